/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sw-week-sheet.h"

#include <string.h>

#include "sw-sheet-builder.h"
#include "sw-words-sheet.h"

#define ZONE_SIZE 18.0
#define ZONE_GAP 6.75
#define CUE_FIGURE "easy-run"
#define CUE_FIGURE_WIDTH 22.5
#define CUE_FIGURE_HEIGHT 30.0
/* Above the boxes at the foot, and between them. */
#define FOOT_GAP_LEAST 9.0
#define FOOT_GAP 6.75
/* A zone speaks for the present for so many days; after that nothing is known. */
#define ZONE_DAYS 7

static void
add_header (SwSheetBuilder *self)
{
  const SwPlanWeek *week = self->input->week;
  g_autofree char *title = sw_words_week_title (week->monday);
  g_autofree char *subtitle = sw_words_sheet_subtitle (week);
  g_autofree char *totals = sw_words_sheet_totals (week);
  g_autofree char *counts = sw_words_sheet_counts (week);
  gboolean suspended = week->state == SW_STATE_SUSPENDED;
  double s = self->scale;
  double x = self->left + (SW_LOGO_SIZE + SW_LOGO_GAP) * s;
  double right = 0.0;
  double totals_width, totals_height, counts_width, counts_height, title_height, subtitle_height, width, top;
  SwSheetItem *item;

  totals_height = sw_builder_measure (self, SW_FONT_HEADING, totals, 0, self->width * 0.45, &totals_width);
  counts_height = sw_builder_measure (self, SW_FONT_SMALL, counts, 0, self->width * 0.45, &counts_width);
  if (!suspended)
    right = MAX (totals_width, counts_width) + SW_LOGO_GAP * s;

  width = self->left + self->width - right - x;
  title_height = sw_builder_measure (self, SW_FONT_TITLE, title, 0, width, NULL);
  subtitle_height = sw_builder_measure (self, SW_FONT_BODY, subtitle, 0, width, NULL);
  sw_builder_add_text (self, SW_ROLE_TITLE, SW_FONT_TITLE, title, x, self->y, width, title_height);
  item = sw_builder_add_text (self, SW_ROLE_TITLE, SW_FONT_BODY, subtitle, x, self->y + title_height, width,
                              subtitle_height);
  item->dim = TRUE;
  sw_sheet_add (self->sheet, SW_SHEET_LOGO, SW_ROLE_NONE, self->left,
                self->y + (title_height + subtitle_height - SW_LOGO_SIZE * s) / 2.0, SW_LOGO_SIZE * s, SW_LOGO_SIZE * s);

  if (!suspended)
    {
      top = self->y + MAX (0.0, (title_height + subtitle_height - totals_height - counts_height) / 2.0);
      item = sw_builder_add_text (self, SW_ROLE_NONE, SW_FONT_HEADING, totals,
                                  self->left + self->width - totals_width, top, totals_width, totals_height);
      item->align = PANGO_ALIGN_RIGHT;
      item = sw_builder_add_text (self, SW_ROLE_NONE, SW_FONT_SMALL, counts, self->left + self->width - counts_width,
                                  top + totals_height, counts_width, counts_height);
      item->align = PANGO_ALIGN_RIGHT;
      item->dim = TRUE;
      title_height = MAX (title_height, totals_height + counts_height - subtitle_height);
    }
  self->y += title_height + subtitle_height;
}

static SwZone
get_current_zone (const SwBody *body)
{
  const SwZoneDay *last;

  if (body->zones->len == 0)
    return SW_ZONE_NONE;

  last = &g_array_index (body->zones, SwZoneDay, body->zones->len - 1);
  return body->today - last->day < ZONE_DAYS ? last->zone : SW_ZONE_NONE;
}

static void
add_zone (SwSheetBuilder *self)
{
  guint bold_bytes;
  g_autofree char *line = sw_words_sheet_zone_line (self->input->week, self->input->body, self->input->journal,
                                                    self->input->guide, &bold_bytes);
  SwZone zone = get_current_zone (self->input->body);
  double s = self->scale;
  double gap = sw_builder_space (self, 5.0, 9.0);
  double x = self->left + (zone != SW_ZONE_NONE ? (ZONE_SIZE + ZONE_GAP) * s : 0.0);
  double width = self->left + self->width - x;
  double height = sw_builder_measure (self, SW_FONT_BODY, line, bold_bytes, width, NULL);
  double row = MAX (height, zone != SW_ZONE_NONE ? ZONE_SIZE * s : 0.0);
  SwSheetItem *item;

  self->y += gap;
  if (zone != SW_ZONE_NONE)
    {
      item = sw_sheet_add (self->sheet, SW_SHEET_ZONE, SW_ROLE_ZONE, self->left,
                           self->y + (row - ZONE_SIZE * s) / 2.0, ZONE_SIZE * s, ZONE_SIZE * s);
      item->zone = zone;
    }
  item = sw_builder_add_text (self, SW_ROLE_ZONE, SW_FONT_BODY, line, x, self->y + (row - height) / 2.0, width, height);
  item->bold_bytes = bold_bytes;
  self->y += row + gap;
}

/* The form tick that was made last in the week before: it becomes this week's cue (G12). */
static SwForm
find_form_tick (const SwJournal *journal,
                SwDay            monday)
{
  guint first, end;

  sw_journal_find_activities (journal, monday - 7, monday - 1, &first, &end);
  for (guint i = end; i > first; i--)
    {
      const SwActivity *activity = g_ptr_array_index (journal->activities, i - 1);

      for (guint bit = 0; bit < SW_N_FORMS && activity->has_form; bit++)
        if ((activity->form & (1u << bit)) != 0)
          return (SwForm) (1u << bit);
    }
  return SW_FORM_NONE;
}

static double
add_cue (SwSheetBuilder *self,
         double          bottom)
{
  SwDay monday = self->input->week->monday;
  g_autofree char *cue = sw_words_sheet_cue (find_form_tick (self->input->journal, monday),
                                             (guint) sw_day_get_iso_week (monday, NULL));
  g_autofree char *rule = sw_builder_describe_pain_rule (self);
  double s = self->scale;
  double x = self->left + (SW_FRAME_PAD_X + CUE_FIGURE_WIDTH + 9.0) * s;
  double width = self->left + self->width - SW_FRAME_PAD_X * s - x;
  double cue_height = sw_builder_measure (self, SW_FONT_BODY_BOLD, cue, 0, width, NULL);
  double rule_height = sw_builder_measure (self, SW_FONT_SMALL, rule, 0, width, NULL);
  double height = MAX (cue_height + rule_height, CUE_FIGURE_HEIGHT * s);
  double top = sw_builder_add_frame (self, SW_ROLE_CUE, bottom, height, 1.1);
  double y = top + SW_FRAME_PAD_Y * s + (height - cue_height - rule_height) / 2.0;
  SwSheetItem *item;

  item = sw_sheet_add (self->sheet, SW_SHEET_FIGURE, SW_ROLE_FIGURE, self->left + SW_FRAME_PAD_X * s,
                       top + SW_FRAME_PAD_Y * s + (height - CUE_FIGURE_HEIGHT * s) / 2.0, CUE_FIGURE_WIDTH * s,
                       CUE_FIGURE_HEIGHT * s);
  item->figure = g_intern_static_string (CUE_FIGURE);
  sw_builder_add_text (self, SW_ROLE_CUE, SW_FONT_BODY_BOLD, cue, x, y, width, cue_height);
  item = sw_builder_add_text (self, SW_ROLE_WARNING, SW_FONT_SMALL, rule, x, y + cue_height, width, rule_height);
  item->dim = TRUE;
  return top;
}

/* Where the boxes at the foot of the first page begin. */
static double
add_foot (SwSheetBuilder *self)
{
  double bottom;

  /* The footer is added when the number of pages is known; its room is kept. */
  bottom = self->sheet->page_height - self->sheet->margin - sw_builder_get_footer_height (self) -
           sw_builder_space (self, 6.0, SW_FOOTER_GAP);
  bottom = sw_builder_add_stop (self, bottom);
  return add_cue (self, bottom - sw_builder_space (self, 4.5, FOOT_GAP));
}

/* E2: no sessions, no boxes; the message, calmly. */
static void
add_suspended (SwSheetBuilder *self)
{
  guint bold_bytes;
  g_autofree char *message = sw_words_sheet_suspended (self->input->body, self->options->emergency_number,
                                                       &bold_bytes);
  g_autofree char *call = g_strndup (message, bold_bytes);
  const char *more = message + bold_bytes + strspn (message + bold_bytes, "\n");
  double s = self->scale;
  double x = self->left + (SW_STOP_SIZE + SW_LOGO_GAP) * s;
  double width = self->left + self->width - x;
  double call_height = sw_builder_measure (self, SW_FONT_DATE, call, 0, width, NULL);
  double more_height = sw_builder_measure (self, SW_FONT_BODY, more, 0, width, NULL);

  self->y += 24.0 * s;
  sw_sheet_add (self->sheet, SW_SHEET_STOP, SW_ROLE_WARNING, self->left, self->y, SW_STOP_SIZE * s, SW_STOP_SIZE * s);
  sw_builder_add_text (self, SW_ROLE_WARNING, SW_FONT_DATE, call, x, self->y, width, call_height);
  self->y += call_height + 6.0 * s;
  sw_builder_add_text (self, SW_ROLE_WARNING, SW_FONT_BODY, more, x, self->y, width, more_height);
  self->y += more_height;
}

/* Builds the flow. The answer is how much of the first page is left; negative when it does not fit. */
static double
build (SwSheetBuilder *self,
       double          density,
       gboolean        paginate)
{
  const SwPlanWeek *week = self->input->week;

  sw_builder_restart (self, density);
  self->paginate = paginate;
  self->sheet->title = sw_words_week_title (week->monday);
  if (week->state == SW_STATE_SUSPENDED)
    {
      add_header (self);
      add_suspended (self);
      return self->limit - self->y;
    }

  self->limit = add_foot (self) - FOOT_GAP_LEAST * self->scale;
  add_header (self);
  add_zone (self);
  sw_builder_add_days (self);
  self->day_pages = self->sheet->n_pages;
  if (paginate)
    {
      /* There is room now. */
      self->density = 1.0;
      if (self->sheet->n_pages == 1)
        sw_builder_break_page (self, G_MAXDOUBLE);
    }
  sw_builder_add_figures (self);
  return self->limit - self->y;
}

/* Several pages: as airy as possible, but all days on the first page when that can be. */
static void
build_pages (SwSheetBuilder *self)
{
  guint n_steps = 5;

  for (guint i = 0; i <= n_steps; i++)
    {
      build (self, 1.0 - i / (double) n_steps, TRUE);
      if (self->day_pages == 1)
        return;
    }
  build (self, 1.0, TRUE);
}

/**
 * sw_week_sheet_new:
 * @input: a week, what insight says, the guide and the journal
 * @options: paper, size of print, direction, emergency number, the day of printing
 *
 * One page: spaces shrink evenly until everything fits; when their least is too much, the sheet is set on several pages,
 * the first with the days and the warnings. Nothing is ever left out, and no warning shortened.
 *
 * Returns: (transfer full): the sheet
 */
SwSheet *
sw_week_sheet_new (const SwWeekSheetInput   *input,
                   const SwWeekSheetOptions *options)
{
  SwSheetBuilder builder;
  SwSheet *sheet;
  double left;

  sw_builder_init (&builder, input, options, 1.0);
  left = build (&builder, 1.0, FALSE);
  if (left < 0.0)
    {
      double least = build (&builder, 0.0, FALSE);

      /* Heights are convex in the density, so the straight line between the two never promises too much. */
      if (least >= 0.0)
        build (&builder, least / (least - left) * 0.999, FALSE);
      else
        build_pages (&builder);
    }

  sw_builder_add_footer (&builder);
  sheet = g_steal_pointer (&builder.sheet);
  sw_builder_clear (&builder);
  sheet->subject = sw_words_sheet_subtitle (input->week);
  if (sheet->rtl)
    sw_sheet_mirror (sheet);
  return sheet;
}
