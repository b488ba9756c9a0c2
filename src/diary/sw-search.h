/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sw-core.h"

G_BEGIN_DECLS

/* Days by what stands on them: notes, flags, kinds, shoes, regions of pain. */

typedef enum
{
  SW_SEARCH_NOTE = 1 << 0,
  SW_SEARCH_FLAG = 1 << 1,
  SW_SEARCH_KIND = 1 << 2,
  SW_SEARCH_SHOE = 1 << 3,
  SW_SEARCH_REGION = 1 << 4,
} SwSearchWhat; /* flags */

/**
 * SwSearchLabels:
 * @kind: the words of a kind
 * @region: the words of a region
 * @finding: the title of a flag, by its id
 *
 * The words by which a person knows the codes, in the person's language.
 */
typedef struct
{
  const char *(*kind)    (SwKind kind);
  const char *(*region)  (SwRegion region);
  const char *(*finding) (const char *id);
} SwSearchLabels;

/* One day that has all the words. */
typedef struct
{
  SwDay      day;
  guint      what;   /* SwSearchWhat flags: where the words stood */
  SwSeverity level;  /* of the highest flag among what was found */
  GPtrArray *texts;  /* (owned) (element-type utf8) what was found, each once, at most SW_SEARCH_MAX_TEXTS */
} SwSearchHit;

#define SW_SEARCH_MAX_TEXTS 4
/* More words of a question than these are not looked at. */
#define SW_SEARCH_MAX_WORDS 8

void       sw_search_hit_free (SwSearchHit *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SwSearchHit, sw_search_hit_free)

GPtrArray *sw_search_days     (const SwJournal      *journal,
                               const SwBody         *body,
                               const SwSearchLabels *labels,
                               const char           *question,
                               guint                 most,
                               guint                *ret_total) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
