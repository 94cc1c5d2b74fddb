// SPDX-License-Identifier: MIT
#include "extract/tokens.h"

#include "web/html.h"

#undef NDEBUG
#include <assert.h>
#include <stdio.h>
#include <stdlib.h>

static struct arena arena;

static size_t words_of(const char *text, uint32_t hashes[TOKENS_MAX])
{
    return tokens_of_text(str_of(text), 0, hashes);
}

static bool has(const uint32_t *hashes, size_t count, const char *word)
{
    uint32_t wanted[TOKENS_MAX];
    assert(words_of(word, wanted) == 1);
    for (size_t i = 0; i < count; i++)
        if (hashes[i] == wanted[0])
            return true;
    return false;
}

static bool same(const char *a, const char *b)
{
    uint32_t first[TOKENS_MAX], second[TOKENS_MAX];
    size_t count = words_of(a, first);
    return count == words_of(b, second) && memcmp(first, second, count * sizeof(*first)) == 0;
}

// Words and pairs of neighbours: what joins two words says nothing, a space parts them.
static void test_words(void)
{
    uint32_t hashes[TOKENS_MAX];
    size_t count = words_of("l-sidebar-main", hashes); // a letter alone is no word
    assert(count == 3 && has(hashes, count, "sidebar") && has(hashes, count, "main"));
    assert(same("side-bar", "side__bar") && same("side-bar", "sideBar") &&
           same("SIDE bar", "side Bar"));
    assert(!same("side-bar", "side bar") && !same("side-bar", "bar-side"));
    assert(words_of("side bar", hashes) == 2 && words_of("side-bar", hashes) == 3);
    assert(words_of("BBCNews", hashes) == 1); // an acronym is not parted from what follows it
    assert(words_of("col-md-12 x 7", hashes) == 3);
    assert(words_of("übersicht", hashes) == 1 && words_of("", hashes) == 0);
    count = words_of("a1 b2 c3", hashes);
    assert(count == 0);
}

static void test_origins(void)
{
    uint32_t one[TOKENS_MAX], two[TOKENS_MAX];
    assert(tokens_of_text(STR("blog"), 1, one) == 1 && tokens_of_text(STR("blog"), 2, two) == 1);
    assert(one[0] != two[0] && one[0] && two[0]);
}

static void test_limit(void)
{
    uint32_t hashes[TOKENS_MAX + 1];
    hashes[TOKENS_MAX] = 0xABCD;
    char text[400];
    for (size_t i = 0; i < sizeof(text) - 1; i++)
        text[i] = i % 3 == 2 ? '-' : 'a';
    text[sizeof(text) - 1] = '\0';
    assert(words_of(text, hashes) == TOKENS_MAX && hashes[TOKENS_MAX] == 0xABCD);
}

// The tag, then the words of the attributes that name things; addresses and texts are not read.
static void test_elements(void)
{
    struct tree tree;
    uint32_t div[TOKENS_MAX], p[TOKENS_MAX], a[TOKENS_MAX], plain[TOKENS_MAX];
    html_read(&tree, &arena,
              STR("<div class='post body' id=main role=article></div><p itemprop=author>x</p>"
                  "<a href=/post/body title=post class=more>y</a><div></div>"));
    uint32_t first = tree_find(&tree, TAG_DIV, 0, tree.count);
    size_t count = tokens_of(&tree, first, div);
    assert(count == 5);
    assert(has(div, count, "post") && has(div, count, "body") && has(div, count, "main") &&
           has(div, count, "article"));
    assert(tokens_of(&tree, tree_find(&tree, TAG_P, 0, tree.count), p) == 2 && has(p, 2, "author"));
    count = tokens_of(&tree, tree_find(&tree, TAG_A, 0, tree.count), a);
    assert(count == 2 && has(a, count, "more") && !has(a, count, "post"));
    assert(tokens_of(&tree, tree_find(&tree, TAG_DIV, first + 1, tree.count), plain) == 1);
    assert(plain[0] == div[0] && div[0] != p[0] && p[0] != a[0]); // of the tag
}

// The learned table: what everybody would say of these words.
static void test_weights(void)
{
    static const struct {
        const char *word;
        int sign;
    } rows[] = {{"comments", -1}, {"footer", -1}, {"related", -1}, {"sidebar", -1}};
    uint32_t hashes[TOKENS_MAX];
    for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
        assert(words_of(rows[i].word, hashes) == 1);
        assert(token_weight(token_weights, hashes[0]) * rows[i].sign > 0);
    }
    assert(words_of("zzqxkj", hashes) == 1 && token_weight(token_weights, hashes[0]) == 0);
}

// Words whose places in the table are taken by others are found behind them, round its end too.
static void test_collisions(void)
{
    enum { SIZE = 1 << TOKEN_WEIGHTS_BITS };
    struct token_weight *table = calloc(SIZE, sizeof(*table));
    assert(table);
    uint32_t hashes[3], found = 0;
    for (uint32_t hash = 1; found < 3; hash += 2)
        if (hash * 0x9E3779B1u >> (32 - TOKEN_WEIGHTS_BITS) == SIZE - 1)
            hashes[found++] = hash;
    table[SIZE - 1] = (struct token_weight){hashes[0], 5};
    table[0] = (struct token_weight){hashes[1], -7};
    assert(token_weight(table, hashes[0]) == 5 && token_weight(table, hashes[1]) == -7);
    assert(token_weight(table, hashes[2]) == 0);
    free(table);
}

int main(void)
{
    test_words();
    test_origins();
    test_limit();
    test_elements();
    test_weights();
    test_collisions();
    arena_free(&arena);
    puts("ok tokens");
    return 0;
}
