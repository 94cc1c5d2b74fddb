// What the tests of cleaning steps share: one step over one record, and the same step over its result.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_TESTS_CLEAN_CASE_H
#define SHEAF_TESTS_CLEAN_CASE_H

#include "clean/steps.h"

#include <assert.h>
#include <stdio.h>
#include <stdlib.h>

struct clean_case {
    struct arena arena;
    struct trees trees;
    struct record record;
    struct buffer out;
    struct cleaner cleaner;
};

static struct clean_case clean_case;

// The record that a step makes of a line, NUL-terminated. Valid until the next call but one.
static inline struct str case_run(void (*step)(struct article *article), struct str line)
{
    static struct buffer results[2];
    static unsigned turn;
    struct buffer *out = &results[turn++ % 2];
    struct article article;

    arena_reset(&clean_case.arena);
    trees_reset(&clean_case.trees);
    clean_case.record.arena = &clean_case.arena;
    clean_case.record.trees = &clean_case.trees;
    assert(record_read(&clean_case.record, line));
    article_open(&article, &clean_case.record, &clean_case.cleaner);
    step(&article);
    article_close(&article);
    buffer_reset(out);
    record_write(&clean_case.record, out);
    assert(span_validate(buffer_str(out), NULL, NULL));
    buffer_byte(out, '\0');
    out->length--;
    return buffer_str(out);
}

// The step turns 'in' into 'out', and leaves 'out' alone.
static inline void case_is(void (*step)(struct article *article), const char *in, const char *out)
{
    struct str once = case_run(step, str_of(in));
    if (!str_equal(once, str_of(out))) {
        fprintf(stderr, "from     %s\nexpected %s\ngot      %.*s\n", in, out, (int)once.length,
                once.data);
        abort();
    }
    struct str twice = case_run(step, once);
    if (!str_equal(twice, str_of(out))) {
        fprintf(stderr, "again    %s\ngot      %.*s\n", out, (int)twice.length, twice.data);
        abort();
    }
}

// The step leaves the record as it is.
static inline void case_stays(void (*step)(struct article *article), const char *line)
{
    case_is(step, line, line);
}

#endif
