// The words of class, id and role attributes, and what each of them says of the text inside.
//
// An attribute is read word by word ("l-sidebar-main" is sidebar, main: a letter alone is none), so that no single word
// decides alone, and pairs of neighbours count as words too. What a word is worth was learned (token_weights.c, tests/train).
// SPDX-License-Identifier: MIT
#ifndef SHEAF_EXTRACT_TOKENS_H
#define SHEAF_EXTRACT_TOKENS_H

#include "learn/token.h"
#include "web/tree.h"

// What a word says of the text inside of the element, and of the page as a whole being an article.
extern const struct token_weight token_weights[1 << TOKEN_WEIGHTS_BITS];
extern const struct token_weight kind_weights[1 << TOKEN_WEIGHTS_BITS];

// The hashes of an element's words: tag, then those of its attributes. Returns their number.
size_t tokens_of(const struct tree *tree, uint32_t node, uint32_t hashes[TOKENS_MAX]);

#endif
