/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sw-journal.h"

G_BEGIN_DECLS

/* The records of a journal described as data, so that the JSON journal, the tables of the store and the KEY=VALUE forms of
 * the command line read and write them from one list instead of three. */

typedef enum
{
  SW_FIELD_TEXT,         /* char *: NULL missing */
  SW_FIELD_DAY,          /* SwDay */
  SW_FIELD_WEEK,         /* SwDay of a Monday */
  SW_FIELD_INSTANT,      /* char * as written; @extra: gint64 microseconds UTC */
  SW_FIELD_WALL_TIME,    /* char * as written; @extra: SwDay, @extra2: int minute of the day */
  SW_FIELD_WHOLE,        /* int, never negative: SW_MISSING */
  SW_FIELD_REAL,         /* double: NAN missing */
  SW_FIELD_TRISTATE,     /* SwTristate */
  SW_FIELD_BOOLEAN,      /* gboolean, FALSE when not said */
  SW_FIELD_WORD,         /* an enum with @words; -1 missing */
  SW_FIELD_WORD_SET,     /* guint flags with @words; @extra: gboolean, whether anything was said */
  SW_FIELD_SCORES,       /* int[SW_N_OSTRC_ANSWERS] */
  SW_FIELD_SCREEN,       /* SwAnswer[SW_N_SCREEN_QUESTIONS] with @words, named R1, R2, … */
  SW_FIELD_MINUTES_WEEK, /* int[7], Monday first; @extra: gboolean, whether given */
  SW_FIELD_WEEKDAYS,     /* guint8, bit 0 Monday; @extra: gboolean, whether given */
  SW_FIELD_WORD_LIST,    /* GArray * of enum values with @words, in order; NULL missing */
  SW_FIELD_TEXT_LIST,    /* GStrv: NULL missing */
} SwFieldType;

#define SW_N_OSTRC_ANSWERS 4

/* A vocabulary seen through plain ints. */
typedef struct
{
  guint        n_words;
  gboolean     is_flags; /* values are 1 << 0, 1 << 1, … instead of 0, 1, … */
  const char *(*to_word)   (int value);
  int         (*from_word) (const char *word);
} SwWordTable;

typedef struct
{
  const char        *name;     /* CONTRACT's key */
  SwFieldType        type;
  gboolean           required;
  gsize              offset;   /* of the value in the record */
  gsize              extra;    /* see SwFieldType; 0 when unused */
  gsize              extra2;
  const SwWordTable *words;    /* (nullable) */
} SwField;

/**
 * SwRecordType:
 *
 * One kind of record. The first field is its key where @has_key is set: no two records of a journal share it.
 */
typedef struct
{
  const char    *name;           /* CONTRACT's array, e.g. "activities" */
  const char    *title;          /* one of them, e.g. "activity" */
  const SwField *fields;
  guint          n_fields;
  gboolean       has_key;
  gsize          array_offset;   /* of the GPtrArray in SwJournal */
  gpointer     (*create)   (void);
  void         (*destroy)  (gpointer record);
  gboolean     (*equal)    (gconstpointer a, gconstpointer b);
  gboolean     (*validate) (gconstpointer record, GError **error);
} SwRecordType;

typedef enum
{
  SW_RECORD_SHOE,
  SW_RECORD_ACTIVITY,
  SW_RECORD_PAIN,
  SW_RECORD_CHECK_IN,
  SW_RECORD_OSTRC,
  SW_RECORD_SCREEN,
  SW_RECORD_CLEARANCE,
  SW_RECORD_EDIT,
  SW_RECORD_SNOOZE,
  SW_N_RECORDS,
} SwRecordId;

/* In the order in which the JSON journal lists its arrays. */
const SwRecordType *sw_record_type_get           (SwRecordId           id);
GPtrArray          *sw_record_type_get_records   (const SwRecordType  *self,
                                                  const SwJournal     *journal);
/* The profile without its race, which CONTRACT nests: SwProfile's race_day and race_km are the last two fields. */
#define SW_PROFILE_N_RACE_FIELDS 2
const SwField      *sw_profile_get_fields        (guint               *ret_n_fields);

#define SW_FIELD_MEMBER(Type, record, offset) (G_STRUCT_MEMBER (Type, (record), (offset)))

G_END_DECLS
