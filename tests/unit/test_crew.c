// SPDX-License-Identifier: MIT
#include "extract/crew.h"

#include "base/memory.h"

#undef NDEBUG
#include <assert.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

enum { PAGES = 120, GONE = 7, WORKERS = 4 };

static char folder[] = "/tmp/sheaf-test-crew.XXXXXX";
static char names[PAGES][16];
static char *operands[PAGES + 1];

// Pages of very different lengths, so that workers end in another order than they began; one of them is gone.
static void write_pages(void)
{
    for (int i = 0; i < PAGES; i++) {
        snprintf(names[i], sizeof(names[i]), "page-%03d.txt", i);
        operands[i] = names[i];
        if (i == GONE)
            continue;
        FILE *file = fopen(names[i], "w");
        assert(file);
        fprintf(file, "Report %d of the harbour office\n\nBy Ann Example\n\n8 July 2014\n\n", i);
        for (int line = 0; line < 4 + i * 37 % 100; line++)
            fprintf(file,
                    "The office counted %d boats in the harbour, which is more than in any other "
                    "year since the counting began, and the council was pleased to hear it.\n\n",
                    line);
        assert(fclose(file) == 0);
    }
}

static void remove_pages(void)
{
    for (int i = 0; i < PAGES; i++)
        unlink(names[i]);
}

struct run {
    struct intake intake;
    struct crew crew;
    struct extractor *extractors;
    size_t workers;
};

static void start(struct run *run, char *const *files, size_t workers)
{
    static const struct job_options options = {0};
    *run = (struct run){.workers = workers};
    run->intake.reader.page_max = 1 << 20;
    intake_open(&run->intake, files);
    run->extractors = memory_array(workers, sizeof(*run->extractors));
    for (size_t i = 0; i < workers; i++)
        run->extractors[i] = (struct extractor){.line_max = 1 << 20};
    crew_open(&run->crew, &run->intake, run->extractors, workers, &options);
}

static void stop(struct run *run)
{
    crew_close(&run->crew);
    intake_close(&run->intake);
    for (size_t i = 0; i < run->workers; i++)
        extractor_free(&run->extractors[i]);
    free(run->extractors);
}

// Everything that comes out, in its order; one line for each job.
static void read_all(size_t workers, struct buffer *out)
{
    struct run run;
    struct job *job;
    int count = 0;
    start(&run, operands, workers);
    while ((job = crew_next(&run.crew))) {
        assert(strcmp(job->file.data, names[count]) == 0);
        assert(job->is_missing == (count == GONE));
        assert(job->outcome == (job->is_missing ? EXTRACT_REJECTED : EXTRACT_RECORD));
        assert(!job->is_missing || strstr(job->reason.data, "No such file"));
        buffer_put(out, buffer_str(&job->out));
        count++;
    }
    assert(count == PAGES && !crew_next(&run.crew)); // and the end stays the end
    stop(&run);
}

static void test_same_bytes(void)
{
    struct buffer one = {0}, many = {0};
    read_all(1, &one);
    read_all(WORKERS, &many);
    assert(one.length > 100000 && str_equal(buffer_str(&one), buffer_str(&many)));
    buffer_free(&one);
    buffer_free(&many);
}

// Closed before the end: what was begun is given up, and nothing leaks or hangs.
static void test_early_end(void)
{
    struct run run;
    start(&run, operands, WORKERS);
    for (int i = 0; i < 5; i++)
        assert(strcmp(crew_next(&run.crew)->file.data, names[i]) == 0);
    stop(&run);
    start(&run, operands, WORKERS);
    stop(&run);
}

// Pages that wait are bounded: a small crew has not read on to the last page when the first one is handed out.
static void test_bounded(void)
{
    struct run run;
    start(&run, operands, 2);
    assert(crew_next(&run.crew));
    assert(run.intake.operands <= operands + 2 * CREW_JOBS_EACH + 1);
    run.crew.bytes += CREW_BYTES_MAX; // as if large pages waited
    char *const *reached = run.intake.operands;
    for (int i = 1; i < 2 * CREW_JOBS_EACH; i++)
        assert(strcmp(crew_next(&run.crew)->file.data, names[i]) == 0);
    assert(run.intake.operands == reached && !crew_next(&run.crew));
    run.crew.bytes -= CREW_BYTES_MAX;
    assert(run.crew.bytes == 0); // all that was taken is given back
    assert(crew_next(&run.crew) && run.intake.operands > reached);
    stop(&run);
}

int main(void)
{
    if (!mkdtemp(folder) || chdir(folder) != 0)
        return 1;
    write_pages();
    test_same_bytes();
    test_early_end();
    test_bounded();
    remove_pages();
    if (chdir("/") != 0 || rmdir(folder) != 0)
        return 1;
    puts("ok crew");
    return 0;
}
