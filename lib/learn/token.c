// SPDX-License-Identifier: MIT
#include "learn/token.h"

enum { LENGTH_MIN = 2 }; // of a word

static const uint32_t HASH_START = 0x811C9DC5, HASH_STEP = 0x01000193; // FNV-1a

void token_add(struct token_list *list, uint32_t hash)
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

void token_add_words(struct token_list *list, struct str text)
{
    const char *at = text.data, *end = text.length ? text.data + text.length : text.data;
    uint32_t previous = 0; // hash of the word before, in the same run without spaces
    while (at < end && list->count < TOKENS_MAX) {
        uint32_t hash = HASH_START;
        const char *from = at;
        for (; at < end && is_upper((unsigned char)*at); at++)
            hash = step(hash, (unsigned char)*at | 32);
        for (; at < end && is_lower((unsigned char)*at); at++)
            hash = step(hash, (unsigned char)*at);
        if (at - from >= LENGTH_MIN) {
            token_add(list, hash);
            if (previous)
                token_add(list, step(previous, '-') * 31 + hash);
            previous = hash;
        }
        for (; at < end && !is_upper((unsigned char)*at) && !is_lower((unsigned char)*at); at++)
            if (*at == ' ')
                previous = 0;
    }
}

size_t tokens_of_text(struct str text, uint32_t origin, uint32_t hashes[TOKENS_MAX])
{
    struct token_list list = {.hashes = hashes};
    token_add_words(&list, text);
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
