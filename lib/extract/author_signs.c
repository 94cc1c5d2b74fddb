// SPDX-License-Identifier: MIT
#include "extract/author_signs.h"

#include "base/buffer.h"
#include "extract/author_source.h"
#include "extract/node_lines.h"
#include "text/byline.h"
#include "text/space.h"
#include "text/url.h"

enum {
    LINES_OF_BOX = 6, // of an element called author
    GIVEN_BYTES = 60, // of the longest given names
};

static void read_jsonld(struct author_pool *pool, const struct sign *sign)
{
    const struct jsonld *list = pool->signs->jsonld;
    bool is_main = sign->source == SOURCE_JSONLD;
    bool is_house = jsonld_has_type(list, sign->node, "Organization") ||
                    jsonld_has_type(list, sign->node, "NewsMediaOrganization") ||
                    jsonld_has_type(list, sign->node, "Corporation");
    bool is_person = jsonld_has_type(list, sign->node, "Person");
    struct author_source source = {.features = {is_main ? AUTHOR_JSONLD : AUTHOR_JSONLD_OTHER,
                                                is_house    ? AUTHOR_JSONLD_ORGANIZATION
                                                : is_person ? AUTHOR_JSONLD_PERSON
                                                            : AUTHOR_COUNT,
                                                AUTHOR_COUNT},
                                   .node = TREE_NONE,
                                   .raw = is_main ? AUTHOR_RAW : AUTHOR_COUNT};
    if (!author_source_read(pool, &source, sign->value))
        author_source_read_pieces(pool, &source, sign->value);
}

// What stands behind a comma and is no given name: 'King, Jr.'
static bool is_suffix(struct str text)
{
    static const struct str suffixes[] = {
        STR_INIT("Jr"),   STR_INIT("Jr."), STR_INIT("Sr"),   STR_INIT("Sr."), STR_INIT("II"),
        STR_INIT("III"),  STR_INIT("IV"),  STR_INIT("PhD"),  STR_INIT("MD"),  STR_INIT("Ph.D."),
        STR_INIT("M.D."), STR_INIT("Dr"),  STR_INIT("Esq."), STR_INIT("ed."), STR_INIT("eds.")};
    for (size_t i = 0; i < sizeof(suffixes) / sizeof(*suffixes); i++)
        if (str_equal(text, suffixes[i]))
            return true;
    return false;
}

// citation_author names one person an entry, often as 'Okafor, Amaka': in the order of speech. Two full names stay as they are.
static struct str in_order(struct arena *arena, struct str value)
{
    size_t comma = str_find_byte(value, ',', 0);
    if (comma == STR_NONE || str_find_byte(value, ',', comma + 1) != STR_NONE)
        return value;
    struct str family = space_trim(str_slice(value, 0, comma));
    struct str given = space_trim(str_slice(value, comma + 1, value.length));
    bool are_two =
        str_find_byte(family, ' ', 0) != STR_NONE && str_find_byte(given, ' ', 0) != STR_NONE;
    if (!family.length || !given.length || are_two || given.length > GIVEN_BYTES ||
        is_suffix(given))
        return value;
    return arena_printf(arena, "%.*s %.*s", (int)given.length, given.data, (int)family.length,
                        family.data);
}

static void read_meta(struct author_pool *pool, const struct sign *sign)
{
    static const uint8_t features[SOURCE_COUNT] = {
        [SOURCE_OPEN_GRAPH] = AUTHOR_OPEN_GRAPH, [SOURCE_META] = AUTHOR_META,
        [SOURCE_META_WEAK] = AUTHOR_META,        [SOURCE_CITATION] = AUTHOR_CITATION,
        [SOURCE_LABELLED] = AUTHOR_LABELLED,
    };
    struct author_source source = {
        .features = {features[sign->source], AUTHOR_COUNT, AUTHOR_COUNT},
        .node = TREE_NONE,
        .raw = sign->source == SOURCE_META || sign->source == SOURCE_LABELLED ? AUTHOR_RAW
                                                                              : AUTHOR_COUNT};
    struct str value =
        sign->source == SOURCE_CITATION ? in_order(pool->signs->arena, sign->value) : sign->value;
    if (!author_source_read(pool, &source, value))
        author_source_read_pieces(pool, &source, value);
}

// The lines of an element.
static void read_element(struct author_pool *pool, uint32_t node, struct author_source *source)
{
    const struct tree *tree = pool->signs->tree;
    struct str text = node_lines(pool->signs, node, tree->nodes[node].end), line;
    size_t lines = 0;
    if (text.length > NODE_LINES_BYTES)
        return;
    unsigned raw = source->raw;
    while (text.data && str_split(&text, '\n', &line) && lines++ < LINES_OF_BOX) {
        source->raw = lines == 1 ? raw : AUTHOR_COUNT;
        if (line.length > AUTHOR_LINE_BYTES)
            continue;
        struct str byline = byline_find(line);
        if (!author_source_read(pool, source, byline.length ? byline : line))
            author_source_read_pieces(pool, source, line);
    }
}

// itemprop=author with an itemprop=name in it.
static uint32_t named_part(const struct tree *tree, uint32_t node)
{
    for (uint32_t i = node + 1; i < tree->nodes[node].end && i < node + 40; i++)
        if (tree_has_word(tree, i, ATTRIBUTE_ITEMPROP, STR("name")))
            return i;
    return node;
}

static void read_microdata(struct author_pool *pool, const struct sign *sign)
{
    const struct tree *tree = pool->signs->tree;
    uint32_t node = named_part(tree, sign->node);
    struct str value =
        node == sign->node ? sign->value : tree_attribute(tree, node, ATTRIBUTE_CONTENT);
    bool is_far = (pool->signs->places[node] & (PLACE_RELATED | PLACE_COMMENT)) ||
                  zone_of(&pool->zones, node) == ZONE_FAR_BELOW;
    struct author_source source = {
        .features = {is_far ? AUTHOR_MICRODATA_FAR : AUTHOR_MICRODATA, AUTHOR_COUNT, AUTHOR_COUNT},
        .node = value.data ? TREE_NONE : node,
        .raw = AUTHOR_RAW};
    if (value.data)
        author_source_read(pool, &source, value);
    else
        read_element(pool, node, &source);
}

static void read_visible(struct author_pool *pool, const struct sign *sign)
{
    const struct tree *tree = pool->signs->tree;
    enum zone zone = zone_of(&pool->zones, sign->node);
    bool is_related = pool->signs->places[sign->node] & (PLACE_RELATED | PLACE_COMMENT);
    bool is_near = zone_is_near(zone) && !is_related;
    struct author_source source = {.features = {AUTHOR_COUNT, AUTHOR_COUNT, AUTHOR_COUNT},
                                   .raw = is_near ? AUTHOR_RAW_NEAR : AUTHOR_COUNT,
                                   .node = sign->node};
    if (tree->nodes[sign->node].tag == TAG_A)
        source.address = tree_attribute(tree, sign->node, ATTRIBUTE_HREF);
    if (sign->source == SOURCE_REL) {
        source.features[0] = AUTHOR_REL;
        source.features[1] = is_near ? AUTHOR_REL_NEAR : AUTHOR_COUNT;
    } else if (sign->source == SOURCE_HREF) {
        source.features[0] = AUTHOR_HREF;
        source.features[1] = !is_near            ? AUTHOR_COUNT
                             : zone >= ZONE_BODY ? AUTHOR_HREF_BELOW
                                                 : AUTHOR_HREF_HEAD;
    } else {
        source.features[0] = AUTHOR_CALLED;
        source.features[1] = !is_near             ? AUTHOR_COUNT
                             : zone == ZONE_ABOVE ? AUTHOR_CALLED_ABOVE
                             : zone >= ZONE_BODY  ? AUTHOR_CALLED_BELOW
                                                  : AUTHOR_CALLED_HEAD;
        source.features[2] = is_near && !pool->is_called_seen ? AUTHOR_CALLED_FIRST : AUTHOR_COUNT;
        pool->is_called_seen |= is_near;
    }
    read_element(pool, sign->node, &source);
}

// The name in the address of an author's page: "https://example.org/author/jane-doe/" -> "Jane Doe".
static void read_slug(struct author_pool *pool, struct str address)
{
    struct url url;
    struct str path, word;
    struct buffer name = {0};
    size_t words = 0;
    if (!url_split(address, &url) || !str_contains(url.path, STR("/auth")))
        return;
    path = url.path;
    while (path.length && path.data[path.length - 1] == '/')
        path.length--;
    size_t from = path.length;
    while (from > 0 && path.data[from - 1] != '/')
        from--;
    for (struct str rest = str_slice(path, from, path.length);
         rest.data && str_split(&rest, '-', &word);) {
        if (!word.length)
            continue;
        if (words++)
            buffer_byte(&name, ' ');
        bool is_small = word.data[0] >= 'a' && word.data[0] <= 'z';
        buffer_byte(&name, is_small ? (char)(word.data[0] - 'a' + 'A') : word.data[0]);
        buffer_put(&name, str_slice(word, 1, word.length));
    }
    struct str text = arena_take(pool->signs->arena, &name);
    struct author_source source = {.features = {AUTHOR_SLUG, AUTHOR_COUNT, AUTHOR_COUNT},
                                   .raw = AUTHOR_COUNT,
                                   .node = TREE_NONE};
    if (words >= 2 && words <= 4)
        author_source_read(pool, &source, text);
}

static void read_sign(struct author_pool *pool, const struct sign *sign)
{
    if (author_is_address(sign->value)) {
        read_slug(pool, str_trim(sign->value));
        return;
    }
    switch (sign->source) {
    case SOURCE_JSONLD:
    case SOURCE_JSONLD_OTHER: read_jsonld(pool, sign); break;
    case SOURCE_MICRODATA: read_microdata(pool, sign); break;
    case SOURCE_REL:
    case SOURCE_HREF:
    case SOURCE_CLASS: read_visible(pool, sign); break;
    default: read_meta(pool, sign); break;
    }
}

void author_signs_read(struct author_pool *pool)
{
    const struct signs *signs = pool->signs;
    size_t read = 0;
    for (size_t i = 0; i < signs->count && read < AUTHOR_VALUES_MAX; i++) {
        if (signs->items[i].field != SIGN_AUTHOR)
            continue;
        read_sign(pool, &signs->items[i]);
        read++;
    }
}
