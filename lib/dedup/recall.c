// SPDX-License-Identifier: MIT
#include "dedup/recall.h"

#include "base/hash.h"

// What is known of a list: this, its edges, its records.
struct entry {
    uint32_t count, edges;
};

static struct str bytes_of(const uint32_t *records, size_t count)
{
    return (struct str){(const char *)records, count * sizeof(*records)};
}

static void forget_when_full(struct recall *recall)
{
    size_t lists = recall->lists.capacity;
    bool will_grow = recall->lists.count >= lists / 4 * 3;
    size_t slots = (will_grow ? 2 * lists : lists) * sizeof(struct numbers_slot);
    if (lists && slots + recall->known.length > recall->limit) {
        numbers_free(&recall->lists);
        buffer_reset(&recall->known);
    }
}

enum recall_status recall_find(struct recall *recall, const uint32_t *records, size_t count,
                               const struct recalled **edges, size_t *edges_count)
{
    bool is_new;
    struct entry entry;
    struct str list = bytes_of(records, count);
    forget_when_full(recall);
    uint64_t place = *numbers_put(&recall->lists, hash64(list), 0, &is_new);
    if (is_new)
        return RECALL_NEW;
    if (place == 0)
        return RECALL_AGAIN;
    const char *at = recall->known.data + place - 1;
    memcpy(&entry, at, sizeof(entry));
    *edges = (const struct recalled *)(at + sizeof(entry));
    *edges_count = entry.edges;
    const char *its = at + sizeof(entry) + entry.edges * sizeof(**edges);
    bool is_same = entry.count == count && memcmp(its, list.data, list.length) == 0;
    return is_same ? RECALL_KNOWN : RECALL_NEW;
}

void recall_put(struct recall *recall, const uint32_t *records, size_t count,
                const struct recalled *edges, size_t edges_count)
{
    bool is_new;
    struct entry entry = {(uint32_t)count, (uint32_t)edges_count};
    struct str list = bytes_of(records, count);
    *numbers_put(&recall->lists, hash64(list), 0, &is_new) = recall->known.length + 1;
    buffer_put(&recall->known, (struct str){(const char *)&entry, sizeof(entry)});
    if (edges_count)
        buffer_put(&recall->known, (struct str){(const char *)edges, edges_count * sizeof(*edges)});
    buffer_put(&recall->known, list);
}

void recall_free(struct recall *recall)
{
    numbers_free(&recall->lists);
    buffer_free(&recall->known);
}
