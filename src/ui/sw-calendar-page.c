/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "sw-calendar-page"

#include "config.h"

#include "sw-calendar-page.h"

#include <glib/gi18n.h>

#include "sw-break-bin.h"
#include "sw-day-cell.h"
#include "sw-day-panel.h"
#include "sw-look.h"
#include "sw-mark.h"
#include "sw-mover.h"
#include "sw-rows.h"
#include "sw-session-menu.h"
#include "sw-settings.h"
#include "sw-tally.h"
#include "sw-week-parts.h"
#include "sw-window.h"
#include "sw-year-strip.h"

#define N_WEEKS 6
/* The planner looks 52 weeks ahead at most. */
#define MOST_WEEKS_AHEAD 51

struct _SwCalendarPage
{
  AdwBin        parent_instance;

  /* Borrowed References: template children */
  GtkStack     *stack;
  SwBreakBin   *break_bin;
  AdwFlap      *flap;
  AdwClamp       *panel_bin;
  GtkLabel     *month_label;
  GtkLabel     *year_label;
  GtkGrid      *grid;
  GtkBox       *agenda;
  GtkLabel     *agenda_month_label;
  AdwBin       *year_bin;
  SwDayPanel   *panel;
  SwYearStrip  *year_strip;
  SwDayCell    *cells[N_WEEKS * 7];

  /* Owned References */
  SwDiary      *diary;
  GSignalGroup *diary_signals;
  SwMover      *mover;
  GtkSizeGroup *columns;     /* all days are equally wide */

  /* State */
  int           year;
  int           month;
  SwDay         first;       /* the day in the corner */
  double        scrolled;    /* wheel steps that were not enough for a month yet */
  SwDay         selected;
};

G_DEFINE_FINAL_TYPE (SwCalendarPage, sw_calendar_page, ADW_TYPE_BIN)

static void refresh (SwCalendarPage *self);

static SwDay
get_last_day (SwCalendarPage *self)
{
  return sw_day_get_monday (sw_diary_get_today (self->diary)) + MOST_WEEKS_AHEAD * 7 + 6;
}

/* The first day of the row that @day stands in; rows begin on the weekday that the person is used to. */
static SwDay
get_row_start (SwDay day)
{
  int back = sw_day_get_weekday (day) - sw_settings_get_first_weekday (sw_settings_get_default ());

  return day - (back < 0 ? back + 7 : back);
}

static GPtrArray *
list_flags (SwCalendarPage *self,
            SwDay           day)
{
  GPtrArray *flags = g_ptr_array_new ();
  SwBody *body = sw_diary_get_body (self->diary);

  for (guint i = sw_tally_find_flags (body, day); i < body->findings->len; i++)
    {
      SwFinding *finding = g_ptr_array_index (body->findings, i);

      if (finding->day != day)
        break;
      if (!finding->snoozed && finding->id[0] != 'D')
        g_ptr_array_add (flags, finding);
    }
  return flags;
}

static SwDayFacts
get_facts (SwCalendarPage  *self,
           const SwPlanDay *day,
           const GPtrArray *flags)
{
  int month;

  sw_day_to_ymd (day->day, NULL, &month, NULL);
  return (SwDayFacts) {
    .day = day,
    .today = day->day == sw_diary_get_today (self->diary),
    .outside = month != self->month,
    .pain = sw_tally_get_pain (sw_diary_get_journal (self->diary), day->day),
    .level = sw_tally_get_level (sw_diary_get_body (self->diary), day->day),
    .flags = flags,
  };
}

static void
mark_selected (SwCalendarPage *self)
{
  gboolean open = adw_flap_get_reveal_flap (self->flap);

  for (int i = 0; i < N_WEEKS * 7; i++)
    if (self->cells[i] != NULL)
      sw_day_cell_set_selected (self->cells[i], open && self->first + i == self->selected);
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
show_month_of (SwCalendarPage *self,
               SwDay           day)
{
  int year, month;

  sw_day_to_ymd (day, &year, &month, NULL);
  if (year == self->year && month == self->month)
    return;
  self->year = year;
  self->month = month;
  refresh (self);
}

/* Moves the keyboard to @day, into another month if need be. */
static void
focus_day (SwCalendarPage *self,
           SwDay           day)
{
  day = MIN (day, get_last_day (self));
  if (day < self->first || day >= self->first + N_WEEKS * 7)
    show_month_of (self, day);
  if (day >= self->first && day < self->first + N_WEEKS * 7)
    gtk_widget_grab_focus (GTK_WIDGET (self->cells[day - self->first]));
}

static gboolean
on_key_cb (SwCalendarPage  *self,
           guint            keyval,
           guint            keycode,
           GdkModifierType  modifiers,
           GtkEventController *controller)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  SwDay day;

  if (!SW_IS_DAY_CELL (focus) || (modifiers & (GDK_CONTROL_MASK | GDK_ALT_MASK)) != 0)
    return GDK_EVENT_PROPAGATE;
  day = sw_day_cell_get_day (SW_DAY_CELL (focus));
  switch (keyval)
    {
    case GDK_KEY_Left:
      focus_day (self, rtl ? day + 1 : day - 1);
      return GDK_EVENT_STOP;
    case GDK_KEY_Right:
      focus_day (self, rtl ? day - 1 : day + 1);
      return GDK_EVENT_STOP;
    case GDK_KEY_Up:
      focus_day (self, day - 7);
      return GDK_EVENT_STOP;
    case GDK_KEY_Down:
      focus_day (self, day + 7);
      return GDK_EVENT_STOP;
    case GDK_KEY_Home:
      focus_day (self, get_row_start (day));
      return GDK_EVENT_STOP;
    case GDK_KEY_End:
      focus_day (self, get_row_start (day) + 6);
      return GDK_EVENT_STOP;
    case GDK_KEY_Page_Up:
    case GDK_KEY_Page_Down:
      sw_calendar_page_step (self, keyval == GDK_KEY_Page_Up ? -1 : 1);
      focus_day (self, sw_day_from_ymd (self->year, self->month, 1));
      return GDK_EVENT_STOP;
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

/* Roving focus: Tab goes to one day and from there out of the month; the arrows go between the days. */
static void
set_tab_stop (SwCalendarPage *self,
              SwDayCell      *stop)
{
  for (int i = 0; i < N_WEEKS * 7; i++)
    if (self->cells[i] != NULL)
      gtk_widget_set_focusable (GTK_WIDGET (self->cells[i]), self->cells[i] == stop);
}

static void
on_focus_cb (SwDayCell      *cell,
             GParamSpec     *pspec,
             SwCalendarPage *self)
{
  if (gtk_widget_has_focus (GTK_WIDGET (cell)))
    set_tab_stop (self, cell);
}

static void
on_cell_cb (SwDayCell      *cell,
            SwCalendarPage *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (cell));
  open_day (self, sw_day_cell_get_day (cell));
}

static void
on_week_cb (GtkButton      *button,
            SwCalendarPage *self)
{
  GtkWindow *window = sw_ui_get_main_window (GTK_WIDGET (self));
  SwDay monday = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (button), "monday"));

  if (window != NULL)
    sw_window_show_week (SW_WINDOW (window), monday);
}

static SwSeverity
get_week_level (SwCalendarPage *self,
                SwDay           monday)
{
  SwSeverity level = SW_SEVERITY_NONE;

  for (int i = 0; i < 7; i++)
    level = MAX (level, sw_tally_get_level (sw_diary_get_body (self->diary), monday + i));
  return level;
}

static GtkWidget *
new_week_cell (SwCalendarPage   *self,
               const SwPlanWeek *week)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *top = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);
  g_autofree char *title = sw_words_week_title (week->monday);
  GtkWidget *name = sw_rows_new_label (title, "caption-heading");
  SwSeverity level = get_week_level (self, week->monday);
  SwDay today = sw_diary_get_today (self->diary);
  g_autofree char *km = NULL;
  g_autofree char *load = NULL;
  g_autofree char *spoken = NULL;
  GtkWidget *figure, *detail, *meter;
  SwTally tally;

  sw_tally_init (&tally, week, today);
  km = sw_week_parts_format_km (&tally);
  if (tally.load > 0)
    /* translators: the training load of a week, in arbitrary units */
    load = g_strdup_printf (_("Load %.0f"), tally.load);
  else
    load = week->past ? g_strdup ("") : sw_words_week_phase (week);
  gtk_widget_add_css_class (name, "sw-dim");
  gtk_widget_set_hexpand (name, TRUE);
  gtk_box_append (GTK_BOX (top), name);
  if (level != SW_SEVERITY_NONE)
    gtk_box_append (GTK_BOX (top), sw_mark_new_flag (level, 15));
  figure = sw_rows_new_label (km, "numeric");
  meter = sw_week_parts_new_meter (week->past ? (tally.km_done > 0 ? 1 : 0)
                                   : isfinite (tally.km_target) && tally.km_target > 0 ? tally.km_done / tally.km_target : 0,
                                   "k-easy", title);
  gtk_widget_set_margin_top (meter, 5);
  gtk_widget_set_margin_bottom (meter, 4);
  detail = sw_rows_new_label (load, "caption");
  gtk_label_set_wrap (GTK_LABEL (detail), FALSE);
  gtk_label_set_ellipsize (GTK_LABEL (detail), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (detail, "sw-dim");
  gtk_widget_add_css_class (detail, "numeric");
  gtk_box_append (GTK_BOX (box), top);
  gtk_box_append (GTK_BOX (box), figure);
  gtk_box_append (GTK_BOX (box), meter);
  gtk_box_append (GTK_BOX (box), detail);
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "sw-week-cell");
  if (week->monday == sw_day_get_monday (today))
    gtk_widget_add_css_class (button, "now");
  spoken = g_strdup_printf ("%s, %s, %s%s%s", title, km, load, level != SW_SEVERITY_NONE ? ", " : "", sw_day_cell_get_level_word (level));
  sw_rows_set_name (button, spoken);
  g_object_set_data (G_OBJECT (button), "monday", GINT_TO_POINTER (week->monday));
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_week_cb), self, 0);
  return button;
}

static void
add_headings (SwCalendarPage *self)
{
  for (int i = 0; i < 8; i++)
    {
      g_autofree char *weekday = i < 7 ? sw_words_weekday_short (self->first + i) : g_strdup (_("Week"));
      GtkWidget *label = sw_rows_new_label (weekday, "caption-heading");

      gtk_widget_add_css_class (label, "sw-dim");
      gtk_widget_add_css_class (label, "sw-weekday");
      gtk_grid_attach (self->grid, label, i, 0, 1, 1);
    }
}

static void
on_agenda_cb (GtkButton      *button,
              SwCalendarPage *self)
{
  open_day (self, GPOINTER_TO_INT (g_object_get_data (G_OBJECT (button), "day")));
}

static void
add_agenda_day (SwCalendarPage   *self,
                const SwDayFacts *facts)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *chips = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  g_autofree char *spoken = sw_day_cell_describe (facts);
  g_autofree char *weekday = sw_words_weekday_short (facts->day->day);
  g_autofree char *text = NULL;
  GtkWidget *label;
  int month_day;

  sw_day_to_ymd (facts->day->day, NULL, NULL, &month_day);
  text = g_strdup_printf ("%s %d", weekday, month_day);
  label = sw_rows_new_label (text, "heading");
  gtk_label_set_width_chars (GTK_LABEL (label), 7);
  gtk_box_append (GTK_BOX (line), label);
  for (guint i = 0; i < MIN (facts->day->sessions->len, 2); i++)
    gtk_box_append (GTK_BOX (chips), sw_day_cell_new_chip (g_ptr_array_index (facts->day->sessions, i)));
  if (facts->day->sessions->len == 0)
    gtk_box_append (GTK_BOX (chips), sw_rows_new_label (_("Rest"), "sw-dim"));
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
  g_object_set_data (G_OBJECT (button), "day", GINT_TO_POINTER (facts->day->day));
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_agenda_cb), self, 0);
  gtk_box_append (self->agenda, button);
}

static void
add_day (SwCalendarPage  *self,
         const SwPlanDay *day,
         int              row,
         int              column)
{
  g_autoptr (GPtrArray) flags = list_flags (self, day->day);
  SwDayFacts facts = get_facts (self, day, flags);
  GtkWidget *cell = sw_day_cell_new (&facts);

  self->cells[row * 7 + column] = SW_DAY_CELL (cell);
  gtk_size_group_add_widget (self->columns, cell);
  g_signal_connect_object (cell, "clicked", G_CALLBACK (on_cell_cb), self, 0);
  g_signal_connect_object (cell, "notify::has-focus", G_CALLBACK (on_focus_cb), self, 0);
  gtk_grid_attach (self->grid, cell, column, row + 1, 1, 1);
  sw_mover_add_day (self->mover, cell, day->day, TRUE);
  sw_session_menu_attach_day (cell, day);
  for (guint i = 0; i < day->sessions->len; i++)
    {
      const SwSession *session = g_ptr_array_index (day->sessions, i);
      GtkWidget *chip = sw_day_cell_get_chip (SW_DAY_CELL (cell), i);

      if (chip != NULL)
        sw_session_menu_attach (chip, session, day->day);
      if (chip != NULL && session->status == SW_STATUS_PLANNED && day->day >= sw_diary_get_today (self->diary)
          && !sw_diary_get_read_only (self->diary))
        sw_mover_add_session (self->mover, chip, session, day->day);
    }
  if (!facts.outside)
    add_agenda_day (self, &facts);
}

static void
add_week (SwCalendarPage *self,
          int             row)
{
  SwDay start = self->first + row * 7;
  /* A row that begins on another day than Monday sums the week of its Monday up. */
  SwDay monday = sw_day_get_monday (start + 6);
  g_autoptr (SwPlanWeek) before = NULL;
  g_autoptr (SwPlanWeek) week = NULL;

  if (monday > get_last_day (self))
    return;
  week = sw_diary_get_week (self->diary, monday);
  if (start < monday)
    before = sw_diary_get_week (self->diary, monday - 7);
  for (int i = 0; i < 7; i++)
    {
      SwDay day = start + i;

      add_day (self, day < monday ? before->days[day - monday + 7] : week->days[day - monday], row, i);
    }
  gtk_grid_attach (self->grid, new_week_cell (self, week), 7, row + 1, 1, 1);
}

static void
show_verdict (GtkWidget     *cell,
              SwVerdictKind  kind,
              const char    *word,
              gboolean       past)
{
  sw_day_cell_set_verdict (SW_DAY_CELL (cell), kind, word, past);
}

/* Drawing the month anew must not lose the keyboard's place. */
static SwDay
get_focused (SwCalendarPage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (!SW_IS_DAY_CELL (focus) || !gtk_widget_is_ancestor (focus, GTK_WIDGET (self->grid)))
    return SW_DAY_NONE;
  return sw_day_cell_get_day (SW_DAY_CELL (focus));
}

static void
refresh (SwCalendarPage *self)
{
  g_autoptr (GDateTime) date = NULL;
  g_autofree char *month = NULL;
  g_autofree char *year = NULL;
  g_autofree char *both = NULL;
  SwDay focused, stop;

  if (self->diary == NULL)
    return;
  focused = get_focused (self);
  sw_mover_clear (self->mover);
  if (sw_journal_is_empty (sw_diary_get_journal (self->diary)))
    {
      gtk_stack_set_visible_child_name (self->stack, "empty");
      return;
    }
  gtk_stack_set_visible_child_name (self->stack, "calendar");
  date = g_date_time_new_utc (self->year, self->month, 1, 0, 0, 0);
  month = g_date_time_format (date, "%OB");
  year = g_strdup_printf ("%d", self->year);
  both = g_strdup_printf ("%s %s", month, year);
  gtk_label_set_label (self->month_label, month);
  gtk_label_set_label (self->year_label, year);
  gtk_label_set_label (self->agenda_month_label, both);

  self->first = get_row_start (sw_day_from_ymd (self->year, self->month, 1));
  memset (self->cells, 0, sizeof self->cells);
  sw_rows_clear (GTK_WIDGET (self->grid));
  sw_rows_clear (GTK_WIDGET (self->agenda));
  add_headings (self);
  for (int row = 0; row < N_WEEKS; row++)
    add_week (self, row);
  sw_year_strip_update (self->year_strip, self->diary, self->year);
  if (adw_flap_get_reveal_flap (self->flap))
    sw_day_panel_set_day (self->panel, self->diary, self->selected);
  mark_selected (self);
  stop = focused != SW_DAY_NONE ? focused : sw_diary_get_today (self->diary);
  if (stop < self->first || stop >= self->first + N_WEEKS * 7)
    stop = sw_day_from_ymd (self->year, self->month, 1);
  set_tab_stop (self, self->cells[stop - self->first]);
  if (focused >= self->first && focused < self->first + N_WEEKS * 7 && self->cells[focused - self->first] != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (self->cells[focused - self->first]));
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
  g_clear_object (&self->columns);
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
  gtk_widget_class_bind_template_child (widget_class, SwCalendarPage, flap);
  gtk_widget_class_bind_template_child (widget_class, SwCalendarPage, panel_bin);
  gtk_widget_class_bind_template_child (widget_class, SwCalendarPage, month_label);
  gtk_widget_class_bind_template_child (widget_class, SwCalendarPage, year_label);
  gtk_widget_class_bind_template_child (widget_class, SwCalendarPage, grid);
  gtk_widget_class_bind_template_child (widget_class, SwCalendarPage, agenda);
  gtk_widget_class_bind_template_child (widget_class, SwCalendarPage, agenda_month_label);
  gtk_widget_class_bind_template_child (widget_class, SwCalendarPage, year_bin);
  gtk_widget_class_bind_template_callback (widget_class, on_narrow_cb);
}

static void
sw_calendar_page_init (SwCalendarPage *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *scroll = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_VERTICAL);
  GtkGesture *swipe = gtk_gesture_swipe_new ();

  self->selected = SW_DAY_NONE;
  gtk_widget_init_template (GTK_WIDGET (self));
  self->columns = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);
  self->mover = sw_mover_new (ADW_BIN (self), show_verdict);
  self->panel = SW_DAY_PANEL (sw_day_panel_new ());
  g_signal_connect_object (self->panel, "closed", G_CALLBACK (sw_calendar_page_close_panel), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->panel, "step", G_CALLBACK (on_panel_step_cb), self, G_CONNECT_SWAPPED);
  adw_clamp_set_child (self->panel_bin, GTK_WIDGET (self->panel));
  self->year_strip = SW_YEAR_STRIP (sw_year_strip_new ());
  g_signal_connect_object (self->year_strip, "week", G_CALLBACK (on_year_week_cb), self, G_CONNECT_SWAPPED);
  adw_bin_set_child (self->year_bin, GTK_WIDGET (self->year_strip));
  g_signal_connect_object (self->flap, "notify::reveal-flap", G_CALLBACK (mark_selected), self, G_CONNECT_SWAPPED);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (on_key_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->grid), keys);
  g_signal_connect_object (scroll, "scroll", G_CALLBACK (on_scroll_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->grid), scroll);
  gtk_gesture_single_set_touch_only (GTK_GESTURE_SINGLE (swipe), TRUE);
  g_signal_connect_object (swipe, "swipe", G_CALLBACK (on_swipe_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->grid), GTK_EVENT_CONTROLLER (swipe));

  self->diary_signals = g_signal_group_new (SW_TYPE_DIARY);
  g_signal_group_connect_swapped (self->diary_signals, "changed", G_CALLBACK (refresh), self);
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
  g_signal_group_set_target (self->diary_signals, diary);
  self->selected = sw_diary_get_today (diary);
  adw_flap_set_reveal_flap (self->flap, FALSE);
  sw_day_to_ymd (self->selected, &self->year, &self->month, NULL);
  refresh (self);
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
  refresh (self);
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
      && self->selected >= self->first && self->selected < self->first + N_WEEKS * 7
      && self->cells[self->selected - self->first] != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (self->cells[self->selected - self->first]));
  adw_flap_set_reveal_flap (self->flap, FALSE);
  mark_selected (self);
}

void
sw_calendar_page_update (SwCalendarPage *self)
{
  g_return_if_fail (SW_IS_CALENDAR_PAGE (self));

  refresh (self);
}

SwMover *
sw_calendar_page_get_mover (SwCalendarPage *self)
{
  g_return_val_if_fail (SW_IS_CALENDAR_PAGE (self), NULL);

  return self->mover;
}
