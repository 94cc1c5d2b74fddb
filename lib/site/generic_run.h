// One application of the generic rule: what its parts share. Private to lib/site.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_SITE_GENERIC_RUN_H
#define SHEAF_SITE_GENERIC_RUN_H

#include "site/line_body.h"
#include "site/printed.h"
#include "site/run.h"

enum {
    GENERIC_LONG_WORDS = 25,    // words of a paragraph that is surely one
    GENERIC_SENTENCE_WORDS = 8, // words of the shortest prose
    GENERIC_NAMES_WORDS = 40,   // words of the longest line of names
};

struct head;

struct generic {
    struct run run;    // page, arena, facts; names of the byline, once it is found
    struct range all;  // the lines that count
    unsigned *printed; // of each line, enum printed_flags
    struct str *
        keys; // of each line of up to HEAD_KEY_BYTES (head.h), as text_key leaves it; {0} for others
    struct line_body choice; // the lines that are text
    struct range body;       // where most of them lie
    struct head *head;       // what headline, dates and authors are chosen from
    size_t headline;         // its line, or STR_NONE
    struct str headline_text;
    size_t end; // the first line that is surely below the text
};

// Reads the lines of a range and finds body and headline; false when they hold no text.
bool generic_begin(struct generic *generic, struct page *page, struct range all,
                   struct arena *arena, struct facts *facts);

// Reads a range and takes all that the rule finds; false when it holds no article text (generic.h).
bool generic_read(struct generic *generic, struct page *page, struct range all, struct arena *arena,
                  struct facts *facts);

// Takes a line, or a part of it, as a value of the field.
struct fact *generic_take(struct generic *generic, struct str field, size_t index);
void generic_take_part(struct generic *generic, struct str field, size_t index, struct str part);

// What a line looks like.
bool generic_is_text(const struct generic *generic, size_t index); // no rule has taken it
bool generic_is_furniture(const struct generic *generic, size_t index);
bool generic_is_date(struct generic *generic, size_t index);        // a date, with little around it
bool generic_is_author_line(struct generic *generic, size_t index); // a byline or names
bool generic_is_byline(struct generic *generic, size_t index);      // names behind 'By'
bool generic_ends_sentence(struct str text); // or a part of one, before what a colon announces
bool generic_is_stop(const struct generic *generic,
                     size_t index); // a heading or button that no text goes on behind

// generic_body.c: finds the body and the line at which it surely ends; false when the page holds no text:
// no long paragraph, and no few sentences of 40 words together.
bool generic_find_body(struct generic *generic);
size_t generic_count_long(const struct generic *generic);

// generic_comments.c: the heading of what readers wrote below a text, or STR_NONE.
size_t generic_find_comments(struct generic *generic);
bool generic_is_full_prose(const struct generic *generic); // several paragraphs, be they short
bool generic_is_between_credits(struct str text);
void generic_drop_captions(struct generic *generic);
void generic_take_body(struct generic *generic);

// generic_head.c: finds the headline; then takes headline, label, dates, byline and dek.
void generic_find_headline(struct generic *generic);
void generic_find_known_headline(struct generic *generic, struct str headline);
void generic_take_head(struct generic *generic);

// generic_label.c: takes the printed kind of the text: a line of its own, a step of a path; where there is none, what stands before names or a
// day in one line. The headings of an event's page make the record an event.
void generic_take_label(struct generic *generic);
void generic_take_label_beside(struct generic *generic);
void generic_find_occasion(struct generic *generic);

// generic_dates.c: is there a line with a date outside of the body? Takes the dates of publication and change.
bool generic_has_date(struct generic *generic);
void generic_take_dates(struct generic *generic);

// generic_authors.c: chooses the authors, while no line has been taken for its date; then takes byline and authors.
struct head_names;
void generic_choose_authors(struct generic *generic, struct head_names *names);
void generic_take_authors(struct generic *generic, const struct head_names *names);

// generic_persons.c: a heading over lines of names ('By', 'Authors'); a person's position under the person's name
// ('Senior Analyst, Upper Rivers'); of 'María Ejemplo | 6 de abril de 2021' the part before the bar when it is names, else
// {0}.
bool generic_is_names_heading(const struct generic *generic, size_t index);
bool generic_is_position(struct generic *generic, size_t index);
struct str generic_before_bar(struct arena *arena, struct str text);

// The same: a byline with one name; a line that is only an address of mail, a handle or a telephone's number.
bool generic_is_byline_of_one(struct generic *generic, size_t index);
bool generic_is_reach(const struct generic *generic, size_t index);

// generic_parts.c: a line that is a date with a source or names beside it, taken apart; false for any other.
struct generic_parts {
    struct str date, source, names; // {0}: not there
};
bool generic_read_parts(struct generic *generic, size_t index, struct generic_parts *parts);
void generic_take_parts(struct generic *generic, size_t index);
bool generic_has_day(struct str text);

// generic_bios.c: learns the names of the byline; then takes a line that is a biography (false when it is none), those of
// the byline's names in the next lines below the text, and what stands under a heading of persons.
void generic_learn_names(struct generic *generic);
bool generic_take_bio(struct generic *generic, size_t index);
void generic_take_bios(struct generic *generic);
void generic_take_persons(struct generic *generic, size_t heading);

// generic_house.c: takes copyright and publisher.
void generic_take_house(struct generic *generic);

// generic_notes.c: takes the notes below the text that no heading announces; lines under a heading of notes.
void generic_take_notes(struct generic *generic);
void generic_take_headed_notes(struct generic *generic, size_t heading);

// generic_tail.c: takes disclaimer and the biographies at the body's end out of it; then what stands behind the
// text: biographies, notes, tags, titles of other texts.
void generic_trim_body(struct generic *generic);
void generic_take_tail(struct generic *generic);

#endif
