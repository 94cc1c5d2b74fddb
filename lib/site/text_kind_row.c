// SPDX-License-Identifier: MIT
#include "site/text_kind_row.h"

#include "site/head.h"
#include "text/url.h"
#include "text/url_shape.h"
#include "text/words.h"

enum { LABEL_WORDS = 4 }; // at most, of a label

struct inspector {
    const struct generic *generic;
    struct text_kind_row *row;
    struct kind_words words;
};

static void inspect_address(struct inspector *inspector, struct str address)
{
    struct text_kind_row *row = inspector->row;
    struct kind_tally tally = {0};
    struct url url;
    if (url_split(address, &url)) {
        struct url_shape shape = url_shape(url.path);
        text_kind_set(row, TEXT_KIND_HAS_URL, 1);
        text_kind_set(row, TEXT_KIND_URL_DEPTH, shape.depth);
        text_kind_set(row, TEXT_KIND_URL_SLUG, shape.slug);
        text_kind_set(row, TEXT_KIND_URL_DIGITS, shape.digits);
        text_kind_set(row, TEXT_KIND_URL_YEAR, shape.has_year);
        text_kind_set(row, TEXT_KIND_URL_QUERY, url.query.length > 0);
        text_kind_set(row, TEXT_KIND_URL_LENGTH, (unsigned)url.path.length);
        kind_words_add_text(&inspector->words, &tally, url.path, TEXT_KIND_ORIGIN_ADDRESS);
        text_kind_set(row, TEXT_KIND_URL_SUM, feature_centred(tally.sum));
    }
    row->ends[TEXT_KIND_ORIGIN_ADDRESS] = inspector->words.count;
}

// How many lines from the headline, or from where the body begins, the line of a fact stands; 0 without a fact.
static unsigned distance_of(const struct generic *generic, const struct fact *fact)
{
    const struct page *page = generic->run.page;
    size_t from = head_headline(generic->head), low = 0, high = page->count;
    if (!fact)
        return 0;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (page->lines[middle].last_number < fact->first_line)
            low = middle + 1;
        else
            high = middle;
    }
    return 1u + feature_log((uint32_t)(low < from ? from - low : low - from));
}

static unsigned count_facts(const struct facts *facts, struct str field)
{
    unsigned count = 0;
    for (size_t i = 0; i < facts->count; i++)
        count += str_equal(facts->items[i].field, field);
    return count;
}

static void inspect_headline(struct inspector *inspector)
{
    const struct generic *generic = inspector->generic;
    struct text_kind_row *row = inspector->row;
    struct str text = facts_text(generic->run.facts, STR("headline"));
    size_t line = head_headline(generic->head), all, again;
    size_t gap = generic->body.from > line ? generic->body.from - line : 0;
    struct line shown = {.plain = text, .words = (unsigned)words_weight(text)};
    struct line_counts counts;
    struct kind_tally tally = {0};
    again = head_again(generic->head, text, &all);
    line_count(&counts, &shown);
    kind_words_add_text(&inspector->words, &tally, text, TEXT_KIND_ORIGIN_HEADLINE);
    row->ends[TEXT_KIND_ORIGIN_HEADLINE] = inspector->words.count;
    text_kind_set(row, TEXT_KIND_HEADLINE_WORDS, counts.words);
    text_kind_set(row, TEXT_KIND_HEADLINE_CAPITALS, feature_ratio(counts.capitals, counts.words));
    text_kind_set(row, TEXT_KIND_HEADLINE_GAP, feature_log((uint32_t)gap));
    text_kind_set(row, TEXT_KIND_HEADLINE_PLACE,
                  feature_ratio((uint32_t)line, (uint32_t)generic->run.page->count));
    text_kind_set(row, TEXT_KIND_HEADLINE_AGAIN, feature_ratio((uint32_t)again, (uint32_t)all));
    text_kind_set(row, TEXT_KIND_HEADLINE_SUM, feature_centred(tally.sum));
}

static void inspect_facts(struct text_kind_row *row, const struct generic *generic)
{
    static const struct {
        enum text_kind_feature feature;
        struct str field;
    } fields[] = {
        {TEXT_KIND_HAS_MODIFIED, STR_INIT("date_modified")},
        {TEXT_KIND_HAS_BYLINE, STR_INIT("byline")},
        {TEXT_KIND_HAS_DEK, STR_INIT("description")},
        {TEXT_KIND_HAS_CREDIT, STR_INIT("image_credit")},
        {TEXT_KIND_HAS_KEYWORDS, STR_INIT("keywords")},
        {TEXT_KIND_HAS_RELATED, STR_INIT("related_work")},
        {TEXT_KIND_HAS_COPYRIGHT, STR_INIT("capture.copyright_year")},
    };
    const struct facts *facts = generic->run.facts;
    const struct fact *date = facts_get(facts, STR("date_published_text"));
    const struct fact *author = facts_get(facts, STR("authors"));
    for (size_t i = 0; i < sizeof(fields) / sizeof(*fields); i++)
        text_kind_set(row, fields[i].feature, facts_get(facts, fields[i].field) != NULL);
    text_kind_set(row, TEXT_KIND_HAS_DATE, date != NULL);
    text_kind_set(row, TEXT_KIND_DATE_DISTANCE, distance_of(generic, date));
    text_kind_set(row, TEXT_KIND_AUTHORS, count_facts(facts, STR("authors")));
    text_kind_set(row, TEXT_KIND_AUTHOR_DISTANCE, distance_of(generic, author));
}

static enum text_kind_origin origin_of(const struct generic *generic, size_t line)
{
    if (generic->run.page->lines[line].words <= LABEL_WORDS)
        return TEXT_KIND_ORIGIN_LABELS;
    return generic->choice.is_chosen[line] ? TEXT_KIND_ORIGIN_PROSE : TEXT_KIND_ORIGIN_OTHER;
}

// The words of all lines of one origin.
static void inspect_words(struct inspector *inspector, enum text_kind_origin origin,
                          enum text_kind_feature first)
{
    const struct line_rows *rows = &inspector->generic->choice.rows;
    struct kind_tally tally = {0};
    for (uint32_t i = 0; i < rows->count; i++)
        if (origin_of(inspector->generic, rows->lines[i]) == origin)
            kind_words_add_text(&inspector->words, &tally, rows->page->lines[rows->lines[i]].plain,
                                origin);
    kind_tally_put(&tally, inspector->row->features + first);
    inspector->row->features[first + KIND_TALLY_COLUMNS] = kind_tally_mean(&tally);
    inspector->row->ends[origin] = inspector->words.count;
}

void text_kind_row_read(struct text_kind_row *row, const struct generic *generic, struct str url)
{
    *row = (struct text_kind_row){0};
    struct inspector inspector = {.generic = generic, .row = row};
    kind_words_begin(&inspector.words, text_kind_weights, generic->run.arena);
    inspect_address(&inspector, url);
    inspect_facts(row, generic);
    inspect_headline(&inspector);
    text_kind_shape(row, generic);
    inspect_words(&inspector, TEXT_KIND_ORIGIN_LABELS, TEXT_KIND_LABELS_SUM);
    inspect_words(&inspector, TEXT_KIND_ORIGIN_PROSE, TEXT_KIND_PROSE_SUM);
    inspect_words(&inspector, TEXT_KIND_ORIGIN_OTHER, TEXT_KIND_OTHER_SUM);
    row->words = inspector.words.hashes;
}
