// What web archives put into the pages that they serve: a bar with their own name, dates and links.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_EXTRACT_ARCHIVE_BAR_H
#define SHEAF_EXTRACT_ARCHIVE_BAR_H

#include "base/arena.h"

// The page without it: what the Wayback Machine marks by comments. Most pages have none, and are returned as they are.
struct str archive_bar_cut(struct arena *arena, struct str html);

#endif
