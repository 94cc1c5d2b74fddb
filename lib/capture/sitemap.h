// Sitemaps (sitemaps.org, protocol 0.9): addresses of pages, or of further sitemaps.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_CAPTURE_SITEMAP_H
#define SHEAF_CAPTURE_SITEMAP_H

#include "base/arena.h"
#include "base/buffer.h"

enum { SITEMAP_ENTRIES_MAX = 500000 }; // the protocol allows 50,000; the rest is not read

// Appends a line 'URL<TAB>LASTMOD' for each entry. White space in addresses is escaped, so that a line stays one. False with a message
// in *why when it cannot be read at all; *why is a message, too, when more of it may be missing, else NULL.
bool sitemap_list(struct buffer *out, struct str bytes, struct str charset, const char **why);

// One such line.
void sitemap_line(struct buffer *out, struct str url, struct str modified);

#endif
