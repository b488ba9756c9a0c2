/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sw-guide.h"
#include "sw-style.h"

G_BEGIN_DECLS

typedef enum
{
  SW_PART_WARM_UP,
  SW_PART_MAIN,
  SW_PART_COOL_DOWN,
  SW_N_PARTS,
} SwPart;

/**
 * SwStepBar:
 * A session's minutes by part. A session that is not divided has the main part only.
 */
typedef struct
{
  double minutes[SW_N_PARTS];
} SwStepBar;

/* Where a part stands; width 0 when there is none. */
typedef struct
{
  double x;
  double width;
} SwStepBarSpan;

void sw_step_bar_init   (SwStepBar       *self,
                         const SwSession *session,
                         double           seconds_per_rep);
void sw_step_bar_layout (const SwStepBar *self,
                         double           width,
                         double           gap,
                         SwStepBarSpan    ret_spans[SW_N_PARTS]);
void sw_step_bar_draw   (const SwStepBar *self,
                         cairo_t         *cr,
                         const SwStyle   *style,
                         SwKind           kind,
                         gboolean         rtl,
                         double           x,
                         double           y,
                         double           width,
                         double           height);

G_END_DECLS
