#ifndef RIGHTBACK_CCURL_SHIM_H
#define RIGHTBACK_CCURL_SHIM_H

#include <curl/curl.h>

#endif
