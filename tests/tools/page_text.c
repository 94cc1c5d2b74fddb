// usage: page_text blocks|strings FOLDER < LIST
// Renders HTML pages to text captures, for tests: LIST has one path a line, FOLDER gets a file of the same name for each. 'blocks':
// a line a block, as browsers' innerText; 'strings': a line a text node, as simple scripts do, so that links cut sentences apart.
// SPDX-License-Identifier: MIT
#include "dump.h"

#include "text/space.h"
#include "web/blocks.h"
#include "web/charset.h"
#include "web/html.h"

#include <stdio.h>

static void put_line(FILE *out, struct arena *arena, struct str text)
{
    struct str line = space_line(arena, text);
    if (line.length &&
        (fwrite(line.data, 1, line.length, out) != line.length || fputc('\n', out) < 0))
        die("cannot write:");
}

static bool is_text(const struct tree *tree, uint32_t node)
{
    enum tag outer = tree->nodes[node].parent == TREE_NONE
                         ? TAG_TEXT
                         : (enum tag)tree->nodes[tree->nodes[node].parent].tag;
    return tree->nodes[node].tag == TAG_TEXT && outer != TAG_SCRIPT && outer != TAG_STYLE &&
           outer != TAG_NOSCRIPT && outer != TAG_TEMPLATE;
}

static void render(FILE *out, struct arena *arena, struct str bytes, bool is_by_block)
{
    struct tree tree;
    struct blocks blocks;
    struct charset charset = charset_decode(arena, bytes, (struct str){0});
    html_read(&tree, arena, charset.text);
    if (!is_by_block) {
        for (uint32_t node = 0; node < tree.count; node++)
            if (is_text(&tree, node))
                put_line(out, arena, tree_text(&tree, node));
        return;
    }
    blocks_make(&blocks, &tree, arena);
    for (uint32_t i = 0; i < blocks.count; i++)
        put_line(out, arena, block_text(&tree, &blocks.items[i]));
}

struct job {
    struct arena arena;
    const char *folder;
    bool is_by_block;
};

static void render_page(void *context, const char *path, const char *rest, struct str bytes)
{
    struct job *job = context;
    const char *name = strrchr(path, '/');
    (void)rest;
    arena_reset(&job->arena);
    struct str to = arena_printf(&job->arena, "%s/%s%c", job->folder, name ? name + 1 : path, 0);
    FILE *out = fopen(to.data, "wb");
    if (!out)
        die("cannot open '%s':", to.data);
    render(out, &job->arena, bytes, job->is_by_block);
    dump_close(out);
}

int main(int argc, char **argv)
{
    fail_init(argv[0]);
    if (argc != 3 || (strcmp(argv[1], "blocks") != 0 && strcmp(argv[1], "strings") != 0))
        die_usage("usage: page_text blocks|strings FOLDER < LIST");
    struct job job = {.folder = argv[2], .is_by_block = !strcmp(argv[1], "blocks")};
    dump_pages(stdin, &job, render_page);
    arena_free(&job.arena);
    return 0;
}
