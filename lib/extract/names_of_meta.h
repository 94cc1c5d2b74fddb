// Which names of <meta>, itemprop and property are about which field: the priority table of metadata.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_EXTRACT_NAMES_OF_META_H
#define SHEAF_EXTRACT_NAMES_OF_META_H

#include "extract/signs.h"

struct meta_name {
    const char *name; // lower case
    enum sign_field field;
    enum sign_source source;
};

// By the name or property of a <meta>, in any case; NULL when it is about nothing.
const struct meta_name *meta_name_find(struct str name);

// By a word of itemprop or of RDFa's property, without its vocabulary ("schema:author").
const struct meta_name *itemprop_find(struct str word);

// The table itself, sorted by bytes, for its test.
const struct meta_name *meta_name_table(size_t *count);

#endif
