// SPDX-License-Identifier: MIT
#include "extract/author_pool.h"

#include "text/name.h"
#include "text/name_nobody.h"
#include "text/normalize.h"
#include "text/url.h"
#include "text/utf8.h"

enum { LONG_WORD = 4 }; // bytes of a word that a house is known by

static void mark_case(struct candidate *candidate)
{
    struct utf8_cases cases = utf8_cases(candidate->value);
    if (cases.upper > 2 && !cases.lower)
        candidate_mark(candidate, AUTHOR_ALL_CAPITALS);
    if (cases.lower && !cases.upper)
        candidate_mark(candidate, AUTHOR_NO_CAPITALS);
    if (cases.digits)
        candidate_mark(candidate, AUTHOR_DIGITS);
}

// Without spaces: "jane doe" and "janedoe" are one on a host.
static struct str squeezed(struct arena *arena, struct str key)
{
    char *room = arena_alloc(arena, key.length + 1);
    size_t length = 0;
    for (size_t i = 0; i < key.length; i++)
        if (key.data[i] != ' ' && key.data[i] != '-')
            room[length++] = key.data[i];
    return (struct str){room, length};
}

static void mark_house(const struct author_pool *pool, struct candidate *candidate)
{
    struct str key = text_key(pool->signs->arena, candidate->value), word;
    if (!key.data)
        return;
    struct str joined = squeezed(pool->signs->arena, key);
    for (size_t i = 0; i < pool->house_count; i++) {
        struct str house = pool->houses[i];
        bool is_same = str_equal(house, key) || str_equal(house, joined) ||
                       (key.length > 3 && str_starts(house, key)) ||
                       (house.length > 3 && str_starts(key, house));
        if (is_same)
            candidate_mark(candidate, candidate_has(candidate, AUTHOR_LIKELY) ? AUTHOR_HOUSE_LIKELY
                                                                              : AUTHOR_HOUSE);
        for (struct str rest = key; rest.data && str_split(&rest, ' ', &word);)
            if (word.length >= LONG_WORD && str_contains(house, word))
                candidate_mark(candidate, AUTHOR_HOUSE_PART);
    }
    if (pool->host.length && str_equal(pool->host, joined))
        candidate_mark(candidate, AUTHOR_HOST);
}

static void mark_name(const struct author_pool *pool, struct candidate *candidate)
{
    struct str key = text_key(pool->signs->arena, candidate->value);
    size_t words = name_key_words(key), nobody = name_key_nobody(key);
    if (name_is_likely(candidate->value))
        candidate_mark(candidate, AUTHOR_LIKELY);
    candidate_mark(candidate, words <= 1   ? AUTHOR_ONE_WORD
                              : words == 2 ? AUTHOR_TWO_WORDS
                                           : AUTHOR_MANY_WORDS);
    if (words == 3) // most are names with an initial
        candidate->features[AUTHOR_MANY_WORDS / 64] &= ~(UINT64_C(1) << (AUTHOR_MANY_WORDS % 64));
    if (nobody && nobody * 2 >= words)
        candidate_mark(candidate, AUTHOR_NOBODY);
    if (name_key_agency(key))
        candidate_mark(candidate, AUTHOR_AGENCY);
    if (name_key_staff(key))
        candidate_mark(candidate, AUTHOR_STAFF_WORD);
    if (pool->headline.length && key.length > 3 && str_contains(pool->headline, key))
        candidate_mark(candidate, AUTHOR_IN_HEADLINE);
    mark_case(candidate);
    mark_house(pool, candidate);
}

struct candidate *author_pool_put(struct author_pool *pool, struct str name, uint32_t node)
{
    struct arena *arena = pool->signs->arena;
    size_t before = pool->list->count;
    struct candidate *candidate =
        candidates_put(pool->list, arena, name_key(arena, name), name, node);
    if (!candidate)
        return NULL;
    size_t i = (size_t)(candidate - pool->list->items);
    bool is_first = pool->list->count > before;
    if (is_first)
        pool->first_seen[i] = pool->best_seen[i] = TREE_NONE;
    bool is_better = !is_first && !candidate_has(candidate, AUTHOR_LIKELY) && name_is_likely(name);
    if (is_better)
        candidate->value = name; // "jane doe", and "Jane Doe" elsewhere
    if (is_first || is_better)
        mark_name(pool, candidate);
    pool->counts[i]++;
    if (node == TREE_NONE)
        return candidate;
    if (pool->first_seen[i] == TREE_NONE)
        pool->first_seen[i] = node;
    if (pool->best_seen[i] == TREE_NONE ||
        zone_distance(&pool->zones, node) < zone_distance(&pool->zones, pool->best_seen[i]))
        pool->best_seen[i] = node;
    return candidate;
}

// --- the houses ---

static void add_house(struct author_pool *pool, struct str name)
{
    struct str key = text_key(pool->signs->arena, name);
    if (key.length > 1 && pool->house_count < AUTHOR_HOUSES_MAX)
        pool->houses[pool->house_count++] = key;
}

void author_pool_read_houses(struct author_pool *pool)
{
    const struct signs *signs = pool->signs;
    struct str address = signs_address(signs);
    struct url url;
    for (size_t i = 0; i < signs->count && pool->house_count + 2 < AUTHOR_HOUSES_MAX; i++)
        if (signs->items[i].field == SIGN_PUBLISHER || signs->items[i].field == SIGN_SITE)
            add_house(pool, signs->items[i].value);
    if (!url_split(address, &url))
        return;
    struct str host = url.host;
    if (str_starts(host, STR("www.")))
        host = str_slice(host, 4, host.length);
    size_t stop = str_find_byte(host, '.', 0);
    add_house(pool, host);
    pool->host = squeezed(signs->arena, text_key(signs->arena, str_slice(host, 0, stop)));
    add_house(pool, pool->host);
}
