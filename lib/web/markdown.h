// One block of a page as inline Markdown (CommonMark): links, emphasis, code, line breaks.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_WEB_MARKDOWN_H
#define SHEAF_WEB_MARKDOWN_H

#include "base/buffer.h"
#include "web/blocks.h"

enum {
    MARKDOWN_OPEN_MAX = 32
}; // inline elements in each other that are marked; deeper ones are plain

// Appends the text of a block on one line (but for <br>, a line end behind a backslash), every character that would mean
// something escaped. Links are absolute against 'base' ({0}: as they stand; scripts are no links).
void markdown_inline(struct buffer *out, const struct tree *tree, const struct blocks *blocks,
                     uint32_t index, struct str base);

// The same where no markup can stand: a cell of a table keeps its '|', a heading its '#', as text.
void markdown_escape(struct buffer *out, struct str text);

#endif
