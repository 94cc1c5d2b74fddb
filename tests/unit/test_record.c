// SPDX-License-Identifier: MIT
#include "record/record.h"

#include "record/fields.h"

#undef NDEBUG
#include <assert.h>
#include <stdio.h>

static struct arena arena;
static struct trees trees;
static struct buffer out;
static struct record record = {.arena = &arena, .trees = &trees};

static void read_line(const char *line)
{
    trees_reset(&trees);
    arena_reset(&arena);
    assert(record_read(&record, str_of(line)));
}

static bool writes(const char *expected)
{
    buffer_reset(&out);
    record_write(&record, &out);
    return str_equal(buffer_str(&out), str_of(expected));
}

static bool has(const char *key, const char *value)
{
    return str_equal(record_get(&record, str_of(key)), str_of(value));
}

static void check_reading(void)
{
    static const char line[] =
        " { \"a\" : 1.50,\"b\":\"x\\ny\" , \"a\":[1, 2],\"\\u0063\":null, \"d\":\"\" } ";
    read_line(line);
    assert(has("a", "[1, 2]")); // the last of a duplicate key
    assert(has("c", "null") && record_has(&record, STR("c")));
    assert(!record_get(&record, STR("x")).data && !record_has(&record, STR("\\u0063")));
    assert(str_equal(record_text(&record, STR("b")), STR("x\ny")));
    assert(!record_text(&record, STR("a")).data && !record_text(&record, STR("c")).data);
    assert(!record_text(&record, STR("x")).data && record_text(&record, STR("d")).data);
    assert(writes(line)); // to the byte
    assert(!record_read(&record, STR("{\"a\":1,}")) && record.index.error_offset == 7);
    assert(!record_read(&record, STR("")));
}

static void check_paths(void)
{
    read_line(
        "{\"capture\":{\"file\":\"f\",\"deep\":{\"x\":[{\"y\":1}],\"z.w\":2}},\"a.b\":{\"c\":3},"
        "\"a\":{\"b\":4,\"q\":5},\"n\":null,\"\":{\"\":6}}");
    static const char *const cases[][2] = {
        {"capture.file", "\"f\""},
        {"capture.deep.z.w", "2"},
        {"capture.deep.x", "[{\"y\":1}]"},
        {"a.b", "{\"c\":3}"}, // the literal key wins
        {"a.b.c", "3"},
        {"a.q", "5"},
        {"n", "null"},
        {".", "6"},
    };
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++)
        assert(str_equal(record_path(&record, str_of(cases[i][0])), str_of(cases[i][1])));
    static const char *const absent[] = {
        "capture.deep.x.y", "capture.none", "capture.file.x", "n.x", "x", "a.",
        "capture..file",    "a.b.c.d"};
    for (size_t i = 0; i < sizeof(absent) / sizeof(absent[0]); i++)
        assert(!record_path(&record, str_of(absent[i])).data);
}

static void check_setting(void)
{
    read_line("{ \"a\" : 1.50, \"b\":[ 1 ], \"a\":2 }");
    record_set(&record, STR("a"), STR("2")); // no change, to the byte
    assert(!record.is_changed && writes("{ \"a\" : 1.50, \"b\":[ 1 ], \"a\":2 }"));
    record_set(&record, STR("a"), STR("3"));
    record_set_text(&record, STR("q\"\n"), STR("t\"\n"));
    record_set_text(&record, STR("n"), (struct str){0});
    assert(has("a", "3") && has("q\"\n", "\"t\\\"\\n\"") && has("n", "null"));
    assert(writes("{\"a\":1.50,\"b\":[ 1 ],\"a\":3,\"q\\\"\\n\":\"t\\\"\\n\",\"n\":null}"));
    record_set_text(&record, STR("q\"\n"), STR("again")); // found in spite of its escapes
    assert(record.count == 5 && has("q\"\n", "\"again\""));
    struct json_t *tree = record_tree(&record, STR("b"));
    tree_append_text(tree, STR("x"));
    record_set_tree(&record, STR("b"), tree);
    assert(has("b", "[1,\"x\"]") && !record_tree(&record, STR("absent")));
    record_set_tree(&record, STR("b"), NULL);
    assert(has("b", "null"));
    record_remove(&record, STR("a")); // both
    record_remove(&record, STR("absent"));
    assert(!record_has(&record, STR("a")) && !record_get(&record, STR("a")).data);
    assert(writes("{\"b\":null,\"q\\\"\\n\":\"again\",\"n\":null}"));
    record_set(&record, STR("a"), STR("4"));
    assert(has("a", "4") && writes("{\"b\":null,\"q\\\"\\n\":\"again\",\"n\":null,\"a\":4}"));
    read_line("{}");
    record_remove(&record, STR("a"));
    assert(!record.is_changed && writes("{}"));
    record_set(&record, STR("a"), STR("[]"));
    assert(writes("{\"a\":[]}"));
    record_remove(&record, STR("a"));
    assert(writes("{}"));
}

// All of the dictionary in its order, then the unknown keys in theirs; once done, nothing moves again.
static void check_completing(void)
{
    read_line(
        "{\"zz\":1,\"warnings\":[\"w\"],\"duplicates\":[],\"headlin\\u0065\":\"h\",\"aa\":2,"
        "\"authors\":[ ],\"gone\":0,\"zz\":3,\"authors\":[1]}");
    record_remove(&record, STR("gone"));
    record_complete(&record);
    size_t i = 0;
    for (size_t f = 0; f < fields_count; f++) {
        bool stands = !fields[f].is_optional || str_equal(fields[f].name, STR("duplicates"));
        if (!stands)
            continue;
        size_t copies = str_equal(fields[f].name, STR("authors")) ? 2 : 1;
        for (size_t copy = 0; copy < copies; copy++, i++)
            assert(span_key_is(record.fields[i].key, record.fields[i].key_has_escapes,
                               fields[f].name));
    }
    assert(record.count == i + 3);
    assert(str_equal(record.fields[i].key, STR("zz")) &&
           str_equal(record.fields[i].value, STR("1")));
    assert(str_equal(record.fields[i + 1].key, STR("aa")));
    assert(str_equal(record.fields[i + 2].value, STR("3")));
    assert(has("headline", "\"h\"") && has("warnings", "[\"w\"]") && has("authors", "[1]"));
    assert(has("description", "null") && has("topics", "[]") && !record_has(&record, STR("hints")));
    buffer_reset(&out);
    record_write(&record, &out);
    buffer_byte(&out, '\0');
    struct buffer first = out;
    out = (struct buffer){0};
    read_line(first.data);
    record_complete(&record);
    assert(!record.is_changed && writes(first.data));
    buffer_free(&first);
}

// One record after another in the same memory, and one with very many members.
static void check_reuse(void)
{
    struct buffer line = {0};
    buffer_byte(&line, '{');
    for (unsigned i = 0; i < 5000; i++)
        buffer_printf(&line, "%s\"k%u\":%u", i ? "," : "", i, i);
    buffer_put(&line, STR("}\0"));
    for (int round = 0; round < 3; round++) {
        read_line("{\"k1\":\"small\"}");
        assert(record.count == 1 && has("k1", "\"small\""));
        read_line(line.data);
        assert(record.count == 5000 && has("k4999", "4999"));
        record_set(&record, STR("k2500"), STR("true"));
        record_set(&record, STR("new"), STR("1"));
        assert(record.count == 5001 && has("k2500", "true") && has("k2499", "2499"));
    }
    buffer_free(&line);
}

int main(void)
{
    check_reading();
    check_paths();
    check_setting();
    check_completing();
    check_reuse();
    record_free(&record);
    trees_free(&trees);
    arena_free(&arena);
    buffer_free(&out);
    puts("ok record");
    return 0;
}
