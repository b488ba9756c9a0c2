/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What a flag advises, as something that can be done to the plan. */

#include "sw-remedy.h"

#define TODAY 20782 /* Wednesday, 25 November 2026 */
#define MONDAY (TODAY - 2)
#define THURSDAY (TODAY + 1)
#define FRIDAY (TODAY + 2)
#define SATURDAY (TODAY + 3)
#define SUNDAY (TODAY + 4)

static SwSession *
add (SwPlanWeek *week,
     SwDay       day,
     SwKind      kind,
     SwStatus    status)
{
  SwSession *session = sw_session_new (kind);

  session->status = status;
  g_ptr_array_add (week->days[day - week->monday]->sessions, session);
  return session;
}

typedef enum
{
  TEMPO = 1 << 0,    /* Thursday */
  SWIM = 1 << 1,     /* Friday */
  EASY = 1 << 2,     /* Saturday */
  LONG = 1 << 3,     /* Sunday */
} Holds;

static SwPlanWeek *
new_week (int holds)
{
  SwPlanWeek *week = sw_plan_week_new (MONDAY, TODAY);

  /* What is done or was missed is never touched. */
  add (week, MONDAY, SW_KIND_TEMPO, SW_STATUS_DONE);
  add (week, MONDAY + 1, SW_KIND_SWIM, SW_STATUS_MISSED);
  add (week, TODAY, SW_KIND_STRENGTH, SW_STATUS_PLANNED);
  if ((holds & TEMPO) != 0)
    add (week, THURSDAY, SW_KIND_TEMPO, SW_STATUS_PLANNED);
  if ((holds & SWIM) != 0)
    add (week, FRIDAY, SW_KIND_SWIM, SW_STATUS_PLANNED);
  if ((holds & EASY) != 0)
    add (week, SATURDAY, SW_KIND_EASY, SW_STATUS_PLANNED);
  if ((holds & LONG) != 0)
    add (week, SUNDAY, SW_KIND_LONG, SW_STATUS_PLANNED);
  return week;
}

static void
check (const char   *id,
       SwDay         raised,
       int           holds,
       SwRemedyKind  kind,
       SwDay         day,
       SwKind        of)
{
  g_autoptr (SwPlanWeek) week = new_week (holds);
  g_autoptr (SwFinding) finding = sw_finding_new (id, SW_SEVERITY_CAUTION, raised, 1);
  SwRemedy remedy = sw_remedy_find (finding, week, TODAY);

  g_test_message ("%s raised %d days ago, week holds %d", id, TODAY - raised, holds);
  g_assert_cmpint (remedy.kind, ==, kind);
  g_assert_cmpint (remedy.day, ==, day);
  if (of == SW_KIND_NONE)
    g_assert_null (remedy.session);
  else
    {
      g_assert_cmpint (remedy.session->kind, ==, of);
      g_assert_cmpint (remedy.session->status, ==, SW_STATUS_PLANNED);
    }
}

static void
check_none (const char *id,
            SwDay       raised,
            int         holds)
{
  check (id, raised, holds, SW_REMEDY_NONE, SW_DAY_NONE, SW_KIND_NONE);
}

/* The hardest first: quality, then the long run; where nothing is hard, what only adds to the load is left out. */
static void
test_load (void)
{
  static const char * const ids[] = { "L_WEEK", "L_MONO", "L_INTENS", "L_HARD", "L_LONG", "W_SLEEP", "W_SORE", "W_LOW" };

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      check (ids[i], TODAY - 1, TEMPO | SWIM | EASY | LONG, SW_REMEDY_EASE, THURSDAY, SW_KIND_TEMPO);
      check (ids[i], TODAY - 1, SWIM | EASY | LONG, SW_REMEDY_EASE, SUNDAY, SW_KIND_LONG);
      check (ids[i], TODAY - 1, SWIM | EASY, SW_REMEDY_SKIP, FRIDAY, SW_KIND_SWIM);
      check_none (ids[i], TODAY - 1, EASY);
    }
}

/* Too few days of rest ask for one: cross-training goes before a run. */
static void
test_rest (void)
{
  static const char * const ids[] = { "L_REST", "L_RUNROW" };

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      check (ids[i], TODAY, TEMPO | SWIM | EASY, SW_REMEDY_SKIP, FRIDAY, SW_KIND_SWIM);
      check (ids[i], TODAY, EASY | LONG, SW_REMEDY_SKIP, SATURDAY, SW_KIND_EASY);
      check_none (ids[i], TODAY, 0);
    }
}

/* After a run that was too long two days without one, and not a day more. */
static void
test_spike (void)
{
  check ("L_SESSION", TODAY - 1, TEMPO | EASY, SW_REMEDY_SKIP, THURSDAY, SW_KIND_TEMPO);
  check ("L_SESSION", TODAY, SWIM | EASY, SW_REMEDY_NONE, SW_DAY_NONE, SW_KIND_NONE);
  check ("L_SESSION", TODAY, TEMPO, SW_REMEDY_SKIP, THURSDAY, SW_KIND_TEMPO);
  check_none ("L_SESSION", TODAY - 2, TEMPO | EASY);
  check_none ("L_SESSION", TODAY - 1, SWIM);
}

static void
test_signs (void)
{
  check ("P_LEG", TODAY, TEMPO, SW_REMEDY_SIGNS, SW_DAY_NONE, SW_KIND_NONE);
  check ("P_NIGHT", TODAY - 7, 0, SW_REMEDY_SIGNS, SW_DAY_NONE, SW_KIND_NONE);
  check_none ("P_NIGHT", TODAY - 8, 0);
}

/* Nothing follows from what is history, from tomorrow, or from what the plan cannot do. */
static void
test_none (void)
{
  check ("L_WEEK", TODAY - 7, TEMPO, SW_REMEDY_EASE, THURSDAY, SW_KIND_TEMPO);
  check_none ("L_WEEK", TODAY - 8, TEMPO);
  check_none ("L_WEEK", TODAY + 1, TEMPO);
  check_none ("L_SHOE", TODAY, TEMPO | SWIM | EASY | LONG);
  check_none ("P_HIGH", TODAY, TEMPO | SWIM | EASY | LONG);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/remedy/load", test_load);
  g_test_add_func ("/remedy/rest", test_rest);
  g_test_add_func ("/remedy/spike", test_spike);
  g_test_add_func ("/remedy/signs", test_signs);
  g_test_add_func ("/remedy/none", test_none);
  return g_test_run ();
}
