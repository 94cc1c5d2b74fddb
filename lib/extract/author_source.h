// A place of a page that names authors: its text is taken apart, and every name gets what the place says of it.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_EXTRACT_AUTHOR_SOURCE_H
#define SHEAF_EXTRACT_AUTHOR_SOURCE_H

#include "extract/author_pool.h"

enum {
    AUTHOR_VALUE_BYTES = 300, // a longer value names nobody
    AUTHOR_LINE_BYTES = 200,  // of a line that may be a byline
    AUTHOR_NAME_BYTES = 60,   // of a line that is only a name
};

// Where names came from, with the features that all of them get.
struct author_source {
    unsigned features[3]; // AUTHOR_COUNT: none
    unsigned
        raw; // the same for a text that is no list of names, and taken as one name; AUTHOR_COUNT: not taken
    uint32_t node;      // in the text, or TREE_NONE
    struct str line;    // as printed, or {0}
    struct str address; // of the link, or {0}
    bool has_date;      // in its line
    bool is_raw;        // no list of names held it
    bool is_other;      // an editor, photographer …
};

// Reads names; 'text' may have lines. How many a list of names held; 0 where the text was taken raw, or named nobody.
size_t author_source_read(struct author_pool *pool, const struct author_source *source,
                          struct str text);

// Reads the parts of a line between marks that are names: "25.10.2022 - Jane Doe", "Jane Doe | 3 hours ago".
void author_source_read_pieces(struct author_pool *pool, const struct author_source *source,
                               struct str text);

// "https://…", "jane@post.example", "@jane", "/jane", "#creator": no name.
bool author_is_address(struct str text);

#endif
