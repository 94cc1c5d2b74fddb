// Changing texts wherever they stand in a record, without touching the bytes between them.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_CLEAN_REWRITE_H
#define SHEAF_CLEAN_REWRITE_H

#include "clean/article.h"

// Gives the text that should stand instead: the same pointer and length when there is nothing to change.
// 'has_lines': line ends may stay (a paragraph of the body), else it is one line.
struct change {
    struct str (*apply)(struct change *change, struct str text, bool has_lines);
    struct arena *arena;
    struct article *article;
};

// A raw JSON value with the strings under known keys of text ("name", "headline", "trending" …) changed.
// The value itself when nothing was.
struct str rewrite_value(struct change *change, struct str value);

// Every text of the record that a reader reads: the text fields, the lists of texts, the body, the texts of
// authors, cards and capture. Text that is empty after the change becomes null, or leaves its list.
// Other fields (metadata, hints, evidence, unknown keys) are not looked at.
void rewrite_article(struct article *article,
                     struct str (*apply)(struct change *change, struct str text, bool has_lines));

// True when the bytes stand in a field that rewrite_article looks at, in the body or in the record as changed so far.
bool rewrite_finds(const struct article *article, struct str bytes);

#endif
