// SPDX-License-Identifier: MIT
#include "dedup/keys.h"

#undef NDEBUG
#include <assert.h>
#include <stdio.h>
#include <stdlib.h>

static size_t keys_of(struct attributes attributes, enum key_kind kind)
{
    struct keys keys = {0};
    size_t count = 0;
    keys_add(&keys, &attributes, 0);
    for (size_t i = 0; i < keys.count; i++)
        count += keys.items[i].kind == kind;
    keys_free(&keys);
    return count;
}

static void test_headline_key_needs_all_three(void)
{
    struct attributes full = {.headline = 100, .day = 20200101, .author = 200};
    assert(keys_of(full, KEY_HEADLINE) == 1);
    for (uint64_t missing = HASH_NONE; missing <= HASH_EMPTY; missing++) {
        struct attributes less = full;
        less.headline = missing;
        assert(keys_of(less, KEY_HEADLINE) == 0);
        less = full;
        less.author = missing;
        assert(keys_of(less, KEY_HEADLINE) == 0);
    }
    full.day = 0;
    assert(keys_of(full, KEY_HEADLINE) == 0);
}

static void test_text_key_needs_words(void)
{
    struct attributes text = {.headline = 100, .body = 200, .headline_words = 5, .body_words = 35};
    assert(keys_of(text, KEY_TEXT) == 1);
    text.body_words = 34;
    assert(keys_of(text, KEY_TEXT) == 0);
    text.description = 300;
    text.description_words = 1;
    assert(keys_of(text, KEY_TEXT) == 1);
    // A description alone may be another work's.
    struct attributes alone = {.description = 300, .description_words = WORDS_ENOUGH};
    assert(keys_of(alone, KEY_TEXT) == 0);
}

static void test_text_key_compares_all_parts(void)
{
    struct attributes a = {.headline = 100, .body = 200, .body_words = WORDS_ENOUGH}, b = a;
    assert(keys_shared(&a, &b) & 1U << KEY_TEXT);
    b.headline = HASH_NONE;
    assert(!(keys_shared(&a, &b) & 1U << KEY_TEXT));
    b = a;
    b.description = 300;
    assert(!(keys_shared(&a, &b) & 1U << KEY_TEXT));
    b = a;
    b.body = 201;
    assert(!(keys_shared(&a, &b) & 1U << KEY_TEXT));
}

static void test_urls(void)
{
    struct attributes both = {.canonical = 100, .url = 101}, same = {.canonical = 100, .url = 100};
    assert(keys_of(both, KEY_URL) == 2);
    assert(keys_of(same, KEY_URL) == 1);
    assert(keys_of((struct attributes){.canonical = HASH_EMPTY, .url = 5}, KEY_URL) == 1);
    assert(keys_of((struct attributes){.canonical = HASH_EMPTY, .url = HASH_EMPTY}, KEY_URL) == 0);
    // A capture that states a canonical URL meets one that only has the address it was captured at.
    assert(keys_shared(&both, &(struct attributes){.url = 101}) & 1U << KEY_URL);
    assert(keys_shared(&both, &(struct attributes){.url = 100}) & 1U << KEY_URL);
    assert(!(keys_shared(&both, &(struct attributes){.url = 102}) & 1U << KEY_URL));
}

static void test_slugs(void)
{
    struct attributes a = {.url = 5, .url_slug = 50, .author = 9};
    struct attributes b = {.canonical = 6, .canonical_slug = 50, .author = 9};
    assert(keys_shared(&a, &b) & 1U << KEY_SLUG);
    b.author = 8;
    assert(!(keys_shared(&a, &b) & 1U << KEY_SLUG));
    b.author = HASH_NONE;
    assert(keys_of(b, KEY_SLUG) == 0);
}

static void test_groups(void)
{
    struct keys keys = {0};
    const uint64_t urls[] = {7, 3, 7, 5, 3, 7};
    for (uint32_t item = 0; item < 6; item++)
        keys_add(&keys, &(struct attributes){.url = urls[item]}, item);
    keys_sort(&keys);
    size_t position = 0, count;
    const struct key *group = keys_next_group(&keys, &position, &count);
    assert(group && count == 2 && group[0].item == 1 && group[1].item == 4);
    group = keys_next_group(&keys, &position, &count);
    assert(group && count == 3 && group[0].item == 0 && group[2].item == 5);
    assert(!keys_next_group(&keys, &position, &count));
    keys_free(&keys);
    keys_sort(&keys);
    position = 0;
    assert(!keys_next_group(&keys, &position, &count));
    keys_free(&keys);
}

// In order by kind, hash and item, also where many hashes are the same or have the same first bits.
static void test_sort(void)
{
    enum { COUNT = 5000 };
    struct keys keys = {0};
    uint64_t state = 1;
    for (uint32_t item = 0; item < COUNT; item++) {
        state = state * 6364136223846793005u + 1442695040888963407u;
        uint64_t hash = item % 3 == 0 ? 77 : item % 3 == 1 ? state >> 32 : state;
        keys_put(&keys, &(struct key){hash, item, (uint32_t)(state >> 40) % KEY_KINDS});
    }
    keys_sort(&keys);
    assert(keys.count == COUNT);
    uint64_t sum = keys.items[0].item;
    for (size_t i = 1; i < COUNT; i++) {
        const struct key *a = &keys.items[i - 1], *b = &keys.items[i];
        assert(a->kind != b->kind   ? a->kind < b->kind
               : a->hash != b->hash ? a->hash < b->hash
                                    : a->item < b->item);
        sum += b->item;
    }
    assert(sum == (uint64_t)COUNT * (COUNT - 1) / 2);
    keys_put(&keys, &(struct key){1, COUNT, KEY_TEXT}); // it grows as before
    assert(keys.count == COUNT + 1);
    keys_free(&keys);
}

int main(void)
{
    test_headline_key_needs_all_three();
    test_text_key_needs_words();
    test_text_key_compares_all_parts();
    test_urls();
    test_slugs();
    test_groups();
    test_sort();
    puts("ok keys");
    return 0;
}
