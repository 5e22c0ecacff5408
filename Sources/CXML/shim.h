// libxml2's header for encodings would bring in ICU's headers, which differ from those inside Foundation.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/xmlreader.h>
