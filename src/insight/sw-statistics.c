/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "sw-insight"

#include "sw-statistics.h"

#include <math.h>
#include <string.h>

/* Puts the value that belongs at @position there, smaller ones before it and greater ones behind it (Hoare's selection). */
static double
select_nth (double *values,
            int     n,
            int     position)
{
  int low = 0, high = n - 1;

  while (low < high)
    {
      double pivot = values[low + (high - low) / 2];
      int i = low, j = high;

      while (i <= j)
        {
          while (values[i] < pivot)
            i++;
          while (values[j] > pivot)
            j--;
          if (i <= j)
            {
              double value = values[i];

              values[i++] = values[j];
              values[j--] = value;
            }
        }
      if (position <= j)
        high = j;
      else if (position >= i)
        low = i;
      else
        break;
    }
  return values[position];
}

double
sw_statistics_get_median (double *values,
                          int     n)
{
  double upper, lower;

  if (n <= 0)
    return NAN;
  upper = select_nth (values, n, n / 2);
  if (n % 2 == 1)
    return upper;
  lower = values[0];
  for (int i = 1; i < n / 2; i++)
    lower = MAX (lower, values[i]);
  return (lower + upper) / 2;
}

double
sw_statistics_get_mean (const double *values,
                        int           n)
{
  double sum = 0;

  for (int i = 0; i < n; i++)
    sum += values[i];
  return n > 0 ? sum / n : (double) NAN;
}

double
sw_statistics_get_deviation (const double *values,
                             int           n)
{
  double mean = sw_statistics_get_mean (values, n);
  double squares = 0;

  if (n < 2)
    return NAN;
  for (int i = 0; i < n; i++)
    squares += (values[i] - mean) * (values[i] - mean);
  return sqrt (squares / (n - 1));
}

double
sw_statistics_get_upper_tail (double z)
{
  return 0.5 * erfc (z / G_SQRT2);
}

double
sw_statistics_choose (int n,
                      int k)
{
  double ways = 1;

  if (k < 0 || k > n)
    return 0;
  k = MIN (k, n - k);
  for (int i = 1; i <= k; i++)
    ways = ways * (n - k + i) / i;
  return round (ways);
}

/* Sum over tie groups of t (t - 1) (2 t + 5), by counting each value once. */
static double
sum_kendall_ties (const int *y,
                  int        n)
{
  double sum = 0;

  for (int i = 0; i < n; i++)
    {
      int t = 0;
      gboolean seen = FALSE;

      for (int j = 0; j < i && !seen; j++)
        seen = y[j] == y[i];
      if (seen)
        continue;
      for (int j = i; j < n; j++)
        t += y[j] == y[i] ? 1 : 0;
      sum += (double) t * (t - 1) * (2 * t + 5);
    }
  return sum;
}

int
sw_kendall_s (const int *y,
              int        n)
{
  int s = 0;

  for (int i = 0; i < n; i++)
    for (int j = i + 1; j < n; j++)
      s += (y[j] > y[i]) - (y[j] < y[i]);
  return s;
}

double
sw_mann_kendall (const int *y,
                 int        n,
                 int       *ret_s,
                 double    *ret_variance)
{
  int s = sw_kendall_s (y, n);
  double variance;

  variance = ((double) n * (n - 1) * (2 * n + 5) - sum_kendall_ties (y, n)) / 18;

  if (ret_s != NULL)
    *ret_s = s;
  if (ret_variance != NULL)
    *ret_variance = variance;
  if (variance <= 0)
    return 1;
  return sw_statistics_get_upper_tail (s == 0 ? 0 : (s > 0 ? s - 1 : s + 1) / sqrt (variance));
}

gboolean
sw_theil_sen_may_reach (const int *t,
                        const int *y,
                        int        n,
                        double     slope)
{
  int n_pairs = n * (n - 1) / 2, n_steep = 0;

  for (int i = 0; i < n; i++)
    for (int j = i + 1; j < n; j++)
      n_steep += y[j] - y[i] >= slope * (t[j] - t[i]) ? 1 : 0;
  return 2 * n_steep >= n_pairs;
}

double
sw_theil_sen (const int *t,
              const int *y,
              int        n)
{
  g_autofree double *slopes = NULL;
  int n_slopes = 0;

  if (n < 2)
    return NAN;
  slopes = g_new (double, (gsize) n * (gsize) (n - 1) / 2);
  for (int i = 0; i < n; i++)
    for (int j = i + 1; j < n; j++)
      slopes[n_slopes++] = (double) (y[j] - y[i]) / (t[j] - t[i]);
  return sw_statistics_get_median (slopes, n_slopes);
}

/* The values are small whole numbers, so the regroupings need not be listed one by one: ways[j][s] counts how many choices
 * of j values sum to s, value after value. */
double
sw_permutation_test (const int *with,
                     int        n_with,
                     const int *without,
                     int        n_without,
                     double     max_combinations)
{
  int n = n_with + n_without;
  double combinations = sw_statistics_choose (n, n_with);
  g_autofree double *ways = NULL;
  int lowest = G_MAXINT, highest = G_MININT, observed = 0, width;
  double at_least = 0;

  if (combinations > max_combinations)
    return NAN;
  for (int i = 0; i < n; i++)
    {
      int y = i < n_with ? with[i] : without[i - n_with];

      lowest = MIN (lowest, y);
      highest = MAX (highest, y);
    }
  for (int i = 0; i < n_with; i++)
    observed += with[i] - lowest;

  width = n_with * (highest - lowest) + 1;
  ways = g_new0 (double, (gsize) (n_with + 1) * (gsize) width);
  ways[0] = 1;
  for (int i = 0; i < n; i++)
    {
      int y = (i < n_with ? with[i] : without[i - n_with]) - lowest;

      for (int j = MIN (i, n_with - 1); j >= 0; j--)
        {
          const double *fewer = ways + (gsize) j * (gsize) width;
          double *more = ways + (gsize) (j + 1) * (gsize) width;

          for (int s = 0; s + y < width; s++)
            more[s + y] += fewer[s];
        }
    }
  for (int s = observed; s < width; s++)
    at_least += ways[(gsize) n_with * (gsize) width + (gsize) s];
  return at_least / combinations;
}

/* Pairs in which @with is greater, twice, plus those in which both are equal: twice Mann-Whitney's U. */
static int
count_double_u (const int *with,
                int        n_with,
                const int *without,
                int        n_without)
{
  int u = 0;

  for (int i = 0; i < n_with; i++)
    for (int j = 0; j < n_without; j++)
      u += 1 + (with[i] > without[j]) - (with[i] < without[j]);
  return u;
}

static double
sum_rank_ties (const int *with,
               int        n_with,
               const int *without,
               int        n_without)
{
  int n = n_with + n_without;
  double sum = 0;

  for (int i = 0; i < n; i++)
    {
      int y = i < n_with ? with[i] : without[i - n_with];
      double t = 0;
      gboolean seen = FALSE;

      for (int j = 0; j < n; j++)
        {
          int other = j < n_with ? with[j] : without[j - n_with];

          if (other != y)
            continue;
          seen |= j < i;
          t++;
        }
      if (!seen)
        sum += t * t * t - t;
    }
  return sum;
}

double
sw_mann_whitney (const int *with,
                 int        n_with,
                 const int *without,
                 int        n_without)
{
  double n = n_with + n_without;
  double pairs = (double) n_with * n_without;
  double u = count_double_u (with, n_with, without, n_without) / 2.0;
  double variance = pairs / 12 * ((n + 1) - sum_rank_ties (with, n_with, without, n_without) / (n * (n - 1)));

  if (variance <= 0)
    return 1;
  return sw_statistics_get_upper_tail ((u - pairs / 2 - 0.5) / sqrt (variance));
}

double
sw_cliff_delta (const int *with,
                int        n_with,
                const int *without,
                int        n_without)
{
  double pairs = (double) n_with * n_without;

  return (count_double_u (with, n_with, without, n_without) - pairs) / pairs;
}

void
sw_holm (const double *p,
         int           n,
         double       *ret_adjusted)
{
  g_autofree gboolean *done = g_new0 (gboolean, n);
  double highest = 0;

  for (int rank = 0; rank < n; rank++)
    {
      int smallest = -1;

      for (int i = 0; i < n; i++)
        if (!done[i] && (smallest < 0 || p[i] < p[smallest]))
          smallest = i;
      done[smallest] = TRUE;
      highest = MAX (highest, MIN (1, p[smallest] * (n - rank)));
      ret_adjusted[smallest] = highest;
    }
}

double
sw_fisher (int hits_with,
           int n_with,
           int hits_without,
           int n_without)
{
  int hits = hits_with + hits_without;
  double ways = 0;

  for (int i = hits_with; i <= MIN (hits, n_with); i++)
    ways += sw_statistics_choose (n_with, i) * sw_statistics_choose (n_without, hits - i);
  return ways / sw_statistics_choose (n_with + n_without, hits);
}
