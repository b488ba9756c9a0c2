/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "sw-ctl-plan-table.h"
#include "sw-words.h"

#define TITLE_WIDTH 22
#define SIZE_WIDTH 12

/* Pads by what a terminal shows, not by bytes. */
static void
append_padded (GString    *out,
               const char *text,
               int         width)
{
  int shown = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      shown += g_unichar_iszerowidth (c) ? 0 : g_unichar_iswide (c) ? 2 : 1;
    }
  g_string_append (out, text);
  for (; shown < MAX (width, 1); shown++)
    g_string_append_c (out, ' ');
}

static const char *
describe_status (const SwSession *session)
{
  if (session->status != SW_STATUS_PLANNED)
    return sw_words_session_status (session->status);

  return session->against_rules ? _("against the rules") : session->locked ? _("locked") : "";
}

static void
append_session (GString         *out,
                const SwSession *session)
{
  g_autofree char *km = isnan (session->km) ? g_strdup ("") : sw_words_km (session->km);
  g_autofree char *minutes = sw_words_session_time (session);

  append_padded (out, sw_words_kind (session->kind), TITLE_WIDTH);
  append_padded (out, km, SIZE_WIDTH);
  append_padded (out, minutes, SIZE_WIDTH);
  append_padded (out, session->id, TITLE_WIDTH + 2);
  g_string_append (out, describe_status (session));
  while (out->len > 0 && out->str[out->len - 1] == ' ')
    g_string_truncate (out, out->len - 1);
  g_string_append_c (out, '\n');
}

static void
append_day (GString         *out,
            const SwPlanDay *day)
{
  g_autofree char *weekday = sw_words_weekday_short (day->day);
  int month_day;

  sw_day_to_ymd (day->day, NULL, NULL, &month_day);
  append_padded (out, weekday, 4);
  g_string_append_printf (out, "%2d  ", month_day);
  if (day->sessions->len == 0)
    g_string_append_printf (out, "%s\n", _("Rest"));
  for (guint i = 0; i < day->sessions->len; i++)
    {
      if (i > 0)
        append_padded (out, "", 8);
      append_session (out, g_ptr_array_index (day->sessions, i));
    }
}

/* The reasons of the week, its sessions and its rest days, each sentence once. */
static void
append_reasons (GString         *out,
                GHashTable      *said,
                const GPtrArray *reasons,
                const SwGuide   *guide)
{
  for (guint i = 0; i < reasons->len; i++)
    {
      const SwReason *reason = g_ptr_array_index (reasons, i);
      g_autofree char *text = sw_words_reason (reason, guide);

      if (g_hash_table_contains (said, text))
        continue;
      append_padded (out, "", 2);
      append_padded (out, reason->rule, 14);
      g_string_append_printf (out, "%s\n", text);
      g_hash_table_add (said, g_steal_pointer (&text));
    }
}

static void
append_why (GString          *out,
            const SwPlanWeek *week,
            const SwGuide    *guide)
{
  g_autoptr (GHashTable) said = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  g_string_append_printf (out, "\n%s\n", _("Why"));
  append_reasons (out, said, week->reasons, guide);
  for (int i = 0; i < 7; i++)
    {
      const SwPlanDay *day = week->days[i];

      for (guint j = 0; j < day->sessions->len; j++)
        append_reasons (out, said, ((const SwSession *) g_ptr_array_index (day->sessions, j))->reasons, guide);
      append_reasons (out, said, day->reasons, guide);
    }
}

static void
append_conflicts (GString          *out,
                  const SwPlanWeek *week,
                  const SwGuide    *guide)
{
  for (guint i = 0; i < week->conflicts->len; i++)
    {
      const SwConflict *conflict = g_ptr_array_index (week->conflicts, i);
      g_autofree char *text = sw_words_conflict (conflict, guide);
      g_autofree char *rules = g_strjoinv (", ", conflict->rules);

      g_string_append_printf (out, "\n%s [%s]\n", text, rules);
      for (guint j = 0; j < conflict->relax->len; j++)
        {
          g_autofree char *relax = sw_words_relaxation (g_ptr_array_index (conflict->relax, j), guide);

          g_string_append_printf (out, "  • %s\n", relax);
        }
    }
}

static void
append_left_out (GString          *out,
                 const SwPlanWeek *week,
                 const SwGuide    *guide)
{
  for (guint i = 0; i < week->left_out->len; i++)
    {
      const SwLeftOut *item = g_ptr_array_index (week->left_out, i);
      g_autofree char *text = sw_words_left_out (item, guide);

      g_string_append_printf (out, "\n%s [%s]\n", text, item->reason->rule);
    }
}

static void
append_totals (GString          *out,
               const SwPlanWeek *week)
{
  const SwTargets *targets = &week->targets;
  /* The words of a conflict say it when there are none. */
  g_autofree char *km = isnan (targets->km) || targets->km <= 0 ? NULL : sw_words_km (targets->km);
  g_autofree char *cap = isnan (targets->cap_km) ? NULL : sw_words_km (targets->cap_km);

  if (week->past || week->state == SW_STATE_SUSPENDED)
    return;
  if (km != NULL)
    /* translators: the running kilometres a week may have */
    g_string_append_printf (out, _("Up to %s this week. "), km);
  if (cap != NULL)
    g_string_append_printf (out, _("No run past %s. "), cap);
  /* translators: what a week asks for: runs, strength, cross-training and mobility, rest days */
  g_string_append_printf (out, _("Runs %d, strength %d, cross %d, rest days at least %d."), targets->runs, targets->strength,
                          targets->cross, targets->rest_days_min);
  g_string_append_c (out, '\n');
}

char *
sw_ctl_format_week (const SwPlanWeek *week,
                    const SwBody     *body,
                    const SwJournal  *journal,
                    const SwGuide    *guide)
{
  GString *out = g_string_new (NULL);
  g_autofree char *title = sw_words_week_title (week->monday);
  g_autofree char *span = sw_words_week_span (week->monday);
  g_autofree char *phase = sw_words_week_phase (week);

  g_string_append_printf (out, "%s, %s · %s\n", title, span, phase);
  if (week->monday == sw_day_get_monday (week->today))
    {
      g_autofree char *status = sw_words_status_title (body, week, guide);
      g_autofree char *detail = sw_words_status_detail (body, week, journal, guide);

      g_string_append_printf (out, "%s. %s\n", status, detail);
    }
  append_totals (out, week);
  g_string_append_c (out, '\n');
  if (week->state != SW_STATE_SUSPENDED)
    for (int i = 0; i < 7; i++)
      append_day (out, week->days[i]);
  append_conflicts (out, week, guide);
  append_left_out (out, week, guide);
  append_why (out, week, guide);

  return g_string_free (out, FALSE);
}
