// A list of captures: entries PATH[<TAB>URL[<TAB>CAPTURED_AT]], one a line or ended by NUL.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_EXTRACT_INPUTS_H
#define SHEAF_EXTRACT_INPUTS_H

#include "extract/extractor.h"

// {0} is a valid empty list. Lists are read whole: EXTRACT_BYTES_MAX at most.
struct inputs {
    struct buffer list;
    struct arena arena; // of the last entry
    struct str rest;
    char end; // of an entry
};

// Reads a list ("-": standard input). False, with a message in *why that lives until the next call, when it
// cannot be read.
bool inputs_open(struct inputs *inputs, const char *path, bool is_null, const char **why);

// The next entry that is not empty; false at the end. Its texts end with NUL, and are valid until the next call; an
// empty column is {0}, also that of the path. input->bytes is {0}.
bool inputs_next(struct inputs *inputs, struct extract_input *input);
void inputs_free(struct inputs *inputs);

#endif
