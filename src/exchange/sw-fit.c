/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sw-import-private.h"

gboolean
sw_fit_is_fit (const guint8 *data,
               gsize         length)
{
  return FALSE;
}

void
sw_fit_read (const guint8         *data,
             gsize                 length,
             const SwImportLimits *limits,
             GTimeZone            *zone,
             SwImportedFile       *file)
{
}
