// SPDX-License-Identifier: MIT
#include "json/span.h"

#undef NDEBUG
#include <assert.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

static bool same(struct str a, const char *b)
{
    return str_equal(a, str_of(b));
}

static void check_errors(void)
{
    static const struct {
        const char *text, *error;
        size_t offset;
    } cases[] = {
        {"", "unexpected end", 0},
        {"   ", "unexpected end", 3},
        {"[1]", "not a JSON object", 0},
        {" \"a\"", "not a JSON object", 1},
        {"{} x", "text behind the value", 3},
        {"{\"a\":1}}", "text behind the value", 7},
        {"{a:1}", "a key is expected", 1},
        {"{\"a\":1,}", "a key is expected", 7},
        {"{\"a\" 1}", "':' is expected", 5},
        {"{\"a\":}", "a value is expected", 5},
        {"{\"a\":[1,]}", "a value is expected", 8},
        {"{\"a\":[1 2]}", "',' or ']' is expected", 8},
        {"{\"a\":1 \"b\":2}", "',' or '}' is expected", 7},
        {"{\"a\":{\"b\":1]}", "',' or '}' is expected", 11},
        {"{\"a\":[1}", "',' or ']' is expected", 7},
        {"{\"a\":truE}", "invalid value", 8},
        {"{\"a\":nul", "unexpected end", 8},
        {"{\"a\":01}", "number starts with 0", 6},
        {"{\"a\":1.}", "invalid number", 7},
        {"{\"a\":-}", "invalid number", 6},
        {"{\"a\":1e+}", "invalid number", 8},
        {"{\"a\":\"\t\"}", "control byte in a string", 6},
        {"{\"a\":\"\\x\"}", "invalid escape in a string", 7},
        {"{\"a\":\"\\u12x4\"}", "invalid \\u escape in a string", 10},
        {"{\"a\":\"b\\", "unexpected end", 8},
        {"{\"a\":\"\\u1", "unexpected end", 9},
        {"{\"a\":\"x\xe2\x80z\"}", "invalid UTF-8", 7},
        {"{\"a\":\"b", "unexpected end", 7},
        {"\xef\xbb\xbf{}", "not a JSON object", 0},
    };
    struct span_object object = {0};
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
        assert(!span_index(&object, str_of(cases[i].text)));
        assert(strcmp(object.error, cases[i].error) == 0);
        assert(object.error_offset == cases[i].offset);
    }
    const char *error = NULL;
    size_t offset = 9;
    assert(span_validate(STR(" [1] "), &error, &offset) && !error && offset == 0);
    assert(!span_validate(STR("[1]]"), &error, &offset) && error && offset == 3);
    assert(!span_validate((struct str){0}, NULL, NULL));
    assert(span_index(&object, STR("{}")) && !object.error && object.count == 0);
    span_free(&object);
}

static void check_index(void)
{
    struct span_object object = {0};
    struct str text =
        STR(" { \"a\" : [1, {\"b\":2}] ,\"\\u0061\":\"x,}\" , \"a\":-1.5e+3,\"\":{ } } ");
    assert(span_index(&object, text) && object.count == 4);
    const struct span_member *member = object.members;
    assert(same(member[0].key, "a") && !member[0].key_has_escapes);
    assert(same(member[0].value, "[1, {\"b\":2}]"));
    assert(same(member[1].key, "\\u0061") && member[1].key_has_escapes);
    assert(same(member[1].value, "\"x,}\""));
    assert(same(member[2].key, "a") && same(member[2].value, "-1.5e+3"));
    assert(same(member[3].key, "") && same(member[3].value, "{ }"));
    // Members before the error stay; the next text starts afresh.
    assert(!span_index(&object, STR("{\"a\":1,\"b\":x}")) && object.count == 1);
    assert(same(object.members[0].value, "1"));
    assert(span_index(&object, STR("{\"z\":null}")) && object.count == 1);
    span_free(&object);
    span_free(&object);
}

// Every beginning of a valid text is cut short, and is told to be just that.
static void check_prefixes(void)
{
    struct str text =
        STR("{\"a\":[1,-2.5e-3,\"x\\n\\u00e9\",{\"b\":true}],\"c\":null,\"d\":false,\"e\":{}}");
    struct span_object object = {0};
    for (size_t length = 0; length < text.length; length++) {
        char *exact = malloc(length + 1); // so that a sanitizer sees a byte too many
        memcpy(exact, text.data, length);
        exact = realloc(exact, length ? length : 1);
        assert(!span_index(&object, (struct str){exact, length}));
        assert(strcmp(object.error, "unexpected end") == 0 && object.error_offset == length);
        free(exact);
    }
    assert(span_index(&object, text));
    span_free(&object);
}

static struct str repeat(char *room, const char *open, const char *close, size_t times)
{
    size_t length = 0, open_length = strlen(open), close_length = strlen(close);
    for (size_t i = 0; i < times; i++, length += open_length)
        memcpy(room + length, open, open_length);
    for (size_t i = 0; i < times; i++, length += close_length)
        memcpy(room + length, close, close_length);
    return (struct str){room, length};
}

static void check_limits(void)
{
    enum { DEEP = SPAN_DEPTH_MAX };
    static char room[12 * (DEEP + 1)];
    const char *error;
    size_t offset;
    assert(span_validate(repeat(room, "[", "]", DEEP), NULL, NULL));
    assert(!span_validate(repeat(room, "[", "]", DEEP + 1), &error, &offset));
    assert(strcmp(error, "nested too deep") == 0 && offset == DEEP);
    assert(!span_validate(repeat(room, "[", "", 12 * DEEP), &error, &offset) && offset == DEEP);
    assert(span_validate(repeat(room, "{\"\":[", "]}", DEEP / 2), NULL, NULL));
    assert(!span_validate(repeat(room, "[{\"\":[", "]}]", DEEP / 3 + 1), &error, &offset));
    assert(strcmp(error, "nested too deep") == 0);
    assert(!span_validate(repeat(room, "[{\"\":[", "}]]", 100), &error, &offset));
    assert(strcmp(error, "a value is expected") == 0 && offset == 600);
    struct span_object object = {0};
    assert(span_index(&object, repeat(room, "{\"\":[", "]}", DEEP / 2)));
    assert(!span_index(&object, repeat(room, "{\"\":[", "]}", DEEP / 2 + 1)));
    assert(strcmp(object.error, "nested too deep") == 0);

    size_t size = (SPAN_MEMBERS_MAX + 1) * 5 + 2, length = 1;
    char *many = malloc(size);
    many[0] = '{';
    for (size_t i = 0; i < SPAN_MEMBERS_MAX; i++, length += 5)
        memcpy(many + length, "\"\":1,", 5);
    many[length - 1] = '}';
    assert(span_index(&object, (struct str){many, length}) && object.count == SPAN_MEMBERS_MAX);
    memcpy(many + length - 1, ",\"\":1}", 6);
    assert(!span_index(&object, (struct str){many, length + 5}));
    assert(strcmp(object.error, "too many members") == 0);
    assert(object.count == SPAN_MEMBERS_MAX);
    free(many);
    span_free(&object);
}

// Any byte at any place of a string, with the string's end at the very end of the memory.
static void check_bytes_in_strings(void)
{
    for (size_t length = 1; length <= 40; length++) {
        char *text = malloc(length + 2);
        text[0] = text[length + 1] = '"';
        memset(text + 1, 'a', length);
        for (size_t i = 1; i <= length; i++) {
            for (int byte = 0; byte < 256; byte++) {
                text[i] = (char)byte;
                bool is_plain = byte >= 0x20 && byte < 0x80 && byte != '"' && byte != '\\';
                assert(span_validate((struct str){text, length + 2}, NULL, NULL) == is_plain);
            }
            text[i] = 'a';
        }
        free(text);
    }
}

// The code point of a sequence whose length its lead byte gives, or -1 when it is malformed: by arithmetic,
// not by ranges of bytes as the code under test does.
static long decode(const unsigned char *byte, size_t length)
{
    static const long least[] = {0, 0, 0x80, 0x800, 0x10000};
    size_t expected = byte[0] < 0xc0   ? 0
                      : byte[0] < 0xe0 ? 2
                      : byte[0] < 0xf0 ? 3
                      : byte[0] < 0xf8 ? 4
                                       : 0;
    if (expected != length)
        return -1;
    long code_point = byte[0] & (0x7f >> length);
    for (size_t i = 1; i < length; i++) {
        if ((byte[i] & 0xc0) != 0x80)
            return -1;
        code_point = code_point << 6 | (byte[i] & 0x3f);
    }
    bool is_surrogate = code_point >= 0xd800 && code_point <= 0xdfff;
    return code_point < least[length] || code_point > 0x10ffff || is_surrogate ? -1 : code_point;
}

static void check_sequence(const unsigned char *byte, size_t length)
{
    char text[8] = {'"'};
    memcpy(text + 1, byte, length);
    text[length + 1] = '"';
    bool is_valid = decode(byte, length) >= 0;
    assert(span_validate((struct str){text, length + 2}, NULL, NULL) == is_valid);
    assert(span_is_utf8((struct str){text, length + 2}) == is_valid);
    if (is_valid) // cut short it never is
        assert(!span_is_utf8((struct str){text, length}));
}

static void check_utf8(void)
{
    static const unsigned char tails[] = {0x7f, 0x80, 0x8f, 0xbf, 0xc0};
    for (int first = 0x80; first < 256; first++) {
        for (int second = 0x80; second < 256; second++) {
            unsigned char byte[4] = {(unsigned char)first, (unsigned char)second, 0, 0};
            check_sequence(byte, 2);
            for (size_t i = 0; i < 25; i++) {
                byte[2] = tails[i / 5];
                byte[3] = tails[i % 5];
                if (byte[2] >= 0x80 && i % 5 == 0)
                    check_sequence(byte, 3);
                if (byte[2] >= 0x80 && byte[3] >= 0x80 && (first >= 0xe0 || second >= 0xe0))
                    check_sequence(byte, 4);
            }
        }
    }
    assert(span_is_utf8((struct str){0}) && span_is_utf8(STR("plain")));
}

static void check_texts(struct arena *arena)
{
    static const struct {
        const char *inside, *text;
    } cases[] = {
        {"", ""},
        {"plain", "plain"},
        {"\\\"\\\\\\/\\b\\f\\n\\r\\t", "\"\\/\b\f\n\r\t"},
        {"a\\u0041b", "aAb"},
        {"\\u00e9\\u4E2D\\uFFFF", "\xc3\xa9\xe4\xb8\xad\xef\xbf\xbf"},
        {"x\\uD83D\\uDE00y", "x\xf0\x9f\x98\x80y"},
        {"\\uDBFF\\uDFFF", "\xf4\x8f\xbf\xbf"},
        {"\\uD83D", "\xef\xbf\xbd"},
        {"\\uDE00\\uD83D", "\xef\xbf\xbd\xef\xbf\xbd"},
        {"\\uD83D\\uD83D\\uDE00", "\xef\xbf\xbd\xf0\x9f\x98\x80"},
        {"\\uD83D\\n", "\xef\xbf\xbd\n"},
        {"\\uD83D\\u0041",
         "\xef\xbf\xbd"
         "A"},
        {"\\uD83Dxxxxxx", "\xef\xbf\xbdxxxxxx"},
        {"\\\\u0041", "\\u0041"},
        {"\xe2\x80\x9c\\n", "\xe2\x80\x9c\n"},
    };
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
        struct str inside = str_of(cases[i].inside);
        struct str text = span_unescape(arena, inside);
        assert(same(text, cases[i].text));
        bool has_escapes = str_contains(inside, STR("\\"));
        assert(has_escapes || text.data == inside.data);
        assert(span_key_is(inside, has_escapes, text));
        assert(!span_key_is(inside, has_escapes, arena_join(arena, text, STR("x"))));
        if (text.length)
            assert(!span_key_is(inside, has_escapes, str_slice(text, 0, text.length - 1)));
        struct str quoted = arena_printf(arena, "\"%s\"", cases[i].inside);
        assert(str_equal(span_text(arena, quoted), text));
    }
    assert(str_equal(span_text(arena, STR("\"a\\u0000b\"")), STR("a\0b")));
    assert(span_text(arena, STR("\"\"")).data);
}

// All escapes of one unit, against arithmetic.
static void check_units(struct arena *arena)
{
    for (unsigned unit = 0; unit < 0x10000; unit++) {
        char inside[8];
        snprintf(inside, sizeof(inside), unit % 2 ? "\\u%04x" : "\\u%04X", unit);
        struct str text = span_unescape(arena, (struct str){inside, 6});
        bool is_surrogate = unit >= 0xd800 && unit <= 0xdfff;
        long code_point =
            text.length == 1 ? text.data[0] : decode((const unsigned char *)text.data, text.length);
        assert(code_point == (is_surrogate ? 0xfffd : (long)unit));
        if (unit % 4096 == 0)
            arena_reset(arena);
    }
}

static void check_walks(void)
{
    struct str array = STR(" [ 1 , [2,3],\"a]\" ,{\"x\":[]}, null ] "), element;
    static const char *const elements[] = {"1", "[2,3]", "\"a]\"", "{\"x\":[]}", "null"};
    size_t position = 0, count = 0;
    for (; span_next_element(array, &position, &element); count++)
        assert(same(element, elements[count]));
    assert(count == 5 && !span_next_element(array, &position, &element));
    static const char *const none[] = {"[]", "[ ]", "{}", "1", "\"[1]\"", "null", ""};
    for (size_t i = 0; i < sizeof(none) / sizeof(none[0]); i++) {
        position = 0;
        assert(!span_next_element(str_of(none[i]), &position, &element));
    }
    position = 0;
    assert(!span_next_element((struct str){0}, &position, &element));

    struct str object = STR("{ \"a\":1, \"b\\u0063\" : {\"a\":[9]} ,\"a\":2}");
    struct span_member member;
    position = 0;
    assert(span_next_member(object, &position, &member) && same(member.key, "a"));
    assert(span_next_member(object, &position, &member) && member.key_has_escapes);
    assert(same(member.value, "{\"a\":[9]}"));
    assert(span_next_member(object, &position, &member) && same(member.value, "2"));
    assert(!span_next_member(object, &position, &member));
    position = 0;
    assert(!span_next_member(STR("{ }"), &position, &member));
    position = 0;
    assert(!span_next_member(STR("[1]"), &position, &member));
    assert(same(span_get(object, STR("a")), "2"));
    assert(same(span_get(object, STR("bc")), "{\"a\":[9]}"));
    assert(!span_get(object, STR("b")).data && !span_get(STR("[]"), STR("a")).data);
}

static void check_compact(struct arena *arena)
{
    static const struct {
        const char *text, *compact;
    } cases[] = {
        {"1", "1"},
        {" [ 1 ,\t2 ]\r\n", "[1,2]"},
        {"{ \"a b\" : \" c \\\" d \" , \"e\\\\\" : [ ] }", "{\"a b\":\" c \\\" d \",\"e\\\\\":[]}"},
        {"[true, false , null,-1.50E+03]", "[true,false,null,-1.50E+03]"},
        {"\" \xe2\x80\x9c \"", "\" \xe2\x80\x9c \""},
    };
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
        struct str compact = span_compact(arena, str_of(cases[i].text));
        assert(same(compact, cases[i].compact));
        assert(str_equal(span_compact(arena, compact), compact));
    }
}

static void check_values(void)
{
    assert(span_value_length(STR("{\"a\":[1]} and more")) == 9);
    assert(span_value_length(STR("\"a\\\"b\"]")) == 6);
    assert(span_value_length(STR("12,")) == 2);
    assert(span_value_length(STR("nullx")) == 4);
    assert(span_value_length(STR("[1")) == 0 && span_value_length(STR("{\"a\":}")) == 0);
    assert(span_value_length(STR(" 1")) == 0 && span_value_length(STR("")) == 0);
    assert(span_kind(STR("null")) == SPAN_NULL && span_kind(STR("false")) == SPAN_FALSE);
    assert(span_kind(STR("true")) == SPAN_TRUE && span_kind(STR("-1")) == SPAN_NUMBER);
    assert(span_kind(STR("0")) == SPAN_NUMBER && span_kind(STR("\"\"")) == SPAN_STRING);
    assert(span_kind(STR("[]")) == SPAN_ARRAY && span_kind(STR("{}")) == SPAN_OBJECT);
}

int main(void)
{
    struct arena arena = {0};
    check_errors();
    check_index();
    check_prefixes();
    check_limits();
    check_bytes_in_strings();
    check_utf8();
    check_texts(&arena);
    check_units(&arena);
    check_walks();
    check_compact(&arena);
    check_values();
    arena_free(&arena);
#ifdef SCAN_PORTABLE
    puts("ok span, without SSE2");
#else
    puts("ok span");
#endif
    return 0;
}
