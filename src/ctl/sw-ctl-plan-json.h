/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sw-guide.h"
#include "sw-json-writer.h"
#include "sw-plan.h"

G_BEGIN_DECLS

/* CONTRACT's "plan --json": one object a week, keys in its order, what we add at the end of each. */
void sw_ctl_write_week    (SwJsonWriter *writer, const SwPlanWeek *week, const SwGuide *guide);
void sw_ctl_write_reasons (SwJsonWriter *writer, const GPtrArray *reasons, const SwGuide *guide);
void sw_ctl_write_numbers (SwJsonWriter *writer, const char *key, const SwNumbers *numbers);

G_END_DECLS
