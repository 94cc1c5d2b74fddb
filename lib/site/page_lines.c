// SPDX-License-Identifier: MIT
#include "site/page_lines.h"

#include "text/space.h"
#include "text/utf8.h"
#include "text/words.h"

enum { TAB_WIDTH = 4, BULLET_INDENT = 3 };

// The length of a bullet and the white space behind it, 0 when the line has none. Text browsers draw those of inner lists as
// '+', 'o', '□', '■', '☆', '★' and so on; an 'o' is one only where it is indented, since it is also a word.
static size_t bullet_length(struct str text, bool is_indented)
{
    static const struct str bullets[] = {
        STR_INIT("•"),  STR_INIT("- "), STR_INIT("– "), STR_INIT("* "),
        STR_INIT("·"),  STR_INIT("◦"),  STR_INIT("▪"),  STR_INIT("‣"),
        STR_INIT("+ "), STR_INIT("□ "), STR_INIT("■ "), STR_INIT("☆ "),
        STR_INIT("★ "), STR_INIT("○ "), STR_INIT("● "), STR_INIT("o ")};
    enum { BULLETS = sizeof(bullets) / sizeof(*bullets) };
    for (size_t i = 0; i + !is_indented < BULLETS; i++) {
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

void page_lines_open(struct page_lines *lines, struct page *page, struct arena *arena)
{
    *page = (struct page){0};
    *lines = (struct page_lines){.page = page, .arena = arena, .is_after_blank = true};
}

struct line *page_lines_add(struct page_lines *lines, struct str raw, unsigned number)
{
    struct page *page = lines->page;
    struct str text = space_trim(raw);
    if (!text.length) {
        lines->is_after_blank = true;
        return NULL;
    }
    if (page->count >= PAGE_LINES_MAX) {
        page->is_cut = true;
        return NULL;
    }
    page->lines =
        arena_grow(lines->arena, page->lines, page->count, &lines->capacity, sizeof(*page->lines));
    unsigned indent = indent_of(raw, text);
    size_t bullet = bullet_length(text, indent >= BULLET_INDENT);
    struct str plain = str_slice(text, bullet, text.length);
    struct line *line = &page->lines[page->count++];
    *line = (struct line){
        .text = text,
        .plain = plain,
        .words = (unsigned)words_weight(plain),
        .indent = indent,
        .number = number,
        .last_number = number,
        .has_bullet = bullet > 0,
        .is_after_blank = lines->is_after_blank,
    };
    lines->is_after_blank = false;
    unsigned char first = (unsigned char)text.data[0];
    page->beginnings[first / 64] |= (uint64_t)1 << first % 64;
    return line;
}

void page_lines_blank(struct page_lines *lines)
{
    lines->is_after_blank = true;
}
