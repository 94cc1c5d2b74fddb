// SPDX-License-Identifier: MIT
#include "site/page_marks.h"

#include "base/buffer.h"
#include "text/normalize.h"
#include "text/space.h"
#include "text/utf8.h"
#include "text/words.h"

enum {
    DIGITS_MAX = 5,     // of a number
    SCHEME_BYTES = 16,  // of an address's scheme
    BEHIND_LINES = 2,   // behind the last number
    BETWEEN_LINES = 12, // between two numbers of the list: the rest of an address
    HEADING_BYTES = 40, // of a heading in the list
    HEADING_SIGNS = 6,  // of the highest heading
    JOINED_LEAST = 8,   // lines with joined words
    JOINED_SHARE = 12,  // of all lines, one in so many
};

// The number that 'text' begins with, 0 without; *length gets its digits.
static unsigned number_at(struct str text, size_t *length)
{
    unsigned number = 0;
    size_t at = 0;
    for (; at < text.length && at < DIGITS_MAX && text.data[at] >= '0' && text.data[at] <= '9';
         at++)
        number = number * 10 + (unsigned)(text.data[at] - '0');
    *length = at;
    return number;
}

// "https:", "mailto:", "android-app:": a scheme, and something behind it at once.
static bool has_scheme(struct str text)
{
    size_t at = 0;
    while (at < text.length && at < SCHEME_BYTES &&
           (((text.data[at] | 32) >= 'a' && (text.data[at] | 32) <= 'z') ||
            (at && memchr("0123456789+-.", text.data[at], 13))))
        at++;
    return at > 1 && at + 1 < text.length && text.data[at] == ':' && text.data[at + 1] != ' ';
}

// "12. https://…", "[12] /path", "12. mailto:…": the number, 0 for any other line.
static unsigned listed_link(struct str line)
{
    static const struct str begins[] = {STR_INIT("/"), STR_INIT("#"), STR_INIT("localhost/")};
    bool is_bracketed = str_starts(line, STR("["));
    size_t digits;
    struct str text = str_slice(line, is_bracketed, line.length);
    unsigned number = number_at(text, &digits);
    char behind = digits && digits < text.length ? text.data[digits] : ' ';
    if (!number || behind != (is_bracketed ? ']' : '.'))
        return 0;
    text = space_trim(str_slice(text, digits + 1, text.length));
    if (has_scheme(text))
        return number;
    for (size_t i = 0; i < sizeof(begins) / sizeof(*begins); i++)
        if (str_starts(text, begins[i]))
            return number;
    return 0;
}

// What lynx, elinks and w3m write over the list and its parts.
static bool is_heading(struct arena *arena, struct str line)
{
    static const struct str headings[] = {STR_INIT("references"), STR_INIT("visible links"),
                                          STR_INIT("visible links hidden links"),
                                          STR_INIT("hidden links"), STR_INIT("links")};
    if (line.length > HEADING_BYTES)
        return false;
    struct str key = text_key(arena, line);
    for (size_t i = 0; i < sizeof(headings) / sizeof(*headings); i++)
        if (str_equal(key, headings[i]))
            return true;
    return false;
}

unsigned page_marks_cut_links(struct page *page, struct arena *arena)
{
    size_t from = page->count, links = 0, between = 0;
    unsigned highest = 0, lowest = 0;
    bool has_others = false, is_headed = false;
    for (size_t i = page->count; i; i--) {
        struct str line = page->lines[i - 1].text;
        unsigned number = listed_link(line);
        bool is_head = !number && is_heading(arena, line);
        if (!number && !is_head) {
            if (lowest == 1 || ++between > (lowest ? BETWEEN_LINES : BEHIND_LINES))
                break;
            has_others = true;
            continue; // an address may go on in lines of its own
        }
        is_headed = is_headed || is_head;
        if (number && (lowest == 1 || (lowest && number >= lowest)))
            break; // another list
        lowest = number ? number : lowest;
        highest = number > highest ? number : highest;
        links += number > 0;
        between = 0;
        from = i - 1;
    }
    if (links < PAGE_MARKS_LINKS_LEAST || lowest != 1 || from < page->metadata_line ||
        (has_others && !is_headed))
        return 0;
    page->count = from;
    return highest;
}

// The length of a "[N]" at 'at' that points to the list, and that something follows at once; 0 without.
static size_t mark_length(struct str text, size_t at, unsigned highest)
{
    size_t digits;
    struct str rest = str_slice(text, at + 1, text.length);
    unsigned number = number_at(rest, &digits);
    bool is_mark = number && number <= highest && digits < rest.length && rest.data[digits] == ']';
    bool is_followed = is_mark && digits + 1 < rest.length && rest.data[digits + 1] != ' ';
    return is_followed ? digits + 2 : 0;
}

static struct str without_marks(struct arena *arena, struct str text, unsigned highest)
{
    struct buffer out = {0};
    size_t from = 0;
    for (size_t at = 0; (at = str_find_byte(text, '[', at)) != STR_NONE;) {
        size_t length = mark_length(text, at, highest);
        if (length) {
            buffer_put(&out, str_slice(text, from, at));
            from = at + length;
        }
        at += length ? length : 1;
    }
    if (!from)
        return text;
    buffer_put(&out, str_slice(text, from, text.length));
    return arena_take(arena, &out);
}

// Gives a line another text, whose bullet stays.
static void set_text(struct line *line, struct str text)
{
    size_t bullet = line->text.length - line->plain.length;
    line->text = text;
    line->plain = space_trim(str_slice(text, bullet, text.length));
    line->words = (unsigned)words_weight(line->plain);
}

void page_marks_strip_links(struct page *page, struct arena *arena, unsigned highest)
{
    for (size_t i = 0; highest && i < page->count; i++) {
        struct line *line = &page->lines[i];
        struct str text = without_marks(arena, line->text, highest);
        if (text.data != line->text.data)
            set_text(line, text);
    }
}

// --- joined words ---

// A word of a link: letters on both sides of an underscore, and no address or file.
static bool is_joined(struct str word)
{
    bool has_underscore = false;
    for (size_t i = 0; i < word.length; i++) {
        if (memchr("/@=\\<>{}", word.data[i], 8))
            return false;
        has_underscore |= word.data[i] == '_' && i && i + 1 < word.length &&
                          word.data[i - 1] != '_' && word.data[i + 1] != '_';
    }
    return has_underscore;
}

static bool has_capital(struct str word)
{
    for (size_t at = 0; at < word.length;)
        if (utf8_is_upper(utf8_next(word, &at)))
            return true;
    return false;
}

static bool are_joined(const struct page *page)
{
    size_t lines = 0, joined = 0, capitals = 0;
    for (size_t i = 0; i < page->count; i++) {
        struct str rest = page->lines[i].text, word;
        size_t before = joined;
        if (!memchr(rest.data, '_', rest.length))
            continue;
        while (str_split(&rest, ' ', &word)) {
            bool is = is_joined(word);
            joined += is;
            capitals += is && has_capital(word);
        }
        lines += joined > before;
    }
    return lines >= JOINED_LEAST && lines * JOINED_SHARE >= page->count && capitals * 2 > joined;
}

static struct str parted(struct arena *arena, struct str text)
{
    struct buffer out = {0};
    struct str word;
    while (str_split(&text, ' ', &word)) {
        size_t from = out.length + (out.length > 0);
        if (out.length)
            buffer_byte(&out, ' ');
        buffer_put(&out, word);
        for (size_t i = from; is_joined(word) && i < out.length; i++)
            if (out.data[i] == '_')
                out.data[i] = ' ';
    }
    struct str whole = arena_copy(arena, space_trim(buffer_str(&out)));
    buffer_free(&out);
    return whole;
}

void page_marks_part_words(struct page *page, struct arena *arena)
{
    if (!are_joined(page))
        return;
    for (size_t i = 0; i < page->count; i++)
        if (memchr(page->lines[i].text.data, '_', page->lines[i].text.length))
            set_text(&page->lines[i], parted(arena, page->lines[i].text));
}

// --- headings ---

// The number of signs that a text begins with.
static size_t count_signs(struct str text, char sign)
{
    size_t count = 0;
    while (count < text.length && text.data[count] == sign)
        count++;
    return count;
}

void page_marks_read_headings(struct page *page)
{
    for (size_t i = 0; i < page->count; i++) {
        struct line *line = &page->lines[i];
        char sign = line->text.data[0];
        size_t count = sign == '*' || sign == '=' ? count_signs(line->text, sign) : 0;
        if (count < 2 || count > HEADING_SIGNS || line->text.length < 2 * count + 3)
            continue;
        struct str inside = str_slice(line->text, count, line->text.length - count);
        struct str end = str_slice(line->text, line->text.length - count, line->text.length);
        struct str title = space_trim(inside);
        bool is_closed = count_signs(end, sign) == count && title.length;
        if (!is_closed || inside.data[0] != ' ' || inside.data[inside.length - 1] != ' ' ||
            title.data[0] == sign || title.data[title.length - 1] == sign)
            continue;
        line->heading = (unsigned char)(sign == '*' ? HEADING_SIGNS + 1 - count : count);
        line->text = line->plain = title;
        line->words = (unsigned)words_weight(title);
    }
}
