/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "literal.h"

void
literal_raise (Literal    *self,
               const char *id,
               SwSeverity  level,
               double      value,
               SwDay       from)
{
  LiteralFinding finding = { id, level, self->day, from, value };

  g_array_append_val (self->findings, finding);
}

gboolean
literal_is_logged (const Literal *self,
                   SwDay          day)
{
  LITERAL_EACH (self->journal->activities, SwActivity, activity)
    if (activity->day == day)
      return TRUE;
  LITERAL_EACH (self->journal->check_ins, SwCheckIn, check_in)
    if (check_in->day == day)
      return TRUE;
  return FALSE;
}

/* FINDINGS 6, as seen at the end of self->day. */
gboolean
literal_is_unknown (const Literal *self,
                    SwDay          day)
{
  SwDay first_logged = G_MAXINT32, from = day, to = day;

  if (literal_is_logged (self, day))
    return FALSE;
  LITERAL_EACH (self->journal->activities, SwActivity, activity)
    first_logged = MIN (first_logged, activity->day);
  LITERAL_EACH (self->journal->check_ins, SwCheckIn, check_in)
    first_logged = MIN (first_logged, check_in->day);
  if (day < first_logged || self->journal->profile->empty_day_is_rest == SW_NO)
    return TRUE;
  while (!literal_is_logged (self, from - 1))
    from--;
  while (to < self->day && !literal_is_logged (self, to + 1))
    to++;
  return to - from + 1 >= 7;
}

gboolean
literal_any_unknown (const Literal *self,
                     SwDay          from,
                     SwDay          to)
{
  for (SwDay day = from; day <= to; day++)
    if (literal_is_unknown (self, day))
      return TRUE;
  return FALSE;
}

int
literal_count_runs (const Literal *self,
                    SwDay          from,
                    SwDay          to)
{
  int n = 0;

  LITERAL_EACH (self->journal->activities, SwActivity, activity)
    if (sw_kind_is_run (activity->kind) && activity->day >= from && activity->day <= to)
      n++;
  return n;
}

static gboolean
is_low_back (const SwPainReport *report)
{
  return report->region == SW_REGION_NONE || report->region <= SW_REGION_BUTTOCK_RIGHT;
}

static gboolean
is_linked_to_other_kind (const Literal      *self,
                         const SwPainReport *report)
{
  LITERAL_EACH (self->journal->activities, SwActivity, activity)
    if (g_strcmp0 (activity->id, report->activity) == 0)
      return !sw_kind_is_run (activity->kind);
  return FALSE;
}

int
literal_get_pain (const Literal *self,
                  SwDay          day)
{
  return day >= self->first && day <= self->day ? self->pain[day - self->first] : LITERAL_NONE;
}

static int *
list_pain (const SwJournal *journal,
           SwDay            first,
           SwDay            today)
{
  int *pain = g_new (int, today - first + 1);

  for (SwDay day = first; day <= today; day++)
    {
      pain[day - first] = LITERAL_NONE;
      LITERAL_EACH (journal->pain, SwPainReport, report)
        if (report->day == day && is_low_back (report))
          pain[day - first] = MAX (pain[day - first], report->nrs);
    }
  return pain;
}

static int
get_moment (const Literal *self,
            SwDay          day,
            SwMoment       moment,
            gboolean       runs_only)
{
  int pain = LITERAL_NONE;
  guint first, end;

  sw_journal_find_pain (self->journal, day, day, &first, &end);
  for (guint i = first; i < end; i++)
    {
      const SwPainReport *report = g_ptr_array_index (self->journal->pain, i);

      if (is_low_back (report) && report->moment == moment && !(runs_only && is_linked_to_other_kind (self, report)))
        pain = MAX (pain, report->nrs);
    }
  return pain;
}

int
literal_get_morning (const Literal *self,
                     SwDay          day)
{
  int morning = get_moment (self, day, SW_MOMENT_MORNING, FALSE);

  return morning != LITERAL_NONE ? morning : get_moment (self, day, SW_MOMENT_BEFORE, TRUE);
}

int
literal_get_peak (const Literal *self,
                  SwDay          day)
{
  return MAX (get_moment (self, day, SW_MOMENT_DURING, TRUE), get_moment (self, day, SW_MOMENT_AFTER, TRUE));
}

static gboolean
had_limp (const Literal *self,
          SwDay          day)
{
  LITERAL_EACH (self->journal->pain, SwPainReport, report)
    if (report->day == day && is_low_back (report) && report->limp == SW_YES && !is_linked_to_other_kind (self, report))
      return TRUE;
  return FALSE;
}

static gboolean
had_night_pain (const Literal *self,
                SwDay          day)
{
  LITERAL_EACH (self->journal->pain, SwPainReport, report)
    if (report->day == day && is_low_back (report) && report->night == SW_YES)
      return TRUE;
  return FALSE;
}

/* D1 on FINDINGS 11's two halves. */
SwZone
literal_get_zone (const Literal *self,
                  SwDay          day)
{
  int red = self->journal->profile->conservative == SW_YES ? 5 : 6;
  SwZone zone = SW_ZONE_NONE;

  if (literal_count_runs (self, day, day) > 0)
    {
      int peak = literal_get_peak (self, day);
      int m0 = MAX (literal_get_morning (self, day), 0);

      zone = SW_ZONE_GREEN;
      if (peak >= red || had_limp (self, day) || had_night_pain (self, day))
        return SW_ZONE_RED;
      if (peak >= red - 1 || (peak >= 3 && peak >= m0 + 1))
        zone = SW_ZONE_AMBER;
    }
  if (literal_count_runs (self, day - 1, day - 1) > 0)
    {
      int m0 = literal_get_morning (self, day - 1), m1 = literal_get_morning (self, day);
      gboolean both = m0 != LITERAL_NONE && m1 != LITERAL_NONE;

      zone = MAX (zone, SW_ZONE_GREEN);
      if (m1 >= red || (both && m1 - m0 >= 3) || had_night_pain (self, day))
        return SW_ZONE_RED;
      if (m1 >= red - 1 || (both && m1 - m0 >= 2))
        zone = SW_ZONE_AMBER;
    }
  return zone;
}

gboolean
literal_took_painkiller (const Literal *self,
                         SwDay          day)
{
  LITERAL_EACH (self->journal->check_ins, SwCheckIn, check_in)
    if (check_in->day == day && check_in->painkiller == SW_YES)
      return TRUE;
  LITERAL_EACH (self->journal->pain, SwPainReport, report)
    if (report->day == day && report->painkiller == SW_YES)
      return TRUE;
  return FALSE;
}

static void
judge_zone (Literal *self)
{
  SwZone zone = literal_get_zone (self, self->day);
  SwDay from = literal_count_runs (self, self->day - 1, self->day - 1) > 0 ? self->day - 1 : self->day;

  if (zone == SW_ZONE_RED)
    literal_raise (self, "D_ZONE", SW_SEVERITY_WARNING, literal_get_pain (self, self->day), from);
  else if (zone == SW_ZONE_AMBER)
    literal_raise (self, "D_ZONE", SW_SEVERITY_CAUTION, literal_get_pain (self, self->day), from);
}

static void
judge_screens (Literal *self)
{
  int lowest = 0;

  LITERAL_EACH (self->journal->screens, SwScreen, screen)
    for (int number = 1; screen->day == self->day && number <= 20; number++)
      {
        SwAnswer answer = screen->answers[number - 1];
        gboolean yes = answer == SW_ANSWER_YES || (number <= 16 && answer == SW_ANSWER_UNSURE)
                       || (number <= 8 && answer == SW_ANSWER_SKIP);

        if (yes && (lowest == 0 || number < lowest))
          lowest = number;
      }
  if (lowest > 0)
    literal_raise (self, "E_SCREEN", lowest <= 16 ? SW_SEVERITY_URGENT : SW_SEVERITY_WARNING, lowest, self->day);
}

static int
compare_findings (const void *a,
                  const void *b)
{
  const LiteralFinding *x = a, *y = b;

  return x->day != y->day ? (x->day < y->day ? -1 : 1) : strcmp (x->id, y->id);
}

GArray *
literal_scan (const SwJournal *journal,
              SwDay            today)
{
  Literal self = { .findings = g_array_new (FALSE, FALSE, sizeof (LiteralFinding)) };
  g_autofree int *pain = NULL;

  self.first = sw_journal_get_first_day (journal);
  self.pain = pain = list_pain (journal, self.first, today);

  for (SwDay day = self.first; day <= today; day++)
    {
      g_autoptr (SwJournal) cut = sw_journal_cut (journal, day);

      self.journal = cut;
      self.day = day;
      self.monday = sw_day_get_monday (day);
      self.sunday = sw_day_get_weekday (day) == 7;
      self.weekly = self.sunday || day == today;
      judge_zone (&self);
      judge_screens (&self);
      literal_judge_pain (&self);
      literal_judge_episodes (&self);
      literal_judge_wellness (&self);
      if (self.weekly)
        literal_judge_assoc (&self);
      literal_judge_load (&self);
    }
  qsort (self.findings->data, self.findings->len, sizeof (LiteralFinding), compare_findings);
  return self.findings;
}
