/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sw-figure.h"
#include "sw-icon.h"

G_BEGIN_DECLS

/**
 * SwArt:
 *
 * Everything that drawing needs besides data: styles, figures and icons, read once from bytes that are passed in.
 * Immutable and shared by reference.
 */
typedef struct _SwArt SwArt;

/**
 * SwArtLoad:
 * @name: "palette.json", "figures.json" or an icon such as "sw-easy-symbolic.svg"
 * @user_data: as passed to sw_art_new ()
 *
 * Returns: (transfer full): the bytes of that file, or %NULL with @error
 */
typedef GBytes *(*SwArtLoad) (const char *name, gpointer user_data, GError **error);

SwArt           *sw_art_new         (SwArtLoad     load,
                                     gpointer      user_data,
                                     GError      **error) G_GNUC_WARN_UNUSED_RESULT;
void             sw_art_free        (SwArt        *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SwArt, sw_art_free)

const SwStyle   *sw_art_get_style   (const SwArt  *self,
                                     SwTheme       theme);
const SwFigures *sw_art_get_figures (const SwArt  *self);
/* Icons of kinds, and the application's own. */
const SwIcon    *sw_art_get_icon    (const SwArt  *self,
                                     SwKind        kind);
const SwIcon    *sw_art_get_app_icon (const SwArt *self);

G_END_DECLS
