/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Rows of boxed lists that libadwaita 1.2 does not have ready made. Titles are translated already.
 * The row names its control for a screen reader, being its activatable widget's label. */

GtkWidget *sw_rows_new_switch (const char *title, const char *subtitle, GtkSwitch **ret_switch) G_GNUC_WARN_UNUSED_RESULT;
GtkWidget *sw_rows_new_spin   (const char *title, const char *subtitle, double lower, double upper, double step, guint digits, GtkSpinButton **ret_spin) G_GNUC_WARN_UNUSED_RESULT;
GtkWidget *sw_rows_new_combo  (const char *title, const char * const *items, guint n_items) G_GNUC_WARN_UNUSED_RESULT;
GtkWidget *sw_rows_new_check  (const char *title, const char *subtitle, GtkToggleButton *group, GtkToggleButton **ret_check) G_GNUC_WARN_UNUSED_RESULT;

/* A box or a disc to tick. GTK 4.8 gives assistive technology no way to press a check button, so this is a toggle button with
 * the role and the states of one. @name is NULL where a row names it. */
GtkWidget *sw_rows_new_tick   (const char *name, gboolean radio) G_GNUC_WARN_UNUSED_RESULT;
GtkWidget *sw_rows_new_entry  (const char *title) G_GNUC_WARN_UNUSED_RESULT;

/* A label that wraps, starts at the line's start and carries @css_class (nullable). */
GtkWidget *sw_rows_new_label  (const char *text, const char *css_class) G_GNUC_WARN_UNUSED_RESULT;
GtkWidget *sw_rows_new_tag    (const char *text) G_GNUC_WARN_UNUSED_RESULT;
/* A button with an icon and an accessible name, which is its tooltip too. */
GtkWidget *sw_rows_new_icon_button (const char *icon_name, const char *name, const char *action_name) G_GNUC_WARN_UNUSED_RESULT;

/* The words of @button, made with a label, go on in a second line where there is no room. */
void       sw_rows_let_wrap    (GtkWidget *button);
/* What is chosen in @list, made from strings, ends in dots where there is no room; its list has all the words. */
void       sw_rows_let_list_shrink (GtkDropDown *list);
void       sw_rows_set_name    (GtkWidget *widget, const char *name);
void       sw_rows_clear       (GtkWidget *container);

/* What a person typed as a number: NAN when empty or none. Accepts the locale's and the plain decimal sign. */
double     sw_rows_parse_number (const char *text);

G_END_DECLS
