// SPDX-License-Identifier: MIT
#include "dedup/resolve_pairs.h"

#include "base/memory.h"
#include "dedup/resolve_work.h"
#include "dedup/verdict.h"

#include <stdlib.h>

enum {
    SHARES = 4,       // of the memory that a block takes
    CHUNK = 16,       // records that are read at once
    BLOCK_BITS = 6,   // of the number of records of a block, at least
    RECORD_BITS = 31, // of a record
};

// Consecutive records, of which those chunks are loaded that were asked for.
struct block {
    uint32_t first;
    struct signature *signatures;
    struct sketch *sketches;
    bool *is_loaded; // by chunk
    size_t chunks;
};

// Pairs come by the block of their second records, then in the order of the first ones. So nothing is read at random: of a block
// everything stays, of the first records a chunk does.
struct walk {
    struct resolve *resolve;
    struct block first, second;
    float least, odds; // odds: of verdict_odds
    bool has_all_keys; // a pair that came once shares one root only
};

// How many bits of a record's number say its place in a block: as many as fit into memory.
static unsigned block_bits(const struct archive_options *options)
{
    size_t records = options->memory / SHARES / (sizeof(struct signature) + sizeof(struct sketch));
    unsigned bits = BLOCK_BITS;
    while (bits < RECORD_BITS && (size_t)2 << bits <= records)
        bits++;
    return bits;
}

static uint64_t key_of(uint64_t first, uint64_t second, unsigned bits)
{
    uint64_t place = second & ((UINT64_C(1) << bits) - 1);
    return (second >> bits << RECORD_BITS | first) << bits | place;
}

void resolve_pairs_open(struct resolve_pairs *pairs, struct resolve *resolve)
{
    const struct archive_options *options = &resolve->archive->options;
    *pairs = (struct resolve_pairs){.resolve = resolve, .bits = block_bits(options)};
    sorted_open(&pairs->sorted, options->memory / SHARES, options->tmp);
}

void resolve_pairs_add(struct resolve_pairs *pairs, const uint32_t *records, size_t count,
                       unsigned root)
{
    for (size_t i = 0; i < count; i++)
        for (size_t j = i + 1; j < count; j++)
            sorted_add(&pairs->sorted,
                       (struct entry){key_of(records[i], records[j], pairs->bits), root});
}

static void block_open(struct block *block, size_t records)
{
    block->chunks = (records + CHUNK - 1) / CHUNK;
    block->signatures = memory_array(block->chunks * CHUNK, sizeof(*block->signatures));
    block->sketches = memory_array(block->chunks * CHUNK, sizeof(*block->sketches));
    block->is_loaded = memory_array(block->chunks, sizeof(*block->is_loaded));
}

static void block_close(struct block *block)
{
    free(block->signatures);
    free(block->sketches);
    free(block->is_loaded);
}

// Makes the block that of the records from 'first' on.
static void block_move(struct block *block, uint32_t first)
{
    if (block->first != first)
        memset(block->is_loaded, false, block->chunks * sizeof(*block->is_loaded));
    block->first = first;
}

// A record of the block.
static struct compared find(struct archive *archive, struct block *block, uint32_t record)
{
    size_t place = record - block->first, start = place / CHUNK * CHUNK;
    if (!block->is_loaded[place / CHUNK]) {
        struct archived entries[CHUNK];
        uint32_t from = block->first + (uint32_t)start;
        size_t count = archive->count - from < CHUNK ? archive->count - from : CHUNK;
        archive_read(archive, from, count, entries);
        archive_sketches(archive, from, count, &block->sketches[start]);
        for (size_t i = 0; i < count; i++)
            block->signatures[start + i] = entries[i].signature;
        block->is_loaded[place / CHUNK] = true;
    }
    return (struct compared){&block->signatures[place].own, &block->sketches[place]};
}

static bool is_crowded(const struct resolve *resolve, uint32_t record)
{
    return resolve->marks[record] & MARK_CROWDED;
}

// A pair and the roots under which it came, a bit for each.
static void look_at(struct walk *walk, uint32_t a, uint32_t b, uint32_t roots)
{
    struct resolve *resolve = walk->resolve;
    bool is_lone = (roots & (roots - 1)) == 0;
    if (is_lone && walk->has_all_keys && !is_crowded(resolve, a) && !is_crowded(resolve, b))
        return; // it takes more than one
    block_move(&walk->first, a / CHUNK * CHUNK);
    struct compared first = find(resolve->archive, &walk->first, a);
    struct compared second = find(resolve->archive, &walk->second, b);
    if (!edges_is_candidate(sketch_shared_roots(first.sketch, second.sketch), roots))
        return;
    float score = verdict_score_from(first, second, walk->odds);
    if (score >= walk->least)
        resolve_add_edge(resolve, (struct edge){a, b, score});
}

// The next pair in *key, with all roots under which it came; 0 at the end.
static uint32_t next_pair(struct sorted *pairs, struct entry *ahead, uint64_t *key)
{
    uint32_t roots = 0;
    *key = ahead->key;
    while (ahead->key == *key && ahead->value < SKETCH_ROOTS) {
        roots |= UINT32_C(1) << ahead->value;
        if (!sorted_next(pairs, ahead))
            ahead->value = SKETCH_ROOTS; // the end
    }
    return roots;
}

void resolve_pairs_link(struct resolve_pairs *pairs)
{
    struct archive *archive = pairs->resolve->archive;
    struct walk walk = {
        .resolve = pairs->resolve,
        .least = verdict_least(archive->options.threshold),
        .odds = verdict_odds(verdict_least(archive->options.threshold)),
        .has_all_keys = !archive->is_rootless,
    };
    struct entry ahead;
    unsigned bits = pairs->bits;
    uint64_t key;
    uint32_t roots, size = UINT32_C(1) << bits;
    sorted_start(&pairs->sorted);
    if (!sorted_next(&pairs->sorted, &ahead))
        return;
    block_open(&walk.first, CHUNK);
    block_open(&walk.second, size < archive->count ? size : archive->count);
    while ((roots = next_pair(&pairs->sorted, &ahead, &key))) {
        uint32_t a = (uint32_t)(key >> bits) & ((UINT32_C(1) << RECORD_BITS) - 1);
        uint32_t block = (uint32_t)(key >> bits >> RECORD_BITS) << bits;
        block_move(&walk.second, block);
        look_at(&walk, a, block | ((uint32_t)key & (size - 1)), roots);
    }
    block_close(&walk.first);
    block_close(&walk.second);
}

void resolve_pairs_close(struct resolve_pairs *pairs)
{
    sorted_close(&pairs->sorted);
    *pairs = (struct resolve_pairs){0};
}
