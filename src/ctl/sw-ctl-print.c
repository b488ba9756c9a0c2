/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "sw-ctl-print.h"
#include "sw-ctl.h"
#include "sw-field.h"
#include "sw-json-writer.h"
#include "sw-words-change.h"
#include "sw-words.h"

static void
write_word_list (SwJsonWriter  *writer,
                 const SwField *field,
                 const GArray  *list)
{
  if (list == NULL)
    {
      sw_json_writer_null (writer, field->name);
      return;
    }
  sw_json_writer_begin_line_array (writer, field->name);
  for (guint i = 0; i < list->len; i++)
    sw_json_writer_string (writer, NULL, field->words->to_word (g_array_index (list, int, i)));
  sw_json_writer_end_array (writer);
}

/* Both lists of weekdays: minutes a day, and the days themselves. */
static void
write_weekdays (SwJsonWriter    *writer,
                const SwField   *field,
                const SwProfile *profile)
{
  if (!SW_FIELD_MEMBER (gboolean, profile, field->extra))
    {
      sw_json_writer_null (writer, field->name);
      return;
    }
  sw_json_writer_begin_line_array (writer, field->name);
  for (int i = 0; i < 7; i++)
    if (field->type == SW_FIELD_MINUTES_WEEK)
      sw_json_writer_int (writer, NULL, (&SW_FIELD_MEMBER (int, profile, field->offset))[i]);
    else if (SW_FIELD_MEMBER (guint8, profile, field->offset) & (1u << i))
      sw_json_writer_int (writer, NULL, i + 1);
  sw_json_writer_end_array (writer);
}

static void
write_field (SwJsonWriter    *writer,
             const SwField   *field,
             const SwProfile *profile)
{
  switch ((int) field->type)
    {
    case SW_FIELD_WHOLE:
      sw_json_writer_whole (writer, field->name, SW_FIELD_MEMBER (int, profile, field->offset));
      break;
    case SW_FIELD_REAL:
      sw_json_writer_double (writer, field->name, SW_FIELD_MEMBER (double, profile, field->offset));
      break;
    case SW_FIELD_TRISTATE:
      sw_json_writer_tristate (writer, field->name, SW_FIELD_MEMBER (SwTristate, profile, field->offset));
      break;
    case SW_FIELD_WORD:
      sw_json_writer_string (writer, field->name, SW_FIELD_MEMBER (int, profile, field->offset) < 0
                                                    ? NULL
                                                    : field->words->to_word (SW_FIELD_MEMBER (int, profile, field->offset)));
      break;
    case SW_FIELD_MINUTES_WEEK:
    case SW_FIELD_WEEKDAYS:
      write_weekdays (writer, field, profile);
      break;
    case SW_FIELD_WORD_LIST:
      write_word_list (writer, field, SW_FIELD_MEMBER (GArray *, profile, field->offset));
      break;
    case SW_FIELD_TEXT_LIST:
      sw_json_writer_words (writer, field->name, (const char * const *) SW_FIELD_MEMBER (GStrv, profile, field->offset));
      break;
    case SW_FIELD_DAY:
      sw_json_writer_day (writer, field->name, SW_FIELD_MEMBER (SwDay, profile, field->offset));
      break;
    default:
      g_assert_not_reached ();
    }
}

static void
write_race (SwJsonWriter    *writer,
            const SwProfile *profile)
{
  if (profile->race_day == SW_DAY_NONE)
    {
      sw_json_writer_null (writer, "race");
      return;
    }
  sw_json_writer_begin_line_object (writer, "race");
  sw_json_writer_day (writer, "day", profile->race_day);
  sw_json_writer_double (writer, "km", profile->race_km);
  sw_json_writer_end_object (writer);
}

/* A person reads "key=value" lines that "profile" takes back as they are; each value is the JSON of the journal. */
static void
print_assignments (const char *json)
{
  g_auto (GStrv) lines = g_strsplit (json, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      char *colon;

      g_strstrip (lines[i]);
      if (lines[i][0] != '"' || (colon = strstr (lines[i], "\": ")) == NULL)
        continue;
      *colon = '\0';
      if (g_str_has_suffix (colon + 3, ","))
        colon[strlen (colon + 3) + 2] = '\0';
      g_print ("%s=%s\n", lines[i] + 1, colon + 3);
    }
}

void
sw_ctl_print_profile (const SwProfile *profile,
                      gboolean         json)
{
  g_autoptr (SwJsonWriter) writer = sw_json_writer_new ();
  g_autofree char *text = NULL;
  guint n_fields;
  const SwField *fields = sw_profile_get_fields (&n_fields);

  sw_json_writer_begin_object (writer, NULL);
  /* The last two fields are the race, which is one member in CONTRACT. */
  for (guint i = 0; i + 2 < n_fields; i++)
    write_field (writer, &fields[i], profile);
  write_race (writer, profile);
  sw_json_writer_end_object (writer);

  text = sw_json_writer_finish (writer);
  if (json)
    sw_ctl_print (text);
  else
    print_assignments (text);
}

void
sw_ctl_print_zone (SwDiary *diary,
                   SwDay    day)
{
  SwZone zone = sw_body_get_zone (sw_diary_get_body (diary), day);

  if (zone == SW_ZONE_NONE)
    g_print (_("Zone: none; no run on this day or the day before\n"));
  else
    g_print (_("Zone: %s (%s)\n"), sw_zone_to_string (zone), sw_words_zone (zone));
}

void
sw_ctl_print_changes (SwDiary *diary)
{
  g_autoptr (SwPlanDiff) diff = sw_diary_get_last_diff (diary);

  if (diff->before_state != diff->after_state)
    g_print (_("The week was %s and is now %s.\n"), sw_words_state (diff->before_state), sw_words_state (diff->after_state));
  for (guint i = 0; i < diff->changes->len; i++)
    {
      const SwPlanChange *change = g_ptr_array_index (diff->changes, i);
      g_autofree char *line = sw_words_change (change->before, change->before_day, change->after, change->day);

      g_print ("%s\n", line);
    }
}

void
sw_ctl_print_safety (SwDiary *diary)
{
  const SwSafetyState *safety = &sw_diary_get_body (diary)->safety;
  g_autoptr (SwPlanWeek) week = sw_diary_get_week (diary, sw_diary_get_today (diary));

  if (safety->suspended && week->reasons->len > 0)
    {
      g_autofree char *why = sw_words_reason (g_ptr_array_index (week->reasons, 0), sw_diary_get_guide (diary));

      g_print ("%s\n", why);
    }
  else
    sw_ctl_print_changes (diary);
}
