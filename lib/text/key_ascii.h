// The part of text_key (normalize.h) that most of most texts is: runs of ASCII.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_TEXT_KEY_ASCII_H
#define SHEAF_TEXT_KEY_ASCII_H

#include "base/buffer.h"

// A key as it grows: words parted by one space.
struct key {
    struct buffer text;
    bool is_gap_due;        // something parted the words since the last letter
    bool is_apostrophe_due; // one apostrophe stands behind the last letter, and nothing else yet
    bool is_one_letter;     // the word at hand has one letter so far
    unsigned last_class;    // combining class of the last letter or mark
    bool is_disordered; // what was left out between two marks leaves them out of canonical order
};

// Adds a run of ASCII.
void key_ascii(struct key *key, struct str run);

#endif
