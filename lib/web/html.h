// Reading HTML: libxml2's parser, driven through its SAX interface, fills a tree of our own.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_WEB_HTML_H
#define SHEAF_WEB_HTML_H

#include "web/tree.h"

// Reads a page of valid UTF-8 (see charset.h); whatever it says of its own encoding is ignored. Never fails: a page is
// what the parser makes of the bytes, and a tree of an empty page is empty. Linear in the length; no recursion.
void html_read(struct tree *tree, struct arena *arena, struct str page);

#endif
