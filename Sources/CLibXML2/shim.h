#ifndef RIGHTBACK_CLIBXML2_SHIM_H
#define RIGHTBACK_CLIBXML2_SHIM_H

// Debian's libxml2 headers pull in ICU types that clash with Foundation's on a clean build.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
#include <libxml/tree.h>
#include <libxml/parserInternals.h>

#endif
