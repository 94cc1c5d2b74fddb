// Where a node stands beside the two things that matter on a page, its headline and its body.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_EXTRACT_ZONES_H
#define SHEAF_EXTRACT_ZONES_H

#include "extract/signs.h"

enum zone {
    ZONE_FAR_ABOVE, // the headline
    ZONE_ABOVE,     // a few lines above the headline
    ZONE_HEAD,      // between headline and body
    ZONE_BODY_START,
    ZONE_BODY,
    ZONE_BODY_END,
    ZONE_BELOW, // close behind the body
    ZONE_FAR_BELOW,
    ZONE_COUNT
};

// Made by zones_make.
struct zones {
    const struct signs *signs;
    uint32_t headline;               // node, or TREE_NONE
    uint32_t headline_block;         // index; 0 without headline
    uint32_t above, from, to;        // text offsets: of the headline, of the body
    uint32_t first_block, end_block; // of the body
};

// 'headline': its node, or TREE_NONE.
struct zones zones_make(const struct signs *signs, uint32_t headline);

enum zone zone_of(const struct zones *zones, uint32_t node);

// True for zones in which a line speaks of the article: those close to the headline and to both ends of the body.
bool zone_is_near(enum zone zone);

// How little what stands at a node speaks of the article: 0 close to it, and not in a part about something else.
unsigned zone_distance(const struct zones *zones, uint32_t node);

#endif
