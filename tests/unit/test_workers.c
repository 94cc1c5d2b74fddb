// SPDX-License-Identifier: MIT
#include "base/workers.h"

#undef NDEBUG
#include <assert.h>
#include <stdio.h>

enum { PLACES = 7, JOBS = 5000, THREADS = 4 };

struct job {
    size_t number, result;
};

static size_t done_by[THREADS]; // by worker, each written by its own

static size_t result_of(size_t number)
{
    size_t result = number;
    for (size_t i = 0; i < number % 97 * 50; i++) // some take longer
        result = result * 31 + i;
    return result;
}

static void run(void *argument, size_t place, size_t worker)
{
    struct job *job = &((struct job *)argument)[place];
    job->result = result_of(job->number);
    done_by[worker]++;
}

// All jobs, taken in order, with at most 'ahead' given and not taken.
static void test(size_t threads, size_t places, size_t ahead)
{
    struct job jobs[PLACES] = {{0}};
    struct workers workers;
    size_t given = 0, taken = 0, place, sum = 0;
    for (size_t i = 0; i < THREADS; i++)
        done_by[i] = 0;
    workers_open(&workers, threads, places, run, jobs);
    assert(!workers_take(&workers, &place));
    while (taken < JOBS) {
        while (given < JOBS && given - taken < ahead && workers_have_room(&workers)) {
            jobs[workers_place(&workers)] = (struct job){.number = given++};
            workers_give(&workers);
        }
        assert(workers_take(&workers, &place));
        assert(jobs[place].number == taken && jobs[place].result == result_of(taken));
        taken++;
        workers_release(&workers);
    }
    assert(!workers_take(&workers, &place));
    workers_close(&workers);
    for (size_t i = 0; i < threads; i++)
        sum += done_by[i];
    assert(sum == JOBS);
}

// What was given and not taken is done all the same.
static void test_close(void)
{
    struct job jobs[PLACES] = {{0}};
    struct workers workers;
    workers_open(&workers, 3, PLACES, run, jobs);
    for (size_t i = 0; i < PLACES; i++) {
        assert(workers_have_room(&workers));
        jobs[workers_place(&workers)].number = 1000 + i;
        workers_give(&workers);
    }
    assert(!workers_have_room(&workers));
    workers_close(&workers);
    for (size_t i = 0; i < PLACES; i++)
        assert(jobs[i].result == result_of(1000 + i));
}

int main(void)
{
    struct workers nobody = {0};
    workers_close(&nobody);
    test(1, 1, 1);
    test(1, PLACES, PLACES);
    test(2, 2, 2);
    test(THREADS, PLACES, PLACES);
    test(THREADS, PLACES, 2);
    test_close();
    puts("ok workers");
    return 0;
}
