// SPDX-License-Identifier: MIT
#include "learn/candidates.h"

#undef NDEBUG
#include <assert.h>
#include <stdio.h>

static struct arena arena;

static struct candidate *put(struct candidates *list, const char *key)
{
    return candidates_put(list, &arena, str_of(key), arena_join(&arena, STR("v-"), str_of(key)), 7);
}

static void test_put(void)
{
    struct candidates list = {0};
    assert(!candidates_best(&list));
    assert(!put(&list, ""));
    struct candidate *first = put(&list, "a"), *second = put(&list, "b");
    assert(first && second && first != second && list.count == 2);
    assert(candidates_put(&list, &arena, STR("a"), STR("other"), 9) == first);
    assert(list.count == 2 && str_equal(first->value, STR("v-a")) && first->node == 7);
    assert(first->order == 0 && second->order == 1);
}

static void test_too_many(void)
{
    struct candidates list = {0};
    for (int i = 0; i < CANDIDATES_MAX; i++)
        assert(candidates_put(&list, &arena, arena_printf(&arena, "%d", i), STR("x"), 0));
    assert(!candidates_put(&list, &arena, STR("more"), STR("x"), 0));
    assert(list.count == CANDIDATES_MAX && candidates_put(&list, &arena, STR("0"), STR("x"), 0));
}

static void score(struct candidates *list, unsigned features, int bias)
{
    static const int16_t weights[FEATURES_MAX] = {[1] = 5, [63] = -20, [64] = 30, [127] = 100};
    candidates_score(list,
                     &(struct choice){.weights = weights, .features = features, .bias = bias});
}

static void test_score(void)
{
    struct candidates list = {0};
    struct candidate *plain = put(&list, "plain"), *bad = put(&list, "bad"),
                     *good = put(&list, "good");
    candidate_mark(bad, 63);
    candidate_mark(good, 1);
    candidate_mark(good, 64);
    candidate_mark(good, 64); // twice is once
    assert(candidate_has(good, 64) && !candidate_has(good, 63) && !candidate_has(bad, 64));
    score(&list, FEATURES_MAX, -3);
    assert(plain->score == -3 && bad->score == -23 && good->score == 32);
    assert(candidates_best(&list) == good);
    candidate_mark(good, 127);
    score(&list, 64, 0); // the first 64 features alone
    assert(good->score == 5);
    score(&list, 0, 1);
    assert(candidates_best(&list) == plain); // the first of equals
}

// The leaf whose number has a bit for each question that is answered with yes.
static void test_trees(void)
{
    static const int16_t weights[FEATURES_MAX] = {0};
    struct choice_tree trees[2] = {{.features = {3, 70, 3, 3}}, {.features = {4, 4, 4, 4}}};
    struct candidates list = {0};
    struct candidate *none = put(&list, "none"), *both = put(&list, "both");
    for (int i = 0; i < 1 << CHOICE_DEPTH; i++)
        trees[0].leaves[i] = i == 0 ? -1 : i == (1 << CHOICE_DEPTH) - 1 ? 40 : 7;
    trees[1].leaves[0] = 2;
    candidate_mark(both, 3);
    candidate_mark(both, 70);
    candidates_score(
        &list,
        &(struct choice){.weights = weights, .features = 80, .trees = trees, .tree_count = 2});
    assert(none->score == 1 && both->score == 42);
    assert(candidates_margin(&list, both, -1000) == 41 && candidates_margin(&list, both, 50) == -8);
    assert(candidate_confidence(0) == 50 && candidate_confidence(2000) > candidate_confidence(100));
}

int main(void)
{
    test_put();
    test_too_many();
    test_score();
    test_trees();
    arena_free(&arena);
    puts("ok candidates");
    return 0;
}
