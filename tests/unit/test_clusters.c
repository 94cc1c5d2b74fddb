// SPDX-License-Identifier: MIT
#include "dedup/clusters.h"

#undef NDEBUG
#include <assert.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { MOST = 12 };

// Hashes that stand for values in the tests.
enum {
    URL_1 = 1000, // even: see HASH_OF_ARTICLE
    URL_2 = 1002,
    URL_3 = 1004,
    TITLE_1,
    TITLE_2,
    TITLE_3,
    NAME_1,
    BODY_1,
    BODY_2,
    BODY_3,
    SLUG_1,
    ENGLISH,
    ARABIC
};
enum { MONDAY = 20200106, TUESDAY, WEDNESDAY };

#define LONG(hash) .body = (hash), .body_words = WORDS_ENOUGH, .body_length = 400

// "0 0 2" …: for every record the first record of its cluster. Tried in rotated orders: they must all agree.
static void expect(const struct attributes *own, uint32_t count, const char *partition)
{
    struct signature signatures[MOST];
    assert(count <= MOST);
    for (uint32_t turn = 0; turn < count; turn++) {
        struct clusters clusters = {0};
        memset(signatures, 0, sizeof(signatures));
        for (uint32_t i = 0; i < count; i++) {
            uint32_t record = (i + turn) % count;
            signatures[i].own = own[record];
            signatures[i].line_hash = record;
        }
        clusters_make(&clusters, &(struct grouping){.signatures = signatures, .count = count});
        uint32_t first_of[MOST], number_of[MOST];
        for (uint32_t i = 0; i < count; i++)
            number_of[(i + turn) % count] = clusters.number[i];
        for (uint32_t i = count; i-- > 0;)
            first_of[number_of[i]] = i;
        for (uint32_t i = 0; i < count; i++) {
            uint32_t expected = (uint32_t)(partition[i] - '0');
            if (first_of[number_of[i]] != expected)
                fprintf(stderr, "%s, turn %u: record %u is with %u\n", partition, turn, i,
                        first_of[number_of[i]]);
            assert(first_of[number_of[i]] == expected);
        }
        clusters_free(&clusters);
    }
}

static void test_keys_join(void)
{
    const struct attributes own[] = {
        {.url = URL_1},
        {.url = URL_2, .headline = TITLE_1, .day = MONDAY, .author = NAME_1},
        {.canonical = URL_1, .headline = TITLE_1, .day = MONDAY, .author = NAME_1},
        {.url = URL_3, .headline = TITLE_1, .day = TUESDAY, .author = NAME_1},
        {0},
        {0},
    };
    expect(own, 6, "000345");
}

static void test_text_joins(void)
{
    const struct attributes own[] = {
        {.headline = TITLE_1, .body = BODY_1, .body_words = WORDS_ENOUGH, .language = ENGLISH},
        {.headline = TITLE_1, .body = BODY_1, .body_words = WORDS_ENOUGH, .language = ARABIC},
        {.headline = TITLE_1, .body = BODY_1, .body_words = WORDS_ENOUGH - 1},
    };
    expect(own, 3, "002");
}

// A URL that holds several articles joins captures that agree in headline, day or body, and guesses nothing.
static void test_url_contradicted(void)
{
    const struct attributes weekly[] = {
        {.url = URL_1, .headline = TITLE_1, .day = MONDAY, LONG(BODY_1)},
        {.url = URL_1, .headline = TITLE_2, .day = TUESDAY, LONG(BODY_2)},
        {.url = URL_1, .headline = TITLE_2, .day = WEDNESDAY, LONG(BODY_3)},
        {.url = URL_1},
        {.url = URL_1, .headline = TITLE_1},
        {.url = URL_1, LONG(BODY_2)},
    };
    expect(weekly, 6, "011301");
    const struct attributes renamed[] = {
        {.url = URL_1, .headline = TITLE_1, .day = MONDAY, LONG(BODY_1)},
        {.url = URL_1, .headline = TITLE_2, .day = MONDAY, LONG(BODY_2)},
        {.url = URL_1, .headline = TITLE_3, .day = TUESDAY, LONG(BODY_2)},
        {.url = URL_1, .headline = TITLE_3, .day = WEDNESDAY, LONG(BODY_3)},
        {.url = URL_1},
    };
    expect(renamed, 5, "00000");
    // Two of the three are no contradiction.
    const struct attributes plain[] = {
        {.url = URL_1, .headline = TITLE_1, .day = MONDAY, LONG(BODY_1)},
        {.url = URL_1, .headline = TITLE_2, .day = TUESDAY},
        {.url = URL_1, .headline = TITLE_3, LONG(BODY_2)},
        {.url = URL_1, .headline = TITLE_3, .day = WEDNESDAY, .body = BODY_3, .body_words = 39},
    };
    expect(plain, 4, "0000");
    // Nor is anything under a URL that can only be one article's.
    const struct attributes one[] = {
        {.url = URL_1 | HASH_OF_ARTICLE, .headline = TITLE_1, .day = MONDAY, LONG(BODY_1)},
        {.url = URL_1 | HASH_OF_ARTICLE, .headline = TITLE_2, .day = TUESDAY, LONG(BODY_2)},
    };
    expect(one, 2, "00");
}

static void test_translations_stay_apart(void)
{
    const struct attributes own[] = {
        {.url = URL_1, .language = ENGLISH},
        {.url = URL_1, .language = ARABIC},
        {.url = URL_1, .language = ARABIC},
        {.url = URL_1},
    };
    expect(own, 4, "0113");
    // Unknown where only one language is known: nothing speaks against it.
    const struct attributes one[] = {{.url = URL_1, .language = ENGLISH},
                                     {.url = URL_1},
                                     {.url = URL_1, .language = HASH_EMPTY}};
    expect(one, 3, "000");
    // No chain through a capture of unknown language.
    const struct attributes chain[] = {
        {.url = URL_1, .language = ENGLISH},
        {.url = URL_1, .url_slug = SLUG_1, .author = NAME_1},
        {.url = URL_2, .url_slug = SLUG_1, .author = NAME_1, .language = ARABIC},
    };
    expect(chain, 3, "011");
}

static void test_slug_parted_by_day(void)
{
    const struct attributes own[] = {
        {.url = URL_1, .url_slug = SLUG_1, .author = NAME_1, .day = MONDAY},
        {.url = URL_2, .url_slug = SLUG_1, .author = NAME_1},
    };
    expect(own, 2, "00");
    const struct attributes two[] = {
        {.url = URL_1, .url_slug = SLUG_1, .author = NAME_1, .day = MONDAY},
        {.url = URL_2, .url_slug = SLUG_1, .author = NAME_1},
        {.url = URL_3, .url_slug = SLUG_1, .author = NAME_1, .day = TUESDAY},
    };
    expect(two, 3, "012");
}

// What two captures are together may meet a third that neither of them meets.
static void test_rounds(void)
{
    const struct attributes own[] = {
        {.url = URL_1, .headline = TITLE_1, .day = MONDAY},
        {.url = URL_1, .author = NAME_1},
        {.url = URL_2, .headline = TITLE_1, .day = MONDAY, .author = NAME_1},
        {.url = URL_2, .body = BODY_1, .body_words = WORDS_ENOUGH, .body_length = 400},
        {.headline = TITLE_1, .body = BODY_1, .body_words = WORDS_ENOUGH, .body_length = 400},
    };
    expect(own, 5, "00000");
}

static void test_lists(void)
{
    struct signature signatures[4] = {
        {.own = {.url = URL_1}, .layout_rank = 1},
        {.own = {.url = URL_2}},
        {.own = {.url = URL_1}, .layout_rank = 3},
        {.own = {.url = URL_1}, .layout_rank = 2},
    };
    struct clusters clusters = {0};
    clusters_make(&clusters, &(struct grouping){.signatures = signatures, .count = 4});
    assert(clusters.count == 2);
    assert(clusters.start[0] == 0 && clusters.start[1] == 3 && clusters.start[2] == 4);
    const uint32_t members[] = {2, 3, 0, 1};
    assert(memcmp(clusters.members, members, sizeof(members)) == 0);
    assert(clusters.joined[0] == RULE_URL && clusters.joined[1] == 0);
    clusters_free(&clusters);
    clusters_make(&clusters, &(struct grouping){.signatures = signatures, .count = 0});
    assert(clusters.count == 0 && clusters.start[0] == 0);
    clusters_free(&clusters);
}

// One key for all, and chains that need as many rounds as there are: time must stay far from quadratic.
static void test_hostile(void)
{
    enum { COUNT = 200000 };
    struct signature *signatures = calloc(COUNT, sizeof(*signatures));
    struct clusters clusters = {0};
    assert(signatures);
    for (uint32_t i = 0; i < COUNT; i++)
        signatures[i] = (struct signature){
            .own = {.url = URL_1, .headline = 5000 + i, .day = i + 1, LONG(5000 + i)},
            .line_hash = i};
    clusters_make(&clusters, &(struct grouping){.signatures = signatures, .count = COUNT});
    assert(clusters.count == COUNT);
    clusters_free(&clusters);
    for (uint32_t i = 0; i < COUNT; i++)
        signatures[i].own.day = 0;
    clusters_make(&clusters, &(struct grouping){.signatures = signatures, .count = COUNT});
    assert(clusters.count == 1);
    clusters_free(&clusters);
    for (uint32_t i = 0; i < COUNT; i++)
        signatures[i].own = (struct attributes){.canonical = 5000 + i, .url = 5001 + i};
    clusters_make(&clusters, &(struct grouping){.signatures = signatures, .count = COUNT});
    assert(clusters.count == 1);
    clusters_free(&clusters);
    free(signatures);
}

int main(void)
{
    test_keys_join();
    test_text_joins();
    test_url_contradicted();
    test_translations_stay_apart();
    test_slug_parted_by_day();
    test_rounds();
    test_lists();
    test_hostile();
    puts("ok clusters");
    return 0;
}
