// SPDX-License-Identifier: MIT
#include "learn/kind_words.h"

#include "learn/feature.h"

#include <string.h>

enum {
    SLOTS_FIRST = 1 << 10,
    STRONG = 16, // a word with such a weight says something by itself
    FEW = 8,     // words, so many are needed for a mean
    MEAN_STEPS = 6,
};

// Where the word is, or the empty slot where it would be.
static uint32_t *slot_of(const struct kind_words *words, uint32_t hash)
{
    uint32_t mask = words->slot_count - 1, slot = (hash * 0x9E3779B1u >> 8) & mask;
    while (words->slots[slot] && words->slots[slot] != hash)
        slot = (slot + 1) & mask;
    return &words->slots[slot];
}

// An empty set of twice as many slots, then the words that are known.
static void grow(struct kind_words *words)
{
    words->slot_count = words->slot_count ? words->slot_count * 2 : SLOTS_FIRST;
    words->slots = arena_array(words->arena, words->slot_count, sizeof(*words->slots));
    memset(words->slots, 0, words->slot_count * sizeof(*words->slots));
    for (uint32_t i = 0; i < words->count; i++)
        *slot_of(words, words->hashes[i]) = words->hashes[i];
}

void kind_words_begin(struct kind_words *words, const struct token_weight *table,
                      struct arena *arena)
{
    *words = (struct kind_words){.table = table, .arena = arena};
    words->hashes = arena_array(arena, KIND_WORDS_MAX, sizeof(*words->hashes));
    grow(words);
}

// False for a word that was met before, or when there are too many.
static bool is_new(struct kind_words *words, uint32_t hash)
{
    uint32_t *slot = slot_of(words, hash);
    if (*slot || words->count == KIND_WORDS_MAX)
        return false;
    *slot = hash;
    words->hashes[words->count++] = hash;
    if (words->count * 2 > words->slot_count)
        grow(words);
    return true;
}

void kind_words_add(struct kind_words *words, struct kind_tally *tally, const uint32_t *hashes,
                    size_t count)
{
    for (size_t i = 0; i < count; i++) {
        int weight = is_new(words, hashes[i]) ? token_weight(words->table, hashes[i]) : 0;
        tally->sum += weight;
        tally->low = weight < tally->low ? weight : tally->low;
        tally->high = weight > tally->high ? weight : tally->high;
        tally->many_low += weight <= -STRONG;
        tally->many_high += weight >= STRONG;
        tally->known += weight != 0;
    }
}

void kind_words_add_text(struct kind_words *words, struct kind_tally *tally, struct str text,
                         uint32_t origin)
{
    uint32_t hashes[TOKENS_MAX];
    kind_words_add(words, tally, hashes, tokens_of_text(text, origin + 1, hashes));
}

uint8_t kind_tally_mean(const struct kind_tally *tally)
{
    return feature_centred(tally->sum * MEAN_STEPS /
                           (int)(tally->known > FEW ? tally->known : FEW));
}

void kind_tally_put(const struct kind_tally *tally, uint8_t columns[KIND_TALLY_COLUMNS])
{
    columns[0] = feature_centred(tally->sum / 8);
    columns[1] = feature_centred(tally->low);
    columns[2] = feature_centred(tally->high);
    columns[3] = feature_log(tally->many_low);
    columns[4] = feature_log(tally->many_high);
}
