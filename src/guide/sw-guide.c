/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "sw-guide"

#include "sw-guide-private.h"

G_DEFINE_QUARK (sw-guide-error-quark, sw_guide_error)

/* Most texts of the guide are a sentence or two. */
#define TEXT_CHUNK_SIZE 4096

SwGuide *
sw_guide_alloc (void)
{
  SwGuide *self = g_new0 (SwGuide, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->texts = g_string_chunk_new (TEXT_CHUNK_SIZE);
  self->vectors = g_ptr_array_new_with_free_func (g_free);
  self->statements = g_ptr_array_new_with_free_func (g_free);
  self->rules = g_ptr_array_new_with_free_func (g_free);
  self->sources = g_ptr_array_new_with_free_func (g_free);
  self->exercises = g_ptr_array_new_with_free_func (g_free);
  self->recipes = g_ptr_array_new_with_free_func (g_free);
  self->numbers = g_ptr_array_new_with_free_func (g_free);
  self->statement_by_id = g_hash_table_new (g_str_hash, g_str_equal);
  self->rule_by_id = g_hash_table_new (g_str_hash, g_str_equal);
  self->source_by_id = g_hash_table_new (g_str_hash, g_str_equal);
  self->exercise_by_id = g_hash_table_new (g_str_hash, g_str_equal);
  self->recipe_by_id = g_hash_table_new (g_str_hash, g_str_equal);
  self->number_by_id = g_hash_table_new (g_str_hash, g_str_equal);

  return self;
}

SwGuide *
sw_guide_ref (SwGuide *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
sw_guide_unref (SwGuide *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_hash_table_unref (self->statement_by_id);
  g_hash_table_unref (self->rule_by_id);
  g_hash_table_unref (self->source_by_id);
  g_hash_table_unref (self->exercise_by_id);
  g_hash_table_unref (self->recipe_by_id);
  g_hash_table_unref (self->number_by_id);
  g_ptr_array_unref (self->statements);
  g_ptr_array_unref (self->rules);
  g_ptr_array_unref (self->sources);
  g_ptr_array_unref (self->exercises);
  g_ptr_array_unref (self->recipes);
  g_ptr_array_unref (self->numbers);
  g_ptr_array_unref (self->vectors);
  g_string_chunk_free (self->texts);
  g_free (self->checksum);
  g_free (self->version);
  g_free (self);
}

/**
 * sw_guide_get_version:
 * Returns: the version all files of the guide carry, e.g. "1"
 */
const char *
sw_guide_get_version (const SwGuide *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->version;
}

/**
 * sw_guide_get_checksum:
 * Returns: sha256 over names and bytes of every file in the order of their names, 64 lower-case hex digits
 */
const char *
sw_guide_get_checksum (const SwGuide *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->checksum;
}

/**
 * sw_guide_find_number:
 * Returns: (nullable): the number @id with its unit, grade and sources
 */
const SwGuideNumber *
sw_guide_find_number (const SwGuide *self,
                      const char    *id)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (id != NULL, NULL);

  return g_hash_table_lookup (self->number_by_id, id);
}

/* A missing number is a defect of the program or of the shipped guide, never of the user's data: stop and name it. */
static const SwGuideNumber *
find_number_or_abort (const SwGuide *self,
                      const char    *id)
{
  const SwGuideNumber *number = sw_guide_find_number (self, id);

  if (number == NULL)
    g_error ("The guide defines no number “%s”", id);

  return number;
}

/**
 * sw_guide_get_number:
 * @id: the number's id; it must exist and be a single number
 *
 * Returns: the number, in the unit that the guide states beside it
 */
double
sw_guide_get_number (const SwGuide *self,
                     const char    *id)
{
  const SwGuideNumber *number = find_number_or_abort (self, id);

  if (number->n_values != 1)
    g_error ("The guide's number “%s” is a list of %u", id, number->n_values);

  return number->values[0];
}

/**
 * sw_guide_get_int:
 * @id: the number's id; it must exist and be a single whole number
 *
 * Returns: the number
 */
int
sw_guide_get_int (const SwGuide *self,
                  const char    *id)
{
  double value = sw_guide_get_number (self, id);

  if (value < G_MININT || value > G_MAXINT || value != floor (value))
    g_error ("The guide's number “%s” is not a whole number", id);

  return (int) value;
}

/**
 * sw_guide_get_numbers:
 * @id: the list's id; it must exist
 * @ret_n: (out) (optional): how many there are, at least 1
 *
 * Returns: the numbers in their order, borrowed from the guide
 */
const double *
sw_guide_get_numbers (const SwGuide *self,
                      const char    *id,
                      guint         *ret_n)
{
  const SwGuideNumber *number = find_number_or_abort (self, id);

  if (ret_n != NULL)
    *ret_n = number->n_values;

  return number->values;
}

gboolean
sw_guide_has_number (const SwGuide *self,
                     const char    *id)
{
  return sw_guide_find_number (self, id) != NULL;
}

const SwStatement *
sw_guide_get_statement (const SwGuide *self,
                        const char    *id)
{
  g_return_val_if_fail (self != NULL && id != NULL, NULL);

  return g_hash_table_lookup (self->statement_by_id, id);
}

const SwRule *
sw_guide_get_rule (const SwGuide *self,
                   const char    *id)
{
  g_return_val_if_fail (self != NULL && id != NULL, NULL);

  return g_hash_table_lookup (self->rule_by_id, id);
}

const SwSource *
sw_guide_get_source (const SwGuide *self,
                     const char    *id)
{
  g_return_val_if_fail (self != NULL && id != NULL, NULL);

  return g_hash_table_lookup (self->source_by_id, id);
}

const SwExercise *
sw_guide_get_exercise (const SwGuide *self,
                       const char    *id)
{
  g_return_val_if_fail (self != NULL && id != NULL, NULL);

  return g_hash_table_lookup (self->exercise_by_id, id);
}

const SwRecipe *
sw_guide_get_recipe (const SwGuide *self,
                     const char    *id)
{
  g_return_val_if_fail (self != NULL && id != NULL, NULL);

  return g_hash_table_lookup (self->recipe_by_id, id);
}

static gconstpointer
get_nth (const GPtrArray *array,
         guint            position)
{
  return position < array->len ? g_ptr_array_index (array, position) : NULL;
}

const SwStatement *
sw_guide_get_nth_statement (const SwGuide *self,
                            guint          position)
{
  g_return_val_if_fail (self != NULL, NULL);

  return get_nth (self->statements, position);
}

const SwRule *
sw_guide_get_nth_rule (const SwGuide *self,
                       guint          position)
{
  g_return_val_if_fail (self != NULL, NULL);

  return get_nth (self->rules, position);
}

const SwExercise *
sw_guide_get_nth_exercise (const SwGuide *self,
                           guint          position)
{
  g_return_val_if_fail (self != NULL, NULL);

  return get_nth (self->exercises, position);
}

const SwSource *
sw_guide_get_nth_source (const SwGuide *self,
                         guint          position)
{
  g_return_val_if_fail (self != NULL, NULL);

  return get_nth (self->sources, position);
}

const SwRecipe *
sw_guide_get_nth_recipe (const SwGuide *self,
                         guint          position)
{
  g_return_val_if_fail (self != NULL, NULL);

  return get_nth (self->recipes, position);
}

const SwGuideNumber *
sw_guide_get_nth_number (const SwGuide *self,
                         guint          position)
{
  g_return_val_if_fail (self != NULL, NULL);

  return get_nth (self->numbers, position);
}
