// SPDX-License-Identifier: MIT
#include "text/fold.h"

#include "text/utf8.h"

#include <utf8proc.h>

enum {
    DECOMPOSED_MAX = 32, // code points one code point decomposes to; 18 is the most there is
    TATWEEL = 0x0640,
    HANGUL_FIRST = 0xAC00, // syllables: they stay whole, as people write them
    HANGUL_LAST = 0xD7A3,
};

static bool is_plain_ascii(struct str word)
{
    for (size_t i = 0; i < word.length; i++)
        if ((unsigned char)word.data[i] >= 0x80)
            return false;
    return true;
}

// True when a folded code point goes into the result.
static bool stays(uint32_t code_point)
{
    return code_point != TATWEEL && !utf8_is_mark(code_point) &&
           utf8proc_category((utf8proc_int32_t)code_point) != UTF8PROC_CATEGORY_CF;
}

static size_t put_folded(uint32_t code_point, char *room, size_t length)
{
    const utf8proc_option_t options = UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT | UTF8PROC_CASEFOLD;
    utf8proc_int32_t points[DECOMPOSED_MAX];
    int boundary = 0;
    utf8proc_ssize_t count = 1;

    points[0] = (utf8proc_int32_t)code_point;
    if (code_point < HANGUL_FIRST || code_point > HANGUL_LAST)
        count = utf8proc_decompose_char((utf8proc_int32_t)code_point, points, DECOMPOSED_MAX,
                                        options, &boundary);

    for (utf8proc_ssize_t i = 0; i < count && i < DECOMPOSED_MAX; i++) {
        utf8proc_uint8_t bytes[4];
        if (!stays((uint32_t)points[i]))
            continue;
        size_t size = (size_t)utf8proc_encode_char(points[i], bytes);
        if (length + size > FOLD_MAX)
            return FOLD_MAX + 1;
        memcpy(room + length, bytes, size);
        length += size;
    }
    return length;
}

struct str fold_word(struct str word, char room[FOLD_MAX])
{
    size_t length = 0;

    if (is_plain_ascii(word)) {
        if (word.length > FOLD_MAX)
            return (struct str){room, 0};
        for (; length < word.length; length++)
            room[length] = (char)(word.data[length] +
                                  (utf8_is_upper((unsigned char)word.data[length]) ? 32 : 0));
        return (struct str){room, length};
    }
    for (size_t position = 0; position < word.length;) {
        length = put_folded(utf8_next(word, &position), room, length);
        if (length > FOLD_MAX)
            return (struct str){room, 0};
    }
    return (struct str){room, length};
}

// <0, 0, >0 as a word of a table comes before a folded one, is it, or comes behind it: most differ in one of the first
// bytes.
static int compare_whole(const char *word, struct str folded)
{
    for (size_t i = 0; i < folded.length; i++) {
        unsigned char in_table = (unsigned char)word[i], in_word = (unsigned char)folded.data[i];
        if (in_table != in_word)
            return in_table < in_word ? -1 : 1;
        if (!in_table)
            return -1;
    }
    return word[folded.length] != '\0';
}

size_t fold_find(const void *table, size_t count, size_t stride, struct str folded)
{
    size_t low = 0, high = count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        const char *word;
        memcpy(&word, (const char *)table + middle * stride, sizeof(word));
        int order = compare_whole(word, folded);
        if (order == 0)
            return middle;
        if (order < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return STR_NONE;
}

// <0, 0, >0 as the word at the start of a line comes before a folded word, is it, or comes behind it. The space or
// NUL behind a word is below every byte that words have.
static int compare_word(const char *line, struct str folded)
{
    for (size_t i = 0; i < folded.length; i++) { // most differ in one of the first bytes
        unsigned char in_line = (unsigned char)line[i], in_word = (unsigned char)folded.data[i];
        if (in_line != in_word)
            return in_line < in_word ? -1 : 1;
    }
    return line[folded.length] != ' ' && line[folded.length] != '\0';
}

bool fold_is_listed(const struct word_lines *list, struct str folded)
{
    size_t low = 0,
           high = list->count; // the line is the last one whose first word is not behind the word
    int order = -1;

    if (folded.length == 0 || memchr(folded.data, '\0', folded.length) ||
        memchr(folded.data, ' ', folded.length))
        return false;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (compare_word(list->lines[middle], folded) <= 0)
            low = middle + 1;
        else
            high = middle;
    }
    const char *word = low ? list->lines[low - 1] : NULL;
    while (word && (order = compare_word(word, folded)) < 0) {
        word = strchr(word, ' ');
        word = word ? word + 1 : NULL;
    }
    return word && order == 0;
}
