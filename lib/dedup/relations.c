// SPDX-License-Identifier: MIT
#include "dedup/relations.h"

#include "base/hash.h"
#include "base/memory.h"
#include "base/numbers.h"
#include "dedup/keys.h"

#include <stdlib.h>

enum { AT_MAX = 8 }; // articles at one place, of which one may be meant

// What a record has to do with a place, in the order in which a place's records are looked at.
enum role {
    ROLE_AT,      // it is found there
    ROLE_EDITION, // it is one of those that stand there
    ROLE_TRANSLATION,
    ROLE_EXCERPT,
    ROLE_ORIGINAL, // a translation of it is there
};

struct visit {
    uint64_t place;
    uint32_t cluster;
    uint32_t role;
};

struct found {
    uint32_t cluster, other;
    uint32_t kind;
    uint32_t is_certain; // the page says which one was first
};

struct search {
    const struct clusters *clusters;
    const struct attributes **of; // by cluster: its own or merged attributes
    struct attributes *merged;
    struct numbers wanted; // places at which something may be found
    struct visit *visits;
    size_t visit_count, visit_capacity;
    struct found *found;
    size_t found_count, found_capacity;
};

static uint64_t known(uint64_t place)
{
    return place > HASH_EMPTY ? place : HASH_NONE;
}

// Of a headline with the first author: few words alone are many texts'.
static uint64_t place_of_title(uint64_t headline, uint64_t author)
{
    const uint64_t parts[] = {headline, author};
    if (headline <= HASH_EMPTY || author <= HASH_EMPTY)
        return HASH_NONE;
    return known(hash64((struct str){(const char *)parts, sizeof(parts)}));
}

static uint64_t title_of(const struct attributes *own)
{
    return own->headline_words < TITLE_WORDS ? HASH_NONE
                                             : place_of_title(own->headline, own->author);
}

static uint64_t stated_place(const struct attributes *own, uint64_t value, enum says by_title)
{
    return own->stated.says & by_title ? place_of_title(value, own->author) : known(value);
}

static uint64_t original_of(const struct attributes *own)
{
    return stated_place(own, own->stated.original, SAYS_ORIGINAL_BY_TITLE);
}

static uint64_t whole_of(const struct attributes *own)
{
    return stated_place(own, own->stated.whole, SAYS_WHOLE_BY_TITLE);
}

static uint64_t translation_of(const struct attributes *own)
{
    return stated_place(own, own->stated.translation, SAYS_TRANSLATION_BY_TITLE);
}

static bool is_at(const struct attributes *own, uint64_t place)
{
    return place != HASH_NONE &&
           (place == own->canonical || place == own->url || place == title_of(own));
}

bool relations_are_stated(const struct attributes *a, const struct attributes *b)
{
    if (!(a->stated.says | b->stated.says))
        return false;
    return is_at(b, original_of(a)) || is_at(b, whole_of(a)) || is_at(b, translation_of(a)) ||
           is_at(a, original_of(b)) || is_at(a, whole_of(b)) || is_at(a, translation_of(b));
}

static uint64_t editions_of(const struct attributes *own)
{
    if (own->stated.editions)
        return own->stated.editions;
    return known(own->canonical > HASH_EMPTY ? own->canonical : own->url);
}

size_t relations_places(const struct attributes *own, uint64_t places[RELATION_PLACES])
{
    const uint64_t all[RELATION_PLACES] = {own->stated.editions, original_of(own), whole_of(own),
                                           translation_of(own), title_of(own)};
    size_t count = 0;
    for (size_t i = 0; i < RELATION_PLACES; i++)
        if (all[i] != HASH_NONE && all[i] != own->canonical && all[i] != own->url)
            places[count++] = all[i];
    return count;
}

static uint32_t language_of(const struct search *search, uint32_t cluster)
{
    uint32_t language = search->of[cluster]->language;
    return language > HASH_EMPTY ? language : 0;
}

void relations_add_keys(struct keys *keys, const struct attributes *attributes, uint32_t item)
{
    uint64_t places[RELATION_PLACES];
    size_t count = relations_places(attributes, places);
    keys_add(keys, attributes, item);
    for (size_t i = 0; i < count; i++)
        keys_put(keys, &(struct key){.hash = places[i], .item = item, .kind = KEY_URL});
}

// The attributes of each cluster, filled from its records in order of merit.
static void merge_attributes(struct search *search, const struct signature *signatures)
{
    const struct clusters *clusters = search->clusters;
    size_t several = 0, count = 0;
    for (uint32_t cluster = 0; cluster < clusters->count; cluster++)
        several += clusters->start[cluster + 1] - clusters->start[cluster] > 1;
    search->of = memory_array(clusters->count, sizeof(struct attributes *));
    search->merged = memory_array(several, sizeof(*search->merged));
    for (uint32_t cluster = 0; cluster < clusters->count; cluster++) {
        uint32_t at = clusters->start[cluster], end = clusters->start[cluster + 1];
        search->of[cluster] = &signatures[clusters->members[at]].own;
        if (end - at == 1)
            continue;
        struct attributes *merged = &search->merged[count++];
        *merged = *search->of[cluster];
        search->of[cluster] = merged;
        while (++at < end)
            attributes_fill(merged, &signatures[clusters->members[at]].own);
    }
}

static void want(struct search *search, uint64_t place)
{
    bool is_new;
    if (place != HASH_NONE)
        numbers_put(&search->wanted, place, 1, &is_new);
}

// Places that are stated, and those at which several clusters of known language stand.
static void find_wanted(struct search *search)
{
    struct numbers seen = {0}; // the first cluster of a place
    bool is_new;
    for (uint32_t cluster = 0; cluster < search->clusters->count; cluster++) {
        const struct attributes *own = search->of[cluster];
        uint64_t editions = editions_of(own);
        want(search, original_of(own));
        want(search, whole_of(own));
        want(search, translation_of(own));
        if (editions == HASH_NONE || !language_of(search, cluster))
            continue;
        if (*numbers_put(&seen, editions, cluster, &is_new) != cluster)
            want(search, editions);
    }
    numbers_free(&seen);
}

static void visit(struct search *search, uint64_t place, uint32_t cluster, enum role role)
{
    if (place == HASH_NONE || !numbers_get(&search->wanted, place))
        return;
    search->visits = memory_grow(search->visits, search->visit_count, &search->visit_capacity,
                                 sizeof(*search->visits));
    search->visits[search->visit_count++] = (struct visit){place, cluster, role};
}

static int by_place(const void *left, const void *right)
{
    const struct visit *a = left, *b = right;
    if (a->place != b->place)
        return a->place < b->place ? -1 : 1;
    if (a->role != b->role)
        return a->role < b->role ? -1 : 1;
    return (a->cluster > b->cluster) - (a->cluster < b->cluster);
}

static void collect_visits(struct search *search)
{
    for (uint32_t cluster = 0; cluster < search->clusters->count; cluster++) {
        const struct attributes *own = search->of[cluster];
        visit(search, known(own->canonical), cluster, ROLE_AT);
        visit(search, known(own->url), cluster, ROLE_AT);
        visit(search, title_of(own), cluster, ROLE_AT);
        visit(search, editions_of(own), cluster, ROLE_EDITION);
        visit(search, original_of(own), cluster, ROLE_TRANSLATION);
        visit(search, whole_of(own), cluster, ROLE_EXCERPT);
        visit(search, translation_of(own), cluster, ROLE_ORIGINAL);
    }
    if (search->visit_count)
        qsort(search->visits, search->visit_count, sizeof(*search->visits), by_place);
}

static void add_found(struct search *search, struct found found)
{
    search->found = memory_grow(search->found, search->found_count, &search->found_capacity,
                                sizeof(*search->found));
    search->found[search->found_count++] = found;
}

// The different clusters of the visits from *next on that have one place and role, at most 'most' of them; 'most' + 1 when there
// are more. *next is left behind the visits.
static size_t take_clusters(const struct search *search, size_t *next, uint32_t *list, size_t most)
{
    const struct visit *first = &search->visits[*next];
    size_t count = 0;
    for (; *next < search->visit_count; ++*next) {
        const struct visit *at = &search->visits[*next];
        if (at->place != first->place || at->role != first->role)
            break;
        if (count > most || (count && list[count - 1] == at->cluster))
            continue;
        if (count < most)
            list[count] = at->cluster;
        count++;
    }
    return count;
}

// Every two of different languages, but of a language that several have none: which one is meant would be a guess.
static void relate_editions(struct search *search, const uint32_t *list, size_t count)
{
    bool is_alone[RELATION_EDITIONS_MAX] = {false};
    for (size_t i = 0; i < count; i++) {
        is_alone[i] = language_of(search, list[i]) != 0;
        for (size_t j = 0; j < count && is_alone[i]; j++)
            is_alone[i] = i == j || language_of(search, list[i]) != language_of(search, list[j]);
    }
    for (size_t i = 0; i < count; i++)
        for (size_t j = 0; j < count; j++)
            if (i != j && is_alone[i] && is_alone[j])
                add_found(search, (struct found){list[i], list[j], RELATION_TRANSLATION, 0});
}

// The one of the articles at a place that a cluster may mean: for a translation one that is not of its own language.
static bool find_meant(const struct search *search, const struct visit *by, const uint32_t *at,
                       size_t count, uint32_t *meant)
{
    size_t found = 0;
    uint32_t language = by->role == ROLE_EXCERPT ? 0 : language_of(search, by->cluster);
    for (size_t i = 0; i < count; i++) {
        if (at[i] == by->cluster || (language && language_of(search, at[i]) == language))
            continue;
        *meant = at[i];
        found++;
    }
    return found == 1;
}

// What a cluster says of the one that is at a place.
static void relate(struct search *search, const struct visit *by, uint32_t meant)
{
    if (by->role == ROLE_ORIGINAL)
        add_found(search, (struct found){meant, by->cluster, RELATION_TRANSLATION, 1});
    else if (by->role == ROLE_EXCERPT)
        add_found(search, (struct found){by->cluster, meant, RELATION_EXCERPT, 1});
    else
        add_found(search, (struct found){by->cluster, meant, RELATION_TRANSLATION, 1});
}

static void relate_place(struct search *search, size_t *next)
{
    uint32_t at[AT_MAX], editions[RELATION_EDITIONS_MAX], meant;
    uint64_t place = search->visits[*next].place;
    size_t at_count = 0;
    if (search->visits[*next].role == ROLE_AT)
        at_count = take_clusters(search, next, at, AT_MAX);
    if (*next < search->visit_count && search->visits[*next].place == place &&
        search->visits[*next].role == ROLE_EDITION) {
        size_t count = take_clusters(search, next, editions, RELATION_EDITIONS_MAX);
        if (count <= RELATION_EDITIONS_MAX)
            relate_editions(search, editions, count);
    }
    for (; *next < search->visit_count && search->visits[*next].place == place; ++*next) {
        const struct visit *by = &search->visits[*next];
        if (at_count <= AT_MAX && find_meant(search, by, at, at_count, &meant))
            relate(search, by, meant);
    }
}

// What is certain first.
static int by_clusters(const void *left, const void *right)
{
    const struct found *a = left, *b = right;
    if (a->cluster != b->cluster)
        return a->cluster < b->cluster ? -1 : 1;
    if (a->kind != b->kind)
        return a->kind < b->kind ? -1 : 1;
    if (a->other != b->other)
        return a->other < b->other ? -1 : 1;
    return (a->is_certain < b->is_certain) - (a->is_certain > b->is_certain);
}

// Leaves each once. Returns the number.
static size_t sort_found(struct found *found, size_t count)
{
    size_t kept = 0;
    if (count)
        qsort(found, count, sizeof(*found), by_clusters);
    for (size_t i = 0; i < count; i++) {
        const struct found *last = kept ? &found[kept - 1] : NULL;
        if (!last || last->cluster != found[i].cluster || last->kind != found[i].kind ||
            last->other != found[i].other)
            found[kept++] = found[i];
    }
    return kept;
}

// What is known of a cluster's part among those that stand in several languages, as bits.
enum part { PART_ORIGINAL = 1, PART_TRANSLATION = 2 };

static void note_parts(const struct search *search, uint8_t *parts)
{
    for (size_t i = 0; i < search->found_count; i++) {
        const struct found *found = &search->found[i];
        if (found->kind != RELATION_TRANSLATION || !found->is_certain)
            continue;
        uint64_t editions = editions_of(search->of[found->cluster]);
        parts[found->cluster] |= PART_TRANSLATION;
        if (editions && editions == editions_of(search->of[found->other]))
            parts[found->other] |= PART_ORIGINAL;
    }
    for (uint32_t cluster = 0; cluster < search->clusters->count; cluster++)
        if (translation_of(search->of[cluster]))
            parts[cluster] |= PART_ORIGINAL;
}

// Languages alone say nothing where something else says which one was first.
static bool holds(const struct found *found, const uint8_t *parts)
{
    return found->is_certain ||
           (!parts[found->cluster] && !(parts[found->other] & PART_TRANSLATION));
}

static void hand_out(struct search *search, struct clusters *clusters)
{
    uint8_t *parts = memory_array(clusters->count, 1);
    search->found_count = sort_found(search->found, search->found_count);
    note_parts(search, parts);
    clusters->relations = memory_array(search->found_count, sizeof(*clusters->relations));
    for (size_t i = 0; i < search->found_count; i++) {
        const struct found *found = &search->found[i];
        if (holds(found, parts))
            clusters->relations[clusters->relation_count++] =
                (struct relation){found->cluster, clusters->members[clusters->start[found->other]],
                                  (enum relation_kind)found->kind};
    }
    free(parts);
}

void relations_make(struct clusters *clusters, const struct signature *signatures)
{
    struct search search = {.clusters = clusters};
    merge_attributes(&search, signatures);
    find_wanted(&search);
    if (search.wanted.count)
        collect_visits(&search);
    for (size_t next = 0; next < search.visit_count;)
        relate_place(&search, &next);
    if (search.found_count)
        hand_out(&search, clusters);
    free(search.of);
    free(search.merged);
    free(search.visits);
    free(search.found);
    numbers_free(&search.wanted);
}

const struct relation *relations_of(const struct clusters *clusters, uint32_t cluster,
                                    size_t *count)
{
    size_t low = 0, high = clusters->relation_count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (clusters->relations[middle].cluster < cluster)
            low = middle + 1;
        else
            high = middle;
    }
    *count = 0;
    while (low + *count < clusters->relation_count &&
           clusters->relations[low + *count].cluster == cluster)
        ++*count;
    return *count ? &clusters->relations[low] : NULL;
}

const char *relation_name(enum relation_kind kind)
{
    return kind == RELATION_EXCERPT ? "excerpt-of" : "translation-of";
}
