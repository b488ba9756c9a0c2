/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "sw-session-menu"

#include "config.h"

#include "sw-session-menu.h"

#include <glib/gi18n.h>

#include "sw-print.h"
#include "sw-resize-dialog.h"
#include "sw-session-edits.h"
#include "sw-window.h"

/* --- what it does ----------------------------------------------------------------------------------------------------- */

typedef struct
{
  GtkWidget *widget;     /* (weak) */
  SwSession *session;    /* (owned) */
  SwDay      day;
} Target;

static void
target_free (gpointer data)
{
  Target *target = data;

  g_clear_weak_pointer (&target->widget);
  sw_session_free (target->session);
  g_free (target);
}

static void
do_action (Target     *target,
           const char *name,
           GVariant   *parameter)
{
  /* The change takes the widget and the menu away; the window stays. */
  GtkWidget *window = GTK_WIDGET (sw_ui_get_main_window (target->widget));
  g_autoptr (SwSession) session = sw_session_copy (target->session);
  SwDay day = target->day;

  if (g_str_equal (name, "open"))
    sw_window_show_session (SW_WINDOW (window), day, session->id);
  else if (g_str_equal (name, "print"))
    sw_print_session (GTK_WINDOW (window), sw_ui_get_diary (window), day, session->id);
  else if (g_str_equal (name, "done"))
    sw_session_edits_tick (window, session, day, TRUE);
  else if (g_str_equal (name, "remove"))
    sw_session_edits_tick (window, session, day, FALSE);
  else if (g_str_equal (name, "move"))
    sw_session_edits_move (window, session, day, g_variant_get_int32 (parameter));
  else if (g_str_equal (name, "copy"))
    sw_session_edits_copy (window, session, g_variant_get_int32 (parameter));
  else if (g_str_equal (name, "swap"))
    sw_session_edits_swap (window, session, day, (SwKind) g_variant_get_int32 (parameter));
  else if (g_str_equal (name, "resize"))
    gtk_window_present (GTK_WINDOW (sw_resize_dialog_new (GTK_WINDOW (window), session, day)));
  else if (g_str_equal (name, "skip"))
    sw_session_edits_skip (window, session, day);
  else if (g_str_equal (name, "lock"))
    sw_session_edits_lock (window, session, day, !session->locked);
  else
    sw_session_edits_reset (window, session);
}

static void
on_action_cb (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       user_data)
{
  Target *target = user_data;

  if (target->widget != NULL && sw_ui_get_main_window (target->widget) != NULL)
    do_action (target, g_action_get_name (G_ACTION (action)), parameter);
}

static gboolean
can_do (SwDiary         *diary,
        const SwSession *session,
        SwDay            day,
        const char      *name)
{
  gboolean planned = session->status == SW_STATUS_PLANNED && !g_str_equal (session->id, "mini-routine");
  SwDay today = sw_diary_get_today (diary);

  if (g_str_equal (name, "open"))
    return TRUE;
  if (g_str_equal (name, "print"))
    return session->steps->len > 0 && !g_str_equal (session->id, "mini-routine");
  if (sw_diary_get_read_only (diary))
    return FALSE;
  if (g_str_equal (name, "done"))
    return planned && day <= today;
  if (g_str_equal (name, "remove"))
    return session->status == SW_STATUS_DONE;
  if (g_str_equal (name, "reset"))
    return session->edited && session->status != SW_STATUS_DONE && day >= today;
  if (g_str_equal (name, "copy"))
    return !g_str_equal (session->id, "mini-routine");
  if (g_str_equal (name, "resize") || g_str_equal (name, "swap"))
    return planned && day >= today && session->kind != SW_KIND_RACE;

  return planned && day >= today;
}

GSimpleActionGroup *
sw_session_menu_new_actions (GtkWidget       *widget,
                             const SwSession *session,
                             SwDay            day)
{
  static const struct
  {
    const char *name;
    const char *type;
  } actions[] = { { "open", NULL }, { "print", NULL }, { "done", NULL }, { "remove", NULL }, { "move", "i" }, { "copy", "i" }, { "swap", "i" },
                  { "resize", NULL }, { "skip", NULL }, { "lock", NULL }, { "reset", NULL } };
  GSimpleActionGroup *group = g_simple_action_group_new ();
  SwDiary *diary = sw_ui_get_diary (widget);
  Target *target = g_new0 (Target, 1);

  g_set_weak_pointer (&target->widget, widget);
  target->session = sw_session_copy (session);
  target->day = day;
  g_object_set_data_full (G_OBJECT (group), "target", target, target_free);
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      g_autoptr (GSimpleAction) action = g_simple_action_new (actions[i].name, actions[i].type != NULL ? G_VARIANT_TYPE (actions[i].type) : NULL);

      g_simple_action_set_enabled (action, can_do (diary, session, day, actions[i].name));
      g_signal_connect (action, "activate", G_CALLBACK (on_action_cb), target);
      g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (action));
    }
  return group;
}

/* --- how it reads ----------------------------------------------------------------------------------------------------- */

static void
append (GMenu      *menu,
        const char *label,
        const char *prefix,
        const char *name)
{
  g_autofree char *action = g_strdup_printf ("%s.%s", prefix, name);

  g_menu_append (menu, label, action);
}

static void
append_target (GMenu      *menu,
               const char *label,
               const char *prefix,
               const char *name,
               int         target)
{
  g_autofree char *action = g_strdup_printf ("%s.%s", prefix, name);
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, action, "i", target);
  g_menu_append_item (menu, item);
}

/* A submenu that can be opened, or its name alone, which cannot be chosen. */
static void
append_submenu (GMenu      *menu,
                const char *label,
                GMenu      *submenu,
                gboolean    enabled)
{
  if (enabled && g_menu_model_get_n_items (G_MENU_MODEL (submenu)) > 0)
    g_menu_append_submenu (menu, label, G_MENU_MODEL (submenu));
  else
    g_menu_append (menu, label, "session-menu.none");
}

static GMenu *
new_moves (SwDiary         *diary,
           const SwSession *session,
           const char      *prefix)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GPtrArray) alternatives = sw_diary_list_alternatives (diary, session->id);
  SwDay first = SW_DAY_NONE;

  /* In the order of the week, whatever the rules think of each day. */
  for (guint n = 0; n < alternatives->len; n++)
    {
      const SwAlternative *next = NULL;
      g_autofree char *weekday = NULL;
      g_autofree char *label = NULL;

      for (guint i = 0; i < alternatives->len; i++)
        {
          const SwAlternative *item = g_ptr_array_index (alternatives, i);

          if ((first == SW_DAY_NONE || item->day > first) && (next == NULL || item->day < next->day))
            next = item;
        }
      if (next == NULL)
        break;
      first = next->day;
      weekday = sw_words_weekday_long (next->day);
      /* translators: a weekday and what the rules say of it: "Friday: at a cost" */
      label = g_strdup_printf (_("%s: %s"), weekday, sw_session_edits_get_verdict_word (next->verdict->kind));
      append_target (menu, label, prefix, "move", next->day);
    }
  return menu;
}

/* The other days of the running week or of the session's own, and the same day a week later. */
static GMenu *
new_copies (SwDiary    *diary,
            SwDay       day,
            const char *prefix)
{
  GMenu *menu = g_menu_new ();
  SwDay today = sw_diary_get_today (diary);
  SwDay monday = sw_day_get_monday (MAX (day, today));

  for (SwDay to = MAX (monday, today); to < monday + 7; to++)
    if (to != day)
      {
        g_autofree char *weekday = sw_words_weekday_long (to);

        append_target (menu, weekday, prefix, "copy", to);
      }
  append_target (menu, _("A Week Later"), prefix, "copy", monday + 7 + sw_day_get_weekday (day) - 1);
  return menu;
}

static GMenu *
new_swaps (const SwSession *session,
           const char      *prefix)
{
  static const SwKind run_swaps[] = { SW_KIND_EASY, SW_KIND_WALK, SW_KIND_SWIM, SW_KIND_CYCLE, SW_KIND_POOL_RUN, SW_KIND_ELLIPTICAL };
  static const SwKind other_swaps[] = { SW_KIND_WALK, SW_KIND_SWIM, SW_KIND_CYCLE, SW_KIND_YOGA, SW_KIND_PILATES, SW_KIND_MOBILITY };
  const SwKind *swaps = sw_kind_is_run (session->kind) ? run_swaps : other_swaps;
  GMenu *menu = g_menu_new ();

  for (guint i = 0; i < G_N_ELEMENTS (run_swaps); i++)
    if (swaps[i] != session->kind)
      append_target (menu, sw_words_kind (swaps[i]), prefix, "swap", (int) swaps[i]);
  return menu;
}

GMenuModel *
sw_session_menu_new_model (SwDiary         *diary,
                           const SwSession *session,
                           SwDay            day,
                           const char      *prefix)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) first = g_menu_new ();
  g_autoptr (GMenu) change = g_menu_new ();
  g_autoptr (GMenu) keep = g_menu_new ();
  g_autoptr (GMenu) copies = new_copies (diary, day, prefix);
  g_autoptr (GMenu) swaps = new_swaps (session, prefix);
  gboolean movable = can_do (diary, session, day, "move");
  g_autoptr (GMenu) moves = movable ? new_moves (diary, session, prefix) : g_menu_new ();

  append (first, _("Open"), prefix, "open");
  if (session->status == SW_STATUS_DONE)
    append (first, _("Remove"), prefix, "remove");
  else
    append (first, _("Mark as Done"), prefix, "done");
  append (first, _("Print…"), prefix, "print");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (first));
  append_submenu (change, _("Move To"), moves, movable);
  append_submenu (change, _("Copy To"), copies, can_do (diary, session, day, "copy"));
  append_submenu (change, _("Swap For"), swaps, can_do (diary, session, day, "swap"));
  append (change, _("Resize…"), prefix, "resize");
  append (change, _("Skip"), prefix, "skip");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (change));
  append (keep, session->locked ? _("Unlock") : _("Lock"), prefix, "lock");
  append (keep, _("Reset"), prefix, "reset");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (keep));
  return G_MENU_MODEL (menu);
}

/* --- where it opens --------------------------------------------------------------------------------------------------- */

static gboolean
on_closed_idle_cb (gpointer user_data)
{
  GtkWidget *popover = user_data;

  if (gtk_widget_get_parent (popover) != NULL)
    gtk_widget_unparent (popover);
  return G_SOURCE_REMOVE;
}

/* What was chosen is carried out after the menu has closed: it needs its actions until then. */
static void
on_closed_cb (GtkWidget *popover)
{
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, on_closed_idle_cb, g_object_ref (popover), g_object_unref);
}

/* The menu hangs on the page, not on the card, which a change of the plan takes away under it. */
static GtkWidget *
find_holder (GtkWidget *widget)
{
  GtkWidget *holder = gtk_widget_get_ancestor (widget, ADW_TYPE_BIN);

  return holder != NULL ? holder : widget;
}

/* (element-type SwStanding) */
static void
popup (GtkWidget       *widget,
       const GPtrArray *standings,
       double           x,
       double           y)
{
  GtkWidget *holder = find_holder (widget);
  SwDiary *diary = sw_ui_get_diary (widget);
  g_autoptr (GMenu) menu = g_menu_new ();
  GtkWidget *popover;
  graphene_point_t point;

  if (diary == NULL || standings->len == 0
      || !gtk_widget_compute_point (widget, holder, &GRAPHENE_POINT_INIT ((float) x, (float) y), &point))
    return;
  popover = gtk_popover_menu_new_from_model (NULL);
  for (guint i = 0; i < standings->len; i++)
    {
      const SwStanding *standing = g_ptr_array_index (standings, i);
      g_autofree char *prefix = g_strdup_printf ("session%u", i);
      g_autoptr (GSimpleActionGroup) actions = sw_session_menu_new_actions (holder, standing->session, standing->day);
      g_autoptr (GMenuModel) model = sw_session_menu_new_model (diary, standing->session, standing->day, prefix);

      gtk_widget_insert_action_group (popover, prefix, G_ACTION_GROUP (actions));
      if (standings->len == 1)
        g_menu_append_section (menu, NULL, model);
      else
        g_menu_append_submenu (menu, sw_words_kind (standing->session->kind), model);
    }
  gtk_popover_menu_set_menu_model (GTK_POPOVER_MENU (popover), G_MENU_MODEL (menu));
  gtk_widget_set_parent (popover, holder);
  gtk_popover_set_has_arrow (GTK_POPOVER (popover), FALSE);
  gtk_widget_set_halign (popover, GTK_ALIGN_START);
  gtk_popover_set_pointing_to (GTK_POPOVER (popover), &(GdkRectangle) { (int) point.x, (int) point.y, 1, 1 });
  g_signal_connect (popover, "closed", G_CALLBACK (on_closed_cb), NULL);
  gtk_popover_popup (GTK_POPOVER (popover));
}

static GPtrArray *
get_standings (GtkWidget *widget)
{
  return g_object_get_data (G_OBJECT (widget), "sw-session-menu");
}

static void
on_pressed_cb (GtkGestureClick *click,
               int              n_press,
               double           x,
               double           y)
{
  GtkWidget *widget = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (click));

  gtk_gesture_set_state (GTK_GESTURE (click), GTK_EVENT_SEQUENCE_CLAIMED);
  popup (widget, get_standings (widget), x, y);
}

static void
on_long_press_cb (GtkGestureLongPress *press,
                  double               x,
                  double               y)
{
  GtkWidget *widget = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (press));

  gtk_gesture_set_state (GTK_GESTURE (press), GTK_EVENT_SEQUENCE_CLAIMED);
  popup (widget, get_standings (widget), x, y);
}

static gboolean
on_key_cb (GtkEventControllerKey *keys,
           guint                  keyval,
           guint                  keycode,
           GdkModifierType        modifiers)
{
  GtkWidget *widget = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (keys));

  if (keyval != GDK_KEY_Menu && !(keyval == GDK_KEY_F10 && (modifiers & GDK_SHIFT_MASK) != 0))
    return GDK_EVENT_PROPAGATE;
  popup (widget, get_standings (widget), gtk_widget_get_width (widget) / 2.0, gtk_widget_get_height (widget) / 2.0);
  return GDK_EVENT_STOP;
}

static void
add_keys (GtkWidget *widget)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  g_signal_connect (keys, "key-pressed", G_CALLBACK (on_key_cb), NULL);
  gtk_widget_add_controller (widget, keys);
}

static GPtrArray *
attach (GtkWidget *widget)
{
  GPtrArray *standings = g_ptr_array_new_with_free_func ((GDestroyNotify) sw_standing_free);
  GtkGesture *click = gtk_gesture_click_new ();
  GtkGesture *press = gtk_gesture_long_press_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  g_signal_connect (click, "pressed", G_CALLBACK (on_pressed_cb), NULL);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (click));
  gtk_gesture_single_set_touch_only (GTK_GESTURE_SINGLE (press), TRUE);
  g_signal_connect (press, "pressed", G_CALLBACK (on_long_press_cb), NULL);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (press));
  add_keys (widget);
  g_object_set_data_full (G_OBJECT (widget), "sw-session-menu", standings, (GDestroyNotify) g_ptr_array_unref);
  return standings;
}

void
sw_session_menu_attach (GtkWidget       *widget,
                        const SwSession *session,
                        SwDay            day)
{
  g_ptr_array_add (attach (widget), sw_standing_new (session, day));
}

void
sw_session_menu_attach_day (GtkWidget       *widget,
                            const SwPlanDay *plan_day)
{
  GPtrArray *standings = attach (widget);

  for (guint i = 0; i < plan_day->sessions->len; i++)
    g_ptr_array_add (standings, sw_standing_new (g_ptr_array_index (plan_day->sessions, i), plan_day->day));
}
