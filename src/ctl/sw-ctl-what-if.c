/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "sw-ctl-plan-json.h"
#include "sw-ctl-print.h"
#include "sw-ctl.h"
#include "sw-what-if.h"
#include "sw-words-change.h"
#include "sw-words-input-diff.h"
#include "sw-words.h"

#define DEFAULT_WEEKS "4"

/* Two columns of text, the left one as wide as its longest cell. */
typedef struct
{
  GString *text;
  glong    width;
} Table;

static void
write_sum (SwJsonWriter     *writer,
           const char       *key,
           const SwPlanWeek *week)
{
  SwWeekSum sum;

  sw_week_sum_init (&sum, week);
  sw_json_writer_begin_line_object (writer, key);
  sw_json_writer_string (writer, "state", sw_plan_state_to_string (week->state));
  sw_json_writer_double (writer, "km", sum.km);
  sw_json_writer_double (writer, "minutes", sum.minutes);
  sw_json_writer_double (writer, "load", sum.load);
  sw_json_writer_int (writer, "runs", sum.runs);
  sw_json_writer_int (writer, "rest_days", sum.rest_days);
  sw_json_writer_int (writer, "conflicts", sum.conflicts);
  sw_json_writer_end_object (writer);
}

static void
write_weeks (SwJsonWriter    *writer,
             const char      *key,
             const GPtrArray *weeks,
             const SwGuide   *guide)
{
  sw_json_writer_begin_array (writer, key);
  for (guint i = 0; i < weeks->len; i++)
    sw_ctl_write_week (writer, g_ptr_array_index (weeks, i), guide);
  sw_json_writer_end_array (writer);
}

static const char *
get_change_word (SwChangeKind kind)
{
  static const char * const words[] = { "added", "removed", "moved", "resized", "swapped" };

  return words[kind];
}

static void
write_changes (SwJsonWriter     *writer,
               const SwPlanDiff *diff)
{
  sw_json_writer_begin_array (writer, "changes");
  for (guint i = 0; i < diff->changes->len; i++)
    {
      const SwPlanChange *change = g_ptr_array_index (diff->changes, i);
      g_autofree char *text = sw_words_change (change->before, change->before_day, change->after, change->day);

      sw_json_writer_begin_object (writer, NULL);
      sw_json_writer_string (writer, "change", get_change_word (change->kind));
      sw_json_writer_day (writer, "day", change->day);
      sw_json_writer_string (writer, "before", change->before != NULL ? change->before->id : NULL);
      sw_json_writer_string (writer, "after", change->after != NULL ? change->after->id : NULL);
      sw_json_writer_string (writer, "text", text);
      sw_json_writer_end_object (writer);
    }
  sw_json_writer_end_array (writer);
}

static SwExit
print_json (const SwWhatIf *what_if,
            const SwGuide  *guide)
{
  g_autoptr (SwJsonWriter) writer = sw_json_writer_new ();
  g_autofree char *text = NULL;
  char name[SW_WEEK_STRING_SIZE];

  sw_json_writer_begin_object (writer, NULL);
  sw_json_writer_boolean (writer, "same", what_if->same);
  sw_json_writer_begin_array (writer, "weeks");
  for (guint i = 0; i < what_if->now->len; i++)
    {
      const SwPlanWeek *week = g_ptr_array_index (what_if->now, i);

      sw_json_writer_begin_object (writer, NULL);
      sw_json_writer_string (writer, "week", sw_week_format (week->monday, name));
      write_sum (writer, "now", week);
      write_sum (writer, "then", g_ptr_array_index (what_if->then, i));
      sw_json_writer_end_object (writer);
    }
  sw_json_writer_end_array (writer);
  write_changes (writer, what_if->diff);
  sw_json_writer_int (writer, "other_steps", what_if->n_other_steps);
  write_weeks (writer, "now", what_if->now, guide);
  write_weeks (writer, "then", what_if->then, guide);
  sw_json_writer_end_object (writer);
  text = sw_json_writer_finish (writer);

  return sw_ctl_print (text) ? SW_EXIT_DONE : SW_EXIT_REFUSED;
}

/* "Easy Run 50 min, Strength 25 min". */
static char *
describe_day (const SwPlanDay *day)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < day->sessions->len; i++)
    {
      const SwSession *session = g_ptr_array_index (day->sessions, i);
      g_autofree char *size = sw_words_session_size (session);

      g_string_append_printf (text, "%s%s %s", i > 0 ? ", " : "", sw_words_kind (session->kind), size);
    }
  if (day->sessions->len == 0)
    g_string_append (text, _("Rest"));

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static glong
find_width (const GPtrArray *weeks)
{
  glong width = 0;

  for (guint i = 0; i < weeks->len; i++)
    for (int j = 0; j < 7; j++)
      {
        g_autofree char *text = describe_day (((const SwPlanWeek *) g_ptr_array_index (weeks, i))->days[j]);

        width = MAX (width, g_utf8_strlen (text, -1));
      }

  return width;
}

/* Padded by characters, not bytes. */
static void
append_cell (GString    *line,
             const char *text,
             glong       width)
{
  g_string_append (line, text);
  for (glong i = g_utf8_strlen (text, -1); i < width; i++)
    g_string_append_c (line, ' ');
  g_string_append (line, "  ");
}

static void
append_row (Table      *table,
            const char *title,
            const char *now,
            const char *then)
{
  g_string_append (table->text, "  ");
  append_cell (table->text, title, 11);
  append_cell (table->text, now, table->width);
  g_string_append_printf (table->text, "%s\n", then);
}

static void
append_figure (Table      *table,
               const char *title,
               double      now,
               double      then,
               int         decimals)
{
  g_autofree char *left = isnan (now) ? g_strdup ("–") : g_strdup_printf ("%.*f", decimals, now);
  g_autofree char *right = isnan (then) ? g_strdup ("–") : g_strdup_printf ("%.*f", decimals, then);

  append_row (table, title, left, right);
}

static void
append_week (Table            *table,
             const SwPlanWeek *now,
             const SwPlanWeek *then)
{
  g_autofree char *title = sw_words_week_title (now->monday);
  g_autofree char *span = sw_words_week_span (now->monday);
  SwWeekSum before, after;

  sw_week_sum_init (&before, now);
  sw_week_sum_init (&after, then);
  g_string_append_printf (table->text, "%s, %s\n", title, span);
  append_row (table, "", _("Now"), _("Then"));
  append_row (table, _("Week"), sw_words_state (now->state), sw_words_state (then->state));
  for (int i = 0; i < 7; i++)
    {
      g_autofree char *weekday = sw_words_weekday_short (now->days[i]->day);
      g_autofree char *left = describe_day (now->days[i]);
      g_autofree char *right = describe_day (then->days[i]);

      append_row (table, weekday, left, right);
    }
  append_figure (table, _("km"), before.km, after.km, 1);
  append_figure (table, _("Load"), before.load, after.load, 0);
  append_figure (table, _("Rest days"), before.rest_days, after.rest_days, 0);
  append_figure (table, _("Conflicts"), before.conflicts, after.conflicts, 0);
}

static SwExit
print_table (const SwWhatIf *what_if)
{
  g_autoptr (GString) text = g_string_new (NULL);
  Table table = { text, find_width (what_if->now) };

  for (guint i = 0; i < what_if->now->len; i++)
    {
      append_week (&table, g_ptr_array_index (what_if->now, i), g_ptr_array_index (what_if->then, i));
      g_string_append_c (text, '\n');
    }
  for (guint i = 0; i < what_if->diff->changes->len; i++)
    {
      const SwPlanChange *change = g_ptr_array_index (what_if->diff->changes, i);
      g_autofree char *line = sw_words_change (change->before, change->before_day, change->after, change->day);

      g_string_append_printf (text, "%s\n", line);
    }
  if (what_if->same)
    g_string_append_printf (text, "%s\n", _("Nothing in these weeks would change."));
  else if (what_if->n_other_steps > 0)
    /* translators: what a supposition would change, when nothing else changes */
    g_string_append_printf (text, ngettext ("%d session would hold other exercises.", "%d sessions would hold other exercises.",
                                            (gulong) what_if->n_other_steps), what_if->n_other_steps);
  if (!what_if->same && what_if->n_other_steps > 0)
    g_string_append_c (text, '\n');
  g_string_append_printf (text, "%s\n", _("Nothing was saved. “profile” with the same words makes it so."));

  return sw_ctl_print (text->str) ? SW_EXIT_DONE : SW_EXIT_REFUSED;
}

SwExit
sw_ctl_what_if (SwCtl  *ctl,
                int     argc,
                char  **argv)
{
  const SwCommand *command = sw_ctl_find_command ("what-if");
  gboolean json = FALSE;
  g_autofree char *weeks = NULL;
  GOptionEntry entries[] = {
    { "weeks", 0, 0, G_OPTION_ARG_STRING, &weeks, N_("so many weeks, 1 to 52"), "N" },
    { "json", 0, 0, G_OPTION_ARG_NONE, &json, N_("print JSON"), NULL },
    G_OPTION_ENTRY_NULL,
  };
  g_autoptr (SwProfile) profile = NULL;
  g_autoptr (SwWhatIf) what_if = NULL;
  g_autoptr (GError) error = NULL;
  int n_weeks;

  if (!sw_ctl_parse (command, entries, &argc, &argv) || !sw_ctl_expect (command, argc, 1, G_MAXINT) ||
      !sw_ctl_parse_int ("--weeks", weeks != NULL ? weeks : DEFAULT_WEEKS, 1, SW_PLANNER_MAX_WEEKS, &n_weeks))
    return SW_EXIT_USAGE;
  if (sw_ctl_open (ctl) == NULL)
    return SW_EXIT_JOURNAL;

  profile = sw_profile_copy (sw_diary_get_journal (ctl->diary)->profile);
  for (int i = 1; i < argc; i++)
    if (!sw_ctl_assign_profile (profile, argv[i]))
      return SW_EXIT_USAGE;
  what_if = sw_diary_what_if (ctl->diary, profile, (guint) n_weeks, &error);
  if (what_if == NULL)
    return sw_ctl_fail ("what-if", error);

  return json ? print_json (what_if, sw_diary_get_guide (ctl->diary)) : print_table (what_if);
}
