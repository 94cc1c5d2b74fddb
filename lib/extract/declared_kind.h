// What a page says of itself that it is, when that is no article and nothing on the page contradicts it.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_EXTRACT_DECLARED_KIND_H
#define SHEAF_EXTRACT_DECLARED_KIND_H

#include "extract/html_kind.h"

// By schema.org types in JSON-LD of the page itself (not of what it links to or is part of) and by og:type. {0} when it
// says nothing, or names an article anywhere: then other evidence has to decide. Linear.
struct html_kind declared_kind(const struct tree *tree, const struct jsonld *jsonld);

// Does it say anywhere, in types or metadata, that it is an article, or holds one?
bool declared_article(const struct tree *tree, const struct jsonld *jsonld);

#endif
