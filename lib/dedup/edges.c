// SPDX-License-Identifier: MIT
#include "dedup/edges.h"

#include "base/die.h"
#include "base/memory.h"
#include "dedup/frames.h"
#include "dedup/verdict.h"

#include <stdlib.h>
#include <string.h>

enum {
    DEPTH_MAX = 6,    // further roots by which a larger group is parted
    DEPTH_STEP = 5,   // from one of them to the next; odd
    NEIGHBOURS = 8,   // that each member of a group that cannot be parted is compared with
    SHARED_LEAST = 2, // roots that a pair must share to be looked at
    SHARED_FIRST = 3, // it is looked at under the first ones only, not under all that it shares
    GROUPS_AHEAD = 8, // whose sketches are fetched before they are compared
    SMALL_SORT = 48,  // elements up to which insertion is faster than counting
    FIRST_CAPACITY = 1024,
};

// What the search for edges works with.
struct search {
    struct edges *edges;
    struct texts texts;
    const uint32_t *whole; // by record: under which roots it has met all others; NULL: unknown
    const struct frames *frames; // of the group that is looked at, or NULL
    unsigned root;
    float least;
};

static void add(struct edges *edges, struct edge edge)
{
    if (edges->count == edges->capacity) {
        edges->capacity = edges->capacity ? edges->capacity * 2 : FIRST_CAPACITY;
        edges->items = realloc(edges->items, edges->capacity * sizeof(*edges->items));
        if (!edges->items)
            die("out of memory");
    }
    edges->items[edges->count++] = edge;
}

// How many bits are set, counted up to three.
static unsigned count_to_three(uint32_t bits)
{
    unsigned count = 0;
    for (; bits && count < 3; bits &= bits - 1)
        count++;
    return count;
}

// The shared roots that come before one.
static uint32_t roots_before(uint32_t shared, unsigned root)
{
    return shared & ((UINT32_C(1) << root) - 1);
}

// True when a root is one of the first that the two share, and not the only one.
static bool is_looked_at(uint32_t shared, unsigned root)
{
    return count_to_three(shared) >= SHARED_LEAST &&
           count_to_three(roots_before(shared, root)) < SHARED_FIRST;
}

// And when they have not met before.
static bool is_to_be_looked_at(uint32_t shared, const struct search *search, uint32_t record)
{
    if (search->whole && roots_before(shared, search->root) & search->whole[record])
        return false;
    return is_looked_at(shared, search->root);
}

bool edges_is_candidate(uint32_t shared, uint32_t roots)
{
    for (unsigned root = 0; root < SKETCH_ROOTS; root++)
        if (shared & roots & UINT32_C(1) << root && is_looked_at(shared, root))
            return true;
    return false;
}

static void compare(struct search *search, uint32_t a, uint32_t b)
{
    const struct sketch *of_a = sketches_at(search->texts.sketches, a);
    const struct sketch *of_b = sketches_at(search->texts.sketches, b);
    if (!is_to_be_looked_at(sketch_shared_roots(of_a, of_b), search, a))
        return;
    struct compared one = {&search->texts.signatures[a].own, of_a};
    struct compared other = {&search->texts.signatures[b].own, of_b};
    float score = verdict_score(one, other);
    if (search->frames && score >= search->least)
        score = frames_score(search->frames, one, other, score);
    if (score >= search->least)
        add(search->edges, (struct edge){a < b ? a : b, a < b ? b : a, score});
}

static void compare_all(struct search *search, const struct rooted *members, size_t count)
{
    for (size_t i = 0; i < count; i++)
        for (size_t j = i + 1; j < count; j++)
            compare(search, members[i].record, members[j].record);
}

static void sort_small(struct rooted *items, size_t count)
{
    for (size_t i = 1; i < count; i++) {
        struct rooted item = items[i];
        size_t place = i;
        for (; place > 0 && items[place - 1].root > item.root; place--)
            items[place] = items[place - 1];
        items[place] = item;
    }
}

void rooted_sort(struct rooted *items, size_t count)
{
    if (count <= SMALL_SORT) {
        sort_small(items, count);
        return;
    }
    struct rooted *other = memory_array(count, sizeof(*other)), *from = items, *to = other;
    for (unsigned shift = 0; shift < 32; shift += 8) {
        size_t starts[257] = {0};
        for (size_t i = 0; i < count; i++)
            starts[(from[i].root >> shift & 0xFF) + 1]++;
        for (size_t i = 1; i < 257; i++)
            starts[i] += starts[i - 1];
        for (size_t i = 0; i < count; i++)
            to[starts[from[i].root >> shift & 0xFF]++] = from[i];
        struct rooted *swap = from;
        from = to;
        to = swap;
    }
    free(other); // an even number of passes: the result lies in 'items'
}

struct place {
    uint64_t hash;
    uint32_t record;
};

static int by_hash(const void *left, const void *right)
{
    const struct place *a = left, *b = right;
    if (a->hash != b->hash)
        return a->hash < b->hash ? -1 : 1;
    return (a->record > b->record) - (a->record < b->record);
}

static void compare_neighbours(struct search *search, const struct rooted *members, size_t count)
{
    struct place *places = memory_array(count, sizeof(*places));
    for (size_t i = 0; i < count; i++)
        places[i] = (struct place){search->texts.signatures[members[i].record].line_hash,
                                   members[i].record};
    qsort(places, count, sizeof(*places), by_hash);
    for (size_t i = 0; i < count; i++) {
        for (size_t j = i + 1; j < count && j <= i + NEIGHBOURS; j++)
            compare(search, places[i].record, places[j].record);
        if (i > NEIGHBOURS)
            compare(search, places[0].record, places[i].record);
    }
    free(places);
}

// A group is parted by one more root, until its parts are small or no root is left to part them by.
static void compare_group(struct search *search, struct rooted *members, size_t count,
                          unsigned depth)
{
    if (count <= GROUP_SMALL) {
        compare_all(search, members, count);
        return;
    }
    if (depth == DEPTH_MAX) {
        compare_neighbours(search, members, count);
        return;
    }
    unsigned root = (search->root + 1 + depth * DEPTH_STEP) % SKETCH_ROOTS;
    for (size_t i = 0; i < count; i++)
        members[i].root = sketches_root(search->texts.sketches, members[i].record, root);
    rooted_sort(members, count);
    size_t start = 0, size;
    while ((size = rooted_next_group(members, count, &start)))
        compare_group(search, &members[start - size], size, depth + 1);
}

// What all of a large group share says nothing of two of them.
static void compare_rooted(struct search *search, struct rooted *members, size_t count)
{
    struct frames frames;
    if (count > GROUP_SMALL) {
        frames_find(&frames, search->texts, members, count);
        search->frames = &frames;
    }
    compare_group(search, members, count, 0);
    search->frames = NULL;
}

size_t rooted_next_group(const struct rooted *items, size_t count, size_t *position)
{
    while (*position < count) {
        size_t start = *position;
        while (*position < count && items[*position].root == items[start].root)
            (*position)++;
        if (*position - start > 1)
            return *position - start;
    }
    return 0;
}

void edges_of_group(struct edges *edges, struct texts texts, struct group group)
{
    struct search search = {edges, texts, NULL, NULL, group.root, group.least};
    compare_rooted(&search, group.members, group.count);
}

// Sketches lie anywhere in memory: those of the groups to come are fetched while others are compared.
static void fetch_ahead(struct texts texts, const struct rooted *rooted, size_t count,
                        size_t *position)
{
    size_t size = rooted_next_group(rooted, count, position);
    for (size_t i = *position - size; i < *position; i++)
        sketches_fetch(texts.sketches, rooted[i].record);
}

void edges_make(struct edges *edges, struct texts texts, uint32_t count, float least)
{
    struct rooted *rooted = memory_array(count, sizeof(*rooted));
    uint32_t *whole = memory_array(count, sizeof(*whole));
    struct search search = {edges, texts, whole, NULL, 0, least};
    for (unsigned root = 0; root < SKETCH_ROOTS; root++) {
        size_t with_root = 0, position = 0, ahead = 0, size;
        for (uint32_t record = 0; record < count; record++) {
            rooted[with_root] =
                (struct rooted){sketches_root(texts.sketches, record, root), record};
            with_root += rooted[with_root].root != 0;
        }
        rooted_sort(rooted, with_root);
        search.root = root;
        for (unsigned i = 0; i < GROUPS_AHEAD; i++)
            fetch_ahead(texts, rooted, with_root, &ahead);
        while ((size = rooted_next_group(rooted, with_root, &position))) {
            struct rooted *members = &rooted[position - size];
            fetch_ahead(texts, rooted, with_root, &ahead);
            compare_rooted(&search, members, size);
            for (size_t i = 0; i < size && size <= GROUP_SMALL; i++)
                whole[members[i].record] |= UINT32_C(1) << root;
        }
    }
    free(rooted);
    free(whole);
    edges_sort(edges);
}

static int by_records(const void *left, const void *right)
{
    const struct edge *a = left, *b = right;
    if (a->a != b->a)
        return a->a < b->a ? -1 : 1;
    if (a->b != b->b)
        return a->b < b->b ? -1 : 1;
    return (a->score < b->score) - (a->score > b->score);
}

void edges_sort(struct edges *edges)
{
    size_t kept = 0;
    if (edges->count)
        qsort(edges->items, edges->count, sizeof(*edges->items), by_records);
    for (size_t i = 0; i < edges->count; i++)
        if (!kept || edges->items[kept - 1].a != edges->items[i].a ||
            edges->items[kept - 1].b != edges->items[i].b)
            edges->items[kept++] = edges->items[i];
    edges->count = kept;
}

void edges_free(struct edges *edges)
{
    free(edges->items);
    *edges = (struct edges){0};
}
