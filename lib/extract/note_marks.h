// The marks of notes in the text of a page, and the elements that they point to.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_EXTRACT_NOTE_MARKS_H
#define SHEAF_EXTRACT_NOTE_MARKS_H

#include "extract/notes.h"

// A link in the text that is nothing but a note's number, and the node it points to.
struct mark {
    struct str target, text;
    uint32_t link, note;
};

struct notes {
    const struct signs *signs;
    const struct tree *tree;
    const struct blocks *blocks;
    const bool *is_chosen;
    bool *is_taken;
    struct facts *facts;
    struct mark *marks; // by target, then as they stand
    size_t count;
    bool *is_marked; // of every block: a mark with a note stands in it
    uint32_t *order; // marks that have a note, as the notes stand
    size_t found;
    struct note_marks kept; // marks whose notes became facts
};

// "3", "[3]", "(iv)", "†": *is_bare when no bracket says that it is a note's.
bool note_is_mark(struct str text, bool *is_bare);

// The block that a node stands in or begins; 'count' of them where there is none.
uint32_t note_block(const struct notes *notes, uint32_t node);

// Reads the marks in the body, and then what they point to, in the order of the notes: n log n in marks, linear in nodes.
void note_marks_read(struct notes *notes);
void note_marks_follow(struct notes *notes);

// The largest element around a target that holds neither its neighbours nor the mark. A single note has none: it is
// the nearest element with some text.
uint32_t note_element(const struct notes *notes, size_t which);

#endif
