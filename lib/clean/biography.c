// SPDX-License-Identifier: MIT
#include "clean/biography.h"

#include "clean/keys.h"
#include "text/normalize.h"
#include "text/utf8.h"

enum {
    OPENING_WORDS = 12,
    OPENING_BYTES = 512,
    SUBJECT_WORDS = 6, // of a name
};

struct str biography_opening(struct arena *arena, struct str text)
{
    size_t end = 0;
    for (int words = 0; words < OPENING_WORDS && end < text.length; words++) {
        size_t next = str_find_byte(text, ' ', end);
        end = next == STR_NONE ? text.length : next + 1;
    }
    if (end > OPENING_BYTES) {
        end = OPENING_BYTES;
        while (end > 0 && ((unsigned char)text.data[end] & 0xC0) == 0x80)
            end--; // not inside a character
    }
    return text_key(arena, str_slice(text, 0, end));
}

bool biography_names(struct str opening, const struct person *person, bool is_start)
{
    const struct str keys[] = {person->full_key, person->family_key};
    for (size_t i = 0; i < 2; i++)
        if (keys[i].length > 0 &&
            (is_start ? keys_start(opening, keys[i]) : keys_have(opening, keys[i])))
            return true;
    return false;
}

static bool is_one_of(struct str word, const char *list)
{
    struct str entry;
    for (struct str rest = str_of(list); str_split(&rest, ' ', &entry);)
        if (str_equal(word, entry))
            return true;
    return false;
}

// A word that may belong to the name at its place: a capital, or a particle inside.
static bool is_name_word(struct str word, size_t place)
{
    size_t position = 0;
    if (word.length == 0)
        return false;
    if (place == 0 && is_one_of(word,
                                "He She They The A An His Her Their This In As At From Since "
                                "Before After Until With Based Previously"))
        return false;
    return utf8_is_upper(utf8_next(word, &position)) ||
           (place > 0 &&
            is_one_of(word, "van der den de von zu al el bin ibn da di du la le dos ter"));
}

struct str biography_subject(struct str text)
{
    size_t at = 0;
    for (size_t place = 0; place <= SUBJECT_WORDS && at < text.length; place++) {
        size_t end = str_find_byte(text, ' ', at);
        if (end == STR_NONE)
            return (struct str){0};
        struct str word = str_slice(text, at, end);
        if (place > 0 && is_one_of(word,
                                   "is was has had serves served works worked teaches taught "
                                   "writes leads led directs heads holds joined studies"))
            return str_slice(text, 0, at - 1);
        if (!is_name_word(word, place))
            return (struct str){0};
        if (word.data[word.length - 1] == ',')
            return str_slice(text, 0, end - 1);
        at = end + 1;
    }
    return (struct str){0};
}
