/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "sw-insight"

#include "sw-insight-rules.h"

static void
read_list (const SwGuide *guide,
           const char    *id,
           double        *values,
           guint          n_values)
{
  guint n = 0;
  const double *list = sw_guide_get_numbers (guide, id, &n);

  g_assert (n == n_values);
  for (guint i = 0; i < n; i++)
    values[i] = list[i];
}

void
sw_insight_rules_init (SwInsightRules *self,
                       const SwGuide  *guide)
{
  double scores[SW_OSTRC_ANSWERS];

  g_return_if_fail (guide != NULL);

#define SW_RULE_INT(name, id) self->name = sw_guide_get_int (guide, id);
#define SW_RULE_REAL(name, id) self->name = sw_guide_get_number (guide, id);
  SW_INSIGHT_RULES (SW_RULE_INT, SW_RULE_REAL)
#undef SW_RULE_INT
#undef SW_RULE_REAL

  for (int kind = 0; kind < SW_N_KINDS; kind++)
    {
      char id[32];

      g_snprintf (id, sizeof id, "DATA.rpe.%s", sw_kind_to_string ((SwKind) kind));
      self->rpe[kind] = sw_guide_get_int (guide, id);
    }

  read_list (guide, "P_OSTRC.scores", scores, SW_OSTRC_ANSWERS);
  for (int i = 0; i < SW_OSTRC_ANSWERS; i++)
    self->ostrc_scores[i] = (int) lrint (scores[i]);
  read_list (guide, "L_LONG.limits", self->long_limits, SW_LONG_LIMITS);
}
