// SPDX-License-Identifier: MIT
#include "store/sorted.h"

#include "base/die.h"
#include "base/memory.h"

#include <stdlib.h>

enum {
    LEAST_LIMIT = 4096, // entries
    FIRST_CAPACITY = 1024,
    DIGITS = 256,
    LEAST_WINDOW = 64, // entries of a part that are read at once
};

struct sorted_part {
    uint64_t offset; // of the next entry that is not in memory
    uint64_t left;   // entries from there on
    struct entry *window;
    size_t count, next;
    // To begin again:
    uint64_t first_offset, all;
};

void sorted_open(struct sorted *sorted, size_t memory, const char *folder)
{
    *sorted = (struct sorted){.folder = folder, .disk.fd = -1};
    sorted->limit = memory / (2 * sizeof(struct entry)); // with the room that sorting needs
    if (sorted->limit < LEAST_LIMIT)
        sorted->limit = LEAST_LIMIT;
}

static uint64_t digit_of(const struct entry *entry, int digit)
{
    uint64_t number = digit < 8 ? entry->value : entry->key;
    return number >> digit % 8 * 8 & (DIGITS - 1);
}

// Bits in which entries differ, of values and of keys.
static struct entry differences(const struct sorted *sorted)
{
    struct entry all = {0};
    for (size_t i = 1; i < sorted->count; i++) {
        all.key |= sorted->entries[i].key ^ sorted->entries[0].key;
        all.value |= sorted->entries[i].value ^ sorted->entries[0].value;
    }
    return all;
}

// Least digit first: values, then keys; digits in which all agree cost nothing.
static void sort_memory(struct sorted *sorted)
{
    struct entry differ = differences(sorted);
    for (int digit = sorted->is_unordered ? 0 : 8; digit < 16; digit++) {
        if (digit_of(&differ, digit) == 0)
            continue;
        size_t start[DIGITS + 1] = {0};
        for (size_t i = 0; i < sorted->count; i++)
            start[digit_of(&sorted->entries[i], digit) + 1]++;
        for (int i = 0; i < DIGITS; i++)
            start[i + 1] += start[i];
        for (size_t i = 0; i < sorted->count; i++)
            sorted->scratch[start[digit_of(&sorted->entries[i], digit)]++] = sorted->entries[i];
        struct entry *other = sorted->entries;
        sorted->entries = sorted->scratch;
        sorted->scratch = other;
    }
}

static void spill(struct sorted *sorted)
{
    sort_memory(sorted);
    if (sorted->disk.fd < 0)
        disk_create_temporary(&sorted->disk, sorted->folder);
    struct sorted_part part = {.first_offset = sorted->disk.length, .all = sorted->count};
    disk_append(&sorted->disk, (struct str){(const char *)sorted->entries,
                                            sorted->count * sizeof(*sorted->entries)});
    disk_flush(&sorted->disk);
    buffer_free(&sorted->disk.pending);
    sorted->parts = memory_grow(sorted->parts, sorted->parts_count, &sorted->parts_capacity,
                                sizeof(*sorted->parts));
    sorted->parts[sorted->parts_count++] = part;
    sorted->count = 0;
    sorted->is_unordered = false;
}

void sorted_add(struct sorted *sorted, struct entry entry)
{
    if (sorted->count == sorted->limit)
        spill(sorted);
    if (sorted->count == sorted->capacity) {
        size_t capacity = sorted->capacity ? sorted->capacity * 2 : FIRST_CAPACITY;
        sorted->capacity = capacity < sorted->limit ? capacity : sorted->limit;
        sorted->entries = memory_resize(sorted->entries, sorted->capacity, sizeof(entry));
        free(sorted->scratch);
        sorted->scratch = memory_array(sorted->capacity, sizeof(entry));
    }
    if (sorted->count && sorted->entries[sorted->count - 1].value > entry.value)
        sorted->is_unordered = true;
    sorted->entries[sorted->count++] = entry;
    sorted->total++;
}

// Fills a part's window; it stays empty at the part's end.
static void refill(const struct sorted *sorted, struct sorted_part *part, size_t size)
{
    struct damage damage;
    part->next = 0;
    part->count = part->left < size ? (size_t)part->left : size;
    if (!disk_read(&sorted->disk, part->offset, part->window, part->count * sizeof(struct entry),
                   &damage))
        die("cannot read back a temporary file in '%s': %s", sorted->folder, damage.what);
    part->offset += part->count * sizeof(struct entry);
    part->left -= part->count;
}

static size_t window_of(const struct sorted *sorted)
{
    size_t size = sorted->limit / (sorted->parts_count ? sorted->parts_count : 1);
    return size < LEAST_WINDOW ? LEAST_WINDOW : size;
}

static bool is_before(const struct sorted *sorted, size_t a, size_t b)
{
    const struct sorted_part *first = &sorted->parts[a], *second = &sorted->parts[b];
    int order = entry_compare(&first->window[first->next], &second->window[second->next]);
    return order ? order < 0 : a < b;
}

static void sift_down(struct sorted *sorted, size_t at)
{
    size_t *heap = sorted->heap;
    for (;;) {
        size_t least = at, child = 2 * at + 1;
        for (size_t i = child; i < child + 2 && i < sorted->heap_count; i++)
            if (is_before(sorted, heap[i], heap[least]))
                least = i;
        if (least == at)
            return;
        size_t moved = heap[at];
        heap[at] = heap[least];
        heap[least] = moved;
        at = least;
    }
}

static void start_parts(struct sorted *sorted)
{
    if (!sorted->heap) {
        if (sorted->count)
            spill(sorted);
        free(sorted->entries);
        free(sorted->scratch);
        sorted->entries = sorted->scratch = NULL;
        sorted->heap = memory_array(sorted->parts_count, sizeof(*sorted->heap));
    }
    size_t size = window_of(sorted);
    sorted->heap_count = 0;
    for (size_t i = 0; i < sorted->parts_count; i++) {
        struct sorted_part *part = &sorted->parts[i];
        part->offset = part->first_offset;
        part->left = part->all;
        if (!part->window)
            part->window = memory_array(size, sizeof(*part->window));
        refill(sorted, part, size);
        sorted->heap[sorted->heap_count++] = i;
    }
    for (size_t i = sorted->heap_count; i-- > 0;)
        sift_down(sorted, i);
}

void sorted_start(struct sorted *sorted)
{
    if (sorted->parts_count) {
        start_parts(sorted);
        return;
    }
    sort_memory(sorted);
    sorted->next = 0;
}

bool sorted_next(struct sorted *sorted, struct entry *entry)
{
    if (!sorted->parts_count) {
        if (sorted->next == sorted->count)
            return false;
        *entry = sorted->entries[sorted->next++];
        return true;
    }
    if (sorted->heap_count == 0)
        return false;
    struct sorted_part *part = &sorted->parts[sorted->heap[0]];
    *entry = part->window[part->next++];
    if (part->next == part->count)
        refill(sorted, part, window_of(sorted));
    if (part->count == 0)
        sorted->heap[0] = sorted->heap[--sorted->heap_count];
    sift_down(sorted, 0);
    return true;
}

void sorted_close(struct sorted *sorted)
{
    for (size_t i = 0; i < sorted->parts_count; i++)
        free(sorted->parts[i].window);
    free(sorted->parts);
    free(sorted->heap);
    free(sorted->entries);
    free(sorted->scratch);
    disk_close(&sorted->disk);
    *sorted = (struct sorted){.disk.fd = -1};
}
