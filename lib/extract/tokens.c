// SPDX-License-Identifier: MIT
#include "extract/tokens.h"

enum { LENGTH_MIN = 2 }; // of a word

static const uint32_t HASH_START = 0x811C9DC5, HASH_STEP = 0x01000193; // FNV-1a

struct token_list {
    uint32_t *hashes;
    size_t count;
};

static void add_token(struct token_list *list, uint32_t hash)
{
    if (list->count < TOKENS_MAX)
        list->hashes[list->count++] = hash | 1; // 0 is no hash
}

static uint32_t step(uint32_t hash, unsigned char byte)
{
    return (hash ^ byte) * HASH_STEP;
}

static bool is_lower(unsigned char c)
{
    return (c >= 'a' && c <= 'z') || c >= 0x80;
}

static bool is_upper(unsigned char c)
{
    return c >= 'A' && c <= 'Z';
}

// Words end where letters end, and between a lower-case letter and an upper-case one.
static void add_words(struct token_list *list, struct str value)
{
    uint32_t previous = 0; // hash of the word before, in the same run without spaces
    for (size_t i = 0; i < value.length && list->count < TOKENS_MAX;) {
        uint32_t hash = HASH_START;
        size_t from = i;
        bool was_lower = false;
        for (; i < value.length; i++) {
            unsigned char c = (unsigned char)value.data[i];
            if (is_upper(c) && was_lower)
                break;
            if (!is_upper(c) && !is_lower(c))
                break;
            was_lower = is_lower(c);
            hash = step(hash, is_upper(c) ? c | 32 : c);
        }
        if (i - from >= LENGTH_MIN) {
            add_token(list, hash);
            if (previous)
                add_token(list, step(previous, '-') * 31 + hash);
            previous = hash;
        }
        for (; i < value.length && !is_upper((unsigned char)value.data[i]) &&
               !is_lower((unsigned char)value.data[i]);
             i++)
            if (value.data[i] == ' ')
                previous = 0;
    }
}

size_t tokens_of(const struct tree *tree, uint32_t node, uint32_t hashes[TOKENS_MAX])
{
    struct token_list list = {.hashes = hashes};
    add_token(&list, HASH_STEP * (tree->nodes[node].tag + 1u));
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
        case ATTRIBUTE_ARIA_LABEL: add_words(&list, tree->attributes[i].value); break;
        default: break;
        }
    }
    return list.count;
}

size_t tokens_of_text(struct str text, uint32_t origin, uint32_t hashes[TOKENS_MAX])
{
    struct token_list list = {.hashes = hashes};
    add_words(&list, text);
    for (size_t i = 0; i < list.count; i++)
        hashes[i] = (hashes[i] ^ origin * 0x9E3779B1u) | 1;
    return list.count;
}

int token_weight(const struct token_weight *table, uint32_t hash)
{
    uint32_t slot = hash * 0x9E3779B1u >> (32 - TOKEN_WEIGHTS_BITS);
    for (; table[slot].hash; slot = (slot + 1) & ((1u << TOKEN_WEIGHTS_BITS) - 1))
        if (table[slot].hash == hash)
            return table[slot].weight;
    return 0;
}
