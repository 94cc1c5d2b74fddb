// Paragraphs that a tool has broken into short lines: text browsers, mail programs, formatters.
//
// A formatter breaks a line where the next word would pass the right margin. So every broken line says between which
// columns the margin lies: behind its own end, and before the end of the next line's first word. The margin is the column that
// most lines agree on, and a line goes on in the next one when the latter's first word would have passed it.
// SPDX-License-Identifier: MIT
#include "site/page_lines.h"

#include "text/utf8.h"
#include "text/words.h"

enum {
    MARGIN_LEAST = 40, // columns
    MARGIN_MOST = 132,
    VOTES_LEAST = 5, // lines that must agree on the margin
    SURE_PAIRS = 20, // so many broken lines that go on with a small letter leave no doubt
    SHIFT = 8,       // columns by which a paragraph's lines may begin before or behind its first
    LONG_GAP =
        24, // a line that ends so far before the margin was not broken there, whatever the next word
};

// What the walk through the lines needs of each.
struct measured {
    unsigned end;   // the column behind its last character
    unsigned first; // columns of its first word
    bool may_go_on; // in the next line
};

static bool is_wide(uint32_t c)
{
    return (c >= 0x1100 && c <= 0x115F) || (c >= 0x2E80 && c <= 0xA4CF) ||
           (c >= 0xAC00 && c <= 0xD7A3) || (c >= 0xF900 && c <= 0xFAFF) ||
           (c >= 0xFE30 && c <= 0xFE6F) || (c >= 0xFF00 && c <= 0xFF60);
}

// True when the eight bytes at 'at' are ASCII.
static bool is_ascii_row(struct str text, size_t at)
{
    uint64_t row;
    if (at + sizeof(row) > text.length)
        return false;
    memcpy(&row, text.data + at, sizeof(row));
    return !(row & UINT64_C(0x8080808080808080));
}

// Columns on a terminal: wide characters take two, marks none. No further than is asked for.
static struct measured measure(const struct line *line)
{
    enum { ROW = sizeof(uint64_t) };
    struct measured found = {.end = line->indent};
    bool is_first = true;
    for (size_t at = 0; at < line->text.length && found.end <= MARGIN_MOST;) {
        uint32_t c = (unsigned char)line->text.data[at];
        if (!is_first && found.end + ROW <= MARGIN_MOST && is_ascii_row(line->text, at)) {
            at += ROW;
            found.end += ROW;
            continue;
        }
        if (c < 0x80) {
            at++;
            is_first = is_first && c != ' ';
            found.end++;
            found.first += is_first;
            continue;
        }
        c = utf8_next(line->text, &at);
        unsigned columns = is_wide(c) ? 2 : !utf8_is_mark(c);
        found.first += is_first ? columns : 0;
        is_first = is_first && !is_wide(c); // such a text is broken between any two
        found.end += columns;
    }
    return found;
}

static bool ends_sentence(struct str text)
{
    if (!text.length)
        return false;
    size_t at = text.length;
    uint32_t last = utf8_previous(text, &at);
    return (last < 0x80 && memchr(".!?:;\")", (int)last, 7)) || last == 0x3002 || last == 0xFF01 ||
           last == 0xFF1F || last == 0x0964 || last == 0x061F || last == 0x06D4;
}

// A letter that does not begin a sentence: small, or of a script without capitals.
static bool begins_inside(struct str text)
{
    size_t at = 0;
    uint32_t first = utf8_next(text, &at);
    return utf8_is_letter(first) && !utf8_is_upper(first);
}

static bool begins_lower(struct str text)
{
    size_t at = 0;
    return utf8_is_lower(utf8_next(text, &at));
}

// A dash of the sentence that line i begins and line i + 1 goes on with: not the bullet of an item.
static bool is_dash_inside(const struct page *page, size_t i)
{
    const struct line *line = &page->lines[i], *next = &page->lines[i + 1];
    return (str_starts(next->text, STR("– ")) || str_starts(next->text, STR("- "))) &&
           begins_lower(next->plain) && !line->has_bullet && line->indent == next->indent &&
           !ends_sentence(line->text);
}

// Can line i be the broken beginning of line i + 1? Lines of one paragraph begin at about the same column, or, where it is
// centred, lie around the same one.
static bool is_neighbour(const struct page *page, const struct measured *measured, size_t i)
{
    if (i + 1 >= page->count || page->lines[i + 1].is_after_blank || i + 1 == page->metadata_line ||
        (page->lines[i + 1].has_bullet && !is_dash_inside(page, i)))
        return false;
    unsigned from = page->lines[i].indent, to = page->lines[i + 1].indent;
    unsigned middle = from + measured[i].end, next = to + measured[i + 1].end;
    return (from + SHIFT >= to && to + SHIFT >= from) ||
           (to > from && middle + 3 >= next && next + 3 >= middle);
}

static bool is_broken(const struct measured *line, unsigned margin)
{
    return line->may_go_on && line->end <= margin && line->end + 1 + line[1].first > margin &&
           line->end + LONG_GAP > margin;
}

// The margin at which the page's paragraphs are broken, or 0. They are when next to no text stands behind it, and most lines
// that nearly reach it are followed at once by another one without ending a sentence.
static unsigned find_margin(const struct page *page, const struct measured *measured)
{
    int votes[MARGIN_MOST + 2] = {0}, sum = 0, best = 0;
    unsigned margin = 0, pairs = 0, open = 0, inside = 0, near = 0;
    for (size_t i = 0; i < page->count; i++) {
        unsigned end = measured[i].end, to = end + measured[i + 1].first + 1;
        if (!measured[i].may_go_on || end < MARGIN_LEAST || end > MARGIN_MOST)
            continue;
        votes[end]++;
        votes[to <= MARGIN_MOST ? to : MARGIN_MOST + 1]--;
    }
    for (unsigned column = MARGIN_LEAST; column <= MARGIN_MOST; column++) {
        sum += votes[column];
        if (sum <= best)
            continue;
        best = sum;
        margin = column;
    }
    if (best < VOTES_LEAST)
        return 0;
    size_t wide = 0, all = 0;
    for (size_t i = 0; i < page->count; i++) {
        all += page->lines[i].text.length;
        if (measured[i].end > margin + 1)
            wide += page->lines[i].text.length;
        near += measured[i].may_go_on && measured[i].end <= margin && measured[i].end * 2 > margin;
        if (!is_broken(&measured[i], margin))
            continue;
        pairs++;
        open += !ends_sentence(page->lines[i].text);
        inside += begins_inside(page->lines[i + 1].text);
    }
    bool is_sure = inside * 2 > pairs && pairs >= SURE_PAIRS;
    bool is_broken_often = pairs * 3 > near || is_sure;
    bool is_open = open * 5 > pairs * 3 && inside * 4 > pairs;
    return is_broken_often && is_open && wide * (is_sure ? 2 : 4) < all ? margin : 0;
}

// Not behind a hyphen that a small letter follows, nor in scripts without spaces.
static bool needs_space(struct str before, struct str behind)
{
    size_t end = before.length, from = 0;
    if (str_ends(before, STR("-")))
        return !begins_lower(behind);
    return !is_wide(utf8_previous(before, &end)) || !is_wide(utf8_next(behind, &from));
}

// Adds the next line to what is joined so far of the paragraph that begins with 'line'.
static void join(struct buffer *joined, struct line *line, const struct line *next)
{
    if (!joined->length)
        buffer_put(joined, line->text);
    if (needs_space(buffer_str(joined), next->text))
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

static void join_broken(struct page *page, struct arena *arena, const struct measured *measured,
                        unsigned margin)
{
    struct buffer joined = {0};
    size_t count = 0, behind_metadata = page->metadata_line;
    for (size_t i = 0; i < page->count; i++) {
        struct line next = page->lines[i];
        if (i && is_broken(&measured[i - 1], margin)) {
            join(&joined, &page->lines[count - 1], &next);
            continue;
        }
        if (count)
            finish_join(arena, &joined, &page->lines[count - 1]);
        if (i == behind_metadata)
            page->metadata_line = count;
        page->lines[count++] = next;
    }
    if (count)
        finish_join(arena, &joined, &page->lines[count - 1]);
    buffer_free(&joined);
    if (behind_metadata >= page->count)
        page->metadata_line = count;
    page->count = count;
}

void page_unwrap(struct page *page, struct arena *arena)
{
    struct measured *measured = arena_array(arena, page->count + 1, sizeof(*measured));
    for (size_t i = 0; i < page->count; i++)
        measured[i] = measure(&page->lines[i]);
    for (size_t i = 0; i < page->count; i++)
        measured[i].may_go_on = is_neighbour(page, measured, i);
    unsigned margin = find_margin(page, measured);
    if (margin)
        join_broken(page, arena, measured, margin);
}
