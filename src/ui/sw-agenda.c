/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "sw-agenda"

#include "config.h"

#include "sw-agenda.h"

#include <glib/gi18n.h>

#include "sw-day-cell.h"
#include "sw-mark.h"
#include "sw-rows.h"
#include "sw-session-menu.h"
#include "sw-wrap-layout.h"

struct _SwAgenda
{
  GtkBox        parent_instance;

  /* Owned References */
  SwRangeModel *model;

  /* State */
  int           year;
  int           month;
  gboolean      stale;   /* has to be made anew before it is seen */
};

G_DEFINE_FINAL_TYPE (SwAgenda, sw_agenda, GTK_TYPE_BOX)

enum
{
  OPENED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
on_clicked_cb (GtkButton *button,
               SwAgenda  *self)
{
  g_signal_emit (self, signals[OPENED], 0, GPOINTER_TO_INT (g_object_get_data (G_OBJECT (button), "day")));
}

static GtkWidget *
new_row (SwAgenda         *self,
         const SwRangeDay *facts)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *chips = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  g_autofree char *spoken = sw_day_cell_describe (facts);
  g_autofree char *weekday = sw_words_weekday_short (facts->plan->day);
  g_autofree char *text = NULL;
  GtkWidget *label;
  int month_day;

  sw_day_to_ymd (facts->plan->day, NULL, NULL, &month_day);
  text = g_strdup_printf ("%s %d", weekday, month_day);
  label = sw_rows_new_label (text, "heading");
  gtk_label_set_width_chars (GTK_LABEL (label), 7);
  gtk_box_append (GTK_BOX (line), label);
  for (guint i = 0; i < MIN (facts->plan->sessions->len, 2); i++)
    gtk_box_append (GTK_BOX (chips), sw_day_cell_new_chip (g_ptr_array_index (facts->plan->sessions, i)));
  if (facts->plan->sessions->len == 0)
    gtk_box_append (GTK_BOX (chips), sw_rows_new_label (_("Rest"), "sw-dim"));
  /* Two lines where large text leaves no room for one: an amount is never cut. */
  gtk_widget_set_layout_manager (chips, sw_wrap_layout_new (6));
  gtk_widget_set_hexpand (chips, TRUE);
  gtk_widget_set_valign (chips, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (line), chips);
  if (facts->level != SW_SEVERITY_NONE)
    gtk_box_append (GTK_BOX (line), sw_mark_new_flag (facts->level, 16));
  if (facts->pain != SW_MISSING)
    gtk_box_append (GTK_BOX (line), sw_mark_new_pain (facts->pain));
  gtk_button_set_child (GTK_BUTTON (button), line);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "sw-agenda-row");
  if (facts->today)
    gtk_widget_add_css_class (button, "today");
  sw_rows_set_name (button, spoken);
  g_object_set_data (G_OBJECT (button), "day", GINT_TO_POINTER (facts->plan->day));
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_clicked_cb), self, 0);
  sw_session_menu_attach_day (button, facts->plan);
  return button;
}

/* The day whose row has the keyboard; making the rows anew must not lose it. */
static SwDay
get_focused (SwAgenda *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (focus == NULL || gtk_widget_get_parent (focus) != GTK_WIDGET (self))
    return SW_DAY_NONE;
  return GPOINTER_TO_INT (g_object_get_data (G_OBJECT (focus), "day"));
}

static void
refresh (SwAgenda *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->model));
  SwDay focused = get_focused (self);

  self->stale = FALSE;
  sw_rows_clear (GTK_WIDGET (self));
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (SwRangeWeek) week = g_list_model_get_item (G_LIST_MODEL (self->model), i);

      for (int k = 0; k < 7; k++)
        {
          const SwRangeDay *day = sw_range_week_get_day (week, k);
          int year, month;
          GtkWidget *row;

          sw_day_to_ymd (day->plan->day, &year, &month, NULL);
          if (year != self->year || month != self->month)
            continue;
          row = new_row (self, day);
          gtk_box_append (GTK_BOX (self), row);
          if (day->plan->day == focused)
            gtk_widget_grab_focus (row);
        }
    }
}

static void
on_items_changed_cb (SwAgenda *self)
{
  self->stale = TRUE;
  /* The grid's rows come one change at a time; one list is made of them. */
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    refresh (self);
}

static void
sw_agenda_map (GtkWidget *widget)
{
  SwAgenda *self = SW_AGENDA (widget);

  if (self->stale)
    refresh (self);
  GTK_WIDGET_CLASS (sw_agenda_parent_class)->map (widget);
}

static void
sw_agenda_dispose (GObject *object)
{
  g_clear_object (&SW_AGENDA (object)->model);

  G_OBJECT_CLASS (sw_agenda_parent_class)->dispose (object);
}

static void
sw_agenda_class_init (SwAgendaClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sw_agenda_dispose;
  GTK_WIDGET_CLASS (klass)->map = sw_agenda_map;
  signals[OPENED] = g_signal_new ("opened", SW_TYPE_AGENDA, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
}

static void
sw_agenda_init (SwAgenda *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_widget_add_css_class (GTK_WIDGET (self), "card");
  gtk_widget_add_css_class (GTK_WIDGET (self), "sw-agenda");
}

GtkWidget *
sw_agenda_new (SwRangeModel *model)
{
  SwAgenda *self = g_object_new (SW_TYPE_AGENDA, NULL);

  self->model = g_object_ref (model);
  g_signal_connect_object (model, "items-changed", G_CALLBACK (on_items_changed_cb), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

void
sw_agenda_show (SwAgenda *self,
                int       year,
                int       month)
{
  g_return_if_fail (SW_IS_AGENDA (self));

  if (year == self->year && month == self->month && !self->stale)
    return;
  self->year = year;
  self->month = month;
  on_items_changed_cb (self);
}
