#include "config.h"
#include "sw-trends-page.h"
struct _SwTrendsPage { AdwBin parent_instance; };
G_DEFINE_FINAL_TYPE (SwTrendsPage, sw_trends_page, ADW_TYPE_BIN)
static void sw_trends_page_class_init (SwTrendsPageClass *klass) {}
static void sw_trends_page_init (SwTrendsPage *self) {}
GtkWidget *sw_trends_page_new (void) { return g_object_new (SW_TYPE_TRENDS_PAGE, NULL); }
void sw_trends_page_set_diary (SwTrendsPage *self, SwDiary *diary) {}
void sw_trends_page_set_tables (SwTrendsPage *self, gboolean t) {}
