// Records of a stream with what deduplication compares of them, which takes most of its time and is made by several threads when there
// are several. The records come in the order of the input, and whatever the number of threads, they and the rejects are the same.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_MERGE_SIGNERS_H
#define SHEAF_MERGE_SIGNERS_H

#include "base/workers.h"
#include "dedup/signature.h"
#include "record/stream.h"

enum {
    SIGNERS_BATCHES_EACH = 4,    // batches of lines a thread that wait or are done
    SIGNERS_BATCH = 64 * 1024,   // bytes from which on a batch is complete
    SIGNERS_LINES_MAX = 64,      // of a batch
    SIGNERS_BYTES_MAX = 8 << 20, // bytes of lines in all batches; one line is always taken
};

struct signers_batch;
struct signers_hand;

struct signers {
    struct stream *stream; // borrowed
    struct workers workers;
    struct signers_batch *batches;
    struct signers_hand *hands; // of the threads
    struct signers_batch *taken;
    size_t next;  // record of the batch that was taken
    size_t bytes; // of all batches
    bool at_end;  // of the stream
};

// What is known of a record; valid until the next one.
struct signers_record {
    struct facts facts; // all of them; of one that is signed only line, name and is_capture
    const struct signed_as *made; // NULL: it is not signed yet
    struct arena *scratch;        // of the record
};

// With one thread nothing runs beside the caller, and who takes the records signs them.
void signers_open(struct signers *signers, struct stream *stream, size_t threads);

// The next record; false at the end. Lines that are none are rejected.
bool signers_next(struct signers *signers, struct signers_record *record);

void signers_close(struct signers *signers);

#endif
