// One document on its way through the program, with what came of it.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_EXTRACT_JOB_H
#define SHEAF_EXTRACT_JOB_H

#include "capture/document.h"
#include "capture/list.h"
#include "extract/extractor.h"

enum job_task {
    JOB_EXTRACT,   // to records
    JOB_UNCLAIMED, // to the lines that no rule took
    JOB_LIST,      // to a line of --list
    JOB_URLS,      // to the addresses that sitemaps and feeds name
};

struct job_options {
    enum job_task task;
    bool has_refused; // lines for --refused are wanted
    struct list_options list;
};

enum { JOB_NOTES_MAX = 8 };

// {0} is a valid empty job.
struct job {
    struct str file; // the path as given, ended by NUL
    struct document document;
    bool is_missing; // an input that cannot be read; 'reason' says why
    // What came of it:
    enum extract_outcome outcome;
    struct buffer
        out; // the record, or lines, with line ends; of a list also when the outcome is no record
    struct buffer refused; // a line for --refused
    struct str id;         // of the capture, before repeats are told apart; {0} without a record
    struct str reason;     // of refusal or rejection; ended by NUL
    struct str notes[JOB_NOTES_MAX];
    size_t note_count;
    struct arena arena;  // of the texts above
    struct buffer bytes; // of a document that was kept
};

// Begins anew with a document (or, with NULL, a missing input) and gives up the last one. Its texts stay borrowed.
void job_begin(struct job *job, struct str file, const struct document *document);

// Copies what is borrowed, so that the job can wait.
void job_keep(struct job *job);

// Does the task. The extractor's results are copied.
void job_run(struct job *job, struct extractor *extractor, const struct job_options *options);
void job_free(struct job *job);

#endif
