// SPDX-License-Identifier: MIT
#include "base/workers.h"

#include "base/die.h"
#include "base/memory.h"

#include <errno.h>
#include <pthread.h>
#include <stdlib.h>

// What the threads share, under the lock. The jobs [0, begun) are done or worked on, [begun, given) wait; a worker owns the one
// that it took until it sets 'is_done'.
struct workers_shared {
    pthread_mutex_t lock;
    pthread_cond_t has_work, has_done;
    size_t given, begun;
    bool *is_done; // by place
    bool is_closed;
};

struct workers_thread {
    const struct workers *workers;
    size_t number;
    pthread_t thread;
};

static void *work(void *argument)
{
    const struct workers_thread *self = argument;
    const struct workers *workers = self->workers;
    struct workers_shared *shared = workers->shared;
    pthread_mutex_lock(&shared->lock);
    for (;;) {
        while (shared->begun == shared->given && !shared->is_closed)
            pthread_cond_wait(&shared->has_work, &shared->lock);
        if (shared->begun == shared->given)
            break;
        size_t place = shared->begun++ % workers->capacity;
        pthread_mutex_unlock(&shared->lock);
        workers->run(workers->jobs, place, self->number);
        pthread_mutex_lock(&shared->lock);
        shared->is_done[place] = true;
        pthread_cond_signal(&shared->has_done);
    }
    pthread_mutex_unlock(&shared->lock);
    return NULL;
}

void workers_open(struct workers *workers, size_t count, size_t capacity, workers_run *run,
                  void *jobs)
{
    *workers = (struct workers){.count = count, .capacity = capacity, .run = run, .jobs = jobs};
    if (count == 1)
        return;
    struct workers_shared *shared = workers->shared = memory_array(1, sizeof(*shared));
    shared->is_done = memory_array(capacity, sizeof(bool));
    pthread_mutex_init(&shared->lock, NULL);
    pthread_cond_init(&shared->has_work, NULL);
    pthread_cond_init(&shared->has_done, NULL);
    workers->threads = memory_array(count, sizeof(*workers->threads));
    for (size_t i = 0; i < count; i++) {
        workers->threads[i] = (struct workers_thread){.workers = workers, .number = i};
        errno = pthread_create(&workers->threads[i].thread, NULL, work, &workers->threads[i]);
        if (errno)
            die("cannot start a thread:");
    }
}

bool workers_have_room(const struct workers *workers)
{
    return workers->given - workers->taken < workers->capacity;
}

size_t workers_place(const struct workers *workers)
{
    return workers->given % workers->capacity;
}

void workers_give(struct workers *workers)
{
    struct workers_shared *shared = workers->shared;
    size_t place = workers->given++ % workers->capacity;
    if (!shared)
        return;
    pthread_mutex_lock(&shared->lock);
    shared->is_done[place] = false;
    shared->given++;
    pthread_cond_signal(&shared->has_work);
    pthread_mutex_unlock(&shared->lock);
}

bool workers_take(struct workers *workers, size_t *place)
{
    struct workers_shared *shared = workers->shared;
    if (workers->taken == workers->given)
        return false;
    *place = workers->taken % workers->capacity;
    if (!shared) {
        workers->run(workers->jobs, *place, 0);
        return true;
    }
    pthread_mutex_lock(&shared->lock);
    while (!shared->is_done[*place])
        pthread_cond_wait(&shared->has_done, &shared->lock);
    pthread_mutex_unlock(&shared->lock);
    return true;
}

void workers_release(struct workers *workers)
{
    workers->taken++;
}

void workers_close(struct workers *workers)
{
    struct workers_shared *shared = workers->shared;
    if (shared) {
        pthread_mutex_lock(&shared->lock);
        shared->is_closed = true;
        pthread_cond_broadcast(&shared->has_work);
        pthread_mutex_unlock(&shared->lock);
        for (size_t i = 0; i < workers->count; i++)
            pthread_join(workers->threads[i].thread, NULL);
        pthread_mutex_destroy(&shared->lock);
        pthread_cond_destroy(&shared->has_work);
        pthread_cond_destroy(&shared->has_done);
        free(shared->is_done);
        free(shared);
    }
    free(workers->threads);
    *workers = (struct workers){0};
}
