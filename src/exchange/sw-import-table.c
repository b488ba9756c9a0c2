/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sw-import-private.h"

#include <math.h>
#include <string.h>

/* Lists of activities as services hand them out: CSV with a line of headings, in several languages, with commas, semicolons
 * or tabs between cells. */

#define MAX_COLUMNS 512
#define MAX_CELL 4096

typedef enum
{
  COLUMN_NONE = -1,
  COLUMN_DATE,
  COLUMN_SPORT,
  COLUMN_NAME,
  COLUMN_ELAPSED,
  COLUMN_MOVING,
  COLUMN_DISTANCE,
  COLUMN_HR,
  COLUMN_FILE,
  N_COLUMNS,
} Column;

/* Headings in lower case without accents and without the unit in brackets. */
static const struct
{
  const char *heading;
  Column      column;
} headings[] = {
  { "activity date", COLUMN_DATE },        { "date", COLUMN_DATE },                { "aktivitatsdatum", COLUMN_DATE },
  { "datum", COLUMN_DATE },                { "date de l activite", COLUMN_DATE },  { "fecha de la actividad", COLUMN_DATE },
  { "fecha", COLUMN_DATE },                { "data dell attivita", COLUMN_DATE },  { "data", COLUMN_DATE },
  { "start time", COLUMN_DATE },           { "start date", COLUMN_DATE },          { "activiteitsdatum", COLUMN_DATE },
  { "activity type", COLUMN_SPORT },       { "type", COLUMN_SPORT },               { "sport", COLUMN_SPORT },
  { "aktivitatsart", COLUMN_SPORT },       { "aktivitatstyp", COLUMN_SPORT },      { "type d activite", COLUMN_SPORT },
  { "tipo de actividad", COLUMN_SPORT },   { "tipo di attivita", COLUMN_SPORT },   { "type activiteit", COLUMN_SPORT },
  { "activity name", COLUMN_NAME },        { "title", COLUMN_NAME },               { "titel", COLUMN_NAME },
  { "name der aktivitat", COLUMN_NAME },   { "route name", COLUMN_NAME },          { "nom de l activite", COLUMN_NAME },
  { "nombre de la actividad", COLUMN_NAME }, { "nome dell attivita", COLUMN_NAME }, { "name", COLUMN_NAME },
  { "elapsed time", COLUMN_ELAPSED },      { "verstrichene zeit", COLUMN_ELAPSED }, { "temps ecoule", COLUMN_ELAPSED },
  { "tiempo transcurrido", COLUMN_ELAPSED }, { "tempo trascorso", COLUMN_ELAPSED }, { "verstreken tijd", COLUMN_ELAPSED },
  { "duration", COLUMN_ELAPSED },          { "time", COLUMN_ELAPSED },             { "zeit", COLUMN_ELAPSED },
  { "dauer", COLUMN_ELAPSED },             { "temps", COLUMN_ELAPSED },            { "tiempo", COLUMN_ELAPSED },
  { "moving time", COLUMN_MOVING },        { "bewegungszeit", COLUMN_MOVING },     { "zeit in bewegung", COLUMN_MOVING },
  { "duree de deplacement", COLUMN_MOVING }, { "tiempo en movimiento", COLUMN_MOVING }, { "tempo in movimento", COLUMN_MOVING },
  { "distance", COLUMN_DISTANCE },         { "distanz", COLUMN_DISTANCE },         { "strecke", COLUMN_DISTANCE },
  { "distancia", COLUMN_DISTANCE },        { "distanza", COLUMN_DISTANCE },        { "afstand", COLUMN_DISTANCE },
  { "average heart rate", COLUMN_HR },     { "avg hr", COLUMN_HR },                { "o herzfrequenz", COLUMN_HR },
  { "durchschnittliche herzfrequenz", COLUMN_HR },
  { "filename", COLUMN_FILE },             { "dateiname", COLUMN_FILE },           { "nom du fichier", COLUMN_FILE },
  { "nombre de archivo", COLUMN_FILE },    { "nome file", COLUMN_FILE },
};

/* The first three letters are enough in most languages; those of one month that differ stand beside each other. */
static const struct
{
  const char *start;
  int         month;
} months[] = {
  { "jan", 1 }, { "ene", 1 }, { "gen", 1 }, { "feb", 2 }, { "fev", 2 }, { "mar", 3 }, { "mrz", 3 }, { "maa", 3 }, { "mrt", 3 },
  { "apr", 4 }, { "avr", 4 }, { "abr", 4 }, { "may", 5 }, { "mai", 5 }, { "mag", 5 }, { "mei", 5 }, { "jun", 6 }, { "juin", 6 },
  { "giu", 6 }, { "juil", 7 }, { "jul", 7 }, { "lug", 7 }, { "aug", 8 }, { "aou", 8 }, { "ago", 8 }, { "sep", 9 }, { "set", 9 },
  { "okt", 10 }, { "oct", 10 }, { "ott", 10 }, { "nov", 11 }, { "dec", 12 }, { "dez", 12 }, { "dic", 12 },
};

typedef struct
{
  const char *text;
  gsize       length;
  gsize       position;
  guint       line;       /* where the last record began */
  guint       next_line;
  char        delimiter;
} Csv;

typedef struct
{
  int      index[N_COLUMNS];     /* of the first such column, -1 */
  int      index_m;              /* of a second distance, which is in metres, -1 */
  double   unit_m;               /* of the first distance */
  gboolean comma_is_decimal;
  gboolean dates_are_utc;
} Layout;

/* One record; cells of several lines are fine. FALSE at the end. */
static gboolean
read_record (Csv       *self,
             GPtrArray *cells)
{
  g_autoptr (GString) cell = g_string_new (NULL);
  gboolean quoted = FALSE;

  g_ptr_array_set_size (cells, 0);
  if (self->position >= self->length)
    return FALSE;
  self->line = self->next_line;
  while (self->position < self->length)
    {
      char c = self->text[self->position++];

      self->next_line += c == '\n';
      if (quoted && c == '"' && self->position < self->length && self->text[self->position] == '"')
        {
          self->position++;
          g_string_append_c (cell, '"');
        }
      else if (c == '"' && (quoted || cell->len == 0))
        quoted = !quoted;
      else if (!quoted && c == '\n')
        break;
      else if (!quoted && c == self->delimiter)
        {
          if (cells->len < MAX_COLUMNS)
            g_ptr_array_add (cells, g_strdup (cell->str));
          g_string_truncate (cell, 0);
        }
      else if (cell->len < MAX_CELL && c != '\r' && c != '\0')
        g_string_append_c (cell, c);
    }
  g_ptr_array_add (cells, g_strdup (cell->str));
  return TRUE;
}

/* Lower case, no accents, single blanks for everything else, and nothing from a bracket on; the bracket goes to @ret_unit. */
static char *
fold_heading (const char *text,
              char      **ret_unit)
{
  g_autofree char *ascii = g_str_to_ascii (text, "C");
  GString *out = g_string_new (NULL);
  char *bracket = strchr (ascii, '(');

  *ret_unit = NULL;
  if (bracket != NULL)
    {
      *ret_unit = g_strndup (bracket + 1, strcspn (bracket + 1, ")"));
      *bracket = '\0';
    }
  for (const char *p = ascii; *p != '\0'; p++)
    {
      if (g_ascii_isalnum (*p))
        g_string_append_c (out, g_ascii_tolower (*p));
      else if (out->len > 0 && out->str[out->len - 1] != ' ')
        g_string_append_c (out, ' ');
    }
  g_strchomp (out->str);
  return g_string_free (out, FALSE);
}

static double
get_unit_m (const char *unit)
{
  if (unit == NULL)
    return 1000.0;
  if (g_ascii_strcasecmp (unit, "mi") == 0 || g_ascii_strcasecmp (unit, "miles") == 0)
    return 1609.344;
  if (g_ascii_strcasecmp (unit, "m") == 0)
    return 1.0;
  return 1000.0;
}

/* TRUE when the headings are those of a list of activities. */
static gboolean
read_layout (GPtrArray *cells,
             Layout    *layout)
{
  static const char * const english_headings[] = {
    "activity date", "activity type", "elapsed time", "moving time", "duration", "time", "title", NULL,
  };
  gboolean english = FALSE;

  layout->index_m = -1;
  layout->unit_m = 1000.0;
  for (guint i = 0; i < N_COLUMNS; i++)
    layout->index[i] = -1;
  for (guint i = 0; i < cells->len; i++)
    {
      g_autofree char *unit = NULL;
      g_autofree char *heading = fold_heading (g_ptr_array_index (cells, i), &unit);

      english |= g_strv_contains (english_headings, heading);
      for (gsize j = 0; j < G_N_ELEMENTS (headings); j++)
        {
          Column column = headings[j].column;

          if (strcmp (headings[j].heading, heading) != 0)
            continue;
          if (column == COLUMN_DISTANCE && layout->index[column] >= 0 && layout->index_m < 0)
            layout->index_m = (int) i;
          if (layout->index[column] >= 0)
            break;
          layout->index[column] = (int) i;
          if (column == COLUMN_DISTANCE)
            layout->unit_m = get_unit_m (unit);
          break;
        }
    }
  layout->comma_is_decimal = !english;
  /* The one service that writes UTC here also names each activity's own file. */
  layout->dates_are_utc = layout->index[COLUMN_FILE] >= 0;
  return layout->index[COLUMN_DATE] >= 0 && layout->index[COLUMN_ELAPSED] >= 0 &&
         (layout->index[COLUMN_SPORT] >= 0 || layout->index[COLUMN_DISTANCE] >= 0);
}

static const char *
get_cell (GPtrArray *cells,
          int        index)
{
  return index >= 0 && (guint) index < cells->len ? g_ptr_array_index (cells, index) : "";
}

/* "1,250" is a thousand and a quarter where a comma separates thousands, else one and a quarter; "1.250,5" and "1,250.5"
 * speak for themselves. */
static double
read_number (const char *text,
             gboolean    comma_is_decimal)
{
  const char *comma = strrchr (text, ',');
  const char *point = strrchr (text, '.');
  GString *plain;
  double value;

  if (comma != NULL && point != NULL)
    comma_is_decimal = comma > point;
  else if (comma != NULL && strlen (comma) != 4)
    comma_is_decimal = TRUE;
  plain = g_string_new (NULL);
  for (const char *p = text; *p != '\0'; p++)
    if (*p != (comma_is_decimal && comma != NULL ? '.' : ','))
      g_string_append_c (plain, *p);
  value = sw_import_parse_number (plain->str, plain->len);
  g_string_free (plain, TRUE);
  return value;
}

/* "1275", "1275.0", "18:57" and "1:06:06" in seconds; NAN. */
static double
read_duration (const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text, ":", 4);
  guint n = g_strv_length (parts);
  double seconds = 0.0;

  if (n == 1)
    return read_number (text, FALSE);
  if (n == 0 || n > 3)
    return (double) NAN;
  for (guint i = 0; i < n; i++)
    seconds = seconds * 60.0 + sw_import_parse_number (parts[i], strlen (parts[i]));
  return seconds;
}

typedef struct
{
  int numbers[6];
  int n_numbers;
  int month;       /* by name, 0 */
  int month_at;    /* how many numbers stood before it */
  gboolean pm;
  gboolean am;
} DateParts;

static void
take_word (DateParts  *parts,
           const char *word)
{
  if (g_ascii_strcasecmp (word, "pm") == 0)
    parts->pm = TRUE;
  else if (g_ascii_strcasecmp (word, "am") == 0)
    parts->am = TRUE;
  for (gsize i = 0; i < G_N_ELEMENTS (months) && parts->month == 0; i++)
    if (g_ascii_strncasecmp (word, months[i].start, strlen (months[i].start)) == 0)
      {
        parts->month = months[i].month;
        parts->month_at = parts->n_numbers;
      }
}

static void
split_date (const char *text,
            DateParts  *parts)
{
  g_autofree char *ascii = g_str_to_ascii (text, "C");

  for (const char *p = ascii; *p != '\0';)
    {
      const char *start = p;

      if (g_ascii_isdigit (*p) && parts->n_numbers < 6)
        {
          int value = 0;

          for (; g_ascii_isdigit (*p); p++)
            value = MIN (value * 10 + (*p - '0'), 100000);
          parts->numbers[parts->n_numbers++] = value;
        }
      else if (g_ascii_isalpha (*p))
        {
          g_autofree char *word = NULL;

          while (g_ascii_isalpha (*p))
            p++;
          word = g_strndup (start, (gsize) (p - start));
          take_word (parts, word);
        }
      else
        p++;
    }
}

/* "Jan 27, 2021, 1:57:47 PM", "27 janv. 2021 à 13:57:47", "23.05.2023, 12:40:57", "2013-12-29 11:36:13"; as a wall time,
 * noon where there is none. */
static gboolean
read_date (const char   *text,
           SwImportTime *ret_time)
{
  DateParts parts = { 0, };
  int year, month, day;
  int hour = 12;
  int minute = 0;
  int second = 0;
  int used = 3;
  g_autofree char *iso = NULL;

  split_date (text, &parts);
  if (parts.month > 0 && parts.n_numbers >= 2)
    {
      month = parts.month;
      day = parts.numbers[0];
      year = parts.numbers[1];
      used = 2;
    }
  else if (parts.n_numbers >= 3 && parts.numbers[0] > 31)
    {
      year = parts.numbers[0];
      month = parts.numbers[1];
      day = parts.numbers[2];
    }
  else if (parts.n_numbers >= 3)
    {
      /* Slashes are how Americans write dates, and they put the month first. */
      gboolean month_first = strchr (text, '/') != NULL && parts.numbers[0] <= 12;

      month = parts.numbers[month_first ? 0 : 1];
      day = parts.numbers[month_first ? 1 : 0];
      year = parts.numbers[2];
    }
  else
    return FALSE;
  if (parts.n_numbers >= used + 2)
    {
      hour = parts.numbers[used];
      minute = parts.numbers[used + 1];
      second = parts.n_numbers > used + 2 ? parts.numbers[used + 2] : 0;
      if (parts.pm && hour < 12)
        hour += 12;
      else if (parts.am && hour == 12)
        hour = 0;
    }
  iso = g_strdup_printf ("%04d-%02d-%02dT%02d:%02d:%02dZ", year, month, day, hour, minute, second);
  return sw_import_parse_time (iso, strlen (iso), ret_time);
}

/* A wall time in @zone as the instant it was. */
static void
place_in_zone (SwImportTime *time,
               GTimeZone    *zone)
{
  gint64 seconds = time->us / G_USEC_PER_SEC;
  int interval;
  int offset_s;

  if (zone == NULL)
    return;
  interval = g_time_zone_adjust_time (zone, G_TIME_TYPE_STANDARD, &seconds);
  offset_s = g_time_zone_get_offset (zone, interval);
  time->us = (seconds - offset_s) * G_USEC_PER_SEC;
}

/* FALSE when a record is none of an activity. */
static gboolean
take_record (SwImportedFile *file,
             const Layout   *layout,
             GPtrArray      *cells,
             GTimeZone      *zone)
{
  SwImportedActivity *activity;
  SwImportTime start;
  const char *text;
  double hr;

  if (!read_date (get_cell (cells, layout->index[COLUMN_DATE]), &start))
    return FALSE;
  if (!layout->dates_are_utc)
    place_in_zone (&start, zone);
  activity = sw_imported_activity_new (file->activities->len);
  g_ptr_array_add (file->activities, activity);
  sw_imported_activity_set_start (activity, &start, TRUE, zone);
  activity->elapsed_s = read_duration (get_cell (cells, layout->index[COLUMN_ELAPSED]));
  activity->timer_s = read_duration (get_cell (cells, layout->index[COLUMN_MOVING]));
  activity->distance_m = (double) NAN;
  if (layout->index_m >= 0)
    activity->distance_m = read_number (get_cell (cells, layout->index_m), layout->comma_is_decimal);
  if (isnan (activity->distance_m))
    activity->distance_m = layout->unit_m * read_number (get_cell (cells, layout->index[COLUMN_DISTANCE]),
                                                         layout->comma_is_decimal);
  hr = read_number (get_cell (cells, layout->index[COLUMN_HR]), layout->comma_is_decimal);
  activity->avg_hr = hr > 0.0 ? hr : (double) NAN;
  text = get_cell (cells, layout->index[COLUMN_SPORT]);
  activity->sport = sw_import_tidy_text (text, strlen (text));
  text = get_cell (cells, layout->index[COLUMN_NAME]);
  activity->name = sw_import_tidy_text (text, strlen (text));
  return TRUE;
}

static char
detect_delimiter (const char *text,
                  gsize       length)
{
  const char *end = memchr (text, '\n', length);
  gsize n = end != NULL ? (gsize) (end - text) : length;
  guint counts[3] = { 0, };
  static const char delimiters[] = ",;\t";
  guint best = 0;

  for (gsize i = 0; i < n; i++)
    for (guint j = 0; j < 3; j++)
      counts[j] += text[i] == delimiters[j];
  for (guint j = 1; j < 3; j++)
    if (counts[j] > counts[best])
      best = j;
  return delimiters[best];
}

/**
 * sw_import_table_read:
 * @file: where the activities go
 *
 * Returns: TRUE when @data is a list of activities, judged by its headings; nothing is changed when it is not
 */
gboolean
sw_import_table_read (const guint8         *data,
                      gsize                 length,
                      const SwImportLimits *limits,
                      GTimeZone            *zone,
                      SwImportedFile       *file)
{
  g_autoptr (GPtrArray) cells = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *converted = NULL;
  gsize skip = length >= 3 && memcmp (data, "\xef\xbb\xbf", 3) == 0 ? 3 : 0;
  Csv csv = { (const char *) data + skip, length - skip, 0, 1, 1, ',' };
  Layout layout;
  guint n_bad = 0;
  guint bad_line = 0;

  if (memchr (data, '\0', MIN (length, 4096)) != NULL)
    return FALSE;
  if (!g_utf8_validate (csv.text, (gssize) csv.length, NULL))
    {
      converted = g_convert_with_fallback (csv.text, (gssize) csv.length, "UTF-8", "WINDOWS-1252", "?", NULL, &csv.length, NULL);
      if (converted == NULL)
        return FALSE;
      csv.text = converted;
    }
  csv.delimiter = detect_delimiter (csv.text, csv.length);
  if (!read_record (&csv, cells) || !read_layout (cells, &layout))
    return FALSE;

  file->format = SW_IMPORT_FORMAT_CSV;
  while (file->activities->len < limits->max_activities && read_record (&csv, cells))
    {
      gboolean blank = cells->len == 1 && ((char *) g_ptr_array_index (cells, 0))[0] == '\0';

      if (!blank && !take_record (file, &layout, cells, zone) && n_bad++ == 0)
        bad_line = csv.line;
    }
  if (file->activities->len >= limits->max_activities)
    sw_imported_file_set_state (file, SW_IMPORTED_PARTIAL, "too-many", csv.line, "more than %u activities; the rest was not read",
                                limits->max_activities);
  else if (n_bad > 0)
    sw_imported_file_set_state (file, SW_IMPORTED_PARTIAL, "partial", bad_line, "%u of its records could not be read", n_bad);
  return TRUE;
}
