/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "sw-words-private.h"

/* Titles and actions of all findings, by id and level, and the way to the sentence. Holes in the actions are filled as
 * SwReasonWords says. */

typedef struct
{
  const char *id;
  const char *title;
  const char *variant;  /* (nullable): the variant that @special belongs to */
  const char *special;  /* (nullable): what to do then, whatever the level */
  const char *info;     /* what to do, by level; a higher level without its own takes the one below */
  const char *caution;
  const char *warning;
} FindingWords;

static const FindingWords findings[] = {
  { "L_SESSION", N_("A longer run"), NULL, NULL,
    NULL, N_("Make the next run shorter, or keep the next {D2.session_rest_days:hours} hours free of running."),
    N_("Keep the next {D2.session_rest_days:hours} hours free of running.") },
  { "L_WEEK", N_("A bigger week"), NULL, NULL,
    N_("Hold next week where the weeks before were."), NULL, NULL },
  { "L_ACWR", N_("Recent against usual load"), NULL, NULL,
    N_("Nothing to do; the plan does not use it."), NULL, NULL },
  { "L_MONO", N_("Days that look alike"), NULL, NULL,
    N_("Make one day easier, or rest."), NULL, NULL },
  { "L_REST", N_("Days without rest"), NULL, NULL,
    NULL, N_("Rest tomorrow."), NULL },
  { "L_HARD", N_("Hard days in a row"), NULL, NULL,
    N_("Turn the next hard session into an easy one."), NULL, NULL },
  { "L_RUNROW", N_("Running days in a row"), NULL, NULL,
    N_("Swap the next run for a swim, a ride or a walk."), NULL, NULL },
  { "L_SURFACE", N_("Mostly one ground"), NULL, NULL,
    N_("Take one run a week on a smooth path."), NULL, NULL },
  { "L_SHOE", N_("Shoe mileage"), "one-pair", N_("Let a second pair take turns."),
    N_("Break in the next pair on short, easy runs."), NULL, N_("Change to another pair.") },
  { "L_LONG", N_("A large long run"), NULL, NULL,
    N_("Spread the week more evenly over your runs."), NULL, NULL },
  { "L_INTENS", N_("Much of it hard"), NULL, NULL,
    N_("Run the next ones so easily that you can chat."), NULL, NULL },
  { "L_STRENGTH", N_("Little strength"), "no-back-exercise", N_("Add one back exercise, such as the bird dog, to the next session."),
    N_("Add a session of {B7.deload_min_minutes:min} on the next free day."), NULL, NULL },
  { "L_CROSS", N_("Only running"), NULL, NULL,
    N_("Put a swim, a ride, a walk or yoga between two runs."), NULL, NULL },
  { "H_WARMUP", N_("Warm-up left out"), NULL, NULL,
    N_("Start the next run with the warm-up; five minutes are enough."), NULL, NULL },
  { "P_PERSIST", N_("Pain that stays"), NULL, NULL,
    N_("Keep reporting after runs and in the morning; run easy."),
    N_("Run easy, and go through the warning signs once."),
    N_("The plan turns amber. Go through the warning signs.") },
  { "P_TREND", N_("Pain that rises or falls"), NULL, NULL,
    N_("Hold the week as it is, and keep reporting."),
    N_("Hold the week as it is, nothing hard, and keep reporting."),
    N_("Ease the week, and see a professional if it goes on.") },
  { "P_MORNING", N_("The morning after"), NULL, NULL,
    NULL, N_("The next run is {D2.next_share:off} shorter, and nothing hard for {D2.hard_free_days} days."), NULL },
  { "P_ASSOC", N_("What goes before pain"), NULL, NULL,
    N_("Try two weeks without it."), NULL, NULL },
  { "P_OSTRC", N_("Four weekly questions"), NULL, NULL,
    N_("Answer again next Sunday; the comparison says more than one week."),
    N_("Hold the week, nothing hard, and answer again next Sunday."),
    N_("See a professional; the report for clinicians can be printed.") },
  { "P_EPISODE", N_("A new episode"), NULL, NULL,
    N_("Keep moving as you can, and go through the warning signs once."), NULL, NULL },
  { "P_RECUR", N_("Pain that came back"), NULL, NULL,
    NULL, N_("Keep moving as you can, and go through the warning signs once."),
    N_("Make an appointment about prevention.") },
  { "P_DURATION", N_("Pain that lasts"), NULL, NULL,
    NULL, NULL, N_("Make an appointment; the report for clinicians can be printed.") },
  { "P_LEG", N_("Signs in the leg"), NULL, NULL,
    NULL, NULL, N_("Go through the warning signs now. Runs wait until then.") },
  { "P_NSAID", N_("Painkillers"), NULL, NULL,
    NULL, N_("Read the card on medicines. A run after a painkiller cannot count as green."),
    N_("Talk to a pharmacist or doctor about it.") },
  { "W_SLEEP", N_("Short of sleep"), NULL, NULL,
    N_("Go to bed a little earlier this week."), N_("Nothing hard tomorrow."), N_("Easy running only until you catch up.") },
  { "W_IRREGULAR", N_("Irregular sleep"), NULL, NULL,
    N_("Try similar bedtimes this week."), NULL, NULL },
  { "W_HYDRATION", N_("Little to drink"), NULL, NULL,
    N_("Keep water within reach, and drink to thirst."), NULL, NULL },
  { "W_SORE", N_("Unusually sore"), NULL, NULL,
    N_("Start gently today, and see how it feels after the warm-up."),
    N_("Hard becomes easy today and tomorrow."), NULL },
  { "W_LOW", N_("A low day"), NULL, NULL,
    NULL, N_("Make today easier, or rest."), NULL },
  { "W_SITTING", N_("Long sitting"), NULL, NULL,
    N_("Stand up and walk a little every 30 minutes."), NULL, NULL },
  { "D_ZONE", N_("Zone of the day"), NULL, NULL,
    NULL, N_("Finish easy. The next run is {D2.next_share:off} shorter, and nothing hard for {D2.hard_free_days} days."),
    N_("Stop and walk home. No running for at least {D2.red_rest_days:hours} hours; go through the warning signs.") },
  { "D_LADDER", N_("Rung of the ladder"), NULL, NULL,
    N_("Two green runs climb, amber repeats, red goes down {D4.step.drop} rungs."), NULL, NULL },
};

static const FindingWords *
find_words (const char *id)
{
  for (guint i = 0; id != NULL && i < G_N_ELEMENTS (findings); i++)
    if (g_str_equal (findings[i].id, id))
      return &findings[i];

  return NULL;
}

/**
 * sw_words_finding_title:
 * @finding_id: a finding's id
 *
 * Returns: what the finding is about in a few words; the id itself when it is unknown
 */
const char *
sw_words_finding_title (const char *finding_id)
{
  const FindingWords *words = find_words (finding_id);

  if (words != NULL)
    return _(words->title);
  if (g_strcmp0 (finding_id, "E_SCREEN") == 0)
    return _("Warning signs answered");
  return finding_id != NULL ? finding_id : "";
}

char *
sw_words_rule_text (const char    *rule,
                    const SwGuide *guide)
{
  const SwRule *found = guide != NULL ? sw_guide_get_rule (guide, rule) : NULL;

  return g_strdup (found != NULL && found->text != NULL ? sw_words_guide_text (found->text) : "");
}

/**
 * sw_words_finding:
 * @finding: a finding
 * @guide: the guide it was judged by
 *
 * Returns: (transfer full): its sentence, figures first
 */
char *
sw_words_finding (const SwFinding *finding,
                  const SwGuide   *guide)
{
  char *text = sw_words_load_finding (finding, guide);

  if (text == NULL)
    text = sw_words_pain_finding (finding, guide);
  if (text == NULL)
    text = sw_words_well_finding (finding, guide);
  return text != NULL ? text : sw_words_rule_text (finding->id, guide);
}

static char *
fill_action (const char      *action,
             const SwFinding *finding,
             const SwGuide   *guide)
{
  char *text = action != NULL ? sw_words_fill (_(action), finding->numbers, guide) : NULL;

  return text != NULL ? text : g_strdup ("");
}

/**
 * sw_words_finding_action:
 * @finding: a finding
 * @guide: the guide it was judged by
 *
 * Returns: (transfer full): what to do about it; "" when there is nothing to say
 */
char *
sw_words_finding_action (const SwFinding *finding,
                         const SwGuide   *guide)
{
  const FindingWords *words = find_words (finding->id);
  const char *action = NULL;

  if (g_str_equal (finding->id, "E_SCREEN"))
    return g_strdup (sw_words_warning_advice (sw_words_whole (finding->value)));
  if (words == NULL)
    return g_strdup ("");

  /* Falling pain asks for nothing. */
  if (g_str_equal (finding->id, "P_TREND") && finding->value < 0)
    return g_strdup (_("Keep going as you do."));
  if (words->special != NULL && g_strcmp0 (finding->variant, words->variant) == 0)
    return fill_action (words->special, finding, guide);

  if (finding->level >= SW_SEVERITY_WARNING)
    action = words->warning;
  if (action == NULL && finding->level >= SW_SEVERITY_CAUTION)
    action = words->caution;
  if (action == NULL)
    action = words->info;
  /* An id whose least level has no words of its own takes the next one up. */
  if (action == NULL)
    action = words->caution != NULL ? words->caution : words->warning;
  return fill_action (action, finding, guide);
}
