/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "sw-guide"

#include "sw-guide-private.h"

static GHashTable *
get_table (SwGuide        *self,
           SwReferenceKind kind,
           const char    **ret_noun)
{
  switch (kind)
    {
    case SW_REFERENCE_STATEMENT:
      *ret_noun = "statement";
      return self->statement_by_id;
    case SW_REFERENCE_SOURCE:
      *ret_noun = "source";
      return self->source_by_id;
    case SW_REFERENCE_EXERCISE:
      *ret_noun = "exercise";
      return self->exercise_by_id;
    default:
      g_assert_not_reached ();
    }
}

/* TRUE when going from @exercise to gentler ones comes back to @start; @seen keeps the walk linear. */
static gboolean
leads_back (const SwGuide    *self,
            const SwExercise *exercise,
            const SwExercise *start,
            GHashTable       *seen)
{
  for (guint i = 0; exercise->regressions[i] != NULL; i++)
    {
      const SwExercise *gentler = sw_guide_get_exercise (self, exercise->regressions[i]);

      if (gentler == start)
        return TRUE;
      if (g_hash_table_add (seen, (gpointer) gentler) && leads_back (self, gentler, start, seen))
        return TRUE;
    }

  return FALSE;
}

static gboolean
check_regressions (SwGuide           *self,
                   const SwReference *reference,
                   GError           **error)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  const SwExercise *exercise = sw_guide_get_exercise (self, reference->id);

  if (!leads_back (self, exercise, exercise, seen))
    return TRUE;

  return sw_guide_fail (error, reference->file, reference->line, "exercise “%s” leads back to itself", reference->id);
}

/**
 * sw_guide_check_references:
 * @references: (element-type SwReference): every id named in any file
 *
 * Files may name what a later file defines, so this runs when all are read. Exercises must also not be their own
 * gentler form, or the search for one would never end.
 */
gboolean
sw_guide_check_references (SwGuide      *self,
                           const GArray *references,
                           GError      **error)
{
  for (guint i = 0; i < references->len; i++)
    {
      const SwReference *reference = &g_array_index (references, SwReference, i);
      const char *noun;
      GHashTable *table = get_table (self, reference->kind, &noun);

      if (!g_hash_table_contains (table, reference->id))
        return sw_guide_fail (error, reference->file, reference->line, "the guide has no %s “%s”", noun, reference->id);
    }

  /* Only now every regression exists, so that the chains can be followed. */
  for (guint i = 0; i < references->len; i++)
    {
      const SwReference *reference = &g_array_index (references, SwReference, i);

      if (reference->kind == SW_REFERENCE_EXERCISE && !check_regressions (self, reference, error))
        return FALSE;
    }

  return TRUE;
}
