// Words counted 16 bytes at a time are those counted byte by byte.
// SPDX-License-Identifier: MIT
#include "text/scan.h"

#include <assert.h>
#include <stdint.h>
#include <stdio.h>

static bool is_space(unsigned char byte)
{
    return byte == ' ' || (byte >= '\t' && byte <= '\r');
}

// Words of s before 'end', counted the slow way.
static size_t count_slowly(struct str s, size_t end)
{
    size_t count = 0;
    bool was_space = true;
    for (size_t i = 0; i < end; i++) {
        bool space = is_space((unsigned char)s.data[i]);
        count += was_space && !space;
        was_space = space;
    }
    return count;
}

static void check(struct str s)
{
    size_t count = 0;
    bool was_space = true;
    size_t stop = scan_words(s, 0, &count, &was_space);
    size_t ascii = scan_at_least(s, 0, 0x80);
    assert(stop <= ascii && ascii - stop < 16);
    assert(count == count_slowly(s, stop));
    assert(was_space == (stop == 0 || is_space((unsigned char)s.data[stop - 1])));
}

int main(void)
{
    static const char letters[] = "ab  \t\n\rc\v\f. \xC3\xA9";
    char text[200];
    uint32_t random = 1;
    for (size_t length = 0; length < sizeof(text); length++) {
        for (size_t round = 0; round < 50; round++) {
            // Bytes above ASCII are rare, so that whole blocks are met.
            for (size_t i = 0; i < length; i++) {
                random = random * 1664525 + 1013904223;
                size_t among = random >> 28 ? sizeof(letters) - 3 : sizeof(letters) - 1;
                text[i] = letters[(random >> 8) % among];
            }
            check((struct str){text, length});
        }
    }
    check((struct str){0});
    puts("scan: ok");
    return 0;
}
