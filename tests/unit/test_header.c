// SPDX-License-Identifier: MIT
#include "capture/header.h"

#include "base/buffer.h"

#undef NDEBUG
#include <assert.h>
#include <stdio.h>

static struct arena arena;

static void ends(void)
{
    assert(header_end(STR("A: b\r\n\r\nbody")) == 8);
    assert(header_end(STR("A: b\n\nbody")) == 6);
    assert(header_end(STR("A: b\n\r\nbody")) == 7);
    assert(header_end(STR("\r\nbody")) == 2 && header_end(STR("\nbody")) == 1);
    assert(header_end(STR("A: b\r\n")) == STR_NONE && header_end(STR("")) == STR_NONE);
}

static void values(void)
{
    struct str header =
        STR("WARC/1.0\r\nType:  response \r\nURL: http://a.example/\r\n\tb c\r\n"
            "empty:\r\nEMPTY: second\r\n:status: 200\r\nno colon\r\n\r\n");
    assert(str_equal(header_value(&arena, header, STR("TYPE")), STR("response")));
    assert(str_equal(header_value(&arena, header, STR("url")), STR("http://a.example/ b c")));
    assert(str_equal(header_value(&arena, header, STR("Empty")), STR("second")));
    assert(str_equal(header_value(&arena, header, STR(":status")), STR("200")));
    assert(!header_value(&arena, header, STR("no colon")).data);
    assert(!header_value(&arena, STR(""), STR("x")).data);
}

// A hundred thousand folded lines cost their length, not its square.
static void folds(void)
{
    struct buffer header = {0};
    buffer_put(&header, STR("X:\r\n \r\n\t1\n"));
    for (int i = 0; i < 100000; i++)
        buffer_put(&header, STR(" b\r\n"));
    buffer_put(&header, STR(" \nY: 2\n 3"));
    struct str value = header_value(&arena, buffer_str(&header), STR("x"));
    assert(value.length == 200001 && str_starts(value, STR("1 b b b")));
    assert(str_equal(header_value(&arena, buffer_str(&header), STR("y")), STR("2 3")));
    buffer_free(&header);
}

static void numbers(void)
{
    assert(header_number(STR("0")) == 0 && header_number(STR("0012")) == 12);
    assert(header_number(STR("18446744073709551614")) == UINT64_MAX - 1);
    assert(header_number(STR("18446744073709551616")) == UINT64_MAX);
    assert(header_number(STR("99999999999999999999999")) == UINT64_MAX);
    assert(header_number(STR("")) == UINT64_MAX && header_number(STR("-1")) == UINT64_MAX);
    assert(header_number(STR("12 ")) == UINT64_MAX && header_number(STR("0x1")) == UINT64_MAX);
}

static void types(void)
{
    assert(str_equal(header_media_type(&arena, STR("Text/HTML; charset=x")), STR("text/html")));
    assert(str_equal(header_media_type(&arena, STR("text/html, text/html")), STR("text/html")));
    assert(!header_media_type(&arena, STR("html")).data);
    assert(!header_media_type(&arena, STR("text/h tml")).data);
    assert(!header_media_type(&arena, (struct str){0}).data);
    struct str type = STR("multipart/related; Boundary=\"a=b\"; charset='utf-8' ; x=");
    assert(str_equal(header_parameter(type, STR("boundary")), STR("a=b")));
    assert(str_equal(header_parameter(type, STR("charset")), STR("utf-8")));
    assert(!header_parameter(type, STR("x")).data && !header_parameter(type, STR("y")).data);
    assert(!header_parameter(STR("charset=utf-8"), STR("charset")).data);
    assert(!header_parameter(STR("text/html; charset=\""), STR("charset")).data);
}

int main(void)
{
    ends();
    values();
    folds();
    numbers();
    types();
    arena_free(&arena);
    puts("ok header");
    return 0;
}
