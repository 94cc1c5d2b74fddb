// SPDX-License-Identifier: MIT
#include "dedup/verdict.h"

#include "near_case.h"

static struct compared at(const struct near_case *near, uint32_t record)
{
    return (struct compared){&near->signatures[record].own, &near->sketches.items[record]};
}

int main(void)
{
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
