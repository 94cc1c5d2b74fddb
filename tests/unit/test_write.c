// SPDX-License-Identifier: MIT
#include "json/write.h"

#include "json/span.h"

#undef NDEBUG
#include <assert.h>
#include <stdio.h>

static bool holds(struct buffer *out, const char *expected)
{
    bool is_same = str_equal(buffer_str(out), str_of(expected));
    buffer_reset(out);
    return is_same;
}

static void check_texts(struct buffer *out)
{
    static const struct {
        const char *text, *json;
    } cases[] = {
        {"", "\"\""},
        {"plain / text", "\"plain / text\""},
        {"\"\\", "\"\\\"\\\\\""},
        {"\b\f\n\r\t", "\"\\b\\f\\n\\r\\t\""},
        {"\x01\x1f\x7f", "\"\\u0001\\u001f\x7f\""},
        {"\xe2\x80\x9c\xf0\x9f\x98\x80", "\"\xe2\x80\x9c\xf0\x9f\x98\x80\""},
        {"a\"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\n", "\"a\\\"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\\n\""},
    };
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
        write_text(out, str_of(cases[i].text));
        assert(holds(out, cases[i].json));
    }
    write_text(out, STR("a\0b"));
    assert(holds(out, "\"a\\u0000b\""));
    write_text(out, (struct str){0});
    assert(holds(out, "\"\""));
    write_text_or_null(out, (struct str){0});
    assert(holds(out, "null"));
    write_text_or_null(out, STR(""));
    assert(holds(out, "\"\""));
}

// What is written reads back as it was, for every byte at every offset of a vector.
static void check_round_trips(struct buffer *out, struct arena *arena)
{
    for (size_t at = 0; at < 20; at++) {
        for (int byte = 0; byte < 128; byte++) {
            char text[21];
            memset(text, 'x', sizeof(text));
            text[at] = (char)byte;
            struct str given = {text, sizeof(text)};
            buffer_reset(out);
            write_text(out, given);
            assert(span_validate(buffer_str(out), NULL, NULL));
            assert(str_equal(span_text(arena, buffer_str(out)), given));
        }
    }
    buffer_reset(out);
}

static void check_grammar(struct buffer *out)
{
    buffer_byte(out, '{');
    write_key(out, STR("a"));
    write_number(out, UINT64_MAX);
    write_key(out, STR("b\n"));
    buffer_byte(out, '[');
    for (int i = 0; i < 3; i++) {
        write_comma(out);
        write_bool(out, i == 1);
    }
    buffer_put(out, STR("]"));
    write_key(out, STR("c"));
    write_text(out, STR("{")); // a bracket inside of a text is no bracket
    write_key(out, STR("d"));
    write_number(out, 0);
    buffer_byte(out, '}');
    assert(
        holds(out, "{\"a\":18446744073709551615,\"b\\n\":[false,true,false],\"c\":\"{\",\"d\":0}"));
    write_comma(out);
    assert(holds(out, ""));
}

// RFC 4648 section 10.
static void check_base64(struct buffer *out)
{
    static const char *const vectors[] = {
        "",     "f",        "Zg==",  "fo",       "Zm8=",   "foo",     "Zm9v",
        "foob", "Zm9vYg==", "fooba", "Zm9vYmE=", "foobar", "Zm9vYmFy"};
    write_base64(out, (struct str){0});
    assert(holds(out, "\"\""));
    for (size_t i = 1; i < sizeof(vectors) / sizeof(vectors[0]); i += 2) {
        write_base64(out, str_of(vectors[i]));
        assert(str_equal(str_slice(buffer_str(out), 1, out->length - 1), str_of(vectors[i + 1])));
        buffer_reset(out);
    }
    write_base64(out, STR("\xfb\xff\xfe\0"));
    assert(holds(out, "\"+//+AA==\""));
}

int main(void)
{
    struct buffer out = {0};
    struct arena arena = {0};
    check_texts(&out);
    check_round_trips(&out, &arena);
    check_grammar(&out);
    check_base64(&out);
    buffer_free(&out);
    arena_free(&arena);
    puts("ok write");
    return 0;
}
