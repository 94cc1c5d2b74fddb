// Applying a profile to a text capture.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_SITE_APPLY_H
#define SHEAF_SITE_APPLY_H

#include "site/facts.h"
#include "site/page.h"
#include "site/profile.h"

// The sum of the weights of a profile's detectors that the page meets. 'url' may be {0}.
int profile_score(const struct profile *profile, struct page *page, struct str url);

// Runs a profile over a page, in one forward pass: sections that are 'anywhere' first when they stand before the others;
// then the page is divided into sections, each beginning at its first start behind the one before it; then each
// section's rules take lines out of it in their order; then the 'anywhere' sections that stand behind the others.
// Facts go to 'facts', lines change their role; lines that stay LINE_TEXT are what no rule claimed.
void profile_apply(const struct profile *profile, struct page *page, struct arena *arena,
                   struct facts *facts);

// After profile_apply: was the profile made for another layout? It has found no text, and a run of paragraphs that no rule
// has taken stands in the page (MISSED_PARAGRAPHS of 25 words and more, in sentences), dropped as furniture or not.
// Pages with a metadata block are believed: many of them have no text of their own, but long cards.
bool profile_missed(const struct page *page, const struct facts *facts);

#endif
