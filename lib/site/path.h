// The path that leads to a page: 'Home > Publications > Reports'. Private to lib/site.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_SITE_PATH_H
#define SHEAF_SITE_PATH_H

#include "base/str.h"

// The sign that parts the steps of a path; {0} where the line is none. A slash, a dash or a bar parts other things, too: two
// of them do.
struct str path_sign(struct str line);

// A line with two signs, or more, that part little else: no headline.
bool path_is_sure(struct str line);

// What stands behind the last sign of a path.
struct str path_last_step(struct str line);

#endif
