/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <string.h>

#include "sw-store.h"

G_BEGIN_DECLS

/* A new journal in a folder of its own, removed afterwards. */
typedef struct
{
  char    *folder; /* owned */
  char    *path;   /* owned */
  SwStore *store;  /* owned, nullable */
} Fixture;

void       fixture_set_up    (Fixture *fixture, gconstpointer user_data);
void       fixture_tear_down (Fixture *fixture, gconstpointer user_data);

#define FIXTURE_TEST(name, function) g_test_add (name, Fixture, NULL, fixture_set_up, function, fixture_tear_down)

/* What must not fail in a test. */
SwJournal *fixture_read      (SwStore *store) G_GNUC_WARN_UNUSED_RESULT;
void       fixture_replace   (SwStore *store, const SwJournal *journal);
void       fixture_add_shoe  (SwStore *store, const char *id);
GBytes    *fixture_get_bytes (const char *path) G_GNUC_WARN_UNUSED_RESULT;
/* Closes the fixture's journal and opens it again. */
void       fixture_reopen    (Fixture *fixture);
/* Nobody but the owner may read or write the file. */
void       fixture_assert_private (const char *path);

G_END_DECLS
