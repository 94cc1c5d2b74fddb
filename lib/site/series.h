// Kinds of texts that no table can list, told by how they are called: 'Strategic Comments', 'Notes de l'Ifri', 'ARI 41/2024'. Private to lib/site.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_SITE_SERIES_H
#define SHEAF_SITE_SERIES_H

#include "base/arena.h"

// Do the words of a short line call a kind of text: is the last a word such as 'Brief', or the first one such as 'Notes' before 'de'?
// What stands below a headline may be called so and be whose text it is: 'Course Report'.
bool series_is(struct arena *arena, struct str line, bool is_above);

// Of 'SWP-Aktuell 2024/A 17, 14.03.2024, 8 Seiten' or 'Working Paper No. 12' what stands before the number of the series; {0} for
// any other line.
struct str series_before_number(struct arena *arena, struct str line);

#endif
