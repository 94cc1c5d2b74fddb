// One application of a profile to a page: what its parts share. Private to lib/site.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_SITE_RUN_H
#define SHEAF_SITE_RUN_H

#include "site/facts.h"
#include "site/page.h"
#include "site/profile.h"
#include "text/pattern.h"

// Lines [from, to) of the page.
struct range {
    size_t from, to;
};

// A person whose name is known before the text is read: from the metadata block.
struct known_name {
    struct str full, family, key;
};

enum { KNOWN_NAMES_MAX = 64 };

struct run {
    const struct profile *profile;
    struct page *page;
    struct facts *facts;
    struct arena *arena;
    struct known_name known[KNOWN_NAMES_MAX];
    size_t known_count;
    size_t
        pairs_from; // first line of the texts and names at the end; STR_NONE before it was looked for
    const struct section *headed; // the section whose last heading is known
    size_t last_heading;
};

// Does the line at 'index' meet the selector (but for 'within' and 'last')? groups as in pattern_match, may be NULL.
bool select_line(struct run *run, const struct selector *selector, size_t index,
                 struct str groups[PATTERN_GROUPS_MAX]);

// The line of the range that the selector means, or STR_NONE.
size_t select_find(struct run *run, const struct selector *selector, struct range range,
                   struct str groups[PATTERN_GROUPS_MAX]);

// Does the text read as a known or likely person's biography: name first, then what they are?
bool select_is_bio(struct run *run, struct str text);

// The person of the run's known ones with whose name the biography begins, or STR_NONE.
size_t select_bio_known(const struct run *run, struct str text);

// The name with which a biography of any likely person begins ("A B is a senior fellow …"), or {0}.
struct str select_bio_name(struct str text);
struct str select_bio_name_abroad(struct str text);

// Does a word of positions stand in the text ('fellow', 'director')?
bool select_says_position(struct str text);

// Does a verb such as 'is' or 'was' stand in the text's beginning?
bool select_says_is(struct str text);

// Is the line one of the known names, or does it read as a name?
bool select_is_person(struct run *run, size_t index);

// False when no line of the page can match the selector's pattern: a filter before a walk over lines.
bool select_may_match(const struct run *run, const struct selector *selector);

// Runs one rule over what is left of a range; facts go to 'target'.
void rule_run(struct run *run, const struct rule *rule, struct range range, struct facts *target);

// Takes a line and records one value from it.
struct fact *run_take(struct run *run, struct facts *target, const struct rule *rule,
                      struct str field, size_t index);

// The verbs that are algorithms of their own.
void persons_run(struct run *run, const struct rule *rule, struct range range,
                 struct facts *target);
void names_run(struct run *run, const struct rule *rule, struct range range, struct facts *target);
void pairs_run(struct run *run, const struct rule *rule, struct range range, struct facts *target);
void tags_run(struct run *run, const struct rule *rule, struct range range, struct facts *target);

// The first line of the texts, each followed by a line of names, at the end of the page.
size_t pairs_begin(struct run *run, struct range range);

#endif
