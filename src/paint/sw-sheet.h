/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <pango/pangocairo.h>

#include "sw-art.h"
#include "sw-step-bar.h"

G_BEGIN_DECLS

typedef enum
{
  SW_PAPER_A4,
  SW_PAPER_LETTER,
  SW_N_PAPERS,
} SwPaper;

/* Points, 1/72 inch. */
#define SW_MILLIMETRE (72.0 / 25.4)
#define SW_SHEET_MARGIN (12.0 * SW_MILLIMETRE)
/* Large print. */
#define SW_SHEET_LARGE 1.3

typedef enum
{
  SW_FONT_TITLE,        /* 20 pt, extra bold */
  SW_FONT_DATE,         /* 15 pt, bold */
  SW_FONT_HEADING,      /* 11 pt, bold */
  SW_FONT_BODY,         /* 10 pt */
  SW_FONT_BODY_BOLD,
  SW_FONT_SMALL,        /* 9 pt */
  SW_FONT_CAPTION,      /* 8 pt */
  SW_FONT_CAPTION_BOLD,
  SW_N_FONTS,
} SwFont;

typedef enum
{
  SW_SHEET_TEXT,
  SW_SHEET_RULE,
  SW_SHEET_BOX,       /* a square to tick or to write a number in */
  SW_SHEET_FRAME,
  SW_SHEET_ICON,      /* of a kind */
  SW_SHEET_LOGO,
  SW_SHEET_MOON,
  SW_SHEET_ZONE,
  SW_SHEET_STOP,
  SW_SHEET_FIGURE,
  SW_SHEET_STEP_BAR,
  SW_SHEET_FILL,      /* a rectangle, black at @shade */
  SW_SHEET_DOT,       /* a disc, or a ring when not checked */
  SW_SHEET_CROSS,
  SW_SHEET_FLAG,
  SW_SHEET_BODY,      /* back and front, with the regions that hurt */
  SW_N_SHEET_ITEMS,
} SwSheetItemKind;

/* What an item is for: tests, and the type-in grid on screen that has the rows of the paper. */
typedef enum
{
  SW_ROLE_NONE,
  SW_ROLE_TITLE,
  SW_ROLE_ZONE,
  SW_ROLE_DAY,
  SW_ROLE_TICK,
  SW_ROLE_SESSION,
  SW_ROLE_NOTE,
  SW_ROLE_EFFORT,
  SW_ROLE_PAIN_WAKE,
  SW_ROLE_PAIN_AFTER,
  SW_ROLE_PAIN_MORNING,
  SW_ROLE_SLEEP,
  SW_ROLE_FIGURE,
  SW_ROLE_SETS,
  SW_ROLE_CUE,
  SW_ROLE_WARNING,    /* never shortened */
  SW_ROLE_DISCLAIMER, /* never shortened */
  SW_ROLE_FOOTER,
  SW_ROLE_CHART,
  SW_ROLE_TABLE,
} SwSheetRole;

/**
 * SwSheetItem:
 * One thing on the sheet, in points from the upper left corner of its page. A text has as many lines as fit its width;
 * only one with @max_lines may be shortened.
 */
typedef struct
{
  SwSheetItemKind kind;
  SwSheetRole     role;
  guint           page;
  double          x;
  double          y;
  double          width;
  double          height;

  char           *text;       /* (owned) (nullable) */
  SwFont          font;
  PangoAlignment  align;
  guint           bold_bytes; /* the first bytes of the text are bold */
  guint           max_lines;  /* 0: all */
  gboolean        dim;

  const char     *figure;     /* interned (nullable) */
  double          position;   /* pose */
  double          max_scale;
  double          line;       /* width of a frame's, box's or rule's line */
  double          radius;
  gboolean        checked;
  SwKind          session_kind;
  SwZone          zone;
  SwStepBar       bar;
  double          shade;      /* 0 white .. 1 black */
  SwSeverity      level;
  int            *regions;    /* (owned) (nullable) (array length=SW_N_REGIONS): SW_MISSING for none */
  int             day;        /* 0..6, -1 when of no day */
} SwSheetItem;

/**
 * SwSheet:
 * A laid-out sheet: numbers and words, ready to be painted page by page, on screen and on paper alike. Immutable once
 * built; the same inputs and fonts give the same numbers.
 */
typedef struct
{
  double     page_width;
  double     page_height;
  double     margin;
  double     scale;      /* 1, or SW_SHEET_LARGE */
  gboolean   rtl;
  guint      n_pages;
  char      *title;      /* (owned): the document's */
  char      *subject;    /* (owned) */
  GPtrArray *items;      /* (owned) (element-type SwSheetItem) in reading order */
} SwSheet;

SwSheet      *sw_sheet_new          (SwPaper         paper,
                                     gboolean        large,
                                     gboolean        rtl) G_GNUC_WARN_UNUSED_RESULT;
void          sw_sheet_free         (SwSheet        *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SwSheet, sw_sheet_free)

SwSheetItem  *sw_sheet_add          (SwSheet        *self,
                                     SwSheetItemKind kind,
                                     SwSheetRole     role,
                                     double          x,
                                     double          y,
                                     double          width,
                                     double          height);
void          sw_sheet_mirror       (SwSheet        *self);
void          sw_sheet_paint        (const SwSheet  *self,
                                     const SwArt    *art,
                                     cairo_t        *cr,
                                     guint           page);

/* Text as the sheet sets it: one context, measured and painted alike. */
PangoContext *sw_sheet_create_context (gboolean      rtl) G_GNUC_WARN_UNUSED_RESULT;
PangoLayout  *sw_sheet_create_layout  (PangoContext *context,
                                       SwFont        font,
                                       double        scale,
                                       const char   *text,
                                       guint         bold_bytes,
                                       double        width,
                                       guint         max_lines) G_GNUC_WARN_UNUSED_RESULT;
double        sw_sheet_get_line_height (PangoLayout *layout,
                                        SwFont       font,
                                        double       scale);
double        sw_sheet_measure        (PangoContext *context,
                                       SwFont        font,
                                       double        scale,
                                       const char   *text,
                                       guint         bold_bytes,
                                       double        width,
                                       guint         max_lines,
                                       double       *ret_width);

G_END_DECLS
