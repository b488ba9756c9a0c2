/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "sw-insight"

#include "sw-load.h"
#include "sw-scan.h"

#define DAYS_PER_WEEK 7

SwSeverity
sw_load_judge_shoe (double                share,
                    const SwInsightRules *rules)
{
  if (sw_at_least (share, rules->shoe_warning))
    return SW_SEVERITY_WARNING;
  if (sw_at_least (share, rules->shoe_caution))
    return SW_SEVERITY_CAUTION;
  return sw_at_least (share, rules->shoe_info) ? SW_SEVERITY_INFO : SW_SEVERITY_NONE;
}

/* Long, tempo, interval and race runs are those for which a shoe should not be new (FINDINGS 26). */
static gboolean
is_demanding (const SwActivity *activity)
{
  return sw_kind_is_hard (activity->kind);
}

void
sw_scan_note_shoes (SwScan *self)
{
  guint32 first = self->facts->first_activity, end = self->facts->end_activity;

  /* "Below 30 km at the end of the day before": the day's own km come afterwards. */
  for (guint32 i = first; i < end; i++)
    {
      gint32 shoe = self->model->shoe_of[i];

      if (shoe >= 0 && is_demanding (sw_scan_get_activity (self, i))
          && sw_above (self->rules.shoe_new_km, self->wear[shoe].km))
        {
          self->wear[shoe].last_new_use = self->day;
          self->wear[shoe].new_use_km = self->wear[shoe].km;
        }
    }
  for (guint32 i = first; i < end; i++)
    {
      const SwActivity *activity = sw_scan_get_activity (self, i);
      gint32 shoe = self->model->shoe_of[i];

      if (shoe < 0)
        continue;
      self->wear[shoe].last_worn = self->day;
      if (!isnan (activity->km))
        self->wear[shoe].km += activity->km;
    }
}

/* On a Sunday: how many weeks in a row had at least 3 runs, all of them in the same shoe. */
static void
count_pair_weeks (SwScan *self)
{
  gint32 shoe = SW_SHOE_UNSAID;
  int n_runs = 0;
  gboolean one_shoe = TRUE;

  for (guint32 i = sw_day_model_get (self->model, self->monday)->first_activity; i < self->facts->end_activity; i++)
    {
      if (!sw_kind_is_run (sw_scan_get_activity (self, i)->kind))
        continue;
      if (n_runs++ == 0)
        shoe = self->model->shoe_of[i];
      one_shoe &= self->model->shoe_of[i] == shoe;
    }
  if (n_runs < self->rules.shoe_pair_runs || !one_shoe || shoe < 0)
    self->pair_weeks = 0;
  else
    self->pair_weeks = shoe == self->pair_shoe ? self->pair_weeks + 1 : 1;
  self->pair_shoe = shoe;
}

/* What one shoe raises on the judged day. */
typedef struct
{
  gint32      shoe;
  SwSeverity  level;
  double      share;
  const char *variant;
} ShoeFlag;

static ShoeFlag
judge_shoe (const SwScan *self,
            gint32        position)
{
  const SwShoe *shoe = g_ptr_array_index (self->journal->shoes, position);
  const SwShoeWear *wear = &self->wear[position];
  double life = isnan (shoe->life_km) ? self->rules.shoe_life_km : shoe->life_km;
  ShoeFlag flag = { position, SW_SEVERITY_NONE, wear->km / life, "life" };

  if (wear->last_worn == SW_DAY_NONE || wear->last_worn < self->monday
      || (shoe->retired_day != SW_DAY_NONE && self->day >= shoe->retired_day))
    return flag;
  flag.level = sw_load_judge_shoe (flag.share, &self->rules);
  if (flag.level > SW_SEVERITY_NONE)
    return flag;
  if (wear->last_new_use != SW_DAY_NONE && wear->last_new_use >= self->monday)
    {
      flag.level = SW_SEVERITY_INFO;
      flag.variant = "new";
    }
  else if (self->sunday && position == self->pair_shoe && self->pair_weeks >= self->rules.shoe_pair_weeks)
    {
      flag.level = SW_SEVERITY_INFO;
      flag.variant = "one-pair";
    }
  return flag;
}

static void
raise_shoe (SwScan         *self,
            const ShoeFlag *flag)
{
  const SwShoe *shoe = g_ptr_array_index (self->journal->shoes, flag->shoe);
  gboolean pair = g_str_equal (flag->variant, "one-pair");
  SwDay from = self->monday - (pair ? (self->rules.shoe_pair_weeks - 1) * DAYS_PER_WEEK : 0);
  SwFinding *finding = sw_scan_raise (self, SW_FLAG_L_SHOE, flag->level, flag->share, from, flag->variant);

  sw_scan_add (finding, "km", self->wear[flag->shoe].km);
  sw_scan_add (finding, "life_km", isnan (shoe->life_km) ? self->rules.shoe_life_km : shoe->life_km);
  if (g_str_equal (flag->variant, "new"))
    sw_scan_add (finding, "km_before", self->wear[flag->shoe].new_use_km);
  sw_scan_set_subjects (finding, (const char * const[]) { shoe->id, NULL });
}

void
sw_scan_judge_shoes (SwScan *self)
{
  ShoeFlag worst = { SW_SHOE_UNSAID, SW_SEVERITY_NONE, 0, NULL };

  if (self->sunday)
    count_pair_weeks (self);
  if (self->learning)
    return;
  for (guint i = 0; i < self->journal->shoes->len; i++)
    {
      ShoeFlag flag = judge_shoe (self, (gint32) i);

      if (flag.level > worst.level
          || (flag.level == worst.level && flag.level > SW_SEVERITY_NONE && flag.share > worst.share))
        worst = flag;
    }
  if (worst.level > SW_SEVERITY_NONE)
    raise_shoe (self, &worst);
}
