// Captures in Markdown, as reader services, converters and note-taking tools write pages: read as lines, like other text
// captures, with the marks taken off and what they said kept.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_SITE_MARKDOWN_H
#define SHEAF_SITE_MARKDOWN_H

#include "site/page.h"

enum { MARKDOWN_BYTES_MAX = 4 << 20 }; // of a capture; md4c takes up to 60 times as much memory

// Is the text Markdown? It is when links, pictures or headings are written so several times; a single '#' or star is not
// enough, and a page that carries a block of JSON is a capture of another kind. Looks at the first 64 KiB. Longer
// texts than MARKDOWN_BYTES_MAX are read as they stand.
bool markdown_is(struct str text);

// Reads a capture of valid UTF-8 as page_read does: a line for each paragraph, heading, item, row of a table (cells
// parted by tabs) and line of code. Links become their text, pictures and comments go, HTML in between loses its
// tags. Numbers are those of the lines in 'numbered', of which 'text' must be a part: the whole capture, when something was taken off its
// beginning. Parsing is md4c's (CommonMark with the tables of GitHub), in linear time.
void markdown_read(struct page *page, struct arena *arena, struct str numbered, struct str text);

#endif
