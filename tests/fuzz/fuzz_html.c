// Any bytes as a page: decoded, read as a tree, cut into blocks, rendered. Descendants nest, texts are slices of valid UTF-8
// in order, blocks lie within their containers, sums add up, and what is rendered is clean.
// SPDX-License-Identifier: MIT
#include "require.h"

#include "text/space.h"
#include "text/utf8.h"
#include "web/charset.h"
#include "web/html.h"
#include "web/render.h"

#include <stdint.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static struct arena arena;

static void check_node(const struct tree *tree, uint32_t index)
{
    const struct node *node = &tree->nodes[index], *next = node + 1;
    require(node->end > index && node->end <= tree->count);
    require(node->text <= next->text && node->attributes <= next->attributes);
    require(node->tag < TAG_COUNT && node->depth <= TREE_DEPTH_MAX);
    require(utf8_is_valid(tree_text(tree, index)));
    if (node->tag == TAG_TEXT)
        require(node->end == index + 1 && next->attributes == node->attributes);
    require((node->parent == TREE_NONE) == (index == 0));
    if (node->parent != TREE_NONE) {
        const struct node *parent = &tree->nodes[node->parent];
        require(node->parent < index && node->end <= parent->end);
        require(node->depth == parent->depth + 1);
    }
    for (uint32_t i = node->attributes; i < next->attributes; i++) {
        struct str value = tree->attributes[i].value;
        require(tree->attributes[i].name < ATTRIBUTE_COUNT && value.data && utf8_is_valid(value));
        require(str_find_byte(value, '\0', 0) == STR_NONE);
    }
}

static void check_tree(const struct tree *tree)
{
    for (uint32_t i = 0; i < tree->count; i++)
        check_node(tree, i);
    require(tree->nodes[tree->count].text == tree->text.length);
    require(tree->nodes[tree->count].attributes == tree->attribute_count);
    require(tree->count == 0 || tree->nodes[0].end == tree->count);
    for (uint32_t i = 0; i < tree->script_count; i++)
        require(tree->nodes[tree->scripts[i].node].tag == TAG_SCRIPT &&
                utf8_is_valid(tree->scripts[i].content));
    if (tree->count)
        require(utf8_is_valid(tree_path(tree, tree->count - 1, &arena)));
}

static void check_blocks(const struct tree *tree, const struct blocks *blocks)
{
    uint32_t last_end = 0, last_to = 0;
    for (uint32_t i = 0; i < blocks->count; i++) {
        const struct block *block = &blocks->items[i];
        struct block_sums sums = blocks_between(blocks, i, i + 1);
        require(block->first >= last_end && block->end > block->first && block->from >= last_to);
        require(block->from < block->to && block->to <= tree->text.length);
        require(tree_contains(tree, block->container, block->first));
        require(tree_contains(tree, block->container, block->end - 1));
        require(block->unit == TREE_NONE || tree_contains(tree, block->unit, block->first));
        require(sums.blocks == 1 && sums.paragraphs <= 1 && sums.link_words <= sums.words);
        require(sums.link_characters <= sums.characters && sums.words <= sums.characters);
        require(blocks->before[block->first] == i && blocks->before[block->first + 1] == i + 1);
        last_end = block->end;
        last_to = block->to;
    }
    if (tree->count)
        require(blocks_within(blocks, tree, 0).blocks == blocks->count);
}

static void check_rendered(const struct tree *tree, const struct blocks *blocks, bool *is_chosen,
                           enum render_format format)
{
    struct render render = {.tree = tree,
                            .blocks = blocks,
                            .is_chosen = is_chosen,
                            .format = format,
                            .base = STR("https://example.org/a/b")};
    struct paragraphs out;
    render_paragraphs(&out, &render, &arena);
    for (uint32_t i = 0; i < out.count; i++) {
        require(out.items[i].text.length && utf8_is_valid(out.items[i].text));
        require(out.items[i].first < out.items[i].end && out.items[i].end <= blocks->count);
        require(i == 0 || out.items[i].first >= out.items[i - 1].end);
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct tree tree;
    struct blocks blocks;
    struct charset charset =
        charset_decode(&arena, (struct str){(const char *)data, size}, (struct str){0});
    html_read(&tree, &arena, charset.text);
    check_tree(&tree);
    blocks_make(&blocks, &tree, &arena);
    check_blocks(&tree, &blocks);
    bool *is_chosen = arena_array(&arena, blocks.count + 1, sizeof(*is_chosen));
    for (uint32_t i = 0; i < blocks.count; i++)
        is_chosen[i] = data[i % size] % 4 != 0;
    check_rendered(&tree, &blocks, is_chosen, RENDER_TEXT);
    check_rendered(&tree, &blocks, is_chosen, RENDER_MARKDOWN);
    arena_reset(&arena);
    return 0;
}
