/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sw-ui.h"

G_BEGIN_DECLS

/* "A week could look like this": what the answers so far would give. */
#define SW_TYPE_PREVIEW_CARD (sw_preview_card_get_type ())
G_DECLARE_FINAL_TYPE (SwPreviewCard, sw_preview_card, SW, PREVIEW_CARD, GtkBox)

GtkWidget *sw_preview_card_new    (void) G_GNUC_WARN_UNUSED_RESULT;
void       sw_preview_card_update (SwPreviewCard *self, SwDiary *diary, const SwProfile *profile);

G_END_DECLS
