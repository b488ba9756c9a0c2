/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "sw-profile-form"

#include "config.h"

#include "sw-profile-form.h"

#include <glib/gi18n.h>

#include "sw-rows.h"

/* A Monday, to ask the locale for the names of the weekdays. */
#define ANY_MONDAY 4
#define MOST_MINUTES 180
#define MINUTE_STEP 5
#define DEFAULT_MINUTES 60
#define DEFAULT_LONG_MINUTES 120

static const SwKind sports[] = {
  SW_KIND_SWIM, SW_KIND_CYCLE, SW_KIND_POOL_RUN, SW_KIND_ELLIPTICAL, SW_KIND_WALK, SW_KIND_YOGA, SW_KIND_PILATES,
};

typedef struct
{
  const char *id;
  const char *title;
} Equipment;

static const Equipment equipment[] = {
  { "mat", N_("Mat") },
  { "dumbbells", N_("Dumbbells") },
  { "foam-roller", N_("Foam roller") },
};

static const double race_kms[] = { 5, 10, 21.0975, 42.195 };

struct _SwProfileForm
{
  GObject         parent_instance;

  /* Owned References */
  SwProfile      *base;
  SwDay           race_day;

  /* Borrowed References; NULL where the part was not built */
  GtkToggleButton *level_checks[SW_N_LEVELS];
  GtkSpinButton  *weekly_spin;
  GtkSpinButton  *longest_spin;
  AdwEntryRow    *birth_row;
  GtkScale       *minute_scales[7];
  AdwComboRow    *long_day_row;
  GtkSwitch      *rest_switch;
  GtkSwitch      *sport_switches[G_N_ELEMENTS (sports)];
  GtkSwitch      *equipment_switches[G_N_ELEMENTS (equipment)];
  GtkSwitch      *lbp_switch;
  GtkSwitch      *conservative_switch;
  GtkSwitch      *cleared_switch;
  AdwExpanderRow *race_row;
  GtkLabel       *race_day_label;
  AdwComboRow    *race_km_row;

  /* State */
  SwDay           today;
  gboolean        loading;
};

G_DEFINE_FINAL_TYPE (SwProfileForm, sw_profile_form, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
emit_changed (SwProfileForm *self)
{
  if (!self->loading)
    g_signal_emit (self, signals[CHANGED], 0);
}

static void
watch (SwProfileForm *self,
       gpointer       widget,
       const char    *signal)
{
  g_signal_connect_object (widget, signal, G_CALLBACK (emit_changed), self, G_CONNECT_SWAPPED);
}

static AdwPreferencesGroup *
add_group (GPtrArray  *groups,
           const char *title)
{
  GtkWidget *group = adw_preferences_group_new ();

  if (title != NULL)
    adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), title);
  g_ptr_array_add (groups, group);
  return ADW_PREFERENCES_GROUP (group);
}

static void
build_level (SwProfileForm *self,
             GPtrArray     *groups)
{
  static const char * const details[SW_N_LEVELS] = {
    N_("I cannot run 20 minutes yet"),
    N_("Running for less than a year, or less than 20 km a week"),
    N_("20 to 50 km a week"),
    N_("More than 50 km a week, for more than three years"),
  };
  AdwPreferencesGroup *level = add_group (groups, _("Experience"));
  AdwPreferencesGroup *volume = add_group (groups, _("The Last Four Weeks"));
  g_autofree char *year = self->base->birth_year != SW_MISSING ? g_strdup_printf ("%d", self->base->birth_year) : g_strdup ("");

  for (int i = 0; i < SW_N_LEVELS; i++)
    {
      adw_preferences_group_add (level, sw_rows_new_check (sw_words_level ((SwLevel) i), _(details[i]),
                                                           self->level_checks[0], &self->level_checks[i]));
      gtk_toggle_button_set_active (self->level_checks[i], sw_profile_get_level (self->base) == (SwLevel) i);
      watch (self, self->level_checks[i], "toggled");
    }
  adw_preferences_group_add (volume, sw_rows_new_spin (_("Kilometers a week"), _("0 if you do not know"), 0, 250, 1, 1, &self->weekly_spin));
  adw_preferences_group_add (volume, sw_rows_new_spin (_("Longest run, km"), _("0 if you do not know"), 0, 100, 0.5, 1, &self->longest_spin));
  gtk_spin_button_set_value (self->weekly_spin, isfinite (self->base->weekly_km) ? self->base->weekly_km : 0);
  gtk_spin_button_set_value (self->longest_spin, isfinite (self->base->longest_km) ? self->base->longest_km : 0);
  watch (self, self->weekly_spin, "value-changed");
  watch (self, self->longest_spin, "value-changed");
  self->birth_row = ADW_ENTRY_ROW (sw_rows_new_entry (_("Year of birth, if you like")));
  gtk_editable_set_text (GTK_EDITABLE (self->birth_row), year);
  watch (self, self->birth_row, "changed");
  adw_preferences_group_add (add_group (groups, NULL), GTK_WIDGET (self->birth_row));
}

/* Columns of the names of days: what they get where there is room, and what they keep. */
#define NAME_CHARS 10
#define LEAST_NAME_CHARS 4

static void
show_minutes (GtkScale *scale,
              GtkLabel *label)
{
  double minutes = gtk_range_get_value (GTK_RANGE (scale));
  g_autofree char *text = minutes > 0 ? g_strdup_printf (_("%d min"), (int) lround (minutes)) : g_strdup (_("rest"));

  gtk_label_set_label (label, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (scale), GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, text, -1);
}

static GtkWidget *
new_minutes_row (SwProfileForm *self,
                 int            weekday)
{
  GtkWidget *row = adw_preferences_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  g_autofree char *name = sw_words_weekday_long (ANY_MONDAY + weekday);
  GtkWidget *title = sw_rows_new_label (name, NULL);
  GtkWidget *value = gtk_label_new (NULL);
  GtkWidget *scale = gtk_scale_new_with_range (GTK_ORIENTATION_HORIZONTAL, 0, MOST_MINUTES, MINUTE_STEP);

  gtk_label_set_wrap (GTK_LABEL (title), FALSE);
  /* In large letters a name may be shortened, so that the page is never wider than the window. */
  gtk_label_set_ellipsize (GTK_LABEL (title), PANGO_ELLIPSIZE_END);
  gtk_label_set_width_chars (GTK_LABEL (title), LEAST_NAME_CHARS);
  gtk_label_set_max_width_chars (GTK_LABEL (title), NAME_CHARS);
  gtk_label_set_width_chars (GTK_LABEL (value), 7);
  gtk_label_set_xalign (GTK_LABEL (value), 1);
  gtk_widget_add_css_class (value, "numeric");
  gtk_widget_set_hexpand (scale, TRUE);
  gtk_range_set_round_digits (GTK_RANGE (scale), 0);
  gtk_range_set_increments (GTK_RANGE (scale), MINUTE_STEP, MINUTE_STEP * 3);
  sw_rows_set_name (scale, name);
  self->minute_scales[weekday] = GTK_SCALE (scale);
  g_signal_connect_object (scale, "value-changed", G_CALLBACK (show_minutes), value, 0);
  watch (self, scale, "value-changed");
  gtk_box_append (GTK_BOX (box), title);
  gtk_box_append (GTK_BOX (box), scale);
  gtk_box_append (GTK_BOX (box), value);
  gtk_widget_add_css_class (box, "sw-minutes");
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  return row;
}

static void
build_times (SwProfileForm *self,
             GPtrArray     *groups)
{
  AdwPreferencesGroup *minutes = add_group (groups, NULL);
  AdwPreferencesGroup *rest = add_group (groups, NULL);
  char *names[8] = { NULL };
  int long_day = self->base->long_day;

  names[0] = g_strdup (_("Any day"));
  for (int i = 0; i < 7; i++)
    {
      int value = self->base->has_availability ? self->base->availability_min[i]
                  : i + 1 == (long_day != SW_MISSING ? long_day : 7) ? DEFAULT_LONG_MINUTES : DEFAULT_MINUTES;

      adw_preferences_group_add (minutes, new_minutes_row (self, i));
      gtk_range_set_value (GTK_RANGE (self->minute_scales[i]), MIN (value, MOST_MINUTES));
      names[i + 1] = sw_words_weekday_long (ANY_MONDAY + i);
    }
  self->long_day_row = ADW_COMBO_ROW (sw_rows_new_combo (_("Longest run on"), (const char * const *) names, 8));
  adw_combo_row_set_selected (self->long_day_row, long_day != SW_MISSING ? (guint) long_day : 7);
  watch (self, self->long_day_row, "notify::selected");
  adw_preferences_group_add (rest, GTK_WIDGET (self->long_day_row));
  adw_preferences_group_add (rest, sw_rows_new_switch (_("Days without an entry count as rest"), NULL, &self->rest_switch));
  gtk_switch_set_active (self->rest_switch, sw_profile_is_empty_day_rest (self->base));
  watch (self, self->rest_switch, "notify::active");
  for (int i = 0; i < 8; i++)
    g_free (names[i]);
}

static gboolean
has_sport (const SwProfile *profile,
           SwKind           kind)
{
  for (guint i = 0; profile->cross != NULL && i < profile->cross->len; i++)
    if (g_array_index (profile->cross, SwKind, i) == kind)
      return TRUE;
  return FALSE;
}

static void
build_sports (SwProfileForm *self,
              GPtrArray     *groups)
{
  AdwPreferencesGroup *sport_group = add_group (groups, _("Sports Besides Running"));
  AdwPreferencesGroup *equipment_group = add_group (groups, _("At Hand"));

  for (guint i = 0; i < G_N_ELEMENTS (sports); i++)
    {
      adw_preferences_group_add (sport_group, sw_rows_new_switch (sw_words_kind (sports[i]), NULL, &self->sport_switches[i]));
      gtk_switch_set_active (self->sport_switches[i], has_sport (self->base, sports[i]));
      watch (self, self->sport_switches[i], "notify::active");
    }
  for (guint i = 0; i < G_N_ELEMENTS (equipment); i++)
    {
      adw_preferences_group_add (equipment_group, sw_rows_new_switch (_(equipment[i].title), NULL, &self->equipment_switches[i]));
      gtk_switch_set_active (self->equipment_switches[i], sw_profile_has_equipment (self->base, equipment[i].id));
      watch (self, self->equipment_switches[i], "notify::active");
    }
}

static void
build_back (SwProfileForm *self,
            GPtrArray     *groups)
{
  AdwPreferencesGroup *group = add_group (groups, _("Your Back"));
  GtkWidget *cleared_row;

  adw_preferences_group_add (group, sw_rows_new_switch (_("Low back pain in the last 12 months"), NULL, &self->lbp_switch));
  adw_preferences_group_add (group, sw_rows_new_switch (_("A condition that asks for more care"),
                                                        _("A disc problem, sciatica, a strong hollow back, spine surgery or osteoporosis"),
                                                        &self->conservative_switch));
  cleared_row = sw_rows_new_switch (_("A clinician has cleared me to run"), _("Without it the plan begins with walking"), &self->cleared_switch);
  adw_preferences_group_add (group, cleared_row);
  gtk_switch_set_active (self->lbp_switch, self->base->lbp == SW_YES);
  gtk_switch_set_active (self->conservative_switch, self->base->conservative == SW_YES);
  gtk_switch_set_active (self->cleared_switch, self->base->cleared == SW_YES);
  g_object_bind_property (self->conservative_switch, "active", cleared_row, "visible", G_BINDING_SYNC_CREATE);
  watch (self, self->lbp_switch, "notify::active");
  watch (self, self->conservative_switch, "notify::active");
  watch (self, self->cleared_switch, "notify::active");
}

static void
show_race_day (SwProfileForm *self)
{
  g_autofree char *text = sw_words_day_long (self->race_day);

  gtk_label_set_label (self->race_day_label, text);
}

static void
on_race_day_cb (SwProfileForm *self,
                GtkCalendar   *calendar)
{
  g_autoptr (GDateTime) date = gtk_calendar_get_date (calendar);

  self->race_day = MAX (self->today, sw_day_from_ymd (g_date_time_get_year (date), g_date_time_get_month (date),
                                                      g_date_time_get_day_of_month (date)));
  show_race_day (self);
  emit_changed (self);
}

static void
build_race (SwProfileForm *self,
            GPtrArray     *groups)
{
  const char *kms[G_N_ELEMENTS (race_kms)] = { _("5 km"), _("10 km"), _("Half marathon"), _("Marathon") };
  AdwPreferencesGroup *group = add_group (groups, NULL);
  GtkWidget *day_row = adw_action_row_new ();
  GtkWidget *calendar = gtk_calendar_new ();
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *button = gtk_menu_button_new ();
  int year, month, day;
  g_autoptr (GDateTime) date = NULL;
  guint selected = 1;

  self->race_day = self->base->race_day != SW_DAY_NONE ? self->base->race_day : self->today + 12 * 7;
  self->race_row = ADW_EXPANDER_ROW (adw_expander_row_new ());
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->race_row), _("Train for a race"));
  adw_expander_row_set_show_enable_switch (self->race_row, TRUE);
  adw_expander_row_set_enable_expansion (self->race_row, self->base->race_day != SW_DAY_NONE);
  sw_day_to_ymd (self->race_day, &year, &month, &day);
  date = g_date_time_new_local (year, month, day, 12, 0, 0);
  gtk_calendar_select_day (GTK_CALENDAR (calendar), date);
  g_signal_connect_object (calendar, "day-selected", G_CALLBACK (on_race_day_cb), self, G_CONNECT_SWAPPED);
  gtk_popover_set_child (GTK_POPOVER (popover), calendar);
  self->race_day_label = GTK_LABEL (sw_rows_new_label (NULL, NULL));
  gtk_menu_button_set_child (GTK_MENU_BUTTON (button), GTK_WIDGET (self->race_day_label));
  gtk_menu_button_set_always_show_arrow (GTK_MENU_BUTTON (button), TRUE);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (button), popover);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  sw_rows_set_name (button, _("Day of the race"));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (day_row), _("Day"));
  adw_action_row_add_suffix (ADW_ACTION_ROW (day_row), button);
  show_race_day (self);
  self->race_km_row = ADW_COMBO_ROW (sw_rows_new_combo (_("Distance"), kms, G_N_ELEMENTS (race_kms)));
  for (guint i = 0; i < G_N_ELEMENTS (race_kms); i++)
    if (isfinite (self->base->race_km) && fabs (self->base->race_km - race_kms[i]) < 0.5)
      selected = i;
  adw_combo_row_set_selected (self->race_km_row, selected);
  adw_expander_row_add_row (self->race_row, day_row);
  adw_expander_row_add_row (self->race_row, GTK_WIDGET (self->race_km_row));
  watch (self, self->race_row, "notify::enable-expansion");
  watch (self, self->race_km_row, "notify::selected");
  adw_preferences_group_add (group, GTK_WIDGET (self->race_row));
}

GPtrArray *
sw_profile_form_build (SwProfileForm *self,
                       SwProfilePart  part)
{
  GPtrArray *groups;

  g_return_val_if_fail (SW_IS_PROFILE_FORM (self), NULL);

  groups = g_ptr_array_new ();
  self->loading = TRUE;
  switch (part)
    {
    case SW_PROFILE_LEVEL:
      build_level (self, groups);
      break;
    case SW_PROFILE_TIMES:
      build_times (self, groups);
      break;
    case SW_PROFILE_SPORTS:
      build_sports (self, groups);
      break;
    case SW_PROFILE_BACK:
      build_back (self, groups);
      break;
    case SW_PROFILE_RACE:
      build_race (self, groups);
      break;
    case SW_N_PROFILE_PARTS:
    default:
      break;
    }
  self->loading = FALSE;
  return groups;
}

static void
store_level (SwProfileForm *self,
             SwProfile     *profile)
{
  double weekly = gtk_spin_button_get_value (self->weekly_spin);
  double longest = gtk_spin_button_get_value (self->longest_spin);
  double year = sw_rows_parse_number (gtk_editable_get_text (GTK_EDITABLE (self->birth_row)));

  for (int i = 0; i < SW_N_LEVELS; i++)
    if (gtk_toggle_button_get_active (self->level_checks[i]))
      profile->level = (SwLevel) i;
  profile->weekly_km = weekly > 0 ? weekly : NAN;
  profile->longest_km = longest > 0 ? longest : NAN;
  profile->birth_year = isfinite (year) && year >= 1900 && year <= sw_day_get_year (self->today) ? (int) year : SW_MISSING;
}

static void
store_times (SwProfileForm *self,
             SwProfile     *profile)
{
  guint long_day = adw_combo_row_get_selected (self->long_day_row);

  profile->has_availability = TRUE;
  for (int i = 0; i < 7; i++)
    profile->availability_min[i] = (int) lround (gtk_range_get_value (GTK_RANGE (self->minute_scales[i])));
  profile->long_day = long_day == 0 ? SW_MISSING : (int) long_day;
  profile->empty_day_is_rest = gtk_switch_get_active (self->rest_switch) ? SW_YES : SW_NO;
}

static void
store_sports (SwProfileForm *self,
              SwProfile     *profile)
{
  g_autoptr (GArray) chosen = g_array_new (FALSE, FALSE, sizeof (SwKind));
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  /* The order of those that stay is the user's; new ones follow. */
  for (guint i = 0; profile->cross != NULL && i < profile->cross->len; i++)
    for (guint j = 0; j < G_N_ELEMENTS (sports); j++)
      if (g_array_index (profile->cross, SwKind, i) == sports[j] && gtk_switch_get_active (self->sport_switches[j]))
        g_array_append_val (chosen, sports[j]);
  for (guint j = 0; j < G_N_ELEMENTS (sports); j++)
    if (gtk_switch_get_active (self->sport_switches[j]) && !has_sport (profile, sports[j]))
      g_array_append_val (chosen, sports[j]);
  g_clear_pointer (&profile->cross, g_array_unref);
  profile->cross = g_steal_pointer (&chosen);

  for (guint i = 0; i < G_N_ELEMENTS (equipment); i++)
    if (gtk_switch_get_active (self->equipment_switches[i]))
      g_strv_builder_add (builder, equipment[i].id);
  g_strfreev (profile->equipment);
  profile->equipment = g_strv_builder_end (builder);
}

static void
store_back (SwProfileForm *self,
            SwProfile     *profile)
{
  profile->lbp = gtk_switch_get_active (self->lbp_switch) ? SW_YES : SW_NO;
  profile->conservative = gtk_switch_get_active (self->conservative_switch) ? SW_YES : SW_NO;
  /* Who was not asked has not said no. */
  if (gtk_switch_get_active (self->cleared_switch))
    profile->cleared = SW_YES;
  else
    profile->cleared = profile->conservative == SW_YES ? SW_NO : SW_UNKNOWN;
}

static void
store_race (SwProfileForm *self,
            SwProfile     *profile)
{
  if (!adw_expander_row_get_enable_expansion (self->race_row))
    {
      profile->race_day = SW_DAY_NONE;
      profile->race_km = NAN;
      return;
    }
  profile->race_day = self->race_day;
  profile->race_km = race_kms[MIN (adw_combo_row_get_selected (self->race_km_row), G_N_ELEMENTS (race_kms) - 1)];
}

SwProfile *
sw_profile_form_get_profile (SwProfileForm *self)
{
  SwProfile *profile;

  g_return_val_if_fail (SW_IS_PROFILE_FORM (self), NULL);

  profile = sw_profile_copy (self->base);
  if (self->weekly_spin != NULL)
    store_level (self, profile);
  if (self->long_day_row != NULL)
    store_times (self, profile);
  if (self->sport_switches[0] != NULL)
    store_sports (self, profile);
  if (self->lbp_switch != NULL)
    store_back (self, profile);
  if (self->race_row != NULL)
    store_race (self, profile);
  return profile;
}

void
sw_profile_form_set_volume (SwProfileForm *self,
                            double         weekly_km,
                            double         longest_km)
{
  g_return_if_fail (SW_IS_PROFILE_FORM (self));

  if (self->weekly_spin == NULL)
    return;
  if (isfinite (weekly_km))
    gtk_spin_button_set_value (self->weekly_spin, weekly_km);
  if (isfinite (longest_km))
    gtk_spin_button_set_value (self->longest_spin, longest_km);
}

static void
sw_profile_form_finalize (GObject *object)
{
  g_clear_pointer (&SW_PROFILE_FORM (object)->base, sw_profile_free);

  G_OBJECT_CLASS (sw_profile_form_parent_class)->finalize (object);
}

static void
sw_profile_form_class_init (SwProfileFormClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sw_profile_form_finalize;
  signals[CHANGED] = g_signal_new ("changed", SW_TYPE_PROFILE_FORM, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
sw_profile_form_init (SwProfileForm *self)
{
  self->race_day = SW_DAY_NONE;
}

SwProfileForm *
sw_profile_form_new (const SwProfile *profile,
                     SwDay            today)
{
  SwProfileForm *self = g_object_new (SW_TYPE_PROFILE_FORM, NULL);

  self->base = sw_profile_copy (profile);
  self->today = today;
  return self;
}
