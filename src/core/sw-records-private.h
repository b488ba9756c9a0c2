/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sw-records.h"

G_BEGIN_DECLS

/* Two numbers as they are stored; two missing ones are equal. */
static inline gboolean
sw_number_equal (double a,
                 double b)
{
  return a == b || (isnan (a) && isnan (b));
}

G_END_DECLS
