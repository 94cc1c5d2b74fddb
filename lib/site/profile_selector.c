// SPDX-License-Identifier: MIT
#include "site/parser.h"

#include "base/buffer.h"
#include "text/pattern.h"

#include <stdlib.h>

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
        const struct vocabulary *vocabulary = parser_find_vocabulary(parser->profile, name);
        if (!vocabulary)
            return parser_fail(parser, "unknown vocabulary", name);
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
            parser_fail(parser, error, source);
        return NULL;
    }
    profile->patterns = arena_grow(&profile->arena, profile->patterns, profile->pattern_count,
                                   &profile->pattern_capacity, sizeof(struct pattern *));
    profile->patterns[profile->pattern_count++] = pattern;
    return pattern;
}

// /RE/ or /RE/i
struct pattern *parser_take_pattern(struct parser *parser)
{
    struct str rest = parser->rest;
    size_t end = 1;
    while (end < rest.length && rest.data[end] != '/')
        end += rest.data[end] == '\\' ? 2 : 1;
    if (!rest.length || rest.data[0] != '/' || end >= rest.length) {
        parser_fail(parser, "expected a pattern between slashes, found", rest);
        return NULL;
    }
    struct str source = str_slice(rest, 1, end);
    parser->rest = str_slice(rest, end + 1, rest.length);
    bool is_nocase = parser->rest.length && parser->rest.data[0] == 'i';
    if (is_nocase)
        parser->rest = str_slice(parser->rest, 1, parser->rest.length);
    parser_skip_blanks(parser);
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
    {STR_INIT("brief"), CHECK_BRIEF}, {STR_INIT("indented"), CHECK_INDENTED},
};

static bool take_checks(struct parser *parser, struct selector *selector)
{
    struct str words = parser_take_word(parser), word;
    while (str_split(&words, ',', &word)) {
        size_t i = 0;
        while (i < sizeof(checks) / sizeof(*checks) && !str_equal(checks[i].name, word))
            i++;
        if (i == sizeof(checks) / sizeof(*checks))
            return parser_fail(parser, "unknown check", word);
        selector->checks |= checks[i].check;
    }
    return true;
}

static bool take_vocabulary(struct parser *parser, const struct vocabulary **vocabulary)
{
    struct str name = parser_take_word(parser);
    *vocabulary = parser_find_vocabulary(parser->profile, name);
    return *vocabulary || parser_fail(parser, "unknown vocabulary", name);
}

// [/RE/[i]] [in VOCABULARY] [is CHECK,CHECK] [within N] [last]
bool parser_take_selector(struct parser *parser, struct selector *selector)
{
    int within = 0;
    parser_skip_blanks(parser);
    if (parser->rest.length && parser->rest.data[0] == '/' &&
        !(selector->pattern = parser_take_pattern(parser)))
        return false;
    if (parser_accept(parser, STR("in")) && !take_vocabulary(parser, &selector->vocabulary))
        return false;
    if (parser_accept(parser, STR("is")) && !take_checks(parser, selector))
        return false;
    if (parser_accept(parser, STR("within"))) {
        if (!parser_number_of(parser_take_word(parser), &within) || within < 1)
            return parser_fail(parser, "expected a number of lines behind", STR("within"));
        selector->within = (unsigned)within;
    }
    selector->is_last = parser_accept(parser, STR("last"));
    return true;
}

bool parser_take_some_selector(struct parser *parser, struct selector *selector)
{
    if (!parser_take_selector(parser, selector))
        return false;
    if (!selector->pattern && !selector->vocabulary && !selector->checks)
        return parser_fail(parser, "expected a pattern or a condition, found", parser->rest);
    return true;
}
