// Front matter: what a capture tool, a converter or an author wrote about a page in front of its text, a field a line.
//
//     ---                          Title: The Bridge            # The Bridge
//     title: The Bridge            URL Source: https://…
//     authors: [Ann Lee]           Published Time: 2024-05-03    **Author:** Ann Lee
//     date: 2024-05-03                                           **Date:** 2024-05-03
//     ---                          Markdown Content:
//
// The first form is YAML or TOML (between '+++') as notes and site generators have it, of which scalars and flat lists are read;
// the second is written by reader services and scrapers; the third by people. Keys are known in a few languages, others are
// passed over. Nothing is taken from a text that merely begins with a label: two known keys must stand there, and
// a title or an address among them.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_SITE_FRONT_H
#define SHEAF_SITE_FRONT_H

#include "site/facts.h"

enum {
    FRONT_LINES_MAX = 200,  // lines of front matter; longer ones are text
    FRONT_VALUES_MAX = 100, // values that are kept
};

// Adds what the front matter of the text (valid UTF-8) says to the facts: headline, byline or authors, dates as printed,
// canonical_url, publisher, description, keywords, in_language, capture.captured_at. Returns the bytes that it takes, with the
// end of its last line; 0 when there is none. *lines is the number of those lines.
size_t front_read(struct facts *facts, struct arena *arena, struct str text, unsigned *lines);

#endif
