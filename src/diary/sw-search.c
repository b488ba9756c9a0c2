/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "sw-search"

#include "config.h"

#include "sw-search.h"

#include <string.h>

/* A question longer than this is cut; a note that is shown is cut at the other. Characters. */
#define MAX_QUESTION 200
#define MAX_SNIPPET 90

typedef struct
{
  const SwJournal      *journal;
  const SwSearchLabels *labels;
  GPtrArray            *words;    /* (element-type utf8) folded */
  GHashTable           *days;     /* SwDay -> Found */
  GHashTable           *masks;    /* label -> mask of the words in it: there are few labels and many records */
} Search;

typedef struct
{
  SwSearchHit *hit;
  guint        mask;   /* words found so far */
} Found;

void
sw_search_hit_free (SwSearchHit *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->texts);
  g_free (self);
}

static void
found_free (Found *found)
{
  sw_search_hit_free (found->hit);
  g_free (found);
}

/* Without case and without accents: "hufte" finds "Hüfte". */
static char *
fold (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  g_autofree char *apart = g_utf8_normalize (valid, -1, G_NORMALIZE_ALL);
  GString *bare = g_string_sized_new (strlen (apart));
  g_autofree char *joined = NULL;

  for (const char *at = apart; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar character = g_utf8_get_char (at);

      if (!g_unichar_ismark (character))
        g_string_append_unichar (bare, character);
    }
  joined = g_string_free (bare, FALSE);
  return g_utf8_casefold (joined, -1);
}

static GPtrArray *
split (const char *question)
{
  GPtrArray *words = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *valid = g_utf8_make_valid (question, -1);
  g_autofree char *cut = g_utf8_substring (valid, 0, MIN (g_utf8_strlen (valid, -1), MAX_QUESTION));
  g_autofree char *folded = fold (cut);
  g_auto (GStrv) parts = g_strsplit_set (folded, " \t\n\r,;", -1);

  for (guint i = 0; parts[i] != NULL && words->len < SW_SEARCH_MAX_WORDS; i++)
    if (*parts[i] != '\0')
      g_ptr_array_add (words, g_strdup (parts[i]));
  return words;
}

static guint
match (Search     *self,
       const char *text)
{
  g_autofree char *folded = fold (text);
  guint mask = 0;

  for (guint i = 0; i < self->words->len; i++)
    if (strstr (folded, g_ptr_array_index (self->words, i)) != NULL)
      mask |= 1u << i;
  return mask;
}

static guint
match_label (Search     *self,
             const char *label)
{
  gpointer known;

  if (!g_hash_table_lookup_extended (self->masks, label, NULL, &known))
    {
      known = GUINT_TO_POINTER (match (self, label));
      g_hash_table_insert (self->masks, g_strdup (label), known);
    }
  return GPOINTER_TO_UINT (known);
}

static void
add (Search       *self,
     SwDay         day,
     SwSearchWhat  what,
     guint         mask,
     SwSeverity    level,
     const char   *text)
{
  Found *found;

  if (mask == 0)
    return;
  found = g_hash_table_lookup (self->days, GINT_TO_POINTER (day));
  if (found == NULL)
    {
      found = g_new0 (Found, 1);
      found->hit = g_new0 (SwSearchHit, 1);
      found->hit->day = day;
      found->hit->texts = g_ptr_array_new_with_free_func (g_free);
      g_hash_table_insert (self->days, GINT_TO_POINTER (day), found);
    }
  found->mask |= mask;
  found->hit->what |= what;
  found->hit->level = MAX (found->hit->level, level);
  if (found->hit->texts->len < SW_SEARCH_MAX_TEXTS && !g_ptr_array_find_with_equal_func (found->hit->texts, text, g_str_equal, NULL))
    g_ptr_array_add (found->hit->texts, g_strdup (text));
}

static void
add_label (Search       *self,
           SwDay         day,
           SwSearchWhat  what,
           const char   *label)
{
  if (label != NULL && *label != '\0')
    add (self, day, what, match_label (self, label), SW_SEVERITY_NONE, label);
}

static void
add_note (Search     *self,
          SwDay       day,
          const char *note)
{
  g_autofree char *valid = NULL;
  g_autofree char *text = NULL;
  guint mask;

  if (note == NULL || *note == '\0')
    return;
  mask = match (self, note);
  if (mask == 0)
    return;
  valid = g_utf8_make_valid (note, -1);
  if (g_utf8_strlen (valid, -1) > MAX_SNIPPET)
    {
      g_autofree char *start = g_utf8_substring (valid, 0, MAX_SNIPPET);

      text = g_strconcat (start, "…", NULL);
    }
  add (self, day, SW_SEARCH_NOTE, mask, SW_SEVERITY_NONE, text != NULL ? text : valid);
}

static void
search_records (Search *self)
{
  const SwJournal *journal = self->journal;

  for (guint i = 0; i < journal->activities->len; i++)
    {
      const SwActivity *activity = g_ptr_array_index (journal->activities, i);
      const SwShoe *shoe = activity->shoe != NULL ? sw_journal_get_shoe (journal, activity->shoe) : NULL;

      add_label (self, activity->day, SW_SEARCH_KIND, self->labels->kind (activity->kind));
      if (shoe != NULL)
        add_label (self, activity->day, SW_SEARCH_SHOE, shoe->name != NULL ? shoe->name : shoe->id);
      add_note (self, activity->day, activity->note);
    }
  for (guint i = 0; i < journal->pain->len; i++)
    {
      const SwPainReport *report = g_ptr_array_index (journal->pain, i);

      if (report->region != SW_REGION_NONE)
        add_label (self, report->day, SW_SEARCH_REGION, self->labels->region (report->region));
      add_note (self, report->day, report->note);
    }
  for (guint i = 0; i < journal->edits->len; i++)
    {
      const SwEdit *edit = g_ptr_array_index (journal->edits, i);

      add_note (self, edit->to != SW_DAY_NONE ? edit->to : edit->from, edit->reason);
    }
}

static void
search_findings (Search       *self,
                 const SwBody *body)
{
  for (guint i = 0; i < body->findings->len; i++)
    {
      const SwFinding *finding = g_ptr_array_index (body->findings, i);
      const char *label = self->labels->finding (finding->id);
      guint mask;

      if (label == NULL || *label == '\0')
        continue;
      /* Both the sentence's title and the rule's name, which the tags show. */
      mask = match_label (self, label) | match_label (self, finding->id);
      add (self, finding->day, SW_SEARCH_FLAG, mask, finding->level, label);
    }
}

static int
compare_hits (gconstpointer a,
              gconstpointer b)
{
  const SwSearchHit *first = *(SwSearchHit * const *) a;
  const SwSearchHit *second = *(SwSearchHit * const *) b;

  return first->day > second->day ? -1 : first->day < second->day;
}

static GPtrArray *
gather (Search *self)
{
  GPtrArray *hits = g_ptr_array_new_with_free_func ((GDestroyNotify) sw_search_hit_free);
  guint all = (1u << self->words->len) - 1;
  GHashTableIter iter;
  gpointer value;

  g_hash_table_iter_init (&iter, self->days);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      Found *found = value;

      if (found->mask == all)
        g_ptr_array_add (hits, g_steal_pointer (&found->hit));
    }
  g_ptr_array_sort (hits, compare_hits);
  return hits;
}

/**
 * sw_search_days:
 * @journal: a sealed journal
 * @body: what insight found in it
 * @labels: the words of the codes
 * @question: what a person typed; case and accents do not matter, and all words must stand on a day, in any of its parts
 * @most: at most so many days are returned
 * @ret_total: (out) (optional): how many days there are
 *
 * One pass over the records and the findings; a label is compared once however often it stands in the journal.
 *
 * Returns: (transfer full) (element-type SwSearchHit): the newest days first; empty for an empty question
 */
GPtrArray *
sw_search_days (const SwJournal      *journal,
                const SwBody         *body,
                const SwSearchLabels *labels,
                const char           *question,
                guint                 most,
                guint                *ret_total)
{
  g_autoptr (GPtrArray) words = NULL;
  g_autoptr (GHashTable) days = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) found_free);
  g_autoptr (GHashTable) masks = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Search self = { journal, labels, NULL, days, masks };
  GPtrArray *hits;

  g_return_val_if_fail (journal != NULL && body != NULL && labels != NULL && question != NULL, NULL);

  self.words = words = split (question);
  if (words->len > 0)
    {
      search_records (&self);
      search_findings (&self, body);
    }
  hits = words->len > 0 ? gather (&self) : g_ptr_array_new_with_free_func ((GDestroyNotify) sw_search_hit_free);
  if (ret_total != NULL)
    *ret_total = hits->len;
  if (hits->len > most)
    g_ptr_array_set_size (hits, (int) most);
  return hits;
}
