/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

/**
 * SwPath:
 *
 * An outline read from SVG path data, kept as cubic curves. Immutable; only fills are meant to be drawn with it.
 */
typedef struct _SwPath SwPath;

/* Bounds of what is read: more than any drawing of ours has. */
#define SW_PATH_MAX_BYTES 32768
#define SW_PATH_MAX_SEGMENTS 4096
#define SW_PATH_MAX_COORDINATE 100000.0

SwPath *sw_path_new        (const char    *data,
                            gssize         length,
                            GError       **error) G_GNUC_WARN_UNUSED_RESULT;
void    sw_path_free       (SwPath        *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SwPath, sw_path_free)

guint   sw_path_get_n_segments (const SwPath *self);
void    sw_path_append     (const SwPath  *self,
                            cairo_t       *cr);

G_END_DECLS
