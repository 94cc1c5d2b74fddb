// Candidates as training reads them: '# FIELD FEATURE...' for each field, then lines of
// PATH<tab>FIELD<tab>VALUE<tab>SCORE<tab>numbers of features.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_TEST_PRINT_CANDIDATES_H
#define SHEAF_TEST_PRINT_CANDIDATES_H

#include "learn/candidates.h"

#include <stdio.h>

static inline void print_candidates(const char *path, const char *field,
                                    const struct candidates *list, unsigned features)
{
    for (size_t i = 0; i < list->count; i++) {
        const struct candidate *candidate = &list->items[i];
        printf("%s\t%s\t", path, field);
        for (size_t at = 0; at < candidate->value.length; at++)
            putchar(candidate->value.data[at] == '\t' ? ' ' : candidate->value.data[at]);
        printf("\t%d\t", candidate->score);
        const char *comma = "";
        for (unsigned j = 0; j < features; j++) {
            if (!candidate_has(candidate, j))
                continue;
            printf("%s%u", comma, j);
            comma = ",";
        }
        putchar('\n');
    }
}

#endif
