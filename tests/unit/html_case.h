// A page in HTML, read whole: 'page' is of the last one that was read.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_UNIT_HTML_CASE_H
#define SHEAF_UNIT_HTML_CASE_H

#include "extract/html_page.h"
#include "page_case.h"

static struct arena arena;
static struct html_page page;

static inline void read_page_at(const char *html, const char *url, struct html_options options)
{
    arena_reset(&arena);
    page = (struct html_page){.url = str_of(url)};
    html_page_read(&page, &arena, str_of(html), (struct str){0}, options);
}

static inline void read_page(const char *html)
{
    read_page_at(html, "", (struct html_options){0});
}

static inline bool body_holds(const char *part)
{
    for (size_t i = 0; i < page.facts.count; i++)
        if (str_equal(page.facts.items[i].field, STR("body_paragraphs")) &&
            str_contains(page.facts.items[i].text, str_of(part)))
            return true;
    return false;
}

#endif
