// The chosen blocks of a page as paragraphs, in order: as plain text or as Markdown (CommonMark, tables of GitHub).
// SPDX-License-Identifier: MIT
#ifndef SHEAF_WEB_RENDER_H
#define SHEAF_WEB_RENDER_H

#include "web/blocks.h"

enum render_format {
    RENDER_TEXT,     // the rows of a table are lines of one paragraph, cells are parted by tabs
    RENDER_MARKDOWN, // keeps headings, lists, quotes, code, links, emphasis
};

// Their names, in their order, for --format; NULL ends.
extern const char *const render_formats[];

struct paragraph {
    struct str text;     // <pre> and tables have line ends; others have none in plain text
    uint32_t first, end; // blocks it was made from
};

// {0} is a valid empty list.
struct paragraphs {
    struct paragraph *items;
    uint32_t count;
};

struct render {
    const struct tree *tree;
    const struct blocks *blocks;
    const bool *is_chosen; // one for each block
    enum render_format format;
    struct str base; // an absolute URL that links are resolved against, or {0}
};

// Everything lives in the arena. Linear in the text of the chosen blocks.
void render_paragraphs(struct paragraphs *out, const struct render *render, struct arena *arena);

#endif
