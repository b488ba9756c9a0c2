/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * SwSettings:
 *
 * The only owner of the keys of the GSettings schema. Where the schema is not installed (a build folder without it, a test),
 * every key has its default and nothing is kept.
 */
#define SW_TYPE_SETTINGS (sw_settings_get_type ())
G_DECLARE_FINAL_TYPE (SwSettings, sw_settings, SW, SETTINGS, GObject)

SwSettings *sw_settings_new                     (void) G_GNUC_WARN_UNUSED_RESULT;
/* The one of this process; borrowed. */
SwSettings *sw_settings_get_default             (void);

void        sw_settings_get_window_size         (SwSettings *self, int *ret_width, int *ret_height, gboolean *ret_maximized);
void        sw_settings_set_window_size         (SwSettings *self, int width, int height, gboolean maximized);
char       *sw_settings_get_page                (SwSettings *self) G_GNUC_WARN_UNUSED_RESULT;
void        sw_settings_set_page                (SwSettings *self, const char *page);
/* Two upper-case letters: the chosen region, or that of the language setting; "" when neither says. */
char       *sw_settings_get_region              (SwSettings *self) G_GNUC_WARN_UNUSED_RESULT;
void        sw_settings_set_region              (SwSettings *self, const char *region);
/* The number to call: the person's own, else that of the region; NULL where it has to be asked for. (transfer full) */
char       *sw_settings_get_emergency_number    (SwSettings *self) G_GNUC_WARN_UNUSED_RESULT;
/* The person's own number, "" for none. */
char       *sw_settings_get_own_number          (SwSettings *self) G_GNUC_WARN_UNUSED_RESULT;
/* "" takes the own number back. FALSE for what is no telephone number; nothing is changed then. */
gboolean    sw_settings_set_emergency_number    (SwSettings *self, const char *number);
gboolean    sw_settings_get_notifications       (SwSettings *self);
void        sw_settings_set_notifications       (SwSettings *self, gboolean notifications);
gboolean    sw_settings_get_large_print         (SwSettings *self);
void        sw_settings_set_large_print         (SwSettings *self, gboolean large_print);
/* 1 Monday, 6 Saturday, 7 Sunday: the chosen first day of a week on the calendar, or that of the locale. */
int         sw_settings_get_first_weekday       (SwSettings *self);
/* 0: as the locale has it. */
int         sw_settings_get_chosen_weekday      (SwSettings *self);
void        sw_settings_set_chosen_weekday      (SwSettings *self, int weekday);
/* Whether the ratio of acute to chronic load is among the charts; no at first. */
gboolean    sw_settings_get_ratio_chart         (SwSettings *self);
void        sw_settings_set_ratio_chart         (SwSettings *self, gboolean ratio_chart);

/* The first weekday of the locale's LC_TIME, as above. Exported for the tests. */
int         sw_settings_weekday_of_locale       (void);
/* The region of a locale name: "de_AT.UTF-8" is "AT", "C" is "". Exported for the tests. */
char       *sw_settings_region_of_locale        (const char *locale) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
