// SPDX-License-Identifier: MIT
#include "web/tree.h"

#include "text/space.h"

struct str tree_line(const struct tree *tree, uint32_t node, struct arena *arena)
{
    return space_line(arena, tree_text(tree, node));
}

struct str tree_attribute(const struct tree *tree, uint32_t node, enum attribute_name name)
{
    for (uint32_t i = tree->nodes[node].attributes; i < tree->nodes[node + 1].attributes; i++)
        if (tree->attributes[i].name == name)
            return tree->attributes[i].value;
    return (struct str){0};
}

uint32_t tree_find(const struct tree *tree, enum tag tag, uint32_t from, uint32_t to)
{
    for (uint32_t i = from; i < to && i < tree->count; i++)
        if (tree->nodes[i].tag == tag)
            return i;
    return TREE_NONE;
}

static bool is_space(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

bool tree_has_word(const struct tree *tree, uint32_t node, enum attribute_name name,
                   struct str word)
{
    struct str value = tree_attribute(tree, node, name);
    for (size_t from = 0, to; from < value.length; from = to + 1) {
        for (to = from; to < value.length && !is_space(value.data[to]);)
            to++;
        if (str_equal_nocase(str_slice(value, from, to), word))
            return true;
    }
    return false;
}
