// SPDX-License-Identifier: MIT
#include "export/nest.h"

#undef NDEBUG
#include <assert.h>
#include <stdio.h>

static struct columns columns;
static struct nest nest;

static bool begin(const char *list)
{
    columns_free(&columns);
    nest_free(&nest);
    assert(columns_parse(&columns, list) == NULL);
    for (size_t i = 0; i < columns.count; i++)
        if (!nest_add(&nest, &columns.items[i], (uint32_t)i))
            return false;
    return true;
}

// The values written, or merged into 'old' at the first key when there is one; NULL expected: it fails.
static void expect(const char *const *raw, const char *old, const char *expected)
{
    struct arena arena = {0};
    struct buffer out = {0};
    struct str values[8];
    for (size_t i = 0; i < columns.count; i++)
        values[i] = str_of(raw[i]);
    struct nesting work = {&nest, &arena, values, &out, NULL};
    bool is_right = old ? nest_merge(&work, nest.nodes[0].child, str_of(old)) : nest_write(&work);
    assert(is_right == (expected != NULL) && is_right == (work.why == NULL));
    if (expected && !str_equal(buffer_str(&out), str_of(expected)))
        fprintf(stderr, "%.*s, not %s\n", (int)out.length, out.data, expected);
    assert(!expected || str_equal(buffer_str(&out), str_of(expected)));
    for (size_t i = 0; i < columns.count; i++)
        assert(values[i].data == raw[i]);
    buffer_free(&out);
    arena_free(&arena);
}
#define WRITE(expected, ...) expect((const char *const[]){__VA_ARGS__}, NULL, expected)
#define MERGE(old, expected, ...) expect((const char *const[]){__VA_ARGS__}, old, expected)

static void check_write(void)
{
    assert(begin("id,capture.file,x.y.z,capture.id"));
    WRITE("{\"id\":1,\"capture\":{\"file\":2,\"id\":4},\"x\":{\"y\":{\"z\":3}}}", "1", "2", "3",
          "4");
    WRITE("{\"id\":null,\"capture\":null,\"x\":null}", NULL, NULL, "null", NULL);
    assert(begin("authors.name,authors.role"));
    WRITE("{\"authors\":[{\"name\":1,\"role\":2},{\"name\":3,\"role\":null}]}", "[1,3]",
          "[2,null]");
    WRITE("{\"authors\":[{\"name\":1,\"role\":null}]}", "[1]", NULL);
    WRITE("{\"authors\":[]}", "[]", "[]");
    WRITE("{\"authors\":[]}", NULL, NULL);
    WRITE(NULL, "[1,2]", "[3]");
    assert(begin("recent_work.authors.name,recent_work.blog"));
    WRITE("{\"recent_work\":[{\"authors\":[{\"name\":1}],\"blog\":2},{\"authors\":[],\"blog\":3}]}",
          "[[1],[]]", "[2,3]");
    assert(!begin("a,a.b") && !begin("a.b,a") && !begin("x=a.b,y=a.b"));
}

static void check_merge(void)
{
    assert(begin("capture.file,capture.n"));
    MERGE("{\"id\":1, \"file\":0}", "{\"id\":1,\"file\":2,\"n\":3}", "2", "3");
    MERGE("{\"id\":1}", "{\"id\":1}", NULL, NULL);
    MERGE("null", "{\"file\":2,\"n\":null}", "2", NULL);
    MERGE("[]", NULL, "2", NULL);
    assert(begin("authors.name"));
    const char *old = "[{\"name\":\"a\",\"x\":1},{\"name\":\"\\u0062\",\"x\":2}]";
    MERGE(old, "[{\"name\":\"b\",\"x\":2},{\"name\":\"a\",\"x\":1}]", "[\"b\",\"a\"]");
    MERGE(old, "[{\"name\":\"b\",\"x\":2}]", "[\"b\"]");
    MERGE(old, "[{\"name\":\"c\",\"x\":1},{\"name\":\"b\",\"x\":2}]", "[\"c\",\"b\"]");
    MERGE(old, "[{\"name\":\"c\"},{\"name\":\"a\",\"x\":1},{\"name\":\"b\",\"x\":2}]",
          "[\"c\",\"a\",\"b\"]");
    MERGE(old, "[]", NULL);
    MERGE("null", "[{\"name\":\"a\"}]", "[\"a\"]");
    MERGE("5", NULL, "[\"a\"]");
}

int main(void)
{
    check_write();
    check_merge();
    columns_free(&columns);
    nest_free(&nest);
    puts("ok nest");
    return 0;
}
