// One extractor for each worker: what is written to while a page is read (patterns, caches) is shared by nobody.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_EXTRACT_EXTRACTORS_H
#define SHEAF_EXTRACT_EXTRACTORS_H

#include "extract/extractor.h"

// As many extractors as asked for, with the options of 'model' and the profiles of the files (a list ended by NULL).
// Dies with exit 2 when a file is no profile. extractors_free frees them.
struct extractor *extractors_make(const struct extractor *model, size_t count,
                                  const char *const *profiles);
void extractors_free(struct extractor *extractors, size_t count);

#endif
