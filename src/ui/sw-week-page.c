/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "sw-week-page"

#include "config.h"

#include "sw-week-page.h"

#include <glib/gi18n.h>

#include "sw-adherence-line.h"
#include "sw-ask-card.h"
#include "sw-break-bin.h"
#include "sw-concession.h"
#include "sw-day-cell.h"
#include "sw-day-column.h"
#include "sw-look.h"
#include "sw-mover.h"
#include "sw-rows.h"
#include "sw-session-edits.h"
#include "sw-session-panel.h"
#include "sw-status-strip.h"
#include "sw-week-days.h"
#include "sw-week-parts.h"

#define GUIDE_SECONDS_PER_REP "B6.seconds_per_rep"

struct _SwWeekPage
{
  AdwBin          parent_instance;

  /* Borrowed References: template children */
  GtkStack       *stack;
  SwBreakBin     *break_bin;
  AdwFlap        *flap;
  AdwClamp         *panel_bin;
  AdwSqueezer    *squeezer;
  AdwBin         *wide_strip_bin;
  GtkLabel       *wide_title;
  GtkLabel       *wide_span;
  GtkLabel       *wide_phase;
  SwAdherenceLine *wide_adherence;
  GtkBox         *wide_notes;
  GtkBox         *columns;
  AdwBin         *wide_foot;
  AdwBin         *narrow_strip_bin;
  GtkLabel       *narrow_title;
  GtkLabel       *narrow_phase;
  SwAdherenceLine *narrow_adherence;
  GtkBox         *narrow_notes;
  GtkBox         *list;
  GtkWidget      *wide_strip;
  GtkWidget      *narrow_strip;
  SwSessionPanel *panel;
  GPtrArray      *cards;          /* (element-type SwSessionCard) of both forms */

  /* Owned References */
  SwDiary        *diary;
  GSignalGroup   *diary_signals;
  SwMover        *mover;
  char           *selected;       /* id of the session in the panel */

  /* State */
  SwDay           monday;
  SwDay           selected_day;
};

G_DEFINE_FINAL_TYPE (SwWeekPage, sw_week_page, ADW_TYPE_BIN)

static void refresh (SwWeekPage *self);

static void
mark_selected (SwWeekPage *self)
{
  gboolean open = adw_flap_get_reveal_flap (self->flap);

  for (guint i = 0; i < self->cards->len; i++)
    {
      SwSessionCard *card = g_ptr_array_index (self->cards, i);
      gboolean selected = open && self->selected_day == sw_session_card_get_day (card)
                          && g_strcmp0 (self->selected, sw_session_card_get_session (card)->id) == 0;

      sw_session_card_set_selected (card, selected);
    }
}

static void
open_session (SwWeekPage      *self,
              const SwSession *session,
              SwDay            day)
{
  g_free (self->selected);
  self->selected = g_strdup (session->id);
  self->selected_day = day;
  sw_session_panel_set_session (self->panel, self->diary, session, day);
  adw_flap_set_reveal_flap (self->flap, TRUE);
  mark_selected (self);
}

static void
on_opened_cb (SwSessionCard *card,
              SwWeekPage    *self)
{
  open_session (self, sw_session_card_get_session (card), sw_session_card_get_day (card));
}

static void
on_ticked_cb (SwSessionCard *card,
              gboolean       done,
              SwWeekPage    *self)
{
  sw_session_edits_tick (GTK_WIDGET (self), sw_session_card_get_session (card), sw_session_card_get_day (card), done);
}

/* While a session is in the air every day says what the rules think of it there. */
static void
show_verdict (GtkWidget     *day,
              SwVerdictKind  kind,
              const char    *word,
              gboolean       past)
{
  if (!SW_IS_DAY_COLUMN (day))
    {
      sw_day_cell_tint (day, kind, word != NULL, past);
      return;
    }
  if (word != NULL)
    sw_day_column_set_verdict (SW_DAY_COLUMN (day), kind, word);
  else if (past)
    sw_day_column_set_past (SW_DAY_COLUMN (day));
  else
    sw_day_column_clear_verdict (SW_DAY_COLUMN (day));
}

static void
show_titles (SwWeekPage       *self,
             const SwPlanWeek *week,
             const SwTally    *tally)
{
  g_autofree char *title = sw_words_week_title (week->monday);
  g_autofree char *span = sw_words_week_span (week->monday);
  g_autofree char *phase = sw_words_week_phase (week);
  g_autofree char *km = sw_week_parts_format_km (tally);
  /* translators: "Week 48, 23–29 November" */
  g_autofree char *narrow_title = g_strdup_printf (_("%s, %s"), title, span);
  /* translators: the phase of the week and the kilometers: "Build, week 2 of 3 · 5.3 of 17.5 km" */
  g_autofree char *narrow_phase = week->past ? g_strdup (km) : g_strdup_printf (_("%s · %s"), phase, km);
  /* translators: the first characters of a checksum of everything that the plan was made from */
  g_autofree char *inputs = week->inputs != NULL ? g_strdup_printf (_("Made from inputs %.12s"), week->inputs) : NULL;

  gtk_label_set_label (self->wide_title, title);
  gtk_label_set_label (self->wide_span, span);
  gtk_label_set_label (self->wide_phase, phase);
  gtk_widget_set_visible (GTK_WIDGET (self->wide_phase), !week->past);
  gtk_label_set_label (self->narrow_title, narrow_title);
  gtk_label_set_label (self->narrow_phase, narrow_phase);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->wide_title), inputs);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->narrow_title), inputs);
}

static void
show_notes (SwWeekPage       *self,
            const SwPlanWeek *week,
            GtkBox           *notes)
{
  const SwGuide *guide = sw_diary_get_guide (self->diary);

  sw_rows_clear (GTK_WIDGET (notes));
  if (week->monday == sw_day_get_monday (sw_diary_get_today (self->diary)))
    sw_ask_card_append (notes, self->diary, FALSE);
  if (week->state == SW_STATE_SUSPENDED && !week->past)
    gtk_box_append (notes, sw_week_parts_new_paused (week, guide));
  for (guint i = 0; i < week->conflicts->len; i++)
    if (!sw_concession_is_made (sw_diary_get_journal (self->diary), week, g_ptr_array_index (week->conflicts, i)))
      gtk_box_append (notes, sw_week_parts_new_conflict (g_ptr_array_index (week->conflicts, i), i, guide));
  for (guint i = 0; i < week->left_out->len; i++)
    gtk_box_append (notes, sw_week_parts_new_left_out (g_ptr_array_index (week->left_out, i), guide));
  /* Its margin is for notes, not for none. */
  gtk_widget_set_visible (GTK_WIDGET (notes), gtk_widget_get_first_child (GTK_WIDGET (notes)) != NULL);
}

static void
keep_panel (SwWeekPage       *self,
            const SwPlanWeek *week)
{
  const SwPlanDay *day = NULL;
  const SwSession *session;

  if (!adw_flap_get_reveal_flap (self->flap) || self->selected == NULL)
    return;
  session = sw_plan_week_find (week, self->selected, &day);
  if (session == NULL)
    {
      /* Ticked or moved: what stands on that day of the same kind is the same session under another id. */
      for (int i = 0; i < 7 && session == NULL; i++)
        for (guint j = 0; j < week->days[i]->sessions->len && session == NULL; j++)
          {
            const SwSession *candidate = g_ptr_array_index (week->days[i]->sessions, j);

            if (week->days[i]->day == self->selected_day && candidate->kind == sw_session_panel_get_kind (self->panel))
              {
                session = candidate;
                day = week->days[i];
              }
          }
    }
  if (session != NULL)
    open_session (self, session, day->day);
  else if (self->selected_day >= week->monday && self->selected_day < week->monday + 7)
    sw_week_page_close_panel (self);
}

/* The id of the session whose card has the keyboard; drawing the week anew must not lose it. (transfer full) (nullable) */
static char *
get_focused (SwWeekPage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  GtkWidget *card = focus != NULL ? gtk_widget_get_ancestor (focus, SW_TYPE_SESSION_CARD) : NULL;

  if (card == NULL || !gtk_widget_is_ancestor (card, GTK_WIDGET (self)))
    return NULL;
  return g_strdup (sw_session_card_get_session (SW_SESSION_CARD (card))->id);
}

static void
focus_session (SwWeekPage *self,
               const char *id)
{
  for (guint i = 0; i < self->cards->len; i++)
    {
      SwSessionCard *card = g_ptr_array_index (self->cards, i);

      if (g_str_equal (sw_session_card_get_session (card)->id, id)
          && gtk_widget_get_child_visible (GTK_WIDGET (card)) && gtk_widget_child_focus (GTK_WIDGET (card), GTK_DIR_TAB_FORWARD))
        return;
    }
}

static void
refresh (SwWeekPage *self)
{
  g_autoptr (SwPlanWeek) week = NULL;
  g_autofree char *focused = NULL;
  SwTally tally;
  SwWeekDays days;
  gboolean paused;

  if (self->diary == NULL)
    return;
  focused = get_focused (self);
  sw_mover_clear (self->mover);
  g_ptr_array_set_size (self->cards, 0);
  sw_rows_clear (GTK_WIDGET (self->columns));
  sw_rows_clear (GTK_WIDGET (self->list));
  if (sw_journal_is_empty (sw_diary_get_journal (self->diary)))
    {
      gtk_stack_set_visible_child_name (self->stack, "empty");
      return;
    }
  gtk_stack_set_visible_child_name (self->stack, "week");
  week = sw_diary_get_week (self->diary, self->monday);
  sw_tally_init (&tally, week, sw_diary_get_today (self->diary));
  days = (SwWeekDays) {
    .diary = self->diary, .mover = self->mover, .cards = self->cards, .full_minutes = sw_tally_get_longest (week),
    .page = self, .opened = G_CALLBACK (on_opened_cb), .ticked = G_CALLBACK (on_ticked_cb),
  };
  paused = week->state == SW_STATE_SUSPENDED && !week->past;

  sw_status_strip_update (SW_STATUS_STRIP (self->wide_strip), self->diary);
  sw_status_strip_update (SW_STATUS_STRIP (self->narrow_strip), self->diary);
  show_titles (self, week, &tally);
  sw_adherence_line_show (self->wide_adherence, self->diary, self->monday);
  sw_adherence_line_show (self->narrow_adherence, self->diary, self->monday);
  show_notes (self, week, self->wide_notes);
  show_notes (self, week, self->narrow_notes);
  for (int i = 0; i < 7; i++)
    {
      if (paused && week->days[i]->sessions->len == 0)
        continue;
      gtk_box_append (self->columns, sw_week_days_new_column (&days, week->days[i]));
      gtk_box_append (self->list, sw_week_days_new_row (&days, week->days[i]));
    }
  adw_bin_set_child (self->wide_foot, paused ? NULL : sw_week_parts_new_foot (&tally, week));
  keep_panel (self, week);
  mark_selected (self);
  if (focused != NULL)
    focus_session (self, focused);
}

static void
on_relax_cb (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user_data)
{
  SwWeekPage *self = user_data;
  g_autoptr (SwPlanWeek) week = sw_diary_get_week (self->diary, self->monday);
  g_autoptr (GError) error = NULL;
  const SwConflict *conflict;
  const SwRelaxation *relaxation;
  guint position, way;

  g_variant_get (parameter, "(uu)", &position, &way);
  if (position >= week->conflicts->len)
    return;
  conflict = g_ptr_array_index (week->conflicts, position);
  if (way >= conflict->relax->len)
    return;
  relaxation = g_ptr_array_index (conflict->relax, way);

  if (!sw_concession_is_one_press (relaxation))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.preferences", NULL);
  else if (sw_concession_make (self->diary, week, conflict, relaxation, &error))
    sw_ui_toast (GTK_WIDGET (self), sw_concession_changes_plan (relaxation) ? _("The week was planned again.")
                                                                            : _("This week it stays as it is."), TRUE);
  else
    sw_ui_toast_error (GTK_WIDGET (self), _("The plan stays as it is"), error);
}

static void
on_take_back_cb (GSimpleAction *action,
                 GVariant      *parameter,
                 gpointer       user_data)
{
  SwWeekPage *self = user_data;
  g_autoptr (GError) error = NULL;

  if (sw_diary_reset_edits (self->diary, g_variant_get_string (parameter, NULL), &error))
    sw_ui_toast (GTK_WIDGET (self), _("The change was taken back."), TRUE);
  else
    sw_ui_toast_error (GTK_WIDGET (self), _("The plan stays as it is"), error);
}

static void
on_narrow_cb (SwWeekPage *self)
{
  gboolean narrow = sw_break_bin_get_narrow (self->break_bin);

  adw_flap_set_fold_policy (self->flap, narrow ? ADW_FLAP_FOLD_POLICY_ALWAYS : ADW_FLAP_FOLD_POLICY_NEVER);
}

static void
sw_week_page_dispose (GObject *object)
{
  SwWeekPage *self = SW_WEEK_PAGE (object);

  if (self->diary_signals != NULL)
    g_signal_group_set_target (self->diary_signals, NULL);
  g_clear_object (&self->diary_signals);
  g_clear_object (&self->diary);
  g_clear_object (&self->mover);
  g_clear_pointer (&self->cards, g_ptr_array_unref);
  g_clear_pointer (&self->selected, g_free);
  /* The bin keeps a pointer to its child, which disposing of the template would leave dangling. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), SW_TYPE_WEEK_PAGE);

  G_OBJECT_CLASS (sw_week_page_parent_class)->dispose (object);
}

static void
sw_week_page_class_init (SwWeekPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sw_week_page_dispose;
  g_type_ensure (SW_TYPE_ADHERENCE_LINE);
  g_type_ensure (SW_TYPE_BREAK_BIN);
  gtk_widget_class_set_template_from_resource (widget_class, SW_RESOURCE_BASE "ui/sw-week-page.ui");
  gtk_widget_class_bind_template_child (widget_class, SwWeekPage, stack);
  gtk_widget_class_bind_template_child (widget_class, SwWeekPage, break_bin);
  gtk_widget_class_bind_template_child (widget_class, SwWeekPage, flap);
  gtk_widget_class_bind_template_child (widget_class, SwWeekPage, panel_bin);
  gtk_widget_class_bind_template_child (widget_class, SwWeekPage, squeezer);
  gtk_widget_class_bind_template_child (widget_class, SwWeekPage, wide_strip_bin);
  gtk_widget_class_bind_template_child (widget_class, SwWeekPage, wide_title);
  gtk_widget_class_bind_template_child (widget_class, SwWeekPage, wide_span);
  gtk_widget_class_bind_template_child (widget_class, SwWeekPage, wide_phase);
  gtk_widget_class_bind_template_child (widget_class, SwWeekPage, wide_adherence);
  gtk_widget_class_bind_template_child (widget_class, SwWeekPage, wide_notes);
  gtk_widget_class_bind_template_child (widget_class, SwWeekPage, columns);
  gtk_widget_class_bind_template_child (widget_class, SwWeekPage, wide_foot);
  gtk_widget_class_bind_template_child (widget_class, SwWeekPage, narrow_strip_bin);
  gtk_widget_class_bind_template_child (widget_class, SwWeekPage, narrow_title);
  gtk_widget_class_bind_template_child (widget_class, SwWeekPage, narrow_phase);
  gtk_widget_class_bind_template_child (widget_class, SwWeekPage, narrow_adherence);
  gtk_widget_class_bind_template_child (widget_class, SwWeekPage, narrow_notes);
  gtk_widget_class_bind_template_child (widget_class, SwWeekPage, list);
  gtk_widget_class_bind_template_callback (widget_class, on_narrow_cb);
}

static void
sw_week_page_init (SwWeekPage *self)
{
  static const GActionEntry entries[] = { { "relax", on_relax_cb, "(uu)" }, { "take-back", on_take_back_cb, "s" } };
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();

  self->cards = g_ptr_array_new ();
  self->monday = SW_DAY_NONE;
  self->selected_day = SW_DAY_NONE;
  gtk_widget_init_template (GTK_WIDGET (self));
  self->mover = sw_mover_new (ADW_BIN (self), show_verdict);
  sw_adherence_line_set_single (self->wide_adherence);

  self->wide_strip = sw_status_strip_new (FALSE);
  adw_bin_set_child (self->wide_strip_bin, self->wide_strip);
  self->narrow_strip = sw_status_strip_new (TRUE);
  adw_bin_set_child (self->narrow_strip_bin, self->narrow_strip);
  self->panel = SW_SESSION_PANEL (sw_session_panel_new ());
  g_signal_connect_object (self->panel, "closed", G_CALLBACK (sw_week_page_close_panel), self, G_CONNECT_SWAPPED);
  adw_clamp_set_child (self->panel_bin, GTK_WIDGET (self->panel));
  g_signal_connect_object (self->flap, "notify::reveal-flap", G_CALLBACK (mark_selected), self, G_CONNECT_SWAPPED);

  g_action_map_add_action_entries (G_ACTION_MAP (group), entries, G_N_ELEMENTS (entries), self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "week", G_ACTION_GROUP (group));

  self->diary_signals = g_signal_group_new (SW_TYPE_DIARY);
  g_signal_group_connect_swapped (self->diary_signals, "changed", G_CALLBACK (refresh), self);
}

GtkWidget *
sw_week_page_new (void)
{
  return g_object_new (SW_TYPE_WEEK_PAGE, NULL);
}

void
sw_week_page_set_diary (SwWeekPage *self,
                        SwDiary    *diary)
{
  const SwGuide *guide;

  g_return_if_fail (SW_IS_WEEK_PAGE (self));
  g_return_if_fail (SW_IS_DIARY (diary));

  g_set_object (&self->diary, diary);
  g_signal_group_set_target (self->diary_signals, diary);
  guide = sw_diary_get_guide (diary);
  if (sw_guide_has_number (guide, GUIDE_SECONDS_PER_REP))
    sw_look_set_seconds_per_rep (sw_guide_get_number (guide, GUIDE_SECONDS_PER_REP));
  adw_flap_set_reveal_flap (self->flap, FALSE);
  self->monday = sw_day_get_monday (sw_diary_get_today (diary));
  refresh (self);
}

SwDay
sw_week_page_get_monday (SwWeekPage *self)
{
  g_return_val_if_fail (SW_IS_WEEK_PAGE (self), SW_DAY_NONE);

  return self->monday;
}

void
sw_week_page_set_monday (SwWeekPage *self,
                         SwDay       monday)
{
  SwDay this_monday;

  g_return_if_fail (SW_IS_WEEK_PAGE (self));

  if (self->diary == NULL)
    return;
  this_monday = sw_day_get_monday (sw_diary_get_today (self->diary));
  monday = MIN (sw_day_get_monday (monday), this_monday + (SW_PLANNER_MAX_WEEKS - 1) * 7);
  if (monday == self->monday)
    return;
  self->monday = monday;
  sw_week_page_close_panel (self);
  refresh (self);
}

void
sw_week_page_step (SwWeekPage *self,
                   int         by)
{
  g_return_if_fail (SW_IS_WEEK_PAGE (self));

  if (self->diary == NULL)
    return;
  sw_week_page_set_monday (self, by == 0 ? sw_diary_get_today (self->diary) : self->monday + 7 * by);
}

void
sw_week_page_show_session (SwWeekPage *self,
                           SwDay       day,
                           const char *id)
{
  g_autoptr (SwPlanWeek) week = NULL;
  const SwPlanDay *plan_day = NULL;
  const SwSession *session;

  g_return_if_fail (SW_IS_WEEK_PAGE (self));

  sw_week_page_set_monday (self, day);
  week = sw_diary_get_week (self->diary, self->monday);
  session = sw_plan_week_find (week, id, &plan_day);
  if (session != NULL)
    open_session (self, session, plan_day->day);
}

SwMover *
sw_week_page_get_mover (SwWeekPage *self)
{
  g_return_val_if_fail (SW_IS_WEEK_PAGE (self), NULL);

  return self->mover;
}

void
sw_week_page_close_panel (SwWeekPage *self)
{
  g_return_if_fail (SW_IS_WEEK_PAGE (self));

  adw_flap_set_reveal_flap (self->flap, FALSE);
  mark_selected (self);
}
