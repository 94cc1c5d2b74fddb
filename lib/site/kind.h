// What kind of page a capture shows, told from its text alone.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_SITE_KIND_H
#define SHEAF_SITE_KIND_H

#include "site/page.h"

// A page that is no article: its record_type and why it is refused.
struct kind {
    struct str
        record_type; // 'person', 'listing', 'error', 'other'; {0}: nothing speaks against an article
    struct str reason; // for people, static; {0}: it is not refused
};

// Looks at lines that no rule has claimed. Person: a name, a position and the headings of a profile page. Listing (also
// home and search pages): many short entries and no text of their own. Error: 'Page not found' and nothing else.
struct kind page_kind(struct page *page);

#endif
