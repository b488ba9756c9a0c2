/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sw-core.h"
#include "sw-json-reader.h"

G_BEGIN_DECLS

/* The JSON journal that load and dump speak (FINDINGS part IV). */
#define SW_JSON_JOURNAL_FORMAT "stridewell-journal"
#define SW_JSON_JOURNAL_VERSION 1

char      *sw_json_journal_write (const SwJournal  *journal) G_GNUC_WARN_UNUSED_RESULT;
SwJournal *sw_json_journal_read  (const char       *data,
                                  gsize             size,
                                  const char       *file_name,
                                  GError          **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
