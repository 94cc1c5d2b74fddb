// Any expression on any record: a mistake is inside of the expression and has a reason; what compiles gives the same
// answer twice, and the opposite when it is negated.
// The first line of the input is the expression, the rest the record.
// SPDX-License-Identifier: MIT
#include "require.h"

#include "export/select.h"
#include "record/record.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void ask(struct str expression, struct select *select, const struct record *record)
{
    struct buffer negated = {0};
    const char *why;
    size_t offset;
    bool is_met = select_matches(select, record);
    require(select_matches(select, record) == is_met);
    buffer_put(&negated, STR("not ("));
    buffer_put(&negated, expression);
    buffer_put(&negated, STR(")"));
    struct select *opposite = select_new(buffer_str(&negated), &why, &offset);
    if (opposite) // else it is now too long or too deep
        require(select_matches(opposite, record) != is_met);
    select_free(opposite);
    buffer_free(&negated);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct str input = {(const char *)data, size};
    size_t end = str_find_byte(input, '\n', 0);
    struct str expression = str_slice(input, 0, end == STR_NONE ? size : end);
    struct arena arena = {0};
    struct trees trees = {0};
    struct record record = {.arena = &arena, .trees = &trees};
    const char *why = NULL;
    size_t offset = 0;
    struct select *select = select_new(expression, &why, &offset);
    require(select || (why && *why && offset <= expression.length));
    if (select && end != STR_NONE && record_read(&record, str_slice(input, end + 1, size)))
        ask(expression, select, &record);
    select_free(select);
    record_free(&record);
    trees_free(&trees);
    arena_free(&arena);
    return 0;
}
