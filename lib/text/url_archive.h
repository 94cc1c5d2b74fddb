// Addresses of copies that web archives serve: "https://web.archive.org/web/20040612093011/http://harbor.example/a".
// SPDX-License-Identifier: MIT
#ifndef SHEAF_TEXT_URL_ARCHIVE_H
#define SHEAF_TEXT_URL_ARCHIVE_H

#include "base/arena.h"

// The address of the page that was archived, where an address is that of a copy: the last one behind a path segment of 14
// digits (Wayback Machine, OpenWayback, pywb); else the address itself. "http:/harbor.example", which tools leave of it
// that join slashes, gets its second slash; only that is made in the arena.
struct str url_unarchived(struct arena *arena, struct str text);

#endif
