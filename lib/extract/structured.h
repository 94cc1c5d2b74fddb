// The article's text where a page carries it in its structured data: for pages whose markup has none of it.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_EXTRACT_STRUCTURED_H
#define SHEAF_EXTRACT_STRUCTURED_H

#include "web/jsonld.h"

enum {
    STRUCTURED_PARAGRAPHS_MAX = 10000, // what is beyond is not read
    STRUCTURED_AUTHORS_MAX = 16,       // the same
};

struct structured_body {
    struct str *paragraphs; // clean lines, in the arena
    uint32_t count, words, capacity;
    struct str authors[STRUCTURED_AUTHORS_MAX]; // of a script's article
    uint32_t author_count;
};

// The longest articleBody of an object of the page's data; {0} without. Its markup, if it has any, parts paragraphs, else line
// ends do.
void structured_body_read(struct structured_body *body, struct arena *arena,
                          const struct jsonld *jsonld);

// Appends a text's paragraphs: its markup parts them if it has any, else its line ends.
void structured_body_add(struct structured_body *body, struct arena *arena, struct str text);

#endif
