// SPDX-License-Identifier: MIT
#include "base/die.h"
#include "export/columns.h"
#include "export/select_tree.h"
#include "json/span.h"
#include "record/members.h"
#include "record/validate.h"
#include "text/pattern.h"
#include "text/utf8.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { SELECT_WHY_MAX = 160 }; // bytes; a longer message is cut

// A reader's place in an expression.
struct parser {
    struct select *select;
    struct str text;
    size_t at;
    size_t depth;
    const char *why; // the first mistake, at 'wrong_at'
    size_t wrong_at;
};

static bool fail(struct parser *parser, size_t at, const char *why)
{
    if (!parser->why) {
        parser->why = why;
        parser->wrong_at = at;
    }
    return false;
}

static char byte_at(const struct parser *parser, size_t at)
{
    return at < parser->text.length ? parser->text.data[at] : '\0';
}

static bool is_blank(char byte)
{
    return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r';
}

static void skip_blanks(struct parser *parser)
{
    while (is_blank(byte_at(parser, parser->at)))
        parser->at++;
}

static bool is_word_byte(char byte)
{
    return byte && !is_blank(byte) && !strchr("()=<>~!\"'", byte);
}

// The word that begins at the reader's place, backslashes and what follows them included; empty when there is none.
static struct str peek_word(const struct parser *parser)
{
    size_t end = parser->at;
    while (is_word_byte(byte_at(parser, end)))
        end += byte_at(parser, end) == '\\' && end + 1 < parser->text.length ? 2 : 1;
    return str_slice(parser->text, parser->at, end);
}

static bool take_keyword(struct parser *parser, struct str keyword)
{
    skip_blanks(parser);
    if (!str_equal(peek_word(parser), keyword))
        return false;
    parser->at += keyword.length;
    return true;
}

static bool is_keyword(struct str word)
{
    return str_equal(word, STR("and")) || str_equal(word, STR("or")) || str_equal(word, STR("not"));
}

static bool take_byte(struct parser *parser, char byte)
{
    skip_blanks(parser);
    if (byte_at(parser, parser->at) != byte)
        return false;
    parser->at++;
    return true;
}

static bool add_node(struct parser *parser, struct node node, uint32_t *number)
{
    struct select *select = parser->select;
    if (select->node_count == SELECT_NODES_MAX)
        return fail(parser, parser->at, "the expression has too many tests");
    *number = (uint32_t)select->node_count;
    select->nodes[select->node_count++] = node;
    return true;
}

// Cuts a path at its dots and takes its backslashes out.
static bool cut_path(struct parser *parser, struct test *test, struct str word)
{
    struct arena *arena = &parser->select->arena;
    char *text = arena_alloc(arena, word.length + 1);
    struct str parts[COLUMN_PARTS_MAX];
    size_t length = 0, start = 0, count = 0;
    for (size_t i = 0; i <= word.length; i++) {
        bool is_end = i == word.length || word.data[i] == '.';
        if (is_end && length == start)
            return fail(parser, parser->at + i, "a path has an empty part");
        if (is_end && count == COLUMN_PARTS_MAX)
            return fail(parser, parser->at + i, "a path has too many parts");
        if (is_end) {
            parts[count++] = (struct str){text + start, length - start};
            start = length + 1;
        }
        if (i < word.length && word.data[i] == '\\' && i + 1 < word.length)
            i++;
        if (i < word.length)
            text[length++] = word.data[i];
    }
    test->path = (struct str){text, length};
    test->parts = arena_array(arena, count, sizeof(*test->parts));
    memcpy(test->parts, parts, count * sizeof(*parts));
    test->part_count = count;
    return true;
}

static bool take_path(struct parser *parser, struct test *test)
{
    skip_blanks(parser);
    struct str word = peek_word(parser);
    if (word.length == 0 || is_keyword(word))
        return fail(parser, parser->at, "a field is expected");
    if (!cut_path(parser, test, word))
        return false;
    parser->at += word.length;
    return true;
}

// A relation, IS_THERE when none is there. *is_negated: one that holds when the other does not.
static enum relation take_relation(struct parser *parser, bool *is_negated)
{
    static const struct {
        const char *sign;
        enum relation relation;
        bool is_negated;
    } signs[] = {
        {"!=", EQUAL, true},   {"!~", MATCHES, true},        {"<=", LESS_OR_EQUAL, false},
        {"<", LESS, false},    {">=", MORE_OR_EQUAL, false}, {">", MORE, false},
        {"==", EQUAL, false},  {"=~", MATCHES, false},       {"=", EQUAL, false},
        {"~", MATCHES, false},
    };
    skip_blanks(parser);
    struct str rest = str_slice(parser->text, parser->at, parser->text.length);
    for (size_t i = 0; i < sizeof(signs) / sizeof(signs[0]); i++) {
        if (!str_starts(rest, str_of(signs[i].sign)))
            continue;
        parser->at += strlen(signs[i].sign);
        *is_negated = signs[i].is_negated;
        return signs[i].relation;
    }
    return IS_THERE;
}

// A value in quotes: in it a backslash before a quote or a backslash goes, any other stays.
static bool take_quoted(struct parser *parser, struct str *text)
{
    size_t opening = parser->at++, length = 0;
    char quote = parser->text.data[opening];
    char *copy = arena_alloc(&parser->select->arena, parser->text.length - opening);
    for (; byte_at(parser, parser->at) != quote; parser->at++) {
        char next = byte_at(parser, parser->at + 1);
        if (parser->at >= parser->text.length)
            return fail(parser, opening, "this quote is never closed");
        bool is_escape =
            parser->text.data[parser->at] == '\\' && (next == '\\' || next == '"' || next == '\'');
        parser->at += is_escape;
        copy[length++] = parser->text.data[parser->at];
    }
    parser->at++;
    *text = (struct str){copy, length};
    return true;
}

static enum literal_kind kind_of_word(struct str word)
{
    if (!span_validate(word, NULL, NULL))
        return LITERAL_TEXT;
    switch (span_kind(word)) {
    case SPAN_NULL: return LITERAL_NULL;
    case SPAN_TRUE:
    case SPAN_FALSE: return LITERAL_WORD;
    case SPAN_NUMBER: return LITERAL_NUMBER;
    default: return LITERAL_TEXT;
    }
}

static bool take_value(struct parser *parser, struct test *test)
{
    skip_blanks(parser);
    char first = byte_at(parser, parser->at);
    test->kind = LITERAL_TEXT;
    if (first == '"' || first == '\'')
        return take_quoted(parser, &test->literal);
    test->literal = peek_word(parser);
    if (test->literal.length == 0 || is_keyword(test->literal))
        return fail(parser, parser->at, "a value is expected");
    test->kind = kind_of_word(test->literal);
    parser->at += test->literal.length;
    return true;
}

// What dates are compared with may be a day that a month does not have: 2024-02-31 ends February in any year.
static bool is_date(struct str text, bool is_exact)
{
    bool is_day = text.length == strlen("2024-02-31") && text.data[7] == '-' &&
                  text.data[8] >= '0' && text.data[8] <= '3' && text.data[9] >= '0' &&
                  text.data[9] <= '9';
    return validate_date(is_day && !is_exact ? str_slice(text, 0, strlen("2024-02")) : text);
}

// A field of few values is never equal to any other.
static bool check_word(struct parser *parser, const struct test *test, size_t at)
{
    static char why[SELECT_WHY_MAX];
    const char *values = test->relation == EQUAL ? member_values(test->path) : NULL;
    struct str value;
    if (!values)
        return true;
    for (struct str rest = str_of(values); str_split(&rest, '|', &value);)
        if (str_equal(value, test->literal))
            return true;
    snprintf(why, sizeof(why), "this field holds one of %s", values);
    return fail(parser, at, why);
}

// Holds the value against what the dictionary says about the field: a comparison that can never hold is a mistake.
static bool check_type(struct parser *parser, struct test *test, size_t at)
{
    enum field_type type;
    if (test->kind == LITERAL_NULL || !member_type(test->path, &type))
        return true;
    switch (type) {
    case FIELD_TEXT:
    case FIELD_TEXTS: test->kind = LITERAL_TEXT; return check_word(parser, test, at);
    case FIELD_DATE:
        test->kind = LITERAL_TEXT;
        return is_date(test->literal, test->relation == EQUAL) ||
               fail(parser, at, "this field holds dates such as 2014-07-08, 2014-07 or 2014");
    case FIELD_COUNT:
    case FIELD_NUMBER:
        return test->kind == LITERAL_NUMBER || fail(parser, at, "this field holds numbers");
    case FIELD_BOOL:
        return test->kind == LITERAL_WORD || fail(parser, at, "this field holds true or false");
    case FIELD_OBJECTS:
    case FIELD_OBJECT:
        return fail(parser, at, "this field holds objects: name a member, such as authors.name");
    }
    return true;
}

static bool compile_pattern(struct parser *parser, struct test *test, size_t at)
{
    const char *why;
    size_t offset;
    bool is_quoted = byte_at(parser, at) == '"' || byte_at(parser, at) == '\'';
    test->pattern = pattern_new(test->literal, 0, &why, &offset);
    return test->pattern || fail(parser, at + is_quoted + offset, why);
}

static bool finish_test(struct parser *parser, struct test *test, size_t at)
{
    if (test->relation == MATCHES)
        return compile_pattern(parser, test, at);
    if (!check_type(parser, test, at))
        return false;
    bool has_order = test->kind == LITERAL_TEXT || test->kind == LITERAL_NUMBER;
    if (test->relation != EQUAL && !has_order)
        return fail(parser, at, "this value is neither less nor more than others");
    return true;
}

static bool parse_test(struct parser *parser, uint32_t *node)
{
    struct select *select = parser->select;
    uint32_t number = (uint32_t)select->test_count;
    bool is_negated = false;
    if (number == SELECT_NODES_MAX)
        return fail(parser, parser->at, "the expression has too many tests");
    struct test *test = &select->tests[number];
    *test = (struct test){0};
    select->test_count++;
    if (!take_path(parser, test))
        return false;
    test->relation = take_relation(parser, &is_negated);
    skip_blanks(parser);
    size_t at = parser->at;
    if (test->relation != IS_THERE && (!take_value(parser, test) || !finish_test(parser, test, at)))
        return false;
    return add_node(parser, (struct node){NODE_TEST, number, 0}, node) &&
           (!is_negated || add_node(parser, (struct node){NODE_NOT, *node, 0}, node));
}

static bool parse_or(struct parser *parser, uint32_t *node);

static bool parse_not(struct parser *parser, uint32_t *node)
{
    bool is_right;
    if (parser->depth == SELECT_DEPTH_MAX)
        return fail(parser, parser->at, "nested too deep");
    parser->depth++;
    if (take_keyword(parser, STR("not"))) {
        is_right =
            parse_not(parser, node) && add_node(parser, (struct node){NODE_NOT, *node, 0}, node);
    } else if (take_byte(parser, '(')) {
        is_right = parse_or(parser, node);
        if (is_right && !take_byte(parser, ')'))
            is_right = fail(parser, parser->at, "'and', 'or' or ')' is expected");
    } else {
        is_right = parse_test(parser, node);
    }
    parser->depth--;
    return is_right;
}

static bool parse_and(struct parser *parser, uint32_t *node)
{
    bool is_right = parse_not(parser, node);
    while (is_right && take_keyword(parser, STR("and"))) {
        struct node both = {NODE_AND, *node, 0};
        is_right = parse_not(parser, &both.right) && add_node(parser, both, node);
    }
    return is_right;
}

static bool parse_or(struct parser *parser, uint32_t *node)
{
    bool is_right = parse_and(parser, node);
    while (is_right && take_keyword(parser, STR("or"))) {
        struct node either = {NODE_OR, *node, 0};
        is_right = parse_and(parser, &either.right) && add_node(parser, either, node);
    }
    return is_right;
}

static bool parse_all(struct parser *parser)
{
    if (parser->text.length > SELECT_BYTES_MAX)
        return fail(parser, 0, "the expression is too long");
    if (!utf8_is_valid(parser->text) || str_find_byte(parser->text, '\0', 0) != STR_NONE)
        return fail(parser, 0, "the expression is not UTF-8");
    if (!parse_or(parser, &parser->select->root))
        return false;
    skip_blanks(parser);
    return parser->at == parser->text.length ||
           fail(parser, parser->at, "'and' or 'or' is expected");
}

struct select *select_new(struct str expression, const char **why, size_t *offset)
{
    struct select *select = calloc(1, sizeof(*select));
    if (!select)
        die("out of memory");
    struct parser parser = {.select = select, .text = arena_copy(&select->arena, expression)};
    if (parse_all(&parser))
        return select;
    *why = parser.why;
    *offset = parser.wrong_at;
    select_free(select);
    return NULL;
}

void select_free(struct select *select)
{
    if (!select)
        return;
    for (size_t i = 0; i < select->test_count; i++)
        if (select->tests[i].pattern)
            pattern_free(select->tests[i].pattern);
    arena_free(&select->arena);
    free(select);
}
