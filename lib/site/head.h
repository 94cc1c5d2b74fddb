// What headline, dates and authors of a page are chosen from: its lines as they stand around the text. Private to lib/site.
//
// The body's borders are a guess themselves, so that what speaks for a line is taken from its neighbours, too: whether a
// paragraph, a day or a name stands near it, whether it stands elsewhere once more.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_SITE_HEAD_H
#define SHEAF_SITE_HEAD_H

#include "learn/candidates.h"
#include "site/generic_run.h"
#include "site/head_features.h"
#include "text/copyright_line.h"

enum {
    HEAD_KEY_BYTES = 240, // of a line that is compared with others
    HEAD_SIGHT = 300,     // lines above and below the body's start that are
    HEAD_BAG = 1 << 14,   // bits of the set of words of paragraphs
    HEAD_BAG_WORDS = 4000,
};

// What a line looks like; bits, the cheapest to find out first.
enum head_look {
    LOOK_LONG = 1,  // a paragraph
    LOOK_SHORT = 2, // may be a heading
    LOOK_DATE = 4,  // nothing but a date; then it has a day, and is nothing of what follows
    LOOK_DAY = 8,   // has one, among few words
    LOOK_NAME = 16, // one person's name
    LOOK_BYLINE = 32,
    LOOK_CAPTION = 64,
    LOOK_NAMES = 128, // several, or names with a word before them; no LOOK_NAME
};

struct head {
    struct generic *generic;
    struct page *page;
    struct arena *arena;
    struct str *keys;            // of each line of generic->all; {0} for a long one
    uint8_t *looks, *known;      // of each line: the looks it has, and those that were asked for
    uint64_t bag[HEAD_BAG / 64]; // hashes of words that stand in paragraphs
    bool is_bag_full;
    size_t first;          // the page's first line of text
    size_t path_line;      // the last line above the body that is a path, STR_NONE without
    struct str path, step; // its key, and that of its last step
};

// In the generic rule's arena.
struct head *head_make(struct generic *generic);

// The line of the headline; without one where the body begins.
size_t head_headline(const struct head *head);

// True for a line of the generic rule's that has any of these looks, bits of enum head_look. What a line looks like
// is found out when it is asked for, and once.
bool head_looks(struct head *head, size_t index, unsigned looks);

// Of the words of a text, how many stand in paragraphs; *all gets how many there are. Of scripts without spaces every
// two characters are a word.
size_t head_again(const struct head *head, struct str text, size_t *all);

// The candidates for a headline, with their features; 'node' is the index of the line.
void head_titles(struct head *head, struct candidates *list);

// A digit, Arabic ones too: without one there is no day.
bool head_has_digit(struct str text);

// What stands behind the page's last copyright sign, near its end; {0} without.
struct copyright head_copyright(const struct head *head);

// The caption or credit of a picture, a breadcrumb, a handle: short, and no headline.
bool head_is_caption(struct arena *arena, struct str text);

// Marks the feature of the last step whose least value is not above 'value'; none below the first.
void head_mark_step(struct candidate *candidate, unsigned first, const uint8_t *least, size_t count,
                    size_t value);

#endif
