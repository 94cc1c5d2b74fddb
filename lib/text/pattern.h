// Regular expressions: PCRE2 with UTF, Unicode properties and JIT, under match limits.
// A pattern that runs into its limit counts as no match (and says so once, through pattern_hit_limit).
// SPDX-License-Identifier: MIT
#ifndef SHEAF_TEXT_PATTERN_H
#define SHEAF_TEXT_PATTERN_H

#include "base/arena.h"

#include <stdint.h>

enum { PATTERN_GROUPS_MAX = 16 };

struct pattern; // compiled; JIT code is made at the first match

enum pattern_flags {
    PATTERN_NOCASE = 1,   // letters compared without case
    PATTERN_ANCHORED = 2, // must match at the start
    PATTERN_WHOLE = 4,    // must match all of the subject
};

// Compiles an expression. NULL with a message in *error (static until the next call) and the byte offset
// of the mistake in *error_offset. The pattern lives until pattern_free.
struct pattern *pattern_new(struct str expression, int flags, const char **error,
                            size_t *error_offset);
void pattern_free(struct pattern *pattern);

// Matches a subject of valid UTF-8 from byte 'from' on. groups[0] is the whole match, then the groups; one
// that took no part is {0}. At most PATTERN_GROUPS_MAX are filled; 'groups' may be NULL.
bool pattern_match(struct pattern *pattern, struct str subject, size_t from,
                   struct str groups[PATTERN_GROUPS_MAX]);

// Which first bytes of a subject an anchored pattern can match: bit b of word b / 64. All, for a pattern that is not
// anchored. A cheap filter before pattern_match for patterns that are tried on many lines.
const uint64_t *pattern_starts(const struct pattern *pattern);

static inline bool pattern_may_start(const struct pattern *pattern, unsigned char byte)
{
    return pattern_starts(pattern)[byte / 64] >> byte % 64 & 1;
}

// The same for a set of first bytes, in the same form: false when no subject that begins with one can match.
bool pattern_may_start_any(const struct pattern *pattern, const uint64_t bytes[4]);

// The number of capturing groups.
size_t pattern_groups(const struct pattern *pattern);

// True when some match ran into its limits since the program started.
bool pattern_hit_limit(void);

#endif
