#include "config.h"
#include "sw-body-page.h"
struct _SwBodyPage { AdwBin parent_instance; };
G_DEFINE_FINAL_TYPE (SwBodyPage, sw_body_page, ADW_TYPE_BIN)
static void sw_body_page_class_init (SwBodyPageClass *klass) {}
static void sw_body_page_init (SwBodyPage *self) {}
GtkWidget *sw_body_page_new (void) { return g_object_new (SW_TYPE_BODY_PAGE, NULL); }
void sw_body_page_set_diary (SwBodyPage *self, SwDiary *diary) {}
void sw_body_page_show (SwBodyPage *self, const char *name) {}
