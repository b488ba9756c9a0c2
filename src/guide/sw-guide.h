/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sw-core.h"

G_BEGIN_DECLS

/**
 * SwGuide:
 *
 * The public guide and every number of the rules, as data: loaded once from resources/guide XML files, then immutable and
 * shareable between threads. Texts in it are untranslated; words/ translates them (gettext context "guide").
 */
typedef struct _SwGuide SwGuide;

typedef enum
{
  SW_GUIDE_ERROR_INVALID, /* not well formed, not as the schema says, or an id that nothing defines; the message has file and line */
} SwGuideError;
#define SW_GUIDE_ERROR (sw_guide_error_quark ())
GQuark   sw_guide_error_quark (void);

/* One G statement. */
typedef struct
{
  const char *id;        /* "G1" */
  const char *section;   /* "Warm-up" */
  const char *uses;      /* "PLAN SESSION", of PLAN SESSION CHECK FLAG CARD ONB */
  const char *text;      /* our paraphrase */
  const char *note;      /* (nullable) where evidence pulls apart (RULES A2) */
  const char * const *implements; /* NULL-terminated: what implements it: rule ids, flags, session or exercise ids, "card", "check-in:hydration", … */
} SwStatement;

typedef struct
{
  const char *id;        /* "B3", "L_SESSION", "D1", "E2", "availability" */
  const char *title;
  const char *text;      /* what it asks, in plain words */
  const char *grade;     /* "A".."D" */
  const char * const *guide;   /* NULL-terminated G ids */
  const char * const *sources; /* NULL-terminated S ids */
} SwRule;

typedef struct
{
  const char *id;        /* "S1" */
  const char *text;      /* citation */
  const char *status;    /* "verified", "secondary", "recalled" */
} SwSource;

typedef struct
{
  const char *id;        /* "leg-swing-forward" */
  const char *name;      /* "Leg swing" */
  const char *short_name;/* under a small figure */
  const char *purpose;
  const char * const *muscles;
  const char * const *equipment;   /* ids, empty when none is needed */
  const char * const *steps;       /* how to, in order */
  const char * const *cautions;
  const char * const *regressions; /* exercise ids, gentler first */
  const char * const *guide;       /* G ids */
  const char *figure;    /* (nullable) id in figures.json */
  const char *group;     /* "core", "back", "compound", "balance", "mobility", "stretch", "dynamic", "roll", "walk", "run", … */
  const char *chain;     /* "posterior", "anterior", "both", "none" (G9, B7) */
  gboolean    unilateral;
  const char *cue;       /* (nullable) one picture to think of while doing it */
} SwExercise;

/* One number of the rules, or a list of them, with where it comes from. */
typedef struct
{
  const char   *id;       /* "B3.factor" */
  const double *values;
  guint         n_values; /* at least 1 */
  const char   *unit;     /* (nullable) "ratio", "km", "d", … */
  const char   *grade;    /* "A".."D" */
  const char * const *sources; /* NULL-terminated S ids */
  const char   *note;     /* (nullable) */
} SwGuideNumber;

/* One step of a recipe: a dose as RULES B6, B7 give it. */
typedef struct
{
  SwPhase     phase;
  const char *exercise;
  const char *swap_when_pain;  /* (nullable) exercise id used instead when pain >= 3 (B6, B7) */
  int         sets;            /* SW_MISSING */
  int         reps;            /* SW_MISSING */
  gboolean    per_side;
  int         seconds;         /* SW_MISSING; with reps it is the hold of each repetition ("2 x 6 x 5 s") */
  double      minutes;         /* NAN; for flexible steps the shortest */
  double      max_minutes;     /* NAN; for flexible steps the longest */
  int         swap_reps;       /* repetitions of swap_when_pain; SW_MISSING: the same dose */
  gboolean    swap_per_side;   /* read only with swap_reps */
} SwRecipeStep;

/* "run-warm-up", "run-cool-down", "run-roll", "strength-1".."strength-3", "mini-routine", "mobility", "yoga", "pilates",
 * "walk-run-1a" .. "walk-run-9c" (B11: week and session a, b, c), "ladder-0" .. "ladder-7", … */
typedef struct
{
  const char *id;
  const char *name;
  const SwRecipeStep *steps;
  guint       n_steps;
  const char * const *guide;
} SwRecipe;

/* One file of the guide: a name for messages and its bytes. */
typedef struct
{
  const char *name;
  GBytes     *bytes;
} SwGuideFile;

/**
 * sw_guide_new:
 * @files: the XML files, in any order
 * @schema: (nullable): the RELAX NG schema (XML syntax); %NULL for files that were held to it before, as those built into the
 *   program are by its tests: they are still read with every check of the reader's own
 * Errors: SW_GUIDE_ERROR_INVALID with file and line.
 * Returns: (transfer full) (nullable): the guide
 */
SwGuide *sw_guide_new          (const SwGuideFile *files, guint n_files, const SwGuideFile *schema, GError **error) G_GNUC_WARN_UNUSED_RESULT;
SwGuide *sw_guide_ref          (SwGuide *self);
void     sw_guide_unref        (SwGuide *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SwGuide, sw_guide_unref)

const char *sw_guide_get_version (const SwGuide *self);
/* sha256 over every file in the order of their names, lower-case hex: two guides with equal checksums plan alike. */
const char *sw_guide_get_checksum (const SwGuide *self);

/* The number @id ("B3.factor", "B1.novice.runs"). An id that the guide does not define is a defect of the program: it
 * aborts with the id. Look numbers up once, when a computation starts, not in inner loops. */
double      sw_guide_get_number      (const SwGuide *self, const char *id);
int         sw_guide_get_int         (const SwGuide *self, const char *id);
/* A list number, e.g. "B10b.factors.14" = 0.60 0.40. Borrowed. */
const double *sw_guide_get_numbers   (const SwGuide *self, const char *id, guint *ret_n);
gboolean    sw_guide_has_number      (const SwGuide *self, const char *id);

/* NULL when there is none. All borrowed from the guide. */
const SwStatement *sw_guide_get_statement (const SwGuide *self, const char *id);
const SwRule      *sw_guide_get_rule      (const SwGuide *self, const char *id);
const SwSource    *sw_guide_get_source    (const SwGuide *self, const char *id);
const SwExercise  *sw_guide_get_exercise  (const SwGuide *self, const char *id);
const SwRecipe    *sw_guide_get_recipe    (const SwGuide *self, const char *id);

/* In file order; NULL past the end. */
const SwStatement *sw_guide_get_nth_statement (const SwGuide *self, guint position);
const SwRule      *sw_guide_get_nth_rule      (const SwGuide *self, guint position);
const SwExercise  *sw_guide_get_nth_exercise  (const SwGuide *self, guint position);
const SwSource    *sw_guide_get_nth_source    (const SwGuide *self, guint position);
const SwRecipe    *sw_guide_get_nth_recipe    (const SwGuide *self, guint position);
const SwGuideNumber *sw_guide_get_nth_number  (const SwGuide *self, guint position);

/* The number @id with unit, grade and sources, or NULL when there is none. */
const SwGuideNumber *sw_guide_find_number     (const SwGuide *self, const char *id);

G_END_DECLS
