/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "sw-guide-detail"

#include "config.h"

#include "sw-guide-detail.h"

#include <glib/gi18n.h>

#include "sw-figure-view.h"
#include "sw-look.h"
#include "sw-rows.h"
#include "sw-wrap-layout.h"

static const struct
{
  const char *id;
  const char *title;
} groups[] = {
  { "walk", N_("Walking") },
  { "run", N_("Running") },
  { "dynamic", N_("Warm-Up") },
  { "core", N_("Core") },
  { "back", N_("Back") },
  { "compound", N_("Legs and Hips") },
  { "balance", N_("Balance") },
  { "mobility", N_("Mobility") },
  { "stretch", N_("Stretching") },
  { "roll", N_("Foam Rolling") },
  { "yoga", N_("Yoga") },
  { "pilates", N_("Pilates") },
  { "cross", N_("Cross-Training") },
};

/* Where a dose is looked for, the plain sessions first. */
static const char * const recipes[] = {
  "strength-1", "strength-2", "strength-3", "run-warm-up", "run-cool-down", "run-roll", "mini-routine", "mobility", "yoga", "pilates",
};

const char *
sw_guide_detail_get_group_title (const char *group)
{
  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    if (g_strcmp0 (groups[i].id, group) == 0)
      return _(groups[i].title);
  return group;
}

char *
sw_guide_detail_get_dose (const SwGuide    *guide,
                          const SwExercise *exercise)
{
  for (guint i = 0; i < G_N_ELEMENTS (recipes); i++)
    {
      const SwRecipe *recipe = sw_guide_get_recipe (guide, recipes[i]);

      for (guint j = 0; recipe != NULL && j < recipe->n_steps; j++)
        {
          const SwRecipeStep *from = &recipe->steps[j];
          g_autoptr (SwStep) step = NULL;

          if (g_strcmp0 (from->exercise, exercise->id) != 0)
            continue;
          step = sw_step_new (from->phase, from->exercise);
          step->sets = from->sets;
          step->reps = from->reps;
          step->per_side = from->per_side;
          step->seconds = from->seconds;
          step->minutes = from->minutes;
          return sw_words_dose (step);
        }
    }
  return NULL;
}

static char *
join (const char * const *texts)
{
  g_autoptr (GString) line = g_string_new (NULL);

  for (; *texts != NULL; texts++)
    g_string_append_printf (line, "%s%s", line->len > 0 ? ", " : "", sw_words_guide_text (*texts));
  return g_string_free (g_steal_pointer (&line), FALSE);
}

static GtkWidget *
new_box (int spacing)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, spacing);

  gtk_widget_set_hexpand (box, TRUE);
  return box;
}

static void
add_heading (GtkWidget  *box,
             const char *title)
{
  GtkWidget *label = sw_rows_new_label (title, "heading");

  gtk_widget_set_margin_top (label, 6);
  gtk_box_append (GTK_BOX (box), label);
}

static void
add_line (GtkWidget  *box,
          const char *title,
          const char *value)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *name = sw_rows_new_label (title, NULL);
  GtkWidget *text = sw_rows_new_label (value, "sw-dim");

  gtk_label_set_xalign (GTK_LABEL (text), 1);
  gtk_widget_set_hexpand (text, TRUE);
  gtk_box_append (GTK_BOX (line), name);
  gtk_box_append (GTK_BOX (line), text);
  gtk_widget_add_css_class (line, "sw-card-line");
  gtk_box_append (GTK_BOX (box), line);
}

/* Statements and rules as small buttons that lead there. */
static GtkWidget *
new_links (const SwGuide      *guide,
           const char * const *ids)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_widget_set_layout_manager (box, sw_wrap_layout_new (6));
  for (; *ids != NULL; ids++)
    {
      const SwStatement *statement = sw_guide_get_statement (guide, *ids);
      const SwExercise *exercise = sw_guide_get_exercise (guide, *ids);
      const SwRule *rule = sw_guide_get_rule (guide, *ids);
      GtkWidget *link;

      if (statement == NULL && exercise == NULL)
        {
          link = sw_rows_new_tag (rule != NULL ? sw_words_guide_text (rule->title) : *ids);
          gtk_box_append (GTK_BOX (box), link);
          continue;
        }
      link = gtk_button_new_with_label (exercise != NULL ? sw_words_guide_text (exercise->name) : *ids);
      gtk_widget_add_css_class (link, "sw-small");
      gtk_widget_set_tooltip_text (link, statement != NULL ? sw_words_guide_text (statement->section) : sw_words_guide_text (exercise->purpose));
      gtk_actionable_set_action_name (GTK_ACTIONABLE (link), "guide.show");
      gtk_actionable_set_action_target (GTK_ACTIONABLE (link), "s", *ids);
      gtk_box_append (GTK_BOX (box), link);
    }
  return box;
}

static void
on_practice_cb (GtkToggleButton *button,
                SwFigureView    *figure)
{
  sw_figure_view_set_playing (figure, gtk_toggle_button_get_active (button));
}

static GtkWidget *
new_figure_card (const SwExercise *exercise,
                 GtkWidget        *practice)
{
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 24);
  const SwFigures *figures = sw_art_get_figures (sw_look_get_art ());
  gboolean known = exercise->figure != NULL && sw_figures_has (figures, exercise->figure);
  guint n_poses = known ? MIN (sw_figures_get_n_poses (figures, exercise->figure), 2) : 0;

  gtk_widget_add_css_class (card, "card");
  gtk_widget_add_css_class (card, "sw-padded-wide");
  gtk_box_set_homogeneous (GTK_BOX (card), TRUE);
  for (guint i = 0; i < n_poses; i++)
    {
      GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
      GtkWidget *figure = sw_figure_view_new (exercise->figure, 300, 170);
      GtkWidget *caption = sw_rows_new_label (i == 0 ? _("Start") : _("End"), "caption");

      sw_figure_view_set_position (SW_FIGURE_VIEW (figure), i);
      sw_figure_view_set_arrows (SW_FIGURE_VIEW (figure), i > 0 || n_poses == 1);
      sw_rows_set_name (figure, sw_words_guide_text (exercise->name));
      gtk_widget_set_hexpand (figure, TRUE);
      gtk_widget_add_css_class (caption, "sw-dim");
      gtk_label_set_xalign (GTK_LABEL (caption), 0.5f);
      gtk_box_append (GTK_BOX (box), figure);
      gtk_widget_set_visible (caption, n_poses > 1);
      gtk_box_append (GTK_BOX (box), caption);
      gtk_box_append (GTK_BOX (card), box);
      if (i + 1 == n_poses)
        g_signal_connect_object (practice, "toggled", G_CALLBACK (on_practice_cb), figure, 0);
    }
  gtk_widget_set_visible (card, n_poses > 0);
  gtk_widget_set_visible (practice, n_poses > 0);
  return card;
}

static GtkWidget *
new_title (const char *title,
           const char *subtitle,
           const char *tag,
           GtkWidget  *button)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *words = new_box (0);
  GtkWidget *detail = sw_rows_new_label (subtitle, "sw-dim");

  gtk_widget_set_layout_manager (line, sw_wrap_layout_new_row (12));
  gtk_box_append (GTK_BOX (words), sw_rows_new_label (title, "title-2"));
  gtk_box_append (GTK_BOX (words), detail);
  gtk_box_append (GTK_BOX (line), words);
  if (tag != NULL)
    {
      GtkWidget *label = sw_rows_new_tag (tag);

      gtk_widget_set_halign (label, GTK_ALIGN_START);
      gtk_box_append (GTK_BOX (line), label);
    }
  if (button != NULL)
    gtk_box_append (GTK_BOX (line), button);
  return line;
}

static void
add_steps (GtkWidget          *box,
           const char * const *steps)
{
  for (int i = 0; steps[i] != NULL; i++)
    {
      GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
      g_autofree char *number = g_strdup_printf ("%d", i + 1);
      GtkWidget *badge = gtk_label_new (number);
      GtkWidget *text = sw_rows_new_label (sw_words_guide_text (steps[i]), NULL);

      gtk_widget_add_css_class (badge, "sw-number");
      gtk_widget_set_valign (badge, GTK_ALIGN_START);
      gtk_widget_set_hexpand (text, TRUE);
      gtk_box_append (GTK_BOX (line), badge);
      gtk_box_append (GTK_BOX (line), text);
      gtk_box_append (GTK_BOX (box), line);
    }
}

GtkWidget *
sw_guide_detail_new_exercise (const SwGuide    *guide,
                              const SwExercise *exercise)
{
  GtkWidget *page = new_box (18);
  GtkWidget *how = new_box (9);
  GtkWidget *facts = new_box (0);
  GtkWidget *content = adw_button_content_new ();
  GtkWidget *practice = gtk_toggle_button_new ();
  g_autofree char *dose = sw_guide_detail_get_dose (guide, exercise);
  g_autofree char *muscles = join (exercise->muscles);
  g_autofree char *needs = join (exercise->equipment);

  adw_button_content_set_icon_name (ADW_BUTTON_CONTENT (content), "media-playback-start-symbolic");
  adw_button_content_set_label (ADW_BUTTON_CONTENT (content), _("Practice"));
  gtk_button_set_child (GTK_BUTTON (practice), content);
  gtk_widget_add_css_class (practice, "suggested-action");
  gtk_widget_set_valign (practice, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (page), new_title (sw_words_guide_text (exercise->name), sw_words_guide_text (exercise->purpose),
                                             sw_guide_detail_get_group_title (exercise->group), practice));
  gtk_box_append (GTK_BOX (page), new_figure_card (exercise, practice));

  add_heading (how, _("How"));
  add_steps (how, exercise->steps);
  if (exercise->cue != NULL)
    {
      add_heading (how, _("Cue"));
      gtk_box_append (GTK_BOX (how), sw_rows_new_label (sw_words_guide_text (exercise->cue), NULL));
    }
  if (exercise->cautions[0] != NULL)
    add_heading (how, _("Take Care"));
  for (int i = 0; exercise->cautions[i] != NULL; i++)
    gtk_box_append (GTK_BOX (how), sw_rows_new_label (sw_words_guide_text (exercise->cautions[i]), NULL));
  gtk_box_append (GTK_BOX (page), how);

  gtk_widget_add_css_class (facts, "card");
  gtk_widget_add_css_class (facts, "sw-facts");
  if (dose != NULL)
    add_line (facts, _("Dose"), dose);
  add_line (facts, _("Works"), muscles);
  add_line (facts, _("Needs"), *needs != '\0' ? needs : _("Nothing"));
  gtk_box_append (GTK_BOX (page), facts);
  if (exercise->regressions[0] != NULL)
    {
      add_heading (page, _("Easier"));
      gtk_box_append (GTK_BOX (page), new_links (guide, exercise->regressions));
    }
  if (exercise->guide[0] != NULL)
    {
      add_heading (page, _("From the Guide"));
      gtk_box_append (GTK_BOX (page), new_links (guide, exercise->guide));
    }
  return page;
}

static const char *
describe_grade (const char *grade)
{
  switch (grade != NULL ? grade[0] : '\0')
    {
    case 'A':
      return _("Evidence A: trials with people, for this or something near it");
    case 'B':
      return _("Evidence B: large observational studies");
    case 'C':
      return _("Evidence C: guidelines and common practice");
    case 'D':
      return _("Evidence D: a careful choice of ours");
    default:
      return NULL;
    }
}

static GtkWidget *
new_rule_card (const SwGuide *guide,
               const SwRule  *rule)
{
  GtkWidget *card = new_box (6);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *title = sw_rows_new_label (sw_words_guide_text (rule->title), "heading");
  const char *grade = describe_grade (rule->grade);

  gtk_widget_add_css_class (card, "card");
  gtk_widget_add_css_class (card, "sw-padded");
  gtk_widget_set_hexpand (title, TRUE);
  gtk_box_append (GTK_BOX (line), title);
  gtk_box_append (GTK_BOX (line), sw_rows_new_tag (rule->id));
  gtk_box_append (GTK_BOX (card), line);
  gtk_box_append (GTK_BOX (card), sw_rows_new_label (sw_words_guide_text (rule->text), NULL));
  if (grade != NULL)
    {
      GtkWidget *label = sw_rows_new_label (grade, "caption");

      gtk_widget_add_css_class (label, "sw-dim");
      gtk_box_append (GTK_BOX (card), label);
    }
  for (int i = 0; rule->sources[i] != NULL; i++)
    {
      const SwSource *source = sw_guide_get_source (guide, rule->sources[i]);
      g_autofree char *text = NULL;
      GtkWidget *label;

      if (source == NULL)
        continue;
      text = g_strdup_printf ("%s · %s", source->id, source->text);
      label = sw_rows_new_label (text, "caption");
      gtk_widget_add_css_class (label, "sw-dim");
      gtk_box_append (GTK_BOX (card), label);
    }
  return card;
}

GtkWidget *
sw_guide_detail_new_statement (const SwGuide     *guide,
                               const SwStatement *statement)
{
  GtkWidget *page = new_box (18);
  GtkWidget *card = new_box (12);
  gboolean any = FALSE;

  gtk_box_append (GTK_BOX (page), new_title (sw_words_guide_text (statement->section), _("What the guide says, in our words"), statement->id, NULL));
  gtk_widget_add_css_class (card, "card");
  gtk_widget_add_css_class (card, "sw-padded-wide");
  gtk_box_append (GTK_BOX (card), sw_rows_new_label (sw_words_guide_text (statement->text), NULL));
  gtk_box_append (GTK_BOX (page), card);
  if (statement->note != NULL)
    {
      add_heading (page, _("Where the Evidence Pulls Apart"));
      gtk_box_append (GTK_BOX (page), sw_rows_new_label (sw_words_guide_text (statement->note), NULL));
    }
  for (int i = 0; statement->implements[i] != NULL; i++)
    {
      const SwRule *rule = sw_guide_get_rule (guide, statement->implements[i]);

      if (rule == NULL)
        continue;
      if (!any)
        add_heading (page, _("What Stridewell Makes of It"));
      any = TRUE;
      gtk_box_append (GTK_BOX (page), new_rule_card (guide, rule));
    }
  if (statement->implements[0] != NULL)
    {
      g_autoptr (GPtrArray) exercises = g_ptr_array_new ();

      for (int i = 0; statement->implements[i] != NULL; i++)
        if (sw_guide_get_exercise (guide, statement->implements[i]) != NULL)
          g_ptr_array_add (exercises, (gpointer) statement->implements[i]);
      if (exercises->len > 0)
        {
          g_ptr_array_add (exercises, NULL);
          add_heading (page, _("Exercises"));
          gtk_box_append (GTK_BOX (page), new_links (guide, (const char * const *) exercises->pdata));
        }
    }
  return page;
}
