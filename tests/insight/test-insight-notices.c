/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sw-notice.h"
#include "sw-test-guide.h"

/* RULES section 0: a flag is told again only after seven days or when its level rises; snoozed ones not, urgent ones always. */

typedef struct
{
  SwDay      day;
  SwSeverity level;
  gboolean   snoozed;
  gboolean   told;
} Row;

static void
check (const char *id,
       const Row  *rows,
       guint       n_rows)
{
  g_autoptr (SwBody) body = sw_body_new (100);
  g_autoptr (GPtrArray) notices = NULL;

  for (guint i = 0; i < n_rows; i++)
    {
      SwFinding *finding = sw_finding_new (id, rows[i].level, rows[i].day, 1);

      finding->snoozed = rows[i].snoozed;
      g_ptr_array_add (body->findings, finding);
    }
  notices = sw_insight_list_notices (body, sw_test_guide ());
  for (guint i = 0; i < n_rows; i++)
    g_assert_cmpint (g_ptr_array_find (notices, g_ptr_array_index (body->findings, i), NULL), ==, rows[i].told);
}

static void
test_pause (void)
{
  static const Row rows[] = {
    { 1, SW_SEVERITY_CAUTION, FALSE, TRUE },
    { 2, SW_SEVERITY_CAUTION, FALSE, FALSE },
    { 7, SW_SEVERITY_CAUTION, FALSE, FALSE },
    { 8, SW_SEVERITY_CAUTION, FALSE, TRUE },
    { 14, SW_SEVERITY_INFO, FALSE, FALSE },
    { 15, SW_SEVERITY_INFO, FALSE, TRUE },
  };

  check ("P_PERSIST", rows, G_N_ELEMENTS (rows));
}

static void
test_rising_level (void)
{
  static const Row rows[] = {
    { 1, SW_SEVERITY_INFO, FALSE, TRUE },
    { 2, SW_SEVERITY_CAUTION, FALSE, TRUE },
    { 3, SW_SEVERITY_INFO, FALSE, FALSE },
    { 4, SW_SEVERITY_CAUTION, FALSE, FALSE },
    { 5, SW_SEVERITY_WARNING, FALSE, TRUE },
  };

  check ("P_PERSIST", rows, G_N_ELEMENTS (rows));
}

static void
test_snoozed (void)
{
  static const Row rows[] = {
    { 1, SW_SEVERITY_WARNING, TRUE, FALSE },
    { 2, SW_SEVERITY_WARNING, FALSE, TRUE },
    { 20, SW_SEVERITY_WARNING, TRUE, FALSE },
  };

  check ("L_SESSION", rows, G_N_ELEMENTS (rows));
}

static void
test_urgent (void)
{
  static const Row rows[] = {
    { 1, SW_SEVERITY_URGENT, FALSE, TRUE },
    { 2, SW_SEVERITY_URGENT, FALSE, TRUE },
    { 3, SW_SEVERITY_URGENT, TRUE, TRUE },
  };

  check ("E_SCREEN", rows, G_N_ELEMENTS (rows));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/insight/notices/pause", test_pause);
  g_test_add_func ("/insight/notices/rising-level", test_rising_level);
  g_test_add_func ("/insight/notices/snoozed", test_snoozed);
  g_test_add_func ("/insight/notices/urgent", test_urgent);

  return g_test_run ();
}
