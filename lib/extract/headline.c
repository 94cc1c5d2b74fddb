// SPDX-License-Identifier: MIT
#include "extract/headline.h"

#include "extract/weights.h"
#include "text/normalize.h"
#include "text/space.h"
#include "text/url.h"
#include "text/words.h"

enum {
    HEADLINE_BYTES_MAX = 500, // a longer one is no headline
    PARTS_MAX = 8,            // of a <title> between separators
    CHILDREN_MAX = 4,         // of an h1 that are looked at one by one
    SLUG_WORDS_MIN = 3,
    SITES_MAX = 8,
};

// What is asked of every candidate.
struct context {
    const struct signs *signs;
    struct candidates *list;
    struct str title, open_graph, jsonld; // keys
    struct str sites[SITES_MAX];          // keys of the site's names
    size_t site_count;
    struct str slug; // key of the words of the address, or {0}
    uint32_t h1_count;
    uint32_t h1_first, h1_last, h1_above; // nodes
    uint32_t h2_first, h2_above;
};

static const struct str separators[] = {
    STR_INIT(" | "),
    STR_INIT("|"),
    STR_INIT(" - "),
    STR_INIT(" \xE2\x80\x93 "),
    STR_INIT(" \xE2\x80\x94 "),
    STR_INIT(" \xC2\xBB "),
    STR_INIT(" \xC2\xAB "),
    STR_INIT(" \xC2\xB7 "),
    STR_INIT(" \xE2\x80\xA2 "),
    STR_INIT(" :: "),
    STR_INIT(" // "),
    STR_INIT(" / "),
    STR_INIT(" \xE2\x80\xB9 "),
    STR_INIT(" > "),
    STR_INIT(" ~ "),
    STR_INIT(" : "),
    STR_INIT("--"),
};

// "_" and "-" at the border of Han or kana, where they join no words: "老水塔变成观测点_新闻-柳河日报网". The first at or
// after 'from'.
static size_t find_unspaced(struct str text, size_t from, char separator)
{
    size_t at = str_find_byte(text, separator, from);
    for (; at != STR_NONE; at = str_find_byte(text, separator, at + 1)) {
        if (at == 0 || at + 1 >= text.length)
            continue;
        unsigned char before = (unsigned char)text.data[at - 1];
        unsigned char after = (unsigned char)text.data[at + 1];
        if (before >= 0x80 && after >= 0xE3 && after <= 0xE9) // U+3000 to U+9FFF
            return at;
    }
    return STR_NONE;
}

// The first separator at or after 'from'; its length goes to *length.
static size_t find_separator(struct str text, size_t from, size_t *length)
{
    size_t low = find_unspaced(text, from, '_'), dash = find_unspaced(text, from, '-');
    size_t best = low < dash ? low : dash;
    *length = 1;
    for (size_t i = 0; i < sizeof(separators) / sizeof(*separators); i++) {
        size_t at = str_find(text, separators[i], from);
        if (at < best) {
            best = at;
            *length = separators[i].length;
        }
    }
    return best;
}

// --- features ---

static void mark_places(const struct context *context, struct candidate *candidate, uint32_t node)
{
    const uint32_t other = PLACE_ASIDE | PLACE_NAV | PLACE_FOOTER | PLACE_COMMENT;
    const struct signs *signs = context->signs;
    uint32_t places = signs->places[node];
    static const struct {
        uint32_t place;
        unsigned feature;
    } rows[] = {
        {PLACE_ARTICLE, HEADLINE_IN_ARTICLE},   {PLACE_MAIN, HEADLINE_IN_MAIN},
        {PLACE_HEADER, HEADLINE_IN_HEADER},     {PLACE_RELATED, HEADLINE_IN_RELATED},
        {PLACE_TITLE, HEADLINE_CALLED_TITLE},   {PLACE_HOME, HEADLINE_CALLED_HOME},
        {PLACE_KICKER, HEADLINE_CALLED_KICKER}, {other, HEADLINE_IN_OTHER},
    };
    for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++)
        if (places & rows[i].place)
            candidate_mark(candidate, rows[i].feature);
    candidate_mark(candidate, HEADLINE_VISIBLE);
    if (signs->body_to && node >= signs->body_to)
        candidate_mark(candidate, HEADLINE_BEHIND_BODY);
    else if (signs->body_to && node >= signs->body_from)
        candidate_mark(candidate, HEADLINE_IN_BODY);
}

static bool holds(struct str text, struct str part)
{
    return text.length > part.length && part.length > 3 && str_contains(text, part);
}

// How many of the words of the address stand in a key, in percent; -1 without address.
static int slug_share(const struct context *context, struct str key)
{
    size_t words = 0, found = 0;
    struct str rest = context->slug, word;
    while (rest.data && str_split(&rest, ' ', &word)) {
        if (word.length < 3)
            continue;
        words++;
        found += str_contains(key, word);
    }
    return words < SLUG_WORDS_MIN ? -1 : (int)(found * 100 / words);
}

static void mark_text(const struct context *context, struct candidate *candidate)
{
    struct str key = candidate->key;
    size_t words = words_weight(candidate->value), length;
    int share = slug_share(context, key);
    if (holds(context->title, key) || str_equal(context->title, key))
        candidate_mark(candidate, HEADLINE_IN_TITLE);
    if (str_starts(context->title, key))
        candidate_mark(candidate, HEADLINE_STARTS_TITLE);
    if (holds(context->open_graph, key))
        candidate_mark(candidate, HEADLINE_IN_OPEN_GRAPH);
    if (holds(key, context->open_graph))
        candidate_mark(candidate, HEADLINE_HOLDS_OPEN_GRAPH);
    if (holds(key, context->jsonld))
        candidate_mark(candidate, HEADLINE_HOLDS_JSONLD);
    for (size_t i = 0; i < context->site_count; i++)
        if (str_equal(key, context->sites[i]))
            candidate_mark(candidate, HEADLINE_SITE);
    if (find_separator(candidate->value, 0, &length) != STR_NONE)
        candidate_mark(candidate, HEADLINE_SEPARATOR);
    if (words <= 3)
        candidate_mark(candidate, HEADLINE_WORDS_1 + (unsigned)(words ? words - 1 : 0));
    if (words > 20)
        candidate_mark(candidate, HEADLINE_WORDS_MANY);
    if (share >= 0)
        candidate_mark(candidate, share >= 90   ? HEADLINE_SLUG_ALL
                                  : share >= 50 ? HEADLINE_SLUG_MOST
                                                : HEADLINE_SLUG_NONE);
}

// Adds a candidate, or finds it.
static struct candidate *put(const struct context *context, struct str line, uint32_t node)
{
    struct arena *arena = context->signs->arena;
    line = space_line(arena, line);
    if (!line.length || line.length > HEADLINE_BYTES_MAX)
        return NULL;
    size_t before = context->list->count;
    struct candidate *candidate =
        candidates_put(context->list, arena, text_key(arena, line), line, node);
    if (candidate && context->list->count > before)
        mark_text(context, candidate);
    return candidate;
}

// The same for a text without the site's name at either end: a candidate more when something was cut.
static void put_cut(const struct context *context, struct str line)
{
    struct arena *arena = context->signs->arena;
    size_t length = 0, last = STR_NONE, last_length = 0;
    for (size_t at = 0; (at = find_separator(line, at, &length)) != STR_NONE; at += length) {
        last = at;
        last_length = length;
    }
    if (last == STR_NONE)
        return;
    struct str head = str_slice(line, 0, last);
    struct str tail = text_key(arena, str_slice(line, last + last_length, line.length));
    for (size_t i = 0; i < context->site_count; i++) {
        struct str site = context->sites[i];
        if (!str_equal(site, tail) && !holds(site, tail) && !holds(tail, site))
            continue;
        struct candidate *candidate = put(context, head, TREE_NONE);
        if (candidate)
            candidate_mark(candidate, HEADLINE_CUT);
        return;
    }
}

// --- sources ---

static void put_heading(const struct context *context, uint32_t node)
{
    const struct tree *tree = context->signs->tree;
    bool is_h1 = tree->nodes[node].tag == TAG_H1;
    struct candidate *candidate = put(context, tree_text(tree, node), node);
    if (!candidate)
        return;
    if (candidate->node == TREE_NONE)
        candidate->node = node;
    mark_places(context, candidate, node);
    candidate_mark(candidate, is_h1 ? HEADLINE_H1 : HEADLINE_H2);
    if (is_h1 && context->h1_count == 1)
        candidate_mark(candidate, HEADLINE_H1_ONLY);
    if (node == context->h1_first)
        candidate_mark(candidate, HEADLINE_H1_FIRST);
    if (node == context->h1_last)
        candidate_mark(candidate, HEADLINE_H1_LAST);
    if (node == context->h1_above)
        candidate_mark(candidate, HEADLINE_H1_ABOVE_BODY);
    if (node == context->h2_first)
        candidate_mark(candidate, HEADLINE_H2_FIRST);
    if (node == context->h2_above)
        candidate_mark(candidate, HEADLINE_H2_ABOVE_BODY);
    if (is_h1 && (context->signs->places[node] & PLACE_HIDDEN))
        candidate_mark(candidate, HEADLINE_H1_HIDDEN);
    if (is_h1 && tree_find(tree, TAG_A, node, tree->nodes[node].end) != TREE_NONE)
        candidate_mark(candidate, HEADLINE_H1_LINK);
    if (is_h1 && (context->signs->places[node] & PLACE_HOME))
        candidate_mark(candidate, HEADLINE_H1_HOME);
}

// A kicker or a subtitle may stand in the h1, each in an element of its own.
static void put_parts(const struct context *context, uint32_t node)
{
    const struct tree *tree = context->signs->tree;
    size_t count = 0;
    for (uint32_t i = tree_first_child(tree, node); i != TREE_NONE && count < CHILDREN_MAX;
         i = tree_next_sibling(tree, i), count++) {
        struct str part = space_trim(tree_text(tree, i));
        bool is_whole = part.length + 4 > space_trim(tree_text(tree, node)).length;
        struct candidate *candidate =
            is_whole || words_weight(part) < 2 ? NULL : put(context, part, i);
        if (!candidate)
            continue;
        candidate_mark(candidate, HEADLINE_H1_PART);
        mark_places(context, candidate, i);
    }
}

static void put_title(const struct context *context, struct str title)
{
    struct candidate *parts[PARTS_MAX], *whole = put(context, title, TREE_NONE), *longest = NULL;
    size_t from = 0, count = 0, length = 0;
    if (whole)
        candidate_mark(whole, HEADLINE_TITLE);
    for (; from <= title.length && count < PARTS_MAX; count++) {
        size_t end = find_separator(title, from, &length);
        struct str part = str_slice(title, from, end);
        parts[count] = put(context, part, TREE_NONE);
        if (parts[count])
            candidate_mark(parts[count], count ? HEADLINE_TITLE_OTHER : HEADLINE_TITLE_FIRST);
        if (parts[count] && (!longest || parts[count]->value.length > longest->value.length))
            longest = parts[count];
        if (end == STR_NONE)
            break;
        from = end + length;
    }
    if (longest)
        candidate_mark(longest, HEADLINE_TITLE_LONGEST);
    put_cut(context, title);
}

static void put_sign(const struct context *context, const struct sign *sign)
{
    static const uint8_t features[SOURCE_COUNT] = {
        [SOURCE_JSONLD] = HEADLINE_JSONLD,         [SOURCE_JSONLD_OTHER] = HEADLINE_JSONLD_OTHER,
        [SOURCE_OPEN_GRAPH] = HEADLINE_OPEN_GRAPH, [SOURCE_META] = HEADLINE_META,
        [SOURCE_META_WEAK] = HEADLINE_META,        [SOURCE_CITATION] = HEADLINE_CITATION,
        [SOURCE_TWITTER] = HEADLINE_TWITTER,       [SOURCE_MICRODATA] = HEADLINE_MICRODATA,
        [SOURCE_CLASS] = HEADLINE_CLASS,
    };
    const struct tree *tree = context->signs->tree;
    bool is_json = sign->source == SOURCE_JSONLD || sign->source == SOURCE_JSONLD_OTHER;
    bool is_shown = !is_json && !sign->value.data;
    struct str line = sign_line(context->signs, sign);
    struct candidate *candidate = put(context, line, is_shown ? sign->node : TREE_NONE);
    if (!candidate)
        return;
    candidate_mark(candidate, features[sign->source]);
    if (is_shown && tree->nodes[sign->node].tag != TAG_META) {
        mark_places(context, candidate, sign->node);
        if (candidate->node == TREE_NONE)
            candidate->node = sign->node;
    }
    if (sign->source != SOURCE_CLASS)
        put_cut(context, line);
}

// --- the whole ---

static void add_site(struct context *context, struct str name)
{
    struct str key = text_key(context->signs->arena, name);
    if (key.length > 1 && context->site_count < SITES_MAX)
        context->sites[context->site_count++] = key;
}

// The words of the host without its last part: "the-daily-news.co.uk" -> "the daily news".
static void add_host(struct context *context, struct str address)
{
    struct url url;
    if (!url_split(address, &url))
        return;
    struct str host = url.host;
    if (str_starts(host, STR("www.")))
        host = str_slice(host, 4, host.length);
    add_site(context, host);
    size_t stop = str_find_byte(host, '.', 0);
    add_site(context, str_slice(host, 0, stop));
}

static void read_names(struct context *context)
{
    const struct signs *signs = context->signs;
    struct str address = signs_address(signs);
    for (size_t i = 0; i < signs->count && context->site_count + 2 < SITES_MAX; i++)
        if (signs->items[i].field == SIGN_PUBLISHER || signs->items[i].field == SIGN_SITE)
            add_site(context, signs->items[i].value);
    add_host(context, address);
    struct str slug = url_slug(address);
    if (slug.length)
        context->slug = text_key(signs->arena, slug);
}

static void read_headings(struct context *context)
{
    const struct signs *signs = context->signs;
    context->h1_first = context->h1_last = context->h1_above = TREE_NONE;
    context->h2_first = context->h2_above = TREE_NONE;
    for (size_t i = 0; i < signs->count; i++) {
        const struct sign *sign = &signs->items[i];
        if (sign->field != SIGN_TITLE || sign->source != SOURCE_ELEMENT)
            continue;
        enum tag tag = (enum tag)signs->tree->nodes[sign->node].tag;
        bool is_above = signs->body_to && sign->node < signs->body_from;
        if (tag == TAG_H1) {
            context->h1_count++;
            context->h1_first = context->h1_first == TREE_NONE ? sign->node : context->h1_first;
            context->h1_last = sign->node;
            context->h1_above = is_above ? sign->node : context->h1_above;
        } else if (tag == TAG_H2) {
            context->h2_first = context->h2_first == TREE_NONE ? sign->node : context->h2_first;
            context->h2_above = is_above ? sign->node : context->h2_above;
        }
    }
}

static struct str key_of_best(const struct signs *signs, enum sign_source source)
{
    for (size_t i = 0; i < signs->count; i++) {
        const struct sign *sign = &signs->items[i];
        if (sign->field == SIGN_TITLE && sign->source == source)
            return text_key(signs->arena, sign_line(signs, sign));
    }
    return (struct str){0};
}

static const struct sign *page_title(const struct signs *signs)
{
    for (size_t i = 0; i < signs->count; i++) {
        const struct sign *sign = &signs->items[i];
        if (sign->field == SIGN_TITLE && sign->source == SOURCE_ELEMENT &&
            signs->tree->nodes[sign->node].tag == TAG_TITLE)
            return sign;
    }
    return NULL;
}

static void put_all(struct context *context)
{
    const struct signs *signs = context->signs;
    const struct sign *title = page_title(signs);
    for (size_t i = 0; i < signs->count; i++) {
        const struct sign *sign = &signs->items[i];
        if (sign->field != SIGN_TITLE)
            continue;
        enum tag tag =
            sign->source == SOURCE_ELEMENT ? signs->tree->nodes[sign->node].tag : TAG_OTHER;
        if (tag == TAG_H1 || tag == TAG_H2)
            put_heading(context, sign->node);
        else if (tag == TAG_OTHER)
            put_sign(context, sign);
        if (tag == TAG_H1)
            put_parts(context, sign->node);
    }
    if (title)
        put_title(context, sign_line(signs, title));
    for (size_t i = 0; i < context->list->count && !context->h1_count; i++)
        candidate_mark(&context->list->items[i], HEADLINE_NO_H1);
}

void headline_candidates(const struct signs *signs, struct candidates *list)
{
    struct context context = {.signs = signs, .list = list};
    const struct sign *title = page_title(signs);
    if (title)
        context.title = text_key(signs->arena, sign_line(signs, title));
    context.open_graph = key_of_best(signs, SOURCE_OPEN_GRAPH);
    context.jsonld = key_of_best(signs, SOURCE_JSONLD);
    read_names(&context);
    read_headings(&context);
    put_all(&context);
    candidates_score(list, &headline_choice);
}

// The block that is the headline and nothing else, of a page without h1: "<font size=5><b>…". TREE_NONE without.
static uint32_t find_printed(const struct signs *signs, struct str headline)
{
    enum { ROOM = 40 }; // bytes of white space around it
    const uint32_t others = PLACE_RELATED | PLACE_COMMENT | PLACE_NAV | PLACE_FOOTER | PLACE_ASIDE |
                            PLACE_LINK | PLACE_HIDDEN;
    struct str key = text_key(signs->arena, headline);
    if (tree_find(signs->tree, TAG_H1, 0, signs->tree->count) != TREE_NONE)
        return TREE_NONE;
    for (uint32_t i = 0; i < signs->blocks->count; i++) {
        const struct block *block = &signs->blocks->items[i];
        struct str text = space_trim(block_text(signs->tree, block));
        bool may_be = text.length + ROOM >= headline.length &&
                      text.length <= headline.length + ROOM &&
                      !(signs->places[block->first] & others);
        if (may_be && str_equal(text_key(signs->arena, text), key))
            return block->container;
    }
    return TREE_NONE;
}

struct headline headline_find(const struct signs *signs)
{
    static const struct candidate_source sources[] = {
        {HEADLINE_H1, "h1"},
        {HEADLINE_H1_PART, "part of h1"},
        {HEADLINE_H2, "h2"},
        {HEADLINE_OPEN_GRAPH, "open graph"},
        {HEADLINE_TWITTER, "meta"},
        {HEADLINE_META, "meta"},
        {HEADLINE_CITATION, "citation"},
        {HEADLINE_JSONLD, "json-ld"},
        {HEADLINE_JSONLD_OTHER, "json-ld"},
        {HEADLINE_MICRODATA, "microdata"},
        {HEADLINE_TITLE, "title"},
        {HEADLINE_TITLE_FIRST, "part of title"},
        {HEADLINE_TITLE_OTHER, "part of title"},
        {HEADLINE_CLASS, "element called title"},
    };
    struct headline headline = {.grounds = {.node = TREE_NONE}};
    struct candidates list = {0};
    headline_candidates(signs, &list);
    const struct candidate *best = candidates_best(&list);
    if (!best)
        return headline;
    headline.text = best->value;
    headline.grounds.node = best->node == TREE_NONE ? find_printed(signs, best->value) : best->node;
    headline.grounds.sources =
        candidate_sources(signs->arena, best, sources, sizeof(sources) / sizeof(*sources));
    headline.grounds.confidence =
        candidate_confidence(candidates_margin(&list, best, best->score - 1000));
    return headline;
}
