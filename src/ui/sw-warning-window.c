/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "sw-warning-window"

#include "config.h"

#include "sw-warning-window.h"

#include <glib/gi18n.h>

#include "sw-break-bin.h"
#include "sw-look.h"
#include "sw-mark.h"
#include "sw-print.h"
#include "sw-rows.h"
#include "sw-screen-form.h"
#include "sw-settings.h"
#include "sw-words-body.h"
#include "sw-wrap-layout.h"

struct _SwWarningWindow
{
  AdwWindow      parent_instance;

  /* Borrowed References: template children */
  GtkStack      *stack;
  GtkWidget     *back_squeezer;
  GtkButton     *save_button;
  GtkLabel      *message_label;
  GtkBox        *questions_box;
  GtkBox        *outcome_box;
  GtkWidget     *band;
  GtkWidget     *band_box;
  GtkLabel      *band_title;
  GtkLabel      *band_text;
  AdwBin        *band_mark;
  SwScreenForm  *form;
  SwBreakBin    *break_bin;
  GtkBox        *pair;        /* of the outcome that is shown */
  GtkLabel      *digits;
  GtkLabel      *origin;
  GtkWidget     *copy_button;

  /* Owned References */
  SwScreen      *screen;      /* what the outcome speaks of */
};

G_DEFINE_FINAL_TYPE (SwWarningWindow, sw_warning_window, ADW_TYPE_WINDOW)

static void
on_form_changed_cb (SwWarningWindow *self)
{
  int n_open = sw_screen_form_get_open (self->form);
  g_autofree char *text = NULL;

  gtk_widget_set_sensitive (GTK_WIDGET (self->save_button), n_open == 0);
  if (n_open > 0)
    /* translators: questions that have no answer yet */
    text = g_strdup_printf (ngettext ("%d question is open.", "%d questions are open.", n_open), n_open);
  gtk_label_set_label (self->message_label, text != NULL ? text : "");
}

static void
on_copy_cb (SwWarningWindow *self)
{
  g_autofree char *number = sw_settings_get_emergency_number (sw_settings_get_default ());

  if (number != NULL)
    gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), number);
}

static void
on_print_cb (SwWarningWindow *self)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (int number = 1; number <= SW_N_SCREEN_QUESTIONS; number++)
    if (sw_screen_counts_as_yes (self->screen, number))
      g_string_append_printf (text, "%s\n%s\n\n", sw_words_warning_question (number),
                              sw_words_warning_answer (self->screen->answers[number - 1]));
  sw_print_text (GTK_WINDOW (self), gtk_label_get_label (self->band_title), gtk_label_get_label (self->band_text), text->str);
}

static void
on_record_cb (SwWarningWindow *self)
{
  GtkWindow *parent = sw_ui_get_main_window (GTK_WIDGET (self));

  gtk_window_close (GTK_WINDOW (self));
  if (parent != NULL)
    gtk_widget_activate_action (GTK_WIDGET (parent), "win.record-assessment", NULL);
}

static GtkWidget *
new_card (void)
{
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  gtk_widget_add_css_class (card, "card");
  gtk_widget_add_css_class (card, "sw-padded-wide");
  return card;
}

static void
show_number (SwWarningWindow *self)
{
  SwSettings *settings = sw_settings_get_default ();
  g_autofree char *number = sw_settings_get_emergency_number (settings);
  g_autofree char *own = sw_settings_get_own_number (settings);
  g_autofree char *region = sw_settings_get_region (settings);
  g_autofree char *origin = NULL;

  gtk_label_set_label (self->digits, number != NULL ? number : _("your local number"));
  gtk_widget_set_visible (self->copy_button, number != NULL);
  if (*own != '\0')
    origin = g_strdup (_("This is the number that you entered."));
  else if (number == NULL)
    origin = g_strdup (_("Stridewell does not know the number of your region. Please enter it."));
  else if (*region != '\0')
    /* translators: two letters such as DE */
    origin = g_strdup_printf (_("The number comes from your region (%s)."), region);
  else
    origin = g_strdup (_("Your region is not known. Please check the number."));
  gtk_label_set_label (self->origin, origin);
}

static void
on_number_cb (GtkEntry        *entry,
              SwWarningWindow *self)
{
  if (!sw_settings_set_emergency_number (sw_settings_get_default (), gtk_editable_get_text (GTK_EDITABLE (entry))))
    {
      gtk_widget_add_css_class (GTK_WIDGET (entry), "error");
      return;
    }
  gtk_widget_remove_css_class (GTK_WIDGET (entry), "error");
  show_number (self);
  gtk_popover_popdown (GTK_POPOVER (gtk_widget_get_ancestor (GTK_WIDGET (entry), GTK_TYPE_POPOVER)));
}

/* A button with an entry behind it: the number is needed here and now, and not in the preferences. */
static GtkWidget *
new_change_button (SwWarningWindow *self)
{
  GtkWidget *button = gtk_menu_button_new ();
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *entry = gtk_entry_new ();
  g_autofree char *own = sw_settings_get_own_number (sw_settings_get_default ());

  gtk_entry_set_input_purpose (GTK_ENTRY (entry), GTK_INPUT_PURPOSE_PHONE);
  gtk_editable_set_text (GTK_EDITABLE (entry), own);
  sw_rows_set_name (entry, _("Emergency number"));
  g_signal_connect_object (entry, "activate", G_CALLBACK (on_number_cb), self, 0);
  gtk_box_append (GTK_BOX (box), sw_rows_new_label (_("Emergency number, then Enter. Empty: that of your region."), NULL));
  gtk_box_append (GTK_BOX (box), entry);
  gtk_widget_set_size_request (box, 220, -1);
  gtk_popover_set_child (GTK_POPOVER (popover), box);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (button), popover);
  gtk_menu_button_set_label (GTK_MENU_BUTTON (button), _("Change It"));
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  return button;
}

static GtkWidget *
new_content_button (const char *icon_name,
                    const char *label)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *content = adw_button_content_new ();

  adw_button_content_set_icon_name (ADW_BUTTON_CONTENT (content), icon_name);
  adw_button_content_set_label (ADW_BUTTON_CONTENT (content), label);
  gtk_button_set_child (GTK_BUTTON (button), content);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  return button;
}

static GtkWidget *
new_call_card (SwWarningWindow *self)
{
  GtkWidget *card = new_card ();
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *print = new_content_button ("document-print-symbolic", _("Print This Page"));
  g_autofree char *say = sw_words_warning_say (self->screen);

  self->digits = GTK_LABEL (gtk_label_new (NULL));
  gtk_widget_add_css_class (GTK_WIDGET (self->digits), "sw-emergency-number");
  gtk_label_set_selectable (self->digits, TRUE);
  gtk_label_set_wrap (self->digits, TRUE);
  self->copy_button = new_content_button ("edit-copy-symbolic", _("Copy"));
  g_signal_connect_object (self->copy_button, "clicked", G_CALLBACK (on_copy_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_set_layout_manager (line, sw_wrap_layout_new (18));
  gtk_widget_set_parent (GTK_WIDGET (self->digits), line);
  gtk_widget_set_parent (self->copy_button, line);
  g_signal_connect_object (print, "clicked", G_CALLBACK (on_print_cb), self, G_CONNECT_SWAPPED);
  self->origin = GTK_LABEL (sw_rows_new_label (NULL, "caption"));

  gtk_box_append (GTK_BOX (card), sw_rows_new_label (_("Call the emergency number"), "heading"));
  gtk_box_append (GTK_BOX (card), line);
  gtk_box_append (GTK_BOX (card), sw_rows_new_label (_("or go to the nearest emergency department."), "sw-dim"));
  gtk_box_append (GTK_BOX (card), GTK_WIDGET (self->origin));
  gtk_box_append (GTK_BOX (card), new_change_button (self));
  gtk_box_append (GTK_BOX (card), gtk_separator_new (GTK_ORIENTATION_HORIZONTAL));
  gtk_box_append (GTK_BOX (card), sw_rows_new_label (_("Say this"), "heading"));
  gtk_box_append (GTK_BOX (card), sw_rows_new_label (say, NULL));
  gtk_box_append (GTK_BOX (card), print);
  show_number (self);
  return card;
}

static GtkWidget *
new_reported_card (SwWarningWindow *self,
                   SwSeverity       level)
{
  GtkWidget *card = new_card ();

  gtk_box_append (GTK_BOX (card), sw_rows_new_label (_("What you reported"), "heading"));
  for (int number = 1; number <= SW_N_SCREEN_QUESTIONS; number++)
    {
      GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
      GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
      GtkWidget *mark = sw_mark_new_flag (level, 18);
      GtkWidget *answer;
      g_autofree char *text = NULL;

      if (!sw_screen_counts_as_yes (self->screen, number))
        continue;
      /* translators: an answer such as "yes" or "not sure" */
      text = g_strdup_printf (_("You answered: %s"), sw_words_warning_answer (self->screen->answers[number - 1]));
      answer = sw_rows_new_label (text, "caption");
      gtk_widget_add_css_class (answer, "sw-dim");
      gtk_widget_set_valign (mark, GTK_ALIGN_START);
      gtk_box_append (GTK_BOX (words), sw_rows_new_label (sw_words_warning_question (number), NULL));
      gtk_box_append (GTK_BOX (words), answer);
      gtk_box_append (GTK_BOX (row), mark);
      gtk_box_append (GTK_BOX (row), words);
      gtk_widget_add_css_class (row, "sw-line");
      gtk_box_append (GTK_BOX (card), row);
    }
  gtk_box_append (GTK_BOX (card),
                  sw_rows_new_label (level == SW_SEVERITY_URGENT
                                     ? _("“Not sure”, and not answering, count as yes here. Stridewell cannot tell what the cause is; only an examination can.")
                                     : _("Stridewell cannot tell what the cause is; only an examination can."), "caption"));
  return card;
}

static GtkWidget *
new_paused_card (SwWarningWindow *self)
{
  GtkWidget *card = new_card ();
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 15);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *record = gtk_button_new ();
  GtkWidget *label = sw_rows_new_label (_("Record Assessment…"), NULL);
  GtkWidget *detail = sw_rows_new_label (_("No session is shown until a clinician has seen you. Nothing you recorded is lost."), "caption");

  gtk_widget_add_css_class (detail, "sw-dim");
  gtk_box_append (GTK_BOX (words), sw_rows_new_label (_("Training is paused"), "heading"));
  gtk_box_append (GTK_BOX (words), detail);
  gtk_widget_set_hexpand (words, TRUE);
  gtk_button_set_child (GTK_BUTTON (record), label);
  sw_rows_set_name (record, _("Record Assessment…"));
  gtk_widget_set_halign (record, GTK_ALIGN_START);
  g_signal_connect_object (record, "clicked", G_CALLBACK (on_record_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (line), sw_mark_new_zone (SW_ZONE_RED, 32));
  gtk_box_append (GTK_BOX (line), words);
  gtk_box_append (GTK_BOX (card), line);
  gtk_box_append (GTK_BOX (card), record);
  return card;
}

/* Which of the three pages of RULES E2 follows from the lowest question that counts as yes. */
static SwSeverity
get_level (const SwGuide *guide,
           int            lowest)
{
  if (lowest == 0)
    return SW_SEVERITY_NONE;
  if (lowest <= sw_guide_get_int (guide, "E1.emergency_last"))
    return SW_SEVERITY_URGENT;
  if (lowest <= sw_guide_get_int (guide, "E1.urgent_last"))
    return SW_SEVERITY_WARNING;
  return SW_SEVERITY_CAUTION;
}

/* The call and what was reported stand side by side where there is room. */
static void
on_narrow_cb (SwWarningWindow *self)
{
  gboolean wide = !sw_break_bin_get_narrow (self->break_bin);

  if (self->pair == NULL)
    return;
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->pair), wide ? GTK_ORIENTATION_HORIZONTAL : GTK_ORIENTATION_VERTICAL);
  gtk_box_set_homogeneous (self->pair, wide);
}

void
sw_warning_window_show (SwWarningWindow *self,
                        const SwScreen  *screen)
{
  const SwGuide *guide;
  int lowest;
  SwSeverity level;
  const char *title;

  g_return_if_fail (SW_IS_WARNING_WINDOW (self));

  guide = sw_diary_get_guide (sw_ui_get_diary (GTK_WIDGET (self)));
  lowest = sw_screen_form_get_lowest (screen);
  level = get_level (guide, lowest);
  title = level == SW_SEVERITY_URGENT ? _("Get medical help now")
          : level == SW_SEVERITY_WARNING ? _("Get medical advice today")
          : level == SW_SEVERITY_CAUTION ? _("Make an appointment")
          : _("Nothing on this list reported");
  g_clear_pointer (&self->screen, sw_screen_free);
  self->screen = sw_screen_copy (screen);

  gtk_widget_remove_css_class (self->band, "urgent");
  gtk_widget_remove_css_class (self->band, "warning");
  if (level >= SW_SEVERITY_WARNING)
    gtk_widget_add_css_class (self->band, level == SW_SEVERITY_URGENT ? "urgent" : "warning");
  gtk_label_set_label (self->band_title, title);
  gtk_label_set_label (self->band_text, sw_words_warning_advice (lowest));
  adw_bin_set_child (self->band_mark, level == SW_SEVERITY_NONE ? NULL
                                      : level >= SW_SEVERITY_WARNING ? sw_mark_new_stop (level, 64)
                                      : sw_mark_new_flag (level, 48));

  sw_rows_clear (GTK_WIDGET (self->outcome_box));
  self->pair = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 24));
  gtk_box_append (self->outcome_box, GTK_WIDGET (self->pair));
  if (level == SW_SEVERITY_URGENT)
    gtk_box_append (self->pair, new_call_card (self));
  if (level != SW_SEVERITY_NONE)
    gtk_box_append (self->pair, new_reported_card (self, level));
  gtk_widget_set_visible (GTK_WIDGET (self->pair), level != SW_SEVERITY_NONE);
  on_narrow_cb (self);
  if (level >= SW_SEVERITY_WARNING)
    gtk_box_append (self->outcome_box, new_paused_card (self));
  gtk_widget_set_visible (self->back_squeezer, TRUE);
  gtk_widget_set_visible (GTK_WIDGET (self->save_button), FALSE);
  gtk_stack_set_visible_child_name (self->stack, "outcome");
}

static void
on_back_cb (SwWarningWindow *self)
{
  gtk_widget_set_visible (self->back_squeezer, FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->save_button), TRUE);
  gtk_stack_set_visible_child_name (self->stack, "questions");
}

static void
on_save_cb (SwWarningWindow *self)
{
  SwDiary *diary = sw_ui_get_diary (GTK_WIDGET (self));
  g_autoptr (SwScreen) screen = sw_screen_form_get_screen (self->form, sw_diary_get_today (diary));
  g_autoptr (GError) error = NULL;

  /* The advice is shown even if the journal cannot keep the answers: it must never be missing. */
  sw_warning_window_show (self, screen);
  if (!sw_diary_add_screen (diary, screen, &error))
    sw_ui_toast_error (GTK_WIDGET (self), _("The answers were not saved"), error);
}

static void
sw_warning_window_dispose (GObject *object)
{
  SwWarningWindow *self = SW_WARNING_WINDOW (object);

  g_clear_pointer (&self->screen, sw_screen_free);
  gtk_widget_dispose_template (GTK_WIDGET (self), SW_TYPE_WARNING_WINDOW);

  G_OBJECT_CLASS (sw_warning_window_parent_class)->dispose (object);
}

static void
sw_warning_window_class_init (SwWarningWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sw_warning_window_dispose;
  g_type_ensure (SW_TYPE_BREAK_BIN);
  gtk_widget_class_set_template_from_resource (widget_class, SW_RESOURCE_BASE "ui/sw-warning-window.ui");
  gtk_widget_class_bind_template_child (widget_class, SwWarningWindow, break_bin);
  gtk_widget_class_bind_template_child (widget_class, SwWarningWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, SwWarningWindow, back_squeezer);
  gtk_widget_class_bind_template_child (widget_class, SwWarningWindow, save_button);
  gtk_widget_class_bind_template_child (widget_class, SwWarningWindow, message_label);
  gtk_widget_class_bind_template_child (widget_class, SwWarningWindow, questions_box);
  gtk_widget_class_bind_template_child (widget_class, SwWarningWindow, outcome_box);
  gtk_widget_class_bind_template_child (widget_class, SwWarningWindow, band);
  gtk_widget_class_bind_template_child (widget_class, SwWarningWindow, band_box);
  gtk_widget_class_bind_template_child (widget_class, SwWarningWindow, band_title);
  gtk_widget_class_bind_template_child (widget_class, SwWarningWindow, band_text);
  gtk_widget_class_bind_template_child (widget_class, SwWarningWindow, band_mark);
  gtk_widget_class_bind_template_callback (widget_class, on_back_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_save_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_narrow_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
sw_warning_window_init (SwWarningWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_layout_manager (self->band_box, sw_wrap_layout_new_row (24));
}

GtkWidget *
sw_warning_window_new (GtkWindow *parent)
{
  SwWarningWindow *self = g_object_new (SW_TYPE_WARNING_WINDOW, "transient-for", parent, NULL);
  SwDiary *diary = sw_ui_get_diary (GTK_WIDGET (self));
  const GPtrArray *screens = sw_diary_get_journal (diary)->screens;

  self->form = SW_SCREEN_FORM (sw_screen_form_new (sw_diary_get_guide (diary)));
  g_signal_connect_object (self->form, "changed", G_CALLBACK (on_form_changed_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (self->questions_box, GTK_WIDGET (self->form));
  on_form_changed_cb (self);
  /* While training is paused the window says so first; the questions are one step back. */
  if (sw_diary_get_body (diary)->safety.suspended && screens->len > 0)
    {
      const SwScreen *last = g_ptr_array_index (screens, screens->len - 1);

      sw_screen_form_set_screen (self->form, last);
      sw_warning_window_show (self, last);
    }
  return GTK_WIDGET (self);
}
