/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "sw-art.h"

G_BEGIN_DECLS

/* Figures, icons and palettes as they are built into the program. (transfer full) */
SwArt *sw_diary_load_art (GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
