// SPDX-License-Identifier: MIT
#include "merge/view.h"

#include "merge/value.h"
#include "text/identity.h"
#include "text/url.h"

// As STR, but a constant.
#define NAME(literal)                                                                              \
    {                                                                                              \
        literal, sizeof(literal) - 1                                                               \
    }

static struct str text_of(const struct record *record, struct str key)
{
    return value_text(record->arena, record_get(record, key));
}

// A capture's or record's id may be a number in records of other origin.
static struct str name_of(const struct record *record, struct str value)
{
    if (value_is_empty(value))
        return (struct str){0};
    enum span_kind kind = span_kind(value);
    if (kind == SPAN_NUMBER)
        return value;
    return kind == SPAN_STRING ? span_text(record->arena, value) : (struct str){0};
}

// The paragraphs as one text.
static struct str join_paragraphs(const struct record *record, struct str array)
{
    struct buffer joined = {0};
    struct str element;
    size_t position = 0;
    while (span_next_element(array, &position, &element)) {
        if (span_kind(element) != SPAN_STRING)
            continue;
        if (joined.length)
            buffer_put(&joined, STR("\n\n"));
        buffer_put(&joined, span_text(record->arena, element));
    }
    return arena_take(record->arena, &joined);
}

static struct str body_of(const struct record *record)
{
    struct str body = text_of(record, STR("article_body"));
    struct str paragraphs = record_get(record, STR("body_paragraphs"));
    if (body.length || value_is_empty(paragraphs))
        return body;
    return span_kind(paragraphs) == SPAN_ARRAY ? join_paragraphs(record, paragraphs) : STR("");
}

// The first of the authors that has a name.
static struct str first_author_of(const struct record *record)
{
    struct str authors = record_get(record, STR("authors")), element;
    if (value_is_empty(authors))
        return (struct str){0};
    if (span_kind(authors) != SPAN_ARRAY)
        return value_text(record->arena, authors);
    for (size_t position = 0; span_next_element(authors, &position, &element);) {
        if (span_kind(element) == SPAN_OBJECT)
            element = span_get(element, STR("name"));
        struct str name = value_text(record->arena, element);
        if (name.length)
            return name;
    }
    return STR("");
}

// Fields that say something of the article; not what the programs say of their own work.
static size_t count_filled(const struct record *record)
{
    static const struct str own[] = {NAME("duplicates"), NAME("evidence"), NAME("hints"),
                                     NAME("replaces"), NAME("warnings")};
    size_t filled = 0;
    for (size_t i = 0; i < record->count; i++) {
        const struct record_field *field = &record->fields[i];
        if (field->is_removed || value_is_empty(field->value))
            continue;
        bool is_own = false;
        for (size_t j = 0; j < sizeof(own) / sizeof(*own); j++)
            is_own |= str_equal(field->key, own[j]);
        filled += !is_own;
    }
    return filled;
}

struct date view_date(const struct record *record)
{
    struct str text = text_of(record, STR("date_published"));
    struct date date = date_from_iso(text);
    if (date.precision == DATE_NONE && text.length)
        date = date_find(text, DATE_ORDER_UNKNOWN, NULL);
    struct str precision = record_text(record, STR("date_published_precision"));
    if (str_equal(precision, STR("month")) && date.precision > DATE_MONTH)
        date.precision = DATE_MONTH;
    if (str_equal(precision, STR("year")) && date.precision > DATE_YEAR)
        date.precision = DATE_YEAR;
    return date;
}

static void view_capture(const struct record *record, struct facts *facts)
{
    struct str capture = record_get(record, STR("capture"));
    if (!capture.length || span_kind(capture) != SPAN_OBJECT)
        return;
    facts->name = name_of(record, span_get(capture, STR("id")));
    facts->is_capture = facts->name.length > 0;
    facts->captured_at = value_text(record->arena, span_get(capture, STR("captured_at")));
    struct str rank = span_get(capture, STR("layout_rank"));
    bool is_negative = str_starts(rank, STR("-"));
    struct str digits = str_slice(rank, is_negative, rank.length);
    int64_t value = 0;
    for (size_t i = 0; i < digits.length && i < 9; i++) {
        if (digits.data[i] < '0' || digits.data[i] > '9')
            return; // no integer: no rank
        value = value * 10 + (digits.data[i] - '0');
    }
    facts->layout_rank = is_negative ? -value : value;
}

// What the page says of other texts.
static void view_versions(const struct record *record, struct facts *facts)
{
    static const struct {
        struct str relation;
        enum version_kind kind;
    } kinds[] = {{NAME("edition"), VERSION_EDITION},
                 {NAME("translation"), VERSION_TRANSLATION},
                 {NAME("translation-of"), VERSION_TRANSLATION_OF},
                 {NAME("excerpt-of"), VERSION_EXCERPT_OF}};
    struct str array = record_get(record, STR("versions")), element;
    struct version *versions = NULL;
    size_t position = 0, capacity = 0;
    facts->has_versions = !value_is_empty(array);
    if (!facts->has_versions || span_kind(array) != SPAN_ARRAY)
        return;
    while (facts->version_count < VERSIONS_MAX && span_next_element(array, &position, &element)) {
        if (span_kind(element) != SPAN_OBJECT)
            continue;
        struct str relation = value_text(record->arena, span_get(element, STR("relation")));
        for (size_t i = 0; i < sizeof(kinds) / sizeof(*kinds); i++) {
            if (!str_equal(relation, kinds[i].relation))
                continue;
            versions = arena_grow(record->arena, versions, facts->version_count, &capacity,
                                  sizeof(*versions));
            versions[facts->version_count++] = (struct version){
                .kind = kinds[i].kind,
                .url = value_text(record->arena, span_get(element, STR("url"))),
                .headline = value_text(record->arena, span_get(element, STR("headline"))),
            };
        }
    }
    facts->versions = versions;
}

struct facts view_facts(const struct record *record)
{
    struct str id = name_of(record, record_get(record, STR("id")));
    struct facts facts = {
        .line = record->line,
        .number = record->number < UINT32_MAX ? (uint32_t)record->number : UINT32_MAX,
        .has_id = id.length > 0,
        .url = text_of(record, STR("url")),
        .canonical_url = text_of(record, STR("canonical_url")),
        .headline = text_of(record, STR("headline")),
        .description = text_of(record, STR("description")),
        .body = body_of(record),
        .first_author = first_author_of(record),
        .language = text_of(record, STR("in_language")),
        .date = view_date(record),
        .body_status = record_text(record, STR("body_status")),
        .filled = count_filled(record),
    };
    view_capture(record, &facts);
    view_versions(record, &facts);
    if (!facts.name.length)
        facts.name = id.length ? id : (struct str){0};
    return facts;
}

struct str view_id(const struct record *record)
{
    struct facts facts = view_facts(record);
    struct arena *arena = record->arena;
    struct str key = identity_key(arena, facts.headline, facts.date, facts.first_author);
    struct str url = url_canonical(arena, facts.canonical_url);
    if (!url.length)
        url = url_canonical(arena, facts.url);
    struct str content = arena_join(arena, facts.headline, STR("\n"));
    content = arena_join(arena, arena_join(arena, content, facts.description), STR("\n"));
    return identity_id(arena, key, url, arena_join(arena, content, facts.body));
}
