/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sw-words.h"

G_BEGIN_DECLS

/* Fails when @text is empty, is not UTF-8, still has a hole in it, or breaks the product's tone: no fear, no diagnosis, no
 * exclamation mark, no order. */
void sw_test_assert_tone  (const char *text);
/* Fails when @text does not hold @part. */
void sw_test_assert_holds (const char *text, const char *part);

G_END_DECLS
