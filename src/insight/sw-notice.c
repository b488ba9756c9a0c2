/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sw-notice.h"

/* When a flag was told last, and how loud. */
typedef struct
{
  SwDay      day;
  SwSeverity level;
} Told;

GPtrArray *
sw_insight_list_notices (const SwBody  *body,
                         const SwGuide *guide)
{
  int pause = sw_guide_get_int (guide, "DATA.notify_days");
  g_autoptr (GHashTable) told_by_id = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  GPtrArray *notices = g_ptr_array_new ();

  for (guint i = 0; i < body->findings->len; i++)
    {
      SwFinding *finding = g_ptr_array_index (body->findings, i);
      Told *told = g_hash_table_lookup (told_by_id, finding->id);

      if (finding->snoozed && finding->level != SW_SEVERITY_URGENT)
        continue;
      if (told == NULL)
        {
          told = g_new0 (Told, 1);
          g_hash_table_insert (told_by_id, (gpointer) finding->id, told);
        }
      else if (finding->level != SW_SEVERITY_URGENT && finding->day - told->day < pause && finding->level <= told->level)
        continue;

      told->day = finding->day;
      told->level = finding->level;
      g_ptr_array_add (notices, finding);
    }

  return notices;
}
