/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "sw-actions"

#include "config.h"

#include "sw-actions.h"

#include <glib/gi18n.h>

static const SwAction table[] = {
  { "win.show-week", N_("Week"), { "<Alt>1" }, SW_ACTION_PAGES },
  { "win.show-calendar", N_("Calendar"), { "<Alt>2" }, SW_ACTION_PAGES },
  { "win.show-body", N_("Body"), { "<Alt>3" }, SW_ACTION_PAGES },
  { "win.show-trends", N_("Trends"), { "<Alt>4" }, SW_ACTION_PAGES },
  { "win.show-guide", N_("Guide"), { "<Alt>5" }, SW_ACTION_PAGES },
  { "win.find", N_("Search Days, or the Guide"), { "<Control>f" }, SW_ACTION_PAGES },
  { "win.find-guide", N_("Search the Guide"), { "<Control><Shift>f" }, SW_ACTION_PAGES },
  { "win.previous", N_("Previous Week or Month"), { "<Alt>Left" }, SW_ACTION_WEEK },
  { "win.next", N_("Next Week or Month"), { "<Alt>Right" }, SW_ACTION_WEEK },
  { "win.today", N_("Go to Today"), { "<Alt>Home" }, SW_ACTION_WEEK },
  { "win.print", N_("Print the Week…"), { "<Control>p" }, SW_ACTION_WEEK },
  { "win.save-pdf", N_("Save as PDF…"), { "<Control><Shift>p" }, SW_ACTION_WEEK },
  { "win.what-if", N_("What If…"), { "<Control>i" }, SW_ACTION_WEEK },
  { "win.season", N_("Season…"), { "<Control><Shift>s" }, SW_ACTION_WEEK },
  { "win.explain-change", N_("Why Did It Change?"), { "<Control><Shift>y" }, SW_ACTION_WEEK },
  { "win.reset-week", N_("Reset All Edits"), { NULL }, SW_ACTION_WEEK },
  { "win.close-panel", N_("Close the Side Panel"), { "<Control>w" }, SW_ACTION_WEEK },
  { "win.log-session", N_("Log Session…"), { "<Control>n" }, SW_ACTION_JOURNAL },
  { "win.report-pain", N_("Report Pain…"), { "<Control>r" }, SW_ACTION_JOURNAL },
  { "win.check-in", N_("Daily Check-In…"), { "<Control>d" }, SW_ACTION_JOURNAL },
  { "win.weekly-questions", N_("Weekly Questions…"), { NULL }, SW_ACTION_JOURNAL },
  { "win.import", N_("Import Files…"), { "<Control>o" }, SW_ACTION_JOURNAL },
  { "win.warning-signs", N_("Warning Signs…"), { "<Control><Shift>w" }, SW_ACTION_JOURNAL },
  { "win.record-assessment", N_("Record Assessment…"), { NULL }, SW_ACTION_JOURNAL },
  { "win.undo", N_("Undo"), { "<Control>z" }, SW_ACTION_GENERAL },
  { "win.redo", N_("Redo"), { "<Control><Shift>z" }, SW_ACTION_GENERAL },
  { "win.preferences", N_("Preferences"), { "<Control>comma" }, SW_ACTION_GENERAL },
  { "win.shortcuts", N_("Keyboard Shortcuts"), { "<Control>question" }, SW_ACTION_GENERAL },
  { "win.menu", N_("Main Menu"), { "F10" }, SW_ACTION_GENERAL },
  { "win.back-up", N_("Back Up…"), { NULL }, SW_ACTION_GENERAL },
  { "win.restore", N_("Restore…"), { NULL }, SW_ACTION_GENERAL },
  { "win.try-sample", N_("Try With Sample Data"), { NULL }, SW_ACTION_GENERAL },
  { "win.leave-sample", N_("Leave Sample Data"), { NULL }, SW_ACTION_GENERAL },
  { "app.about", N_("About Stridewell"), { NULL }, SW_ACTION_GENERAL },
  { "app.quit", N_("Quit"), { "<Control>q" }, SW_ACTION_GENERAL },
  { NULL },
};

static const char * const group_titles[SW_N_ACTION_GROUPS] = {
  N_("Pages"), N_("Week"), N_("Journal"), N_("General"),
};

/* Keys that only mean something on a session or a day of the month, so that they belong to no action. */
static const struct
{
  const char *title;
  const char *keys;
} moving[] = {
  { N_("Pick Up a Session"), "<Control>x" },
  { N_("Pick Up a Copy"), "<Control>c" },
  { N_("Choose Several"), "<Control>space" },
  { N_("Take Along"), "space" },
  { N_("Choose a Day"), "Left Right Up Down" },
  { N_("Drop"), "Return" },
  { N_("Put Back"), "Escape" },
  { N_("Menu of a Session"), "Menu <Shift>F10" },
};

const SwAction *
sw_actions_get_table (void)
{
  return table;
}

const SwAction *
sw_actions_find (const char *name)
{
  g_return_val_if_fail (name != NULL, NULL);

  for (const SwAction *action = table; action->name != NULL; action++)
    if (g_str_equal (action->name, name))
      return action;
  return NULL;
}

const char *
sw_actions_get_title (const char *name)
{
  const SwAction *action = sw_actions_find (name);

  return action != NULL ? _(action->title) : name;
}

void
sw_actions_set_accels (GtkApplication *application)
{
  g_return_if_fail (GTK_IS_APPLICATION (application));

  for (const SwAction *action = table; action->name != NULL; action++)
    if (action->accels[0] != NULL)
      gtk_application_set_accels_for_action (application, action->name, action->accels);
}

static void
add_moving (GString *xml)
{
  g_autofree char *title = g_markup_escape_text (_("Moving Sessions"), -1);

  g_string_append_printf (xml, "<child><object class='GtkShortcutsGroup'><property name='title'>%s</property>", title);
  for (guint i = 0; i < G_N_ELEMENTS (moving); i++)
    {
      g_autofree char *line = g_markup_escape_text (_(moving[i].title), -1);
      g_autofree char *keys = g_markup_escape_text (moving[i].keys, -1);

      g_string_append_printf (xml,
                              "<child><object class='GtkShortcutsShortcut'><property name='title'>%s</property>"
                              "<property name='accelerator'>%s</property></object></child>",
                              line, keys);
    }
  g_string_append (xml, "</object></child>");
}

GtkShortcutsWindow *
sw_actions_new_shortcuts_window (void)
{
  /* The shortcuts widgets of GTK 4 take children only from a builder, so the table is written out as one. */
  g_autoptr (GString) xml = g_string_new ("<interface><object class='GtkShortcutsWindow' id='window'>"
                                          "<property name='modal'>1</property><child>"
                                          "<object class='GtkShortcutsSection'><property name='section-name'>shortcuts</property>");
  g_autoptr (GtkBuilder) builder = NULL;

  for (int group = 0; group < SW_N_ACTION_GROUPS; group++)
    {
      g_autofree char *title = g_markup_escape_text (_(group_titles[group]), -1);

      g_string_append_printf (xml, "<child><object class='GtkShortcutsGroup'><property name='title'>%s</property>", title);
      for (const SwAction *action = table; action->name != NULL; action++)
        {
          g_autofree char *line = NULL;

          if ((int) action->group != group || action->accels[0] == NULL)
            continue;
          line = g_markup_escape_text (_(action->title), -1);
          g_string_append_printf (xml,
                                  "<child><object class='GtkShortcutsShortcut'><property name='title'>%s</property>"
                                  "<property name='action-name'>%s</property></object></child>",
                                  line, action->name);
        }
      g_string_append (xml, "</object></child>");
    }
  add_moving (xml);
  g_string_append (xml, "</object></child></object></interface>");

  builder = gtk_builder_new_from_string (xml->str, (gssize) xml->len);
  /* GTK itself holds a top level until it is destroyed. */
  return GTK_SHORTCUTS_WINDOW (gtk_builder_get_object (builder, "window"));
}

static void
append (GMenu      *menu,
        const char *name)
{
  g_menu_append (menu, sw_actions_get_title (name), name);
}

GMenuModel *
sw_actions_new_add_menu (void)
{
  GMenu *menu = g_menu_new ();

  append (menu, "win.log-session");
  append (menu, "win.report-pain");
  append (menu, "win.check-in");
  append (menu, "win.import");
  return G_MENU_MODEL (menu);
}

static void
append_section (GMenu              *menu,
                const char * const *names)
{
  g_autoptr (GMenu) section = g_menu_new ();

  for (; *names != NULL; names++)
    append (section, *names);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
}

GMenuModel *
sw_actions_new_primary_menu (gboolean sample)
{
  static const char * const history[] = { "win.undo", "win.redo", "win.explain-change", NULL };
  static const char * const plans[] = { "win.what-if", "win.season", NULL };
  static const char * const health[] = { "win.warning-signs", "win.weekly-questions", NULL };
  static const char * const journal[] = { "win.back-up", "win.restore", NULL };
  static const char * const try_sample[] = { "win.try-sample", NULL };
  static const char * const leave_sample[] = { "win.leave-sample", NULL };
  static const char * const general[] = { "win.preferences", "win.shortcuts", "app.about", NULL };
  GMenu *menu = g_menu_new ();

  append_section (menu, history);
  append_section (menu, plans);
  append_section (menu, health);
  append_section (menu, journal);
  append_section (menu, sample ? leave_sample : try_sample);
  append_section (menu, general);
  return G_MENU_MODEL (menu);
}
