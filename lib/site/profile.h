// Profiles: what a layout of a publisher's pages looks like, as data. lib/site/README.md is the grammar for people
// who write one; this is its form in memory.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_SITE_PROFILE_H
#define SHEAF_SITE_PROFILE_H

#include "base/arena.h"
#include "base/table.h"

#include <stdint.h>

struct pattern;

enum {
    PROFILE_BYTES_MAX = 1 << 20, // of a profile's text with its parts
    PROFILE_RULES_MAX = 512,     // rules of one section
    PROFILE_FIELDS_MAX = 6,      // fields that one rule fills from groups
    PROFILE_STARTS_MAX = 8,      // ways in which a section may begin
};

// A list of values as they stand in pages. Lookup ignores ASCII case.
struct vocabulary {
    struct str name;
    struct str *values;
    size_t count, capacity;
    struct table index;           // lower-case value -> its position
    uint32_t lengths[8];          // bit n: some value has n bytes
    size_t longest;               // bytes of its longest value that can be found
    unsigned char beginnings[32]; // bit b: some value begins with byte b, in either case
};

// Pairs 'printed -> value'.
struct mapping {
    struct str name;
    struct str *from, *to;
    size_t count, capacity, capacity_to;
};

// What else a line must be, beside matching a pattern; as bits.
enum line_check {
    CHECK_NAMES = 1 << 0,     // reads as a byline: text/name.h splits it into likely names
    CHECK_NAME = 1 << 1,      // reads as one name
    CHECK_DATE = 1 << 2,      // a date line
    CHECK_SHORT = 1 << 3,     // at most 16 words, no full stop at the end
    CHECK_PROSE = 1 << 4,     // a sentence or more
    CHECK_BULLET = 1 << 5,    // printed with a bullet
    CHECK_PLAIN = 1 << 6,     // printed without
    CHECK_MARGIN = 1 << 7,    // not indented and no bullet, behind an indented line
    CHECK_HEAD = 1 << 8,      // a blank line stands before it
    CHECK_ITEM = 1 << 9,      // printed with a bullet and no name
    CHECK_BIO = 1 << 10,      // begins with a known author's name and says what they are
    CHECK_BRIEF = 1 << 12,    // at most 70 words: a dek, not a paragraph
    CHECK_INDENTED = 1 << 13, // as the text of an item is
    CHECK_PAIRS = 1 << 11,    // from here to the end: texts, each followed by a line of names
};

// Which lines a rule means. All conditions that are set must hold.
struct selector {
    struct pattern *pattern;
    const struct vocabulary *vocabulary;
    unsigned checks; // enum line_check
    unsigned within; // only the first N lines that are left; 0: all
    bool is_last;    // the last such line, not the first
};

enum verb {
    VERB_LINE,    // the first such line, taken out
    VERB_NOTE,    // the first such line, which stays
    VERB_LINES,   // all such lines
    VERB_REST,    // all lines that are left (that are such)
    VERB_DROP,    // such lines are furniture
    VERB_SKIP,    // furniture from one line to another
    VERB_MARK,    // a value when there is such a line; the line stays
    VERB_MEMBER,  // a value of the metadata block
    VERB_SET,     // a constant
    VERB_MAP,     // a value of another field, translated
    VERB_TAGS,    // the run of tags, mashed or not
    VERB_PERSONS, // blocks of name, title, biography
    VERB_NAMES,   // lines of names
    VERB_PAIRS,   // texts with lines of names behind them
    VERB_GENERIC, // the generic rule, for what has not been found yet
    VERB_EACH,    // groups that begin with such a line; nested rules
};

struct rule {
    enum verb verb;
    struct str fields[PROFILE_FIELDS_MAX];
    size_t field_count;
    struct selector selector, until;   // 'until' for VERB_SKIP
    struct str value;                  // constant, member's key, role
    struct str only_field, only_value; // 'if FIELD=VALUE'
    const struct mapping *mapping;
    const struct vocabulary *vocabularies[PROFILE_FIELDS_MAX];
    size_t vocabulary_count;
    struct rule *nested;
    size_t nested_count, nested_capacity;
    struct str label; // 'carnegie/full:42', for --evidence
};

// One way in which a section may begin.
struct section_start {
    bool is_anywhere;               // the section is the whole page, see profile_apply
    bool is_top, is_after_metadata; // else by the selector
    bool is_kept;                   // 'at': the line belongs to the section's content
    struct selector selector;
};

struct section {
    struct str name;
    struct str behind; // begins only while this section is open; {0}: behind any
    struct section_start starts[PROFILE_STARTS_MAX];
    size_t start_count;
    struct rule *rules;
    size_t count, capacity;
};

struct detector {
    int weight;
    struct selector selector;
    bool is_often;               // counts when so many lines meet the selector as make a list
    struct str metadata_key;     // counts when the metadata block has this key
    struct pattern *url_pattern; // counts when the capture's URL matches
};

struct profile {
    struct arena arena;
    struct str name, layout, publisher, language, record_type, refusal, date_order;
    int rank;  // of the layout, for merging: higher wins
    int floor; // least sum of weights
    struct detector *detectors;
    size_t detector_count, detector_capacity;
    struct vocabulary **vocabularies;
    size_t vocabulary_count, vocabulary_capacity;
    struct mapping **mappings;
    size_t mapping_count, mapping_capacity;
    struct str *disclaimers; // how a disclaimer begins, literally
    size_t disclaimer_count, disclaimer_capacity;
    struct section *sections;
    size_t section_count, section_capacity;
    struct pattern **patterns; // all of them, to free
    size_t pattern_count, pattern_capacity;
};

// Finds the text of a part that a profile uses ('use NAME'); {0} when there is none.
typedef struct str part_finder(void *context, struct str name);

// What is wrong with a profile, and in which of its lines (from 1).
struct profile_error {
    struct str message;
    unsigned line;
};

// Reads a profile. NULL, with *error filled, when something is wrong with it;
// the message lives in 'arena'. The profile lives until profile_free.
struct profile *profile_parse(struct str text, part_finder *find_part, void *context,
                              struct arena *arena, struct profile_error *error);
void profile_free(struct profile *profile);

// The position of a value in a vocabulary, or STR_NONE.
size_t vocabulary_find(const struct vocabulary *vocabulary, struct str value);

static inline bool vocabulary_may_begin(const struct vocabulary *vocabulary, unsigned char byte)
{
    return vocabulary->beginnings[byte / 8] >> byte % 8 & 1;
}

#endif
