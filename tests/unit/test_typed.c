// SPDX-License-Identifier: MIT
#include "export/typed.h"

#undef NDEBUG
#include <assert.h>
#include <stdio.h>

// A cell's value: NULL for null, "!" for none.
static void expect(struct cell_form form, const char *cell, const char *expected)
{
    struct arena arena = {0};
    struct str value;
    bool is_quoted = cell && cell[0] == '"';
    struct csv_cell given = {.text = str_of(cell), .is_quoted = is_quoted, .is_null = !cell};
    if (is_quoted)
        given.text = str_slice(given.text, 1, given.text.length);
    form.separator = STR("; ");
    const char *why = typed_value(&arena, &form, &given, &value);
    struct str got = why ? STR("!") : value;
    if (!str_equal(got, str_of(expected)))
        fprintf(stderr, "'%s' gives %.*s, not %s\n", cell ? cell : "null", (int)got.length,
                got.data, expected ? expected : "null");
    assert(str_equal(got, str_of(expected)));
    arena_free(&arena);
}

static void check_scalars(void)
{
    struct cell_form text = {.type = CELL_TEXT}, number = {.type = CELL_NUMBER};
    struct cell_form truth = {.type = CELL_BOOL}, json = {.type = CELL_JSON};
    struct cell_form typed = {.type = CELL_TYPED};
    expect(text, "a\"\n", "\"a\\\"\\n\"");
    expect(text, "", "\"\"");
    expect(text, NULL, NULL);
    expect(number, "1e2", "1e2");
    expect(number, " -0.10 ", "-0.10");
    expect(number, "", NULL);
    expect(number, "007", "!");
    expect(number, "1,5", "!");
    expect(number, "true", "!");
    expect(truth, "TRUE", "true");
    expect(truth, "false", "false");
    expect(truth, "", NULL);
    expect(truth, "yes", "!");
    expect(json, "{\"a\": 1}", "{\"a\": 1}");
    expect(json, "[", "!");
    expect(typed, "12", "12");
    expect(typed, "\"12", "\"12\"");
    expect(typed, "true", "true");
    expect(typed, "null", "\"null\"");
    expect(typed, "", "\"\"");
}

static void check_lists(void)
{
    struct cell_form joined = {.type = CELL_TEXTS, .is_joined = true}, json = {.type = CELL_TEXTS};
    struct cell_form numbers = {.type = CELL_NUMBER, .is_list = true, .is_joined = true};
    struct cell_form objects = {.type = CELL_OBJECTS, .is_joined = true};
    expect(joined, "a; b\\; c", "[\"a\",\"b; c\"]");
    expect(joined, "", "[]");
    expect(joined, NULL, "[]");
    expect(json, "[\"a\", 1]", "[\"a\", 1]");
    expect(json, "a; b", "!");
    expect(json, NULL, "[]");
    expect(numbers, "1; 2", "[1,2]");
    expect(numbers, "1; x", "!");
    expect(objects, "{\"a\":1}; {}", "[{\"a\":1},{}]");
    expect(objects, "a", "!");
}

int main(void)
{
    enum cell_type type;
    assert(cell_type_named(STR("number"), &type) && type == CELL_NUMBER);
    assert(!cell_type_named(STR("int"), &type));
    assert(cell_type_of(FIELD_DATE) == CELL_TEXT && cell_type_of(FIELD_OBJECTS) == CELL_OBJECTS);
    check_scalars();
    check_lists();
    puts("ok typed");
    return 0;
}
