/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sw-import-kind.h"

#include <string.h>

/* What devices, services and people call a sport, folded to lower case without accents. The first row whose word is in the
 * text wins, so the narrow ones stand first. A word that ends in "*" matches the start of a word in the text; one with "="
 * the whole text only. */
static const struct
{
  const char *word;
  SwKind      kind;
} rows[] = {
  { "pool run*", SW_KIND_POOL_RUN },
  { "aqua jog*", SW_KIND_POOL_RUN },
  { "aquajog*", SW_KIND_POOL_RUN },
  { "water run*", SW_KIND_POOL_RUN },
  { "run walk", SW_KIND_WALK_RUN },
  { "walk run", SW_KIND_WALK_RUN },
  { "ellipti*", SW_KIND_ELLIPTICAL },
  { "crosstrainer", SW_KIND_ELLIPTICAL },
  { "cross trainer", SW_KIND_ELLIPTICAL },
  { "pilates", SW_KIND_PILATES },
  { "yoga", SW_KIND_YOGA },
  { "stretch*", SW_KIND_MOBILITY },
  { "mobility", SW_KIND_MOBILITY },
  { "flexibility", SW_KIND_MOBILITY },
  { "strength*", SW_KIND_STRENGTH },
  { "weight*", SW_KIND_STRENGTH },
  { "kraft*", SW_KIND_STRENGTH },
  { "core", SW_KIND_STRENGTH },
  { "gym", SW_KIND_STRENGTH },
  { "musculation", SW_KIND_STRENGTH },
  { "ski*", SW_KIND_OTHER },
  { "cross country ski*", SW_KIND_OTHER },
  { "nordic ski*", SW_KIND_OTHER },
  { "snow*", SW_KIND_OTHER },
  { "langlauf*", SW_KIND_OTHER },
  { "eislauf*", SW_KIND_OTHER },
  { "skat*", SW_KIND_OTHER },
  { "inline*", SW_KIND_OTHER },
  { "row*", SW_KIND_OTHER },
  { "paddl*", SW_KIND_OTHER },
  { "stand up*", SW_KIND_OTHER },
  { "kayak*", SW_KIND_OTHER },
  { "driv*", SW_KIND_OTHER },
  { "motor*", SW_KIND_OTHER },
  { "fly*", SW_KIND_OTHER },
  { "sail*", SW_KIND_OTHER },
  { "transition", SW_KIND_OTHER },
  { "mountain bik*", SW_KIND_CYCLE },
  { "bik*", SW_KIND_CYCLE },
  { "ebik*", SW_KIND_CYCLE },
  { "cycl*", SW_KIND_CYCLE },
  { "bicycl*", SW_KIND_CYCLE },
  { "rid*", SW_KIND_CYCLE },
  { "ebikeride", SW_KIND_CYCLE },
  { "virtualride", SW_KIND_CYCLE },
  { "mtb", SW_KIND_CYCLE },
  { "rad*", SW_KIND_CYCLE },
  { "velo", SW_KIND_CYCLE },
  { "cyclisme", SW_KIND_CYCLE },
  { "ciclis*", SW_KIND_CYCLE },
  { "fiets*", SW_KIND_CYCLE },
  { "spinning", SW_KIND_CYCLE },
  { "swim*", SW_KIND_SWIM },
  { "openwater*", SW_KIND_SWIM },
  { "lapswim*", SW_KIND_SWIM },
  { "schwimm*", SW_KIND_SWIM },
  { "natation", SW_KIND_SWIM },
  { "nuoto", SW_KIND_SWIM },
  { "natacion", SW_KIND_SWIM },
  { "zwemmen", SW_KIND_SWIM },
  { "run*", SW_KIND_EASY },
  { "trailrun*", SW_KIND_EASY },
  { "virtualrun*", SW_KIND_EASY },
  { "jog*", SW_KIND_EASY },
  { "treadmill*", SW_KIND_EASY },
  { "laufband*", SW_KIND_EASY },
  { "lauf*", SW_KIND_EASY },
  { "traillauf*", SW_KIND_EASY },
  { "dauerlauf*", SW_KIND_EASY },
  { "course a pied", SW_KIND_EASY },
  { "correr", SW_KIND_EASY },
  { "carrera*", SW_KIND_EASY },
  { "corsa*", SW_KIND_EASY },
  { "hardlopen", SW_KIND_EASY },
  { "lopning", SW_KIND_EASY },
  { "trail", SW_KIND_EASY },
  { "track running", SW_KIND_EASY },
  { "walk*", SW_KIND_WALK },
  { "hik*", SW_KIND_WALK },
  { "trek*", SW_KIND_WALK },
  { "wander*", SW_KIND_WALK },
  { "spazier*", SW_KIND_WALK },
  { "gehen", SW_KIND_WALK },
  { "marche", SW_KIND_WALK },
  { "randonnee", SW_KIND_WALK },
  { "caminata", SW_KIND_WALK },
  { "senderismo", SW_KIND_WALK },
  { "camminata", SW_KIND_WALK },
  { "mountaineering", SW_KIND_WALK },
  /* Strava's numbers in the <type> of its GPX files. */
  { "=1", SW_KIND_CYCLE },
  { "=4", SW_KIND_WALK },
  { "=9", SW_KIND_EASY },
  { "=10", SW_KIND_WALK },
};

/* Average speeds, metres a second, by which a track without a sport is told apart. The gap between a fast run and a slow ride
 * is narrow; whoever rides usually has a device that says so. */
#define SLOWEST_RUN_M_PER_S 1.9
#define SLOWEST_RIDE_M_PER_S 5.6
#define FASTEST_RIDE_M_PER_S 14.0

/* Lower case, accents gone, camelCase and punctuation as single blanks between words; a blank at either end. */
static char *
fold (const char *text)
{
  g_autofree char *ascii = g_str_to_ascii (text, "C");
  GString *out = g_string_new (" ");

  for (const char *p = ascii; *p != '\0'; p++)
    {
      if (g_ascii_isupper (*p) && p > ascii && g_ascii_islower (p[-1]))
        g_string_append_c (out, ' ');
      if (g_ascii_isalnum (*p))
        g_string_append_c (out, g_ascii_tolower (*p));
      else if (out->str[out->len - 1] != ' ')
        g_string_append_c (out, ' ');
    }
  if (out->str[out->len - 1] != ' ')
    g_string_append_c (out, ' ');
  return g_string_free (out, FALSE);
}

static gboolean
matches (const char *folded,
         const char *word)
{
  gsize n = strlen (word);

  if (word[0] == '=')
    return strlen (folded) == n + 1 && strncmp (folded + 1, word + 1, n - 1) == 0;
  if (word[n - 1] == '*')
    n--;
  for (const char *p = strchr (folded, ' '); p != NULL; p = strchr (p + 1, ' '))
    if (strncmp (p + 1, word, n) == 0 && (word[n] == '*' || p[1 + n] == ' '))
      return TRUE;
  return FALSE;
}

/**
 * sw_import_kind_from_words:
 * @words: (nullable): a sport or a title, in anyone's words
 *
 * A run is an easy one until its owner says otherwise.
 *
 * Returns: the kind, SW_KIND_NONE when the words do not tell
 */
SwKind
sw_import_kind_from_words (const char *words)
{
  g_autofree char *folded = NULL;

  if (words == NULL)
    return SW_KIND_NONE;
  folded = fold (words);
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    if (matches (folded, rows[i].word))
      return rows[i].kind;
  return SW_KIND_NONE;
}

static SwKind
guess_from_speed (const SwImportedActivity *activity)
{
  double seconds = activity->timer_s > 0.0 ? activity->timer_s : activity->elapsed_s;
  double meters = activity->steady_m > 0.0 ? activity->steady_m : activity->distance_m;
  double speed;

  if (!(seconds > 0.0) || !(meters > 0.0))
    return SW_KIND_OTHER;
  speed = meters / seconds;
  if (speed < SLOWEST_RUN_M_PER_S)
    return SW_KIND_WALK;
  if (speed < SLOWEST_RIDE_M_PER_S)
    return SW_KIND_EASY;
  return speed < FASTEST_RIDE_M_PER_S ? SW_KIND_CYCLE : SW_KIND_OTHER;
}

/**
 * sw_import_decide_kind:
 * @activity: with its figures, sport and name
 *
 * The sport the file names decides; where it says "other", or nothing, the activity's own title may; where there is neither,
 * the average speed.
 */
void
sw_import_decide_kind (SwImportedActivity *activity)
{
  SwKind kind = sw_import_kind_from_words (activity->sport);

  if (kind == SW_KIND_NONE)
    kind = sw_import_kind_from_words (activity->name);
  if (kind == SW_KIND_NONE && activity->sport != NULL)
    kind = SW_KIND_OTHER;
  activity->kind_is_guess = kind == SW_KIND_NONE;
  activity->kind = kind == SW_KIND_NONE ? guess_from_speed (activity) : kind;
}
