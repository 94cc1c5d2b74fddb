// Any text as a site rule, and whatever it turns out to be applied to a page: no crash, no memory lost, the same facts for the
// same bytes, every text valid UTF-8, every expression one that was checked. Rule and page are cut short: what XPath takes
// grows with a power of the page, and a second spent up to its limit is a thousand inputs not tried.
// SPDX-License-Identifier: MIT
#include "require.h"

#include "extract/site_rule.h"
#include "text/utf8.h"
#include "web/html.h"
#include "web/xpath.h"

#include <stdint.h>

enum { RULE_BYTES = 1024, PAGE_BYTES = 2048, MANY_NODES = 150 };

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

// The input is a rule and a page, parted by a line '===='.
static struct str cut(struct str *rest)
{
    size_t at = str_find(*rest, STR("\n====\n"), 0);
    struct str first = str_slice(*rest, 0, at == STR_NONE ? rest->length : at + 1);
    *rest = str_slice(*rest, at == STR_NONE ? rest->length : at + 6, rest->length);
    return first;
}

static void check_rule(const struct site_rule *rule)
{
    for (size_t i = 0; i < rule->count; i++) {
        const struct directive *directive = &rule->items[i];
        require(directive->value.length && utf8_is_valid(directive->value));
        require(directive->kind == RULE_REPLACE || xpath_check(directive->value));
        require(directive->kind != RULE_NEXT_PAGE_LINK || !directive->other.data ||
                xpath_check(directive->other));
    }
}

static struct site_rule_outcome apply(const struct site_rule *rule, struct str text,
                                      struct arena *arena, struct facts *facts)
{
    struct tree tree;
    text = rule_replace(rule, arena, text);
    html_read(&tree, arena, text);
    struct site_rule_input input = {.rule = rule,
                                    .tree = &tree,
                                    .text = text,
                                    .base = STR("https://www.example.org/a"),
                                    .format = RENDER_MARKDOWN};
    *facts = (struct facts){0};
    if (tree.count > MANY_NODES)
        return (struct site_rule_outcome){0};
    struct site_rule_outcome outcome = site_rule_apply(&input, arena, facts);
    for (size_t i = 0; i < facts->count; i++) {
        require(utf8_is_valid(facts->items[i].text));
        require(utf8_is_valid(facts->items[i].path));
    }
    require(outcome.has_field == (facts->count > 0));
    return outcome;
}

static void check_same(const struct site_rule *rule, struct str page)
{
    static struct arena arena;
    struct facts first, second;
    page = utf8_repair(&arena, page, NULL);
    struct site_rule_outcome one = apply(rule, page, &arena, &first);
    struct site_rule_outcome other = apply(rule, page, &arena, &second);
    require(first.count == second.count && one.fault == other.fault);
    for (size_t i = 0; i < first.count; i++)
        require(str_equal(first.items[i].text, second.items[i].text));
    arena_reset(&arena);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct rules rules = {0};
    struct str rest = {(const char *)data, size}, text = cut(&rest);
    rules_add(&rules, STR("example.org.txt"), str_slice(text, 0, RULE_BYTES));
    require(rules.count == 1 && rules_find(&rules, STR("http://example.org")) == rules.items);
    require(rules.warning_count <= RULES_WARNINGS_MAX);
    for (size_t i = 0; i < rules.warning_count; i++)
        require(utf8_is_valid(rules.warnings[i]));
    check_rule(rules.items);
    check_same(rules.items, str_slice(rest, 0, PAGE_BYTES));
    rules_free(&rules);
    return 0;
}
