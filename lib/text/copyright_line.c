// SPDX-License-Identifier: MIT
#include "text/copyright_line.h"

#include "text/space.h"
#include "text/utf8.h"

enum {
    LINE_BYTES = 160,
    HOLDER_BYTES = 80,
    DIGITS_MAX = 4,
    SIGN_OFFSET = 24, // bytes before a '(c)'
};

// The length in bytes of a year that begins at 'at' (in ASCII or Arabic digits), 0 for none; 'year' gets it in ASCII.
static size_t year_at(struct str text, size_t at, char year[DIGITS_MAX + 1])
{
    size_t i = at, count = 0;
    while (i < text.length && count <= DIGITS_MAX) {
        size_t next = i;
        uint32_t c = utf8_next(text, &next);
        bool is_arabic = c >= 0x660 && c <= 0x669;
        if (!is_arabic && (c < '0' || c > '9'))
            break;
        if (count < DIGITS_MAX)
            year[count] = (char)(is_arabic ? c - 0x660 + '0' : c);
        count++;
        i = next;
    }
    year[DIGITS_MAX] = 0;
    bool is_year = count == DIGITS_MAX && (!memcmp(year, "19", 2) || !memcmp(year, "20", 2));
    return is_year ? i - at : 0;
}

// A word of one or two letters before a stop ends no sentence: 'St. Louis'.
static bool is_short_word(struct str text, size_t end)
{
    size_t from = end;
    while (from && text.data[from - 1] != ' ')
        from--;
    return end - from <= 2;
}

// The holder ends where a sentence, a mark or a claim of rights begins.
static struct str cut_holder(struct str text)
{
    static const struct str ends[] = {
        STR_INIT("|"),          STR_INIT(" All "),
        STR_INIT(" all "),      STR_INIT(". "),
        STR_INIT("\n"),         STR_INIT(" - "),
        STR_INIT("•"),          STR_INIT("·"),
        STR_INIT("®"),          STR_INIT(" Alle "),
        STR_INIT(" Tous "),     STR_INIT(" – "),
        STR_INIT(" Todos "),    STR_INIT(" Tutti "),
        STR_INIT(" Все права"), STR_INIT(" جميع الحقوق"),
        STR_INIT(" 未经"),      STR_INIT(" 版权所有"),
        STR_INIT(" 保留"),      STR_INIT("。"),
        STR_INIT(" 無断"),      STR_INIT(", 무단"),
        STR_INIT(" 무단"),      STR_INIT(" or its "),
        STR_INIT(" and its "),  STR_INIT(" and/or its "),
        STR_INIT(" Wszelkie "), STR_INIT(" Powered by "),
    };
    for (size_t i = 0; i < sizeof(ends) / sizeof(*ends); i++) {
        size_t end = str_find(text, ends[i], 0);
        while (end != STR_NONE && end && ends[i].data[0] == '.' && is_short_word(text, end))
            end = str_find(text, ends[i], end + 1);
        text = end == STR_NONE ? text : str_slice(text, 0, end);
    }
    return text;
}

static struct str without(struct str text, struct str first, struct str last)
{
    bool is_quoted =
        text.length > first.length + last.length && str_starts(text, first) && str_ends(text, last);
    return is_quoted ? str_slice(text, first.length, text.length - last.length) : text;
}

// Without the year at the end, or two of them: 'The Bank, 2001–2024'. The last one becomes the year when there is no other.
static struct str without_years(struct arena *arena, struct str holder, struct str *year)
{
    static const struct str dashes[] = {STR_INIT("–"), STR_INIT("—"), STR_INIT("-")};
    char digits[DIGITS_MAX + 1], first[DIGITS_MAX + 1];
    for (size_t years = 0; years < 2 && holder.length > DIGITS_MAX; years++) {
        size_t at = holder.length - DIGITS_MAX;
        char before = holder.data[at - 1];
        bool is_glued = before >= '0' && before <= '9';
        bool is_dash = years == 0 && (before == '-' || (unsigned char)before >= 0x80);
        if (is_glued || (before != ' ' && !is_dash) || year_at(holder, at, digits) != DIGITS_MAX)
            break;
        struct str rest = space_trim(str_slice(holder, 0, at));
        size_t length = rest.length;
        for (size_t i = 0; i < sizeof(dashes) / sizeof(*dashes); i++)
            if (str_ends(rest, dashes[i]))
                rest = space_trim(str_slice(rest, 0, rest.length - dashes[i].length));
        bool is_span = rest.length < length && rest.length > DIGITS_MAX &&
                       year_at(rest, rest.length - DIGITS_MAX, first) == DIGITS_MAX;
        if (before != ' ' && !is_span)
            break;
        if (!year->data)
            *year = arena_copy(arena, str_of(digits));
        holder = rest;
        if (str_ends(holder, STR(",")))
            holder.length--;
    }
    return holder;
}

// A holder without stop, quotes, "by" and the year behind it, which becomes the year when there is no other.
static struct str tidy_holder(struct arena *arena, struct str holder, struct str *year)
{
    if (str_ends(holder, STR(".")) || str_ends(holder, STR(",")))
        holder.length--;
    holder = without_years(arena, holder, year);
    if (str_starts(holder, STR("by ")))
        holder = str_slice(holder, 3, holder.length);
    size_t bracket = str_ends(holder, STR(")")) ? str_find(holder, STR(" ("), 0) : STR_NONE;
    if (bracket != STR_NONE && bracket) // 'Center for Example (CFE)'
        holder = str_slice(holder, 0, bracket);
    holder = without(holder, STR("«"), STR("»"));
    return without(holder, STR("“"), STR("”"));
}

// 'Copyright', in any letters, at the beginning.
static bool starts_with_word(struct str text)
{
    struct str word = STR("copyright");
    return text.length > word.length && str_equal_nocase(str_slice(text, 0, word.length), word) &&
           (unsigned char)text.data[word.length] < 'A';
}

// Words with which rights are claimed.
static bool claims_rights(struct str text)
{
    static const struct str words[] = {
        STR_INIT("ights reserved"), STR_INIT("ights Reserved"), STR_INIT("IGHTS RESERVED"),
        STR_INIT("Rechte"),         STR_INIT("droits"),         STR_INIT("derechos"),
        STR_INIT("direitos"),       STR_INIT("diritti"),        STR_INIT("rechten"),
        STR_INIT("prawa"),          STR_INIT("права"),          STR_INIT("حقوق"),
        STR_INIT("الحقوق"),         STR_INIT("版权所有"),       STR_INIT("保留"),
        STR_INIT("版權所有"),       STR_INIT("無断"),           STR_INIT("무단"),
    };
    char digits[DIGITS_MAX + 1];
    for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++)
        if (str_contains(text, words[i]))
            return true;
    for (size_t at = 0; at < text.length; at++)
        if (year_at(text, at, digits) &&
            (!at || text.data[at - 1] < '0' || text.data[at - 1] > '9'))
            return true;
    return false;
}

int copyright_line_year(struct copyright copyright)
{
    int value = 0;
    for (size_t i = 0; i < copyright.year.length; i++)
        value = value * 10 + copyright.year.data[i] - '0';
    return value;
}

size_t copyright_line_find(struct str text)
{
    struct str sign = STR("©");
    size_t at = str_find(text, sign, 0);
    if (at != STR_NONE)
        return at + sign.length;
    struct str begin = str_slice(text, 0, SIGN_OFFSET);
    size_t bracket = str_find_byte(begin, '(', 0);
    bool is_sign = bracket != STR_NONE && bracket + 3 < begin.length &&
                   (begin.data[bracket + 1] | 32) == 'c' && begin.data[bracket + 2] == ')' &&
                   begin.data[bracket + 3] == ' ';
    at = is_sign ? bracket : STR_NONE;
    if (at == STR_NONE && !starts_with_word(text))
        return STR_NONE;
    bool is_claim = text.length <= LINE_BYTES && claims_rights(text);
    return !is_claim ? STR_NONE : at == STR_NONE ? 0 : at + STR("(c) ").length;
}

struct copyright copyright_line_read(struct arena *arena, struct str behind)
{
    struct str text = str_trim(str_slice(behind, 0, LINE_BYTES));
    if (starts_with_word(text))
        text = str_slice(text, STR("copyright").length, text.length);
    struct copyright copyright = {0};
    char digits[DIGITS_MAX + 1];
    size_t i = 0;
    while (i < text.length) {
        char c = text.data[i];
        bool is_inside =
            i && text.data[i - 1] >= '0' && text.data[i - 1] <= '9'; // of a longer number
        size_t length = is_inside ? 0 : year_at(text, i, digits);
        bool is_filling = (unsigned char)c < 'A' ||
                          str_starts(str_slice(text, i, i + 2), STR("\xE2\x80")) ||
                          str_starts(str_slice(text, i, i + 2), STR("\xC2\xA0"));
        if (length)
            copyright.year = arena_copy(arena, str_of(digits));
        else if (!is_filling || str_starts(str_slice(text, i, i + 3), STR("“")))
            break;
        i += length ? length : (unsigned char)c == 0xE2 ? 3 : (unsigned char)c == 0xC2 ? 2 : 1;
    }
    struct str holder = space_line(arena, cut_holder(str_slice(text, i, text.length)));
    holder = tidy_holder(arena, holder, &copyright.year);
    bool is_nobody = str_ends(holder, STR(" copyright")) || // 'Crown copyright'
                     str_equal_nocase(str_slice(holder, 0, 10), STR("all rights"));
    if (holder.length > 1 && holder.length <= HOLDER_BYTES && !is_nobody)
        copyright.holder = holder;
    return copyright;
}
