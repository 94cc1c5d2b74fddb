// Unit tests of web/encodings.h.
// SPDX-License-Identifier: MIT
#include "web/encodings.h"

#undef NDEBUG
#include <assert.h>
#include <stdio.h>

int main(void)
{
    // The labels of the standard are wider than their names.
    assert(encoding_find(STR("latin1")) == ENCODING_WINDOWS_1252);
    assert(encoding_find(STR(" ISO-8859-1\n")) == ENCODING_WINDOWS_1252);
    assert(encoding_find(STR("us-ascii")) == ENCODING_WINDOWS_1252);
    assert(encoding_find(STR("gb2312")) == ENCODING_GBK);
    assert(encoding_find(STR("x-sjis")) == ENCODING_SHIFT_JIS);
    assert(encoding_find(STR("UTF8")) == ENCODING_UTF_8);
    assert(encoding_find(STR("utf-16")) == ENCODING_UTF_16LE);
    assert(encoding_find(STR("hz-gb-2312")) == ENCODING_REPLACEMENT);
    assert(encoding_find(STR("")) == ENCODING_NONE && encoding_find(STR("utf-9")) == ENCODING_NONE);

    assert(!encoding_name(ENCODING_NONE).data && !encoding_iconv(ENCODING_NONE, 0));
    for (int i = ENCODING_NONE + 1; i < ENCODING_COUNT; i++) {
        struct str name = encoding_name((enum encoding)i);
        assert(name.length && encoding_find(name) == (enum encoding)i);
    }
    assert(encoding_is_single_byte(ENCODING_KOI8_R) && !encoding_is_single_byte(ENCODING_BIG5));
    assert(!encoding_is_single_byte(ENCODING_UTF_8));
    puts("ok encodings");
    return 0;
}
