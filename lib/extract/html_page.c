// SPDX-License-Identifier: MIT
#include "extract/html_page.h"

#include "base/buffer.h"
#include "extract/archive_bar.h"
#include "extract/body.h"
#include "extract/declared_kind.h"
#include "extract/empty_shell.h"
#include "extract/first_article.h"
#include "extract/html_kind.h"
#include "extract/metadata.h"
#include "extract/own_metadata.h"
#include "extract/script_body.h"
#include "extract/site_rule.h"
#include "extract/structured.h"
#include "site/printed.h"
#include "text/normalize.h"
#include "text/space.h"
#include "text/url.h"
#include "text/url_archive.h"
#include "text/utf8.h"
#include "text/words.h"
#include "web/html.h"

enum { SNIFFED = 1024, PREFACE_MAX = 64 };

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
        size_t end = str_find(text, STR("-->"), 2); // "<!-->" is one, too
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
        return str_contains_nocase(head, STR("<html")) ||
               str_contains_nocase(head, STR("<!doctype html"));
    for (size_t i = 0; i < sizeof(starts) / sizeof(*starts); i++)
        if (starts_nocase(head, starts[i]))
            return true;
    for (size_t i = 0; i < head.length && i < PREFACE_MAX; i++)
        if (head.data[i] == '<' && starts_nocase(str_slice(head, i, head.length), starts[0]))
            return true; // behind a stray character or two
    return str_starts(head, STR("<")) && str_contains(media_type, STR("html"));
}

// --- what the page says of itself ---

// Of several articles the body keeps the first. 'is_taken' gets the blocks that are facts and no text; returned are the
// marks in the text of notes that became facts.
static struct note_marks add_metadata(struct html_page *page, struct arena *arena,
                                      const struct jsonld *jsonld, struct body *body,
                                      bool *is_taken)
{
    struct note_marks marks = {0};
    uint32_t end = first_article_keep(body, &page->tree, &page->blocks, jsonld);
    nested_cards_drop(body, &page->tree, &page->blocks);
    struct metadata_input input = {.tree = &page->tree,
                                   .blocks = &page->blocks,
                                   .jsonld = jsonld,
                                   .is_chosen = body->is_chosen,
                                   .is_taken = is_taken,
                                   .marks = &marks,
                                   .end = end,
                                   .url = page->site_url};
    page_metadata(&input, arena, &page->facts);
    return marks;
}

// --- the whole ---

// What links are relative to: the page's URL, and the first <base href> against it.
static struct str page_base(const struct html_page *page, struct arena *arena)
{
    uint32_t node = tree_find(&page->tree, TAG_BASE, 0, page->tree.count);
    struct str href = {0};
    if (node != TREE_NONE)
        href = tree_attribute(&page->tree, node, ATTRIBUTE_HREF);
    struct str base = href.length ? url_resolve(arena, page->url, href) : page->url;
    return base.data ? base : page->url;
}

// How many paragraphs there are up to the last one that is no heading: what a heading at the end stood over is not of
// the body.
static uint32_t count_headed(const struct html_page *page, const struct paragraphs *paragraphs)
{
    uint32_t count = paragraphs->count;
    while (count && page->blocks.items[paragraphs->items[count - 1].first].kind == BLOCK_HEADING)
        count--;
    return count ? count : paragraphs->count;
}

// Captions are the pictures', unless they are much of the text: an essay in pictures.
static bool are_captions_text(const struct html_page *page, const struct paragraphs *paragraphs)
{
    enum { SHARE = 4 }; // of the bytes, one in so many
    size_t captions = 0, all = 0;
    for (uint32_t i = 0; i < paragraphs->count; i++) {
        const struct paragraph *paragraph = &paragraphs->items[i];
        all += paragraph->text.length;
        if (page->blocks.items[paragraph->first].kind == BLOCK_CAPTION)
            captions += paragraph->text.length;
    }
    return captions * SHARE > all;
}

// "Figure 1. Landings by month", "Abb. 2": a number that the text refers to.
static bool is_numbered(struct str caption)
{
    enum { NUMBER_BYTES = 14 }; // within which the number stands
    for (size_t i = 0; i < caption.length && i < NUMBER_BYTES; i++)
        if (caption.data[i] >= '0' && caption.data[i] <= '9')
            return true;
    return false;
}

// A button, an advertisement's label, the heading of a list of contents or of related texts.
static bool is_furniture(struct arena *arena, struct str text)
{
    enum { WORDS = 3 }; // a longer line only begins so
    return words_count(text) <= WORDS &&
           printed_find(arena, text) & (PRINTED_FURNITURE | PRINTED_RELATED);
}

// The link of a heading to itself, which is nothing but a sign ("#", "¶"), or TREE_NONE.
static uint32_t own_link(const struct tree *tree, const struct block *block)
{
    uint32_t node = block->end - 1;
    while (node > block->container && tree->nodes[node].tag != TAG_A)
        node = tree->nodes[node].parent;
    bool is_link = node > block->container && node > block->first &&
                   str_starts(tree_attribute(tree, node, ATTRIBUTE_HREF), STR("#"));
    return is_link && !utf8_has_word(tree_text(tree, node)) ? node : TREE_NONE;
}

// A heading without its link to itself, as plain text or as Markdown.
static struct str without_own_link(const struct html_page *page, const struct paragraph *paragraph)
{
    const struct block *block = &page->blocks.items[paragraph->first];
    uint32_t link = block->kind == BLOCK_HEADING ? own_link(&page->tree, block) : TREE_NONE;
    if (link == TREE_NONE)
        return paragraph->text;
    struct str text = paragraph->text, sign = space_trim(tree_text(&page->tree, link));
    if (str_ends(text, sign))
        return space_trim(str_slice(text, 0, text.length - sign.length));
    size_t open = text.length;
    while (open && text.data[open - 1] != '[')
        open--;
    return open && str_ends(text, STR(")")) ? space_trim(str_slice(text, 0, open - 1)) : text;
}

static void add_body(struct html_page *page, struct arena *arena, const bool *is_chosen,
                     const struct note_marks *marks, enum render_format format)
{
    struct paragraphs paragraphs;
    struct render render = {.tree = &page->tree,
                            .blocks = &page->blocks,
                            .is_chosen = is_chosen,
                            .format = format,
                            .base = page_base(page, arena)};
    render_paragraphs(&paragraphs, &render, arena);
    uint32_t count = count_headed(page, &paragraphs);
    bool has_captions = are_captions_text(page, &paragraphs);
    for (uint32_t i = 0; i < count; i++) {
        const struct paragraph *paragraph = &paragraphs.items[i];
        bool is_caption = page->blocks.items[paragraph->first].kind == BLOCK_CAPTION &&
                          !is_numbered(paragraph->text);
        if (!utf8_has_word(paragraph->text) || (is_caption && !has_captions) ||
            is_furniture(arena, paragraph->text))
            continue;
        uint32_t from = page->blocks.items[paragraph->first].first;
        uint32_t to = page->blocks.items[paragraph->end - 1].end;
        struct str text = without_own_link(page, paragraph);
        text = notes_unmarked(arena, marks, from, to, text);
        struct fact *fact = facts_add(&page->facts, arena, STR("body_paragraphs"), text);
        fact->node = page->blocks.items[paragraph->first].container + 1;
        fact->rule = STR("html body");
    }
}

// What became a fact of its own is no text, but a page that has nothing else keeps it.
static void leave_out(bool *is_chosen, const bool *is_taken, uint32_t count)
{
    uint32_t left = 0;
    for (uint32_t i = 0; i < count; i++)
        left += is_chosen[i] && !is_taken[i];
    for (uint32_t i = 0; left && i < count; i++)
        is_chosen[i] &= !is_taken[i];
}

static bool add_texts(struct html_page *page, struct arena *arena,
                      const struct structured_body *body, uint32_t words, struct str rule)
{
    enum { LEAST = 80, TIMES = 2 }; // words it must have, and how many times those of the markup
    if (body->words < LEAST || body->words < words * TIMES)
        return false;
    for (uint32_t i = 0; i < body->count; i++)
        facts_add(&page->facts, arena, STR("body_paragraphs"), body->paragraphs[i])->rule = rule;
    return true;
}

// Most of what the markup has of the text stands in that of the script, too: else they are two texts.
static bool holds_markup(const struct html_page *page, struct arena *arena, const struct body *body,
                         const struct structured_body *script)
{
    enum { LEAST = 8 }; // words of a block that is told apart by them
    struct buffer text = {0};
    uint32_t found = 0, all = 0;
    for (uint32_t i = 0; i < script->count; i++) {
        buffer_put(&text, script->paragraphs[i]);
        buffer_byte(&text, ' ');
    }
    struct str whole = text_key(arena, arena_take(arena, &text));
    for (uint32_t i = 0; i < body->count; i++) {
        uint32_t words = blocks_between(&page->blocks, i, i + 1).words;
        if (!body->is_chosen[i] || words < LEAST)
            continue;
        struct str line = block_line(&page->tree, &page->blocks.items[i], arena);
        all += words;
        found += str_contains(whole, text_key(arena, line)) ? words : 0;
    }
    return found * 2 >= all;
}

// Whom the article in a script is by, where nothing else in the page says so.
static void add_script_authors(struct html_page *page, struct arena *arena,
                               const struct structured_body *script)
{
    if (facts_get(&page->facts, STR("authors")))
        return;
    for (uint32_t i = 0; i < script->author_count; i++) {
        struct facts *object = arena_alloc(arena, sizeof(*object));
        facts_add(object, arena, STR("name"), script->authors[i]);
        struct fact *fact = facts_add(&page->facts, arena, STR("authors"), (struct str){0});
        fact->object = object;
        fact->rule = STR("script data");
    }
}

// The page's structured data, or its scripts, have the text, and its markup has not, or only its beginning.
static bool add_structured_body(struct html_page *page, struct arena *arena,
                                const struct jsonld *jsonld, const struct body *body)
{
    enum { SCRIPTS_BELOW = 400 }; // words of the markup: above, scripts are not looked into
    struct structured_body data, script;
    structured_body_read(&data, arena, jsonld);
    if (add_texts(page, arena, &data, body->words, STR("json-ld articleBody")))
        return true;
    if (body->words >= SCRIPTS_BELOW || !declared_article(&page->tree, jsonld))
        return false;
    script_body_read(&script, arena, &page->tree, facts_text(&page->facts, STR("headline")));
    if (!holds_markup(page, arena, body, &script) ||
        !add_texts(page, arena, &script, body->words, STR("script data")))
        return false;
    add_script_authors(page, arena, &script);
    return true;
}

// What the page is: its type, and why it is refused when it is no article.
static void add_kind(struct html_page *page, struct arena *arena, const struct jsonld *jsonld,
                     const struct body *body, bool is_shell)
{
    if (is_shell && declared_article(&page->tree, jsonld))
        return; // an article whose text is not there: what the page says of it is kept
    if (is_shell) {
        page->record_type = STR("error");
        page->refusal = STR("a page without its text, which scripts would bring");
        return;
    }
    struct html_kind_input input = {.tree = &page->tree,
                                    .blocks = &page->blocks,
                                    .body = body,
                                    .jsonld = jsonld,
                                    .facts = &page->facts,
                                    .url = page->site_url};
    struct html_kind kind = html_kind(&input, arena);
    page->record_type = kind.record_type.data ? kind.record_type : STR("article");
    page->refusal = kind.reason;
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

// What the rule of the page's host says. True when the body is settled by it.
static bool add_rule(struct html_page *page, struct arena *arena, const struct site_rule *rule,
                     struct site_rule_input *input)
{
    input->rule = rule;
    input->tree = &page->tree;
    input->base = page_base(page, arena);
    struct site_rule_outcome outcome = site_rule_apply(input, arena, &page->facts);
    page->rule_fault = outcome.fault;
    if (outcome.has_field)
        page->profile = rule->host;
    return outcome.has_body || !rule->is_detected;
}

void html_page_read(struct html_page *page, struct arena *arena, struct str bytes,
                    struct str http_label, struct html_options options)
{
    page->site_url = url_unarchived(arena, page->url);
    const struct site_rule *rule = options.rules ? rules_find(options.rules, page->site_url) : NULL;
    page->charset = charset_decode(arena, bytes, http_label);
    struct str text = archive_bar_cut(arena, page->charset.text);
    text = rule ? rule_replace(rule, arena, text) : text;
    html_read(&page->tree, arena, text);
    blocks_make(&page->blocks, &page->tree, arena);
    page->media_type = STR("text/html");
    page->profile = STR("generic");
    page->record_type = STR("article");
    struct jsonld jsonld = {0};
    struct body body;
    jsonld_read_tree(&jsonld, arena, &page->tree);
    page->is_jsonld_broken = jsonld.is_broken;
    body_choose(&body, arena, &page->tree, &page->blocks);
    bool is_shell = empty_shell_clear(&body, arena, &page->tree, &page->blocks);
    bool *is_taken = arena_array(arena, page->blocks.count + 1, sizeof(*is_taken));
    struct note_marks marks = add_metadata(page, arena, &jsonld, &body, is_taken);
    if (options.keeps_metadata)
        page->metadata = own_metadata(&page->tree, arena, &page->is_metadata_cut);
    struct site_rule_input input = {.text = text, .format = options.format};
    bool is_settled = rule && add_rule(page, arena, rule, &input);
    if (!is_settled && !add_structured_body(page, arena, &jsonld, &body)) {
        add_kind(page, arena, &jsonld, &body, is_shell);
        leave_out(body.is_chosen, is_taken, page->blocks.count);
        add_body(page, arena, body.is_chosen, &marks, options.format);
    }
    if (options.has_evidence)
        add_paths(page, arena);
}
