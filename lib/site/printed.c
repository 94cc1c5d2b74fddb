// SPDX-License-Identifier: MIT
#include "site/printed.h"

#include "text/normalize.h"
#include "text/space.h"

enum {
    LINE_BYTES = 120,  // of a line that is looked up
    COLON_BYTES = 60,  // of what stands before a colon
    PREFIX_WORDS = 6,  // words of the longest beginning
    BEGINS_WORDS = 12, // words of a line that a beginning tells; a longer one is a sentence
};

// As str_compare; most differ in one of the first bytes.
static int compare(struct str key, const char *listed)
{
    for (size_t i = 0; i < key.length; i++) {
        unsigned char in_key = (unsigned char)key.data[i], in_list = (unsigned char)listed[i];
        if (in_key != in_list)
            return in_key < in_list ? -1 : 1;
    }
    return listed[key.length] ? -1 : 0;
}

static unsigned find_key(struct str key)
{
    size_t from = 0, to;
    const struct printed_words *table = printed_table(&to);
    while (from < to) {
        size_t middle = from + (to - from) / 2;
        int order = compare(key, table[middle].key);
        if (order == 0)
            return table[middle].flags;
        if (order < 0)
            to = middle;
        else
            from = middle + 1;
    }
    return 0;
}

static size_t count_spaces(struct str key)
{
    size_t count = 0;
    for (size_t i = 0; i < key.length; i++)
        count += key.data[i] == ' ';
    return count;
}

unsigned printed_find_key(struct str line, struct str key)
{
    if (!line.length || line.length > LINE_BYTES)
        return 0;
    unsigned flags = find_key(key);
    if (flags || count_spaces(key) >= BEGINS_WORDS)
        return flags & ~(unsigned)PRINTED_BEGINS;
    for (size_t words = 0, end = 0; words < PREFIX_WORDS; words++, end++) {
        end = str_find_byte(key, ' ', end);
        if (end == STR_NONE)
            break;
        unsigned found = find_key(str_slice(key, 0, end));
        if (found & PRINTED_BEGINS)
            flags = found & ~(unsigned)PRINTED_BEGINS;
    }
    return flags;
}

unsigned printed_of_line(struct str line, struct str key)
{
    return printed_find_key(line, key) | (str_starts(line, STR("©")) ? PRINTED_STOP : 0u);
}

unsigned printed_find(struct arena *arena, struct str line)
{
    return line.length <= LINE_BYTES ? printed_find_key(line, text_key(arena, line)) : 0;
}

unsigned printed_before_colon(struct arena *arena, struct str line, struct str *rest)
{
    struct str wide = STR("：");
    size_t colon = str_find_byte(line, ':', 0), other = str_find(line, wide, 0);
    size_t width = other < colon ? wide.length : 1;
    colon = other < colon ? other : colon;
    if (colon == STR_NONE || !colon || colon > COLON_BYTES)
        return 0;
    *rest = space_trim(str_slice(line, colon + width, line.length));
    return find_key(text_key(arena, str_slice(line, 0, colon))) & ~(unsigned)PRINTED_BEGINS;
}
