/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sw-core.h"
#include "sw-guide.h"

G_BEGIN_DECLS

/* Why it is time to see a professional, without urgency (RULES E3). */
typedef enum
{
  SW_REFERRAL_NONE = 0,
  SW_REFERRAL_DURATION = 1 << 0,      /* P_DURATION */
  SW_REFERRAL_NOT_IMPROVING = 1 << 1, /* an episode of 4 weeks or more, and the last week no better than its first */
  SW_REFERRAL_STRONG_PAIN = 1 << 2,   /* p >= 6 on 3 days of 7 */
  SW_REFERRAL_QUESTIONS = 1 << 3,     /* P_OSTRC warning */
  SW_REFERRAL_RECURRENCE = 1 << 4,    /* two recurrences in a year */
  SW_REFERRAL_PAUSE = 1 << 5,         /* three reds in 14 days, or no climb in 21 */
  SW_REFERRAL_SCREEN = 1 << 6,        /* R17 to R20 */
  SW_REFERRAL_PAINKILLER = 1 << 7,    /* P_NSAID warning */
  SW_REFERRAL_ONE_SIDED = 1 << 8,     /* one-sided pain in 3 reports of 28 days (G11) */
  SW_REFERRAL_FORM = 1 << 9,          /* 3 ticks of one kind in 28 days (G11) */
} SwReferral;

/**
 * sw_insight_get_referrals:
 * @journal: a sealed journal
 * @body: what sw_insight_scan () made of it
 * @guide: the guide
 *
 * The reasons that hold at the end of the body's today: findings of the last 7 days and what the journal itself says.
 *
 * Returns: SwReferral flags
 */
guint sw_insight_get_referrals (const SwJournal *journal, const SwBody *body, const SwGuide *guide);

/* "duration", "not-improving", "strong-pain", "questions", "recurrence", "pause", "screen", "painkiller", "one-sided", "form";
 * one flag at a time. */
const char *sw_referral_to_string (SwReferral referral);

G_END_DECLS
