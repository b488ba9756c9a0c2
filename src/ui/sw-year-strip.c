/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "sw-year-strip"

#include "config.h"

#include "sw-year-strip.h"

#include <glib/gi18n.h>

#include "sw-charts.h"
#include "sw-day-cell.h"
#include "sw-day-marks.h"
#include "sw-history.h"
#include "sw-look.h"
#include "sw-rows.h"
#include "sw-year-layout.h"

/* The digit of a pain fits its cell however large text is. */
#define DIGIT_PIXELS 12

/* One week, ready to draw. */
typedef struct
{
  gboolean   known;
  double     load;
  int        pain;      /* SW_MISSING */
  SwSeverity level;
} Week;

struct _SwYearStrip
{
  GtkWidget parent_instance;

  /* Owned References */
  SwBody   *body;       /* what is shown was read from it */
  GArray   *loads;      /* (element-type SwLoadWeek) (nullable): all weeks of its journal, up to today */

  /* State */
  SwDay     first;
  SwDay     at;         /* the Monday that the keyboard is at; SW_DAY_NONE */
  int       year;
  int       now;        /* column of this week, -1 for another year */
  double    most_load;
  Week      weeks[SW_YEAR_COLUMNS];
};

G_DEFINE_FINAL_TYPE (SwYearStrip, sw_year_strip, GTK_TYPE_WIDGET)

enum
{
  WEEK,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* Layouts are costly, so that a drawing takes one of each weight for all its words. */
typedef struct
{
  PangoLayout *plain;  /* (owned) */
  PangoLayout *bold;   /* (owned) */
  PangoLayout *digit;  /* (owned) */
} Words;

static const char *
get_row_name (int row)
{
  const char *names[SW_YEAR_ROWS] = { _("Load"), _("Pain"), _("Flags") };

  return names[row];
}

static PangoLayout *
new_layout (SwYearStrip *self,
            PangoWeight  weight)
{
  PangoLayout *layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), NULL);
  g_autoptr (PangoFontDescription) font = pango_font_description_copy (pango_context_get_font_description (pango_layout_get_context (layout)));

  pango_font_description_set_weight (font, weight);
  pango_layout_set_font_description (layout, font);
  return layout;
}

/* How high a line is, and how wide the widest word before a row. */
static void
measure_words (SwYearStrip *self,
               int         *ret_height,
               int         *ret_widest)
{
  g_autoptr (PangoLayout) layout = new_layout (self, PANGO_WEIGHT_BOLD);

  *ret_height = *ret_widest = 0;
  for (int row = 0; row < SW_YEAR_ROWS; row++)
    {
      int width, height;

      pango_layout_set_text (layout, get_row_name (row), -1);
      pango_layout_get_pixel_size (layout, &width, &height);
      *ret_height = MAX (*ret_height, height);
      *ret_widest = MAX (*ret_widest, width);
    }
}

static void
lay_out (SwYearStrip  *self,
         SwYearLayout *ret_layout)
{
  int height, widest;

  measure_words (self, &height, &widest);
  sw_year_layout_init (ret_layout, gtk_widget_get_width (GTK_WIDGET (self)), height, widest,
                       gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL);
}

static void
draw_text (SwYearStrip *self,
           cairo_t     *cr,
           PangoLayout *layout,
           const char  *text,
           SwColor      color,
           double       x,
           double       y,
           gboolean     at_start)
{
  int width, height;

  pango_layout_set_text (layout, text, -1);
  pango_layout_get_pixel_size (layout, &width, &height);
  if (at_start && gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
    x -= width;
  sw_color_set (color, cr);
  cairo_move_to (cr, x, y - height / 2.0);
  pango_cairo_show_layout (cr, layout);
}

static void
draw_digit (SwYearStrip        *self,
            cairo_t            *cr,
            PangoLayout        *layout,
            int                 digit,
            SwColor             color,
            double              x,
            double              y)
{
  g_autofree char *text = g_strdup_printf ("%d", digit);
  int width;

  pango_layout_set_text (layout, text, -1);
  pango_layout_get_pixel_size (layout, &width, NULL);
  draw_text (self, cr, layout, text, color, x - width / 2.0, y, FALSE);
}

static void
draw_week (SwYearStrip        *self,
           cairo_t            *cr,
           const SwYearLayout *layout,
           const SwStyle      *style,
           const Words        *words,
           int                 column)
{
  const Week *week = &self->weeks[column];
  double x = sw_year_layout_get_x (layout, column);
  double width = sw_year_layout_get_width (layout);
  double pain_y = sw_year_layout_get_y (layout, 1);
  SwPainBand band;

  for (int row = 0; row < 2 && !week->known; row++)
    {
      sw_glyph_add_rounded (cr, x + 0.5, sw_year_layout_get_y (layout, row) + 0.5, width - 1, SW_YEAR_CELL_HEIGHT - 1, 2.5);
      sw_color_set_alpha (style->text, cr, 0.08);
      cairo_set_line_width (cr, 1);
      cairo_stroke (cr);
    }
  if (!week->known)
    return;
  sw_glyph_add_rounded (cr, x, sw_year_layout_get_y (layout, 0), width, SW_YEAR_CELL_HEIGHT, 3);
  if (week->load <= 0 || self->most_load <= 0)
    sw_color_set_alpha (style->text, cr, 0.08);
  else
    sw_color_set_alpha (style->kinds[SW_FAMILY_EASY].fill, cr, 0.2 + 0.8 * week->load / self->most_load);
  cairo_fill (cr);

  band = week->pain == SW_MISSING ? SW_PAIN_BAND_NONE : sw_pain_band_from_nrs (week->pain);
  sw_glyph_add_rounded (cr, x + 0.5, pain_y + 0.5, width - 1, SW_YEAR_CELL_HEIGHT - 1, 2.5);
  if (band == SW_PAIN_BAND_NONE)
    {
      sw_color_set_alpha (style->pain[SW_PAIN_BAND_MIDDLE].fill, cr, week->pain == 0 ? 0.6 : 0.2);
      cairo_set_line_width (cr, 1);
      cairo_stroke (cr);
    }
  else
    {
      sw_color_set (style->pain[band].fill, cr);
      cairo_fill (cr);
    }
  if (week->pain >= 3 && width >= 9)
    draw_digit (self, cr, words->digit, week->pain, style->pain[band].glyph, x + width / 2, pain_y + SW_YEAR_CELL_HEIGHT / 2.0);
  if (week->level != SW_SEVERITY_NONE)
    sw_glyph_draw_flag (cr, style, week->level, x + (width - SW_YEAR_FLAG_SIZE) / 2, sw_year_layout_get_y (layout, 2) + 2,
                        SW_YEAR_FLAG_SIZE);
}

static int
count_columns (SwYearStrip *self)
{
  return (sw_day_from_ymd (self->year, 12, 31) - self->first) / 7 + 1;
}

static void
frame_week (cairo_t            *cr,
            const SwYearLayout *layout,
            int                 column,
            SwColor             color)
{
  sw_glyph_add_rounded (cr, sw_year_layout_get_x (layout, column) - 1.5, layout->top - 2.5, sw_year_layout_get_width (layout) + 3,
                        SW_YEAR_ROWS * layout->row_pitch, 4.5);
  sw_color_set (color, cr);
  cairo_set_line_width (cr, 2);
  cairo_stroke (cr);
}

/* The months that have room: with large text not all of them. */
static void
draw_months (SwYearStrip        *self,
             cairo_t            *cr,
             const SwYearLayout *layout,
             const SwStyle      *style,
             PangoLayout        *words)
{
  double taken = -G_MAXDOUBLE;

  for (int month = 1; month <= 12; month++)
    {
      g_autoptr (GDateTime) date = g_date_time_new_utc (self->year, month, 1, 0, 0, 0);
      g_autofree char *name = g_date_time_format (date, "%b");
      int column = (sw_day_from_ymd (self->year, month, 1) - self->first) / 7;
      double start = layout->label_width + column * layout->pitch;
      int width;

      pango_layout_set_text (words, name, -1);
      pango_layout_get_pixel_size (words, &width, NULL);
      if (start < taken || start + width > layout->width)
        continue;
      taken = start + width + 4;
      draw_text (self, cr, words, name, style->dim, layout->rtl ? layout->width - start : start, (layout->top - 3) / 2, TRUE);
    }
}

static void
sw_year_strip_snapshot (GtkWidget   *widget,
                        GtkSnapshot *snapshot)
{
  SwYearStrip *self = SW_YEAR_STRIP (widget);
  const SwStyle *style = sw_look_get_style ();
  Words words = { new_layout (self, PANGO_WEIGHT_NORMAL), new_layout (self, PANGO_WEIGHT_BOLD), new_layout (self, PANGO_WEIGHT_BOLD) };
  g_autoptr (PangoFontDescription) digit = pango_font_description_copy (pango_layout_get_font_description (words.digit));
  SwYearLayout layout;
  cairo_t *cr;

  lay_out (self, &layout);
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) layout.width, (float) layout.height));
  pango_font_description_set_absolute_size (digit, DIGIT_PIXELS * PANGO_SCALE);
  pango_layout_set_font_description (words.digit, digit);
  draw_months (self, cr, &layout, style, words.plain);
  for (int row = 0; row < SW_YEAR_ROWS; row++)
    draw_text (self, cr, words.bold, get_row_name (row), style->text, layout.rtl ? layout.width : 0,
               sw_year_layout_get_y (&layout, row) + SW_YEAR_CELL_HEIGHT / 2.0, TRUE);
  for (int column = 0; column < count_columns (self); column++)
    draw_week (self, cr, &layout, style, &words, column);
  if (self->now >= 0)
    frame_week (cr, &layout, self->now, style->kinds[SW_FAMILY_EASY].fill);
  if (gtk_widget_has_focus (widget) && self->at != SW_DAY_NONE)
    frame_week (cr, &layout, (self->at - self->first) / 7, style->text);
  g_object_unref (words.plain);
  g_object_unref (words.bold);
  g_object_unref (words.digit);
  cairo_destroy (cr);
}

static void
sw_year_strip_measure (GtkWidget      *widget,
                       GtkOrientation  orientation,
                       int             for_size,
                       int            *minimum,
                       int            *natural,
                       int            *minimum_baseline,
                       int            *natural_baseline)
{
  int height, widest;
  SwYearLayout layout;
  double least, usual;

  measure_words (SW_YEAR_STRIP (widget), &height, &widest);
  sw_year_layout_measure (widest, &least, &usual);
  sw_year_layout_init (&layout, usual, height, widest, FALSE);
  *minimum = (int) ceil (orientation == GTK_ORIENTATION_HORIZONTAL ? least : layout.height);
  *natural = (int) ceil (orientation == GTK_ORIENTATION_HORIZONTAL ? usual : layout.height);
}

/* The column under @x, or -1. */
static int
find_column (SwYearStrip *self,
             double       x)
{
  SwYearLayout layout;
  int column;

  lay_out (self, &layout);
  column = sw_year_layout_find_column (&layout, x);
  return column < count_columns (self) ? column : -1;
}

/* "Week 45, 2–8 November. Load 842. Pain 2. Caution." (transfer full) */
static char *
describe_week (SwYearStrip *self,
               int          column)
{
  const Week *week = &self->weeks[column];
  SwDay monday = self->first + column * 7;
  g_autofree char *title = sw_words_week_title (monday);
  g_autofree char *span = sw_words_week_span (monday);
  g_autoptr (GString) text = g_string_new (NULL);

  /* translators: a week and its days: "Week 45, 2–8 November" */
  g_string_append_printf (text, _("%s, %s"), title, span);
  if (!week->known)
    {
      g_string_append_printf (text, ". %s", _("Nothing was logged yet"));
      return g_string_free (g_steal_pointer (&text), FALSE);
    }
  g_string_append (text, ". ");
  /* translators: the training load of a week */
  g_string_append_printf (text, _("Load %.0f"), week->load);
  if (week->pain != SW_MISSING)
    {
      g_string_append (text, ". ");
      /* translators: pain from 0 to 10 */
      g_string_append_printf (text, _("Pain %d"), week->pain);
    }
  if (week->level != SW_SEVERITY_NONE)
    g_string_append_printf (text, ". %s", sw_day_cell_get_level_word (week->level));
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
on_pressed_cb (SwYearStrip *self,
               int          n_press,
               double       x,
               double       y)
{
  int column = find_column (self, x);

  if (column < 0)
    return;
  self->at = self->first + 7 * column;
  g_signal_emit (self, signals[WEEK], 0, self->at);
}

static gboolean
on_tooltip_cb (SwYearStrip *self,
               int          x,
               int          y,
               gboolean     keyboard,
               GtkTooltip  *tooltip)
{
  int column = keyboard ? (self->at - self->first) / 7 : find_column (self, x);
  g_autofree char *text = NULL;

  if (column < 0 || column >= SW_YEAR_COLUMNS)
    return FALSE;
  text = describe_week (self, column);
  gtk_tooltip_set_text (tooltip, text);
  return TRUE;
}

static void
tell_week (SwYearStrip *self)
{
  int column = (self->at - self->first) / 7;
  g_autofree char *text = self->at != SW_DAY_NONE && column >= 0 && column < SW_YEAR_COLUMNS ? describe_week (self, column) : NULL;

  if (text != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* The calendar follows, into another year if need be. */
static void
go_to (SwYearStrip *self,
       SwDay        monday)
{
  self->at = monday;
  g_signal_emit (self, signals[WEEK], 0, monday);
  /* Where the calendar ends it did not follow. */
  self->at = CLAMP (self->at, self->first, self->first + 7 * (count_columns (self) - 1));
  tell_week (self);
}

static gboolean
on_key_cb (SwYearStrip *self,
           guint        keyval)
{
  int by = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL ? -7 : 7;

  switch (keyval)
    {
    case GDK_KEY_Left:
      go_to (self, self->at - by);
      return GDK_EVENT_STOP;
    case GDK_KEY_Right:
      go_to (self, self->at + by);
      return GDK_EVENT_STOP;
    case GDK_KEY_Home:
      go_to (self, self->first);
      return GDK_EVENT_STOP;
    case GDK_KEY_End:
      go_to (self, self->first + 7 * (count_columns (self) - 1));
      return GDK_EVENT_STOP;
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

static void
sw_year_strip_dispose (GObject *object)
{
  g_clear_pointer (&SW_YEAR_STRIP (object)->body, sw_body_unref);
  g_clear_pointer (&SW_YEAR_STRIP (object)->loads, g_array_unref);

  G_OBJECT_CLASS (sw_year_strip_parent_class)->dispose (object);
}

static void
sw_year_strip_class_init (SwYearStripClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sw_year_strip_dispose;
  widget_class->snapshot = sw_year_strip_snapshot;
  widget_class->measure = sw_year_strip_measure;
  gtk_widget_class_set_css_name (widget_class, "yearstrip");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
  signals[WEEK] = g_signal_new ("week", SW_TYPE_YEAR_STRIP, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
}

static void
sw_year_strip_init (SwYearStrip *self)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->year = 1970;
  self->at = SW_DAY_NONE;
  self->now = -1;
  sw_look_follow (GTK_WIDGET (self));
  g_signal_connect_object (click, "pressed", G_CALLBACK (on_pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (on_key_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  g_signal_connect (self, "query-tooltip", G_CALLBACK (on_tooltip_cb), NULL);
  g_signal_connect (self, "notify::has-focus", G_CALLBACK (gtk_widget_queue_draw), NULL);
}

GtkWidget *
sw_year_strip_new (void)
{
  return g_object_new (SW_TYPE_YEAR_STRIP, NULL);
}

/* One pass over the whole history: the strip of another year then costs no more than that of a first one. */
static void
read_loads (SwYearStrip *self,
            SwDiary     *diary)
{
  SwJournal *journal = sw_diary_get_journal (diary);
  SwDay first = sw_journal_get_first_day (journal);

  g_clear_pointer (&self->loads, g_array_unref);
  if (first != SW_DAY_NONE && first <= sw_diary_get_today (diary))
    self->loads = sw_insight_chart_weeks (journal, sw_diary_get_guide (diary), first, sw_diary_get_today (diary));
}

static const SwLoadWeek *
find_load (SwYearStrip *self,
           SwDay        monday)
{
  int position;

  if (self->loads == NULL || self->loads->len == 0)
    return NULL;
  position = (monday - g_array_index (self->loads, SwLoadWeek, 0).monday) / 7;
  if (monday < g_array_index (self->loads, SwLoadWeek, 0).monday || position >= (int) self->loads->len)
    return NULL;
  return &g_array_index (self->loads, SwLoadWeek, position);
}

static void
read_year (SwYearStrip *self,
           SwDiary     *diary,
           int          year)
{
  SwJournal *journal = sw_diary_get_journal (diary);
  SwBody *body = sw_diary_get_body (diary);
  SwDay today = sw_diary_get_today (diary);
  g_autofree char *name = NULL;

  self->year = year;
  self->first = sw_day_get_monday (sw_day_from_ymd (year, 1, 1));
  self->now = today >= self->first && sw_day_get_year (today) == year ? (today - self->first) / 7 : -1;
  self->most_load = 0;
  memset (self->weeks, 0, sizeof self->weeks);
  for (int i = 0; i < count_columns (self); i++)
    {
      const SwLoadWeek *load = find_load (self, self->first + 7 * i);
      Week *week = &self->weeks[i];

      week->pain = SW_MISSING;
      if (load == NULL)
        continue;
      week->known = TRUE;
      week->load = isfinite (load->load) ? load->load : 0;
      self->most_load = MAX (self->most_load, week->load);
      for (SwDay day = load->monday; day < load->monday + 7; day++)
        {
          week->pain = MAX (week->pain, sw_insight_get_pain (journal, day));
          week->level = MAX (week->level, sw_day_marks_get_level (body, day));
        }
    }
  /* translators: the accessible name of the strip; the number is the year */
  name = g_strdup_printf (_("Load, pain and flags of the weeks of %d"), year);
  sw_rows_set_name (GTK_WIDGET (self), name);
}

void
sw_year_strip_show (SwYearStrip *self,
                    SwDiary     *diary,
                    int          year)
{
  SwBody *body;

  g_return_if_fail (SW_IS_YEAR_STRIP (self));

  body = sw_diary_get_body (diary);
  if (body == self->body && year == self->year)
    return;
  if (body != self->body)
    {
      g_clear_pointer (&self->body, sw_body_unref);
      self->body = sw_body_ref (body);
      read_loads (self, diary);
    }
  read_year (self, diary, year);
  if (self->at < self->first || self->at >= self->first + 7 * count_columns (self))
    self->at = self->now >= 0 ? self->first + 7 * self->now : self->first;
  tell_week (self);
}
