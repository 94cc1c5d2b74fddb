// SPDX-License-Identifier: MIT
#include "text/name_tidy.h"

#include "text/date.h"
#include "text/name_members.h"
#include "text/name_words.h"
#include "text/space.h"

enum {
    DATE_BYTES_MAX = 512,     // of a text that may hold a date beside names
    ADDRESS_BYTES_MAX = 1024, // of a part that may hold an address beside a name
};

// "on", "Published", "le": what stands between a name and a date.
static bool leads_to_date(struct str word)
{
    static const char *const words[] = {"on",  "am", "le", "el", "il", "em", "op",
                                        "den", "a",  "в",  "от", "في", "at", "the"};
    for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++)
        if (str_equal_nocase(word, str_of(words[i])))
            return true;
    return name_word_kinds(word) & (NAME_FUNCTION | NAME_LABEL);
}

// A cheap test before the search: a date has a digit, of ASCII or of Arabic (from D9 A0 on).
static bool has_digit(struct str text)
{
    for (size_t i = 0; i < text.length; i++)
        if ((text.data[i] >= '0' && text.data[i] <= '9') || (unsigned char)text.data[i] >= 0xD9)
            return true;
    return false;
}

struct str name_without_date(struct str text)
{
    struct str where, rest;

    if (text.length > DATE_BYTES_MAX || !has_digit(text) ||
        date_find(text, DATE_ORDER_UNKNOWN, &where).precision != DATE_DAY)
        return text;
    size_t start = (size_t)(where.data - text.data);
    rest = space_trim(str_slice(text, 0, start));
    if (rest.length == 0)
        return space_trim(str_slice(text, start + where.length, text.length));
    // "on", "Published on", "le", and the marks before it
    for (;;) {
        size_t end = rest.length;
        while (end > 0 && strchr(" ,-|(", rest.data[end - 1]))
            end--;
        rest = space_trim(str_slice(rest, 0, end));
        size_t word = rest.length;
        while (word > 0 && rest.data[word - 1] != ' ')
            word--;
        if (word == 0 || !leads_to_date(str_slice(rest, word, rest.length)))
            return rest;
        rest = space_trim(str_slice(rest, 0, word));
    }
}

bool name_is_prose(struct str text)
{
    size_t words = 0, start = text.length;

    for (size_t i = 0; i < text.length; i++) {
        words += text.data[i] == ' ';
        if (text.data[i] == '?' || text.data[i] == '!')
            return true;
    }
    if (words < 5 || !str_ends(text, STR(".")))
        return false;
    while (start > 0 && text.data[start - 1] != ' ')
        start--;
    return text.length - start > 5;
}

bool name_is_sentence(struct str text)
{
    static const char *const verbs[] = {
        "is",     "are",      "was",   "were", "has",     "have",   "had",   "says", "said",
        "who",    "which",    "that",  "can",  "could",   "should", "would", "must", "argues",
        "writes", "explains", "looks", "asks", "ist",     "sind",   "est",   "sont", "es",
        "son",    "der",      "was",   "где",  "который", "которая"};
    size_t position = 0;

    while (position < text.length) {
        size_t end = str_find_byte(text, ' ', position);
        end = end == STR_NONE ? text.length : end;
        struct str word = str_slice(text, position, end);
        for (size_t i = 0; i < sizeof(verbs) / sizeof(verbs[0]); i++)
            if (str_equal(word, str_of(verbs[i])))
                return true;
        position = end + 1;
    }
    return text.length && strchr(".?!", text.data[text.length - 1]) && position > 60;
}

// "1. Zaha Hassan", "2) …"
static struct str strip_number(struct str text)
{
    size_t digits = 0;
    while (digits < text.length && digits < 3 && text.data[digits] >= '0' &&
           text.data[digits] <= '9')
        digits++;
    if (digits == 0 || digits + 1 >= text.length || !strchr(".)", text.data[digits]) ||
        text.data[digits + 1] != ' ')
        return text;
    return space_trim(str_slice(text, digits + 1, text.length));
}

struct str name_tidy(struct arena *arena, struct str text)
{
    struct str rest = text, word, tidied = {0};
    bool has_address = false;

    for (size_t i = 0; i < text.length; i++)
        has_address = has_address || text.data[i] == '@';
    has_address = has_address || str_contains(text, STR("://")) || str_contains(text, STR("www."));
    has_address = has_address && text.length <= ADDRESS_BYTES_MAX;
    while (has_address && str_split(&rest, ' ', &word)) {
        if (str_contains(word, STR("@")) || str_contains(word, STR("://")) ||
            str_contains(word, STR("www.")))
            continue;
        tidied = tidied.data ? arena_printf(arena, "%.*s %.*s", (int)tidied.length, tidied.data,
                                            (int)word.length, word.data)
                             : word;
    }
    text = strip_number(has_address ? tidied : text);
    while (text.length && strchr(":*", text.data[text.length - 1]))
        text = space_trim(str_slice(text, 0, text.length - 1));
    // "Dempsey." but not "Jr." nor "J.": a stop behind four letters or more ends a sentence.
    size_t start = text.length;
    while (start > 0 && text.data[start - 1] != ' ' && text.data[start - 1] != '(')
        start--;
    if (str_ends(text, STR(".")) && text.length - start > 5 &&
        str_find_byte(text, '.', start) == text.length - 1)
        text.length--;
    return text;
}

struct str name_strip_conjunction(struct str text)
{
    size_t end = str_find_byte(text, ' ', 0);
    if (end != STR_NONE && name_is_conjunction(str_slice(text, 0, end)))
        text = space_trim(str_slice(text, end, text.length));
    // One letter behind a name is rather an initial.
    for (end = text.length; end > 0 && text.data[end - 1] != ' ';)
        end--;
    struct str last = str_slice(text, end, text.length);
    bool is_joint = last.length > 1 || str_equal(last, STR("&"));
    return end > 0 && is_joint && name_is_conjunction(last) ? space_trim(str_slice(text, 0, end))
                                                            : text;
}

bool name_cut_bracket(struct str *text, struct str *inner)
{
    // Those of full width take three bytes.
    bool is_wide = str_ends(*text, STR("\xEF\xBC\x89"));
    struct str mark = is_wide ? STR("\xEF\xBC\x88") : STR("(");
    size_t close = text->length - mark.length, open = close;

    if (!is_wide && !str_ends(*text, STR(")")))
        return false;
    while (open > 0 && !str_starts(str_slice(*text, open, text->length), mark))
        open--;
    if (open == 0)
        return false;
    *inner = space_trim(str_slice(*text, open + mark.length, close));
    *text = space_trim(str_slice(*text, 0, open));
    return true;
}
