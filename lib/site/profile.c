// SPDX-License-Identifier: MIT
#include "site/profile.h"

#include "base/buffer.h"
#include "base/die.h"
#include "text/pattern.h"

#include <stdlib.h>

enum {
    VALUE_BYTES_MAX = 256,
    VALUES_MAX = 20000,
    SECTIONS_MAX = 64,
    PARTS_MAX = 8,
    NUMBER_MAX = 100000
};

// One line of a profile while it is read.
struct parser {
    struct profile *profile;
    part_finder *find_part;
    void *context;
    struct arena *arena; // of messages
    struct str error;    // {0} while all is well
    struct str rest;     // of the line, not read yet
    unsigned number, parts;
    struct str part; // the name of the part that is being read, or {0}
    unsigned indent;
    struct rule *each;       // the open 'each', or NULL
    struct section *section; // the open section, or NULL
};

static bool fail(struct parser *parser, const char *what, struct str subject)
{
    if (!parser->error.data)
        parser->error = arena_printf(parser->arena, "%s '%.*s'", what,
                                     (int)(subject.length > 80 ? 80 : subject.length),
                                     subject.data ? subject.data : "");
    return false;
}

static struct str lower_case(struct arena *arena, struct str s)
{
    struct str copy = arena_copy(arena, s);
    char *bytes = arena_alloc(arena, s.length + 1);
    for (size_t i = 0; i < s.length; i++)
        bytes[i] =
            (char)(copy.data[i] >= 'A' && copy.data[i] <= 'Z' ? copy.data[i] + 32 : copy.data[i]);
    return (struct str){bytes, s.length};
}

size_t vocabulary_find(const struct vocabulary *vocabulary, struct str value)
{
    char lower[VALUE_BYTES_MAX];
    if (!value.length || value.length >= VALUE_BYTES_MAX ||
        !(vocabulary->lengths[value.length / 32] & (1U << value.length % 32)))
        return STR_NONE;
    unsigned char first = (unsigned char)value.data[0];
    if (!(vocabulary->beginnings[first / 8] & (1U << first % 8)))
        return STR_NONE;
    for (size_t i = 0; i < value.length; i++)
        lower[i] = (char)(value.data[i] >= 'A' && value.data[i] <= 'Z' ? value.data[i] + 32
                                                                       : value.data[i]);
    const uint64_t *at = table_get(&vocabulary->index, (struct str){lower, value.length});
    return at ? (size_t)*at : STR_NONE;
}

// ---- words of a line

static void skip_blanks(struct parser *parser)
{
    parser->rest = str_trim(parser->rest);
}

static struct str take_word(struct parser *parser)
{
    skip_blanks(parser);
    size_t end = str_find_byte(parser->rest, ' ', 0);
    struct str word = str_slice(parser->rest, 0, end == STR_NONE ? parser->rest.length : end);
    parser->rest = str_slice(parser->rest, word.length, parser->rest.length);
    skip_blanks(parser);
    return word;
}

static bool next_is(struct parser *parser, struct str word)
{
    struct str rest = parser->rest;
    return str_starts(rest, word) && (rest.length == word.length || rest.data[word.length] == ' ');
}

static bool accept(struct parser *parser, struct str word)
{
    if (!next_is(parser, word))
        return false;
    take_word(parser);
    return true;
}

static struct str rest_of_line(struct parser *parser)
{
    struct str value = str_trim(parser->rest);
    parser->rest = (struct str){0};
    return arena_copy(&parser->profile->arena, value);
}

static bool number_of(struct str word, int *number)
{
    bool is_negative = word.length && word.data[0] == '-';
    word = str_slice(word, is_negative, word.length);
    int value = 0;
    if (!word.length)
        return false;
    for (size_t i = 0; i < word.length; i++) {
        if (word.data[i] < '0' || word.data[i] > '9' || value > NUMBER_MAX)
            return false;
        value = value * 10 + (word.data[i] - '0');
    }
    *number = is_negative ? -value : value;
    return true;
}

// ---- vocabularies and mappings

static struct vocabulary *find_vocabulary(struct profile *profile, struct str name)
{
    for (size_t i = 0; i < profile->vocabulary_count; i++)
        if (str_equal(profile->vocabularies[i]->name, name))
            return profile->vocabularies[i];
    return NULL;
}

static void add_value(struct profile *profile, struct vocabulary *vocabulary, struct str value)
{
    bool is_new = false;
    table_put(&vocabulary->index, lower_case(&profile->arena, value), vocabulary->count, &is_new);
    if (!is_new)
        return;
    vocabulary->values = arena_grow(&profile->arena, vocabulary->values, vocabulary->count,
                                    &vocabulary->capacity, sizeof(*vocabulary->values));
    vocabulary->values[vocabulary->count++] = arena_copy(&profile->arena, value);
    vocabulary->lengths[value.length / 32] |= 1U << value.length % 32;
    vocabulary->longest = value.length > vocabulary->longest ? value.length : vocabulary->longest;
    unsigned char first = (unsigned char)value.data[0];
    vocabulary->beginnings[first / 8] |= (unsigned char)(1U << first % 8);
    if ((first | 32) >= 'a' && (first | 32) <= 'z')
        vocabulary->beginnings[(first ^ 32) / 8] |= (unsigned char)(1U << (first ^ 32) % 8);
}

// vocab NAME A | B | C
static bool parse_vocabulary(struct parser *parser)
{
    struct profile *profile = parser->profile;
    struct str name = take_word(parser), value;
    struct vocabulary *vocabulary = find_vocabulary(profile, name);
    if (!vocabulary) {
        vocabulary = arena_alloc(&profile->arena, sizeof(*vocabulary));
        vocabulary->name = arena_copy(&profile->arena, name);
        profile->vocabularies =
            arena_grow(&profile->arena, profile->vocabularies, profile->vocabulary_count,
                       &profile->vocabulary_capacity, sizeof(struct vocabulary *));
        profile->vocabularies[profile->vocabulary_count++] = vocabulary;
    }
    while (str_split(&parser->rest, '|', &value)) {
        value = str_trim(value);
        if (!value.length || value.length >= VALUE_BYTES_MAX || vocabulary->count >= VALUES_MAX)
            return fail(parser, "empty or long value or too many values in vocabulary", name);
        add_value(profile, vocabulary, value);
    }
    return true;
}

static const struct mapping *find_mapping(struct profile *profile, struct str name)
{
    for (size_t i = 0; i < profile->mapping_count; i++)
        if (str_equal(profile->mappings[i]->name, name))
            return profile->mappings[i];
    return NULL;
}

// map NAME A = x | B = y
static bool parse_mapping(struct parser *parser)
{
    struct profile *profile = parser->profile;
    struct arena *arena = &profile->arena;
    struct str name = take_word(parser), pair;
    struct mapping *mapping = arena_alloc(arena, sizeof(*mapping));
    mapping->name = arena_copy(arena, name);
    profile->mappings = arena_grow(arena, profile->mappings, profile->mapping_count,
                                   &profile->mapping_capacity, sizeof(struct mapping *));
    profile->mappings[profile->mapping_count++] = mapping;
    while (str_split(&parser->rest, '|', &pair)) {
        size_t equals = str_find(pair, STR(" = "), 0);
        if (equals == STR_NONE || mapping->count >= VALUES_MAX)
            return fail(parser, "expected 'PRINTED = VALUE', found", pair);
        mapping->from = arena_grow(arena, mapping->from, mapping->count, &mapping->capacity,
                                   sizeof(*mapping->from));
        mapping->to = arena_grow(arena, mapping->to, mapping->count, &mapping->capacity_to,
                                 sizeof(*mapping->to));
        mapping->from[mapping->count] = arena_copy(arena, str_trim(str_slice(pair, 0, equals)));
        mapping->to[mapping->count] =
            arena_copy(arena, str_trim(str_slice(pair, equals + 3, pair.length)));
        mapping->count++;
    }
    return true;
}

// ---- patterns and selectors

static void append_quoted(struct buffer *out, struct str value)
{
    for (size_t i = 0; i < value.length; i++) {
        if (memchr("\\^$.[]|()?*+{}#-", value.data[i], 16))
            buffer_byte(out, '\\');
        buffer_byte(out, value.data[i]);
    }
}

static int longer_first(const void *a, const void *b)
{
    const struct str *x = a, *y = b;
    if (x->length != y->length)
        return x->length < y->length ? 1 : -1;
    return str_compare(*x, *y);
}

// (?:A|B|C), longest first, so that 'Middle East' wins over 'Middle'.
static void append_alternatives(struct parser *parser, struct buffer *out,
                                const struct vocabulary *vocabulary)
{
    struct str *sorted = arena_array(parser->arena, vocabulary->count + 1, sizeof(*sorted));
    if (vocabulary->count)
        memcpy(sorted, vocabulary->values, vocabulary->count * sizeof(*sorted));
    qsort(sorted, vocabulary->count, sizeof(*sorted), longer_first);
    buffer_put(out, STR("(?:"));
    for (size_t i = 0; i < vocabulary->count; i++) {
        if (i)
            buffer_byte(out, '|');
        append_quoted(out, sorted[i]);
    }
    buffer_put(out, STR(")"));
}

// Copies an escape, with the braces that belong to it (\p{Lu}); \/ becomes /. Returns its last byte's position.
static size_t copy_escape(struct str source, size_t i, struct buffer *out)
{
    char next = source.data[i + 1];
    if (next != '/')
        buffer_byte(out, '\\');
    buffer_byte(out, next);
    i++;
    if (!memchr("pPxNkgo", next, 7) || i + 1 >= source.length || source.data[i + 1] != '{')
        return i;
    size_t end = str_find_byte(source, '}', i);
    end = end == STR_NONE ? source.length - 1 : end;
    buffer_put(out, str_slice(source, i + 1, end + 1));
    return end;
}

// Replaces {NAME} by the alternatives of vocabulary NAME.
static bool expand(struct parser *parser, struct str source, struct buffer *out)
{
    for (size_t i = 0; i < source.length; i++) {
        char c = source.data[i];
        if (c == '\\' && i + 1 < source.length) {
            i = copy_escape(source, i, out);
            continue;
        }
        size_t end = c == '{' ? str_find_byte(source, '}', i) : STR_NONE;
        if (end == STR_NONE || source.data[i + 1] < 'A' || source.data[i + 1] > 'Z') {
            buffer_byte(out, c);
            continue;
        }
        struct str name = str_slice(source, i + 1, end);
        const struct vocabulary *vocabulary = find_vocabulary(parser->profile, name);
        if (!vocabulary)
            return fail(parser, "unknown vocabulary", name);
        append_alternatives(parser, out, vocabulary);
        i = end;
    }
    return true;
}

static struct pattern *compile(struct parser *parser, struct str source, int flags)
{
    struct profile *profile = parser->profile;
    struct buffer expression = {0};
    const char *error = NULL;
    size_t offset = 0;
    struct pattern *pattern = NULL;
    if (expand(parser, source, &expression))
        pattern = pattern_new(buffer_str(&expression), flags, &error, &offset);
    buffer_free(&expression);
    if (!pattern) {
        if (error)
            fail(parser, error, source);
        return NULL;
    }
    profile->patterns = arena_grow(&profile->arena, profile->patterns, profile->pattern_count,
                                   &profile->pattern_capacity, sizeof(struct pattern *));
    profile->patterns[profile->pattern_count++] = pattern;
    return pattern;
}

// /RE/ or /RE/i
static struct pattern *take_pattern(struct parser *parser)
{
    struct str rest = parser->rest;
    size_t end = 1;
    while (end < rest.length && rest.data[end] != '/')
        end += rest.data[end] == '\\' ? 2 : 1;
    if (!rest.length || rest.data[0] != '/' || end >= rest.length) {
        fail(parser, "expected a pattern between slashes, found", rest);
        return NULL;
    }
    struct str source = str_slice(rest, 1, end);
    parser->rest = str_slice(rest, end + 1, rest.length);
    bool is_nocase = parser->rest.length && parser->rest.data[0] == 'i';
    if (is_nocase)
        parser->rest = str_slice(parser->rest, 1, parser->rest.length);
    skip_blanks(parser);
    return compile(parser, source, is_nocase ? PATTERN_NOCASE : 0);
}

static const struct {
    struct str name;
    enum line_check check;
} checks[] = {
    {STR_INIT("names"), CHECK_NAMES}, {STR_INIT("name"), CHECK_NAME},
    {STR_INIT("date"), CHECK_DATE},   {STR_INIT("short"), CHECK_SHORT},
    {STR_INIT("prose"), CHECK_PROSE}, {STR_INIT("bullet"), CHECK_BULLET},
    {STR_INIT("plain"), CHECK_PLAIN}, {STR_INIT("margin"), CHECK_MARGIN},
    {STR_INIT("head"), CHECK_HEAD},   {STR_INIT("item"), CHECK_ITEM},
    {STR_INIT("bio"), CHECK_BIO},     {STR_INIT("pairs"), CHECK_PAIRS},
    {STR_INIT("brief"), CHECK_BRIEF},
};

static bool take_checks(struct parser *parser, struct selector *selector)
{
    struct str words = take_word(parser), word;
    while (str_split(&words, ',', &word)) {
        size_t i = 0;
        while (i < sizeof(checks) / sizeof(*checks) && !str_equal(checks[i].name, word))
            i++;
        if (i == sizeof(checks) / sizeof(*checks))
            return fail(parser, "unknown check", word);
        selector->checks |= checks[i].check;
    }
    return true;
}

static bool take_vocabulary(struct parser *parser, const struct vocabulary **vocabulary)
{
    struct str name = take_word(parser);
    *vocabulary = find_vocabulary(parser->profile, name);
    return *vocabulary || fail(parser, "unknown vocabulary", name);
}

// [/RE/[i]] [in VOCABULARY] [is CHECK,CHECK] [within N] [last]
static bool take_selector(struct parser *parser, struct selector *selector)
{
    int within = 0;
    skip_blanks(parser);
    if (parser->rest.length && parser->rest.data[0] == '/' &&
        !(selector->pattern = take_pattern(parser)))
        return false;
    if (accept(parser, STR("in")) && !take_vocabulary(parser, &selector->vocabulary))
        return false;
    if (accept(parser, STR("is")) && !take_checks(parser, selector))
        return false;
    if (accept(parser, STR("within"))) {
        if (!number_of(take_word(parser), &within) || within < 1)
            return fail(parser, "expected a number of lines behind", STR("within"));
        selector->within = (unsigned)within;
    }
    selector->is_last = accept(parser, STR("last"));
    return true;
}

static bool take_some_selector(struct parser *parser, struct selector *selector)
{
    if (!take_selector(parser, selector))
        return false;
    if (!selector->pattern && !selector->vocabulary && !selector->checks)
        return fail(parser, "expected a pattern or a condition, found", parser->rest);
    return true;
}

// ---- rules

static bool take_fields(struct parser *parser, struct rule *rule)
{
    struct str words = take_word(parser), word;
    while (str_split(&words, ',', &word)) {
        if (!word.length || rule->field_count == PROFILE_FIELDS_MAX)
            return fail(parser, "bad list of fields at", word);
        rule->fields[rule->field_count++] = arena_copy(&parser->profile->arena, word);
    }
    return rule->field_count > 0;
}

// FIELD=VALUE, the value up to the next blank, '_' standing for a blank.
static bool take_assignment(struct parser *parser, struct str *field, struct str *value)
{
    struct str word = take_word(parser);
    size_t equals = str_find_byte(word, '=', 0);
    if (equals == STR_NONE || !equals)
        return fail(parser, "expected FIELD=VALUE, found", word);
    *field = arena_copy(&parser->profile->arena, str_slice(word, 0, equals));
    *value = arena_copy(&parser->profile->arena, str_slice(word, equals + 1, word.length));
    return true;
}

static bool parse_line_rule(struct parser *parser, struct rule *rule)
{
    return take_fields(parser, rule) && take_some_selector(parser, &rule->selector);
}

static bool parse_rest(struct parser *parser, struct rule *rule)
{
    return take_fields(parser, rule) && take_selector(parser, &rule->selector);
}

static bool parse_drop(struct parser *parser, struct rule *rule)
{
    return take_some_selector(parser, &rule->selector);
}

static bool parse_skip(struct parser *parser, struct rule *rule)
{
    return (rule->selector.pattern = take_pattern(parser)) &&
           (rule->until.pattern = take_pattern(parser));
}

static bool parse_mark(struct parser *parser, struct rule *rule)
{
    rule->field_count = 1;
    return take_assignment(parser, &rule->fields[0], &rule->value) &&
           take_some_selector(parser, &rule->selector);
}

static bool parse_member(struct parser *parser, struct rule *rule)
{
    if (!take_fields(parser, rule))
        return false;
    rule->value = arena_copy(&parser->profile->arena, take_word(parser));
    return rule->value.length ||
           fail(parser, "expected a key of the metadata block behind", rule->fields[0]);
}

static bool parse_set(struct parser *parser, struct rule *rule)
{
    if (!take_fields(parser, rule))
        return false;
    rule->value = rest_of_line(parser);
    return rule->value.length || fail(parser, "expected a value for", rule->fields[0]);
}

// map FIELD FROM_FIELD MAPPING
static bool parse_map(struct parser *parser, struct rule *rule)
{
    if (!take_fields(parser, rule))
        return false;
    rule->value = arena_copy(&parser->profile->arena, take_word(parser));
    struct str name = take_word(parser);
    rule->mapping = find_mapping(parser->profile, name);
    return rule->mapping || fail(parser, "unknown mapping", name);
}

// tags VOCABULARY,VOCABULARY [SELECTOR]
static bool parse_tags(struct parser *parser, struct rule *rule)
{
    struct str words = take_word(parser), word;
    while (str_split(&words, ',', &word)) {
        const struct vocabulary *vocabulary = find_vocabulary(parser->profile, word);
        if (!vocabulary || rule->vocabulary_count == PROFILE_FIELDS_MAX)
            return fail(parser, "unknown vocabulary", word);
        rule->vocabularies[rule->vocabulary_count++] = vocabulary;
    }
    return take_selector(parser, &rule->selector);
}

// persons FIELD [ROLE]
static bool parse_persons(struct parser *parser, struct rule *rule)
{
    if (!take_fields(parser, rule))
        return false;
    if (!next_is(parser, STR("if")))
        rule->value = arena_copy(&parser->profile->arena, take_word(parser));
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
        return fail(parser, "unknown rule", verb);
    *rule = (struct rule){.verb = verbs[i].verb};
    rule->label = rule_label(parser);
    if (!verbs[i].parse(parser, rule))
        return fail(parser, "cannot read rule", verb);
    if (accept(parser, STR("if")) && !take_assignment(parser, &rule->only_field, &rule->only_value))
        return false;
    return !parser->rest.length || fail(parser, "unexpected", parser->rest);
}

static bool add_rule(struct parser *parser, struct str verb)
{
    struct arena *arena = &parser->profile->arena;
    struct section *section = parser->section;
    struct rule rule;
    if (!parse_rule(parser, verb, &rule))
        return false;
    if (parser->each && parser->indent > 2) {
        struct rule *each = parser->each;
        if (rule.verb == VERB_EACH || each->nested_count == PROFILE_RULES_MAX)
            return fail(parser, "too deep or too many rules at", verb);
        each->nested = arena_grow(arena, each->nested, each->nested_count, &each->nested_capacity,
                                  sizeof(*each->nested));
        each->nested[each->nested_count++] = rule;
        return true;
    }
    if (section->count == PROFILE_RULES_MAX)
        return fail(parser, "too many rules in section", section->name);
    section->rules =
        arena_grow(arena, section->rules, section->count, &section->capacity, sizeof(rule));
    section->rules[section->count++] = rule;
    parser->each = rule.verb == VERB_EACH ? &section->rules[section->count - 1] : NULL;
    return true;
}

static bool parse_start(struct parser *parser, struct section_start *start)
{
    if ((start->is_anywhere = accept(parser, STR("anywhere"))) ||
        (start->is_top = accept(parser, STR("start"))))
        return true;
    if (accept(parser, STR("after"))) {
        start->is_after_metadata = accept(parser, STR("metadata"));
        return start->is_after_metadata ||
               fail(parser, "expected 'after metadata', found", parser->rest);
    }
    start->is_kept = accept(parser, STR("at"));
    if (!take_some_selector(parser, &start->selector))
        return false;
    return !start->selector.is_last || fail(parser, "a section cannot begin at", STR("last"));
}

// section NAME [behind SECTION] WHEN [or WHEN]…   WHEN = anywhere | start | after metadata | [at] SELECTOR
static bool parse_section(struct parser *parser)
{
    struct profile *profile = parser->profile;
    if (profile->section_count == SECTIONS_MAX)
        return fail(parser, "too many sections at", parser->rest);
    profile->sections = arena_grow(&profile->arena, profile->sections, profile->section_count,
                                   &profile->section_capacity, sizeof(struct section));
    struct section *section = &profile->sections[profile->section_count++];
    section->name = arena_copy(&profile->arena, take_word(parser));
    if (accept(parser, STR("behind")))
        section->behind = arena_copy(&profile->arena, take_word(parser));
    parser->section = section;
    parser->each = NULL;
    do {
        if (section->start_count == PROFILE_STARTS_MAX)
            return fail(parser, "too many starts of section", section->name);
        if (!parse_start(parser, &section->starts[section->start_count++]))
            return false;
    } while (accept(parser, STR("or")));
    return !parser->rest.length || fail(parser, "unexpected", parser->rest);
}

// ---- lines outside of sections

// detect WEIGHT SELECTOR | detect WEIGHT url /RE/ | detect WEIGHT metadata KEY
static bool parse_detect(struct parser *parser)
{
    struct profile *profile = parser->profile;
    struct detector detector = {0};
    struct str weight = take_word(parser);
    if (!number_of(weight, &detector.weight))
        return fail(parser, "expected a weight, found", weight);
    if (accept(parser, STR("url"))) {
        if (!(detector.url_pattern = take_pattern(parser)))
            return false;
    } else if (accept(parser, STR("metadata"))) {
        detector.metadata_key = rest_of_line(parser);
    } else if (!take_some_selector(parser, &detector.selector)) {
        return false;
    }
    profile->detectors = arena_grow(&profile->arena, profile->detectors, profile->detector_count,
                                    &profile->detector_capacity, sizeof(detector));
    profile->detectors[profile->detector_count++] = detector;
    return !parser->rest.length || fail(parser, "unexpected", parser->rest);
}

static bool parse_disclaimer(struct parser *parser)
{
    struct profile *profile = parser->profile;
    profile->disclaimers =
        arena_grow(&profile->arena, profile->disclaimers, profile->disclaimer_count,
                   &profile->disclaimer_capacity, sizeof(struct str));
    profile->disclaimers[profile->disclaimer_count++] = rest_of_line(parser);
    return true;
}

static bool parse_text(struct parser *parser, struct str text);

static bool parse_use(struct parser *parser)
{
    struct str name = take_word(parser);
    struct str part =
        parser->find_part ? parser->find_part(parser->context, name) : (struct str){0};
    if (!part.data)
        return fail(parser, "no part of this name:", name);
    if (++parser->parts > PARTS_MAX)
        return fail(parser, "too many parts at", name);
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
    struct str word = take_word(parser);
    return number_of(word, number) || fail(parser, "expected a number, found", word);
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
            *texts[i].value = rest_of_line(parser);
            return texts[i].value->length || fail(parser, "expected a value behind", verb);
        }
    return fail(parser, "unknown word", verb);
}

static bool parse_top(struct parser *parser, struct str verb)
{
    const struct {
        struct str name;
        bool (*parse)(struct parser *parser);
    } words[] = {
        {STR("section"), parse_section},       {STR("detect"), parse_detect},
        {STR("vocab"), parse_vocabulary},      {STR("map"), parse_mapping},
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
        struct str verb = take_word(parser);
        bool is_rule = parser->indent > 0;
        if (is_rule && !parser->section)
            return fail(parser, "a rule outside of a section:", verb);
        if (!(is_rule ? add_rule(parser, verb) : parse_top(parser, verb)))
            return fail(parser, "cannot read", verb);
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
    bool is_ok = text.length <= PROFILE_BYTES_MAX ? parse_text(&parser, text)
                                                  : fail(&parser, "too long:", STR("profile"));
    if (is_ok && !profile->name.length)
        is_ok = fail(&parser, "no line", STR("profile NAME"));
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
