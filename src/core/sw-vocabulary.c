/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sw-vocabulary.h"

/* One table a vocabulary, in the order of its enum: the word of a value is its index, the value of a word its place. */

static const char * const kind_words[SW_N_KINDS] = {
  "easy", "long", "tempo", "interval", "race", "walk-run", "walk", "strength", "swim", "cycle", "pool-run", "elliptical",
  "yoga", "pilates", "mobility", "other",
};
static const char * const surface_words[SW_N_SURFACES] = { "hard", "medium", "soft" };
static const char * const form_words[SW_N_FORMS] = { "hunch", "overstride", "lean-back", "uneven-stride" };
static const char * const moment_words[SW_N_MOMENTS] = { "morning", "before", "during", "after", "evening", "night" };
static const char * const region_words[SW_N_REGIONS] = {
  "low-back-centre", "low-back-left", "low-back-right", "si-left", "si-right", "buttock-left", "buttock-right",
  "hip-front-left", "hip-front-right", "thigh-left", "thigh-right", "calf-left", "calf-right", "foot-left", "foot-right",
  "other",
};
static const char * const side_words[SW_N_SIDES] = { "left", "right", "both" };
static const char * const spread_words[SW_N_SPREADS] = { "none", "buttock", "thigh", "below-knee" };
static const char * const quality_words[SW_N_QUALITIES] = {
  "ache", "stiff", "sharp", "burning", "tingling", "numbness", "weakness", "other",
};
static const char * const answer_words[SW_N_ANSWERS] = { "yes", "no", "unsure", "skip" };
static const char * const level_words[SW_N_LEVELS] = { "new", "novice", "intermediate", "advanced" };
static const char * const cleared_for_words[SW_N_CLEARED_FOR] = { "walking", "running" };

static const char *
find_word (const char * const *words,
           int                 n_words,
           int                 value)
{
  return value >= 0 && value < n_words ? words[value] : NULL;
}

/* -1, the _NONE of every plain enum, when there is no such word. */
static int
find_value (const char * const *words,
            int                 n_words,
            const char         *word)
{
  if (word == NULL)
    return -1;

  for (int i = 0; i < n_words; i++)
    if (g_str_equal (words[i], word))
      return i;

  return -1;
}

static const char *
find_flag_word (const char * const *words,
                int                 n_words,
                guint               flag)
{
  for (int i = 0; i < n_words; i++)
    if (flag == 1u << i)
      return words[i];

  return NULL;
}

static guint
find_flag (const char * const *words,
           int                 n_words,
           const char         *word)
{
  int i = find_value (words, n_words, word);

  return i < 0 ? 0 : 1u << i;
}

/**
 * sw_kind_to_string:
 * @kind: kind of session
 *
 * Returns: (nullable): its word, %NULL for %SW_KIND_NONE
 */
const char *
sw_kind_to_string (SwKind kind)
{
  return find_word (kind_words, G_N_ELEMENTS (kind_words), kind);
}

/**
 * sw_kind_from_string:
 * @word: (nullable): a word of the journal
 *
 * Returns: its value, %SW_KIND_NONE when there is no such word
 */
SwKind
sw_kind_from_string (const char *word)
{
  return (SwKind) find_value (kind_words, G_N_ELEMENTS (kind_words), word);
}

/**
 * sw_surface_to_string:
 * @surface: surface
 *
 * Returns: (nullable): its word, %NULL for %SW_SURFACE_NONE
 */
const char *
sw_surface_to_string (SwSurface surface)
{
  return find_word (surface_words, G_N_ELEMENTS (surface_words), surface);
}

/**
 * sw_surface_from_string:
 * @word: (nullable): a word of the journal
 *
 * Returns: its value, %SW_SURFACE_NONE when there is no such word
 */
SwSurface
sw_surface_from_string (const char *word)
{
  return (SwSurface) find_value (surface_words, G_N_ELEMENTS (surface_words), word);
}

/**
 * sw_moment_to_string:
 * @moment: moment of a pain report
 *
 * Returns: (nullable): its word, %NULL for %SW_MOMENT_NONE
 */
const char *
sw_moment_to_string (SwMoment moment)
{
  return find_word (moment_words, G_N_ELEMENTS (moment_words), moment);
}

/**
 * sw_moment_from_string:
 * @word: (nullable): a word of the journal
 *
 * Returns: its value, %SW_MOMENT_NONE when there is no such word
 */
SwMoment
sw_moment_from_string (const char *word)
{
  return (SwMoment) find_value (moment_words, G_N_ELEMENTS (moment_words), word);
}

/**
 * sw_region_to_string:
 * @region: region of the body
 *
 * Returns: (nullable): its word, %NULL for %SW_REGION_NONE
 */
const char *
sw_region_to_string (SwRegion region)
{
  return find_word (region_words, G_N_ELEMENTS (region_words), region);
}

/**
 * sw_region_from_string:
 * @word: (nullable): a word of the journal
 *
 * Returns: its value, %SW_REGION_NONE when there is no such word
 */
SwRegion
sw_region_from_string (const char *word)
{
  return (SwRegion) find_value (region_words, G_N_ELEMENTS (region_words), word);
}

/**
 * sw_side_to_string:
 * @side: side
 *
 * Returns: (nullable): its word, %NULL for %SW_SIDE_NONE
 */
const char *
sw_side_to_string (SwSide side)
{
  return find_word (side_words, G_N_ELEMENTS (side_words), side);
}

/**
 * sw_side_from_string:
 * @word: (nullable): a word of the journal
 *
 * Returns: its value, %SW_SIDE_NONE when there is no such word
 */
SwSide
sw_side_from_string (const char *word)
{
  return (SwSide) find_value (side_words, G_N_ELEMENTS (side_words), word);
}

/**
 * sw_spread_to_string:
 * @spread: spread into the leg
 *
 * Returns: (nullable): its word, %NULL for %SW_SPREAD_MISSING
 */
const char *
sw_spread_to_string (SwSpread spread)
{
  return find_word (spread_words, G_N_ELEMENTS (spread_words), spread);
}

/**
 * sw_spread_from_string:
 * @word: (nullable): a word of the journal
 *
 * Returns: its value, %SW_SPREAD_MISSING when there is no such word
 */
SwSpread
sw_spread_from_string (const char *word)
{
  return (SwSpread) find_value (spread_words, G_N_ELEMENTS (spread_words), word);
}

/**
 * sw_answer_to_string:
 * @answer: answer of the warning-sign screen
 *
 * Returns: (nullable): its word, %NULL for %SW_ANSWER_ABSENT
 */
const char *
sw_answer_to_string (SwAnswer answer)
{
  return find_word (answer_words, G_N_ELEMENTS (answer_words), answer);
}

/**
 * sw_answer_from_string:
 * @word: (nullable): a word of the journal
 *
 * Returns: its value, %SW_ANSWER_ABSENT when there is no such word
 */
SwAnswer
sw_answer_from_string (const char *word)
{
  return (SwAnswer) find_value (answer_words, G_N_ELEMENTS (answer_words), word);
}

/**
 * sw_level_to_string:
 * @level: level of the runner
 *
 * Returns: (nullable): its word, %NULL for %SW_LEVEL_NONE
 */
const char *
sw_level_to_string (SwLevel level)
{
  return find_word (level_words, G_N_ELEMENTS (level_words), level);
}

/**
 * sw_level_from_string:
 * @word: (nullable): a word of the journal
 *
 * Returns: its value, %SW_LEVEL_NONE when there is no such word
 */
SwLevel
sw_level_from_string (const char *word)
{
  return (SwLevel) find_value (level_words, G_N_ELEMENTS (level_words), word);
}

/**
 * sw_cleared_for_to_string:
 * @cleared_for: what a clinician cleared
 *
 * Returns: (nullable): its word, %NULL for %SW_CLEARED_FOR_NONE
 */
const char *
sw_cleared_for_to_string (SwClearedFor cleared_for)
{
  return find_word (cleared_for_words, G_N_ELEMENTS (cleared_for_words), cleared_for);
}

/**
 * sw_cleared_for_from_string:
 * @word: (nullable): a word of the journal
 *
 * Returns: its value, %SW_CLEARED_FOR_NONE when there is no such word
 */
SwClearedFor
sw_cleared_for_from_string (const char *word)
{
  return (SwClearedFor) find_value (cleared_for_words, G_N_ELEMENTS (cleared_for_words), word);
}

/**
 * sw_form_to_string:
 * @tick: one form tick
 *
 * Returns: (nullable): its word, %NULL for none or several flags at once
 */
const char *
sw_form_to_string (SwForm tick)
{
  return find_flag_word (form_words, G_N_ELEMENTS (form_words), tick);
}

/**
 * sw_form_from_string:
 * @word: (nullable): a word of the journal
 *
 * Returns: its flag, %SW_FORM_NONE when there is no such word
 */
SwForm
sw_form_from_string (const char *word)
{
  return (SwForm) find_flag (form_words, G_N_ELEMENTS (form_words), word);
}

/**
 * sw_quality_to_string:
 * @quality: one quality of pain
 *
 * Returns: (nullable): its word, %NULL for none or several flags at once
 */
const char *
sw_quality_to_string (SwQuality quality)
{
  return find_flag_word (quality_words, G_N_ELEMENTS (quality_words), quality);
}

/**
 * sw_quality_from_string:
 * @word: (nullable): a word of the journal
 *
 * Returns: its flag, %SW_QUALITY_NONE when there is no such word
 */
SwQuality
sw_quality_from_string (const char *word)
{
  return (SwQuality) find_flag (quality_words, G_N_ELEMENTS (quality_words), word);
}

/**
 * sw_kind_is_run:
 * @kind: a kind
 *
 * Returns: %TRUE for easy, long, tempo, interval, race and walk-run (CONTRACT)
 */
gboolean
sw_kind_is_run (SwKind kind)
{
  return kind >= SW_KIND_EASY && kind <= SW_KIND_WALK_RUN;
}

/**
 * sw_kind_is_mobility:
 * @kind: a kind
 *
 * Returns: %TRUE for yoga, pilates and mobility (PLANS 1)
 */
gboolean
sw_kind_is_mobility (SwKind kind)
{
  return kind == SW_KIND_YOGA || kind == SW_KIND_PILATES || kind == SW_KIND_MOBILITY;
}

/**
 * sw_kind_is_endurance_cross:
 * @kind: a kind
 *
 * Returns: %TRUE for swim, cycle, pool-run, elliptical and walk, the cross kinds that make a training day (PLANS 1)
 */
gboolean
sw_kind_is_endurance_cross (SwKind kind)
{
  return kind == SW_KIND_WALK || (kind >= SW_KIND_SWIM && kind <= SW_KIND_ELLIPTICAL);
}

/**
 * sw_kind_is_quality:
 * @kind: a kind
 *
 * Returns: %TRUE for tempo and interval
 */
gboolean
sw_kind_is_quality (SwKind kind)
{
  return kind == SW_KIND_TEMPO || kind == SW_KIND_INTERVAL;
}

/**
 * sw_kind_is_hard:
 * @kind: a kind
 *
 * Returns: %TRUE for long, tempo, interval and race (RULES section 0)
 */
gboolean
sw_kind_is_hard (SwKind kind)
{
  return kind >= SW_KIND_LONG && kind <= SW_KIND_RACE;
}

/**
 * sw_region_is_low_back:
 * @region: a region, or %SW_REGION_NONE
 *
 * Returns: %TRUE for the first seven regions and for no region given (FINDINGS 9)
 */
gboolean
sw_region_is_low_back (SwRegion region)
{
  return region == SW_REGION_NONE || (region >= SW_REGION_LOW_BACK_CENTRE && region <= SW_REGION_BUTTOCK_RIGHT);
}
