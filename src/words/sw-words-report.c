/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "sw-words-report.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "sw-words-private.h"

static const char * const report_words[SW_N_REPORT_WORDS] = {
  [SW_REPORT_WORD_TITLE] = N_("Back and Training Report"),
  [SW_REPORT_WORD_FOR] = N_("For the clinician"),
  [SW_REPORT_WORD_PAIN_BY_DAY] = N_("Low-back pain by day"),
  [SW_REPORT_WORD_PAIN_LEGEND] = N_("Highest low-back report of each day, 0 to 10. Open circle: no pain reported. Cross: no "
                                    "report that day, which is not the same as none."),
  [SW_REPORT_WORD_RUN] = N_("run"),
  [SW_REPORT_WORD_WHERE] = N_("Where"),
  [SW_REPORT_WORD_WHERE_NOTE] = N_("days above 0"),
  [SW_REPORT_WORD_STOOD_OUT] = N_("What stood out"),
  [SW_REPORT_WORD_NOTHING_STOOD_OUT] = N_("No flag of caution or above in these weeks."),
  [SW_REPORT_WORD_SIGNS] = N_("Warning-sign list"),
  [SW_REPORT_WORD_SPREAD] = N_("Spread, night, gait"),
  [SW_REPORT_WORD_WEEKS] = N_("Week by week"),
  [SW_REPORT_WORD_ZONES] = N_("Amber and red days"),
  [SW_REPORT_WORD_NO_ZONES] = N_("None in these weeks."),
  [SW_REPORT_WORD_LIFE] = N_("Strength, sleep and daily life"),
  [SW_REPORT_WORD_SHOES] = N_("Shoes"),
  [SW_REPORT_WORD_QUESTIONS] = N_("Questions I would like to ask"),
  [SW_REPORT_WORD_NOTES] = N_("Clinician’s notes"),
  [SW_REPORT_WORD_NOTES_NOTE] = N_("cleared for walking or running, and from which day"),
  [SW_REPORT_WORD_SELF_REPORTED] = N_("Self-reported with Stridewell. Patterns, not diagnoses."),
  [SW_REPORT_WORD_REPORT_DAYS] = N_("Days with a report"),
  [SW_REPORT_WORD_HIGHEST] = N_("Highest pain"),
  [SW_REPORT_WORD_USUAL] = N_("Usual pain"),
  [SW_REPORT_WORD_USUAL_NOTE] = N_("median of report days"),
  [SW_REPORT_WORD_RUNNING] = N_("Weekly running"),
  [SW_REPORT_WORD_PAINKILLERS] = N_("Painkiller days"),
  [SW_REPORT_WORD_COLUMN_WEEK] = N_("Week"),
  [SW_REPORT_WORD_COLUMN_KM] = N_("Done\nkm"),
  [SW_REPORT_WORD_COLUMN_LONGEST] = N_("Longest\nrun km"),
  [SW_REPORT_WORD_COLUMN_LOAD] = N_("Load,\nRPE × min"),
  [SW_REPORT_WORD_COLUMN_STRENGTH] = N_("Strength\nsessions"),
  [SW_REPORT_WORD_COLUMN_PAIN] = N_("Highest\npain"),
  [SW_REPORT_WORD_COLUMN_SCORE] = N_("Weekly four\nquestions, 0–100"),
  [SW_REPORT_WORD_COLUMN_PAINKILLER] = N_("Painkiller\ndays"),
  [SW_REPORT_WORD_ROW_STRENGTH] = N_("Strength sessions"),
  [SW_REPORT_WORD_ROW_CROSS] = N_("Cross-training and mobility, min"),
  [SW_REPORT_WORD_ROW_SLEEP] = N_("Sleep, hours a night"),
  [SW_REPORT_WORD_ROW_SITTING] = N_("Sitting, hours a day"),
  [SW_REPORT_WORD_ROW_SORENESS] = N_("Soreness, 0–10"),
  [SW_REPORT_WORD_SEASON] = N_("Season"),
  [SW_REPORT_WORD_SEASON_NOTE] = N_("As if every week is done as planned. Pain, illness and life move the dates; that is "
                                    "what a plan is for."),
  [SW_REPORT_WORD_COLUMN_DAYS] = N_("Days"),
  [SW_REPORT_WORD_COLUMN_PHASE] = N_("Phase"),
  [SW_REPORT_WORD_COLUMN_RUNS] = N_("Runs"),
  [SW_REPORT_WORD_COLUMN_CROSS] = N_("Cross"),
  [SW_REPORT_WORD_COLUMN_TIME] = N_("Hours"),
  [SW_REPORT_WORD_COLUMN_PLANNED_KM] = N_("Running km"),
  [SW_REPORT_WORD_UNKNOWN] = N_("–"),
};

/**
 * sw_words_report_word:
 * @word: which
 *
 * Returns: a fixed label of the report
 */
const char *
sw_words_report_word (SwReportWord word)
{
  return _(report_words[word]);
}

/**
 * sw_words_report_day:
 * @day: a day
 *
 * Returns: (transfer full): "8 Nov"
 */
char *
sw_words_report_day (SwDay day)
{
  /* Translators: a day in a table; see g_date_time_format (). */
  return sw_words_format_day (day, _("%-d %b"));
}

/**
 * sw_words_report_span:
 * @from: the first day
 * @to: the last day
 * @n_weeks: between them
 *
 * Returns: (transfer full): "5 October to 29 November 2026, 8 weeks"
 */
char *
sw_words_report_span (SwDay from,
                      SwDay to,
                      guint n_weeks)
{
  /* Translators: the first day of a span in the same year as its end. */
  g_autofree char *first = sw_words_format_day (from, sw_day_get_year (from) == sw_day_get_year (to) ? _("%-d %B") : _("%-d %B %Y"));
  /* Translators: the last day of a span. */
  g_autofree char *last = sw_words_format_day (to, _("%-d %B %Y"));

  return g_strdup_printf (ngettext ("%s to %s, %u week", "%s to %s, %u weeks", n_weeks), first, last, n_weeks);
}

/**
 * sw_words_report_page:
 * @page: from 1
 * @n_pages: how many
 *
 * Returns: (transfer full): "Page 1 of 2"
 */
char *
sw_words_report_page (guint page,
                      guint n_pages)
{
  return g_strdup_printf (_("Page %u of %u"), page, n_pages);
}

/**
 * sw_words_report_person:
 * @journal: whose profile and clearances are told
 * @ret_bold_bytes: (out): how many of the first bytes are bold
 *
 * Returns: (transfer full): who this is about, in a line; what was not said is left out
 */
char *
sw_words_report_person (const SwJournal *journal,
                        guint           *ret_bold_bytes)
{
  const SwProfile *profile = journal->profile;
  GString *text = g_string_new (NULL);

  if (profile->birth_year != SW_MISSING)
    g_string_append_printf (text, _("Born %d."), profile->birth_year);
  *ret_bold_bytes = (guint) text->len;

  if (profile->level != SW_LEVEL_NONE)
    {
      g_string_append (text, text->len > 0 ? " " : "");
      /* Translators: how trained a runner is: %s is “Novice” or another level. */
      g_string_append_printf (text, _("Level of running: %s."), sw_words_level (profile->level));
    }
  if (profile->lbp == SW_YES)
    g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "", _("Back pain in the last 12 months."));
  else if (profile->lbp == SW_NO)
    g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "", _("No back pain in the last 12 months before the start."));
  if (profile->conservative == SW_YES)
    g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "", _("Disc, sciatica or back surgery in the history."));
  if (journal->clearances->len > 0)
    {
      const SwClearance *last = g_ptr_array_index (journal->clearances, journal->clearances->len - 1);
      /* Translators: a whole date. */
      g_autofree char *date = sw_words_format_day (last->day, _("%-d %B %Y"));

      g_string_append (text, text->len > 0 ? " " : "");
      g_string_append_printf (text, last->cleared_for == SW_CLEARED_FOR_RUNNING
                                      ? _("A clinician cleared running on %s.") : _("A clinician cleared walking on %s."),
                              date);
    }
  return g_string_free (text, FALSE);
}

/**
 * sw_words_report_number:
 * @value: a figure, NAN when nobody knows
 * @decimals: how many are shown
 *
 * Returns: (transfer full): it in the locale's way, or the sign for unknown
 */
char *
sw_words_report_number (double value,
                        int    decimals)
{
  if (!isfinite (value))
    return g_strdup (sw_words_report_word (SW_REPORT_WORD_UNKNOWN));
  return g_strdup_printf ("%.*f", decimals, value);
}

/**
 * sw_words_report_of:
 * @value: a part, NAN when nobody knows
 * @whole: of what
 *
 * Returns: (transfer full): "48 of 56"
 */
char *
sw_words_report_of (double value,
                    int    whole)
{
  g_autofree char *part = NULL;

  if (!isfinite (value))
    return g_strdup (sw_words_report_word (SW_REPORT_WORD_UNKNOWN));
  part = sw_words_report_number (value, fabs (value - round (value)) > 1e-9 ? 1 : 0);
  /* Translators: a part of a whole: “48 of 56”. */
  return g_strdup_printf (_("%s of %d"), part, whole);
}

/**
 * sw_words_report_days_without:
 * @days: without a report
 *
 * Returns: (transfer full): "8 days without"
 */
char *
sw_words_report_days_without (int days)
{
  /* translators: beside a count of the days with a report: those that have none */
  return g_strdup_printf (ngettext ("%d day without", "%d days without", (unsigned long) MAX (0, days)), days);
}

/**
 * sw_words_report_when:
 * @day: a day
 * @moment: of that day
 *
 * Returns: (transfer full): "26 Nov · After"
 */
char *
sw_words_report_when (SwDay    day,
                      SwMoment moment)
{
  g_autofree char *date = NULL;

  if (day == SW_DAY_NONE)
    return g_strdup ("");
  date = sw_words_report_day (day);
  if (moment == SW_MOMENT_NONE)
    return g_steal_pointer (&date);
  return g_strdup_printf ("%s · %s", date, sw_words_moment (moment));
}

/**
 * sw_words_report_km_range:
 * @low: of the week with the fewest
 * @high: of the week with the most
 *
 * Returns: (transfer full): "10.5–17.0 km"
 */
char *
sw_words_report_km_range (double low,
                          double high)
{
  g_autofree char *first = sw_words_report_number (low, 1);
  g_autofree char *last = sw_words_km (high);

  /* Translators: from fewest to most: “10.5–17.0 km”. */
  return g_strdup_printf (_("%s–%s"), first, last);
}

/**
 * sw_words_report_longest:
 * @km: of the longest run, NAN when there was none
 *
 * Returns: (transfer full): "longest run 6.5 km"
 */
char *
sw_words_report_longest (double km)
{
  g_autofree char *distance = NULL;

  if (!isfinite (km))
    return g_strdup ("");
  distance = sw_words_km (km);
  return g_strdup_printf (_("longest run %s"), distance);
}

/**
 * sw_words_report_red_from:
 * @red: the pain from which a run is stopped
 *
 * Returns: (transfer full): "red from 6"
 */
char *
sw_words_report_red_from (int red)
{
  return g_strdup_printf (_("red from %d"), red);
}

/**
 * sw_words_report_signs:
 * @journal: with its screens
 * @from: the first day
 * @to: the last day
 *
 * Returns: (transfer full): when the list was asked, and every question that counts as yes, in full
 */
char *
sw_words_report_signs (const SwJournal *journal,
                       SwDay            from,
                       SwDay            to)
{
  GString *days = g_string_new (NULL);
  g_autofree char *asked = NULL;
  g_autoptr (GString) yes = g_string_new (NULL);

  for (guint i = 0; i < journal->screens->len; i++)
    {
      const SwScreen *screen = g_ptr_array_index (journal->screens, i);
      g_autofree char *day = NULL;

      if (screen->day < from || screen->day > to)
        continue;
      day = sw_words_report_day (screen->day);
      g_string_append_printf (days, "%s%s", days->len > 0 ? ", " : "", day);
      for (int question = 1; question <= SW_N_SCREEN_QUESTIONS; question++)
        if (screen->answers[question - 1] == SW_ANSWER_YES || sw_screen_counts_as_yes (screen, question))
          g_string_append_printf (yes, "\n%s: %s", day, sw_words_warning_question (question));
    }

  asked = g_string_free (days, FALSE);
  if (asked[0] == '\0')
    return g_strdup (_("Not asked in these weeks."));
  if (yes->len == 0)
    /* Translators: %s is a list of days. */
    return g_strdup_printf (_("Asked on %s: nothing on this list reported. A list like this cannot rule anything out."),
                            asked);
  /* Translators: a list of days, then the questions answered yes, each on its own line. */
  return g_strdup_printf (_("Asked on %s. Reported:%s"), asked, yes->str);
}

/**
 * sw_words_report_spread:
 * @leg_days: days with spread, tingling, numbness or weakness
 * @night_days: days with pain that woke
 * @limp_days: days with a limp or a changed stride
 *
 * Returns: (transfer full): all three in sentences
 */
char *
sw_words_report_spread (guint leg_days,
                        guint night_days,
                        guint limp_days)
{
  g_autofree char *leg = NULL;
  g_autofree char *night = NULL;
  g_autofree char *limp = NULL;

  if (leg_days + night_days + limp_days == 0)
    return g_strdup (_("No spread, no tingling, numbness or weakness, no waking at night and no limp reported."));

  /* translators: the answers of pain reports, for a clinician: pain that spreads into a leg, or tingling, numbness, weakness */
  leg = g_strdup_printf (ngettext ("Spread or leg symptoms on %u day.", "Spread or leg symptoms on %u days.", leg_days),
                         leg_days);
  /* translators: by pain */
  night = g_strdup_printf (ngettext ("Woken at night on %u day.", "Woken at night on %u days.", night_days), night_days);
  /* translators: while or after running */
  limp = g_strdup_printf (ngettext ("Limp or changed stride on %u day.", "Limp or changed stride on %u days.", limp_days),
                          limp_days);
  return g_strjoin (" ", leg, night, limp, NULL);
}

/**
 * sw_words_report_region:
 * @region: a region of the body
 * @days: on which it hurt
 *
 * Returns: (transfer full): "Center low back: 36 days"
 */
char *
sw_words_report_region (SwRegion region,
                        guint    days)
{
  /* translators: a region of the body, then on how many days it hurt: "Center low back: 36 days" */
  return g_strdup_printf (ngettext ("%s: %u day", "%s: %u days", days), sw_words_region (region), days);
}

/**
 * sw_words_report_race:
 * @profile: of the runner
 *
 * Returns: (transfer full): the race and its distance; "" when there is none
 */
char *
sw_words_report_race (const SwProfile *profile)
{
  g_autofree char *date = NULL;
  g_autofree char *distance = NULL;

  if (profile->race_day == SW_DAY_NONE)
    return g_strdup ("");
  date = sw_words_format_day (profile->race_day, _("%-d %B %Y"));
  if (!isfinite (profile->race_km))
    return g_strdup_printf (_("Race on %s."), date);
  distance = sw_words_km (profile->race_km);
  /* Translators: a date, then a distance. */
  return g_strdup_printf (_("Race on %s, %s."), date, distance);
}
