/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <string.h>

#include "sw-session-card-sheet.h"
#include "sw-test-guide.h"
#include "sw-test-week.h"
#include "sw-week-pdf.h"
#include "sw-words-sheet.h"

/* Everything a sheet is made from, owned. */
typedef struct
{
  SwArt      *art;
  SwPlanWeek *week;
  SwBody     *body;
  SwJournal  *journal;
  SwWeekSheetInput input;
  SwWeekSheetOptions options;
} Fixture;

static void
fixture_init (Fixture    *self,
              SwPlanWeek *week)
{
  self->art = sw_test_art ();
  self->week = week;
  self->body = sw_test_body ();
  self->journal = sw_test_journal ();
  self->input = (SwWeekSheetInput) { self->week, self->body, sw_test_guide (), self->journal, self->art };
  self->options = (SwWeekSheetOptions) { SW_PAPER_A4, FALSE, FALSE, "112", week->monday };
}

static void
fixture_clear (Fixture *self)
{
  sw_art_free (self->art);
  sw_plan_week_unref (self->week);
  sw_body_unref (self->body);
  sw_journal_unref (self->journal);
}

static gboolean
overlap (const SwSheetItem *a,
         const SwSheetItem *b)
{
  const double slack = 0.05;

  return a->page == b->page && a->x + slack < b->x + b->width && b->x + slack < a->x + a->width &&
         a->y + slack < b->y + b->height && b->y + slack < a->y + a->height;
}

/* A frame lies round its words; everything else has its own place. */
static void
assert_sound (const SwSheet *sheet)
{
  for (guint i = 0; i < sheet->items->len; i++)
    {
      const SwSheetItem *item = g_ptr_array_index (sheet->items, i);

      g_assert_cmpuint (item->page, <, sheet->n_pages);
      g_assert_cmpfloat (item->x, >=, sheet->margin - 0.05);
      g_assert_cmpfloat (item->y, >=, sheet->margin - 0.05);
      g_assert_cmpfloat (item->x + item->width, <=, sheet->page_width - sheet->margin + 0.05);
      g_assert_cmpfloat (item->y + item->height, <=, sheet->page_height - sheet->margin + 0.05);
      if (item->role == SW_ROLE_WARNING || item->role == SW_ROLE_DISCLAIMER)
        g_assert_cmpuint (item->max_lines, ==, 0);

      for (guint j = i + 1; j < sheet->items->len; j++)
        {
          const SwSheetItem *other = g_ptr_array_index (sheet->items, j);

          if (item->kind == SW_SHEET_FRAME || other->kind == SW_SHEET_FRAME)
            {
              g_assert_false (item->kind == other->kind && overlap (item, other));
              continue;
            }
          if (overlap (item, other))
            g_error ("items %u (%s) and %u (%s) overlap: %.1f %.1f %.1f %.1f and %.1f %.1f %.1f %.1f", i,
                     item->text != NULL ? item->text : "drawing", j, other->text != NULL ? other->text : "drawing",
                     item->x, item->y, item->width, item->height, other->x, other->y, other->width, other->height);
        }
    }
}

/* What is in no frame keeps out of all of them. */
static void
assert_frames (const SwSheet *sheet)
{
  for (guint i = 0; i < sheet->items->len; i++)
    {
      const SwSheetItem *frame = g_ptr_array_index (sheet->items, i);

      if (frame->kind != SW_SHEET_FRAME)
        continue;
      for (guint j = 0; j < sheet->items->len; j++)
        {
          const SwSheetItem *item = g_ptr_array_index (sheet->items, j);
          gboolean inside = item->x >= frame->x && item->y >= frame->y && item->x + item->width <= frame->x + frame->width &&
                            item->y + item->height <= frame->y + frame->height;

          if (item != frame && overlap (item, frame) && !inside)
            g_error ("%s at %.1f %.1f, %.1f high, runs into the frame at %.1f on page %u",
                     item->text != NULL ? item->text : "a drawing", item->x, item->y, item->height, frame->y, frame->page);
        }
    }
}

static guint
count (const SwSheet *sheet,
       SwSheetRole    role)
{
  guint n = 0;

  for (guint i = 0; i < sheet->items->len; i++)
    n += ((SwSheetItem *) g_ptr_array_index (sheet->items, i))->role == role ? 1 : 0;
  return n;
}

/* Read from right to left each thing stands where its mirror image would; what it says and its height are the same. */
static void
assert_mirrored (const SwSheet *sheet,
                 const SwSheet *mirrored)
{
  g_assert_cmpuint (sheet->items->len, ==, mirrored->items->len);
  g_assert_cmpuint (sheet->n_pages, ==, mirrored->n_pages);
  for (guint i = 0; i < sheet->items->len; i++)
    {
      const SwSheetItem *item = g_ptr_array_index (sheet->items, i);
      const SwSheetItem *other = g_ptr_array_index (mirrored->items, i);

      g_assert_cmpint (item->role, ==, other->role);
      g_assert_cmpstr (item->text, ==, other->text);
      g_assert_cmpuint (item->page, ==, other->page);
      g_assert_cmpfloat_with_epsilon (other->x, sheet->page_width - (item->x + item->width), 1e-6);
      g_assert_cmpfloat_with_epsilon (other->width, item->width, 1e-6);
      g_assert_cmpfloat_with_epsilon (other->y, item->y, 1e-6);
      g_assert_cmpfloat_with_epsilon (other->height, item->height, 1e-6);
      g_assert_true (item->align == PANGO_ALIGN_CENTER ? other->align == PANGO_ALIGN_CENTER : other->align != item->align);
    }
}

static void
test_sheets_mirror (void)
{
  for (int way = 0; way < 4; way++)
    {
      Fixture fixture;
      g_autoptr (SwSheet) sheet = NULL;
      g_autoptr (SwSheet) mirrored = NULL;

      fixture_init (&fixture, (way & 2) != 0 ? sw_test_week_with (3) : sw_test_week ());
      fixture.options.large = (way & 1) != 0;
      sheet = sw_week_sheet_new (&fixture.input, &fixture.options);
      fixture.options.rtl = TRUE;
      mirrored = sw_week_sheet_new (&fixture.input, &fixture.options);
      assert_mirrored (sheet, mirrored);
      for (guint i = 0; way < 2 && i < 7; i++)
        for (guint j = 0; j < fixture.week->days[i]->sessions->len; j++)
          {
            const SwSession *session = g_ptr_array_index (fixture.week->days[i]->sessions, j);
            g_autoptr (SwSheet) card_mirrored = sw_session_card_sheet_new (&fixture.input, session->id, &fixture.options);
            g_autoptr (SwSheet) card = NULL;

            fixture.options.rtl = FALSE;
            card = sw_session_card_sheet_new (&fixture.input, session->id, &fixture.options);
            fixture.options.rtl = TRUE;
            assert_mirrored (card, card_mirrored);
          }
      fixture_clear (&fixture);
    }
}

static void
test_layout (void)
{
  for (guint n = 0; n <= 4; n++)
    for (int paper = 0; paper < SW_N_PAPERS; paper++)
      for (int way = 0; way < 4; way++)
        {
          Fixture fixture;
          g_autoptr (SwSheet) sheet = NULL;

          /* 4 stands for the ordinary week. */
          fixture_init (&fixture, n == 4 ? sw_test_week () : sw_test_week_with (n));
          fixture.options.paper = (SwPaper) paper;
          fixture.options.large = (way & 1) != 0;
          fixture.options.rtl = (way & 2) != 0;
          sheet = sw_week_sheet_new (&fixture.input, &fixture.options);
          assert_sound (sheet);
          assert_frames (sheet);
          g_assert_cmpuint (count (sheet, SW_ROLE_SESSION), ==, n == 4 ? 9 : MAX (1, n) * 7);
          g_assert_cmpuint (count (sheet, SW_ROLE_TICK), ==, count (sheet, SW_ROLE_SESSION));
          g_assert_cmpuint (count (sheet, SW_ROLE_SLEEP), ==, 7);
          g_assert_cmpuint (count (sheet, SW_ROLE_EFFORT), ==, n == 4 ? 5 : n > 0 ? 7 : 0);
          g_assert_cmpuint (count (sheet, SW_ROLE_DISCLAIMER), ==, sheet->n_pages);
          fixture_clear (&fixture);
        }
}

static void
test_ordinary_week_is_one_page (void)
{
  for (int paper = 0; paper < SW_N_PAPERS; paper++)
    {
      Fixture fixture;
      g_autoptr (SwSheet) sheet = NULL;

      fixture_init (&fixture, sw_test_week ());
      fixture.options.paper = (SwPaper) paper;
      sheet = sw_week_sheet_new (&fixture.input, &fixture.options);
      g_assert_cmpuint (sheet->n_pages, ==, 1);
      fixture_clear (&fixture);
    }
}

static void
test_full_week_takes_two (void)
{
  Fixture fixture;
  g_autoptr (SwSheet) sheet = NULL;
  guint stop_page = G_MAXUINT;

  fixture_init (&fixture, sw_test_week_with (3));
  fixture.options.large = TRUE;
  sheet = sw_week_sheet_new (&fixture.input, &fixture.options);
  g_assert_cmpuint (sheet->n_pages, >=, 2);
  for (guint i = 0; i < sheet->items->len; i++)
    {
      const SwSheetItem *item = g_ptr_array_index (sheet->items, i);

      if (item->kind == SW_SHEET_STOP)
        stop_page = item->page;
    }
  /* The warning signs are on the page that is seen first. */
  g_assert_cmpuint (stop_page, ==, 0);
  fixture_clear (&fixture);
}

static void
test_boxes_have_their_size (void)
{
  Fixture fixture;
  g_autoptr (SwSheet) sheet = NULL;

  fixture_init (&fixture, sw_test_week ());
  sheet = sw_week_sheet_new (&fixture.input, &fixture.options);
  for (guint i = 0; i < sheet->items->len; i++)
    {
      const SwSheetItem *item = g_ptr_array_index (sheet->items, i);

      if (item->role == SW_ROLE_SLEEP)
        g_assert_cmpfloat_with_epsilon (item->width, 8.0 * SW_MILLIMETRE, 0.01);
      if (item->kind == SW_SHEET_RULE)
        g_assert_cmpfloat_with_epsilon (item->height, 0.3 * SW_MILLIMETRE, 0.01);
    }
  fixture_clear (&fixture);
}

static void
test_done_is_ticked (void)
{
  Fixture fixture;
  g_autoptr (SwSheet) sheet = NULL;
  guint n_ticked = 0;

  fixture_init (&fixture, sw_test_week ());
  ((SwSession *) g_ptr_array_index (fixture.week->days[0]->sessions, 0))->status = SW_STATUS_DONE;
  sheet = sw_week_sheet_new (&fixture.input, &fixture.options);
  for (guint i = 0; i < sheet->items->len; i++)
    {
      const SwSheetItem *item = g_ptr_array_index (sheet->items, i);

      if (item->checked)
        {
          n_ticked++;
          g_assert_cmpint (item->day, ==, 0);
          g_assert_cmpint (item->role, ==, SW_ROLE_TICK);
        }
    }
  g_assert_cmpuint (n_ticked, ==, 1);
  fixture_clear (&fixture);
}

static void
test_suspended (void)
{
  Fixture fixture;
  g_autoptr (SwSheet) sheet = NULL;
  gboolean message = FALSE;
  gboolean number = FALSE;

  fixture_init (&fixture, sw_test_week_with (0));
  fixture.week->state = SW_STATE_SUSPENDED;
  fixture.body->safety.suspended = TRUE;
  fixture.body->safety.emergency = TRUE;
  fixture.body->safety.question = 1;
  sheet = sw_week_sheet_new (&fixture.input, &fixture.options);
  assert_sound (sheet);
  g_assert_cmpuint (sheet->n_pages, ==, 1);
  g_assert_cmpuint (count (sheet, SW_ROLE_TICK), ==, 0);
  g_assert_cmpuint (count (sheet, SW_ROLE_SESSION), ==, 0);
  g_assert_cmpuint (count (sheet, SW_ROLE_FIGURE), ==, 0);
  for (guint i = 0; i < sheet->items->len; i++)
    {
      const SwSheetItem *item = g_ptr_array_index (sheet->items, i);

      if (item->role != SW_ROLE_WARNING || item->text == NULL)
        continue;
      message = message || strstr (item->text, "Do not wait.") != NULL;
      number = number || strstr (item->text, "112") != NULL;
    }
  g_assert_true (message);
  g_assert_true (number);
  fixture_clear (&fixture);
}

static void
test_year_is_said_once (void)
{
  g_autoptr (SwPlanWeek) ordinary = sw_plan_week_new (sw_day_from_ymd (2026, 11, 23), sw_day_from_ymd (2026, 11, 23));
  g_autoptr (SwPlanWeek) new_year = sw_plan_week_new (sw_day_from_ymd (2026, 12, 28), sw_day_from_ymd (2026, 12, 28));
  g_autofree char *first = sw_words_sheet_subtitle (ordinary);
  g_autofree char *second = sw_words_sheet_subtitle (new_year);
  const char *year;

  g_assert_nonnull (strstr (first, "2026"));
  year = strstr (second, "2027");
  g_assert_nonnull (year);
  g_assert_null (strstr (year + 4, "2027"));
}

static void
test_session_cards (void)
{
  for (int way = 0; way < 8; way++)
    {
      Fixture fixture;

      fixture_init (&fixture, sw_test_week ());
      fixture.options.paper = (way & 1) != 0 ? SW_PAPER_LETTER : SW_PAPER_A4;
      fixture.options.large = (way & 2) != 0;
      fixture.options.rtl = (way & 4) != 0;
      for (guint i = 0; i < 7; i++)
        for (guint j = 0; j < fixture.week->days[i]->sessions->len; j++)
          {
            const SwSession *session = g_ptr_array_index (fixture.week->days[i]->sessions, j);
            g_autoptr (SwSheet) sheet = sw_session_card_sheet_new (&fixture.input, session->id, &fixture.options);

            g_assert_nonnull (sheet);
            assert_sound (sheet);
            assert_frames (sheet);
            g_assert_cmpuint (count (sheet, SW_ROLE_SESSION), ==, session->steps->len);
            g_assert_cmpstr (sheet->title, ==, sw_words_kind (session->kind));
            if (way == 0)
              g_assert_cmpuint (sheet->n_pages, ==, 1);
          }
      g_assert_null (sw_session_card_sheet_new (&fixture.input, "2026-W48-tempo-1", &fixture.options));
      fixture_clear (&fixture);
    }
}

static char *
run_tool (const char * const *argv)
{
  g_autofree char *output = NULL;
  g_autoptr (GError) error = NULL;
  int status;

  g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &output, NULL, &status, &error);
  g_assert_no_error (error);
  g_assert_true (g_spawn_check_wait_status (status, NULL));
  return g_steal_pointer (&output);
}

static void
test_pdf (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("stridewell-paint-XXXXXX", &error);
  g_autofree char *path = g_build_filename (folder, "week.pdf", NULL);
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  g_autofree char *pdftotext = g_find_program_in_path ("pdftotext");
  gsize first_size, second_size;
  Fixture fixture;

  g_assert_no_error (error);
  fixture_init (&fixture, sw_test_week ());
  g_assert_true (sw_week_pdf_write (path, &fixture.input, &fixture.options, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (path, &first, &first_size, NULL));
  g_assert_true (sw_week_pdf_write (path, &fixture.input, &fixture.options, &error));
  g_assert_true (g_file_get_contents (path, &second, &second_size, NULL));
  g_assert_cmpmem (first, first_size, second, second_size);

  if (pdftotext != NULL)
    {
      const char *text_argv[] = { "pdftotext", "-layout", path, "-", NULL };
      const char *info_argv[] = { "pdfinfo", path, NULL };
      g_autofree char *text = run_tool (text_argv);
      g_autofree char *info = run_tool (info_argv);

      for (guint i = 0; i < 7; i++)
        for (guint j = 0; j < fixture.week->days[i]->sessions->len; j++)
          {
            const SwSession *session = g_ptr_array_index (fixture.week->days[i]->sessions, j);

            g_assert_nonnull (strstr (text, sw_words_kind (session->kind)));
          }
      g_assert_nonnull (strstr (text, "7c1e 04b9"));
      g_assert_nonnull (strstr (text, "(112)"));
      g_assert_nonnull (strstr (info, "Pages:           1"));
      g_assert_nonnull (strstr (info, "Week 48"));
    }
  else
    g_test_message ("pdftotext is not here: the text was not read back");

  g_unlink (path);
  g_rmdir (folder);
  fixture_clear (&fixture);
}

static void
test_pdf_cannot_be_written (void)
{
  g_autoptr (GError) error = NULL;
  Fixture fixture;

  fixture_init (&fixture, sw_test_week ());
  g_assert_false (sw_week_pdf_write ("/nowhere/at/all.pdf", &fixture.input, &fixture.options, &error));
  g_assert_error (error, G_FILE_ERROR, G_FILE_ERROR_NOENT);
  fixture_clear (&fixture);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/paint/week-sheet/layout", test_layout);
  g_test_add_func ("/paint/sheets/mirror", test_sheets_mirror);
  g_test_add_func ("/paint/week-sheet/one-page", test_ordinary_week_is_one_page);
  g_test_add_func ("/paint/week-sheet/two-pages", test_full_week_takes_two);
  g_test_add_func ("/paint/week-sheet/boxes", test_boxes_have_their_size);
  g_test_add_func ("/paint/week-sheet/done", test_done_is_ticked);
  g_test_add_func ("/paint/week-sheet/suspended", test_suspended);
  g_test_add_func ("/paint/week-sheet/year", test_year_is_said_once);
  g_test_add_func ("/paint/session-card/layout", test_session_cards);
  g_test_add_func ("/paint/week-pdf/bytes-and-text", test_pdf);
  g_test_add_func ("/paint/week-pdf/error", test_pdf_cannot_be_written);

  return g_test_run ();
}
