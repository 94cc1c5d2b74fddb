// SPDX-License-Identifier: MIT
#include "site/printed.h"

#include "text/normalize.h"

#undef NDEBUG
#include <assert.h>
#include <stdio.h>

static struct arena arena;

static void test_table_is_sorted_and_folded(void)
{
    size_t count;
    const struct printed_words *table = printed_table(&count);
    for (size_t i = 0; i < count; i++) {
        struct str key = str_of(table[i].key), folded = text_key(&arena, key);
        if (!str_equal(key, folded) || (i && strcmp(table[i - 1].key, table[i].key) >= 0))
            fprintf(stderr, "'%s' is not in its place or not folded\n", table[i].key);
        assert(str_equal(key, folded));
        assert(!i || strcmp(table[i - 1].key, table[i].key) < 0);
        assert(table[i].flags);
    }
}

static void test_whole_lines(void)
{
    assert(printed_find(&arena, STR("ABOUT THE AUTHOR(S)")) & PRINTED_PERSONS);
    assert(printed_find(&arena, STR("Über die Autoren")) & PRINTED_PERSONS);
    assert(printed_find(&arena, STR("À lire aussi")) & PRINTED_RELATED);
    assert(printed_find(&arena, STR("Читайте также")) & PRINTED_RELATED);
    assert(printed_find(&arena, STR("مقالات ذات صلة")) & PRINTED_RELATED);
    assert(printed_find(&arena, STR("责任编辑")) & PRINTED_STOP);
    assert(printed_find(&arena, STR("KOMMENTAR")) & PRINTED_LABEL);
    assert(printed_find(&arena, STR("PUBLICIDADE")) & PRINTED_FURNITURE);
    assert(printed_find(&arena, STR("Podcast")) & PRINTED_PODCAST);
    assert(printed_find(&arena, STR("ブックマーク")) & PRINTED_FURNITURE);
    assert(printed_find(&arena, STR("キーワード")) & PRINTED_TAGS);
    assert(printed_find(&arena, STR("Sources")) & PRINTED_NOTES);
    assert(printed_find(&arena, STR("İlgili haberler")) & PRINTED_RELATED);
    assert(printed_find(&arena, STR("Tisková zpráva")) & PRINTED_LABEL);
    assert(printed_find(&arena, STR("Temps de lecture 4 min.")) & PRINTED_FURNITURE);
    assert(printed_find(&arena, STR("Διαβάστε επίσης")) & PRINTED_RELATED);
    assert(printed_find(&arena, STR("עוד בנושא")) & PRINTED_RELATED);
    assert(printed_find(&arena, STR("संबंधित खबरें")) & PRINTED_RELATED);
    assert(printed_find(&arena, STR("Từ khóa")) & PRINTED_TAGS);
    assert(printed_find(&arena, STR("Štítky")) & PRINTED_TAGS);
    assert(printed_find(&arena, STR("Läs mer")) & PRINTED_FURNITURE);
    assert(!printed_find(&arena, STR("The harbor clock")));
    assert(!printed_find(&arena, STR("")));
}

static void test_beginnings(void)
{
    assert(printed_find(&arena, STR("More from the harbour desk")) & PRINTED_RELATED);
    assert(printed_find(&arena, STR("Share on Facebook")) & PRINTED_FURNITURE);
    assert(!printed_find(&arena, STR("Share of renewables rises")));
    assert(!printed_find(&arena, STR("Commentary on a clock"))); // a label is a whole line
    assert(!printed_find(&arena, STR("More from the sea than from the land is what the island has "
                                     "lived on since the cannery closed")));
}

static void expect_before_colon(const char *line, unsigned flag, const char *rest)
{
    struct str found = {0};
    assert(printed_before_colon(&arena, str_of(line), &found) & flag);
    assert(str_equal(found, str_of(rest)));
}

static void test_before_colon(void)
{
    expect_before_colon("Topics: Water, Money", PRINTED_TOPICS, "Water, Money");
    expect_before_colon("Schlagwörter: Rhein", PRINTED_TAGS, "Rhein");
    expect_before_colon("来源：江畔日报", PRINTED_SOURCE, "江畔日报");
    expect_before_colon("Фото: Ирина Лапина", PRINTED_CREDIT, "Ирина Лапина");
    struct str rest;
    assert(!printed_before_colon(&arena, STR("Dikes: who pays?"), &rest));
    assert(!printed_before_colon(&arena, STR("No colon"), &rest));
    assert(!printed_before_colon(&arena, STR(": Water"), &rest));
}

int main(void)
{
    test_table_is_sorted_and_folded();
    test_whole_lines();
    test_beginnings();
    test_before_colon();
    arena_free(&arena);
    return 0;
}
