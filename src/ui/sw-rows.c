/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "sw-rows"

#include "config.h"

#include "sw-rows.h"

#include <math.h>

GtkWidget *
sw_rows_new_switch (const char *title,
                    const char *subtitle,
                    GtkSwitch **ret_switch)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *toggle = gtk_switch_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  if (subtitle != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  gtk_widget_set_valign (toggle, GTK_ALIGN_CENTER);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), toggle);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), toggle);
  *ret_switch = GTK_SWITCH (toggle);
  return row;
}

GtkWidget *
sw_rows_new_spin (const char     *title,
                  const char     *subtitle,
                  double          lower,
                  double          upper,
                  double          step,
                  guint           digits,
                  GtkSpinButton **ret_spin)
{
  GtkWidget *row = adw_action_row_new ();
  GtkAdjustment *adjustment = gtk_adjustment_new (lower, lower, upper, step, step * 10, 0);
  GtkWidget *spin = gtk_spin_button_new (adjustment, step, digits);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  if (subtitle != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  gtk_widget_set_valign (spin, GTK_ALIGN_CENTER);
  gtk_editable_set_width_chars (GTK_EDITABLE (spin), 5);
  gtk_widget_add_css_class (spin, "numeric");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), spin);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), spin);
  *ret_spin = GTK_SPIN_BUTTON (spin);
  return row;
}

GtkWidget *
sw_rows_new_combo (const char         *title,
                   const char * const *items,
                   guint               n_items)
{
  GtkWidget *row = adw_combo_row_new ();
  g_autoptr (GtkStringList) model = gtk_string_list_new (NULL);

  for (guint i = 0; i < n_items; i++)
    gtk_string_list_append (model, items[i]);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (model));
  return row;
}

static void
on_tick_cb (GtkToggleButton *tick)
{
  gtk_accessible_update_state (GTK_ACCESSIBLE (tick), GTK_ACCESSIBLE_STATE_CHECKED,
                               gtk_toggle_button_get_active (tick) ? GTK_ACCESSIBLE_TRISTATE_TRUE : GTK_ACCESSIBLE_TRISTATE_FALSE, -1);
}

GtkWidget *
sw_rows_new_tick (const char *name,
                  gboolean    radio)
{
  GtkWidget *tick = g_object_new (GTK_TYPE_TOGGLE_BUTTON,
                                  "accessible-role", radio ? GTK_ACCESSIBLE_ROLE_RADIO : GTK_ACCESSIBLE_ROLE_CHECKBOX,
                                  NULL);
  GtkWidget *image = gtk_image_new_from_icon_name ("object-select-symbolic");

  gtk_image_set_pixel_size (GTK_IMAGE (image), 12);
  gtk_button_set_child (GTK_BUTTON (tick), image);
  gtk_widget_add_css_class (tick, "sw-tick");
  gtk_widget_set_valign (tick, GTK_ALIGN_CENTER);
  if (name != NULL)
    sw_rows_set_name (tick, name);
  g_signal_connect (tick, "toggled", G_CALLBACK (on_tick_cb), NULL);
  on_tick_cb (GTK_TOGGLE_BUTTON (tick));
  return tick;
}

GtkWidget *
sw_rows_new_check (const char       *title,
                   const char       *subtitle,
                   GtkToggleButton  *group,
                   GtkToggleButton **ret_check)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *check = sw_rows_new_tick (NULL, group != NULL);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  if (subtitle != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  if (group != NULL)
    gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (check), group);
  gtk_widget_add_css_class (check, "k-easy");
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
  *ret_check = GTK_TOGGLE_BUTTON (check);
  return row;
}

GtkWidget *
sw_rows_new_entry (const char *title)
{
  GtkWidget *row = adw_entry_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  /* It is the text inside that has the keyboard, and libadwaita 1.2 gives it no name. */
  sw_rows_set_name (GTK_WIDGET (gtk_editable_get_delegate (GTK_EDITABLE (row))), title);
  return row;
}

GtkWidget *
sw_rows_new_label (const char *text,
                   const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

GtkWidget *
sw_rows_new_tag (const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_widget_add_css_class (label, "sw-tag");
  gtk_widget_set_valign (label, GTK_ALIGN_CENTER);
  return label;
}

GtkWidget *
sw_rows_new_icon_button (const char *icon_name,
                         const char *name,
                         const char *action_name)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon_name);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, name);
  sw_rows_set_name (button, name);
  if (action_name != NULL)
    gtk_actionable_set_detailed_action_name (GTK_ACTIONABLE (button), action_name);
  return button;
}

void
sw_rows_set_name (GtkWidget  *widget,
                  const char *name)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

void
sw_rows_clear (GtkWidget *container)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (container)) != NULL)
    {
      if (GTK_IS_BOX (container))
        gtk_box_remove (GTK_BOX (container), child);
      else if (GTK_IS_LIST_BOX (container))
        gtk_list_box_remove (GTK_LIST_BOX (container), child);
      else if (GTK_IS_GRID (container))
        gtk_grid_remove (GTK_GRID (container), child);
      else if (GTK_IS_FLOW_BOX (container))
        gtk_flow_box_remove (GTK_FLOW_BOX (container), child);
      else
        gtk_widget_unparent (child);
    }
}

double
sw_rows_parse_number (const char *text)
{
  g_autofree char *plain = g_strstrip (g_strdup (text != NULL ? text : ""));
  char *end = NULL;
  double value;

  if (*plain == '\0')
    return NAN;
  /* Some people type a comma and some a point, whatever the locale says. */
  for (char *at = plain; *at != '\0'; at++)
    if (*at == ',')
      *at = '.';
  value = g_ascii_strtod (plain, &end);
  if (end == NULL || *end != '\0' || !isfinite (value))
    return NAN;
  return value;
}

void
sw_rows_let_wrap (GtkWidget *button)
{
  GtkLabel *label = GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button)));

  gtk_label_set_wrap (label, TRUE);
  gtk_label_set_natural_wrap_mode (label, GTK_NATURAL_WRAP_NONE);
  gtk_label_set_justify (label, GTK_JUSTIFY_CENTER);
}

static void
on_list_setup_cb (GtkSignalListItemFactory *factory,
                  GtkListItem              *item)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_list_item_set_child (item, label);
}

static void
on_list_bind_cb (GtkSignalListItemFactory *factory,
                 GtkListItem              *item)
{
  const char *text = gtk_string_object_get_string (gtk_list_item_get_item (item));

  gtk_label_set_label (GTK_LABEL (gtk_list_item_get_child (item)), text);
  gtk_widget_set_tooltip_text (gtk_list_item_get_child (item), text);
}

void
sw_rows_let_list_shrink (GtkDropDown *list)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (on_list_setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (on_list_bind_cb), NULL);
  gtk_drop_down_set_list_factory (list, gtk_drop_down_get_factory (list));
  gtk_drop_down_set_factory (list, factory);
  g_object_unref (factory);
}
