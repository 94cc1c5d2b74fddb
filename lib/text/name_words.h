// What a word tells about the line it stands in: whether it can be part of a person's name.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_TEXT_NAME_WORDS_H
#define SHEAF_TEXT_NAME_WORDS_H

#include "text/fold.h"

// A word may be several of these. NAME_GIVEN and NAME_SURNAME take precedence: a word that is one of them
// is never NAME_TOPIC, NAME_LABEL, NAME_FUNCTION or NAME_ORDINARY.
enum name_word_kinds {
    NAME_GIVEN = 1, // a well-known given name
    NAME_SURNAME =
        2, // an ordinary word, place or trade that is a family name as well: Rice, London, Cook
    NAME_FUNCTION = 4,        // "the", "und", "Tuesday"
    NAME_LABEL = 8,           // "Newsletter", "Commentary"
    NAME_TOPIC = 16,          // "Security", "Reforms"
    NAME_PLACE = 32,          // "Europe", "Iranian", "Northern"
    NAME_ORGANISATION = 64,   // "Institute", "Staff", "Reuters"
    NAME_TITLE = 128,         // "Fellow", "Director"
    NAME_ORDINARY = 256,      // "Overlooked", "Bargain"
    NAME_PARTICLE = 512,      // "van", "de la", "bin", "Abu": part of the family name behind it
    NAME_LOW_PARTICLE = 1024, // the same, only in small letters: "y", "und", "op"
    NAME_HONORIFIC = 2048,    // before a name, usually with a stop: "Dr.", "Amb.", "Prof"
    NAME_RANK = 4096,         // before a name, in full: "Ambassador", "Sir", "General"
    NAME_RANK_PART =
        8192, // only beside a rank: "Vice" President, "Lieutenant" General, "Prime" Minister
    NAME_DEGREE = 16384,  // behind a name: "PhD", "CFA", "OBE"
    NAME_SUFFIX = 32768,  // "Jr.", "III"
    NAME_ACRONYM = 65536, // all capitals: "NATO", "US"
};

// The kinds that no word of a name has, save as the table above says.
enum {
    NAME_HARD = NAME_FUNCTION | NAME_LABEL | NAME_TOPIC | NAME_PLACE | NAME_ORGANISATION |
                NAME_TITLE | NAME_ACRONYM,
};

// The kinds of one word as printed; stops, apostrophes and hyphens may be in it. The parts of a hyphenated word
// are looked up too. 0: not known.
unsigned name_word_kinds(struct str word);

// The lists behind it, one after the other, NULL behind the last: for their test.
const struct word_lines *name_word_list(size_t index);

#endif
