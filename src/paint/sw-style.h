/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <cairo.h>

#include "sw-core.h"

G_BEGIN_DECLS

/* What paint/ cannot read; the message names the file's part and what was expected. */
typedef enum
{
  SW_PAINT_ERROR_INVALID,
} SwPaintError;
#define SW_PAINT_ERROR (sw_paint_error_quark ())
GQuark sw_paint_error_quark (void);

typedef enum
{
  SW_THEME_LIGHT,
  SW_THEME_DARK,
  SW_THEME_PRINT, /* black on white, whatever the screen */
  SW_N_THEMES,
} SwTheme;

/* Kinds share a color by family; the icon and the name tell them apart. */
typedef enum
{
  SW_FAMILY_EASY,
  SW_FAMILY_LONG,
  SW_FAMILY_HARD,
  SW_FAMILY_WALK,
  SW_FAMILY_STRENGTH,
  SW_FAMILY_CROSS,
  SW_FAMILY_MOBILITY,
  SW_FAMILY_OTHER,
  SW_N_FAMILIES,
} SwFamily;

/* 0, 1-2, 3-5, 6-10 */
typedef enum
{
  SW_PAIN_BAND_NONE,
  SW_PAIN_BAND_LOW,
  SW_PAIN_BAND_MIDDLE,
  SW_PAIN_BAND_HIGH,
  SW_N_PAIN_BANDS,
} SwPainBand;

/* Channels 0..1, sRGB. */
typedef struct
{
  double red;
  double green;
  double blue;
} SwColor;

/* fill: bars and shapes; glyph: the mark on a fill; text: words on window, card and tint. */
typedef struct
{
  SwColor fill;
  SwColor glyph;
  SwColor text;
} SwColors;

typedef struct
{
  SwTheme  theme;
  SwColor  window;
  SwColor  card;
  SwColor  text;
  SwColor  dim;      /* captions: still >= 4.5:1 */
  SwColor  rule;     /* hairlines */
  double   tint;     /* share of a fill behind an icon */
  SwColors kinds[SW_N_FAMILIES];
  SwColors zones[3]; /* by SwZone */
  SwColors flags[5]; /* by SwSeverity; NONE is as INFO */
  SwColors pain[SW_N_PAIN_BANDS];
} SwStyle;

gboolean   sw_style_init          (SwStyle       *self,
                                   GBytes        *palette,
                                   SwTheme        theme,
                                   GError       **error);

SwFamily   sw_family_from_kind    (SwKind         kind);
SwPainBand sw_pain_band_from_nrs  (int            nrs);

gboolean   sw_color_parse         (const char    *text,
                                   SwColor       *ret_color);
SwColor    sw_color_mix           (SwColor        over,
                                   SwColor        under,
                                   double         share);
double     sw_color_get_contrast  (SwColor        a,
                                   SwColor        b);
void       sw_color_set           (SwColor        self,
                                   cairo_t       *cr);
void       sw_color_set_alpha     (SwColor        self,
                                   cairo_t       *cr,
                                   double         alpha);

G_END_DECLS
