/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "sw-search-model"

#include "config.h"

#include "sw-search-model.h"

#include <gio/gio.h>
#include <string.h>

/* --- a day ------------------------------------------------------------------------------------------------------------ */

struct _SwSearchDay
{
  GObject      parent_instance;

  /* Owned References */
  SwSearchHit *hit;
};

G_DEFINE_FINAL_TYPE (SwSearchDay, sw_search_day, G_TYPE_OBJECT)

static void
sw_search_day_finalize (GObject *object)
{
  g_clear_pointer (&SW_SEARCH_DAY (object)->hit, sw_search_hit_free);

  G_OBJECT_CLASS (sw_search_day_parent_class)->finalize (object);
}

static void
sw_search_day_class_init (SwSearchDayClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sw_search_day_finalize;
}

static void
sw_search_day_init (SwSearchDay *self)
{
}

static SwSearchDay *
search_day_new (SwSearchHit *hit)
{
  SwSearchDay *self = g_object_new (SW_TYPE_SEARCH_DAY, NULL);

  self->hit = hit;

  return self;
}

const SwSearchHit *
sw_search_day_get_hit (SwSearchDay *self)
{
  g_return_val_if_fail (SW_IS_SEARCH_DAY (self), NULL);

  return self->hit;
}

/* --- the days --------------------------------------------------------------------------------------------------------- */

struct _SwSearchModel
{
  GObject        parent_instance;

  /* Owned References */
  SwDiary       *diary;
  GPtrArray     *days;      /* (element-type SwSearchDay), the newest first */
  char          *question;

  /* State */
  SwSearchLabels labels;
};

static void sw_search_model_list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (SwSearchModel, sw_search_model, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, sw_search_model_list_model_init))

static GType
sw_search_model_get_item_type (GListModel *model)
{
  return SW_TYPE_SEARCH_DAY;
}

static guint
sw_search_model_get_n_items (GListModel *model)
{
  return SW_SEARCH_MODEL (model)->days->len;
}

static gpointer
sw_search_model_get_item (GListModel *model,
                          guint       position)
{
  SwSearchModel *self = SW_SEARCH_MODEL (model);

  return position < self->days->len ? g_object_ref (g_ptr_array_index (self->days, position)) : NULL;
}

static void
sw_search_model_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = sw_search_model_get_item_type;
  iface->get_n_items = sw_search_model_get_n_items;
  iface->get_item = sw_search_model_get_item;
}

static const SwSearchHit *
get_hit (SwSearchModel *self,
         guint          position)
{
  return ((SwSearchDay *) g_ptr_array_index (self->days, position))->hit;
}

static gboolean
reads_the_same (const SwSearchHit *one,
                const SwSearchHit *other)
{
  if (one->day != other->day || one->what != other->what || one->level != other->level || one->texts->len != other->texts->len)
    return FALSE;
  for (guint i = 0; i < one->texts->len; i++)
    if (!g_str_equal (g_ptr_array_index (one->texts, i), g_ptr_array_index (other->texts, i)))
      return FALSE;

  return TRUE;
}

/* Puts the @added hits of @hits from @from on, which it takes, in the place of @removed days. */
static void
replace_run (SwSearchModel *self,
             guint          position,
             guint          removed,
             GPtrArray     *hits,
             guint          from,
             guint          added)
{
  guint rest;

  if (removed == 0 && added == 0)
    return;
  if (removed > 0)
    g_ptr_array_remove_range (self->days, position, removed);
  /* One gap for all of them: a first word may find thousands. */
  rest = self->days->len - position;
  g_ptr_array_set_size (self->days, (int) (self->days->len + added));
  if (rest > 0)
    memmove (self->days->pdata + position + added, self->days->pdata + position, rest * sizeof (gpointer));
  for (guint i = 0; i < added; i++)
    self->days->pdata[position + i] = search_day_new (g_steal_pointer (&hits->pdata[from + i]));
  g_list_model_items_changed (G_LIST_MODEL (self), position, removed, added);
}

/* Both lists run from the newest day to the oldest, so one walk finds the days that stay. */
static void
take_hits (SwSearchModel *self,
           GPtrArray     *hits)
{
  guint position = 0, from = 0;

  while (position < self->days->len || from < hits->len)
    {
      guint end = position, to = from;

      while (end < self->days->len || to < hits->len)
        {
          const SwSearchHit *old = end < self->days->len ? get_hit (self, end) : NULL;
          const SwSearchHit *new = to < hits->len ? g_ptr_array_index (hits, to) : NULL;

          if (old != NULL && new != NULL && reads_the_same (old, new))
            break;
          if (old != NULL && (new == NULL || old->day >= new->day))
            end++;
          if (new != NULL && (old == NULL || new->day >= old->day))
            to++;
        }
      replace_run (self, position, end - position, hits, from, to - from);
      position += to - from;
      from = to;
      /* The day at which the run has ended stays. */
      if (position < self->days->len)
        position++;
      if (from < hits->len)
        from++;
    }
}

static void
search (SwSearchModel *self)
{
  g_autoptr (GPtrArray) hits = sw_search_days (sw_diary_get_journal (self->diary), sw_diary_get_body (self->diary), &self->labels,
                                               self->question, G_MAXINT, NULL);

  take_hits (self, hits);
}

static void
sw_search_model_dispose (GObject *object)
{
  g_clear_object (&SW_SEARCH_MODEL (object)->diary);

  G_OBJECT_CLASS (sw_search_model_parent_class)->dispose (object);
}

static void
sw_search_model_finalize (GObject *object)
{
  SwSearchModel *self = SW_SEARCH_MODEL (object);

  g_clear_pointer (&self->days, g_ptr_array_unref);
  g_clear_pointer (&self->question, g_free);

  G_OBJECT_CLASS (sw_search_model_parent_class)->finalize (object);
}

static void
sw_search_model_class_init (SwSearchModelClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sw_search_model_dispose;
  G_OBJECT_CLASS (klass)->finalize = sw_search_model_finalize;
}

static void
sw_search_model_init (SwSearchModel *self)
{
  self->days = g_ptr_array_new_with_free_func (g_object_unref);
  self->question = g_strdup ("");
}

SwSearchModel *
sw_search_model_new (SwDiary              *diary,
                     const SwSearchLabels *labels)
{
  SwSearchModel *self = g_object_new (SW_TYPE_SEARCH_MODEL, NULL);

  self->diary = g_object_ref (diary);
  self->labels = *labels;
  g_signal_connect_object (diary, "changed", G_CALLBACK (search), self, G_CONNECT_SWAPPED);

  return self;
}

void
sw_search_model_set_question (SwSearchModel *self,
                              const char    *question)
{
  g_return_if_fail (SW_IS_SEARCH_MODEL (self) && question != NULL);

  if (g_str_equal (self->question, question))
    return;
  g_free (self->question);
  self->question = g_strdup (question);
  search (self);
}
