// What a template's texts share is no evidence; what copies share is.
// SPDX-License-Identifier: MIT
#include "dedup/frames.h"

#include "dedup/verdict.h"
#include "near_case.h"

enum { TEXTS = 60 };

static const float LEAST = 0.5F;

// Texts of 'shared' words of one article and 'own' words each of its own; the last one repeats the first, with a word changed.
static size_t edges_of(unsigned shared, unsigned own)
{
    struct near_case near = {.signatures = calloc(NEAR_CASE_MAX, sizeof(struct signature))};
    struct edges edges = {0};
    assert(near.signatures);
    for (uint64_t i = 0; i < TEXTS; i++) {
        struct buffer text = {0};
        struct arena arena = {0};
        struct sketch sketch;
        uint64_t seed = i + 1 == TEXTS ? 0 : i;
        for (unsigned word = 0; word < shared + own; word++)
            buffer_printf(
                &text, "w%u ",
                (unsigned)(near_mix((word < shared ? 7 : 1000 + seed) * 100003 + word) % 50000));
        buffer_printf(&text, "w%u", (unsigned)i);
        struct facts facts = {.body = buffer_str(&text)};
        signature_make(&near.signatures[i], &sketch, &arena, &facts);
        near.signatures[i].line_hash = near_mix(i);
        sketches_add(&near.sketches, &sketch);
        near.count++;
        buffer_free(&text);
        arena_free(&arena);
    }
    edges_make(&edges, near_texts(&near), near.count, LEAST);
    size_t count = edges.count;
    bool has_copy = false;
    for (size_t i = 0; i < count; i++)
        has_copy |= edges.items[i].a == 0 && edges.items[i].b == TEXTS - 1;
    assert(has_copy);
    edges_free(&edges);
    near_free(&near);
    return count;
}

static void test_scores(void)
{
    struct near_case near = {0};
    struct frames frames = {0};
    for (uint64_t i = 0; i < 2; i++)
        near_add(&near, (struct near_body){.article = 1, .seed = i, .count = 100, .changed = 10});
    struct compared a = {&near.signatures[0].own, &near.sketches.items[0]};
    struct compared b = {&near.signatures[1].own, &near.sketches.items[1]};
    float score = verdict_score(a, b);
    assert(near_same(frames_score(&frames, a, b, score), score)); // no frame
    struct rooted both[] = {{1, 0}, {1, 1}};
    frames_find(&frames, near_texts(&near), both, 2);
    assert(near_same(frames_score(&frames, a, b, score), score)); // all of it is the frame
    near_free(&near);
}

int main(void)
{
    test_scores();
    // A template; copies with an ending of their own. Of a large group not all are compared.
    size_t of_template = edges_of(60, 40), of_copies = edges_of(95, 5);
    assert(of_template < of_copies / 2 && of_copies > TEXTS);
    puts("ok frames");
    return 0;
}
