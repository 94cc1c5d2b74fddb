// Who made the picture at the head of a page, as its structured data, an element called credit, or a caption say.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_EXTRACT_IMAGE_CREDIT_H
#define SHEAF_EXTRACT_IMAGE_CREDIT_H

#include "extract/zones.h"
#include "learn/candidates.h"

struct image_credit {
    struct str text; // without "Photo:" and its like; {0}: nobody is named
    struct grounds grounds;
};

// Pictures further down than the beginning of the body, and those of other articles, do not count.
struct image_credit image_credit_find(const struct signs *signs, const struct zones *zones);

// The name behind the last label of a line ("A storm. Photo: Jane Doe / Reuters" gives "Jane Doe / Reuters"); {0} without
// a label, or when what follows is a sentence.
struct str image_credit_of_caption(struct arena *arena, struct str line);

#endif
