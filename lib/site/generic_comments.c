// Where readers' comments begin in a capture that no profile knows.
// SPDX-License-Identifier: MIT
#include "base/buffer.h"
#include "site/generic_run.h"

enum {
    LONG_WORDS = GENERIC_LONG_WORDS,
    PARAGRAPHS = 2,    // long ones before a heading that may end a text
    HEADING_WORDS = 6, // '12 Comments', 'Leave a comment'
    LOOKED_AT = 24,    // lines behind the heading
    SIGNS = 2,         // dates and buttons among them: when somebody wrote, 'Reply'
};

// The key of a line without the numbers in it: '12 comments' and 'Comments (12)' are 'comments'.
static struct str without_numbers(struct arena *arena, struct str key)
{
    struct buffer words = {0};
    struct str word;
    while (key.length && str_split(&key, ' ', &word)) {
        bool is_number = word.length && word.data[0] >= '0' && word.data[0] <= '9';
        if (!word.length || is_number)
            continue;
        if (words.length)
            buffer_byte(&words, ' ');
        buffer_put(&words, word);
    }
    return arena_take(arena, &words);
}

static bool is_heading(const struct generic *generic, size_t index)
{
    const struct line *line = &generic->run.page->lines[index];
    if (generic->printed[index] & PRINTED_COMMENTS)
        return true;
    if (line->words > HEADING_WORDS || !generic->keys[index].length)
        return false;
    struct str key = without_numbers(generic->run.arena, generic->keys[index]);
    return key.length && key.length < generic->keys[index].length &&
           printed_find_key(line->plain, key) & PRINTED_COMMENTS;
}

// A heading alone says little: it may be a link to comments, or the name of a section.
static bool are_below(struct generic *generic, size_t index)
{
    size_t signs = 0, seen = 0;
    for (size_t i = index + 1; i < generic->all.to && seen < LOOKED_AT; i++) {
        if (!generic_is_text(generic, i))
            continue;
        seen++;
        signs += generic_is_furniture(generic, i) || generic_is_date(generic, i);
    }
    return signs >= SIGNS;
}

size_t generic_find_comments(struct generic *generic)
{
    size_t paragraphs = 0;
    for (size_t i = generic->all.from; i < generic->all.to; i++) {
        if (!generic_is_text(generic, i))
            continue;
        if (generic->run.page->lines[i].words >= LONG_WORDS)
            paragraphs++;
        else if (paragraphs >= PARAGRAPHS && is_heading(generic, i) && are_below(generic, i))
            return i;
    }
    return STR_NONE;
}
