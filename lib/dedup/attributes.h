// What identifies an article, as hashes: of one capture, or of several captures merged into one record.
// Merging attributes here follows the same rules as merging the records themselves, so that the keys of a merged
// record are known before it is written (see clusters.h).
// SPDX-License-Identifier: MIT
#ifndef SHEAF_DEDUP_ATTRIBUTES_H
#define SHEAF_DEDUP_ATTRIBUTES_H

#include <stdbool.h>
#include <stdint.h>

// Values of a hash that say more than "equal or not".
enum {
    HASH_NONE = 0, // the record has no such value
    HASH_EMPTY =
        1, // it has one that identifies nothing ("…", a URL that is none); real hashes are above
};

// Set in the hash of a URL that can only be one article's; a part of the hash like any other bit.
enum { HASH_OF_ARTICLE = 1 };

enum {
    TITLE_WORDS = 4,   // of a headline that with its author tells one text
    WORDS_ENOUGH = 40, // own words from which on an equal text is evidence; counts stop here
};

// What a page says of other texts: the hash of an address (as in attributes.url), or of a headline where a bit of 'says' tells so.
// HASH_NONE: nothing.
struct stated {
    uint64_t editions;    // the least address of those where the page stands in several languages
    uint64_t original;    // of what it is a translation of
    uint64_t whole;       // of what it is an excerpt of
    uint64_t translation; // of a translation of it
    uint32_t says;        // bits of enum says
    uint32_t reserved;
};

enum says {
    SAYS_ANYTHING = 1, // the record has such a value
    SAYS_ORIGINAL_BY_TITLE = 2,
    SAYS_WHOLE_BY_TITLE = 4,
    SAYS_TRANSLATION_BY_TITLE = 8,
};

struct attributes {
    uint64_t canonical, canonical_slug; // of canonical_url; slug: with its year and month
    uint64_t url, url_slug;             // the same of url
    uint64_t headline, description, body, author;
    uint64_t title;       // the set of the headline's words, a bit of 64 for each
    uint32_t language;    // hash of the primary subtag
    uint32_t day;         // of publication, yyyymmdd; 0: none, or coarser than a day
    uint32_t month;       // of publication, yyyymm; 0: none, or coarser than a month
    uint32_t body_length; // normalised bytes
    uint32_t site;        // hash of the host of url, else of canonical_url
    uint32_t surname;     // hash of the last word of the first author's name
    uint8_t headline_words, description_words, body_words; // at most WORDS_ENOUGH
    uint8_t status;                                        // of the body; higher is fuller
    struct stated stated;
};

// True when the body of a is to be taken before that of b: fuller status, then longer.
bool attributes_is_fuller(const struct attributes *a, const struct attributes *b);

// Fills what 'into' lacks from the next capture of the same article, best capture first.
void attributes_fill(struct attributes *into, const struct attributes *next);

#endif
