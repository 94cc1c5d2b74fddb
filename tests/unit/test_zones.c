// SPDX-License-Identifier: MIT
#include "extract/zones.h"
#include "web/html.h"

#undef NDEBUG
#include <assert.h>
#include <stdio.h>
#include <stdlib.h>

#define LONG                                                                                       \
    "a line that goes on and on, so that what stands before it is no longer close to what stands " \
    "behind it. "
#define FILL "<p>" LONG LONG LONG LONG LONG LONG LONG LONG LONG LONG "</p>"

static struct arena arena;
static struct tree tree;
static struct blocks blocks;
static struct jsonld jsonld;
static struct signs signs;

static uint32_t node_of(const char *id)
{
    for (uint32_t i = 0; i < tree.count; i++)
        if (str_equal(tree_attribute(&tree, i, ATTRIBUTE_ID), str_of(id)))
            return i;
    fprintf(stderr, "no element '%s'\n", id);
    abort();
}

static void read_page(const char *page)
{
    arena_reset(&arena);
    html_read(&tree, &arena, str_of(page));
    blocks_make(&blocks, &tree, &arena);
    signs = (struct signs){.tree = &tree, .blocks = &blocks, .jsonld = &jsonld, .arena = &arena};
    signs_read(&signs);
}

static void read_article(void)
{
    read_page("<p id=a>first</p>" FILL
              "<p id=b>kicker</p><h1 id=h>Headline</h1><p id=c>By Ann</p>"
              "<p id=d>one</p><p id=e>two</p><p id=f>three</p><p id=g>four</p><p id=i>five</p>"
              "<p id=j>note</p>" FILL "<aside><p id=k>last</p></aside>");
    signs.body_from = node_of("d");
    signs.body_to = node_of("j");
}

static void test_zones(void)
{
    static const struct {
        const char *id;
        enum zone zone;
        bool is_near;
    } rows[] = {
        {"a", ZONE_FAR_ABOVE, false}, {"b", ZONE_ABOVE, true},      {"c", ZONE_HEAD, true},
        {"d", ZONE_BODY_START, true}, {"e", ZONE_BODY_START, true}, {"f", ZONE_BODY, false},
        {"g", ZONE_BODY_END, true},   {"i", ZONE_BODY_END, true},   {"j", ZONE_BELOW, true},
        {"k", ZONE_FAR_BELOW, false},
    };
    read_article();
    struct zones zones = zones_make(&signs, node_of("h"));
    for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
        enum zone zone = zone_of(&zones, node_of(rows[i].id));
        assert(zone == rows[i].zone && zone_is_near(zone) == rows[i].is_near);
    }
    assert(zone_distance(&zones, node_of("c")) == 0);
    assert(zone_distance(&zones, node_of("f")) == 2);
    assert(zone_distance(&zones, node_of("k")) == 3);
}

static void test_further_articles(void)
{
    read_article();
    signs.end = node_of("c");
    struct zones zones = zones_make(&signs, node_of("h"));
    assert(zone_of(&zones, node_of("b")) == ZONE_ABOVE);
    assert(zone_of(&zones, node_of("d")) == ZONE_FAR_BELOW);
}

static void test_unknown(void)
{
    read_article();
    struct zones zones = zones_make(&signs, TREE_NONE);
    assert(zone_of(&zones, node_of("a")) == ZONE_HEAD);
    signs.body_from = signs.body_to = 0;
    zones = zones_make(&signs, TREE_NONE);
    assert(zone_of(&zones, node_of("k")) == ZONE_HEAD);
    read_page("");
    zones = zones_make(&signs, TREE_NONE);
    assert(zones.to == 0);
}

int main(void)
{
    test_zones();
    test_further_articles();
    test_unknown();
    arena_free(&arena);
    puts("ok zones");
    return 0;
}
