/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sw-ui.h"

G_BEGIN_DECLS

/**
 * SwYearStrip:
 *
 * A year in a strip: load, pain and flags of each week. The arrows go from week to week, Home and End to the ends of the
 * year; what stands in the week is the description of the strip, and its tooltip.
 *
 * Signals: "week" (int): the Monday of the week that was pressed, or that the arrows went to.
 */
#define SW_TYPE_YEAR_STRIP (sw_year_strip_get_type ())
G_DECLARE_FINAL_TYPE (SwYearStrip, sw_year_strip, SW, YEAR_STRIP, GtkWidget)

GtkWidget *sw_year_strip_new    (void) G_GNUC_WARN_UNUSED_RESULT;
/* Drawn anew only for another year or another answer of the diary. */
void       sw_year_strip_show   (SwYearStrip *self, SwDiary *diary, int year);

G_END_DECLS
