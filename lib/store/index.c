// SPDX-License-Identifier: MIT
#include "store/index.h"

#include "base/die.h"
#include "base/memory.h"

#include <stdio.h>
#include <stdlib.h>

enum {
    FACTOR = 3, // a run is merged with all newer ones when it is not larger than so many times them
    NAME_SIZE = 64,
};

bool index_open(struct index *index, const struct manifest *manifest, struct damage *damage)
{
    struct str start = str_of(index->name);
    for (size_t i = 0; i < manifest->count; i++) {
        const struct manifest_item *item = &manifest->items[i];
        struct str name = str_of(item->name);
        if (!item->is_file || !str_starts(name, start) || name.length < start.length + 2 ||
            name.data[start.length] != '.')
            continue;
        if (index->count == INDEX_RUNS_MAX) {
            *damage = (struct damage){"manifest", 0, "it names too many runs of an index"};
            return false;
        }
        struct run *run = &index->runs[index->count++];
        struct disk_claim claim = {index->folder, item->name, NULL, item->value, false};
        if (!run_open(run, claim, damage))
            return false;
        if (run->digest != item->digest) {
            *damage = (struct damage){run->disk.path, 0, "it is not the file that was committed"};
            return false;
        }
        uint64_t number = strtoull(item->name + start.length + 1, NULL, 10);
        if (number > index->number)
            index->number = number;
    }
    return true;
}

static void create_run(struct index *index, struct run *run)
{
    char name[NAME_SIZE];
    snprintf(name, sizeof(name), "%s.%06llu", index->name, (unsigned long long)++index->number);
    run_create(run, index->folder, name);
}

static void push_run(struct index *index, const struct run *run)
{
    if (index->count == INDEX_RUNS_MAX)
        die("an index has too many runs");
    index->runs[index->count++] = *run;
}

// The oldest run from which on all are merged into one; index->count - 1: none.
static size_t first_to_merge(const struct index *index, bool all)
{
    if (all || index->count == 0)
        return 0;
    size_t first = index->count - 1;
    uint64_t newer = index->runs[first].count;
    for (size_t i = first; i-- > 0;) {
        if (index->runs[i].count > FACTOR * newer)
            break;
        newer += index->runs[i].count;
        first = i;
    }
    return first;
}

// The next entries of runs under merging.
struct merging {
    struct run_cursor cursors[INDEX_RUNS_MAX];
    struct entry heads[INDEX_RUNS_MAX];
    bool has_head[INDEX_RUNS_MAX];
    size_t count;
};

static bool advance(struct merging *merging, size_t i, struct damage *damage)
{
    merging->has_head[i] = run_next(&merging->cursors[i], &merging->heads[i], damage);
    return merging->has_head[i] || !damage->what;
}

// The run that has the least entry; of equal ones, removals left aside, the newest. merging->count: all are at their end.
static size_t least_of(const struct merging *merging, unsigned shift)
{
    size_t least = merging->count;
    for (size_t i = merging->count; i-- > 0;) {
        if (!merging->has_head[i])
            continue;
        struct entry a = merging->heads[i], b = a;
        if (least < merging->count)
            b = merging->heads[least];
        a.value >>= shift;
        b.value >>= shift;
        if (least == merging->count || entry_compare(&a, &b) < 0)
            least = i;
    }
    return least;
}

static bool merge_into(struct run *out, struct merging *merging, const struct index *index,
                       bool is_all, struct damage *damage)
{
    unsigned shift = index->has_removals;
    struct entry last = {0};
    bool has_last = false;
    for (size_t i = 0; i < merging->count; i++)
        if (!advance(merging, i, damage))
            return false;
    for (size_t i; (i = least_of(merging, shift)) < merging->count;) {
        struct entry entry = merging->heads[i];
        bool is_older =
            has_last && entry.key == last.key && entry.value >> shift == last.value >> shift;
        bool is_gone =
            shift && (entry.value & 1) && is_all; // nothing older is left to be taken back
        if (!is_older && !is_gone)
            run_add(out, entry);
        last = entry;
        has_last = true;
        if (!advance(merging, i, damage))
            return false;
    }
    return true;
}

static bool merge_from(struct index *index, size_t first, struct damage *damage)
{
    struct merging merging = {.count = index->count - first};
    struct run out;
    create_run(index, &out);
    for (size_t i = 0; i < merging.count; i++)
        run_cursor_open(&merging.cursors[i], &index->runs[first + i]);
    bool ok = merge_into(&out, &merging, index, first == 0, damage);
    for (size_t i = 0; i < merging.count; i++)
        run_cursor_close(&merging.cursors[i]);
    run_finish(&out);
    if (!ok) {
        run_close(&out);
        return false;
    }
    while (index->count > first)
        run_close(&index->runs[--index->count]);
    push_run(index, &out);
    return true;
}

bool index_add(struct index *index, struct sorted *entries, bool all, struct damage *damage)
{
    struct entry entry;
    struct run run;
    sorted_start(entries);
    if (entries->total) {
        create_run(index, &run);
        while (sorted_next(entries, &entry))
            run_add(&run, entry);
        run_finish(&run);
        push_run(index, &run);
    }
    size_t first = first_to_merge(index, all);
    bool is_single = first + 1 >= index->count;
    return is_single || merge_from(index, first, damage);
}

void index_commit(struct index *index, struct manifest *manifest)
{
    for (size_t i = 0; i < index->count; i++) {
        struct run *run = &index->runs[i];
        const char *slash = strrchr(run->disk.path, '/');
        if (run->is_new)
            disk_sync(&run->disk);
        run->is_new = false;
        manifest_put_file(manifest, slash + 1, run->disk.length, run->digest);
    }
}

uint64_t index_bytes(const struct index *index)
{
    uint64_t bytes = 0;
    for (size_t i = 0; i < index->count; i++)
        bytes += index->runs[i].disk.length;
    return bytes;
}

void index_close(struct index *index)
{
    for (size_t i = 0; i < index->count; i++)
        run_close(&index->runs[i]);
    index->count = 0;
}

void index_reader_open(struct index_reader *reader, const struct index *index)
{
    *reader = (struct index_reader){.index = index};
    for (size_t i = 0; i < index->count; i++)
        run_cursor_open(&reader->cursors[i], &index->runs[i]);
}

static void put_value(struct index_reader *reader, uint64_t value)
{
    reader->values =
        memory_grow(reader->values, reader->count, &reader->capacity, sizeof(*reader->values));
    reader->values[reader->count++] = value;
}

static int by_value(const void *left, const void *right)
{
    uint64_t a = *(const uint64_t *)left, b = *(const uint64_t *)right;
    return (a > b) - (a < b);
}

// Each value once.
static void tidy(struct index_reader *reader)
{
    size_t kept = 0;
    if (reader->count > 1)
        qsort(reader->values, reader->count, sizeof(*reader->values), by_value);
    for (size_t i = 0; i < reader->count; i++)
        if (kept == 0 || reader->values[kept - 1] != reader->values[i])
            reader->values[kept++] = reader->values[i];
    reader->count = kept;
}

// What an older run says of a value gives way to what a newer one has said of it: 'newer' values stand before the others.
static bool is_told(const struct index_reader *reader, size_t newer, uint64_t value)
{
    for (size_t i = 0; i < newer; i++)
        if (reader->values[i] >> 1 == value >> 1)
            return true;
    return false;
}

static void drop_removed(struct index_reader *reader)
{
    size_t kept = 0;
    for (size_t i = 0; i < reader->count; i++)
        if (!(reader->values[i] & 1))
            reader->values[kept++] = reader->values[i] >> 1;
    reader->count = kept;
}

bool index_find(struct index_reader *reader, uint64_t key, struct damage *damage)
{
    bool has_removals = reader->index->has_removals;
    reader->count = 0;
    for (size_t i = reader->index->count; i-- > 0;) {
        struct entry entry;
        size_t newer = reader->count;
        if (!run_seek(&reader->cursors[i], key, damage))
            return false;
        while (run_next(&reader->cursors[i], &entry, damage) && entry.key == key)
            if (!has_removals || !is_told(reader, newer, entry.value))
                put_value(reader, entry.value);
        if (damage->what)
            return false;
    }
    if (has_removals)
        drop_removed(reader);
    tidy(reader);
    return true;
}

void index_reader_close(struct index_reader *reader)
{
    for (size_t i = 0; i < INDEX_RUNS_MAX; i++)
        run_cursor_close(&reader->cursors[i]);
    free(reader->values);
    *reader = (struct index_reader){0};
}
