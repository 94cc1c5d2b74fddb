// Any text as a site rule, and whatever it turns out to be applied to a page: no crash, no memory lost, the same record for the
// same bytes, every text valid UTF-8, every expression one that was checked.
// SPDX-License-Identifier: MIT
#include "extract/html_page.h"
#include "text/utf8.h"
#include "web/xpath.h"

#include <stdint.h>
#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void require(bool claim)
{
    if (!claim)
        abort();
}

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

static void apply(const struct rules *rules, struct str text, struct html_page *page,
                  struct arena *arena)
{
    struct html_options options = {.rules = rules, .keeps_metadata = true, .has_evidence = true};
    *page = (struct html_page){.url = STR("https://www.example.org/a")};
    html_page_read(page, arena, text, (struct str){0}, options);
    for (size_t i = 0; i < page->facts.count; i++) {
        require(utf8_is_valid(page->facts.items[i].text));
        require(utf8_is_valid(page->facts.items[i].path));
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct rules rules = {0};
    struct html_page first, second;
    struct arena one = {0}, two = {0};
    struct str rest = {(const char *)data, size}, text = cut(&rest);
    rules_add(&rules, STR("example.org.txt"), text);
    require(rules.count == 1 && rules_find(&rules, STR("http://example.org")) == rules.items);
    require(rules.warning_count <= RULES_WARNINGS_MAX);
    for (size_t i = 0; i < rules.warning_count; i++)
        require(utf8_is_valid(rules.warnings[i]));
    check_rule(rules.items);
    apply(&rules, rest, &first, &one);
    apply(&rules, rest, &second, &two);
    require(first.facts.count == second.facts.count && first.rule_fault == second.rule_fault);
    for (size_t i = 0; i < first.facts.count; i++)
        require(str_equal(first.facts.items[i].text, second.facts.items[i].text));
    arena_free(&one);
    arena_free(&two);
    rules_free(&rules);
    return 0;
}
