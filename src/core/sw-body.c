/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sw-body.h"

G_DEFINE_BOXED_TYPE (SwBody, sw_body, sw_body_ref, sw_body_unref)

/**
 * sw_zone_to_string:
 * @zone: a zone
 *
 * Returns: "green", "amber" or "red"; "none" when nothing was judged
 */
const char *
sw_zone_to_string (SwZone zone)
{
  static const char * const words[] = { "green", "amber", "red" };

  return zone >= SW_ZONE_GREEN && zone <= SW_ZONE_RED ? words[zone] : "none";
}

/**
 * sw_body_new:
 * @today: the day at whose end everything is judged
 *
 * Returns: (transfer full): a body without findings, off the ladder and not suspended
 */
SwBody *
sw_body_new (SwDay today)
{
  SwBody *self = g_new0 (SwBody, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->today = today;
  self->findings = g_ptr_array_new_with_free_func ((GDestroyNotify) sw_finding_free);
  self->zones = g_array_new (FALSE, FALSE, sizeof (SwZoneDay));
  self->ladder.rung = SW_LADDER_OFF;
  self->ladder.entered = SW_DAY_NONE;
  self->ladder.no_run_until = SW_DAY_NONE;
  self->safety.screen_day = SW_DAY_NONE;
  self->safety.cleared_for = SW_CLEARED_FOR_NONE;
  self->safety.cleared_day = SW_DAY_NONE;
  self->safety.prompt_until = SW_DAY_NONE;
  return self;
}

/**
 * sw_body_ref:
 * @self: a body
 *
 * Returns: (transfer full): @self
 */
SwBody *
sw_body_ref (SwBody *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

/**
 * sw_body_unref:
 * @self: (transfer full) (nullable): a body
 */
void
sw_body_unref (SwBody *self)
{
  if (self == NULL || !g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_ptr_array_unref (self->findings);
  g_array_unref (self->zones);
  g_free (self);
}

/**
 * sw_body_get_zone:
 * @self: a body
 * @day: a day
 *
 * Returns: the zone standing on @day, %SW_ZONE_NONE when nothing was judged
 */
SwZone
sw_body_get_zone (const SwBody *self,
                  SwDay         day)
{
  guint low = 0, high = self->zones->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;
      const SwZoneDay *item = &g_array_index (self->zones, SwZoneDay, middle);

      if (item->day == day)
        return item->zone;
      if (item->day < day)
        low = middle + 1;
      else
        high = middle;
    }

  return SW_ZONE_NONE;
}

/**
 * sw_body_get_finding:
 * @self: a body
 * @id: a finding's id
 * @day: a day
 *
 * Returns: (nullable) (transfer none): the finding @id standing on @day
 */
const SwFinding *
sw_body_get_finding (const SwBody *self,
                     const char   *id,
                     SwDay         day)
{
  guint low = 0, high = self->findings->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;
      const SwFinding *item = g_ptr_array_index (self->findings, middle);
      int order = item->day != day ? (item->day < day ? -1 : 1) : g_strcmp0 (item->id, id);

      if (order == 0)
        return item;
      if (order < 0)
        low = middle + 1;
      else
        high = middle;
    }

  return NULL;
}
