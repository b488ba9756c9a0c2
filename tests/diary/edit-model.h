/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sw-diary.h"

G_BEGIN_DECLS

/**
 * EditWish:
 *
 * All that the user has asked of one planned session, folded into what has to be seen of it. It knows nothing of how the
 * planner applies edits; it only looks at weeks.
 */
typedef struct
{
  GPtrArray *edits;    /* (owned) (element-type SwEdit) as they are in the journal, in their order */
  SwDay      monday;
  SwKind     kind;
  SwDay      day;      /* SW_DAY_NONE when nobody said where */
  gboolean   skipped;
  gboolean   done;
  gboolean   locked;
  int        minutes;  /* SW_MISSING when nobody said */
  double     km;       /* NAN when nobody said */
  char      *id;       /* (owned) of the session, from its first edit on */
} EditWish;

/* @edit, made of @session (NULL for an added one) on @day. */
EditWish *edit_wish_new  (const SwEdit *edit, const SwSession *session, SwDay day);
void      edit_wish_free (EditWish *self);
/* One more edit of the same session. */
void      edit_wish_add  (EditWish *self, const SwEdit *edit, SwDay day);

/* Whether nothing is left to be seen: a lock that was opened again. */
gboolean  edit_wish_is_idle (const EditWish *self);

/* The session of @week that shows all of the wish, or NULL. Borrowed. */
const SwSession *edit_wish_find (const EditWish *self, const SwPlanWeek *week);

/* Whether @session has the mark of an edit: the reason "edit" with its word. */
gboolean edit_is_marked (const SwSession *session, SwEditWhat what);

/* Why a wish does not show: the rule that now refuses one of its edits, or NULL when none does. */
const char *edit_wish_get_refusal (const EditWish *self, SwDiary *diary);

G_END_DECLS
