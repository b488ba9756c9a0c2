/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The statistics that the rules name, as pure functions of small arrays. */

/* The middle value, or the mean of the two in the middle; NAN for none. Reorders @values. */
double sw_statistics_get_median    (double *values, int n);
double sw_statistics_get_mean      (const double *values, int n);
/* Standard deviation with n - 1; NAN below two values. */
double sw_statistics_get_deviation (const double *values, int n);
/* Share of a standard normal above @z. */
double sw_statistics_get_upper_tail (double z);
/* How many ways there are to choose @k of @n. */
double sw_statistics_choose        (int n, int k);

/* Kendall's S: pairs in which the later value is greater less those in which it is smaller. */
int    sw_kendall_s                (const int *y, int n);

/**
 * sw_mann_kendall:
 * @y: values in order of time
 * @ret_s: (optional): Kendall's S
 * @ret_variance: (optional): its variance, ties taken into account
 *
 * Returns: the one-sided p of a rise (P_TREND); 1 when the variance is 0
 */
double sw_mann_kendall             (const int *y, int n, int *ret_s, double *ret_variance);

/* Theil-Sen slope of @y over the days @t, all of them different: the median of the pairwise slopes. */
double sw_theil_sen                (const int *t, const int *y, int n);

/* FALSE when the median of the pairwise slopes is certainly below @slope; much cheaper than to find that median. */
gboolean sw_theil_sen_may_reach    (const int *t, const int *y, int n, double slope);

/**
 * sw_permutation_test:
 * @max_combinations: above so many regroupings the answer is NAN
 *
 * Returns: the share of all regroupings whose group as large as @with sums to at least as much as @with (P_ASSOC); exact
 */
double sw_permutation_test         (const int *with, int n_with, const int *without, int n_without, double max_combinations);

/* Mann-Whitney's one-sided p by the normal, ties corrected (FINDINGS 21); 1 when the variance is 0. */
double sw_mann_whitney             (const int *with, int n_with, const int *without, int n_without);

/* Cliff's delta: share of pairs in which @with is greater less share in which it is smaller. */
double sw_cliff_delta              (const int *with, int n_with, const int *without, int n_without);

/* Holm's adjusted p values, in the order of @p. */
void   sw_holm                     (const double *p, int n, double *ret_adjusted);

/* One-sided exact p of at least @hits_with of @n_with against @hits_without of @n_without (Fisher). */
double sw_fisher                   (int hits_with, int n_with, int hits_without, int n_without);

G_END_DECLS
