// SPDX-License-Identifier: MIT
#include "base/sorter.h"

#include "base/die.h"
#include "base/memory.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/types.h>
#include <unistd.h>

enum {
    READ_SIZE = 16 * 1024,       // bytes of a run that are read at once
    WRITE_SIZE = 1024 * 1024,    // bytes that are gathered before a write
    HEAD = 2 * sizeof(uint64_t), // lengths of key and value before an entry
};

// A sorted piece of the temporary file.
struct sorter_run {
    uint64_t at, end; // what has not been read yet
    struct buffer buffer;
    size_t start; // in the buffer, of the next entry
    size_t
        current; // of the entry that was given out; its bytes stay until the next one is asked for
};

struct entry {
    struct str key, value;
    size_t size; // with its head
};

void sorter_open(struct sorter *sorter, const char *folder, size_t memory)
{
    *sorter = (struct sorter){.folder = folder, .memory = memory};
}

static struct entry entry_at(const char *bytes)
{
    uint64_t lengths[2];
    memcpy(lengths, bytes, sizeof(lengths));
    struct entry entry = {{bytes + HEAD, (size_t)lengths[0]}, {0}, 0};
    entry.value = (struct str){entry.key.data + lengths[0], (size_t)lengths[1]};
    entry.size = HEAD + (size_t)lengths[0] + (size_t)lengths[1];
    return entry;
}

static int compare_entries(const struct entry *a, const struct entry *b)
{
    int order = str_compare(a->key, b->key);
    return order ? order : str_compare(a->value, b->value);
}

static int compare_places(const struct sorter *sorter, size_t a, size_t b)
{
    struct entry left = entry_at(sorter->held.data + a), right = entry_at(sorter->held.data + b);
    return compare_entries(&left, &right);
}

static void merge_places(struct sorter *sorter, size_t *room, size_t from, size_t middle, size_t to)
{
    const size_t *places = sorter->places;
    size_t left = from, right = middle;
    for (size_t i = from; i < to; i++) {
        bool takes_left = right == to || (left < middle &&
                                          compare_places(sorter, places[left], places[right]) <= 0);
        room[i] = takes_left ? places[left++] : places[right++];
    }
}

// Merge sort, bottom up: n log n comparisons whatever the input.
static void sort_places(struct sorter *sorter)
{
    size_t *room = memory_array(sorter->count, sizeof(*room));
    for (size_t width = 1; width < sorter->count; width *= 2) {
        for (size_t from = 0; from < sorter->count; from += 2 * width) {
            size_t middle = from + width < sorter->count ? from + width : sorter->count;
            size_t to = middle + width < sorter->count ? middle + width : sorter->count;
            merge_places(sorter, room, from, middle, to);
        }
        size_t *sorted = room;
        room = sorter->places;
        sorter->places = sorted;
    }
    free(room);
    sorter->capacity = sorter->count; // of whichever of the two it is now
}

static void open_file(struct sorter *sorter)
{
    static const char name[] = "/sheaf.XXXXXX";
    size_t size = strlen(sorter->folder) + sizeof(name);
    char *path = memory_array(size, 1);
    snprintf(path, size, "%s%s", sorter->folder, name);
    sorter->fd = mkstemp(path);
    if (sorter->fd < 0)
        die("cannot make a temporary file in '%s':", sorter->folder);
    unlink(path);
    free(path);
}

static void write_out(struct sorter *sorter, struct buffer *pending)
{
    struct str bytes = buffer_str(pending);
    while (bytes.length) {
        ssize_t written = pwrite(sorter->fd, bytes.data, bytes.length, (off_t)sorter->written);
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            die("cannot write to a temporary file in '%s':", sorter->folder);
        sorter->written += (uint64_t)written;
        bytes = str_slice(bytes, (size_t)written, bytes.length);
    }
    buffer_reset(pending);
}

// What is held becomes a run.
static void spill(struct sorter *sorter)
{
    struct buffer pending = {0};
    if (sorter->run_count == 0)
        open_file(sorter);
    if (sorter->run_count == SORTER_RUNS_MAX)
        die("too much to sort: more than %d times the memory", SORTER_RUNS_MAX);
    sort_places(sorter);
    struct sorter_run run = {.at = sorter->written};
    for (size_t i = 0; i < sorter->count; i++) {
        const char *bytes = sorter->held.data + sorter->places[i];
        buffer_put(&pending, (struct str){bytes, entry_at(bytes).size});
        if (pending.length >= WRITE_SIZE)
            write_out(sorter, &pending);
    }
    write_out(sorter, &pending);
    buffer_free(&pending);
    run.end = sorter->written;
    sorter->runs = memory_grow(sorter->runs, sorter->run_count, &sorter->run_capacity, sizeof(run));
    sorter->runs[sorter->run_count++] = run;
    buffer_reset(&sorter->held);
    sorter->count = 0;
}

void sorter_add(struct sorter *sorter, struct str key, struct str value)
{
    uint64_t lengths[2] = {key.length, value.length};
    if (sorter->count > 0 &&
        sorter->held.length + HEAD + key.length + value.length > sorter->memory)
        spill(sorter);
    sorter->places =
        memory_grow(sorter->places, sorter->count, &sorter->capacity, sizeof(*sorter->places));
    sorter->places[sorter->count++] = sorter->held.length;
    buffer_put(&sorter->held, (struct str){(const char *)lengths, sizeof(lengths)});
    buffer_put(&sorter->held, key);
    buffer_put(&sorter->held, value);
}

// Makes at least 'size' bytes from the run's start on readable. False at its end.
static bool fill(struct sorter *sorter, struct sorter_run *run, size_t size)
{
    struct buffer *buffer = &run->buffer;
    if (buffer->length - run->start >= size)
        return true;
    if (run->start) {
        memmove(buffer->data, buffer->data + run->start, buffer->length - run->start);
        buffer->length -= run->start;
        run->start = 0;
    }
    while (buffer->length < size && run->at < run->end) {
        size_t most = size - buffer->length > READ_SIZE ? size - buffer->length : READ_SIZE;
        most = run->end - run->at < most ? (size_t)(run->end - run->at) : most;
        ssize_t got = pread(sorter->fd, buffer_room(buffer, most), most, (off_t)run->at);
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0)
            die("cannot read a temporary file in '%s':", sorter->folder);
        buffer->length += (size_t)got;
        run->at += (uint64_t)got;
    }
    return buffer->length >= size;
}

// The run's next entry stands in its buffer as a whole. False at its end.
static bool has_entry(struct sorter *sorter, struct sorter_run *run)
{
    if (!fill(sorter, run, HEAD))
        return false;
    return fill(sorter, run, entry_at(run->buffer.data + run->start).size);
}

static bool is_before(const struct sorter *sorter, size_t a, size_t b)
{
    const struct sorter_run *left = &sorter->runs[a], *right = &sorter->runs[b];
    struct entry x = entry_at(left->buffer.data + left->start);
    struct entry y = entry_at(right->buffer.data + right->start);
    return compare_entries(&x, &y) < 0;
}

static void sink(struct sorter *sorter, size_t at)
{
    for (;;) {
        size_t least = at;
        for (size_t child = 2 * at + 1; child <= 2 * at + 2 && child < sorter->heap_count; child++)
            if (is_before(sorter, sorter->heap[child], sorter->heap[least]))
                least = child;
        if (least == at)
            return;
        size_t run = sorter->heap[at];
        sorter->heap[at] = sorter->heap[least];
        sorter->heap[least] = run;
        at = least;
    }
}

static void begin_reading(struct sorter *sorter)
{
    sorter->is_sorted = true;
    if (sorter->run_count == 0) {
        sort_places(sorter);
        return;
    }
    if (sorter->count)
        spill(sorter);
    buffer_free(&sorter->held);
    sorter->heap = memory_array(sorter->run_count, sizeof(*sorter->heap));
    for (size_t i = 0; i < sorter->run_count; i++)
        if (has_entry(sorter, &sorter->runs[i]))
            sorter->heap[sorter->heap_count++] = i;
    for (size_t i = sorter->heap_count; i-- > 0;)
        sink(sorter, i);
}

// The entry given out last goes; its run's next one takes its place in the heap.
static void advance(struct sorter *sorter)
{
    struct sorter_run *run = &sorter->runs[sorter->heap[0]];
    run->start += run->current;
    run->current = 0;
    if (!has_entry(sorter, run)) {
        buffer_free(&run->buffer);
        sorter->heap[0] = sorter->heap[--sorter->heap_count];
    }
    sink(sorter, 0);
}

bool sorter_next(struct sorter *sorter, struct str *key, struct str *value)
{
    struct entry entry;
    if (!sorter->is_sorted)
        begin_reading(sorter);
    if (sorter->run_count == 0) {
        if (sorter->next == sorter->count)
            return false;
        entry = entry_at(sorter->held.data + sorter->places[sorter->next++]);
    } else {
        if (sorter->heap_count && sorter->runs[sorter->heap[0]].current)
            advance(sorter);
        if (sorter->heap_count == 0)
            return false;
        struct sorter_run *run = &sorter->runs[sorter->heap[0]];
        entry = entry_at(run->buffer.data + run->start);
        run->current = entry.size;
    }
    *key = entry.key;
    *value = entry.value;
    return true;
}

void sorter_free(struct sorter *sorter)
{
    for (size_t i = 0; i < sorter->run_count; i++)
        buffer_free(&sorter->runs[i].buffer);
    free(sorter->runs);
    free(sorter->heap);
    free(sorter->places);
    buffer_free(&sorter->held);
    if (sorter->run_count)
        close(sorter->fd);
    *sorter = (struct sorter){0};
}
