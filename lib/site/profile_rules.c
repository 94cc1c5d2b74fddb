// SPDX-License-Identifier: MIT
#include "site/parser.h"

enum { SECTIONS_MAX = 64 };

static bool take_fields(struct parser *parser, struct rule *rule)
{
    struct str words = parser_take_word(parser), word;
    while (str_split(&words, ',', &word)) {
        if (!word.length || rule->field_count == PROFILE_FIELDS_MAX)
            return parser_fail(parser, "bad list of fields at", word);
        rule->fields[rule->field_count++] = arena_copy(&parser->profile->arena, word);
    }
    return rule->field_count > 0;
}

// FIELD=VALUE, the value up to the next blank.
static bool take_assignment(struct parser *parser, struct str *field, struct str *value)
{
    struct str word = parser_take_word(parser);
    size_t equals = str_find_byte(word, '=', 0);
    if (equals == STR_NONE || !equals)
        return parser_fail(parser, "expected FIELD=VALUE, found", word);
    *field = arena_copy(&parser->profile->arena, str_slice(word, 0, equals));
    *value = arena_copy(&parser->profile->arena, str_slice(word, equals + 1, word.length));
    return true;
}

static bool parse_line_rule(struct parser *parser, struct rule *rule)
{
    return take_fields(parser, rule) && parser_take_some_selector(parser, &rule->selector);
}

static bool parse_rest(struct parser *parser, struct rule *rule)
{
    return take_fields(parser, rule) && parser_take_selector(parser, &rule->selector);
}

static bool parse_drop(struct parser *parser, struct rule *rule)
{
    return parser_take_some_selector(parser, &rule->selector);
}

static bool parse_skip(struct parser *parser, struct rule *rule)
{
    if (!(rule->selector.pattern = parser_take_pattern(parser)) ||
        !parser_take_some_selector(parser, &rule->until))
        return false;
    rule->selector.within = rule->until.within; // near the beginning, and short
    return true;
}

static bool parse_mark(struct parser *parser, struct rule *rule)
{
    rule->field_count = 1;
    return take_assignment(parser, &rule->fields[0], &rule->value) &&
           parser_take_some_selector(parser, &rule->selector);
}

static bool parse_member(struct parser *parser, struct rule *rule)
{
    if (!take_fields(parser, rule))
        return false;
    rule->value = arena_copy(&parser->profile->arena, parser_take_word(parser));
    return rule->value.length ||
           parser_fail(parser, "expected a key of the metadata block behind", rule->fields[0]);
}

static bool parse_set(struct parser *parser, struct rule *rule)
{
    if (!take_fields(parser, rule))
        return false;
    rule->value = parser_rest_of_line(parser);
    return rule->value.length || parser_fail(parser, "expected a value for", rule->fields[0]);
}

// map FIELD FROM_FIELD MAPPING
static bool parse_map(struct parser *parser, struct rule *rule)
{
    if (!take_fields(parser, rule))
        return false;
    rule->value = arena_copy(&parser->profile->arena, parser_take_word(parser));
    struct str name = parser_take_word(parser);
    rule->mapping = parser_find_mapping(parser->profile, name);
    return rule->mapping || parser_fail(parser, "unknown mapping", name);
}

// tags VOCABULARY,VOCABULARY [SELECTOR]
static bool parse_tags(struct parser *parser, struct rule *rule)
{
    struct str words = parser_take_word(parser), word;
    while (str_split(&words, ',', &word)) {
        const struct vocabulary *vocabulary = parser_find_vocabulary(parser->profile, word);
        if (!vocabulary || rule->vocabulary_count == PROFILE_FIELDS_MAX)
            return parser_fail(parser, "unknown vocabulary", word);
        rule->vocabularies[rule->vocabulary_count++] = vocabulary;
    }
    return parser_take_selector(parser, &rule->selector);
}

// persons FIELD [ROLE]
static bool parse_persons(struct parser *parser, struct rule *rule)
{
    if (!take_fields(parser, rule))
        return false;
    if (!parser_next_is(parser, STR("if")))
        rule->value = arena_copy(&parser->profile->arena, parser_take_word(parser));
    return true;
}

static bool parse_nothing(struct parser *parser, struct rule *rule)
{
    (void)parser;
    (void)rule;
    return true;
}

static const struct {
    struct str name;
    enum verb verb;
    bool (*parse)(struct parser *parser, struct rule *rule);
} verbs[] = {
    {STR_INIT("line"), VERB_LINE, parse_line_rule},
    {STR_INIT("lines"), VERB_LINES, parse_line_rule},
    {STR_INIT("rest"), VERB_REST, parse_rest},
    {STR_INIT("drop"), VERB_DROP, parse_drop},
    {STR_INIT("skip"), VERB_SKIP, parse_skip},
    {STR_INIT("mark"), VERB_MARK, parse_mark},
    {STR_INIT("member"), VERB_MEMBER, parse_member},
    {STR_INIT("set"), VERB_SET, parse_set},
    {STR_INIT("map"), VERB_MAP, parse_map},
    {STR_INIT("tags"), VERB_TAGS, parse_tags},
    {STR_INIT("persons"), VERB_PERSONS, parse_persons},
    {STR_INIT("names"), VERB_NAMES, parse_rest},
    {STR_INIT("pairs"), VERB_PAIRS, parse_rest},
    {STR_INIT("each"), VERB_EACH, parse_line_rule},
    {STR_INIT("generic"), VERB_GENERIC, parse_nothing},
    {STR_INIT("note"), VERB_NOTE, parse_line_rule},
};

// 'carnegie/full:42', '_carnegie-site:7' for a rule of a part.
static struct str rule_label(struct parser *parser)
{
    struct profile *profile = parser->profile;
    if (parser->part.length)
        return arena_printf(&profile->arena, "_%.*s:%u", (int)parser->part.length,
                            parser->part.data, parser->number);
    return arena_printf(&profile->arena, "%s/%s:%u", profile->name.data ? profile->name.data : "",
                        profile->layout.data ? profile->layout.data : "", parser->number);
}

static bool parse_rule(struct parser *parser, struct str verb, struct rule *rule)
{
    size_t i = 0;
    while (i < sizeof(verbs) / sizeof(*verbs) && !str_equal(verbs[i].name, verb))
        i++;
    if (i == sizeof(verbs) / sizeof(*verbs))
        return parser_fail(parser, "unknown rule", verb);
    *rule = (struct rule){.verb = verbs[i].verb};
    rule->label = rule_label(parser);
    if (!verbs[i].parse(parser, rule))
        return parser_fail(parser, "cannot read rule", verb);
    if (parser_accept(parser, STR("if")) &&
        !take_assignment(parser, &rule->only_field, &rule->only_value))
        return false;
    return !parser->rest.length || parser_fail(parser, "unexpected", parser->rest);
}

bool parser_add_rule(struct parser *parser, struct str verb)
{
    struct arena *arena = &parser->profile->arena;
    struct section *section = parser->section;
    struct rule rule;
    if (!parse_rule(parser, verb, &rule))
        return false;
    if (parser->each && parser->indent > 2) {
        struct rule *each = parser->each;
        if (rule.verb == VERB_EACH || each->nested_count == PROFILE_RULES_MAX)
            return parser_fail(parser, "too deep or too many rules at", verb);
        each->nested = arena_grow(arena, each->nested, each->nested_count, &each->nested_capacity,
                                  sizeof(*each->nested));
        each->nested[each->nested_count++] = rule;
        return true;
    }
    if (section->count == PROFILE_RULES_MAX)
        return parser_fail(parser, "too many rules in section", section->name);
    section->rules =
        arena_grow(arena, section->rules, section->count, &section->capacity, sizeof(rule));
    section->rules[section->count++] = rule;
    parser->each = rule.verb == VERB_EACH ? &section->rules[section->count - 1] : NULL;
    return true;
}

static bool parse_start(struct parser *parser, struct section_start *start)
{
    if ((start->is_anywhere = parser_accept(parser, STR("anywhere"))) ||
        (start->is_top = parser_accept(parser, STR("start"))))
        return true;
    if (parser_accept(parser, STR("after"))) {
        start->is_after_metadata = parser_accept(parser, STR("metadata"));
        return start->is_after_metadata ||
               parser_fail(parser, "expected 'after metadata', found", parser->rest);
    }
    start->is_kept = parser_accept(parser, STR("at"));
    if (!parser_take_some_selector(parser, &start->selector))
        return false;
    return !start->selector.is_last ||
           parser_fail(parser, "a section cannot begin at", STR("last"));
}

// section NAME [behind SECTION] WHEN [or WHEN]…   WHEN = anywhere | start | after metadata | [at] SELECTOR
bool parser_section(struct parser *parser)
{
    struct profile *profile = parser->profile;
    if (profile->section_count == SECTIONS_MAX)
        return parser_fail(parser, "too many sections at", parser->rest);
    profile->sections = arena_grow(&profile->arena, profile->sections, profile->section_count,
                                   &profile->section_capacity, sizeof(struct section));
    struct section *section = &profile->sections[profile->section_count++];
    section->name = arena_copy(&profile->arena, parser_take_word(parser));
    if (parser_accept(parser, STR("behind")))
        section->behind = arena_copy(&profile->arena, parser_take_word(parser));
    parser->section = section;
    parser->each = NULL;
    do {
        if (section->start_count == PROFILE_STARTS_MAX)
            return parser_fail(parser, "too many starts of section", section->name);
        if (!parse_start(parser, &section->starts[section->start_count++]))
            return false;
    } while (parser_accept(parser, STR("or")));
    return !parser->rest.length || parser_fail(parser, "unexpected", parser->rest);
}
