/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "plan-fixture.h"

G_BEGIN_DECLS

/* A random person with a random past: levels, free minutes, pain, zones, breaks, races, screens. Same @seed, same fixture. */
void plan_random_init (PlanFixture *self, guint32 seed);

/* How many rounds: @normal, or @thorough with SW_THOROUGH=1 in the environment. */
int  plan_random_rounds (int normal, int thorough);

G_END_DECLS
