/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "sw-body-patterns"

#include "config.h"

#include "sw-body-patterns.h"

#include <glib/gi18n.h>

#include "sw-flag-card.h"
#include "sw-patterns.h"
#include "sw-rows.h"
#include "sw-words-body.h"

/* Findings about pain are listed for so many days. */
#define RECENT_DAYS 56

static const char *
get_name (const SwPattern *pattern,
          const SwJournal *journal)
{
  const SwShoe *shoe = pattern->is_shoe ? sw_journal_get_shoe (journal, pattern->factor) : NULL;

  if (pattern->is_shoe)
    return shoe != NULL && shoe->name != NULL ? shoe->name : pattern->factor;
  return sw_words_factor (pattern->factor);
}

static const SwPattern *
find_strongest (const GArray *patterns)
{
  const SwPattern *strongest = NULL;

  for (guint i = 0; i < patterns->len; i++)
    {
      const SwPattern *pattern = &g_array_index (patterns, SwPattern, i);

      if (pattern->level > SW_SEVERITY_NONE && pattern->together < 0
          && (strongest == NULL || pattern->level > strongest->level
              || (pattern->level == strongest->level && pattern->difference > strongest->difference)))
        strongest = pattern;
    }
  return strongest;
}

static GtkWidget *
new_card (const char *title)
{
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  gtk_widget_add_css_class (card, "card");
  gtk_widget_add_css_class (card, "sw-padded-wide");
  gtk_box_append (GTK_BOX (card), sw_rows_new_label (title, "title-4"));
  return card;
}

/* What cannot be told apart from @pattern, in one sentence; NULL when there is nothing. (transfer full) */
static char *
describe_together (const GArray    *patterns,
                   const SwPattern *pattern,
                   const SwJournal *journal)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < patterns->len; i++)
    {
      const SwPattern *other = &g_array_index (patterns, SwPattern, i);

      if (other->together >= 0 && &g_array_index (patterns, SwPattern, other->together) == pattern)
        g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "", get_name (other, journal));
    }
  if (names->len == 0)
    return NULL;
  /* translators: one factor or several, parted by commas */
  return g_strdup_printf (_("On the same runs: %s. The two cannot be told apart."), names->str);
}

static GtkWidget *
new_strongest (const GArray    *patterns,
               const SwPattern *pattern,
               const SwJournal *journal)
{
  const char *name = get_name (pattern, journal);
  GtkWidget *card = new_card (name);
  g_autofree char *counts = sw_words_pattern_counts (TRUE, pattern->flares_with, pattern->n_with, pattern->flares_without, pattern->n_without);
  g_autofree char *together = describe_together (patterns, pattern, journal);
  g_autofree char *attempt = sw_words_pattern_try (pattern->factor, name);

  gtk_box_append (GTK_BOX (card), sw_rows_new_label (counts, NULL));
  if (together != NULL)
    gtk_box_append (GTK_BOX (card), sw_rows_new_label (together, NULL));
  gtk_box_append (GTK_BOX (card), sw_rows_new_label (_("Seen together; that is not proof."), "sw-dim"));
  gtk_box_append (GTK_BOX (card), sw_rows_new_label (_("One thing to try"), "heading"));
  gtk_box_append (GTK_BOX (card), sw_rows_new_label (attempt, NULL));
  return card;
}

/* What is still missing, by the factor of which most is known. */
static GtkWidget *
new_too_few (const GArray  *patterns,
             const SwGuide *guide)
{
  GtkWidget *card = new_card (_("Too Few Runs to Say"));
  int n_with = 0, n_without = 0;
  g_autofree char *text = NULL;

  for (guint i = 0; i < patterns->len; i++)
    {
      const SwPattern *pattern = &g_array_index (patterns, SwPattern, i);

      if (MIN (pattern->n_with, pattern->n_without) < MIN (n_with, n_without)
          || pattern->n_with + pattern->n_without <= n_with + n_without)
        continue;
      n_with = pattern->n_with;
      n_without = pattern->n_without;
    }
  text = sw_words_patterns_needed (n_with, n_without, guide);
  gtk_box_append (GTK_BOX (card), sw_rows_new_label (text, NULL));
  return card;
}

static GtkWidget *
new_row (const SwPattern *pattern,
         const SwJournal *journal,
         const SwGuide   *guide)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *name = sw_rows_new_label (get_name (pattern, journal), NULL);
  g_autofree char *counts = sw_words_pattern_counts (pattern->enough, pattern->flares_with, pattern->n_with,
                                                     pattern->flares_without, pattern->n_without);

  gtk_widget_set_hexpand (name, TRUE);
  gtk_box_append (GTK_BOX (line), name);
  if (pattern->enough)
    gtk_box_append (GTK_BOX (line), sw_rows_new_tag (sw_words_pattern_strength (pattern->difference, pattern->level, guide)));
  gtk_box_append (GTK_BOX (row), line);
  gtk_box_append (GTK_BOX (row), sw_rows_new_label (counts, "sw-dim"));
  gtk_widget_add_css_class (row, "sw-card-line");
  return row;
}

static void
add_findings (GtkBox  *box,
              SwDiary *diary)
{
  SwBody *body = sw_diary_get_body (diary);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  /* The newest of each. */
  for (guint i = body->findings->len; i > 0; i--)
    {
      const SwFinding *finding = g_ptr_array_index (body->findings, i - 1);

      if (finding->day <= sw_diary_get_today (diary) - RECENT_DAYS)
        break;
      if (!g_str_has_prefix (finding->id, "P_") || g_str_equal (finding->id, "P_ASSOC") || !g_hash_table_add (seen, (gpointer) finding->id))
        continue;
      if (g_hash_table_size (seen) == 1)
        gtk_box_append (box, sw_rows_new_label (_("What the Reports Say"), "heading"));
      gtk_box_append (box, sw_flag_card_new (diary, finding));
    }
}

void
sw_body_patterns_fill (GtkBox  *box,
                       SwDiary *diary)
{
  SwJournal *journal = sw_diary_get_journal (diary);
  g_autoptr (GArray) patterns = sw_insight_list_patterns (journal, sw_diary_get_guide (diary), sw_diary_get_today (diary));
  const SwPattern *strongest = find_strongest (patterns);
  g_autofree char *window = sw_words_patterns_window (sw_diary_get_guide (diary));
  GtkWidget *list = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gboolean any = FALSE;

  sw_rows_clear (GTK_WIDGET (box));
  for (guint i = 0; i < patterns->len; i++)
    any |= g_array_index (patterns, SwPattern, i).enough;
  if (strongest != NULL)
    gtk_box_append (box, new_strongest (patterns, strongest, journal));
  else if (!any)
    gtk_box_append (box, new_too_few (patterns, sw_diary_get_guide (diary)));
  gtk_box_append (box, sw_rows_new_label (_("What Tends to Go Before My Back Pain"), "heading"));
  gtk_widget_add_css_class (list, "card");
  gtk_widget_add_css_class (list, "sw-facts");
  /* What can be said first, then what cannot be said yet. */
  for (int enough = TRUE; enough >= FALSE; enough--)
    for (guint i = 0; i < patterns->len; i++)
      if (g_array_index (patterns, SwPattern, i).enough == enough)
        gtk_box_append (GTK_BOX (list), new_row (&g_array_index (patterns, SwPattern, i), journal, sw_diary_get_guide (diary)));
  gtk_box_append (box, list);
  gtk_box_append (box, sw_rows_new_label (window, "sw-dim"));
  add_findings (box, diary);
}
