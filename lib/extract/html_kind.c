// SPDX-License-Identifier: MIT
#include "extract/html_kind.h"

#include "extract/declared_kind.h"
#include "extract/forest.h"
#include "text/url.h"

enum {
    SET_SLOTS = 1 << 14, // of the words of a page; more than KIND_WORDS_MAX are not looked at
    ORIGIN_URL = 1,
    ORIGIN_TYPE = 2,
    ORIGIN_OPEN_GRAPH = 3,
    STRONG = 16,      // a word with such a weight says something by itself
    LONG_WORDS = 40,  // of a paragraph that listings do not have
    ARTICLE_LEAST = 0 // log-odds (FOREST_UNIT) from which on a page is an article
};

struct inspector {
    const struct html_kind_input *input;
    struct arena *arena;
    struct kind_row *row;
    uint32_t *slots; // set of words
};

static void set(struct inspector *inspector, enum kind_feature feature, unsigned value)
{
    inspector->row->features[feature] = (uint8_t)(value < 255 ? value : 255);
}

static unsigned centred(int value)
{
    value += 128;
    return (unsigned)(value < 0 ? 0 : value > 255 ? 255 : value);
}

// The weight of a word that was not met on the page before, 0 for any other.
static int add_word(struct inspector *inspector, uint32_t hash)
{
    uint32_t slot = hash * 0x9E3779B1u >> 18;
    while (inspector->slots[slot] && inspector->slots[slot] != hash)
        slot = (slot + 1) & (SET_SLOTS - 1);
    if (inspector->slots[slot] || inspector->row->word_count == KIND_WORDS_MAX)
        return 0;
    inspector->slots[slot] = hash;
    inspector->row->words[inspector->row->word_count++] = hash;
    return token_weight(kind_weights, hash);
}

static int add_text(struct inspector *inspector, struct str text, uint32_t origin)
{
    uint32_t hashes[TOKENS_MAX];
    size_t count = tokens_of_text(text, origin, hashes);
    int sum = 0;
    for (size_t i = 0; i < count; i++)
        sum += add_word(inspector, hashes[i]);
    return sum;
}

// --- the address ---

static struct str attribute_of(const struct tree *tree, enum tag tag, enum attribute_name key,
                               struct str wanted, enum attribute_name value)
{
    for (uint32_t node = tree_find(tree, tag, 0, tree->count); node != TREE_NONE;
         node = tree_find(tree, tag, node + 1, tree->count))
        if (str_equal_nocase(tree_attribute(tree, node, key), wanted))
            return tree_attribute(tree, node, value);
    return (struct str){0};
}

// Where it was captured, else what it calls its own address.
static struct str address(const struct html_kind_input *input)
{
    struct str url = input->url;
    if (!url.length)
        url = facts_text(input->facts, STR("canonical_url"));
    if (!url.length)
        url = attribute_of(input->tree, TAG_LINK, ATTRIBUTE_REL, STR("canonical"), ATTRIBUTE_HREF);
    return url;
}

struct path_shape {
    unsigned depth, slug, digits, hyphens, run;
    bool has_year;
};

static void end_segment(struct path_shape *shape, struct str segment)
{
    if (!segment.length)
        return;
    shape->depth++;
    shape->slug = shape->hyphens; // of the last segment
    if (segment.length == 4 && shape->run == 4 &&
        (str_starts(segment, STR("20")) || str_starts(segment, STR("19"))))
        shape->has_year = true;
}

static struct path_shape shape_of(struct str path)
{
    struct path_shape shape = {0};
    struct str segment;
    while (str_split(&path, '/', &segment)) {
        shape.hyphens = shape.run = 0;
        for (size_t i = 0; i < segment.length; i++) {
            char c = segment.data[i];
            shape.hyphens += c == '-' || c == '_';
            shape.run += c >= '0' && c <= '9';
        }
        shape.digits += shape.run;
        end_segment(&shape, segment);
    }
    return shape;
}

static void inspect_address(struct inspector *inspector)
{
    struct url url;
    if (!url_split(address(inspector->input), &url))
        return;
    struct path_shape shape = shape_of(url.path);
    set(inspector, KIND_HAS_URL, 1);
    set(inspector, KIND_URL_DEPTH, shape.depth);
    set(inspector, KIND_URL_SLUG, shape.slug);
    set(inspector, KIND_URL_DIGITS, shape.digits);
    set(inspector, KIND_URL_YEAR, shape.has_year);
    set(inspector, KIND_URL_QUERY, url.query.length > 0);
    set(inspector, KIND_URL_LENGTH, (unsigned)(url.path.length < 255 ? url.path.length : 255));
    set(inspector, KIND_URL_SUM, centred(add_text(inspector, url.path, ORIGIN_URL)));
}

// --- what the page says of itself ---

struct type_group {
    enum kind_feature feature;
    const char *types[10];
};

static const struct type_group type_groups[] = {
    {KIND_LD_ARTICLE,
     {"Article", "NewsArticle", "BlogPosting", "ReportageNewsArticle", "OpinionNewsArticle",
      "TechArticle", "ScholarlyArticle", "LiveBlogPosting", "AnalysisNewsArticle"}},
    {KIND_LD_PRODUCT,
     {"Product", "ProductGroup", "Offer", "AggregateOffer", "IndividualProduct", "Vehicle",
      "SoftwareApplication", "Service"}},
    {KIND_LD_LIST,
     {"CollectionPage", "ItemList", "SearchResultsPage", "OfferCatalog", "Blog", "ItemPage"}},
    {KIND_LD_FORUM, {"DiscussionForumPosting", "QAPage", "Question", "Comment", "Conversation"}},
    {KIND_LD_PERSON, {"ProfilePage", "AboutPage", "ContactPage", "LocalBusiness"}},
};

static void inspect_object(struct inspector *inspector, uint32_t value, int *sum)
{
    const struct jsonld *jsonld = inspector->input->jsonld;
    for (size_t i = 0; i < sizeof(type_groups) / sizeof(*type_groups); i++) {
        const struct type_group *group = &type_groups[i];
        for (size_t k = 0; k < 10 && group->types[k]; k++)
            if (jsonld_has_type(jsonld, value, group->types[k]))
                inspector->row->features[group->feature] |=
                    jsonld->values[value].parent == JSONLD_NONE ? 3 : 1;
    }
    struct str type = jsonld_text(jsonld, jsonld_first(jsonld, jsonld_get(jsonld, value, "@type")),
                                  inspector->arena);
    *sum += add_text(inspector, type, ORIGIN_TYPE);
}

static void inspect_types(struct inspector *inspector)
{
    enum { OBJECTS_READ = 200 };
    const struct jsonld *jsonld = inspector->input->jsonld;
    int sum = 0;
    unsigned objects = 0;
    for (uint32_t i = 0; i < jsonld->count && objects < OBJECTS_READ; i++) {
        if (jsonld->values[i].kind != JSONLD_OBJECT)
            continue;
        objects++;
        inspect_object(inspector, i, &sum);
    }
    set(inspector, KIND_LD_TYPES, feature_log(objects));
    set(inspector, KIND_LD_SUM, centred(sum));
}

static void inspect_metadata(struct inspector *inspector)
{
    const struct tree *tree = inspector->input->tree;
    const struct facts *facts = inspector->input->facts;
    struct str type =
        attribute_of(tree, TAG_META, ATTRIBUTE_PROPERTY, STR("og:type"), ATTRIBUTE_CONTENT);
    add_text(inspector, type, ORIGIN_OPEN_GRAPH);
    set(inspector, KIND_OG_TYPE,
        !type.data                               ? 0
        : str_contains(type, STR("article"))     ? 4
        : str_contains(type, STR("product"))     ? 1
        : str_equal_nocase(type, STR("website")) ? 2
                                                 : 3);
    set(inspector, KIND_HAS_PUBLISHED,
        attribute_of(tree, TAG_META, ATTRIBUTE_PROPERTY, STR("article:published_time"),
                     ATTRIBUTE_CONTENT)
                .length > 0);
    set(inspector, KIND_HAS_DATE, facts_get(facts, STR("date_published")) != NULL);
    set(inspector, KIND_HAS_AUTHOR, facts_get(facts, STR("authors")) != NULL);
    set(inspector, KIND_HAS_BYLINE, facts_get(facts, STR("byline")) != NULL);
}

// --- the body ---

static void inspect_body(struct inspector *inspector)
{
    const struct body *body = inspector->input->body;
    const struct measures *measures = body->measures;
    struct counts all = {0};
    uint32_t longest = 0, longs = 0, headings = 0, first = body->count, last = 0;
    for (uint32_t i = 0; i < body->count; i++) {
        if (!body->is_chosen[i])
            continue;
        struct counts own = measure_between(measures, i, i + 1);
        all.links += own.links;
        all.ends += own.ends;
        all.stops += own.stops;
        all.digits += own.digits;
        all.characters += own.characters;
        longest = own.words > longest ? own.words : longest;
        longs += own.words >= LONG_WORDS;
        headings += inspector->input->blocks->items[i].kind == BLOCK_HEADING;
        first = first < i ? first : i;
        last = i + 1;
    }
    uint32_t page = measures->sums[body->count].words;
    set(inspector, KIND_BODY_WORDS, feature_log(body->words));
    set(inspector, KIND_BODY_EXPECTED, feature_ratio(body->expected, 1000));
    set(inspector, KIND_BODY_BLOCKS, feature_log(body->chosen));
    set(inspector, KIND_BODY_MEAN, feature_log(body->chosen ? body->words / body->chosen : 0));
    set(inspector, KIND_BODY_LINKS, feature_ratio(all.links, body->words));
    set(inspector, KIND_BODY_ENDS, feature_ratio(all.ends * 5, body->words));
    set(inspector, KIND_BODY_STOPS, feature_ratio(all.stops, body->words));
    set(inspector, KIND_BODY_DIGITS, feature_ratio(all.digits * 4, all.characters));
    set(inspector, KIND_BODY_SHARE, feature_ratio(body->words, page));
    set(inspector, KIND_BODY_LONGEST, feature_log(longest));
    set(inspector, KIND_BODY_LONG, feature_log(longs));
    set(inspector, KIND_BODY_HEADINGS, feature_log(headings));
    set(inspector, KIND_BODY_FIRST, feature_ratio(first, body->count));
    set(inspector, KIND_BODY_SPAN, last > first ? feature_ratio(body->chosen, last - first) : 0);
}

// --- the page ---

static unsigned count_prices(struct str text)
{
    unsigned count = 0;
    for (size_t i = str_find_byte(text, '$', 0); i != STR_NONE; i = str_find_byte(text, '$', i + 1))
        count += i + 1 < text.length && text.data[i + 1] >= '0' && text.data[i + 1] <= '9';
    for (size_t i = str_find(text, STR("\xE2\x82\xAC"), 0); i != STR_NONE;
         i = str_find(text, STR("\xE2\x82\xAC"), i + 3))
        count++;
    return count;
}

static unsigned count_byte(struct str text, char byte)
{
    unsigned count = 0;
    for (size_t i = str_find_byte(text, byte, 0); i != STR_NONE;
         i = str_find_byte(text, byte, i + 1))
        count++;
    return count;
}

static void inspect_page(struct inspector *inspector)
{
    const struct tree *tree = inspector->input->tree;
    const struct measures *measures = inspector->input->body->measures;
    struct counts page = measures->sums[measures->blocks->count];
    uint32_t tags[TAG_COUNT] = {0};
    for (uint32_t node = 0; node < tree->count; node++)
        tags[tree->nodes[node].tag]++;
    uint32_t h1 = tree_find(tree, TAG_H1, 0, tree->count);
    set(inspector, KIND_PAGE_WORDS, feature_log(page.words));
    set(inspector, KIND_PAGE_LINKS, feature_ratio(page.links, page.words));
    set(inspector, KIND_PAGE_BLOCKS, feature_log(page.blocks));
    set(inspector, KIND_H1S, feature_log(tags[TAG_H1]));
    set(inspector, KIND_H1_WORDS,
        h1 == TREE_NONE ? 0 : feature_log(measure_node(measures, h1).words));
    set(inspector, KIND_HEADINGS, feature_log(tags[TAG_H2] + tags[TAG_H3] + tags[TAG_H4]));
    set(inspector, KIND_TIMES, feature_log(tags[TAG_TIME]));
    set(inspector, KIND_FORMS, feature_log(tags[TAG_FORM]));
    set(inspector, KIND_BUTTONS, feature_log(tags[TAG_BUTTON]));
    set(inspector, KIND_IMAGES, feature_log(tags[TAG_IMG]));
    set(inspector, KIND_ANCHORS, feature_log(tags[TAG_A]));
    set(inspector, KIND_ARTICLES, feature_log(tags[TAG_ARTICLE]));
    set(inspector, KIND_ITEMS, feature_log(tags[TAG_LI]));
    set(inspector, KIND_PRICES, feature_log(count_prices(tree->text)));
    set(inspector, KIND_QUESTIONS, feature_log(count_byte(tree->text, '?')));
}

static void inspect_names(struct inspector *inspector)
{
    const struct tree *tree = inspector->input->tree;
    int sum = 0, low = 0, high = 0;
    unsigned lows = 0, highs = 0;
    for (uint32_t node = 0; node < tree->count; node++) {
        uint32_t hashes[TOKENS_MAX];
        size_t count = tree->nodes[node].tag == TAG_TEXT ? 0 : tokens_of(tree, node, hashes);
        for (size_t i = 0; i < count; i++) {
            int weight = add_word(inspector, hashes[i]);
            sum += weight;
            low = weight < low ? weight : low;
            high = weight > high ? weight : high;
            lows += weight <= -STRONG;
            highs += weight >= STRONG;
        }
    }
    set(inspector, KIND_NAMES_SUM, centred(sum / 8));
    set(inspector, KIND_NAMES_LOW, centred(low));
    set(inspector, KIND_NAMES_HIGH, centred(high));
    set(inspector, KIND_NAMES_MANY_LOW, feature_log(lows));
    set(inspector, KIND_NAMES_MANY_HIGH, feature_log(highs));
}

void html_kind_row(const struct html_kind_input *input, struct arena *arena, struct kind_row *row)
{
    *row = (struct kind_row){.words = arena_array(arena, KIND_WORDS_MAX, sizeof(uint32_t))};
    struct inspector inspector = {.input = input, .arena = arena, .row = row};
    inspector.slots = arena_array(arena, SET_SLOTS, sizeof(uint32_t));
    memset(inspector.slots, 0, SET_SLOTS * sizeof(uint32_t));
    inspect_address(&inspector);
    row->url_end = row->word_count;
    inspect_types(&inspector);
    row->types_end = row->word_count;
    inspect_metadata(&inspector);
    row->names_from = row->word_count;
    inspect_body(&inspector);
    inspect_page(&inspector);
    inspect_names(&inspector);
}

// --- the verdict ---

static struct html_kind name_kind(const struct kind_row *row)
{
    const uint8_t *f = row->features;
    if (f[KIND_LD_PRODUCT] && (f[KIND_OG_TYPE] == 1 || !f[KIND_LD_LIST]))
        return (struct html_kind){STR("product"), STR("a product page")};
    if (f[KIND_OG_TYPE] == 1)
        return (struct html_kind){STR("product"), STR("a product page")};
    if (f[KIND_LD_FORUM])
        return (struct html_kind){STR("other"), STR("a discussion")};
    if (f[KIND_HAS_URL] && f[KIND_URL_DEPTH] == 0)
        return (struct html_kind){STR("listing"), STR("a home page")};
    if (f[KIND_LD_LIST] || f[KIND_PAGE_LINKS] >= 100)
        return (struct html_kind){STR("listing"), STR("a page of links")};
    if (f[KIND_LD_PERSON])
        return (struct html_kind){STR("person"), STR("a page about a person or a house")};
    return (struct html_kind){STR("other"), STR("no article")};
}

// Nothing but a text: print versions, saved texts, pages of an older web. The sites that were learned from have none such.
static bool is_plain_text(const struct kind_row *row)
{
    const uint8_t *f = row->features;
    return f[KIND_BODY_SHARE] >= 160 && f[KIND_ANCHORS] <= 5 && !f[KIND_LD_PRODUCT] &&
           !f[KIND_LD_LIST] && !f[KIND_LD_FORUM] && f[KIND_OG_TYPE] != 1;
}

struct html_kind html_kind(const struct html_kind_input *input, struct arena *arena)
{
    struct kind_row row;
    uint8_t columns[KIND_FEATURE_COUNT * FEATURE_ROWS] = {0};
    struct features features = {.count = 1, .rows = FEATURE_ROWS, .columns = columns};
    int32_t scores[FEATURE_ROWS];
    if (!input->body->chosen)
        return (struct html_kind){STR("other"), STR("no text of an article")};
    struct html_kind declared = declared_kind(input->tree, input->jsonld);
    if (declared.reason.data)
        return declared;
    html_kind_row(input, arena, &row);
    if (is_plain_text(&row))
        return (struct html_kind){0};
    for (unsigned i = 0; i < KIND_FEATURE_COUNT; i++)
        features_column(&features, i)[0] = row.features[i];
    forest_score(&kind_forest, &features, scores);
    return scores[0] >= ARTICLE_LEAST ? (struct html_kind){0} : name_kind(&row);
}
