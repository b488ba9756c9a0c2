/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sw-calendar-file.h"

#include <libical/ical.h>

static struct icaltimetype
make_date (SwDay    day,
           gboolean is_date)
{
  struct icaltimetype time = icaltime_null_time ();

  sw_day_to_ymd (day, &time.year, &time.month, &time.day);
  time.is_date = is_date;
  if (!is_date)
    time.zone = icaltimezone_get_utc_timezone ();

  return time;
}

static icalcomponent *
make_event (const SwCalendarEvent *event,
            SwDay                  stamp)
{
  icalcomponent *component = icalcomponent_new (ICAL_VEVENT_COMPONENT);

  icalcomponent_add_property (component, icalproperty_new_uid (event->uid));
  icalcomponent_add_property (component, icalproperty_new_dtstamp (make_date (stamp, FALSE)));
  icalcomponent_add_property (component, icalproperty_new_dtstart (make_date (event->day, TRUE)));
  icalcomponent_add_property (component, icalproperty_new_dtend (make_date (event->day + 1, TRUE)));
  icalcomponent_add_property (component, icalproperty_new_summary (event->summary));
  if (event->description != NULL && *event->description != '\0')
    icalcomponent_add_property (component, icalproperty_new_description (event->description));
  /* A session does not block the day for meetings. */
  icalcomponent_add_property (component, icalproperty_new_transp (ICAL_TRANSP_TRANSPARENT));

  return component;
}

char *
sw_calendar_file_format (const SwCalendarEvent *events,
                         guint                  n_events,
                         SwDay                  stamp,
                         const char            *product)
{
  icalcomponent *calendar = icalcomponent_new (ICAL_VCALENDAR_COMPONENT);
  char *text, *copy;

  icalcomponent_add_property (calendar, icalproperty_new_version ("2.0"));
  icalcomponent_add_property (calendar, icalproperty_new_prodid (product));
  for (guint i = 0; i < n_events; i++)
    icalcomponent_add_component (calendar, make_event (&events[i], stamp));

  text = icalcomponent_as_ical_string_r (calendar);
  copy = g_strdup (text);
  icalmemory_free_buffer (text);
  icalcomponent_free (calendar);

  return copy;
}
