// SPDX-License-Identifier: MIT
#include "extract/own_metadata.h"

#include "json/span.h"
#include "json/write.h"

struct writer {
    const struct tree *tree;
    struct arena *arena;
    struct buffer out;
    size_t count;
    bool is_left_out;
};

static bool is_shallow(struct str json)
{
    size_t depth = 0;
    for (size_t i = 0; i < json.length; i++) {
        char c = json.data[i];
        if (c == '"') {
            while (json.data[++i] != '"')
                i += json.data[i] == '\\';
        } else if (c == '[' || c == '{') {
            if (++depth > OWN_METADATA_DEPTH_MAX)
                return false;
        } else if (c == ']' || c == '}') {
            depth--;
        }
    }
    return true;
}

static bool has_room(const struct writer *writer, size_t bytes)
{
    return writer->out.length <= OWN_METADATA_BYTES_MAX &&
           bytes <= OWN_METADATA_BYTES_MAX - writer->out.length;
}

static void put_scripts(struct writer *writer)
{
    const struct tree *tree = writer->tree;
    for (uint32_t i = 0; i < tree->script_count; i++) {
        const struct script *script = &tree->scripts[i];
        struct str json = str_trim(script->content);
        if (!json.length || !str_contains_nocase(tree_attribute(tree, script->node, ATTRIBUTE_TYPE),
                                                 STR("ld+json")))
            continue;
        if (!has_room(writer, json.length) || !span_validate(json, NULL, NULL) ||
            !is_shallow(json)) {
            writer->is_left_out = true;
            continue;
        }
        write_comma(&writer->out);
        buffer_put(&writer->out, span_compact(writer->arena, json));
        writer->count++;
    }
}

static void put_meta(struct writer *writer, uint32_t node)
{
    static const enum attribute_name names[] = {ATTRIBUTE_NAME, ATTRIBUTE_PROPERTY,
                                                ATTRIBUTE_ITEMPROP, ATTRIBUTE_HTTP_EQUIV,
                                                ATTRIBUTE_CONTENT};
    struct str content = tree_attribute(writer->tree, node, ATTRIBUTE_CONTENT);
    if (!content.data)
        return; // its charset, which 'capture' tells
    if (!has_room(writer, content.length)) {
        writer->is_left_out = true;
        return;
    }
    write_comma(&writer->out);
    buffer_byte(&writer->out, '{');
    for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++) {
        struct str value = tree_attribute(writer->tree, node, names[i]);
        if (!value.data)
            continue;
        write_key(&writer->out, attribute_text(names[i]));
        write_text(&writer->out, value);
    }
    buffer_byte(&writer->out, '}');
    writer->count++;
}

struct str own_metadata(const struct tree *tree, struct arena *arena, bool *is_left_out)
{
    struct writer writer = {.tree = tree, .arena = arena};
    buffer_put(&writer.out, STR("{\"json_ld\":["));
    put_scripts(&writer);
    buffer_put(&writer.out, STR("],\"meta\":["));
    for (uint32_t i = 0; i < tree->count; i++)
        if (tree->nodes[i].tag == TAG_META)
            put_meta(&writer, i);
    buffer_put(&writer.out, STR("]}"));
    struct str whole = writer.count ? arena_copy(arena, buffer_str(&writer.out)) : (struct str){0};
    buffer_free(&writer.out);
    *is_left_out = writer.is_left_out;
    return whole;
}
