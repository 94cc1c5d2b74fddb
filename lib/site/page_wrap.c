// Paragraphs that a tool has broken into short lines.
// SPDX-License-Identifier: MIT
#include "site/page_lines.h"

#include "base/buffer.h"
#include "text/utf8.h"
#include "text/words.h"

enum {
    WRAP_WIDTH_MAX = 110, // characters of the widest line that a formatter makes
    WRAP_WIDTH_MIN = 50,
    WRAP_PAIRS_MIN = 5, // neighbours that must speak for broken lines
};

static size_t width_of(const struct line *line)
{
    return utf8_length(line->text);
}

static bool ends_sentence(struct str text)
{
    return text.length && memchr(".!?:;\")", text.data[text.length - 1], 7);
}

static bool begins_lower(struct str text)
{
    size_t at = 0;
    return utf8_is_lower(utf8_next(text, &at));
}

// Can line i be the broken beginning of line i + 1?
static bool is_neighbour(const struct page *page, size_t i)
{
    return i + 1 < page->count && !page->lines[i + 1].is_after_blank &&
           !page->lines[i + 1].has_bullet && i + 1 != page->metadata_line;
}

// The width at which the page's paragraphs are broken, or 0. They are when next to no text stands in wider lines, and most
// lines that nearly fill the width are followed at once by another one without ending a sentence.
static size_t wrap_width(const struct page *page)
{
    size_t widest = 0, wide = 0, all = 0, pairs = 0, open = 0, lower = 0;
    for (size_t i = 0; i < page->count; i++) {
        size_t width = width_of(&page->lines[i]);
        all += width;
        if (width > WRAP_WIDTH_MAX)
            wide += width;
        else if (width > widest && is_neighbour(page, i))
            widest = width;
    }
    if (widest < WRAP_WIDTH_MIN || wide * 10 > all)
        return 0;
    for (size_t i = 0; i < page->count; i++) {
        if (!is_neighbour(page, i) || width_of(&page->lines[i]) * 4 < widest * 3)
            continue;
        pairs++;
        open += !ends_sentence(page->lines[i].text);
        lower += begins_lower(page->lines[i + 1].text);
    }
    return pairs >= WRAP_PAIRS_MIN && open * 5 > pairs * 3 && lower * 5 > pairs * 2 ? widest : 0;
}

// Adds the next line to what is joined so far of the paragraph that begins with 'line'.
static void join(struct buffer *joined, struct line *line, const struct line *next)
{
    if (!joined->length)
        buffer_put(joined, line->text);
    if (!str_ends(buffer_str(joined), STR("-")) || !begins_lower(next->text))
        buffer_byte(joined, ' ');
    buffer_put(joined, next->text);
    line->last_number = next->number;
}

// The paragraph that begins with 'line' is whole: what was joined becomes its text.
static void finish_join(struct arena *arena, struct buffer *joined, struct line *line)
{
    if (!joined->length)
        return;
    size_t bullet = line->text.length - line->plain.length;
    line->text = arena_copy(arena, buffer_str(joined));
    line->plain = str_slice(line->text, bullet, line->text.length);
    line->words = (unsigned)words_weight(line->plain);
    buffer_reset(joined);
}

void page_unwrap(struct page *page, struct arena *arena)
{
    size_t width = wrap_width(page), count = 0, last_width = 0;
    struct buffer joined = {0};
    for (size_t i = 0; width && i < page->count; i++) {
        struct line next = page->lines[i];
        size_t word = str_find_byte(next.text, ' ', 0);
        word = word == STR_NONE ? next.text.length : word;
        bool is_broken = i && is_neighbour(page, i - 1) && last_width + 1 + word > width;
        last_width = width_of(&next);
        if (is_broken) {
            join(&joined, &page->lines[count - 1], &next);
            continue;
        }
        if (count)
            finish_join(arena, &joined, &page->lines[count - 1]);
        if (page->metadata_to && i == page->metadata_line)
            page->metadata_line = count;
        page->lines[count++] = next;
    }
    if (count)
        finish_join(arena, &joined, &page->lines[count - 1]);
    buffer_free(&joined);
    if (width && page->metadata_line > count)
        page->metadata_line = count;
    page->count = width ? count : page->count;
}
