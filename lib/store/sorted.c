// SPDX-License-Identifier: MIT
#include "store/sorted.h"

#include "base/die.h"
#include "base/memory.h"

#include <stdlib.h>

enum {
    LIMIT_LEAST = 4096, // entries
    FIRST_CAPACITY = 1024,
    LEAST_WINDOW = 64, // entries of a part that are read at once
    BYTES = 256,
    FEW = 24,        // entries up to which insertion is faster than counting
    MANY = 2048,     // from which on counting by larger digits is
    DIGIT_BITS = 11, // of these: what they scatter to fits into the second cache
    DIGITS = 1 << DIGIT_BITS,
    PASSES = 3,
};

struct sorted_part {
    uint64_t offset; // of the next entry that is not in memory
    uint64_t left;   // entries from there on
    struct entry *window;
    size_t count, next;
    // To begin again:
    uint64_t first_offset, all;
};

// The least entry of a part, which waits in a heap.
struct sorted_head {
    struct entry entry;
    size_t part;
};

void sorted_open(struct sorted *sorted, size_t memory, const char *folder)
{
    *sorted = (struct sorted){.folder = folder, .disk.fd = -1};
    sorted->limit = memory / (2 * sizeof(struct entry)); // with the room that sorting needs
    if (sorted->limit < LIMIT_LEAST)
        sorted->limit = LIMIT_LEAST;
}

static uint64_t byte_of(const struct entry *entry, int byte)
{
    uint64_t number = byte < 8 ? entry->value : entry->key;
    return number >> byte % 8 * 8 & (BYTES - 1);
}

// Bits in which entries differ, of values and of keys.
static struct entry differences(const struct entry *entries, size_t count)
{
    struct entry all = {0};
    for (size_t i = 1; i < count; i++) {
        all.key |= entries[i].key ^ entries[0].key;
        all.value |= entries[i].value ^ entries[0].value;
    }
    return all;
}

// Least byte first: values, then keys; bytes in which all agree cost nothing.
static void sort_bytes(struct entry *entries, struct entry *scratch, size_t count)
{
    struct entry differ = differences(entries, count), *from = entries, *to = scratch;
    for (int byte = 0; byte < 16; byte++) {
        if (byte_of(&differ, byte) == 0)
            continue;
        size_t start[BYTES + 1] = {0};
        for (size_t i = 0; i < count; i++)
            start[byte_of(&from[i], byte) + 1]++;
        for (int i = 0; i < BYTES; i++)
            start[i + 1] += start[i];
        for (size_t i = 0; i < count; i++)
            to[start[byte_of(&from[i], byte)]++] = from[i];
        struct entry *other = from;
        from = to;
        to = other;
    }
    if (from != entries)
        memcpy(entries, from, count * sizeof(*entries));
}

static void sort_few(struct entry *entries, size_t count)
{
    for (size_t i = 1; i < count; i++) {
        struct entry entry = entries[i];
        size_t place = i;
        for (; place > 0 && entry_compare(&entries[place - 1], &entry) > 0; place--)
            entries[place] = entries[place - 1];
        entries[place] = entry;
    }
}

static void sort_part(struct entry *entries, struct entry *scratch, size_t count)
{
    size_t ordered = 1;
    while (ordered < count && entry_compare(&entries[ordered - 1], &entries[ordered]) <= 0)
        ordered++;
    if (ordered >= count)
        return;
    if (count <= FEW)
        sort_few(entries, count);
    else
        sort_bytes(entries, scratch, count);
}

// By PASSES digits of the keys from 'shift' on, least first.
static void sort_digits(struct sorted *sorted, unsigned shift)
{
    size_t start[PASSES][DIGITS] = {{0}};
    for (size_t i = 0; i < sorted->count; i++)
        for (unsigned pass = 0; pass < PASSES; pass++)
            start[pass][sorted->entries[i].key >> (shift + pass * DIGIT_BITS) & (DIGITS - 1)]++;
    for (unsigned pass = 0; pass < PASSES; pass++) {
        size_t next = 0;
        for (size_t digit = 0; digit < DIGITS; digit++) {
            size_t count = start[pass][digit];
            start[pass][digit] = next;
            next += count;
        }
        for (size_t i = 0; i < sorted->count; i++) {
            const struct entry *entry = &sorted->entries[i];
            uint64_t digit = entry->key >> (shift + pass * DIGIT_BITS) & (DIGITS - 1);
            sorted->scratch[start[pass][digit]++] = *entry;
        }
        struct entry *other = sorted->entries;
        sorted->entries = sorted->scratch;
        sorted->scratch = other;
    }
}

// By the highest bits in which keys differ: most keys are hashes, so that little is left to sort among those that agree in them.
static void sort_memory(struct sorted *sorted)
{
    if (sorted->count < MANY) {
        sort_part(sorted->entries, sorted->scratch, sorted->count);
        return;
    }
    unsigned shift = 0;
    uint64_t differ = differences(sorted->entries, sorted->count).key;
    while (differ >> shift >> PASSES * DIGIT_BITS)
        shift++;
    sort_digits(sorted, shift);
    for (size_t start = 0, end; start < sorted->count; start = end) {
        end = start + 1;
        while (end < sorted->count &&
               sorted->entries[end].key >> shift == sorted->entries[start].key >> shift)
            end++;
        if (end - start > 1)
            sort_part(&sorted->entries[start], &sorted->scratch[start], end - start);
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

static bool is_before(const struct sorted_head *a, const struct sorted_head *b)
{
    int order = entry_compare(&a->entry, &b->entry);
    return order ? order < 0 : a->part < b->part;
}

static void sift_down(struct sorted *sorted, size_t at)
{
    struct sorted_head *heap = sorted->heap, moved = heap[at];
    for (size_t child; (child = 2 * at + 1) < sorted->heap_count; at = child) {
        if (child + 1 < sorted->heap_count && is_before(&heap[child + 1], &heap[child]))
            child++;
        if (!is_before(&heap[child], &moved))
            break;
        heap[at] = heap[child];
    }
    heap[at] = moved;
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
        sorted->heap[sorted->heap_count++] = (struct sorted_head){part->window[0], i};
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
    struct sorted_part *part = &sorted->parts[sorted->heap[0].part];
    *entry = sorted->heap[0].entry;
    if (++part->next == part->count)
        refill(sorted, part, window_of(sorted));
    if (part->count == 0)
        sorted->heap[0] = sorted->heap[--sorted->heap_count];
    else
        sorted->heap[0].entry = part->window[part->next];
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
