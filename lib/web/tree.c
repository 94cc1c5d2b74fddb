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

enum { PATH_STEPS_MAX = 64, PATH_ID_MAX = 64 };

// The position of an element among its parent's children of the same name, from 1.
static unsigned position_of(const struct tree *tree, uint32_t node)
{
    enum tag tag = (enum tag)tree->nodes[node].tag;
    unsigned position = 1;
    uint32_t sibling = tree_first_child(tree, tree->nodes[node].parent);
    for (; sibling < node; sibling = tree->nodes[sibling].end)
        position += tag == TAG_OTHER ? tree->nodes[sibling].tag != TAG_TEXT
                                     : tree->nodes[sibling].tag == tag;
    return position;
}

struct str tree_path(const struct tree *tree, uint32_t node, struct arena *arena)
{
    struct str path = STR("");
    uint32_t i = node;
    for (int steps = 0; i != TREE_NONE && steps < PATH_STEPS_MAX; steps++) {
        struct str id = tree_attribute(tree, i, ATTRIBUTE_ID);
        if (id.length && id.length <= PATH_ID_MAX && str_find_byte(id, '\'', 0) == STR_NONE)
            return arena_printf(arena, "//*[@id='%.*s']%s", (int)id.length, id.data, path.data);
        enum tag tag = (enum tag)tree->nodes[i].tag;
        const char *name = tag == TAG_TEXT ? "text()" : tag == TAG_OTHER ? "*" : tag_name(tag).data;
        if (tree->nodes[i].parent == TREE_NONE)
            path = arena_printf(arena, "/%s%s", name, path.data);
        else
            path = arena_printf(arena, "/%s[%u]%s", name, position_of(tree, i), path.data);
        i = tree->nodes[i].parent;
    }
    return i == TREE_NONE ? path : arena_printf(arena, "/%s", path.data);
}

bool tree_has_word(const struct tree *tree, uint32_t node, enum attribute_name name,
                   struct str word)
{
    struct str value = tree_attribute(tree, node, name);
    for (size_t from = 0, to; from < value.length; from = to + 1) {
        for (to = from; to < value.length && !tree_is_space(value.data[to]);)
            to++;
        if (str_equal_nocase(str_slice(value, from, to), word))
            return true;
    }
    return false;
}
