/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sw-ui.h"

G_BEGIN_DECLS

/**
 * SwSessionCard:
 *
 * One session of a day: a card in a column, or a row of a list. The card is a button that opens the session; its tick is
 * a button of its own.
 *
 * Signals: "opened"; "ticked" (gboolean done): the user pressed the tick.
 */
#define SW_TYPE_SESSION_CARD (sw_session_card_get_type ())
G_DECLARE_FINAL_TYPE (SwSessionCard, sw_session_card, SW, SESSION_CARD, GtkWidget)

typedef enum
{
  SW_CARD_PLAIN = 0,
  SW_CARD_ROW = 1 << 0,        /* for the narrow list */
  SW_CARD_OPTIONAL = 1 << 1,   /* not part of the plan */
  SW_CARD_NO_TICK = 1 << 2,    /* lies in the future */
} SwCardFlags;

GtkWidget       *sw_session_card_new          (const SwSession *session, SwDay day, double full_minutes, SwCardFlags flags) G_GNUC_WARN_UNUSED_RESULT;
const SwSession *sw_session_card_get_session  (SwSessionCard *self);
SwDay            sw_session_card_get_day      (SwSessionCard *self);
void             sw_session_card_set_selected (SwSessionCard *self, gboolean selected);
/* Leaves an empty place with the day's name while the session is in the air; a row of the list only pales. */
void             sw_session_card_set_lifted   (SwSessionCard *self, gboolean lifted);
/* "5.2 km · 50 min". (transfer full) */
char            *sw_session_card_get_figures  (const SwSession *session) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
