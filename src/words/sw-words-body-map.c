/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "sw-words-sheet.h"

#include <glib/gi18n-lib.h>

/**
 * sw_words_body_label:
 * @region: a region of the body
 *
 * Returns: its short name beside the drawing, one for both sides
 */
const char *
sw_words_body_label (SwRegion region)
{
  switch (region)
    {
    case SW_REGION_LOW_BACK_CENTRE:
      /* Translators: of the low back; a short label beside a drawing of the body. */
      return C_("body", "Center");
    case SW_REGION_LOW_BACK_LEFT:
    case SW_REGION_LOW_BACK_RIGHT:
      return C_("body", "Side band");
    case SW_REGION_SI_LEFT:
    case SW_REGION_SI_RIGHT:
      return C_("body", "SI joint");
    case SW_REGION_BUTTOCK_LEFT:
    case SW_REGION_BUTTOCK_RIGHT:
      return C_("body", "Buttock");
    case SW_REGION_HIP_FRONT_LEFT:
    case SW_REGION_HIP_FRONT_RIGHT:
      return C_("body", "Front hip");
    case SW_REGION_THIGH_LEFT:
    case SW_REGION_THIGH_RIGHT:
      return C_("body", "Thigh");
    case SW_REGION_CALF_LEFT:
    case SW_REGION_CALF_RIGHT:
      return C_("body", "Calf");
    case SW_REGION_FOOT_LEFT:
    case SW_REGION_FOOT_RIGHT:
      return C_("body", "Foot");
    case SW_REGION_OTHER:
    case SW_REGION_NONE:
    case SW_N_REGIONS:
    default:
      return "";
    }
}

/**
 * sw_words_body_short:
 * @region: a region of the body
 *
 * Returns: the shortest name that can stand inside it, one for both sides
 */
const char *
sw_words_body_short (SwRegion region)
{
  if (region == SW_REGION_LOW_BACK_LEFT || region == SW_REGION_LOW_BACK_RIGHT)
    /* Translators: the band beside the spine; inside a drawing, as short as can be. */
    return C_("body", "Side");
  if (region == SW_REGION_SI_LEFT || region == SW_REGION_SI_RIGHT)
    /* Translators: the joint of sacrum and hip bone; inside a drawing, as short as can be. */
    return C_("body", "SI");
  return sw_words_body_label (region);
}

/**
 * sw_words_body_view:
 * @front: which side of the body is seen
 *
 * Returns: the title below a drawing of the body
 */
const char *
sw_words_body_view (gboolean front)
{
  return front ? C_("body", "Front") : C_("body", "Back");
}

/**
 * sw_words_body_side:
 * @right: the person's right
 *
 * Returns: the side's name beside a drawing of the body
 */
const char *
sw_words_body_side (gboolean right)
{
  return right ? C_("body", "Right") : C_("body", "Left");
}
