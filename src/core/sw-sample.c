/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sw-sample.h"

/* The sample's story: three runs a week on Tuesday, Thursday and Sunday, strength on Monday and Friday, something gentle in
 * between, a lighter week every third one, and a sore spell some weeks ago that has settled. Longer samples put years of
 * seasons, holidays and a few injuries before it. All amounts are tenths in whole numbers, so that the same seed gives the
 * same bytes on every machine. */

#define STORY_WEEKS 12
#define MAX_YEARS 60
#define PACE_S_PER_KM 400
#define SHOE_LIFE_TENTHS 6200
#define HOLIDAY_CYCLE 52   /* two weeks off a year */
#define CALM_CYCLE 22      /* half of it without any pain */
#define INJURY_CYCLE 113   /* a longer spell a little more rarely than every second year */

/* Weekly km in tenths of the story's weeks, [0] the running one; every third week back is the lighter one. */
static const int story_tenths[STORY_WEEKS + 1] = {
  175, 170, 120, 162, 160, 112, 153, 146, 105, 139, 132, 95, 126,
};
/* What the seasons add to 11 km in the years before, January first. */
static const int season_tenths[12] = { -25, -15, 0, 15, 25, 30, 20, 10, 25, 15, -5, -20 };

typedef enum
{
  WEEK_NORMAL,
  WEEK_CALM,     /* a normal one without any pain */
  WEEK_SORE,     /* the story's spell begins on its Wednesday */
  WEEK_SETTLING, /* the week after it */
  WEEK_HOLIDAY,
  WEEK_INJURED,
  WEEK_RETURN,
} WeekType;

typedef struct
{
  SwJournal *journal; /* borrowed */
  SwDay      last_day;
  guint64    state;
  guint      n_activities;
  guint      n_reports;
  guint      n_shoes;
  SwShoe    *pair[2];      /* borrowed: the shoes in use */
  int        worn[2];      /* tenths of a km on each */
} Maker;

/* Splitmix64: small, and the same everywhere. */
static guint64
draw (Maker *self)
{
  guint64 z;

  self->state += G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);
  z = self->state;
  z = (z ^ (z >> 30)) * G_GUINT64_CONSTANT (0xbf58476d1ce4e5b9);
  z = (z ^ (z >> 27)) * G_GUINT64_CONSTANT (0x94d049bb133111eb);
  return z ^ (z >> 31);
}

/* A whole number from @least to @most, both included. */
static int
draw_between (Maker *self,
              int    least,
              int    most)
{
  return least + (int) (draw (self) % (guint64) (most - least + 1));
}

static gboolean
draw_chance (Maker *self,
             int    percent)
{
  return draw_between (self, 1, 100) <= percent;
}

static SwTristate
draw_tick (Maker *self,
           int    percent)
{
  return draw_chance (self, percent) ? SW_YES : SW_NO;
}

static void
fill_profile (SwProfile *profile)
{
  static const int minutes[7] = { 80, 45, 60, 60, 100, 0, 120 };
  static const SwKind cross[] = { SW_KIND_SWIM, SW_KIND_CYCLE, SW_KIND_YOGA };
  static const char * const equipment[] = { "mat", "dumbbells", "foam-roller", NULL };

  profile->level = SW_LEVEL_NOVICE;
  profile->lbp = SW_YES;
  profile->conservative = SW_NO;
  profile->cleared = SW_YES;
  profile->birth_year = 1984;
  profile->has_availability = TRUE;
  for (int i = 0; i < 7; i++)
    profile->availability_min[i] = minutes[i];
  profile->long_day = 7;
  profile->weekly_km = 12;
  profile->longest_km = 5;
  profile->easy_pace_s_per_km = PACE_S_PER_KM;
  profile->cross = g_array_new (FALSE, FALSE, sizeof (SwKind));
  g_array_append_vals (profile->cross, cross, G_N_ELEMENTS (cross));
  profile->equipment = g_strdupv ((char **) equipment);
  profile->sleep_need_h = 7;
  profile->empty_day_is_rest = SW_YES;
}

static void
add_shoe (Maker *self,
          int    place,
          SwDay  day)
{
  static const char * const names[2][3] = {
    { "Daily", "Daily, second pair", "Everyday" },
    { "Path", "Path, second pair", "Park" },
  };
  SwShoe *shoe = sw_shoe_new ();

  shoe->id = g_strdup_printf ("s%u", ++self->n_shoes);
  shoe->name = g_strdup (names[place][(self->n_shoes - 1) / 2 % 3]);
  shoe->life_km = 650;
  shoe->start_km = self->n_shoes <= 2 ? 60 + 40 * place : 0;
  shoe->first_day = day;
  self->pair[place] = shoe;
  self->worn[place] = (int) shoe->start_km * 10;
  g_ptr_array_add (self->journal->shoes, shoe);
}

static SwActivity *
add_activity (Maker  *self,
              SwDay   day,
              int     minute,
              SwKind  kind,
              int     minutes_tenths,
              int     rpe)
{
  SwActivity *activity = sw_activity_new ();
  char text[SW_DAY_STRING_SIZE];

  activity->id = g_strdup_printf ("a%u", ++self->n_activities);
  activity->day = day;
  activity->start = g_strdup_printf ("%sT%02d:%02d:00+01:00", sw_day_format (day, text), minute / 60, minute % 60);
  if (!sw_instant_parse (activity->start, &activity->start_us))
    g_assert_not_reached ();
  activity->kind = kind;
  activity->minutes = minutes_tenths / 10.0;
  activity->rpe = rpe;
  activity->source = g_strdup ("sample");
  g_ptr_array_add (self->journal->activities, activity);
  return activity;
}

static SwPainReport *
add_pain (Maker            *self,
          SwDay             day,
          int               minute,
          SwMoment          moment,
          int               nrs,
          const SwActivity *activity)
{
  SwPainReport *report = sw_pain_report_new ();
  char text[SW_DAY_STRING_SIZE];

  report->id = g_strdup_printf ("p%u", ++self->n_reports);
  report->day = day;
  report->minute = minute;
  report->at = g_strdup_printf ("%sT%02d:%02d", sw_day_format (day, text), minute / 60, minute % 60);
  report->moment = moment;
  report->nrs = nrs;
  report->region = draw_chance (self, 75) ? SW_REGION_LOW_BACK_CENTRE : SW_REGION_LOW_BACK_LEFT;
  report->spread = SW_SPREAD_NONE;
  if (nrs > 0)
    {
      report->has_quality = TRUE;
      report->quality = draw_chance (self, 60) ? SW_QUALITY_STIFF : SW_QUALITY_ACHE;
    }
  report->activity = activity != NULL ? g_strdup (activity->id) : NULL;
  report->limp = SW_NO;
  report->night = SW_NO;
  report->painkiller = SW_NO;
  g_ptr_array_add (self->journal->pain, report);
  return report;
}

static SwActivity *
add_run (Maker  *self,
         SwDay   day,
         SwKind  kind,
         int     km_tenths)
{
  gboolean weekend = sw_day_get_weekday (day) == 7;
  /* The long run takes the path pair, which also keeps either pair from being the only one. */
  int place = weekend || draw_chance (self, 15) ? 1 : 0;
  int minutes_tenths = (km_tenths * (PACE_S_PER_KM + draw_between (self, -12, 18)) + 30) / 60;
  int rpe = (kind == SW_KIND_LONG ? 4 : 3) + (draw_chance (self, 20) ? 1 : 0);
  SwActivity *run = add_activity (self, day, weekend ? 9 * 60 + 20 : 18 * 60 + 5 + draw_between (self, 0, 20), kind,
                                  minutes_tenths, rpe);

  if (self->worn[place] > SHOE_LIFE_TENTHS)
    {
      self->pair[place]->retired_day = day;
      add_shoe (self, place, day);
    }
  self->worn[place] += km_tenths;

  run->km = km_tenths / 10.0;
  run->surface = place == 1 ? (draw_chance (self, 70) ? SW_SURFACE_MEDIUM : SW_SURFACE_SOFT)
                            : (draw_chance (self, 65) ? SW_SURFACE_HARD : SW_SURFACE_MEDIUM);
  run->uneven = draw_tick (self, run->surface == SW_SURFACE_SOFT ? 60 : 8);
  run->hills = draw_tick (self, 15);
  run->shoe = g_strdup (self->pair[place]->id);
  run->warmup = draw_tick (self, 88);
  run->cooldown = draw_tick (self, 75);
  run->has_form = TRUE;
  if (draw_chance (self, 14))
    run->form = draw_chance (self, 50) ? SW_FORM_OVERSTRIDE : SW_FORM_HUNCH;
  return run;
}

static void
add_strength (Maker *self,
              SwDay  day,
              int    minute)
{
  SwActivity *strength = add_activity (self, day, minute, SW_KIND_STRENGTH, draw_between (self, 30, 40) * 10, 5);

  strength->posterior_sets = draw_between (self, 8, 10);
  strength->anterior_sets = draw_between (self, 6, 8);
}

/* The sessions of a weekday that are not runs. @k counts weeks back from the running one. */
static void
add_other_sessions (Maker    *self,
                    SwDay     day,
                    int       k,
                    WeekType  type)
{
  int weekday = sw_day_get_weekday (day);

  if (type == WEEK_HOLIDAY)
    {
      if (weekday % 3 == 0)
        add_activity (self, day, 10 * 60, SW_KIND_WALK, draw_between (self, 35, 60) * 10, 2);
      return;
    }

  switch (weekday)
    {
    case 1:
      if (type != WEEK_INJURED)
        add_strength (self, day, 17 * 60 + 45);
      add_activity (self, day, 19 * 60, SW_KIND_SWIM, draw_between (self, 28, 36) * 10, 4);
      break;

    case 3:
      add_activity (self, day, 20 * 60, SW_KIND_YOGA, 250 + 50 * draw_between (self, 0, 1), 2);
      break;

    case 5:
      /* Now and then the second strength session of a week falls through, never in the last weeks. */
      if (type != WEEK_INJURED && (k <= 3 || draw_chance (self, 90)))
        add_strength (self, day, 17 * 60 + 30);
      add_activity (self, day, 18 * 60 + 30, k % 2 == 0 ? SW_KIND_CYCLE : SW_KIND_SWIM, draw_between (self, 30, 40) * 10, 4);
      break;

    default:
      if (type == WEEK_INJURED)
        add_activity (self, day, 12 * 60 + 30, SW_KIND_WALK, draw_between (self, 20, 30) * 10, 2);
      break;
    }
}

/* What hurts on a day of @type: the morning's figure and the one after a run. */
static void
draw_pain (Maker    *self,
           WeekType  type,
           int       weekday,
           int      *ret_morning,
           int      *ret_after)
{
  /* Monday to Sunday; the spell starts on the Wednesday evening and is amber on the Thursday. */
  static const int sore_morning[7] = { 0, 0, 1, 2, 3, 2, 1 };
  static const int sore_after[7] = { 0, 1, 2, 4, 2, 2, 2 };
  static const int settling_morning[7] = { 2, 1, 1, 1, 1, 0, 0 };
  static const int settling_after[7] = { 1, 2, 1, 1, 0, 0, 1 };

  switch (type)
    {
    case WEEK_SORE:
      *ret_morning = sore_morning[weekday - 1];
      *ret_after = sore_after[weekday - 1];
      break;

    case WEEK_SETTLING:
      *ret_morning = settling_morning[weekday - 1];
      *ret_after = settling_after[weekday - 1];
      break;

    case WEEK_INJURED:
      *ret_morning = draw_between (self, 2, 4);
      *ret_after = draw_between (self, 2, 4);
      break;

    case WEEK_CALM:
      *ret_morning = 0;
      *ret_after = 0;
      break;

    case WEEK_NORMAL:
    case WEEK_HOLIDAY:
    case WEEK_RETURN:
    default:
      *ret_morning = draw_chance (self, 22) ? 1 : 0;
      *ret_after = draw_chance (self, 26) ? 1 : draw_chance (self, 10) ? 2 : 0;
      break;
    }
}

static void
add_reports (Maker            *self,
             SwDay             day,
             WeekType          type,
             const SwActivity *run)
{
  int weekday = sw_day_get_weekday (day);
  gboolean spell = type == WEEK_SORE || type == WEEK_SETTLING;
  /* Every run of the sore spell and of the last days has its reports, so that the zone of today is confirmed. */
  gboolean reported = spell || day > self->last_day - 7;
  gboolean morning_asked = run != NULL || type == WEEK_INJURED || weekday == 1 || weekday == 3 || weekday == 5;
  int morning, after;

  draw_pain (self, type, weekday, &morning, &after);
  if (spell || (type != WEEK_HOLIDAY && morning_asked && (reported || draw_chance (self, 92))))
    add_pain (self, day, 7 * 60 + draw_between (self, 0, 25), SW_MOMENT_MORNING, morning, NULL);

  if (run != NULL && (reported || draw_chance (self, 92)))
    {
      int minute = (weekday == 7 ? 10 * 60 + 30 : 19 * 60 + 15) + draw_between (self, 0, 20);

      add_pain (self, day, minute, SW_MOMENT_AFTER, after, run);
    }
  else if (type == WEEK_SORE && weekday == 3)
    {
      add_pain (self, day, 21 * 60 + 10, SW_MOMENT_EVENING, after, NULL);
    }
}

static void
add_check_in (Maker    *self,
              SwDay     day,
              WeekType  type)
{
  SwCheckIn *check_in;
  int weekday = sw_day_get_weekday (day);
  gboolean weekend = weekday >= 6;
  int tired = weekday == 1 || weekday == 5 ? 1 : 0;

  if (day != self->last_day && !draw_chance (self, type == WEEK_HOLIDAY ? 35 : 86))
    return;

  check_in = sw_check_in_new ();
  check_in->day = day;
  check_in->sleep_h = (weekend ? 76 : 71) / 10.0 + draw_between (self, -5, 6) / 10.0;
  /* One rounding more, so that 7.6 + 0.1 is written as 7.7. */
  check_in->sleep_h = round (check_in->sleep_h * 10.0) / 10.0;
  check_in->sleep_quality = draw_between (self, 3, 5);
  check_in->soreness = draw_between (self, 1, 3) + tired;
  check_in->fatigue = draw_between (self, 1, 3) + tired;
  check_in->stress = draw_between (self, 1, weekend ? 3 : 5);
  check_in->hydration = draw_chance (self, 8) ? 2 : draw_between (self, 3, 5);
  check_in->posture = draw_between (self, 3, 4);
  check_in->sitting_h = (weekend ? 3 : 5) + draw_between (self, 0, 2) / 2.0 - 0.5;
  check_in->painkiller = SW_NO;
  check_in->nutrition = draw_tick (self, 80);
  g_ptr_array_add (self->journal->check_ins, check_in);
}

static void
add_questions (Maker    *self,
               SwDay     monday,
               WeekType  type)
{
  /* Full participation with some trouble, trained differently, performance a little, mild pain. */
  static const int troubled[4] = { 1, 1, 0, 1 };
  SwOstrc *ostrc = sw_ostrc_new ();
  gboolean trouble = type == WEEK_SORE || type == WEEK_SETTLING || type == WEEK_INJURED;

  ostrc->monday = monday;
  for (int i = 0; i < 4; i++)
    ostrc->answers[i] = trouble ? troubled[i] : 0;
  if (type == WEEK_INJURED)
    ostrc->answers[0] = 2;
  g_ptr_array_add (self->journal->ostrc, ostrc);
}

static WeekType
get_week_type (int k,
               int n_weeks)
{
  if (k == 4)
    return WEEK_SORE;
  if (k == 3)
    return WEEK_SETTLING;
  /* The story's weeks, and the first ones, are plain; seasons run before it. Weeks count back, so an injury has the higher
   * numbers and the way back the lower ones. */
  if (k <= STORY_WEEKS || k > n_weeks - 4)
    return WEEK_NORMAL;
  if (k % INJURY_CYCLE >= 60 && k % INJURY_CYCLE <= 63)
    return WEEK_INJURED;
  if (k % INJURY_CYCLE >= 57 && k % INJURY_CYCLE <= 59)
    return WEEK_RETURN;
  if (k % HOLIDAY_CYCLE == 30 || k % HOLIDAY_CYCLE == 31)
    return WEEK_HOLIDAY;
  /* Long quiet stretches, so that an episode of pain ends and another one is a new one. */
  return k % CALM_CYCLE >= CALM_CYCLE / 2 ? WEEK_CALM : WEEK_NORMAL;
}

static int
get_week_tenths (Maker    *self,
                 SwDay     monday,
                 int       k,
                 WeekType  type)
{
  int month, tenths;

  if (k <= STORY_WEEKS)
    return story_tenths[k];

  sw_day_to_ymd (monday, NULL, &month, NULL);
  tenths = 110 + season_tenths[month - 1] + draw_between (self, -3, 3);
  if (type == WEEK_RETURN)
    tenths = tenths * 6 / 10;
  else if (k % 3 == 2)
    tenths = tenths * 3 / 4;
  return tenths;
}

/* The run of a weekday, or none. Tuesday takes 26 % of the week, Sunday 38 %, Thursday the rest. */
static SwActivity *
add_run_of_day (Maker    *self,
                SwDay     day,
                WeekType  type,
                int       week_tenths)
{
  int weekday = sw_day_get_weekday (day);
  int tuesday = week_tenths * 26 / 100;
  int sunday = (week_tenths * 38 + 50) / 100;
  int tenths = weekday == 2 ? tuesday : weekday == 7 ? sunday : week_tenths - tuesday - sunday;

  if ((weekday != 2 && weekday != 4 && weekday != 7) || type == WEEK_HOLIDAY || type == WEEK_INJURED)
    return NULL;
  if (type == WEEK_RETURN)
    return add_run (self, day, SW_KIND_WALK_RUN, tenths);
  /* After the amber Thursday the long run is left out and the Sunday is short. */
  if (type == WEEK_SORE && weekday == 7)
    return add_run (self, day, SW_KIND_EASY, tuesday);
  return add_run (self, day, weekday == 7 ? SW_KIND_LONG : SW_KIND_EASY, tenths);
}

static void
add_screen (SwJournal *journal,
            SwDay      day)
{
  SwScreen *screen = sw_screen_new ();

  screen->day = day;
  for (int i = 0; i < SW_N_SCREEN_QUESTIONS; i++)
    screen->answers[i] = SW_ANSWER_NO;
  g_ptr_array_add (journal->screens, screen);
}

/* E1: the signs are asked each week while pain lasts, and this person answers on Sundays. */
static void
add_weekly_screen (Maker *self,
                   SwDay  monday)
{
  gboolean hurt = FALSE;

  for (guint i = self->journal->pain->len; i > 0 && !hurt; i--)
    {
      const SwPainReport *report = g_ptr_array_index (self->journal->pain, i - 1);

      if (report->day < monday)
        break;
      hurt = report->nrs > 0;
    }
  if (hurt)
    add_screen (self->journal, monday + 6);
}

static void
add_week (Maker *self,
          SwDay  monday,
          int    k,
          int    n_weeks)
{
  WeekType type = get_week_type (k, n_weeks);
  int tenths = get_week_tenths (self, monday, k, type);

  for (SwDay day = monday; day < monday + 7 && day <= self->last_day; day++)
    {
      SwActivity *run;

      add_other_sessions (self, day, k, type);
      run = add_run_of_day (self, day, type, tenths);
      add_reports (self, day, type, run);
      add_check_in (self, day, type);
      if (day == monday + 6)
        add_questions (self, monday, type);
      if (day == monday + 6 && k <= STORY_WEEKS)
        add_weekly_screen (self, monday);
    }
}

/* Documented in the header. */
SwJournal *
sw_sample_new (SwDay   last_day,
               int     years,
               guint32 seed)
{
  g_autoptr (SwJournal) journal = NULL;
  SwDay monday;
  int n_weeks = STORY_WEEKS;
  Maker maker = { 0 };

  g_return_val_if_fail (last_day != SW_DAY_NONE, NULL);
  g_return_val_if_fail (years >= 0 && years <= MAX_YEARS, NULL);

  /* A year is 365.25 days. */
  if (years > 0)
    n_weeks = (years * 1461 / 4 + 6) / 7;

  journal = sw_journal_new ();
  monday = sw_day_get_monday (last_day) - n_weeks * 7;
  maker.journal = journal;
  maker.last_day = last_day;
  maker.state = (guint64) seed << 16;

  fill_profile (journal->profile);
  add_screen (journal, monday);
  for (int place = 0; place < 2; place++)
    add_shoe (&maker, place, monday);
  for (int k = n_weeks; k >= 0; k--)
    add_week (&maker, monday + (n_weeks - k) * 7, k, n_weeks);

  sw_journal_seal (journal);
  return g_steal_pointer (&journal);
}
