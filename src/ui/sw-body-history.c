/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "sw-body-history"

#include "config.h"

#include "sw-body-history.h"

#include <glib/gi18n.h>

#include "sw-body-reports.h"
#include "sw-chart-view.h"
#include "sw-history.h"
#include "sw-look.h"
#include "sw-rows.h"
#include "sw-words-body.h"

#define SHORT_DAYS 56
#define LONG_DAYS 365
/* Reports listed at first, and more with each press. */
#define REPORTS_A_STEP 30
/* All charts keep the same room for their figures, so that a day stands above itself. */
#define ROOM 30
#define MOST_PAIN 10
#define MOST_SCORE 100

struct _SwBodyHistory
{
  GtkBox           parent_instance;

  /* Borrowed References */
  GtkToggleButton *short_button;
  GtkToggleButton *long_button;
  GtkBox          *content;
  GtkBox          *list;
  GtkWidget       *more_button;

  /* State */
  SwDiary         *diary;     /* borrowed: the page holds it */
  guint            n_reports; /* how many are asked for */
  guint            n_listed;  /* how many have a row */
};

G_DEFINE_FINAL_TYPE (SwBodyHistory, sw_body_history, GTK_TYPE_BOX)

static int
get_n_days (SwBodyHistory *self)
{
  return gtk_toggle_button_get_active (self->long_button) ? LONG_DAYS : SHORT_DAYS;
}

/* What the three charts share, filled by whoever draws one. */
typedef struct
{
  SwDay      from;
  SwDay      to;
  GPtrArray *all;     /* (owned) (element-type GArray) */
  GArray    *points;  /* (owned) (element-type SwChartPoint) */
  GPtrArray *texts;   /* (owned) */
  GArray    *labels;  /* (owned) (element-type SwAxisLabel) */
  GPtrArray *words;   /* (owned): of the labels */
} Track;

static void
track_init (Track         *self,
            SwBodyHistory *history)
{
  int n_days = get_n_days (history);
  int step = n_days > SHORT_DAYS ? 60 : 14;

  self->to = sw_diary_get_today (history->diary);
  self->from = self->to - n_days + 1;
  self->all = g_ptr_array_new ();
  self->points = g_array_new (FALSE, FALSE, sizeof (SwChartPoint));
  self->texts = g_ptr_array_new_with_free_func (g_free);
  self->labels = g_array_new (FALSE, FALSE, sizeof (SwAxisLabel));
  self->words = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (self->all, self->points);
  for (SwDay day = self->from + step / 2; day <= self->to; day += step)
    {
      SwAxisLabel label = { .at = day };

      g_ptr_array_add (self->words, sw_ui_new_short_date (day));
      label.text = g_ptr_array_index (self->words, self->words->len - 1);
      g_array_append_val (self->labels, label);
    }
}

static void
track_clear (Track *self)
{
  g_ptr_array_unref (self->all);
  g_array_unref (self->points);
  g_ptr_array_unref (self->texts);
  g_array_unref (self->labels);
  g_ptr_array_unref (self->words);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Track, track_clear)

/* @text: (transfer full) */
static void
track_add (Track   *self,
           SwDay    day,
           double   value,
           SwColor  color,
           char    *text)
{
  SwChartPoint point = { .x = day, .y = value, .color = color };

  g_array_append_val (self->points, point);
  g_ptr_array_add (self->texts, text);
}

/* @bands: (transfer full) (nullable) (element-type SwChartBand): kept as long as the chart. */
static GtkWidget *
track_finish (Track        *self,
              const char   *name,
              int           height,
              SwSeriesKind  kind,
              SwColor       color,
              double        high,
              guint         most_ticks,
              GArray       *bands)
{
  GtkWidget *view = sw_chart_view_new (name, height);
  SwSeries series = { .kind = kind, .color = color, .marks = self->points->len <= SHORT_DAYS };
  SwLineChart chart = {
    .series = &series, .n_series = 1, .labels = (const SwAxisLabel *) (gpointer) self->labels->data, .n_labels = self->labels->len,
    .from = self->from, .to = self->to, .low = 0, .high = high, .line = NAN, .now = NAN, .most_ticks = most_ticks, .least_room = ROOM,
  };

  if (bands != NULL)
    {
      chart.bands = (const SwChartBand *) (gpointer) bands->data;
      chart.n_bands = bands->len;
      g_object_set_data_full (G_OBJECT (view), "bands", bands, (GDestroyNotify) g_array_unref);
    }
  sw_chart_view_set_lines (SW_CHART_VIEW (view), &chart, self->all, self->texts);
  return view;
}

/* The zones by score (D1), pale; episodes as darker stretches at the foot. (transfer full) */
static GArray *
new_bands (SwBodyHistory *self,
           const GArray  *episodes)
{
  const SwGuide *guide = sw_diary_get_guide (self->diary);
  const SwStyle *style = sw_look_get_style ();
  gboolean conservative = sw_profile_is_conservative (sw_diary_get_journal (self->diary)->profile);
  double amber = sw_guide_get_number (guide, "D1.amber_pain");
  double red = sw_guide_get_number (guide, conservative ? "D1.red_conservative" : "D1.red");
  GArray *bands = g_array_new (FALSE, FALSE, sizeof (SwChartBand));
  const SwChartBand zones[] = {
    { NAN, NAN, NAN, amber, style->zones[SW_ZONE_GREEN].fill, 0.07 },
    { NAN, NAN, amber, red, style->zones[SW_ZONE_AMBER].fill, 0.11 },
    { NAN, NAN, red, NAN, style->zones[SW_ZONE_RED].fill, 0.09 },
  };

  g_array_append_vals (bands, zones, G_N_ELEMENTS (zones));
  for (guint i = 0; i < episodes->len; i++)
    {
      const SwEpisodeSpan *span = &g_array_index (episodes, SwEpisodeSpan, i);
      SwChartBand band = { span->from, span->to, NAN, NAN, style->text, 0.06 };

      if (span->to >= sw_diary_get_today (self->diary) - get_n_days (self) + 1)
        g_array_append_val (bands, band);
    }
  return bands;
}

static GtkWidget *
new_pain_chart (SwBodyHistory *self,
                const GArray  *episodes)
{
  SwJournal *journal = sw_diary_get_journal (self->diary);
  SwColor color = sw_look_get_style ()->kinds[SW_FAMILY_MOBILITY].fill;
  g_auto (Track) track = { 0 };

  track_init (&track, self);
  for (SwDay day = track.from; day <= track.to; day++)
    {
      int pain = sw_insight_get_pain (journal, day);
      g_autofree char *name = sw_words_day_long (day);

      track_add (&track, day, pain == SW_MISSING ? NAN : pain, color,
                 pain == SW_MISSING ? g_strdup_printf (_("%s: no report"), name) : g_strdup_printf (_("%s: pain %d"), name, pain));
    }
  return track_finish (&track, _("Worst back pain of each day"), 170, SW_SERIES_LINE, color, MOST_PAIN, 3, new_bands (self, episodes));
}

static GtkWidget *
new_run_chart (SwBodyHistory *self)
{
  SwJournal *journal = sw_diary_get_journal (self->diary);
  SwColor color = sw_look_get_style ()->kinds[SW_FAMILY_EASY].fill;
  g_auto (Track) track = { 0 };
  guint first, end;

  track_init (&track, self);
  sw_journal_find_activities (journal, track.from, track.to, &first, &end);
  for (guint i = first; i < end; i++)
    {
      const SwActivity *activity = g_ptr_array_index (journal->activities, i);
      g_autofree char *name = NULL;
      g_autofree char *km = NULL;

      if (!sw_kind_is_run (activity->kind) || !isfinite (activity->km))
        continue;
      name = sw_words_day_long (activity->day);
      km = sw_words_km (activity->km);
      track_add (&track, activity->day, activity->km, color, g_strdup_printf ("%s: %s, %s", name, sw_words_kind (activity->kind), km));
    }
  return track_finish (&track, _("Runs"), 90, SW_SERIES_STEMS, color, 5, 2, NULL);
}

static GtkWidget *
new_score_chart (SwBodyHistory *self)
{
  SwJournal *journal = sw_diary_get_journal (self->diary);
  SwColor color = sw_look_get_style ()->kinds[SW_FAMILY_STRENGTH].fill;
  g_auto (Track) track = { 0 };

  track_init (&track, self);
  for (guint i = 0; i < journal->ostrc->len; i++)
    {
      const SwOstrc *ostrc = g_ptr_array_index (journal->ostrc, i);
      SwDay sunday = ostrc->monday + 6;
      int score = sw_insight_get_score (ostrc, sw_diary_get_guide (self->diary));
      g_autofree char *week = NULL;

      if (sunday < track.from || ostrc->monday > track.to)
        continue;
      week = sw_words_week_span (ostrc->monday);
      /* translators: a week, a score */
      track_add (&track, MIN (sunday, track.to), score, color, g_strdup_printf (_("%s: %d of 100"), week, score));
    }
  if (track.points->len == 0)
    return sw_rows_new_label (_("No answers to the weekly questions yet. They come on Sundays."), "sw-dim");
  return track_finish (&track, _("Weekly questions"), 90, SW_SERIES_STEMS, color, MOST_SCORE, 2, NULL);
}

static void
add_charts (SwBodyHistory *self,
            const GArray  *episodes)
{
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  gtk_widget_add_css_class (card, "card");
  gtk_widget_add_css_class (card, "sw-padded");
  gtk_box_append (GTK_BOX (card), sw_rows_new_label (_("Worst Back Pain of Each Day"), "heading"));
  gtk_box_append (GTK_BOX (card), new_pain_chart (self, episodes));
  gtk_box_append (GTK_BOX (card), sw_rows_new_label (_("From below: green, amber and red. Gray stretches are episodes."), "sw-dim"));
  gtk_box_append (GTK_BOX (card), sw_rows_new_label (_("Runs, Kilometers"), "heading"));
  gtk_box_append (GTK_BOX (card), new_run_chart (self));
  gtk_box_append (GTK_BOX (card), sw_rows_new_label (_("Weekly Questions, 0 to 100"), "heading"));
  gtk_box_append (GTK_BOX (card), new_score_chart (self));
  gtk_box_append (GTK_BOX (card), sw_rows_new_label (sw_words_score_limits (), "sw-dim"));
  gtk_box_append (self->content, card);
}

static void
add_episodes (SwBodyHistory *self,
              const GArray  *episodes)
{
  SwDay from = sw_diary_get_today (self->diary) - get_n_days (self) + 1;
  GtkWidget *card = NULL;

  for (guint i = episodes->len; i > 0; i--)
    {
      const SwEpisodeSpan *span = &g_array_index (episodes, SwEpisodeSpan, i - 1);
      g_autofree char *text = NULL;

      if (span->to < from)
        break;
      if (card == NULL)
        {
          card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
          gtk_widget_add_css_class (card, "card");
          gtk_widget_add_css_class (card, "sw-padded");
          gtk_box_append (self->content, card);
        }
      text = sw_words_episode (span->number, span->from, span->open ? SW_DAY_NONE : span->to, span->peak);
      gtk_box_append (GTK_BOX (card), sw_rows_new_label (text, NULL));
    }
}

/* The next older reports go to the end of the list, so that nothing moves under the eye. */
static void
add_step (SwBodyHistory *self)
{
  const GPtrArray *pain = sw_diary_get_journal (self->diary)->pain;
  guint end = MIN (self->n_reports, pain->len);

  for (; self->n_listed < end; self->n_listed++)
    gtk_box_append (self->list, sw_body_reports_new_row (self->diary, g_ptr_array_index (pain, pain->len - 1 - self->n_listed), TRUE));
  gtk_widget_set_visible (self->more_button, pain->len > end);
}

static void
on_more_cb (SwBodyHistory *self)
{
  self->n_reports += REPORTS_A_STEP;
  add_step (self);
}

static void
add_reports (SwBodyHistory *self)
{
  self->list = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "card");
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "sw-facts");
  gtk_box_append (self->content, GTK_WIDGET (self->list));
  self->more_button = gtk_button_new_with_label (_("Older Reports"));
  gtk_widget_set_halign (self->more_button, GTK_ALIGN_CENTER);
  g_signal_connect_object (self->more_button, "clicked", G_CALLBACK (on_more_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (self->content, self->more_button);
  self->n_listed = 0;
  add_step (self);
}

static void
show_content (SwBodyHistory *self)
{
  SwJournal *journal = sw_diary_get_journal (self->diary);
  SwDay today = sw_diary_get_today (self->diary);
  g_autoptr (GArray) episodes = NULL;
  double fall;

  sw_rows_clear (GTK_WIDGET (self->content));
  if (journal->pain->len == 0)
    {
      GtkWidget *page = adw_status_page_new ();

      adw_status_page_set_icon_name (ADW_STATUS_PAGE (page), "sw-pain-symbolic");
      adw_status_page_set_title (ADW_STATUS_PAGE (page), _("No Reports Yet"));
      adw_status_page_set_description (ADW_STATUS_PAGE (page), _("Two taps after a run: now, and tomorrow morning."));
      gtk_box_append (self->content, page);
      return;
    }
  episodes = sw_insight_list_episodes (journal, sw_diary_get_guide (self->diary), today);
  fall = sw_insight_get_fall (journal, sw_diary_get_guide (self->diary), today);
  if (fall > 0)
    {
      g_autofree char *text = sw_words_fall (fall, sw_diary_get_guide (self->diary));
      GtkWidget *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

      gtk_widget_add_css_class (card, "card");
      gtk_widget_add_css_class (card, "sw-padded");
      gtk_box_append (GTK_BOX (card), sw_rows_new_label (text, NULL));
      gtk_box_append (self->content, card);
    }
  add_charts (self, episodes);
  add_episodes (self, episodes);
  add_reports (self);
}

static void
on_range_cb (SwBodyHistory *self)
{
  if (self->diary != NULL)
    show_content (self);
}

static void
sw_body_history_class_init (SwBodyHistoryClass *klass)
{
}

static void
sw_body_history_init (SwBodyHistory *self)
{
  GtkWidget *ranges = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  self->n_reports = REPORTS_A_STEP;
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 18);
  self->short_button = GTK_TOGGLE_BUTTON (gtk_toggle_button_new_with_label (_("8 Weeks")));
  self->long_button = GTK_TOGGLE_BUTTON (gtk_toggle_button_new_with_label (_("1 Year")));
  gtk_toggle_button_set_group (self->long_button, self->short_button);
  gtk_toggle_button_set_active (self->short_button, TRUE);
  g_signal_connect_object (self->long_button, "toggled", G_CALLBACK (on_range_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_css_class (ranges, "linked");
  gtk_widget_set_halign (ranges, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (ranges), GTK_WIDGET (self->short_button));
  gtk_box_append (GTK_BOX (ranges), GTK_WIDGET (self->long_button));
  gtk_box_append (GTK_BOX (self), ranges);
  self->content = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 18));
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->content));
}

GtkWidget *
sw_body_history_new (void)
{
  return g_object_new (SW_TYPE_BODY_HISTORY, NULL);
}

void
sw_body_history_show (SwBodyHistory *self,
                      SwDiary       *diary)
{
  g_return_if_fail (SW_IS_BODY_HISTORY (self));

  self->diary = diary;
  show_content (self);
}

void
sw_body_history_set_year (SwBodyHistory *self,
                          gboolean       year)
{
  g_return_if_fail (SW_IS_BODY_HISTORY (self));

  gtk_toggle_button_set_active (year ? self->long_button : self->short_button, TRUE);
}
