/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "sw-screen-form"

#include "config.h"

#include "sw-screen-form.h"

#include <glib/gi18n.h>

#include "sw-chips.h"
#include "sw-rows.h"

struct _SwScreenForm
{
  GtkBox   parent_instance;

  /* Borrowed References */
  SwChips *chips[SW_N_SCREEN_QUESTIONS];
};

G_DEFINE_FINAL_TYPE (SwScreenForm, sw_screen_form, GTK_TYPE_BOX)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* The order on screen: the answers that a person gives most stand last, so that a hurried hand does not hit "no". */
static const SwAnswer order[] = { SW_ANSWER_YES, SW_ANSWER_UNSURE, SW_ANSWER_NO, SW_ANSWER_SKIP };

static void
on_changed_cb (SwScreenForm *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
on_none_cb (GtkButton    *button,
            SwScreenForm *self)
{
  int first = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (button), "first"));
  int last = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (button), "last"));

  /* Answers that were given stay; only open questions become a no. */
  for (int i = first - 1; i < last; i++)
    if (sw_chips_get_selected (self->chips[i]) < 0)
      sw_chips_set_selected (self->chips[i], 2);
}

static void
sw_screen_form_class_init (SwScreenFormClass *klass)
{
  signals[CHANGED] = g_signal_new ("changed", SW_TYPE_SCREEN_FORM, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
sw_screen_form_init (SwScreenForm *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 24);
}

static GtkWidget *
new_question (SwScreenForm *self,
              int           number)
{
  const char *answers[] = { _("Yes"), _("Not Sure"), _("No"), _("Skip") };
  const char *question = sw_words_warning_question (number);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  GtkWidget *skip;

  self->chips[number - 1] = SW_CHIPS (sw_chips_new (question, answers, G_N_ELEMENTS (answers), SW_CHIPS_ONE));
  skip = sw_chips_get_nth (self->chips[number - 1], 3);
  gtk_widget_set_tooltip_text (skip, _("Prefer not to answer"));
  sw_rows_set_name (skip, _("Prefer not to answer"));
  g_signal_connect_object (self->chips[number - 1], "changed", G_CALLBACK (on_changed_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), sw_rows_new_label (question, NULL));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->chips[number - 1]));
  gtk_widget_add_css_class (box, "sw-question");
  return box;
}

static void
add_section (SwScreenForm *self,
             const char   *title,
             const char   *subtitle,
             int           first,
             int           last)
{
  GtkWidget *section = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  GtkWidget *list = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *none = gtk_button_new_with_label (_("No to the Rest"));

  g_object_set_data (G_OBJECT (none), "first", GINT_TO_POINTER (first));
  g_object_set_data (G_OBJECT (none), "last", GINT_TO_POINTER (last));
  g_signal_connect_object (none, "clicked", G_CALLBACK (on_none_cb), self, 0);
  gtk_widget_set_halign (none, GTK_ALIGN_END);
  gtk_widget_add_css_class (list, "card");
  for (int number = first; number <= last; number++)
    gtk_box_append (GTK_BOX (list), new_question (self, number));
  gtk_box_append (GTK_BOX (section), sw_rows_new_label (title, "heading"));
  gtk_box_append (GTK_BOX (section), sw_rows_new_label (subtitle, "sw-dim"));
  gtk_box_append (GTK_BOX (section), list);
  /* Below the questions: they are read before they are answered. */
  gtk_box_append (GTK_BOX (section), none);
  gtk_box_append (GTK_BOX (self), section);
}

GtkWidget *
sw_screen_form_new (const SwGuide *guide)
{
  SwScreenForm *self = g_object_new (SW_TYPE_SCREEN_FORM, NULL);
  int emergency = sw_guide_get_int (guide, "E1.emergency_last");
  int urgent = sw_guide_get_int (guide, "E1.urgent_last");

  add_section (self, _("Emergency"), _("“Not sure” counts as yes here."), 1, emergency);
  add_section (self, _("Same Day"), _("“Not sure” counts as yes here."), emergency + 1, urgent);
  add_section (self, _("Within Two Weeks"), _("Worth an appointment, without haste."), urgent + 1, SW_N_SCREEN_QUESTIONS);
  return GTK_WIDGET (self);
}

int
sw_screen_form_get_open (SwScreenForm *self)
{
  int n_open = 0;

  g_return_val_if_fail (SW_IS_SCREEN_FORM (self), 0);

  for (int i = 0; i < SW_N_SCREEN_QUESTIONS; i++)
    n_open += sw_chips_get_selected (self->chips[i]) < 0;
  return n_open;
}

gboolean
sw_screen_form_is_complete (SwScreenForm *self)
{
  return sw_screen_form_get_open (self) == 0;
}

SwScreen *
sw_screen_form_get_screen (SwScreenForm *self,
                           SwDay         day)
{
  SwScreen *screen;

  g_return_val_if_fail (SW_IS_SCREEN_FORM (self), NULL);

  screen = sw_screen_new ();
  screen->day = day;
  for (int i = 0; i < SW_N_SCREEN_QUESTIONS; i++)
    {
      int selected = sw_chips_get_selected (self->chips[i]);

      screen->answers[i] = selected < 0 ? SW_ANSWER_ABSENT : order[selected];
    }
  return screen;
}

void
sw_screen_form_set_screen (SwScreenForm   *self,
                           const SwScreen *screen)
{
  g_return_if_fail (SW_IS_SCREEN_FORM (self));

  for (int i = 0; i < SW_N_SCREEN_QUESTIONS; i++)
    {
      int selected = -1;

      for (guint j = 0; j < G_N_ELEMENTS (order); j++)
        if (order[j] == screen->answers[i])
          selected = (int) j;
      sw_chips_set_selected (self->chips[i], selected);
    }
}

int
sw_screen_form_get_lowest (const SwScreen *screen)
{
  for (int number = 1; number <= SW_N_SCREEN_QUESTIONS; number++)
    if (sw_screen_counts_as_yes (screen, number))
      return number;
  return 0;
}
