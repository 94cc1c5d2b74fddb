// SPDX-License-Identifier: MIT
#include "web/build.h"

enum { SCRIPT_HEAD = 256 }; // bytes of a script that tell whether it is data

void build_begin(struct build *build, struct tree *tree, struct arena *arena)
{
    *tree = (struct tree){0};
    build->tree = tree;
    build->arena = arena;
}

static struct node *node_at(struct build *build, uint32_t index)
{
    return (struct node *)(void *)build->nodes.data + index;
}

static uint32_t attribute_count(const struct build *build)
{
    return (uint32_t)(build->attributes.length / sizeof(struct attribute));
}

static struct node *add_node(struct build *build, enum tag tag)
{
    struct node node = {
        .parent = build->depth ? build->open[build->depth - 1] : TREE_NONE,
        .end = build->tree->count + 1,
        .text = (uint32_t)build->text.length,
        .attributes = attribute_count(build),
        .tag = (uint16_t)tag,
        .depth = (uint16_t)build->depth,
    };
    memcpy(buffer_room(&build->nodes, sizeof(node)), &node, sizeof(node));
    build->nodes.length += sizeof(node);
    return node_at(build, build->tree->count++);
}

// Words before and behind a border are apart.
static void part_words(struct build *build)
{
    if (build->text.length && !tree_is_space(build->text.data[build->text.length - 1]))
        buffer_byte(&build->text, '\n');
}

bool build_open(struct build *build, enum tag tag)
{
    struct tree *tree = build->tree;
    if (build->skipped) {
        build->skipped++;
        return false;
    }
    unsigned kinds = tag_kinds(tag);
    if (kinds & TAG_IS_BLOCK || tag == TAG_BR)
        part_words(build);
    bool is_kept = tree->count < TREE_NODES_MAX;
    tree->is_cut = tree->is_cut || !is_kept;
    if (build->depth == TREE_DEPTH_MAX || !is_kept) {
        build->overflow++;
        tree->is_deep = tree->is_deep || is_kept;
    }
    if (is_kept)
        add_node(build, tag);
    if (!build->overflow) {
        build->open[build->depth++] = tree->count - 1;
        build->pre += tag == TAG_PRE;
    }
    build->skipped = kinds & TAG_IS_SKIPPED ? 1 : 0;
    build->is_script = tag == TAG_SCRIPT && is_kept ? SCRIPT_MAYBE : SCRIPT_NO;
    return is_kept;
}

void build_attribute(struct build *build, enum attribute_name name, struct str value)
{
    const struct node *node = node_at(build, build->tree->count - 1);
    if (attribute_count(build) - node->attributes >= TREE_ATTRIBUTES_MAX)
        return;
    struct attribute attribute = {.name = (uint16_t)name, .value = value};
    buffer_put(&build->attributes, (struct str){(const char *)&attribute, sizeof(attribute)});
    if (build->is_script == SCRIPT_NO)
        return;
    if (name == ATTRIBUTE_TYPE && str_contains_nocase(value, STR("json")))
        build->is_script = SCRIPT_DATA;
    if (name == ATTRIBUTE_SRC && build->is_script == SCRIPT_MAYBE)
        build->is_script = SCRIPT_NO;
}

// Does a script begin by giving a global name an object: window.__STATE__ = {…}?
static bool assigns_data(struct str script)
{
    static const struct str starts[] = {STR_INIT("window."), STR_INIT("window["), STR_INIT("self."),
                                        STR_INIT("globalThis."), STR_INIT("var __")};
    struct str head = str_trim(str_slice(script, 0, SCRIPT_HEAD));
    size_t equals = str_find_byte(head, '=', 0);
    bool starts_so = false;
    for (size_t i = 0; i < sizeof(starts) / sizeof(*starts); i++)
        starts_so = starts_so || str_starts(head, starts[i]);
    if (!starts_so || equals == STR_NONE)
        return false;
    struct str value = str_trim(str_slice(head, equals + 1, head.length));
    return str_starts(value, STR("{")) || str_starts(value, STR("[")) ||
           str_starts(value, STR("JSON.parse("));
}

void build_script(struct build *build, struct str content)
{
    if (build->is_script == SCRIPT_MAYBE)
        build->is_script = assigns_data(content) ? SCRIPT_DATA : SCRIPT_NO;
    if (build->is_script == SCRIPT_DATA) {
        struct script script = {.node = build->tree->count - 1, .content = content};
        buffer_put(&build->scripts, (struct str){(const char *)&script, sizeof(script)});
        build->tree->script_count++;
    }
    build->is_script = SCRIPT_NO;
}

static bool is_blank(struct str text)
{
    for (size_t i = 0; i < text.length; i++)
        if (!tree_is_space(text.data[i]))
            return false;
    return true;
}

void build_text(struct build *build, struct str text)
{
    struct tree *tree = build->tree;
    if (build->skipped)
        return;
    const struct node *last = tree->count ? node_at(build, tree->count - 1) : NULL;
    uint32_t parent = build->depth ? build->open[build->depth - 1] : TREE_NONE;
    if (last && last->tag == TAG_TEXT && last->parent == parent) {
        buffer_put(&build->text, text);
        return;
    }
    if (!build->pre && is_blank(text)) {
        part_words(build);
        return;
    }
    if (tree->count < TREE_NODES_MAX)
        add_node(build, TAG_TEXT);
    else
        tree->is_cut = true;
    buffer_put(&build->text, text);
}

void build_close(struct build *build)
{
    if (build->skipped > 1) {
        build->skipped--;
        return;
    }
    build->skipped = 0;
    if (build->overflow) {
        build->overflow--;
        part_words(build);
        return;
    }
    if (!build->depth)
        return;
    struct node *node = node_at(build, build->open[--build->depth]);
    node->end = build->tree->count;
    build->pre -= node->tag == TAG_PRE;
    if (tag_kinds((enum tag)node->tag) & TAG_IS_BLOCK)
        part_words(build);
}

void build_end(struct build *build)
{
    struct tree *tree = build->tree;
    while (build->depth) {
        build->skipped = build->overflow = 0;
        build_close(build);
    }
    add_node(build, TAG_TEXT);
    tree->count--;
    tree->attribute_count = attribute_count(build);
    tree->nodes = (void *)arena_copy(build->arena, buffer_str(&build->nodes)).data;
    tree->attributes = (void *)arena_copy(build->arena, buffer_str(&build->attributes)).data;
    tree->scripts = (void *)arena_copy(build->arena, buffer_str(&build->scripts)).data;
    tree->text = arena_copy(build->arena, buffer_str(&build->text));
    buffer_free(&build->nodes);
    buffer_free(&build->attributes);
    buffer_free(&build->scripts);
    buffer_free(&build->text);
}
