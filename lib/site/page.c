// SPDX-License-Identifier: MIT
#include "site/page.h"

#include "json/span.h"
#include "json/write.h"
#include "text/date.h"
#include "text/name.h"
#include "text/space.h"
#include "text/utf8.h"
#include "text/words.h"

enum { TAB_WIDTH = 4, KEY_MAX = 200 };

// The length of a bullet and the white space behind it, 0 when the line has none.
static size_t bullet_length(struct str text)
{
    static const struct str bullets[] = {STR_INIT("•"),  STR_INIT("- "), STR_INIT("– "),
                                         STR_INIT("* "), STR_INIT("·"),  STR_INIT("◦"),
                                         STR_INIT("▪"),  STR_INIT("‣")};
    for (size_t i = 0; i < sizeof(bullets) / sizeof(*bullets); i++) {
        if (!str_starts(text, bullets[i]))
            continue;
        struct str plain = space_trim(str_slice(text, bullets[i].length, text.length));
        return plain.length ? (size_t)(plain.data - text.data) : 0;
    }
    return 0;
}

static unsigned indent_of(struct str raw, struct str trimmed)
{
    unsigned indent = 0;
    size_t end = (size_t)(trimmed.data - raw.data);
    for (size_t at = 0; at < end;)
        indent += utf8_next(raw, &at) == '\t' ? TAB_WIDTH : 1;
    return indent;
}

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

struct reader {
    struct page *page;
    struct arena *arena;
    size_t capacity;
    bool is_after_blank;
};

static void add_line(struct reader *reader, struct str raw, unsigned number)
{
    struct page *page = reader->page;
    struct str text = space_trim(raw);
    if (!text.length) {
        reader->is_after_blank = true;
        return;
    }
    page->lines = arena_grow(reader->arena, page->lines, page->count, &reader->capacity,
                             sizeof(*page->lines));
    size_t bullet = bullet_length(text);
    struct str plain = str_slice(text, bullet, text.length);
    page->lines[page->count++] = (struct line){
        .text = text,
        .plain = plain,
        .words = (unsigned)words_weight(plain),
        .indent = indent_of(raw, text),
        .number = number,
        .last_number = number,
        .has_bullet = bullet > 0,
        .is_after_blank = reader->is_after_blank,
    };
    reader->is_after_blank = false;
    unsigned char first = (unsigned char)text.data[0];
    page->beginnings[first / 64] |= (uint64_t)1 << first % 64;
}

// A line that can stand inside of a damaged block: a brace, a bracket, a quoted key or value.
static bool looks_like_json(struct str line)
{
    struct str text = str_trim(line);
    return !text.length || memchr("{}[]\",", text.data[0], 6);
}

// The members of a damaged object that stand whole before the damage, as an object.
static struct str whole_members(struct arena *arena, struct str text)
{
    struct span_object index = {0};
    span_index(&index, text);
    struct buffer out = {0};
    buffer_byte(&out, '{');
    for (size_t i = 0; i < index.count; i++) {
        write_comma(&out);
        buffer_byte(&out, '"');
        buffer_put(&out, index.members[i].key);
        buffer_put(&out, STR("\":"));
        buffer_put(&out, index.members[i].value);
    }
    buffer_byte(&out, '}');
    struct str members = {0};
    if (index.count)
        members = arena_copy(arena, span_compact(arena, buffer_str(&out)));
    buffer_free(&out);
    span_free(&index);
    return members;
}

// The line begins with a brace, and behind it stands nothing or a quoted key.
static bool starts_block(struct str raw)
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
static void take_damaged(struct reader *reader, struct str text, struct str *rest, unsigned *lines)
{
    struct str behind = text;
    *rest = text;
    for (*lines = 0; rest->length && *lines < PAGE_BLOCK_LINES_MAX; ++*lines) {
        if (!looks_like_json(next_line(&behind)))
            break;
        *rest = behind;
    }
    reader->page->is_metadata_broken = true;
    size_t length = rest->length ? (size_t)(rest->data - text.data) : text.length;
    reader->page->metadata = whole_members(reader->arena, str_slice(text, 0, length));
}

// Takes the JSON block that starts in the first line of 'from', if there is one: *rest is then what follows
// its last brace and *lines the number of line ends inside of it.
static bool take_block(struct reader *reader, struct str from, struct str *rest, unsigned *lines)
{
    struct str text = str_slice(from, str_find_byte(from, '{', 0), from.length);
    size_t length = span_value_length(text);
    if (length > 2) {
        struct str block = str_slice(text, 0, length);
        reader->page->metadata = span_compact(reader->arena, block);
        *lines = count_lines(block) - 1;
        *rest = str_slice(text, length, text.length);
        return true;
    }
    if (!has_key(text))
        return false;
    take_damaged(reader, text, rest, lines);
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

// ---- paragraphs broken into short lines

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

// Joins the lines of broken paragraphs: a line goes on in the next one when the next one's first word would not have
// fitted behind it.
static void page_unwrap(struct page *page, struct arena *arena)
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
    *page = (struct page){.line_count = count_lines(text)};
    struct reader reader = {.page = page, .arena = arena, .is_after_blank = true};
    struct str rest = text;
    if (str_starts(rest, STR("\xEF\xBB\xBF")))
        rest = str_slice(rest, 3, rest.length);
    for (unsigned number = 1; rest.length && page->count < PAGE_LINES_MAX; number++) {
        struct str from = rest;
        struct str raw = next_line(&rest);
        if (!page->count && !page->captured_at.data && is_capture_note(raw, &page->captured_at))
            continue;
        unsigned lines = 0;
        if (!page->metadata_to && starts_block(raw) && take_block(&reader, from, &rest, &lines)) {
            page->metadata_line = page->count;
            page->metadata_from = number;
            page->metadata_to = number + lines - (page->is_metadata_broken && lines);
            number += lines;
            reader.is_after_blank = true;
            raw = next_line(&rest);
        }
        add_line(&reader, raw, number);
    }
    page->is_cut = rest.length > 0;
    page_unwrap(page, arena);
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
