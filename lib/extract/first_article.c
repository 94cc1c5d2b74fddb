// SPDX-License-Identifier: MIT
#include "extract/first_article.h"

#include "extract/place_words.h"
#include "extract/signs.h"

enum { LEAST_WORDS = 80 }; // of the first article's body; with less the h1 only heads what follows

// By its type, in JSON-LD or on an element.
static bool is_live_by_type(const struct tree *tree, const struct jsonld *jsonld)
{
    for (uint32_t i = 0; i < jsonld->count; i++)
        if (jsonld->values[i].kind == JSONLD_OBJECT &&
            jsonld_has_type(jsonld, i, "LiveBlogPosting"))
            return true;
    for (uint32_t node = 0; node < tree->count; node++)
        if (str_contains(tree_attribute(tree, node, ATTRIBUTE_ITEMTYPE), STR("LiveBlogPosting")))
            return true;
    return false;
}

static bool names_live(struct str names)
{
    static const struct str words[] = {
        STR_INIT("liveblog"),    STR_INIT("live-blog"),   STR_INIT("live_blog"),
        STR_INIT("liveBlog"),    STR_INIT("LiveBlog"),    STR_INIT("live-updates"),
        STR_INIT("liveupdates"), STR_INIT("liveUpdates"), STR_INIT("live-ticker"),
        STR_INIT("liveticker"),  STR_INIT("liveTicker"),
    };
    for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++)
        if (str_contains(names, words[i]))
            return true;
    return false;
}

// Or by the names of what it stands in, or of the first article itself.
static bool is_live(const struct tree *tree, const struct jsonld *jsonld, uint32_t first)
{
    if (is_live_by_type(tree, jsonld))
        return true;
    for (uint32_t node = first; node != TREE_NONE; node = tree->nodes[node].parent)
        if (names_live(tree_attribute(tree, node, ATTRIBUTE_CLASS)) ||
            names_live(tree_attribute(tree, node, ATTRIBUTE_ID)))
            return true;
    return false;
}

// The innermost <article> around the page's first h1 that stands in one; TREE_NONE without.
static uint32_t article_of_headline(const struct tree *tree)
{
    uint32_t node = 0, end = 0; // of the articles that began so far
    for (; node < tree->count && !(node < end && tree->nodes[node].tag == TAG_H1); node++)
        if (tree->nodes[node].tag == TAG_ARTICLE && tree->nodes[node].end > end)
            end = tree->nodes[node].end;
    if (node == tree->count)
        return TREE_NONE;
    while (tree->nodes[node].tag != TAG_ARTICLE)
        node = tree->nodes[node].parent;
    return node;
}

static bool names_author(const struct tree *tree, uint32_t node)
{
    return tree_has_word(tree, node, ATTRIBUTE_REL, STR("author")) ||
           tree_has_word(tree, node, ATTRIBUTE_ITEMPROP, STR("author")) ||
           tree_has_word(tree, node, ATTRIBUTE_CLASS, STR("byline")) ||
           tree_has_word(tree, node, ATTRIBUTE_CLASS, STR("author"));
}

static bool is_like(const struct tree *tree, uint32_t first, uint32_t other)
{
    uint32_t end = tree->nodes[other].end;
    struct str class = tree_attribute(tree, first, ATTRIBUTE_CLASS);
    bool has_h1 = tree_find(tree, TAG_H1, other, end) != TREE_NONE;
    bool is_same = class.length && str_equal(class, tree_attribute(tree, other, ATTRIBUTE_CLASS)) &&
                   tree_find(tree, TAG_H2, other, end) != TREE_NONE;
    if (!has_h1 && !is_same)
        return false;
    for (uint32_t node = other + 1; node < end; node++)
        if (names_author(tree, node))
            return true;
    return false;
}

static uint32_t words_between(const struct body *body, const struct blocks *blocks, uint32_t from,
                              uint32_t end)
{
    const struct counts *sums = body->measures->sums;
    uint32_t words = 0;
    for (uint32_t i = 0; i < body->count; i++)
        if (body->is_chosen[i] && blocks->items[i].first >= from && blocks->items[i].first < end)
            words += sums[i + 1].words - sums[i].words;
    return words;
}

static void drop(struct body *body, uint32_t block)
{
    const struct counts *sums = body->measures->sums;
    body->is_chosen[block] = false;
    body->chosen--;
    body->words -= sums[block + 1].words - sums[block].words;
}

uint32_t first_article_keep(struct body *body, const struct tree *tree, const struct blocks *blocks,
                            const struct jsonld *jsonld)
{
    uint32_t first = article_of_headline(tree);
    if (first == TREE_NONE || is_live(tree, jsonld, first))
        return 0;
    uint32_t from = tree->nodes[first].end, block = 0, next = 0;
    if (words_between(body, blocks, first, from) < LEAST_WORDS)
        return 0;
    for (uint32_t other = tree_find(tree, TAG_ARTICLE, from, tree->count); other != TREE_NONE;
         other = tree_find(tree, TAG_ARTICLE, from, tree->count)) {
        from = tree->nodes[other].end;
        if (!is_like(tree, first, other))
            continue;
        next = next ? next : other;
        while (block < body->count && blocks->items[block].first < other)
            block++;
        for (; block < body->count && blocks->items[block].first < from; block++)
            if (body->is_chosen[block])
                drop(body, block);
    }
    return next;
}

// --- cards ---

// True for a heading whose whole text is a link.
static bool is_linked_heading(const struct blocks *blocks, uint32_t block)
{
    struct block_sums sums = blocks_between(blocks, block, block + 1);
    return blocks->items[block].kind == BLOCK_HEADING && sums.link_characters == sums.characters;
}

// True for an element that it or its parent calls one: "related-card", "node--view-mode-teaser".
static bool is_called_card(const struct tree *tree, uint32_t node)
{
    struct str own = tree_attribute(tree, node, ATTRIBUTE_CLASS);
    struct str parent = tree_attribute(tree, tree->nodes[node].parent, ATTRIBUTE_CLASS);
    return (places_of_words(own) | places_of_words(parent)) & PLACE_RELATED;
}

void nested_cards_drop(struct body *body, const struct tree *tree, const struct blocks *blocks)
{
    enum { PART = 4 }; // a card has no more of the body's words than one in so many
    uint32_t outer_end = 0, inner_end = 0;
    for (uint32_t node = tree_find(tree, TAG_ARTICLE, 0, tree->count); node != TREE_NONE;
         node = tree_find(tree, TAG_ARTICLE, node + 1, tree->count)) {
        uint32_t end = tree->nodes[node].end, first = blocks->before[node],
                 last = blocks->before[end];
        if (node >= outer_end) {
            outer_end = end;
            continue;
        }
        if (node < inner_end || first == last || !is_called_card(tree, node) ||
            !is_linked_heading(blocks, first) ||
            blocks_between(blocks, first, last).words * PART > body->words)
            continue;
        inner_end = end;
        for (uint32_t block = first; block < last; block++)
            if (body->is_chosen[block])
                drop(body, block);
    }
}
