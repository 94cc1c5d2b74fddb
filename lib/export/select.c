// SPDX-License-Identifier: MIT
#include "export/select.h"

#include "export/array.h"
#include "export/select_tree.h"
#include "json/number.h"
#include "record/members.h"
#include "record/record.h"
#include "text/pattern.h"

// What the functions below hand to each other.
struct asking {
    struct test *test;
    struct arena *arena; // the record's
};

// Something is there: not null, false, "", [] or {}.
static bool is_something(struct str value)
{
    size_t position = 0;
    struct span_member member;
    switch (span_kind(value)) {
    case SPAN_NULL:
    case SPAN_FALSE: return false;
    case SPAN_STRING: return value.length > 2;
    case SPAN_OBJECT: return span_next_member(value, &position, &member);
    default: return true;
    }
}

static bool is_in_order(enum relation relation, int order)
{
    switch (relation) {
    case EQUAL: return order == 0;
    case LESS: return order < 0;
    case LESS_OR_EQUAL: return order <= 0;
    case MORE: return order > 0;
    case MORE_OR_EQUAL: return order >= 0;
    default: return false;
    }
}

// The test on a value that its path ends at; arrays were gone through.
static bool holds(const struct asking *asking, struct str value)
{
    const struct test *test = asking->test;
    enum span_kind kind = span_kind(value);
    if (test->relation == IS_THERE)
        return is_something(value);
    if (test->relation == MATCHES)
        return kind == SPAN_STRING &&
               pattern_match(test->pattern, span_text(asking->arena, value), 0, NULL);
    if (test->kind == LITERAL_NULL)
        return kind != SPAN_NULL; // asked the other way round, see below
    if (test->kind == LITERAL_TEXT)
        return kind == SPAN_STRING &&
               is_in_order(test->relation,
                           str_compare(span_text(asking->arena, value), test->literal));
    if (test->kind == LITERAL_NUMBER)
        return kind == SPAN_NUMBER &&
               is_in_order(test->relation, number_compare(value, test->literal));
    return str_equal(value, test->literal);
}

// True when the test holds for any value under the rest of its path. Calls itself once a part at most: arrays in arrays
// are walked flat.
static bool holds_below(const struct asking *asking, struct str value, size_t part)
{
    struct test *test = asking->test;
    while (part < test->part_count && value.data[0] == '{') {
        value = span_get(value, test->parts[part++]);
        if (!value.data)
            return false;
    }
    if (value.data[0] != '[') {
        test->is_found |= part == test->part_count;
        return part == test->part_count && holds(asking, value);
    }
    size_t position = 0;
    struct str token;
    test->is_found |= part == test->part_count;
    while ((token = array_token(value, &position)).data)
        if (array_is_leaf(token) && holds_below(asking, token, part))
            return true;
    return false;
}

static bool test_holds(struct test *test, const struct record *record)
{
    struct asking asking = {test, record->arena};
    struct str value = record_get(record, test->path);
    size_t part = test->part_count;
    if (!value.data && test->part_count > 1) {
        value = record_get(record, test->parts[0]);
        part = 1;
    }
    bool is_held = value.data && holds_below(&asking, value, part);
    return test->relation == EQUAL && test->kind == LITERAL_NULL ? !is_held : is_held;
}

static bool node_holds(struct select *select, uint32_t number, const struct record *record)
{
    const struct node *node = &select->nodes[number];
    switch (node->kind) {
    case NODE_AND:
        return node_holds(select, node->left, record) && node_holds(select, node->right, record);
    case NODE_OR:
        return node_holds(select, node->left, record) || node_holds(select, node->right, record);
    case NODE_NOT: return !node_holds(select, node->left, record);
    default: return test_holds(&select->tests[node->left], record);
    }
}

bool select_matches(struct select *select, const struct record *record)
{
    select->has_seen = true;
    return node_holds(select, select->root, record);
}

struct str select_unknown(const struct select *select, size_t *position)
{
    enum field_type type;
    while (select->has_seen && *position < select->test_count) {
        const struct test *test = &select->tests[(*position)++];
        if (!test->is_found && !member_type(test->path, &type))
            return test->path;
    }
    return (struct str){0};
}
