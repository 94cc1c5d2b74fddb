// JSON Lines as crawlers write them: an object a line with a page in it, as HTML or as text.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_CAPTURE_JSON_LINES_H
#define SHEAF_CAPTURE_JSON_LINES_H

#include "base/arena.h"

// What a line holds. Texts point into the line or live in the arena; what it does not have is {0}.
struct json_page {
    struct str html;        // member "html"; {0} when it is empty and the text is not
    struct str text;        // member "text"
    struct str url;         // "url"
    struct str captured_at; // "captured_at", "fetched_at", "crawled_at" or "timestamp"
    const char *fault;      // why it is no page; NULL when it is one
};

void json_page_read(struct json_page *page, struct arena *arena, struct str line);

// Is one of the lines a page, and is each before it an object? A line that does not end in 'head' is taken for one when its beginning
// is.
bool json_lines_sniff(struct str head);

#endif
