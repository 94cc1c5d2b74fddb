// What kind of page an HTML page is: an article, or a listing, a product, a person's page, a forum, a service and so on.
//
// Decided after the body and the metadata: from the address, from what the page says of itself, from the body found and its
// share of the page, and from the words of class names, labels and the body, whose weights were learned (tests/train).
//
// There are two thresholds. A page that is surely no article is refused. One that is probably none becomes a record with the type
// 'other': nothing of it is lost, and it is not called an article.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_EXTRACT_HTML_KIND_H
#define SHEAF_EXTRACT_HTML_KIND_H

#include "extract/body.h"
#include "extract/tokens.h"
#include "site/facts.h"
#include "web/jsonld.h"

struct html_kind_input {
    const struct tree *tree;
    const struct blocks *blocks;
    const struct body *body;
    const struct jsonld *jsonld;
    const struct facts *facts; // of the metadata
    struct str url;            // where it was captured, or {0}
};

// A page that is no article: its record_type and why. {0} for an article.
struct html_kind {
    struct str record_type; // 'listing', 'product', 'person', 'other'
    struct str reason;      // why it is refused, for people, static; {0}: it is not
};

struct html_kind html_kind(const struct html_kind_input *input, struct arena *arena);

#endif
