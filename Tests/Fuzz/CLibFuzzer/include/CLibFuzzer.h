#ifndef RIGHTBACK_CLIBFUZZER_H
#define RIGHTBACK_CLIBFUZZER_H

#include <stddef.h>
#include <stdint.h>

/// Reads one input, whole.
typedef void (*InputReader)(const uint8_t *start, size_t count);

/// Hands the program, with its arguments, to libFuzzer; gives the exit code.
int fuzz(int argc, char **argv, InputReader read);

#endif
