/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sw-day-marks.h"

guint
sw_day_marks_find_flags (const SwBody *body,
                         SwDay         day)
{
  guint low = 0;
  guint high = body->findings->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (((SwFinding *) g_ptr_array_index (body->findings, middle))->day < day)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

gboolean
sw_day_marks_is_flag (const SwFinding *finding)
{
  return !finding->snoozed && finding->id[0] != 'D';
}

SwSeverity
sw_day_marks_get_level (const SwBody *body,
                        SwDay         day)
{
  SwSeverity level = SW_SEVERITY_NONE;

  for (guint i = sw_day_marks_find_flags (body, day); i < body->findings->len; i++)
    {
      const SwFinding *finding = g_ptr_array_index (body->findings, i);

      if (finding->day != day)
        break;
      if (sw_day_marks_is_flag (finding))
        level = MAX (level, finding->level);
    }
  return level;
}
