/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "sw-mark"

#include "config.h"

#include "sw-mark.h"

#include "sw-icon.h"
#include "sw-look.h"

/* The square of the largest pain mark, which the painter shares out by the score. */
#define PAIN_SQUARE 26
#define PAIN_FONT_SIZE 12

typedef enum
{
  MARK_ZONE,
  MARK_FLAG,
  MARK_PAIN,
  MARK_STOP,
} MarkWhat;

struct _SwMark
{
  GtkWidget parent_instance;

  /* State */
  MarkWhat  what;
  int       value;
  int       size;
};

G_DEFINE_FINAL_TYPE (SwMark, sw_mark, GTK_TYPE_WIDGET)

/* The two bands of the style sheet: .sw-band.urgent and .sw-band.warning. */
static SwColor
get_band_color (SwSeverity level)
{
  SwColor color = { 0, 0, 0 };

  sw_color_parse (level == SW_SEVERITY_URGENT ? "#a51d2d" : "#9a3412", &color);
  return color;
}

/* The disc is the painter's, the number is text in the user's own font. */
static void
draw_pain (SwMark  *self,
           cairo_t *cr)
{
  const SwStyle *style = sw_look_get_style ();
  SwPainBand band = sw_pain_band_from_nrs (self->value);
  g_autofree char *text = g_strdup_printf ("%d", self->value);
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
  g_autoptr (PangoFontDescription) font = pango_font_description_copy (pango_context_get_font_description (gtk_widget_get_pango_context (GTK_WIDGET (self))));
  PangoRectangle ink;
  int width = gtk_widget_get_width (GTK_WIDGET (self));
  int height = gtk_widget_get_height (GTK_WIDGET (self));

  sw_glyph_draw_pain (cr, style, self->value, (width - PAIN_SQUARE) / 2.0, (height - PAIN_SQUARE) / 2.0, PAIN_SQUARE);
  /* The disc has a size in pixels that carries a meaning, so its number keeps to it in large text too. */
  pango_font_description_set_absolute_size (font, PAIN_FONT_SIZE * PANGO_SCALE);
  pango_layout_set_font_description (layout, font);
  pango_layout_get_pixel_extents (layout, &ink, NULL);
  sw_color_set (band == SW_PAIN_BAND_NONE ? style->dim : style->pain[band].glyph, cr);
  cairo_move_to (cr, (width - ink.width) / 2.0 - ink.x, (height - ink.height) / 2.0 - ink.y);
  pango_cairo_show_layout (cr, layout);
}

static void
sw_mark_snapshot (GtkWidget   *widget,
                  GtkSnapshot *snapshot)
{
  SwMark *self = SW_MARK (widget);
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));
  double x = (width - self->size) / 2.0;
  double y = (height - self->size) / 2.0;

  /* Before anything was judged there is no zone, and no color that could pass for one. */
  if (self->what == MARK_ZONE && self->value == SW_ZONE_NONE)
    sw_glyph_draw_flag (cr, sw_look_get_style (), SW_SEVERITY_INFO, x, y, self->size);
  else if (self->what == MARK_ZONE)
    sw_glyph_draw_zone (cr, sw_look_get_style (), (SwZone) self->value, x, y, self->size);
  else if (self->what == MARK_FLAG)
    sw_glyph_draw_flag (cr, sw_look_get_style (), (SwSeverity) self->value, x, y, self->size);
  else if (self->what == MARK_STOP)
    sw_glyph_draw_stop (cr, (SwColor) { 1, 1, 1 }, get_band_color ((SwSeverity) self->value), x, y, self->size);
  else
    draw_pain (self, cr);
  cairo_destroy (cr);
}

static void
sw_mark_measure (GtkWidget      *widget,
                 GtkOrientation  orientation,
                 int             for_size,
                 int            *minimum,
                 int            *natural,
                 int            *minimum_baseline,
                 int            *natural_baseline)
{
  *minimum = *natural = SW_MARK (widget)->size;
}

static void
sw_mark_class_init (SwMarkClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->snapshot = sw_mark_snapshot;
  widget_class->measure = sw_mark_measure;
  gtk_widget_class_set_css_name (widget_class, "mark");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
sw_mark_init (SwMark *self)
{
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  sw_look_follow (GTK_WIDGET (self));
}

static GtkWidget *
mark_new (MarkWhat what,
          int      value,
          int      size)
{
  SwMark *self = g_object_new (SW_TYPE_MARK, NULL);

  self->what = what;
  self->value = value;
  self->size = size;
  return GTK_WIDGET (self);
}

GtkWidget *
sw_mark_new_zone (SwZone zone,
                  int    size)
{
  return mark_new (MARK_ZONE, zone, size);
}

GtkWidget *
sw_mark_new_flag (SwSeverity level,
                  int        size)
{
  return mark_new (MARK_FLAG, level, size);
}

GtkWidget *
sw_mark_new_stop (SwSeverity level,
                  int        size)
{
  return mark_new (MARK_STOP, level, size);
}

GtkWidget *
sw_mark_new_pain (int nrs)
{
  GtkWidget *mark = mark_new (MARK_PAIN, nrs, nrs <= 2 ? 18 : nrs <= 5 ? 22 : PAIN_SQUARE);

  gtk_widget_add_css_class (mark, "sw-pain");
  return mark;
}

void
sw_mark_set_zone (SwMark *self,
                  SwZone  zone)
{
  g_return_if_fail (SW_IS_MARK (self));

  self->what = MARK_ZONE;
  self->value = zone;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

GtkWidget *
sw_mark_new_kind (SwKind kind,
                  int    size)
{
  GtkWidget *image = gtk_image_new_from_icon_name (sw_icon_name_for_kind (kind));

  gtk_image_set_pixel_size (GTK_IMAGE (image), size >= 42 ? 24 : 16);
  gtk_widget_add_css_class (image, "sw-chip");
  gtk_widget_add_css_class (image, size >= 42 ? "large" : size < 30 ? "small" : "medium");
  gtk_widget_add_css_class (image, sw_look_get_kind_class (kind));
  gtk_widget_set_halign (image, GTK_ALIGN_START);
  gtk_widget_set_valign (image, GTK_ALIGN_CENTER);
  return image;
}
