/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "sw-settings"

#include "config.h"

#include "sw-settings.h"

#include <langinfo.h>
#include <locale.h>
#include <string.h>

#include "sw-words.h"

#define KEY_WINDOW_WIDTH "window-width"
#define KEY_WINDOW_HEIGHT "window-height"
#define KEY_WINDOW_MAXIMIZED "window-maximized"
#define KEY_PAGE "page"
#define KEY_REGION "region"
#define KEY_EMERGENCY_NUMBER "emergency-number"
#define KEY_NOTIFICATIONS "notifications"
#define KEY_LARGE_PRINT "large-print"
#define KEY_FIRST_WEEKDAY "first-weekday"
#define KEY_RATIO_CHART "ratio-chart"

/* As long as a telephone number gets, with its blanks. */
#define MOST_DIGITS 20
#define DEFAULT_WIDTH 1100
#define DEFAULT_HEIGHT 760

struct _SwSettings
{
  GObject    parent_instance;

  /* Owned; NULL when the schema is not installed */
  GSettings *settings;
};

G_DEFINE_FINAL_TYPE (SwSettings, sw_settings, G_TYPE_OBJECT)

static void
sw_settings_dispose (GObject *object)
{
  SwSettings *self = SW_SETTINGS (object);

  g_clear_object (&self->settings);

  G_OBJECT_CLASS (sw_settings_parent_class)->dispose (object);
}

static void
sw_settings_class_init (SwSettingsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sw_settings_dispose;
}

static void
sw_settings_init (SwSettings *self)
{
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  g_autoptr (GSettingsSchema) schema = NULL;

  if (source != NULL)
    schema = g_settings_schema_source_lookup (source, SW_APP_ID, TRUE);
  if (schema != NULL)
    self->settings = g_settings_new_full (schema, NULL, NULL);
}

SwSettings *
sw_settings_new (void)
{
  return g_object_new (SW_TYPE_SETTINGS, NULL);
}

SwSettings *
sw_settings_get_default (void)
{
  static SwSettings *settings = NULL;

  if (settings == NULL)
    settings = sw_settings_new ();
  return settings;
}

static gboolean
get_flag (SwSettings *self,
          const char *key)
{
  return self->settings != NULL && g_settings_get_boolean (self->settings, key);
}

static void
set_flag (SwSettings *self,
          const char *key,
          gboolean    value)
{
  if (self->settings != NULL)
    g_settings_set_boolean (self->settings, key, value);
}

void
sw_settings_get_window_size (SwSettings *self,
                             int        *ret_width,
                             int        *ret_height,
                             gboolean   *ret_maximized)
{
  g_return_if_fail (SW_IS_SETTINGS (self));

  *ret_width = self->settings != NULL ? g_settings_get_int (self->settings, KEY_WINDOW_WIDTH) : DEFAULT_WIDTH;
  *ret_height = self->settings != NULL ? g_settings_get_int (self->settings, KEY_WINDOW_HEIGHT) : DEFAULT_HEIGHT;
  *ret_maximized = get_flag (self, KEY_WINDOW_MAXIMIZED);
}

void
sw_settings_set_window_size (SwSettings *self,
                             int         width,
                             int         height,
                             gboolean    maximized)
{
  g_return_if_fail (SW_IS_SETTINGS (self));

  if (self->settings == NULL)
    return;
  /* The size of a maximized window says nothing about the size to come back to. */
  if (!maximized && width > 0 && height > 0)
    {
      g_settings_set_int (self->settings, KEY_WINDOW_WIDTH, CLAMP (width, 360, 10000));
      g_settings_set_int (self->settings, KEY_WINDOW_HEIGHT, CLAMP (height, 300, 10000));
    }
  g_settings_set_boolean (self->settings, KEY_WINDOW_MAXIMIZED, maximized);
}

char *
sw_settings_get_page (SwSettings *self)
{
  g_return_val_if_fail (SW_IS_SETTINGS (self), NULL);

  return self->settings != NULL ? g_settings_get_string (self->settings, KEY_PAGE) : g_strdup ("week");
}

void
sw_settings_set_page (SwSettings *self,
                      const char *page)
{
  g_return_if_fail (SW_IS_SETTINGS (self));

  if (self->settings != NULL)
    g_settings_set_string (self->settings, KEY_PAGE, page);
}

char *
sw_settings_region_of_locale (const char *locale)
{
  const char *sign = locale != NULL ? strchr (locale, '_') : NULL;

  if (sign == NULL || !g_ascii_isalpha (sign[1]) || !g_ascii_isalpha (sign[2]) || g_ascii_isalnum (sign[3]))
    return g_strdup ("");
  return g_ascii_strup (sign + 1, 2);
}

char *
sw_settings_get_region (SwSettings *self)
{
  g_autofree char *region = NULL;

  g_return_val_if_fail (SW_IS_SETTINGS (self), NULL);

  if (self->settings != NULL)
    region = g_settings_get_string (self->settings, KEY_REGION);
  if (region != NULL && *region != '\0')
    return g_steal_pointer (&region);
  return sw_settings_region_of_locale (setlocale (LC_MESSAGES, NULL));
}

void
sw_settings_set_region (SwSettings *self,
                        const char *region)
{
  g_return_if_fail (SW_IS_SETTINGS (self));

  if (self->settings != NULL)
    g_settings_set_string (self->settings, KEY_REGION, region != NULL ? region : "");
}

char *
sw_settings_get_own_number (SwSettings *self)
{
  g_return_val_if_fail (SW_IS_SETTINGS (self), NULL);

  return self->settings != NULL ? g_settings_get_string (self->settings, KEY_EMERGENCY_NUMBER) : g_strdup ("");
}

char *
sw_settings_get_emergency_number (SwSettings *self)
{
  g_autofree char *number = sw_settings_get_own_number (self);
  g_autofree char *region = NULL;

  if (*number != '\0')
    return g_steal_pointer (&number);
  region = sw_settings_get_region (self);
  return g_strdup (sw_words_emergency_number (region));
}

gboolean
sw_settings_set_emergency_number (SwSettings *self,
                                  const char *number)
{
  g_autofree char *plain = NULL;

  g_return_val_if_fail (SW_IS_SETTINGS (self), FALSE);
  g_return_val_if_fail (number != NULL, FALSE);

  plain = g_strstrip (g_strdup (number));
  if (strlen (plain) > MOST_DIGITS || plain[strspn (plain, "0123456789 +-")] != '\0')
    return FALSE;
  if (self->settings != NULL)
    g_settings_set_string (self->settings, KEY_EMERGENCY_NUMBER, plain);
  return TRUE;
}

gboolean
sw_settings_get_notifications (SwSettings *self)
{
  return get_flag (self, KEY_NOTIFICATIONS);
}

void
sw_settings_set_notifications (SwSettings *self,
                               gboolean    notifications)
{
  set_flag (self, KEY_NOTIFICATIONS, notifications);
}

gboolean
sw_settings_get_large_print (SwSettings *self)
{
  return get_flag (self, KEY_LARGE_PRINT);
}

void
sw_settings_set_large_print (SwSettings *self,
                             gboolean    large_print)
{
  set_flag (self, KEY_LARGE_PRINT, large_print);
}

int
sw_settings_weekday_of_locale (void)
{
  /* glibc counts the first weekday from the day of this date. */
  union { const char *text; guint32 word; } origin = { .text = nl_langinfo (_NL_TIME_WEEK_1STDAY) };
  const char *locale = setlocale (LC_TIME, NULL);
  int first = nl_langinfo (_NL_TIME_FIRST_WEEKDAY)[0];
  int weekday;

  /* A locale that says nothing about weeks has those of ISO 8601, as the plan has. */
  if (first < 1 || first > 7 || locale == NULL || g_str_equal (locale, "POSIX") || g_str_equal (locale, "C") || g_str_has_prefix (locale, "C."))
    return 1;
  weekday = origin.word == 19971201 ? first : first - 1;
  return weekday == 0 ? 7 : weekday > 7 ? weekday - 7 : weekday;
}

int
sw_settings_get_chosen_weekday (SwSettings *self)
{
  g_autofree char *word = NULL;

  g_return_val_if_fail (SW_IS_SETTINGS (self), 0);

  if (self->settings != NULL)
    word = g_settings_get_string (self->settings, KEY_FIRST_WEEKDAY);
  if (g_strcmp0 (word, "monday") == 0)
    return 1;
  if (g_strcmp0 (word, "saturday") == 0)
    return 6;
  return g_strcmp0 (word, "sunday") == 0 ? 7 : 0;
}

void
sw_settings_set_chosen_weekday (SwSettings *self,
                                int         weekday)
{
  g_return_if_fail (SW_IS_SETTINGS (self));

  if (self->settings != NULL)
    g_settings_set_string (self->settings, KEY_FIRST_WEEKDAY,
                           weekday == 1 ? "monday" : weekday == 6 ? "saturday" : weekday == 7 ? "sunday" : "locale");
}

int
sw_settings_get_first_weekday (SwSettings *self)
{
  int chosen = sw_settings_get_chosen_weekday (self);

  return chosen != 0 ? chosen : sw_settings_weekday_of_locale ();
}

gboolean
sw_settings_get_ratio_chart (SwSettings *self)
{
  return get_flag (self, KEY_RATIO_CHART);
}

void
sw_settings_set_ratio_chart (SwSettings *self,
                             gboolean    ratio_chart)
{
  set_flag (self, KEY_RATIO_CHART, ratio_chart);
}
