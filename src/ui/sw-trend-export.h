/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sw-trend-card.h"

G_BEGIN_DECLS

/* A card of the trends as a table in a file, as a picture, on paper. */

/* The button with the three ways out. */
GtkWidget *sw_trend_export_new_button (SwTrendCard *card) G_GNUC_WARN_UNUSED_RESULT;
/* RFC 4180, UTF-8. (transfer full) */
char      *sw_trend_export_get_csv    (SwTrendCard *card) G_GNUC_WARN_UNUSED_RESULT;
gboolean   sw_trend_export_save_png   (SwTrendCard *card, const char *path, GError **error);
/* The same drawing on one page. */
void       sw_trend_export_print      (SwTrendCard *card);
gboolean   sw_trend_export_save_pdf   (SwTrendCard *card, const char *path, GError **error);

G_END_DECLS
