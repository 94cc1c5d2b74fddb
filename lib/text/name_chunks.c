// SPDX-License-Identifier: MIT
#include "text/name_chunks.h"

#include "text/fold.h"
#include "text/name_roles.h"
#include "text/space.h"
#include "text/utf8.h"

enum { TAIL_WORDS = 4 }; // words that are looked at to see whether a list goes on

// --- what says that there are more ---

static bool strip_end(struct str *text, struct str end)
{
    if (!str_ends(*text, end))
        return false;
    text->length -= end.length;
    return true;
}

static bool is_number(struct str word)
{
    if (word.length == 0 || word.length > 4)
        return false;
    for (size_t i = 0; i < word.length; i++)
        if (word.data[i] < '0' || word.data[i] > '9')
            return false;
    return true;
}

static bool is_one_of(struct str folded, const char *const *words, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (str_equal(folded, str_of(words[i])))
            return true;
    return false;
}

// The last word of a text, cut off it. Ends at white space.
static struct str pop_word(struct str *text)
{
    size_t end = text->length, start = end;
    while (start > 0) {
        size_t before = start;
        if (utf8_is_space(utf8_previous(*text, &before)))
            break;
        start = before;
    }
    struct str word = str_slice(*text, start, end);
    *text = space_trim(str_slice(*text, 0, start));
    return word;
}

// "others", "al.", "другие": what stands for the names that are not there.
static bool stands_for_more(struct str word)
{
    static const char *const words[] = {
        "others", "more",      "al",     "al.",   "andere", "weitere", "autres", "otros",
        "otras",  "altri",     "outros", "др.",   "др",     "другие",  "ін.",    "інші",
        "inni",   "digerleri", "اخرون",  "اخرين", "واخرون", "واخرين",  "a."};
    char room[FOLD_MAX];
    return is_one_of(fold_word(word, room), words, sizeof(words) / sizeof(words[0]));
}

static bool is_conjunction(struct str word)
{
    static const char *const words[] = {"and", "&", "+",  "et", "und", "y",  "e", "и",
                                        "та",  "i", "ve", "u.", "och", "en", "و"};
    char room[FOLD_MAX];
    return is_one_of(fold_word(word, room), words, sizeof(words) / sizeof(words[0]));
}

// "et al.", "and 3 others", "+18 more", "u. a.", "وآخرون". A name must be left.
static bool strip_others(struct str *text)
{
    struct str rest = *text, word = pop_word(&rest), number;
    bool has_others = stands_for_more(word);

    if (str_equal(word, STR("etc.")) || str_equal(word, STR("u.a."))) {
        *text = rest;
        return true;
    }
    if (has_others) {
        bool is_joined = str_starts(word, STR("و")); // "and others" is one word in Arabic
        struct str behind = rest;
        number = pop_word(&behind);
        if (str_starts(number, STR("+")) && is_number(str_slice(number, 1, number.length))) {
            *text = behind;
            return true;
        }
        if (is_number(number))
            rest = behind;
        behind = rest;
        if (!is_conjunction(pop_word(&behind)) && !is_joined)
            return false;
        *text = is_joined ? rest : behind;
        return true;
    }
    if (str_starts(word, STR("+")) && is_number(str_slice(word, 1, word.length))) {
        *text = rest;
        return true;
    }
    struct str sign = rest;
    if (is_number(word) && str_equal(pop_word(&sign), STR("+"))) {
        *text = sign;
        return true;
    }
    return false;
}

static bool strip_more_at_end(struct str *text)
{
    bool is_truncated = false, goes_on = true;

    for (int i = 0; goes_on && i < TAIL_WORDS; i++) {
        goes_on = false;
        while (strip_end(text, STR("\xE2\x80\xA6")) || strip_end(text, STR("...")) ||
               strip_end(text, STR("\xE7\xAD\x89"))) // 等
            goes_on = true;
        goes_on = strip_others(text) || goes_on;
        is_truncated = is_truncated || goes_on;
        *text = space_trim(*text);
        while (goes_on && strip_end(text, STR(",")))
            *text = space_trim(*text);
    }
    return is_truncated;
}

// "- +18" before the names.
static bool strip_more_at_start(struct str *text)
{
    size_t start = 0, end;

    while (start < text->length && strchr("-* \n", text->data[start]))
        start++;
    if (start >= text->length || text->data[start] != '+')
        return false;
    for (start++; start < text->length && text->data[start] == ' ';)
        start++;
    for (end = start; end < text->length && text->data[end] >= '0' && text->data[end] <= '9';)
        end++;
    if (!is_number(str_slice(*text, start, end)))
        return false;
    *text = space_trim(str_slice(*text, end, text->length));
    return true;
}

// --- cutting ---

struct cutter {
    struct arena *arena;
    struct str text;
    struct name_chunks chunks;
    size_t capacity;
    size_t start;               // of the chunk that is being read
    enum name_separator before; // what stood before it
};

static void cut(struct cutter *cutter, size_t end, size_t next, enum name_separator separator)
{
    struct name_chunks *chunks = &cutter->chunks;
    struct str text = space_trim(str_slice(cutter->text, cutter->start, end));

    if (text.length && chunks->count == NAME_CHUNKS_MAX) {
        chunks->is_truncated = true;
    } else if (text.length) {
        chunks->items = arena_grow(cutter->arena, chunks->items, chunks->count, &cutter->capacity,
                                   sizeof(chunks->items[0]));
        chunks->items[chunks->count++] = (struct name_chunk){text, cutter->before};
    }
    // Of several marks in a row the strongest counts.
    if (text.length || separator == NAME_BREAK_HARD)
        cutter->before = separator;
    cutter->start = next;
}

static bool is_spaced(struct str text, size_t start, size_t end)
{
    size_t before = start, after = end;
    return start > 0 && end < text.length && utf8_is_space(utf8_previous(text, &before)) &&
           utf8_is_space(utf8_next(text, &after));
}

static bool is_bullet(uint32_t c)
{
    return c == 0x2022 || c == 0x2023 || c == 0x25AA || c == 0x25CF || c == 0xA6 || c == 0x25E6 ||
           c == 0x22C5;
}

// What a mark at [start, end) separates; NAME_BREAK_START for nothing.
static enum name_separator separator_of(struct str text, uint32_t c, size_t start, size_t end)
{
    size_t before = start;

    if (c == '\n' || c == ';' || c == '|' || c == 0x061B || c == 0xFF1B || c == 0xFF5C)
        return NAME_BREAK_HARD;
    if (c == ',' || c == 0x060C || c == 0x3001 || c == 0xFF0C)
        return NAME_BREAK_COMMA;
    // A middle dot or bullet inside a word is part of a Chinese or Catalan name.
    if (is_bullet(c))
        return start == 0 || !utf8_is_unspaced_script(utf8_previous(text, &before))
                   ? NAME_BREAK_HARD
                   : NAME_BREAK_START;
    if ((c == 0xB7 || c == '*') && (start == 0 || is_spaced(text, start, end)))
        return NAME_BREAK_HARD;
    if ((c == '/' || c == 0xFF0F) && is_spaced(text, start, end))
        return NAME_BREAK_HARD;
    if ((c == '-' || (c >= 0x2012 && c <= 0x2015)) && (start == 0 || is_spaced(text, start, end)))
        return NAME_BREAK_COMMA;
    return NAME_BREAK_START;
}

// True when "interviewed by" or the like starts at a word.
static bool is_role_phrase(struct str text, size_t start)
{
    struct name_prefix prefix;
    size_t end = start;

    while (end < text.length && text.data[end] != ' ')
        end++;
    return name_prefix_may_be_inside(str_slice(text, start, end)) &&
           name_prefix_find(str_slice(text, start, text.length), &prefix) && !prefix.is_weak;
}

// Where the bracket closes that opens at 'start', or 'start' when it does not.
static size_t closing(struct str text, size_t start, uint32_t open)
{
    size_t position = start;
    while (position < text.length && text.data[position] != '\n') {
        uint32_t c = utf8_next(text, &position);
        if (c == (open == '(' ? ')' : 0xFF09))
            return position;
    }
    return start;
}

struct name_chunks name_chunks_read(struct arena *arena, struct str text)
{
    struct cutter cutter = {.arena = arena};
    bool has_open_bracket = true; // until one is found that does not close

    text = space_trim(text);
    cutter.chunks.is_truncated = strip_more_at_start(&text);
    if (strip_more_at_end(&text))
        cutter.chunks.is_truncated = true;
    cutter.text = text;
    for (size_t position = 0; position < text.length;) {
        size_t start = position;
        uint32_t c = utf8_next(text, &position);
        if ((c == '(' || c == 0xFF08) && has_open_bracket) {
            position = closing(text, start, c);
            has_open_bracket = position > start;
            if (!has_open_bracket)
                utf8_next(text, &position);
            continue;
        }
        enum name_separator separator = separator_of(text, c, start, position);
        if (separator != NAME_BREAK_START)
            cut(&cutter, start, position, separator);
        else if (c == ' ' && start > cutter.start && is_role_phrase(text, position))
            cut(&cutter, start, position, NAME_BREAK_ROLE);
    }
    cut(&cutter, text.length, text.length, NAME_BREAK_START);
    return cutter.chunks;
}
