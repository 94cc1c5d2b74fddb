// SPDX-License-Identifier: MIT
#include "extract/dek.h"

#include "base/buffer.h"
#include "text/byline.h"
#include "text/date.h"
#include "text/normalize.h"
#include "text/space.h"
#include "text/words.h"

enum {
    WORDS = 4,         // of the shortest dek
    BYTES = 600,       // of the longest
    LINK_PERCENT = 60, // of a line that only points elsewhere
    BODY_BLOCKS = 3,   // first blocks of the body among which a dek may stand
    LABEL_BYTES = 24,  // of a label before it
};

// What stands before a colon in front of a dek, as text_key leaves it.
static bool is_label(struct arena *arena, struct str text)
{
    static const struct str labels[] = {
        STR_INIT("abstract"), STR_INIT("summary"),   STR_INIT("zusammenfassung"),
        STR_INIT("resume"),   STR_INIT("resumen"),   STR_INIT("resumo"),
        STR_INIT("sommario"), STR_INIT("аннотация"), STR_INIT("анотація"),
        STR_INIT("ملخص"),     STR_INIT("الملخص"),    STR_INIT("摘要"),
        STR_INIT("内容摘要"), STR_INIT("提要"),      STR_INIT("内容提要"),
        STR_INIT("导读"),     STR_INIT("導讀"),      STR_INIT("核心提示"),
        STR_INIT("要旨"),     STR_INIT("概要"),      STR_INIT("요약"),
    };
    struct str key = text_key(arena, text);
    for (size_t i = 0; i < sizeof(labels) / sizeof(*labels); i++)
        if (str_equal(key, labels[i]))
            return true;
    return false;
}

// The text behind "摘要：" and its like; {0} where none stands before it.
static struct str behind_label(struct arena *arena, struct str line)
{
    struct str wide = STR("：");
    size_t colon = str_find_byte(str_slice(line, 0, LABEL_BYTES), ':', 0);
    size_t other = str_find(str_slice(line, 0, LABEL_BYTES), wide, 0);
    size_t at = colon < other ? colon : other;
    if (at == STR_NONE || !is_label(arena, str_slice(line, 0, at)))
        return (struct str){0};
    return space_trim(str_slice(line, at + (colon < other ? 1 : wide.length), line.length));
}

// The outermost element called a dek around a node, or TREE_NONE.
static uint32_t called_dek(const struct signs *signs, uint32_t node)
{
    uint32_t found = TREE_NONE;
    for (; node != TREE_NONE && signs->places[node] & PLACE_DEK;
         node = signs->tree->nodes[node].parent)
        found = node;
    return found;
}

static bool is_elsewhere(const struct signs *signs, uint32_t node)
{
    const uint32_t places = PLACE_RELATED | PLACE_COMMENT | PLACE_NAV | PLACE_FOOTER | PLACE_ASIDE |
                            PLACE_HIDDEN | PLACE_BIO;
    uint32_t parent = signs->tree->nodes[node].parent;
    return parent != TREE_NONE && signs->places[parent] & places;
}

// True for a line that says something, and is neither a date nor a byline.
static bool is_text(const struct signs *signs, uint32_t block, struct str line)
{
    struct block_sums sums = blocks_between(signs->blocks, block, block + 1);
    struct str byline = byline_find(line);
    return words_weight(line) >= WORDS && line.length <= BYTES &&
           sums.link_characters * 100 <= sums.characters * LINK_PERCENT && !date_is_line(line) &&
           !(byline.length && byline.data == line.data);
}

// The lines of the blocks of an element, in one.
static struct str lines_of(const struct signs *signs, uint32_t first, uint32_t end)
{
    struct buffer out = {0};
    for (uint32_t i = first; i < end; i++) {
        struct str line = block_line(signs->tree, &signs->blocks->items[i], signs->arena);
        if (!is_text(signs, i, line))
            continue;
        if (out.length)
            buffer_byte(&out, ' ');
        buffer_put(&out, line);
    }
    return arena_take(signs->arena, &out);
}

struct dek dek_find(const struct signs *signs, const struct zones *zones, const bool *is_chosen,
                    bool *is_taken)
{
    const struct blocks *blocks = signs->blocks;
    if (!signs->body_to || zones->headline == TREE_NONE)
        return (struct dek){0};
    uint32_t end = zones->first_block + BODY_BLOCKS;
    for (uint32_t i = zones->headline_block; i < blocks->count && i < end; i++) {
        const struct block *block = &blocks->items[i];
        if (block->first < signs->tree->nodes[zones->headline].end)
            continue;
        uint32_t called = called_dek(signs, block->first), last = i + 1;
        struct str line = {0}, rest = {0};
        if (called != TREE_NONE && !is_elsewhere(signs, called)) {
            last = blocks_end(blocks, signs->tree, called);
            last = last > i ? last : i + 1;
            line = lines_of(signs, i, last);
        } else if (block_text(signs->tree, block).length <= BYTES) {
            line = block_line(signs->tree, block, signs->arena);
            if (!(rest = behind_label(signs->arena, line)).length || !is_text(signs, i, rest))
                continue;
        }
        rest = behind_label(signs->arena, line);
        line = rest.length ? rest : line;
        if (!line.length || line.length > BYTES)
            continue;
        for (uint32_t k = i; k < last; k++)
            is_taken[k] |= is_chosen[k];
        return (struct dek){.text = line, .node = called == TREE_NONE ? block->container : called};
    }
    return (struct dek){0};
}
