// The rules of a profile at work: each takes lines out of what is left of its section.
// SPDX-License-Identifier: MIT
#include "site/run.h"

#include "json/span.h"
#include "site/generic.h"
#include "text/space.h"

enum { SKIP_MAX = 40 }; // lines that one 'skip' may take

struct fact *run_take(struct run *run, struct facts *target, const struct rule *rule,
                      struct str field, size_t index)
{
    struct line *line = &run->page->lines[index];
    struct fact *fact = facts_add(target, run->arena, field, line->text);
    fact->first_line = line->number;
    fact->last_line = line->last_number;
    fact->rule = rule->label;
    line->role = LINE_TAKEN;
    return fact;
}

// Records the groups of a match (or the line without its bullet) in the rule's fields from 'first' on.
static void take_groups(struct run *run, const struct rule *rule, size_t index,
                        const struct str *groups, struct facts *target)
{
    const struct selector *selector = &rule->selector;
    size_t group_count = selector->pattern ? pattern_groups(selector->pattern) : 0;
    size_t first = rule->verb == VERB_EACH ? 1 : 0;
    for (size_t i = first; i < rule->field_count; i++) {
        struct str text = run->page->lines[index].text;
        if (selector->vocabulary || rule->verb == VERB_EACH)
            text = run->page->lines[index].plain;
        if (group_count)
            text = i - first < group_count ? space_trim(groups[i - first + 1]) : (struct str){0};
        if (text.length)
            run_take(run, target, rule, rule->fields[i], index)->text = text;
    }
    run->page->lines[index].role = LINE_TAKEN;
}

// Is this line to be the description, and begins with the headline? Then the headline is glued to the text's first sentence.
static bool is_glued_text(const struct rule *rule, const struct facts *target, struct str line)
{
    struct str headline = facts_text(target, STR("headline"));
    return headline.length && str_equal(rule->fields[0], STR("description")) &&
           str_starts(line, headline) && line.length > headline.length;
}

static void line_run(struct run *run, const struct rule *rule, struct range range,
                     struct facts *target)
{
    struct str groups[PATTERN_GROUPS_MAX];
    if (facts_get(target, rule->fields[0]))
        return; // an earlier rule has found it
    size_t index = select_find(run, &rule->selector, range, groups);
    if (index == STR_NONE || is_glued_text(rule, target, run->page->lines[index].text))
        return;
    take_groups(run, rule, index, groups, target);
    if (rule->verb == VERB_NOTE)
        run->page->lines[index].role = LINE_TEXT;
}

static void lines_run(struct run *run, const struct rule *rule, struct range range,
                      struct facts *target)
{
    struct str groups[PATTERN_GROUPS_MAX];
    unsigned seen = 0;
    if (!select_may_match(run, &rule->selector))
        return;
    for (size_t i = range.from; i < range.to; i++) {
        if (run->page->lines[i].role != LINE_TEXT)
            continue;
        if (rule->selector.within && ++seen > rule->selector.within)
            return;
        if (!select_line(run, &rule->selector, i, groups))
            continue;
        if (rule->verb == VERB_DROP)
            run->page->lines[i].role = LINE_CHROME;
        else if (rule->verb == VERB_REST)
            run_take(run, target, rule, rule->fields[0], i);
        else
            take_groups(run, rule, i, groups, target);
    }
}

static void skip_run(struct run *run, const struct rule *rule, struct range range)
{
    size_t from = range.from, to;
    while ((from = select_find(run, &rule->selector, (struct range){from, range.to}, NULL)) !=
           STR_NONE) {
        struct range ahead = {from + 1, from + SKIP_MAX};
        if (ahead.to > range.to)
            ahead.to = range.to;
        to = select_find(run, &rule->until, ahead, NULL);
        for (size_t i = from; to != STR_NONE && i <= to; i++)
            run->page->lines[i].role = LINE_CHROME;
        from++;
    }
}

static void mark_run(struct run *run, const struct rule *rule, struct range range,
                     struct facts *target)
{
    if (facts_get(target, rule->fields[0]))
        return;
    size_t index = select_find(run, &rule->selector, range, NULL);
    if (index == STR_NONE)
        return;
    struct fact *fact = facts_add(target, run->arena, rule->fields[0], rule->value);
    fact->first_line = fact->last_line = run->page->lines[index].number;
    fact->rule = rule->label;
}

static void add_member(struct run *run, const struct rule *rule, struct str value,
                       struct facts *target)
{
    struct str text =
        span_kind(value) == SPAN_STRING ? span_text(run->arena, value) : (struct str){0};
    text = space_trim(text);
    if (!text.length)
        return; // "" means absent
    struct fact *fact = facts_add(target, run->arena, rule->fields[0], text);
    fact->first_line = run->page->metadata_from;
    fact->last_line = run->page->metadata_to;
    fact->rule = rule->label;
}

static void member_run(struct run *run, const struct rule *rule, struct facts *target)
{
    struct str value = page_member(run->page, rule->value);
    struct str element;
    size_t position = 0;
    if (!value.data || facts_get(target, rule->fields[0]))
        return;
    if (span_kind(value) != SPAN_ARRAY) {
        add_member(run, rule, value, target);
        return;
    }
    while (span_next_element(value, &position, &element))
        add_member(run, rule, element, target);
}

static void set_run(struct run *run, const struct rule *rule, struct facts *target)
{
    if (facts_get(target, rule->fields[0]))
        return;
    facts_add(target, run->arena, rule->fields[0], rule->value)->rule = rule->label;
}

static void map_run(struct run *run, const struct rule *rule, struct facts *target)
{
    const struct fact *from = facts_get(target, rule->value);
    if (!from || facts_get(target, rule->fields[0]))
        return;
    struct fact source = *from;
    for (size_t i = 0; i < rule->mapping->count; i++)
        if (str_equal_nocase(rule->mapping->from[i], source.text)) {
            struct fact *fact =
                facts_add(target, run->arena, rule->fields[0], rule->mapping->to[i]);
            fact->first_line = source.first_line;
            fact->last_line = source.last_line;
            fact->rule = rule->label;
            return;
        }
}

// One element of a list: the line that opens it, and what the nested rules find behind that.
static void group_run(struct run *run, const struct rule *rule, struct range range,
                      struct facts *target)
{
    struct str groups[PATTERN_GROUPS_MAX];
    struct facts *members = arena_alloc(run->arena, sizeof(*members));
    unsigned last = run->page->lines[range.from].number;
    select_line(run, &rule->selector, range.from, groups);
    take_groups(run, rule, range.from, groups, members);
    for (size_t i = 0; i < rule->nested_count; i++)
        rule_run(run, &rule->nested[i], (struct range){range.from + 1, range.to}, members);
    for (size_t i = 0; i < members->count; i++)
        if (members->items[i].last_line > last)
            last = members->items[i].last_line;
    struct fact *fact = facts_add(target, run->arena, rule->fields[0], (struct str){0});
    fact->object = members;
    fact->first_line = run->page->lines[range.from].number;
    fact->last_line = last;
    fact->rule = rule->label;
}

static void each_run(struct run *run, const struct rule *rule, struct range range,
                     struct facts *target)
{
    size_t start = select_find(run, &rule->selector, range, NULL);
    while (start != STR_NONE) {
        size_t next = select_find(run, &rule->selector, (struct range){start + 1, range.to}, NULL);
        group_run(run, rule, (struct range){start, next == STR_NONE ? range.to : next}, target);
        start = next;
    }
}

static bool is_wanted(const struct rule *rule, const struct facts *target, const struct run *run)
{
    if (!rule->only_field.data)
        return true;
    struct str value = facts_text(target, rule->only_field);
    if (!value.data)
        value = facts_text(run->facts, rule->only_field);
    return str_equal_nocase(value, rule->only_value);
}

void rule_run(struct run *run, const struct rule *rule, struct range range, struct facts *target)
{
    if (!is_wanted(rule, target, run))
        return;
    switch (rule->verb) {
    case VERB_LINE:
    case VERB_NOTE: line_run(run, rule, range, target); break;
    case VERB_LINES:
    case VERB_REST:
    case VERB_DROP: lines_run(run, rule, range, target); break;
    case VERB_SKIP: skip_run(run, rule, range); break;
    case VERB_MARK: mark_run(run, rule, range, target); break;
    case VERB_MEMBER: member_run(run, rule, target); break;
    case VERB_SET: set_run(run, rule, target); break;
    case VERB_MAP: map_run(run, rule, target); break;
    case VERB_TAGS: tags_run(run, rule, range, target); break;
    case VERB_PERSONS: persons_run(run, rule, range, target); break;
    case VERB_NAMES: names_run(run, rule, range, target); break;
    case VERB_PAIRS: pairs_run(run, rule, range, target); break;
    case VERB_GENERIC: generic_apply(run->page, range.from, range.to, run->arena, target); break;
    case VERB_EACH: each_run(run, rule, range, target); break;
    }
}
