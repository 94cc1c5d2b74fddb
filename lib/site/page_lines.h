// The lines of a page, while it is read. Private to lib/site.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_SITE_PAGE_LINES_H
#define SHEAF_SITE_PAGE_LINES_H

#include "site/page.h"

struct page_lines {
    struct page *page;
    struct arena *arena;
    size_t capacity;
    bool is_after_blank;
};

// Begins an empty page. What is added lives in the arena, or where the caller has it.
void page_lines_open(struct page_lines *lines, struct page *page, struct arena *arena);

// Adds a line, trimmed, with its number in the capture. NULL when it is blank, or when PAGE_LINES_MAX lines are full.
struct line *page_lines_add(struct page_lines *lines, struct str raw, unsigned number);

// What follows stands behind a blank line.
void page_lines_blank(struct page_lines *lines);

// page_wrap.c: joins the lines of paragraphs that a tool has broken. Nothing changes on a page whose lines were not broken. Linear in
// the text.
void page_unwrap(struct page *page, struct arena *arena);

#endif
