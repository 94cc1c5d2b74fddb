// SPDX-License-Identifier: MIT
#include "dedup/corpus.h"

#undef NDEBUG
#include <assert.h>
#include <stdio.h>

static struct arena scratch;

static void is(struct str text, const char *expected)
{
    assert(str_equal(text, str_of(expected)));
}

static void test_names_members_rules(void)
{
    const struct date may = {DATE_DAY, 2009, 5, 14};
    struct corpus corpus;
    struct buffer copy = {0};
    char digits[CORPUS_DIGITS], hex[CORPUS_HEX], hex_again[CORPUS_HEX];
    uint32_t count;
    corpus_open(&corpus, 3, "/tmp"); // the first record stays in memory, the others do not
    corpus_add(&corpus, &scratch,
               &(struct facts){.line = STR("one"),
                               .number = 3,
                               .url = STR("https://a.org/x"),
                               .headline = STR("H"),
                               .date = may,
                               .first_author = STR("A B")},
               NULL);
    corpus_add(&corpus, &scratch,
               &(struct facts){.line = STR("two"),
                               .number = 5,
                               .layout_rank = 9,
                               .name = STR("c2"),
                               .headline = STR("H"),
                               .date = may,
                               .first_author = STR("A B")},
               NULL);
    corpus_add(
        &corpus, &scratch,
        &(struct facts){
            .line = STR("three"), .number = 6, .body = STR("b"), .url = STR("https://a.org/x")},
        NULL);
    corpus_add(&corpus, &scratch, &(struct facts){.line = STR("four"), .number = 7}, NULL);
    arena_reset(&scratch); // names are kept
    corpus_cluster(&corpus);
    assert(corpus.clusters.count == 2);
    const uint32_t *members = corpus_members(&corpus, 0, &count);
    assert(count == 3 && members[0] == 1);
    assert(corpus_fullest(&corpus, 0) == 2);
    // Each rule is one by which the two meet, when there is one; else the one by which the capture came in.
    assert(corpus_reason(&corpus, 1, 0).rule == RULE_KEY);
    assert(corpus_reason(&corpus, 0, 2).rule == RULE_URL);
    assert(corpus_reason(&corpus, 1, 2).rule == RULE_URL);
    is(corpus_name(&corpus, 0, digits), "3");
    is(corpus_name(&corpus, 1, digits), "c2");
    is(corpus_trace_name(&corpus, 1, hex), "c2");
    assert(corpus_trace_name(&corpus, 0, hex).length == 16);
    assert(
        !str_equal(corpus_trace_name(&corpus, 0, hex), corpus_trace_name(&corpus, 3, hex_again)));
    is(corpus_record(&corpus, 0, &copy), "one");
    is(corpus_record(&corpus, 2, &copy), "three");
    buffer_free(&copy);
    corpus_close(&corpus);
}

static void test_empty(void)
{
    struct corpus corpus;
    corpus_open(&corpus, 1, "/tmp");
    corpus_cluster(&corpus);
    assert(corpus.clusters.count == 0);
    corpus_close(&corpus);
}

int main(void)
{
    test_names_members_rules();
    test_empty();
    arena_free(&scratch);
    puts("ok corpus");
    return 0;
}
