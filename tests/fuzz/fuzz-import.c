/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The reader of watch files under libFuzzer:
 *
 *   clang -g -O1 -fsanitize=fuzzer,address,undefined ... tests/fuzz/fuzz-import.c
 *   ./fuzz-import -dict=tests/fuzz/import.dict SEEDS
 *
 * Built without it, with SW_FUZZ_REPLAY defined, it is a test that reads the files named on the command line, or seeds of its
 * own and damaged copies of them. */

#include <string.h>

#include "sw-import-plan.h"

int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  g_autoptr (SwImportedFile) file = sw_import_read_bytes ("input.gpx", data, size, &sw_import_default_limits, NULL);
  g_autoptr (SwJournal) journal = sw_journal_new ();
  g_autoptr (SwImportPlan) plan = NULL;
  g_autofree char *text = sw_imported_file_describe (file);

  g_assert_true (g_utf8_validate (text, -1, NULL));
  sw_journal_seal (journal);
  plan = sw_import_plan_new (journal);
  sw_import_plan_add_file (plan, file);
  for (guint i = 0; i < plan->activities->len; i++)
    {
      g_autoptr (GError) error = NULL;

      sw_activity_validate (g_ptr_array_index (plan->activities, i), &error);
      g_assert_no_error (error);
    }
  return 0;
}

#ifdef SW_FUZZ_REPLAY

#include <gio/gio.h>

#include "sw-test-files.h"

/* Fixed, so that a failure comes back. */
#define SEED 20260503u
#define N_FLIPS 400
#define MAX_CUTS 600

static void
run (const guint8 *data,
     gsize         size)
{
  /* A copy of the exact size, so that the sanitizer sees reading beyond it. */
  g_autofree guint8 *copy = g_memdup2 (data, size);

  LLVMFuzzerTestOneInput (copy, size);
}

static void
mutate (const guint8 *data,
        gsize         size,
        guint         n_cuts,
        guint         n_flips)
{
  GRand *random = g_rand_new_with_seed (SEED);
  g_autofree guint8 *copy = g_malloc (size + 1);

  run (data, size);
  for (guint i = 0; i < n_cuts; i++)
    run (data, size * i / n_cuts);
  for (guint i = 0; i < n_flips; i++)
    {
      guint n = (guint) g_rand_int_range (random, 1, 8);

      memcpy (copy, data, size);
      for (guint j = 0; j < n && size > 0; j++)
        {
          gsize at = g_rand_int (random) % size;

          /* A bit, or a byte that means something. */
          if (g_rand_boolean (random))
            copy[at] ^= (guint8) (1u << g_rand_int_range (random, 0, 8));
          else
            copy[at] = (guint8) "<>&;\"'\0\xff\x80 []-!?/0"[g_rand_int_range (random, 0, 18)];
        }
      run (copy, size);
    }
  g_rand_free (random);
}

static void
test_own_seeds (void)
{
  static const char * const texts[] = {
    SW_TEST_GPX,
    SW_TEST_TCX (SW_TEST_TCX_ACTIVITY ("Running", "2026-05-03T08:00:00Z")),
    "<?xml version='1.0' encoding='ISO-8859-1'?><!DOCTYPE gpx [<!ENTITY a \"&b;\"><!-- x --><!ENTITY b 'c>'>]>"
    "<g:gpx xmlns:g='x'><!-- y --><metadata><time>2026-05-03T08:00:00+02:00</time></metadata>"
    "<trk><name>\xe4 &#228; &amp; <![CDATA[<]]></name><trkseg><trkpt lat='1' lon='2'><extensions><hr>99</hr></extensions>"
    "</trkpt></trkseg></trk></g:gpx>",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    mutate ((const guint8 *) texts[i], strlen (texts[i]), MIN ((guint) strlen (texts[i]), MAX_CUTS), N_FLIPS);
  for (guint flags = 0; flags < 8; flags++)
    {
      g_autoptr (GByteArray) bytes = sw_test_make_fit ((SwTestFitFlags) flags);

      mutate (bytes->data, bytes->len, MIN (bytes->len, MAX_CUTS), N_FLIPS);
    }
}

static void
mutate_file (const char *path)
{
  g_autofree char *data = NULL;
  gsize size;

  if (g_file_get_contents (path, &data, &size, NULL) && size < 200000)
    mutate ((const guint8 *) data, size, 12, 12);
}

/* Real files, damaged; without them the test says so. */
static void
test_corpus_seeds (void)
{
  g_autofree char *corpus = g_build_filename (g_getenv ("SW_SOURCE_ROOT"), "..", "shared", "corpus", NULL);
  const char *paths[] = { corpus, NULL };
  g_autoptr (GPtrArray) sources = NULL;

  if (!g_file_test (corpus, G_FILE_TEST_IS_DIR))
    {
      g_test_skip ("the corpus of real files is not here");
      return;
    }
  sources = sw_import_walk (paths, &sw_import_default_limits, NULL, NULL);
  for (guint i = 0; i < sources->len; i += 3)
    mutate_file (((SwImportSource *) g_ptr_array_index (sources, i))->path);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (int i = 1; i < argc; i++)
    mutate_file (argv[i]);
  if (argc > 1)
    return 0;
  g_test_add_func ("/exchange/import/fuzz/own-seeds", test_own_seeds);
  g_test_add_func ("/exchange/import/fuzz/corpus-seeds", test_corpus_seeds);
  return g_test_run ();
}

#endif
