/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sw-too-wide.h"

static int
get_least (GtkWidget *widget)
{
  int least;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  return least;
}

static void
name_widget (GtkWidget *widget,
             GString   *ret_report)
{
  const char *words = GTK_IS_LABEL (widget) ? gtk_label_get_label (GTK_LABEL (widget))
                      : GTK_IS_BUTTON (widget) ? gtk_button_get_label (GTK_BUTTON (widget))
                                               : gtk_widget_get_css_classes (widget)[0];

  g_string_append_printf (ret_report, "%s “%s”", G_OBJECT_TYPE_NAME (widget), words != NULL ? words : "");
}

static gboolean
scrolls_sideways (GtkWidget *widget)
{
  GtkPolicyType policy;

  if (!GTK_IS_SCROLLED_WINDOW (widget))
    return FALSE;
  gtk_scrolled_window_get_policy (GTK_SCROLLED_WINDOW (widget), &policy, NULL);
  return policy == GTK_POLICY_AUTOMATIC || policy == GTK_POLICY_ALWAYS;
}

/* Down to the words that ask for most. */
static void
tell_widest (GtkWidget *widget,
             GString   *ret_report)
{
  GtkWidget *widest = NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (gtk_widget_get_mapped (child) && (widest == NULL || get_least (child) > get_least (widest)))
      widest = child;
  if (widest == NULL)
    return;
  g_string_append (ret_report, " > ");
  name_widget (widest, ret_report);
  g_string_append_printf (ret_report, " %d", get_least (widest));
  tell_widest (widest, ret_report);
}

gboolean
sw_too_wide_find (GtkWidget *widget,
                  int        width,
                  GString   *ret_report)
{
  gboolean told = FALSE;
  int least;

  if (!gtk_widget_get_mapped (widget))
    return FALSE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && !scrolls_sideways (widget);
       child = gtk_widget_get_next_sibling (child))
    told = sw_too_wide_find (child, width, ret_report) || told;
  least = get_least (widget);
  /* A window adds the shadow that it does not have here. */
  if (told || least <= width || GTK_IS_WINDOW (widget))
    return told;
  name_widget (widget, ret_report);
  g_string_append_printf (ret_report, " wants %d of %d pixels:", least, width);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      g_string_append (ret_report, " ");
      name_widget (child, ret_report);
      g_string_append_printf (ret_report, " %d,", get_least (child));
    }
  tell_widest (widget, ret_report);
  g_string_append_c (ret_report, '\n');
  return TRUE;
}
