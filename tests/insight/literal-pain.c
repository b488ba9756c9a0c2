/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "literal.h"

#define EPS 1e-9

/* The run of reports back from the judged day at @threshold within 14 days; *ret_first is its first day. */
static int
get_streak (const Literal *self,
            int            threshold,
            SwDay         *ret_first)
{
  SwDay last = self->day;
  int n = 0;

  for (SwDay day = self->day; day >= self->day - 13; day--)
    {
      int pain = literal_get_pain (self, day);

      if (pain == LITERAL_NONE)
        continue;
      if (pain < threshold || last - day > 4)
        break;
      n++;
      last = day;
      *ret_first = day;
    }
  return n;
}

static void
judge_persist (Literal *self)
{
  SwDay from_one = self->day, from_three = self->day, from_five = self->day;
  int one = get_streak (self, 1, &from_one);
  int three = get_streak (self, 3, &from_three);
  int five = get_streak (self, 5, &from_five);

  if (three >= 5 || five >= 3)
    literal_raise (self, "P_PERSIST", SW_SEVERITY_WARNING, three, from_three);
  else if (three >= 3)
    literal_raise (self, "P_PERSIST", SW_SEVERITY_CAUTION, three, from_three);
  else if (one >= 3)
    literal_raise (self, "P_PERSIST", SW_SEVERITY_INFO, one, from_one);
}

static int
compare_values (const void *a,
                const void *b)
{
  double x = *(const double *) a, y = *(const double *) b;

  return (x > y) - (x < y);
}

static double
get_median (double *values,
            int     n)
{
  qsort (values, (size_t) n, sizeof *values, compare_values);
  return n % 2 == 1 ? values[n / 2] : (values[n / 2 - 1] + values[n / 2]) / 2;
}

static double
get_p (const double *y,
       int           n)
{
  double s = 0, variance = n * (n - 1.0) * (2 * n + 5), z;

  for (int i = 0; i < n; i++)
    for (int j = i + 1; j < n; j++)
      s += y[j] > y[i] ? 1 : (y[j] < y[i] ? -1 : 0);
  for (int value = 0; value <= 10; value++)
    {
      double t = 0;

      for (int i = 0; i < n; i++)
        t += lrint (y[i]) == value ? 1 : 0;
      variance -= t * (t - 1) * (2 * t + 5);
    }
  variance /= 18;
  if (variance < 1e-12)
    return 1;
  z = s > 0 ? (s - 1) / sqrt (variance) : (s < 0 ? (s + 1) / sqrt (variance) : 0);
  return 0.5 * erfc (z / sqrt (2));
}

static void
judge_trend (Literal *self)
{
  double t[21], y[21], slopes[210], b, p, rise, last[3];
  int n = 0, n_slopes = 0;

  for (SwDay day = self->day - 20; day <= self->day; day++)
    if (literal_get_pain (self, day) != LITERAL_NONE)
      {
        t[n] = day;
        y[n++] = literal_get_pain (self, day);
      }
  if (n < 8 || t[n - 1] - t[0] < 10)
    return;
  for (int i = 0; i < n; i++)
    for (int j = i + 1; j < n; j++)
      slopes[n_slopes++] = (y[j] - y[i]) / (t[j] - t[i]);
  b = get_median (slopes, n_slopes);
  p = get_p (y, n);
  rise = b * (t[n - 1] - t[0]);
  for (int i = 0; i < 3; i++)
    last[i] = y[n - 3 + i];
  if (7 * b >= 1.0 - EPS && p < 0.05 - EPS && rise >= 2 - EPS)
    literal_raise (self, "P_TREND", get_median (last, 3) >= 4 ? SW_SEVERITY_WARNING : SW_SEVERITY_CAUTION, 7 * b,
                   self->day - 20);
  else if (7 * b >= 0.5 - EPS && p < 0.10 - EPS)
    literal_raise (self, "P_TREND", SW_SEVERITY_INFO, 7 * b, self->day - 20);
}

/* m(day + 1) - m(day) of a run day, if both are known by the judged day. */
static gboolean
get_delta (const Literal *self,
           SwDay          day,
           int           *ret_delta)
{
  int m0 = literal_get_morning (self, day), m1 = literal_get_morning (self, day + 1);

  if (literal_count_runs (self, day, day) == 0 || m0 == LITERAL_NONE || m1 == LITERAL_NONE)
    return FALSE;
  *ret_delta = m1 - m0;
  return TRUE;
}

static void
judge_morning (Literal *self)
{
  int delta, other, n = 0, high = 0;
  SwDay first = self->day - 1;

  if (!get_delta (self, self->day - 1, &delta))
    return;
  for (SwDay day = self->day - 1; day >= sw_journal_get_first_day (self->journal) && n < 5; day--)
    if (get_delta (self, day, &other))
      {
        n++;
        high += other >= 2 ? 1 : 0;
        first = day;
      }
  if (high >= 3)
    literal_raise (self, "P_MORNING", SW_SEVERITY_WARNING, delta, first);
  else if (delta >= 2 || (delta >= 1 && literal_get_morning (self, self->day) >= 5))
    literal_raise (self, "P_MORNING", SW_SEVERITY_CAUTION, delta, self->day - 1);
}

static void
judge_leg (Literal *self)
{
  int n = 0;

  LITERAL_EACH (self->journal->pain, SwPainReport, report)
    if (report->day == self->day
        && (report->spread == SW_SPREAD_BELOW_KNEE || (report->quality & SW_QUALITY_TINGLING)
            || (report->quality & SW_QUALITY_NUMBNESS) || (report->quality & SW_QUALITY_WEAKNESS)))
      n++;
  if (n > 0)
    literal_raise (self, "P_LEG", SW_SEVERITY_WARNING, n, self->day);
}

static void
judge_nsaid (Literal *self)
{
  int d7 = 0, d30 = 0;

  if (!literal_took_painkiller (self, self->day))
    return;
  for (SwDay day = self->day - 29; day <= self->day; day++)
    if (literal_took_painkiller (self, day))
      {
        d30++;
        d7 += day >= self->day - 6 ? 1 : 0;
      }
  if (d30 > 10)
    literal_raise (self, "P_NSAID", SW_SEVERITY_WARNING, d30, self->day - 29);
  else if (d7 >= 3)
    literal_raise (self, "P_NSAID", SW_SEVERITY_CAUTION, d7, self->day - 6);
}

static const SwOstrc *
get_answers (const Literal *self,
             SwDay          monday)
{
  LITERAL_EACH (self->journal->ostrc, SwOstrc, ostrc)
    if (ostrc->monday == monday)
      return ostrc;
  return NULL;
}

/* LITERAL_NONE: no answers. */
static int
get_score (const Literal *self,
           SwDay          monday,
           gboolean      *ret_substantial)
{
  static const int points[] = { 0, 8, 17, 25 };
  const SwOstrc *ostrc = get_answers (self, monday);

  *ret_substantial = FALSE;
  if (ostrc == NULL)
    return LITERAL_NONE;
  if (ostrc->answers[0] == 0)
    return 0;
  *ret_substantial = ostrc->answers[0] == 3 || ostrc->answers[1] >= 2 || ostrc->answers[2] >= 2;
  if (ostrc->answers[0] == 3)
    return 100;
  return points[ostrc->answers[0]] + points[ostrc->answers[1]] + points[ostrc->answers[2]] + points[ostrc->answers[3]];
}

static void
judge_ostrc (Literal *self)
{
  gboolean now, before, ignored;
  int score = get_score (self, self->monday, &now);
  int last = get_score (self, self->monday - 7, &before);

  if (score <= 0)
    return;
  if (score >= 50)
    literal_raise (self, "P_OSTRC", SW_SEVERITY_WARNING, score, self->monday);
  else if (now && before)
    literal_raise (self, "P_OSTRC", SW_SEVERITY_WARNING, score, self->monday - 7);
  else if (last > 0 && get_score (self, self->monday - 14, &ignored) > 0 && get_score (self, self->monday - 21, &ignored) > 0)
    literal_raise (self, "P_OSTRC", SW_SEVERITY_WARNING, score, self->monday - 21);
  else if (now)
    literal_raise (self, "P_OSTRC", SW_SEVERITY_CAUTION, score, self->monday);
  else if (last != LITERAL_NONE && score >= last + 25)
    literal_raise (self, "P_OSTRC", SW_SEVERITY_CAUTION, score, self->monday - 7);
  else
    literal_raise (self, "P_OSTRC", SW_SEVERITY_INFO, score, self->monday);
}

void
literal_judge_pain (Literal *self)
{
  if (literal_get_pain (self, self->day) != LITERAL_NONE)
    {
      judge_persist (self);
      judge_trend (self);
    }
  judge_morning (self);
  judge_leg (self);
  judge_nsaid (self);
  if (self->weekly)
    judge_ostrc (self);
}

/* All of the 30 days up to @day: every report 0, 24 reported, no unreported gap of more than 4. */
static gboolean
is_recovered_on (const Literal *self,
                 SwDay          day)
{
  int reported = 0, gap = 0;

  for (SwDay i = day - 29; i <= day; i++)
    {
      int pain = literal_get_pain (self, i);

      if (pain > 0)
        return FALSE;
      reported += pain == 0 ? 1 : 0;
      gap = pain == LITERAL_NONE ? gap + 1 : 0;
      if (gap > 4)
        return FALSE;
    }
  return reported >= 24;
}

void
literal_judge_episodes (Literal *self)
{
  SwDay first = sw_journal_get_first_day (self->journal), start = SW_DAY_NONE;
  int number = 0, recurrences = 0, reports = 0, painful = 0;

  for (SwDay day = first; day <= self->day; day++)
    {
      if (start != SW_DAY_NONE)
        {
          if (is_recovered_on (self, day))
            {
              start = SW_DAY_NONE;
              first = day + 1;
            }
          continue;
        }
      if (day - 1 < first || literal_get_pain (self, day - 1) < 2 || literal_get_pain (self, day) < 2)
        continue;
      start = day - 1;
      number++;
      if (number >= 2 && day > self->day - 365)
        recurrences++;
      if (day == self->day)
        {
          literal_raise (self, "P_EPISODE", SW_SEVERITY_INFO, number, start);
          if (number >= 2)
            literal_raise (self, "P_RECUR", recurrences >= 2 ? SW_SEVERITY_WARNING : SW_SEVERITY_CAUTION, recurrences, start);
        }
    }
  if (start == SW_DAY_NONE || literal_get_pain (self, self->day) == LITERAL_NONE)
    return;
  for (SwDay day = start; day <= self->day; day++)
    {
      reports += literal_get_pain (self, day) != LITERAL_NONE ? 1 : 0;
      painful += literal_get_pain (self, day) >= 1 ? 1 : 0;
    }
  if (self->day - start >= 42 && reports >= 21 && 2 * painful >= reports)
    literal_raise (self, "P_DURATION", SW_SEVERITY_WARNING, self->day - start, start);
}
