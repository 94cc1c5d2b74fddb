// SPDX-License-Identifier: MIT
#include "export/select.h"
#include "record/record.h"

#undef NDEBUG
#include <assert.h>
#include <stdio.h>

static const char line[] =
    "{\"headline\":\"Water \\u00e9\",\"date_published\":\"2014-07\",\"topics\":[\"Energy, "
    "Climate\",\"A\"],"
    "\"authors\":[{\"name\":\"B\",\"role\":\"author\",\"position\":2},{\"name\":null}],\"word_"
    "count\":120,"
    "\"is_republication\":false,\"capture\":{\"bytes\":12345678901234567890,\"file\":\"\"},"
    "\"blog\":null,"
    "\"a.b\":1,\"a\":{\"b\":2,\"c "
    "d\":[[3],[]],\"e\":{}},\"kicker\":\"\",\"n\":1e2,\"t\":\"120\",\"x=\":true}";

static void expect(const char *expression, bool is_met)
{
    struct arena arena = {0};
    struct trees trees = {0};
    struct record record = {.arena = &arena, .trees = &trees};
    const char *why = "";
    size_t offset = 0;
    assert(record_read(&record, str_of(line)));
    struct select *select = select_new(str_of(expression), &why, &offset);
    if (!select || select_matches(select, &record) != is_met)
        fprintf(stderr, "%s: %s %zu\n", expression, why, offset);
    assert(select && select_matches(select, &record) == is_met);
    select_free(select);
    record_free(&record);
    trees_free(&trees);
    arena_free(&arena);
}

static void expect_wrong(const char *expression, size_t at)
{
    const char *why = NULL;
    size_t offset = SIZE_MAX;
    assert(!select_new(str_of(expression), &why, &offset));
    if (!why || offset != at)
        fprintf(stderr, "%s: %s at %zu\n", expression, why ? why : "?", offset);
    assert(why && *why && offset == at);
}

static void check_tests(void)
{
    static const char *const met[] = {
        "headline",
        "topics",
        "authors",
        "authors.name",
        "capture",
        "a.e or a.b",
        "word_count=120",
        "word_count>=120",
        "word_count<1000",
        "word_count!=121",
        "word_count=1.2e2",
        "n=100",
        "headline=\"Water é\"",
        "headline~'é$'",
        "headline!~x",
        "headline<Z",
        "date_published>=2014",
        "date_published<2014-08",
        "topics=A",
        "topics='Energy, Climate'",
        "topics~^Energy",
        "topics!=B",
        "topics!~'^B'",
        "authors.name=B",
        "authors.position>1",
        "authors.name!=C",
        "is_republication=false",
        "is_republication!=true",
        "blog=null",
        "blog!=x",
        "missing=null",
        "missing!=1",
        "authors.name!=null",
        "headline!=null",
        "kicker=\"\"",
        "kicker!=null",
        "capture.bytes>12345678901234567889",
        "capture.bytes<12345678901234567891",
        "a.b=1",
        "a.c\\ d=3",
        "a.c\\ d",
        "t='120'",
        "t!=120",
        "x\\=",
        "x\\= = true",
        "not blog",
        "not(blog)",
        "blog or headline and topics",
        "(blog or headline)and topics",
        "not blog and not kicker",
        "not not headline",
        "topics==A",
        "headline =~ Water",
        "  headline  ",

        "headline~\"\\x57ater\"",
        "headline~'W\\w+'",
    };
    static const char *const unmet[] = {
        "blog",
        "kicker",
        "is_republication",
        "a.e",
        "capture.file",
        "missing",
        "missing.x",
        "headline.x",
        "word_count=121",
        "word_count>120",
        "n='1e2'",
        "t=120",
        "headline=water",
        "topics=B",
        "topics=Energy",
        "topics~^nergy",
        "topics!=A",
        "authors.name=C",
        "authors.name=null",
        "authors.role=editor",
        "is_republication=true",
        "blog!=null",
        "headline=null",
        "missing<x",
        "missing~x",
        "blog>a",
        "a.c\\ d=4",
        "a.b=2",
        "not headline",
        "blog and headline or kicker",
        "(blog or kicker) and headline",
        "capture.bytes=12345678901234567891",
        "word_count~120",
        "headline~null",
    };
    for (size_t i = 0; i < sizeof(met) / sizeof(met[0]); i++)
        expect(met[i], true);
    for (size_t i = 0; i < sizeof(unmet) / sizeof(unmet[0]); i++)
        expect(unmet[i], false);
}

static void check_mistakes(void)
{
    expect_wrong("", 0);
    expect_wrong("  ", 2);
    expect_wrong("a=", 2);
    expect_wrong("a= and b", 3);
    expect_wrong("and", 0);
    expect_wrong("a b", 2);
    expect_wrong("a and", 5);
    expect_wrong("(a", 2);
    expect_wrong("a)", 1);
    expect_wrong("a=\"x", 2);
    expect_wrong("a..b", 2);
    expect_wrong("a.=1", 2);
    expect_wrong("=1", 0);
    expect_wrong("'a'=1", 0);
    expect_wrong("a=b=c", 3);
    expect_wrong("a!b", 1);
    expect_wrong("a<null", 2);
    expect_wrong("a<true", 2);
    expect_wrong("a~'x('", 5);
    expect_wrong("word_count>many", 11);
    expect_wrong("is_republication=yes", 17);
    expect_wrong("authors=A", 8);
    expect_wrong("a=\xff", 0);
    char deep[4096] = {0};
    memset(deep, '(', 4000);
    expect_wrong(deep, SELECT_DEPTH_MAX);
    struct buffer many = {0};
    for (size_t i = 0; i < SELECT_NODES_MAX; i++)
        buffer_put(&many, STR("a or "));
    buffer_put(&many, (struct str){"a", 2});
    const char *why;
    size_t offset;
    assert(!select_new(str_of(many.data), &why, &offset));
    buffer_free(&many);
}

static void check_unknown(void)
{
    struct arena arena = {0};
    struct trees trees = {0};
    struct record record = {.arena = &arena, .trees = &trees};
    const char *why;
    size_t offset, position = 0;
    struct select *select = select_new(STR("headlin or blog or a.e or authors.nam"), &why, &offset);
    assert(select && !select_unknown(select, &position).data);
    assert(record_read(&record, str_of(line)) && !select_matches(select, &record));
    assert(str_equal(select_unknown(select, &position), STR("headlin")));
    assert(str_equal(select_unknown(select, &position), STR("authors.nam")));
    assert(!select_unknown(select, &position).data);
    select_free(select);
    record_free(&record);
    trees_free(&trees);
    arena_free(&arena);
}

int main(void)
{
    check_tests();
    check_mistakes();
    check_unknown();
    puts("ok select");
    return 0;
}
