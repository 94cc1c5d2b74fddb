// The dek of a page that nothing but its place and the names of its elements tell.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_EXTRACT_DEK_H
#define SHEAF_EXTRACT_DEK_H

#include "extract/zones.h"

struct dek {
    struct str text; // {0}: there is none
    uint32_t node;
};

// 'is_taken' becomes true for its blocks.
struct dek dek_find(const struct signs *signs, const struct zones *zones, const bool *is_chosen,
                    bool *is_taken);

#endif
