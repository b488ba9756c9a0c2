/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sw-plan-history.h"

G_BEGIN_DECLS

/**
 * SwCrossChoice:
 *
 * Which cross-training comes next (PLANS 33), with the last ones remembered.
 */
typedef struct
{
  SwKind last;   /* SW_KIND_NONE before the first */
  int    count;  /* how often in a row */
} SwCrossChoice;

/* Remembers what was done up to today. */
void   sw_cross_choice_init          (SwCrossChoice *self, const SwPlanHistory *history);
/* The next kind, remembered as planned. */
SwKind sw_cross_choice_next          (SwCrossChoice *self, const SwPlanHistory *history);
/* Low impact in place of a run (D3): the brisk walk unless it would be the third. */
SwKind sw_cross_choice_next_swap     (SwCrossChoice *self, const SwPlanHistory *history);
/* Remembers a session of @kind that a rule chose. */
void   sw_cross_choice_note          (SwCrossChoice *self, SwKind kind);
/* yoga or pilates when at hand, else mobility. */
SwKind sw_cross_choice_get_mobility  (const SwPlanHistory *history);

G_END_DECLS
