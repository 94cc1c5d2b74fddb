// The head that a browser's reader view puts above a text: the site's host, the title, who wrote it, minutes to read.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_SITE_READER_HEAD_H
#define SHEAF_SITE_READER_HEAD_H

#include "site/page.h"

// The line of the title, or STR_NONE where the page does not begin so: a host alone in the first or second line, at most
// three lines behind both the minutes, in any of some twenty languages. The title is the other one of the first two lines.
size_t reader_head_title(const struct page *page);

#endif
