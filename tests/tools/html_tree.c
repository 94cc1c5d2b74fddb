// html_tree [--blocks] < PAGE: the tree of a page of UTF-8, an element a line, or its blocks.
// SPDX-License-Identifier: MIT
#include "base/die.h"
#include "base/file.h"
#include "web/blocks.h"
#include "web/html.h"

#include <stdio.h>

static void print_tree(const struct tree *tree, struct arena *arena)
{
    for (uint32_t i = 0; i < tree->count; i++) {
        const struct node *node = &tree->nodes[i];
        printf("%u%*s", i, node->depth + 1, "");
        if (node->tag == TAG_TEXT) {
            struct str line = tree_line(tree, i, arena);
            printf("\"%.*s\"\n", (int)line.length, line.data);
            continue;
        }
        struct str name = tag_name((enum tag)node->tag);
        printf("%s", name.length ? name.data : "?");
        for (uint32_t a = node->attributes; a < tree->nodes[i + 1].attributes; a++) {
            const struct attribute *attribute = &tree->attributes[a];
            printf(" %s=%.*s", attribute_text((enum attribute_name)attribute->name).data,
                   (int)attribute->value.length, attribute->value.data);
        }
        printf("\n");
    }
    for (uint32_t i = 0; i < tree->script_count; i++)
        printf("script %u: %zu bytes\n", tree->scripts[i].node, tree->scripts[i].content.length);
}

static void print_blocks(const struct tree *tree, struct arena *arena)
{
    struct blocks blocks;
    blocks_make(&blocks, tree, arena);
    for (uint32_t i = 0; i < blocks.count; i++) {
        const struct block *block = &blocks.items[i];
        struct block_sums sums = blocks_between(&blocks, i, i + 1);
        struct str line = block_line(tree, block, arena);
        printf("%u\t%s%u\t%u-%u in %u\tplaces %x\twords %u/%u commas %u sentences %u\t%.*s\n", i,
               block_kind_name((enum block_kind)block->kind).data, block->level, block->first,
               block->end, block->container, block->places, sums.words, sums.link_words,
               sums.commas, sums.sentences, (int)line.length, line.data);
    }
}

int main(int argc, char **argv)
{
    fail_init(argv[0]);
    struct buffer bytes = {0};
    struct arena arena = {0};
    struct tree tree;
    const char *why = NULL;
    if (!file_read("-", TREE_BYTES_MAX, &bytes, &why))
        die("%s", why);
    html_read(&tree, &arena, buffer_str(&bytes));
    if (argc > 1)
        print_blocks(&tree, &arena);
    else
        print_tree(&tree, &arena);
    arena_free(&arena);
    buffer_free(&bytes);
    return 0;
}
