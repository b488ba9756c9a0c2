/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sw-field.h"

/* Each vocabulary behind the one signature that a table can hold. */
#define DEFINE_WORDS(name, Type, n, flags)                                                       \
  static const char *name##_to_word (int value) { return sw_##name##_to_string ((Type) value); }  \
  static int name##_from_word (const char *word) { return (int) sw_##name##_from_string (word); } \
  static const SwWordTable name##_words = { (n), (flags), name##_to_word, name##_from_word };

DEFINE_WORDS (kind, SwKind, SW_N_KINDS, FALSE)
DEFINE_WORDS (surface, SwSurface, SW_N_SURFACES, FALSE)
DEFINE_WORDS (form, SwForm, SW_N_FORMS, TRUE)
DEFINE_WORDS (moment, SwMoment, SW_N_MOMENTS, FALSE)
DEFINE_WORDS (region, SwRegion, SW_N_REGIONS, FALSE)
DEFINE_WORDS (side, SwSide, SW_N_SIDES, FALSE)
DEFINE_WORDS (spread, SwSpread, SW_N_SPREADS, FALSE)
DEFINE_WORDS (quality, SwQuality, SW_N_QUALITIES, TRUE)
DEFINE_WORDS (answer, SwAnswer, SW_N_ANSWERS, FALSE)
DEFINE_WORDS (level, SwLevel, SW_N_LEVELS, FALSE)
DEFINE_WORDS (cleared_for, SwClearedFor, SW_N_CLEARED_FOR, FALSE)
DEFINE_WORDS (edit_what, SwEditWhat, SW_N_EDITS, FALSE)

#define AT(Type, member) G_STRUCT_OFFSET (Type, member)
#define FIELD(Type, name, type, member) { name, type, FALSE, AT (Type, member), 0, 0, NULL }
#define REQUIRED(Type, name, type, member) { name, type, TRUE, AT (Type, member), 0, 0, NULL }
#define WORD(Type, name, member, words) { name, SW_FIELD_WORD, FALSE, AT (Type, member), 0, 0, &words }
#define REQUIRED_WORD(Type, name, member, words) { name, SW_FIELD_WORD, TRUE, AT (Type, member), 0, 0, &words }
#define EXTRA(Type, name, type, member, other, words) { name, type, FALSE, AT (Type, member), AT (Type, other), 0, words }

static const SwField profile_fields[] = {
  WORD (SwProfile, "level", level, level_words),
  FIELD (SwProfile, "lbp", SW_FIELD_TRISTATE, lbp),
  FIELD (SwProfile, "conservative", SW_FIELD_TRISTATE, conservative),
  FIELD (SwProfile, "cleared", SW_FIELD_TRISTATE, cleared),
  FIELD (SwProfile, "birth_year", SW_FIELD_WHOLE, birth_year),
  EXTRA (SwProfile, "availability_min", SW_FIELD_MINUTES_WEEK, availability_min, has_availability, NULL),
  FIELD (SwProfile, "long_day", SW_FIELD_WHOLE, long_day),
  EXTRA (SwProfile, "run_days", SW_FIELD_WEEKDAYS, run_days, has_run_days, NULL),
  FIELD (SwProfile, "weekly_km", SW_FIELD_REAL, weekly_km),
  FIELD (SwProfile, "longest_km", SW_FIELD_REAL, longest_km),
  FIELD (SwProfile, "easy_pace_s_per_km", SW_FIELD_REAL, easy_pace_s_per_km),
  { "cross", SW_FIELD_WORD_LIST, FALSE, AT (SwProfile, cross), 0, 0, &kind_words },
  FIELD (SwProfile, "equipment", SW_FIELD_TEXT_LIST, equipment),
  FIELD (SwProfile, "sleep_need_h", SW_FIELD_REAL, sleep_need_h),
  FIELD (SwProfile, "empty_day_is_rest", SW_FIELD_TRISTATE, empty_day_is_rest),
  FIELD (SwProfile, "growth", SW_FIELD_REAL, growth),
  FIELD (SwProfile, "race_day", SW_FIELD_DAY, race_day),
  FIELD (SwProfile, "race_km", SW_FIELD_REAL, race_km),
};

static const SwField shoe_fields[] = {
  REQUIRED (SwShoe, "id", SW_FIELD_TEXT, id),
  FIELD (SwShoe, "name", SW_FIELD_TEXT, name),
  FIELD (SwShoe, "life_km", SW_FIELD_REAL, life_km),
  FIELD (SwShoe, "start_km", SW_FIELD_REAL, start_km),
  FIELD (SwShoe, "first_day", SW_FIELD_DAY, first_day),
  FIELD (SwShoe, "retired_day", SW_FIELD_DAY, retired_day),
};

static const SwField activity_fields[] = {
  REQUIRED (SwActivity, "id", SW_FIELD_TEXT, id),
  REQUIRED (SwActivity, "day", SW_FIELD_DAY, day),
  EXTRA (SwActivity, "start", SW_FIELD_INSTANT, start, start_us, NULL),
  REQUIRED_WORD (SwActivity, "kind", kind, kind_words),
  REQUIRED (SwActivity, "minutes", SW_FIELD_REAL, minutes),
  FIELD (SwActivity, "km", SW_FIELD_REAL, km),
  FIELD (SwActivity, "rpe", SW_FIELD_WHOLE, rpe),
  WORD (SwActivity, "surface", surface, surface_words),
  FIELD (SwActivity, "uneven", SW_FIELD_TRISTATE, uneven),
  FIELD (SwActivity, "hills", SW_FIELD_TRISTATE, hills),
  FIELD (SwActivity, "shoe", SW_FIELD_TEXT, shoe),
  FIELD (SwActivity, "warmup", SW_FIELD_TRISTATE, warmup),
  FIELD (SwActivity, "cooldown", SW_FIELD_TRISTATE, cooldown),
  EXTRA (SwActivity, "form", SW_FIELD_WORD_SET, form, has_form, &form_words),
  FIELD (SwActivity, "posterior_sets", SW_FIELD_WHOLE, posterior_sets),
  FIELD (SwActivity, "anterior_sets", SW_FIELD_WHOLE, anterior_sets),
  FIELD (SwActivity, "source", SW_FIELD_TEXT, source),
  FIELD (SwActivity, "note", SW_FIELD_TEXT, note),
};

static const SwField pain_fields[] = {
  REQUIRED (SwPainReport, "id", SW_FIELD_TEXT, id),
  { "at", SW_FIELD_WALL_TIME, TRUE, AT (SwPainReport, at), AT (SwPainReport, day), AT (SwPainReport, minute), NULL },
  REQUIRED_WORD (SwPainReport, "moment", moment, moment_words),
  REQUIRED (SwPainReport, "nrs", SW_FIELD_WHOLE, nrs),
  WORD (SwPainReport, "region", region, region_words),
  WORD (SwPainReport, "side", side, side_words),
  WORD (SwPainReport, "spread", spread, spread_words),
  EXTRA (SwPainReport, "quality", SW_FIELD_WORD_SET, quality, has_quality, &quality_words),
  FIELD (SwPainReport, "activity", SW_FIELD_TEXT, activity),
  FIELD (SwPainReport, "limp", SW_FIELD_TRISTATE, limp),
  FIELD (SwPainReport, "night", SW_FIELD_TRISTATE, night),
  FIELD (SwPainReport, "painkiller", SW_FIELD_TRISTATE, painkiller),
  FIELD (SwPainReport, "note", SW_FIELD_TEXT, note),
};

static const SwField check_in_fields[] = {
  REQUIRED (SwCheckIn, "day", SW_FIELD_DAY, day),
  FIELD (SwCheckIn, "sleep_h", SW_FIELD_REAL, sleep_h),
  FIELD (SwCheckIn, "sleep_quality", SW_FIELD_WHOLE, sleep_quality),
  FIELD (SwCheckIn, "soreness", SW_FIELD_WHOLE, soreness),
  FIELD (SwCheckIn, "fatigue", SW_FIELD_WHOLE, fatigue),
  FIELD (SwCheckIn, "stress", SW_FIELD_WHOLE, stress),
  FIELD (SwCheckIn, "hydration", SW_FIELD_WHOLE, hydration),
  FIELD (SwCheckIn, "posture", SW_FIELD_WHOLE, posture),
  FIELD (SwCheckIn, "sitting_h", SW_FIELD_REAL, sitting_h),
  FIELD (SwCheckIn, "painkiller", SW_FIELD_TRISTATE, painkiller),
  FIELD (SwCheckIn, "nutrition", SW_FIELD_TRISTATE, nutrition),
};

static const SwField ostrc_fields[] = {
  REQUIRED (SwOstrc, "week", SW_FIELD_WEEK, monday),
  REQUIRED (SwOstrc, "answers", SW_FIELD_SCORES, answers),
};

static const SwField screen_fields[] = {
  REQUIRED (SwScreen, "day", SW_FIELD_DAY, day),
  { "answers", SW_FIELD_SCREEN, FALSE, AT (SwScreen, answers), 0, 0, &answer_words },
};

static const SwField clearance_fields[] = {
  REQUIRED (SwClearance, "day", SW_FIELD_DAY, day),
  REQUIRED_WORD (SwClearance, "for", cleared_for, cleared_for_words),
};

static const SwField edit_fields[] = {
  REQUIRED (SwEdit, "id", SW_FIELD_TEXT, id),
  REQUIRED (SwEdit, "made", SW_FIELD_DAY, made),
  REQUIRED_WORD (SwEdit, "what", what, edit_what_words),
  FIELD (SwEdit, "session", SW_FIELD_TEXT, session),
  WORD (SwEdit, "session_kind", session_kind, kind_words),
  FIELD (SwEdit, "from", SW_FIELD_DAY, from),
  FIELD (SwEdit, "to", SW_FIELD_DAY, to),
  WORD (SwEdit, "kind", kind, kind_words),
  FIELD (SwEdit, "minutes", SW_FIELD_REAL, minutes),
  FIELD (SwEdit, "km", SW_FIELD_REAL, km),
  FIELD (SwEdit, "activity", SW_FIELD_TEXT, activity),
  FIELD (SwEdit, "anyway", SW_FIELD_BOOLEAN, anyway),
  FIELD (SwEdit, "reason", SW_FIELD_TEXT, reason),
};

static const SwField snooze_fields[] = {
  REQUIRED (SwSnooze, "id", SW_FIELD_TEXT, id),
  REQUIRED (SwSnooze, "made", SW_FIELD_DAY, made),
  REQUIRED (SwSnooze, "flag", SW_FIELD_TEXT, flag),
  FIELD (SwSnooze, "from", SW_FIELD_DAY, from),
  FIELD (SwSnooze, "to", SW_FIELD_DAY, to),
  FIELD (SwSnooze, "reason", SW_FIELD_TEXT, reason),
};

#define DEFINE_FUNCTIONS(prefix, Type)                                                          \
  static gpointer prefix##_create (void) { return sw_##prefix##_new (); }                        \
  static void prefix##_destroy (gpointer record) { sw_##prefix##_free (record); }                \
  static gboolean prefix##_equal (gconstpointer a, gconstpointer b) { return sw_##prefix##_equal (a, b); }
#define DEFINE_VALIDATE(prefix)                                                                  \
  static gboolean prefix##_validate (gconstpointer record, GError **error) { return sw_##prefix##_validate (record, error); }

DEFINE_FUNCTIONS (shoe, SwShoe)
DEFINE_FUNCTIONS (activity, SwActivity)
DEFINE_FUNCTIONS (pain_report, SwPainReport)
DEFINE_FUNCTIONS (check_in, SwCheckIn)
DEFINE_FUNCTIONS (ostrc, SwOstrc)
DEFINE_FUNCTIONS (screen, SwScreen)
DEFINE_FUNCTIONS (clearance, SwClearance)
DEFINE_FUNCTIONS (edit, SwEdit)
DEFINE_FUNCTIONS (snooze, SwSnooze)
DEFINE_VALIDATE (shoe)
DEFINE_VALIDATE (activity)
DEFINE_VALIDATE (pain_report)
DEFINE_VALIDATE (check_in)
DEFINE_VALIDATE (ostrc)
DEFINE_VALIDATE (screen)
DEFINE_VALIDATE (clearance)
DEFINE_VALIDATE (edit)
DEFINE_VALIDATE (snooze)

#define RECORD(name, title, fields, has_key, array, prefix) \
  { name, title, fields, G_N_ELEMENTS (fields), has_key, AT (SwJournal, array), prefix##_create, prefix##_destroy, prefix##_equal, prefix##_validate }

static const SwRecordType record_types[SW_N_RECORDS] = {
  [SW_RECORD_SHOE] = RECORD ("shoes", "shoe", shoe_fields, TRUE, shoes, shoe),
  [SW_RECORD_ACTIVITY] = RECORD ("activities", "activity", activity_fields, TRUE, activities, activity),
  [SW_RECORD_PAIN] = RECORD ("pain", "pain report", pain_fields, TRUE, pain, pain_report),
  [SW_RECORD_CHECK_IN] = RECORD ("checkins", "check-in", check_in_fields, TRUE, check_ins, check_in),
  [SW_RECORD_OSTRC] = RECORD ("ostrc", "weekly answers", ostrc_fields, TRUE, ostrc, ostrc),
  [SW_RECORD_SCREEN] = RECORD ("screens", "screen", screen_fields, FALSE, screens, screen),
  [SW_RECORD_CLEARANCE] = RECORD ("clearances", "clearance", clearance_fields, FALSE, clearances, clearance),
  [SW_RECORD_EDIT] = RECORD ("edits", "edit", edit_fields, TRUE, edits, edit),
  [SW_RECORD_SNOOZE] = RECORD ("snoozes", "snooze", snooze_fields, TRUE, snoozes, snooze),
};

/**
 * sw_record_type_get:
 * @id: which kind of record
 *
 * Returns: (transfer none): its description
 */
const SwRecordType *
sw_record_type_get (SwRecordId id)
{
  g_return_val_if_fail ((guint) id < SW_N_RECORDS, NULL);

  return &record_types[id];
}

/**
 * sw_record_type_get_records:
 * @self: kind of record
 * @journal: where to look
 *
 * Returns: (transfer none): the journal's array of this kind
 */
GPtrArray *
sw_record_type_get_records (const SwRecordType *self,
                            const SwJournal    *journal)
{
  g_return_val_if_fail (self != NULL && journal != NULL, NULL);

  return SW_FIELD_MEMBER (GPtrArray *, journal, self->array_offset);
}

/**
 * sw_profile_get_fields:
 * @ret_n_fields: (out): how many there are
 *
 * Returns: (transfer none): the fields of SwProfile in CONTRACT's order, race_day and race_km last
 */
const SwField *
sw_profile_get_fields (guint *ret_n_fields)
{
  *ret_n_fields = G_N_ELEMENTS (profile_fields);
  return profile_fields;
}
