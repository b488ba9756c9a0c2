/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sw-shot.h"

G_BEGIN_DECLS

/* The Body page in each of its states, on journals made for it: "back-STATE" and "back-STATE-TAB". */
void sw_shot_take_bodies (const SwShot *shot);

G_END_DECLS
