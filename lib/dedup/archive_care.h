// Looking after a state: is it as it was written, and as small as it can be?
// SPDX-License-Identifier: MIT
#ifndef SHEAF_DEDUP_ARCHIVE_CARE_H
#define SHEAF_DEDUP_ARCHIVE_CARE_H

#include "dedup/archive.h"

// Reads every byte of a state and warns of each damaged place with its file and offset. Returns the exit code: 0, or 1 when there is
// damage. Options that a state was made with need not be given.
int archive_check(const struct archive_options *options);

// Writes a state anew: full blocks of records, one run of keys. Returns the exit code; dies at damage.
int archive_compact(const struct archive_options *options);

#endif
