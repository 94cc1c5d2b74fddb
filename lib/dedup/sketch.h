// A text as a sample of its shingles, of fixed size: how much two texts have in common, and where in each of them.
//
// A shingle is a run of SHINGLE_WORDS words of a text's key (text/normalize.h), in scripts without spaces of as many
// characters; resemblance is the Jaccard coefficient of two sets of shingles (A. Broder, "On the resemblance and
// containment of documents", 1997). Of all shingles whose hash falls into a slot the one of the least hash is kept:
// one permutation hashing (P. Li, A. Owen, C.-H. Zhang, "One permutation hashing", NIPS 2012), of which eight bits are stored
// (P. Li, A. C. König, "b-bit minwise hashing", WWW 2010), and the place of the shingle in the text. Empty slots stay empty when two
// texts are compared; in the roots, by which texts find each other, they are filled from others: densification (A. Shrivastava,
// "Optimal densification for fast and accurate minwise hashing", ICML 2017).
// Shingles are hashed by a cyclic polynomial over the hashes of their words (J. Cohen, "Recursive hashing functions for
// n-grams", 1997), so that the next one costs a rotation or two.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_DEDUP_SKETCH_H
#define SHEAF_DEDUP_SKETCH_H

#include "base/str.h"

#include <stdint.h>

enum {
    SHINGLE_WORDS = 5,
    SKETCH_SLOTS = 128, // a power of two
    SKETCH_ROOTS = 32,  // least hashes of as many parts of all shingles, stored whole
    SKETCH_PLACES = 255,
};

// {0} is the sketch of a text without shingles: it resembles none, and has no roots.
struct sketch {
    uint32_t words;              // of the text; characters count as words in scripts without spaces
    uint32_t root[SKETCH_ROOTS]; // never 0 in a text with shingles
    uint8_t hash[SKETCH_SLOTS];  // of the slot's shingle
    uint8_t place
        [SKETCH_SLOTS]; // 1 … SKETCH_PLACES, from the beginning to the end; 0: the slot is empty
};

// The sketch of a text given as its key. Linear, no memory taken.
void sketch_make(struct sketch *sketch, struct str key);

// The slots that hold the same shingle in both, and how many hold any in at least one of the two.
struct sketch_match {
    uint64_t slots[SKETCH_SLOTS / 64]; // a bit for each that is the same
    unsigned same, filled;
};
struct sketch_match sketch_compare(const struct sketch *a, const struct sketch *b);

// How many of the places are in each part of a text, of SKETCH_PARTS parts of as many places, of which the last one has one less. 'count'
// is a multiple of SKETCH_BLOCK, at most SKETCH_SLOTS; places that are 0 count for no part.
enum { SKETCH_PARTS = 8, SKETCH_BLOCK = 16 };
void sketch_count_parts(const uint8_t *places, unsigned count, uint8_t parts[SKETCH_PARTS]);

// The estimated resemblance, 0 to 1: unbiased but for shingles whose eight bits are the same by chance (1 of 256), with the standard
// error of a sample of 'filled' shingles, sqrt(J (1 - J) / filled) or less.
double sketch_resemblance(const struct sketch *a, const struct sketch *b);

// A bit for every root that both have.
uint32_t sketch_shared_roots(const struct sketch *a, const struct sketch *b);

// Short numbers that stand for the roots, of those that are the same the same one; 0 for a root that no other text has.
struct sketch_print {
    uint16_t number[SKETCH_ROOTS];
};

// A bit for every root whose number both have.
uint32_t sketch_shared_numbers(const struct sketch_print *a, const struct sketch_print *b);

#endif
