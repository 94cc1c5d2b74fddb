// The article's text where a page carries it in the data of its scripts ("__NEXT_DATA__", "window.__STATE__ = {…}"): for pages
// that are drawn by the reader's browser, or whose markup holds no more than the beginning.
//
// No schema is known beforehand. The article is the object that has the page's headline as a member, at most two objects
// deeper; its text is what stands under the one key that holds most of the object's sentences; and the list that has most of
// that text is its list of paragraphs. Its authors are the persons under a key like "author" of the same object.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_EXTRACT_SCRIPT_BODY_H
#define SHEAF_EXTRACT_SCRIPT_BODY_H

#include "extract/structured.h"

// The longest text found under the headline; {0} without any. Linear in the scripts: at most SCRIPT_HEADLINES_MAX places where
// the headline stands are looked at.
enum { SCRIPT_HEADLINES_MAX = 16, SCRIPT_KEYS_MAX = 64 };
void script_body_read(struct structured_body *body, struct arena *arena, const struct tree *tree,
                      struct str headline);

#endif
