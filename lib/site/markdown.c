// SPDX-License-Identifier: MIT
#include "site/markdown.h"

#include "base/buffer.h"
#include "site/page_lines.h"
#include "text/space.h"
#include "web/reference.h"

#include <md4c.h>

enum {
    SNIFFED = 64 * 1024, // bytes that are looked at
    LINKS_MIN = 2,       // links or pictures that make a text Markdown
    HEADINGS_MIN = 2,    // headings that do; one is enough beside other signs
    BOLD_MIN = 2,        // pieces of bold text that count as such a sign
    HEADING_MAX = 6,
    LISTS_MAX = 64,  // lists in each other whose kind is remembered
    LINKS_MAX = 64,  // links of a line of which it may consist
    REST_BYTES = 80, // of the second line of a heading or link that a width has broken
    BREAK_LEAST = 76,
    BREAK_MOST = 82, // bytes to which lines are broken
};

// ---- is it Markdown?

// '## Heading': one to six signs, a blank, and a text.
static bool is_heading(struct str line)
{
    size_t level = 0;
    while (level < line.length && line.data[level] == '#')
        level++;
    struct str text = str_trim(str_slice(line, level, line.length));
    return level && level <= HEADING_MAX && level < line.length && line.data[level] == ' ' &&
           text.length && text.data[0] != '#';
}

// How often 'sign' stands in the text, up to 'enough'.
static size_t count(struct str text, struct str sign, size_t enough)
{
    size_t found = 0;
    for (size_t at = 0; found < enough && (at = str_find(text, sign, at)) != STR_NONE;
         at += sign.length)
        found++;
    return found;
}

static size_t count_links(struct str text)
{
    static const struct str signs[] = {STR_INIT("](http"), STR_INIT("](/"), STR_INIT("](#"),
                                       STR_INIT("](mailto:"), STR_INIT("](data:")};
    size_t links = 0;
    for (size_t i = 0; i < sizeof(signs) / sizeof(*signs) && links < LINKS_MIN; i++)
        links += count(text, signs[i], LINKS_MIN);
    return links;
}

bool markdown_is(struct str text)
{
    struct str head = str_slice(text, 0, SNIFFED), rest = head, line;
    size_t headings = 0;
    if (text.length > MARKDOWN_BYTES_MAX)
        return false;
    while (str_split(&rest, '\n', &line)) {
        headings += is_heading(line);
        if (page_starts_block(line))
            return false;
    }
    size_t links = count_links(head);
    bool has_sign = headings >= HEADINGS_MIN || links ||
                    count(head, STR("**"), (size_t)2 * BOLD_MIN) >= (size_t)2 * BOLD_MIN;
    return links >= LINKS_MIN || (headings && has_sign);
}

// ---- reading

struct reading {
    struct page_lines lines;
    struct str numbered;   // what lines are numbered in
    size_t counted;        // bytes of it whose lines are counted
    unsigned number;       // of the line in which the byte behind them stands
    struct buffer text;    // of the line that is being read
    unsigned first_number; // where it began; 0 while it is empty
    unsigned heading;      // level of the heading that it is; 0: it is none
    unsigned pictures;     // that the place is inside of
    unsigned lists;        // lists in each other, of which the first LISTS_MAX are numbered or not:
    unsigned next_items[LISTS_MAX]; // the next item's number, 0 in a list without
    bool is_item;                   // the line is the first of an item
    bool is_html;                   // a block of HTML, whose references md4c leaves alone
    bool is_in_tag, is_comment;     // inside of HTML: of a tag, of a comment
    unsigned links;                 // that the place is inside of
    size_t ends[LINKS_MAX]; // where the line's links end, as long as nothing else stands in it
    size_t end_count;
    bool is_mixed;          // something does
    size_t cells;           // of the row of a table that have been read
    unsigned breaks;        // of lines, in the block so far
    bool is_broken_heading; // the block that comes is the rest of the heading that is being read
};

// What is left of a link around blocks, which is none in Markdown, though converters write it: "[", then a heading, then
// "](/address)".
static struct str without_link_ends(struct str text)
{
    while (str_starts(text, STR("]("))) {
        size_t end = str_find_byte(text, ')', 0);
        text = space_trim(str_slice(text, end == STR_NONE ? text.length : end + 1, text.length));
    }
    while (text.length && text.data[text.length - 1] == '[')
        text = space_trim(str_slice(text, 0, text.length - 1));
    return text;
}

// The mark of the item that the line begins: '- ', or its number.
static void put_mark(struct reading *reading, struct buffer *out)
{
    size_t depth = reading->lists > LISTS_MAX ? LISTS_MAX : reading->lists;
    if (!depth)
        return;
    unsigned *next = &reading->next_items[depth - 1];
    if (*next)
        buffer_printf(out, "%u. ", (*next)++);
    else
        buffer_put(out, STR("- "));
}

// A line that consists of several links is a list, whose items are lines: '[Jane Doe](/jane) [Richard Roe](/richard)'.
static bool put_links(struct reading *reading)
{
    struct str text = buffer_str(&reading->text);
    bool is_list = reading->end_count > 1 && !reading->is_mixed && !reading->heading &&
                   !reading->is_item && !reading->cells;
    for (size_t i = 0, from = 0; is_list && i < reading->end_count; i++) {
        struct str part = space_trim(str_slice(text, from, reading->ends[i]));
        page_lines_add(&reading->lines, arena_copy(reading->lines.arena, part),
                       reading->first_number);
        from = reading->ends[i];
    }
    return is_list;
}

static void flush(struct reading *reading)
{
    struct str text = without_link_ends(space_trim(buffer_str(&reading->text)));
    struct buffer whole = {0};
    if (text.length && !put_links(reading)) {
        if (reading->is_item)
            put_mark(reading, &whole);
        buffer_put(&whole, reading->is_html ? reference_decode(reading->lines.arena, text) : text);
        struct line *line =
            page_lines_add(&reading->lines, arena_copy(reading->lines.arena, buffer_str(&whole)),
                           reading->first_number);
        if (line)
            line->heading = (unsigned char)reading->heading;
        reading->is_item = false;
    }
    buffer_free(&whole);
    buffer_reset(&reading->text);
    reading->first_number = 0;
    reading->end_count = 0;
    reading->is_mixed = false;
}

// --- what converters break to fit a width where Markdown knows no break

// The line of the capture in which the bytes counted so far end, and the one behind it.
static struct str line_at(const struct reading *reading, struct str *next)
{
    struct str all = reading->numbered;
    size_t from = reading->counted, to = str_find_byte(all, '\n', reading->counted);
    while (from && all.data[from - 1] != '\n')
        from--;
    to = to == STR_NONE ? all.length : to;
    size_t end = to < all.length ? str_find_byte(all, '\n', to + 1) : to;
    *next = str_slice(all, to + (to < all.length), end == STR_NONE ? all.length : end);
    return str_slice(all, from, to);
}

// Is there nothing but blanks in the line behind this one, which lies in the capture?
static bool is_last_line(const struct reading *reading, struct str line)
{
    struct str all = reading->numbered;
    size_t from = (size_t)(line.data - all.data) + line.length + 1;
    if (from >= all.length)
        return true;
    size_t to = str_find_byte(all, '\n', from);
    return !space_trim(str_slice(all, from, to == STR_NONE ? all.length : to)).length;
}

// The first and only break of a short block, within a link: '3 May by [Jane' / 'Doe](/jane)'.
static bool breaks_link(const struct reading *reading)
{
    struct str next;
    if (!reading->links || reading->breaks || reading->is_item)
        return false;
    line_at(reading, &next);
    return next.length && next.length <= REST_BYTES && is_last_line(reading, next);
}

// A heading that goes on in the next line, a single short one: as html2text breaks them.
static bool breaks_heading(const struct reading *reading)
{
    struct str next, line = line_at(reading, &next), word = next;
    if (!is_heading(line) || line.length > BREAK_MOST || !next.length || is_heading(next) ||
        strchr("*-+>|[!`<=0123456789 ", next.data[0]) || next.length > REST_BYTES ||
        !is_last_line(reading, next))
        return false;
    size_t end = str_find_byte(word, ' ', 0);
    return line.length + 1 + (end == STR_NONE ? word.length : end) >= BREAK_LEAST;
}

// A block's lines stand apart from those before it.
static void part(struct reading *reading)
{
    flush(reading);
    page_lines_blank(&reading->lines);
}

static int enter_block(MD_BLOCKTYPE type, void *detail, void *context)
{
    struct reading *reading = context;
    reading->breaks = 0;
    if (reading->is_broken_heading && type == MD_BLOCK_P) {
        buffer_byte(&reading->text, ' ');
        return 0;
    }
    if (reading->is_broken_heading) { // no paragraph: it was all of the heading
        flush(reading);
        reading->heading = 0;
        reading->is_broken_heading = false;
    }
    switch (type) {
    case MD_BLOCK_UL:
    case MD_BLOCK_OL:
        flush(reading); // of the item that the list stands in
        if (reading->lists++ < LISTS_MAX)
            reading->next_items[reading->lists - 1] =
                type == MD_BLOCK_OL ? ((MD_BLOCK_OL_DETAIL *)detail)->start : 0;
        break;
    case MD_BLOCK_LI:
        flush(reading);
        reading->is_item = true;
        break;
    case MD_BLOCK_TR:
        flush(reading);
        reading->cells = 0;
        break;
    case MD_BLOCK_TH:
    case MD_BLOCK_TD:
        if (reading->cells++)
            buffer_byte(&reading->text, '\t');
        break;
    case MD_BLOCK_H:
        part(reading);
        reading->heading = ((MD_BLOCK_H_DETAIL *)detail)->level;
        break;
    case MD_BLOCK_HTML:
        part(reading);
        reading->is_html = true;
        reading->is_in_tag = reading->is_comment = false;
        break;
    default:
        if (!reading->is_item)
            part(reading);
    }
    return 0;
}

static int leave_block(MD_BLOCKTYPE type, void *detail, void *context)
{
    struct reading *reading = context;
    (void)detail;
    if (type == MD_BLOCK_TH || type == MD_BLOCK_TD)
        return 0;
    reading->is_broken_heading = type == MD_BLOCK_H && breaks_heading(reading);
    if (reading->is_broken_heading)
        return 0;
    flush(reading);
    if (type == MD_BLOCK_UL || type == MD_BLOCK_OL)
        reading->lists--;
    if (type == MD_BLOCK_LI)
        reading->is_item = false;
    else if (type != MD_BLOCK_TR)
        page_lines_blank(&reading->lines);
    reading->heading = 0;
    reading->is_html = false;
    return 0;
}

static int enter_span(MD_SPANTYPE type, void *detail, void *context)
{
    struct reading *reading = context;
    (void)detail;
    reading->pictures += type == MD_SPAN_IMG;
    reading->links += type == MD_SPAN_A;
    return 0;
}

static int leave_span(MD_SPANTYPE type, void *detail, void *context)
{
    struct reading *reading = context;
    (void)detail;
    reading->pictures -= type == MD_SPAN_IMG;
    reading->links -= type == MD_SPAN_A;
    if (type != MD_SPAN_A || !reading->text.length)
        return 0;
    if (reading->end_count < LINKS_MAX)
        reading->ends[reading->end_count++] = reading->text.length;
    else
        reading->is_mixed = true;
    return 0;
}

// Counts lines as far as the place, if it is one of the capture's; md4c goes forward but for a few pieces.
static void count_to(struct reading *reading, const char *place)
{
    const char *start = reading->numbered.data;
    if (place < start || place > start + reading->numbered.length)
        return;
    size_t offset = (size_t)(place - start);
    for (; reading->counted < offset; reading->counted++)
        reading->number += start[reading->counted] == '\n';
}

// HTML without its tags and comments, each of which parts what stands around it.
static void put_html(struct reading *reading, struct str html)
{
    for (size_t i = 0; i < html.length; i++) {
        char c = html.data[i];
        if (reading->is_comment) {
            if (str_starts(str_slice(html, i, html.length), STR("-->"))) {
                reading->is_comment = false;
                i += 2;
            }
        } else if (reading->is_in_tag) {
            reading->is_in_tag = c != '>';
        } else if (c == '<') {
            reading->is_comment = str_starts(str_slice(html, i, html.length), STR("<!--"));
            reading->is_in_tag = !reading->is_comment;
            buffer_byte(&reading->text, ' ');
        } else if (c == '\n') {
            flush(reading);
        } else {
            buffer_byte(&reading->text, c);
        }
    }
}

// A reference ("&amp;"), decoded.
static void put_entity(struct reading *reading, struct str entity)
{
    reference_put(&reading->text, entity, false);
}

static int put_text(MD_TEXTTYPE type, const MD_CHAR *data, MD_SIZE size, void *context)
{
    struct reading *reading = context;
    struct str text = {data, size};
    if (reading->pictures)
        return 0;
    count_to(reading, data);
    reading->is_mixed = reading->is_mixed || (!reading->links && space_trim(text).length);
    if (!reading->first_number)
        reading->first_number = reading->number;
    switch (type) {
    case MD_TEXT_NULLCHAR: break;
    case MD_TEXT_BR:
    case MD_TEXT_SOFTBR: // page_unwrap joins what was broken to fit a width
        if (breaks_link(reading))
            buffer_byte(&reading->text, ' ');
        else
            flush(reading);
        reading->breaks++;
        break;
    case MD_TEXT_ENTITY: put_entity(reading, text); break;
    case MD_TEXT_HTML: put_html(reading, text); break;
    case MD_TEXT_CODE:
        if (str_equal(text, STR("\n")))
            flush(reading);
        else
            buffer_put(&reading->text, text);
        break;
    default: buffer_put(&reading->text, text);
    }
    return 0;
}

// md4c looks for the ends of lines with strcspn where the last byte is one, and asks for no byte '\0' behind it: without
// line ends at the end it keeps to the bytes that it was given.
static struct str without_last_ends(struct str text)
{
    while (str_ends(text, STR("\n")) || str_ends(text, STR("\r")))
        text.length--;
    return text;
}

void markdown_read(struct page *page, struct arena *arena, struct str numbered, struct str text)
{
    struct reading reading = {.numbered = numbered, .number = 1};
    static const MD_PARSER parser = {
        .flags = MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH | MD_FLAG_NOINDENTEDCODEBLOCKS,
        .enter_block = enter_block,
        .leave_block = leave_block,
        .enter_span = enter_span,
        .leave_span = leave_span,
        .text = put_text,
    };
    page_lines_open(&reading.lines, page, arena);
    text = without_last_ends(text);
    if (md_parse(text.data, (MD_SIZE)text.length, &parser, &reading))
        page->is_cut = true; // out of memory
    flush(&reading);
    count_to(&reading, numbered.data + numbered.length);
    page->line_count = reading.number - str_ends(numbered, STR("\n"));
    page_unwrap(page, arena);
    buffer_free(&reading.text);
}
