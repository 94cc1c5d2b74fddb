// SPDX-License-Identifier: MIT
#include "extract/crew.h"

#include "base/memory.h"

#include <stdlib.h>

static void run(void *argument, size_t place, size_t worker)
{
    struct crew *crew = argument;
    job_run(&crew->jobs[place], &crew->extractors[worker], crew->options);
}

void crew_open(struct crew *crew, struct intake *intake, struct extractor *extractors, size_t count,
               const struct job_options *options)
{
    *crew = (struct crew){.intake = intake, .options = options, .extractors = extractors};
    size_t capacity = count == 1 ? 1 : count * CREW_JOBS_EACH;
    crew->jobs = memory_array(capacity, sizeof(*crew->jobs));
    workers_open(&crew->workers, count, capacity, run, crew);
}

// Fills a job with the next document; false at the end.
static bool take(struct crew *crew, struct job *job)
{
    struct document document;
    enum intake_status status = crew->at_end ? INTAKE_END : intake_next(crew->intake, &document);
    if (status == INTAKE_END) {
        crew->at_end = true;
        return false;
    }
    bool is_missing = status == INTAKE_MISSING;
    job_begin(job, crew->intake->input.file, is_missing ? NULL : &document);
    if (is_missing)
        job->reason = arena_copy(&job->arena, str_of(crew->intake->error));
    return true;
}

// Reads on while there is room for what is read.
static void fill(struct crew *crew)
{
    while (workers_have_room(&crew->workers) && crew->bytes < CREW_BYTES_MAX) {
        struct job *job = &crew->jobs[workers_place(&crew->workers)];
        if (!take(crew, job))
            return;
        if (crew->workers.count > 1)
            job_keep(job);
        crew->bytes += job->document.bytes.length;
        workers_give(&crew->workers);
    }
}

// Gives the place of the job that was handed out free. Large memory is given back, so that one large page does not cost its
// size in every place.
static void release(struct crew *crew)
{
    enum { BYTES_KEPT = 1 << 20 };
    struct job *job = crew->taken;
    if (!job)
        return;
    crew->taken = NULL;
    crew->bytes -= job->document.bytes.length;
    if (job->bytes.capacity > BYTES_KEPT)
        buffer_free(&job->bytes);
    if (job->out.capacity > BYTES_KEPT)
        buffer_free(&job->out);
    workers_release(&crew->workers);
}

struct job *crew_next(struct crew *crew)
{
    size_t place;
    release(crew);
    fill(crew);
    if (workers_take(&crew->workers, &place))
        crew->taken = &crew->jobs[place];
    return crew->taken;
}

void crew_close(struct crew *crew)
{
    size_t capacity = crew->workers.capacity;
    workers_close(&crew->workers);
    for (size_t i = 0; i < capacity; i++)
        job_free(&crew->jobs[i]);
    free(crew->jobs);
    *crew = (struct crew){0};
}
