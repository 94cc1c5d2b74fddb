// SPDX-License-Identifier: MIT
#include "extract/crew.h"

#include "base/die.h"

#include <errno.h>
#include <pthread.h>
#include <stdlib.h>

// What the threads share. The ring's jobs [first, begun) are done or worked on, [begun, count) wait; a worker owns the one it
// took until it sets 'is_done' under the lock.
struct crew_shared {
    pthread_mutex_t lock;
    pthread_cond_t has_work, has_done;
    bool *is_done; // for each place of the ring
    bool is_closed;
};

struct crew_worker {
    struct crew *crew;
    struct extractor *extractor;
    pthread_t thread;
};

static void *work(void *argument)
{
    struct crew_worker *worker = argument;
    struct crew *crew = worker->crew;
    struct crew_shared *shared = crew->shared;
    pthread_mutex_lock(&shared->lock);
    for (;;) {
        while (crew->begun == crew->count && !shared->is_closed)
            pthread_cond_wait(&shared->has_work, &shared->lock);
        if (crew->begun == crew->count)
            break;
        size_t place = (crew->first + crew->begun++) % crew->capacity;
        pthread_mutex_unlock(&shared->lock);
        job_run(&crew->jobs[place], worker->extractor, crew->options);
        pthread_mutex_lock(&shared->lock);
        shared->is_done[place] = true;
        pthread_cond_signal(&shared->has_done);
    }
    pthread_mutex_unlock(&shared->lock);
    return NULL;
}

static void *array(size_t count, size_t size)
{
    void *data = calloc(count, size);
    if (!data)
        die("out of memory");
    return data;
}

void crew_open(struct crew *crew, struct intake *intake, struct extractor *extractors, size_t count,
               const struct job_options *options)
{
    *crew = (struct crew){.intake = intake, .options = options, .worker_count = count};
    crew->capacity = count == 1 ? 1 : count * CREW_JOBS_EACH;
    crew->jobs = array(crew->capacity, sizeof(*crew->jobs));
    crew->workers = array(count, sizeof(*crew->workers));
    for (size_t i = 0; i < count; i++)
        crew->workers[i] = (struct crew_worker){.crew = crew, .extractor = &extractors[i]};
    if (count == 1)
        return;
    crew->shared = array(1, sizeof(*crew->shared));
    crew->shared->is_done = array(crew->capacity, sizeof(bool));
    pthread_mutex_init(&crew->shared->lock, NULL);
    pthread_cond_init(&crew->shared->has_work, NULL);
    pthread_cond_init(&crew->shared->has_done, NULL);
    for (size_t i = 0; i < count; i++) {
        errno = pthread_create(&crew->workers[i].thread, NULL, work, &crew->workers[i]);
        if (errno)
            die("cannot start a thread:");
    }
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

static struct job *next_alone(struct crew *crew)
{
    if (!take(crew, crew->jobs))
        return NULL;
    job_run(crew->jobs, crew->workers[0].extractor, crew->options);
    return crew->jobs;
}

// Reads on while there is room for what is read.
static void fill(struct crew *crew)
{
    while (crew->count < crew->capacity && (!crew->count || crew->bytes < CREW_BYTES_MAX)) {
        size_t place = (crew->first + crew->count) % crew->capacity;
        struct job *job = &crew->jobs[place];
        if (!take(crew, job))
            return;
        job_keep(job);
        crew->bytes += job->document.bytes.length;
        pthread_mutex_lock(&crew->shared->lock);
        crew->shared->is_done[place] = false;
        crew->count++;
        pthread_cond_signal(&crew->shared->has_work);
        pthread_mutex_unlock(&crew->shared->lock);
    }
}

// Gives the first job's place free. Large memory is given back, so that one large page does not cost its size in every place.
static void release(struct crew *crew)
{
    enum { BYTES_KEPT = 1 << 20 };
    struct job *job = &crew->jobs[crew->first];
    if (!crew->is_taken)
        return;
    crew->is_taken = false;
    crew->bytes -= job->document.bytes.length;
    if (job->bytes.capacity > BYTES_KEPT)
        buffer_free(&job->bytes);
    if (job->out.capacity > BYTES_KEPT)
        buffer_free(&job->out);
    pthread_mutex_lock(&crew->shared->lock);
    crew->first = (crew->first + 1) % crew->capacity;
    crew->count--;
    crew->begun--;
    pthread_mutex_unlock(&crew->shared->lock);
}

struct job *crew_next(struct crew *crew)
{
    if (crew->worker_count == 1)
        return next_alone(crew);
    release(crew);
    fill(crew);
    if (!crew->count)
        return NULL;
    pthread_mutex_lock(&crew->shared->lock);
    while (!crew->shared->is_done[crew->first])
        pthread_cond_wait(&crew->shared->has_done, &crew->shared->lock);
    pthread_mutex_unlock(&crew->shared->lock);
    crew->is_taken = true;
    return &crew->jobs[crew->first];
}

void crew_close(struct crew *crew)
{
    if (crew->shared) {
        pthread_mutex_lock(&crew->shared->lock);
        crew->shared->is_closed = true;
        pthread_cond_broadcast(&crew->shared->has_work);
        pthread_mutex_unlock(&crew->shared->lock);
        for (size_t i = 0; i < crew->worker_count; i++)
            pthread_join(crew->workers[i].thread, NULL);
        pthread_mutex_destroy(&crew->shared->lock);
        pthread_cond_destroy(&crew->shared->has_work);
        pthread_cond_destroy(&crew->shared->has_done);
        free(crew->shared->is_done);
        free(crew->shared);
    }
    for (size_t i = 0; i < crew->capacity; i++)
        job_free(&crew->jobs[i]);
    free(crew->jobs);
    free(crew->workers);
    *crew = (struct crew){0};
}
