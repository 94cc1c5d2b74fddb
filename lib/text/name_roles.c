// SPDX-License-Identifier: MIT
#include "text/name_roles.h"

#include "base/hash.h"
#include "text/fold.h"
#include "text/name_role_words.h"
#include "text/utf8.h"

enum {
    PREFIX_WORDS_MAX = 5,
    PHRASE_MAX = 80, // bytes of a folded prefix
};

static bool is_word_part(uint32_t c)
{
    enum { STROKE = 0x4E28 }; // a Chinese character that is printed as a bar: '文丨张三'
    return c != STROKE && (utf8_is_letter(c) || utf8_is_mark(c) || utf8_is_digit(c));
}

// The next run of letters and digits, and what stands between it and the one before: false at the end, or when
// that is more than stops, brackets, hyphens and spaces.
static bool next_word(struct str text, size_t *position, struct str *word)
{
    size_t start = *position;
    while (start < text.length) {
        size_t next = start;
        uint32_t c = utf8_next(text, &next);
        if (is_word_part(c))
            break;
        if (!utf8_is_space(c) && !(c < 0x80 && strchr(".()-&/", (int)c)) && c != 0x2019)
            return false;
        start = next;
    }
    size_t end = start;
    while (end < text.length) {
        size_t next = end;
        if (!is_word_part(utf8_next(text, &next)))
            break;
        end = next;
    }
    *word = str_slice(text, start, end);
    *position = end;
    return end > start;
}

// Appends a folded word to a phrase. False when it does not fit.
static bool add_word(char phrase[PHRASE_MAX], size_t *length, struct str word)
{
    char room[FOLD_MAX];
    struct str folded = fold_word(word, room);
    size_t space = *length > 0;

    if (folded.length == 0 || *length + space + folded.length > PHRASE_MAX)
        return false;
    if (space)
        phrase[(*length)++] = ' ';
    memcpy(phrase + *length, folded.data, folded.length);
    *length += folded.length;
    return true;
}

// The end of spaces, a colon or the like, and spaces; *has_colon tells whether it was there.
static size_t skip_colon(struct str text, size_t position, bool *has_colon)
{
    *has_colon = false;
    while (position < text.length) {
        size_t next = position;
        uint32_t c = utf8_next(text, &next);
        bool is_colon = c == ':' || c == 0xFF1A || c == '|' || c == 0xFF5C || c == 0x4E28 ||
                        c == '/' || c == 0xFF0F;
        // "ed. by", "(s):"
        if (!is_colon && !utf8_is_space(c) && c != '.' && c != ')')
            break;
        *has_colon = *has_colon || is_colon;
        position = next;
    }
    return position;
}

static bool find_first(struct str word)
{
    for (size_t i = 0; i < name_prefix_words_count; i++) {
        const char *phrase = name_prefix_words[i].phrase;
        if (phrase[0] == word.data[0] && strncmp(phrase, word.data, word.length) == 0)
            return true;
    }
    return false;
}

// False for a folded word that no prefix begins with, as most. Texts repeat their words: the answer is kept in the place
// that the word's hash gives, and is the same without; a thread has its own places.
static bool may_be_first(struct str word)
{
    enum { PLACES = 1024 };
    static _Thread_local struct {
        unsigned char length; // 0: free
        bool is_first;
        char word[22];
    } places[PLACES], *place;
    if (word.length > sizeof(place->word))
        return find_first(word);
    place = &places[hash64(word) % PLACES];
    if (place->length != word.length || memcmp(place->word, word.data, word.length) != 0) {
        place->is_first = find_first(word);
        place->length = (unsigned char)word.length;
        memcpy(place->word, word.data, word.length);
    }
    return place->is_first;
}

bool name_prefix_find(struct str text, struct name_prefix *prefix)
{
    char phrase[PHRASE_MAX];
    size_t length = 0, position = 0;
    struct str word;
    bool is_found = false, goes_on = true;

    for (int words = 0; words < PREFIX_WORDS_MAX && goes_on; words++) {
        if (!next_word(text, &position, &word) || !add_word(phrase, &length, word) ||
            (words == 0 && !may_be_first((struct str){phrase, length})))
            break;
        goes_on = false; // until a longer one is met that begins so
        for (size_t i = 0; i < name_prefix_words_count; i++) {
            const struct name_prefix_word *known = &name_prefix_words[i];
            bool has_colon;
            if (known->phrase[0] != phrase[0] || strncmp(known->phrase, phrase, length) != 0)
                continue;
            goes_on = goes_on || known->phrase[length] == ' ';
            if (known->phrase[length] != '\0')
                continue;
            prefix->length = skip_colon(text, position, &has_colon);
            prefix->role = known->role;
            prefix->is_weak = known->is_weak && !has_colon;
            prefix->names_speaker = str_equal(str_of(known->phrase), STR("interviewed by"));
            // "By" glued to what follows is the start of a word.
            is_found = prefix->length > position;
        }
    }
    return is_found;
}

bool name_prefix_may_be_inside(struct str word)
{
    static const char *const words[] = {
        "interviewed", "interview", "translated",  "translation",   "edited",      "moderated",
        "hosted",      "photos",    "photographs", "photo",         "in",          "übersetzt",
        "traduit",     "traducido", "propos",      "illustrations", "illustrated", "with"};
    for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++)
        if (str_equal_nocase(word, str_of(words[i])))
            return true;
    return false;
}

enum name_role name_role_find(struct str text, bool *is_plural)
{
    char phrase[PHRASE_MAX];
    size_t length = 0, position = 0;
    struct str word;

    *is_plural = false;
    while (next_word(text, &position, &word))
        if (!add_word(phrase, &length, word))
            return NAME_ROLE_NONE;
    // Only stops may stand behind the last word.
    for (; position < text.length; position++)
        if (!strchr(".) ", text.data[position]))
            return NAME_ROLE_NONE;
    for (size_t i = 0; length && i < name_suffix_words_count; i++)
        if (str_equal((struct str){phrase, length}, str_of(name_suffix_words[i].phrase))) {
            *is_plural = name_suffix_words[i].is_plural;
            return name_suffix_words[i].role;
        }
    return NAME_ROLE_NONE;
}

struct str name_role_text(enum name_role role)
{
    switch (role) {
    case NAME_ROLE_AUTHOR: return STR("author");
    case NAME_ROLE_EDITOR: return STR("editor");
    case NAME_ROLE_INTERVIEWER: return STR("interviewer");
    case NAME_ROLE_SPEAKER: return STR("speaker");
    case NAME_ROLE_TRANSLATOR: return STR("translator");
    case NAME_ROLE_NONE:
    case NAME_ROLE_OTHER: break;
    }
    return (struct str){0};
}
