#include "config.h"
#include "sw-calendar-page.h"
struct _SwCalendarPage { AdwBin parent_instance; };
G_DEFINE_FINAL_TYPE (SwCalendarPage, sw_calendar_page, ADW_TYPE_BIN)
static void sw_calendar_page_class_init (SwCalendarPageClass *klass) {}
static void sw_calendar_page_init (SwCalendarPage *self) {}
GtkWidget *sw_calendar_page_new (void) { return g_object_new (SW_TYPE_CALENDAR_PAGE, NULL); }
void sw_calendar_page_set_diary (SwCalendarPage *self, SwDiary *diary) {}
void sw_calendar_page_step (SwCalendarPage *self, int by) {}
void sw_calendar_page_show_day (SwCalendarPage *self, SwDay day) {}
void sw_calendar_page_close_panel (SwCalendarPage *self) {}
