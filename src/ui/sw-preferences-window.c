/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "sw-preferences-window"

#include "config.h"

#include "sw-preferences-window.h"

#include <glib/gi18n.h>

#include "sw-change-window.h"
#include "sw-profile-form.h"
#include "sw-rows.h"
#include "sw-settings.h"
#include "sw-window.h"

/* Half-way between the 300 and 500 miles of the convention. */
#define DEFAULT_LIFE_KM 650

struct _SwPreferencesWindow
{
  AdwPreferencesWindow  parent_instance;

  /* Owned References */
  SwDiary              *diary;
  SwProfileForm        *form;
  SwProfile            *initial;     /* as the form read it, so that looking changes nothing */

  /* Borrowed References */
  AdwEntryRow          *region_row;
  AdwEntryRow          *number_row;

  /* State */
  gboolean              seen;        /* what it does to the week was shown and answered */
  gboolean              discard;
  AdwPreferencesGroup  *shoe_group;
  AdwEntryRow          *shoe_row;
  GtkSpinButton        *life_spin;

  /* State */
  guint                 n_shoes;     /* rows of shoes so far */
};

G_DEFINE_FINAL_TYPE (SwPreferencesWindow, sw_preferences_window, ADW_TYPE_PREFERENCES_WINDOW)

static void show_shoes (SwPreferencesWindow *self);

static void
add_page (SwPreferencesWindow *self,
          const char          *title,
          const char          *icon_name,
          const SwProfilePart *parts,
          guint                n_parts)
{
  GtkWidget *page = adw_preferences_page_new ();

  adw_preferences_page_set_title (ADW_PREFERENCES_PAGE (page), title);
  adw_preferences_page_set_icon_name (ADW_PREFERENCES_PAGE (page), icon_name);
  for (guint i = 0; i < n_parts; i++)
    {
      g_autoptr (GPtrArray) groups = sw_profile_form_build (self->form, parts[i]);

      for (guint j = 0; j < groups->len; j++)
        adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), g_ptr_array_index (groups, j));
    }
  adw_preferences_window_add (ADW_PREFERENCES_WINDOW (self), ADW_PREFERENCES_PAGE (page));
}

static void
on_retire_cb (GtkButton           *button,
              SwPreferencesWindow *self)
{
  const SwShoe *shoe = sw_journal_get_shoe (sw_diary_get_journal (self->diary), g_object_get_data (G_OBJECT (button), "shoe"));
  g_autoptr (SwShoe) copy = NULL;

  if (shoe == NULL)
    return;
  copy = sw_shoe_copy (shoe);
  copy->retired_day = copy->retired_day == SW_DAY_NONE ? sw_diary_get_today (self->diary) : SW_DAY_NONE;
  if (sw_diary_put_shoe (self->diary, copy, NULL))
    gtk_button_set_label (button, copy->retired_day == SW_DAY_NONE ? _("Retire") : _("Use Again"));
}

static void
add_shoe_row (SwPreferencesWindow *self,
              const SwShoe        *shoe)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *button = gtk_button_new_with_label (shoe->retired_day == SW_DAY_NONE ? _("Retire") : _("Use Again"));
  g_autofree char *markup = g_markup_escape_text (shoe->name != NULL ? shoe->name : shoe->id, -1);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), markup);
  if (isfinite (shoe->life_km))
    {
      g_autofree char *life = sw_words_km (shoe->life_km);
      /* translators: how many kilometers a pair of shoes is meant for */
      g_autofree char *subtitle = g_strdup_printf (_("Meant for %s"), life);

      adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
    }
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  g_object_set_data_full (G_OBJECT (button), "shoe", g_strdup (shoe->id), g_free);
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_retire_cb), self, 0);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  adw_preferences_group_add (self->shoe_group, row);
}

static void
on_shoe_apply_cb (SwPreferencesWindow *self)
{
  g_autofree char *name = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->shoe_row))));
  g_autoptr (SwShoe) shoe = sw_shoe_new ();
  g_autoptr (GError) error = NULL;

  if (*name == '\0')
    return;
  shoe->name = g_steal_pointer (&name);
  shoe->life_km = gtk_spin_button_get_value (self->life_spin);
  shoe->start_km = 0;
  shoe->first_day = sw_diary_get_today (self->diary);
  if (!sw_diary_put_shoe (self->diary, shoe, &error))
    {
      g_autofree char *why = sw_ui_describe_error (error);
      g_autofree char *markup = g_markup_escape_text (why, -1);

      adw_preferences_window_add_toast (ADW_PREFERENCES_WINDOW (self), adw_toast_new (markup));
      return;
    }
  gtk_editable_set_text (GTK_EDITABLE (self->shoe_row), "");
}

static void
show_shoes (SwPreferencesWindow *self)
{
  const GPtrArray *shoes = sw_diary_get_journal (self->diary)->shoes;

  for (; self->n_shoes < shoes->len; self->n_shoes++)
    add_shoe_row (self, g_ptr_array_index (shoes, self->n_shoes));
}

static void
add_shoes_page (SwPreferencesWindow *self)
{
  GtkWidget *page = adw_preferences_page_new ();
  GtkWidget *fresh = adw_preferences_group_new ();

  adw_preferences_page_set_title (ADW_PREFERENCES_PAGE (page), _("Shoes"));
  adw_preferences_page_set_icon_name (ADW_PREFERENCES_PAGE (page), "sw-shoe-symbolic");
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (fresh), _("A New Pair"));
  self->shoe_row = ADW_ENTRY_ROW (sw_rows_new_entry (_("Name")));
  adw_entry_row_set_show_apply_button (self->shoe_row, TRUE);
  g_signal_connect_object (self->shoe_row, "apply", G_CALLBACK (on_shoe_apply_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (fresh), GTK_WIDGET (self->shoe_row));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (fresh),
                             sw_rows_new_spin (_("Kilometers it is meant for"), _("A convention, not a law"), 100, 3000, 50, 0, &self->life_spin));
  gtk_spin_button_set_value (self->life_spin, DEFAULT_LIFE_KM);
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), ADW_PREFERENCES_GROUP (fresh));
  self->shoe_group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), self->shoe_group);
  show_shoes (self);
  /* The new pair is in the journal once the diary has read it again. */
  g_signal_connect_object (self->diary, "changed", G_CALLBACK (show_shoes), self, G_CONNECT_SWAPPED);
  adw_preferences_window_add (ADW_PREFERENCES_WINDOW (self), ADW_PREFERENCES_PAGE (page));
}

static void
on_notifications_cb (GtkSwitch *toggle)
{
  sw_settings_set_notifications (sw_settings_get_default (), gtk_switch_get_active (toggle));
}

static void
on_large_cb (GtkSwitch *toggle)
{
  sw_settings_set_large_print (sw_settings_get_default (), gtk_switch_get_active (toggle));
}

static void
update_pages (GtkWidget *widget)
{
  GtkWindow *window = sw_ui_get_main_window (widget);

  if (window != NULL)
    sw_window_update_pages (SW_WINDOW (window));
}

static void
on_weekday_cb (AdwComboRow *row)
{
  static const int weekdays[] = { 0, 1, 6, 7 };

  sw_settings_set_chosen_weekday (sw_settings_get_default (), weekdays[MIN (adw_combo_row_get_selected (row), 3)]);
  update_pages (GTK_WIDGET (row));
}

static void
on_ratio_cb (GtkSwitch *toggle)
{
  sw_settings_set_ratio_chart (sw_settings_get_default (), gtk_switch_get_active (toggle));
  update_pages (GTK_WIDGET (toggle));
}

/* How calendar and trends look. */
static GtkWidget *
new_view_group (void)
{
  const char *weekdays[] = { _("As the language has it"), _("Monday"), _("Saturday"), _("Sunday") };
  SwSettings *settings = sw_settings_get_default ();
  int chosen = sw_settings_get_chosen_weekday (settings);
  GtkWidget *group = adw_preferences_group_new ();
  GtkWidget *weekday = sw_rows_new_combo (_("First day of the week"), weekdays, G_N_ELEMENTS (weekdays));
  GtkSwitch *ratio;

  adw_combo_row_set_selected (ADW_COMBO_ROW (weekday), chosen == 1 ? 1 : chosen == 6 ? 2 : chosen == 7 ? 3 : 0);
  g_signal_connect (weekday, "notify::selected", G_CALLBACK (on_weekday_cb), NULL);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), weekday);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group),
                             sw_rows_new_switch (_("Load ratio among the trends"), _("Studies disagree about it; the plan does not use it"), &ratio));
  gtk_switch_set_active (ratio, sw_settings_get_ratio_chart (settings));
  g_signal_connect (ratio, "notify::active", G_CALLBACK (on_ratio_cb), NULL);
  return group;
}

static void
on_region_cb (SwPreferencesWindow *self)
{
  g_autofree char *region = g_ascii_strup (gtk_editable_get_text (GTK_EDITABLE (self->region_row)), -1);

  if (strlen (region) == 2 && g_ascii_isalpha (region[0]) && g_ascii_isalpha (region[1]))
    sw_settings_set_region (sw_settings_get_default (), region);
  else if (*region == '\0')
    sw_settings_set_region (sw_settings_get_default (), "");
}

static void
on_number_cb (SwPreferencesWindow *self)
{
  gboolean good = sw_settings_set_emergency_number (sw_settings_get_default (), gtk_editable_get_text (GTK_EDITABLE (self->number_row)));

  if (good)
    gtk_widget_remove_css_class (GTK_WIDGET (self->number_row), "error");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self->number_row), "error");
}

static void
add_program_page (SwPreferencesWindow *self)
{
  GtkWidget *page = adw_preferences_page_new ();
  GtkWidget *group = adw_preferences_group_new ();
  GtkWidget *safety = adw_preferences_group_new ();
  SwSettings *settings = sw_settings_get_default ();
  g_autofree char *region = sw_settings_get_region (settings);
  g_autofree char *number = NULL;
  GtkSwitch *notifications, *large;

  adw_preferences_page_set_title (ADW_PREFERENCES_PAGE (page), _("Program"));
  adw_preferences_page_set_icon_name (ADW_PREFERENCES_PAGE (page), "emblem-system-symbolic");
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group),
                             sw_rows_new_switch (_("Notifications"), _("After a run: how your back is, that evening and the next morning"), &notifications));
  gtk_switch_set_active (notifications, sw_settings_get_notifications (settings));
  g_signal_connect (notifications, "notify::active", G_CALLBACK (on_notifications_cb), NULL);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), sw_rows_new_switch (_("Large print"), _("For the week on paper"), &large));
  gtk_switch_set_active (large, sw_settings_get_large_print (settings));
  g_signal_connect (large, "notify::active", G_CALLBACK (on_large_cb), NULL);
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), ADW_PREFERENCES_GROUP (group));
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), ADW_PREFERENCES_GROUP (new_view_group ()));

  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (safety), _("Two letters such as US, GB or DE; they decide the emergency number."));
  self->region_row = ADW_ENTRY_ROW (sw_rows_new_entry (_("Region")));
  gtk_editable_set_text (GTK_EDITABLE (self->region_row), region);
  g_signal_connect_object (self->region_row, "changed", G_CALLBACK (on_region_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (safety), GTK_WIDGET (self->region_row));
  self->number_row = ADW_ENTRY_ROW (sw_rows_new_entry (_("Another emergency number")));
  number = sw_settings_get_own_number (settings);
  gtk_editable_set_text (GTK_EDITABLE (self->number_row), number);
  g_signal_connect_object (self->number_row, "changed", G_CALLBACK (on_number_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (safety), GTK_WIDGET (self->number_row));
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), ADW_PREFERENCES_GROUP (safety));
  adw_preferences_window_add (ADW_PREFERENCES_WINDOW (self), ADW_PREFERENCES_PAGE (page));
}

static void
on_previewed_cb (SwChangeAnswer answer,
                 gpointer       user_data)
{
  SwPreferencesWindow *self = user_data;

  if (answer == SW_CHANGE_ANSWER_CANCEL)
    return;
  self->seen = TRUE;
  self->discard = answer == SW_CHANGE_ANSWER_DISCARD;
  gtk_window_close (GTK_WINDOW (self));
}

static gboolean
sw_preferences_window_close_request (GtkWindow *window)
{
  SwPreferencesWindow *self = SW_PREFERENCES_WINDOW (window);
  g_autoptr (SwProfile) profile = sw_profile_form_get_profile (self->form);
  g_autoptr (GError) error = NULL;

  if (!sw_diary_get_read_only (self->diary) && !self->discard
      && !sw_profile_equal (profile, self->initial))
    {
      /* A rebuild is shown before it is made. */
      if (!self->seen && sw_change_window_needs_preview (self->diary, profile))
        {
          sw_change_window_present_preview (GTK_WINDOW (self), self->diary, profile, on_previewed_cb, self);
          return TRUE;
        }
      self->seen = FALSE;
      if (sw_diary_set_profile (self->diary, profile, &error))
        {
          sw_ui_toast (GTK_WIDGET (self), _("Preferences saved. The week was planned again."), TRUE);
        }
      else
        {
          g_autofree char *why = sw_ui_describe_error (error);
          g_autofree char *markup = g_markup_escape_text (why, -1);

          /* What cannot be kept is said here, where it can still be mended. */
          adw_preferences_window_add_toast (ADW_PREFERENCES_WINDOW (self), adw_toast_new (markup));
          return TRUE;
        }
    }
  return GTK_WINDOW_CLASS (sw_preferences_window_parent_class)->close_request (window);
}

static void
sw_preferences_window_dispose (GObject *object)
{
  SwPreferencesWindow *self = SW_PREFERENCES_WINDOW (object);

  g_clear_object (&self->form);
  g_clear_pointer (&self->initial, sw_profile_free);
  g_clear_object (&self->diary);

  G_OBJECT_CLASS (sw_preferences_window_parent_class)->dispose (object);
}

static void
sw_preferences_window_class_init (SwPreferencesWindowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sw_preferences_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = sw_preferences_window_close_request;
}

static void
sw_preferences_window_init (SwPreferencesWindow *self)
{
  gtk_window_set_modal (GTK_WINDOW (self), TRUE);
  gtk_window_set_destroy_with_parent (GTK_WINDOW (self), TRUE);
}

GtkWidget *
sw_preferences_window_new (GtkWindow *parent,
                           SwDiary   *diary)
{
  static const SwProfilePart who[] = { SW_PROFILE_LEVEL, SW_PROFILE_RACE };
  static const SwProfilePart when[] = { SW_PROFILE_TIMES };
  static const SwProfilePart what[] = { SW_PROFILE_SPORTS };
  static const SwProfilePart back[] = { SW_PROFILE_BACK };
  SwPreferencesWindow *self = g_object_new (SW_TYPE_PREFERENCES_WINDOW, "transient-for", parent, NULL);

  self->diary = g_object_ref (diary);
  self->form = sw_profile_form_new (sw_diary_get_journal (diary)->profile, sw_diary_get_today (diary));
  add_page (self, _("Running"), "sw-easy-symbolic", who, G_N_ELEMENTS (who));
  add_page (self, _("Time"), "x-office-calendar-symbolic", when, G_N_ELEMENTS (when));
  add_page (self, _("Sports"), "sw-swim-symbolic", what, G_N_ELEMENTS (what));
  add_page (self, _("Back"), "sw-body-symbolic", back, G_N_ELEMENTS (back));
  add_shoes_page (self);
  add_program_page (self);
  self->initial = sw_profile_form_get_profile (self->form);
  return GTK_WIDGET (self);
}
