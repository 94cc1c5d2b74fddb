// The notes and sources of a page's text: what marks in it point to, and what stands under their heading.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_EXTRACT_NOTES_H
#define SHEAF_EXTRACT_NOTES_H

#include "extract/signs.h"
#include "site/facts.h"

// The links in the text that are marks of notes, in order; {0}: there are none. In the arena.
struct note_marks {
    const struct tree *tree;
    uint32_t *links; // nodes
    size_t count;
};

// Adds a fact 'references' for each note, without its number and the link back to the text. 'is_taken' becomes true for
// the blocks of notes and for their headings. Linear in nodes and text, but for a search in the marks.
struct note_marks notes_take(const struct signs *signs, const bool *is_chosen, bool *is_taken,
                             struct facts *facts);

// A paragraph without the marks in brackets that stand in its nodes [from, to): "the second one [3].".
struct str notes_unmarked(struct arena *arena, const struct note_marks *marks, uint32_t from,
                          uint32_t to, struct str paragraph);

#endif
