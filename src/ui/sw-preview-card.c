/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "sw-preview-card"

#include "config.h"

#include "sw-preview-card.h"

#include <glib/gi18n.h>

#include "sw-insight.h"
#include "sw-mark.h"
#include "sw-planner.h"
#include "sw-rows.h"
#include "sw-tally.h"

struct _SwPreviewCard
{
  GtkBox     parent_instance;

  /* Borrowed References */
  GtkWidget *days;
  GtkWidget *figures;
};

G_DEFINE_FINAL_TYPE (SwPreviewCard, sw_preview_card, GTK_TYPE_BOX)

static void
sw_preview_card_class_init (SwPreviewCardClass *klass)
{
}

static void
sw_preview_card_init (SwPreviewCard *self)
{
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *note = sw_rows_new_label (_("Built from your answers so far. Everything can be changed later."), "caption");

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 12);
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_START);
  gtk_widget_add_css_class (card, "card");
  gtk_widget_add_css_class (card, "sw-preview");
  gtk_box_append (GTK_BOX (card), sw_rows_new_label (_("A week could look like this"), "heading"));
  self->days = gtk_grid_new ();
  gtk_grid_set_column_homogeneous (GTK_GRID (self->days), TRUE);
  gtk_grid_set_column_spacing (GTK_GRID (self->days), 4);
  gtk_widget_set_margin_top (self->days, 12);
  gtk_box_append (GTK_BOX (card), self->days);
  self->figures = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_set_margin_top (self->figures, 6);
  gtk_box_append (GTK_BOX (card), self->figures);
  gtk_box_append (GTK_BOX (self), card);
  gtk_widget_add_css_class (note, "sw-dim");
  gtk_widget_set_margin_start (note, 6);
  gtk_widget_set_margin_end (note, 6);
  gtk_box_append (GTK_BOX (self), note);
}

GtkWidget *
sw_preview_card_new (void)
{
  return g_object_new (SW_TYPE_PREVIEW_CARD, NULL);
}

static void
add_figure (SwPreviewCard *self,
            const char    *title,
            const char    *value)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *name = sw_rows_new_label (title, NULL);
  GtkWidget *figure = sw_rows_new_label (value, "numeric");

  gtk_widget_set_hexpand (name, TRUE);
  gtk_widget_add_css_class (figure, "sw-dim");
  gtk_label_set_xalign (GTK_LABEL (figure), 1);
  gtk_box_append (GTK_BOX (line), name);
  gtk_box_append (GTK_BOX (line), figure);
  gtk_widget_add_css_class (line, "sw-preview-line");
  gtk_box_append (GTK_BOX (self->figures), line);
}

static GtkWidget *
new_day (const SwPlanDay *day)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  g_autofree char *weekday = sw_words_weekday_short (day->day);
  g_autofree char *name = sw_words_weekday_long (day->day);
  GtkWidget *label;

  /* One letter says enough below a full week; the accessible name keeps the word. */
  *g_utf8_offset_to_pointer (weekday, MIN (1, g_utf8_strlen (weekday, -1))) = '\0';
  label = gtk_label_new (weekday);
  sw_rows_set_name (label, name);
  gtk_widget_add_css_class (label, "caption-heading");
  gtk_widget_add_css_class (label, "sw-dim");
  gtk_widget_set_margin_bottom (label, 3);
  gtk_box_append (GTK_BOX (box), label);
  for (guint i = 0; i < day->sessions->len; i++)
    {
      const SwSession *session = g_ptr_array_index (day->sessions, i);
      GtkWidget *chip = sw_mark_new_kind (session->kind, 24);

      gtk_widget_set_halign (chip, GTK_ALIGN_CENTER);
      gtk_widget_set_tooltip_text (chip, sw_words_kind (session->kind));
      sw_rows_set_name (chip, sw_words_kind (session->kind));
      gtk_box_append (GTK_BOX (box), chip);
    }
  if (day->sessions->len == 0)
    {
      GtkWidget *moon = gtk_image_new_from_icon_name ("weather-clear-night-symbolic");

      gtk_image_set_pixel_size (GTK_IMAGE (moon), 14);
      gtk_widget_set_size_request (moon, -1, 24);
      gtk_widget_add_css_class (moon, "sw-faint");
      sw_rows_set_name (moon, _("Rest"));
      gtk_box_append (GTK_BOX (box), moon);
    }
  return box;
}

/* The week after this one: all of its days are free, so it shows the pattern and not what is left of today's week. */
static SwPlanWeek *
plan_example (SwDiary         *diary,
              const SwProfile *profile)
{
  g_autoptr (SwJournal) journal = sw_journal_copy (sw_diary_get_journal (diary));
  g_autoptr (SwBody) body = NULL;
  SwDay today = sw_diary_get_today (diary);

  sw_profile_free (journal->profile);
  journal->profile = sw_profile_copy (profile);
  sw_journal_seal (journal);
  body = sw_insight_scan (journal, sw_diary_get_guide (diary), today);
  return sw_planner_plan_week (&(SwPlanInputs) { journal, body, sw_diary_get_guide (diary), today },
                               sw_day_get_monday (today) + 7);
}

void
sw_preview_card_update (SwPreviewCard   *self,
                        SwDiary         *diary,
                        const SwProfile *profile)
{
  g_autoptr (SwPlanWeek) week = NULL;
  g_autofree char *runs = NULL;
  g_autofree char *strength = NULL;
  g_autofree char *cross = NULL;
  g_autofree char *rest = NULL;
  g_autofree char *planned = NULL;
  SwTally tally;
  int n_runs = 0, n_strength = 0, n_cross = 0;

  g_return_if_fail (SW_IS_PREVIEW_CARD (self));

  sw_rows_clear (self->days);
  sw_rows_clear (self->figures);
  if (!sw_profile_validate (profile, NULL))
    return;
  week = plan_example (diary, profile);
  sw_tally_init (&tally, week, week->monday);
  for (int i = 0; i < 7; i++)
    {
      gtk_grid_attach (GTK_GRID (self->days), new_day (week->days[i]), i, 0, 1, 1);
      for (guint j = 0; j < week->days[i]->sessions->len; j++)
        {
          const SwSession *session = g_ptr_array_index (week->days[i]->sessions, j);

          if (sw_kind_is_run (session->kind))
            n_runs++;
          else if (session->kind == SW_KIND_STRENGTH)
            n_strength++;
          else
            n_cross++;
        }
    }
  runs = g_strdup_printf ("%d", n_runs);
  strength = g_strdup_printf ("%d", n_strength);
  cross = g_strdup_printf ("%d", n_cross);
  rest = g_strdup_printf ("%d", tally.rest);
  planned = sw_words_minutes (tally.minutes);
  add_figure (self, _("Runs"), runs);
  add_figure (self, _("Strength"), strength);
  add_figure (self, _("Cross and mobility"), cross);
  add_figure (self, _("Rest days"), rest);
  add_figure (self, _("Planned"), planned);
}
