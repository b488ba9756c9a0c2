/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sw-path.h"

#include <math.h>
#include <string.h>

#include "sw-style.h"

typedef enum
{
  SEGMENT_MOVE,
  SEGMENT_LINE,
  SEGMENT_CURVE,
  SEGMENT_CLOSE,
} SegmentKind;

typedef struct
{
  SegmentKind kind;
  double      points[6];
} Segment;

struct _SwPath
{
  GArray *segments; /* (element-type Segment) */
};

/* The reader's place in the data and on the page. */
typedef struct
{
  const char *cursor;
  const char *end;
  GArray     *segments;
  double      x;
  double      y;
  double      start_x;
  double      start_y;
  double      control_x; /* second control point of the last curve, for S and T */
  double      control_y;
  char        last;      /* the last command, in upper case */
} Reader;

/* A number as SVG writes it is never longer than this. */
#define MAX_NUMBER_LENGTH 40

static void
skip_space (Reader *reader)
{
  while (reader->cursor < reader->end && (g_ascii_isspace (*reader->cursor) || *reader->cursor == ','))
    reader->cursor++;
}

static gboolean
read_number (Reader *reader,
             double *ret_value)
{
  char buffer[MAX_NUMBER_LENGTH + 1];
  guint length = 0;
  gboolean dot = FALSE;
  gboolean exponent = FALSE;
  gboolean digit = FALSE;
  double value;

  skip_space (reader);
  for (const char *c = reader->cursor; c < reader->end && length < MAX_NUMBER_LENGTH; c++)
    {
      gboolean sign_place = length == 0 || g_ascii_tolower (buffer[length - 1]) == 'e';

      if (g_ascii_isdigit (*c))
        digit = TRUE;
      else if (*c == '.' && !dot && !exponent)
        dot = TRUE;
      else if ((*c == 'e' || *c == 'E') && digit && !exponent)
        exponent = TRUE;
      else if (!((*c == '-' || *c == '+') && sign_place))
        break;
      buffer[length++] = *c;
    }

  if (!digit || length == MAX_NUMBER_LENGTH)
    return FALSE;

  buffer[length] = '\0';
  value = g_ascii_strtod (buffer, NULL);
  if (!isfinite (value) || fabs (value) > SW_PATH_MAX_COORDINATE)
    return FALSE;

  reader->cursor += length;
  *ret_value = value;
  return TRUE;
}

/* The two flags of an arc may stand without a space between them. */
static gboolean
read_flag (Reader *reader,
           double *ret_value)
{
  skip_space (reader);
  if (reader->cursor >= reader->end || (*reader->cursor != '0' && *reader->cursor != '1'))
    return FALSE;

  *ret_value = *reader->cursor == '1' ? 1.0 : 0.0;
  reader->cursor++;
  return TRUE;
}

static void
add_curve (Reader *reader,
           double  x1,
           double  y1,
           double  x2,
           double  y2,
           double  x,
           double  y)
{
  Segment segment = { SEGMENT_CURVE, { x1, y1, x2, y2, x, y } };

  g_array_append_val (reader->segments, segment);
  reader->control_x = x2;
  reader->control_y = y2;
  reader->x = x;
  reader->y = y;
}

static void
add_line (Reader *reader,
          double  x,
          double  y)
{
  Segment segment = { SEGMENT_LINE, { x, y } };

  g_array_append_val (reader->segments, segment);
  reader->x = x;
  reader->y = y;
}

static double
get_angle (double ux,
           double uy,
           double vx,
           double vy)
{
  return atan2 (ux * vy - uy * vx, ux * vx + uy * vy);
}

/* The ellipse an arc runs on. */
typedef struct
{
  double center_x;
  double center_y;
  double rx;
  double ry;
  double cosine;
  double sine;
} Turn;

/* Curves along @turn, a quarter or less each, that end exactly at @x, @y. */
static void
add_turn (Reader     *reader,
          const Turn *turn,
          double      from,
          double      sweep,
          double      x,
          double      y)
{
  int n_parts = MAX (1, (int) ceil (fabs (sweep) / (G_PI / 2.0) - 1e-9));

  for (int i = 0; i < n_parts; i++)
    {
      double t0 = from + sweep * i / n_parts;
      double t1 = from + sweep * (i + 1) / n_parts;
      double k = 4.0 / 3.0 * tan ((t1 - t0) / 4.0);
      double u[6] = { cos (t0) - k * sin (t0), sin (t0) + k * cos (t0), cos (t1) + k * sin (t1),
                      sin (t1) - k * cos (t1), cos (t1), sin (t1) };
      double v[6];

      for (guint j = 0; j < 6; j += 2)
        {
          v[j] = turn->center_x + turn->cosine * turn->rx * u[j] - turn->sine * turn->ry * u[j + 1];
          v[j + 1] = turn->center_y + turn->sine * turn->rx * u[j] + turn->cosine * turn->ry * u[j + 1];
        }
      if (i == n_parts - 1)
        {
          v[4] = x;
          v[5] = y;
        }
      add_curve (reader, v[0], v[1], v[2], v[3], v[4], v[5]);
    }
}

/* An elliptical arc from where the pen is, by way of its centre (SVG 2, implementation notes), a quarter turn a curve. */
static void
add_arc (Reader       *reader,
         const double *values)
{
  double rx = fabs (values[0]);
  double ry = fabs (values[1]);
  double tilt = values[2] * G_PI / 180.0;
  double x = values[5];
  double y = values[6];
  double cosine = cos (tilt);
  double sine = sin (tilt);
  double half_x = (reader->x - x) / 2.0;
  double half_y = (reader->y - y) / 2.0;
  double px = cosine * half_x + sine * half_y;
  double py = -sine * half_x + cosine * half_y;
  double excess, root, cx, cy, center_x, center_y, from, sweep;
  Turn turn;

  if (rx < 1e-9 || ry < 1e-9 || (fabs (half_x) < 1e-12 && fabs (half_y) < 1e-12))
    {
      add_line (reader, x, y);
      return;
    }

  excess = px * px / (rx * rx) + py * py / (ry * ry);
  if (excess > 1.0)
    {
      rx *= sqrt (excess);
      ry *= sqrt (excess);
    }

  root = rx * rx * py * py + ry * ry * px * px;
  root = sqrt (MAX (0.0, (rx * rx * ry * ry - root) / root));
  if ((values[3] > 0.5) == (values[4] > 0.5))
    root = -root;
  cx = root * rx * py / ry;
  cy = -root * ry * px / rx;
  center_x = cosine * cx - sine * cy + (reader->x + x) / 2.0;
  center_y = sine * cx + cosine * cy + (reader->y + y) / 2.0;

  from = get_angle (1.0, 0.0, (px - cx) / rx, (py - cy) / ry);
  sweep = get_angle ((px - cx) / rx, (py - cy) / ry, (-px - cx) / rx, (-py - cy) / ry);
  if (values[4] < 0.5 && sweep > 0.0)
    sweep -= 2.0 * G_PI;
  else if (values[4] > 0.5 && sweep < 0.0)
    sweep += 2.0 * G_PI;

  turn.center_x = center_x;
  turn.center_y = center_y;
  turn.rx = rx;
  turn.ry = ry;
  turn.cosine = cosine;
  turn.sine = sine;
  add_turn (reader, &turn, from, sweep, x, y);
}

static guint
get_n_values (char command)
{
  switch (command)
    {
    case 'H':
    case 'V':
      return 1;
    case 'M':
    case 'L':
    case 'T':
      return 2;
    case 'S':
    case 'Q':
      return 4;
    case 'C':
      return 6;
    case 'A':
      return 7;
    default:
      return 0;
    }
}

static void
make_absolute (const Reader *reader,
               char          command,
               double       *values)
{
  switch (command)
    {
    case 'H':
      values[0] += reader->x;
      break;
    case 'V':
      values[0] += reader->y;
      break;
    case 'A':
      values[5] += reader->x;
      values[6] += reader->y;
      break;
    default:
      for (guint i = 0; i + 1 < get_n_values (command); i += 2)
        {
          values[i] += reader->x;
          values[i + 1] += reader->y;
        }
    }
}

static void
add_quadratic (Reader *reader,
               double  qx,
               double  qy,
               double  x,
               double  y)
{
  add_curve (reader,
             reader->x + 2.0 / 3.0 * (qx - reader->x), reader->y + 2.0 / 3.0 * (qy - reader->y),
             x + 2.0 / 3.0 * (qx - x), y + 2.0 / 3.0 * (qy - y), x, y);
  reader->control_x = qx;
  reader->control_y = qy;
}

static void
apply_command (Reader       *reader,
               char          command,
               const double *v)
{
  gboolean smooth = command == 'S' ? strchr ("CS", reader->last) != NULL : strchr ("QT", reader->last) != NULL;
  double mirror_x = smooth ? 2.0 * reader->x - reader->control_x : reader->x;
  double mirror_y = smooth ? 2.0 * reader->y - reader->control_y : reader->y;

  switch (command)
    {
    case 'M':
      {
        Segment segment = { SEGMENT_MOVE, { v[0], v[1] } };

        g_array_append_val (reader->segments, segment);
        reader->x = reader->start_x = v[0];
        reader->y = reader->start_y = v[1];
      }
      break;
    case 'L':
      add_line (reader, v[0], v[1]);
      break;
    case 'H':
      add_line (reader, v[0], reader->y);
      break;
    case 'V':
      add_line (reader, reader->x, v[0]);
      break;
    case 'C':
      add_curve (reader, v[0], v[1], v[2], v[3], v[4], v[5]);
      break;
    case 'S':
      add_curve (reader, mirror_x, mirror_y, v[0], v[1], v[2], v[3]);
      break;
    case 'Q':
      add_quadratic (reader, v[0], v[1], v[2], v[3]);
      break;
    case 'T':
      add_quadratic (reader, mirror_x, mirror_y, v[0], v[1]);
      break;
    case 'A':
      add_arc (reader, v);
      break;
    default:
      {
        Segment segment = { SEGMENT_CLOSE, { 0 } };

        g_array_append_val (reader->segments, segment);
        reader->x = reader->start_x;
        reader->y = reader->start_y;
      }
    }
  reader->last = command;
}

/* One command with one set of its numbers; @letter is as written. */
static gboolean
read_command (Reader *reader,
              char    letter)
{
  char command = g_ascii_toupper (letter);
  double values[7] = { 0 };
  guint n_values = get_n_values (command);

  for (guint i = 0; i < n_values; i++)
    {
      gboolean flag = command == 'A' && (i == 3 || i == 4);

      if (!(flag ? read_flag (reader, &values[i]) : read_number (reader, &values[i])))
        return FALSE;
    }

  if (g_ascii_islower (letter))
    make_absolute (reader, command, values);
  for (guint i = 0; i < n_values; i++)
    if (fabs (values[i]) > SW_PATH_MAX_COORDINATE)
      return FALSE;

  apply_command (reader, command, values);
  return TRUE;
}

static gboolean
read_all (Reader *reader)
{
  char letter = '\0';

  for (skip_space (reader); reader->cursor < reader->end; skip_space (reader))
    {
      if (g_ascii_isalpha (*reader->cursor))
        {
          letter = *reader->cursor++;
          if (strchr ("MmLlHhVvCcSsQqTtAaZz", letter) == NULL)
            return FALSE;
          if (reader->last == '\0' && g_ascii_toupper (letter) != 'M')
            return FALSE;
        }
      else if (letter == '\0' || get_n_values (g_ascii_toupper (letter)) == 0)
        return FALSE;

      if (!read_command (reader, letter) || reader->segments->len > SW_PATH_MAX_SEGMENTS)
        return FALSE;

      /* More numbers after a move are lines. */
      if (letter == 'M')
        letter = 'L';
      else if (letter == 'm')
        letter = 'l';
    }

  return reader->segments->len > 0;
}

/**
 * sw_path_new:
 * @data: path data as in the "d" attribute of an SVG path
 * @length: its length in bytes, -1 when terminated by a zero
 * @error: SW_PAINT_ERROR_INVALID says at which byte it ends to make sense
 *
 * Reads all commands of SVG 1.1 within the bounds above.
 *
 * Returns: (transfer full) (nullable): the outline
 */
SwPath *
sw_path_new (const char  *data,
             gssize       length,
             GError     **error)
{
  g_autoptr (SwPath) self = NULL;
  Reader reader = { 0 };
  gsize size = length < 0 ? strlen (data) : (gsize) length;

  if (size > SW_PATH_MAX_BYTES)
    {
      g_set_error (error, SW_PAINT_ERROR, SW_PAINT_ERROR_INVALID, "path: longer than %d bytes", SW_PATH_MAX_BYTES);
      return NULL;
    }

  self = g_new0 (SwPath, 1);
  self->segments = g_array_new (FALSE, FALSE, sizeof (Segment));
  reader.cursor = data;
  reader.end = data + size;
  reader.segments = self->segments;
  if (!read_all (&reader))
    {
      g_set_error (error, SW_PAINT_ERROR, SW_PAINT_ERROR_INVALID, "path: not path data at byte %u",
                   (guint) (reader.cursor - data));
      return NULL;
    }

  return g_steal_pointer (&self);
}

/**
 * sw_path_free:
 * @self: (transfer full): a path
 */
void
sw_path_free (SwPath *self)
{
  g_array_unref (self->segments);
  g_free (self);
}

/**
 * sw_path_get_n_segments:
 * @self: a path
 *
 * Returns: how many moves, lines, curves and closings it has
 */
guint
sw_path_get_n_segments (const SwPath *self)
{
  return self->segments->len;
}

/**
 * sw_path_append:
 * @self: a path
 * @cr: whose current path it is added to, in the units of the data
 */
void
sw_path_append (const SwPath *self,
                cairo_t      *cr)
{
  for (guint i = 0; i < self->segments->len; i++)
    {
      const Segment *segment = &g_array_index (self->segments, Segment, i);
      const double *p = segment->points;

      switch (segment->kind)
        {
        case SEGMENT_MOVE:
          cairo_move_to (cr, p[0], p[1]);
          break;
        case SEGMENT_LINE:
          cairo_line_to (cr, p[0], p[1]);
          break;
        case SEGMENT_CURVE:
          cairo_curve_to (cr, p[0], p[1], p[2], p[3], p[4], p[5]);
          break;
        case SEGMENT_CLOSE:
        default:
          cairo_close_path (cr);
        }
    }
}
