// SPDX-License-Identifier: MIT
#include "extract/structured.h"

#include "text/space.h"
#include "text/words.h"
#include "web/blocks.h"
#include "web/html.h"

#include <string.h>

static struct str longest_body(const struct jsonld *jsonld, struct arena *arena)
{
    uint32_t best = JSONLD_NONE;
    for (uint32_t i = 0; i < jsonld->count; i++) {
        const struct jsonld_value *value = &jsonld->values[i];
        if (value->kind == JSONLD_STRING && str_equal(value->key, STR("articleBody")) &&
            (best == JSONLD_NONE || value->text.length > jsonld->values[best].text.length))
            best = i;
    }
    return best == JSONLD_NONE ? (struct str){0} : jsonld_text(jsonld, best, arena);
}

static void add_paragraph(struct structured_body *body, struct arena *arena, struct str text)
{
    struct str line = space_line(arena, text);
    if (!line.length || body->count == STRUCTURED_PARAGRAPHS_MAX)
        return;
    if (body->count == body->capacity) {
        uint32_t capacity = body->capacity ? body->capacity * 2 : 64;
        struct str *paragraphs = arena_array(arena, capacity, sizeof(*paragraphs));
        if (body->count)
            memcpy(paragraphs, body->paragraphs, body->count * sizeof(*paragraphs));
        body->paragraphs = paragraphs;
        body->capacity = capacity;
    }
    body->words += (uint32_t)words_weight(line);
    body->paragraphs[body->count++] = line;
}

static void add_markup(struct structured_body *body, struct arena *arena, struct str text)
{
    struct tree tree;
    struct blocks blocks;
    html_read(&tree, arena, text);
    blocks_make(&blocks, &tree, arena);
    for (uint32_t i = 0; i < blocks.count; i++)
        add_paragraph(body, arena, block_text(&tree, &blocks.items[i]));
}

void structured_body_add(struct structured_body *body, struct arena *arena, struct str text)
{
    struct str line;
    if (str_contains(text, STR("</")) || str_contains(text, STR("<br"))) {
        add_markup(body, arena, text);
        return;
    }
    while (text.length && str_split(&text, '\n', &line))
        add_paragraph(body, arena, line);
}

void structured_body_read(struct structured_body *body, struct arena *arena,
                          const struct jsonld *jsonld)
{
    *body = (struct structured_body){0};
    structured_body_add(body, arena, longest_body(jsonld, arena));
}
