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

  return TRUE;
}
