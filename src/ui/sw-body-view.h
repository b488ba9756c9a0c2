/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "sw-body-map.h"
#include "sw-core.h"

G_BEGIN_DECLS

/**
 * SwBodyView:
 *
 * The person from behind and from the front. Each region is an item of its own, with a name, the pain reported there and
 * whether it is chosen; Tab enters the figure, the arrow keys go from region to region, Space chooses. The drawing is the
 * painter's and is never mirrored.
 *
 * Signals: "region" (int): a region was chosen by a finger or by the keyboard.
 */
#define SW_TYPE_BODY_VIEW (sw_body_view_get_type ())
G_DECLARE_FINAL_TYPE (SwBodyView, sw_body_view, SW, BODY_VIEW, GtkWidget)

GtkWidget *sw_body_view_new       (void) G_GNUC_WARN_UNUSED_RESULT;
/* One figure under a lens around @middle (0 crown, 400 soles), instead of both figures. */
void       sw_body_view_set_lens  (SwBodyView *self, SwBodyViews view, double middle);
/* The layout it is drawn with. */
void       sw_body_view_get_layout (SwBodyView *self, SwBodyMapLayout *ret_layout);
/* Today's pain by region, SW_MISSING where nothing was reported. */
void       sw_body_view_set_pain  (SwBodyView *self, const int nrs[SW_N_REGIONS]);
/* The chosen region, SW_REGION_NONE for none. */
void       sw_body_view_set_chosen (SwBodyView *self, SwRegion region);

G_END_DECLS
