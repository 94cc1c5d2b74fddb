// Edges are the pairs that share two roots and score enough, each once; the work is linear where that would be quadratic.
// SPDX-License-Identifier: MIT
#include "dedup/edges.h"

#include "dedup/verdict.h"
#include "near_case.h"

static const float least = 0.5F;

static struct compared at(const struct near_case *near, uint32_t record)
{
    return (struct compared){&near->signatures[record].own, &near->sketches.items[record]};
}

static unsigned count_bits(uint32_t bits)
{
    unsigned count = 0;
    for (; bits; bits &= bits - 1)
        count++;
    return count;
}

static void test_all_pairs(void)
{
    struct near_case near = {0};
    struct edges edges = {0};
    size_t next = 0;
    for (uint64_t i = 0; i < 300; i++) // 60 articles of 5 versions, less and less alike
        near_add(&near, (struct near_body){.article = i % 60,
                                           .seed = i,
                                           .count = 60 + (unsigned)(i * 37 % 300),
                                           .changed = (unsigned)(i / 60) * 25});
    edges_make(&edges, near_texts(&near), near.count, least);
    for (uint32_t a = 0; a < near.count; a++)
        for (uint32_t b = a + 1; b < near.count; b++) {
            const struct sketch *items = near.sketches.items;
            float score = verdict_score(at(&near, a), at(&near, b));
            if (score < least || count_bits(sketch_shared_roots(&items[a], &items[b])) < 2)
                continue;
            assert(next < edges.count);
            assert(edges.items[next].a == a && edges.items[next].b == b);
            assert(near_same(edges.items[next].score, score));
            next++;
        }
    assert(next == edges.count && next > 200);
    edges_free(&edges);
    near_free(&near);
}

static void add_alike(struct near_case *near, uint32_t count)
{
    for (uint64_t i = 0; i < count; i++)
        near_add(near, (struct near_body){.article = 7, .seed = near_mix(i), .count = 120});
}

// How many comparisons one text 'count' times over costs: each of them gives an edge.
static size_t compared_alike(uint32_t count)
{
    struct near_case near = {0};
    struct edges edges = {0};
    add_alike(&near, count);
    struct rooted *members = calloc(count, sizeof(*members));
    assert(members);
    for (uint32_t i = 0; i < count; i++)
        members[i] = (struct rooted){sketches_root(&near.sketches, i, 0), i};
    edges_of_group(&edges, near_texts(&near), (struct group){0, least, members, count});
    size_t compared = edges.count;
    free(members);
    edges_free(&edges);
    near_free(&near);
    return compared;
}

static void test_linear(void)
{
    size_t one = compared_alike(1000), two = compared_alike(2000), four = compared_alike(4000);
    assert(one >= 999);
    assert(two <= one * 21 / 10 && four <= two * 21 / 10);
}

// What belongs together in a large group hangs on its members, not on their order.
static void test_order(void)
{
    struct near_case near = {0}, turned = {0};
    struct edges edges = {0}, back = {0};
    add_alike(&near, 200);
    for (uint64_t i = 200; i-- > 0;)
        near_add(&turned, (struct near_body){.article = 7, .seed = near_mix(i), .count = 120});
    edges_make(&edges, near_texts(&near), near.count, least);
    edges_make(&back, near_texts(&turned), turned.count, least);
    assert(edges.count == back.count && edges.count < 200 * 199 / 2);
    for (size_t i = 0; i < back.count; i++)
        back.items[i] =
            (struct edge){199 - back.items[i].b, 199 - back.items[i].a, back.items[i].score};
    edges_sort(&back);
    for (size_t i = 0; i < edges.count; i++)
        assert(edges.items[i].a == back.items[i].a && edges.items[i].b == back.items[i].b);
    edges_free(&edges);
    edges_free(&back);
    near_free(&near);
    near_free(&turned);
}

static void test_rooted(void)
{
    enum { COUNT = 500 };
    struct rooted items[COUNT];
    size_t position = 0, size, sum = 0;
    for (uint32_t i = 0; i < COUNT; i++)
        items[i] = (struct rooted){(uint32_t)near_mix(i % 100) | 1, i};
    rooted_sort(items, COUNT);
    for (size_t i = 1; i < COUNT; i++)
        assert(items[i - 1].root < items[i].root ||
               (items[i - 1].root == items[i].root && items[i - 1].record < items[i].record));
    while ((size = rooted_next_group(items, COUNT, &position)))
        sum += size;
    assert(sum == COUNT && position == COUNT);
    position = 0;
    assert(rooted_next_group(items, 1, &position) == 0);
}

int main(void)
{
    test_all_pairs();
    test_linear();
    test_order();
    test_rooted();
    puts("ok edges");
    return 0;
}
