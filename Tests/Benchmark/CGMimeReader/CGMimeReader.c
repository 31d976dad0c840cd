#include "CGMimeReader.h"

#include <gmime/gmime.h>
#include <stdio.h>
#include <string.h>

static size_t length_of(const char *text) { return text ? strlen(text) : 0; }

static size_t read_addresses(InternetAddressList *list) {
    size_t count = 0;
    int length = list ? internet_address_list_length(list) : 0;
    for (int i = 0; i < length; i++) {
        InternetAddress *address = internet_address_list_get_address(list, i);
        count += length_of(internet_address_get_name(address));
        if (INTERNET_ADDRESS_IS_MAILBOX(address))
            count += length_of(internet_address_mailbox_get_addr(INTERNET_ADDRESS_MAILBOX(address)));
    }
    return count;
}

static void read_part(GMimeObject *parent, GMimeObject *part, gpointer context) {
    size_t *count = context;
    (void)parent;
    if (GMIME_IS_TEXT_PART(part)) {
        char *text = g_mime_text_part_get_text(GMIME_TEXT_PART(part));
        *count += length_of(text);
        g_free(text);
    } else if (GMIME_IS_PART(part)) {
        *count += length_of(g_mime_part_get_filename(GMIME_PART(part)));
        GMimeDataWrapper *content = g_mime_part_get_content(GMIME_PART(part));
        if (content) {
            GMimeStream *nowhere = g_mime_stream_null_new();
            ssize_t size = g_mime_data_wrapper_write_to_stream(content, nowhere);
            if (size > 0) *count += (size_t)size;
            g_object_unref(nowhere);
        }
    }
}

void gmime_reader_start(void) { g_mime_init(); }

void gmime_reader_version(char *text, size_t room) {
    snprintf(text, room, "%u.%u.%u", gmime_major_version, gmime_minor_version, gmime_micro_version);
}

size_t gmime_reader_read(const char *bytes, size_t length) {
    size_t count = 0;
    GMimeStream *stream = g_mime_stream_mem_new_with_buffer(bytes, length);
    GMimeParser *parser = g_mime_parser_new_with_stream(stream);
    g_mime_parser_set_persist_stream(parser, TRUE);
    GMimeMessage *message = g_mime_parser_construct_message(parser, NULL);
    if (message) {
        count += length_of(g_mime_message_get_subject(message));
        count += length_of(g_mime_message_get_message_id(message));
        count += g_mime_message_get_date(message) != NULL;
        count += read_addresses(g_mime_message_get_from(message));
        count += read_addresses(g_mime_message_get_sender(message));
        count += read_addresses(g_mime_message_get_to(message));
        count += read_addresses(g_mime_message_get_cc(message));
        count += read_addresses(g_mime_message_get_reply_to(message));
        const char *references = g_mime_object_get_header(GMIME_OBJECT(message), "References");
        if (references) {
            GMimeReferences *ids = g_mime_references_parse(NULL, references);
            for (int i = 0; i < g_mime_references_length(ids); i++)
                count += length_of(g_mime_references_get_message_id(ids, i));
            g_mime_references_free(ids);
        }
        g_mime_message_foreach(message, read_part, &count);
        g_object_unref(message);
    }
    g_object_unref(parser);
    g_object_unref(stream);
    return count;
}
