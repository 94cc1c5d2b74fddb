// The text of a note: without its number, and without the links back to where it is marked.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_EXTRACT_NOTE_TEXT_H
#define SHEAF_EXTRACT_NOTE_TEXT_H

#include "web/tree.h"

// The text of nodes [from, to) in one line, without the links back at its ends; {0} where nothing is left, or too much.
struct str note_text(struct arena *arena, const struct tree *tree, uint32_t from, uint32_t to);

// A number in its brackets at the beginning of a note that no link gives: "[3] ", "3. ", "3) "; {0} without.
struct str note_printed_mark(struct str text);

// Without the note's number, and without what parts it from the text.
struct str note_without_mark(struct str text, struct str mark);

#endif
