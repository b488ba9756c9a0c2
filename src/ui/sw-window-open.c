/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "sw-window"

/* Opening a journal, and the sample data that stand in for one. */

#include "config.h"

#include "sw-window-private.h"

#include <glib/gi18n.h>
#ifdef __GLIBC__
#include <malloc.h>
#endif

#define MS_BEFORE_TRIM 1000
/* A wait that is shorter is not worth a word: a spinner that flashes by only makes the start look slow. */
#define MS_BEFORE_LOADING_IS_SAID 400

void
sw_window_show_error (SwWindow     *self,
                      const char   *path,
                      const GError *error)
{
  g_autofree char *why = sw_ui_describe_error (error);
  /* translators: a sentence that says what went wrong, and the path of the journal */
  g_autofree char *text = g_strdup_printf (_("%s\n\nThe file is %s. Nothing in it was changed."), why, path);
  g_autofree char *markup = g_markup_escape_text (text, -1);

  g_warning ("%s: %s", path, error->message);
  adw_status_page_set_description (self->error_page, markup);
  gtk_widget_set_visible (self->error_box, TRUE);
  gtk_stack_set_visible_child_name (self->root_stack, "error");
}

/* Reading twenty years leaves as much memory free as it leaves in use; other programs can have it. */
static void
on_settled_cb (gpointer user_data)
{
#ifdef __GLIBC__
  malloc_trim (0);
#endif
}

static void
on_opened_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (SwWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (SwDiary) diary = sw_diary_open_finish (result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  self->loading = FALSE;
  if (diary == NULL)
    sw_window_show_error (self, self->path, error);
  else
    sw_window_set_diary (self, diary);
  g_timeout_add_once (MS_BEFORE_TRIM, on_settled_cb, NULL);
}

static void
on_loading_long_cb (gpointer user_data)
{
  SwWindow *self = user_data;

  self->loading_source = 0;
  gtk_widget_set_visible (self->loading_page, TRUE);
}

void
sw_window_open (SwWindow *self)
{
  g_clear_handle_id (&self->loading_source, g_source_remove);
  gtk_widget_set_visible (self->loading_page, FALSE);
  self->loading_source = g_timeout_add_once (MS_BEFORE_LOADING_IS_SAID, on_loading_long_cb, self);
  g_cancellable_cancel (self->open_cancellable);
  g_set_object (&self->open_cancellable, NULL);
  self->open_cancellable = g_cancellable_new ();
  self->loading = TRUE;
  gtk_stack_set_visible_child_name (self->root_stack, "loading");
  sw_diary_open_async (self->path, sw_window_get_today (self), self->open_cancellable, on_opened_cb, g_object_ref (self));
}

void
sw_window_try_sample (SwWindow *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SwDiary) sample = sw_diary_new_sample (sw_window_get_today (self), &error);

  if (sample == NULL)
    {
      sw_ui_toast_error (GTK_WIDGET (self), _("The sample data could not be made"), error);
      return;
    }
  sw_window_cover (self, NULL);
  g_set_object (&self->own_diary, self->diary);
  sw_window_set_diary (self, sample);
}

void
sw_window_leave_sample (SwWindow *self)
{
  g_autoptr (SwDiary) own = g_steal_pointer (&self->own_diary);

  if (own != NULL)
    sw_window_set_diary (self, own);
  else
    sw_window_open (self);
}
