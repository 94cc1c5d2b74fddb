// SPDX-License-Identifier: MIT
#include "extract/site_rule.h"

#include "text/date.h"
#include "text/name.h"
#include "web/html.h"
#include "web/xpath.h"

enum { BODY_WORDS = 15 }; // that a body has at least: with fewer the rule has missed it

struct work {
    const struct site_rule_input *input;
    struct arena *arena;
    struct facts *facts;
    struct xpath page;
    struct str rule; // for --evidence
    struct xpath_results found;
    struct site_rule_outcome outcome;
};

static struct fact *add(struct work *work, struct str field, struct str text, struct str path)
{
    struct fact *fact = facts_add(work->facts, work->arena, field, text);
    fact->path = path;
    fact->rule = work->rule;
    work->outcome.has_field = true;
    return fact;
}

// The next directive of a kind that finds a text; its texts are in work->found.
static bool find(struct work *work, enum rule_kind kind)
{
    const struct site_rule *rule = work->input->rule;
    for (size_t i = 0; i < rule->count; i++) {
        if (rule->items[i].kind != kind)
            continue;
        xpath_texts(&work->page, rule->items[i].value, &work->found);
        if (work->found.count)
            return true;
    }
    return false;
}

static void find_headline(struct work *work)
{
    if (!find(work, RULE_TITLE))
        return;
    facts_remove(work->facts, STR("headline"));
    add(work, STR("headline"), work->found.items[0].text, work->found.items[0].path);
}

static void add_author(struct work *work, const struct name *name, struct str path)
{
    struct fact *fact = add(work, STR("authors"), (struct str){0}, path);
    fact->object = arena_alloc(work->arena, sizeof(*fact->object));
    facts_add(fact->object, work->arena, STR("name"), name->full);
    if (name->role.data)
        facts_add(fact->object, work->arena, STR("role"), name->role);
}

static void find_authors(struct work *work)
{
    struct str byline = {0};
    if (!find(work, RULE_AUTHOR))
        return;
    facts_remove(work->facts, STR("byline"));
    facts_remove(work->facts, STR("authors"));
    for (size_t i = 0; i < work->found.count; i++) {
        const struct xpath_result *result = &work->found.items[i];
        struct names names = names_split(work->arena, result->text);
        struct str before = i ? arena_join(work->arena, byline, STR(", ")) : STR("");
        byline = arena_join(work->arena, before, result->text);
        for (size_t j = 0; j < names.count; j++)
            add_author(work, &names.items[j], result->path);
    }
    add(work, STR("byline"), byline, work->found.items[0].path);
}

static void find_date(struct work *work)
{
    char iso[DATE_ISO_MAX];
    if (!find(work, RULE_DATE))
        return;
    struct xpath_result *result = &work->found.items[0];
    struct date date = date_find(result->text, DATE_ORDER_UNKNOWN, NULL);
    facts_remove(work->facts, STR("date_published"));
    facts_remove(work->facts, STR("date_published_text"));
    add(work, STR("date_published_text"), result->text, result->path);
    date_iso(date, iso);
    if (date.precision > DATE_YEAR)
        add(work, STR("date_published"), arena_copy(work->arena, str_of(iso)), result->path);
}

// Links and conditions are asked before anything is taken out of the page.
static void find_next_page(struct work *work)
{
    const struct site_rule *rule = work->input->rule;
    for (size_t i = 0; i < rule->count; i++) {
        const struct directive *directive = &rule->items[i];
        if (directive->kind != RULE_NEXT_PAGE_LINK ||
            (directive->other.data && !xpath_holds(&work->page, directive->other)) ||
            !xpath_holds(&work->page, directive->value))
            continue;
        facts_remove(work->facts, STR("body_status"));
        add(work, STR("body_status"), STR("excerpt"), (struct str){0});
        return;
    }
}

static void strip(struct work *work)
{
    const struct site_rule *rule = work->input->rule;
    for (size_t i = 0; i < rule->count; i++)
        if (rule->items[i].kind == RULE_STRIP)
            xpath_remove(&work->page, rule->items[i].value);
}

// --- body ---

// Boxes of links and forms go, unless the rule says 'prune: no'.
static bool is_kept(const struct work *work, const struct blocks *blocks, uint32_t i)
{
    const struct block *block = &blocks->items[i];
    struct block_sums sums = blocks_between(blocks, i, i + 1);
    if (block->kind == BLOCK_CAPTION)
        return false;
    if (!work->input->rule->is_pruned)
        return true;
    return !(block->places & (BLOCK_IN_FORM | BLOCK_IN_BUTTON | BLOCK_IN_NOSCRIPT)) &&
           (block->kind == BLOCK_HEADING || sums.sentences ||
            sums.link_characters * 2 <= sums.characters);
}

static bool add_body(struct work *work, struct str markup, struct str path)
{
    struct tree tree;
    struct blocks blocks;
    struct paragraphs paragraphs;
    uint32_t words = 0;
    html_read(&tree, work->arena, markup);
    blocks_make(&blocks, &tree, work->arena);
    bool *is_chosen = arena_array(work->arena, blocks.count + 1, sizeof(*is_chosen));
    for (uint32_t i = 0; i < blocks.count; i++) {
        is_chosen[i] = is_kept(work, &blocks, i);
        words += is_chosen[i] ? blocks_between(&blocks, i, i + 1).words : 0;
    }
    if (words < BODY_WORDS)
        return false;
    struct render render = {.tree = &tree,
                            .blocks = &blocks,
                            .is_chosen = is_chosen,
                            .format = work->input->format,
                            .base = work->input->base};
    render_paragraphs(&paragraphs, &render, work->arena);
    for (uint32_t i = 0; i < paragraphs.count; i++)
        add(work, STR("body_paragraphs"), paragraphs.items[i].text, path);
    return paragraphs.count > 0;
}

static void find_body(struct work *work)
{
    const struct site_rule *rule = work->input->rule;
    for (size_t i = 0; i < rule->count && !work->outcome.has_body; i++) {
        struct str path, markup;
        if (rule->items[i].kind != RULE_BODY)
            continue;
        markup = xpath_markup(&work->page, rule->items[i].value, &path);
        work->outcome.has_body = markup.length && add_body(work, markup, path);
    }
}

struct site_rule_outcome site_rule_apply(const struct site_rule_input *input, struct arena *arena,
                                         struct facts *facts)
{
    struct work work = {.input = input, .arena = arena, .facts = facts};
    work.rule = arena_join(arena, STR("site rule "), input->rule->host);
    if (xpath_open(&work.page, arena, input->text, input->tree, &work.outcome.fault)) {
        find_headline(&work);
        find_authors(&work);
        find_date(&work);
        find_next_page(&work);
        strip(&work);
        find_body(&work);
        if (work.page.is_spent)
            work.outcome.fault = "its expressions visit too much";
    }
    xpath_close(&work.page);
    return work.outcome;
}
