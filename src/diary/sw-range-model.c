/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "sw-range-model"

#include "config.h"

#include "sw-range-model.h"

#include "sw-day-marks.h"
#include "sw-history.h"

/* --- a row ------------------------------------------------------------------------------------------------------------ */

struct _SwRangeWeek
{
  GObject     parent_instance;

  /* Owned References */
  SwPlanWeek *before;     /* (nullable): the week that the days before the Monday belong to */
  SwPlanWeek *week;
  SwBody     *body;       /* owns the findings of the days */
  char       *shown;      /* everything that can be seen of the row, for comparing */

  /* State */
  SwDay       first;
  SwRangeDay  days[7];
  SwSeverity  level;
};

G_DEFINE_FINAL_TYPE (SwRangeWeek, sw_range_week, G_TYPE_OBJECT)

static void
sw_range_week_finalize (GObject *object)
{
  SwRangeWeek *self = SW_RANGE_WEEK (object);

  for (int i = 0; i < 7; i++)
    g_clear_pointer (&self->days[i].flags, g_ptr_array_unref);
  g_clear_pointer (&self->before, sw_plan_week_unref);
  g_clear_pointer (&self->week, sw_plan_week_unref);
  g_clear_pointer (&self->body, sw_body_unref);
  g_clear_pointer (&self->shown, g_free);

  G_OBJECT_CLASS (sw_range_week_parent_class)->finalize (object);
}

static void
sw_range_week_class_init (SwRangeWeekClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sw_range_week_finalize;
}

static void
sw_range_week_init (SwRangeWeek *self)
{
}

static void
fill_day (SwRangeDay      *day,
          const SwPlanDay *plan,
          SwDiary         *diary,
          SwBody          *body)
{
  *day = (SwRangeDay) {
    .plan = plan,
    .today = plan->day == sw_diary_get_today (diary),
    .pain = sw_insight_get_pain (sw_diary_get_journal (diary), plan->day),
    .level = sw_day_marks_get_level (body, plan->day),
    .flags = g_ptr_array_new (),
  };
  for (guint i = sw_day_marks_find_flags (body, plan->day); i < body->findings->len; i++)
    {
      SwFinding *finding = g_ptr_array_index (body->findings, i);

      if (finding->day != plan->day)
        break;
      if (sw_day_marks_is_flag (finding))
        g_ptr_array_add (day->flags, finding);
    }
}

static void
describe_session (GString         *text,
                  const SwSession *session)
{
  g_string_append_printf (text, " %s,%d,%d,%g,%d,%d%d%d%d", session->id, (int) session->kind, session->minutes, session->km,
                          session->rpe, (int) session->status, session->locked, session->edited, session->against_rules);
}

/* Two rows that read the same look the same. */
static char *
describe_row (SwRangeWeek *self,
              SwDay        today)
{
  GString *text = g_string_new (NULL);
  const SwTargets *targets = &self->week->targets;

  g_string_append_printf (text, "%d %d %d %d/%d %g %d %d %d %d;", self->first, self->week->past, (int) self->week->state,
                          self->week->build_week, self->week->build_weeks, targets->km, targets->runs, targets->strength,
                          targets->cross, (int) self->level);
  for (int i = 0; i < 7; i++)
    {
      const SwRangeDay *day = &self->days[i];

      g_string_append_printf (text, "%d%d %d %d", day->today, day->plan->day < today, day->plan->rest, day->pain);
      for (guint k = 0; k < day->plan->sessions->len; k++)
        describe_session (text, g_ptr_array_index (day->plan->sessions, k));
      for (guint k = 0; k < day->flags->len; k++)
        {
          const SwFinding *finding = g_ptr_array_index (day->flags, k);

          g_string_append_printf (text, " %s:%d", finding->id, (int) finding->level);
        }
      g_string_append_c (text, ';');
    }
  /* The week that is summed up may reach beyond the row. */
  for (int i = 0; i < 7; i++)
    for (guint k = 0; k < self->week->days[i]->sessions->len; k++)
      describe_session (text, g_ptr_array_index (self->week->days[i]->sessions, k));

  return g_string_free (text, FALSE);
}

static SwDay
get_row_monday (SwDay first)
{
  return sw_day_get_monday (first + 6);
}

static SwRangeWeek *
range_week_new (SwDiary *diary,
                SwDay    first)
{
  SwRangeWeek *self = g_object_new (SW_TYPE_RANGE_WEEK, NULL);
  SwDay monday = get_row_monday (first);

  self->first = first;
  self->body = sw_body_ref (sw_diary_get_body (diary));
  self->week = sw_diary_get_week (diary, monday);
  if (first < monday)
    self->before = sw_diary_get_week (diary, monday - 7);
  for (int i = 0; i < 7; i++)
    {
      SwDay day = first + i;

      fill_day (&self->days[i], day < monday ? self->before->days[day - monday + 7] : self->week->days[day - monday], diary, self->body);
      self->level = MAX (self->level, sw_day_marks_get_level (self->body, monday + i));
    }
  self->shown = describe_row (self, sw_diary_get_today (diary));

  return self;
}

SwDay
sw_range_week_get_first (SwRangeWeek *self)
{
  g_return_val_if_fail (SW_IS_RANGE_WEEK (self), SW_DAY_NONE);

  return self->first;
}

const SwRangeDay *
sw_range_week_get_day (SwRangeWeek *self,
                       int          position)
{
  g_return_val_if_fail (SW_IS_RANGE_WEEK (self), NULL);
  g_return_val_if_fail (position >= 0 && position < 7, NULL);

  return &self->days[position];
}

const SwPlanWeek *
sw_range_week_get_week (SwRangeWeek *self)
{
  g_return_val_if_fail (SW_IS_RANGE_WEEK (self), NULL);

  return self->week;
}

SwSeverity
sw_range_week_get_level (SwRangeWeek *self)
{
  g_return_val_if_fail (SW_IS_RANGE_WEEK (self), SW_SEVERITY_NONE);

  return self->level;
}

/* --- the rows --------------------------------------------------------------------------------------------------------- */

struct _SwRangeModel
{
  GObject       parent_instance;

  /* Owned References */
  SwDiary      *diary;
  GSignalGroup *diary_signals;
  GPtrArray    *rows;      /* (element-type SwRangeWeek) */

  /* State */
  SwDay         first;
  guint         n_weeks;   /* that were asked for */
};

static void list_model_init (GListModelInterface *interface);

G_DEFINE_FINAL_TYPE_WITH_CODE (SwRangeModel, sw_range_model, G_TYPE_OBJECT, G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static GType
get_item_type (GListModel *model)
{
  return SW_TYPE_RANGE_WEEK;
}

static guint
get_n_items (GListModel *model)
{
  return SW_RANGE_MODEL (model)->rows->len;
}

static gpointer
get_item (GListModel *model,
          guint       position)
{
  SwRangeModel *self = SW_RANGE_MODEL (model);

  return position < self->rows->len ? g_object_ref (g_ptr_array_index (self->rows, position)) : NULL;
}

static void
list_model_init (GListModelInterface *interface)
{
  interface->get_item_type = get_item_type;
  interface->get_n_items = get_n_items;
  interface->get_item = get_item;
}

SwDay
sw_range_model_get_last_day (SwRangeModel *self)
{
  g_return_val_if_fail (SW_IS_RANGE_MODEL (self), SW_DAY_NONE);

  return self->diary == NULL ? SW_DAY_NONE : sw_day_get_monday (sw_diary_get_today (self->diary)) + SW_PLANNER_MAX_WEEKS * 7 - 1;
}

/* How many rows the range holds now. */
static guint
count_rows (SwRangeModel *self)
{
  guint n = 0;

  if (self->diary == NULL)
    return 0;
  while (n < self->n_weeks && get_row_monday (self->first + 7 * (SwDay) n) <= sw_range_model_get_last_day (self))
    n++;

  return n;
}

static void
read_rows (SwRangeModel *self,
           SwDay         first,
           guint         n_rows)
{
  if (self->diary == NULL || n_rows == 0)
    return;
  /* One week more where rows begin on another day than Monday. */
  sw_diary_read_weeks (self->diary, sw_day_get_monday (first), n_rows + (get_row_monday (first) != first ? 1 : 0));
}

static void
insert_rows (SwRangeModel *self,
             guint         position,
             guint         n_rows)
{
  read_rows (self, self->first + 7 * (SwDay) position, n_rows);
  for (guint i = position; i < position + n_rows; i++)
    g_ptr_array_insert (self->rows, (int) i, range_week_new (self->diary, self->first + 7 * (SwDay) i));
  if (n_rows > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), position, 0, n_rows);
}

static void
remove_rows (SwRangeModel *self,
             guint         position,
             guint         n_rows)
{
  if (n_rows == 0)
    return;
  g_ptr_array_remove_range (self->rows, position, n_rows);
  g_list_model_items_changed (G_LIST_MODEL (self), position, n_rows, 0);
}

static void
replace_all (SwRangeModel *self)
{
  guint before = self->rows->len;
  guint after = count_rows (self);

  g_ptr_array_set_size (self->rows, 0);
  read_rows (self, self->first, after);
  for (guint i = 0; i < after; i++)
    g_ptr_array_add (self->rows, range_week_new (self->diary, self->first + 7 * (SwDay) i));
  if (before > 0 || after > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), 0, before, after);
}

/* Rows that stay in the range stay the same objects: those before and behind them come and go. */
static void
follow_range (SwRangeModel *self)
{
  SwDay old_first = self->rows->len > 0 ? ((SwRangeWeek *) g_ptr_array_index (self->rows, 0))->first : SW_DAY_NONE;
  guint after = count_rows (self);
  SwDay new_end = self->first + 7 * (SwDay) after;
  SwDay old_end = old_first + 7 * (SwDay) self->rows->len;
  guint kept;

  if (self->rows->len == 0 || after == 0 || (self->first - old_first) % 7 != 0 || self->first >= old_end || new_end <= old_first)
    {
      replace_all (self);
      return;
    }
  if (new_end < old_end)
    remove_rows (self, self->rows->len - (guint) ((old_end - new_end) / 7), (guint) ((old_end - new_end) / 7));
  if (self->first > old_first)
    remove_rows (self, 0, (guint) ((self->first - old_first) / 7));
  if (self->first < old_first)
    insert_rows (self, 0, (guint) ((old_first - self->first) / 7));
  kept = self->rows->len;
  if (after > kept)
    insert_rows (self, kept, after - kept);
}

static void
on_changed_cb (SwRangeModel *self)
{
  guint n = MIN (count_rows (self), self->rows->len);

  read_rows (self, self->first, n);
  for (guint i = 0; i < n; i++)
    {
      SwRangeWeek *before = g_ptr_array_index (self->rows, i);
      g_autoptr (SwRangeWeek) after = range_week_new (self->diary, before->first);
      gboolean same = g_str_equal (before->shown, after->shown);

      /* What looks the same is still another value: whoever asks for it later gets the newest. */
      g_object_unref (before);
      g_ptr_array_index (self->rows, i) = g_steal_pointer (&after);
      if (!same)
        g_list_model_items_changed (G_LIST_MODEL (self), i, 1, 1);
    }
  follow_range (self);
}

static void
sw_range_model_dispose (GObject *object)
{
  SwRangeModel *self = SW_RANGE_MODEL (object);

  if (self->diary_signals != NULL)
    g_signal_group_set_target (self->diary_signals, NULL);
  g_clear_object (&self->diary_signals);
  g_clear_object (&self->diary);
  g_ptr_array_set_size (self->rows, 0);

  G_OBJECT_CLASS (sw_range_model_parent_class)->dispose (object);
}

static void
sw_range_model_finalize (GObject *object)
{
  g_clear_pointer (&SW_RANGE_MODEL (object)->rows, g_ptr_array_unref);

  G_OBJECT_CLASS (sw_range_model_parent_class)->finalize (object);
}

static void
sw_range_model_class_init (SwRangeModelClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sw_range_model_dispose;
  G_OBJECT_CLASS (klass)->finalize = sw_range_model_finalize;
}

static void
sw_range_model_init (SwRangeModel *self)
{
  self->rows = g_ptr_array_new_with_free_func (g_object_unref);
  self->diary_signals = g_signal_group_new (SW_TYPE_DIARY);
  g_signal_group_connect_swapped (self->diary_signals, "changed", G_CALLBACK (on_changed_cb), self);
}

SwRangeModel *
sw_range_model_new (SwDiary *diary)
{
  SwRangeModel *self = g_object_new (SW_TYPE_RANGE_MODEL, NULL);

  sw_range_model_set_diary (self, diary);

  return self;
}

void
sw_range_model_set_diary (SwRangeModel *self,
                          SwDiary      *diary)
{
  g_return_if_fail (SW_IS_RANGE_MODEL (self));

  if (!g_set_object (&self->diary, diary))
    return;
  g_signal_group_set_target (self->diary_signals, diary);
  replace_all (self);
}

void
sw_range_model_set_range (SwRangeModel *self,
                          SwDay         first,
                          guint         n_weeks)
{
  g_return_if_fail (SW_IS_RANGE_MODEL (self));

  self->first = first;
  self->n_weeks = n_weeks;
  follow_range (self);
}

void
sw_range_model_prefetch (SwRangeModel *self,
                         SwDay         first,
                         guint         n_weeks)
{
  g_return_if_fail (SW_IS_RANGE_MODEL (self));

  read_rows (self, first, n_weeks);
}

SwRangeWeek *
sw_range_model_find (SwRangeModel *self,
                     SwDay         day,
                     int          *ret_position)
{
  int offset;

  g_return_val_if_fail (SW_IS_RANGE_MODEL (self), NULL);

  if (self->rows->len == 0)
    return NULL;
  offset = day - ((SwRangeWeek *) g_ptr_array_index (self->rows, 0))->first;
  if (offset < 0 || offset / 7 >= (int) self->rows->len)
    return NULL;
  if (ret_position != NULL)
    *ret_position = offset % 7;

  return g_ptr_array_index (self->rows, offset / 7);
}
