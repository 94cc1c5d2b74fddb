// How an archive is opened, and what a state says that it was made with.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_DEDUP_ARCHIVE_OPTIONS_H
#define SHEAF_DEDUP_ARCHIVE_OPTIONS_H

#include "dedup/survivor.h"
#include "store/manifest.h"

// Of what is stored of a record: signature, sketch and keys, in a state and in files of sheaf-sign. Whoever changes what they are
// of the same record raises it by one; other versions are refused, as their records would not meet those of this one.
enum { ARCHIVE_VERSION = 4 };

// What --near is when it is not given; of sheaf-dedup and sheaf-link.
#define NEAR_DEFAULT 0.8F

// How an archive is opened.
struct archive_options {
    const char *folder; // of the state; NULL: temporary files in 'tmp'
    const char *tmp;
    size_t memory;    // bytes for sorting and for what is looked at together
    bool may_wait;    // for another process that has the state
    float threshold;  // of near-duplicates, 0: none; a state has one for ever
    enum keep keep;   // likewise
    bool is_adopting; // take both from the state
};

// Takes what a state was made with where 'is_adopting'. Dies when it is of another version, or was made with other options.
void archive_options_check(struct archive_options *options, const struct manifest *manifest);

// Dies when a state is of another version.
void archive_options_version(const char *folder, const struct manifest *manifest);

// Adds the options and the version to the manifest of a state.
void archive_options_put(const struct archive_options *options, struct manifest *manifest);

#endif
