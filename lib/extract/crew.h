// Workers that do jobs side by side; what they make comes out in the order of the input, the same as that of one worker.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_EXTRACT_CREW_H
#define SHEAF_EXTRACT_CREW_H

#include "extract/intake.h"
#include "extract/job.h"

enum {
    CREW_WORKERS_MAX = 64,
    CREW_JOBS_EACH = 8,        // jobs a worker that wait or are done
    CREW_BYTES_MAX = 24 << 20, // bytes of pages that wait; one is always taken
};

struct crew_worker;

// {0} is a valid crew without workers: jobs are done by who asks for them.
struct crew {
    struct intake *intake;             // borrowed
    const struct job_options *options; // borrowed
    // The crew's own:
    struct crew_worker *workers;
    size_t worker_count;
    struct job *jobs; // a ring: [first, first + count) are taken, in the order of the input
    size_t capacity, first, count, begun;
    size_t bytes;  // of pages in the ring
    bool is_taken; // the first one has been handed out
    bool at_end;   // of the intake
    struct crew_shared *shared;
};

// 'extractors' are as many as there are to be workers, each with its own profiles; one: nothing runs beside the caller.
void crew_open(struct crew *crew, struct intake *intake, struct extractor *extractors, size_t count,
               const struct job_options *options);

// The next job, done; NULL at the end. Valid until the next call.
struct job *crew_next(struct crew *crew);

void crew_close(struct crew *crew);

#endif
