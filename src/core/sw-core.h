/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

/* Everything of core/, for the layers above. */
#include "sw-body.h"
#include "sw-day.h"
#include "sw-field.h"
#include "sw-finding.h"
#include "sw-journal.h"
#include "sw-plan.h"
#include "sw-records.h"
#include "sw-sample.h"
#include "sw-types.h"
#include "sw-vocabulary.h"
