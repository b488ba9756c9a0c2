/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sw-core.h"

G_BEGIN_DECLS

/* What a flag advises, as something that can be done to the plan with one press. */

typedef enum
{
  SW_REMEDY_NONE,
  SW_REMEDY_EASE,   /* the session becomes an easy one */
  SW_REMEDY_SKIP,   /* the session is taken out */
  SW_REMEDY_SIGNS,  /* answer the warning signs */
} SwRemedyKind;

typedef struct
{
  SwRemedyKind     kind;
  const SwSession *session;  /* (borrowed from the week) (nullable) */
  SwDay            day;
} SwRemedy;

SwRemedy sw_remedy_find (const SwFinding *finding, const SwPlanWeek *week, SwDay today);

G_END_DECLS
