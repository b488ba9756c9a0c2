/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "sw-diary"

#include "config.h"

#include "sw-diary-private.h"
#include "sw-diary-resources.h"
#include "sw-insight.h"

/* Above this many records an answer may take longer than a frame or three; it then goes to the worker. */
#define WORKER_THRESHOLD 6000

/* How many daily backups are kept beside the journal. */
#define DAILY_BACKUPS 7

G_DEFINE_QUARK (sw-diary-error-quark, sw_diary_error)
G_DEFINE_FINAL_TYPE (SwDiary, sw_diary, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_BUSY,
  PROP_CAN_UNDO,
  PROP_CAN_REDO,
  PROP_READ_ONLY,
  N_PROPS,
};

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

/* What insight and planner answered to one snapshot. */
typedef struct
{
  SwJournal     *journal;
  const SwGuide *guide;
  SwDay          today;
  guint          serial;
  SwJournal     *before;      /* (nullable) the snapshot answered last, and its answer */
  SwBody        *before_body; /* (nullable) */
  SwBody        *body;
  SwPlanWeek    *week;
  SwInputDiff   *inputs;      /* (nullable) */
} Answer;

static void
answer_free (Answer *answer)
{
  g_clear_pointer (&answer->journal, sw_journal_unref);
  g_clear_pointer (&answer->before, sw_journal_unref);
  g_clear_pointer (&answer->before_body, sw_body_unref);
  g_clear_pointer (&answer->body, sw_body_unref);
  g_clear_pointer (&answer->week, sw_plan_week_unref);
  g_clear_pointer (&answer->inputs, sw_input_diff_unref);
  g_free (answer);
}

static Answer *
answer_new (SwJournal     *journal,
            const SwGuide *guide,
            SwDay          today,
            guint          serial)
{
  Answer *answer = g_new0 (Answer, 1);

  answer->journal = sw_journal_ref (journal);
  answer->guide = guide;
  answer->today = today;
  answer->serial = serial;

  return answer;
}

/* Pure; runs on whichever thread asks. */
static void
answer_compute (Answer *answer)
{
  SwPlanInputs inputs;

  answer->body = sw_insight_scan (answer->journal, answer->guide, answer->today);
  inputs = (SwPlanInputs) { answer->journal, answer->body, answer->guide, answer->today };
  answer->week = sw_planner_plan_week (&inputs, sw_day_get_monday (answer->today));
  if (answer->before != NULL)
    answer->inputs = sw_input_diff_new (answer->before, answer->before_body, answer->journal, answer->body);
}

static void
set_busy (SwDiary *self,
          gboolean busy)
{
  if (self->busy == busy)
    return;
  self->busy = busy;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BUSY]);
}

static void
update_undo (SwDiary *self)
{
  gboolean can_undo = sw_store_can_undo (self->store);
  gboolean can_redo = sw_store_can_redo (self->store);

  if (self->can_undo != can_undo)
    {
      self->can_undo = can_undo;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAN_UNDO]);
    }
  if (self->can_redo != can_redo)
    {
      self->can_redo = can_redo;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAN_REDO]);
    }
}

/* Takes over an answer. The week before the change stays for the diff, unless the day has turned into another week. */
static void
apply_answer (SwDiary *self,
              Answer  *answer)
{
  g_clear_pointer (&self->previous_week, sw_plan_week_unref);
  if (self->this_week != NULL && self->this_week->monday == answer->week->monday)
    self->previous_week = g_steal_pointer (&self->this_week);
  g_clear_pointer (&self->this_week, sw_plan_week_unref);
  self->this_week = g_steal_pointer (&answer->week);

  g_clear_pointer (&self->answered_journal, sw_journal_unref);
  self->answered_journal = sw_journal_ref (answer->journal);
  g_clear_pointer (&self->body, sw_body_unref);
  self->body = g_steal_pointer (&answer->body);
  g_clear_pointer (&self->last_inputs, sw_input_diff_unref);
  self->last_inputs = g_steal_pointer (&answer->inputs);

  g_hash_table_remove_all (self->weeks);
  g_hash_table_insert (self->weeks, GINT_TO_POINTER (self->this_week->monday), sw_plan_week_ref (self->this_week));
}

static void
answer_in_thread (GTask        *task,
                  gpointer      source_object,
                  gpointer      task_data,
                  GCancellable *cancellable)
{
  answer_compute (task_data);
  g_task_return_boolean (task, TRUE);
}

static void
on_answered_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  SwDiary *self = SW_DIARY (source);
  Answer *answer = g_task_get_task_data (G_TASK (result));

  /* A newer snapshot is being judged: its answer is on the way. */
  if (answer->serial != self->serial)
    return;

  apply_answer (self, answer);
  set_busy (self, FALSE);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static guint
count_records (const SwJournal *journal)
{
  return journal->activities->len + journal->pain->len + journal->check_ins->len;
}

/* Judges self->journal, here or on the worker. */
static void
ask (SwDiary *self)
{
  Answer *answer = answer_new (self->journal, self->guide, self->today, ++self->serial);

  if (self->answered_journal != NULL)
    {
      answer->before = sw_journal_ref (self->answered_journal);
      answer->before_body = sw_body_ref (self->body);
    }
  if (self->asynchronous && count_records (self->journal) > WORKER_THRESHOLD)
    {
      g_autoptr (GTask) task = g_task_new (self, NULL, on_answered_cb, NULL);

      g_task_set_source_tag (task, ask);
      g_task_set_task_data (task, answer, (GDestroyNotify) answer_free);
      set_busy (self, TRUE);
      g_task_run_in_thread (task, answer_in_thread);
      return;
    }

  answer_compute (answer);
  apply_answer (self, answer);
  answer_free (answer);
  set_busy (self, FALSE);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

gboolean
sw_diary_refresh (SwDiary  *self,
                  GError  **error)
{
  g_autoptr (SwJournal) journal = NULL;
  guint64 token;

  /* The token first: what is written in between is then seen as news, never missed. */
  if (!sw_store_get_token (self->store, &token, error))
    return FALSE;
  journal = sw_store_read_journal (self->store, error);
  if (journal == NULL)
    return FALSE;

  g_clear_pointer (&self->journal, sw_journal_unref);
  self->journal = g_steal_pointer (&journal);
  self->token = token;
  update_undo (self);
  ask (self);

  return TRUE;
}

gboolean
sw_diary_catch_up (SwDiary  *self,
                   GError  **error)
{
  guint64 token;

  return sw_store_get_token (self->store, &token, error) && (token == self->token || sw_diary_refresh (self, error));
}

void
sw_diary_inputs (SwDiary      *self,
                 SwPlanInputs *ret_inputs)
{
  *ret_inputs = (SwPlanInputs) { self->answered_journal, self->body, self->guide, self->today };
  /* Of a long journal the hash takes longer than the plan; this week's answer has it. */
  if (self->this_week != NULL && self->this_week->today == self->today)
    ret_inputs->hash = self->this_week->inputs;
}

char *
sw_diary_get_default_path (void)
{
  return g_build_filename (g_get_user_data_dir (), "stridewell", "journal.db", NULL);
}

/* Opens for writing; a file that may only be read is opened so. Creating, and only then, may make a folder. */
static SwStore *
open_store (const char  *path,
            GError     **error)
{
  g_autoptr (GError) local_error = NULL;
  SwStore *store = sw_store_open (path, SW_STORE_OPEN_CREATE, &local_error);

  if (store == NULL && g_error_matches (local_error, SW_STORE_ERROR, SW_STORE_ERROR_PERMISSION))
    store = sw_store_open (path, SW_STORE_OPEN_READ_ONLY, NULL);
  if (store == NULL)
    g_propagate_error (error, g_steal_pointer (&local_error));

  return store;
}

/* Everything of opening that may take long; runs on any thread. */
static SwDiary *
open_diary (const char  *path,
            SwDay        today,
            GError     **error)
{
  g_autoptr (SwGuide) guide = sw_diary_load_guide (error);
  g_autoptr (SwStore) store = NULL;
  g_autoptr (SwJournal) journal = NULL;
  guint64 token;
  SwDiary *self;
  Answer *answer;

  if (guide == NULL)
    return NULL;
  store = open_store (path, error);
  if (store == NULL || !sw_store_get_token (store, &token, error))
    return NULL;
  journal = sw_store_read_journal (store, error);
  if (journal == NULL)
    return NULL;

  self = g_object_new (SW_TYPE_DIARY, NULL);
  self->path = g_strdup (path);
  self->today = today;
  self->guide = g_steal_pointer (&guide);
  self->store = g_steal_pointer (&store);
  self->journal = g_steal_pointer (&journal);
  self->token = token;
  self->can_undo = sw_store_can_undo (self->store);
  self->can_redo = sw_store_can_redo (self->store);

  answer = answer_new (self->journal, self->guide, today, self->serial);
  answer_compute (answer);
  apply_answer (self, answer);
  answer_free (answer);

  return self;
}

SwDiary *
sw_diary_open (const char  *path,
               SwDay        today,
               GError     **error)
{
  return open_diary (path, today, error);
}

typedef struct
{
  char *path;
  SwDay today;
} OpenRequest;

static void
open_request_free (OpenRequest *request)
{
  g_free (request->path);
  g_free (request);
}

static void
open_in_thread (GTask        *task,
                gpointer      source_object,
                gpointer      task_data,
                GCancellable *cancellable)
{
  OpenRequest *request = task_data;
  g_autoptr (GError) error = NULL;
  SwDiary *self = open_diary (request->path, request->today, &error);

  if (self == NULL)
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  /* A copy a day; that it could not be made never keeps anyone from their journal. */
  if (!sw_store_is_read_only (self->store) &&
      !sw_store_rotate_backups (self->store, request->today, DAILY_BACKUPS, &error))
    g_info ("No daily backup: %s", error->message);

  self->asynchronous = TRUE;
  g_task_return_pointer (task, self, g_object_unref);
}

void
sw_diary_open_async (const char          *path,
                     SwDay                today,
                     GCancellable        *cancellable,
                     GAsyncReadyCallback  callback,
                     gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  OpenRequest *request = g_new0 (OpenRequest, 1);

  request->path = g_strdup (path);
  request->today = today;
  g_task_set_source_tag (task, sw_diary_open_async);
  g_task_set_task_data (task, request, (GDestroyNotify) open_request_free);
  g_task_run_in_thread (task, open_in_thread);
}

SwDiary *
sw_diary_open_finish (GAsyncResult  *result,
                      GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

SwDiary *
sw_diary_new_sample (SwDay    today,
                     GError **error)
{
  g_autoptr (SwDiary) self = g_object_new (SW_TYPE_DIARY, NULL);
  g_autoptr (SwJournal) sample = sw_sample_new (today, 0, 1);

  self->today = today;
  self->sample = TRUE;
  self->guide = sw_diary_load_guide (error);
  if (self->guide == NULL)
    return NULL;
  self->store = sw_store_new_in_memory (error);
  if (self->store == NULL || !sw_diary_replace_journal (self, sample, error))
    return NULL;

  return g_steal_pointer (&self);
}

gboolean
sw_diary_is_sample (SwDiary *self)
{
  return self->sample;
}

const char *
sw_diary_get_path (SwDiary *self)
{
  return self->path;
}

SwDay
sw_diary_get_today (SwDiary *self)
{
  return self->today;
}

void
sw_diary_set_today (SwDiary *self,
                    SwDay    today)
{
  if (self->today == today)
    return;
  self->today = today;
  ask (self);
}

const SwGuide *
sw_diary_get_guide (SwDiary *self)
{
  return self->guide;
}

SwJournal *
sw_diary_get_journal (SwDiary *self)
{
  return self->journal;
}

SwBody *
sw_diary_get_body (SwDiary *self)
{
  return self->body;
}

gboolean
sw_diary_get_busy (SwDiary *self)
{
  return self->busy;
}

void
sw_diary_set_time_zone (SwDiary   *self,
                        GTimeZone *zone)
{
  g_time_zone_ref (zone);
  g_clear_pointer (&self->zone, g_time_zone_unref);
  self->zone = zone;
}

gboolean
sw_diary_get_read_only (SwDiary *self)
{
  return sw_store_is_read_only (self->store);
}

gboolean
sw_diary_get_can_undo (SwDiary *self)
{
  return self->can_undo;
}

gboolean
sw_diary_get_can_redo (SwDiary *self)
{
  return self->can_redo;
}

SwPlanDiff *
sw_diary_get_last_diff (SwDiary *self)
{
  return sw_plan_diff_new (self->previous_week != NULL ? self->previous_week : self->this_week, self->this_week);
}

SwInputDiff *
sw_diary_get_last_inputs (SwDiary *self)
{
  return self->last_inputs;
}

static void
sw_diary_finalize (GObject *object)
{
  SwDiary *self = SW_DIARY (object);

  g_clear_pointer (&self->weeks, g_hash_table_unref);
  g_clear_pointer (&self->this_week, sw_plan_week_unref);
  g_clear_pointer (&self->previous_week, sw_plan_week_unref);
  g_clear_pointer (&self->last_inputs, sw_input_diff_unref);
  g_clear_pointer (&self->body, sw_body_unref);
  g_clear_pointer (&self->answered_journal, sw_journal_unref);
  g_clear_pointer (&self->journal, sw_journal_unref);
  g_clear_pointer (&self->store, sw_store_close);
  g_clear_pointer (&self->guide, sw_guide_unref);
  g_clear_pointer (&self->zone, g_time_zone_unref);
  g_clear_pointer (&self->path, g_free);

  G_OBJECT_CLASS (sw_diary_parent_class)->finalize (object);
}

static void
sw_diary_get_property (GObject    *object,
                       guint       prop_id,
                       GValue     *value,
                       GParamSpec *pspec)
{
  SwDiary *self = SW_DIARY (object);

  switch (prop_id)
    {
    case PROP_BUSY:
      g_value_set_boolean (value, self->busy);
      break;
    case PROP_CAN_UNDO:
      g_value_set_boolean (value, self->can_undo);
      break;
    case PROP_CAN_REDO:
      g_value_set_boolean (value, self->can_redo);
      break;
    case PROP_READ_ONLY:
      g_value_set_boolean (value, sw_diary_get_read_only (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
sw_diary_class_init (SwDiaryClass *klass)
{
  static const struct
  {
    guint       id;
    const char *name;
  } flags[] = { { PROP_BUSY, "busy" }, { PROP_CAN_UNDO, "can-undo" }, { PROP_CAN_REDO, "can-redo" }, { PROP_READ_ONLY, "read-only" } };
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = sw_diary_finalize;
  object_class->get_property = sw_diary_get_property;

  for (guint i = 0; i < G_N_ELEMENTS (flags); i++)
    properties[flags[i].id] = g_param_spec_boolean (flags[i].name, NULL, NULL, FALSE,
                                                    G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", SW_TYPE_DIARY, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
sw_diary_init (SwDiary *self)
{
  self->weeks = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) sw_plan_week_unref);
}
