/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "sw-trend-card"

#include "config.h"

#include "sw-trend-card.h"

#include <glib/gi18n.h>

#include "sw-chart-view.h"
#include "sw-rows.h"
#include "sw-trend-export.h"
#include "sw-wrap-layout.h"

struct _SwTrendCard
{
  GtkBox     parent_instance;

  /* Borrowed References */
  GtkStack  *stack;
  GtkWidget *charts;
  GtkWidget *table;
  GtkWidget *toggle;
  GtkWidget *picked;
  GPtrArray *views;      /* (owned) (element-type SwChartView) */

  /* Owned References */
  char      *title;
  char      *subtitle;
  GPtrArray *headings;   /* (element-type utf8), "" for none: one for each of the charts */
  GPtrArray *rows;       /* (element-type GStrv) */
  GPtrArray *notes;      /* (element-type utf8) */

  /* State */
  guint      n_shown;    /* rows that the table has already */
};

G_DEFINE_FINAL_TYPE (SwTrendCard, sw_trend_card, GTK_TYPE_BOX)

/* Tables are long and mostly not looked at: their rows are made when they are. */
static void
show_rows (SwTrendCard *self)
{
  if (!gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->toggle)))
    return;
  for (; self->n_shown < self->rows->len; self->n_shown++)
    {
      const char * const *cells = g_ptr_array_index (self->rows, self->n_shown);

      for (int i = 0; cells[i] != NULL; i++)
        {
          GtkWidget *label = sw_rows_new_label (cells[i], self->n_shown == 0 ? "caption-heading" : "numeric");

          gtk_label_set_wrap (GTK_LABEL (label), FALSE);
          gtk_label_set_xalign (GTK_LABEL (label), i == 0 ? 0 : 1);
          if (i > 0)
            gtk_widget_set_hexpand (label, TRUE);
          gtk_grid_attach (GTK_GRID (self->table), label, i, (int) self->n_shown, 1, 1);
        }
    }
}

static void
on_toggled_cb (SwTrendCard *self)
{
  show_rows (self);
  gtk_stack_set_visible_child_name (self->stack, gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->toggle)) ? "table" : "charts");
}

static void
sw_trend_card_finalize (GObject *object)
{
  SwTrendCard *self = SW_TREND_CARD (object);

  g_clear_pointer (&self->views, g_ptr_array_unref);
  g_clear_pointer (&self->headings, g_ptr_array_unref);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->notes, g_ptr_array_unref);
  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->subtitle, g_free);

  G_OBJECT_CLASS (sw_trend_card_parent_class)->finalize (object);
}

static void
sw_trend_card_class_init (SwTrendCardClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sw_trend_card_finalize;
}

static void
sw_trend_card_init (SwTrendCard *self)
{
  self->views = g_ptr_array_new ();
  self->headings = g_ptr_array_new_with_free_func (g_free);
  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  self->notes = g_ptr_array_new_with_free_func (g_free);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 6);
  gtk_widget_add_css_class (GTK_WIDGET (self), "card");
  gtk_widget_add_css_class (GTK_WIDGET (self), "sw-trend");
  gtk_widget_set_hexpand (GTK_WIDGET (self), TRUE);
}

GtkWidget *
sw_trend_card_new (const char *title,
                   const char *subtitle)
{
  SwTrendCard *self = g_object_new (SW_TYPE_TREND_CARD, NULL);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *detail = sw_rows_new_label (subtitle, "caption");
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  g_autofree char *name = g_strdup_printf (_("%s as a table"), title);

  self->title = g_strdup (title);
  self->subtitle = g_strdup (subtitle);
  gtk_widget_add_css_class (detail, "sw-dim");
  gtk_box_append (GTK_BOX (words), sw_rows_new_label (title, "title-4"));
  gtk_box_append (GTK_BOX (words), detail);
  gtk_widget_set_hexpand (words, TRUE);
  self->toggle = gtk_toggle_button_new ();
  gtk_button_set_icon_name (GTK_BUTTON (self->toggle), "view-list-bullet-symbolic");
  gtk_widget_set_tooltip_text (self->toggle, name);
  sw_rows_set_name (self->toggle, name);
  gtk_widget_add_css_class (self->toggle, "flat");
  gtk_widget_set_valign (self->toggle, GTK_ALIGN_START);
  g_signal_connect_object (self->toggle, "toggled", G_CALLBACK (on_toggled_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (line), words);
  gtk_box_append (GTK_BOX (line), self->toggle);
  gtk_box_append (GTK_BOX (line), sw_trend_export_new_button (self));
  /* By width alone: a box would ask its labels how narrow they could be at its height, which takes long for each of the cards. */
  gtk_widget_set_layout_manager (line, sw_wrap_layout_new_row (6));
  gtk_box_append (GTK_BOX (self), line);

  self->stack = GTK_STACK (gtk_stack_new ());
  /* As large as what is shown: sentences below charts need not leave room below a table, and a table may be wide. */
  gtk_stack_set_hhomogeneous (self->stack, FALSE);
  gtk_stack_set_vhomogeneous (self->stack, FALSE);
  self->charts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  self->table = gtk_grid_new ();
  gtk_grid_set_column_spacing (GTK_GRID (self->table), 18);
  gtk_grid_set_row_spacing (GTK_GRID (self->table), 3);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), self->table);
  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (scrolled), 180);
  gtk_widget_set_vexpand (GTK_WIDGET (self->stack), TRUE);
  gtk_stack_add_named (self->stack, self->charts, "charts");
  gtk_stack_add_named (self->stack, scrolled, "table");
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->stack));
  self->picked = sw_rows_new_label ("", "caption");
  gtk_widget_add_css_class (self->picked, "sw-dim");
  gtk_box_append (GTK_BOX (self), self->picked);
  return GTK_WIDGET (self);
}

void
sw_trend_card_clear (SwTrendCard *self)
{
  g_return_if_fail (SW_IS_TREND_CARD (self));

  sw_rows_clear (self->charts);
  sw_rows_clear (self->table);
  gtk_label_set_label (GTK_LABEL (self->picked), "");
  self->n_shown = 0;
  g_ptr_array_set_size (self->views, 0);
  g_ptr_array_set_size (self->headings, 0);
  g_ptr_array_set_size (self->rows, 0);
  g_ptr_array_set_size (self->notes, 0);
}

static void
on_picked_cb (SwTrendCard *self,
              const char  *text)
{
  gtk_label_set_label (GTK_LABEL (self->picked), text != NULL ? text : "");
}

void
sw_trend_card_add_chart (SwTrendCard *self,
                         const char  *heading,
                         GtkWidget   *chart)
{
  g_return_if_fail (SW_IS_TREND_CARD (self));

  if (heading != NULL)
    gtk_box_append (GTK_BOX (self->charts), sw_rows_new_label (heading, "caption-heading"));
  g_signal_connect_object (chart, "picked", G_CALLBACK (on_picked_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_set_vexpand (chart, TRUE);
  gtk_box_append (GTK_BOX (self->charts), chart);
  g_ptr_array_add (self->views, chart);
  g_ptr_array_add (self->headings, g_strdup (heading != NULL ? heading : ""));
}

void
sw_trend_card_add_widget (SwTrendCard *self,
                          GtkWidget   *widget)
{
  g_return_if_fail (SW_IS_TREND_CARD (self));

  gtk_box_append (GTK_BOX (self->charts), widget);
}

void
sw_trend_card_add_row (SwTrendCard        *self,
                       const char * const *cells,
                       guint               n_cells)
{
  GStrv copy = g_new0 (char *, n_cells + 1);

  g_return_if_fail (SW_IS_TREND_CARD (self));

  for (guint i = 0; i < n_cells; i++)
    copy[i] = g_strdup (cells[i]);
  g_ptr_array_add (self->rows, copy);
  show_rows (self);
}

void
sw_trend_card_add_note (SwTrendCard *self,
                        const char  *text,
                        gboolean     small)
{
  GtkWidget *label = sw_rows_new_label (text, small ? "caption" : NULL);

  g_return_if_fail (SW_IS_TREND_CARD (self));

  if (small)
    gtk_widget_add_css_class (label, "sw-dim");
  sw_trend_card_add_widget (self, label);
  g_ptr_array_add (self->notes, g_strdup (text));
}

void
sw_trend_card_add_summary (SwTrendCard *self,
                           const char  *text)
{
  g_return_if_fail (SW_IS_TREND_CARD (self));

  g_ptr_array_add (self->notes, g_strdup (text));
}

void
sw_trend_card_share_columns (SwTrendCard *self)
{
  double room = 0;

  g_return_if_fail (SW_IS_TREND_CARD (self));

  for (guint i = 0; i < self->views->len; i++)
    room = MAX (room, sw_chart_view_get_room (g_ptr_array_index (self->views, i)));
  for (guint i = 0; i < self->views->len; i++)
    sw_chart_view_set_room (g_ptr_array_index (self->views, i), room);
}

void
sw_trend_card_set_table (SwTrendCard *self,
                         gboolean     table)
{
  g_return_if_fail (SW_IS_TREND_CARD (self));

  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->toggle), table);
}

const char *
sw_trend_card_get_title (SwTrendCard *self)
{
  g_return_val_if_fail (SW_IS_TREND_CARD (self), NULL);

  return self->title;
}

const char *
sw_trend_card_get_subtitle (SwTrendCard *self)
{
  g_return_val_if_fail (SW_IS_TREND_CARD (self), NULL);

  return self->subtitle;
}

const GPtrArray *
sw_trend_card_get_rows (SwTrendCard *self)
{
  g_return_val_if_fail (SW_IS_TREND_CARD (self), NULL);

  return self->rows;
}

const GPtrArray *
sw_trend_card_get_notes (SwTrendCard *self)
{
  g_return_val_if_fail (SW_IS_TREND_CARD (self), NULL);

  return self->notes;
}

const GPtrArray *
sw_trend_card_get_charts (SwTrendCard *self)
{
  g_return_val_if_fail (SW_IS_TREND_CARD (self), NULL);

  return self->views;
}

const char *
sw_trend_card_get_heading (SwTrendCard *self,
                           guint        position)
{
  const char *heading;

  g_return_val_if_fail (SW_IS_TREND_CARD (self), NULL);
  g_return_val_if_fail (position < self->headings->len, NULL);

  heading = g_ptr_array_index (self->headings, position);
  return *heading != '\0' ? heading : NULL;
}
