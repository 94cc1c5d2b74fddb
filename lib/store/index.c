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
    if (!index->name) {
        run_create(run, index->folder, NULL);
        return;
    }
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

static bool advance(struct index_scan *scan, size_t i, struct damage *damage)
{
    scan->has_head[i] = run_next(&scan->cursors[i], &scan->heads[i], damage);
    return scan->has_head[i] || !damage->what;
}

void index_scan_open(struct index_scan *scan, const struct index *index, size_t first)
{
    *scan = (struct index_scan){.first = first, .end = index->count};
    for (size_t i = first; i < scan->end; i++)
        run_cursor_open(&scan->cursors[i], &index->runs[i]);
}

// The run whose next entry is the least; scan->end: all are at their end.
static size_t least_of(const struct index_scan *scan)
{
    size_t least = scan->end;
    for (size_t i = scan->first; i < scan->end; i++)
        if (scan->has_head[i] &&
            (least == scan->end || entry_compare(&scan->heads[i], &scan->heads[least]) < 0))
            least = i;
    return least;
}

bool index_scan_next(struct index_scan *scan, struct damage *damage)
{
    damage->what = NULL;
    for (size_t i = scan->first; !scan->is_started && i < scan->end; i++)
        if (!advance(scan, i, damage))
            return false;
    scan->is_started = true;
    scan->count = 0;
    for (size_t i; (i = least_of(scan)) < scan->end;) {
        struct entry entry = scan->heads[i];
        if (scan->count && entry.key != scan->key)
            break;
        scan->key = entry.key;
        scan->values =
            memory_grow(scan->values, scan->count, &scan->capacity, sizeof(*scan->values));
        if (!scan->count || scan->values[scan->count - 1] != entry.value)
            scan->values[scan->count++] = entry.value;
        if (!advance(scan, i, damage))
            return false;
    }
    return scan->count > 0;
}

void index_scan_close(struct index_scan *scan)
{
    for (size_t i = scan->first; i < scan->end; i++)
        run_cursor_close(&scan->cursors[i]);
    free(scan->values);
    *scan = (struct index_scan){0};
}

static bool merge_from(struct index *index, size_t first, struct damage *damage)
{
    struct index_scan scan;
    struct run out;
    create_run(index, &out);
    index_scan_open(&scan, index, first);
    while (index_scan_next(&scan, damage))
        for (size_t i = 0; i < scan.count; i++)
            run_add(&out, (struct entry){scan.key, scan.values[i]});
    index_scan_close(&scan);
    run_finish(&out);
    if (damage->what) {
        run_close(&out);
        return false;
    }
    while (index->count > first)
        run_close(&index->runs[--index->count]);
    push_run(index, &out);
    return true;
}

void index_add(struct index *index, struct sorted *entries)
{
    struct entry entry;
    struct run run;
    sorted_start(entries);
    if (entries->total == 0)
        return;
    create_run(index, &run);
    while (sorted_next(entries, &entry))
        run_add(&run, entry);
    run_finish(&run);
    push_run(index, &run);
}

bool index_merge(struct index *index, bool all, struct damage *damage)
{
    size_t first = first_to_merge(index, all);
    return first + 1 >= index->count || merge_from(index, first, damage);
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

bool index_find(struct index_reader *reader, uint64_t key, struct damage *damage)
{
    reader->count = 0;
    for (size_t i = 0; i < reader->index->count; i++) {
        struct entry entry;
        if (!run_seek(&reader->cursors[i], key, damage))
            return false;
        while (run_next(&reader->cursors[i], &entry, damage) && entry.key == key)
            put_value(reader, entry.value);
        if (damage->what)
            return false;
    }
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
