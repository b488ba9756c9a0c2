/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "sw-guide"

#include <string.h>

#include "sw-coverage.h"

/* Parts of the program that implement a statement without being a rule, a session or an exercise. The guide's file can
 * only name what stands here, so that a spelling error is no coverage. */
static const char * const features[] = {
  "card",                        /* a page of the Guide view */
  "card:anatomy",                /* its anatomy section */
  "card:medicines",              /* the medicines card with its cautions (E4) */
  "card:form-cue",               /* the rotating cue printed on every run */
  "onboarding:welcome",          /* the first page of the first start */
  "onboarding:history",          /* back history and conditions */
  "onboarding:clearance",        /* cleared by a clinician to run */
  "onboarding:equipment",        /* what is at hand, a foam roller among it */
  "onboarding:sleep-place",      /* mattress and pillow */
  "body-map:low-back",           /* regions of the Body view */
  "body-map:sides",
  "body-map:si-joint",
  "body-map:hip-front",
  "pain-report:quality",         /* free description, no inference */
  "pain-report:spread",          /* does it go into a leg */
  "check-in",                    /* the 30-second daily questions */
  "check-in:hydration",
  "check-in:painkiller",
  "check-in:posture",
  "check-in:sitting",
  "check-in:sleep",
  "check-in:nutrition",
  "log:warm-up",                 /* fields of a logged session */
  "log:cool-down",
  "log:form",
  "log:surface",
  "log:uneven",
  "log:kind",
  "shoes",                       /* the shoe register */
  "habit-score",                 /* weekly review: done against planned */
  "assessment-reminder",         /* book a gait or physiotherapy assessment (E3) */
  "warning-signs",               /* the always visible warning-sign screen (E1) */
  "report",                      /* the printable history for a clinician */
  "conservative-profile",        /* B0's careful profile */
};

struct _SwCoverage
{
  SwGuide      *guide; /* Owned */
  SwCoverageRow rows[SW_N_STATEMENTS];
  guint         n_covered;
};

const char *
sw_implementer_kind_to_string (SwImplementerKind kind)
{
  switch (kind)
    {
    case SW_IMPLEMENTER_RULE:
      return "rule";
    case SW_IMPLEMENTER_FLAG:
      return "flag";
    case SW_IMPLEMENTER_RECIPE:
      return "recipe";
    case SW_IMPLEMENTER_EXERCISE:
      return "exercise";
    case SW_IMPLEMENTER_FEATURE:
      return "feature";
    case SW_IMPLEMENTER_MISSING:
    default:
      return "missing";
    }
}

static SwImplementerKind
classify (const SwGuide *guide,
          const char    *id)
{
  if (sw_guide_get_rule (guide, id) != NULL)
    return strlen (id) > 2 && id[1] == '_' ? SW_IMPLEMENTER_FLAG : SW_IMPLEMENTER_RULE;
  if (sw_guide_get_recipe (guide, id) != NULL)
    return SW_IMPLEMENTER_RECIPE;
  if (sw_guide_get_exercise (guide, id) != NULL)
    return SW_IMPLEMENTER_EXERCISE;
  for (gsize i = 0; i < G_N_ELEMENTS (features); i++)
    {
      if (strcmp (features[i], id) == 0)
        return SW_IMPLEMENTER_FEATURE;
    }

  return SW_IMPLEMENTER_MISSING;
}

static void
fill_row (SwCoverageRow *row,
          const SwGuide *guide,
          guint          number)
{
  g_autofree char *id = g_strdup_printf ("G%u", number);
  SwImplementer *implementers;

  row->id = g_intern_string (id);
  row->statement = sw_guide_get_statement (guide, id);
  if (row->statement == NULL)
    return;

  row->n_implementers = g_strv_length ((GStrv) row->statement->implements);
  implementers = g_new0 (SwImplementer, row->n_implementers);
  row->covered = row->n_implementers > 0;
  for (guint i = 0; i < row->n_implementers; i++)
    {
      implementers[i].id = row->statement->implements[i];
      implementers[i].kind = classify (guide, implementers[i].id);
      row->covered = row->covered && implementers[i].kind != SW_IMPLEMENTER_MISSING;
    }
  row->implementers = implementers;
}

/**
 * sw_coverage_new:
 * @guide: the guide; a reference is taken
 *
 * Asks for each statement G1..G61 what implements it and whether that exists.
 *
 * Returns: (transfer full): the answer
 */
SwCoverage *
sw_coverage_new (SwGuide *guide)
{
  SwCoverage *self;

  g_return_val_if_fail (guide != NULL, NULL);

  self = g_new0 (SwCoverage, 1);
  self->guide = sw_guide_ref (guide);
  for (guint i = 0; i < SW_N_STATEMENTS; i++)
    {
      fill_row (&self->rows[i], guide, i + 1);
      self->n_covered += self->rows[i].covered ? 1 : 0;
    }

  return self;
}

void
sw_coverage_free (SwCoverage *self)
{
  if (self == NULL)
    return;

  for (guint i = 0; i < SW_N_STATEMENTS; i++)
    g_free ((gpointer) self->rows[i].implementers);
  sw_guide_unref (self->guide);
  g_free (self);
}

/**
 * sw_coverage_get_row:
 * @position: 0 for G1
 *
 * Returns: (nullable): the row, borrowed; %NULL past G61
 */
const SwCoverageRow *
sw_coverage_get_row (const SwCoverage *self,
                     guint             position)
{
  g_return_val_if_fail (self != NULL, NULL);

  return position < SW_N_STATEMENTS ? &self->rows[position] : NULL;
}

/**
 * sw_coverage_get_n_covered:
 * Returns: how many of the 61 statements are implemented by something that exists
 */
guint
sw_coverage_get_n_covered (const SwCoverage *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_covered;
}

gboolean
sw_coverage_is_complete (const SwCoverage *self)
{
  return sw_coverage_get_n_covered (self) == SW_N_STATEMENTS;
}
