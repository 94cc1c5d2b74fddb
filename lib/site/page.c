// SPDX-License-Identifier: MIT
#include "site/page.h"

#include "json/span.h"
#include "site/page_damage.h"
#include "site/page_lines.h"
#include "site/page_marks.h"
#include "text/date.h"
#include "text/name.h"

enum { KEY_MAX = 200 };

// The offset of the first LF or CR; the length without. Looks no further than that: a search for either alone would
// read a text that has only the other to its end for every line.
static size_t line_length(struct str text)
{
    enum { STEP = 256 };
    for (size_t from = 0; from < text.length; from += STEP) {
        struct str piece = str_slice(text, from, from + STEP);
        size_t end = str_find_byte(piece, '\n', 0);
        size_t other = str_find_byte(str_slice(piece, 0, end), '\r', 0);
        if (other != STR_NONE || end != STR_NONE)
            return from + (other != STR_NONE ? other : end);
    }
    return text.length;
}

// Cuts the next line off *rest, whatever its end: LF, CR LF or a lone CR.
static struct str next_line(struct str *rest)
{
    size_t end = line_length(*rest);
    struct str line = str_slice(*rest, 0, end);
    bool is_pair = end + 1 < rest->length && rest->data[end] == '\r' && rest->data[end + 1] == '\n';
    *rest = str_slice(*rest, end + (is_pair ? 2 : 1), rest->length);
    return line;
}

static unsigned count_lines(struct str text)
{
    unsigned lines = 0;
    while (text.length) {
        next_line(&text);
        lines++;
    }
    return lines;
}

// A line that can stand inside of a damaged block: a brace, a bracket, a quoted key or value.
static bool looks_like_json(struct str line)
{
    struct str text = str_trim(line);
    return !text.length || memchr("{}[]\",", text.data[0], 6);
}

// The line begins with a brace, and behind it stands nothing or a quoted key.
bool page_starts_block(struct str raw)
{
    struct str text = str_trim(raw);
    if (!text.length || text.data[0] != '{')
        return false;
    struct str inside = str_trim(str_slice(text, 1, text.length));
    return !inside.length || inside.data[0] == '"';
}

// A key in quotes and a colon follow the brace: a block, even if it is damaged.
static bool has_key(struct str text)
{
    struct str inside = str_trim(str_slice(text, 1, text.length));
    size_t end = inside.length && inside.data[0] == '"' ? str_find_byte(inside, '"', 1) : STR_NONE;
    if (end == STR_NONE || end > KEY_MAX)
        return false;
    struct str behind = str_trim(str_slice(inside, end + 1, end + KEY_MAX));
    return behind.length && behind.data[0] == ':';
}

// The lines of a damaged block: as far as they look like JSON.
static void take_damaged(struct page_lines *read, struct str text, struct str *rest,
                         unsigned *lines)
{
    struct str behind = text;
    *rest = text;
    for (*lines = 0; rest->length && *lines < PAGE_BLOCK_LINES_MAX; ++*lines) {
        if (!looks_like_json(next_line(&behind)))
            break;
        *rest = behind;
    }
    read->page->is_metadata_broken = true;
    size_t length = rest->length ? (size_t)(rest->data - text.data) : text.length;
    read->page->metadata = page_damage_members(read->arena, str_slice(text, 0, length));
}

// Takes the JSON block that starts in the first line of 'from', if there is one: *rest is then what follows
// its last brace and *lines the number of line ends inside of it.
static bool take_block(struct page_lines *read, struct str from, struct str *rest, unsigned *lines)
{
    struct str text = str_slice(from, str_find_byte(from, '{', 0), from.length);
    size_t length = span_value_length(text);
    if (length > 2) {
        struct str block = str_slice(text, 0, length);
        read->page->metadata = span_compact(read->arena, block);
        *lines = count_lines(block) - 1;
        *rest = str_slice(text, length, text.length);
        return true;
    }
    if (!has_key(text))
        return false;
    take_damaged(read, text, rest, lines);
    return true;
}

// ' date 2025-07-01 ' before the page, perhaps with a word behind it: a note of a capture tool, no text of the page.
static bool is_capture_note(struct str raw, struct str *date)
{
    enum { NOTE_MAX = 60 };
    static const char shape[] = "dddd-dd-dd";
    struct str text = str_trim(raw);
    if (!str_starts(text, STR("date ")) || text.length > NOTE_MAX)
        return false;
    struct str value = str_trim(str_slice(text, 5, text.length));
    size_t end = str_find_byte(value, ' ', 0);
    value = str_slice(value, 0, end);
    if (value.length < sizeof(shape) - 1)
        return false;
    for (size_t i = 0; i < sizeof(shape) - 1; i++) {
        bool is_digit = value.data[i] >= '0' && value.data[i] <= '9';
        if (shape[i] == 'd' ? !is_digit : value.data[i] != shape[i])
            return false;
    }
    for (size_t i = sizeof(shape) - 1; i < value.length; i++)
        if (!memchr("0123456789-T:Z+.", value.data[i], 16))
            return false;
    *date = value;
    return true;
}

static void index_members(struct page *page, struct arena *arena)
{
    size_t capacity = 0, position = 0;
    struct span_member member;
    while (page->metadata.data && span_next_member(page->metadata, &position, &member)) {
        page->members =
            arena_grow(arena, page->members, page->member_count, &capacity, sizeof(member));
        page->members[page->member_count++] = member;
    }
}

void page_read(struct page *page, struct arena *arena, struct str text)
{
    struct page_lines read;
    page_lines_open(&read, page, arena);
    page->line_count = count_lines(text);
    struct str rest = text;
    if (str_starts(rest, STR("\xEF\xBB\xBF")))
        rest = str_slice(rest, 3, rest.length);
    for (unsigned number = 1; rest.length && !page->is_cut; number++) {
        struct str from = rest;
        struct str raw = next_line(&rest);
        if (!page->count && !page->captured_at.data && is_capture_note(raw, &page->captured_at))
            continue;
        unsigned lines = 0;
        if (!page->metadata_to && page_starts_block(raw) &&
            take_block(&read, from, &rest, &lines)) {
            page->metadata_line = page->count;
            page->metadata_from = number;
            page->metadata_to = number + lines - (page->is_metadata_broken && lines);
            number += lines;
            page_lines_blank(&read);
            raw = next_line(&rest);
        }
        page_lines_add(&read, raw, number);
    }
    unsigned links = page_marks_cut_links(page, arena);
    page_unwrap(page, arena);
    page_marks_strip_links(page, arena, links);
    page_marks_part_words(page, arena);
    page_marks_read_headings(page);
    index_members(page, arena);
}

struct str page_member(const struct page *page, struct str key)
{
    for (size_t i = page->member_count; i-- > 0;)
        if (str_equal(page->members[i].key, key))
            return page->members[i].value;
    return (struct str){0};
}

enum {
    DATE_KNOWN = 1,
    IS_DATE = 2,
    NAME_KNOWN = 4,
    IS_NAME = 8,
    NAMES_KNOWN = 16,
    IS_NAMES = 32,
    NAMES_WORDS_MAX = 120, // of a line of names
    DATE_BYTES_MAX = 200,  // of a date line
    NAME_BYTES_MAX = 120,  // of a name
};

// A date has a digit, which may be Arabic.
static bool has_digit(struct str text)
{
    for (size_t i = 0; i < text.length; i++)
        if ((text.data[i] >= '0' && text.data[i] <= '9') || (unsigned char)text.data[i] >= 0xD9)
            return true;
    return false;
}

bool page_is_date(struct page *page, size_t index)
{
    struct line *line = &page->lines[index];
    if (!(line->known & DATE_KNOWN)) {
        bool is_date = line->plain.length <= DATE_BYTES_MAX && has_digit(line->plain) &&
                       date_is_line(line->plain);
        line->known |= DATE_KNOWN | (is_date ? IS_DATE : 0);
    }
    return line->known & IS_DATE;
}

// Prose has small letters at the beginning of most of its words; names are parted by a few ("and", "de", "ed.").
static bool may_be_names(const struct line *line)
{
    size_t small = 0;
    char before = ' ';
    if (!line->words || line->words > NAMES_WORDS_MAX)
        return false;
    for (size_t i = 0; i < line->plain.length; i++) {
        char c = line->plain.data[i];
        small += before == ' ' && c >= 'a' && c <= 'z';
        before = c;
    }
    return small <= 3 + line->words / 3;
}

bool page_is_names(struct page *page, struct arena *arena, size_t index)
{
    struct line *line = &page->lines[index];
    if (!(line->known & NAMES_KNOWN)) {
        bool is_names = may_be_names(line) && names_split(arena, line->plain).count > 0;
        line->known |= NAMES_KNOWN | (is_names ? IS_NAMES : 0);
    }
    return line->known & IS_NAMES;
}

bool page_is_name(struct page *page, size_t index)
{
    struct line *line = &page->lines[index];
    if (!(line->known & NAME_KNOWN)) {
        bool is_name = line->plain.length <= NAME_BYTES_MAX && name_is_likely(line->plain);
        line->known |= NAME_KNOWN | (is_name ? IS_NAME : 0);
    }
    return line->known & IS_NAME;
}
