/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sw-ui.h"

G_BEGIN_DECLS

/* Fills @box with what tends to go before pain: the strongest pattern and one thing to try, each factor with its counts, and
 * what the reports of the last weeks say besides. Seen together is never called a cause. */
void sw_body_patterns_fill (GtkBox *box, SwDiary *diary);

G_END_DECLS
