/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

guint8 *sw_xml_decode (const guint8 *data,
                       gsize         length,
                       gsize        *ret_length,
                       gboolean     *was_wrong) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
