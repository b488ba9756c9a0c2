/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "sw-change-window"

#include "config.h"

#include "sw-change-window.h"

#include <glib/gi18n.h>

#include "sw-look.h"
#include "sw-mark.h"
#include "sw-rows.h"

struct _SwChangeWindow
{
  AdwWindow            parent_instance;

  /* Borrowed References: template children */
  AdwHeaderBar        *header_bar;
  GtkButton           *cancel_button;
  GtkButton           *main_button;
  AdwPreferencesGroup *inputs_group;
  AdwPreferencesGroup *plan_group;
  AdwPreferencesGroup *reasons_group;
  GtkButton           *discard_button;

  /* Owned References */
  GObject             *user_data;   /* (nullable) */

  /* State */
  SwChangeAnswered     answered;    /* (nullable) NULL as soon as it was called */
  gboolean             preview;
};

G_DEFINE_FINAL_TYPE (SwChangeWindow, sw_change_window, ADW_TYPE_WINDOW)

/* Closes first: whoever asked may close itself in turn, and this window with it. */
static void
finish (SwChangeWindow *self,
        SwChangeAnswer  answer)
{
  SwChangeAnswered answered = self->answered;
  g_autoptr (GObject) user_data = g_steal_pointer (&self->user_data);

  self->answered = NULL;
  gtk_window_close (GTK_WINDOW (self));
  if (answered != NULL)
    answered (answer, user_data);
}

static void
on_main_cb (SwChangeWindow *self)
{
  GtkWindow *parent = sw_ui_get_main_window (GTK_WIDGET (self));

  if (!self->preview && parent != NULL)
    gtk_widget_activate_action (GTK_WIDGET (parent), "win.undo", NULL);
  finish (self, SW_CHANGE_ANSWER_APPLY);
}

static void
on_discard_cb (SwChangeWindow *self)
{
  finish (self, SW_CHANGE_ANSWER_DISCARD);
}

static gboolean
sw_change_window_close_request (GtkWindow *window)
{
  SwChangeWindow *self = SW_CHANGE_WINDOW (window);
  SwChangeAnswered answered = self->answered;

  self->answered = NULL;
  if (answered != NULL)
    answered (SW_CHANGE_ANSWER_CANCEL, self->user_data);

  return GTK_WINDOW_CLASS (sw_change_window_parent_class)->close_request (window);
}

static void
sw_change_window_dispose (GObject *object)
{
  SwChangeWindow *self = SW_CHANGE_WINDOW (object);

  self->answered = NULL;
  g_clear_object (&self->user_data);

  G_OBJECT_CLASS (sw_change_window_parent_class)->dispose (object);
}

static void
sw_change_window_class_init (SwChangeWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sw_change_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = sw_change_window_close_request;

  gtk_widget_class_set_template_from_resource (widget_class, SW_RESOURCE_BASE "ui/sw-change-window.ui");
  gtk_widget_class_bind_template_child (widget_class, SwChangeWindow, header_bar);
  gtk_widget_class_bind_template_child (widget_class, SwChangeWindow, cancel_button);
  gtk_widget_class_bind_template_child (widget_class, SwChangeWindow, main_button);
  gtk_widget_class_bind_template_child (widget_class, SwChangeWindow, inputs_group);
  gtk_widget_class_bind_template_child (widget_class, SwChangeWindow, plan_group);
  gtk_widget_class_bind_template_child (widget_class, SwChangeWindow, reasons_group);
  gtk_widget_class_bind_template_child (widget_class, SwChangeWindow, discard_button);
  gtk_widget_class_bind_template_callback (widget_class, on_main_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_discard_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
sw_change_window_init (SwChangeWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static GtkWidget *
new_row (const char *text)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *markup = g_markup_escape_text (text, -1);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), markup);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  return row;
}

static void
fill (AdwPreferencesGroup *group,
      const GPtrArray     *lines,
      const char          *otherwise)
{
  for (guint i = 0; i < lines->len; i++)
    adw_preferences_group_add (group, new_row (g_ptr_array_index (lines, i)));
  if (lines->len == 0 && otherwise != NULL)
    adw_preferences_group_add (group, new_row (otherwise));
  gtk_widget_set_visible (GTK_WIDGET (group), lines->len > 0 || otherwise != NULL);
}

/* A session is known by its mark before its words are read. */
static void
fill_plan (SwChangeWindow      *self,
           const SwChangeStory *story)
{
  g_autoptr (GPtrArray) lines = sw_change_story_list_plan (story);
  guint n_changes = story->plan->changes->len;

  if (n_changes == 0 || lines->len < n_changes)
    {
      fill (self->plan_group, lines, _("No session changed."));
      return;
    }
  for (guint i = 0; i < lines->len; i++)
    {
      GtkWidget *row = new_row (g_ptr_array_index (lines, i));

      /* The state comes first when it changed; the sessions follow in the order of the diff. */
      if (i >= lines->len - n_changes)
        {
          const SwPlanChange *change = g_ptr_array_index (story->plan->changes, i - (lines->len - n_changes));
          GtkWidget *chip = sw_mark_new_kind (change->after != NULL ? change->after->kind : change->before->kind, 24);

          gtk_widget_set_valign (chip, GTK_ALIGN_CENTER);
          adw_action_row_add_prefix (ADW_ACTION_ROW (row), chip);
        }
      adw_preferences_group_add (self->plan_group, row);
    }
}

GtkWidget *
sw_change_window_new (GtkWindow           *parent,
                      SwDiary             *diary,
                      const SwChangeStory *story,
                      gboolean             preview)
{
  SwChangeWindow *self = g_object_new (SW_TYPE_CHANGE_WINDOW, "transient-for", parent, NULL);
  g_autoptr (GPtrArray) inputs = sw_change_story_list_inputs (story);
  g_autoptr (GPtrArray) reasons = sw_change_story_list_reasons (story, sw_diary_get_guide (diary));
  /* After an undo the last change is no longer there to be undone. */
  gboolean can_undo = sw_diary_get_can_undo (diary) && !sw_diary_get_can_redo (diary) && !sw_diary_get_read_only (diary);

  self->preview = preview;
  gtk_window_set_title (GTK_WINDOW (self), preview ? _("Change the Plan?") : _("Why It Changed"));
  gtk_button_set_label (self->main_button, preview ? _("_Apply") : _("_Undo"));
  gtk_widget_set_visible (GTK_WIDGET (self->main_button), preview || can_undo);
  gtk_widget_set_visible (GTK_WIDGET (self->cancel_button), preview);
  gtk_widget_set_visible (GTK_WIDGET (self->discard_button), preview);
  sw_rows_let_wrap (GTK_WIDGET (self->discard_button));
  if (preview)
    {
      gtk_widget_add_css_class (GTK_WIDGET (self->main_button), "suggested-action");
      gtk_window_set_default_widget (GTK_WINDOW (self), GTK_WIDGET (self->main_button));
      adw_header_bar_set_show_start_title_buttons (self->header_bar, FALSE);
      adw_header_bar_set_show_end_title_buttons (self->header_bar, FALSE);
    }
  if (preview)
    {
      adw_preferences_group_set_title (self->inputs_group, _("What You Changed"));
      adw_preferences_group_set_title (self->plan_group, _("What Would Change This Week"));
    }
  fill (self->inputs_group, inputs, _("Nothing that can be told apart."));
  fill_plan (self, story);
  fill (self->reasons_group, reasons, NULL);

  return GTK_WIDGET (self);
}

void
sw_change_window_present (GtkWindow *parent,
                          SwDiary   *diary)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SwChangeStory) story = sw_diary_get_last_story (diary);

  if (story == NULL)
    story = sw_diary_explain_change (diary, &error);
  if (story == NULL)
    sw_ui_toast (GTK_WIDGET (parent), _("There is no change to explain."), FALSE);
  else
    gtk_window_present (GTK_WINDOW (sw_change_window_new (parent, diary, story, FALSE)));
}

gboolean
sw_change_window_needs_preview (SwDiary         *diary,
                                const SwProfile *profile)
{
  g_autoptr (SwChangeStory) story = NULL;

  if (!sw_profile_validate (profile, NULL))
    return FALSE;
  story = sw_diary_explain_profile (diary, profile);

  return story->plan->changes->len > 0 || story->plan->before_state != story->plan->after_state;
}

GtkWidget *
sw_change_window_present_preview (GtkWindow        *parent,
                                  SwDiary          *diary,
                                  const SwProfile  *profile,
                                  SwChangeAnswered  answered,
                                  gpointer          user_data)
{
  g_autoptr (SwChangeStory) story = sw_diary_explain_profile (diary, profile);
  GtkWidget *window = sw_change_window_new (parent, diary, story, TRUE);
  SwChangeWindow *self = SW_CHANGE_WINDOW (window);

  self->answered = answered;
  self->user_data = user_data != NULL ? g_object_ref (user_data) : NULL;
  gtk_window_present (GTK_WINDOW (window));
  return window;
}

void
sw_change_window_add_details (AdwToast   *toast,
                              const char *title,
                              guint       n_sessions)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *label = gtk_label_new (title);
  GtkWidget *details;
  /* translators: how many sessions of the plan changed, on a button that says why */
  g_autofree char *text = g_strdup_printf (ngettext ("%u session changed: why?", "%u sessions changed: why?", n_sessions), n_sessions);

  details = gtk_button_new_with_label (text);
  sw_rows_let_wrap (details);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "heading");
  gtk_widget_set_margin_start (label, 9);
  gtk_widget_add_css_class (details, "flat");
  gtk_widget_add_css_class (details, "sw-small");
  gtk_widget_set_halign (details, GTK_ALIGN_START);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (details), "win.explain-change");
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), details);
  adw_toast_set_custom_title (toast, box);
}
