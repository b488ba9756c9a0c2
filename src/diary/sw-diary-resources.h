/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "sw-art.h"
#include "sw-guide.h"

G_BEGIN_DECLS

/* What is built into the program as data. */

/* Makes the bundle known to GIO; the first call does it, later ones do nothing. Any thread. */
void     sw_diary_register_resources (void);

/* The guide that is built into the program. (transfer full) */
SwGuide *sw_diary_load_guide         (GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* Figures, icons and palettes. (transfer full) */
SwArt   *sw_diary_load_art           (GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
