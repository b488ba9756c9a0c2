/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "sw-week-parts"

#include "config.h"

#include "sw-week-parts.h"

#include <glib/gi18n.h>

#include "sw-mark.h"
#include "sw-rows.h"
#include "sw-wrap-layout.h"

#define PAUSE_PIXELS 48

char *
sw_week_parts_format_km (const SwTally *tally)
{
  g_autofree char *done = NULL;
  g_autofree char *target = NULL;

  if (!isfinite (tally->km_target) || tally->km_target <= 0)
    return sw_words_km (tally->km_done);
  /* The unit stands once, after the target. */
  done = g_strdup_printf ("%.1f", tally->km_done);
  target = sw_words_km (tally->km_target);
  /* translators: kilometers done, then the target with its unit: "5.3 of 17.5 km" */
  return g_strdup_printf (_("%s of %s"), done, target);
}

GtkWidget *
sw_week_parts_new_meter (double      share,
                         const char *kind_class,
                         const char *name)
{
  GtkWidget *meter = gtk_progress_bar_new ();

  gtk_progress_bar_set_fraction (GTK_PROGRESS_BAR (meter), CLAMP (share, 0, 1));
  gtk_widget_add_css_class (meter, "sw-meter");
  if (kind_class != NULL)
    gtk_widget_add_css_class (meter, kind_class);
  sw_rows_set_name (meter, name);
  return meter;
}

static GtkWidget *
new_dots (int         done,
          int         all,
          const char *kind_class)
{
  GtkWidget *dots = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);

  for (int i = 0; i < all; i++)
    {
      GtkWidget *dot = adw_bin_new ();

      gtk_widget_add_css_class (dot, "sw-dot");
      gtk_widget_add_css_class (dot, kind_class);
      if (i < done)
        gtk_widget_add_css_class (dot, "on");
      gtk_box_append (GTK_BOX (dots), dot);
    }
  gtk_widget_set_margin_top (dots, 6);
  return dots;
}

static GtkWidget *
new_cell (const char *title,
          const char *value,
          GtkWidget  *gauge)
{
  GtkWidget *cell = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *name = gtk_label_new (title);
  GtkWidget *figure = gtk_label_new (value);

  gtk_widget_add_css_class (name, "caption-heading");
  gtk_label_set_xalign (GTK_LABEL (name), 0);
  gtk_label_set_xalign (GTK_LABEL (figure), 1);
  gtk_label_set_ellipsize (GTK_LABEL (name), PANGO_ELLIPSIZE_END);
  /* The figure takes what the name leaves, or a line of its own. */
  gtk_widget_set_hexpand (figure, TRUE);
  /* All gauges stand on one line. */
  gtk_widget_set_vexpand (gauge, TRUE);
  gtk_widget_set_valign (gauge, GTK_ALIGN_END);
  gtk_widget_add_css_class (figure, "caption");
  gtk_widget_add_css_class (figure, "numeric");
  gtk_widget_add_css_class (figure, "sw-dim");
  gtk_widget_set_layout_manager (line, sw_wrap_layout_new_row (6));
  gtk_box_append (GTK_BOX (line), name);
  gtk_box_append (GTK_BOX (line), figure);
  gtk_box_append (GTK_BOX (cell), line);
  gtk_box_append (GTK_BOX (cell), gauge);
  gtk_widget_set_hexpand (cell, TRUE);
  return cell;
}

static GtkWidget *
new_count_cell (const char *title,
                int         done,
                int         all,
                const char *kind_class)
{
  /* translators: a count of things done, and of all */
  g_autofree char *value = g_strdup_printf (_("%d of %d"), done, all);

  return new_cell (title, value, new_dots (done, all, kind_class));
}

GtkWidget *
sw_week_parts_new_foot (const SwTally    *tally,
                        const SwPlanWeek *week)
{
  GtkWidget *foot = gtk_grid_new ();
  g_autofree char *km = sw_week_parts_format_km (tally);
  double share = isfinite (tally->km_target) && tally->km_target > 0 ? tally->km_done / tally->km_target : 0;
  GtkWidget *meter = sw_week_parts_new_meter (share, "k-easy", _("Running"));

  gtk_widget_add_css_class (foot, "sw-foot");
  gtk_widget_set_vexpand (foot, FALSE);
  gtk_grid_set_column_spacing (GTK_GRID (foot), 24);
  gtk_grid_set_column_homogeneous (GTK_GRID (foot), TRUE);
  gtk_widget_set_margin_top (meter, 6);
  gtk_grid_attach (GTK_GRID (foot), new_cell (_("Running"), km, meter), 0, 0, 2, 1);
  gtk_grid_attach (GTK_GRID (foot), new_count_cell (_("Runs"), tally->runs_done, tally->runs, "k-easy"), 2, 0, 1, 1);
  gtk_grid_attach (GTK_GRID (foot), new_count_cell (_("Strength"), tally->strength_done, tally->strength, "k-strength"), 3, 0, 1, 1);
  gtk_grid_attach (GTK_GRID (foot), new_count_cell (_("Cross"), tally->cross_done, tally->cross, "k-cross"), 4, 0, 1, 1);
  gtk_grid_attach (GTK_GRID (foot), new_count_cell (_("Rest"), tally->rest_done, tally->rest, "k-other"), 5, 0, 1, 1);
  return foot;
}

/* A note with a flag; its ways out are appended to @ret_buttons, which wraps. */
static GtkWidget *
new_note (const char  *text,
          GtkWidget  **ret_buttons)
{
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_widget_add_css_class (card, "card");
  gtk_widget_add_css_class (card, "sw-padded");
  gtk_box_append (GTK_BOX (card), sw_mark_new_flag (SW_SEVERITY_CAUTION, 20));
  gtk_box_append (GTK_BOX (box), sw_rows_new_label (text, NULL));
  gtk_widget_set_layout_manager (buttons, sw_wrap_layout_new (6));
  gtk_box_append (GTK_BOX (box), buttons);
  gtk_widget_set_hexpand (box, TRUE);
  gtk_box_append (GTK_BOX (card), box);
  *ret_buttons = buttons;
  return card;
}

static void
add_way_out (GtkWidget  *buttons,
             const char *label,
             const char *action,
             GVariant   *target)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *words = gtk_label_new (label);

  gtk_label_set_wrap (GTK_LABEL (words), TRUE);
  gtk_button_set_child (GTK_BUTTON (button), words);
  sw_rows_set_name (button, label);
  gtk_widget_add_css_class (button, "sw-small");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (button), target);
  gtk_box_append (GTK_BOX (buttons), button);
}

GtkWidget *
sw_week_parts_new_conflict (const SwConflict *conflict,
                            guint             position,
                            const SwGuide    *guide)
{
  g_autofree char *text = sw_words_conflict (conflict, guide);
  GtkWidget *buttons;
  GtkWidget *card = new_note (text, &buttons);

  for (guint i = 0; i < conflict->relax->len; i++)
    {
      g_autofree char *label = sw_words_relaxation (g_ptr_array_index (conflict->relax, i), guide);

      add_way_out (buttons, label, "week.relax", g_variant_new ("(uu)", position, i));
    }
  gtk_widget_set_visible (buttons, conflict->relax->len > 0);
  return card;
}

GtkWidget *
sw_week_parts_new_left_out (const SwLeftOut *left_out,
                            const SwGuide   *guide)
{
  g_autofree char *text = sw_words_left_out (left_out, guide);
  GtkWidget *buttons;
  GtkWidget *card = new_note (text, &buttons);

  if (left_out->edit->session != NULL)
    add_way_out (buttons, _("Take the Change Back"), "week.take-back", g_variant_new_string (left_out->edit->session));
  else
    gtk_widget_set_visible (buttons, FALSE);
  return card;
}

/* No status page: that one scrolls by itself, and in a page that scrolls it would be cut to its title. */
GtkWidget *
sw_week_parts_new_paused (const SwPlanWeek *week,
                          const SwGuide    *guide)
{
  GtkWidget *page = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *icon = gtk_image_new_from_icon_name ("media-playback-pause-symbolic");
  GtkWidget *title = sw_rows_new_label (_("Training Is Paused"), "title-2");
  GtkWidget *buttons = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *record = gtk_button_new_with_label (_("Record Assessment…"));
  GtkWidget *signs = gtk_button_new_with_label (_("Warning Signs"));
  g_autoptr (GString) text = g_string_new (NULL);
  GtkWidget *label;

  for (guint i = 0; i < week->reasons->len; i++)
    {
      g_autofree char *why = sw_words_reason (g_ptr_array_index (week->reasons, i), guide);

      g_string_append_printf (text, "%s%s", text->len > 0 ? "\n\n" : "", why);
    }
  label = sw_rows_new_label (text->str, NULL);
  gtk_label_set_justify (GTK_LABEL (title), GTK_JUSTIFY_CENTER);
  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_CENTER);
  gtk_label_set_xalign (GTK_LABEL (title), 0.5f);
  gtk_label_set_xalign (GTK_LABEL (label), 0.5f);
  gtk_image_set_pixel_size (GTK_IMAGE (icon), PAUSE_PIXELS);
  gtk_widget_add_css_class (icon, "dim-label");

  sw_rows_let_wrap (record);
  gtk_widget_add_css_class (record, "pill");
  gtk_widget_add_css_class (record, "suggested-action");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (record), "win.record-assessment");
  gtk_widget_add_css_class (signs, "pill");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (signs), "win.warning-signs");
  gtk_box_append (GTK_BOX (buttons), record);
  gtk_box_append (GTK_BOX (buttons), signs);
  gtk_widget_set_halign (buttons, GTK_ALIGN_CENTER);

  gtk_box_append (GTK_BOX (page), icon);
  gtk_box_append (GTK_BOX (page), title);
  gtk_box_append (GTK_BOX (page), label);
  gtk_box_append (GTK_BOX (page), buttons);
  gtk_widget_set_margin_top (page, 24);
  gtk_widget_set_margin_bottom (page, 24);
  return page;
}
