/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The reader of the JSON journal under libFuzzer; a file that is read must be written and read again as the same journal:
 *
 *   clang -g -O1 -fsanitize=fuzzer,address,undefined ... tests/fuzz/fuzz-json.c
 *   ./fuzz-json SEEDS
 */

#include <string.h>

#include "sw-json-journal.h"

int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SwJournal) journal = sw_json_journal_read ((const char *) data, size, "fuzz.json", &error);
  g_autoptr (SwJournal) again = NULL;
  g_autofree char *text = NULL;

  g_assert_true ((journal == NULL) == (error != NULL));
  if (journal == NULL)
    {
      g_assert_true (g_utf8_validate (error->message, -1, NULL));
      return 0;
    }

  text = sw_json_journal_write (journal);
  again = sw_json_journal_read (text, strlen (text), "again.json", &error);
  g_assert_no_error (error);
  g_assert_true (sw_journal_equal (journal, again));
  return 0;
}
