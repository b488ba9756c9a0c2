/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sw-ui.h"

G_BEGIN_DECLS

typedef enum
{
  SW_PROFILE_LEVEL,
  SW_PROFILE_TIMES,
  SW_PROFILE_SPORTS,
  SW_PROFILE_BACK,
  SW_PROFILE_RACE,
  SW_N_PROFILE_PARTS,
} SwProfilePart;

/**
 * SwProfileForm:
 *
 * The questions about a person, shared by the first start and the preferences. Parts that are never asked for leave their
 * fields as they were.
 *
 * Signals: "changed".
 */
#define SW_TYPE_PROFILE_FORM (sw_profile_form_get_type ())
G_DECLARE_FINAL_TYPE (SwProfileForm, sw_profile_form, SW, PROFILE_FORM, GObject)

SwProfileForm *sw_profile_form_new         (const SwProfile *profile, SwDay today) G_GNUC_WARN_UNUSED_RESULT;
/* The groups of one part, new; ask once. (element-type AdwPreferencesGroup) (transfer container) */
GPtrArray     *sw_profile_form_build       (SwProfileForm *self, SwProfilePart part) G_GNUC_WARN_UNUSED_RESULT;
/* (transfer full) */
SwProfile     *sw_profile_form_get_profile (SwProfileForm *self) G_GNUC_WARN_UNUSED_RESULT;
/* What an import says about the last four weeks. */
void           sw_profile_form_set_volume  (SwProfileForm *self, double weekly_km, double longest_km);

G_END_DECLS
