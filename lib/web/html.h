// Reading HTML: a page becomes a tree.
//
// The parser is our own: it reads bytes as browsers do (WHATWG HTML, "tokenization"), makes no copy of what it
// passes over, and is linear whatever comes. Where the standard would lose text we keep it: behind a comment, a script, a title or a
// quoted value that is never closed, and in CDATA.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_WEB_HTML_H
#define SHEAF_WEB_HTML_H

#include "web/tree.h"

// Reads a page of valid UTF-8 (see charset.h); whatever it says of its own encoding is ignored. The tree borrows from the page:
// attributes without references, and scripts. Never fails; a tree of an empty page is empty. No recursion.
void html_read(struct tree *tree, struct arena *arena, struct str page);

#endif
