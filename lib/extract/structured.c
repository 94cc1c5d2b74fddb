// SPDX-License-Identifier: MIT
#include "extract/structured.h"

#include "text/space.h"
#include "text/words.h"
#include "web/blocks.h"
#include "web/html.h"

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
    body->words += (uint32_t)words_weight(line);
    body->paragraphs[body->count++] = line;
}

static size_t count_lines(struct str text)
{
    size_t count = 1;
    for (size_t i = 0; i < text.length; i++)
        count += text.data[i] == '\n';
    return count < STRUCTURED_PARAGRAPHS_MAX ? count : STRUCTURED_PARAGRAPHS_MAX;
}

static void read_markup(struct structured_body *body, struct arena *arena, struct str text)
{
    struct tree tree;
    struct blocks blocks;
    html_read(&tree, arena, text);
    blocks_make(&blocks, &tree, arena);
    uint32_t room =
        blocks.count < STRUCTURED_PARAGRAPHS_MAX ? blocks.count : STRUCTURED_PARAGRAPHS_MAX;
    body->paragraphs = arena_array(arena, room, sizeof(*body->paragraphs));
    for (uint32_t i = 0; i < room; i++)
        add_paragraph(body, arena, block_text(&tree, &blocks.items[i]));
}

void structured_body_read(struct structured_body *body, struct arena *arena,
                          const struct jsonld *jsonld)
{
    struct str text = longest_body(jsonld, arena), line;
    *body = (struct structured_body){0};
    if (!text.length)
        return;
    if (str_contains(text, STR("</")) || str_contains(text, STR("<br"))) {
        read_markup(body, arena, text);
        return;
    }
    body->paragraphs = arena_array(arena, count_lines(text), sizeof(*body->paragraphs));
    while (str_split(&text, '\n', &line) && body->count < STRUCTURED_PARAGRAPHS_MAX)
        add_paragraph(body, arena, line);
}
