/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <gio/gio.h>
#include <glib/gi18n.h>
#include <locale.h>
#include <string.h>

#include "sw-calendar-file.h"
#include "sw-ctl-sheet.h"
#include "sw-diary-resources.h"
#include "sw-report-sheet.h"
#include "sw-week-pdf.h"
#include "sw-words.h"

gboolean
sw_ctl_sheet_parse_paper (const char *paper)
{
  if (paper == NULL || strcmp (paper, "a4") == 0 || strcmp (paper, "letter") == 0)
    return TRUE;

  sw_ctl_complain ("--paper", _("“%s” is neither a4 nor letter"), paper);

  return FALSE;
}

/* "week.pdf" for one week, "week-2026-W49.pdf" for each of several. */
static char *
name_sheet (const char       *path,
            const SwPlanWeek *week,
            gboolean          several)
{
  const char *dot = strrchr (path, '.');
  char name[SW_WEEK_STRING_SIZE];

  if (!several)
    return g_strdup (path);
  if (dot == NULL || strchr (dot, '/') != NULL)
    dot = path + strlen (path);

  return g_strdup_printf ("%.*s-%s%s", (int) (dot - path), path, sw_week_format (week->monday, name), dot);
}

/* The region of the locale, "DE" of "de_DE.UTF-8", for the emergency number; NULL when it names none. */
static char *
get_region (void)
{
  const char *locale = setlocale (LC_MESSAGES, NULL);
  const char *underscore = locale != NULL ? strchr (locale, '_') : NULL;

  return underscore != NULL && strlen (underscore) >= 3 ? g_strndup (underscore + 1, 2) : NULL;
}

static void
options_init (SwWeekSheetOptions *options,
              SwCtl              *ctl,
              const char         *paper,
              gboolean            large)
{
  g_autofree char *region = get_region ();

  *options = (SwWeekSheetOptions) {
    .paper = g_strcmp0 (paper, "letter") == 0 ? SW_PAPER_LETTER : SW_PAPER_A4,
    .large = large,
    .emergency_number = sw_words_emergency_number (region),
    .printed_day = ctl->today,
  };
}

SwExit
sw_ctl_sheet_write (SwCtl           *ctl,
                    const GPtrArray *weeks,
                    const char      *path,
                    const char      *paper,
                    gboolean         large)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SwArt) art = sw_diary_load_art (&error);
  SwWeekSheetOptions options;

  options_init (&options, ctl, paper, large);
  if (art == NULL)
    return sw_ctl_fail (path, error);

  for (guint i = 0; i < weeks->len; i++)
    {
      const SwPlanWeek *week = g_ptr_array_index (weeks, i);
      g_autofree char *name = name_sheet (path, week, weeks->len > 1);
      SwWeekSheetInput input = {
        week, sw_diary_get_body (ctl->diary), sw_diary_get_guide (ctl->diary), sw_diary_get_journal (ctl->diary), art,
      };

      if (!sw_week_pdf_write (name, &input, &options, &error))
        {
          sw_ctl_complain (name, "%s", error->message);
          return SW_EXIT_REFUSED;
        }
    }

  return SW_EXIT_DONE;
}

SwExit
sw_ctl_report_write (SwCtl      *ctl,
                     const char *path,
                     const char *paper,
                     gboolean    large)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SwArt) art = sw_diary_load_art (&error);
  g_autoptr (SwPlanWeek) week = sw_diary_get_week (ctl->diary, ctl->today);
  g_autoptr (SwSheet) sheet = NULL;
  g_autoptr (GBytes) bytes = NULL;
  SwWeekSheetInput input = {
    week, sw_diary_get_body (ctl->diary), sw_diary_get_guide (ctl->diary), sw_diary_get_journal (ctl->diary), art,
  };
  SwWeekSheetOptions options;

  options_init (&options, ctl, paper, large);
  if (art == NULL)
    return sw_ctl_fail (path, error);

  sheet = sw_report_sheet_new (&input, &options);
  bytes = sw_sheet_to_pdf (sheet, art, ctl->today, &error);
  if (bytes == NULL || !g_file_set_contents_full (path, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes),
                                                  G_FILE_SET_CONTENTS_CONSISTENT, 0600, &error))
    {
      sw_ctl_complain (path, "%s", error->message);
      return SW_EXIT_REFUSED;
    }

  return SW_EXIT_DONE;
}

/* "5.2 km · 50 min" under a session's title in a calendar. */
static char *
describe_session (const SwSession *session,
                  const SwGuide   *guide)
{
  g_autofree char *minutes = sw_words_minutes (session->minutes);
  GString *text = g_string_new (NULL);

  if (!isnan (session->km))
    {
      g_autofree char *km = sw_words_km (session->km);

      g_string_append_printf (text, "%s · ", km);
    }
  g_string_append (text, minutes);
  for (guint i = 0; i < session->reasons->len; i++)
    {
      g_autofree char *why = sw_words_reason (g_ptr_array_index (session->reasons, i), guide);

      g_string_append_printf (text, "\n%s", why);
    }

  return g_string_free (text, FALSE);
}

static void
append_events (GArray           *events,
               GPtrArray        *keep,
               const SwPlanWeek *week,
               const SwGuide    *guide)
{
  for (int i = 0; i < 7; i++)
    for (guint j = 0; j < week->days[i]->sessions->len; j++)
      {
        const SwSession *session = g_ptr_array_index (week->days[i]->sessions, j);
        SwCalendarEvent event = { NULL };
        char *uid, *description;

        if (session->status != SW_STATUS_PLANNED)
          continue;
        uid = g_strdup_printf ("%s@stridewell", session->id);
        description = describe_session (session, guide);
        g_ptr_array_add (keep, uid);
        g_ptr_array_add (keep, description);
        event = (SwCalendarEvent) { uid, sw_words_kind (session->kind), description, week->days[i]->day, session->minutes };
        g_array_append_val (events, event);
      }
}

SwExit
sw_ctl_calendar_write (SwCtl           *ctl,
                       const GPtrArray *weeks,
                       const char      *path)
{
  g_autoptr (GArray) events = g_array_new (FALSE, FALSE, sizeof (SwCalendarEvent));
  g_autoptr (GPtrArray) keep = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < weeks->len; i++)
    append_events (events, keep, g_ptr_array_index (weeks, i), sw_diary_get_guide (ctl->diary));
  text = sw_calendar_file_format ((const SwCalendarEvent *) events->data, events->len, ctl->today,
                                  "-//Stridewell//Stridewell " SW_VERSION "//EN");
  if (!g_file_set_contents_full (path, text, -1, G_FILE_SET_CONTENTS_CONSISTENT, 0644, &error))
    {
      sw_ctl_complain (path, "%s", error->message);
      return SW_EXIT_REFUSED;
    }

  return SW_EXIT_DONE;
}
