// Workers that do jobs side by side; what they make comes out in the order of the input, the same as that of one worker.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_EXTRACT_CREW_H
#define SHEAF_EXTRACT_CREW_H

#include "base/workers.h"
#include "extract/intake.h"
#include "extract/job.h"

enum {
    CREW_JOBS_EACH = 8,        // jobs a worker that wait or are done
    CREW_BYTES_MAX = 24 << 20, // bytes of pages that wait; one is always taken
};

// {0} is a valid crew without workers.
struct crew {
    struct intake *intake;             // borrowed
    const struct job_options *options; // borrowed
    struct extractor *extractors;      // borrowed: one for each worker
    // The crew's own:
    struct workers workers;
    struct job *jobs;  // by place
    struct job *taken; // the one that has been handed out
    size_t bytes;      // of pages in all places
    bool at_end;       // of the intake
};

// 'extractors' are as many as there are to be workers, each with its own profiles; one: nothing runs beside the caller.
void crew_open(struct crew *crew, struct intake *intake, struct extractor *extractors, size_t count,
               const struct job_options *options);

// The next job, done; NULL at the end. Valid until the next call.
struct job *crew_next(struct crew *crew);

void crew_close(struct crew *crew);

#endif
