// What sheaf-extract writes beside or instead of records: what was refused, and what no rule took.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_EXTRACT_BESIDE_H
#define SHEAF_EXTRACT_BESIDE_H

#include "extract/extractor.h"

// A line of --refused, JSON: file, url, record_type, reason. After a run that gave EXTRACT_REFUSED.
void beside_refused(const struct extractor *extractor, const struct extract_input *input,
                    struct buffer *out);

// Lines FILE:LINE: TEXT, one for each line of the last page that no rule took.
void beside_unclaimed(const struct extractor *extractor, struct str file, struct buffer *out);

#endif
