// Words as hashes, and tables that say what each of them is worth. The words of texts, addresses and types are read here; those of
// elements in extract/tokens.h.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_LEARN_TOKEN_H
#define SHEAF_LEARN_TOKEN_H

#include "base/str.h"

#include <stdint.h>

enum {
    TOKENS_MAX = 48, // of one text or element; the rest is not looked at
    TOKEN_WEIGHTS_BITS = 13,
};

struct token_weight {
    uint32_t hash; // 0: empty
    int8_t weight; // log-odds, in sixteenths
};

struct token_list {
    uint32_t *hashes; // room for TOKENS_MAX
    size_t count;
};

// A hash more, as far as there is room.
void token_add(struct token_list *list, uint32_t hash);

// The words of a text, and pairs of neighbours that no space parts. Words end where letters end, and between a lower-case letter and an upper-case one; a
// letter alone is none.
void token_add_words(struct token_list *list, struct str text);

// The hashes of a text's words; returns their number. 'origin' keeps apart what comes from different places.
size_t tokens_of_text(struct str text, uint32_t origin, uint32_t hashes[TOKENS_MAX]);

// By open addressing, in a table of 1 << TOKEN_WEIGHTS_BITS; 0 for a word that was not met often enough.
int token_weight(const struct token_weight *table, uint32_t hash);

#endif
