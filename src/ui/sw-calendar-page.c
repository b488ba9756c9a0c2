/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "sw-calendar-page"

#include "config.h"

#include "sw-calendar-page.h"

#include "sw-agenda.h"
#include "sw-break-bin.h"
#include "sw-day-cell.h"
#include "sw-day-panel.h"
#include "sw-look.h"
#include "sw-month-grid.h"
#include "sw-window.h"
#include "sw-year-strip.h"

struct _SwCalendarPage
{
  AdwBin        parent_instance;

  /* Borrowed References: template children */
  GtkStack     *stack;
  SwBreakBin   *break_bin;
  SwBreakBin   *panel_break_bin;   /* narrow where the panel leaves little room beside it */
  AdwFlap      *flap;
  AdwClamp     *panel_bin;
  GtkLabel     *month_label;
  GtkLabel     *year_label;
  AdwBin       *grid_bin;
  AdwBin       *agenda_bin;
  GtkLabel     *agenda_month_label;
  AdwBin       *year_bin;
  SwMonthGrid  *grid;
  SwAgenda     *agenda;
  SwDayPanel   *panel;
  SwYearStrip  *year_strip;

  /* Owned References */
  SwDiary      *diary;
  GSignalGroup *diary_signals;
  SwMover      *mover;

  /* State */
  int           year;
  int           month;
  double        scrolled;    /* wheel steps that were not enough for a month yet */
  SwDay         selected;
};

G_DEFINE_FINAL_TYPE (SwCalendarPage, sw_calendar_page, ADW_TYPE_BIN)

static SwDay
get_last_day (SwCalendarPage *self)
{
  return sw_range_model_get_last_day (sw_month_grid_get_model (self->grid));
}

/* With little room, a panel's included, the month keeps its columns and loses its air. */
static void
fit_month (SwCalendarPage *self)
{
  if (sw_break_bin_get_narrow (self->break_bin)
      || (adw_flap_get_reveal_flap (self->flap) && sw_break_bin_get_narrow (self->panel_break_bin)))
    gtk_widget_add_css_class (GTK_WIDGET (self->grid), "compact");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->grid), "compact");
}

static void
mark_selected (SwCalendarPage *self)
{
  fit_month (self);
  sw_month_grid_set_selected (self->grid, adw_flap_get_reveal_flap (self->flap) ? self->selected : SW_DAY_NONE);
}

static void
open_day (SwCalendarPage *self,
          SwDay           day)
{
  self->selected = day;
  sw_day_panel_set_day (self->panel, self->diary, day);
  adw_flap_set_reveal_flap (self->flap, TRUE);
  mark_selected (self);
}

static void
show_titles (SwCalendarPage *self)
{
  g_autoptr (GDateTime) date = g_date_time_new_utc (self->year, self->month, 1, 0, 0, 0);
  g_autofree char *month = g_date_time_format (date, "%OB");
  g_autofree char *year = g_strdup_printf ("%d", self->year);
  g_autofree char *both = g_strdup_printf ("%s %s", month, year);

  gtk_label_set_label (self->month_label, month);
  gtk_label_set_label (self->year_label, year);
  gtk_label_set_label (self->agenda_month_label, both);
}

static void
show_month (SwCalendarPage *self)
{
  if (self->diary == NULL || sw_journal_is_empty (sw_diary_get_journal (self->diary)))
    {
      gtk_stack_set_visible_child_name (self->stack, "empty");
      return;
    }
  gtk_stack_set_visible_child_name (self->stack, "calendar");
  show_titles (self);
  sw_mover_cancel (self->mover);
  sw_month_grid_show (self->grid, self->year, self->month);
  sw_agenda_show (self->agenda, self->year, self->month);
  sw_year_strip_show (self->year_strip, self->diary, self->year);
}

static void
show_month_of (SwCalendarPage *self,
               SwDay           day)
{
  int year, month;

  sw_day_to_ymd (day, &year, &month, NULL);
  if (year == self->year && month == self->month)
    return;
  self->year = year;
  self->month = month;
  show_month (self);
}

/* The rows follow the diary by themselves. */
static void
on_changed_cb (SwCalendarPage *self)
{
  show_month (self);
  if (adw_flap_get_reveal_flap (self->flap))
    sw_day_panel_set_day (self->panel, self->diary, self->selected);
}

static void
on_opened_cb (SwCalendarPage *self,
              SwDay           day)
{
  open_day (self, day);
}

static void
on_week_cb (SwCalendarPage *self,
            SwDay           monday)
{
  GtkWindow *window = sw_ui_get_main_window (GTK_WIDGET (self));

  if (window != NULL)
    sw_window_show_week (SW_WINDOW (window), monday);
}

static void
show_verdict (GtkWidget     *cell,
              SwVerdictKind  kind,
              const char    *word,
              gboolean       past)
{
  sw_day_cell_set_verdict (SW_DAY_CELL (cell), kind, word, past);
}

/* A notch of the wheel over the month, or as much of a touchpad, is a month. */
static gboolean
on_scroll_cb (SwCalendarPage *self,
              double          dx,
              double          dy)
{
  self->scrolled += dy;
  if (self->scrolled >= 1 || self->scrolled <= -1)
    {
      sw_calendar_page_step (self, self->scrolled > 0 ? 1 : -1);
      self->scrolled = 0;
    }
  return GDK_EVENT_STOP;
}

static void
on_swipe_cb (SwCalendarPage *self,
             double          velocity_x,
             double          velocity_y)
{
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;

  if (fabs (velocity_x) > 300 && fabs (velocity_x) > 2 * fabs (velocity_y))
    sw_calendar_page_step (self, (velocity_x < 0) != rtl ? 1 : -1);
}

static void
on_narrow_cb (SwCalendarPage *self)
{
  gboolean narrow = sw_break_bin_get_narrow (self->break_bin);

  adw_flap_set_fold_policy (self->flap, narrow ? ADW_FLAP_FOLD_POLICY_ALWAYS : ADW_FLAP_FOLD_POLICY_NEVER);
  fit_month (self);
}

static void
on_panel_step_cb (SwCalendarPage *self,
                  int             by)
{
  SwDay day = MIN (self->selected + by, get_last_day (self));

  show_month_of (self, day);
  open_day (self, day);
}

static void
on_year_week_cb (SwCalendarPage *self,
                 SwDay           monday)
{
  show_month_of (self, MIN (monday + 3, get_last_day (self)));
}

static void
sw_calendar_page_dispose (GObject *object)
{
  SwCalendarPage *self = SW_CALENDAR_PAGE (object);

  if (self->diary_signals != NULL)
    g_signal_group_set_target (self->diary_signals, NULL);
  g_clear_object (&self->diary_signals);
  g_clear_object (&self->diary);
  g_clear_object (&self->mover);
  /* The bin keeps a pointer to its child, which disposing of the template would leave dangling. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), SW_TYPE_CALENDAR_PAGE);

  G_OBJECT_CLASS (sw_calendar_page_parent_class)->dispose (object);
}

static void
sw_calendar_page_class_init (SwCalendarPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sw_calendar_page_dispose;
  g_type_ensure (SW_TYPE_BREAK_BIN);
  gtk_widget_class_set_template_from_resource (widget_class, SW_RESOURCE_BASE "ui/sw-calendar-page.ui");
  gtk_widget_class_bind_template_child (widget_class, SwCalendarPage, stack);
  gtk_widget_class_bind_template_child (widget_class, SwCalendarPage, break_bin);
  gtk_widget_class_bind_template_child (widget_class, SwCalendarPage, panel_break_bin);
  gtk_widget_class_bind_template_child (widget_class, SwCalendarPage, flap);
  gtk_widget_class_bind_template_child (widget_class, SwCalendarPage, panel_bin);
  gtk_widget_class_bind_template_child (widget_class, SwCalendarPage, month_label);
  gtk_widget_class_bind_template_child (widget_class, SwCalendarPage, year_label);
  gtk_widget_class_bind_template_child (widget_class, SwCalendarPage, grid_bin);
  gtk_widget_class_bind_template_child (widget_class, SwCalendarPage, agenda_bin);
  gtk_widget_class_bind_template_child (widget_class, SwCalendarPage, agenda_month_label);
  gtk_widget_class_bind_template_child (widget_class, SwCalendarPage, year_bin);
  gtk_widget_class_bind_template_callback (widget_class, on_narrow_cb);
  gtk_widget_class_bind_template_callback (widget_class, fit_month);
}

static void
add_month (SwCalendarPage *self)
{
  GtkEventController *scroll = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_VERTICAL);

  self->grid = SW_MONTH_GRID (sw_month_grid_new (self->mover));
  g_signal_connect_object (self->grid, "opened", G_CALLBACK (on_opened_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->grid, "week", G_CALLBACK (on_week_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->grid, "beyond", G_CALLBACK (show_month_of), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->grid, "step", G_CALLBACK (sw_calendar_page_step), self, G_CONNECT_SWAPPED);
  adw_bin_set_child (self->grid_bin, GTK_WIDGET (self->grid));
  g_signal_connect_object (scroll, "scroll", G_CALLBACK (on_scroll_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->grid), scroll);
  self->agenda = SW_AGENDA (sw_agenda_new (sw_month_grid_get_model (self->grid)));
  g_signal_connect_object (self->agenda, "opened", G_CALLBACK (on_opened_cb), self, G_CONNECT_SWAPPED);
  adw_bin_set_child (self->agenda_bin, GTK_WIDGET (self->agenda));
}

/* A finger swept over the month or its list. */
static void
add_swipe (SwCalendarPage *self,
           GtkWidget      *widget)
{
  GtkGesture *swipe = gtk_gesture_swipe_new ();

  gtk_gesture_single_set_touch_only (GTK_GESTURE_SINGLE (swipe), TRUE);
  g_signal_connect_object (swipe, "swipe", G_CALLBACK (on_swipe_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (swipe));
}

static void
sw_calendar_page_init (SwCalendarPage *self)
{
  self->selected = SW_DAY_NONE;
  gtk_widget_init_template (GTK_WIDGET (self));
  self->mover = sw_mover_new (ADW_BIN (self), show_verdict);
  self->panel = SW_DAY_PANEL (sw_day_panel_new ());
  g_signal_connect_object (self->panel, "closed", G_CALLBACK (sw_calendar_page_close_panel), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->panel, "step", G_CALLBACK (on_panel_step_cb), self, G_CONNECT_SWAPPED);
  adw_clamp_set_child (self->panel_bin, GTK_WIDGET (self->panel));
  add_month (self);
  add_swipe (self, GTK_WIDGET (self->grid));
  add_swipe (self, GTK_WIDGET (self->agenda));
  self->year_strip = SW_YEAR_STRIP (sw_year_strip_new ());
  g_signal_connect_object (self->year_strip, "week", G_CALLBACK (on_year_week_cb), self, G_CONNECT_SWAPPED);
  adw_bin_set_child (self->year_bin, GTK_WIDGET (self->year_strip));
  g_signal_connect_object (self->flap, "notify::reveal-flap", G_CALLBACK (mark_selected), self, G_CONNECT_SWAPPED);

  self->diary_signals = g_signal_group_new (SW_TYPE_DIARY);
  g_signal_group_connect_swapped (self->diary_signals, "changed", G_CALLBACK (on_changed_cb), self);
}

GtkWidget *
sw_calendar_page_new (void)
{
  return g_object_new (SW_TYPE_CALENDAR_PAGE, NULL);
}

void
sw_calendar_page_set_diary (SwCalendarPage *self,
                            SwDiary        *diary)
{
  g_return_if_fail (SW_IS_CALENDAR_PAGE (self));

  g_set_object (&self->diary, diary);
  /* The rows hear of a change before the page does. */
  sw_month_grid_set_diary (self->grid, diary);
  g_signal_group_set_target (self->diary_signals, diary);
  self->selected = sw_diary_get_today (diary);
  adw_flap_set_reveal_flap (self->flap, FALSE);
  sw_day_to_ymd (self->selected, &self->year, &self->month, NULL);
  on_changed_cb (self);
}

void
sw_calendar_page_step (SwCalendarPage *self,
                       int             by)
{
  int month;

  g_return_if_fail (SW_IS_CALENDAR_PAGE (self));

  if (self->diary == NULL)
    return;
  if (by == 0)
    {
      sw_calendar_page_show_day (self, sw_diary_get_today (self->diary));
      return;
    }
  month = self->year * 12 + self->month - 1 + by;
  if (sw_day_from_ymd (month / 12, month % 12 + 1, 1) > get_last_day (self))
    return;
  self->year = month / 12;
  self->month = month % 12 + 1;
  show_month (self);
}

void
sw_calendar_page_show_day (SwCalendarPage *self,
                           SwDay           day)
{
  g_return_if_fail (SW_IS_CALENDAR_PAGE (self));

  if (self->diary == NULL)
    return;
  show_month_of (self, MIN (day, get_last_day (self)));
  open_day (self, MIN (day, get_last_day (self)));
}

void
sw_calendar_page_close_panel (SwCalendarPage *self)
{
  GtkRoot *root;
  GtkWidget *focus;

  g_return_if_fail (SW_IS_CALENDAR_PAGE (self));

  root = gtk_widget_get_root (GTK_WIDGET (self));
  focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  /* The keyboard goes back to the day that was open. */
  if (adw_flap_get_reveal_flap (self->flap) && (focus == NULL || gtk_widget_is_ancestor (focus, GTK_WIDGET (self->panel)))
)
    sw_month_grid_focus_day (self->grid, self->selected);
  adw_flap_set_reveal_flap (self->flap, FALSE);
  mark_selected (self);
}

void
sw_calendar_page_update (SwCalendarPage *self)
{
  g_return_if_fail (SW_IS_CALENDAR_PAGE (self));

  if (self->diary == NULL)
    return;
  sw_month_grid_rebuild (self->grid);
  on_changed_cb (self);
}

SwMover *
sw_calendar_page_get_mover (SwCalendarPage *self)
{
  g_return_val_if_fail (SW_IS_CALENDAR_PAGE (self), NULL);

  return self->mover;
}
