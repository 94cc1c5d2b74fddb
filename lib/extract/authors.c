// SPDX-License-Identifier: MIT
#include "extract/authors.h"

#include "extract/author_lines.h"
#include "extract/author_relations.h"
#include "extract/author_signs.h"
#include "extract/weights.h"
#include "text/name.h"
#include "text/normalize.h"

enum { ALONE_SCORE = -70 }; // more than this is enough where nobody else has more

static void read_all(struct author_pool *pool)
{
    const struct signs *signs = pool->signs;
    if (signs->tree->count == 0)
        return;
    author_pool_read_houses(pool);
    if (pool->zones.headline != TREE_NONE)
        pool->headline = text_key(signs->arena, tree_text(signs->tree, pool->zones.headline));
    author_signs_read(pool);
    author_lines_read(pool);
    author_lines_read_site(pool);
    author_relations_mark(pool);
    candidates_score(pool->list, &author_choice);
}

void authors_candidates(const struct signs *signs, uint32_t headline, struct candidates *list)
{
    struct author_pool pool = {.signs = signs, .list = list, .zones = zones_make(signs, headline)};
    read_all(&pool);
}

// Sources in which a page declares who wrote the article that it holds, one name an entry.
static const unsigned declaring[] = {AUTHOR_JSONLD, AUTHOR_CITATION, AUTHOR_LABELLED};

// A person's name, declared, of which nothing says that it is no author's; beside an author's it may be one that no list knows.
static bool is_declared(const struct candidate *it, unsigned source, bool is_beside)
{
    static const unsigned against[] = {AUTHOR_JSONLD_ORGANIZATION,
                                       AUTHOR_ONE_WORD,
                                       AUTHOR_MANY_WORDS,
                                       AUTHOR_DIGITS,
                                       AUTHOR_HOUSE,
                                       AUTHOR_HOUSE_PART,
                                       AUTHOR_NOBODY,
                                       AUTHOR_AGENCY,
                                       AUTHOR_STAFF_WORD,
                                       AUTHOR_ROLE_OTHER,
                                       AUTHOR_BYLINE_DIFFERS,
                                       AUTHOR_CALLED_DIFFERS,
                                       AUTHOR_RAW,
                                       AUTHOR_BETTER,
                                       AUTHOR_NO_CAPITALS,
                                       AUTHOR_IN_HEADLINE};
    if (!candidate_has(it, source) || !(is_beside || candidate_has(it, AUTHOR_LIKELY)))
        return false;
    for (size_t i = 0; i < sizeof(against) / sizeof(*against); i++)
        if (candidate_has(it, against[i]))
            return false;
    return true;
}

// The learned weights know few pages that declare authors and print none. Where a page names nobody better, the declared are its
// authors; and who stands in one list of declared authors with a chosen one is chosen, too.
static void choose_declared(struct candidates *list)
{
    const struct candidate *best = candidates_best(list);
    bool is_nobody = !best || best->score <= 0;
    for (size_t s = 0; s < sizeof(declaring) / sizeof(*declaring); s++) {
        bool is_trusted = is_nobody;
        for (size_t i = 0; i < list->count; i++)
            is_trusted = is_trusted ||
                         (list->items[i].score > 0 && candidate_has(&list->items[i], declaring[s]));
        for (size_t i = 0; i < list->count; i++)
            if (is_trusted && list->items[i].score <= 0 &&
                is_declared(&list->items[i], declaring[s], !is_nobody))
                list->items[i].score = 1;
    }
}

// Authors are the names that more speaks for than against; the best one alone where that is nearly so. Of two forms of a
// name the longer counts.
static void choose(struct candidates *list)
{
    const struct candidate *best = candidates_best(list);
    if (best && best->score <= 0 && best->score > ALONE_SCORE)
        list->items[best - list->items].score = 1;
    choose_declared(list);
    for (size_t i = 0; i < list->count; i++)
        for (size_t j = 0; j < list->count && list->items[i].score > 0; j++)
            if (list->items[j].score > 0 &&
                name_key_is_within(list->items[i].key, list->items[j].key))
                list->items[i].score = 0;
}

// True when the byline names nobody but authors.
static bool is_honest(const struct author_pool *pool, struct str byline)
{
    struct names names = names_split(pool->signs->arena, byline);
    for (size_t i = 0; i < names.count; i++) {
        struct str key = name_key(pool->signs->arena, names.items[i].full);
        bool is_found = false;
        for (size_t j = 0; j < pool->list->count; j++)
            is_found |= pool->list->items[j].score > 0 && str_equal(pool->list->items[j].key, key);
        if (!is_found)
            return false;
    }
    return names.count > 0;
}

// Authors in the order of the page's text; those who stand only in metadata behind them, in their order.
static size_t next_author(const struct author_pool *pool, const bool *is_taken)
{
    size_t best = STR_NONE;
    for (size_t i = 0; i < pool->list->count; i++) {
        if (is_taken[i] || pool->list->items[i].score <= 0)
            continue;
        if (best == STR_NONE || pool->first_seen[i] < pool->first_seen[best])
            best = i;
    }
    return best;
}

static struct grounds grounds_of(const struct author_pool *pool, size_t author)
{
    static const struct candidate_source sources[] = {
        {AUTHOR_JSONLD, "json-ld"},
        {AUTHOR_JSONLD_OTHER, "json-ld"},
        {AUTHOR_OPEN_GRAPH, "open graph"},
        {AUTHOR_META, "meta"},
        {AUTHOR_LABELLED, "meta"},
        {AUTHOR_CITATION, "citation"},
        {AUTHOR_MICRODATA, "microdata"},
        {AUTHOR_MICRODATA_FAR, "microdata"},
        {AUTHOR_SLUG, "address of the author's page"},
        {AUTHOR_REL, "link called author"},
        {AUTHOR_HREF, "link to an author"},
        {AUTHOR_CALLED, "element called author"},
        {AUTHOR_BY, "byline"},
        {AUTHOR_LINE_HEAD, "text"},
        {AUTHOR_LINE_ABOVE, "text"},
        {AUTHOR_LINE_BODY_START, "text"},
        {AUTHOR_LINE_BODY_END, "text"},
        {AUTHOR_LINE_BELOW, "text"},
        {AUTHOR_SITE_PERSON, "name of the site"},
        {AUTHOR_COPYRIGHT, "copyright line"},
    };
    const struct candidate *candidate = &pool->list->items[author];
    return (struct grounds){.sources = candidate_sources(pool->signs->arena, candidate, sources,
                                                         sizeof(sources) / sizeof(*sources)),
                            .node = pool->best_seen[author],
                            .confidence = candidate_confidence(candidate->score)};
}

// True for an author whom the page names near its headline or its text, and not only in its data.
static bool is_printed(const struct author_pool *pool, size_t author)
{
    static const unsigned features[] = {AUTHOR_CALLED_HEAD, AUTHOR_CALLED_ABOVE, AUTHOR_HREF_HEAD,
                                        AUTHOR_REL_NEAR,    AUTHOR_LINE_HEAD,    AUTHOR_LINE_ABOVE,
                                        AUTHOR_BY_HEAD,     AUTHOR_BY_ABOVE};
    for (size_t i = 0; i < sizeof(features) / sizeof(*features); i++)
        if (candidate_has(&pool->list->items[author], features[i]))
            return true;
    return pool->lines[author].data != NULL;
}

struct authors authors_find(const struct signs *signs, uint32_t headline)
{
    struct candidates list = {0};
    struct author_pool pool = {.signs = signs, .list = &list, .zones = zones_make(signs, headline)};
    bool is_taken[CANDIDATES_MAX] = {false};
    struct authors authors = {0};
    read_all(&pool);
    choose(&list);
    authors.items = arena_array(signs->arena, list.count + 1, sizeof(*authors.items));
    for (size_t i; (i = next_author(&pool, is_taken)) != STR_NONE;) {
        is_taken[i] = true;
        authors.items[authors.count++] = (struct author){.name = list.items[i].value,
                                                         .role = pool.roles[i],
                                                         .grounds = grounds_of(&pool, i),
                                                         .is_printed = is_printed(&pool, i)};
        if (authors.byline.data || !pool.lines[i].data || !is_honest(&pool, pool.lines[i]))
            continue;
        authors.byline = pool.lines[i];
        authors.byline_grounds =
            (struct grounds){.sources = STR("text"), .node = pool.first_seen[i]};
    }
    return authors;
}
