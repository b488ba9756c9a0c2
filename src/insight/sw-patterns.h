/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sw-core.h"
#include "sw-guide.h"

G_BEGIN_DECLS

/**
 * SwPattern:
 * @factor: interned: "hard-surface", …, or the id of a shoe
 * @is_shoe: it is a shoe
 * @enough: there are days enough on both sides, over time enough, to compare them
 * @n_with: run days with the factor
 * @n_without: run days without it; days that do not say are in neither
 * @flares_with: days with it after which pain was higher by the minimal important change or more
 * @flares_without: the same without it
 * @difference: of the mean responses, NAN unless @enough
 * @level: what P_ASSOC makes of it: NONE, INFO or CAUTION
 * @together: position of the strongest pattern when this one shares its run days and cannot be told apart; else -1
 *
 * One factor of P_ASSOC as the last weeks show it. Seen together is not a cause.
 */
typedef struct
{
  const char *factor;
  gboolean    is_shoe;
  gboolean    enough;
  int         n_with;
  int         n_without;
  int         flares_with;
  int         flares_without;
  double      difference;
  SwSeverity  level;
  int         together;
} SwPattern;

/**
 * sw_insight_list_patterns:
 * @journal: a sealed journal
 * @guide: the guide
 * @today: the end of the window
 *
 * Every factor that P_ASSOC knows, and every shoe worn on a run of the window, with its counts: also those of which too little
 * is known to say anything. The same arithmetic as the finding's (FINDINGS 21).
 *
 * Returns: (transfer full) (element-type SwPattern): in the order of the rule, shoes last
 */
GArray *sw_insight_list_patterns (const SwJournal *journal, const SwGuide *guide, SwDay today) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
