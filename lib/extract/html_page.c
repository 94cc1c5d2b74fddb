// SPDX-License-Identifier: MIT
#include "extract/html_page.h"

#include "extract/metadata.h"
#include "web/html.h"

enum { SNIFFED = 1024 };

// --- is it one? ---

static bool starts_nocase(struct str text, struct str prefix)
{
    return str_equal_nocase(str_slice(text, 0, prefix.length), prefix);
}

// The first bytes without NULs (UTF-16), byte order mark, white space and comments.
static struct str page_head(char head[SNIFFED], struct str bytes)
{
    size_t length = 0;
    for (size_t i = 0; i < bytes.length && length < SNIFFED; i++)
        if (bytes.data[i] && !(i < 3 && strchr("\xEF\xBB\xBF\xFF\xFE", bytes.data[i])))
            head[length++] = bytes.data[i];
    struct str text = str_trim((struct str){head, length});
    while (str_starts(text, STR("<!--"))) {
        size_t end = str_find(text, STR("-->"), 4);
        text = str_trim(str_slice(text, end == STR_NONE ? text.length : end + 3, text.length));
    }
    return text;
}

bool html_page_sniff(struct str bytes, struct str media_type)
{
    static const struct str starts[] = {
        STR_INIT("<!doctype html"),
        STR_INIT("<html"),
        STR_INIT("<head"),
        STR_INIT("<body"),
        STR_INIT("<title"),
        STR_INIT("<meta"),
        STR_INIT("<link"),
        STR_INIT("<script"),
        STR_INIT("<style"),
        STR_INIT("<iframe"),
        STR_INIT("<div"),
        STR_INIT("<table"),
        STR_INIT("<font"),
        STR_INIT("<h1"),
        STR_INIT("<a "),
        STR_INIT("<p>"),
        STR_INIT("<p "),
        STR_INIT("<br"),
        STR_INIT("<b>"),
        STR_INIT("<article"),
        STR_INIT("<section"),
        STR_INIT("<main"),
        STR_INIT("<header"),
    };
    char buffer[SNIFFED];
    struct str head = page_head(buffer, bytes);
    if (starts_nocase(head, STR("<?xml")))
        return str_contains(head, STR("<html")) || str_contains(head, STR("<!DOCTYPE html"));
    for (size_t i = 0; i < sizeof(starts) / sizeof(*starts); i++)
        if (starts_nocase(head, starts[i]))
            return true;
    return str_starts(head, STR("<")) && str_contains(media_type, STR("html"));
}

// --- which blocks are the article ---

static bool is_running_text(const struct html_page *page, uint32_t index)
{
    struct block_sums sums = blocks_between(&page->blocks, index, index + 1);
    return sums.words >= 15 && sums.link_words * 3 < sums.words;
}

// The element with most running text in its children and grandchildren.
static uint32_t densest_container(const struct html_page *page, struct arena *arena)
{
    uint32_t *scores = arena_array(arena, page->tree.count + 1, sizeof(*scores)), best = 0;
    for (uint32_t i = 0; i < page->blocks.count; i++) {
        uint32_t node = page->blocks.items[i].container, words;
        if (!is_running_text(page, i))
            continue;
        words = blocks_between(&page->blocks, i, i + 1).words;
        for (uint32_t share = 4; share && node != TREE_NONE; share /= 2) {
            node = page->tree.nodes[node].parent;
            if (node == TREE_NONE)
                break;
            scores[node] += words * share;
            best = scores[node] > scores[best] ? node : best;
        }
    }
    return best;
}

static bool *choose_body(const struct html_page *page, struct arena *arena)
{
    bool *is_chosen = arena_array(arena, page->blocks.count + 1, sizeof(*is_chosen));
    uint32_t best = page->tree.count ? densest_container(page, arena) : 0;
    for (uint32_t i = 0; i < page->blocks.count; i++) {
        const struct block *block = &page->blocks.items[i];
        struct block_sums sums = blocks_between(&page->blocks, i, i + 1);
        is_chosen[i] = tree_contains(&page->tree, best, block->first) &&
                       sums.link_words * 2 < sums.words && block->kind != BLOCK_CAPTION;
    }
    return is_chosen;
}

// --- what the page says of itself ---

static void add_metadata(struct html_page *page, struct arena *arena, const bool *is_chosen)
{
    struct jsonld jsonld = {0};
    jsonld_read_tree(&jsonld, arena, &page->tree);
    struct metadata_input input = {.tree = &page->tree,
                                   .blocks = &page->blocks,
                                   .jsonld = &jsonld,
                                   .is_chosen = is_chosen,
                                   .url = page->url};
    page_metadata(&input, arena, &page->facts);
}

// --- the whole ---

static void add_body(struct html_page *page, struct arena *arena, const bool *is_chosen,
                     enum render_format format)
{
    struct paragraphs paragraphs;
    struct render render = {.tree = &page->tree,
                            .blocks = &page->blocks,
                            .is_chosen = is_chosen,
                            .format = format,
                            .base = page->url};
    render_paragraphs(&paragraphs, &render, arena);
    for (uint32_t i = 0; i < paragraphs.count; i++) {
        const struct paragraph *paragraph = &paragraphs.items[i];
        struct fact *fact = facts_add(&page->facts, arena, STR("body_paragraphs"), paragraph->text);
        fact->node = page->blocks.items[paragraph->first].container + 1;
        fact->rule = STR("html body");
    }
}

// Of several facts of a field that follow each other the first is told.
static void add_paths(struct html_page *page, struct arena *arena)
{
    struct str last = {0};
    for (size_t i = 0; i < page->facts.count; i++) {
        struct fact *fact = &page->facts.items[i];
        if (fact->node && !str_equal(fact->field, last))
            fact->path = tree_path(&page->tree, fact->node - 1, arena);
        last = fact->field;
    }
}

void html_page_read(struct html_page *page, struct arena *arena, struct str bytes,
                    struct str http_label, struct html_options options)
{
    page->charset = charset_decode(arena, bytes, http_label);
    html_read(&page->tree, arena, page->charset.text);
    blocks_make(&page->blocks, &page->tree, arena);
    page->media_type = STR("text/html");
    page->profile = STR("generic");
    page->record_type = STR("article");
    bool *is_chosen = choose_body(page, arena);
    add_metadata(page, arena, is_chosen);
    add_body(page, arena, is_chosen, options.format);
    if (!facts_get(&page->facts, STR("body_paragraphs"))) {
        page->record_type = STR("other");
        page->refusal = STR("no text of an article");
    }
    if (options.has_evidence)
        add_paths(page, arena);
}
