// SPDX-License-Identifier: MIT
#include "extract/metadata.h"

#include "extract/authors.h"
#include "extract/biographies.h"
#include "extract/copyright.h"
#include "extract/dates.h"
#include "extract/dek.h"
#include "extract/headline.h"
#include "extract/image_credit.h"
#include "extract/versions.h"
#include "text/language.h"
#include "text/normalize.h"
#include "text/space.h"
#include "text/url.h"

enum {
    BODY_WORDS = 20, // of a block that may be the body's when nobody has chosen
    BODY_LINK_PERCENT = 30,
    TAGS_MAX = 60,    // topics, and keywords
    TAG_BYTES = 100,  // of one of them
    SITE_BYTES = 200, // of a link that may be the site's name
    FREE_WORDS = 250, // a body of a page that is not free, and has fewer, is cut
};

// --- the body ---

static bool may_be_body(const struct metadata_input *input, const struct signs *signs, uint32_t i)
{
    const uint32_t never = PLACE_FOOTER | PLACE_NAV | PLACE_ASIDE | PLACE_RELATED | PLACE_COMMENT |
                           PLACE_HIDDEN | PLACE_BIO;
    struct block_sums sums = blocks_between(input->blocks, i, i + 1);
    return sums.words >= BODY_WORDS &&
           sums.link_characters * 100 <= sums.characters * BODY_LINK_PERCENT &&
           !(signs->places[input->blocks->items[i].first] & never);
}

static void find_body(const struct metadata_input *input, struct signs *signs)
{
    for (uint32_t i = 0; i < input->blocks->count; i++) {
        bool is_body = input->is_chosen ? input->is_chosen[i] : may_be_body(input, signs, i);
        if (!is_body)
            continue;
        if (!signs->body_to)
            signs->body_from = input->blocks->items[i].first;
        signs->body_to = input->blocks->items[i].end;
    }
}

void metadata_signs(const struct metadata_input *input, struct arena *arena, struct signs *signs)
{
    *signs = (struct signs){.tree = input->tree,
                            .blocks = input->blocks,
                            .jsonld = input->jsonld,
                            .arena = arena,
                            .url = input->url,
                            .end = input->end};
    signs_read(signs);
    find_body(input, signs);
}

// --- facts ---

struct writer {
    const struct metadata_input *input;
    const struct signs *signs;
    struct arena *arena;
    struct facts *facts;
};

static struct fact *add(struct writer *writer, struct str field, struct str text,
                        struct grounds grounds)
{
    if (!text.length)
        return NULL;
    struct fact *fact = facts_add(writer->facts, writer->arena, field, text);
    fact->rule = arena_join(writer->arena, STR("metadata: "), grounds.sources);
    fact->node = grounds.node == TREE_NONE ? 0 : grounds.node + 1;
    fact->confidence = grounds.confidence;
    return fact;
}

static struct grounds sign_grounds(const struct sign *sign)
{
    static const char *const sources[SOURCE_COUNT] = {
        [SOURCE_JSONLD] = "json-ld",
        [SOURCE_JSONLD_OTHER] = "json-ld",
        [SOURCE_OPEN_GRAPH] = "open graph",
        [SOURCE_META] = "meta",
        [SOURCE_META_WEAK] = "meta",
        [SOURCE_TWITTER] = "meta",
        [SOURCE_LABELLED] = "meta",
        [SOURCE_CITATION] = "citation",
        [SOURCE_MICRODATA] = "microdata",
        [SOURCE_REL] = "link",
        [SOURCE_HREF] = "link",
        [SOURCE_TIME] = "time element",
        [SOURCE_CLASS] = "class",
        [SOURCE_ELEMENT] = "element",
    };
    bool is_json = sign->source == SOURCE_JSONLD || sign->source == SOURCE_JSONLD_OTHER;
    return (struct grounds){.sources = str_of(sources[sign->source]),
                            .node = is_json ? TREE_NONE : sign->node};
}

// The text of a sign, in one line.
static void add_sign(struct writer *writer, struct str field, const struct sign *sign)
{
    add(writer, field, sign_line(writer->signs, sign), sign_grounds(sign));
}

static void add_best(struct writer *writer, struct str field, enum sign_field sign_field)
{
    const struct sign *sign = signs_best(writer->signs, sign_field);
    if (sign)
        add_sign(writer, field, sign);
}

// What is written for readers of the page and of links to it before what is written for search engines' data.
static void add_description(struct writer *writer, uint32_t headline)
{
    static const enum sign_source order[] = {SOURCE_OPEN_GRAPH, SOURCE_META,    SOURCE_JSONLD,
                                             SOURCE_CITATION,   SOURCE_TWITTER, SOURCE_MICRODATA};
    const struct signs *signs = writer->signs;
    for (size_t i = 0; i < sizeof(order) / sizeof(*order); i++) {
        for (size_t j = 0; j < signs->count; j++) {
            const struct sign *sign = &signs->items[j];
            if (sign->field != SIGN_DESCRIPTION || sign->source != order[i])
                continue;
            if (!sign_line(signs, sign).length)
                continue;
            add_sign(writer, STR("description"), sign);
            return;
        }
    }
    if (!writer->input->is_taken)
        return;
    struct zones zones = zones_make(signs, headline);
    struct dek dek = dek_find(signs, &zones, writer->input->is_chosen, writer->input->is_taken);
    add(writer, STR("description"), dek.text,
        (struct grounds){.sources = STR("element called dek"), .node = dek.node});
}

static void add_dates(struct writer *writer, uint32_t headline)
{
    struct dates dates = dates_find(writer->signs, headline);
    char iso[DATE_ISO_MAX];
    date_iso(dates.published, iso);
    add(writer, STR("date_published"), arena_copy(writer->arena, str_of(iso)),
        dates.published_grounds);
    add(writer, STR("date_published_text"), dates.published_text, dates.published_grounds);
    date_iso(dates.modified, iso);
    add(writer, STR("date_modified"), arena_copy(writer->arena, str_of(iso)),
        dates.modified_grounds);
}

static struct biography *biographies(struct writer *writer, const struct authors *authors,
                                     uint32_t headline)
{
    struct zones zones = zones_make(writer->signs, headline);
    if (!writer->input->is_taken)
        return arena_array(writer->arena, authors->count + 1, sizeof(struct biography));
    return biographies_find(writer->signs, &zones, authors, writer->input->is_chosen,
                            writer->input->is_taken);
}

static void add_authors(struct writer *writer, uint32_t headline)
{
    struct authors authors = authors_find(writer->signs, headline);
    struct biography *said = biographies(writer, &authors, headline);
    add(writer, STR("byline"), authors.byline, authors.byline_grounds);
    for (size_t i = 0; i < authors.count; i++) {
        struct facts *object = arena_alloc(writer->arena, sizeof(*object));
        struct fact *fact =
            add(writer, STR("authors"), authors.items[i].name, authors.items[i].grounds);
        fact->text = (struct str){0};
        fact->object = object;
        facts_add(object, writer->arena, STR("name"), authors.items[i].name);
        if (authors.items[i].role.data)
            facts_add(object, writer->arena, STR("role"), authors.items[i].role);
        if (authors.items[i].is_printed)
            facts_add(object, writer->arena, STR("in_byline"), (struct str){0})->json = STR("true");
        if (said[i].job_title.length)
            facts_add(object, writer->arena, STR("job_title"), said[i].job_title);
        if (said[i].text.length)
            facts_add(object, writer->arena, STR("description"), said[i].text);
    }
}

// "//host/path" and "/path" of a page whose address is known become absolute.
static struct str absolute(const struct writer *writer, struct str address)
{
    struct url url;
    address = str_trim(address);
    if (str_starts(address, STR("//")))
        return arena_join(writer->arena, STR("https:"), address);
    if (!str_starts(address, STR("/")) || !url_split(writer->signs->url, &url))
        return address;
    return arena_printf(writer->arena, "%.*s://%.*s%.*s", (int)url.scheme.length, url.scheme.data,
                        (int)url.host.length, url.host.data, (int)address.length, address.data);
}

static void add_address(struct writer *writer)
{
    const struct signs *signs = writer->signs;
    const struct sign *best = NULL;
    struct url url;
    for (size_t i = 0; i < signs->count; i++) {
        const struct sign *sign = &signs->items[i];
        if (sign->field != SIGN_CANONICAL || !url_split(absolute(writer, sign->value), &url))
            continue;
        if (!best || sign->source == SOURCE_REL)
            best = sign;
        if (sign->source == SOURCE_REL)
            break;
    }
    if (best)
        add(writer, STR("canonical_url"), absolute(writer, best->value), sign_grounds(best));
}

// True when the page's footer, or a link to the site's first page, says that this is the site's name.
static bool is_site_name(const struct writer *writer, struct str name, struct str holder)
{
    const struct tree *tree = writer->signs->tree;
    struct str key = text_key(writer->arena, name);
    if (!key.length)
        return false;
    if (str_equal(key, text_key(writer->arena, holder)))
        return true;
    for (uint32_t i = 0; i < tree->count; i++) {
        if (tree->nodes[i].tag != TAG_A || tree_text(tree, i).length > SITE_BYTES)
            continue;
        bool is_home = tree_has_word(tree, i, ATTRIBUTE_REL, STR("home")) ||
                       str_equal(tree_attribute(tree, i, ATTRIBUTE_HREF), STR("/"));
        if (is_home && str_equal(key, text_key(writer->arena, tree_line(tree, i, writer->arena))))
            return true;
    }
    return false;
}

// "Title | Site": the last part of <title>, or its first one, that the page says to be the site's name.
static void add_publisher_of_title(struct writer *writer)
{
    static const struct str separators[] = {STR_INIT(" | "), STR_INIT(" - "), STR_INIT(" – "),
                                            STR_INIT(" — "), STR_INIT(" · "), STR_INIT(" » "),
                                            STR_INIT(" « ")};
    const struct tree *tree = writer->signs->tree;
    uint32_t node = tree_find(tree, TAG_TITLE, 0, tree->count);
    if (node == TREE_NONE)
        return;
    struct str title = tree_line(tree, node, writer->arena);
    struct str holder = copyright_of(writer->signs).holder;
    struct grounds grounds = {.sources = STR("part of title"), .node = node};
    for (size_t i = 0; i < sizeof(separators) / sizeof(*separators); i++) {
        size_t first = str_find(title, separators[i], 0), last = first;
        if (first == STR_NONE)
            continue;
        for (size_t next = first; next != STR_NONE; next = str_find(title, separators[i], next + 1))
            last = next;
        struct str ends[] = {str_slice(title, last + separators[i].length, title.length),
                             str_slice(title, 0, first)};
        for (size_t j = 0; j < sizeof(ends) / sizeof(*ends); j++) {
            if (!is_site_name(writer, ends[j], holder))
                continue;
            add(writer, STR("publisher"), ends[j], grounds);
            return;
        }
    }
}

// The site's name as readers know it: og:site_name before the company in JSON-LD.
static void add_publisher(struct writer *writer)
{
    static const struct {
        enum sign_field field;
        enum sign_source source;
    } order[] = {{SIGN_PUBLISHER, SOURCE_OPEN_GRAPH}, {SIGN_PUBLISHER, SOURCE_JSONLD},
                 {SIGN_PUBLISHER, SOURCE_META_WEAK},  {SIGN_SITE, SOURCE_META},
                 {SIGN_SITE, SOURCE_JSONLD_OTHER},    {SIGN_PUBLISHER, SOURCE_JSONLD_OTHER}};
    const struct signs *signs = writer->signs;
    for (size_t i = 0; i < sizeof(order) / sizeof(*order); i++) {
        for (size_t j = 0; j < signs->count; j++) {
            const struct sign *sign = &signs->items[j];
            struct str line;
            if (sign->field != order[i].field || sign->source != order[i].source)
                continue;
            line = sign_line(signs, sign);
            if (!line.length || str_contains(line, STR("://")))
                continue;
            add_sign(writer, STR("publisher"), sign);
            return;
        }
    }
    add_publisher_of_title(writer);
}

// --- lists ---

struct list {
    struct writer *writer;
    struct str field;
    struct str keys[TAGS_MAX];
    size_t count;
};

static void add_tag(struct list *list, struct str text, const struct sign *sign)
{
    struct str line = space_line(list->writer->arena, text);
    struct str key =
        line.length <= TAG_BYTES ? text_key(list->writer->arena, line) : (struct str){0};
    if (!key.length || list->count >= TAGS_MAX)
        return;
    for (size_t i = 0; i < list->count; i++)
        if (str_equal(list->keys[i], key))
            return;
    list->keys[list->count++] = key;
    add(list->writer, list->field, line, sign_grounds(sign));
}

// "a, b; c": what parts a list of keywords.
static void add_keywords(struct list *list, const struct sign *sign)
{
    struct str text = sign_line(list->writer->signs, sign);
    char separator = ',';
    struct str part;
    if (str_find_byte(text, ',', 0) == STR_NONE && str_find_byte(text, ';', 0) != STR_NONE)
        separator = ';';
    while (text.data && str_split(&text, separator, &part))
        add_tag(list, part, sign);
}

static void add_lists(struct writer *writer)
{
    const struct signs *signs = writer->signs;
    struct list topics = {.writer = writer, .field = STR("topics")};
    struct list keywords = {.writer = writer, .field = STR("keywords")};
    for (size_t i = 0; i < signs->count; i++) {
        const struct sign *sign = &signs->items[i];
        const uint32_t far = PLACE_RELATED | PLACE_FOOTER | PLACE_NAV | PLACE_ASIDE;
        bool is_far = sign->source == SOURCE_REL && (signs->places[sign->node] & far);
        bool is_section = sign->field == SIGN_SECTION && sign->source <= SOURCE_OPEN_GRAPH;
        if (is_section || (sign->field == SIGN_TAG && !is_far))
            add_tag(&topics, sign_line(signs, sign), sign);
        else if (sign->field == SIGN_KEYWORDS && sign->source == SOURCE_JSONLD &&
                 signs->jsonld->values[sign->node].parent != signs->article)
            add_tag(&keywords, sign_line(signs, sign), sign); // of an array: one each
        else if (sign->field == SIGN_KEYWORDS)
            add_keywords(&keywords, sign);
    }
}

// --- rights ---

static void add_image_credit(struct writer *writer, uint32_t headline)
{
    struct zones zones = zones_make(writer->signs, headline);
    struct image_credit credit = image_credit_find(writer->signs, &zones);
    add(writer, STR("image_credit"), credit.text, credit.grounds);
}

static void add_copyright(struct writer *writer)
{
    struct copyright copyright = copyright_of(writer->signs);
    struct grounds grounds = {.sources = STR("text"), .node = TREE_NONE};
    add(writer, STR("capture.copyright_year"), copyright.year, grounds);
    add(writer, STR("capture.copyright_holder"), copyright.holder, grounds);
}

// A page that says it is not free, and shows little, shows the beginning.
static void add_status(struct writer *writer, const struct metadata_input *input)
{
    const struct signs *signs = writer->signs;
    const struct sign *is_free = signs_best(signs, SIGN_FREE);
    size_t words = 0;
    if (!is_free || !input->is_chosen)
        return;
    struct str value = str_trim(is_free->value);
    if (!str_equal_nocase(value, STR("false")) && !str_equal_nocase(value, STR("locked")))
        return;
    for (uint32_t i = 0; i < input->blocks->count; i++)
        if (input->is_chosen[i])
            words += blocks_between(input->blocks, i, i + 1).words;
    if (words && words < FREE_WORDS)
        add(writer, STR("body_status"), STR("excerpt"), sign_grounds(is_free));
}

void page_metadata(const struct metadata_input *input, struct arena *arena, struct facts *facts)
{
    struct signs signs;
    metadata_signs(input, arena, &signs);
    struct writer writer = {.input = input, .signs = &signs, .arena = arena, .facts = facts};
    struct headline found = headline_find(&signs);
    uint32_t headline = found.grounds.node;
    add(&writer, STR("headline"), found.text, found.grounds);
    add_description(&writer, headline);
    add_best(&writer, STR("type"), SIGN_TYPE);
    add_dates(&writer, headline);
    add_authors(&writer, headline);
    add_publisher(&writer);
    add_address(&writer);
    add(&writer, STR("in_language"), signs_language(&signs),
        (struct grounds){.sources = STR("language that the page states"), .node = TREE_NONE});
    add_lists(&writer);
    add_best(&writer, STR("capture.license"), SIGN_LICENSE);
    add_image_credit(&writer, headline);
    add_copyright(&writer);
    add_status(&writer, input);
    versions_find(&signs, arena, facts);
    if (input->is_taken)
        *input->marks = notes_take(&signs, input->is_chosen, input->is_taken, facts);
}
