// SPDX-License-Identifier: MIT
#include "web/reference.h"

#include "text/utf8.h"

#include <libxml/HTMLparser.h>

enum { NAME_MAX_BYTES = 32 };

// The characters that HTML reads the C1 controls as (WHATWG HTML, numeric character reference end state).
static const uint16_t windows[32] = {0x20AC, 0x81,   0x201A, 0x192,  0x201E, 0x2026, 0x2020, 0x2021,
                                     0x2C6,  0x2030, 0x160,  0x2039, 0x152,  0x8D,   0x17D,  0x8F,
                                     0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                     0x2DC,  0x2122, 0x161,  0x203A, 0x153,  0x9D,   0x17E,  0x178};

// The code point of "#8217" or "#x2019"; 0 when it is none.
static uint32_t of_number(struct str digits)
{
    bool is_hex = digits.length > 2 && (digits.data[1] | 0x20) == 'x';
    uint32_t value = 0;
    size_t i = is_hex ? 2 : 1;
    if (digits.length <= i || digits.length > i + 7)
        return 0;
    for (; i < digits.length; i++) {
        char c = digits.data[i];
        char low = (char)(c | 0x20);
        if (c >= '0' && c <= '9')
            value = value * (is_hex ? 16 : 10) + (uint32_t)(c - '0');
        else if (is_hex && low >= 'a' && low <= 'f')
            value = value * 16 + (uint32_t)(low - 'a' + 10);
        else
            return 0;
    }
    if (value >= 0x80 && value < 0xA0)
        return windows[value - 0x80];
    bool is_character = value >= 0x20 || value == '\t' || value == '\n' || value == '\r';
    return is_character && value <= 0x10FFFF && (value < 0xD800 || value > 0xDFFF) ? value : 0;
}

// Names that pages are full of, and some that libxml2 does not know.
static const struct {
    struct str name;
    uint32_t code_point;
} common[] = {
    {STR_INIT("nbsp"), 0xA0},     {STR_INIT("amp"), '&'},       {STR_INIT("lt"), '<'},
    {STR_INIT("gt"), '>'},        {STR_INIT("quot"), '"'},      {STR_INIT("apos"), '\''},
    {STR_INIT("rsquo"), 0x2019},  {STR_INIT("lsquo"), 0x2018},  {STR_INIT("rdquo"), 0x201D},
    {STR_INIT("ldquo"), 0x201C},  {STR_INIT("ndash"), 0x2013},  {STR_INIT("mdash"), 0x2014},
    {STR_INIT("hellip"), 0x2026}, {STR_INIT("middot"), 0xB7},   {STR_INIT("copy"), 0xA9},
    {STR_INIT("raquo"), 0xBB},    {STR_INIT("laquo"), 0xAB},    {STR_INIT("bull"), 0x2022},
    {STR_INIT("AMP"), '&'},       {STR_INIT("LT"), '<'},        {STR_INIT("GT"), '>'},
    {STR_INIT("QUOT"), '"'},      {STR_INIT("COPY"), 0xA9},     {STR_INIT("REG"), 0xAE},
    {STR_INIT("Tab"), '\t'},      {STR_INIT("NewLine"), '\n'},  {STR_INIT("colon"), ':'},
    {STR_INIT("comma"), ','},     {STR_INIT("period"), '.'},    {STR_INIT("excl"), '!'},
    {STR_INIT("quest"), '?'},     {STR_INIT("lpar"), '('},      {STR_INIT("rpar"), ')'},
    {STR_INIT("lbrack"), '['},    {STR_INIT("rbrack"), ']'},    {STR_INIT("lsqb"), '['},
    {STR_INIT("rsqb"), ']'},      {STR_INIT("lbrace"), '{'},    {STR_INIT("rbrace"), '}'},
    {STR_INIT("lcub"), '{'},      {STR_INIT("rcub"), '}'},      {STR_INIT("sol"), '/'},
    {STR_INIT("bsol"), '\\'},     {STR_INIT("semi"), ';'},      {STR_INIT("equals"), '='},
    {STR_INIT("plus"), '+'},      {STR_INIT("num"), '#'},       {STR_INIT("dollar"), '$'},
    {STR_INIT("percnt"), '%'},    {STR_INIT("ast"), '*'},       {STR_INIT("commat"), '@'},
    {STR_INIT("lowbar"), '_'},    {STR_INIT("verbar"), '|'},    {STR_INIT("vert"), '|'},
    {STR_INIT("grave"), '`'},     {STR_INIT("hyphen"), 0x2010}, {STR_INIT("dash"), 0x2010},
    {STR_INIT("horbar"), 0x2015}, {STR_INIT("check"), 0x2713},  {STR_INIT("star"), 0x2606},
    {STR_INIT("rarrw"), 0x219D},  {STR_INIT("ccaron"), 0x10D},  {STR_INIT("Ccaron"), 0x10C},
    {STR_INIT("ecaron"), 0x11B},  {STR_INIT("rcaron"), 0x159},  {STR_INIT("zcaron"), 0x17E},
    {STR_INIT("Zcaron"), 0x17D},  {STR_INIT("lstrok"), 0x142},  {STR_INIT("Lstrok"), 0x141},
    {STR_INIT("eogon"), 0x119},   {STR_INIT("aogon"), 0x105},   {STR_INIT("sacute"), 0x15B},
    {STR_INIT("cacute"), 0x107},  {STR_INIT("nacute"), 0x144},  {STR_INIT("zdot"), 0x17C},
    {STR_INIT("zacute"), 0x17A},  {STR_INIT("gbreve"), 0x11F},  {STR_INIT("inodot"), 0x131},
    {STR_INIT("scedil"), 0x15F},  {STR_INIT("Idot"), 0x130},
};

static uint32_t of_name(struct str name)
{
    char room[NAME_MAX_BYTES + 1];
    if (!name.length)
        return 0;
    if (name.data[0] == '#')
        return of_number(name);
    memcpy(room, name.data, name.length);
    room[name.length] = '\0';
    for (size_t i = 0; i < sizeof(common) / sizeof(*common); i++)
        if (str_equal(name, common[i].name))
            return common[i].code_point;
    const htmlEntityDesc *entity = htmlEntityLookup((const xmlChar *)room);
    return entity ? entity->value : 0;
}

struct str reference_decode(struct arena *arena, struct str s)
{
    size_t at = str_find_byte(s, '&', 0), from = 0;
    struct buffer out = {0};
    for (; at != STR_NONE; at = str_find_byte(s, '&', at + 1)) {
        size_t end = str_find_byte(str_slice(s, 0, at + NAME_MAX_BYTES + 2), ';', at);
        uint32_t code_point = end == STR_NONE ? 0 : of_name(str_slice(s, at + 1, end));
        if (!code_point)
            continue;
        buffer_put(&out, str_slice(s, from, at));
        utf8_put(&out, code_point);
        from = end + 1;
        at = end;
    }
    if (from == 0)
        return s;
    buffer_put(&out, str_slice(s, from, s.length));
    return arena_take(arena, &out);
}

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static bool is_letter(char c, char last)
{
    return (c | 0x20) >= 'a' && (c | 0x20) <= last;
}

// Where the digits or the name behind the '&' at 'at' end.
static size_t name_end(struct str s, size_t at)
{
    size_t end = at + 1;
    bool is_number = end < s.length && s.data[end] == '#';
    end += is_number;
    bool is_hex = is_number && end < s.length && (s.data[end] | 0x20) == 'x';
    end += is_hex;
    char last = is_hex ? 'f' : 'z';
    while (end < s.length && end - at <= NAME_MAX_BYTES &&
           (is_digit(s.data[end]) || ((is_hex || !is_number) && is_letter(s.data[end], last))))
        end++;
    return end;
}

// May this name end without a semicolon? Those of the first HTML may: Latin-1, and the four of markup.
static bool is_old(uint32_t code_point)
{
    return code_point <= 0xFF && code_point != '\'';
}

// The length of the reference that begins with the '&' at 'at', and what it stands for; 0 when it is none.
static size_t read_reference(struct str s, size_t at, bool is_attribute, uint32_t *code_point)
{
    size_t end = name_end(s, at);
    struct str name = str_slice(s, at + 1, end);
    *code_point = of_name(name);
    if (!*code_point)
        return 0;
    if (end < s.length && s.data[end] == ';')
        return end + 1 - at;
    bool is_parameter = is_attribute && end < s.length && s.data[end] == '=';
    return s.data[at + 1] == '#' || (is_old(*code_point) && !is_parameter) ? end - at : 0;
}

void reference_put(struct buffer *out, struct str s, bool is_attribute)
{
    size_t from = 0, length;
    uint32_t code_point;
    for (size_t at = 0; (at = str_find_byte(s, '&', at)) != STR_NONE; at++) {
        length = read_reference(s, at, is_attribute, &code_point);
        if (!length)
            continue;
        buffer_put(out, str_slice(s, from, at));
        utf8_put(out, code_point);
        from = at + length;
        at = from - 1;
    }
    buffer_put(out, str_slice(s, from, s.length));
}
