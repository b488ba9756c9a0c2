/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sw-core.h"

G_BEGIN_DECLS

/* The rules once more, word by word as RULES and FINDINGS say them and with their numbers typed in: every window is a fresh
 * walk over all records, every test of the associations lists all regroupings. Slow, plain, and the judge of the scan. */

typedef struct
{
  const char *id;
  SwSeverity  level;
  SwDay       day;
  SwDay       from;
  double      value;
} LiteralFinding;

/* What a rule sees: the records up to the judged day. */
typedef struct
{
  const SwJournal *journal;  /* cut at day */
  SwDay            day;
  SwDay            monday;
  gboolean         sunday;
  gboolean         weekly;
  GArray          *findings; /* (element-type LiteralFinding): of all days so far */
  SwDay            first;
  const int       *pain;     /* p_d from first on: a day's own reports make it, so it is worked out once */
} Literal;

#define LITERAL_NONE (-1)

/* All findings of @journal up to @today, by day then id. (transfer full) (element-type LiteralFinding) */
GArray *literal_scan (const SwJournal *journal, SwDay today);

/* Shared by the files of the literal rules. */
void     literal_raise        (Literal *self, const char *id, SwSeverity level, double value, SwDay from);
gboolean literal_is_unknown   (const Literal *self, SwDay day);
gboolean literal_is_logged    (const Literal *self, SwDay day);
gboolean literal_any_unknown  (const Literal *self, SwDay from, SwDay to);
int      literal_count_runs   (const Literal *self, SwDay from, SwDay to);
int      literal_get_pain     (const Literal *self, SwDay day);
int      literal_get_morning  (const Literal *self, SwDay day);
int      literal_get_peak     (const Literal *self, SwDay day);
SwZone   literal_get_zone     (const Literal *self, SwDay day);
gboolean literal_took_painkiller (const Literal *self, SwDay day);

void     literal_judge_load     (Literal *self);
void     literal_judge_pain     (Literal *self);
void     literal_judge_episodes (Literal *self);
void     literal_judge_assoc    (Literal *self);
void     literal_judge_wellness (Literal *self);
/* P_ASSOC names hard surface on the day. */
gboolean literal_links_hard_surface (const Literal *self);

#define LITERAL_EACH(array, Type, item)                                                             \
  for (guint item##_i = 0; item##_i < (array)->len; item##_i++)                                     \
    for (const Type *item = g_ptr_array_index (array, item##_i); item != NULL; item = NULL)

G_END_DECLS
