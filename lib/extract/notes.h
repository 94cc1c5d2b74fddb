// The notes and sources of a page's text: what marks in it point to, and what stands under their heading.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_EXTRACT_NOTES_H
#define SHEAF_EXTRACT_NOTES_H

#include "extract/signs.h"
#include "site/facts.h"

// Adds a fact 'references' for each note, without its number and the link back to the text. 'is_taken' becomes true for
// the blocks of notes and for their headings. Linear in nodes and text, but for a search in the marks.
void notes_take(const struct signs *signs, const bool *is_chosen, bool *is_taken,
                struct facts *facts);

#endif
