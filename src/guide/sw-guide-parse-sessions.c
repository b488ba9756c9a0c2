/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "sw-guide"

#include "sw-guide-private.h"

/* The words of the phase attribute are part of the file format and the same as in the plan's JSON (PLANS 39). */
static const struct
{
  const char *word;
  SwPhase     phase;
} phases[] = {
  { "warm-up", SW_PHASE_WARM_UP },
  { "core", SW_PHASE_CORE },
  { "main", SW_PHASE_MAIN },
  { "back", SW_PHASE_BACK },
  { "compound", SW_PHASE_COMPOUND },
  { "balance", SW_PHASE_BALANCE },
  { "cool-down", SW_PHASE_COOL_DOWN },
  { "roll", SW_PHASE_ROLL },
};

static const char * const groups[] = {
  "walk", "run", "dynamic", "stretch", "roll", "mobility", "core", "back", "compound", "balance", "cross", NULL,
};
static const char * const chains[] = { "posterior", "anterior", "both", "none", NULL };

/* <exercise id group chain unilateral figure equipment regressions guide>
 *   <name/> <short/> <purpose/> <muscle/>* <do/>+ <cue/>? <caution/>* */
gboolean
sw_guide_parse_exercise (SwGuideParser *parser,
                         const xmlNode *element,
                         GError       **error)
{
  SwGuide *guide = parser->guide;
  SwExercise *exercise = g_new0 (SwExercise, 1);

  exercise->id = sw_guide_xml_id (element, "id");
  exercise->unilateral = sw_guide_xml_yes (element, "unilateral");
  exercise->figure = sw_guide_xml_id (element, "figure");
  exercise->equipment = sw_guide_xml_words (parser, element, "equipment");
  exercise->regressions = sw_guide_xml_references (parser, element, "regressions", SW_REFERENCE_EXERCISE);
  exercise->guide = sw_guide_xml_references (parser, element, "guide", SW_REFERENCE_STATEMENT);
  exercise->name = sw_guide_xml_child_text (parser, element, "name");
  exercise->short_name = sw_guide_xml_child_text (parser, element, "short");
  exercise->purpose = sw_guide_xml_child_text (parser, element, "purpose");
  exercise->muscles = sw_guide_xml_child_texts (parser, element, "muscle");
  exercise->steps = sw_guide_xml_child_texts (parser, element, "do");
  exercise->cue = sw_guide_xml_child_text (parser, element, "cue");
  exercise->cautions = sw_guide_xml_child_texts (parser, element, "caution");

  return sw_guide_file_value (parser, element, guide->exercises, guide->exercise_by_id, exercise->id, exercise, error) &&
         sw_guide_xml_one_of (parser, element, "group", groups, &exercise->group, error) &&
         sw_guide_xml_one_of (parser, element, "chain", chains, &exercise->chain, error);
}

static gboolean
parse_phase (SwGuideParser *parser,
             const xmlNode *element,
             SwPhase       *ret_phase,
             GError       **error)
{
  const char *word = sw_guide_xml_id (element, "phase");

  for (gsize i = 0; i < G_N_ELEMENTS (phases); i++)
    {
      if (g_strcmp0 (word, phases[i].word) == 0)
        {
          *ret_phase = phases[i].phase;
          return TRUE;
        }
    }

  return sw_guide_fail (error, parser->file, xmlGetLineNo (element), "“%s” is no phase of a session", word != NULL ? word : "");
}

/* A dose is either a time in minutes (flexible up to max-minutes), or sets of repetitions or of seconds, or neither when
 * the length of the session decides (an easy run). */
static gboolean
check_dose (SwGuideParser      *parser,
            const xmlNode      *element,
            const SwRecipeStep *step,
            GError            **error)
{
  const char *complaint = NULL;
  gboolean timed = !isnan (step->minutes);
  gboolean counted = step->reps != SW_MISSING || step->seconds != SW_MISSING;

  if (timed && (counted || step->sets != SW_MISSING))
    complaint = "a step takes minutes or sets, not both";
  else if (counted && step->sets == SW_MISSING)
    complaint = "repetitions and seconds need sets";
  else if (step->sets != SW_MISSING && !counted)
    complaint = "sets need repetitions or seconds";
  else if (timed && step->minutes <= 0.0)
    complaint = "minutes must be above 0";
  else if (!isnan (step->max_minutes) && !(timed && step->max_minutes >= step->minutes))
    complaint = "max-minutes must be at least minutes";
  else if (step->swap_reps != SW_MISSING && step->swap_when_pain == NULL)
    complaint = "swap-reps needs swap-when-pain";
  else if (step->sets == 0 || step->reps == 0 || step->seconds == 0)
    complaint = "sets, repetitions and seconds must be above 0";

  return complaint == NULL || sw_guide_fail (error, parser->file, xmlGetLineNo (element), "%s", complaint);
}

/* <dose phase exercise swap-when-pain swap-reps swap-per-side sets reps seconds per-side minutes max-minutes/> */
static gboolean
parse_dose (SwGuideParser *parser,
            const xmlNode *element,
            SwRecipeStep  *step,
            GError       **error)
{
  step->sets = step->reps = step->seconds = step->swap_reps = SW_MISSING;
  step->minutes = step->max_minutes = NAN;
  step->exercise = sw_guide_xml_reference (parser, element, "exercise", SW_REFERENCE_EXERCISE);
  step->swap_when_pain = sw_guide_xml_reference (parser, element, "swap-when-pain", SW_REFERENCE_EXERCISE);
  step->per_side = sw_guide_xml_yes (element, "per-side");
  step->swap_per_side = sw_guide_xml_yes (element, "swap-per-side");

  if (step->exercise == NULL)
    return sw_guide_fail (error, parser->file, xmlGetLineNo (element), "<dose> names no exercise");

  return parse_phase (parser, element, &step->phase, error) &&
         sw_guide_xml_integer (parser, element, "sets", &step->sets, error) &&
         sw_guide_xml_integer (parser, element, "reps", &step->reps, error) &&
         sw_guide_xml_integer (parser, element, "seconds", &step->seconds, error) &&
         sw_guide_xml_integer (parser, element, "swap-reps", &step->swap_reps, error) &&
         sw_guide_xml_real (parser, element, "minutes", &step->minutes, error) &&
         sw_guide_xml_real (parser, element, "max-minutes", &step->max_minutes, error) &&
         check_dose (parser, element, step, error);
}

/* <recipe id guide> <name/> <dose/>+ */
gboolean
sw_guide_parse_recipe (SwGuideParser *parser,
                       const xmlNode *element,
                       GError       **error)
{
  SwGuide *guide = parser->guide;
  SwRecipe *recipe = g_new0 (SwRecipe, 1);
  g_autoptr (GArray) steps = g_array_new (FALSE, TRUE, sizeof (SwRecipeStep));

  recipe->id = sw_guide_xml_id (element, "id");
  recipe->name = sw_guide_xml_child_text (parser, element, "name");
  recipe->guide = sw_guide_xml_references (parser, element, "guide", SW_REFERENCE_STATEMENT);
  if (!sw_guide_file_value (parser, element, guide->recipes, guide->recipe_by_id, recipe->id, recipe, error))
    return FALSE;

  for (const xmlNode *child = sw_guide_xml_first (element); child != NULL; child = sw_guide_xml_next (child))
    {
      SwRecipeStep step = { 0 };

      if (!sw_guide_xml_is (child, "dose"))
        continue;
      if (!parse_dose (parser, child, &step, error))
        return FALSE;
      g_array_append_val (steps, step);
    }

  recipe->n_steps = steps->len;
  recipe->steps = (const SwRecipeStep *) g_array_free (g_steal_pointer (&steps), FALSE);
  g_ptr_array_add (guide->vectors, (gpointer) recipe->steps);
  return TRUE;
}
