/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "literal.h"

#define EPS 1e-9

static const SwCheckIn *
get_check_in (const Literal *self,
              SwDay          day)
{
  LITERAL_EACH (self->journal->check_ins, SwCheckIn, check_in)
    if (check_in->day == day)
      return check_in;
  return NULL;
}

static double
get_sleep (const Literal *self,
           SwDay          day)
{
  const SwCheckIn *check_in = get_check_in (self, day);

  return check_in != NULL ? check_in->sleep_h : (double) NAN;
}

static void
judge_sleep (Literal *self)
{
  double need = isnan (self->journal->profile->sleep_need_h) ? 7 : self->journal->profile->sleep_need_h;
  double debt = 0, sum = 0, squares = 0;
  int n = 0;

  if (isnan (get_sleep (self, self->day)))
    return;
  for (SwDay day = self->day - 6; day <= self->day; day++)
    if (!isnan (get_sleep (self, day)))
      {
        n++;
        debt += fmax (0, need - get_sleep (self, day));
      }
  debt = n >= 5 ? 7 * (debt / n) : 0;
  if (debt >= 5 - EPS)
    literal_raise (self, "W_SLEEP",
                   debt >= 10 - EPS ? SW_SEVERITY_WARNING : (debt >= 7 - EPS ? SW_SEVERITY_CAUTION : SW_SEVERITY_INFO),
                   debt, self->day - 6);

  n = 0;
  for (SwDay day = self->day - 13; day <= self->day; day++)
    if (!isnan (get_sleep (self, day)))
      {
        n++;
        sum += get_sleep (self, day);
      }
  for (SwDay day = self->day - 13; day <= self->day; day++)
    if (!isnan (get_sleep (self, day)))
      squares += pow (get_sleep (self, day) - sum / n, 2);
  if (n >= 10 && sqrt (squares / (n - 1)) > 1.25 + EPS)
    literal_raise (self, "W_IRREGULAR", SW_SEVERITY_INFO, sqrt (squares / (n - 1)), self->day - 13);
}

static void
judge_hydration (Literal *self)
{
  const SwCheckIn *today = get_check_in (self, self->day);
  int n = 0, low = 0;
  SwDay day = self->day, from = self->day;

  if (today == NULL || today->hydration == SW_MISSING)
    return;
  for (; day >= sw_journal_get_first_day (self->journal) && n < 5; day--)
    {
      const SwCheckIn *check_in = get_check_in (self, day);

      if (check_in == NULL || check_in->hydration == SW_MISSING)
        continue;
      n++;
      low += check_in->hydration <= 2 ? 1 : 0;
      from = day;
    }
  if (n == 5 && low >= 3)
    literal_raise (self, "W_HYDRATION", SW_SEVERITY_INFO, low, from);
}

/* Raised on @day by its own 28 days before; *ret_z is set then. */
static gboolean
is_sore (const Literal *self,
         SwDay          day,
         int           *ret_score,
         double        *ret_z)
{
  const SwCheckIn *today = get_check_in (self, day);
  double mean = 0, squares = 0;
  int n = 0;

  if (today == NULL || today->soreness == SW_MISSING)
    return FALSE;
  for (SwDay i = day - 28; i < day; i++)
    {
      const SwCheckIn *check_in = get_check_in (self, i);

      if (check_in != NULL && check_in->soreness != SW_MISSING)
        {
          n++;
          mean += check_in->soreness;
        }
    }
  if (n < 14)
    return FALSE;
  mean /= n;
  for (SwDay i = day - 28; i < day; i++)
    {
      const SwCheckIn *check_in = get_check_in (self, i);

      if (check_in != NULL && check_in->soreness != SW_MISSING)
        squares += pow (check_in->soreness - mean, 2);
    }
  *ret_score = today->soreness;
  *ret_z = (today->soreness - mean) / fmax (0.5, sqrt (squares / (n - 1)));
  return *ret_z >= 1.5 - EPS && today->soreness >= 5;
}

static void
judge_sore (Literal *self)
{
  double z, z_before;
  int score, score_before;

  if (!is_sore (self, self->day, &score, &z))
    return;
  if (score >= 7 || is_sore (self, self->day - 1, &score_before, &z_before))
    literal_raise (self, "W_SORE", SW_SEVERITY_CAUTION, z, self->day - 28);
  else
    literal_raise (self, "W_SORE", SW_SEVERITY_INFO, z, self->day - 28);
}

static void
judge_low (Literal *self)
{
  const SwCheckIn *today = get_check_in (self, self->day);
  int signs = literal_get_pain (self, self->day) >= 3 ? 1 : 0;

  if (today != NULL)
    {
      signs += today->sleep_h < 6 - EPS ? 1 : 0;
      signs += today->soreness >= 6 ? 1 : 0;
      signs += today->fatigue >= 7 ? 1 : 0;
      signs += today->stress >= 7 ? 1 : 0;
    }
  if (signs >= 3)
    literal_raise (self, "W_LOW", SW_SEVERITY_CAUTION, signs, self->day);
}

static void
judge_sitting (Literal *self)
{
  const SwCheckIn *today = get_check_in (self, self->day);
  double sum = 0;
  int n = 0;

  if (today == NULL || isnan (today->sitting_h))
    return;
  for (SwDay day = self->day - 6; day <= self->day; day++)
    {
      const SwCheckIn *check_in = get_check_in (self, day);

      if (check_in != NULL && !isnan (check_in->sitting_h))
        {
          sum += check_in->sitting_h;
          n++;
        }
    }
  if (n >= 4 && sum / n > 5 + EPS)
    literal_raise (self, "W_SITTING", SW_SEVERITY_INFO, sum / n, self->day - 6);
}

void
literal_judge_wellness (Literal *self)
{
  judge_sleep (self);
  judge_hydration (self);
  judge_sore (self);
  judge_low (self);
  judge_sitting (self);
}
