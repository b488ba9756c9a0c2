/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "sw-chips"

#include "config.h"

#include "sw-chips.h"

#include "sw-wrap-layout.h"

struct _SwChips
{
  GtkWidget    parent_instance;

  /* Borrowed: the children, in order */
  GPtrArray   *buttons;

  /* State */
  SwChipsFlags flags;
  gboolean     setting;
};

G_DEFINE_FINAL_TYPE (SwChips, sw_chips, GTK_TYPE_WIDGET)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
on_toggled_cb (GtkToggleButton *button,
               SwChips         *self)
{
  if (self->setting)
    return;
  if ((self->flags & SW_CHIPS_ONE) != 0 && gtk_toggle_button_get_active (button))
    {
      self->setting = TRUE;
      for (guint i = 0; i < self->buttons->len; i++)
        if (g_ptr_array_index (self->buttons, i) != (gpointer) button)
          gtk_toggle_button_set_active (g_ptr_array_index (self->buttons, i), FALSE);
      self->setting = FALSE;
    }
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
sw_chips_dispose (GObject *object)
{
  SwChips *self = SW_CHIPS (object);
  GtkWidget *child;

  g_clear_pointer (&self->buttons, g_ptr_array_unref);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (sw_chips_parent_class)->dispose (object);
}

static void
sw_chips_class_init (SwChipsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sw_chips_dispose;
  gtk_widget_class_set_css_name (widget_class, "chips");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);

  signals[CHANGED] = g_signal_new ("changed", SW_TYPE_CHIPS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
sw_chips_init (SwChips *self)
{
  self->buttons = g_ptr_array_new ();
}

GtkWidget *
sw_chips_new (const char         *name,
              const char * const *labels,
              guint               n_labels,
              SwChipsFlags        flags)
{
  SwChips *self = g_object_new (SW_TYPE_CHIPS, NULL);

  self->flags = flags;
  if ((flags & SW_CHIPS_EVEN) != 0)
    {
      gtk_widget_set_layout_manager (GTK_WIDGET (self), sw_wrap_layout_new_even (3));
      gtk_widget_add_css_class (GTK_WIDGET (self), "even");
    }
  else
    {
      gtk_widget_set_layout_manager (GTK_WIDGET (self), sw_wrap_layout_new (6));
    }
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);

  for (guint i = 0; i < n_labels; i++)
    {
      GtkWidget *button = gtk_toggle_button_new_with_label (labels[i]);

      gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, name, -1);
      gtk_widget_set_parent (button, GTK_WIDGET (self));
      g_signal_connect_object (button, "toggled", G_CALLBACK (on_toggled_cb), self, 0);
      g_ptr_array_add (self->buttons, button);
    }
  return GTK_WIDGET (self);
}

guint
sw_chips_get_mask (SwChips *self)
{
  guint mask = 0;

  g_return_val_if_fail (SW_IS_CHIPS (self), 0);

  for (guint i = 0; i < self->buttons->len; i++)
    if (gtk_toggle_button_get_active (g_ptr_array_index (self->buttons, i)))
      mask |= 1u << i;
  return mask;
}

void
sw_chips_set_mask (SwChips *self,
                   guint    mask)
{
  g_return_if_fail (SW_IS_CHIPS (self));

  if (mask == sw_chips_get_mask (self))
    return;
  self->setting = TRUE;
  for (guint i = 0; i < self->buttons->len; i++)
    gtk_toggle_button_set_active (g_ptr_array_index (self->buttons, i), (mask & (1u << i)) != 0);
  self->setting = FALSE;
  g_signal_emit (self, signals[CHANGED], 0);
}

int
sw_chips_get_selected (SwChips *self)
{
  return g_bit_nth_lsf (sw_chips_get_mask (self), -1);
}

void
sw_chips_set_selected (SwChips *self,
                       int      selected)
{
  sw_chips_set_mask (self, selected < 0 ? 0 : 1u << selected);
}

GtkWidget *
sw_chips_get_nth (SwChips *self,
                  guint    position)
{
  g_return_val_if_fail (SW_IS_CHIPS (self), NULL);
  g_return_val_if_fail (position < self->buttons->len, NULL);

  return g_ptr_array_index (self->buttons, position);
}
