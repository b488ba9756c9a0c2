/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "sw-diary.h"

G_BEGIN_DECLS

/**
 * SwAdherenceLine:
 *
 * A week beside its plan, in words: "5 of 6 planned sessions done, 1 moved". A worker counts, and only for a line that can be
 * seen; hidden while it has nothing to say that the week does not show itself.
 */
#define SW_TYPE_ADHERENCE_LINE (sw_adherence_line_get_type ())
G_DECLARE_FINAL_TYPE (SwAdherenceLine, sw_adherence_line, SW, ADHERENCE_LINE, AdwBin)

/* One line, cut where there is no room; the tooltip has it whole. */
void sw_adherence_line_set_single (SwAdherenceLine *self);
/* @diary as it is now. A week to come has no line. */
void sw_adherence_line_show (SwAdherenceLine *self, SwDiary *diary, SwDay monday);

G_END_DECLS
