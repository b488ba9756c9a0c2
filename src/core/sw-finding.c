/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sw-finding.h"

#include <stdarg.h>

G_DEFINE_BOXED_TYPE (SwFinding, sw_finding, sw_finding_copy, sw_finding_free)

/**
 * sw_numbers_new:
 *
 * Returns: (transfer full): an empty list of figures
 */
SwNumbers *
sw_numbers_new (void)
{
  SwNumbers *self = g_new0 (SwNumbers, 1);

  self->items = g_array_new (FALSE, FALSE, sizeof (SwNumber));
  return self;
}

/**
 * sw_numbers_new_with:
 * @first_name: the first figure's name, followed by its value as a double, then the next name, …, %NULL
 *
 * Returns: (transfer full): a list of these figures
 */
SwNumbers *
sw_numbers_new_with (const char *first_name,
                     ...)
{
  SwNumbers *self = sw_numbers_new ();
  va_list args;

  va_start (args, first_name);
  for (const char *name = first_name; name != NULL; name = va_arg (args, const char *))
    sw_numbers_add (self, name, va_arg (args, double));
  va_end (args);

  return self;
}

/**
 * sw_numbers_copy:
 * @self: a list of figures
 *
 * Returns: (transfer full): a copy
 */
SwNumbers *
sw_numbers_copy (const SwNumbers *self)
{
  SwNumbers *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = sw_numbers_new ();
  if (self->items->len > 0)
    g_array_append_vals (copy->items, self->items->data, self->items->len);
  return copy;
}

/**
 * sw_numbers_free:
 * @self: (transfer full) (nullable): a list of figures
 */
void
sw_numbers_free (SwNumbers *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->items);
  g_free (self);
}

/**
 * sw_numbers_add:
 * @self: a list of figures
 * @name: the figure's name
 * @value: its value
 *
 * Adds a figure at the end; the order is the order in which it is shown. A name that is there already gets the new value.
 */
void
sw_numbers_add (SwNumbers  *self,
                const char *name,
                double      value)
{
  SwNumber number = { g_intern_string (name), value };

  for (guint i = 0; i < self->items->len; i++)
    {
      SwNumber *item = &g_array_index (self->items, SwNumber, i);

      if (item->name == number.name)
        {
          item->value = value;
          return;
        }
    }

  g_array_append_val (self->items, number);
}

/**
 * sw_numbers_get:
 * @self: a list of figures
 * @name: a figure's name
 *
 * Returns: its value, NAN when there is no such figure
 */
double
sw_numbers_get (const SwNumbers *self,
                const char      *name)
{
  for (guint i = 0; i < self->items->len; i++)
    {
      const SwNumber *item = &g_array_index (self->items, SwNumber, i);

      if (g_str_equal (item->name, name))
        return item->value;
    }

  return NAN;
}

/**
 * sw_severity_to_string:
 * @severity: a level
 *
 * Returns: its word in `flags --json`
 */
const char *
sw_severity_to_string (SwSeverity severity)
{
  static const char * const words[] = { "none", "info", "caution", "warning", "urgent" };

  g_return_val_if_fail ((guint) severity < G_N_ELEMENTS (words), words[0]);

  return words[severity];
}

/**
 * sw_finding_new:
 * @id: the rule, e.g. "L_SESSION"
 * @level: how serious
 * @day: the day it stands on, which is also its window until somebody sets `from` and `to`
 * @value: the flag's own figure (FINDINGS part II)
 *
 * Returns: (transfer full): a finding without further figures, subjects and sources
 */
SwFinding *
sw_finding_new (const char *id,
                SwSeverity  level,
                SwDay       day,
                double      value)
{
  SwFinding *self = g_new0 (SwFinding, 1);

  self->id = g_intern_string (id);
  self->level = level;
  self->day = day;
  self->from = day;
  self->to = day;
  self->value = value;
  self->numbers = sw_numbers_new ();
  self->subjects = g_new0 (char *, 1);
  self->guide = g_new0 (char *, 1);
  self->evidence = g_intern_static_string ("D");
  return self;
}

/**
 * sw_finding_copy:
 * @self: a finding
 *
 * Returns: (transfer full): a deep copy
 */
SwFinding *
sw_finding_copy (const SwFinding *self)
{
  SwFinding *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = g_memdup2 (self, sizeof *self);
  copy->numbers = sw_numbers_copy (self->numbers);
  copy->subjects = g_strdupv (self->subjects);
  copy->guide = g_strdupv (self->guide);
  return copy;
}

/**
 * sw_finding_free:
 * @self: (transfer full) (nullable): a finding
 */
void
sw_finding_free (SwFinding *self)
{
  if (self == NULL)
    return;

  sw_numbers_free (self->numbers);
  g_strfreev (self->subjects);
  g_strfreev (self->guide);
  g_free (self);
}

/**
 * sw_finding_compare:
 * @a: a finding
 * @b: another one
 *
 * Returns: less than, equal to or greater than 0, by day, then id by bytes
 */
int
sw_finding_compare (const SwFinding *a,
                    const SwFinding *b)
{
  if (a->day != b->day)
    return a->day < b->day ? -1 : 1;
  return g_strcmp0 (a->id, b->id);
}
