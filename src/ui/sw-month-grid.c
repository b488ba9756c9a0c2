/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "sw-month-grid"

#include "config.h"

#include "sw-month-grid.h"

#include <glib/gi18n.h>

#include "sw-day-cell.h"
#include "sw-rows.h"
#include "sw-session-menu.h"
#include "sw-settings.h"
#include "sw-week-summary.h"

#define N_WEEKS 6

typedef struct
{
  /* Borrowed References: children of the grid */
  SwDayCell *cells[7];
  GtkWidget *summary;
} Row;

struct _SwMonthGrid
{
  AdwBin        parent_instance;

  /* Borrowed References */
  GtkGrid      *headings;
  GtkGrid      *grid;
  SwMover      *mover;

  /* Owned References */
  SwDiary      *diary;
  SwRangeModel *model;
  GPtrArray    *rows;      /* (element-type Row) */
  GtkSizeGroup *columns;   /* all days are equally wide */
  GtkSizeGroup *summaries;

  /* State */
  int           year;
  int           month;
  SwDay         first;     /* the day in the corner */
  SwDay         selected;
  SwDay         focus_lost; /* the day that had the keyboard when its row went */
  guint         prefetch_source;
};

G_DEFINE_FINAL_TYPE (SwMonthGrid, sw_month_grid, ADW_TYPE_BIN)

enum
{
  OPENED,
  WEEK,
  BEYOND,
  STEP,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* The first day of the row that @day stands in; rows begin on the weekday that the person is used to. */
static SwDay
get_row_start (SwDay day)
{
  int back = sw_day_get_weekday (day) - sw_settings_get_first_weekday (sw_settings_get_default ());

  return day - (back < 0 ? back + 7 : back);
}

static SwDayCell *
find_cell (SwMonthGrid *self,
           SwDay        day)
{
  int offset;

  if (self->rows->len == 0)
    return NULL;
  offset = day - sw_day_cell_get_day (((Row *) g_ptr_array_index (self->rows, 0))->cells[0]);
  if (offset < 0 || offset / 7 >= (int) self->rows->len)
    return NULL;
  return ((Row *) g_ptr_array_index (self->rows, offset / 7))->cells[offset % 7];
}

static SwDay
get_focused (SwMonthGrid *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (!SW_IS_DAY_CELL (focus) || !gtk_widget_is_ancestor (focus, GTK_WIDGET (self)))
    return SW_DAY_NONE;
  return sw_day_cell_get_day (SW_DAY_CELL (focus));
}

/* --- the keyboard ----------------------------------------------------------------------------------------------------- */

/* Roving focus: Tab goes to one day and from there out of the month; the arrows go between the days. */
static void
set_tab_stop (SwMonthGrid *self,
              SwDayCell   *stop)
{
  for (guint i = 0; i < self->rows->len; i++)
    for (int k = 0; k < 7; k++)
      {
        SwDayCell *cell = ((Row *) g_ptr_array_index (self->rows, i))->cells[k];

        gtk_widget_set_focusable (GTK_WIDGET (cell), cell == stop);
      }
}

static void
on_focus_cb (SwDayCell   *cell,
             GParamSpec  *pspec,
             SwMonthGrid *self)
{
  if (gtk_widget_has_focus (GTK_WIDGET (cell)))
    set_tab_stop (self, cell);
}

/* The keyboard's place must not get lost when a row is drawn anew, and Tab must find one day. */
static void
settle_focus (SwMonthGrid *self)
{
  SwDay stop = self->focus_lost != SW_DAY_NONE ? self->focus_lost : get_focused (self);
  SwDayCell *cell = stop != SW_DAY_NONE ? find_cell (self, stop) : NULL;

  if (cell == NULL && self->diary != NULL)
    cell = find_cell (self, sw_diary_get_today (self->diary));
  if (cell == NULL && self->month > 0)
    cell = find_cell (self, sw_day_from_ymd (self->year, self->month, 1));
  set_tab_stop (self, cell);
  if (self->focus_lost != SW_DAY_NONE && cell != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (cell));
  self->focus_lost = SW_DAY_NONE;
}

static void
go_to (SwMonthGrid *self,
       SwDay        day)
{
  day = MIN (day, sw_range_model_get_last_day (self->model));
  if (!sw_month_grid_holds (self, day))
    g_signal_emit (self, signals[BEYOND], 0, day);
  sw_month_grid_focus_day (self, day);
}

static gboolean
on_key_cb (SwMonthGrid        *self,
           guint               keyval,
           guint               keycode,
           GdkModifierType     modifiers,
           GtkEventController *controller)
{
  int forward = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL ? -1 : 1;
  SwDay day = get_focused (self);

  if (day == SW_DAY_NONE || (modifiers & (GDK_CONTROL_MASK | GDK_ALT_MASK)) != 0)
    return GDK_EVENT_PROPAGATE;
  switch (keyval)
    {
    case GDK_KEY_Left:
      go_to (self, day - forward);
      return GDK_EVENT_STOP;
    case GDK_KEY_Right:
      go_to (self, day + forward);
      return GDK_EVENT_STOP;
    case GDK_KEY_Up:
      go_to (self, day - 7);
      return GDK_EVENT_STOP;
    case GDK_KEY_Down:
      go_to (self, day + 7);
      return GDK_EVENT_STOP;
    case GDK_KEY_Home:
      go_to (self, get_row_start (day));
      return GDK_EVENT_STOP;
    case GDK_KEY_End:
      go_to (self, get_row_start (day) + 6);
      return GDK_EVENT_STOP;
    case GDK_KEY_Page_Up:
    case GDK_KEY_Page_Down:
      g_signal_emit (self, signals[STEP], 0, keyval == GDK_KEY_Page_Up ? -1 : 1);
      sw_month_grid_focus_day (self, sw_day_from_ymd (self->year, self->month, 1));
      return GDK_EVENT_STOP;
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

/* --- rows ------------------------------------------------------------------------------------------------------------- */

static void
on_cell_cb (SwDayCell   *cell,
            SwMonthGrid *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (cell));
  g_signal_emit (self, signals[OPENED], 0, sw_day_cell_get_day (cell));
}

static void
on_week_cb (GtkButton   *button,
            SwMonthGrid *self)
{
  g_signal_emit (self, signals[WEEK], 0, GPOINTER_TO_INT (g_object_get_data (G_OBJECT (button), "monday")));
}

/* The pointer or the keyboard has come to a week or to one of its days: by the time somebody reads it, it says how it went. */
static void
turn_to (SwMonthGrid *self,
         GtkWidget   *widget)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      Row *row = g_ptr_array_index (self->rows, i);
      gboolean here = widget == row->summary;

      for (int k = 0; k < 7 && !here; k++)
        here = widget == GTK_WIDGET (row->cells[k]);
      if (here && self->diary != NULL)
        sw_week_summary_ask (row->summary, self->diary, GPOINTER_TO_INT (g_object_get_data (G_OBJECT (row->summary), "monday")));
    }
}

static void
on_state_cb (GtkWidget     *widget,
             GtkStateFlags  before,
             SwMonthGrid   *self)
{
  if ((gtk_widget_get_state_flags (widget) & (GTK_STATE_FLAG_PRELIGHT | GTK_STATE_FLAG_FOCUSED)) != 0)
    turn_to (self, widget);
}

static gboolean
is_outside (SwMonthGrid *self,
            SwDay        day)
{
  int month;

  sw_day_to_ymd (day, NULL, &month, NULL);
  return month != self->month;
}

static SwDayCell *
new_cell (SwMonthGrid      *self,
          const SwRangeDay *day)
{
  GtkWidget *cell = sw_day_cell_new (day, is_outside (self, day->plan->day));
  gboolean movable = day->plan->day >= sw_diary_get_today (self->diary) && !sw_diary_get_read_only (self->diary);

  gtk_size_group_add_widget (self->columns, cell);
  g_signal_connect_object (cell, "clicked", G_CALLBACK (on_cell_cb), self, 0);
  g_signal_connect_object (cell, "notify::has-focus", G_CALLBACK (on_focus_cb), self, 0);
  g_signal_connect_object (cell, "state-flags-changed", G_CALLBACK (on_state_cb), self, 0);
  sw_mover_add_day (self->mover, cell, day->plan->day, TRUE);
  sw_session_menu_attach_day (cell, day->plan);
  for (guint i = 0; i < day->plan->sessions->len; i++)
    {
      const SwSession *session = g_ptr_array_index (day->plan->sessions, i);
      GtkWidget *chip = sw_day_cell_get_chip (SW_DAY_CELL (cell), i);

      if (chip == NULL)
        break;
      sw_session_menu_attach (chip, session, day->plan->day);
      if (movable && session->status == SW_STATUS_PLANNED)
        sw_mover_add_session (self->mover, chip, session, day->plan->day);
    }
  return SW_DAY_CELL (cell);
}

/* Readers and the Tab key go through the grid in the order of its children. */
static GtkWidget *
attach_after (SwMonthGrid *self,
              GtkWidget   *child,
              GtkWidget   *before,
              int          column,
              int          row)
{
  gtk_grid_attach (self->grid, child, column, row, 1, 1);
  gtk_widget_insert_after (child, GTK_WIDGET (self->grid), before);
  return child;
}

static void
add_row (SwMonthGrid *self,
         guint        position)
{
  g_autoptr (SwRangeWeek) week = g_list_model_get_item (G_LIST_MODEL (self->model), position);
  Row *row = g_new0 (Row, 1);
  GtkWidget *before = position > 0 ? ((Row *) g_ptr_array_index (self->rows, position - 1))->summary
                                   : NULL;

  gtk_grid_insert_row (self->grid, (int) position);
  for (int i = 0; i < 7; i++)
    {
      row->cells[i] = new_cell (self, sw_range_week_get_day (week, i));
      before = attach_after (self, GTK_WIDGET (row->cells[i]), before, i, (int) position);
    }
  row->summary = attach_after (self, sw_week_summary_new (week, sw_diary_get_today (self->diary)), before, 7, (int) position);
  g_object_set_data (G_OBJECT (row->summary), "monday", GINT_TO_POINTER (sw_range_week_get_week (week)->monday));
  g_signal_connect_object (row->summary, "clicked", G_CALLBACK (on_week_cb), self, 0);
  g_signal_connect_object (row->summary, "state-flags-changed", G_CALLBACK (on_state_cb), self, 0);
  gtk_size_group_add_widget (self->summaries, row->summary);
  g_ptr_array_insert (self->rows, (int) position, row);
}

static void
remove_row (SwMonthGrid *self,
            guint        position)
{
  Row *row = g_ptr_array_index (self->rows, position);
  SwDay focused = get_focused (self);

  for (int i = 0; i < 7; i++)
    {
      if (sw_day_cell_get_day (row->cells[i]) == focused)
        self->focus_lost = focused;
      sw_mover_forget_day (self->mover, GTK_WIDGET (row->cells[i]));
    }
  gtk_grid_remove_row (self->grid, (int) position);
  g_ptr_array_remove_index (self->rows, position);
}

static void
on_items_changed_cb (SwMonthGrid *self,
                     guint        position,
                     guint        removed,
                     guint        added)
{
  for (guint i = 0; i < removed; i++)
    remove_row (self, position);
  for (guint i = 0; i < added; i++)
    add_row (self, position + i);
  sw_month_grid_set_selected (self, self->selected);
  settle_focus (self);
}

/* The weekdays stand over the card, as wide as what is below them. */
static void
add_headings (SwMonthGrid *self)
{
  sw_rows_clear (GTK_WIDGET (self->headings));
  for (int i = 0; i < 8; i++)
    {
      g_autofree char *weekday = i < 7 ? sw_words_weekday_short (self->first + i) : g_strdup (_("Week"));
      GtkWidget *label = sw_rows_new_label (weekday, "caption-heading");

      gtk_widget_add_css_class (label, "sw-dim");
      gtk_widget_add_css_class (label, "sw-weekday");
      /* What the card is wider than it must be goes to all columns alike, here as there. */
      gtk_widget_set_hexpand (label, TRUE);
      gtk_size_group_add_widget (i < 7 ? self->columns : self->summaries, label);
      gtk_grid_attach (self->headings, label, i, 0, 1, 1);
    }
}

/* --- the months beside it --------------------------------------------------------------------------------------------- */

static SwDay
get_month_start (int year,
                 int month)
{
  return get_row_start (sw_day_from_ymd (year + (month - 1 + 12) / 12 - 1, (month - 1 + 12) % 12 + 1, 1));
}

static gboolean
on_prefetch_cb (gpointer user_data)
{
  SwMonthGrid *self = user_data;

  self->prefetch_source = 0;
  sw_range_model_prefetch (self->model, get_month_start (self->year, self->month - 1), N_WEEKS);
  sw_range_model_prefetch (self->model, get_month_start (self->year, self->month + 1), N_WEEKS);
  return G_SOURCE_REMOVE;
}

static void
plan_prefetch (SwMonthGrid *self)
{
  if (self->prefetch_source == 0 && self->month > 0)
    self->prefetch_source = g_idle_add_full (G_PRIORITY_LOW, on_prefetch_cb, self, NULL);
}

/* --- the object ------------------------------------------------------------------------------------------------------- */

static void
sw_month_grid_dispose (GObject *object)
{
  SwMonthGrid *self = SW_MONTH_GRID (object);

  g_clear_handle_id (&self->prefetch_source, g_source_remove);
  if (self->diary != NULL)
    g_signal_handlers_disconnect_by_data (self->diary, self);
  g_clear_object (&self->diary);
  if (self->model != NULL)
    g_signal_handlers_disconnect_by_data (self->model, self);
  g_clear_object (&self->model);
  g_clear_object (&self->columns);
  g_clear_object (&self->summaries);
  g_clear_pointer (&self->rows, g_ptr_array_unref);

  G_OBJECT_CLASS (sw_month_grid_parent_class)->dispose (object);
}

static void
sw_month_grid_class_init (SwMonthGridClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sw_month_grid_dispose;
  signals[OPENED] = g_signal_new ("opened", SW_TYPE_MONTH_GRID, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
  signals[WEEK] = g_signal_new ("week", SW_TYPE_MONTH_GRID, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
  signals[BEYOND] = g_signal_new ("beyond", SW_TYPE_MONTH_GRID, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
  signals[STEP] = g_signal_new ("step", SW_TYPE_MONTH_GRID, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
}

static void
sw_month_grid_init (SwMonthGrid *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->selected = self->focus_lost = SW_DAY_NONE;
  self->rows = g_ptr_array_new_with_free_func (g_free);
  self->columns = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);
  self->summaries = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);
  self->model = sw_range_model_new (NULL);
  g_signal_connect_swapped (self->model, "items-changed", G_CALLBACK (on_items_changed_cb), self);
  self->grid = GTK_GRID (gtk_grid_new ());
  sw_rows_set_name (GTK_WIDGET (self->grid), _("Month"));
  gtk_widget_add_css_class (GTK_WIDGET (self->grid), "sw-month");
  gtk_widget_add_css_class (GTK_WIDGET (self->grid), "card");
  gtk_widget_set_overflow (GTK_WIDGET (self->grid), GTK_OVERFLOW_HIDDEN);
  /* A box would ask the columns for a width at its own height, and the weeks for all of theirs. */
  self->headings = GTK_GRID (gtk_grid_new ());
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->headings));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->grid));
  adw_bin_set_child (ADW_BIN (self), box);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (on_key_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->grid), keys);
}

GtkWidget *
sw_month_grid_new (SwMover *mover)
{
  SwMonthGrid *self = g_object_new (SW_TYPE_MONTH_GRID, NULL);

  self->mover = mover;
  return GTK_WIDGET (self);
}

void
sw_month_grid_set_diary (SwMonthGrid *self,
                         SwDiary     *diary)
{
  g_return_if_fail (SW_IS_MONTH_GRID (self));

  if (self->diary != NULL)
    g_signal_handlers_disconnect_by_data (self->diary, self);
  g_set_object (&self->diary, diary);
  sw_range_model_set_diary (self->model, diary);
  if (diary != NULL)
    g_signal_connect_swapped (diary, "changed", G_CALLBACK (plan_prefetch), self);
}

void
sw_month_grid_show (SwMonthGrid *self,
                    int          year,
                    int          month)
{
  SwDay first;

  g_return_if_fail (SW_IS_MONTH_GRID (self));

  self->year = year;
  self->month = month;
  first = get_month_start (year, month);
  if (self->rows->len == 0 || (first - self->first) % 7 != 0)
    {
      /* Rows begin on another weekday: nothing of them stays. */
      sw_range_model_set_range (self->model, first, 0);
      self->first = first;
      add_headings (self);
    }
  self->first = first;
  sw_range_model_set_range (self->model, first, N_WEEKS);
  for (guint i = 0; i < self->rows->len; i++)
    for (int k = 0; k < 7; k++)
      sw_day_cell_set_outside (((Row *) g_ptr_array_index (self->rows, i))->cells[k], is_outside (self, first + (int) i * 7 + k));
  settle_focus (self);
  plan_prefetch (self);
}

void
sw_month_grid_rebuild (SwMonthGrid *self)
{
  g_return_if_fail (SW_IS_MONTH_GRID (self));

  sw_range_model_set_range (self->model, self->first, 0);
  if (self->month > 0)
    sw_month_grid_show (self, self->year, self->month);
}

gboolean
sw_month_grid_holds (SwMonthGrid *self,
                     SwDay        day)
{
  g_return_val_if_fail (SW_IS_MONTH_GRID (self), FALSE);

  return find_cell (self, day) != NULL;
}

void
sw_month_grid_focus_day (SwMonthGrid *self,
                         SwDay        day)
{
  SwDayCell *cell;

  g_return_if_fail (SW_IS_MONTH_GRID (self));

  cell = find_cell (self, day);
  if (cell != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (cell));
}

void
sw_month_grid_set_selected (SwMonthGrid *self,
                            SwDay        day)
{
  g_return_if_fail (SW_IS_MONTH_GRID (self));

  self->selected = day;
  for (guint i = 0; i < self->rows->len; i++)
    for (int k = 0; k < 7; k++)
      {
        SwDayCell *cell = ((Row *) g_ptr_array_index (self->rows, i))->cells[k];

        sw_day_cell_set_selected (cell, sw_day_cell_get_day (cell) == day);
      }
}

SwRangeModel *
sw_month_grid_get_model (SwMonthGrid *self)
{
  g_return_val_if_fail (SW_IS_MONTH_GRID (self), NULL);

  return self->model;
}
