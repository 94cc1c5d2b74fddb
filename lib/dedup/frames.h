// What many texts of a group have in common: the words of a template, a notice below all articles of a house. Two texts of such a group are
// versions of one text only when they are alike beside it.
//
// Weights by how many texts hold a shingle, as by document frequency (K. Spärck Jones, "A statistical interpretation of term specificity",
// 1972), but of two values, and counted within the texts that share a root: so they follow from the group alone.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_DEDUP_FRAMES_H
#define SHEAF_DEDUP_FRAMES_H

#include "dedup/edges.h"
#include "dedup/evidence.h"

enum {
    FRAMES_TEXTS =
        256, // that are counted, about, of a larger group: those that the hashes of the records tell
    FRAMES_PARTS = 4, // a shingle is the frame's when one in so many texts has it
};

// A bit for every hash of every slot. {0}: nothing is shared.
struct frames {
    uint64_t bits[SKETCH_SLOTS][4];
};

// Finds what the members of a group share. The order of the members makes no difference.
void frames_find(struct frames *frames, struct texts texts, const struct rooted *members,
                 size_t count);

// The score of two members by what they hold beside the frame: at most 'score', which is that of the whole. Where one is hardly
// more than the frame they keep it, as they may be of many copies of one text.
float frames_score(const struct frames *frames, struct compared a, struct compared b, float score);

#endif
