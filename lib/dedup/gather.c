// SPDX-License-Identifier: MIT
#include "dedup/gather.h"

#include "base/memory.h"
#include "dedup/verdict.h"
#include "dedup/work.h"

#include <stdlib.h>

static const uint32_t NOT_TAKEN = UINT32_MAX;

// The graph of sets, by their first items.
struct graph {
    const struct work *work;
    struct edge *pairs; // of first items, each once
    size_t count;
    size_t *start;       // of each item's neighbours
    uint32_t *neighbour; // both ways
    uint32_t *taken_by;  // first item of the set that took this one in
    uint32_t *tried_by;  // and of the one that last tried to
    uint32_t *queue;
};

static float score_of(const struct work *work, uint32_t a, uint32_t b)
{
    const struct sketches *sketches = work->near->sketches;
    return verdict_score(
        (struct compared){work_attributes(work, a), sketches_at(sketches, work->fullest[a])},
        (struct compared){work_attributes(work, b), sketches_at(sketches, work->fullest[b])});
}

static int by_items(const void *left, const void *right)
{
    const struct edge *a = left, *b = right;
    if (a->a != b->a)
        return a->a < b->a ? -1 : 1;
    if (a->b != b->b)
        return a->b < b->b ? -1 : 1;
    return (a->score > b->score) - (a->score < b->score);
}

// The edges of records as pairs of sets; what has become one set is left out. Scores of single records hold on, others are
// set below 0: to be looked at again.
static void collect_pairs(struct graph *graph, struct work *work)
{
    const struct near *near = work->near;
    uint32_t *first_of = memory_array(work->count, sizeof(*first_of)); // by record
    for (uint32_t item = 0; item < work->count; item++)
        first_of[work->order[item]] = sets_first(&work->sets, item);
    graph->pairs = memory_array(near->count, sizeof(*graph->pairs));
    for (size_t i = 0; i < near->count; i++) {
        uint32_t a = first_of[near->edges[i].a], b = first_of[near->edges[i].b];
        bool is_single = !work->merged_at[a] && !work->merged_at[b];
        if (a != b)
            graph->pairs[graph->count++] =
                (struct edge){a < b ? a : b, a < b ? b : a, is_single ? near->edges[i].score : -1};
    }
    free(first_of);
    qsort(graph->pairs, graph->count, sizeof(*graph->pairs), by_items);
}

// Leaves each pair once, and only those that hold.
static void verify_pairs(struct graph *graph)
{
    size_t kept = 0;
    struct edge last = {0, 0, 0};
    for (size_t i = 0; i < graph->count; i++) {
        struct edge pair = graph->pairs[i];
        if (pair.a == last.a && pair.b == last.b)
            continue;
        last = pair;
        if (pair.score < 0)
            pair.score = score_of(graph->work, pair.a, pair.b);
        if (pair.score >= graph->work->near->threshold)
            graph->pairs[kept++] = pair;
    }
    graph->count = kept;
}

static void link_neighbours(struct graph *graph)
{
    uint32_t items = graph->work->count;
    graph->start = memory_array((size_t)items + 2, sizeof(*graph->start));
    graph->neighbour = memory_array(graph->count * 2, sizeof(*graph->neighbour));
    // Counted two places ahead, so that after filling each start is in its place.
    for (size_t i = 0; i < graph->count; i++) {
        graph->start[graph->pairs[i].a + 2]++;
        graph->start[graph->pairs[i].b + 2]++;
    }
    for (uint32_t i = 0; i < items; i++)
        graph->start[i + 2] += graph->start[i + 1];
    for (size_t i = 0; i < graph->count; i++) {
        graph->neighbour[graph->start[graph->pairs[i].a + 1]++] = graph->pairs[i].b;
        graph->neighbour[graph->start[graph->pairs[i].b + 1]++] = graph->pairs[i].a;
    }
}

// A set takes in what it reaches. True when there was any.
static bool take_in(struct graph *graph, struct work *work, uint32_t survivor)
{
    float least = verdict_least(work->near->threshold);
    size_t read = 0, written = 0;
    graph->queue[written++] = survivor;
    graph->taken_by[survivor] = survivor;
    while (read < written) {
        uint32_t item = graph->queue[read++];
        for (size_t i = graph->start[item]; i < graph->start[item + 1]; i++) {
            uint32_t next = graph->neighbour[i];
            if (graph->taken_by[next] != NOT_TAKEN || graph->tried_by[next] == survivor)
                continue;
            graph->tried_by[next] = survivor;
            if (item != survivor && score_of(work, survivor, next) < least)
                continue;
            graph->taken_by[next] = survivor;
            graph->queue[written++] = next;
        }
    }
    return written > 1;
}

bool gather_near(struct work *work)
{
    struct graph graph = {.work = work};
    bool has_joined = false;
    collect_pairs(&graph, work);
    verify_pairs(&graph);
    link_neighbours(&graph);
    graph.taken_by = memory_array(work->count, sizeof(*graph.taken_by));
    graph.tried_by = memory_array(work->count, sizeof(*graph.tried_by));
    graph.queue = memory_array(work->count, sizeof(*graph.queue));
    for (uint32_t item = 0; item < work->count; item++)
        graph.taken_by[item] = graph.tried_by[item] = NOT_TAKEN;
    for (uint32_t item = 0; item < work->count; item++)
        if (graph.taken_by[item] == NOT_TAKEN && graph.start[item] < graph.start[item + 1])
            has_joined |= take_in(&graph, work, item);
    for (uint32_t item = 0; item < work->count; item++)
        if (graph.taken_by[item] != NOT_TAKEN && graph.taken_by[item] != item)
            work_unite(work, graph.taken_by[item], item, RULE_NEAR);
    free(graph.pairs);
    free(graph.start);
    free(graph.neighbour);
    free(graph.taken_by);
    free(graph.tried_by);
    free(graph.queue);
    return has_joined;
}
