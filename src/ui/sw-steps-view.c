/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "sw-steps-view"

#include "config.h"

#include "sw-steps-view.h"

#include <glib/gi18n.h>

#include "sw-figure-view.h"
#include "sw-look.h"
#include "sw-rows.h"
#include "sw-words-sheet.h"
#include "sw-wrap-layout.h"

#define N_COLUMNS 4
#define TILE_WIDTH 66
#define TILE_HEIGHT 42

GtkWidget *
sw_steps_view_new_tile (const SwGuide *guide,
                        const char    *exercise,
                        const char    *dose)
{
  const SwExercise *known = sw_guide_get_exercise (guide, exercise);
  const char *name = known == NULL ? exercise : sw_words_guide_text (known->short_name != NULL ? known->short_name : known->name);
  GtkWidget *tile = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *figure = sw_figure_view_new (known != NULL ? known->figure : NULL, TILE_WIDTH, TILE_HEIGHT);
  GtkWidget *title = gtk_label_new (name);
  GtkWidget *amount = gtk_label_new (dose);

  gtk_widget_set_margin_bottom (figure, 3);
  gtk_widget_set_halign (figure, GTK_ALIGN_CENTER);
  sw_rows_set_name (figure, known != NULL ? sw_words_guide_text (known->name) : exercise);
  gtk_widget_add_css_class (title, "caption");
  gtk_label_set_wrap (GTK_LABEL (title), TRUE);
  gtk_label_set_justify (GTK_LABEL (title), GTK_JUSTIFY_CENTER);
  gtk_widget_add_css_class (amount, "caption");
  gtk_widget_add_css_class (amount, "numeric");
  gtk_widget_add_css_class (amount, "sw-dim");
  gtk_label_set_wrap (GTK_LABEL (amount), TRUE);
  gtk_label_set_justify (GTK_LABEL (amount), GTK_JUSTIFY_CENTER);
  gtk_box_append (GTK_BOX (tile), figure);
  gtk_box_append (GTK_BOX (tile), title);
  gtk_box_append (GTK_BOX (tile), amount);
  gtk_widget_add_css_class (tile, "sw-tile");
  if (known != NULL)
    gtk_widget_set_tooltip_text (tile, sw_words_guide_text (known->purpose));
  return tile;
}

static void
add_section (GtkBox     *box,
             const char *title,
             double      minutes,
             GtkWidget  *content)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *heading = sw_rows_new_label (title, "heading");

  gtk_widget_set_hexpand (heading, TRUE);
  gtk_box_append (GTK_BOX (line), heading);
  if (isfinite (minutes) && minutes >= 0.5)
    {
      g_autofree char *text = sw_words_minutes (minutes);
      GtkWidget *figure = gtk_label_new (text);

      gtk_widget_add_css_class (figure, "sw-dim");
      gtk_widget_add_css_class (figure, "numeric");
      gtk_box_append (GTK_BOX (line), figure);
    }
  gtk_widget_set_margin_top (line, 12);
  gtk_widget_set_margin_bottom (line, 6);
  gtk_box_append (box, line);
  gtk_box_append (box, content);
}

static GtkWidget *
new_grid (const SwSession *session,
          const SwGuide   *guide,
          SwPhase          first,
          SwPhase          second,
          double          *ret_seconds)
{
  GtkWidget *grid = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  *ret_seconds = 0;
  gtk_widget_set_layout_manager (grid, sw_wrap_layout_new_grid (6, N_COLUMNS));
  for (guint i = 0; i < session->steps->len; i++)
    {
      const SwStep *step = g_ptr_array_index (session->steps, i);
      g_autofree char *dose = NULL;

      if (step->phase != first && step->phase != second)
        continue;
      dose = sw_words_dose (step);
      gtk_box_append (GTK_BOX (grid), sw_steps_view_new_tile (guide, step->exercise, dose));
      *ret_seconds += sw_step_get_seconds (step, sw_look_get_seconds_per_rep ());
    }
  if (gtk_widget_get_first_child (grid) == NULL)
    {
      g_object_ref_sink (grid);
      g_object_unref (grid);
      return NULL;
    }
  return grid;
}

/* Warm-up and core stand together before a run, as they are done; a strength session keeps its parts apart. */
static void
add_phase (GtkBox          *box,
           const SwSession *session,
           const SwGuide   *guide,
           const char      *title,
           int              minutes,
           SwPhase          first,
           SwPhase          second)
{
  double seconds;
  GtkWidget *grid = new_grid (session, guide, first, second, &seconds);

  if (grid != NULL)
    add_section (box, title, minutes != SW_MISSING ? minutes : seconds / 60.0, grid);
}

static void
add_run (GtkBox          *box,
         const SwSession *session,
         const SwGuide   *guide,
         SwDay            monday)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *figure = sw_figure_view_new ("easy-run", TILE_WIDTH, 48);
  g_autofree char *cue = sw_words_sheet_cue (SW_FORM_NONE, (guint) (monday / 7));
  GtkWidget *hint = sw_rows_new_label (cue, "caption");

  sw_rows_set_name (figure, _("Running"));
  gtk_widget_set_size_request (figure, 69, -1);
  gtk_box_append (GTK_BOX (row), figure);
  if (isfinite (session->km))
    {
      g_autofree char *km = sw_words_km (session->km);
      /* translators: a distance, such as "5.2 km, on even, soft ground where you can." */
      g_autofree char *text = g_strdup_printf (_("%s, on even, soft ground where you can."), km);

      gtk_box_append (GTK_BOX (words), sw_rows_new_label (text, "caption"));
    }
  gtk_widget_add_css_class (hint, "sw-dim");
  gtk_box_append (GTK_BOX (words), hint);
  gtk_widget_set_valign (words, GTK_ALIGN_CENTER);
  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (row), words);
  add_section (box, _("Run"), session->main_minutes, row);
}

static gboolean
has_phase (const SwSession *session,
           SwPhase          phase)
{
  for (guint i = 0; i < session->steps->len; i++)
    if (((SwStep *) g_ptr_array_index (session->steps, i))->phase == phase)
      return TRUE;
  return FALSE;
}

/* A single "run" step says no more than the line of the run itself. */
static gboolean
main_is_plain (const SwSession *session)
{
  guint n = 0;

  for (guint i = 0; i < session->steps->len; i++)
    n += ((SwStep *) g_ptr_array_index (session->steps, i))->phase == SW_PHASE_MAIN;
  return n <= 1;
}

void
sw_steps_view_fill (GtkBox          *box,
                    const SwSession *session,
                    const SwGuide   *guide,
                    SwDay            monday)
{
  gboolean run = sw_kind_is_run (session->kind);

  sw_rows_clear (GTK_WIDGET (box));
  if (run)
    {
      add_phase (box, session, guide, sw_words_phase (SW_PHASE_WARM_UP), session->warmup_minutes, SW_PHASE_WARM_UP, SW_PHASE_CORE);
      if (main_is_plain (session))
        add_run (box, session, guide, monday);
      else
        add_phase (box, session, guide, _("Run"), session->main_minutes, SW_PHASE_MAIN, SW_PHASE_MAIN);
      add_phase (box, session, guide, sw_words_phase (SW_PHASE_COOL_DOWN), session->cooldown_minutes, SW_PHASE_COOL_DOWN, SW_PHASE_ROLL);
      return;
    }
  for (SwPhase phase = SW_PHASE_WARM_UP; phase <= SW_PHASE_ROLL; phase++)
    if (has_phase (session, phase))
      add_phase (box, session, guide, sw_words_phase (phase), SW_MISSING, phase, phase);
}
