// The signs of a page's JSON-LD: which of its objects is the article that the page is about, and what it and the others say.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_EXTRACT_JSONLD_SIGNS_H
#define SHEAF_EXTRACT_JSONLD_SIGNS_H

#include "extract/signs.h"

// Chooses signs->article by what the page shows, so all other signs must have been read, and adds the signs of all objects.
void jsonld_signs_read(struct signs *signs);

#endif
