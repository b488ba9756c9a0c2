/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "sw-insight"

#include "sw-referral.h"

#include "sw-history.h"

#define DAYS_PER_WEEK 7

const char *
sw_referral_to_string (SwReferral referral)
{
  switch (referral)
    {
    case SW_REFERRAL_DURATION:
      return "duration";
    case SW_REFERRAL_NOT_IMPROVING:
      return "not-improving";
    case SW_REFERRAL_STRONG_PAIN:
      return "strong-pain";
    case SW_REFERRAL_QUESTIONS:
      return "questions";
    case SW_REFERRAL_RECURRENCE:
      return "recurrence";
    case SW_REFERRAL_PAUSE:
      return "pause";
    case SW_REFERRAL_SCREEN:
      return "screen";
    case SW_REFERRAL_PAINKILLER:
      return "painkiller";
    case SW_REFERRAL_ONE_SIDED:
      return "one-sided";
    case SW_REFERRAL_FORM:
      return "form";
    case SW_REFERRAL_NONE:
    default:
      return "none";
    }
}

/* Findings whose warning sends people to a professional. */
static guint
list_by_findings (const SwBody *body,
                  int           window)
{
  static const struct { const char *id; SwReferral referral; } warnings[] = {
    { "P_DURATION", SW_REFERRAL_DURATION },
    { "P_OSTRC", SW_REFERRAL_QUESTIONS },
    { "P_RECUR", SW_REFERRAL_RECURRENCE },
    { "P_NSAID", SW_REFERRAL_PAINKILLER },
  };
  guint referrals = 0;

  for (guint i = body->findings->len; i > 0; i--)
    {
      const SwFinding *finding = g_ptr_array_index (body->findings, i - 1);

      if (body->today - finding->day >= window)
        break;
      for (guint j = 0; j < G_N_ELEMENTS (warnings) && finding->level >= SW_SEVERITY_WARNING; j++)
        if (g_str_equal (finding->id, warnings[j].id))
          referrals |= warnings[j].referral;
    }
  return referrals;
}

static gboolean
has_strong_pain (const SwJournal *journal,
                 const SwGuide   *guide,
                 SwDay            today)
{
  int strong = sw_guide_get_int (guide, "E3.strong_pain");
  int window = sw_guide_get_int (guide, "E3.strong_window");
  int days = 0;

  for (SwDay day = today - window + 1; day <= today; day++)
    days += sw_insight_get_pain (journal, day) >= strong ? 1 : 0;
  return days >= sw_guide_get_int (guide, "E3.strong_days");
}

/* Mean p_d of the reported days of a week from @from on; NAN without one. */
static double
get_week_mean (const SwJournal *journal,
               SwDay            from)
{
  double sum = 0;
  int n = 0;

  for (SwDay day = from; day < from + DAYS_PER_WEEK; day++)
    {
      int pain = sw_insight_get_pain (journal, day);

      if (pain == SW_MISSING)
        continue;
      sum += pain;
      n++;
    }
  return n > 0 ? sum / n : (double) NAN;
}

/* The latest episode is 4 weeks old and its last week hurts as much as its first. A week that hurts is not recovered, so
 * whether the episode is still open need not be asked. */
static gboolean
is_not_improving (const SwJournal *journal,
                  const SwBody    *body,
                  const SwGuide   *guide)
{
  int days = sw_guide_get_int (guide, "E3.not_improving_weeks") * DAYS_PER_WEEK;

  for (guint i = body->findings->len; i > 0; i--)
    {
      const SwFinding *finding = g_ptr_array_index (body->findings, i - 1);
      double first, last;

      if (!g_str_equal (finding->id, "P_EPISODE"))
        continue;
      first = get_week_mean (journal, finding->from);
      last = get_week_mean (journal, body->today - DAYS_PER_WEEK + 1);
      return body->today - finding->from >= days && !isnan (last) && sw_at_least (last, first);
    }
  return FALSE;
}

static SwSide
get_side (const SwPainReport *report)
{
  switch (report->region)
    {
    case SW_REGION_LOW_BACK_LEFT:
    case SW_REGION_SI_LEFT:
    case SW_REGION_BUTTOCK_LEFT:
    case SW_REGION_HIP_FRONT_LEFT:
    case SW_REGION_THIGH_LEFT:
    case SW_REGION_CALF_LEFT:
    case SW_REGION_FOOT_LEFT:
      return SW_SIDE_LEFT;
    case SW_REGION_LOW_BACK_RIGHT:
    case SW_REGION_SI_RIGHT:
    case SW_REGION_BUTTOCK_RIGHT:
    case SW_REGION_HIP_FRONT_RIGHT:
    case SW_REGION_THIGH_RIGHT:
    case SW_REGION_CALF_RIGHT:
    case SW_REGION_FOOT_RIGHT:
      return SW_SIDE_RIGHT;
    case SW_REGION_NONE:
    case SW_REGION_LOW_BACK_CENTRE:
    case SW_REGION_OTHER:
    case SW_N_REGIONS:
    default:
      return report->side;
    }
}

static gboolean
is_one_sided (const SwJournal *journal,
              SwDay            from,
              SwDay            today,
              int              enough)
{
  int sides[SW_N_SIDES] = { 0 };
  guint first, end;

  sw_journal_find_pain (journal, from, today, &first, &end);
  for (guint i = first; i < end; i++)
    {
      const SwPainReport *report = g_ptr_array_index (journal->pain, i);
      SwSide side = get_side (report);

      if (report->nrs > 0 && side != SW_SIDE_NONE)
        sides[side]++;
    }
  return MAX (sides[SW_SIDE_LEFT], sides[SW_SIDE_RIGHT]) >= enough;
}

static gboolean
has_form_ticks (const SwJournal *journal,
                SwDay            from,
                SwDay            today,
                int              enough)
{
  int ticks[SW_N_FORMS] = { 0 };
  guint first, end;

  sw_journal_find_activities (journal, from, today, &first, &end);
  for (guint i = first; i < end; i++)
    {
      const SwActivity *activity = g_ptr_array_index (journal->activities, i);

      for (int tick = 0; tick < SW_N_FORMS; tick++)
        if ((activity->form & (1u << tick)) != 0 && ++ticks[tick] >= enough)
          return TRUE;
    }
  return FALSE;
}

guint
sw_insight_get_referrals (const SwJournal *journal,
                          const SwBody    *body,
                          const SwGuide   *guide)
{
  guint referrals;
  SwDay from;

  g_return_val_if_fail (journal != NULL && journal->sealed, 0);
  g_return_val_if_fail (body != NULL && guide != NULL, 0);

  from = body->today - sw_guide_get_int (guide, "E3.assessment_window") + 1;
  referrals = list_by_findings (body, sw_guide_get_int (guide, "E3.recent_days"));
  if (has_strong_pain (journal, guide, body->today))
    referrals |= SW_REFERRAL_STRONG_PAIN;
  if (is_not_improving (journal, body, guide))
    referrals |= SW_REFERRAL_NOT_IMPROVING;
  if (body->ladder.pause)
    referrals |= SW_REFERRAL_PAUSE;
  if (body->safety.prompt_until != SW_DAY_NONE)
    referrals |= SW_REFERRAL_SCREEN;
  if (is_one_sided (journal, from, body->today, sw_guide_get_int (guide, "E3.one_sided_reports")))
    referrals |= SW_REFERRAL_ONE_SIDED;
  if (has_form_ticks (journal, from, body->today, sw_guide_get_int (guide, "E3.form_ticks")))
    referrals |= SW_REFERRAL_FORM;
  return referrals;
}
