// SPDX-License-Identifier: MIT
#include "dedup/verdict.h"

#include "dedup/verdict_trees.h"
#include "near_case.h"

static struct compared at(const struct near_case *near, uint32_t record)
{
    return (struct compared){&near->signatures[record].own, &near->sketches.items[record]};
}

// What is not enough is known early; what is enough, or nearly, has the same score.
static void test_scores_from(void)
{
    struct near_case near = {0};
    unsigned early = 0, late = 0;
    for (unsigned i = 0; i < 40; i++) // copies, ever more of which is another text
        near_add(&near, (struct near_body){
                            .article = 1, .seed = i, .count = 100 + 9 * i, .changed = 12 * i});
    for (uint32_t a = 0; a < near.count; a++)
        for (uint32_t b = 0; b < near.count; b++)
            for (int tenth = 0; tenth <= 10; tenth++) {
                float least = (float)tenth / 10, score = verdict_score(at(&near, a), at(&near, b));
                float from = verdict_score_from(at(&near, a), at(&near, b), verdict_odds(least));
                assert(near_same(from, score) || (from <= 0 && score < least));
                early += !near_same(from, score);
                late += near_same(from, score) && score > 0;
            }
    assert(early > 1000 && late > 1000);
    near_free(&near);
}

static void test_most(void)
{
    float most = 0;
    for (unsigned i = VERDICT_TREES; i-- > 0;) {
        float value = verdict_trees[i].value[0];
        for (unsigned leaf = 1; leaf < VERDICT_LEAVES; leaf++)
            value = verdict_trees[i].value[leaf] > value ? verdict_trees[i].value[leaf] : value;
        most += value;
        if (i % VERDICT_STEP == 0)
            assert(verdict_most[i / VERDICT_STEP] > most - 1e-4F &&
                   verdict_most[i / VERDICT_STEP] < most + 0.01F);
    }
}

int main(void)
{
    test_scores_from();
    test_most();
    struct near_case near = {0};
    near_add(&near, (struct near_body){.article = 1, .count = 400});
    near_add(&near, (struct near_body){.article = 1, .seed = 1, .count = 400, .changed = 10});
    near_add(&near, (struct near_body){.article = 1, .count = 220});
    near_add(&near, (struct near_body){.article = 2, .count = 300});

    for (uint32_t a = 0; a < near.count; a++)
        for (uint32_t b = 0; b < near.count; b++) {
            float score = verdict_score(at(&near, a), at(&near, b));
            float turned = verdict_score(at(&near, b), at(&near, a));
            assert(near_same(score, turned));
            assert(score >= 0 && score <= 1);
            assert((score > 0.5F) == (a == b || (a < 3 && b < 3)));
        }
    assert(verdict_is_contained(at(&near, 0), at(&near, 2)));
    assert(!verdict_is_contained(at(&near, 0), at(&near, 1)));
    assert(!verdict_is_contained(at(&near, 0), at(&near, 3)));

    near.signatures[0].own.language = 100; // two languages are two articles …
    near.signatures[1].own.language = 200;
    assert(verdict_score(at(&near, 0), at(&near, 1)) <= 0);
    near.signatures[1].own.language = HASH_EMPTY; // … where both are known
    assert(verdict_score(at(&near, 0), at(&near, 1)) > 0.5F);

    assert(verdict_least(0) <= 0 && verdict_least(1) >= 1);
    for (int i = 1; i < 10; i++)
        assert(verdict_least((float)i / 10) < (float)i / 10);
    near_free(&near);
    puts("ok verdict");
    return 0;
}
