// SPDX-License-Identifier: MIT
#include "web/render.h"

#include "base/buffer.h"
#include "text/space.h"
#include "web/markdown.h"

#include <stdlib.h>

enum {
    CELL_CLIMB_MAX = 16, // elements between a block and its cell
    LIST_DEPTH_MAX = 8,  // lists in each other that are indented
};

const char *const render_formats[] = {"text", "markdown", NULL};

// How far the items of a list are counted.
struct counted {
    uint32_t list, next; // the next node to look at
    unsigned long number;
};

// Where the paragraphs are made.
struct writer {
    const struct render *render;
    struct arena *arena;
    struct buffer list; // struct paragraph
    struct buffer text; // of the paragraph that is being made
    struct counted counted[LIST_DEPTH_MAX + 1];
};

static void add_paragraph(struct writer *writer, struct str text, uint32_t first, uint32_t end)
{
    if (!text.length)
        return;
    struct paragraph paragraph = {.text = text, .first = first, .end = end};
    buffer_put(&writer->list, (struct str){(const char *)&paragraph, sizeof(paragraph)});
}

static const struct block *block_at(const struct writer *writer, uint32_t index)
{
    return &writer->render->blocks->items[index];
}

// --- tables ---

// The cell around a block, or TREE_NONE.
static uint32_t cell_of(const struct tree *tree, const struct block *block)
{
    uint32_t node = block->container;
    for (int i = 0; i < CELL_CLIMB_MAX && node != TREE_NONE && node > block->unit; i++) {
        if (tree->nodes[node].tag == TAG_TD || tree->nodes[node].tag == TAG_TH)
            return node;
        node = tree->nodes[node].parent;
    }
    return TREE_NONE;
}

static bool is_in_row(const struct writer *writer, uint32_t index)
{
    const struct block *block = block_at(writer, index);
    return block->unit != TREE_NONE && block->kind != BLOCK_HEADING && block->kind != BLOCK_PRE &&
           writer->render->tree->nodes[block->unit].tag == TAG_TR;
}

// The blocks of a row of data: two cells and more, a block each. The end of the row; 'first' when it is none.
static uint32_t row_end(const struct writer *writer, uint32_t first)
{
    const struct render *render = writer->render;
    uint32_t unit = block_at(writer, first)->unit, index = first, cells = 0, last_cell = TREE_NONE;
    if (!is_in_row(writer, first))
        return first;
    for (; index < render->blocks->count && block_at(writer, index)->unit == unit; index++) {
        if (!is_in_row(writer, index))
            return first;
        uint32_t cell = cell_of(render->tree, block_at(writer, index));
        if (cell == TREE_NONE || cell == last_cell)
            return first;
        last_cell = cell;
        cells++;
    }
    return cells > 1 ? index : first;
}

static void put_cell(struct writer *writer, bool is_first, struct str line)
{
    if (writer->render->format == RENDER_MARKDOWN) {
        buffer_put(&writer->text, STR("| "));
        markdown_escape(&writer->text, line);
        buffer_byte(&writer->text, ' ');
        return;
    }
    if (!is_first)
        buffer_byte(&writer->text, '\t');
    buffer_put(&writer->text, line);
}

// How many cells of a row stand before 'cell' and are not written; moves 'next' behind it.
static unsigned skip_cells(const struct tree *tree, uint32_t *next, uint32_t cell)
{
    unsigned skipped = 0;
    for (; *next != TREE_NONE && tree->nodes[*next].end <= cell;
         *next = tree_next_sibling(tree, *next))
        skipped += tree->nodes[*next].tag == TAG_TD || tree->nodes[*next].tag == TAG_TH;
    if (*next != TREE_NONE && cell != TREE_NONE)
        *next = tree_next_sibling(tree, *next);
    return skipped;
}

// Cells without text, or whose text is not chosen, keep those behind them in their columns.
static void write_row(struct writer *writer, uint32_t first, uint32_t end)
{
    const struct render *render = writer->render;
    const struct tree *tree = render->tree;
    uint32_t next = tree_first_child(tree, block_at(writer, first)->unit);
    bool is_markdown = render->format == RENDER_MARKDOWN;
    bool is_head = is_markdown && !writer->text.length;
    unsigned cells = 0;
    for (uint32_t i = first; i < end; i++) {
        if (!render->is_chosen[i])
            continue;
        for (unsigned n = skip_cells(tree, &next, cell_of(tree, block_at(writer, i))); n; n--)
            put_cell(writer, !cells++, STR(""));
        put_cell(writer, !cells++, block_line(tree, block_at(writer, i), writer->arena));
    }
    if (!is_markdown)
        return;
    for (unsigned n = skip_cells(tree, &next, TREE_NONE); n; n--)
        put_cell(writer, !cells++, STR(""));
    buffer_byte(&writer->text, '|');
    for (unsigned i = 0; is_head && i < cells; i++)
        buffer_put(&writer->text, i ? STR(" --- |") : STR("\n| --- |"));
}

static bool has_chosen(const struct writer *writer, uint32_t first, uint32_t end)
{
    while (first < end && !writer->render->is_chosen[first])
        first++;
    return first < end;
}

// The rows that follow each other from 'first' on are one paragraph. Returns the block behind them.
static uint32_t add_table(struct writer *writer, uint32_t first, uint32_t end)
{
    uint32_t from = first;
    buffer_reset(&writer->text);
    while (end > from) {
        if (has_chosen(writer, from, end)) {
            if (writer->text.length)
                buffer_byte(&writer->text, '\n');
            write_row(writer, from, end);
        }
        from = end;
        end = from < writer->render->blocks->count ? row_end(writer, from) : from;
    }
    add_paragraph(writer, arena_copy(writer->arena, buffer_str(&writer->text)), first, from);
    return from;
}

// --- other blocks ---

// Lines of <pre> as they stand, but for empty ones at both ends and white space at the ends of lines.
static struct str pre_text(struct writer *writer, struct str text)
{
    struct buffer *out = &writer->text;
    buffer_reset(out);
    for (struct str line; str_split(&text, '\n', &line);) {
        while (line.length && strchr(" \t\r", line.data[line.length - 1]))
            line.length--;
        if (!line.length && !out->length)
            continue;
        buffer_put(out, line);
        buffer_byte(out, '\n');
    }
    while (out->length && out->data[out->length - 1] == '\n')
        out->length--;
    return arena_copy(writer->arena, buffer_str(out));
}

// --- Markdown ---

// What the first item of a list is counted as: 1, or what <ol start> says.
static unsigned long first_number(const struct writer *writer, uint32_t list)
{
    struct str start = tree_attribute(writer->render->tree, list, ATTRIBUTE_START);
    bool is_number = start.length && start.length < 9 && start.data[0] != '-';
    return is_number ? strtoul(arena_copy(writer->arena, start).data, NULL, 10) : 1;
}

// The number of an item in its list; 0 when the list has no numbers. Counting goes on from the last one at that depth.
static unsigned long item_number(struct writer *writer, uint32_t item, unsigned depth)
{
    const struct tree *tree = writer->render->tree;
    struct counted *last = &writer->counted[depth];
    uint32_t list = tree->nodes[item].parent;
    if (list == TREE_NONE || tree->nodes[list].tag != TAG_OL)
        return 0;
    if (last->list != list || last->next > item)
        *last = (struct counted){list, list + 1, first_number(writer, list)};
    for (; last->next < item; last->next = tree->nodes[last->next].end)
        last->number += tree->nodes[last->next].tag == TAG_LI;
    return last->number;
}

// "- " or "3. " before the first block of an item, as much space before the others; indented by the lists around.
static void put_item_mark(struct writer *writer, uint32_t index)
{
    const struct render *render = writer->render;
    const struct block *block = block_at(writer, index);
    unsigned depth = block->level < LIST_DEPTH_MAX ? block->level : LIST_DEPTH_MAX;
    bool is_first = index == blocks_first(render->blocks, block->unit);
    unsigned long number = item_number(writer, block->unit, depth);
    buffer_printf(&writer->text, "%*s", depth > 1 ? (int)(depth - 1) * 4 : 0, "");
    if (!is_first)
        buffer_put(&writer->text, STR("    "));
    else if (number)
        buffer_printf(&writer->text, "%lu. ", number);
    else
        buffer_put(&writer->text, STR("- "));
}

static void put_fenced(struct buffer *out, struct str text)
{
    struct str fence = str_contains(text, STR("```")) ? STR("~~~~") : STR("```");
    buffer_put(out, fence);
    buffer_byte(out, '\n');
    buffer_put(out, text);
    buffer_byte(out, '\n');
    buffer_put(out, fence);
}

static struct str block_markdown(struct writer *writer, uint32_t index, struct str text)
{
    const struct render *render = writer->render;
    const struct block *block = block_at(writer, index);
    struct buffer *out = &writer->text;
    buffer_reset(out);
    if (block->places & BLOCK_IN_QUOTE)
        buffer_put(out, STR("> "));
    else if (block->places & BLOCK_IN_LIST && block->unit != TREE_NONE && block->kind != BLOCK_PRE)
        put_item_mark(writer, index);
    if (block->kind == BLOCK_HEADING)
        buffer_put(out, str_slice(STR("######"), 0, block->level));
    if (block->kind == BLOCK_HEADING)
        buffer_byte(out, ' ');
    size_t start = out->length;
    if (block->kind == BLOCK_PRE)
        put_fenced(out, text);
    else
        markdown_inline(out, render->tree, render->blocks, index, render->base);
    return out->length > start ? arena_copy(writer->arena, buffer_str(out)) : STR("");
}

static void add_block(struct writer *writer, uint32_t index)
{
    const struct render *render = writer->render;
    const struct block *block = block_at(writer, index);
    struct str text = block_text(render->tree, block);
    if (block->kind == BLOCK_PRE)
        text = pre_text(writer, text);
    else if (render->format == RENDER_TEXT)
        text = space_line(writer->arena, text);
    if (render->format == RENDER_MARKDOWN && text.length)
        text = block_markdown(writer, index, text);
    add_paragraph(writer, text, index, index + 1);
}

void render_paragraphs(struct paragraphs *out, const struct render *render, struct arena *arena)
{
    struct writer writer = {.render = render, .arena = arena};
    for (uint32_t i = 0; i < render->blocks->count;) {
        uint32_t end = row_end(&writer, i);
        if (end > i) {
            i = add_table(&writer, i, end);
            continue;
        }
        if (render->is_chosen[i])
            add_block(&writer, i);
        i++;
    }
    out->count = (uint32_t)(writer.list.length / sizeof(struct paragraph));
    out->items = (void *)arena_copy(arena, buffer_str(&writer.list)).data;
    buffer_free(&writer.list);
    buffer_free(&writer.text);
}
