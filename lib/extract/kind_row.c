// SPDX-License-Identifier: MIT
#include "extract/kind_row.h"

#include "extract/features.h"
#include "extract/kind_words.h"
#include "text/url.h"

#include <string.h>

enum {
    LONG_WORDS = 40, // of a paragraph that listings do not have
    LABEL_WORDS = 4, // at most, of a label
    DATE_WORDS = 8,  // at most, of a line that is a date
    RUN_LEAST = 3,   // so many equal siblings are a run
    UNIT_WORDS = 20, // of one of them that has a text
};

struct inspector {
    const struct html_kind_input *input;
    struct arena *arena;
    struct kind_row *row;
    struct kind_words words;
};

static void set(struct inspector *inspector, enum kind_feature feature, unsigned value)
{
    inspector->row->features[feature] = (uint8_t)(value < 255 ? value : 255);
}

static int add_text(struct inspector *inspector, struct str text, enum kind_origin origin)
{
    struct kind_tally tally = {0};
    kind_words_add_text(&inspector->words, &tally, text, origin);
    return tally.sum;
}

static void end_origin(struct inspector *inspector, enum kind_origin origin)
{
    inspector->row->ends[origin] = inspector->row->word_count;
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
    set(inspector, KIND_URL_SUM,
        feature_centred(add_text(inspector, url.path, KIND_ORIGIN_ADDRESS)));
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
    *sum += add_text(inspector, type, KIND_ORIGIN_TYPE);
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
    set(inspector, KIND_LD_SUM, feature_centred(sum));
}

static void inspect_metadata(struct inspector *inspector)
{
    const struct tree *tree = inspector->input->tree;
    const struct facts *facts = inspector->input->facts;
    struct str type =
        attribute_of(tree, TAG_META, ATTRIBUTE_PROPERTY, STR("og:type"), ATTRIBUTE_CONTENT);
    add_text(inspector, type, KIND_ORIGIN_OPEN_GRAPH);
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

// Shares of its words by where they stand.
static void inspect_places(struct inspector *inspector)
{
    static const struct {
        enum kind_feature feature;
        uint32_t bits;
    } places[] = {
        {KIND_BODY_PARAGRAPH, INSIDE_PARAGRAPH}, {KIND_BODY_LIST, INSIDE_LIST},
        {KIND_BODY_TABLE, INSIDE_TABLE},         {KIND_BODY_ARTICLE, INSIDE_ARTICLE},
        {KIND_BODY_MAIN, INSIDE_MAIN},
    };
    enum { PLACES = sizeof(places) / sizeof(*places) };
    const struct body *body = inspector->input->body;
    const uint8_t *repeats = features_column(body->features, FEATURE_REPEATS);
    const uint8_t *unit_words = features_column(body->features, FEATURE_REPEAT_WORDS);
    uint32_t words[PLACES] = {0}, repeated = 0, capitals = 0, articles = 0, gaps = 0, last = 0;
    uint64_t runs = 0, units = 0;
    uint32_t article = TREE_NONE;
    for (uint32_t i = 0; i < body->count; i++) {
        if (!body->is_chosen[i])
            continue;
        const struct block *block = &inspector->input->blocks->items[i];
        struct counts own = measure_between(body->measures, i, i + 1);
        uint32_t inside = body->measures->inside[block->first];
        for (size_t k = 0; k < PLACES; k++)
            words[k] += inside & places[k].bits ? own.words : 0;
        repeated += repeats[i] >= RUN_LEAST ? own.words : 0;
        runs += (uint64_t)repeats[i] * own.words;
        units += (uint64_t)unit_words[i] * own.words;
        capitals += own.capitals;
        gaps += last && i > last;
        last = i + 1;
        if (!(inside & INSIDE_ARTICLE) ||
            (article != TREE_NONE && tree_contains(inspector->input->tree, article, block->first)))
            continue;
        article = block->first;
        while (article != TREE_NONE && inspector->input->tree->nodes[article].tag != TAG_ARTICLE)
            article = inspector->input->tree->nodes[article].parent;
        articles++;
    }
    uint32_t all = body->words ? body->words : 1;
    for (size_t k = 0; k < PLACES; k++)
        set(inspector, places[k].feature, feature_ratio(words[k], all));
    set(inspector, KIND_BODY_REPEATED, feature_ratio(repeated, all));
    set(inspector, KIND_BODY_REPEATS, (unsigned)(runs / all));
    set(inspector, KIND_BODY_UNITS, (unsigned)(units / all));
    set(inspector, KIND_BODY_CAPITALS, feature_ratio(capitals, all));
    set(inspector, KIND_BODY_ARTICLES, feature_log(articles));
    set(inspector, KIND_BODY_GAPS, feature_log(gaps));
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

// Links to a telephone or a mailbox.
static unsigned count_calls(const struct tree *tree)
{
    unsigned count = 0;
    for (uint32_t node = tree_find(tree, TAG_A, 0, tree->count); node != TREE_NONE;
         node = tree_find(tree, TAG_A, node + 1, tree->count)) {
        struct str href = tree_attribute(tree, node, ATTRIBUTE_HREF);
        count += str_starts(href, STR("tel:")) || str_starts(href, STR("mailto:"));
    }
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
    set(inspector, KIND_INPUTS,
        feature_log(tags[TAG_INPUT] + tags[TAG_TEXTAREA] + tags[TAG_SELECT]));
    set(inspector, KIND_SECTIONS, feature_log(tags[TAG_SECTION]));
    set(inspector, KIND_TABLES, feature_log(tags[TAG_TABLE]));
    set(inspector, KIND_FRAMES, feature_log(tags[TAG_IFRAME] + tags[TAG_VIDEO]));
    set(inspector, KIND_CALLS, feature_log(count_calls(tree)));
    set(inspector, KIND_PRICES, feature_log(count_prices(tree->text)));
    set(inspector, KIND_QUESTIONS, feature_log(count_byte(tree->text, '?')));
}

// A year of our time in a short line: where many such lines stand, many things are dated.
static bool has_year(struct str text)
{
    for (size_t i = str_find(text, STR("20"), 0); i != STR_NONE;
         i = str_find(text, STR("20"), i + 2)) {
        bool begins = i == 0 || text.data[i - 1] < '0' || text.data[i - 1] > '9';
        size_t digits = 0;
        while (i + digits < text.length && text.data[i + digits] >= '0' &&
               text.data[i + digits] <= '9')
            digits++;
        if (begins && digits == 4)
            return true;
    }
    return false;
}

// Equal siblings that have a text, dated lines, and long paragraphs outside of the body.
static void inspect_runs(struct inspector *inspector)
{
    const struct body *body = inspector->input->body;
    const uint8_t *repeats = features_column(body->features, FEATURE_REPEATS);
    const uint8_t *unit_words = features_column(body->features, FEATURE_REPEAT_WORDS);
    const uint8_t *unit_links = features_column(body->features, FEATURE_REPEAT_LINKS);
    unsigned years = 0, longs = 0, runs = 0, words = 0;
    for (uint32_t i = 0; i < body->count; i++) {
        struct counts own = measure_between(body->measures, i, i + 1);
        struct str text = block_text(inspector->input->tree, &inspector->input->blocks->items[i]);
        years += own.words <= DATE_WORDS && own.digits >= 4 && has_year(text);
        longs += !body->is_chosen[i] && own.words >= LONG_WORDS && own.links * 2 < own.words;
        if (repeats[i] < RUN_LEAST || unit_links[i] > 100)
            continue;
        words = unit_words[i] > words ? unit_words[i] : words;
        if (unit_words[i] >= feature_log(UNIT_WORDS))
            runs = repeats[i] > runs ? repeats[i] : runs;
    }
    set(inspector, KIND_YEARS, feature_log(years));
    set(inspector, KIND_OTHER_LONG, feature_log(longs));
    set(inspector, KIND_RUN_WORDS, words);
    set(inspector, KIND_RUNS, runs);
}

static void set_tally(struct inspector *inspector, enum kind_feature sum,
                      const struct kind_tally *tally)
{
    set(inspector, sum, feature_centred(tally->sum / 8));
    set(inspector, sum + 1, feature_centred(tally->low));
    set(inspector, sum + 2, feature_centred(tally->high));
    set(inspector, sum + 3, feature_log(tally->many_low));
    set(inspector, sum + 4, feature_log(tally->many_high));
}

static void inspect_names(struct inspector *inspector)
{
    const struct tree *tree = inspector->input->tree;
    struct kind_tally tally = {0};
    for (uint32_t node = 0; node < tree->count; node++)
        if (tree->nodes[node].tag != TAG_TEXT)
            kind_words_add_names(&inspector->words, &tally, tree, node);
    set_tally(inspector, KIND_NAMES_SUM, &tally);
}

// Links, buttons and short headings outside of the body; and the words with which paragraphs of the body begin.
static void inspect_labels(struct inspector *inspector)
{
    const struct body *body = inspector->input->body;
    const struct blocks *blocks = inspector->input->blocks;
    struct kind_tally tally = {0};
    for (uint32_t i = 0; i < blocks->count; i++)
        if (measure_between(body->measures, i, i + 1).words <= LABEL_WORDS)
            kind_words_add_text(&inspector->words, &tally,
                                block_text(inspector->input->tree, &blocks->items[i]),
                                KIND_ORIGIN_LABELS);
    set_tally(inspector, KIND_LABELS_SUM, &tally);
}

static void inspect_prose(struct inspector *inspector)
{
    const struct body *body = inspector->input->body;
    const struct blocks *blocks = inspector->input->blocks;
    struct kind_tally tally = {0};
    for (uint32_t i = 0; i < blocks->count; i++)
        if (body->is_chosen[i] && measure_between(body->measures, i, i + 1).words > LABEL_WORDS)
            kind_words_add_text(&inspector->words, &tally,
                                block_text(inspector->input->tree, &blocks->items[i]),
                                KIND_ORIGIN_PROSE);
    set_tally(inspector, KIND_PROSE_SUM, &tally);
}

void kind_row_read(struct kind_row *row, const struct html_kind_input *input, struct arena *arena)
{
    *row = (struct kind_row){0};
    struct inspector inspector = {.input = input, .arena = arena, .row = row};
    kind_words_begin(&inspector.words, row, arena);
    inspect_address(&inspector);
    end_origin(&inspector, KIND_ORIGIN_ADDRESS);
    inspect_types(&inspector);
    end_origin(&inspector, KIND_ORIGIN_TYPE);
    inspect_metadata(&inspector);
    end_origin(&inspector, KIND_ORIGIN_OPEN_GRAPH);
    inspect_body(&inspector);
    inspect_places(&inspector);
    inspect_page(&inspector);
    inspect_runs(&inspector);
    inspect_names(&inspector);
    end_origin(&inspector, KIND_ORIGIN_NAMES);
    inspect_labels(&inspector);
    end_origin(&inspector, KIND_ORIGIN_LABELS);
    inspect_prose(&inspector);
    end_origin(&inspector, KIND_ORIGIN_PROSE);
}
