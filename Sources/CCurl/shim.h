#ifndef RIGHTBACK_CCURL_SHIM_H
#define RIGHTBACK_CCURL_SHIM_H

#include <curl/curl.h>

/* curl_easy_setopt and curl_easy_getinfo are variadic, which Swift can't call: one typed wrapper for each kind of argument. */

typedef size_t (*rightback_data_function)(char *bytes, size_t size, size_t count, void *context);

static inline CURLcode rightback_set_string(CURL *curl, CURLoption option, const char *value) {
    return curl_easy_setopt(curl, option, value);
}

static inline CURLcode rightback_set_long(CURL *curl, CURLoption option, long value) {
    return curl_easy_setopt(curl, option, value);
}

static inline CURLcode rightback_set_offset(CURL *curl, CURLoption option, curl_off_t value) {
    return curl_easy_setopt(curl, option, value);
}

static inline CURLcode rightback_set_list(CURL *curl, CURLoption option, struct curl_slist *value) {
    return curl_easy_setopt(curl, option, value);
}

static inline CURLcode rightback_set_pointer(CURL *curl, CURLoption option, void *value) {
    return curl_easy_setopt(curl, option, value);
}

/* For CURLOPT_READFUNCTION, CURLOPT_WRITEFUNCTION and CURLOPT_HEADERFUNCTION. */
static inline CURLcode rightback_set_function(CURL *curl, CURLoption option, rightback_data_function value) {
    return curl_easy_setopt(curl, option, value);
}

static inline CURLcode rightback_set_progress(CURL *curl, curl_xferinfo_callback value) {
    return curl_easy_setopt(curl, CURLOPT_XFERINFOFUNCTION, value);
}

static inline CURLcode rightback_set_open_socket(CURL *curl, curl_opensocket_callback value) {
    return curl_easy_setopt(curl, CURLOPT_OPENSOCKETFUNCTION, value);
}

static inline CURLcode rightback_set_close_socket(CURL *curl, curl_closesocket_callback value) {
    return curl_easy_setopt(curl, CURLOPT_CLOSESOCKETFUNCTION, value);
}

static inline CURLcode rightback_get_long(CURL *curl, CURLINFO info, long *value) {
    return curl_easy_getinfo(curl, info, value);
}

static inline CURLcode rightback_get_socket(CURL *curl, curl_socket_t *value) {
    return curl_easy_getinfo(curl, CURLINFO_ACTIVESOCKET, value);
}

/* The result of a finished transfer, told by CURLMSG_DONE; -1 while none has finished. */
static inline int rightback_finished_result(CURLM *multi) {
    int left = 0;
    CURLMsg *message = curl_multi_info_read(multi, &left);
    return message != NULL && message->msg == CURLMSG_DONE ? (int)message->data.result : -1;
}

#endif
