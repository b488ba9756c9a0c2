/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "sw-guide-page"

#include "config.h"

#include "sw-guide-page.h"

#include <glib/gi18n.h>

#include "sw-break-bin.h"
#include "sw-figure-view.h"
#include "sw-guide-detail.h"
#include "sw-look.h"
#include "sw-rows.h"
#include "sw-wrap-layout.h"

struct _SwGuidePage
{
  AdwBin           parent_instance;

  /* Borrowed References: template children */
  AdwLeaflet      *leaflet;
  GtkWidget       *kinds_box;
  GtkToggleButton *statements_button;
  GtkToggleButton *exercises_button;
  GtkSearchEntry  *search_entry;
  GtkStack        *list_stack;
  GtkListBox      *list;
  GtkButton       *back_button;
  GtkScrolledWindow *detail_window;
  AdwClamp        *detail_clamp;

  /* Borrowed */
  const SwGuide   *guide;

  /* Owned References */
  SwDiary         *diary;
  char            *search;      /* case-folded */

  /* State */
  gboolean         exercises;
};

G_DEFINE_FINAL_TYPE (SwGuidePage, sw_guide_page, ADW_TYPE_BIN)

/* What a row stands for; owned by the row. */
typedef struct
{
  const char *id;
  const char *section;
  char       *words;     /* (owned) case-folded text that the search looks through */
} Item;

static void
item_free (Item *item)
{
  g_free (item->words);
  g_free (item);
}

static Item *
get_item (GtkListBoxRow *row)
{
  return g_object_get_data (G_OBJECT (row), "item");
}

static GtkWidget *
new_row (const char *id,
         const char *section,
         const char *title,
         const char *subtitle,
         const char *figure,
         gboolean    exercise,
         const char *words)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *name = sw_rows_new_label (title, NULL);
  Item *item = g_new0 (Item, 1);

  item->id = id;
  item->section = section;
  item->words = g_utf8_casefold (words, -1);
  g_object_set_data_full (G_OBJECT (row), "item", item, (GDestroyNotify) item_free);
  if (exercise)
    gtk_box_append (GTK_BOX (line), sw_figure_view_new (figure, 56, 38));
  gtk_box_append (GTK_BOX (texts), name);
  gtk_label_set_lines (GTK_LABEL (name), 2);
  gtk_label_set_ellipsize (GTK_LABEL (name), PANGO_ELLIPSIZE_END);
  if (subtitle != NULL)
    {
      GtkWidget *detail = sw_rows_new_label (subtitle, "caption");

      gtk_widget_add_css_class (detail, "sw-dim");
      gtk_box_append (GTK_BOX (texts), detail);
    }
  gtk_widget_set_valign (texts, GTK_ALIGN_CENTER);
  gtk_widget_set_hexpand (texts, TRUE);
  gtk_box_append (GTK_BOX (line), texts);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), line);
  sw_rows_set_name (row, title);
  gtk_widget_add_css_class (row, "sw-guide-row");
  return row;
}

static void
fill_statements (SwGuidePage *self)
{
  const SwStatement *statement;

  for (guint i = 0; (statement = sw_guide_get_nth_statement (self->guide, i)) != NULL; i++)
    {
      const char *text = sw_words_guide_text (statement->text);
      g_autofree char *words = g_strjoin (" ", statement->id, sw_words_guide_text (statement->section), text, statement->note, NULL);

      gtk_list_box_append (self->list, new_row (statement->id, sw_words_guide_text (statement->section), text, statement->id,
                                                NULL, FALSE, words));
    }
}

static void
fill_exercises (SwGuidePage *self)
{
  g_autoptr (GPtrArray) seen = g_ptr_array_new ();
  const SwExercise *exercise;

  /* Groups in the order in which they first come up, each of them whole. */
  for (guint i = 0; (exercise = sw_guide_get_nth_exercise (self->guide, i)) != NULL; i++)
    if (!g_ptr_array_find_with_equal_func (seen, exercise->group, g_str_equal, NULL))
      g_ptr_array_add (seen, (gpointer) exercise->group);
  for (guint g = 0; g < seen->len; g++)
    for (guint i = 0; (exercise = sw_guide_get_nth_exercise (self->guide, i)) != NULL; i++)
      {
        g_autofree char *dose = NULL;
        g_autofree char *muscles = NULL;
        g_autofree char *words = NULL;

        if (!g_str_equal (exercise->group, g_ptr_array_index (seen, g)))
          continue;
        dose = sw_guide_detail_get_dose (self->guide, exercise);
        muscles = g_strjoinv (" ", (char **) exercise->muscles);
        words = g_strjoin (" ", sw_words_guide_text (exercise->name), sw_words_guide_text (exercise->purpose), muscles,
                           sw_guide_detail_get_group_title (exercise->group), NULL);
        gtk_list_box_append (self->list, new_row (exercise->id, sw_guide_detail_get_group_title (exercise->group),
                                                  sw_words_guide_text (exercise->name), dose, exercise->figure, TRUE, words));
      }
}

static void
update_found (SwGuidePage *self)
{
  gboolean found = FALSE;

  for (int i = 0; !found; i++)
    {
      GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, i);

      if (row == NULL)
        break;
      found = gtk_widget_get_child_visible (GTK_WIDGET (row));
    }
  gtk_stack_set_visible_child_name (self->list_stack, found ? "list" : "none");
}

static void
fill (SwGuidePage *self)
{
  if (self->guide == NULL)
    return;
  sw_rows_clear (GTK_WIDGET (self->list));
  if (self->exercises)
    fill_exercises (self);
  else
    fill_statements (self);
  update_found (self);
}

static gboolean
filter (GtkListBoxRow *row,
        gpointer       user_data)
{
  SwGuidePage *self = user_data;

  return self->search == NULL || strstr (get_item (row)->words, self->search) != NULL;
}

static void
add_header (GtkListBoxRow *row,
            GtkListBoxRow *before,
            gpointer       user_data)
{
  GtkWidget *label;

  if (before != NULL && g_strcmp0 (get_item (before)->section, get_item (row)->section) == 0)
    {
      gtk_list_box_row_set_header (row, NULL);
      return;
    }
  label = sw_rows_new_label (get_item (row)->section, "caption-heading");
  gtk_widget_add_css_class (label, "sw-dim");
  gtk_widget_add_css_class (label, "sw-list-header");
  gtk_list_box_row_set_header (row, label);
}

static void
show (SwGuidePage *self,
      const char  *id)
{
  const SwExercise *exercise = sw_guide_get_exercise (self->guide, id);
  const SwStatement *statement = sw_guide_get_statement (self->guide, id);
  GtkWidget *detail = exercise != NULL ? sw_guide_detail_new_exercise (self->guide, exercise)
                      : statement != NULL ? sw_guide_detail_new_statement (self->guide, statement)
                      : NULL;

  if (detail == NULL)
    return;
  adw_clamp_set_child (self->detail_clamp, detail);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->detail_window), 0);
}

static void
on_activated_cb (SwGuidePage   *self,
                 GtkListBoxRow *row)
{
  show (self, get_item (row)->id);
  adw_leaflet_navigate (self->leaflet, ADW_NAVIGATION_DIRECTION_FORWARD);
}

static void
on_selected_cb (SwGuidePage   *self,
                GtkListBoxRow *row)
{
  if (row != NULL && !adw_leaflet_get_folded (self->leaflet))
    show (self, get_item (row)->id);
}

static void
on_search_cb (SwGuidePage *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->search_entry));
  g_autofree char *stripped = g_strstrip (g_strdup (text));

  g_clear_pointer (&self->search, g_free);
  if (*stripped != '\0')
    self->search = g_utf8_casefold (stripped, -1);
  gtk_list_box_invalidate_filter (self->list);
  gtk_list_box_invalidate_headers (self->list);
  update_found (self);
}

static void
on_kind_cb (SwGuidePage *self)
{
  gboolean exercises = gtk_toggle_button_get_active (self->exercises_button);

  if (exercises == self->exercises)
    return;
  self->exercises = exercises;
  fill (self);
}

static void
on_back_cb (SwGuidePage *self)
{
  adw_leaflet_navigate (self->leaflet, ADW_NAVIGATION_DIRECTION_BACK);
}

static void
on_show_cb (GSimpleAction *action,
            GVariant      *parameter,
            gpointer       user_data)
{
  sw_guide_page_show (user_data, g_variant_get_string (parameter, NULL));
}

static void
sw_guide_page_dispose (GObject *object)
{
  SwGuidePage *self = SW_GUIDE_PAGE (object);

  g_clear_object (&self->diary);
  g_clear_pointer (&self->search, g_free);
  /* The bin keeps a pointer to its child, which disposing of the template would leave dangling. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), SW_TYPE_GUIDE_PAGE);

  G_OBJECT_CLASS (sw_guide_page_parent_class)->dispose (object);
}

static void
sw_guide_page_class_init (SwGuidePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sw_guide_page_dispose;
  g_type_ensure (SW_TYPE_BREAK_BIN);
  gtk_widget_class_set_template_from_resource (widget_class, SW_RESOURCE_BASE "ui/sw-guide-page.ui");
  gtk_widget_class_bind_template_child (widget_class, SwGuidePage, leaflet);
  gtk_widget_class_bind_template_child (widget_class, SwGuidePage, kinds_box);
  gtk_widget_class_bind_template_child (widget_class, SwGuidePage, statements_button);
  gtk_widget_class_bind_template_child (widget_class, SwGuidePage, exercises_button);
  gtk_widget_class_bind_template_child (widget_class, SwGuidePage, search_entry);
  gtk_widget_class_bind_template_child (widget_class, SwGuidePage, list_stack);
  gtk_widget_class_bind_template_child (widget_class, SwGuidePage, list);
  gtk_widget_class_bind_template_child (widget_class, SwGuidePage, back_button);
  gtk_widget_class_bind_template_child (widget_class, SwGuidePage, detail_window);
  gtk_widget_class_bind_template_child (widget_class, SwGuidePage, detail_clamp);
  gtk_widget_class_bind_template_callback (widget_class, on_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_search_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_kind_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_back_cb);
}

static void
sw_guide_page_init (SwGuidePage *self)
{
  static const GActionEntry entries[] = { { "show", on_show_cb, "s" } };
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_layout_manager (self->kinds_box, sw_wrap_layout_new_even (0));
  gtk_list_box_set_filter_func (self->list, filter, self, NULL);
  gtk_list_box_set_header_func (self->list, add_header, self, NULL);
  g_action_map_add_action_entries (G_ACTION_MAP (group), entries, G_N_ELEMENTS (entries), self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "guide", G_ACTION_GROUP (group));
  g_object_bind_property (self->leaflet, "folded", self->back_button, "visible", G_BINDING_SYNC_CREATE);
}

GtkWidget *
sw_guide_page_new (void)
{
  return g_object_new (SW_TYPE_GUIDE_PAGE, NULL);
}

void
sw_guide_page_set_diary (SwGuidePage *self,
                         SwDiary     *diary)
{
  g_return_if_fail (SW_IS_GUIDE_PAGE (self));

  g_set_object (&self->diary, diary);
  self->guide = sw_diary_get_guide (diary);
  fill (self);
  gtk_list_box_select_row (self->list, gtk_list_box_get_row_at_index (self->list, 0));
}

void
sw_guide_page_show (SwGuidePage *self,
                    const char  *id)
{
  gboolean exercise;

  g_return_if_fail (SW_IS_GUIDE_PAGE (self));

  if (self->guide == NULL)
    return;
  exercise = sw_guide_get_exercise (self->guide, id) != NULL;
  gtk_editable_set_text (GTK_EDITABLE (self->search_entry), "");
  gtk_toggle_button_set_active (exercise ? self->exercises_button : self->statements_button, TRUE);
  for (int i = 0;; i++)
    {
      GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, i);

      if (row == NULL)
        break;
      if (g_strcmp0 (get_item (row)->id, id) == 0)
        gtk_list_box_select_row (self->list, row);
    }
  show (self, id);
  adw_leaflet_navigate (self->leaflet, ADW_NAVIGATION_DIRECTION_FORWARD);
}

void
sw_guide_page_find (SwGuidePage *self)
{
  g_return_if_fail (SW_IS_GUIDE_PAGE (self));

  adw_leaflet_navigate (self->leaflet, ADW_NAVIGATION_DIRECTION_BACK);
  gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
}
