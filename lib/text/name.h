// Names of persons as printed in bylines, author lines and metadata.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_TEXT_NAME_H
#define SHEAF_TEXT_NAME_H

#include "base/arena.h"

// One name, cleaned: honorifics ("Dr.", "Amb.", "Prof. Dr.") and degrees off, spaces single.
struct name {
    // As to be shown: "Abdel-Fattah Mourou", "Nathan J. Brown", "John Smith Jr."
    struct str full;
    // "Nathan J."; {0} when the name has one part or is not to be split
    struct str given;
    // "Brown", "van der Berg", "Smith"; all of a name in one part ("Madonna"); {0} for what is no person's
    // name or not to be split. Suffixes (Jr., III) are in 'full' only.
    struct str family;
    // "author", "editor", "interviewer", "speaker", "translator", or {0} when none is printed
    struct str role;
    // A job title printed behind the name ("A, Senior Fellow"), or {0}
    struct str title;
};

// The names of a printed list. is_truncated: the list says that there are more ("…", "et al.", "+18", "and others"),
// or one of them could not be told ("John and Mary Smith" gives Mary Smith).
struct names {
    struct name *items;
    size_t count;
    bool is_truncated;
};

// "By A", "by A and B", "By A, B, and C", "A, ed.", "A (ed.)", "Edited by A", "Interview by A", "A & B", "A; B",
// "Rym Momtaz, ed.", "John Smith, Jr.", "José María Aznar", "• A • B", "Автор: А. Б.", "بقلم …". A byline prefix
// is taken off; "by" inside a name is not. Job titles and affiliations behind a name are told from a further name
// by name_is_likely. Organisations are kept as one name ("Crisis Group Staff"). Prose gives no names. The roles of
// photographers and the like are not the record's: their names are left out.
struct names names_split(struct arena *arena, struct str printed);

// One name taken apart; 'printed' holds no list.
struct name name_parse(struct arena *arena, struct str printed);

// True when a whole line reads as one person's name: 2 to 6 words, each capitalised or a particle or an initial
// (scripts without case: 2 to 6 words without stops), no digits, no sentence punctuation, no word that only
// titles, labels or organisations have ("Program", "Fellow", "University", "Commentary").
bool name_is_likely(struct str line);

// The key under which spellings of one name meet: text_key of the full name without honorifics and suffixes,
// single-letter middle initials dropped. "Nathan J. Brown" and "Nathan Brown" meet.
struct str name_key(struct arena *arena, struct str full);

// True when all words of a name stand in another one, of keys: "doe", "j doe" and "jane doe".
bool name_key_is_within(struct str key, struct str other);

#endif
