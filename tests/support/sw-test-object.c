/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sw-test-object.h"

#define PATIENCE_MS 5000

void
sw_test_finalize_soon (gpointer object)
{
  gpointer left = object;

  g_object_add_weak_pointer (object, &left);
  g_object_unref (object);
  for (guint i = 0; i < PATIENCE_MS && g_atomic_pointer_get (&left) != NULL; i++)
    {
      g_main_context_iteration (NULL, FALSE);
      g_usleep (1000);
    }
  g_assert_null (left);
}
