/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "sw-form-dialog"

#include "config.h"

#include "sw-form-dialog.h"

#include <glib/gi18n.h>

#include "sw-look.h"

typedef struct
{
  /* Borrowed References: template children */
  GtkButton   *save_button;
  GtkBox      *content_box;
  GtkRevealer *message_revealer;
  GtkLabel    *message_label;
} SwFormDialogPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (SwFormDialog, sw_form_dialog, ADW_TYPE_WINDOW)

static void
on_save_cb (SwFormDialog *self)
{
  SwFormDialogPrivate *priv = sw_form_dialog_get_instance_private (self);
  g_autoptr (GError) error = NULL;
  g_autofree char *why = NULL;

  if (SW_FORM_DIALOG_GET_CLASS (self)->save (self, &error))
    {
      gtk_window_close (GTK_WINDOW (self));
      return;
    }
  why = sw_ui_describe_error (error);
  gtk_label_set_label (priv->message_label, why);
  gtk_revealer_set_reveal_child (priv->message_revealer, TRUE);
}

static void
sw_form_dialog_class_init (SwFormDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class, SW_RESOURCE_BASE "ui/sw-form-dialog.ui");
  gtk_widget_class_bind_template_child_private (widget_class, SwFormDialog, save_button);
  gtk_widget_class_bind_template_child_private (widget_class, SwFormDialog, content_box);
  gtk_widget_class_bind_template_child_private (widget_class, SwFormDialog, message_revealer);
  gtk_widget_class_bind_template_child_private (widget_class, SwFormDialog, message_label);
  gtk_widget_class_bind_template_callback (widget_class, on_save_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
sw_form_dialog_init (SwFormDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
sw_form_dialog_setup (SwFormDialog *self,
                      GtkWindow    *parent,
                      const char   *title,
                      const char   *save_label)
{
  SwFormDialogPrivate *priv = sw_form_dialog_get_instance_private (self);

  gtk_window_set_transient_for (GTK_WINDOW (self), parent);
  gtk_window_set_title (GTK_WINDOW (self), title);
  gtk_button_set_label (priv->save_button, save_label);
}

void
sw_form_dialog_add (SwFormDialog *self,
                    GtkWidget    *child)
{
  SwFormDialogPrivate *priv = sw_form_dialog_get_instance_private (self);

  gtk_box_append (priv->content_box, child);
}

void
sw_form_dialog_set_sensitive (SwFormDialog *self,
                              gboolean      can_save)
{
  SwFormDialogPrivate *priv = sw_form_dialog_get_instance_private (self);

  gtk_widget_set_sensitive (GTK_WIDGET (priv->save_button), can_save);
}

SwDiary *
sw_form_dialog_get_diary (SwFormDialog *self)
{
  return sw_ui_get_diary (GTK_WIDGET (self));
}
