// Whether a text capture that no profile knows is an article, as learned from pages: a listing, a product, a forum, a service often
// have paragraphs, too, which the rules of kind.h let pass.
//
// Decided after the generic rule: from the body found and its share of the page, from headline, date and names, from how lines repeat,
// from words (tests/train) and, where it is known, from the address. As for HTML (extract/html_kind.h) there are two thresholds: what is
// surely no article is refused; what probably is none becomes a record with the type 'other'.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_SITE_TEXT_KIND_H
#define SHEAF_SITE_TEXT_KIND_H

#include "site/generic_run.h"
#include "site/kind.h"

// {0} for an article. url: where it was captured, or {0}.
struct kind text_kind(const struct generic *generic, struct str url);

#endif
