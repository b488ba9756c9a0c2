/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sw-import.h"

G_BEGIN_DECLS

SwKind sw_import_kind_from_words (const char         *words);
void   sw_import_decide_kind     (SwImportedActivity *activity);

G_END_DECLS
