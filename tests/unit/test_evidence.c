// SPDX-License-Identifier: MIT
#include "dedup/evidence.h"

#include "near_case.h"

static struct compared at(const struct near_case *near, uint32_t record)
{
    return (struct compared){&near->signatures[record].own, &near->sketches.items[record]};
}

static bool is_about(float value, double wanted, double error)
{
    return (double)value > wanted - error && (double)value < wanted + error;
}

static void test_texts(void)
{
    struct near_case near = {0};
    float evidence[EVIDENCE_COUNT], turned[EVIDENCE_COUNT];
    near_add(&near, (struct near_body){.article = 1, .count = 400});
    near_add(&near, (struct near_body){.article = 1, .count = 200});               // cut short
    near_add(&near, (struct near_body){.article = 1, .first = 200, .count = 200}); // its end
    near_add(&near, (struct near_body){.article = 2, .count = 300});               // another one
    near_add(&near, (struct near_body){.article = 1, .count = 3});                 // no shingle

    assert(evidence_gather(at(&near, 0), at(&near, 0), evidence));
    assert(is_about(evidence[EVIDENCE_RESEMBLANCE], 1, 1e-6));
    assert(is_about(evidence[EVIDENCE_CONTAINED], 1, 1e-6));
    assert(is_about(evidence[EVIDENCE_LEAST], 1, 1e-6));
    assert(is_about(evidence[EVIDENCE_SHIFT], 1, 1e-6));
    assert(is_about(evidence[EVIDENCE_RATIO], 1, 1e-6));

    assert(evidence_gather(at(&near, 0), at(&near, 1), evidence));
    assert(is_about(evidence[EVIDENCE_RESEMBLANCE], 0.5, 0.15));
    assert(is_about(evidence[EVIDENCE_CONTAINED], 1, 0.2));
    assert(is_about(evidence[EVIDENCE_CONTAINS], 0.5, 0.15));
    assert(is_about(evidence[EVIDENCE_RATIO], 0.5, 1e-6));
    assert(evidence[EVIDENCE_LARGE_HEAD] > 0.6F && evidence[EVIDENCE_LARGE_TAIL] < 0.3F);
    assert(evidence[EVIDENCE_SHIFT] > 0.7F);

    assert(evidence_gather(at(&near, 1), at(&near, 0), turned));
    for (unsigned i = 0; i < EVIDENCE_COUNT; i++)
        assert(near_same(evidence[i], turned[i]));

    assert(evidence_gather(at(&near, 0), at(&near, 2), evidence));
    assert(evidence[EVIDENCE_LARGE_TAIL] > 0.6F && evidence[EVIDENCE_LARGE_HEAD] < 0.3F);
    assert(!evidence_gather(at(&near, 0), at(&near, 3), evidence));
    assert(!evidence_gather(at(&near, 0), at(&near, 4), evidence));
    assert(!evidence_gather(at(&near, 4), at(&near, 4), evidence));
    near_free(&near);
}

static void test_attributes(void)
{
    struct near_case near = {0};
    float evidence[EVIDENCE_COUNT];
    near_add(&near, (struct near_body){.article = 1, .count = 100});
    near_add(&near, (struct near_body){.article = 1, .count = 100});
    struct attributes *a = &near.signatures[0].own, *b = &near.signatures[1].own;

    assert(evidence_gather(at(&near, 0), at(&near, 1), evidence));
    for (unsigned i = EVIDENCE_TITLE_SMALL; i < EVIDENCE_COUNT; i++)
        assert(is_about(evidence[i], -1, 1e-6)); // nothing is known

    a->day = 20080228, b->day = 20080301; // of a leap year
    a->author = 77, b->author = 88, a->surname = b->surname = 5;
    a->headline = 9, b->headline = 9;
    a->title = 0x7, b->title = 0x3;
    a->site = 11, b->site = 12;
    assert(evidence_gather(at(&near, 0), at(&near, 1), evidence));
    assert(is_about(evidence[EVIDENCE_DAYS], 2, 1e-6));
    assert(is_about(evidence[EVIDENCE_AUTHOR], 1, 1e-6));
    assert(is_about(evidence[EVIDENCE_TITLE_EQUAL], 1, 1e-6));
    assert(is_about(evidence[EVIDENCE_TITLE_SMALL], 1, 1e-6));
    assert(is_about(evidence[EVIDENCE_TITLE_LARGE], 2.0 / 3, 1e-6));
    assert(is_about(evidence[EVIDENCE_SITE], 0, 1e-6));
    near_free(&near);
}

int main(void)
{
    test_texts();
    test_attributes();
    puts("ok evidence");
    return 0;
}
