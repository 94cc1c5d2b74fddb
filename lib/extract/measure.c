// SPDX-License-Identifier: MIT
#include "extract/measure.h"

#include "extract/fold.h"
#include "learn/stop_words.h"

static const unsigned inside_of_tag[TAG_COUNT] = {
    [TAG_B] = INSIDE_BOLD,          [TAG_STRONG] = INSIDE_BOLD,
    [TAG_EM] = INSIDE_BOLD,         [TAG_I] = INSIDE_BOLD,
    [TAG_NAV] = INSIDE_NAV,         [TAG_MENU] = INSIDE_NAV,
    [TAG_ASIDE] = INSIDE_ASIDE,     [TAG_HEADER] = INSIDE_HEADER,
    [TAG_FOOTER] = INSIDE_FOOTER,   [TAG_ARTICLE] = INSIDE_ARTICLE,
    [TAG_MAIN] = INSIDE_MAIN,       [TAG_FIGURE] = INSIDE_FIGURE,
    [TAG_FORM] = INSIDE_FORM,       [TAG_TABLE] = INSIDE_TABLE,
    [TAG_UL] = INSIDE_LIST,         [TAG_OL] = INSIDE_LIST,
    [TAG_DL] = INSIDE_LIST,         [TAG_BLOCKQUOTE] = INSIDE_QUOTE,
    [TAG_BUTTON] = INSIDE_BUTTON,   [TAG_LABEL] = INSIDE_BUTTON,
    [TAG_SUMMARY] = INSIDE_BUTTON,  [TAG_PRE] = INSIDE_PRE,
    [TAG_CODE] = INSIDE_PRE,        [TAG_H1] = INSIDE_HEADING,
    [TAG_H2] = INSIDE_HEADING,      [TAG_H3] = INSIDE_HEADING,
    [TAG_H4] = INSIDE_HEADING,      [TAG_H5] = INSIDE_HEADING,
    [TAG_H6] = INSIDE_HEADING,      [TAG_FIGCAPTION] = INSIDE_CAPTION,
    [TAG_CAPTION] = INSIDE_CAPTION, [TAG_NOSCRIPT] = INSIDE_NOSCRIPT,
    [TAG_TIME] = INSIDE_TIME,       [TAG_P] = INSIDE_PARAGRAPH,
};

static bool hides(struct str style)
{
    size_t at = str_find(style, STR("display"), 0);
    if (at == STR_NONE)
        return false;
    for (at += 7; at < style.length && (style.data[at] == ' ' || style.data[at] == ':'); at++)
        ;
    return str_starts(str_slice(style, at, style.length), STR("none"));
}

static unsigned inside_of_attributes(const struct tree *tree, uint32_t node)
{
    unsigned inside = 0;
    for (uint32_t i = tree->nodes[node].attributes; i < tree->nodes[node + 1].attributes; i++) {
        struct str value = tree->attributes[i].value;
        switch (tree->attributes[i].name) {
        case ATTRIBUTE_HREF:
            if (tree->nodes[node].tag == TAG_A)
                inside |= INSIDE_LINK;
            break;
        case ATTRIBUTE_HIDDEN: inside |= INSIDE_HIDDEN; break;
        case ATTRIBUTE_ARIA_HIDDEN:
            if (str_equal(value, STR("true")))
                inside |= INSIDE_HIDDEN;
            break;
        case ATTRIBUTE_STYLE:
            if (hides(value))
                inside |= INSIDE_HIDDEN;
            break;
        case ATTRIBUTE_ITEMPROP:
            if (str_contains(value, STR("articleBody")))
                inside |= INSIDE_BODY;
            break;
        default: break;
        }
    }
    return inside;
}

static unsigned inside_of(const struct tree *tree, uint32_t node, unsigned outer)
{
    unsigned own = inside_of_tag[tree->nodes[node].tag];
    if (tree->nodes[node].attributes < tree->nodes[node + 1].attributes)
        own |= inside_of_attributes(tree, node);
    if ((own & INSIDE_HEADER) && (outer & INSIDE_ARTICLE))
        own = (own & ~INSIDE_HEADER) | INSIDE_ARTICLE_HEADER;
    if ((own & INSIDE_ARTICLE) && (outer & INSIDE_ARTICLE))
        own |= INSIDE_TWO_ARTICLES;
    return outer | own;
}

enum { KEY_BYTES = 8 }; // of a stop word, at most

// A word that may go on from one text node to the next.
struct word {
    uint64_t key; // its bytes so far, lower case
    unsigned length;
};

static void end_word(struct word *word, struct counts *counts, unsigned inside)
{
    if (!word->length)
        return;
    counts->bold += (inside & INSIDE_BOLD) != 0;
    if (word->length <= KEY_BYTES)
        counts->stops += is_stop_word(word->key);
    *word = (struct word){0};
}

static bool is_in_word(unsigned char c)
{
    return c > ' ' && c != ',' && c != '.' && c != '!' && c != '?' && c != ';' && c != ':';
}

static void count_text(struct counts *counts, struct word *word, struct str text, unsigned inside)
{
    for (size_t i = 0; i < text.length; i++) {
        unsigned char c = (unsigned char)text.data[i];
        bool is_upper = c >= 'A' && c <= 'Z';
        counts->digits += c >= '0' && c <= '9';
        if (!is_in_word(c)) {
            end_word(word, counts, inside);
            continue;
        }
        counts->capitals += !word->length && is_upper;
        word->key = word->key << 8 | (is_upper ? c | 32u : c);
        word->length++;
    }
}

static void count_words(struct measures *measures, const struct block *block, struct counts *counts)
{
    const struct tree *tree = measures->tree;
    struct word word = {0};
    unsigned inside = 0;
    for (uint32_t node = block->first; node < block->end; node++) {
        if (tree->nodes[node].tag == TAG_BR)
            end_word(&word, counts, inside);
        if (tree->nodes[node].tag != TAG_TEXT)
            continue;
        inside = measures->inside[node];
        count_text(counts, &word, tree_text(tree, node), inside);
    }
    end_word(&word, counts, inside);
}

// A block of more words than an article has in one piece counts as one of so many: beside it all others would be nothing.
static void limit(struct counts *own)
{
    enum { WORDS_MAX = 4000 };
    uint32_t *const counts[] = {&own->links, &own->characters, &own->commas,   &own->ends,
                                &own->bold,  &own->stops,      &own->capitals, &own->digits};
    if (own->words <= WORDS_MAX)
        return;
    for (size_t i = 0; i < sizeof(counts) / sizeof(*counts); i++)
        *counts[i] = (uint32_t)((uint64_t)*counts[i] * WORDS_MAX / own->words);
    own->words = WORDS_MAX;
}

static struct counts count_block(struct measures *measures, uint32_t i)
{
    struct block_sums known = blocks_between(measures->blocks, i, i + 1);
    struct counts own = {.blocks = 1,
                         .words = known.words,
                         .links = known.link_words,
                         .characters = known.characters,
                         .commas = known.commas,
                         .ends = known.sentences};
    count_words(measures, &measures->blocks->items[i], &own);
    limit(&own);
    return own;
}

static struct counts add_counts(const struct counts *a, const struct counts *b)
{
    return (struct counts){
        .blocks = a->blocks + b->blocks,
        .words = a->words + b->words,
        .links = a->links + b->links,
        .characters = a->characters + b->characters,
        .commas = a->commas + b->commas,
        .ends = a->ends + b->ends,
        .bold = a->bold + b->bold,
        .stops = a->stops + b->stops,
        .capitals = a->capitals + b->capitals,
        .digits = a->digits + b->digits,
    };
}

static void enclose(struct measures *measures, uint32_t node)
{
    const struct tree *tree = measures->tree;
    const struct node *n = &tree->nodes[node];
    bool is_root = n->parent == TREE_NONE;
    unsigned outer = is_root ? 0 : measures->inside[n->parent];
    measures->inside[node] = n->tag == TAG_TEXT ? outer : inside_of(tree, node, outer);
    measures->container[node] = is_root || (tag_kinds((enum tag)n->tag) & TAG_IS_BLOCK)
                                    ? node
                                    : measures->container[n->parent];
}

void measure(struct measures *measures, struct arena *arena, const struct tree *tree,
             const struct blocks *blocks)
{
    *measures = (struct measures){.tree = tree, .blocks = blocks};
    measures->inside = arena_array(arena, tree->count + 1, sizeof(uint32_t));
    measures->container = arena_array(arena, tree->count + 1, sizeof(uint32_t));
    for (uint32_t node = 0; node < tree->count; node++)
        enclose(measures, node);
    measures->sums = arena_array(arena, blocks->count + 1, sizeof(struct counts));
    measures->sums[0] = (struct counts){0};
    for (uint32_t i = 0; i < blocks->count; i++) {
        struct counts own = count_block(measures, i);
        measures->sums[i + 1] = add_counts(&measures->sums[i], &own);
    }
    measures->folded = measures->sums;
    bool *is_folded = fold(measures, arena);
    if (!is_folded)
        return;
    measures->folded = arena_array(arena, blocks->count + 1, sizeof(struct counts));
    measures->folded[0] = (struct counts){0};
    for (uint32_t i = 0; i < blocks->count; i++) {
        struct counts own = is_folded[i] ? (struct counts){0} : measure_between(measures, i, i + 1);
        measures->folded[i + 1] = add_counts(&measures->folded[i], &own);
    }
}

static struct counts difference(const struct counts *a, const struct counts *b)
{
    return (struct counts){
        .blocks = b->blocks - a->blocks,
        .words = b->words - a->words,
        .links = b->links - a->links,
        .characters = b->characters - a->characters,
        .commas = b->commas - a->commas,
        .ends = b->ends - a->ends,
        .bold = b->bold - a->bold,
        .stops = b->stops - a->stops,
        .capitals = b->capitals - a->capitals,
        .digits = b->digits - a->digits,
    };
}

struct counts measure_between(const struct measures *measures, uint32_t first, uint32_t end)
{
    return difference(&measures->sums[first], &measures->sums[end]);
}

struct counts measure_folded(const struct measures *measures, uint32_t first, uint32_t end)
{
    struct counts counts = difference(&measures->folded[first], &measures->folded[end]);
    return counts.blocks ? counts : measure_between(measures, first, end);
}

struct counts measure_folded_node(const struct measures *measures, uint32_t node)
{
    return measure_folded(measures, blocks_first(measures->blocks, node),
                          blocks_end(measures->blocks, measures->tree, node));
}

struct counts measure_node(const struct measures *measures, uint32_t node)
{
    return measure_between(measures, blocks_first(measures->blocks, node),
                           blocks_end(measures->blocks, measures->tree, node));
}
