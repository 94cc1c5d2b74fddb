// Threads that do jobs side by side; what they have done is taken in the order in which it was given.
//
//     workers_open(&workers, threads, capacity, run, jobs);
//     while (workers_have_room(&workers) && fill(&jobs[workers_place(&workers)]))
//         workers_give(&workers);
//     while (workers_take(&workers, &place)) { use(&jobs[place]); workers_release(&workers); …fill… }
//     workers_close(&workers);
//
// The jobs are the caller's, in an array whose places are used round and round. A place belongs to the caller until it is given, then
// to a worker, then from workers_take to workers_release to the caller again.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_BASE_WORKERS_H
#define SHEAF_BASE_WORKERS_H

#include <stdbool.h>
#include <stddef.h>

enum { WORKERS_MAX = 64 }; // threads

// Does the job at a place. 'worker' counts from 0: what belongs to a thread is found by it.
typedef void workers_run(void *jobs, size_t place, size_t worker);

struct workers_shared;
struct workers_thread;

// {0} is valid and has no places.
struct workers {
    size_t count;    // of threads; 1: none runs beside the caller, jobs are done by workers_take
    size_t capacity; // places
    size_t given, taken; // jobs so far
    workers_run *run;
    void *jobs; // borrowed
    struct workers_thread *threads;
    struct workers_shared *shared;
};

// Starts 'count' threads, at most WORKERS_MAX; dies when they cannot be started. The struct must stay where it is until workers_close.
void workers_open(struct workers *workers, size_t count, size_t capacity, workers_run *run,
                  void *jobs);

bool workers_have_room(const struct workers *workers);

// The next free place, to be filled before workers_give. Only while there is room.
size_t workers_place(const struct workers *workers);
void workers_give(struct workers *workers);

// Waits for the first job that was not taken yet. False when there is none.
bool workers_take(struct workers *workers, size_t *place);

// The place that was taken is free again.
void workers_release(struct workers *workers);

// Ends the threads; jobs that were given and not begun are done before.
void workers_close(struct workers *workers);

#endif
