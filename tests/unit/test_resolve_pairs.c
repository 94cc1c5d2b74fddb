// Out of memory the same edges are found as in memory, with many records under one root and with few.
// SPDX-License-Identifier: MIT
#include "dedup/resolve.h"
#include "dedup/verdict.h"
#include "near_case.h"

enum { RECORDS = 1500 };

static struct signature signatures[NEAR_CASE_MAX];
static const float threshold = 0.4F;

// Copies of articles, many of them with one of few frames around; some all the same.
static void make(struct near_case *near, uint64_t seed, unsigned articles)
{
    *near = (struct near_case){.signatures = signatures};
    for (unsigned i = 0; i < RECORDS; i++) {
        uint64_t random = near_mix(seed * RECORDS + i);
        unsigned article = (unsigned)(random % articles);
        bool is_framed = random >> 20 & 1, is_same = article % 5 == 0;
        struct near_body body = {.article = article, .seed = is_same ? 1 : random, .first = 0};
        body.count = is_framed ? 60 : 90;
        body.changed = is_same ? 0 : (unsigned)(random >> 32) % 60;
        near_add(near, body);
        if (!is_framed)
            continue;
        // The frame's roots are those of another text, where they are smaller.
        struct near_case frame = {.signatures = &signatures[RECORDS]};
        near_add(&frame, (struct near_body){
                             .article = 100000 + random / articles % 3, .seed = 1, .count = 60});
        struct sketch *own = &near->sketches.items[i];
        for (unsigned root = 0; root < SKETCH_ROOTS; root++)
            if (frame.sketches.items[0].root[root] < own->root[root])
                own->root[root] = frame.sketches.items[0].root[root];
        sketches_free(&frame.sketches);
    }
}

static void check(const struct near_case *near, size_t memory, const struct edges *expected)
{
    struct archive_options options = {.tmp = "/tmp", .memory = memory, .threshold = threshold};
    struct archive archive;
    struct resolve resolve;
    struct edges found = {0};
    uint64_t offset = 0;
    archive_open(&archive, &options);
    for (uint32_t i = 0; i < RECORDS; i++) {
        struct archived entry = {.signature = near->signatures[i]};
        archive_add_signed(&archive, &entry, &near->sketches.items[i], STR(""), STR("{}"));
    }
    archive_index(&archive);
    resolve_open(&resolve, &archive, 0);
    resolve_edges(&resolve);
    size_t most = expected->count * SKETCH_ROOTS; // a pair comes once, or once for each large group
    found.items = calloc(most, sizeof(*found.items));
    assert(found.items);
    while (found.count < most && resolve_next_edge(&resolve, &offset, &found.items[found.count]))
        found.count++;
    edges_sort(&found);
    assert(found.count == expected->count);
    assert(memcmp(found.items, expected->items, found.count * sizeof(*found.items)) == 0);
    edges_free(&found);
    resolve_close(&resolve);
    archive_close(&archive);
}

int main(void)
{
    static const unsigned articles[] = {5, 40, 300};
    for (unsigned i = 0; i < 3; i++) {
        struct near_case near;
        struct edges expected = {0};
        make(&near, i + 1, articles[i]);
        edges_make(&expected, (struct texts){signatures, &near.sketches}, RECORDS,
                   verdict_least(threshold));
        assert(expected.count > RECORDS / 2);
        check(&near, 1, &expected);       // blocks of 64 records, and few slots
        check(&near, 1 << 20, &expected); // of 256
        check(&near, 1 << 26, &expected);
        edges_free(&expected);
        sketches_free(&near.sketches);
    }
    puts("ok resolve_pairs");
    return 0;
}
