/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "sw-insight"

#include "sw-history.h"

#include "sw-episode.h"
#include "sw-pain.h"

#define DAYS_PER_WEEK 7
#define MOST_PAIN 10
/* As many days as the test of P_TREND takes. */
#define MAX_WINDOW 64

int
sw_insight_get_pain (const SwJournal *journal,
                     SwDay            day)
{
  int pain = SW_MISSING;
  guint first, end;

  sw_journal_find_pain (journal, day, day, &first, &end);
  for (guint i = first; i < end; i++)
    {
      const SwPainReport *report = g_ptr_array_index (journal->pain, i);

      if (sw_region_is_low_back (report->region))
        pain = MAX (pain, report->nrs);
    }
  return pain;
}

static void
note_event (GArray          *spans,
            const SwEpisode *episode,
            SwEpisodeEvent   event,
            SwDay            day,
            int              pain)
{
  SwEpisodeSpan *last;

  if (event == SW_EPISODE_BEGAN)
    {
      SwEpisodeSpan span = { episode->number, episode->first, day, TRUE, pain };

      g_array_append_val (spans, span);
    }
  if (spans->len == 0)
    return;
  last = &g_array_index (spans, SwEpisodeSpan, spans->len - 1);
  if (event == SW_EPISODE_RECOVERED)
    {
      last->open = FALSE;
      last->to = episode->last_painful;
    }
  if (last->open)
    {
      last->to = day;
      last->peak = MAX (last->peak, pain);
    }
}

GArray *
sw_insight_list_episodes (const SwJournal *journal,
                          const SwGuide   *guide,
                          SwDay            today)
{
  g_autoptr (GArray) spans = g_array_new (FALSE, FALSE, sizeof (SwEpisodeSpan));
  SwInsightRules rules;
  SwEpisode episode;

  g_return_val_if_fail (journal != NULL && journal->sealed, NULL);

  if (journal->pain->len == 0)
    return g_steal_pointer (&spans);
  sw_insight_rules_init (&rules, guide);
  sw_episode_init (&episode);
  for (SwDay day = ((SwPainReport *) g_ptr_array_index (journal->pain, 0))->day; day <= today; day++)
    {
      int pain = sw_insight_get_pain (journal, day);

      note_event (spans, &episode, sw_episode_advance (&episode, day, pain, &rules), day, pain);
    }
  return g_steal_pointer (&spans);
}

double
sw_insight_get_fall (const SwJournal *journal,
                     const SwGuide   *guide,
                     SwDay            today)
{
  SwInsightRules rules;
  SwPainDay days[MAX_WINDOW];
  SwPainTrend trend;
  int n = 0;

  g_return_val_if_fail (journal != NULL && journal->sealed, 0);

  sw_insight_rules_init (&rules, guide);
  for (SwDay day = today - MIN (rules.trend_window, MAX_WINDOW) + 1; day <= today; day++)
    {
      int pain = sw_insight_get_pain (journal, day);

      if (pain != SW_MISSING)
        days[n++] = (SwPainDay) { day, MOST_PAIN - pain };
    }
  if (sw_pain_judge_trend (days, n, FALSE, &rules, &trend) == SW_SEVERITY_NONE)
    return 0;
  return DAYS_PER_WEEK * trend.slope;
}

int
sw_insight_get_score (const SwOstrc *ostrc,
                      const SwGuide *guide)
{
  SwInsightRules rules;
  gboolean substantial;

  g_return_val_if_fail (ostrc != NULL, 0);

  sw_insight_rules_init (&rules, guide);
  return sw_ostrc_score (ostrc->answers, &rules, &substantial);
}
