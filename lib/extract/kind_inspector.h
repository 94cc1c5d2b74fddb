// One look at a page for the features of its kind: what its parts share. Private to kind_row.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_EXTRACT_KIND_INSPECTOR_H
#define SHEAF_EXTRACT_KIND_INSPECTOR_H

#include "extract/kind_row.h"
#include "learn/kind_words.h"

struct kind_inspector {
    const struct html_kind_input *input;
    struct arena *arena;
    struct kind_row *row;
    struct kind_words words;
};

// Sets a feature; above 255 it is 255.
void kind_set(struct kind_inspector *inspector, enum kind_feature feature, unsigned value);

// Notes the words of a text, and gives the sum of their weights.
int kind_add_text(struct kind_inspector *inspector, struct str text, enum kind_origin origin);

// kind_stated.c: what the page says of itself by its address, its types and its metadata.
void kind_inspect_address(struct kind_inspector *inspector);
void kind_inspect_types(struct kind_inspector *inspector);
void kind_inspect_metadata(struct kind_inspector *inspector);

// kind_shape.c: how body and page are made: amounts, shares of the body's words by where they stand, and runs of equal siblings.
void kind_inspect_body(struct kind_inspector *inspector);
void kind_inspect_places(struct kind_inspector *inspector);
void kind_inspect_page(struct kind_inspector *inspector);
void kind_inspect_runs(struct kind_inspector *inspector);

#endif
