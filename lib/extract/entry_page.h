// An entry of a feed as the facts of a record: what the feed says of it, and all of its contents as the body.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_EXTRACT_ENTRY_PAGE_H
#define SHEAF_EXTRACT_ENTRY_PAGE_H

#include "capture/document.h"
#include "extract/html_page.h"

enum { ENTRY_LAYOUT_RANK = 900 }; // below the page itself in HTML, above every text layout

// Fills facts, and what else a page has. 'contents' is UTF-8: HTML, or plain text when page->media_type says so.
void entry_page_read(struct html_page *page, struct arena *arena, const struct entry_facts *entry,
                     struct str contents, enum render_format format);

#endif
