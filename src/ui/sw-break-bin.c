/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "sw-break-bin"

#include "config.h"

#include "sw-break-bin.h"

/* The narrowest window is 360 px, less its borders. */
#define LEAST_WIDTH 340

struct _SwBreakBin
{
  GtkWidget  parent_instance;

  /* Borrowed References */
  GtkWidget *child;

  /* State */
  int        threshold;
  int        width;
  gboolean   narrow;
  guint      source;
};

static void buildable_init (GtkBuildableIface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (SwBreakBin, sw_break_bin, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_BUILDABLE, buildable_init))

static GtkBuildableIface *parent_buildable;

enum
{
  PROP_0,
  PROP_CHILD,
  PROP_THRESHOLD,
  PROP_NARROW,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

static void
buildable_add_child (GtkBuildable *buildable,
                     GtkBuilder   *builder,
                     GObject      *child,
                     const char   *type)
{
  if (GTK_IS_WIDGET (child))
    sw_break_bin_set_child (SW_BREAK_BIN (buildable), GTK_WIDGET (child));
  else
    parent_buildable->add_child (buildable, builder, child, type);
}

static void
buildable_init (GtkBuildableIface *iface)
{
  parent_buildable = g_type_interface_peek_parent (iface);
  iface->add_child = buildable_add_child;
}

static gboolean
on_idle_cb (gpointer user_data)
{
  SwBreakBin *self = user_data;
  gboolean narrow = self->width < self->threshold;

  self->source = 0;
  if (narrow != self->narrow)
    {
      self->narrow = narrow;
      if (narrow)
        gtk_widget_add_css_class (GTK_WIDGET (self), "narrow");
      else
        gtk_widget_remove_css_class (GTK_WIDGET (self), "narrow");
      g_object_notify_by_pspec (G_OBJECT (self), props[PROP_NARROW]);
    }
  return G_SOURCE_REMOVE;
}

static void
sw_break_bin_size_allocate (GtkWidget *widget,
                            int        width,
                            int        height,
                            int        baseline)
{
  SwBreakBin *self = SW_BREAK_BIN (widget);

  self->width = width;
  /* Whoever hears of it changes the layout, which must not happen in the middle of one. */
  if ((width < self->threshold) != self->narrow && self->source == 0)
    self->source = g_idle_add_full (G_PRIORITY_HIGH_IDLE, on_idle_cb, self, NULL);
  if (self->child != NULL && gtk_widget_should_layout (self->child))
    {
      int minimum;

      gtk_widget_measure (self->child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
      gtk_widget_size_allocate (self->child, &(GtkAllocation) { 0, 0, MAX (width, minimum), height }, baseline);
    }
}

static void
sw_break_bin_measure (GtkWidget      *widget,
                      GtkOrientation  orientation,
                      int             for_size,
                      int            *minimum,
                      int            *natural,
                      int            *minimum_baseline,
                      int            *natural_baseline)
{
  SwBreakBin *self = SW_BREAK_BIN (widget);

  if (self->child == NULL)
    return;
  gtk_widget_measure (self->child, orientation, -1, minimum, natural, minimum_baseline, natural_baseline);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = MIN (*minimum, LEAST_WIDTH);
}

static void
sw_break_bin_compute_expand (GtkWidget *widget,
                             gboolean  *hexpand,
                             gboolean  *vexpand)
{
  *hexpand = TRUE;
  *vexpand = TRUE;
}

static void
sw_break_bin_get_property (GObject    *object,
                           guint       prop_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  SwBreakBin *self = SW_BREAK_BIN (object);

  switch (prop_id)
    {
    case PROP_CHILD:
      g_value_set_object (value, self->child);
      break;
    case PROP_THRESHOLD:
      g_value_set_int (value, self->threshold);
      break;
    case PROP_NARROW:
      g_value_set_boolean (value, self->narrow);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
sw_break_bin_set_property (GObject      *object,
                           guint         prop_id,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  SwBreakBin *self = SW_BREAK_BIN (object);

  switch (prop_id)
    {
    case PROP_CHILD:
      sw_break_bin_set_child (self, g_value_get_object (value));
      break;
    case PROP_THRESHOLD:
      sw_break_bin_set_threshold (self, g_value_get_int (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
sw_break_bin_dispose (GObject *object)
{
  SwBreakBin *self = SW_BREAK_BIN (object);

  g_clear_handle_id (&self->source, g_source_remove);
  g_clear_pointer (&self->child, gtk_widget_unparent);

  G_OBJECT_CLASS (sw_break_bin_parent_class)->dispose (object);
}

static void
sw_break_bin_class_init (SwBreakBinClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = sw_break_bin_dispose;
  object_class->get_property = sw_break_bin_get_property;
  object_class->set_property = sw_break_bin_set_property;
  widget_class->size_allocate = sw_break_bin_size_allocate;
  widget_class->measure = sw_break_bin_measure;
  widget_class->compute_expand = sw_break_bin_compute_expand;

  props[PROP_CHILD] = g_param_spec_object ("child", NULL, NULL, GTK_TYPE_WIDGET,
                                           G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  props[PROP_THRESHOLD] = g_param_spec_int ("threshold", NULL, NULL, 0, G_MAXINT, 0,
                                            G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  props[PROP_NARROW] = g_param_spec_boolean ("narrow", NULL, NULL, FALSE,
                                             G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
sw_break_bin_init (SwBreakBin *self)
{
}

void
sw_break_bin_set_child (SwBreakBin *self,
                        GtkWidget  *child)
{
  g_return_if_fail (SW_IS_BREAK_BIN (self));
  g_return_if_fail (child == NULL || GTK_IS_WIDGET (child));

  if (child == self->child)
    return;
  g_clear_pointer (&self->child, gtk_widget_unparent);
  self->child = child;
  if (child != NULL)
    gtk_widget_set_parent (child, GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_CHILD]);
}

void
sw_break_bin_set_threshold (SwBreakBin *self,
                            int         threshold)
{
  g_return_if_fail (SW_IS_BREAK_BIN (self));

  if (threshold == self->threshold)
    return;
  self->threshold = threshold;
  gtk_widget_queue_resize (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_THRESHOLD]);
}

gboolean
sw_break_bin_get_narrow (SwBreakBin *self)
{
  g_return_val_if_fail (SW_IS_BREAK_BIN (self), FALSE);

  return self->narrow;
}
