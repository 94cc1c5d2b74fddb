// What speaks for and against two records being one article: numbers for the decision (verdict.h), from their sketches
// and from what else is known of them. Symmetric: the order of the two changes nothing.
//
// How much of the smaller text lies in the larger one tells copies that were cut, wrapped or extended from other texts
// (containment, Broder 1997); where it lies tells them from texts that share a frame, a menu, a column's opening or a
// quotation: copies agree from end to end, or on an unbroken stretch, the others in spots.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_DEDUP_EVIDENCE_H
#define SHEAF_DEDUP_EVIDENCE_H

#include "dedup/attributes.h"
#include "dedup/sketch.h"

enum {
    EVIDENCE_PARTS = 8, // of a text that are looked at one by one
};

// Each is a row of the table of the trained decision: do not reorder without training again.
enum evidence_name {
    EVIDENCE_RESEMBLANCE, // estimated Jaccard coefficient
    EVIDENCE_CONTAINED,   // estimated share of the smaller text that is in the larger one
    EVIDENCE_CONTAINS,    // the other way round
    EVIDENCE_WORDS,       // of the smaller text, as the number of its bits, with fractions
    EVIDENCE_RATIO,       // of the lengths, 0 to 1
    // How much of each part of the smaller text is in the larger one, in ascending order …
    EVIDENCE_LEAST,
    EVIDENCE_SECOND,
    EVIDENCE_QUARTER,
    EVIDENCE_MEDIAN,
    EVIDENCE_THREE_QUARTERS,
    EVIDENCE_MOST,
    // … and by place
    EVIDENCE_HEAD,
    EVIDENCE_MIDDLE,
    EVIDENCE_TAIL,
    // The same of the larger text
    EVIDENCE_LARGE_LEAST,
    EVIDENCE_LARGE_MEDIAN,
    EVIDENCE_LARGE_MOST,
    EVIDENCE_LARGE_HEAD,
    EVIDENCE_LARGE_MIDDLE,
    EVIDENCE_LARGE_TAIL,
    EVIDENCE_SHIFT,       // share of what they have in common that stands at one distance
    EVIDENCE_TITLE_SMALL, // common words of the headlines by the shorter one; -1: one has none
    EVIDENCE_TITLE_LARGE, // by the longer one
    EVIDENCE_TITLE_EQUAL, // 1, 0, -1: unknown
    EVIDENCE_DAYS,        // between the dates, at most 400; -1: unknown
    EVIDENCE_AUTHOR,      // 2: one name, 1: one surname, 0: two, -1: unknown
    EVIDENCE_SITE,        // 1: one host, 0, -1
    EVIDENCE_SLUG,        // 1: one slug with its month, 0, -1
    EVIDENCE_DESCRIPTION, // 1: equal, 0, -1
    EVIDENCE_COUNT,
};

// A record as it is compared.
struct compared {
    const struct attributes *own;
    const struct sketch *sketch;
};

// Fills all of 'evidence'. False when the texts have so little in common that nothing else counts; then it is not filled, or in part.
bool evidence_gather(struct compared a, struct compared b, float evidence[EVIDENCE_COUNT]);

#endif
