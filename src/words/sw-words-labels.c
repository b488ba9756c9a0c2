/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "sw-words-private.h"

/* The names of the vocabularies, one table each in the order of its enum. Header capitals where a name stands as a title. */

static const char *
look_up (const char * const *names,
         int                 n_names,
         int                 value)
{
  return value >= 0 && value < n_names ? _(names[value]) : _("Unknown");
}

/**
 * sw_words_kind:
 * @kind: a kind of session
 *
 * Returns: its name in header capitals, "Easy Run"
 */
const char *
sw_words_kind (SwKind kind)
{
  static const char * const names[SW_N_KINDS] = {
    N_("Easy Run"), N_("Long Run"), N_("Tempo Run"), N_("Intervals"), N_("Race"), N_("Walk-Run"), N_("Walk"), N_("Strength"),
    N_("Swim"), N_("Cycling"), N_("Pool Run"), N_("Elliptical"), N_("Yoga"), N_("Pilates"), N_("Mobility"),
    /* translators: a session of no other kind */
    N_("Other Session"),
  };

  return look_up (names, G_N_ELEMENTS (names), kind);
}

/**
 * sw_words_phase:
 * @phase: a part of a session
 *
 * Returns: its name in header capitals, "Warm-Up"
 */
const char *
sw_words_phase (SwPhase phase)
{
  static const char * const names[] = {
    N_("Warm-Up"), N_("Core"),
    /* translators: the main part of a session */
    N_("Main Part"), N_("Back"),
    /* translators: strength exercises that use several joints, such as squats */
    N_("Legs and Hips"), N_("Balance"), N_("Cool-Down"), N_("Foam Roll"),
  };

  return look_up (names, G_N_ELEMENTS (names), (int) phase);
}

/**
 * sw_words_state:
 * @state: a week's state
 *
 * Returns: its name
 */
const char *
sw_words_state (SwPlanState state)
{
  static const char * const names[] = {
    /* translators: a week in which training grows */
    N_("Build"),
    /* translators: a lighter week */
    N_("Deload"),
    /* translators: the weeks before a race, with less running */
    N_("Taper"),
    /* translators: a week of coming back after a break */
    N_("Return"),
    /* translators: a careful week after amber pain */
    N_("Amber"),
    /* translators: a week on the ladder back to running */
    N_("Ladder"),
    /* translators: training is paused until a clinician has been seen */
    N_("Paused"),
  };

  return look_up (names, G_N_ELEMENTS (names), (int) state);
}

/**
 * sw_words_week_phase:
 * @week: a week
 *
 * Returns: (transfer full): where it stands, "Build, week 2 of 3"
 */
char *
sw_words_week_phase (const SwPlanWeek *week)
{
  if (week->past)
    return g_strdup (_("Past week"));

  switch (week->state)
    {
    case SW_STATE_BUILD:
      if (week->build_week > 0 && week->build_weeks > 0 && week->build_week <= week->build_weeks)
        /* translators: the place of a week between two lighter weeks */
        return g_strdup_printf (_("Build, week %d of %d"), week->build_week, week->build_weeks);
      return g_strdup (_("Build"));

    case SW_STATE_RETURN:
      return g_strdup (_("Return after a break"));

    case SW_STATE_AMBER:
      return g_strdup (_("Amber week"));

    case SW_STATE_LADDER:
      return g_strdup (_("Recovering: ladder"));

    case SW_STATE_SUSPENDED:
      return g_strdup (_("Training is paused"));

    case SW_STATE_DELOAD:
    case SW_STATE_TAPER:
    default:
      return g_strdup (sw_words_state (week->state));
    }
}

/**
 * sw_words_region:
 * @region: a region of the body
 *
 * Returns: its name; that of no region given for %SW_REGION_NONE
 */
const char *
sw_words_region (SwRegion region)
{
  static const char * const names[SW_N_REGIONS] = {
    N_("Center low back"), N_("Left low back"), N_("Right low back"),
    /* translators: the joint between sacrum and pelvis */
    N_("Left SI joint"), N_("Right SI joint"),
    N_("Left buttock"), N_("Right buttock"), N_("Left front hip"), N_("Right front hip"), N_("Left thigh"), N_("Right thigh"),
    N_("Left calf"), N_("Right calf"), N_("Left foot"), N_("Right foot"), N_("Another place"),
  };

  return region == SW_REGION_NONE ? _("Low back") : look_up (names, G_N_ELEMENTS (names), region);
}

/**
 * sw_words_moment:
 * @moment: the moment of a pain report
 *
 * Returns: its name
 */
const char *
sw_words_moment (SwMoment moment)
{
  static const char * const names[SW_N_MOMENTS] = {
    N_("Morning"),
    /* translators: before a run or session */
    N_("Before"),
    /* translators: during a run or session */
    N_("During"),
    /* translators: after a run or session */
    N_("After"),
    N_("Evening"), N_("Night"),
  };

  return look_up (names, G_N_ELEMENTS (names), moment);
}

/**
 * sw_words_level:
 * @level: a level of runner
 *
 * Returns: its name
 */
const char *
sw_words_level (SwLevel level)
{
  static const char * const names[SW_N_LEVELS] = {
    /* translators: a runner who cannot yet run for 20 minutes */
    N_("New to running"), N_("Novice"), N_("Intermediate"), N_("Advanced"),
  };

  return look_up (names, G_N_ELEMENTS (names), level);
}

/**
 * sw_words_surface:
 * @surface: what was run on
 *
 * Returns: its name
 */
const char *
sw_words_surface (SwSurface surface)
{
  static const char * const names[SW_N_SURFACES] = {
    /* translators: a running surface: concrete, paving, road */
    NC_("surface", "Hard"),
    /* translators: a running surface: park path, track, treadmill */
    NC_("surface", "Medium"),
    /* translators: a running surface: grass, trail, sand */
    NC_("surface", "Soft"),
  };

  if (surface <= SW_SURFACE_NONE || surface >= SW_N_SURFACES)
    return _("Unknown");
  return g_dpgettext2 (GETTEXT_PACKAGE, "surface", names[surface]);
}

/**
 * sw_words_zone:
 * @zone: a zone
 *
 * Returns: its word
 */
const char *
sw_words_zone (SwZone zone)
{
  static const char * const names[] = {
    /* translators: a zone of the traffic light, as are Amber and Red */
    N_("Green"), N_("Amber"), N_("Red"),
  };

  /* translators: no zone, as there was nothing to judge */
  return zone == SW_ZONE_NONE ? _("Not judged") : look_up (names, G_N_ELEMENTS (names), zone);
}

/**
 * sw_words_session_status:
 * @status: what has become of a session
 *
 * Returns: its word, for the end of a line: "skipped"
 */
const char *
sw_words_session_status (SwStatus status)
{
  static const char * const names[] = {
    /* translators: what has become of a session, at the end of a line: "Easy Run, 5.2 km, planned" */
    [SW_STATUS_PLANNED] = N_("planned"),
    [SW_STATUS_DONE] = N_("done"),
    [SW_STATUS_SKIPPED] = N_("skipped"),
    [SW_STATUS_MISSED] = N_("missed"),
  };

  return look_up (names, G_N_ELEMENTS (names), status);
}

/**
 * sw_words_guide_text:
 * @text: (nullable): a text of the guide
 *
 * Returns: (nullable): the same text in the user's language
 */
const char *
sw_words_guide_text (const char *text)
{
  /* gettext answers the header of the catalog to an empty question. */
  if (text == NULL || *text == '\0')
    return text;
  return g_dpgettext2 (GETTEXT_PACKAGE, "guide", text);
}
