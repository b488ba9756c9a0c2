/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "sw-search-window"

#include "config.h"

#include "sw-search-window.h"

#include <glib/gi18n.h>

#include "sw-mark.h"
#include "sw-rows.h"
#include "sw-search-model.h"
#include "sw-window.h"

/* Rows that are made; more days are counted only, as a list box makes every row. */
#define MOST_ROWS 100

struct _SwSearchWindow
{
  AdwWindow   parent_instance;

  /* Borrowed References */
  GtkWidget  *entry;
  GtkStack   *stack;
  GtkListBox *list;
  GtkLabel   *count;

  /* Owned References */
  SwDiary       *diary;
  SwSearchModel *model;
};

G_DEFINE_FINAL_TYPE (SwSearchWindow, sw_search_window, ADW_TYPE_WINDOW)

static const SwSearchLabels labels = { sw_words_kind, sw_words_region, sw_words_finding_title };

static void
show_day (SwSearchWindow *self,
          guint           position)
{
  GtkWindow *parent = sw_ui_get_main_window (GTK_WIDGET (self));
  g_autoptr (SwSearchDay) day = g_list_model_get_item (G_LIST_MODEL (self->model), position);

  if (day == NULL)
    return;
  if (parent != NULL)
    sw_window_show_day (SW_WINDOW (parent), sw_search_day_get_hit (day)->day);
  gtk_window_close (GTK_WINDOW (self));
}

static void
on_row_activated_cb (SwSearchWindow *self,
                     GtkListBoxRow  *row)
{
  show_day (self, (guint) gtk_list_box_row_get_index (row));
}

static GtkWidget *
new_row (gpointer item,
         gpointer user_data)
{
  SwSearchWindow *self = user_data;
  const SwSearchHit *hit = sw_search_day_get_hit (item);
  GtkWidget *row = adw_action_row_new ();
  g_autoptr (GString) found = g_string_new (NULL);
  g_autofree char *day = sw_words_day_long (hit->day);
  g_autofree char *title = NULL;
  g_autofree char *subtitle = NULL;
  int year = sw_day_get_year (hit->day);

  /* translators: a day and its year, where it is not this one: "Sunday 8 November 2024" */
  title = year == sw_day_get_year (sw_diary_get_today (self->diary)) ? g_strdup (day) : g_strdup_printf (_("%s %d"), day, year);
  for (guint i = 0; i < hit->texts->len; i++)
    g_string_append_printf (found, "%s%s", i > 0 ? " · " : "", (const char *) g_ptr_array_index (hit->texts, i));
  subtitle = g_markup_escape_text (found->str, -1);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 2);
  if (hit->level != SW_SEVERITY_NONE)
    adw_action_row_add_prefix (ADW_ACTION_ROW (row), sw_mark_new_flag (hit->level, 20));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  return row;
}

static void
show_count (SwSearchWindow *self)
{
  guint total = g_list_model_get_n_items (G_LIST_MODEL (self->model));
  g_autofree char *bare = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry))));
  g_autofree char *text = total > MOST_ROWS
                            /* translators: days shown, days found */
                            ? g_strdup_printf (_("The newest %u of %u days"), (guint) MOST_ROWS, total)
                            : g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u day", "%u days", total), total);

  gtk_label_set_label (self->count, text);
  gtk_stack_set_visible_child_name (self->stack, total > 0 ? "days" : *bare == '\0' ? "hint" : "nothing");
}

static void
search (SwSearchWindow *self)
{
  sw_search_model_set_question (self->model, gtk_editable_get_text (GTK_EDITABLE (self->entry)));
  show_count (self);
}

static void
on_activate_cb (SwSearchWindow *self)
{
  search (self);
  show_day (self, 0);
}

static gboolean
on_key_cb (SwSearchWindow *self,
           guint           keyval)
{
  if (keyval == GDK_KEY_Escape)
    {
      gtk_window_close (GTK_WINDOW (self));
      return GDK_EVENT_STOP;
    }
  return GDK_EVENT_PROPAGATE;
}

static void
sw_search_window_dispose (GObject *object)
{
  SwSearchWindow *self = SW_SEARCH_WINDOW (object);

  g_clear_object (&self->model);
  g_clear_object (&self->diary);

  G_OBJECT_CLASS (sw_search_window_parent_class)->dispose (object);
}

static void
sw_search_window_class_init (SwSearchWindowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sw_search_window_dispose;
}

static GtkWidget *
new_status (const char *title,
            const char *description)
{
  return g_object_new (ADW_TYPE_STATUS_PAGE, "icon-name", "edit-find-symbolic", "title", title, "description", description,
                       "vexpand", TRUE, NULL);
}

static GtkWidget *
new_results (SwSearchWindow *self)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *clamp = adw_clamp_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);

  self->count = GTK_LABEL (sw_rows_new_label ("", "caption"));
  gtk_widget_add_css_class (GTK_WIDGET (self->count), "sw-dim");
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "boxed-list");
  sw_rows_set_name (GTK_WIDGET (self->list), _("Days Found"));
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (on_row_activated_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->count));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->list));
  gtk_widget_add_css_class (box, "sw-search-results");
  adw_clamp_set_child (ADW_CLAMP (clamp), box);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), clamp);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_widget_set_vexpand (scrolled, TRUE);
  return scrolled;
}

static void
sw_search_window_init (SwSearchWindow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *bar = adw_header_bar_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_window_set_title (GTK_WINDOW (self), _("Search Days"));
  gtk_window_set_modal (GTK_WINDOW (self), TRUE);
  gtk_window_set_destroy_with_parent (GTK_WINDOW (self), TRUE);
  gtk_window_set_default_size (GTK_WINDOW (self), 560, 620);
  self->entry = gtk_search_entry_new ();
  gtk_widget_set_hexpand (self->entry, TRUE);
  sw_rows_set_name (self->entry, _("Search Days"));
  g_object_set (self->entry, "placeholder-text", _("Note, flag, kind, shoe or region"), NULL);
  g_signal_connect_object (self->entry, "search-changed", G_CALLBACK (search), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->entry, "activate", G_CALLBACK (on_activate_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->entry, "stop-search", G_CALLBACK (gtk_window_close), self, G_CONNECT_SWAPPED);
  adw_header_bar_set_title_widget (ADW_HEADER_BAR (bar), self->entry);
  self->stack = GTK_STACK (gtk_stack_new ());
  gtk_stack_add_named (self->stack, new_status (_("Search Your Days"), _("Words of a note, a flag, a kind of session, a shoe or a region of pain.")), "hint");
  gtk_stack_add_named (self->stack, new_results (self), "days");
  gtk_stack_add_named (self->stack, new_status (_("Nothing Found"), _("Try another word, such as hip or plank.")), "nothing");
  gtk_box_append (GTK_BOX (box), bar);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->stack));
  adw_window_set_content (ADW_WINDOW (self), box);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (on_key_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

GtkWidget *
sw_search_window_new (GtkWindow *parent,
                      SwDiary   *diary)
{
  SwSearchWindow *self = g_object_new (SW_TYPE_SEARCH_WINDOW, "transient-for", parent, NULL);
  g_autoptr (GtkSliceListModel) slice = NULL;

  self->diary = g_object_ref (diary);
  self->model = sw_search_model_new (diary, &labels);
  slice = gtk_slice_list_model_new (g_object_ref (G_LIST_MODEL (self->model)), 0, MOST_ROWS);
  gtk_list_box_bind_model (self->list, G_LIST_MODEL (slice), new_row, self, NULL);
  g_signal_connect_object (self->model, "items-changed", G_CALLBACK (show_count), self, G_CONNECT_SWAPPED);
  gtk_widget_grab_focus (self->entry);
  return GTK_WIDGET (self);
}

void
sw_search_window_set_text (SwSearchWindow *self,
                           const char     *text)
{
  g_return_if_fail (SW_IS_SEARCH_WINDOW (self));

  gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
  search (self);
}
