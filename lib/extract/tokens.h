// The words of class, id and role attributes, and what each of them says of the text inside.
//
// An attribute is read word by word ("l-sidebar-main" is l, sidebar, main), so that no single word decides alone, and
// pairs of neighbours count as words too. What a word is worth was learned (token_weights.c, tests/train).
// SPDX-License-Identifier: MIT
#ifndef SHEAF_EXTRACT_TOKENS_H
#define SHEAF_EXTRACT_TOKENS_H

#include "web/tree.h"

enum {
    TOKENS_MAX = 48, // of one element; the rest is not looked at
    TOKEN_WEIGHTS_BITS = 13,
};

struct token_weight {
    uint32_t hash; // 0: empty
    int8_t weight; // log-odds that text inside is content, in sixteenths
};

extern const struct token_weight token_weights[1 << TOKEN_WEIGHTS_BITS]; // open addressing

// The hashes of an element's words: tag, then those of its attributes. Returns their number.
size_t tokens_of(const struct tree *tree, uint32_t node, uint32_t hashes[TOKENS_MAX]);

// 0 for a word that was not met often enough.
int token_weight(uint32_t hash);

#endif
