// SPDX-License-Identifier: MIT
#include "extract/kind_words.h"

#include <string.h>

enum {
    SET_BITS = 14, // slots of the set: more than KIND_WORDS_MAX
    STRONG = 16,   // a word with such a weight says something by itself
};

void kind_words_begin(struct kind_words *words, struct kind_row *row, struct arena *arena)
{
    row->words = arena_array(arena, KIND_WORDS_MAX, sizeof(*row->words));
    row->word_count = 0;
    words->row = row;
    words->slots = arena_array(arena, 1 << SET_BITS, sizeof(*words->slots));
    memset(words->slots, 0, (1 << SET_BITS) * sizeof(*words->slots));
}

// False for a word that was met before, or when there are too many.
static bool is_new(struct kind_words *words, uint32_t hash)
{
    struct kind_row *row = words->row;
    uint32_t slot = hash * 0x9E3779B1u >> (32 - SET_BITS);
    while (words->slots[slot] && words->slots[slot] != hash)
        slot = (slot + 1) & ((1u << SET_BITS) - 1);
    if (words->slots[slot] || row->word_count == KIND_WORDS_MAX)
        return false;
    words->slots[slot] = hash;
    row->words[row->word_count++] = hash;
    return true;
}

static void add(struct kind_words *words, struct kind_tally *tally, const uint32_t *hashes,
                size_t count)
{
    for (size_t i = 0; i < count; i++) {
        int weight = is_new(words, hashes[i]) ? token_weight(kind_weights, hashes[i]) : 0;
        tally->sum += weight;
        tally->low = weight < tally->low ? weight : tally->low;
        tally->high = weight > tally->high ? weight : tally->high;
        tally->many_low += weight <= -STRONG;
        tally->many_high += weight >= STRONG;
    }
}

void kind_words_add_text(struct kind_words *words, struct kind_tally *tally, struct str text,
                         enum kind_origin origin)
{
    uint32_t hashes[TOKENS_MAX];
    add(words, tally, hashes, tokens_of_text(text, (uint32_t)origin + 1, hashes));
}

void kind_words_add_names(struct kind_words *words, struct kind_tally *tally,
                          const struct tree *tree, uint32_t node)
{
    uint32_t hashes[TOKENS_MAX];
    add(words, tally, hashes, tokens_of(tree, node, hashes));
}
