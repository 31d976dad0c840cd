#include "CLibFuzzer.h"

// libFuzzer as a library (llvm.org/docs/LibFuzzer.html): no header comes with it.
int LLVMFuzzerRunDriver(int *argc, char ***argv, int (*target)(const uint8_t *start, size_t count));

static InputReader reader;

// libFuzzer is linked whole, and its own main, which the linker sets aside for that of the Swift program, asks for this name.
int LLVMFuzzerTestOneInput(const uint8_t *start, size_t count) {
    reader(start, count);
    return 0;
}

int fuzz(int argc, char **argv, InputReader read) {
    reader = read;
    return LLVMFuzzerRunDriver(&argc, &argv, LLVMFuzzerTestOneInput);
}
