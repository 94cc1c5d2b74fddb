// The path that leads to a page: 'Home > Publications > Reports'. Private to lib/site.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_SITE_PATH_H
#define SHEAF_SITE_PATH_H

#include "base/arena.h"

// The sign that parts the steps of a path; {0} where the line is none. A slash, a dash or a bar parts other things, too: two
// of them do.
struct str path_sign(struct str line);

// A line with two signs, or more, that part little else: no headline.
bool path_is_sure(struct str line);

// What stands behind the last sign of a path.
struct str path_last_step(struct str line);

// Does the line begin with a step that is the site's first page, and a sign behind it: 'Главная — Аналитика — Комментарии'? A dash, a bar or a
// dot wants another one behind it.
bool path_is_from_home(struct arena *arena, struct str line);

#endif
