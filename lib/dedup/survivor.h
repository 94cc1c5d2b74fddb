// Which capture of an article survives: the same one whatever the order of the input.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_DEDUP_SURVIVOR_H
#define SHEAF_DEDUP_SURVIVOR_H

#include "dedup/signature.h"

// What is kept; in doubt what is best.
enum keep {
    KEEP_BEST,
    KEEP_LONGEST, // the longest own text
    KEEP_NEWEST,  // the latest capture, then the latest date of publication
    KEEP_FIRST,   // what comes first in the input
};

// What a word on the command line means: best, longest, newest, first. Dies with exit 2 on anything else.
enum keep keep_of_option(const char *word);

// <0 when a is to survive, >0 when b is. The better layout first; then the fuller body_status, more fields
// with a value, the longer own text, the earlier capture (a known time first), the earlier date of publication,
// the smaller name (by its first SIGNATURE_NAME bytes; then the shorter; then by its last three); then the hash of the record's bytes: 0 means that they are the same bytes.
int survivor_compare(const struct signature *a, const struct signature *b, enum keep keep);

#endif
