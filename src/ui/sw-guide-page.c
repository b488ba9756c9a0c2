#include "config.h"
#include "sw-guide-page.h"
struct _SwGuidePage { AdwBin parent_instance; };
G_DEFINE_FINAL_TYPE (SwGuidePage, sw_guide_page, ADW_TYPE_BIN)
static void sw_guide_page_class_init (SwGuidePageClass *klass) {}
static void sw_guide_page_init (SwGuidePage *self) {}
GtkWidget *sw_guide_page_new (void) { return g_object_new (SW_TYPE_GUIDE_PAGE, NULL); }
void sw_guide_page_set_diary (SwGuidePage *self, SwDiary *diary) {}
void sw_guide_page_show (SwGuidePage *self, const char *id) {}
void sw_guide_page_find (SwGuidePage *self) {}
