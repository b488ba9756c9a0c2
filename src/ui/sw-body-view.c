/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "sw-body-view"

#include "config.h"

#include "sw-body-view.h"

#include <glib/gi18n.h>

#include "sw-look.h"
#include "sw-rows.h"
#include "sw-words.h"

/* Figure units across the lens. */
#define LENS_SPAN 100.0

struct _SwBodyView
{
  GtkWidget   parent_instance;

  /* Owned References */
  SwBodyMap  *map;

  /* Borrowed References: children, NULL for a region that no figure shows */
  GtkWidget  *items[SW_N_REGIONS];

  /* State */
  int         nrs[SW_N_REGIONS];
  SwRegion    chosen;
  SwRegion    hover;
  SwBodyViews lens;      /* 0: both figures, no lens */
  double      middle;
  gboolean    setting;
};

G_DEFINE_FINAL_TYPE (SwBodyView, sw_body_view, GTK_TYPE_WIDGET)

enum
{
  REGION,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

void
sw_body_view_get_layout (SwBodyView      *self,
                         SwBodyMapLayout *ret_layout)
{
  double width = gtk_widget_get_width (GTK_WIDGET (self));
  double height = gtk_widget_get_height (GTK_WIDGET (self));

  g_return_if_fail (SW_IS_BODY_VIEW (self));

  if (self->lens != 0)
    sw_body_map_zoom (self->lens, self->middle, LENS_SPAN, width, height, ret_layout);
  else
    sw_body_map_layout (SW_BODY_BOTH, TRUE, 0, 0, width, height, ret_layout);
}

static void
sw_body_view_snapshot (GtkWidget   *widget,
                       GtkSnapshot *snapshot)
{
  SwBodyView *self = SW_BODY_VIEW (widget);
  PangoContext *context = gtk_widget_get_pango_context (widget);
  const SwStyle *style = sw_look_get_style ();
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) gtk_widget_get_width (widget),
                                                                         (float) gtk_widget_get_height (widget)));
  SwBodyMapLayout placed;

  sw_body_view_get_layout (self, &placed);
  sw_body_map_draw (self->map, &placed, cr, context, style, self->nrs, self->chosen);
  if (self->hover != SW_REGION_NONE)
    {
      sw_body_map_trace (self->map, &placed, self->hover, cr);
      sw_color_set_alpha (style->flags[SW_SEVERITY_INFO].fill, cr, 0.18);
      cairo_fill (cr);
    }
  if (self->lens != 0)
    sw_body_map_draw_names (self->map, &placed, cr, context, style, self->nrs);
  cairo_destroy (cr);
  /* The items draw nothing but the ring of the one with the keyboard. */
  GTK_WIDGET_CLASS (sw_body_view_parent_class)->snapshot (widget, snapshot);
}

static void
sw_body_view_measure (GtkWidget      *widget,
                      GtkOrientation  orientation,
                      int             for_size,
                      int            *minimum,
                      int            *natural,
                      int            *minimum_baseline,
                      int            *natural_baseline)
{
  SwBodyView *self = SW_BODY_VIEW (widget);

  if (self->lens != 0)
    {
      *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? 180 : 240;
      return;
    }
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? 260 : 360;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? 384 : 460;
}

static void
sw_body_view_size_allocate (GtkWidget *widget,
                            int        width,
                            int        height,
                            int        baseline)
{
  SwBodyView *self = SW_BODY_VIEW (widget);
  SwBodyMapLayout placed;

  sw_body_view_get_layout (self, &placed);
  for (int i = 0; i < SW_N_REGIONS; i++)
    {
      double x, y, w, h, grow_x, grow_y;
      gboolean shown;

      if (self->items[i] == NULL)
        continue;
      shown = sw_body_map_get_box (self->map, &placed, (SwRegion) i, &x, &y, &w, &h)
              && x + w / 2 > 0 && x + w / 2 < width && y + h / 2 > 0 && y + h / 2 < height;
      gtk_widget_set_child_visible (self->items[i], shown);
      if (!shown)
        continue;
      grow_x = MAX (0, SW_BODY_TARGET - w);
      grow_y = MAX (0, SW_BODY_TARGET - h);
      gtk_widget_size_allocate (self->items[i],
                                &(GtkAllocation) { (int) (x - grow_x / 2), (int) (y - grow_y / 2), (int) ceil (w + grow_x), (int) ceil (h + grow_y) },
                                -1);
    }
}

/* The items in the order in which the eye meets them. */
static GtkWidget *
find_neighbor (SwBodyView       *self,
               GtkWidget        *from,
               GtkDirectionType  direction)
{
  gboolean sideways = direction == GTK_DIR_LEFT || direction == GTK_DIR_RIGHT;
  double sign = direction == GTK_DIR_LEFT || direction == GTK_DIR_UP ? -1 : 1;
  GtkAllocation at, other;
  GtkWidget *best = NULL;
  double nearest = G_MAXDOUBLE;

  gtk_widget_get_allocation (from, &at);
  for (int i = 0; i < SW_N_REGIONS; i++)
    {
      double dx, dy, along, across;

      if (self->items[i] == NULL || self->items[i] == from || !gtk_widget_get_child_visible (self->items[i]))
        continue;
      gtk_widget_get_allocation (self->items[i], &other);
      dx = other.x + other.width / 2.0 - at.x - at.width / 2.0;
      dy = other.y + other.height / 2.0 - at.y - at.height / 2.0;
      along = sign * (sideways ? dx : dy);
      across = fabs (sideways ? dy : dx);
      if (along < 3 || across > 3 * along)
        continue;
      if (along + 2 * across < nearest)
        {
          nearest = along + 2 * across;
          best = self->items[i];
        }
    }
  return best;
}

static gboolean
sw_body_view_focus (GtkWidget        *widget,
                    GtkDirectionType  direction)
{
  SwBodyView *self = SW_BODY_VIEW (widget);
  GtkWidget *inside = gtk_widget_get_focus_child (widget);
  GtkWidget *next;

  if (inside != NULL && (direction == GTK_DIR_TAB_FORWARD || direction == GTK_DIR_TAB_BACKWARD))
    return FALSE;
  if (inside != NULL)
    {
      next = find_neighbor (self, inside, direction);
      return next != NULL && gtk_widget_grab_focus (next);
    }
  next = self->chosen != SW_REGION_NONE ? self->items[self->chosen] : NULL;
  if (next == NULL || !gtk_widget_get_child_visible (next))
    for (int i = 0; i < SW_N_REGIONS; i++)
      if (self->items[i] != NULL && gtk_widget_get_child_visible (self->items[i]))
        {
          next = self->items[i];
          break;
        }
  return next != NULL && gtk_widget_grab_focus (next);
}

static void
on_toggled_cb (GtkToggleButton *item,
               SwBodyView      *self)
{
  if (self->setting)
    return;
  for (int i = 0; i < SW_N_REGIONS; i++)
    if (self->items[i] == GTK_WIDGET (item))
      {
        sw_body_view_set_chosen (self, (SwRegion) i);
        g_signal_emit (self, signals[REGION], 0, i);
      }
}

static SwRegion
hit (SwBodyView *self,
     double      x,
     double      y)
{
  SwBodyMapLayout placed;

  sw_body_view_get_layout (self, &placed);
  return sw_body_map_hit (self->map, &placed, x, y);
}

static void
on_pressed_cb (SwBodyView *self,
               int         n_press,
               double      x,
               double      y)
{
  SwRegion region = hit (self, x, y);

  if (region == SW_REGION_NONE)
    return;
  sw_body_view_set_chosen (self, region);
  g_signal_emit (self, signals[REGION], 0, (int) region);
}

static void
set_hover (SwBodyView *self,
           SwRegion    region)
{
  if (region == self->hover)
    return;
  self->hover = region;
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), region != SW_REGION_NONE ? sw_words_region (region) : NULL);
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), region != SW_REGION_NONE ? "pointer" : NULL);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
on_motion_cb (SwBodyView *self,
              double      x,
              double      y)
{
  set_hover (self, hit (self, x, y));
}

static void
on_leave_cb (SwBodyView *self)
{
  set_hover (self, SW_REGION_NONE);
}

static void
name_items (SwBodyView *self)
{
  for (int i = 0; i < SW_N_REGIONS; i++)
    {
      const char *region = sw_words_region ((SwRegion) i);
      g_autofree char *name = NULL;

      if (self->items[i] == NULL)
        continue;
      /* translators: a region of the body, pain from 0 to 10 */
      name = self->nrs[i] == SW_MISSING ? g_strdup (region) : g_strdup_printf (_("%s, pain %d today"), region, self->nrs[i]);
      sw_rows_set_name (self->items[i], name);
    }
}

static void
sw_body_view_dispose (GObject *object)
{
  SwBodyView *self = SW_BODY_VIEW (object);

  for (int i = 0; i < SW_N_REGIONS; i++)
    g_clear_pointer (&self->items[i], gtk_widget_unparent);

  G_OBJECT_CLASS (sw_body_view_parent_class)->dispose (object);
}

static void
sw_body_view_finalize (GObject *object)
{
  g_clear_pointer (&SW_BODY_VIEW (object)->map, sw_body_map_free);

  G_OBJECT_CLASS (sw_body_view_parent_class)->finalize (object);
}

static void
sw_body_view_class_init (SwBodyViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sw_body_view_dispose;
  G_OBJECT_CLASS (klass)->finalize = sw_body_view_finalize;
  widget_class->snapshot = sw_body_view_snapshot;
  widget_class->measure = sw_body_view_measure;
  widget_class->size_allocate = sw_body_view_size_allocate;
  widget_class->focus = sw_body_view_focus;
  gtk_widget_class_set_css_name (widget_class, "bodymap");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  signals[REGION] = g_signal_new ("region", SW_TYPE_BODY_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
}

static void
add_items (SwBodyView *self)
{
  SwBodyMapLayout both;
  double x, y, width, height;

  sw_body_map_layout (SW_BODY_BOTH, FALSE, 0, 0, 400, 400, &both);
  for (int i = 0; i < SW_N_REGIONS; i++)
    {
      if (!sw_body_map_get_box (self->map, &both, (SwRegion) i, &x, &y, &width, &height))
        continue;
      self->items[i] = gtk_toggle_button_new ();
      gtk_widget_add_css_class (self->items[i], "sw-region");
      /* The outline and not the box is what a finger means: the figure itself asks which region was hit. */
      gtk_widget_set_can_target (self->items[i], FALSE);
      g_signal_connect_object (self->items[i], "toggled", G_CALLBACK (on_toggled_cb), self, 0);
      gtk_widget_set_parent (self->items[i], GTK_WIDGET (self));
    }
}

static void
sw_body_view_init (SwBodyView *self)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();

  self->map = sw_body_map_new ();
  self->chosen = SW_REGION_NONE;
  self->hover = SW_REGION_NONE;
  for (int i = 0; i < SW_N_REGIONS; i++)
    self->nrs[i] = SW_MISSING;
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  sw_rows_set_name (GTK_WIDGET (self), _("Body, back and front"));
  sw_look_follow (GTK_WIDGET (self));
  add_items (self);
  name_items (self);
  g_signal_connect_object (click, "pressed", G_CALLBACK (on_pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  g_signal_connect_object (motion, "motion", G_CALLBACK (on_motion_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (motion, "leave", G_CALLBACK (on_leave_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
}

GtkWidget *
sw_body_view_new (void)
{
  return g_object_new (SW_TYPE_BODY_VIEW, NULL);
}

void
sw_body_view_set_lens (SwBodyView  *self,
                       SwBodyViews  view,
                       double       middle)
{
  g_return_if_fail (SW_IS_BODY_VIEW (self));
  g_return_if_fail (view == SW_BODY_BACK || view == SW_BODY_FRONT);

  self->lens = view;
  self->middle = middle;
  sw_rows_set_name (GTK_WIDGET (self), view == SW_BODY_FRONT ? _("Body, front") : _("Body, back"));
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

void
sw_body_view_set_pain (SwBodyView *self,
                       const int   nrs[SW_N_REGIONS])
{
  g_return_if_fail (SW_IS_BODY_VIEW (self));

  memcpy (self->nrs, nrs, sizeof self->nrs);
  name_items (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
sw_body_view_set_chosen (SwBodyView *self,
                         SwRegion    region)
{
  g_return_if_fail (SW_IS_BODY_VIEW (self));

  self->chosen = region;
  self->setting = TRUE;
  for (int i = 0; i < SW_N_REGIONS; i++)
    if (self->items[i] != NULL)
      gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->items[i]), i == (int) region);
  self->setting = FALSE;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
