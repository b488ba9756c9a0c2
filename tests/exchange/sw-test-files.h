/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sw-import.h"

G_BEGIN_DECLS

/* Small files of watches, made on the spot. */

/* Three points on a meridian, 111.195 m apart, a minute between them: 222.39 m in 120 s from 2026-05-03T22:30:00Z. */
#define SW_TEST_GPX_TRACK \
  "<trk><name>Home</name><type>running</type><trkseg>" \
  "<trkpt lat=\"50.000\" lon=\"8\"><time>2026-05-03T22:30:00Z</time></trkpt>\n" \
  "<trkpt lat=\"50.001\" lon=\"8\"><time>2026-05-03T22:31:00Z</time></trkpt>\n" \
  "<trkpt lat=\"50.002\" lon=\"8\"><time>2026-05-03T22:32:00Z</time></trkpt>\n" \
  "</trkseg></trk>"
#define SW_TEST_GPX_HEAD "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<gpx version=\"1.1\" creator=\"t\">\n"
#define SW_TEST_GPX SW_TEST_GPX_HEAD SW_TEST_GPX_TRACK "\n</gpx>\n"
#define SW_TEST_TRACK_M 222.39
#define SW_TEST_TRACK_S 120.0

/* Two laps of 1000 m in 300 s. */
#define SW_TEST_TCX_ACTIVITY(sport, time)                                                                    \
  "<Activity Sport=\"" sport "\"><Id>" time "</Id>"                                                          \
  "<Lap StartTime=\"" time "\"><TotalTimeSeconds>300</TotalTimeSeconds><DistanceMeters>1000</DistanceMeters>" \
  "<Track><Trackpoint><Time>" time "</Time><HeartRateBpm><Value>140</Value></HeartRateBpm></Trackpoint></Track></Lap>" \
  "<Lap><TotalTimeSeconds>300</TotalTimeSeconds><DistanceMeters>1000</DistanceMeters></Lap></Activity>"
#define SW_TEST_TCX(activities) \
  "<?xml version=\"1.0\"?>\n<TrainingCenterDatabase><Activities>" activities "</Activities></TrainingCenterDatabase>\n"

typedef enum
{
  SW_TEST_FIT_PLAIN = 0,
  SW_TEST_FIT_BIG_ENDIAN = 1 << 0,
  SW_TEST_FIT_NO_SESSION = 1 << 1,   /* records with compressed timestamps only */
  SW_TEST_FIT_DEVELOPER = 1 << 2,    /* the distance of the records only as a developer's field */
} SwTestFitFlags;

/* One run of 1000 m in 120 s from 2026-05-03T22:30:00Z, on a watch two hours east of UTC. */
GByteArray *sw_test_make_fit (SwTestFitFlags flags) G_GNUC_WARN_UNUSED_RESULT;

/* What one file holds, read with UTC as the zone. */
SwImportedFile *sw_test_read (const char *name, gconstpointer data, gssize length) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
