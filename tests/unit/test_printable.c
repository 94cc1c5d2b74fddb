// SPDX-License-Identifier: MIT
#include "base/printable.h"

#undef NDEBUG
#include <assert.h>
#include <string.h>

static size_t length_of(const char *text)
{
    return printable_length(text, strlen(text));
}

int main(void)
{
    assert(length_of("a") == 1 && length_of("\t") == 1 && length_of(" ") == 1);
    assert(length_of("é") == 2 && length_of("€") == 3 && length_of("😀") == 4);
    assert(length_of("\x1b") == 0 && length_of("\n") == 0 && length_of("\x7f") == 0);
    assert(length_of("\xc2\x9b") == 0);               // CSI of C1
    assert(length_of("\x9b") == 0);                   // the same in eight bits
    assert(length_of("\xc2\xa0") == 2);               // a no-break space
    assert(length_of("\xe2\x80\xae") == 0);           // right to left from here
    assert(length_of("\xe2\x81\xa6") == 0);           // an isolate
    assert(length_of("\xe2\x80\x94") == 3);           // a dash
    assert(length_of("\xc0\xaf") == 0);               // overlong
    assert(length_of("\xed\xa0\x80") == 0);           // a surrogate
    assert(length_of("\xf4\x90\x80\x80") == 0);       // beyond Unicode
    assert(printable_length("\xe2\x82\xac", 2) == 0); // cut
    assert(printable_length("", 0) == 0);
    return 0;
}
