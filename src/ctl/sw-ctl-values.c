/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "sw-ctl-values.h"
#include "sw-ctl.h"

static gboolean
is_null (const char *text)
{
  return *text == '\0' || strcmp (text, "null") == 0;
}

/* "[swim, cycle]" or "swim,cycle" to its items; an empty list for "[]". */
static GStrv
split_list (const char *text)
{
  g_autofree char *inner = g_strdup (text);
  gsize length = strlen (inner);
  g_auto (GStrv) items = NULL;

  if (length >= 2 && inner[0] == '[' && inner[length - 1] == ']')
    {
      inner[length - 1] = '\0';
      memmove (inner, inner + 1, length - 1);
    }
  g_strstrip (inner);
  if (*inner == '\0')
    return g_new0 (char *, 1);

  items = g_strsplit (inner, ",", 100);
  for (guint i = 0; items[i] != NULL; i++)
    {
      g_strstrip (items[i]);
      length = strlen (items[i]);
      if (length >= 2 && items[i][0] == '"' && items[i][length - 1] == '"')
        {
          items[i][length - 1] = '\0';
          memmove (items[i], items[i] + 1, length - 1);
        }
    }

  return g_steal_pointer (&items);
}

static gboolean
assign_minutes (gpointer       record,
                const SwField *field,
                const char    *text)
{
  int *minutes = &SW_FIELD_MEMBER (int, record, field->offset);
  g_auto (GStrv) items = NULL;

  SW_FIELD_MEMBER (gboolean, record, field->extra) = !is_null (text);
  if (is_null (text))
    return TRUE;

  items = split_list (text);
  if (g_strv_length (items) != 7)
    {
      sw_ctl_complain (field->name, _("%u values; expected 7, Monday first"), g_strv_length (items));
      return FALSE;
    }
  for (int i = 0; i < 7; i++)
    if (!sw_ctl_parse_int (field->name, items[i], 0, 1440, &minutes[i]))
      return FALSE;

  return TRUE;
}

static gboolean
assign_weekdays (gpointer       record,
                 const SwField *field,
                 const char    *text)
{
  guint8 *days = &SW_FIELD_MEMBER (guint8, record, field->offset);
  g_auto (GStrv) items = NULL;

  SW_FIELD_MEMBER (gboolean, record, field->extra) = !is_null (text);
  *days = 0;
  if (is_null (text))
    return TRUE;

  items = split_list (text);
  for (guint i = 0; items[i] != NULL; i++)
    {
      int weekday;

      if (!sw_ctl_parse_int (field->name, items[i], 1, 7, &weekday))
        return FALSE;
      *days = (guint8) (*days | 1u << (weekday - 1));
    }

  return TRUE;
}

static gboolean
assign_word_list (gpointer       record,
                  const SwField *field,
                  const char    *text)
{
  GArray **list = &SW_FIELD_MEMBER (GArray *, record, field->offset);
  g_autoptr (GArray) words = g_array_new (FALSE, FALSE, sizeof (int));
  g_auto (GStrv) items = NULL;

  if (is_null (text))
    {
      g_clear_pointer (list, g_array_unref);
      return TRUE;
    }

  items = split_list (text);
  for (guint i = 0; items[i] != NULL; i++)
    {
      int word = field->words->from_word (items[i]);

      if (word < 0)
        {
          sw_ctl_complain (field->name, _("“%s” is not one of its words"), items[i]);
          return FALSE;
        }
      g_array_append_val (words, word);
    }
  g_clear_pointer (list, g_array_unref);
  *list = g_steal_pointer (&words);

  return TRUE;
}

static gboolean
assign_number (gpointer       record,
               const SwField *field,
               const char    *text)
{
  if (field->type == SW_FIELD_WHOLE)
    {
      int *whole = &SW_FIELD_MEMBER (int, record, field->offset);

      *whole = SW_MISSING;
      return is_null (text) || sw_ctl_parse_int (field->name, text, 0, G_MAXINT, whole);
    }
  else
    {
      double *real = &SW_FIELD_MEMBER (double, record, field->offset);

      *real = NAN;
      return is_null (text) || sw_ctl_parse_number (field->name, text, -1e6, 1e6, real);
    }
}

static gboolean
assign_word (gpointer       record,
             const SwField *field,
             const char    *text)
{
  int *word = &SW_FIELD_MEMBER (int, record, field->offset);

  *word = is_null (text) ? -1 : field->words->from_word (text);
  if (*word >= 0 || is_null (text))
    return TRUE;

  sw_ctl_complain (field->name, _("“%s” is not one of its words"), text);
  return FALSE;
}

static gboolean
assign_text_list (gpointer       record,
                  const SwField *field,
                  const char    *text)
{
  GStrv *list = &SW_FIELD_MEMBER (GStrv, record, field->offset);

  g_clear_pointer (list, g_strfreev);
  if (!is_null (text))
    *list = split_list (text);

  return TRUE;
}

static gboolean
assign_day (gpointer       record,
            const SwField *field,
            const char    *text)
{
  SwDay *day = &SW_FIELD_MEMBER (SwDay, record, field->offset);

  *day = SW_DAY_NONE;
  return is_null (text) || sw_ctl_parse_day (field->name, text, day);
}

static gboolean
assign_field (gpointer       record,
              const SwField *field,
              const char    *text)
{
  switch ((int) field->type)
    {
    case SW_FIELD_WHOLE:
    case SW_FIELD_REAL:
      return assign_number (record, field, text);
    case SW_FIELD_TRISTATE:
      return sw_ctl_parse_answer (field->name, text, &SW_FIELD_MEMBER (SwTristate, record, field->offset));
    case SW_FIELD_WORD:
      return assign_word (record, field, text);
    case SW_FIELD_MINUTES_WEEK:
      return assign_minutes (record, field, text);
    case SW_FIELD_WEEKDAYS:
      return assign_weekdays (record, field, text);
    case SW_FIELD_WORD_LIST:
      return assign_word_list (record, field, text);
    case SW_FIELD_TEXT_LIST:
      return assign_text_list (record, field, text);
    case SW_FIELD_DAY:
      return assign_day (record, field, text);
    default:
      sw_ctl_complain (field->name, "%s", _("cannot be set here"));
      return FALSE;
    }
}

gboolean
sw_ctl_assign (gpointer       record,
               const SwField *fields,
               guint          n_fields,
               const char    *assignment)
{
  const char *equals = strchr (assignment, '=');
  g_autofree char *key = NULL;
  g_autofree char *value = NULL;

  if (equals == NULL)
    {
      sw_ctl_complain (assignment, "%s", _("expected KEY=VALUE"));
      return FALSE;
    }
  key = g_strndup (assignment, (gsize) (equals - assignment));
  value = g_strstrip (g_strdup (equals + 1));

  for (guint i = 0; i < n_fields; i++)
    if (strcmp (fields[i].name, key) == 0)
      return assign_field (record, &fields[i], value);

  sw_ctl_complain (key, "%s", _("there is no such key"));
  return FALSE;
}
