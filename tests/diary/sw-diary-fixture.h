/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sw-diary.h"

G_BEGIN_DECLS

#define TODAY 20782 /* Wednesday, 25 November 2026 */

/* A journal in a folder of its own with twelve weeks of the sample, removed afterwards. */
typedef struct
{
  char    *folder;     /* owned */
  char    *path;       /* owned */
  SwDiary *diary;      /* owned */
  guint    n_changed;  /* how often it said so since */
} Fixture;

void fixture_set_up        (Fixture *fixture, gconstpointer data);
void fixture_tear_down     (Fixture *fixture, gconstpointer data);
/* Counts; connected already to the diary that the fixture begins with. */
void fixture_on_changed_cb (SwDiary *diary, Fixture *fixture);

#define FIXTURE_TEST(path, function) g_test_add (path, Fixture, NULL, fixture_set_up, function, fixture_tear_down)

G_END_DECLS
