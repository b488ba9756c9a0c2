/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sw-body-view.h"

G_BEGIN_DECLS

/**
 * SwBodyLens:
 *
 * The body for a narrow window: the part that matters large enough for a finger, and beside it the whole figure, small, with
 * a frame round that part. Pressing the small figure moves the frame.
 *
 * Signals: "region" (int): as of SwBodyView.
 */
#define SW_TYPE_BODY_LENS (sw_body_lens_get_type ())
G_DECLARE_FINAL_TYPE (SwBodyLens, sw_body_lens, SW, BODY_LENS, GtkBox)

GtkWidget *sw_body_lens_new        (void) G_GNUC_WARN_UNUSED_RESULT;
void       sw_body_lens_set_pain   (SwBodyLens *self, const int nrs[SW_N_REGIONS]);
/* Brings the region into the lens. */
void       sw_body_lens_set_chosen (SwBodyLens *self, SwRegion region);

G_END_DECLS
