/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sw-application.h"
#include "sw-window.h"

G_BEGIN_DECLS

/* What every test of a real window needs. A frame or two have passed after so long. */
#define SW_TEST_FRAMES_MS 150

/* Starts the tests and registers the application; ends the program when that fails. Returns: (transfer full): it. */
SwApplication *sw_test_window_init  (int *argc, char ***argv) G_GNUC_WARN_UNUSED_RESULT;
/* Lets the main loop run for so long. */
void           sw_test_settle       (int milliseconds);
/* Returns: (transfer full): the sample as it is on @today */
SwDiary       *sw_test_new_sample   (SwDay today) G_GNUC_WARN_UNUSED_RESULT;
/* A window on the screen that shows @page of @diary. Returns: (transfer none): owned by the toolkit */
SwWindow      *sw_test_window_new   (SwApplication *application, SwDiary *diary, const char *page);
/* The first of @type in @widget, itself included, or NULL. Returns: (transfer none) */
GtkWidget     *sw_test_find_type    (GtkWidget *widget, GType type);
/* Destroys @window and asserts that nothing holds on to it. */
void           sw_test_assert_goes  (GtkWidget *window);

G_END_DECLS
