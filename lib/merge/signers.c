// SPDX-License-Identifier: MIT
#include "merge/signers.h"

#include "base/memory.h"
#include "merge/view.h"

#include <stdlib.h>

// A line and what came of it.
struct signers_item {
    struct stream_line line;
    const char *reason; // why it is no record; NULL: it is one
    struct str name;
    bool is_capture;
    struct signed_as made;
};

struct signers_batch {
    struct buffer bytes; // the lines, one behind the other
    struct signers_item *items;
    size_t count, capacity;
    struct arena arena; // names and reasons
};

// What a thread works with, reused from record to record.
struct signers_hand {
    struct record record;
    struct trees trees;
    struct arena arena;
};

static void sign(struct signers_hand *hand, struct signers_batch *batch, struct signers_item *item)
{
    struct record *record = &hand->record;
    const char *reason;
    arena_reset(&hand->arena);
    trees_reset(&hand->trees);
    record->arena = &hand->arena;
    record->trees = &hand->trees;
    if (!stream_parse(&item->line, record, &reason)) {
        item->reason = arena_copy(&batch->arena, str_of(reason)).data;
        return;
    }
    struct facts facts = view_facts(record);
    signature_make(&item->made.signature, &item->made.sketch, &hand->arena, &facts);
    item->is_capture = facts.is_capture;
    if (facts.name.data)
        item->name = arena_copy(&batch->arena, facts.name);
}

static void run(void *argument, size_t place, size_t worker)
{
    struct signers *signers = argument;
    struct signers_batch *batch = &signers->batches[place];
    for (size_t i = 0; i < batch->count; i++)
        sign(&signers->hands[worker], batch, &batch->items[i]);
}

void signers_open(struct signers *signers, struct stream *stream, size_t threads)
{
    *signers = (struct signers){.stream = stream};
    if (threads == 1)
        return;
    size_t places = threads * SIGNERS_BATCHES_EACH;
    signers->batches = memory_array(places, sizeof(*signers->batches));
    signers->hands = memory_array(threads, sizeof(*signers->hands));
    workers_open(&signers->workers, threads, places, run, signers);
}

// Fills a batch with lines; false at the end. Their texts are found when the bytes move no more.
static bool fill_batch(struct signers *signers, struct signers_batch *batch)
{
    struct stream_line line;
    while (batch->bytes.length < SIGNERS_BATCH && batch->count < SIGNERS_LINES_MAX) {
        if (signers->at_end || !stream_line(signers->stream, &line)) {
            signers->at_end = true;
            break;
        }
        batch->items =
            memory_grow(batch->items, batch->count, &batch->capacity, sizeof(*batch->items));
        batch->items[batch->count++] = (struct signers_item){.line = line};
        buffer_put(&batch->bytes, line.text);
    }
    const char *at = batch->bytes.data ? batch->bytes.data : ""; // of empty lines alone
    for (size_t i = 0; i < batch->count; at += batch->items[i++].line.text.length)
        batch->items[i].line.text.data = at;
    return batch->count > 0;
}

static void fill(struct signers *signers)
{
    while (workers_have_room(&signers->workers) && signers->bytes < SIGNERS_BYTES_MAX) {
        struct signers_batch *batch = &signers->batches[workers_place(&signers->workers)];
        if (!fill_batch(signers, batch))
            return;
        signers->bytes += batch->bytes.length;
        workers_give(&signers->workers);
    }
}

// Gives the batch that was taken free. Large memory is given back, so that a long line does not cost its size in every place.
static void release(struct signers *signers)
{
    struct signers_batch *batch = signers->taken;
    signers->taken = NULL;
    signers->bytes -= batch->bytes.length;
    signers->next = batch->count = 0;
    buffer_reset(&batch->bytes);
    if (batch->bytes.capacity > 4 * SIGNERS_BATCH)
        buffer_free(&batch->bytes);
    arena_reset(&batch->arena);
    workers_release(&signers->workers);
}

// The next line and what came of it, of this batch or the next one.
static struct signers_item *next_item(struct signers *signers)
{
    size_t place;
    if (signers->taken && signers->next == signers->taken->count)
        release(signers);
    if (!signers->taken) {
        fill(signers);
        if (!workers_take(&signers->workers, &place))
            return NULL;
        signers->taken = &signers->batches[place];
    }
    return &signers->taken->items[signers->next++];
}

static bool next_alone(struct signers *signers, struct signers_record *next)
{
    struct record *record = stream_next(signers->stream);
    if (record)
        *next = (struct signers_record){.facts = view_facts(record), .scratch = record->arena};
    return record;
}

bool signers_next(struct signers *signers, struct signers_record *next)
{
    struct signers_item *item;
    if (!signers->batches)
        return next_alone(signers, next);
    while ((item = next_item(signers)) && item->reason)
        stream_reject_line(signers->stream, &item->line, item->reason);
    if (!item)
        return false;
    *next = (struct signers_record){
        .facts = {.line = item->line.text, .name = item->name, .is_capture = item->is_capture},
        .made = &item->made,
        .scratch = &signers->stream->arena,
    };
    return true;
}

void signers_close(struct signers *signers)
{
    size_t places = signers->workers.capacity, threads = signers->workers.count;
    workers_close(&signers->workers);
    for (size_t i = 0; i < places; i++) {
        buffer_free(&signers->batches[i].bytes);
        arena_free(&signers->batches[i].arena);
        free(signers->batches[i].items);
    }
    for (size_t i = 0; i < threads; i++) {
        record_free(&signers->hands[i].record);
        trees_free(&signers->hands[i].trees);
        arena_free(&signers->hands[i].arena);
    }
    free(signers->batches);
    free(signers->hands);
    *signers = (struct signers){0};
}
