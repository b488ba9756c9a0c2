/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Removes @folder with all that is in it; fails the test when something stays. A journal that a worker is closing this very
 * moment takes its own side files away: what is gone already is fine. */
void sw_test_folder_remove (const char *folder);

G_END_DECLS
