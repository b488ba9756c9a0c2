/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sw-guide.h"

G_BEGIN_DECLS

/* The guide of the source tree, loaded once a process; borrowed. The test ends when it does not load. */
SwGuide *sw_test_guide (void);

/* The path of a file of the source tree, e.g. ("resources", "guide", "guide.xml", NULL). (transfer full) */
char    *sw_test_source_path (const char *first, ...) G_GNUC_NULL_TERMINATED G_GNUC_WARN_UNUSED_RESULT;

/* The bytes of a file; the test ends when it cannot be read. (transfer full) */
GBytes  *sw_test_read_file (const char *path) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
