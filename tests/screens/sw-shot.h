/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sw-application.h"
#include "sw-window-private.h"

G_BEGIN_DECLS

/* What every picture needs: how it is to be taken, and a window with a journal of a fixed day. */

#define SW_SHOT_TODAY sw_day_from_ymd (2026, 11, 25)
#define SW_SHOT_SETTLE_MS 350

typedef struct
{
  const char *out;
  const char *only;
  gboolean    dark;
  gboolean    grey;
  int         width;
  int         height;
  SwApplication *application;
} SwShot;

void      sw_shot_settle         (int milliseconds);
/* Saves what @window shows. */
void      sw_shot_take           (const SwShot *shot, GtkWidget *window, const char *name);
gboolean  sw_shot_wanted         (const SwShot *shot, const char *name);
SwWindow *sw_shot_open_window    (const SwShot *shot, SwDiary *diary);
void      sw_shot_take_window    (const SwShot *shot, SwDiary *diary, const char *name);
/* A journal in a file of its own. (transfer full) */
SwDiary  *sw_shot_open_scratch   (char **ret_folder);
void      sw_shot_remove_scratch (const char *folder);

G_END_DECLS
