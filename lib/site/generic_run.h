// One application of the generic rule: what its parts share. Private to lib/site.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_SITE_GENERIC_RUN_H
#define SHEAF_SITE_GENERIC_RUN_H

#include "site/printed.h"
#include "site/run.h"

enum {
    GENERIC_LONG_WORDS = 25,    // words of a paragraph that is surely one
    GENERIC_SENTENCE_WORDS = 8, // words of the shortest prose
    GENERIC_HEAD_LINES = 40,    // lines above the body that its head is looked for in
};

struct generic {
    struct run run;    // page, arena, facts; names of the byline, once it is found
    struct range all;  // the lines that count
    unsigned *printed; // of each line, enum printed_flags
    struct range body; // the run of lines that is the text
    size_t headline;   // its line, or STR_NONE
    size_t end;        // the first line that is surely below the text
};

// Takes a line, or a part of it, as a value of the field.
struct fact *generic_take(struct generic *generic, struct str field, size_t index);
void generic_take_part(struct generic *generic, struct str field, size_t index, struct str part);

// What a line looks like.
bool generic_is_text(const struct generic *generic, size_t index); // no rule has taken it
bool generic_is_furniture(const struct generic *generic, size_t index);
bool generic_is_date(struct generic *generic, size_t index);        // a date, with little around it
bool generic_is_author_line(struct generic *generic, size_t index); // a byline or names
bool generic_is_byline(struct generic *generic, size_t index);      // names behind 'By'
bool generic_ends_sentence(struct str text);

// generic_body.c: finds the body and the line at which it surely ends; false when the page holds no text:
// no long paragraph, and no few sentences of 40 words together.
bool generic_find_body(struct generic *generic);
size_t generic_count_long(const struct generic *generic);
void generic_take_body(struct generic *generic);

// generic_head.c: headline, label, dates, byline and dek above the body.
size_t generic_find_headline(struct generic *generic);
bool generic_has_date(struct generic *generic);
void generic_take_head(struct generic *generic);

// generic_tail.c: takes disclaimer, copyright and the biographies at the body's end out of it; then what stands behind the
// text: biographies, notes, tags, titles of other texts.
void generic_trim_body(struct generic *generic);
void generic_take_tail(struct generic *generic);

#endif
