/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "sw-session-card"

#include "config.h"

#include "sw-session-card.h"

#include <glib/gi18n.h>

#include "sw-figure-view.h"
#include "sw-look.h"
#include "sw-mark.h"
#include "sw-rows.h"

struct _SwSessionCard
{
  GtkWidget      parent_instance;

  /* Owned References */
  SwSession     *session;

  /* Borrowed References */
  GtkWidget     *button;
  GtkWidget     *tick;
  GtkWidget     *place;   /* shown instead of them while the session is in the air */

  /* State */
  SwDay          day;
  SwCardFlags    flags;
};

G_DEFINE_FINAL_TYPE (SwSessionCard, sw_session_card, GTK_TYPE_WIDGET)

enum
{
  OPENED,
  TICKED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
on_clicked_cb (SwSessionCard *self)
{
  g_signal_emit (self, signals[OPENED], 0);
}

static void
on_toggled_cb (SwSessionCard *self)
{
  g_signal_emit (self, signals[TICKED], 0, gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->tick)));
}

char *
sw_session_card_get_figures (const SwSession *session)
{
  g_autofree char *minutes = sw_words_session_time (session);
  g_autofree char *km = NULL;

  if (!isfinite (session->km) || *minutes == '\0')
    return sw_words_session_size (session);
  km = sw_words_km (session->km);
  /* translators: a distance and a time */
  return g_strdup_printf (_("%s · %s"), km, minutes);
}

/* The line under the figures: what the kind of session is known by. */
static char *
describe (const SwSession *session,
          gboolean         optional)
{
  if (optional)
    return g_strdup (_("If you like"));
  if (isfinite (session->km))
    return sw_words_session_time (session);
  if (session->kind == SW_KIND_STRENGTH && session->stage >= 1)
    return g_strdup_printf (_("Stage %d"), session->stage);
  if (sw_kind_is_mobility (session->kind) || (session->kind == SW_KIND_STRENGTH && session->stage == 0))
    return g_strdup (_("Gentle"));
  if (session->rpe != SW_MISSING)
    return g_strdup_printf (_("RPE %d"), session->rpe);
  return g_strdup ("");
}

static char *
make_name (SwSessionCard *self)
{
  g_autofree char *day = sw_words_day_long (self->day);
  g_autofree char *figures = sw_session_card_get_figures (self->session);
  const char *status;
  g_autoptr (GString) name = g_string_new (NULL);

  g_string_append_printf (name, "%s, %s", sw_words_kind (self->session->kind), day);
  if (*figures != '\0')
    g_string_append_printf (name, ", %s", figures);
  if (self->session->status == SW_STATUS_PLANNED && (self->flags & SW_CARD_OPTIONAL) != 0)
    status = _("if you like");
  else
    status = sw_words_session_status (self->session->status);
  g_string_append_printf (name, ", %s", status);
  if (self->session->locked)
    g_string_append_printf (name, ", %s", _("locked"));
  if (self->session->against_rules)
    g_string_append_printf (name, ", %s", _("against the rules"));
  return g_string_free (g_steal_pointer (&name), FALSE);
}

static GtkWidget *
new_lock (SwSessionCard *self)
{
  GtkWidget *image = gtk_image_new_from_icon_name (self->session->against_rules ? "dialog-warning-symbolic" : "changes-prevent-symbolic");

  gtk_image_set_pixel_size (GTK_IMAGE (image), 12);
  gtk_widget_add_css_class (image, "sw-dim");
  gtk_widget_set_visible (image, self->session->locked || self->session->against_rules);
  return image;
}

static GtkWidget *
build_card (SwSessionCard *self,
            double         full_minutes)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 3);
  GtkWidget *title = sw_rows_new_label (sw_words_kind (self->session->kind), "heading");
  g_autofree char *first = sw_words_session_size (self->session);
  g_autofree char *second = describe (self->session, (self->flags & SW_CARD_OPTIONAL) != 0);
  GtkWidget *figures = sw_rows_new_label (first, "numeric");
  GtkWidget *detail = sw_rows_new_label (second, "caption");
  GtkWidget *bar = sw_step_bar_view_new (self->session, full_minutes);

  gtk_box_append (GTK_BOX (box), sw_mark_new_kind (self->session->kind, 30));
  gtk_widget_set_margin_top (title, 9);
  /* Words stay whole: where they do not fit, in large text, the page turns to its list. */
  gtk_label_set_wrap_mode (GTK_LABEL (title), PANGO_WRAP_WORD);
  gtk_box_append (GTK_BOX (box), title);
  gtk_widget_set_hexpand (figures, TRUE);
  gtk_box_append (GTK_BOX (line), figures);
  gtk_box_append (GTK_BOX (line), new_lock (self));
  gtk_box_append (GTK_BOX (box), line);
  gtk_widget_add_css_class (detail, "sw-dim");
  gtk_box_append (GTK_BOX (box), detail);
  gtk_widget_set_margin_top (bar, 9);
  gtk_box_append (GTK_BOX (box), bar);
  return box;
}

static GtkWidget *
build_row (SwSessionCard *self,
           double         full_minutes)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *title = sw_rows_new_label (sw_words_kind (self->session->kind), "heading");
  g_autofree char *text = sw_session_card_get_figures (self->session);
  GtkWidget *figures = sw_rows_new_label (text, "caption");

  gtk_box_append (GTK_BOX (row), sw_mark_new_kind (self->session->kind, 24));
  gtk_widget_set_hexpand (title, TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (title), PANGO_WRAP_WORD);
  gtk_box_append (GTK_BOX (line), title);
  gtk_box_append (GTK_BOX (line), new_lock (self));
  gtk_widget_add_css_class (figures, "sw-dim");
  gtk_widget_add_css_class (figures, "numeric");
  gtk_label_set_wrap_mode (GTK_LABEL (figures), PANGO_WRAP_WORD);
  gtk_label_set_xalign (GTK_LABEL (figures), 1);
  gtk_box_append (GTK_BOX (line), figures);
  gtk_box_append (GTK_BOX (box), line);
  if ((self->flags & SW_CARD_OPTIONAL) != 0)
    {
      GtkWidget *detail = sw_rows_new_label (_("If you like"), "caption");

      gtk_widget_add_css_class (detail, "sw-dim");
      gtk_box_append (GTK_BOX (box), detail);
    }
  else
    {
      gtk_box_append (GTK_BOX (box), sw_step_bar_view_new (self->session, full_minutes));
    }
  gtk_widget_set_hexpand (box, TRUE);
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (row), box);
  return row;
}

static void
add_tick (SwSessionCard *self)
{
  g_autofree char *name = NULL;
  gboolean row = (self->flags & SW_CARD_ROW) != 0;

  /* translators: accessible name of the tick of a session, such as "Done: Easy Run" */
  name = g_strdup_printf (_("Done: %s"), sw_words_kind (self->session->kind));
  self->tick = sw_rows_new_tick (name, FALSE);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->tick), self->session->status == SW_STATUS_DONE);
  gtk_widget_add_css_class (self->tick, sw_look_get_kind_class (self->session->kind));
  gtk_widget_set_halign (self->tick, GTK_ALIGN_END);
  gtk_widget_set_valign (self->tick, row ? GTK_ALIGN_CENTER : GTK_ALIGN_START);
  if ((self->flags & SW_CARD_NO_TICK) != 0 && self->session->status != SW_STATUS_DONE)
    gtk_widget_set_sensitive (self->tick, FALSE);
  g_signal_connect_object (self->tick, "toggled", G_CALLBACK (on_toggled_cb), self, G_CONNECT_SWAPPED);
}

static void
sw_session_card_dispose (GObject *object)
{
  SwSessionCard *self = SW_SESSION_CARD (object);
  GtkWidget *child;

  self->button = self->tick = self->place = NULL;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (sw_session_card_parent_class)->dispose (object);
}

static void
sw_session_card_finalize (GObject *object)
{
  g_clear_pointer (&SW_SESSION_CARD (object)->session, sw_session_free);

  G_OBJECT_CLASS (sw_session_card_parent_class)->finalize (object);
}

static void
sw_session_card_class_init (SwSessionCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sw_session_card_dispose;
  G_OBJECT_CLASS (klass)->finalize = sw_session_card_finalize;
  gtk_widget_class_set_css_name (widget_class, "session");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);

  signals[OPENED] = g_signal_new ("opened", SW_TYPE_SESSION_CARD, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[TICKED] = g_signal_new ("ticked", SW_TYPE_SESSION_CARD, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_BOOLEAN);
}

static void
sw_session_card_init (SwSessionCard *self)
{
}

GtkWidget *
sw_session_card_new (const SwSession *session,
                     SwDay            day,
                     double           full_minutes,
                     SwCardFlags      flags)
{
  SwSessionCard *self = g_object_new (SW_TYPE_SESSION_CARD, NULL);
  g_autofree char *name = NULL;
  gboolean row = (flags & SW_CARD_ROW) != 0;

  self->session = sw_session_copy (session);
  self->day = day;
  self->flags = flags;

  self->button = gtk_button_new ();
  gtk_button_set_child (GTK_BUTTON (self->button), row ? build_row (self, full_minutes) : build_card (self, full_minutes));
  gtk_widget_add_css_class (self->button, "flat");
  name = make_name (self);
  sw_rows_set_name (self->button, name);
  g_signal_connect_object (self->button, "clicked", G_CALLBACK (on_clicked_cb), self, G_CONNECT_SWAPPED);
  add_tick (self);

  gtk_widget_add_css_class (GTK_WIDGET (self), row ? "row" : (flags & SW_CARD_OPTIONAL) != 0 ? "optional" : "card");
  if (session->status != SW_STATUS_PLANNED)
    gtk_widget_add_css_class (GTK_WIDGET (self), sw_status_to_string (session->status));
  if (row)
    {
      GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

      gtk_widget_set_hexpand (self->button, TRUE);
      gtk_box_append (GTK_BOX (box), self->button);
      gtk_box_append (GTK_BOX (box), self->tick);
      gtk_widget_set_parent (box, GTK_WIDGET (self));
    }
  else
    {
      gtk_widget_set_parent (self->button, GTK_WIDGET (self));
      gtk_widget_set_parent (self->tick, GTK_WIDGET (self));
    }
  return GTK_WIDGET (self);
}

const SwSession *
sw_session_card_get_session (SwSessionCard *self)
{
  g_return_val_if_fail (SW_IS_SESSION_CARD (self), NULL);

  return self->session;
}

SwDay
sw_session_card_get_day (SwSessionCard *self)
{
  g_return_val_if_fail (SW_IS_SESSION_CARD (self), SW_DAY_NONE);

  return self->day;
}

void
sw_session_card_set_selected (SwSessionCard *self,
                              gboolean       selected)
{
  g_return_if_fail (SW_IS_SESSION_CARD (self));

  if (selected)
    gtk_widget_add_css_class (GTK_WIDGET (self), "selected");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "selected");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_STATE_SELECTED, selected, -1);
}

void
sw_session_card_set_lifted (SwSessionCard *self,
                            gboolean       lifted)
{
  g_return_if_fail (SW_IS_SESSION_CARD (self));

  if ((self->flags & SW_CARD_ROW) != 0)
    return;
  if (lifted && self->place == NULL)
    {
      g_autofree char *weekday = sw_words_weekday_long (self->day);
      /* translators: a weekday; where a session that is being moved came from */
      g_autofree char *text = g_strdup_printf (_("Back to %s"), weekday);

      self->place = sw_rows_new_label (text, "caption");
      gtk_widget_add_css_class (self->place, "sw-dim");
      gtk_label_set_xalign (GTK_LABEL (self->place), 0.5);
      gtk_label_set_justify (GTK_LABEL (self->place), GTK_JUSTIFY_CENTER);
      gtk_widget_set_can_target (self->place, FALSE);
      gtk_widget_set_parent (self->place, GTK_WIDGET (self));
    }
  /* Only out of sight: the drag, and the keyboard, still hold on to the card. */
  gtk_widget_set_opacity (self->button, lifted ? 0 : 1);
  gtk_widget_set_opacity (self->tick, lifted ? 0 : 1);
  if (self->place != NULL)
    gtk_widget_set_visible (self->place, lifted);
}
