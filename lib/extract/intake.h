// All captured pages of all inputs, one after the other: files named on the command line or in a list, each opened when its turn
// comes, and what stands in them.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_EXTRACT_INTAKE_H
#define SHEAF_EXTRACT_INTAKE_H

#include "capture/feed.h"
#include "capture/reader.h"
#include "extract/inputs.h"

// {0} is a valid empty intake. Set the reader's options first.
struct intake {
    struct reader reader;
    bool is_raw; // feeds stay whole: for lists
    // The intake's own:
    char *const *operands; // ended by NULL; NULL: the list is read
    const char *list;      // its name
    struct inputs inputs;
    struct extract_input
        input; // the entry of the list that is read; its file is the name of the input
    int fd;
    bool is_open;
    struct feed feed; // whose entries are handed out, up to 'feed_next'
    size_t feed_next;
    struct document feed_whole;
    struct arena feed_arena;
    const char *error; // of INTAKE_MISSING
};

enum intake_status {
    INTAKE_END,
    INTAKE_DOCUMENT,
    INTAKE_MISSING, // an input cannot be read, or not to its end: 'error' says why
};

// Takes operands (argv from the first one on, ended by NULL; without any, standard input).
void intake_open(struct intake *intake, char *const *operands);

// Takes a list of inputs; false with a message in *why when it cannot be read.
bool intake_open_list(struct intake *intake, const char *path, bool is_null, const char **why);

// The next document of intake->input.file (which ends with NUL). Valid until the next call.
enum intake_status intake_next(struct intake *intake, struct document *document);
void intake_close(struct intake *intake);

#endif
