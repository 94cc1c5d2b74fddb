// SPDX-License-Identifier: MIT
#include "clean/markup.h"

#include "base/buffer.h"
#include "clean/mojibake.h"
#include "text/utf8.h"

enum {
    TAG_MAX = 400,      // bytes of a tag with its attributes
    REFERENCE_MAX = 10, // bytes between '&' and ';'
};

// Elements whose tags are taken for markup; the ones that part text stand behind the mark.
static const char *const inline_tags[] = {"i",     "b",   "em",  "strong", "span", "a",
                                          "u",     "sup", "sub", "cite",   "q",    "font",
                                          "small", "big", "wbr", "nobr",   "abbr"};
static const char *const block_tags[] = {"br", "p",          "div", "li", "ul", "ol",
                                         "hr", "blockquote", "img", "h1", "h2", "h3",
                                         "h4", "h5",         "h6",  "td", "tr", "table"};

// Named character references (HTML Living Standard, 13.5) that are met in titles and texts.
static const struct reference {
    const char *name;
    uint32_t code_point;
} references[] = {
    {"amp", '&'},      {"lt", '<'},       {"gt", '>'},       {"quot", '"'},     {"apos", '\''},
    {"nbsp", ' '},     {"rsquo", 0x2019}, {"lsquo", 0x2018}, {"rdquo", 0x201D}, {"ldquo", 0x201C},
    {"sbquo", 0x201A}, {"bdquo", 0x201E}, {"ndash", 0x2013}, {"mdash", 0x2014}, {"hellip", 0x2026},
    {"middot", 0xB7},  {"bull", 0x2022},  {"laquo", 0xAB},   {"raquo", 0xBB},   {"copy", 0xA9},
    {"reg", 0xAE},     {"trade", 0x2122}, {"deg", 0xB0},     {"euro", 0x20AC},  {"pound", 0xA3},
    {"sect", 0xA7},    {"frac12", 0xBD},  {"times", 0xD7},   {"eacute", 0xE9},  {"egrave", 0xE8},
    {"ecirc", 0xEA},   {"euml", 0xEB},    {"aacute", 0xE1},  {"agrave", 0xE0},  {"acirc", 0xE2},
    {"auml", 0xE4},    {"atilde", 0xE3},  {"aring", 0xE5},   {"ccedil", 0xE7},  {"iacute", 0xED},
    {"iuml", 0xEF},    {"ntilde", 0xF1},  {"oacute", 0xF3},  {"ocirc", 0xF4},   {"ouml", 0xF6},
    {"oslash", 0xF8},  {"uacute", 0xFA},  {"uuml", 0xFC},    {"szlig", 0xDF},   {"Eacute", 0xC9},
    {"Ouml", 0xD6},    {"Uuml", 0xDC},    {"Auml", 0xC4},    {"zwj", 0x200D},   {"zwnj", 0x200C},
    {"shy", 0xAD},     {"ensp", ' '},     {"emsp", ' '},     {"thinsp", ' '},   {"prime", 0x2032},
};

static bool is_one_of(struct str name, const char *const *names, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (str_equal_nocase(name, str_of(names[i])))
            return true;
    return false;
}

static bool is_name_byte(char byte)
{
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') ||
           (byte >= '0' && byte <= '9');
}

// The length of the tag at the start of 'rest', 0 when it is none; *is_block tells whether it parts text.
// What stands behind the name must look like attributes, so that "a <b and c> d" stays.
static size_t tag_length(struct str rest, bool *is_block)
{
    size_t start = rest.length > 1 && rest.data[1] == '/' ? 2 : 1, end = start;
    while (end < rest.length && is_name_byte(rest.data[end]))
        end++;
    struct str name = str_slice(rest, start, end);
    *is_block = is_one_of(name, block_tags, sizeof(block_tags) / sizeof(*block_tags));
    if (!*is_block && !is_one_of(name, inline_tags, sizeof(inline_tags) / sizeof(*inline_tags)))
        return 0;
    size_t close = end;
    while (close < rest.length && close < TAG_MAX && rest.data[close] != '>' &&
           rest.data[close] != '<')
        close++;
    if (close >= rest.length || rest.data[close] != '>')
        return 0;
    struct str inside = str_trim(str_slice(rest, end, close));
    bool is_plain = inside.length == 0 || str_equal(inside, STR("/"));
    return is_plain || (rest.data[end] == ' ' && str_contains(inside, STR("="))) ? close + 1 : 0;
}

// The code point of "#8217" or "#x2019", 0 when it is none that may stand in a text.
static uint32_t numeric(struct str name)
{
    bool is_hex = name.length > 1 && (name.data[1] | 0x20) == 'x';
    uint32_t value = 0;
    for (size_t i = is_hex ? 2 : 1; i < name.length; i++) {
        char c = name.data[i], lower = (char)(c | 0x20);
        bool is_digit = c >= '0' && c <= '9';
        if (!is_digit && !(is_hex && lower >= 'a' && lower <= 'f'))
            return 0;
        value = value * (is_hex ? 16 : 10) + (uint32_t)(is_digit ? c - '0' : lower - 'a' + 10);
        if (value > 0x10FFFF)
            return 0;
    }
    if (value >= 0x80 && value < 0xA0)
        return windows_1252_decode((unsigned char)value);
    bool is_text = value >= 0x20 && value != 0x7F && (value < 0xD800 || value > 0xDFFF);
    return is_text ? value : 0;
}

// The length of the character reference at the start of 'rest', 0 when it is none.
static size_t reference_length(struct str rest, uint32_t *code_point)
{
    size_t end = str_find_byte(str_slice(rest, 0, REFERENCE_MAX + 2), ';', 0);
    if (!rest.data || end == STR_NONE || end < 3)
        return 0;
    struct str name = str_slice(rest, 1, end);
    *code_point = 0;
    if (rest.data[1] == '#')
        *code_point = numeric(name);
    for (size_t i = 0; i < sizeof(references) / sizeof(*references); i++)
        if (str_equal(name, str_of(references[i].name)))
            *code_point = references[i].code_point;
    return *code_point ? end + 1 : 0;
}

struct str markup_strip(struct arena *arena, struct str s, bool has_tags_out)
{
    bool has_any = str_find_byte(s, '<', 0) != STR_NONE || str_find_byte(s, '&', 0) != STR_NONE;
    struct buffer out = {0};
    size_t copied = 0;
    if (!s.data || !has_any)
        return s;
    for (size_t at = 0; at < s.length; at++) {
        struct str rest = str_slice(s, at, s.length);
        uint32_t meant = 0;
        bool is_block = false;
        size_t length = 0;
        if (s.data[at] == '&')
            length = reference_length(rest, &meant);
        else if (s.data[at] == '<' && has_tags_out)
            length = tag_length(rest, &is_block);
        if (length == 0)
            continue;
        buffer_put(&out, str_slice(s, copied, at));
        if (meant)
            utf8_put(&out, meant);
        else if (is_block)
            buffer_byte(&out, ' ');
        copied = at + length;
        at = copied - 1;
    }
    if (copied == 0)
        return s;
    buffer_put(&out, str_slice(s, copied, s.length));
    return arena_take(arena, &out);
}
