// SPDX-License-Identifier: MIT
#include "extract/tokens.h"

static const uint32_t TAG_STEP = 0x01000193;

size_t tokens_of(const struct tree *tree, uint32_t node, uint32_t hashes[TOKENS_MAX])
{
    struct token_list list = {.hashes = hashes};
    token_add(&list, TAG_STEP * (tree->nodes[node].tag + 1u));
    for (uint32_t i = tree->nodes[node].attributes; i < tree->nodes[node + 1].attributes; i++) {
        switch (tree->attributes[i].name) {
        case ATTRIBUTE_CLASS:
        case ATTRIBUTE_ID:
        case ATTRIBUTE_ROLE:
        case ATTRIBUTE_ITEMPROP:
        case ATTRIBUTE_DATA_COMPONENT:
        case ATTRIBUTE_DATA_QA:
        case ATTRIBUTE_DATA_TESTID:
        case ATTRIBUTE_DATA_TYPE:
        case ATTRIBUTE_ARIA_LABEL: token_add_words(&list, tree->attributes[i].value); break;
        default: break;
        }
    }
    return list.count;
}
