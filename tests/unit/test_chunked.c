// SPDX-License-Identifier: MIT
#include "capture/chunked.h"

#undef NDEBUG
#include <assert.h>
#include <stdio.h>

static void gives(const char *bytes, bool is_claimed, enum chunked_status status,
                  const char *wanted)
{
    struct buffer out = {0};
    buffer_put(&out, STR(">"));
    assert(chunked_decode(str_of(bytes), is_claimed, &out) == status);
    assert(str_equal(str_slice(buffer_str(&out), 1, out.length), str_of(wanted)));
    buffer_free(&out);
}

int main(void)
{
    static const char whole[] = "5\r\nhello\r\n6;a=b\r\n world\r\n0\r\nTrailer: x\r\n\r\n";
    gives(whole, true, CHUNKED_DONE, "hello world");
    gives(whole, false, CHUNKED_DONE, "hello world");
    gives("5\nhello\n0\n\n", false, CHUNKED_DONE, "hello");
    gives("0005 \r\nhello\r\n0\r\n\r\n", true, CHUNKED_DONE, "hello");
    gives("A\r\n0123456789\r\n0\r\n\r\n", false, CHUNKED_DONE, "0123456789");
    gives("0\r\n\r\n", true, CHUNKED_DONE, "");

    // Cut: in a chunk, behind one, before the last one. Without the header's word only what is whole is chunked.
    gives("5\r\nhel", true, CHUNKED_CUT, "hel");
    gives("5\r\nhello\r\n", true, CHUNKED_CUT, "hello");
    gives("5\r\nhello\r\n6\r\n wor", true, CHUNKED_CUT, "hello wor");
    gives("5\r\nhel", false, CHUNKED_NOT, "");
    gives("5\r\nhello\r\n", false, CHUNKED_NOT, "");

    // The header lies: no chunks at all; and text that begins like a size.
    gives("<html>", true, CHUNKED_NOT, "");
    gives("", true, CHUNKED_NOT, "");
    gives("10\r\nlittle fishes and no more than that went by\r\n", true, CHUNKED_NOT, "");
    gives("fffffffffffffffff\r\nx", true, CHUNKED_NOT, "");
    gives("0\r\nthis is a text about nothing\r\n", false, CHUNKED_NOT, "");
    puts("ok chunked");
    return 0;
}
