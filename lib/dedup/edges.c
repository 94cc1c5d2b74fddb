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
    PAIRS_AHEAD = 16, // that are fetched before they are verified
    SMALL_SORT = 48,  // elements up to which insertion is faster than counting
    FIRST_CAPACITY = 1024,
};

struct pair {
    uint32_t a, b;
    unsigned root; // under which they have met
};

// A group whose texts may have a frame, which is found when the first pair asks for it.
struct large {
    const struct rooted *members;
    size_t count;
    bool has_frames;
    struct frames frames;
};

// What the search for edges works with.
struct search {
    struct edges *edges;
    struct texts texts;
    // By record, NULL: unknown: under which roots it has met all others; numbers of its roots, as groups are counted, and of those
    // that are still to come a half.
    uint32_t *whole;
    struct sketch_print *prints;
    struct large *large; // the group that is looked at, or NULL: it is a small one
    unsigned root;
    float least, odds;                // odds: of verdict_odds
    struct pair waiting[PAIRS_AHEAD]; // to be verified, in a ring
    size_t asked, verified;           // pairs
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
static bool is_to_be_looked_at(const struct search *search, struct pair pair, uint32_t shared)
{
    if (search->whole && roots_before(shared, pair.root) & search->whole[pair.a])
        return false;
    return is_looked_at(shared, pair.root);
}

bool edges_is_candidate(uint32_t shared, uint32_t roots)
{
    for (unsigned root = 0; root < SKETCH_ROOTS; root++)
        if (shared & roots & UINT32_C(1) << root && is_looked_at(shared, root))
            return true;
    return false;
}

// Has what a record is verified by fetched into the processor's caches, without waiting.
static void fetch(struct texts texts, uint32_t record)
{
    memory_fetch(&texts.signatures[record].own, sizeof(texts.signatures->own));
    memory_fetch(sketches_at(texts.sketches, record), sizeof(struct sketch));
}

static const struct frames *frames_of(struct search *search)
{
    struct large *large = search->large;
    if (!large->has_frames)
        frames_find(&large->frames, search->texts, large->members, large->count);
    large->has_frames = true;
    return &large->frames;
}

static void verify(struct search *search)
{
    struct pair pair = search->waiting[search->verified++ % PAIRS_AHEAD];
    const struct signature *signatures = search->texts.signatures;
    struct compared one = {&signatures[pair.a].own, sketches_at(search->texts.sketches, pair.a)};
    struct compared other = {&signatures[pair.b].own, sketches_at(search->texts.sketches, pair.b)};
    if (!is_to_be_looked_at(search, pair, sketch_shared_roots(one.sketch, other.sketch)))
        return;
    float score = verdict_score_from(one, other, search->odds);
    if (search->large && score >= search->least)
        score = frames_score(frames_of(search), one, other, score);
    if (score >= search->least)
        add(search->edges, (struct edge){pair.a < pair.b ? pair.a : pair.b,
                                         pair.a < pair.b ? pair.b : pair.a, score});
}

static void verify_waiting(struct search *search)
{
    while (search->verified < search->asked)
        verify(search);
}

// Told by little memory: the roots that come before are known by their numbers, of those behind it only which are not the same.
static bool may_be_looked_at(const struct search *search, uint32_t a, uint32_t b)
{
    const struct sketch_print *prints = search->prints;
    if (!prints)
        return true;
    uint32_t shared = sketch_shared_numbers(&prints[a], &prints[b]);
    uint32_t before = roots_before(shared, search->root);
    if (!before)
        return count_to_three(shared) >= SHARED_LEAST;
    return !(before & search->whole[a]) && count_to_three(before) < SHARED_FIRST;
}

static void compare(struct search *search, uint32_t a, uint32_t b)
{
    if (!may_be_looked_at(search, a, b))
        return;
    if (search->asked == search->verified + PAIRS_AHEAD)
        verify(search);
    fetch(search->texts, a);
    fetch(search->texts, b);
    search->waiting[search->asked++ % PAIRS_AHEAD] = (struct pair){a, b, search->root};
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
    if (count <= GROUP_SMALL) {
        compare_group(search, members, count, 0);
        return;
    }
    struct large large;
    large.members = members;
    large.count = count;
    large.has_frames = false;
    verify_waiting(search);
    search->large = &large;
    compare_group(search, members, count, 0);
    verify_waiting(search);
    search->large = NULL;
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
    struct search search = {.edges = edges,
                            .texts = texts,
                            .root = group.root,
                            .least = group.least,
                            .odds = verdict_odds(group.least)};
    compare_rooted(&search, group.members, group.count);
    verify_waiting(&search);
}

// Records of a group lie anywhere in memory: those of the groups to come are fetched while others are compared.
static void fetch_ahead(const struct search *search, const struct rooted *rooted, size_t count,
                        size_t *position)
{
    size_t size = rooted_next_group(rooted, count, position);
    for (size_t i = *position - size; i < *position && search->prints; i++)
        memory_fetch(&search->prints[rooted[i].record], sizeof(*search->prints));
}

static void number_group(struct search *search, const struct rooted *members, size_t count,
                         size_t number)
{
    for (size_t i = 0; i < count && search->prints; i++)
        search->prints[members[i].record].number[search->root] = (uint16_t)number;
}

// Compares the records under one root; 'rooted' has room for all of them.
static void compare_root(struct search *search, struct rooted *rooted, uint32_t count)
{
    size_t with_root = 0, position = 0, ahead = 0, groups = 0, size;
    for (uint32_t record = 0; record < count; record++) {
        rooted[with_root] =
            (struct rooted){sketches_root(search->texts.sketches, record, search->root), record};
        with_root += rooted[with_root].root != 0;
    }
    number_group(search, rooted, with_root, 0);
    rooted_sort(rooted, with_root);
    for (unsigned i = 0; i < GROUPS_AHEAD; i++)
        fetch_ahead(search, rooted, with_root, &ahead);
    while ((size = rooted_next_group(rooted, with_root, &position))) {
        struct rooted *members = &rooted[position - size];
        fetch_ahead(search, rooted, with_root, &ahead);
        number_group(search, members, size, ++groups);
        compare_rooted(search, members, size);
        for (size_t i = 0; i < size && size <= GROUP_SMALL; i++)
            search->whole[members[i].record] |= UINT32_C(1) << search->root;
    }
}

// Room for prints, with halves of roots that are never 0; NULL where there may be more groups of a root than numbers.
static struct sketch_print *make_prints(struct texts texts, uint32_t count)
{
    if (count / 2 > UINT16_MAX)
        return NULL;
    struct sketch_print *prints = memory_array(count, sizeof(*prints));
    for (uint32_t record = 0; record < count; record++)
        for (unsigned root = 0; root < SKETCH_ROOTS; root++)
            prints[record].number[root] =
                (uint16_t)(sketches_root(texts.sketches, record, root) >> 16 | 1);
    return prints;
}

void edges_make(struct edges *edges, struct texts texts, uint32_t count, float least)
{
    struct rooted *rooted = memory_array(count, sizeof(*rooted));
    struct search search = {
        .edges = edges,
        .texts = texts,
        .whole = memory_array(count, sizeof(*search.whole)),
        .prints = make_prints(texts, count),
        .least = least,
        .odds = verdict_odds(least),
    };
    for (; search.root < SKETCH_ROOTS; search.root++)
        compare_root(&search, rooted, count);
    verify_waiting(&search);
    free(rooted);
    free(search.whole);
    free(search.prints);
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
