// URLs, and the canonical form under which captures of one page meet.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_TEXT_URL_H
#define SHEAF_TEXT_URL_H

#include "base/arena.h"

// The parts of an absolute http or https URL; all borrowed from it.
struct url {
    struct str scheme, host, port, path, query, fragment; // path starts with '/' or is empty
};

// False when it is no absolute http(s) URL with a host, or holds white space or control bytes.
bool url_split(struct str text, struct url *url);

// The canonical form (see CAPTURES in lib/README.md): https, lower-case host without "www." and port, no fragment,
// no tracking parameters (utm_*, fbclid, gclid, mc_cid, …), no lang= and center=, other parameters in their order,
// no "/en/" and no site-edition segment (/europe/, /middle-east/, /russia-eurasia/, /china/, /india/, /africa/…)
// before /posts/, /research/ … , "…-pub-NNNNN" -> "slug-pub-NNNNN" under the host, no trailing slash,
// unreserved percent escapes decoded and the others upper case. {0} when it is no http(s) URL.
struct str url_canonical(struct arena *arena, struct str text);

// The last path segment that is a slug (words parted by '-'), or {0}. Extension and -pub-N number off.
struct str url_slug(struct str text);

#endif
