/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Several edits made at once, and what else of their week would move to make room for them. Both are tried on a journal that
 * has the edits and is thrown away. */

#include "sw-planner.h"

#include "sw-edits.h"
#include "sw-reasons.h"
#include "sw-season.h"

#define BIT(i) (1u << (i))
/* More sessions than these are never moved on top of what the user has moved: the rest of the week stays what it was. */
#define MOST_MOVES 3

/* One planned session of the week under trial. */
typedef struct
{
  SwSession *session;  /* in the week */
  int        home;     /* the day it stands on after the edits, Monday = 0 */
  int        at;       /* where it is tried */
  gboolean   movable;
} Piece;

/* How good a week is, what matters most first. */
typedef struct
{
  int refused;      /* sessions that a hard rule would refuse where they stand */
  int loose;        /* cross-training not between runs, a long run off its day (PLANS 3) */
  int spread;       /* sum of squared gaps between runs (PLANS 3) */
  int distance;     /* days that sessions are carried */
} Score;

typedef struct
{
  SwSeason          *season;
  const SwWeekFrame *frame;
  SwPlanWeek        *week;
  GArray            *pieces;     /* (owned) (element-type Piece) */
  Score              best;
  int                best_at[64];
  gboolean           found;
} Board;

/* The journal of @inputs with @edits made, all but the one at @without; only the array of edits is new. */
static void
init_trial (SwJournal       *journal,
            SwPlanInputs    *trial,
            const SwPlanInputs *inputs,
            const GPtrArray *edits,
            int              without)
{
  const GPtrArray *before = inputs->journal->edits;

  *journal = *inputs->journal;
  journal->edits = g_ptr_array_new_with_free_func ((GDestroyNotify) sw_edit_free);
  for (guint i = 0; i < before->len; i++)
    g_ptr_array_add (journal->edits, sw_edit_copy (g_ptr_array_index (before, i)));
  for (guint i = 0; i < edits->len; i++)
    {
      SwEdit *edit;

      if ((int) i == without)
        continue;
      edit = sw_edit_copy (g_ptr_array_index (edits, i));
      edit->anyway = TRUE;
      g_ptr_array_add (journal->edits, edit);
    }
  *trial = *inputs;
  trial->journal = journal;
  /* The answer is not kept, so nobody reads what it was made from. */
  trial->hash = "";
}

static SwVerdict *
judge_after (const SwPlanInputs *inputs,
             const GPtrArray    *before,
             int                 without,
             const SwEdit       *edit)
{
  SwJournal journal;
  SwPlanInputs trial;
  SwVerdict *verdict;

  init_trial (&journal, &trial, inputs, before, without);
  verdict = sw_planner_judge_edit (&trial, edit);
  g_ptr_array_unref (journal.edits);

  return verdict;
}

SwVerdict *
sw_planner_judge_edit_after (const SwPlanInputs *inputs,
                             const GPtrArray    *before,
                             const SwEdit       *edit)
{
  return judge_after (inputs, before, -1, edit);
}

/**
 * sw_planner_judge_edits:
 * @inputs: what to plan from
 * @edits: (element-type SwEdit): made together, at least one
 *
 * Each edit is judged in the week in which the others are made already, so two sessions may take each other's place.
 *
 * Returns: (transfer full): the worst of the verdicts, the first one among equals
 */
SwVerdict *
sw_planner_judge_edits (const SwPlanInputs *inputs,
                        const GPtrArray    *edits)
{
  SwVerdict *worst = NULL;

  g_return_val_if_fail (edits->len > 0, NULL);

  for (guint i = 0; i < edits->len; i++)
    {
      SwVerdict *verdict = judge_after (inputs, edits, (int) i, g_ptr_array_index (edits, i));

      if (worst != NULL && verdict->kind <= worst->kind)
        {
          sw_verdict_free (verdict);
          continue;
        }
      sw_verdict_free (worst);
      worst = verdict;
    }

  return worst;
}

/* --- trying ----------------------------------------------------------------------------------------------------------- */

static void
put_piece (Board *self,
           Piece *piece,
           int    at)
{
  guint position;

  if (piece->at == at)
    return;
  if (g_ptr_array_find (self->week->days[piece->at]->sessions, piece->session, &position))
    g_ptr_array_steal_index (self->week->days[piece->at]->sessions, position);
  g_ptr_array_add (self->week->days[at]->sessions, piece->session);
  piece->at = at;
}

static SwVerdict *
judge_piece (const Board *self,
             const Piece *piece)
{
  SwWish wish = sw_edit_make_standing_wish (piece->session, self->week->monday + piece->at);

  return sw_edit_judge_wish (self->season->history, self->frame, self->week, &wish);
}

static gboolean
is_refused (const SwVerdict *verdict)
{
  return verdict->kind == SW_VERDICT_REFUSED || verdict->kind == SW_VERDICT_STOPPED;
}

static guint8
get_run_days (const Board *self)
{
  guint8 runs = 0;

  for (int i = 0; i < 7; i++)
    runs |= sw_plan_history_get_day (self->season->history, self->week->monday + i)->runs > 0 ? BIT (i) : 0;
  for (guint i = 0; i < self->pieces->len; i++)
    {
      const Piece *piece = &g_array_index (self->pieces, Piece, i);

      if (sw_kind_is_run (piece->session->kind))
        runs |= BIT (piece->at);
    }

  return runs;
}

static gboolean
is_loose (const Board *self,
          const Piece *piece,
          guint8       runs)
{
  int i = piece->at;

  if (piece->session->kind == SW_KIND_LONG)
    return i != self->frame->long_weekday - 1;
  if (!sw_kind_is_endurance_cross (piece->session->kind))
    return FALSE;
  if (i == 0 ? sw_plan_history_get_day (self->season->history, self->week->monday - 1)->runs == 0 : !(runs & BIT (i - 1)))
    return TRUE;

  return i == 6 || !(runs & BIT (i + 1));
}

static int
get_spread (guint8 runs)
{
  int spread = 0;
  int last = -1;

  for (int i = 0; i < 7; i++)
    {
      if (!(runs & BIT (i)))
        continue;
      spread += (i - last) * (i - last);
      last = i;
    }

  return spread + (7 - last) * (7 - last);
}

static Score
get_score (const Board *self)
{
  guint8 runs = get_run_days (self);
  Score score = { .spread = get_spread (runs) };

  for (guint i = 0; i < self->pieces->len; i++)
    {
      const Piece *piece = &g_array_index (self->pieces, Piece, i);
      g_autoptr (SwVerdict) verdict = judge_piece (self, piece);

      score.refused += is_refused (verdict);
      score.loose += is_loose (self, piece, runs);
      score.distance += ABS (piece->at - piece->home);
    }

  return score;
}

static gboolean
is_better (const Score *a,
           const Score *b)
{
  if (a->refused != b->refused)
    return a->refused < b->refused;
  if (a->loose != b->loose)
    return a->loose < b->loose;
  if (a->spread != b->spread)
    return a->spread < b->spread;

  return a->distance < b->distance;
}

/* All ways to move @n_moves of the pieces from @first on. */
static void
try_moves (Board *self,
           guint  first,
           int    n_moves)
{
  if (n_moves == 0)
    {
      Score score = get_score (self);

      if (self->found && !is_better (&score, &self->best))
        return;
      self->found = TRUE;
      self->best = score;
      for (guint i = 0; i < self->pieces->len; i++)
        self->best_at[i] = g_array_index (self->pieces, Piece, i).at;
      return;
    }

  for (guint i = first; i < self->pieces->len; i++)
    {
      Piece *piece = &g_array_index (self->pieces, Piece, i);

      for (int day = 0; piece->movable && day < 7; day++)
        {
          if (day == piece->home || self->week->monday + day < self->week->today)
            continue;
          put_piece (self, piece, day);
          /* What no day takes by itself needs no further look, unless another piece may still go out of its way. */
          if (n_moves > 1)
            {
              try_moves (self, i + 1, n_moves - 1);
            }
          else
            {
              g_autoptr (SwVerdict) verdict = judge_piece (self, piece);

              if (!is_refused (verdict))
                try_moves (self, i + 1, 0);
            }
          put_piece (self, piece, piece->home);
        }
    }
}

static void
board_init (Board              *self,
            const SwPlanInputs *inputs,
            SwDay               monday)
{
  *self = (Board) { .season = sw_season_new_up_to (inputs, monday) };
  if (self->season == NULL)
    return;
  self->frame = &g_array_index (self->season->frames, SwWeekFrame, self->season->frames->len - 1);
  self->week = g_ptr_array_index (self->season->weeks, self->season->weeks->len - 1);
  self->pieces = g_array_new (FALSE, TRUE, sizeof (Piece));
  for (int i = 0; i < 7; i++)
    for (guint k = 0; k < self->week->days[i]->sessions->len; k++)
      {
        SwSession *session = g_ptr_array_index (self->week->days[i]->sessions, k);
        Piece piece = { .session = session, .home = i, .at = i };

        if (session->status != SW_STATUS_PLANNED || self->week->monday + i < self->week->today
            || self->pieces->len >= G_N_ELEMENTS (self->best_at))
          continue;
        piece.movable = !session->locked && !session->edited && session->kind != SW_KIND_RACE;
        g_array_append_val (self->pieces, piece);
      }
}

static void
board_clear (Board *self)
{
  g_clear_pointer (&self->season, sw_season_free);
  g_clear_pointer (&self->pieces, g_array_unref);
}

void
sw_adaptation_free (SwAdaptation *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->edits, g_ptr_array_unref);
  g_clear_pointer (&self->reasons, g_ptr_array_unref);
  g_free (self);
}

/* Why a session leaves its day: the rule against it there, else what the week would lack. */
static SwReason *
find_reason (const Board *self,
             const Piece *piece)
{
  g_autoptr (SwVerdict) verdict = judge_piece (self, piece);

  if (is_refused (verdict) && verdict->reason != NULL)
    return sw_reason_copy (verdict->reason);
  if (is_loose (self, piece, get_run_days (self)))
    return sw_reasons_make (self->season->history->in.guide, piece->session->kind == SW_KIND_LONG ? "B5" : "B8", "cost",
                            sw_numbers_new_with ("weekday", (double) self->frame->long_weekday, NULL));
  /* It makes room: the first session that cannot stand says for what. */
  for (guint i = 0; i < self->pieces->len; i++)
    {
      g_autoptr (SwVerdict) other = judge_piece (self, &g_array_index (self->pieces, Piece, i));

      if (is_refused (other) && other->reason != NULL)
        return sw_reason_copy (other->reason);
    }

  return sw_reasons_make (self->season->history->in.guide, "B13", NULL, NULL);
}

static void
add_edits (const Board  *self,
           SwAdaptation *adaptation)
{
  for (guint i = 0; i < self->pieces->len; i++)
    {
      const Piece *piece = &g_array_index (self->pieces, Piece, i);
      SwEdit *edit;

      if (self->best_at[i] == piece->home)
        continue;
      edit = sw_edit_new ();
      edit->made = self->week->today;
      edit->what = SW_EDIT_MOVE;
      edit->session = g_strdup (piece->session->id);
      edit->session_kind = piece->session->kind;
      edit->from = self->week->monday + piece->home;
      edit->to = self->week->monday + self->best_at[i];
      g_ptr_array_add (adaptation->edits, edit);
      g_ptr_array_add (adaptation->reasons, find_reason (self, piece));
    }
}

/**
 * sw_planner_adapt_week:
 * @inputs: what to plan from
 * @edits: (element-type SwEdit): made together, in one week
 *
 * What else of the week would move so that the edits break no hard rule and cost no more than they must: the fewest moves of
 * sessions that are neither locked nor edited, at most three, and among those the best by PLANS 3. Where a week breaks no
 * more rules with the edits than without and lacks nothing by them, nothing moves.
 *
 * Returns: (transfer full): the moves, in the order of the week, and why; empty when the other days stay as they are or
 *   nothing helps
 */
SwAdaptation *
sw_planner_adapt_week (const SwPlanInputs *inputs,
                       const GPtrArray    *edits)
{
  SwAdaptation *adaptation = g_new0 (SwAdaptation, 1);
  SwDay monday;
  SwJournal journal;
  SwPlanInputs trial;
  Board before, board;
  Score was, now;

  g_return_val_if_fail (edits->len > 0, NULL);

  adaptation->edits = g_ptr_array_new_with_free_func ((GDestroyNotify) sw_edit_free);
  adaptation->reasons = g_ptr_array_new_with_free_func ((GDestroyNotify) sw_reason_free);
  monday = sw_day_get_monday (sw_edits_get_day (g_ptr_array_index (edits, 0)));
  init_trial (&journal, &trial, inputs, edits, -1);
  board_init (&before, inputs, monday);
  board_init (&board, &trial, monday);
  if (board.season != NULL && before.season != NULL && board.frame->state != SW_STATE_SUSPENDED)
    {
      was = get_score (&before);
      now = get_score (&board);
      for (int n = 1; n <= MOST_MOVES && !board.found && (now.refused > was.refused || now.loose > was.loose); n++)
        {
          try_moves (&board, 0, n);
          /* A move must mend what the edits broke; for what only costs a little, one other session moves at most. */
          if (board.found && (now.refused > was.refused ? board.best.refused > was.refused
                              : n > 1 || board.best.refused > now.refused || board.best.loose >= now.loose))
            board.found = FALSE;
          if (now.refused <= was.refused)
            break;
        }
      if (board.found)
        add_edits (&board, adaptation);
    }
  board_clear (&before);
  board_clear (&board);
  g_ptr_array_unref (journal.edits);

  return adaptation;
}
