// One extractor for each worker: what is written to while a page is read (patterns, caches) is shared by nobody.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_EXTRACT_EXTRACTORS_H
#define SHEAF_EXTRACT_EXTRACTORS_H

#include "extract/extractor.h"
#include "site/rules.h"

struct extractors {
    struct extractor *items;
    size_t count;
    struct rules rules; // read once: all look at the same ones
};

// As many extractors as asked for, with the options of 'model', the profiles of the files (a list ended by NULL) and the
// site rules of a folder (NULL: none), of whose oddities it warns. Dies with exit 2 when a file is no profile or the folder cannot
// be read. The struct must stay where it is; extractors_close frees what is in it.
void extractors_open(struct extractors *extractors, const struct extractor *model, size_t count,
                     const char *const *profiles, const char *site_rules);
void extractors_close(struct extractors *extractors);

#endif
