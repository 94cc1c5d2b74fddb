// SPDX-License-Identifier: MIT
#include "extract/node_lines.h"

#include "base/buffer.h"
#include "text/byline.h"
#include "text/space.h"
#include "text/utf8.h"

// The nearest block-level element around a node.
static uint32_t block_around(const struct tree *tree, uint32_t node)
{
    while (node != TREE_NONE && !(tag_kinds((enum tag)tree->nodes[node].tag) & TAG_IS_BLOCK))
        node = tree->nodes[node].parent;
    return node;
}

// True when two runs of text that touch are parted on the screen: "By" and "Jane Doe", "Jane Doe" and "Editor".
static bool is_seam(struct str before, struct str behind)
{
    size_t end = before.length, start = 0;
    if (!before.length || !behind.length)
        return false;
    uint32_t last = utf8_previous(before, &end), first = utf8_next(behind, &start);
    return (utf8_is_letter(last) || utf8_is_digit(last) || last == ':') &&
           (utf8_is_upper(first) || utf8_is_digit(first));
}

struct str node_lines(const struct signs *signs, uint32_t from, uint32_t end)
{
    const struct tree *tree = signs->tree;
    struct buffer out = {0};
    uint32_t block = TREE_NONE;
    enum name_role role;
    size_t start = 0; // of the last line
    for (uint32_t i = from; i < end && out.length < NODE_LINES_BYTES; i++) {
        if (tree->nodes[i].tag == TAG_BR)
            block = TREE_NONE;
        if (tree->nodes[i].tag != TAG_TEXT)
            continue;
        struct str raw = tree_text(tree, i), text = space_line(signs->arena, raw);
        struct str line = str_slice(buffer_str(&out), start, out.length);
        uint32_t around = block_around(tree, i);
        bool is_new = around != block || is_seam(line, raw);
        if (out.length && !text.length)
            continue;
        if (line.length && is_new && !byline_is_label(line, &role)) {
            buffer_byte(&out, '\n');
            start = out.length;
        } else if (line.length &&
                   (is_new || text.data != raw.data || tree_has_space_before(tree, i) ||
                    utf8_is_space((unsigned char)line.data[line.length - 1]) ||
                    text.length != raw.length)) {
            buffer_byte(&out, ' ');
        }
        buffer_put(&out, text);
        block = around;
    }
    return arena_take(signs->arena, &out);
}
