// Telling captures apart that come in more than once: the same page twice has one capture id, and then gets an ordinal.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_EXTRACT_REPEATS_H
#define SHEAF_EXTRACT_REPEATS_H

#include "base/buffer.h"
#include "base/table.h"

// {0} is valid: nothing has come in yet.
struct repeats {
    struct table seen;
};

// Counts a capture id, and from its second time on writes the ordinal behind it into the record ("ID-2"), a JSON object with a line
// end or without. Call it in the order of the output.
void repeats_mark(struct repeats *repeats, struct str id, struct buffer *record);
void repeats_free(struct repeats *repeats);

#endif
