/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "sw-adherence-line"

#include "config.h"

#include "sw-adherence-line.h"

#include "sw-adherence.h"

struct _SwAdherenceLine
{
  AdwBin        parent_instance;

  /* Borrowed References */
  GtkLabel     *label;

  /* Owned References */
  SwDiary      *diary;
  GCancellable *asking;    /* (nullable) */

  /* State */
  SwDay         monday;
  gboolean      wanted;    /* nobody has asked for this week yet */
};

G_DEFINE_FINAL_TYPE (SwAdherenceLine, sw_adherence_line, ADW_TYPE_BIN)

static void
stop_asking (SwAdherenceLine *self)
{
  if (self->asking != NULL)
    g_cancellable_cancel (self->asking);
  g_clear_object (&self->asking);
}

static void
on_counted_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr (SwAdherenceLine) self = user_data;
  SwDiary *diary = SW_DIARY (source);
  SwAdherenceCounts counts;
  g_autofree char *text = NULL;

  /* The only error is that another week is asked for by now. */
  if (!sw_adherence_ask_finish (diary, result, &counts, NULL) || self->diary != diary)
    return;
  g_clear_object (&self->asking);
  text = sw_words_adherence (&counts);
  gtk_label_set_label (self->label, text);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->label), text);
  gtk_widget_set_visible (GTK_WIDGET (self->label), sw_adherence_is_news (&counts, self->monday + 6 < sw_diary_get_today (diary)));
}

static void
ask (SwAdherenceLine *self)
{
  if (!self->wanted || self->diary == NULL || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;
  self->wanted = FALSE;
  stop_asking (self);
  self->asking = g_cancellable_new ();
  sw_adherence_ask_async (self->diary, self->monday, self->asking, on_counted_cb, g_object_ref (self));
}

static void
sw_adherence_line_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (sw_adherence_line_parent_class)->map (widget);

  ask (SW_ADHERENCE_LINE (widget));
}

static void
sw_adherence_line_dispose (GObject *object)
{
  SwAdherenceLine *self = SW_ADHERENCE_LINE (object);

  stop_asking (self);
  g_clear_object (&self->diary);

  G_OBJECT_CLASS (sw_adherence_line_parent_class)->dispose (object);
}

static void
sw_adherence_line_class_init (SwAdherenceLineClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sw_adherence_line_dispose;
  GTK_WIDGET_CLASS (klass)->map = sw_adherence_line_map;
}

static void
sw_adherence_line_init (SwAdherenceLine *self)
{
  self->monday = SW_DAY_NONE;
  self->label = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_wrap (self->label, TRUE);
  gtk_label_set_justify (self->label, GTK_JUSTIFY_CENTER);
  gtk_widget_add_css_class (GTK_WIDGET (self->label), "caption");
  gtk_widget_add_css_class (GTK_WIDGET (self->label), "sw-dim");
  gtk_widget_set_visible (GTK_WIDGET (self->label), FALSE);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->label));
}

void
sw_adherence_line_set_single (SwAdherenceLine *self)
{
  g_return_if_fail (SW_IS_ADHERENCE_LINE (self));

  gtk_label_set_wrap (self->label, FALSE);
  gtk_label_set_ellipsize (self->label, PANGO_ELLIPSIZE_END);
}

void
sw_adherence_line_show (SwAdherenceLine *self,
                        SwDiary         *diary,
                        SwDay            monday)
{
  g_return_if_fail (SW_IS_ADHERENCE_LINE (self));

  stop_asking (self);
  /* The words of another week must not stand here; those of this one may, until it has been counted anew. */
  if (monday != self->monday)
    gtk_widget_set_visible (GTK_WIDGET (self->label), FALSE);
  g_set_object (&self->diary, diary);
  self->monday = monday;
  /* The running week shows by itself how much of it is done; planning it again at every start would be for nothing. */
  self->wanted = monday + 6 < sw_diary_get_today (diary)
                 || (monday <= sw_diary_get_today (diary) && sw_adherence_has_edits (sw_diary_get_journal (diary), monday));
  if (!self->wanted)
    gtk_widget_set_visible (GTK_WIDGET (self->label), FALSE);
  ask (self);
}
