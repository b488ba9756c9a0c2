/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "sw-what-if-window"

#include "config.h"

#include "sw-what-if-window.h"

#include <glib/gi18n.h>

#include "sw-break-bin.h"
#include "sw-compact-week.h"
#include "sw-look.h"
#include "sw-mark.h"
#include "sw-rows.h"

#define N_WEEKS 6

/* What the race row offers, in its order; the last line is "no race". */
static const int race_weeks[] = { 0, -2, -1, 1, 2, 4 };

struct _SwWhatIfWindow
{
  AdwWindow            parent_instance;

  /* Borrowed References: template children */
  GtkButton           *use_button;
  GtkRevealer         *message_revealer;
  GtkLabel            *message_label;
  SwBreakBin          *break_bin;
  GtkBox              *columns_box;
  AdwPreferencesGroup *choices_group;
  GtkLabel            *week_label;
  GtkSpinner          *spinner;
  GtkButton           *previous_button;
  GtkButton           *next_button;
  GtkBox              *summary_box;
  GtkLabel            *verdict_label;
  GtkBox              *weeks_box;
  GtkBox              *conflicts_box;

  /* Borrowed References */
  AdwComboRow         *weekday_row;
  GtkWidget           *minutes_row;
  GtkSpinButton       *minutes_spin;
  AdwComboRow         *race_row;     /* NULL without a race */
  AdwComboRow         *runs_row;
  GtkSwitch           *gym_switch;
  AdwComboRow         *level_row;

  /* Owned References */
  SwDiary             *diary;
  GCancellable        *cancellable;  /* of the question on its way */
  SwWhatIf            *answer;       /* (nullable) the one that is shown */

  /* State */
  guint                shown;        /* which of the weeks */
  gboolean             stepped;      /* somebody chose the week */
  gboolean             filling;
};

G_DEFINE_FINAL_TYPE (SwWhatIfWindow, sw_what_if_window, ADW_TYPE_WINDOW)

static SwPlanInputs
get_inputs (SwWhatIfWindow *self)
{
  return (SwPlanInputs) { sw_diary_get_journal (self->diary), sw_diary_get_body (self->diary),
                          sw_diary_get_guide (self->diary), sw_diary_get_today (self->diary) };
}

static SwHypothesis
read_hypothesis (SwWhatIfWindow *self)
{
  SwHypothesis hypothesis = SW_HYPOTHESIS_INIT;
  guint race = self->race_row != NULL ? adw_combo_row_get_selected (self->race_row) : 0;

  hypothesis.weekday = (int) adw_combo_row_get_selected (self->weekday_row);
  hypothesis.minutes = gtk_spin_button_get_value_as_int (self->minutes_spin);
  hypothesis.no_race = race == G_N_ELEMENTS (race_weeks);
  hypothesis.race_weeks = race < G_N_ELEMENTS (race_weeks) ? race_weeks[race] : 0;
  hypothesis.runs = adw_combo_row_get_selected (self->runs_row) == 1 ? -1 : adw_combo_row_get_selected (self->runs_row) == 2;
  hypothesis.no_gym = gtk_switch_get_active (self->gym_switch);
  hypothesis.level = (SwLevel) ((int) adw_combo_row_get_selected (self->level_row) - 1);
  return hypothesis;
}

static void
attach_figure (GtkGrid    *grid,
               int         row,
               const char *title,
               const char *now,
               const char *then)
{
  GtkWidget *name = sw_rows_new_label (title, row == 0 ? "caption-heading" : NULL);
  const char *figures[] = { now, then };

  gtk_widget_set_hexpand (name, TRUE);
  gtk_grid_attach (grid, name, 0, row, 1, 1);
  for (int i = 0; i < 2; i++)
    {
      GtkWidget *figure = gtk_label_new (figures[i]);

      gtk_label_set_xalign (GTK_LABEL (figure), 1);
      gtk_label_set_wrap (GTK_LABEL (figure), TRUE);
      gtk_label_set_justify (GTK_LABEL (figure), GTK_JUSTIFY_RIGHT);
      gtk_widget_add_css_class (figure, "numeric");
      if (row == 0)
        gtk_widget_add_css_class (figure, "caption-heading");
      /* What stays as it is steps back. */
      else if (g_str_equal (now, then))
        gtk_widget_add_css_class (figure, "sw-dim");
      else if (i == 1)
        gtk_widget_add_css_class (figure, "heading");
      gtk_grid_attach (grid, figure, i + 1, row, 1, 1);
    }
}

static char *
format_km (double km)
{
  return isnan (km) ? g_strdup (_("by time")) : sw_words_km (km);
}

static void
show_summary (SwWhatIfWindow   *self,
              const SwPlanWeek *now,
              const SwPlanWeek *then)
{
  GtkWidget *grid = gtk_grid_new ();
  SwWeekSum before, after;

  sw_week_sum_init (&before, now);
  sw_week_sum_init (&after, then);
  gtk_grid_set_row_spacing (GTK_GRID (grid), 6);
  gtk_grid_set_column_spacing (GTK_GRID (grid), 12);
  gtk_grid_set_column_homogeneous (GTK_GRID (grid), TRUE);
  attach_figure (GTK_GRID (grid), 0, "", _("Now"), _("Then"));
  {
    g_autofree char *km_now = format_km (before.km), *km_then = format_km (after.km);
    g_autofree char *time_now = sw_words_minutes (before.minutes), *time_then = sw_words_minutes (after.minutes);
    g_autofree char *load_now = g_strdup_printf ("%.0f", before.load), *load_then = g_strdup_printf ("%.0f", after.load);
    g_autofree char *rest_now = g_strdup_printf ("%d", before.rest_days), *rest_then = g_strdup_printf ("%d", after.rest_days);
    g_autofree char *conflicts_now = g_strdup_printf ("%d", before.conflicts), *conflicts_then = g_strdup_printf ("%d", after.conflicts);

    attach_figure (GTK_GRID (grid), 1, _("Running"), km_now, km_then);
    attach_figure (GTK_GRID (grid), 2, _("Time"), time_now, time_then);
    attach_figure (GTK_GRID (grid), 3, _("Load"), load_now, load_then);
    attach_figure (GTK_GRID (grid), 4, _("Rest days"), rest_now, rest_then);
    attach_figure (GTK_GRID (grid), 5, _("Does not fit"), conflicts_now, conflicts_then);
  }
  sw_rows_clear (GTK_WIDGET (self->summary_box));
  gtk_box_append (self->summary_box, grid);
}

static void
show_verdict (SwWhatIfWindow *self)
{
  SwHypothesis hypothesis = read_hypothesis (self);
  g_autofree char *text = NULL;

  if (sw_profile_equal (self->answer->profile, sw_diary_get_journal (self->diary)->profile))
    text = g_strdup (hypothesis.runs > 0 ? _("Your level sets how many runs a week holds.")
                     : hypothesis.runs < 0 ? _("The week has as few runs as the plan makes.")
                     : hypothesis.no_gym ? _("Your plan needs no gym as it is.")
                     : _("Choose something to see what it would do."));
  else if (self->answer->same)
    text = g_strdup (_("Nothing in these weeks would change."));
  else if (self->answer->n_other_steps > 0)
    /* translators: what a supposition would change, when nothing else changes */
    text = g_strdup_printf (ngettext ("%d session would hold other exercises.", "%d sessions would hold other exercises.",
                                      (gulong) self->answer->n_other_steps), self->answer->n_other_steps);
  gtk_label_set_label (self->verdict_label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->verdict_label), text != NULL);
}

static void
show_week (SwWhatIfWindow *self)
{
  const SwPlanWeek *now = g_ptr_array_index (self->answer->now, self->shown);
  const SwPlanWeek *then = g_ptr_array_index (self->answer->then, self->shown);
  g_autofree char *title = sw_words_week_title (now->monday);
  g_autofree char *span = sw_words_week_span (now->monday);
  g_autofree char *both = g_strdup_printf (_("%s, %s"), title, span);

  gtk_label_set_label (self->week_label, both);
  gtk_widget_set_sensitive (GTK_WIDGET (self->previous_button), self->shown > 0);
  gtk_widget_set_sensitive (GTK_WIDGET (self->next_button), self->shown + 1 < self->answer->now->len);
  show_summary (self, now, then);
  show_verdict (self);
  sw_rows_clear (GTK_WIDGET (self->weeks_box));
  gtk_box_append (self->weeks_box, sw_compact_week_new (_("Now"), now, NULL));
  gtk_box_append (self->weeks_box, sw_compact_week_new (_("Then"), then, now));
  sw_rows_clear (GTK_WIDGET (self->conflicts_box));
  for (guint i = 0; i < then->conflicts->len; i++)
    {
      GtkWidget *card = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
      GtkWidget *mark = sw_mark_new_flag (SW_SEVERITY_CAUTION, 20);
      g_autofree char *text = sw_words_conflict (g_ptr_array_index (then->conflicts, i), sw_diary_get_guide (self->diary));

      gtk_widget_set_valign (mark, GTK_ALIGN_START);
      gtk_widget_add_css_class (card, "card");
      gtk_widget_add_css_class (card, "sw-padded");
      gtk_box_append (GTK_BOX (card), mark);
      gtk_box_append (GTK_BOX (card), sw_rows_new_label (text, NULL));
      gtk_box_append (self->conflicts_box, card);
    }
}

/* The first week in which anything differs says more than one that stays. */
static guint
find_first_difference (const SwWhatIf *what_if)
{
  for (guint i = 0; i < what_if->now->len; i++)
    {
      const SwPlanWeek *now = g_ptr_array_index (what_if->now, i), *then = g_ptr_array_index (what_if->then, i);
      g_autoptr (SwPlanDiff) diff = sw_plan_diff_new (now, then);

      if (diff->changes->len > 0 || now->state != then->state || now->conflicts->len != then->conflicts->len)
        return i;
    }

  return 0;
}

static void
show_message (SwWhatIfWindow *self,
              const char     *text)
{
  if (text != NULL)
    gtk_label_set_label (self->message_label, text);
  gtk_revealer_set_reveal_child (self->message_revealer, text != NULL);
}

static void
on_answered_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (SwWhatIfWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (SwWhatIf) what_if = sw_diary_what_if_finish (SW_DIARY (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || self->diary == NULL)
    return;
  gtk_spinner_stop (self->spinner);
  if (what_if == NULL)
    {
      g_autofree char *why = sw_ui_describe_error (error);

      gtk_widget_set_sensitive (GTK_WIDGET (self->use_button), FALSE);
      show_message (self, why);
      return;
    }
  show_message (self, NULL);
  g_clear_pointer (&self->answer, sw_what_if_free);
  self->answer = g_steal_pointer (&what_if);
  if (!self->stepped)
    self->shown = find_first_difference (self->answer);
  gtk_widget_set_sensitive (GTK_WIDGET (self->use_button),
                            !sw_diary_get_read_only (self->diary)
                              && !sw_profile_equal (self->answer->profile, sw_diary_get_journal (self->diary)->profile));
  show_week (self);
}

static void
ask (SwWhatIfWindow *self)
{
  SwHypothesis hypothesis = read_hypothesis (self);
  SwPlanInputs inputs = get_inputs (self);
  g_autoptr (SwProfile) profile = sw_hypothesis_apply (&hypothesis, &inputs);

  /* Until the answer is there, what is shown is not what would be used. */
  gtk_widget_set_sensitive (GTK_WIDGET (self->use_button), FALSE);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  gtk_spinner_start (self->spinner);
  sw_diary_what_if_async (self->diary, profile, N_WEEKS, self->cancellable, on_answered_cb, g_object_ref (self));
}

static void
on_choice_cb (SwWhatIfWindow *self)
{
  if (!self->filling)
    ask (self);
}

/* What that day has now, whether somebody said so or the planner takes it so. */
static int
get_free_minutes (SwWhatIfWindow *self,
                  int             weekday)
{
  SwHypothesis hypothesis = SW_HYPOTHESIS_INIT;
  SwPlanInputs inputs = get_inputs (self);
  g_autoptr (SwProfile) profile = NULL;

  /* Asked about another day, the profile that comes back has this one's minutes as they are. */
  hypothesis.weekday = weekday % 7 + 1;
  profile = sw_hypothesis_apply (&hypothesis, &inputs);
  return profile->availability_min[weekday - 1];
}

static void
on_weekday_cb (SwWhatIfWindow *self)
{
  int weekday = (int) adw_combo_row_get_selected (self->weekday_row);

  gtk_widget_set_sensitive (self->minutes_row, weekday > 0);
  if (self->filling)
    return;
  if (weekday > 0)
    {
      self->filling = TRUE;
      gtk_spin_button_set_value (self->minutes_spin, get_free_minutes (self, weekday));
      self->filling = FALSE;
    }
  ask (self);
}

static void
on_previous_cb (SwWhatIfWindow *self)
{
  self->stepped = TRUE;
  self->shown--;
  show_week (self);
}

static void
on_next_cb (SwWhatIfWindow *self)
{
  self->stepped = TRUE;
  self->shown++;
  show_week (self);
}

static void
on_narrow_cb (SwWhatIfWindow *self)
{
  GtkOrientation orientation = sw_break_bin_get_narrow (self->break_bin) ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL;

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->columns_box), orientation);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->weeks_box), orientation);
}

static void
on_use_cb (SwWhatIfWindow *self)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *why = NULL;

  if (sw_diary_accept_what_if (self->diary, self->answer, &error))
    {
      GtkWindow *parent = sw_ui_get_main_window (GTK_WIDGET (self));

      if (parent != NULL)
        sw_ui_toast_outcome (GTK_WIDGET (parent));
      gtk_window_close (GTK_WINDOW (self));
      return;
    }
  why = sw_ui_describe_error (error);
  show_message (self, why);
}

static void
add_combo (SwWhatIfWindow      *self,
           AdwComboRow        **ret_row,
           const char          *title,
           const char          *subtitle,
           const char * const  *items,
           guint                n_items,
           GCallback            callback)
{
  GtkWidget *row = sw_rows_new_combo (title, items, n_items);

  if (subtitle != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  *ret_row = ADW_COMBO_ROW (row);
  adw_preferences_group_add (self->choices_group, row);
  g_signal_connect_object (row, "notify::selected", callback, self, G_CONNECT_SWAPPED);
}

static void
add_weekday_rows (SwWhatIfWindow *self)
{
  const char *items[8] = { _("As It Is") };
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  SwDay monday = sw_day_get_monday (sw_diary_get_today (self->diary));

  for (int i = 0; i < 7; i++)
    {
      g_ptr_array_add (names, sw_words_weekday_long (monday + i));
      items[i + 1] = g_ptr_array_index (names, i);
    }
  add_combo (self, &self->weekday_row, _("Time on a Day"), NULL, items, G_N_ELEMENTS (items), G_CALLBACK (on_weekday_cb));
  self->minutes_row = sw_rows_new_spin (_("Free Minutes"), _("On that day of each week"), 0, 600, 5, 0, &self->minutes_spin);
  gtk_widget_set_sensitive (self->minutes_row, FALSE);
  g_signal_connect_object (self->minutes_spin, "value-changed", G_CALLBACK (on_choice_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (self->choices_group, self->minutes_row);
}

static void
add_race_row (SwWhatIfWindow *self)
{
  const SwProfile *profile = sw_diary_get_journal (self->diary)->profile;
  const char *items[G_N_ELEMENTS (race_weeks) + 1];
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  if (profile->race_day == SW_DAY_NONE || profile->race_day < sw_diary_get_today (self->diary))
    return;
  for (guint i = 0; i < G_N_ELEMENTS (race_weeks); i++)
    {
      int weeks = ABS (race_weeks[i]);

      if (weeks == 0)
        g_ptr_array_add (names, g_strdup (_("As It Is")));
      else if (race_weeks[i] > 0)
        /* translators: a choice in a list: the race, moved */
        g_ptr_array_add (names, g_strdup_printf (ngettext ("%d Week Later", "%d Weeks Later", (gulong) weeks), weeks));
      else
        /* translators: a choice in a list: the race, moved */
        g_ptr_array_add (names, g_strdup_printf (ngettext ("%d Week Earlier", "%d Weeks Earlier", (gulong) weeks), weeks));
      items[i] = g_ptr_array_index (names, i);
    }
  items[G_N_ELEMENTS (race_weeks)] = _("No Race");
  add_combo (self, &self->race_row, _("Race"), NULL, items, G_N_ELEMENTS (items), G_CALLBACK (on_choice_cb));
}

static void
add_rows (SwWhatIfWindow *self)
{
  SwPlanInputs inputs = get_inputs (self);
  const char *runs[] = { _("As They Are"), _("One Fewer"), _("One More") };
  const char *levels[SW_N_LEVELS + 1] = { _("As It Is") };

  for (int i = 0; i < SW_N_LEVELS; i++)
    levels[i + 1] = sw_words_level ((SwLevel) i);
  add_weekday_rows (self);
  add_race_row (self);
  /* One run more is offered only where days kept free of running are what holds it back. */
  add_combo (self, &self->runs_row, _("Runs a Week"), NULL, runs, sw_hypothesis_can_add_run (&inputs) ? 3 : 2,
             G_CALLBACK (on_choice_cb));
  adw_preferences_group_add (self->choices_group,
                             sw_rows_new_switch (_("Without the Gym"), _("No weights and no machines, until you bring them back in the preferences"), &self->gym_switch));
  g_signal_connect_object (self->gym_switch, "notify::active", G_CALLBACK (on_choice_cb), self, G_CONNECT_SWAPPED);
  add_combo (self, &self->level_row, _("Level"), NULL, levels, G_N_ELEMENTS (levels), G_CALLBACK (on_choice_cb));
}

static void
sw_what_if_window_dispose (GObject *object)
{
  SwWhatIfWindow *self = SW_WHAT_IF_WINDOW (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->answer, sw_what_if_free);
  g_clear_object (&self->diary);

  G_OBJECT_CLASS (sw_what_if_window_parent_class)->dispose (object);
}

static void
sw_what_if_window_class_init (SwWhatIfWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sw_what_if_window_dispose;

  g_type_ensure (SW_TYPE_BREAK_BIN);
  gtk_widget_class_set_template_from_resource (widget_class, SW_RESOURCE_BASE "ui/sw-what-if-window.ui");
  gtk_widget_class_bind_template_child (widget_class, SwWhatIfWindow, use_button);
  gtk_widget_class_bind_template_child (widget_class, SwWhatIfWindow, message_revealer);
  gtk_widget_class_bind_template_child (widget_class, SwWhatIfWindow, message_label);
  gtk_widget_class_bind_template_child (widget_class, SwWhatIfWindow, break_bin);
  gtk_widget_class_bind_template_child (widget_class, SwWhatIfWindow, columns_box);
  gtk_widget_class_bind_template_child (widget_class, SwWhatIfWindow, choices_group);
  gtk_widget_class_bind_template_child (widget_class, SwWhatIfWindow, week_label);
  gtk_widget_class_bind_template_child (widget_class, SwWhatIfWindow, spinner);
  gtk_widget_class_bind_template_child (widget_class, SwWhatIfWindow, previous_button);
  gtk_widget_class_bind_template_child (widget_class, SwWhatIfWindow, next_button);
  gtk_widget_class_bind_template_child (widget_class, SwWhatIfWindow, summary_box);
  gtk_widget_class_bind_template_child (widget_class, SwWhatIfWindow, verdict_label);
  gtk_widget_class_bind_template_child (widget_class, SwWhatIfWindow, weeks_box);
  gtk_widget_class_bind_template_child (widget_class, SwWhatIfWindow, conflicts_box);
  gtk_widget_class_bind_template_callback (widget_class, on_use_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_previous_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_next_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_narrow_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
sw_what_if_window_init (SwWhatIfWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  sw_rows_let_wrap (GTK_WIDGET (self->use_button));
  gtk_widget_set_sensitive (GTK_WIDGET (self->previous_button), FALSE);
  gtk_widget_set_sensitive (GTK_WIDGET (self->next_button), FALSE);
}

GtkWidget *
sw_what_if_window_new (GtkWindow *parent,
                       SwDiary   *diary)
{
  SwWhatIfWindow *self = g_object_new (SW_TYPE_WHAT_IF_WINDOW, "transient-for", parent, NULL);

  self->diary = g_object_ref (diary);
  self->filling = TRUE;
  add_rows (self);
  self->filling = FALSE;
  ask (self);
  return GTK_WIDGET (self);
}

void
sw_what_if_window_suppose (SwWhatIfWindow     *self,
                           const SwHypothesis *hypothesis)
{
  g_return_if_fail (SW_IS_WHAT_IF_WINDOW (self));

  self->filling = TRUE;
  adw_combo_row_set_selected (self->weekday_row, (guint) hypothesis->weekday);
  gtk_widget_set_sensitive (self->minutes_row, hypothesis->weekday > 0);
  gtk_spin_button_set_value (self->minutes_spin, hypothesis->minutes);
  if (self->race_row != NULL && hypothesis->no_race)
    adw_combo_row_set_selected (self->race_row, G_N_ELEMENTS (race_weeks));
  for (guint i = 0; self->race_row != NULL && !hypothesis->no_race && i < G_N_ELEMENTS (race_weeks); i++)
    if (race_weeks[i] == hypothesis->race_weeks)
      adw_combo_row_set_selected (self->race_row, i);
  adw_combo_row_set_selected (self->runs_row, hypothesis->runs < 0 ? 1 : hypothesis->runs > 0 ? 2 : 0);
  gtk_switch_set_active (self->gym_switch, hypothesis->no_gym);
  adw_combo_row_set_selected (self->level_row, (guint) ((int) hypothesis->level + 1));
  self->filling = FALSE;
  ask (self);
}
