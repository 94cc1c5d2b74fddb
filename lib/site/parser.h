// A profile while it is read: what the readers of its kinds of lines share. Private to lib/site.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_SITE_PARSER_H
#define SHEAF_SITE_PARSER_H

#include "site/profile.h"

// One line of a profile while it is read.
struct parser {
    struct profile *profile;
    part_finder *find_part;
    void *context;
    struct arena *arena; // of messages
    struct str error;    // {0} while all is well
    struct str rest;     // of the line, not read yet
    unsigned number, parts;
    struct str part; // the name of the part that is being read, or {0}
    unsigned indent;
    struct rule *each;       // the open 'each', or NULL
    struct section *section; // the open section, or NULL
};

// Notes what is wrong, if nothing was before, with at most 80 bytes of the subject. Always false.
bool parser_fail(struct parser *parser, const char *what, struct str subject);

// The next word of the line, up to a blank; empty at the line's end.
struct str parser_take_word(struct parser *parser);

// Is this the next word? parser_accept goes behind it if it is.
bool parser_next_is(struct parser *parser, struct str word);
bool parser_accept(struct parser *parser, struct str word);

void parser_skip_blanks(struct parser *parser);

// All that is left of the line, trimmed; lives as long as the profile.
struct str parser_rest_of_line(struct parser *parser);

// False for a word that is no decimal number, or one of more than seven digits.
bool parser_number_of(struct str word, int *number);

// profile_values.c: 'vocab' and 'map' lines, and what they have named. NULL: there is none of this name.
bool parser_vocabulary(struct parser *parser);
bool parser_mapping(struct parser *parser);
struct vocabulary *parser_find_vocabulary(struct profile *profile, struct str name);
const struct mapping *parser_find_mapping(struct profile *profile, struct str name);

// profile_selector.c: patterns between slashes, which live as long as the profile (NULL: there is none, or it is wrong), and
// selectors, of which the second kind may not be empty.
struct pattern *parser_take_pattern(struct parser *parser);
bool parser_take_selector(struct parser *parser, struct selector *selector);
bool parser_take_some_selector(struct parser *parser, struct selector *selector);

// profile_rules.c: 'section' lines, and the rules in them; 'verb' is the line's first word, already taken.
bool parser_section(struct parser *parser);
bool parser_add_rule(struct parser *parser, struct str verb);

#endif
