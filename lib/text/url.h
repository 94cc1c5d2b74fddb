// URLs, and the canonical form under which captures of one page meet.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_TEXT_URL_H
#define SHEAF_TEXT_URL_H

#include "base/arena.h"

enum { URL_MAX = 64 * 1024 }; // bytes; anything longer is no URL

// The parts of an absolute http or https URL; all borrowed from it.
struct url {
    struct str scheme, host, port, path, query, fragment; // path starts with '/' or is empty
};

// False when it is no absolute http(s) URL with a host, or holds white space or control bytes.
// A user name before the host is skipped.
bool url_split(struct str text, struct url *url);

// The canonical form (see "text" in lib/README.md): the page's own address instead of that of a web archive's copy, https, lower-case host without "www." and port, no fragment
// (but a "#!" route stays: it names the page), no tracking parameters (utm_*, fbclid, gclid, mc_cid, …), no lang=,
// center=, amp= and print=, other parameters in their order, no "/en/" and no site-edition segment (/europe/,
// /middle-east/, /russia-eurasia/, /china/, /india/, /africa/) before /posts/, /research/ … ,
// "…-pub-NNNNN" -> "slug-pub-NNNNN" under the host, no default index file, no "/amp" behind a slug, no trailing
// slash (the root keeps its one), unreserved percent escapes decoded and the others upper case, other bytes that
// do not belong into a URL escaped. Space around the text is skipped. {0} when it is no http(s) URL.
// Idempotent. It drops the date from …-pub-NNNNN: read dates from the URL as captured.
struct str url_canonical(struct arena *arena, struct str text);

// The last path segment that is a slug (words parted by '-'), or {0}. Extension and -pub-N number off.
// Behind it only numbers may stand. Borrowed from text, escapes as they are.
struct str url_slug(struct str text);

// A reference made absolute against the URL of its page (RFC 3986 §5.2). One with a scheme of its own is returned as it
// stands; {0} when the base is no http(s) URL, or one of them is too long.
struct str url_resolve(struct arena *arena, struct str base, struct str reference);

#endif
