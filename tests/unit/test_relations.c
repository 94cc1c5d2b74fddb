// SPDX-License-Identifier: MIT
#include "dedup/relations.h"

#undef NDEBUG
#include <assert.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { MOST = 80 };

// Hashes that stand for values in the tests.
enum {
    BRIDGE = 1000, // even: see HASH_OF_ARTICLE
    PONT = 1002,
    BRUECKE = 1004,
    TITLE = 2000,
    NAME,
    ENGLISH,
    FRENCH,
    GERMAN
};

#define AT(place) .own.url = (place)
#define SAYS .own.stated.says = SAYS_ANYTHING, .own.stated

// The relations, each as "RECORD>RECORD" with '=' for an excerpt, in order. Tried in rotated orders: they must all agree.
static void expect(const struct signature *given, uint32_t count, const char *expected)
{
    for (uint32_t turn = 0; turn < count; turn++) {
        struct signature signatures[MOST];
        struct clusters clusters = {0};
        char found[MOST][MOST] = {{0}}, text[MOST * 5] = "";
        for (uint32_t i = 0; i < count; i++) {
            signatures[i] = given[(i + turn) % count];
            signatures[i].line_hash = (i + turn) % count;
        }
        clusters_make(&clusters, &(struct grouping){.signatures = signatures, .count = count});
        for (uint32_t record = 0; record < count; record++) {
            size_t relation_count;
            const struct relation *relations =
                relations_of(&clusters, clusters.number[record], &relation_count);
            for (size_t i = 0; i < relation_count; i++)
                found[(record + turn) % count][(relations[i].target + turn) % count] =
                    relations[i].kind == RELATION_EXCERPT ? '=' : '>';
        }
        for (uint32_t i = 0; i < count; i++)
            for (uint32_t j = 0; j < count; j++)
                if (found[i][j])
                    snprintf(text + strlen(text), sizeof(text) - strlen(text), "%u%c%u ", i,
                             found[i][j], j);
        if (strcmp(text, expected) != 0)
            fprintf(stderr, "turn %u: expected \"%s\", got \"%s\"\n", turn, expected, text);
        assert(strcmp(text, expected) == 0);
        clusters_free(&clusters);
    }
}

static void test_stated(void)
{
    const struct signature given[] = {
        {AT(BRIDGE), .own.language = ENGLISH},
        {AT(PONT), .own.language = FRENCH, SAYS.original = BRIDGE},
        {AT(1006), .own.language = ENGLISH, SAYS.whole = BRIDGE},
        {AT(1008), .own.language = ENGLISH, SAYS.original = BRIDGE}, // of its own language: no
        {AT(1010), SAYS.original = BRIDGE},
        {AT(1012), SAYS.original = 5000}, // nobody is there
    };
    expect(given, 6, "1>0 2=0 4>0 ");
}

static void test_titles(void)
{
#define TITLED(name) .own = {.headline = TITLE, .headline_words = 4, .author = (name) }
#define OF_TITLE(bit, member)                                                                      \
    .own = {.author = NAME, .stated = {.says = SAYS_ANYTHING | (bit), .member = TITLE}}
    const struct signature given[] = {
        {TITLED(NAME)},
        {OF_TITLE(SAYS_WHOLE_BY_TITLE, whole)},
        {TITLED(ENGLISH)}, // by another author
        {OF_TITLE(SAYS_ORIGINAL_BY_TITLE, original)},
        {OF_TITLE(SAYS_TRANSLATION_BY_TITLE, translation)},
    };
    expect(given, 5, "0>4 1=0 3>0 ");
    struct signature changed[3];
    memcpy(changed, given, sizeof(changed));
    changed[2].own.author = NAME; // two of them: which one is meant would be a guess
    expect(changed, 3, "");
    memcpy(changed, given, sizeof(changed));
    changed[0].own.headline_words = 3; // it may be anybody's
    expect(changed, 3, "");
}

static void test_languages(void)
{
    // Under one address, and by addresses that name each other.
    const struct signature given[] = {
        {AT(BRIDGE), .own.language = ENGLISH},
        {AT(BRIDGE), .own.language = FRENCH},
        {AT(PONT), .own.language = GERMAN, SAYS.editions = BRIDGE},
        {AT(1006), .own.language = 0, SAYS.editions = BRIDGE},
    };
    expect(given, 4, "0>1 0>2 1>0 1>2 2>0 2>1 ");
    // A language that two have says nothing.
    const struct signature twice[] = {
        {AT(BRIDGE), .own.language = ENGLISH},
        {AT(PONT), .own.language = FRENCH, SAYS.editions = BRIDGE},
        {AT(BRUECKE), .own.language = FRENCH, SAYS.editions = BRIDGE},
    };
    expect(twice, 3, "");
    // Where one says that it is the translation, or that others are, languages say no more.
    const struct signature directed[] = {
        {AT(BRIDGE), .own.language = ENGLISH},
        {AT(PONT), .own.language = FRENCH, SAYS.editions = BRIDGE, .own.stated.original = BRIDGE},
        {AT(BRUECKE), .own.language = GERMAN, SAYS.editions = BRIDGE},
    };
    expect(directed, 3, "1>0 2>0 ");
    const struct signature original[] = {
        {AT(BRIDGE), .own.language = ENGLISH, SAYS.editions = BRIDGE,
         .own.stated.translation = 6000},
        {AT(PONT), .own.language = FRENCH, SAYS.editions = BRIDGE},
    };
    expect(original, 2, "1>0 ");
}

static void test_clusters(void)
{
    // Two captures are one article: what one of them says, all say; none is related to itself.
    const struct signature given[] = {
        {AT(BRIDGE | HASH_OF_ARTICLE), .own.language = ENGLISH},
        {AT(BRIDGE | HASH_OF_ARTICLE), .own.language = ENGLISH, SAYS.whole = PONT},
        {AT(PONT), SAYS.whole = PONT},
    };
    struct clusters clusters = {0};
    size_t count;
    clusters_make(&clusters, &(struct grouping){.signatures = given, .count = 3});
    assert(clusters.count == 2 && clusters.relation_count == 1);
    const struct relation *relations = relations_of(&clusters, clusters.number[0], &count);
    assert(count == 1 && relations->target == 2 && relations->kind == RELATION_EXCERPT);
    assert(!relations_of(&clusters, clusters.number[2], &count) && count == 0);
    clusters_free(&clusters);
}

// Many at one place: nothing follows, and nothing is compared pair by pair.
static void test_crowd(void)
{
    struct signature crowd[MOST];
    memset(crowd, 0, sizeof(crowd));
    for (uint32_t i = 0; i < MOST; i++) {
        crowd[i].own.url = 4000 + 2 * i;
        crowd[i].own.language = 100 + i;
        crowd[i].own.stated.editions = 4000;
    }
    struct clusters clusters = {0};
    clusters_make(&clusters, &(struct grouping){.signatures = crowd, .count = MOST});
    assert(clusters.relation_count == 0);
    clusters_free(&clusters);
    clusters_make(&clusters,
                  &(struct grouping){.signatures = crowd, .count = RELATION_EDITIONS_MAX});
    assert(clusters.relation_count == RELATION_EDITIONS_MAX * (RELATION_EDITIONS_MAX - 1));
    clusters_free(&clusters);
}

static void test_places(void)
{
    uint64_t places[RELATION_PLACES];
    const struct attributes own = {.url = BRIDGE, .stated = {BRIDGE, PONT, BRUECKE, 6000, 0, 0}};
    assert(relations_places(&own, places) == 3 && places[0] == PONT && places[2] == 6000);
    assert(relations_places(&(struct attributes){0}, places) == 0);
    assert(strcmp(relation_name(RELATION_TRANSLATION), "translation-of") == 0);
    assert(strcmp(relation_name(RELATION_EXCERPT), "excerpt-of") == 0);
}

int main(void)
{
    test_stated();
    test_titles();
    test_languages();
    test_clusters();
    test_crowd();
    test_places();
    puts("ok relations");
    return 0;
}
