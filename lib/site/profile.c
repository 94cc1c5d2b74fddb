// SPDX-License-Identifier: MIT
#include "site/profile.h"

#include "base/die.h"
#include "site/parser.h"
#include "text/pattern.h"

#include <stdlib.h>

enum { PARTS_MAX = 8 }; // 'use' lines of a profile, and so how deep parts may use parts

// detect WEIGHT SELECTOR | detect WEIGHT url /RE/ | detect WEIGHT metadata KEY
static bool parse_detect(struct parser *parser)
{
    struct profile *profile = parser->profile;
    struct detector detector = {0};
    struct str weight = parser_take_word(parser);
    if (!parser_number_of(weight, &detector.weight))
        return parser_fail(parser, "expected a weight, found", weight);
    if (parser_accept(parser, STR("url"))) {
        if (!(detector.url_pattern = parser_take_pattern(parser)))
            return false;
    } else if (parser_accept(parser, STR("metadata"))) {
        detector.metadata_key = parser_rest_of_line(parser);
    } else {
        detector.is_often = parser_accept(parser, STR("often"));
        if (!parser_take_some_selector(parser, &detector.selector))
            return false;
    }
    profile->detectors = arena_grow(&profile->arena, profile->detectors, profile->detector_count,
                                    &profile->detector_capacity, sizeof(detector));
    profile->detectors[profile->detector_count++] = detector;
    return !parser->rest.length || parser_fail(parser, "unexpected", parser->rest);
}

static bool parse_disclaimer(struct parser *parser)
{
    struct profile *profile = parser->profile;
    profile->disclaimers =
        arena_grow(&profile->arena, profile->disclaimers, profile->disclaimer_count,
                   &profile->disclaimer_capacity, sizeof(struct str));
    profile->disclaimers[profile->disclaimer_count++] = parser_rest_of_line(parser);
    return true;
}

static bool parse_text(struct parser *parser, struct str text);

static bool parse_use(struct parser *parser)
{
    struct str name = parser_take_word(parser);
    struct str part =
        parser->find_part ? parser->find_part(parser->context, name) : (struct str){0};
    if (!part.data)
        return parser_fail(parser, "no part of this name:", name);
    if (++parser->parts > PARTS_MAX)
        return parser_fail(parser, "too many parts at", name);
    unsigned number = parser->number;
    struct str outer = parser->part;
    parser->part = name;
    bool is_ok = parse_text(parser, part);
    if (is_ok)
        parser->number = number;
    parser->part = outer;
    parser->rest = (struct str){0};
    return is_ok;
}

static bool parse_number(struct parser *parser, int *number)
{
    struct str word = parser_take_word(parser);
    return parser_number_of(word, number) || parser_fail(parser, "expected a number, found", word);
}

static bool parse_heading(struct parser *parser, struct str verb)
{
    struct profile *profile = parser->profile;
    const struct {
        struct str name;
        struct str *value;
    } texts[] = {
        {STR("profile"), &profile->name},
        {STR("layout"), &profile->layout},
        {STR("publisher"), &profile->publisher},
        {STR("language"), &profile->language},
        {STR("record_type"), &profile->record_type},
        {STR("refuse"), &profile->refusal},
        {STR("dates"), &profile->date_order},
    };
    for (size_t i = 0; i < sizeof(texts) / sizeof(*texts); i++)
        if (str_equal(texts[i].name, verb)) {
            *texts[i].value = parser_rest_of_line(parser);
            return texts[i].value->length || parser_fail(parser, "expected a value behind", verb);
        }
    return parser_fail(parser, "unknown word", verb);
}

static bool parse_top(struct parser *parser, struct str verb)
{
    const struct {
        struct str name;
        bool (*parse)(struct parser *parser);
    } words[] = {
        {STR("section"), parser_section},      {STR("detect"), parse_detect},
        {STR("vocab"), parser_vocabulary},     {STR("map"), parser_mapping},
        {STR("disclaimer"), parse_disclaimer}, {STR("use"), parse_use},
    };
    for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++)
        if (str_equal(words[i].name, verb))
            return words[i].parse(parser);
    if (str_equal(verb, STR("rank")))
        return parse_number(parser, &parser->profile->rank);
    if (str_equal(verb, STR("floor")))
        return parse_number(parser, &parser->profile->floor);
    return parse_heading(parser, verb);
}

static unsigned leading_blanks(struct str line)
{
    unsigned blanks = 0;
    while (blanks < line.length && line.data[blanks] == ' ')
        blanks++;
    return blanks;
}

static bool parse_text(struct parser *parser, struct str text)
{
    struct str line;
    for (unsigned number = 1; str_split(&text, '\n', &line); number++) {
        parser->number = number;
        parser->indent = leading_blanks(line);
        parser->rest = str_trim(line);
        if (!parser->rest.length || parser->rest.data[0] == '#')
            continue;
        struct str verb = parser_take_word(parser);
        bool is_rule = parser->indent > 0;
        if (is_rule && !parser->section)
            return parser_fail(parser, "a rule outside of a section:", verb);
        if (!(is_rule ? parser_add_rule(parser, verb) : parse_top(parser, verb)))
            return parser_fail(parser, "cannot read", verb);
    }
    return true;
}

struct profile *profile_parse(struct str text, part_finder *find_part, void *context,
                              struct arena *arena, struct profile_error *error)
{
    struct profile *profile = calloc(1, sizeof(*profile));
    if (!profile)
        die("out of memory");
    profile->record_type = STR("article");
    profile->floor = 1;
    struct parser parser = {
        .profile = profile, .find_part = find_part, .context = context, .arena = arena};
    bool is_ok = text.length <= PROFILE_BYTES_MAX
                     ? parse_text(&parser, text)
                     : parser_fail(&parser, "too long:", STR("profile"));
    if (is_ok && !profile->name.length)
        is_ok = parser_fail(&parser, "no line", STR("profile NAME"));
    if (is_ok)
        return profile;
    *error = (struct profile_error){parser.error, parser.number};
    profile_free(profile);
    return NULL;
}

void profile_free(struct profile *profile)
{
    if (!profile)
        return;
    for (size_t i = 0; i < profile->pattern_count; i++)
        pattern_free(profile->patterns[i]);
    for (size_t i = 0; i < profile->vocabulary_count; i++)
        table_free(&profile->vocabularies[i]->index);
    struct arena arena = profile->arena;
    arena_free(&arena);
    free(profile);
}
