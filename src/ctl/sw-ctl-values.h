/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sw-field.h"

G_BEGIN_DECLS

/**
 * sw_ctl_assign:
 * @record: a record or profile
 * @fields: its fields
 * @assignment: "KEY=VALUE"; lists are comma separated, brackets and quotes around them are allowed; "null" or nothing: unknown
 *
 * Sets one field from words on the command line. Complains and returns FALSE when there is no such key or the value is not
 * of its type; ranges are for the record's own validation.
 */
gboolean sw_ctl_assign (gpointer       record,
                        const SwField *fields,
                        guint          n_fields,
                        const char    *assignment);

G_END_DECLS
