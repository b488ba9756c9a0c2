/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "sw-insight"

#include "sw-day-model.h"

#define MINUTES_PER_DAY (24 * 60)
/* Records link back one day at most: a report after midnight on an evening session. Older links are looked up by id. */
#define LINK_DAYS 1

const char *
sw_factor_to_string (SwFactor factor)
{
  switch (factor)
    {
    case SW_FACTOR_KIND:
      return "long-or-quality";
    case SW_FACTOR_HARD:
      return "hard-surface";
    case SW_FACTOR_UNEVEN:
      return "uneven";
    case SW_FACTOR_NO_WARMUP:
      return "no-warmup";
    case SW_FACTOR_HUNCH:
      return "hunch";
    case SW_FACTOR_OVERSTRIDE:
      return "overstride";
    case SW_FACTOR_LEAN_BACK:
      return "lean-back";
    case SW_FACTOR_UNEVEN_STRIDE:
      return "uneven-stride";
    case SW_FACTOR_HILLS:
      return "hills";
    case SW_N_FACTORS:
    default:
      g_return_val_if_reached (NULL);
    }
}

double
sw_activity_get_load (const SwActivity     *activity,
                      const SwInsightRules *rules,
                      gboolean             *ret_estimated)
{
  gboolean estimated = activity->rpe == SW_MISSING;

  if (estimated && ret_estimated != NULL)
    *ret_estimated = TRUE;
  return (estimated ? rules->rpe[activity->kind] : activity->rpe) * activity->minutes;
}

gboolean
sw_activity_is_gentle (const SwActivity     *activity,
                       const SwInsightRules *rules)
{
  int rpe = activity->rpe == SW_MISSING ? rules->rpe[activity->kind] : activity->rpe;

  return (activity->kind == SW_KIND_WALK || sw_kind_is_mobility (activity->kind))
         && rpe <= rules->gentle_rpe
         && sw_at_least (rules->gentle_minutes, activity->minutes);
}

gboolean
sw_activity_is_hard (const SwActivity     *activity,
                     const SwInsightRules *rules)
{
  return activity->rpe >= rules->hard_rpe || sw_kind_is_hard (activity->kind);
}

gboolean
sw_activity_is_intense_run (const SwActivity     *activity,
                            const SwInsightRules *rules)
{
  if (!sw_kind_is_run (activity->kind))
    return FALSE;
  return activity->rpe >= rules->hard_rpe
         || sw_kind_is_quality (activity->kind)
         || activity->kind == SW_KIND_RACE;
}

gboolean
sw_pain_report_has_leg_sign (const SwPainReport *report)
{
  return report->spread == SW_SPREAD_BELOW_KNEE
         || (report->quality & (SW_QUALITY_TINGLING | SW_QUALITY_NUMBNESS | SW_QUALITY_WEAKNESS)) != 0;
}

static void
note_factor (SwDayFacts *facts,
             SwFactor    factor,
             SwTristate  has)
{
  if (has == SW_YES)
    facts->with |= (guint16) (1u << factor);
  else if (has == SW_UNKNOWN)
    facts->unsaid |= (guint16) (1u << factor);
}

/* "Kind long or quality" of P_ASSOC is one factor; as for L_SHOE (FINDINGS 26) it holds races. */
static void
note_factors (SwDayFacts       *facts,
              const SwActivity *run)
{
  SwTristate hard = run->surface == SW_SURFACE_NONE ? SW_UNKNOWN
                                                    : (run->surface == SW_SURFACE_HARD ? SW_YES : SW_NO);
  SwTristate skipped = run->warmup == SW_UNKNOWN ? SW_UNKNOWN : (run->warmup == SW_NO ? SW_YES : SW_NO);

  note_factor (facts, SW_FACTOR_KIND, sw_kind_is_hard (run->kind) ? SW_YES : SW_NO);
  note_factor (facts, SW_FACTOR_HARD, hard);
  note_factor (facts, SW_FACTOR_UNEVEN, run->uneven);
  note_factor (facts, SW_FACTOR_NO_WARMUP, skipped);
  note_factor (facts, SW_FACTOR_HILLS, run->hills);
  for (int i = 0; i < SW_N_FORMS; i++)
    {
      SwTristate ticked = run->has_form ? ((run->form & (1u << i)) != 0 ? SW_YES : SW_NO) : SW_UNKNOWN;

      note_factor (facts, (SwFactor) (SW_FACTOR_HUNCH + i), ticked);
    }
}

static void
add_activity (SwDayModel       *self,
              SwDayFacts       *facts,
              const SwActivity *activity)
{
  const SwInsightRules *rules = self->rules;
  gboolean estimated = FALSE;

  facts->load += sw_activity_get_load (activity, rules, &estimated);
  facts->facts |= SW_FACT_LOGGED;
  if (estimated)
    facts->facts |= SW_FACT_ESTIMATED;
  if (!sw_activity_is_gentle (activity, rules))
    facts->facts |= SW_FACT_TRAINING;
  if (sw_activity_is_hard (activity, rules))
    facts->facts |= SW_FACT_HARD;
  if (activity->kind == SW_KIND_WALK && sw_at_least (activity->minutes, rules->resume_walk_minutes))
    facts->facts |= SW_FACT_WALKED;
  if (!sw_kind_is_run (activity->kind))
    return;

  facts->n_runs++;
  facts->longest_minutes = MAX (facts->longest_minutes, activity->minutes);
  if (isnan (activity->km))
    {
      facts->n_runs_without_km++;
    }
  else
    {
      facts->run_km += activity->km;
      facts->longest_km = MAX (facts->longest_km, activity->km);
    }
  note_factors (facts, activity);
}

/* A report on @report_day that names a session of @known_from, a later day. */
typedef struct
{
  SwDay report_day;
  SwDay known_from;
} LateLink;

/* The activity that a report on @day names; NULL when there is none. */
static const SwActivity *
find_linked_activity (const SwDayModel *self,
                      const char       *id,
                      SwDay             day)
{
  const GPtrArray *activities = self->journal->activities;

  for (int back = 0; back <= LINK_DAYS; back++)
    {
      const SwDayFacts *facts = sw_day_model_get (self, day - back);

      for (guint32 i = facts->first_activity; i < facts->end_activity; i++)
        {
          const SwActivity *activity = g_ptr_array_index (activities, i);

          if (strcmp (activity->id, id) == 0)
            return activity;
        }
    }
  return sw_journal_get_activity (self->journal, id);
}

/* FINDINGS 10: reports around a session that is not a run say nothing about runs. A session that is not yet known on @judged
 * is no session yet; it is noted for the day from which on it is. */
static gboolean
is_about_other_session (SwDayModel         *self,
                        const SwPainReport *report,
                        SwDay               judged)
{
  const SwActivity *activity;

  if (report->activity == NULL)
    return FALSE;
  activity = find_linked_activity (self, report->activity, report->day);
  if (activity == NULL || sw_kind_is_run (activity->kind))
    return FALSE;
  if (activity->day <= judged)
    return TRUE;
  if (judged == report->day)
    {
      LateLink link = { report->day, activity->day };

      g_array_append_val (self->late_links, link);
    }
  return FALSE;
}

static void
add_low_back_report (SwDayModel         *self,
                     SwDayFacts         *facts,
                     const SwPainReport *report,
                     SwDay               judged,
                     int                *before)
{
  gboolean other = is_about_other_session (self, report, judged);
  gboolean around_session = report->moment == SW_MOMENT_BEFORE
                            || report->moment == SW_MOMENT_DURING
                            || report->moment == SW_MOMENT_AFTER;
  gint8 nrs = (gint8) report->nrs;

  facts->facts |= SW_FACT_REPORTED;
  facts->pain = MAX (facts->pain, nrs);
  if (report->limp == SW_YES && !other)
    facts->facts |= SW_FACT_LIMP;
  /* A night that woke is nobody's session, whatever the report is linked to. */
  if (report->night == SW_YES)
    facts->facts |= SW_FACT_NIGHT;
  if (around_session && other)
    return;

  if (report->moment == SW_MOMENT_MORNING)
    facts->morning = MAX (facts->morning, nrs);
  else if (report->moment == SW_MOMENT_BEFORE)
    *before = MAX (*before, report->nrs);
  else if (around_session)
    facts->peak = MAX (facts->peak, nrs);
}

/* Minutes from a report to the start of @run by the clock on the wall, negative when the run came first; G_MAXINT when the
 * run's start is not known. The start is written in the runner's own time, so its clock digits are that clock. */
static int
get_minutes_to_run (const SwPainReport *report,
                    const SwActivity   *run)
{
  char wall[17];
  SwDay day;
  int minute;

  if (run->start == NULL || strlen (run->start) < sizeof wall - 1)
    return G_MAXINT;
  memcpy (wall, run->start, sizeof wall - 1);
  wall[sizeof wall - 1] = '\0';
  if (!sw_wall_time_parse (wall, &day, &minute))
    return G_MAXINT;
  return (day - report->day) * MINUTES_PER_DAY + minute - report->minute;
}

/* A painkiller less than 12 h before a run, or on the run's day when one of the two times is not known (D1). */
static gboolean
is_run_day_masked (const SwDayModel *self,
                   SwDay             day)
{
  const GPtrArray *pain = self->journal->pain;
  const SwDayFacts *today = sw_day_model_get (self, day);
  const SwDayFacts *yesterday = sw_day_model_get (self, day - 1);
  double limit = self->rules->nsaid_hours * 60;

  if (!sw_day_has (today, SW_FACT_PAINKILLER) && !sw_day_has (yesterday, SW_FACT_PAINKILLER))
    return FALSE;
  if (today->check_in != NULL && today->check_in->painkiller == SW_YES)
    return TRUE;

  for (guint32 a = today->first_activity; a < today->end_activity; a++)
    {
      const SwActivity *run = g_ptr_array_index (self->journal->activities, a);

      if (!sw_kind_is_run (run->kind))
        continue;
      for (guint32 i = yesterday->first_pain; i < today->end_pain; i++)
        {
          const SwPainReport *report = g_ptr_array_index (pain, i);
          int minutes;

          if (report->painkiller != SW_YES || report->day < day - 1)
            continue;
          minutes = get_minutes_to_run (report, run);
          if (minutes == G_MAXINT ? report->day == day : minutes >= 0 && minutes < limit)
            return TRUE;
        }
    }
  return FALSE;
}

/* What @day's reports tell as far as @judged, that day or a later one, knows. */
static void
add_pain (SwDayModel *self,
          SwDay       day,
          SwDayFacts *facts,
          SwDay       judged)
{
  int before = SW_MISSING;

  for (guint32 i = facts->first_pain; i < facts->end_pain; i++)
    {
      const SwPainReport *report = g_ptr_array_index (self->journal->pain, i);

      if (report->painkiller == SW_YES)
        facts->facts |= SW_FACT_PAINKILLER;
      if (sw_pain_report_has_leg_sign (report))
        facts->n_leg_signs++;
      if (sw_region_is_low_back (report->region))
        add_low_back_report (self, facts, report, judged, &before);
    }
  if (facts->morning == SW_MISSING)
    facts->morning = (gint8) before;
  if (facts->n_runs > 0 && is_run_day_masked (self, day))
    facts->facts |= SW_FACT_MASKED;
}

/* Positions in the three sorted arrays while the days are laid over them. */
typedef struct
{
  guint activity;
  guint pain;
  guint check_in;
} Cursor;

static void
fill_day (SwDayModel *self,
          SwDay       day,
          Cursor     *cursor)
{
  const SwJournal *journal = self->journal;
  SwDayFacts *facts = &self->days[day - self->first + SW_DAY_MODEL_PAD];

  facts->first_activity = cursor->activity;
  for (; cursor->activity < journal->activities->len; cursor->activity++)
    {
      const SwActivity *activity = g_ptr_array_index (journal->activities, cursor->activity);

      if (activity->day != day)
        break;
      add_activity (self, facts, activity);
    }
  facts->end_activity = cursor->activity;

  for (; cursor->check_in < journal->check_ins->len; cursor->check_in++)
    {
      const SwCheckIn *check_in = g_ptr_array_index (journal->check_ins, cursor->check_in);

      if (check_in->day != day)
        break;
      facts->check_in = check_in;
      facts->facts |= SW_FACT_LOGGED;
      if (check_in->painkiller == SW_YES)
        facts->facts |= SW_FACT_PAINKILLER;
    }

  facts->first_pain = cursor->pain;
  while (cursor->pain < journal->pain->len
         && ((const SwPainReport *) g_ptr_array_index (journal->pain, cursor->pain))->day == day)
    cursor->pain++;
  facts->end_pain = cursor->pain;
  add_pain (self, day, facts, day);
}

/* Shoes worn at one time mostly stand near each other, so the search goes outwards from the last one found. */
static gint32
find_shoe (const SwJournal *journal,
           const char      *id,
           gint32           last)
{
  const GPtrArray *shoes = journal->shoes;
  gint32 n = (gint32) shoes->len;

  if (id == NULL)
    return SW_SHOE_UNSAID;
  for (gint32 distance = 0; distance < n; distance++)
    for (gint32 at = last - distance; at <= last + distance; at += MAX (2 * distance, 1))
      if (at >= 0 && at < n && strcmp (((const SwShoe *) g_ptr_array_index (shoes, at))->id, id) == 0)
        return at;
  return SW_SHOE_STRANGER;
}

static void
find_shoes (SwDayModel *self)
{
  const GPtrArray *activities = self->journal->activities;
  gint32 last = 0;

  self->shoe_of = g_new (gint32, activities->len + 1);
  for (guint i = 0; i < activities->len; i++)
    {
      self->shoe_of[i] = find_shoe (self->journal, ((const SwActivity *) g_ptr_array_index (activities, i))->shoe, last);
      if (self->shoe_of[i] >= 0)
        last = self->shoe_of[i];
    }
}

#define FIRST_DAY(array, Type, field) ((array)->len > 0 ? ((const Type *) g_ptr_array_index (array, 0))->field : G_MAXINT32)

/* The first day of any record that a finding can come from; G_MAXINT32 when there is none. */
static SwDay
get_first_day (const SwJournal *journal)
{
  SwDay first = FIRST_DAY (journal->activities, SwActivity, day);

  first = MIN (first, FIRST_DAY (journal->pain, SwPainReport, day));
  first = MIN (first, FIRST_DAY (journal->check_ins, SwCheckIn, day));
  first = MIN (first, FIRST_DAY (journal->ostrc, SwOstrc, monday));
  first = MIN (first, FIRST_DAY (journal->screens, SwScreen, day));
  return MIN (first, FIRST_DAY (journal->clearances, SwClearance, day));
}

#define LAST_DAY(array, Type, field) \
  ((array)->len > 0 ? ((const Type *) g_ptr_array_index (array, (array)->len - 1))->field : SW_DAY_NONE)

/* Long after the last record nothing can be raised any more: every window is empty and every day unknown. */
static SwDay
get_last_day (const SwJournal *journal,
              SwDay            today)
{
  SwDay last = LAST_DAY (journal->activities, SwActivity, day);

  last = MAX (last, LAST_DAY (journal->pain, SwPainReport, day));
  last = MAX (last, LAST_DAY (journal->check_ins, SwCheckIn, day));
  last = MAX (last, LAST_DAY (journal->ostrc, SwOstrc, monday));
  last = MAX (last, LAST_DAY (journal->screens, SwScreen, day));
  last = MAX (last, LAST_DAY (journal->clearances, SwClearance, day));
  return MIN (today, last + SW_DAY_MODEL_PAD);
}

SwDayModel *
sw_day_model_new (const SwJournal      *journal,
                  const SwInsightRules *rules,
                  SwDay                 today)
{
  g_autoptr (SwDayModel) self = NULL;
  Cursor cursor = { 0, 0, 0 };
  SwDay first = get_first_day (journal);
  gsize n_days;

  if (first > today)
    return NULL;

  self = g_new0 (SwDayModel, 1);
  self->journal = journal;
  self->rules = rules;
  self->first = first;
  self->last = get_last_day (journal, today);
  self->empty_day_is_rest = sw_profile_is_empty_day_rest (journal->profile);
  n_days = (gsize) (self->last - first) + 1 + SW_DAY_MODEL_PAD;
  self->days = g_new0 (SwDayFacts, n_days);
  self->unknown_before = g_new0 (int, n_days + 1);

  for (gsize i = 0; i < n_days; i++)
    {
      SwDayFacts *facts = &self->days[i];

      facts->pain = facts->morning = facts->peak = SW_MISSING;
      if (i < SW_DAY_MODEL_PAD)
        {
          facts->facts = SW_FACT_UNKNOWN;
          self->unknown_before[i + 1] = (int) i + 1;
        }
    }
  self->late_links = g_array_new (FALSE, FALSE, sizeof (LateLink));
  find_shoes (self);
  for (SwDay day = first; day <= self->last; day++)
    fill_day (self, day, &cursor);
  return g_steal_pointer (&self);
}

void
sw_day_model_free (SwDayModel *self)
{
  if (self == NULL)
    return;
  g_free (self->days);
  g_free (self->unknown_before);
  g_free (self->shoe_of);
  g_clear_pointer (&self->late_links, g_array_unref);
  g_free (self);
}

/* On @day the sessions of @day are known, and earlier reports that name one of them are read anew. */
static void
resolve_late_links (SwDayModel *self,
                    SwDay       day)
{
  for (guint i = 0; i < self->late_links->len; i++)
    {
      LateLink link = g_array_index (self->late_links, LateLink, i);
      SwDayFacts *facts;

      if (link.known_from != day)
        continue;
      facts = &self->days[link.report_day - self->first + SW_DAY_MODEL_PAD];
      facts->facts &= (guint16) ~SW_FACT_LIMP;
      facts->n_leg_signs = 0;
      facts->pain = facts->morning = facts->peak = SW_MISSING;
      add_pain (self, link.report_day, facts, day);
    }
}

void
sw_day_model_advance (SwDayModel *self,
                      SwDay       day)
{
  int at = day - self->first + SW_DAY_MODEL_PAD;
  SwDayFacts *facts = &self->days[at];
  int start = at;

  resolve_late_links (self, day);
  if (sw_day_has (facts, SW_FACT_LOGGED))
    {
      self->any_logged = TRUE;
      self->empty_run = 0;
    }
  else if (!self->any_logged || !self->empty_day_is_rest)
    {
      facts->facts |= SW_FACT_UNKNOWN;
    }
  else
    {
      self->empty_run++;
      if (self->empty_run >= self->rules->unknown_stretch)
        facts->facts |= SW_FACT_UNKNOWN;
      /* The stretch has just become long enough: its earlier days are unknown as well, seen from now on. */
      if (self->empty_run == self->rules->unknown_stretch)
        {
          start = at - self->empty_run + 1;
          for (int i = start; i < at; i++)
            self->days[i].facts |= SW_FACT_UNKNOWN;
        }
    }
  for (int i = start; i <= at; i++)
    self->unknown_before[i + 1] = self->unknown_before[i] + (sw_day_has (&self->days[i], SW_FACT_UNKNOWN) ? 1 : 0);
}
