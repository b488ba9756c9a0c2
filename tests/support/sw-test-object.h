/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* Drops the caller's reference and asserts that the object goes with it: at once, or as soon as a worker thread that has
 * already answered lets go of its task. (transfer full) */
void sw_test_finalize_soon (gpointer object);

G_END_DECLS
