/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "sw-timer-page"

#include "config.h"

#include "sw-timer-page.h"

#include <glib/gi18n.h>

#include "sw-figure-view.h"
#include "sw-look.h"
#include "sw-rows.h"
#include "sw-window.h"

struct _SwTimerPage
{
  GtkWidget     parent_instance;

  /* Borrowed References: template children */
  GtkWidget    *root;
  GtkLabel     *title_label;
  GtkLabel     *count_label;
  AdwBin       *figure_bin;
  GtkLabel     *name_label;
  GtkLabel     *dose_label;
  GtkLabel     *clock_label;
  GtkProgressBar *progress_bar;
  GtkLabel     *cue_label;
  GtkLabel     *next_label;
  GtkButton    *previous_button;
  GtkButton    *pause_button;
  GtkButton    *next_button;

  /* Borrowed References */
  const SwGuide *guide;

  /* Owned References */
  SwSession    *session;

  /* State */
  guint         step;
  double        total;        /* seconds of the step */
  double        passed;
  gint64        started;      /* monotonic time of the last resume, 0 while paused */
  guint         tick;
};

G_DEFINE_FINAL_TYPE (SwTimerPage, sw_timer_page, GTK_TYPE_WIDGET)

static double
get_passed (SwTimerPage *self)
{
  if (self->started == 0)
    return self->passed;
  return self->passed + (double) (g_get_monotonic_time () - self->started) / G_USEC_PER_SEC;
}

static void
show_clock (SwTimerPage *self)
{
  int left = (int) ceil (MAX (self->total - get_passed (self), 0));
  g_autofree char *text = g_strdup_printf ("%d:%02d", left / 60, left % 60);

  gtk_label_set_label (self->clock_label, text);
  gtk_progress_bar_set_fraction (self->progress_bar, self->total > 0 ? CLAMP (get_passed (self) / self->total, 0, 1) : 0);
}

static void
set_running (SwTimerPage *self,
             gboolean     running)
{
  GtkWidget *figure = adw_bin_get_child (self->figure_bin);

  if (running == (self->started != 0))
    return;
  if (running)
    {
      self->started = g_get_monotonic_time ();
    }
  else
    {
      self->passed = get_passed (self);
      self->started = 0;
    }
  if (SW_IS_FIGURE_VIEW (figure))
    sw_figure_view_set_playing (SW_FIGURE_VIEW (figure), running);
  gtk_button_set_icon_name (self->pause_button, running ? "media-playback-pause-symbolic" : "media-playback-start-symbolic");
  sw_rows_set_name (GTK_WIDGET (self->pause_button), running ? _("Pause") : _("Go On"));
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->pause_button), running ? _("Pause") : _("Go On"));
}

static const char *
get_name (SwTimerPage *self,
          guint        position)
{
  const SwStep *step = g_ptr_array_index (self->session->steps, position);
  const SwExercise *exercise = sw_guide_get_exercise (self->guide, step->exercise);

  return exercise != NULL ? sw_words_guide_text (exercise->name) : step->exercise;
}

static void
show_step (SwTimerPage *self)
{
  const SwStep *step = g_ptr_array_index (self->session->steps, self->step);
  const SwExercise *exercise = sw_guide_get_exercise (self->guide, step->exercise);
  gboolean last = self->step + 1 == self->session->steps->len;
  gboolean running = self->started != 0;
  g_autofree char *dose = sw_words_dose (step);
  /* translators: which step of how many */
  g_autofree char *count = g_strdup_printf (_("Step %u of %u · %s"), self->step + 1, self->session->steps->len, sw_words_phase (step->phase));
  g_autofree char *next = last ? g_strdup (_("The last step")) : g_strdup_printf (_("Next: %s"), get_name (self, self->step + 1));
  GtkWidget *figure = sw_figure_view_new (exercise != NULL ? exercise->figure : NULL, 300, 200);

  set_running (self, FALSE);
  self->passed = 0;
  self->total = MAX (sw_step_get_seconds (step, sw_look_get_seconds_per_rep ()), 1);
  sw_figure_view_set_arrows (SW_FIGURE_VIEW (figure), TRUE);
  sw_rows_set_name (figure, get_name (self, self->step));
  adw_bin_set_child (self->figure_bin, figure);
  gtk_label_set_label (self->count_label, count);
  gtk_label_set_label (self->name_label, get_name (self, self->step));
  gtk_label_set_label (self->dose_label, dose);
  gtk_label_set_label (self->cue_label, exercise != NULL && exercise->cue != NULL ? sw_words_guide_text (exercise->cue) : "");
  gtk_label_set_label (self->next_label, next);
  gtk_widget_set_sensitive (GTK_WIDGET (self->previous_button), self->step > 0);
  set_running (self, running);
  show_clock (self);
}

static void
close_page (SwTimerPage *self)
{
  GtkWindow *window = sw_ui_get_main_window (GTK_WIDGET (self));

  if (window != NULL)
    sw_window_cover (SW_WINDOW (window), NULL);
}

static void
go (SwTimerPage *self,
    int          by)
{
  if (by > 0 && self->step + 1 == self->session->steps->len)
    {
      sw_ui_toast (GTK_WIDGET (self), _("All steps are through. Tick the session when it is done."), FALSE);
      close_page (self);
      return;
    }
  if (by < 0 && self->step == 0)
    return;
  self->step += by;
  show_step (self);
}

static gboolean
on_tick_cb (gpointer user_data)
{
  SwTimerPage *self = user_data;

  if (self->started == 0)
    return G_SOURCE_CONTINUE;
  if (get_passed (self) < self->total)
    {
      show_clock (self);
      return G_SOURCE_CONTINUE;
    }
  if (self->step + 1 == self->session->steps->len)
    self->tick = 0;
  gtk_widget_error_bell (GTK_WIDGET (self));
  if (self->tick == 0)
    {
      go (self, 1);
      return G_SOURCE_REMOVE;
    }
  go (self, 1);
  return G_SOURCE_CONTINUE;
}

static void
on_close_cb (SwTimerPage *self)
{
  close_page (self);
}

static void
on_previous_cb (SwTimerPage *self)
{
  go (self, -1);
}

static void
on_next_cb (SwTimerPage *self)
{
  go (self, 1);
}

static void
on_pause_cb (SwTimerPage *self)
{
  set_running (self, self->started == 0);
}

static gboolean
on_key_cb (SwTimerPage     *self,
           guint            keyval,
           guint            keycode,
           GdkModifierType  modifiers)
{
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;

  switch (keyval)
    {
    case GDK_KEY_space:
      on_pause_cb (self);
      return GDK_EVENT_STOP;
    case GDK_KEY_Left:
      go (self, rtl ? 1 : -1);
      return GDK_EVENT_STOP;
    case GDK_KEY_Right:
      go (self, rtl ? -1 : 1);
      return GDK_EVENT_STOP;
    case GDK_KEY_Escape:
      close_page (self);
      return GDK_EVENT_STOP;
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

static gboolean
sw_timer_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (SW_TIMER_PAGE (widget)->pause_button));
}

static void
sw_timer_page_dispose (GObject *object)
{
  SwTimerPage *self = SW_TIMER_PAGE (object);

  g_clear_handle_id (&self->tick, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (self), SW_TYPE_TIMER_PAGE);
  g_clear_pointer (&self->session, sw_session_free);

  G_OBJECT_CLASS (sw_timer_page_parent_class)->dispose (object);
}

static void
sw_timer_page_class_init (SwTimerPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sw_timer_page_dispose;
  widget_class->grab_focus = sw_timer_page_grab_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, SW_RESOURCE_BASE "ui/sw-timer-page.ui");
  gtk_widget_class_bind_template_child (widget_class, SwTimerPage, root);
  gtk_widget_class_bind_template_child (widget_class, SwTimerPage, title_label);
  gtk_widget_class_bind_template_child (widget_class, SwTimerPage, count_label);
  gtk_widget_class_bind_template_child (widget_class, SwTimerPage, figure_bin);
  gtk_widget_class_bind_template_child (widget_class, SwTimerPage, name_label);
  gtk_widget_class_bind_template_child (widget_class, SwTimerPage, dose_label);
  gtk_widget_class_bind_template_child (widget_class, SwTimerPage, clock_label);
  gtk_widget_class_bind_template_child (widget_class, SwTimerPage, progress_bar);
  gtk_widget_class_bind_template_child (widget_class, SwTimerPage, cue_label);
  gtk_widget_class_bind_template_child (widget_class, SwTimerPage, next_label);
  gtk_widget_class_bind_template_child (widget_class, SwTimerPage, previous_button);
  gtk_widget_class_bind_template_child (widget_class, SwTimerPage, pause_button);
  gtk_widget_class_bind_template_child (widget_class, SwTimerPage, next_button);
  gtk_widget_class_bind_template_callback (widget_class, on_close_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_previous_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_next_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_pause_cb);
}

static void
sw_timer_page_init (SwTimerPage *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (on_key_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

GtkWidget *
sw_timer_page_new (const SwSession *session,
                   const SwGuide   *guide)
{
  SwTimerPage *self = g_object_new (SW_TYPE_TIMER_PAGE, NULL);

  g_return_val_if_fail (session->steps->len > 0, NULL);

  self->session = sw_session_copy (session);
  self->guide = guide;
  gtk_label_set_label (self->title_label, sw_words_kind (session->kind));
  show_step (self);
  set_running (self, TRUE);
  self->tick = g_timeout_add (200, on_tick_cb, self);
  return GTK_WIDGET (self);
}
