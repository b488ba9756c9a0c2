/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sw-day-model.h"

G_BEGIN_DECLS

/* P_ASSOC: which factors of runs went with more pain after them. */

/**
 * SwAssociation:
 * @factor: what was tested, SW_N_FACTORS for a shoe
 * @shoe: position in the journal's shoes, SW_SHOE_UNSAID for another factor
 * @n_with: run days with the factor
 * @n_without: run days without it
 * @difference: of the mean responses
 * @cliff: Cliff's delta
 * @p: one-sided, not adjusted
 * @p_adjusted: Holm over the factors tested that day
 * @flares_with: days with a response of 2 or more, for the raw counts shown
 * @flares_without: the same without the factor
 * @level: what it raises
 * @members: which of the window's samples are with it, bit by bit
 */
typedef struct
{
  SwFactor   factor;
  gint32     shoe;
  int        n_with;
  int        n_without;
  double     difference;
  double     cliff;
  double     p;
  double     p_adjusted;
  int        flares_with;
  int        flares_without;
  SwSeverity level;
  guint64    members;
} SwAssociation;

/**
 * sw_association_compare:
 * @with: responses of the run days with the factor
 * @without: those of the days without it
 *
 * Difference, Cliff's delta and flares; p is NAN until sw_association_test ().
 */
void sw_association_compare (SwAssociation *self, const int *with, int n_with, const int *without, int n_without, const SwInsightRules *rules);

/* The exact permutation test up to 200 000 regroupings, above that Mann-Whitney (FINDINGS 21). */
double sw_association_test (const int *with, int n_with, const int *without, int n_without, const SwInsightRules *rules);

/* The level of a tested factor. */
SwSeverity sw_association_judge (double p_adjusted, double difference, double cliff, const SwInsightRules *rules);

G_END_DECLS
