// SPDX-License-Identifier: MIT
#include "learn/kind_words.h"

#undef NDEBUG
#include <assert.h>
#include <stdio.h>

static struct arena arena;
static struct token_weight table[1 << TOKEN_WEIGHTS_BITS];

static void know(const char *word, uint32_t origin, int weight)
{
    uint32_t hashes[TOKENS_MAX];
    assert(tokens_of_text(str_of(word), origin + 1, hashes) == 1);
    uint32_t slot = hashes[0] * 0x9E3779B1u >> (32 - TOKEN_WEIGHTS_BITS);
    while (table[slot].hash)
        slot = (slot + 1) & ((1u << TOKEN_WEIGHTS_BITS) - 1);
    table[slot] = (struct token_weight){hashes[0], (int8_t)weight};
}

// Words, and pairs of neighbours without a space between; letters alone are none; words end between a small letter and a capital.
static void test_tokens(void)
{
    uint32_t hashes[TOKENS_MAX], other[TOKENS_MAX];
    assert(tokens_of_text((struct str){0}, 1, hashes) == 0);
    assert(tokens_of_text(STR("a 1 b"), 1, hashes) == 0);
    assert(tokens_of_text(STR("Add to cart"), 1, hashes) == 3);
    assert(tokens_of_text(STR("add-to"), 1, hashes) == 3);
    assert(tokens_of_text(STR("addTo"), 1, other) == 3);
    assert(hashes[0] == other[0] && hashes[1] == other[1] && hashes[2] == other[2]);
    assert(tokens_of_text(STR("ADD"), 1, other) == 1 && hashes[0] == other[0]);
    assert(tokens_of_text(STR("add"), 2, other) == 1 && hashes[0] != other[0]);
}

// Each word counts once, where it is met first.
static void test_tally(void)
{
    struct kind_words words;
    struct kind_tally tally = {0}, none = {0};
    uint8_t row[KIND_TALLY_COLUMNS];
    know("cart", 0, -40);
    know("reply", 0, -8);
    know("yesterday", 0, 24);
    kind_words_begin(&words, table, &arena);
    kind_words_add_text(&words, &tally, STR("cart, reply; yesterday"), 0);
    kind_words_add_text(&words, &tally, STR("Cart cart unknown"), 0);
    kind_words_add_text(&words, &none, STR("cart"), 0);
    assert(tally.sum == -24 && tally.low == -40 && tally.high == 24 && tally.known == 3);
    assert(tally.many_low == 1 && tally.many_high == 1 && !none.known);
    kind_tally_put(&tally, row);
    assert(row[0] == 125 && row[1] == 88 && row[2] == 152 && row[3] == 1 && row[4] == 1);
    assert(kind_tally_mean(&tally) == 128 - 24 * 6 / 8 && kind_tally_mean(&none) == 128);
}

// The set grows, and no word is met twice, up to the most that are looked at.
static void test_many(void)
{
    struct kind_words words;
    struct kind_tally tally = {0};
    kind_words_begin(&words, table, &arena);
    for (unsigned round = 0; round < 2; round++)
        for (uint32_t i = 0; i < 3000; i++)
            kind_words_add(&words, &tally, &(uint32_t){i * 2 + 1}, 1);
    assert(words.count == 3000 && words.hashes[2999] == 5999);
    for (uint32_t i = 3000; i < 2 * KIND_WORDS_MAX; i++)
        kind_words_add(&words, &tally, &(uint32_t){i * 2 + 1}, 1);
    assert(words.count == KIND_WORDS_MAX);
}

int main(void)
{
    test_tokens();
    test_tally();
    test_many();
    arena_free(&arena);
    puts("kind_words: ok");
    return 0;
}
