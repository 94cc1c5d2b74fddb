// SPDX-License-Identifier: MIT
#include "dedup/signature.h"

#include "base/buffer.h"
#include "dedup/keys.h"
#include "dedup/survivor.h"

#undef NDEBUG
#include <assert.h>
#include <stdio.h>

static struct arena arena;

static struct signature signature(struct facts facts)
{
    struct signature made;
    struct sketch sketch;
    signature_make(&made, &sketch, &arena, &facts);
    return made;
}

static struct attributes own(struct facts facts)
{
    return signature(facts).own;
}

static void test_missing_and_meaningless(void)
{
    struct attributes none = own((struct facts){0});
    assert(none.url == HASH_NONE && none.headline == HASH_NONE && none.author == HASH_NONE);
    assert(none.body == HASH_NONE && none.language == HASH_NONE && none.day == 0);
    struct attributes empty = own((struct facts){.url = STR("mailto:a@b"),
                                                 .canonical_url = STR("https://example.org/"),
                                                 .headline = STR("…!"),
                                                 .first_author = STR("?"),
                                                 .language = STR("")});
    assert(empty.url == HASH_EMPTY && empty.canonical == HASH_EMPTY);
    assert(empty.headline == HASH_EMPTY && empty.author == HASH_EMPTY);
    assert(empty.language == HASH_EMPTY);
}

static void test_normal_forms(void)
{
    struct facts plain = {.url = STR("https://example.org/posts/a-story"),
                          .headline = STR("L'été à Genève"),
                          .body = STR("One two.\n\nThree"),
                          .first_author = STR("José Pérez"),
                          .language = STR("en-US")};
    struct facts other = {.url = STR("http://WWW.example.org/europe/posts/a-story/?utm_source=x#y"),
                          .headline = STR("  L’ÉTÉ à\u00a0Genève!"),
                          .body = STR("one  TWO three"),
                          .first_author = STR("JOSE PEREZ"),
                          .language = STR("EN")};
    struct attributes a = own(plain), b = own(other);
    assert(a.url == b.url && a.url > HASH_EMPTY);
    assert(a.headline == b.headline && a.body == b.body && a.author == b.author);
    assert(a.language == b.language && a.body_length == b.body_length);
    other.url = STR("https://example.org/posts/a-story?id=2");
    other.body = STR("one two three 4");
    other.language = STR("ar");
    b = own(other);
    assert(a.url != b.url && a.body != b.body && a.language != b.language);
}

static void test_front_page(void)
{
    assert(own((struct facts){.url = STR("https://example.org")}).url == HASH_EMPTY);
    assert(own((struct facts){.url = STR("https://www.example.org/#top")}).url == HASH_EMPTY);
    assert(own((struct facts){.url = STR("https://example.org/?p=17")}).url > HASH_EMPTY);
}

static void test_slug(void)
{
    struct attributes a =
        own((struct facts){.url = STR("https://a.org/2009/05/14/harbor-talks-resume/")});
    struct attributes b =
        own((struct facts){.url = STR("https://b.org/news/2009/05/harbor-talks-resume.html")});
    struct attributes c =
        own((struct facts){.url = STR("https://a.org/2009/06/harbor-talks-resume")});
    struct attributes d = own((struct facts){.url = STR("https://a.org/2009/05/weekly-roundup")});
    struct attributes e = own((struct facts){.url = STR("https://a.org/harbor-talks-resume")});
    assert(a.url_slug > HASH_EMPTY && a.url_slug == b.url_slug);
    assert(c.url_slug != a.url_slug);
    assert(d.url_slug == HASH_NONE && e.url_slug == HASH_NONE);
}

static void test_words_stop_at_enough(void)
{
    struct buffer text = {0};
    for (int i = 0; i < 39; i++)
        buffer_put(&text, STR("w "));
    assert(own((struct facts){.body = buffer_str(&text)}).body_words == 39);
    for (int i = 0; i < 100000; i++)
        buffer_put(&text, STR("w "));
    assert(own((struct facts){.body = buffer_str(&text)}).body_words == WORDS_ENOUGH);
    // A script without spaces.
    assert(own((struct facts){.body = STR("这是一篇关于港口谈判的文章")}).body_words > 3);
    buffer_free(&text);
}

static void test_dates(void)
{
    struct date day = {DATE_DAY, 2009, 5, 14}, month = {DATE_MONTH, 2009, 5, 1};
    assert(own((struct facts){.date = day}).day == 20090514);
    assert(own((struct facts){.date = month}).day == 0);
    struct facts facts = {.captured_at = STR("2024-03-02T08:09:10Z")};
    assert(signature(facts).captured == 20240302080910u);
    facts.captured_at = STR("2024-03-02");
    assert(signature(facts).captured == 20240302000000u);
    facts.captured_at = STR("yesterday");
    assert(signature(facts).captured == 0);
}

static void test_status(void)
{
    static const char *const order[] = {"none", "stub", "unknown", "summary", "excerpt", "full"};
    for (size_t i = 1; i < sizeof(order) / sizeof(*order); i++)
        assert(signature_status_rank(str_of(order[i - 1])) <
               signature_status_rank(str_of(order[i])));
    assert(signature_status_rank(STR("intro")) == signature_status_rank(STR("summary")));
    assert(signature_status_rank((struct str){0}) == signature_status_rank(STR("unknown")));
}

// A stub's bio is no part of the facts: two stubs of one author share nothing but the author.
static void test_stubs_stay_apart(void)
{
    struct facts a = {.headline = STR("One stub"),
                      .first_author = STR("A B"),
                      .description = STR("Read on."),
                      .body_status = STR("stub")};
    struct facts b = a;
    b.headline = STR("Another stub");
    struct attributes of_a = own(a), of_b = own(b);
    assert(keys_shared(&of_a, &of_b) == 0);
    of_b = own(a);
    assert(!(keys_shared(&of_a, &of_b) & 1U << KEY_TEXT)); // nor does an equal one of so few words
}

static void test_fuller(void)
{
    struct attributes full = own((struct facts){.body = STR("a b"), .body_status = STR("full")});
    struct attributes longer =
        own((struct facts){.body = STR("a b c"), .body_status = STR("full")});
    struct attributes excerpt =
        own((struct facts){.body = STR("a b c d"), .body_status = STR("excerpt")});
    struct attributes none = own((struct facts){.body_status = STR("full")});
    assert(attributes_is_fuller(&longer, &full) && !attributes_is_fuller(&full, &longer));
    assert(attributes_is_fuller(&full, &excerpt) && attributes_is_fuller(&excerpt, &none));
    assert(!attributes_is_fuller(&full, &full) && !attributes_is_fuller(&none, &none));
    struct attributes merged = none;
    attributes_fill(&merged, &excerpt);
    attributes_fill(&merged, &full);
    assert(merged.body == full.body && merged.status == full.status && merged.body_words == 2);
}

// What sheaf-extract numbers comes in its order, and before what has another beginning.
static void test_names_in_order(void)
{
    static const char *const names[] = {
        "0123456789abcdef", // as many bytes as are kept
        "0123456789abcdefg",
        "0123456789abcdef0123456789abcdef",
        "0123456789abcdef0123456789abcdef-2",
        "0123456789abcdef0123456789abcdef-3",
        "0123456789abcdef0123456789abcdef-10",
        "0123456789abcdef0123456789abcdef-999",
        "1",
    };
    size_t count = sizeof(names) / sizeof(*names);
    for (size_t i = 0; i < count; i++)
        for (size_t j = 0; j < count; j++) {
            struct signature a = signature((struct facts){.name = str_of(names[i])});
            struct signature b = signature((struct facts){.name = str_of(names[j])});
            int order = survivor_compare(&a, &b, KEEP_BEST);
            assert((order < 0) == (i < j) && (order > 0) == (i > j));
        }
}

// Whatever names were met before and whichever shared its place: the same author.
static void test_authors_again(void)
{
    uint64_t first[3000];
    char name[80];
    for (int round = 0; round < 2; round++)
        for (int i = 0; i < 3000; i++) {
            snprintf(name, sizeof(name), "Ann%s Lee%c%c%c",
                     i % 7 ? "" : " Maria Josefina Constantia Wilhelmina Berg", 'a' + i % 26,
                     'a' + i / 26 % 26, 'a' + i / 676);
            uint64_t author = own((struct facts){.first_author = str_of(name)}).author;
            assert(author > HASH_EMPTY && (!round || author == first[i]));
            first[i] = author;
        }
    for (int i = 1; i < 3000; i++)
        assert(first[i] != first[i - 1]);
    assert(own((struct facts){.first_author = STR("")}).author == HASH_EMPTY);
    assert(own((struct facts){.first_author = STR("Dr. Annl Leeabc")}).author ==
           own((struct facts){.first_author = STR("annl leeabc")}).author);
}

int main(void)
{
    test_names_in_order();
    test_authors_again();
    test_missing_and_meaningless();
    test_normal_forms();
    test_front_page();
    test_slug();
    test_words_stop_at_enough();
    test_dates();
    test_status();
    test_stubs_stay_apart();
    test_fuller();
    arena_free(&arena);
    puts("ok signature");
    return 0;
}
