// SPDX-License-Identifier: MIT
#include "extract/kind_inspector.h"

#include "extract/features.h"

enum {
    LONG_WORDS = 40, // of a paragraph that listings do not have
    DATE_WORDS = 8,  // at most, of a line that is a date
    RUN_LEAST = 3,   // so many equal siblings are a run
    UNIT_WORDS = 20, // of one of them that has a text
};

void kind_inspect_body(struct kind_inspector *inspector)
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
    kind_set(inspector, KIND_BODY_WORDS, feature_log(body->words));
    kind_set(inspector, KIND_BODY_EXPECTED, feature_ratio(body->expected, 1000));
    kind_set(inspector, KIND_BODY_BLOCKS, feature_log(body->chosen));
    kind_set(inspector, KIND_BODY_MEAN, feature_log(body->chosen ? body->words / body->chosen : 0));
    kind_set(inspector, KIND_BODY_LINKS, feature_ratio(all.links, body->words));
    kind_set(inspector, KIND_BODY_ENDS, feature_ratio(all.ends * 5, body->words));
    kind_set(inspector, KIND_BODY_STOPS, feature_ratio(all.stops, body->words));
    kind_set(inspector, KIND_BODY_DIGITS, feature_ratio(all.digits * 4, all.characters));
    kind_set(inspector, KIND_BODY_SHARE, feature_ratio(body->words, page));
    kind_set(inspector, KIND_BODY_LONGEST, feature_log(longest));
    kind_set(inspector, KIND_BODY_LONG, feature_log(longs));
    kind_set(inspector, KIND_BODY_HEADINGS, feature_log(headings));
    kind_set(inspector, KIND_BODY_FIRST, feature_ratio(first, body->count));
    kind_set(inspector, KIND_BODY_SPAN,
             last > first ? feature_ratio(body->chosen, last - first) : 0);
}

// Shares of its words by where they stand.
void kind_inspect_places(struct kind_inspector *inspector)
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
        kind_set(inspector, places[k].feature, feature_ratio(words[k], all));
    kind_set(inspector, KIND_BODY_REPEATED, feature_ratio(repeated, all));
    kind_set(inspector, KIND_BODY_REPEATS, (unsigned)(runs / all));
    kind_set(inspector, KIND_BODY_UNITS, (unsigned)(units / all));
    kind_set(inspector, KIND_BODY_CAPITALS, feature_ratio(capitals, all));
    kind_set(inspector, KIND_BODY_ARTICLES, feature_log(articles));
    kind_set(inspector, KIND_BODY_GAPS, feature_log(gaps));
}

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

void kind_inspect_page(struct kind_inspector *inspector)
{
    const struct tree *tree = inspector->input->tree;
    const struct measures *measures = inspector->input->body->measures;
    struct counts page = measures->sums[measures->blocks->count];
    uint32_t tags[TAG_COUNT] = {0};
    for (uint32_t node = 0; node < tree->count; node++)
        tags[tree->nodes[node].tag]++;
    uint32_t h1 = tree_find(tree, TAG_H1, 0, tree->count);
    kind_set(inspector, KIND_PAGE_WORDS, feature_log(page.words));
    kind_set(inspector, KIND_PAGE_LINKS, feature_ratio(page.links, page.words));
    kind_set(inspector, KIND_PAGE_BLOCKS, feature_log(page.blocks));
    kind_set(inspector, KIND_H1S, feature_log(tags[TAG_H1]));
    kind_set(inspector, KIND_H1_WORDS,
             h1 == TREE_NONE ? 0 : feature_log(measure_node(measures, h1).words));
    kind_set(inspector, KIND_HEADINGS, feature_log(tags[TAG_H2] + tags[TAG_H3] + tags[TAG_H4]));
    kind_set(inspector, KIND_TIMES, feature_log(tags[TAG_TIME]));
    kind_set(inspector, KIND_FORMS, feature_log(tags[TAG_FORM]));
    kind_set(inspector, KIND_BUTTONS, feature_log(tags[TAG_BUTTON]));
    kind_set(inspector, KIND_IMAGES, feature_log(tags[TAG_IMG]));
    kind_set(inspector, KIND_ANCHORS, feature_log(tags[TAG_A]));
    kind_set(inspector, KIND_ARTICLES, feature_log(tags[TAG_ARTICLE]));
    kind_set(inspector, KIND_ITEMS, feature_log(tags[TAG_LI]));
    kind_set(inspector, KIND_INPUTS,
             feature_log(tags[TAG_INPUT] + tags[TAG_TEXTAREA] + tags[TAG_SELECT]));
    kind_set(inspector, KIND_SECTIONS, feature_log(tags[TAG_SECTION]));
    kind_set(inspector, KIND_TABLES, feature_log(tags[TAG_TABLE]));
    kind_set(inspector, KIND_FRAMES, feature_log(tags[TAG_IFRAME] + tags[TAG_VIDEO]));
    kind_set(inspector, KIND_CALLS, feature_log(count_calls(tree)));
    kind_set(inspector, KIND_PRICES, feature_log(count_prices(tree->text)));
    kind_set(inspector, KIND_QUESTIONS, feature_log(count_byte(tree->text, '?')));
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
void kind_inspect_runs(struct kind_inspector *inspector)
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
    kind_set(inspector, KIND_YEARS, feature_log(years));
    kind_set(inspector, KIND_OTHER_LONG, feature_log(longs));
    kind_set(inspector, KIND_RUN_WORDS, words);
    kind_set(inspector, KIND_RUNS, runs);
}
