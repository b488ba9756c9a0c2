/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "sw-ctl-print.h"
#include "sw-ctl-values.h"
#include "sw-ctl.h"

/* Commands that write one record each. */

/* "race" is one key here and in the JSON journal, two fields in the record: DAY:KM, or null. */
static gboolean
assign_race (SwProfile  *profile,
             const char *value)
{
  g_auto (GStrv) parts = NULL;

  profile->race_day = SW_DAY_NONE;
  profile->race_km = NAN;
  if (*value == '\0' || strcmp (value, "null") == 0)
    return TRUE;

  parts = g_strsplit (value, ":", 2);
  if (parts[0] == NULL || parts[1] == NULL)
    {
      sw_ctl_complain ("race", _("“%s” is no race; expected DAY:KM, as 2027-04-18:21.1"), value);
      return FALSE;
    }

  return sw_ctl_parse_day ("race", parts[0], &profile->race_day) &&
         sw_ctl_parse_number ("race", parts[1], 0, 1000, &profile->race_km);
}

gboolean
sw_ctl_assign_profile (SwProfile  *profile,
                       const char *assignment)
{
  guint n_fields;
  const SwField *fields = sw_profile_get_fields (&n_fields);

  if (g_str_has_prefix (assignment, "race="))
    return assign_race (profile, assignment + strlen ("race="));

  return sw_ctl_assign (profile, fields, n_fields, assignment);
}

SwExit
sw_ctl_profile (SwCtl  *ctl,
                int     argc,
                char  **argv)
{
  const SwCommand *command = sw_ctl_find_command ("profile");
  gboolean json = FALSE;
  GOptionEntry entries[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &json, N_("print JSON"), NULL },
    G_OPTION_ENTRY_NULL,
  };
  g_autoptr (SwProfile) profile = NULL;
  g_autoptr (GError) error = NULL;

  if (!sw_ctl_parse (command, entries, &argc, &argv))
    return SW_EXIT_USAGE;
  if (sw_ctl_open (ctl) == NULL)
    return SW_EXIT_JOURNAL;

  profile = sw_profile_copy (sw_diary_get_journal (ctl->diary)->profile);
  for (int i = 1; i < argc; i++)
    if (!sw_ctl_assign_profile (profile, argv[i]))
      return SW_EXIT_USAGE;

  if (argc > 1 && !sw_diary_set_profile (ctl->diary, profile, &error))
    return sw_ctl_fail ("profile", error);
  if (argc == 1 || json)
    sw_ctl_print_profile (profile, json);

  return SW_EXIT_DONE;
}

/* Everything that "log" takes, as words. */
typedef struct
{
  char    *day;
  char    *kind;
  char    *minutes;
  char    *km;
  char    *rpe;
  char    *surface;
  char    *shoe;
  char    *form;
  char    *note;
  char    *posterior;
  char    *anterior;
  gboolean uneven;
  gboolean hills;
  gboolean no_warmup;
  gboolean warmup;
  gboolean cooldown;
} LogWords;

static void
log_words_clear (LogWords *words)
{
  char **texts[] = { &words->day, &words->kind, &words->minutes, &words->km, &words->rpe, &words->surface,
                     &words->shoe, &words->form, &words->note, &words->posterior, &words->anterior };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    g_clear_pointer (texts[i], g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (LogWords, log_words_clear)

static gboolean
parse_form (SwActivity *activity,
            const char *text)
{
  g_auto (GStrv) ticks = g_strsplit (text, ",", 10);

  activity->has_form = TRUE;
  for (guint i = 0; ticks[i] != NULL; i++)
    {
      SwForm tick = sw_form_from_string (g_strstrip (ticks[i]));

      if (tick == SW_FORM_NONE && *ticks[i] != '\0')
        {
          sw_ctl_complain ("--form", _("“%s” is none of hunch, overstride, lean-back, uneven-stride"), ticks[i]);
          return FALSE;
        }
      activity->form |= tick;
    }

  return TRUE;
}

/* Words to a record; complains about the first that is not of its type. */
static gboolean
parse_log (const LogWords *words,
           SwActivity     *activity)
{
  activity->kind = sw_kind_from_string (words->kind != NULL ? words->kind : "");
  if (activity->kind == SW_KIND_NONE)
    {
      sw_ctl_complain ("--kind", _("“%s” is no kind of session"), words->kind != NULL ? words->kind : "");
      return FALSE;
    }
  if (words->surface != NULL)
    {
      activity->surface = sw_surface_from_string (words->surface);
      if (activity->surface == SW_SURFACE_NONE)
        {
          sw_ctl_complain ("--surface", _("“%s” is none of hard, medium, soft"), words->surface);
          return FALSE;
        }
    }
  if (words->uneven)
    activity->uneven = SW_YES;
  if (words->hills)
    activity->hills = SW_YES;
  if (words->warmup || words->no_warmup)
    activity->warmup = words->no_warmup ? SW_NO : SW_YES;
  if (words->cooldown)
    activity->cooldown = SW_YES;
  activity->shoe = g_strdup (words->shoe);
  activity->note = g_strdup (words->note);
  activity->source = g_strdup ("manual");

  return sw_ctl_parse_day ("--day", words->day, &activity->day) &&
         sw_ctl_parse_number ("--minutes", words->minutes, 0.01, 10080, &activity->minutes) &&
         (words->km == NULL || sw_ctl_parse_number ("--km", words->km, 0.001, 10000, &activity->km)) &&
         (words->rpe == NULL || sw_ctl_parse_int ("--rpe", words->rpe, 0, 10, &activity->rpe)) &&
         (words->posterior == NULL || sw_ctl_parse_int ("--posterior-sets", words->posterior, 0, 1000, &activity->posterior_sets)) &&
         (words->anterior == NULL || sw_ctl_parse_int ("--anterior-sets", words->anterior, 0, 1000, &activity->anterior_sets)) &&
         (words->form == NULL || parse_form (activity, words->form));
}

SwExit
sw_ctl_log (SwCtl  *ctl,
            int     argc,
            char  **argv)
{
  const SwCommand *command = sw_ctl_find_command ("log");
  g_auto (LogWords) words = { NULL };
  GOptionEntry entries[] = {
    { "day", 0, 0, G_OPTION_ARG_STRING, &words.day, N_("the day"), "D" },
    { "kind", 0, 0, G_OPTION_ARG_STRING, &words.kind, N_("kind of session"), "K" },
    { "minutes", 0, 0, G_OPTION_ARG_STRING, &words.minutes, N_("minutes in all"), "M" },
    { "km", 0, 0, G_OPTION_ARG_STRING, &words.km, N_("distance"), "X" },
    { "rpe", 0, 0, G_OPTION_ARG_STRING, &words.rpe, N_("effort, 0 to 10"), "N" },
    { "surface", 0, 0, G_OPTION_ARG_STRING, &words.surface, N_("hard, medium or soft"), "S" },
    { "uneven", 0, 0, G_OPTION_ARG_NONE, &words.uneven, N_("uneven ground"), NULL },
    { "hills", 0, 0, G_OPTION_ARG_NONE, &words.hills, N_("hills"), NULL },
    { "shoe", 0, 0, G_OPTION_ARG_STRING, &words.shoe, N_("id of the shoe"), "ID" },
    { "warmup", 0, 0, G_OPTION_ARG_NONE, &words.warmup, N_("the warm-up was done"), NULL },
    { "no-warmup", 0, 0, G_OPTION_ARG_NONE, &words.no_warmup, N_("the warm-up was left out"), NULL },
    { "cooldown", 0, 0, G_OPTION_ARG_NONE, &words.cooldown, N_("the cool-down was done"), NULL },
    { "form", 0, 0, G_OPTION_ARG_STRING, &words.form, N_("form ticks, comma separated"), "TICK,…" },
    { "posterior-sets", 0, 0, G_OPTION_ARG_STRING, &words.posterior, N_("strength sets for the back of the body"), "N" },
    { "anterior-sets", 0, 0, G_OPTION_ARG_STRING, &words.anterior, N_("strength sets for the front of the body"), "N" },
    { "note", 0, 0, G_OPTION_ARG_STRING, &words.note, N_("a note"), "TEXT" },
    G_OPTION_ENTRY_NULL,
  };
  g_autoptr (SwActivity) activity = sw_activity_new ();
  g_autoptr (GError) error = NULL;

  if (!sw_ctl_parse (command, entries, &argc, &argv) || !sw_ctl_expect (command, argc, 0, 0) || !parse_log (&words, activity))
    return SW_EXIT_USAGE;
  if (sw_ctl_open (ctl) == NULL)
    return SW_EXIT_JOURNAL;
  if (activity->shoe != NULL && sw_journal_get_shoe (sw_diary_get_journal (ctl->diary), activity->shoe) == NULL)
    {
      sw_ctl_complain ("--shoe", _("there is no shoe “%s” in the journal"), activity->shoe);
      return SW_EXIT_REFUSED;
    }
  if (!sw_diary_put_activity (ctl->diary, activity, &error))
    return sw_ctl_fail ("log", error);
  sw_ctl_print_changes (ctl->diary);

  return SW_EXIT_DONE;
}

SwExit
sw_ctl_checkin (SwCtl  *ctl,
                int     argc,
                char  **argv)
{
  const SwCommand *command = sw_ctl_find_command ("checkin");
  const SwRecordType *type = sw_record_type_get (SW_RECORD_CHECK_IN);
  g_autofree char *day_text = NULL;
  GOptionEntry entries[] = {
    { "day", 0, 0, G_OPTION_ARG_STRING, &day_text, N_("the day"), "D" },
    G_OPTION_ENTRY_NULL,
  };
  g_autoptr (SwCheckIn) check_in = NULL;
  g_autoptr (GError) error = NULL;
  const SwCheckIn *present;
  SwDay day;

  if (!sw_ctl_parse (command, entries, &argc, &argv) || !sw_ctl_parse_day ("--day", day_text, &day))
    return SW_EXIT_USAGE;
  if (sw_ctl_open (ctl) == NULL)
    return SW_EXIT_JOURNAL;

  /* A second call adds to what the day already says. */
  present = sw_journal_get_check_in (sw_diary_get_journal (ctl->diary), day);
  check_in = present != NULL ? sw_check_in_copy (present) : sw_check_in_new ();
  for (int i = 1; i < argc; i++)
    if (!sw_ctl_assign (check_in, type->fields, type->n_fields, argv[i]))
      return SW_EXIT_USAGE;
  check_in->day = day;

  if (!sw_diary_put_check_in (ctl->diary, check_in, &error))
    return sw_ctl_fail ("checkin", error);
  sw_ctl_print_changes (ctl->diary);

  return SW_EXIT_DONE;
}

static gboolean
parse_screen_answer (SwScreen   *screen,
                     const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text, "=", 2);
  guint64 number;
  SwAnswer answer;

  if (parts[0] == NULL || parts[0][0] != 'R' ||
      !g_ascii_string_to_unsigned (parts[0] + 1, 10, 1, SW_N_SCREEN_QUESTIONS, &number, NULL))
    {
      sw_ctl_complain (text, _("expected R1 to R%d, as R5=no"), SW_N_SCREEN_QUESTIONS);
      return FALSE;
    }
  answer = sw_answer_from_string (parts[1] != NULL ? parts[1] : "");
  if (answer == SW_ANSWER_ABSENT)
    {
      sw_ctl_complain (parts[0], _("“%s” is none of yes, no, unsure, skip"), parts[1] != NULL ? parts[1] : "");
      return FALSE;
    }
  screen->answers[number - 1] = answer;

  return TRUE;
}

SwExit
sw_ctl_screen (SwCtl  *ctl,
               int     argc,
               char  **argv)
{
  const SwCommand *command = sw_ctl_find_command ("screen");
  g_autofree char *day = NULL;
  GOptionEntry entries[] = {
    { "day", 0, 0, G_OPTION_ARG_STRING, &day, N_("the day"), "D" },
    G_OPTION_ENTRY_NULL,
  };
  g_autoptr (SwScreen) screen = sw_screen_new ();
  g_autoptr (GError) error = NULL;

  if (!sw_ctl_parse (command, entries, &argc, &argv) || !sw_ctl_expect (command, argc, 1, SW_N_SCREEN_QUESTIONS) ||
      !sw_ctl_parse_day ("--day", day, &screen->day))
    return SW_EXIT_USAGE;
  for (int i = 1; i < argc; i++)
    if (!parse_screen_answer (screen, argv[i]))
      return SW_EXIT_USAGE;
  if (sw_ctl_open (ctl) == NULL)
    return SW_EXIT_JOURNAL;
  if (!sw_diary_add_screen (ctl->diary, screen, &error))
    return sw_ctl_fail ("screen", error);
  sw_ctl_print_safety (ctl->diary);

  return SW_EXIT_DONE;
}

SwExit
sw_ctl_clear (SwCtl  *ctl,
              int     argc,
              char  **argv)
{
  const SwCommand *command = sw_ctl_find_command ("clear");
  g_autofree char *day = NULL;
  g_autofree char *cleared_for = NULL;
  GOptionEntry entries[] = {
    { "day", 0, 0, G_OPTION_ARG_STRING, &day, N_("the day of the assessment"), "D" },
    { "for", 0, 0, G_OPTION_ARG_STRING, &cleared_for, N_("walking or running"), "WHAT" },
    G_OPTION_ENTRY_NULL,
  };
  g_autoptr (SwClearance) clearance = sw_clearance_new ();
  g_autoptr (GError) error = NULL;

  if (!sw_ctl_parse (command, entries, &argc, &argv) || !sw_ctl_expect (command, argc, 0, 0) ||
      !sw_ctl_parse_day ("--day", day, &clearance->day))
    return SW_EXIT_USAGE;
  clearance->cleared_for = sw_cleared_for_from_string (cleared_for != NULL ? cleared_for : "");
  if (clearance->cleared_for == SW_CLEARED_FOR_NONE)
    {
      sw_ctl_complain ("--for", _("“%s” is neither walking nor running"), cleared_for != NULL ? cleared_for : "");
      return SW_EXIT_USAGE;
    }
  if (sw_ctl_open (ctl) == NULL)
    return SW_EXIT_JOURNAL;
  if (!sw_diary_add_clearance (ctl->diary, clearance, &error))
    return sw_ctl_fail ("clear", error);
  sw_ctl_print_safety (ctl->diary);

  return SW_EXIT_DONE;
}
