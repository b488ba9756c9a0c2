/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef enum
{
  SW_ACTION_PAGES,
  SW_ACTION_WEEK,
  SW_ACTION_JOURNAL,
  SW_ACTION_GENERAL,
  SW_N_ACTION_GROUPS,
} SwActionGroup;

/**
 * SwAction:
 * One thing a person can do, once: its action, its accelerators and its line in the shortcuts window and the menus all come
 * from this table.
 */
typedef struct
{
  const char    *name;          /* detailed action name, "win.report-pain" */
  const char    *title;         /* in header capitals, untranslated; NULL for actions without a line of their own */
  const char    *accels[3];     /* NULL-terminated */
  SwActionGroup  group;
} SwAction;

/* The table; ended by an entry without a name. */
const SwAction *sw_actions_get_table (void);
/* NULL when there is none. */
const SwAction *sw_actions_find      (const char *name);
/* The translated title of @name; the name itself when the table does not know it. */
const char *sw_actions_get_title     (const char *name);

void        sw_actions_set_accels    (GtkApplication *application);
/* (transfer none), owned by GTK until it is destroyed: a window that lists every accelerator of the table. */
GtkShortcutsWindow *sw_actions_new_shortcuts_window (void);

/* The two menus of the header bar. (transfer full) */
GMenuModel *sw_actions_new_add_menu     (void) G_GNUC_WARN_UNUSED_RESULT;
GMenuModel *sw_actions_new_primary_menu (gboolean sample) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
