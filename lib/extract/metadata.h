// What a page in HTML says of the text on it: everything of a record but the body.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_EXTRACT_METADATA_H
#define SHEAF_EXTRACT_METADATA_H

#include "extract/notes.h"
#include "extract/signs.h"
#include "site/facts.h"

struct metadata_input {
    const struct tree *tree;
    const struct blocks *blocks;
    const struct jsonld *jsonld; // of jsonld_read_tree
    const bool *is_chosen;       // of every block, whether it is part of the body; NULL: not known
    bool *is_taken;           // becomes true for blocks that are facts and no text; with is_chosen
    struct note_marks *marks; // gets the marks of notes in the text; with is_taken
    uint32_t end;             // node from which on the page is about other texts; 0: nowhere
    struct str url;           // of the page, or {0}
};

// Adds facts: headline, description, type, date_published, date_published_text, date_modified, byline, authors,
// publisher, canonical_url, in_language, topics, keywords, image_credit, body_status where the page says that it is cut,
// capture.license, capture.copyright_holder, capture.copyright_year, references,
// versions. What is not stated gets no fact.
void page_metadata(const struct metadata_input *input, struct arena *arena, struct facts *facts);

// The signs that the facts are chosen from.
void metadata_signs(const struct metadata_input *input, struct arena *arena, struct signs *signs);

#endif
