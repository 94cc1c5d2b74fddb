// Records of made-up words for the tests of near-duplicates.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_TEST_NEAR_CASE_H
#define SHEAF_TEST_NEAR_CASE_H

#undef NDEBUG
#include "dedup/edges.h"

#include "base/buffer.h"

#include <assert.h>
#include <stdio.h>
#include <stdlib.h>

enum { NEAR_CASE_MAX = 4096 };

struct near_case {
    struct signature *signatures; // NEAR_CASE_MAX
    struct sketches sketches;
    uint32_t count;
};

static inline uint64_t near_mix(uint64_t value)
{
    value = (value ^ value >> 31) * 0x9E3779B97F4A7C15;
    value = (value ^ value >> 29) * 0xBF58476D1CE4E5B9;
    return value ^ value >> 32;
}

// A body: 'count' words of 'article' from 'first' on, of which 'changed' in a thousand are others.
struct near_body {
    uint64_t article, seed;
    unsigned first, count, changed;
};

static inline void near_add(struct near_case *near, struct near_body body)
{
    struct buffer text = {0};
    struct arena arena = {0};
    struct sketch sketch;
    if (!near->signatures)
        near->signatures = calloc(NEAR_CASE_MAX, sizeof(*near->signatures));
    assert(near->signatures && near->count < NEAR_CASE_MAX);
    for (unsigned i = body.first; i < body.first + body.count; i++) {
        bool is_other = near_mix(body.seed * 7919 + i) % 1000 < body.changed;
        uint64_t word = near_mix((is_other ? body.seed + 1000003 : body.article) * 100003 + i);
        buffer_printf(&text, "w%u ", (unsigned)(word % 50000));
    }
    struct facts facts = {.body = buffer_str(&text), .number = near->count + 1};
    signature_make(&near->signatures[near->count], &sketch, &arena, &facts);
    near->signatures[near->count].line_hash = near_mix(body.seed ^ body.article << 32);
    sketches_add(&near->sketches, &sketch);
    near->count++;
    buffer_free(&text);
    arena_free(&arena);
}

static inline bool near_same(float a, float b)
{
    return !(a < b) && !(a > b);
}

static inline struct texts near_texts(struct near_case *near)
{
    return (struct texts){near->signatures, &near->sketches};
}

static inline void near_free(struct near_case *near)
{
    free(near->signatures);
    sketches_free(&near->sketches);
    *near = (struct near_case){0};
}

#endif
