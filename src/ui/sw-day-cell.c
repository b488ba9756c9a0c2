/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "sw-day-cell"

#include "config.h"

#include "sw-day-cell.h"

#include <glib/gi18n.h>

#include "sw-icon.h"
#include "sw-look.h"
#include "sw-mark.h"
#include "sw-rows.h"
#include "sw-session-edits.h"
#include "sw-wrap-layout.h"

/* Chips that fit under the day's number. */
#define MOST_CHIPS 2
/* Characters of a chip that are never cut: "12.5 km". */
#define CHIP_CHARACTERS 7

struct _SwDayCell
{
  GtkButton  parent_instance;

  /* Borrowed References */
  GtkWidget *box;
  GtkWidget *verdict;   /* shown over the foot while a session is in the air */
  GPtrArray *chips;     /* (owned) the chips, one for each of the first sessions */

  /* State */
  SwDay      day;
};

G_DEFINE_FINAL_TYPE (SwDayCell, sw_day_cell, GTK_TYPE_BUTTON)

static void
sw_day_cell_finalize (GObject *object)
{
  g_clear_pointer (&SW_DAY_CELL (object)->chips, g_ptr_array_unref);

  G_OBJECT_CLASS (sw_day_cell_parent_class)->finalize (object);
}

/* Only one day of a month is in the ring of the Tab key; the one that takes the focus becomes it. */
static gboolean
sw_day_cell_grab_focus (GtkWidget *widget)
{
  gtk_widget_set_focusable (widget, TRUE);
  return GTK_WIDGET_CLASS (sw_day_cell_parent_class)->grab_focus (widget);
}

static gboolean
sw_day_cell_focus (GtkWidget        *widget,
                   GtkDirectionType  direction)
{
  return gtk_widget_get_focusable (widget) && GTK_WIDGET_CLASS (sw_day_cell_parent_class)->focus (widget, direction);
}

static void
sw_day_cell_class_init (SwDayCellClass *klass)
{
  GTK_WIDGET_CLASS (klass)->focus = sw_day_cell_focus;
  GTK_WIDGET_CLASS (klass)->grab_focus = sw_day_cell_grab_focus;
  G_OBJECT_CLASS (klass)->finalize = sw_day_cell_finalize;
}

static void
sw_day_cell_init (SwDayCell *self)
{
  self->chips = g_ptr_array_new ();
  gtk_widget_add_css_class (GTK_WIDGET (self), "flat");
  gtk_widget_add_css_class (GTK_WIDGET (self), "sw-cell");
}

const char *
sw_day_cell_get_level_word (SwSeverity level)
{
  switch (level)
    {
    case SW_SEVERITY_INFO:
      return _("Info");
    case SW_SEVERITY_CAUTION:
      return _("Caution");
    case SW_SEVERITY_WARNING:
      return _("Warning");
    case SW_SEVERITY_URGENT:
      return _("Urgent");
    case SW_SEVERITY_NONE:
    default:
      return "";
    }
}

static char *
get_amount (const SwSession *session)
{
  g_autofree char *size = sw_words_session_size (session);

  return *size != '\0' ? g_steal_pointer (&size) : g_strdup (sw_words_kind (session->kind));
}

GtkWidget *
sw_day_cell_new_chip (const SwSession *session)
{
  GtkWidget *chip = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 5);
  GtkWidget *image = gtk_image_new_from_icon_name (sw_icon_name_for_kind (session->kind));
  g_autofree char *amount = get_amount (session);
  GtkWidget *label = gtk_label_new (amount);

  gtk_image_set_pixel_size (GTK_IMAGE (image), 12);
  if (g_utf8_strlen (amount, -1) > CHIP_CHARACTERS)
    gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "numeric");
  gtk_widget_add_css_class (chip, "sw-day-chip");
  gtk_widget_add_css_class (chip, sw_look_get_kind_class (session->kind));
  if (session->status != SW_STATUS_DONE)
    gtk_widget_add_css_class (chip, session->status == SW_STATUS_PLANNED ? "planned" : "missed");
  gtk_box_append (GTK_BOX (chip), image);
  gtk_box_append (GTK_BOX (chip), label);
  return chip;
}

char *
sw_day_cell_describe (const SwRangeDay *facts)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *day = sw_words_day_long (facts->plan->day);

  g_string_append (text, day);
  if (facts->today)
    g_string_append_printf (text, ", %s", _("today"));
  for (guint i = 0; i < facts->plan->sessions->len; i++)
    {
      const SwSession *session = g_ptr_array_index (facts->plan->sessions, i);
      g_autofree char *size = sw_words_session_size (session);

      g_string_append_printf (text, ". %s", sw_words_kind (session->kind));
      if (*size != '\0')
        g_string_append_printf (text, ", %s", size);
      if (session->status != SW_STATUS_PLANNED)
        g_string_append_printf (text, ", %s", sw_words_session_status (session->status));
    }
  if (facts->plan->sessions->len == 0 && facts->plan->rest)
    g_string_append_printf (text, ". %s", _("Rest"));
  if (facts->pain != SW_MISSING)
    {
      g_string_append (text, ". ");
      g_string_append_printf (text, _("Pain %d"), facts->pain);
    }
  for (guint i = 0; i < facts->flags->len; i++)
    {
      const SwFinding *finding = g_ptr_array_index (facts->flags, i);

      g_string_append (text, ". ");
      g_string_append_printf (text, _("%s: %s"), sw_day_cell_get_level_word (finding->level), sw_words_finding_title (finding->id));
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* The shape of the worst flag, and how many there are when it is not the only one. */
static GtkWidget *
new_flag (const SwRangeDay *facts)
{
  GtkWidget *mark = sw_mark_new_flag (facts->level, 15);
  g_autofree char *count = NULL;
  GtkWidget *box, *label;

  if (facts->flags->len < 2)
    return mark;
  box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 1);
  count = g_strdup_printf ("%u", facts->flags->len);
  label = gtk_label_new (count);
  gtk_widget_add_css_class (label, "sw-more");
  gtk_widget_add_css_class (label, "numeric");
  gtk_box_append (GTK_BOX (box), mark);
  gtk_box_append (GTK_BOX (box), label);
  return box;
}

GtkWidget *
sw_day_cell_new (const SwRangeDay *facts,
                 gboolean          outside)
{
  SwDayCell *self = g_object_new (SW_TYPE_DAY_CELL, NULL);
  GtkWidget *overlay = gtk_overlay_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *top = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);
  GtkWidget *marks = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);
  g_autofree char *name = sw_day_cell_describe (facts);
  g_autofree char *text = NULL;
  GtkWidget *number;
  int month_day;

  self->day = facts->plan->day;
  sw_day_to_ymd (self->day, NULL, NULL, &month_day);
  text = g_strdup_printf ("%d", month_day);
  number = gtk_label_new (text);
  gtk_widget_add_css_class (number, "sw-cell-number");
  gtk_widget_set_halign (number, GTK_ALIGN_START);
  gtk_widget_set_valign (number, GTK_ALIGN_START);
  gtk_widget_set_hexpand (number, TRUE);
  gtk_widget_set_size_request (top, -1, 22);
  gtk_box_append (GTK_BOX (top), number);
  if (facts->plan->sessions->len > MOST_CHIPS)
    {
      /* translators: so many sessions more than fit into a day of the month */
      g_autofree char *more = g_strdup_printf (_("+%u"), facts->plan->sessions->len - MOST_CHIPS);
      GtkWidget *label = gtk_label_new (more);

      gtk_widget_add_css_class (label, "sw-more");
      gtk_widget_add_css_class (label, "sw-dim");
      gtk_box_append (GTK_BOX (marks), label);
    }
  if (facts->level != SW_SEVERITY_NONE)
    gtk_box_append (GTK_BOX (marks), new_flag (facts));
  if (facts->pain != SW_MISSING)
    gtk_box_append (GTK_BOX (marks), sw_mark_new_pain (facts->pain));
  /* Beside the number where there is room, else one below the other: a month is as narrow as its chips. */
  gtk_widget_set_layout_manager (marks, sw_wrap_layout_new (4));
  gtk_widget_set_halign (marks, GTK_ALIGN_END);
  gtk_widget_set_valign (marks, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (top), marks);
  gtk_box_append (GTK_BOX (box), top);
  for (guint i = 0; i < MIN (facts->plan->sessions->len, MOST_CHIPS); i++)
    {
      GtkWidget *chip = sw_day_cell_new_chip (g_ptr_array_index (facts->plan->sessions, i));

      g_ptr_array_add (self->chips, chip);
      gtk_box_append (GTK_BOX (box), chip);
    }
  self->box = box;
  gtk_overlay_set_child (GTK_OVERLAY (overlay), box);
  gtk_button_set_child (GTK_BUTTON (self), overlay);
  if (facts->today)
    gtk_widget_add_css_class (GTK_WIDGET (self), "today");
  sw_day_cell_set_outside (self, outside);
  if (facts->level >= SW_SEVERITY_CAUTION)
    gtk_widget_add_css_class (GTK_WIDGET (self), facts->level == SW_SEVERITY_CAUTION ? "caution" : "warning");
  sw_rows_set_name (GTK_WIDGET (self), name);
  return GTK_WIDGET (self);
}

SwDay
sw_day_cell_get_day (SwDayCell *self)
{
  g_return_val_if_fail (SW_IS_DAY_CELL (self), SW_DAY_NONE);

  return self->day;
}

GtkWidget *
sw_day_cell_get_chip (SwDayCell *self,
                      guint      position)
{
  g_return_val_if_fail (SW_IS_DAY_CELL (self), NULL);

  return position < self->chips->len ? g_ptr_array_index (self->chips, position) : NULL;
}

void
sw_day_cell_tint (GtkWidget     *widget,
                  SwVerdictKind  kind,
                  gboolean       judged,
                  gboolean       past)
{
  static const char * const classes[] = { "fits", "cost", "refused", "past" };
  const char *wanted = !judged ? (past ? "past" : NULL)
                       : kind == SW_VERDICT_ALLOWED ? "fits" : kind == SW_VERDICT_COST ? "cost" : "refused";

  for (guint i = 0; i < G_N_ELEMENTS (classes); i++)
    if (g_strcmp0 (wanted, classes[i]) == 0)
      gtk_widget_add_css_class (widget, classes[i]);
    else
      gtk_widget_remove_css_class (widget, classes[i]);
}

void
sw_day_cell_set_verdict (SwDayCell     *self,
                         SwVerdictKind  kind,
                         const char    *word,
                         gboolean       past)
{
  GtkWidget *overlay;
  GtkWidget *label;

  g_return_if_fail (SW_IS_DAY_CELL (self));

  overlay = gtk_button_get_child (GTK_BUTTON (self));
  sw_day_cell_tint (GTK_WIDGET (self), kind, word != NULL, past);
  if (self->verdict != NULL)
    gtk_overlay_remove_overlay (GTK_OVERLAY (overlay), self->verdict);
  self->verdict = NULL;
  if (word == NULL)
    return;
  self->verdict = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);
  label = gtk_label_new (word);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (label, "caption-heading");
  gtk_box_append (GTK_BOX (self->verdict), sw_mark_new_zone (sw_session_edits_get_verdict_zone (kind), 15));
  gtk_box_append (GTK_BOX (self->verdict), label);
  gtk_widget_add_css_class (self->verdict, "sw-cell-verdict");
  gtk_widget_set_valign (self->verdict, GTK_ALIGN_END);
  gtk_widget_set_can_target (self->verdict, FALSE);
  gtk_overlay_add_overlay (GTK_OVERLAY (overlay), self->verdict);
}

void
sw_day_cell_set_outside (SwDayCell *self,
                         gboolean   outside)
{
  g_return_if_fail (SW_IS_DAY_CELL (self));

  if (outside)
    gtk_widget_add_css_class (GTK_WIDGET (self), "outside");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "outside");
}

void
sw_day_cell_set_selected (SwDayCell *self,
                          gboolean   selected)
{
  g_return_if_fail (SW_IS_DAY_CELL (self));

  if (selected)
    gtk_widget_add_css_class (GTK_WIDGET (self), "selected");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "selected");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_SELECTED, selected, -1);
}
