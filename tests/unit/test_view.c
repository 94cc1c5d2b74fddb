// SPDX-License-Identifier: MIT
#include "merge/view.h"

#undef NDEBUG
#include <assert.h>
#include <stdio.h>

static struct arena arena;
static struct trees trees;
static struct record record = {.arena = &arena, .trees = &trees};

static struct facts view(const char *line)
{
    assert(record_read(&record, str_of(line)));
    return view_facts(&record);
}

static void is(struct str text, const char *expected)
{
    assert(str_equal(text, str_of(expected)));
}

static void test_a_record(void)
{
    struct facts facts = view(
        "{\"id\":\"i\",\"url\":\"https://a.org/x\",\"headline\":\"\\u0041 b\",\"description\":null,"
        "\"date_published\":\"2009-05-14\",\"authors\":[{\"name\":null},{\"name\":\"C D\"}],"
        "\"article_body\":\"p\\n\\nq\",\"body_paragraphs\":[\"other\"],\"body_status\":\"full\","
        "\"in_language\":\"en\",\"topics\":[],\"warnings\":[\"w\"],"
        "\"capture\":{\"id\":\"c\",\"layout_rank\":60,\"captured_at\":\"2024-01-01T00:00:00Z\"}}");
    is(facts.name, "c");
    is(facts.headline, "A b");
    is(facts.body, "p\n\nq");
    is(facts.first_author, "C D");
    is(facts.captured_at, "2024-01-01T00:00:00Z");
    assert(facts.has_id && facts.layout_rank == 60 && !facts.description.data);
    assert(facts.date.precision == DATE_DAY && facts.date.day == 14);
    assert(facts.filled == 10); // not description, topics, warnings
}

static void test_other_origins(void)
{
    struct facts facts = view(
        "{\"id\":17,\"authors\":[\"E F\"],\"body_paragraphs\":[\"p\",3,\"q\"],"
        "\"date_published\":\"May 14, 2009\",\"headline\":5,\"capture\":[]}");
    is(facts.name, "17");
    is(facts.first_author, "E F");
    is(facts.body, "p\n\nq");
    assert(facts.headline.data && facts.headline.length == 0); // there, but no text
    assert(facts.date.precision == DATE_DAY && facts.date.month == 5);
    facts = view("{}");
    assert(!facts.name.data && !facts.has_id && !facts.first_author.data && !facts.body.data);
    assert(facts.date.precision == DATE_NONE && facts.filled == 0 && facts.layout_rank == 0);
    facts = view("{\"authors\":\"G H\",\"capture\":{\"id\":\"\",\"layout_rank\":1.5}}");
    is(facts.first_author, "G H");
    assert(!facts.name.data && facts.layout_rank == 0);
    facts = view("{\"authors\":[{\"name\":\"\"}],\"capture\":{\"layout_rank\":-3}}");
    assert(facts.first_author.data && facts.first_author.length == 0 && facts.layout_rank == -3);
}

static void test_stated_precision(void)
{
    assert(view("{\"date_published\":\"2009-05-01\",\"date_published_precision\":\"month\"}")
               .date.precision == DATE_MONTH);
    assert(view("{\"date_published\":\"2009-05-01\",\"date_published_precision\":\"year\"}")
               .date.precision == DATE_YEAR);
    assert(view("{\"date_published\":\"2009-05\"}").date.precision == DATE_MONTH);
}

static struct str id(const char *line)
{
    assert(record_read(&record, str_of(line)));
    return view_id(&record);
}

static void test_id(void)
{
    struct str by_key =
        id("{\"headline\":\"H\",\"date_published\":\"2009-05-14\",\"authors\":[{\"name\":\"A B\"}],"
           "\"url\":\"https://a.org/1\"}");
    assert(by_key.length == 32);
    assert(str_equal(
        by_key,
        id("{\"headline\":\"h!\",\"date_published\":\"2009-05-14\",\"authors\":[\"a b\"]}")));
    struct str by_url = id("{\"headline\":\"H\",\"url\":\"https://www.a.org/1\"}");
    assert(str_equal(by_url,
                     id("{\"canonical_url\":\"https://a.org/1/\",\"url\":\"https://b.org/\"}")));
    assert(!str_equal(by_key, by_url));
    struct str by_text = id("{\"headline\":\"H\",\"article_body\":\"b\"}");
    assert(by_text.length == 32 &&
           !str_equal(by_text, id("{\"headline\":\"H\",\"article_body\":\"c\"}")));
    assert(!id("{\"n\":1}").length);
}

int main(void)
{
    test_a_record();
    test_other_origins();
    test_stated_precision();
    test_id();
    record_free(&record);
    trees_free(&trees);
    arena_free(&arena);
    puts("ok view");
    return 0;
}
