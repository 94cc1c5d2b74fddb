// SPDX-License-Identifier: MIT
#include "extract/structured.h"

#include "base/buffer.h"

#undef NDEBUG
#include <assert.h>
#include <stdio.h>

static struct arena arena;

static struct structured_body read_body(const char *script)
{
    struct jsonld list = {0};
    struct structured_body body;
    jsonld_read(&list, &arena, str_of(script));
    structured_body_read(&body, &arena, &list);
    return body;
}

static void expect(const struct structured_body *body, uint32_t i, const char *wanted)
{
    assert(i < body->count && str_equal(body->paragraphs[i], str_of(wanted)));
}

static void test_lines(void)
{
    struct structured_body body =
        read_body("{\"articleBody\":\"One  two.\\n\\n Three \\r\\nfour five\"}");
    assert(body.count == 3 && body.words == 5);
    expect(&body, 0, "One two.");
    expect(&body, 1, "Three");
    expect(&body, 2, "four five");
}

static void test_markup(void)
{
    struct structured_body body =
        read_body("{\"articleBody\":\"<p>One <b>two</b></p><p>three<\\/p>\"}");
    assert(body.count == 2 && body.words == 3);
    expect(&body, 0, "One two");
    expect(&body, 1, "three");
}

static void test_longest(void)
{
    struct structured_body body = read_body(
        "[{\"articleBody\":\"short\"},{\"a\":{\"articleBody\":\"the longer "
        "one\"}},{\"articleBody\":7}]");
    assert(body.count == 1);
    expect(&body, 0, "the longer one");
}

static void test_none(void)
{
    assert(read_body("{\"headline\":\"a\"}").count == 0);
    assert(read_body("{\"articleBody\":\" \"}").count == 0);
    assert(read_body("").count == 0);
}

static void test_many(void)
{
    struct str lines = STR("x\\n");
    struct buffer script = {0};
    buffer_put(&script, STR("{\"articleBody\":\""));
    for (int i = 0; i < STRUCTURED_PARAGRAPHS_MAX + 5; i++)
        buffer_put(&script, lines);
    buffer_put(&script, STR("\"}"));
    buffer_byte(&script, '\0');
    assert(read_body(script.data).count == STRUCTURED_PARAGRAPHS_MAX);
    buffer_free(&script);
}

int main(void)
{
    test_lines();
    test_markup();
    test_longest();
    test_none();
    test_many();
    arena_free(&arena);
    puts("ok structured");
    return 0;
}
