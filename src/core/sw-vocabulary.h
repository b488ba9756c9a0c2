/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sw-types.h"

G_BEGIN_DECLS

/* The words of the JSON journal and of the command line (CONTRACT). Each enum has a pair of functions: its word, and the
 * value of a word (SW_*_NONE when there is no such word). Words never change with the locale. */

typedef enum
{
  SW_KIND_NONE = -1,
  SW_KIND_EASY,
  SW_KIND_LONG,
  SW_KIND_TEMPO,
  SW_KIND_INTERVAL,
  SW_KIND_RACE,
  SW_KIND_WALK_RUN,
  SW_KIND_WALK,
  SW_KIND_STRENGTH,
  SW_KIND_SWIM,
  SW_KIND_CYCLE,
  SW_KIND_POOL_RUN,
  SW_KIND_ELLIPTICAL,
  SW_KIND_YOGA,
  SW_KIND_PILATES,
  SW_KIND_MOBILITY,
  SW_KIND_OTHER,
  SW_N_KINDS,
} SwKind;

typedef enum
{
  SW_SURFACE_NONE = -1,
  SW_SURFACE_HARD,
  SW_SURFACE_MEDIUM,
  SW_SURFACE_SOFT,
  SW_N_SURFACES,
} SwSurface;

typedef enum
{
  SW_FORM_NONE = 0,
  SW_FORM_HUNCH = 1 << 0,
  SW_FORM_OVERSTRIDE = 1 << 1,
  SW_FORM_LEAN_BACK = 1 << 2,
  SW_FORM_UNEVEN_STRIDE = 1 << 3,
} SwForm; /* flags */
#define SW_N_FORMS 4

typedef enum
{
  SW_MOMENT_NONE = -1,
  SW_MOMENT_MORNING,
  SW_MOMENT_BEFORE,
  SW_MOMENT_DURING,
  SW_MOMENT_AFTER,
  SW_MOMENT_EVENING,
  SW_MOMENT_NIGHT,
  SW_N_MOMENTS,
} SwMoment;

typedef enum
{
  SW_REGION_NONE = -1,
  SW_REGION_LOW_BACK_CENTRE,
  SW_REGION_LOW_BACK_LEFT,
  SW_REGION_LOW_BACK_RIGHT,
  SW_REGION_SI_LEFT,
  SW_REGION_SI_RIGHT,
  SW_REGION_BUTTOCK_LEFT,
  SW_REGION_BUTTOCK_RIGHT,
  SW_REGION_HIP_FRONT_LEFT,
  SW_REGION_HIP_FRONT_RIGHT,
  SW_REGION_THIGH_LEFT,
  SW_REGION_THIGH_RIGHT,
  SW_REGION_CALF_LEFT,
  SW_REGION_CALF_RIGHT,
  SW_REGION_FOOT_LEFT,
  SW_REGION_FOOT_RIGHT,
  SW_REGION_OTHER,
  SW_N_REGIONS,
} SwRegion;

typedef enum
{
  SW_SIDE_NONE = -1,
  SW_SIDE_LEFT,
  SW_SIDE_RIGHT,
  SW_SIDE_BOTH,
  SW_N_SIDES,
} SwSide;

/* "none" is an answer and differs from no answer. */
typedef enum
{
  SW_SPREAD_MISSING = -1,
  SW_SPREAD_NONE,
  SW_SPREAD_BUTTOCK,
  SW_SPREAD_THIGH,
  SW_SPREAD_BELOW_KNEE,
  SW_N_SPREADS,
} SwSpread;

typedef enum
{
  SW_QUALITY_NONE = 0,
  SW_QUALITY_ACHE = 1 << 0,
  SW_QUALITY_STIFF = 1 << 1,
  SW_QUALITY_SHARP = 1 << 2,
  SW_QUALITY_BURNING = 1 << 3,
  SW_QUALITY_TINGLING = 1 << 4,
  SW_QUALITY_NUMBNESS = 1 << 5,
  SW_QUALITY_WEAKNESS = 1 << 6,
  SW_QUALITY_OTHER = 1 << 7,
} SwQuality; /* flags */
#define SW_N_QUALITIES 8

typedef enum
{
  SW_ANSWER_ABSENT = -1, /* not asked */
  SW_ANSWER_YES,
  SW_ANSWER_NO,
  SW_ANSWER_UNSURE,
  SW_ANSWER_SKIP, /* prefer not to answer */
  SW_N_ANSWERS,
} SwAnswer;

typedef enum
{
  SW_LEVEL_NONE = -1,
  SW_LEVEL_NEW,
  SW_LEVEL_NOVICE,
  SW_LEVEL_INTERMEDIATE,
  SW_LEVEL_ADVANCED,
  SW_N_LEVELS,
} SwLevel;

typedef enum
{
  SW_CLEARED_FOR_NONE = -1,
  SW_CLEARED_FOR_WALKING,
  SW_CLEARED_FOR_RUNNING,
  SW_N_CLEARED_FOR,
} SwClearedFor;

const char  *sw_kind_to_string        (SwKind        kind);
SwKind       sw_kind_from_string      (const char   *word);
const char  *sw_surface_to_string     (SwSurface     surface);
SwSurface    sw_surface_from_string   (const char   *word);
/* One flag at a time. */
const char  *sw_form_to_string        (SwForm        tick);
SwForm       sw_form_from_string      (const char   *word);
const char  *sw_moment_to_string      (SwMoment      moment);
SwMoment     sw_moment_from_string    (const char   *word);
const char  *sw_region_to_string      (SwRegion      region);
SwRegion     sw_region_from_string    (const char   *word);
const char  *sw_side_to_string        (SwSide        side);
SwSide       sw_side_from_string      (const char   *word);
const char  *sw_spread_to_string      (SwSpread      spread);
SwSpread     sw_spread_from_string    (const char   *word);
/* One flag at a time. */
const char  *sw_quality_to_string     (SwQuality     quality);
SwQuality    sw_quality_from_string   (const char   *word);
const char  *sw_answer_to_string      (SwAnswer      answer);
SwAnswer     sw_answer_from_string    (const char   *word);
const char  *sw_level_to_string       (SwLevel       level);
SwLevel      sw_level_from_string     (const char   *word);
const char  *sw_cleared_for_to_string   (SwClearedFor cleared_for);
SwClearedFor sw_cleared_for_from_string (const char  *word);

/* A run is one of the first six kinds; walk is none (CONTRACT). */
gboolean sw_kind_is_run       (SwKind kind);
/* yoga, pilates, mobility (PLANS 1). */
gboolean sw_kind_is_mobility  (SwKind kind);
/* swim, cycle, pool-run, elliptical, walk: cross kinds that make a training day (PLANS 1). */
gboolean sw_kind_is_endurance_cross (SwKind kind);
/* tempo or interval. */
gboolean sw_kind_is_quality   (SwKind kind);
/* long, tempo, interval, race: hard by kind (RULES section 0). */
gboolean sw_kind_is_hard      (SwKind kind);
/* The first seven regions, or no region given (FINDINGS 9). */
gboolean sw_region_is_low_back (SwRegion region);

G_END_DECLS
