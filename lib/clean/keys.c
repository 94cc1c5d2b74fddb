// SPDX-License-Identifier: MIT
#include "clean/keys.h"

#include "text/normalize.h"

enum { WORD_BYTES = 24 }; // of a word on average; lines of longer ones are addresses or none

bool keys_have(struct str key, struct str words)
{
    for (size_t at = 0; (at = str_find(key, words, at)) != STR_NONE; at++) {
        size_t end = at + words.length;
        if ((at == 0 || key.data[at - 1] == ' ') && (end == key.length || key.data[end] == ' '))
            return true;
    }
    return false;
}

bool keys_have_any(struct str key, const char *list)
{
    struct str words;
    for (struct str rest = str_of(list); str_split(&rest, '|', &words);)
        if (keys_have(key, words))
            return true;
    return false;
}

bool keys_start(struct str key, struct str words)
{
    return str_starts(key, words) && (key.length == words.length || key.data[words.length] == ' ');
}

struct str keys_short(struct arena *arena, struct str line, size_t words_max)
{
    size_t spaces = 0;
    for (size_t at = 0; (at = str_find_byte(line, ' ', at)) != STR_NONE; at++)
        if (++spaces >= words_max)
            return (struct str){0};
    return line.length > words_max * WORD_BYTES ? (struct str){0} : text_key(arena, line);
}

bool keys_start_any(struct str key, const char *list)
{
    struct str words;
    for (struct str rest = str_of(list); str_split(&rest, '|', &words);)
        if (keys_start(key, words))
            return true;
    return false;
}
