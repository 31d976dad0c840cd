#ifndef CGMIMEREADER_H
#define CGMIMEREADER_H

#include <stddef.h>

/// Must be called once before the others.
void gmime_reader_start(void);

/// Reads one message as GMime's users do: parses it from memory, decodes subject, addresses, date, ids and references, and
/// the text of each text part to UTF-8, and looks up the names and sizes of the other parts.
/// Returns the count of decoded bytes, so that nothing of the work can be left out.
size_t gmime_reader_read(const char *bytes, size_t length);

/// GMime's version, as "3.2.13".
void gmime_reader_version(char *text, size_t room);

#endif
