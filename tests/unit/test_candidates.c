// SPDX-License-Identifier: MIT
#include "extract/candidates.h"

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

static void test_score(void)
{
    static const int16_t weights[FEATURES_MAX] = {[1] = 5, [63] = -20, [64] = 30, [127] = 100};
    struct candidates list = {0};
    struct candidate *plain = put(&list, "plain"), *bad = put(&list, "bad"),
                     *good = put(&list, "good");
    candidate_mark(bad, 63);
    candidate_mark(good, 1);
    candidate_mark(good, 64);
    candidate_mark(good, 64); // twice is once
    assert(candidate_has(good, 64) && !candidate_has(good, 63) && !candidate_has(bad, 64));
    candidates_score(&list, weights, FEATURES_MAX, -3);
    assert(plain->score == -3 && bad->score == -23 && good->score == 32);
    assert(candidates_best(&list) == good);
    candidate_mark(good, 127);
    candidates_score(&list, weights, 64, 0); // the first 64 features alone
    assert(good->score == 5);
    candidates_score(&list, weights, 0, 1);
    assert(candidates_best(&list) == plain); // the first of equals
}

int main(void)
{
    test_put();
    test_too_many();
    test_score();
    arena_free(&arena);
    puts("ok candidates");
    return 0;
}
