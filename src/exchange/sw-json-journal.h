/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sw-core.h"
#include "sw-json-reader.h"

G_BEGIN_DECLS

/* The JSON journal that load and dump speak: CONTRACT's page, read as FINDINGS part IV says. What CONTRACT leaves open:
 *
 * "edits": [{"id": "e1", "made": "2026-11-24", "what": "move", "session": "2026-W48-easy-1", "session_kind": "easy",
 *   "from": "2026-11-24", "to": "2026-11-25", "kind": null, "minutes": null, "km": null, "activity": null, "anyway": false,
 *   "reason": null}]
 * One wish about one planned session. id, made (the day of the wish), what (move swap skip lock unlock add resize done) and
 * session are required; move needs to; swap kind; add to, kind and minutes or km; resize minutes or km. session_kind and from
 * say what the session was and where it stood then; activity is the record that a done session made; anyway that the user
 * insisted against a rule.
 *
 * "snoozes": [{"id": "n1", "made": "2026-11-24", "flag": "L_WEEK", "from": "2026-11-24", "to": "2026-12-01", "reason": null}]
 * A finding that is not to be announced on the days from..to; all but reason are required.
 *
 * "run_days" is an array of weekdays, 1 Monday .. 7 Sunday. */
#define SW_JSON_JOURNAL_FORMAT "stridewell-journal"
#define SW_JSON_JOURNAL_VERSION 1

char      *sw_json_journal_write (const SwJournal  *journal) G_GNUC_WARN_UNUSED_RESULT;
SwJournal *sw_json_journal_read  (const char       *data,
                                  gsize             size,
                                  const char       *file_name,
                                  GError          **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
