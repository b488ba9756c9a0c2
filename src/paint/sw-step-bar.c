/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sw-step-bar.h"

#include "sw-icon.h"

/* Share of the fill that warm-up and cool-down have on a screen. */
#define PALE 0.38
/* Print: outline, hatch line and hatch pitch, as shares of the bar's height. */
#define OUTLINE 0.14
#define HATCH_LINE 0.12
#define HATCH_PITCH 0.6

static SwPart
get_part (SwPhase phase)
{
  switch (phase)
    {
    case SW_PHASE_WARM_UP:
      return SW_PART_WARM_UP;
    case SW_PHASE_COOL_DOWN:
      return SW_PART_COOL_DOWN;
    case SW_PHASE_CORE:
    case SW_PHASE_MAIN:
    case SW_PHASE_BACK:
    case SW_PHASE_COMPOUND:
    case SW_PHASE_BALANCE:
    case SW_PHASE_ROLL:
    default:
      return SW_PART_MAIN;
    }
}

/**
 * sw_step_bar_init:
 * @self: (out): the bar
 * @session: a session
 * @seconds_per_rep: of the guide, for steps that are counted
 *
 * Runs say their parts themselves; for the others warm-up and cool-down are the sums of their steps, to the minute, and
 * the main part is the rest, so that the parts always add up to the session.
 */
void
sw_step_bar_init (SwStepBar       *self,
                  const SwSession *session,
                  double           seconds_per_rep)
{
  double seconds[SW_N_PARTS] = { 0.0 };
  double before, after;

  if (session->warmup_minutes != SW_MISSING && session->cooldown_minutes != SW_MISSING)
    {
      before = session->warmup_minutes;
      after = session->cooldown_minutes;
    }
  else
    {
      for (guint i = 0; i < session->steps->len; i++)
        {
          const SwStep *step = g_ptr_array_index (session->steps, i);
          double length = sw_step_get_seconds (step, seconds_per_rep);

          if (isfinite (length) && length > 0.0)
            seconds[get_part (step->phase)] += length;
        }
      before = round (seconds[SW_PART_WARM_UP] / 60.0);
      after = round (seconds[SW_PART_COOL_DOWN] / 60.0);
    }

  if (before + after >= session->minutes)
    before = after = 0.0;
  self->minutes[SW_PART_WARM_UP] = before;
  self->minutes[SW_PART_MAIN] = session->minutes - before - after;
  self->minutes[SW_PART_COOL_DOWN] = after;
}

/**
 * sw_step_bar_layout:
 * @self: a bar
 * @width: of the whole
 * @gap: between parts
 * @ret_spans: (out): where each part stands, from the start of reading
 */
void
sw_step_bar_layout (const SwStepBar *self,
                    double           width,
                    double           gap,
                    SwStepBarSpan    ret_spans[SW_N_PARTS])
{
  double total = 0.0;
  double x = 0.0;
  guint n_parts = 0;

  for (guint i = 0; i < SW_N_PARTS; i++)
    if (self->minutes[i] > 0.0)
      {
        total += self->minutes[i];
        n_parts++;
      }

  for (guint i = 0; i < SW_N_PARTS; i++)
    {
      double room = MAX (0.0, width - gap * (n_parts > 0 ? n_parts - 1 : 0));

      ret_spans[i].x = x;
      ret_spans[i].width = self->minutes[i] > 0.0 ? room * self->minutes[i] / total : 0.0;
      if (ret_spans[i].width > 0.0)
        x += ret_spans[i].width + gap;
    }
}

/* A part with its outer ends round and its inner ones square. */
static void
add_part (cairo_t *cr,
          double   x,
          double   y,
          double   width,
          double   height,
          gboolean round_left,
          gboolean round_right)
{
  double radius = MIN (height * 3.0 / 7.0, width / 2.0);

  cairo_new_path (cr);
  if (round_left)
    {
      cairo_arc (cr, x + radius, y + height - radius, radius, G_PI / 2.0, G_PI);
      cairo_arc (cr, x + radius, y + radius, radius, G_PI, 1.5 * G_PI);
    }
  else
    {
      cairo_move_to (cr, x, y + height);
      cairo_line_to (cr, x, y);
    }
  if (round_right)
    {
      cairo_arc (cr, x + width - radius, y + radius, radius, -G_PI / 2.0, 0.0);
      cairo_arc (cr, x + width - radius, y + height - radius, radius, 0.0, G_PI / 2.0);
    }
  else
    {
      cairo_line_to (cr, x + width, y);
      cairo_line_to (cr, x + width, y + height);
    }
  cairo_close_path (cr);
}

static void
hatch (cairo_t *cr,
       double   x,
       double   y,
       double   width,
       double   height)
{
  cairo_save (cr);
  cairo_clip_preserve (cr);
  cairo_new_path (cr);
  for (double at = x - height; at < x + width; at += height * HATCH_PITCH)
    {
      cairo_move_to (cr, at, y + height);
      cairo_line_to (cr, at + height, y);
    }
  cairo_set_line_width (cr, height * HATCH_LINE);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_BUTT);
  cairo_stroke (cr);
  cairo_restore (cr);
}

/**
 * sw_step_bar_draw:
 * @self: a bar
 * @cr: where
 * @style: colors; print hatches warm-up and cool-down
 * @kind: whose color
 * @rtl: whether it reads from the right
 * @x: left edge
 * @y: top edge
 * @width: width
 * @height: height
 */
void
sw_step_bar_draw (const SwStepBar *self,
                  cairo_t         *cr,
                  const SwStyle   *style,
                  SwKind           kind,
                  gboolean         rtl,
                  double           x,
                  double           y,
                  double           width,
                  double           height)
{
  SwColor fill = style->kinds[sw_family_from_kind (kind)].fill;
  gboolean print = style->theme == SW_THEME_PRINT;
  double inset = print ? height * OUTLINE / 2.0 : 0.0;
  SwStepBarSpan spans[SW_N_PARTS];
  int first = -1;
  int last = -1;

  sw_step_bar_layout (self, width, height * (print ? 0.22 : 0.33), spans);
  for (int i = 0; i < SW_N_PARTS; i++)
    if (spans[i].width > 0.0)
      {
        first = first < 0 ? i : first;
        last = i;
      }

  cairo_save (cr);
  for (int i = 0; i < SW_N_PARTS; i++)
    {
      double left = rtl ? x + width - spans[i].x - spans[i].width : x + spans[i].x;

      if (spans[i].width <= 2.0 * inset)
        continue;

      add_part (cr, left + inset, y + inset, spans[i].width - 2.0 * inset, height - 2.0 * inset,
                i == (rtl ? last : first), i == (rtl ? first : last));
      sw_color_set_alpha (fill, cr, !print && i != SW_PART_MAIN ? PALE : 1.0);
      if (!print || i == SW_PART_MAIN)
        cairo_fill_preserve (cr);
      else
        hatch (cr, left, y, spans[i].width, height);
      if (print)
        {
          if (i != SW_PART_MAIN)
            add_part (cr, left + inset, y + inset, spans[i].width - 2.0 * inset, height - 2.0 * inset,
                      i == (rtl ? last : first), i == (rtl ? first : last));
          cairo_set_line_width (cr, height * OUTLINE);
          cairo_stroke (cr);
        }
      cairo_new_path (cr);
    }
  cairo_restore (cr);
}
