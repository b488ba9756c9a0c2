/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sw-week-sheet.h"

G_BEGIN_DECLS

/* Sizes in points before large print scales them; spaces that may shrink have their least size too. */
#define SW_BOX_SIZE (8.0 * SW_MILLIMETRE)
#define SW_RULE_WIDTH (0.3 * SW_MILLIMETRE)
#define SW_TICK_SIZE 12.75
#define SW_SET_BOX_SIZE 8.25
#define SW_LOGO_SIZE 25.5
#define SW_LOGO_GAP 9.0
#define SW_STOP_SIZE 25.5
#define SW_FRAME_PAD_X 9.0
#define SW_FRAME_PAD_Y 6.0
#define SW_FOOTER_GAP 9.0
#define SW_SECTION_GAP 11.25
#define SW_SECTION_GAP_LEAST 6.0

/**
 * SwSheetBuilder:
 * A sheet in the making: where the pen is, and how airy it is set. At density 1 all spaces have their full size, at 0
 * their least.
 */
typedef struct
{
  const SwWeekSheetInput   *input;   /* (borrowed) */
  const SwWeekSheetOptions *options; /* (borrowed) */
  SwSheet                  *sheet;   /* (owned) */
  PangoContext             *context; /* (owned) */
  GHashTable               *measures; /* (owned): what was measured already */
  double                    scale;
  double                    density;
  double                    seconds_per_rep;
  gboolean                  paginate;
  double                    left;
  double                    width;
  double                    y;
  guint                     day_pages; /* how many pages the days took */
  double                    limit;   /* nothing of the flow goes below on this page */
} SwSheetBuilder;

/* One exercise under its figure. */
typedef struct
{
  const char *figure; /* interned (nullable) */
  const char *name;   /* (borrowed) */
  char       *dose;   /* (owned) */
  guint       n_sets;
  SwKind      kind;   /* whose icon stands in for a figure that is not there */
} SwTile;

void         sw_builder_init       (SwSheetBuilder           *self,
                                    const SwWeekSheetInput   *input,
                                    const SwWeekSheetOptions *options,
                                    double                    density);
/* Starts again with the same inputs; what was measured stays. */
void         sw_builder_restart    (SwSheetBuilder           *self,
                                    double                    density);
void         sw_builder_clear      (SwSheetBuilder           *self);
double       sw_builder_space      (const SwSheetBuilder     *self,
                                    double                    least,
                                    double                    full);
double       sw_builder_measure    (const SwSheetBuilder     *self,
                                    SwFont                    font,
                                    const char               *text,
                                    guint                     bold_bytes,
                                    double                    width,
                                    double                   *ret_width);
/* The same for a text of at most @max_lines. */
double       sw_builder_measure_lines (const SwSheetBuilder  *self,
                                       SwFont                 font,
                                       const char            *text,
                                       double                 width,
                                       guint                  max_lines);
SwSheetItem *sw_builder_add_text   (SwSheetBuilder           *self,
                                    SwSheetRole               role,
                                    SwFont                    font,
                                    const char               *text,
                                    double                    x,
                                    double                    y,
                                    double                    width,
                                    double                    height);
SwSheetItem *sw_builder_add_box    (SwSheetBuilder           *self,
                                    SwSheetRole               role,
                                    double                    x,
                                    double                    y,
                                    double                    size);
void         sw_builder_add_rule   (SwSheetBuilder           *self,
                                    double                    y);
void         sw_builder_add_footer (SwSheetBuilder           *self);
double       sw_builder_get_footer_height (const SwSheetBuilder *self);

char        *sw_builder_describe_pain_rule (const SwSheetBuilder *self) G_GNUC_WARN_UNUSED_RESULT;
double       sw_builder_add_frame  (SwSheetBuilder           *self,
                                    SwSheetRole               role,
                                    double                    bottom,
                                    double                    content_height,
                                    double                    line);
double       sw_builder_add_stop   (SwSheetBuilder           *self,
                                    double                    bottom);

/* Parts of the week sheet, in their order. */
void         sw_builder_add_days    (SwSheetBuilder          *self);
void         sw_builder_add_figures (SwSheetBuilder          *self);
gboolean     sw_builder_break_page  (SwSheetBuilder          *self,
                                     double                   height);
double       sw_builder_add_tiles   (SwSheetBuilder          *self,
                                     GPtrArray               *tiles,
                                     double                   x,
                                     double                   y,
                                     double                   width,
                                     double                   figure_width);
const char  *sw_builder_find_figure  (const SwSheetBuilder    *self,
                                      const SwExercise        *exercise);
double       sw_builder_get_tiles_width (const SwSheetBuilder *self,
                                         GPtrArray            *tiles);
GPtrArray   *sw_builder_get_tiles   (const SwSheetBuilder    *self,
                                     const SwSession         *session,
                                     guint                    phases) G_GNUC_WARN_UNUSED_RESULT;
double       sw_builder_add_heading (SwSheetBuilder          *self,
                                     const char              *title,
                                     const char              *note,
                                     double                   x,
                                     double                   y,
                                     double                   width);

G_END_DECLS
