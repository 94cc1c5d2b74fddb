// The words that sites of many languages print around a text: headings, labels, buttons, what stands before a colon.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_SITE_PRINTED_H
#define SHEAF_SITE_PRINTED_H

#include "base/arena.h"

// A line may be several of these.
enum printed_flags {
    PRINTED_STOP = 1,        // below a text: the text has ended
    PRINTED_RELATED = 2,     // titles of other texts follow
    PRINTED_PERSONS = 4,     // biographies follow
    PRINTED_NOTES = 8,       // notes or sources follow
    PRINTED_TAGS = 16,       // keywords follow, or stand behind its colon
    PRINTED_TOPICS = 32,     // the same for topics
    PRINTED_REGIONS = 64,    // the same for regions and countries
    PRINTED_FURNITURE = 128, // a button, an advertisement
    PRINTED_LABEL = 256,     // the kind of a text
    PRINTED_PODCAST = 512,   // a label of what is no article
    PRINTED_EVENT = 1024,
    PRINTED_NEWSLETTER = 2048,
    PRINTED_NAMES = 4096,   // names follow, or stand behind its colon
    PRINTED_CREDIT = 8192,  // whose picture it is stands behind its colon
    PRINTED_SOURCE = 16384, // where the text appeared first stands behind its colon
    PRINTED_BEGINS = 32768, // longer lines that begin so are meant too
    PRINTED_PATH =
        65536, // a label where it stands in a path ('Home > Reports') or right at the headline; else navigation
    PRINTED_OCCASION =
        131072, // a heading of an event's page: when, where, who speaks, where to register
    PRINTED_COMMENTS = 262144, // what readers wrote follows, or a form for it
};

struct printed_words {
    const char *key; // as text_key leaves it
    unsigned flags;  // enum printed_flags
};

// What a whole line is (without its bullet), by case-folded words; 0 for one that is not known.
unsigned printed_find(struct arena *arena, struct str line);

// The same where the line's text_key is known.
unsigned printed_find_key(struct str line, struct str key);

// The same for a line of a page: one that begins with a copyright sign ends a text, too.
unsigned printed_of_line(struct str line, struct str key);

// The same for what stands before the first colon of a line ("Topics: …", "来源：…"); *rest gets what is behind it.
unsigned printed_before_colon(struct arena *arena, struct str line, struct str *rest);

// The table itself, sorted by bytes, for its test.
const struct printed_words *printed_table(size_t *count);

#endif
