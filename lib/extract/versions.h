// What a page in HTML says of other texts: its editions in other languages (hreflang), translations of it, and what it is a
// translation of (JSON-LD workTranslation, translationOfWork).
// SPDX-License-Identifier: MIT
#ifndef SHEAF_EXTRACT_VERSIONS_H
#define SHEAF_EXTRACT_VERSIONS_H

#include "extract/signs.h"
#include "site/facts.h"

enum { VERSIONS_FOUND_MAX = 128 }; // of a page; further ones are not told

// Adds facts 'versions' in the page's order: objects of relation, url, headline, in_language.
void versions_find(const struct signs *signs, struct arena *arena, struct facts *facts);

#endif
