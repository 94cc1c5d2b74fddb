// SPDX-License-Identifier: MIT
#include "site/head_name_marks.h"

#include "site/position.h"
#include "text/name.h"
#include "text/name_nobody.h"
#include "text/normalize.h"
#include "text/utf8.h"

enum {
    END_LINES = 40, // above a line in which a heading that ends texts is looked for
    OFTEN = 4,
    MANY = 3,        // names of a line
    PROSE_OFTEN = 3, // paragraphs that name a person
    FAMILY_BYTES = 4,
};

static unsigned by_feature(enum head_zone zone)
{
    static const uint8_t features[] = {
        [HEAD_ZONE_FAR_ABOVE] = HEAD_NAME_BY_FAR,         [HEAD_ZONE_ABOVE] = HEAD_NAME_BY_ABOVE,
        [HEAD_ZONE_HEADLINE] = HEAD_NAME_BY_HEAD,         [HEAD_ZONE_HEAD] = HEAD_NAME_BY_HEAD,
        [HEAD_ZONE_BODY_START] = HEAD_NAME_BY_BODY_START, [HEAD_ZONE_BODY] = HEAD_NAME_BY_BODY,
        [HEAD_ZONE_BODY_END] = HEAD_NAME_BY_BODY_END,     [HEAD_ZONE_BELOW] = HEAD_NAME_BY_BELOW,
        [HEAD_ZONE_FAR_BELOW] = HEAD_NAME_BY_FAR,
    };
    return features[zone];
}

static unsigned line_feature(enum head_zone zone)
{
    static const uint8_t features[] = {
        [HEAD_ZONE_FAR_ABOVE] = HEAD_NAME_LINE_FAR,
        [HEAD_ZONE_ABOVE] = HEAD_NAME_LINE_ABOVE,
        [HEAD_ZONE_HEADLINE] = HEAD_NAME_LINE_HEAD,
        [HEAD_ZONE_HEAD] = HEAD_NAME_LINE_HEAD,
        [HEAD_ZONE_BODY_START] = HEAD_NAME_LINE_BODY_START,
        [HEAD_ZONE_BODY] = HEAD_NAME_LINE_BODY,
        [HEAD_ZONE_BODY_END] = HEAD_NAME_LINE_BODY_END,
        [HEAD_ZONE_BELOW] = HEAD_NAME_LINE_BELOW,
        [HEAD_ZONE_FAR_BELOW] = HEAD_NAME_LINE_FAR,
    };
    return features[zone];
}

static void mark_case(struct candidate *candidate)
{
    struct utf8_cases cases = utf8_cases(candidate->value);
    if (cases.upper > 2 && !cases.lower)
        candidate_mark(candidate, HEAD_NAME_CAPITALS);
    if (cases.lower && !cases.upper)
        candidate_mark(candidate, HEAD_NAME_NO_CAPITALS);
    if (cases.digits)
        candidate_mark(candidate, HEAD_NAME_DIGITS);
}

static struct str last_word(struct str key)
{
    size_t from = key.length;
    while (from && key.data[from - 1] != ' ')
        from--;
    return str_slice(key, from, key.length);
}

// In how many paragraphs the family name stands: of whom a text is about, not by whom.
static size_t count_in_prose(const struct head *head, struct str name)
{
    const struct generic *generic = head->generic;
    struct str family = last_word(name);
    size_t count = 0;
    if (family.length < FAMILY_BYTES)
        return 0;
    for (size_t i = generic->body.from; i < generic->body.to && count < PROSE_OFTEN; i++)
        count += head->page->lines[i].words >= GENERIC_LONG_WORDS &&
                 str_contains(head->page->lines[i].plain, family);
    return count;
}

void head_name_mark(const struct head_names *names, struct candidate *candidate)
{
    struct head *head = names->head;
    struct str key = text_key(head->arena, candidate->value);
    size_t words = name_key_words(key), nobody = name_key_nobody(key);
    size_t headline = head->generic->headline, prose = count_in_prose(head, candidate->value);
    struct str title = headline == STR_NONE ? (struct str){0} : head->keys[headline];
    struct str first =
        head->first < head->generic->all.to ? head->keys[head->first] : (struct str){0};
    const struct {
        bool is_so;
        unsigned feature;
    } rows[] = {
        {name_is_likely(candidate->value), HEAD_NAME_LIKELY},
        {words <= 1, HEAD_NAME_ONE_WORD},
        {words == 2, HEAD_NAME_TWO_WORDS},
        {words == 3, HEAD_NAME_THREE_WORDS},
        {words > 3, HEAD_NAME_MANY_WORDS},
        {nobody && nobody * 2 >= words, HEAD_NAME_NOBODY},
        {name_key_agency(key), HEAD_NAME_AGENCY},
        {name_key_staff(key), HEAD_NAME_STAFF_WORD},
        {key.length > 3 && str_contains(title, key), HEAD_NAME_IN_HEADLINE},
        {key.length > 3 && str_contains(first, key), HEAD_NAME_IN_FIRST_LINE},
        {prose > 0, HEAD_NAME_IN_PROSE},
        {prose >= PROSE_OFTEN, HEAD_NAME_IN_PROSE_OFTEN},
    };
    for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++)
        if (rows[i].is_so)
            candidate_mark(candidate, rows[i].feature);
    mark_case(candidate);
}

bool head_name_is_position(const struct head *head, size_t index)
{
    const struct line *line = &head->page->lines[index];
    return index < head->generic->all.to && line->words <= HEAD_POSITION_WORDS &&
           position_says(line->plain);
}

static bool is_behind_end(const struct head *head, size_t index, unsigned flags)
{
    const struct generic *generic = head->generic;
    for (size_t i = index; i > generic->body.from && index - i < END_LINES; i--)
        if (generic->printed[i - 1] & flags)
            return true;
    return false;
}

static void mark_distance(const struct head *head, struct candidate *candidate, size_t index)
{
    static const uint8_t behind[] = {1, 2, 3, 6, 12};
    size_t headline = head->generic->headline;
    if (headline == STR_NONE)
        return;
    if (index > headline)
        head_mark_step(candidate, HEAD_NAME_HEADLINE_1, behind, sizeof(behind), index - headline);
    else if (index + 3 >= headline)
        candidate_mark(candidate, HEAD_NAME_HEADLINE_ABOVE);
}

void head_name_mark_place(const struct head_names *names, struct candidate *candidate,
                          const struct head_name_place *place, size_t of)
{
    struct head *head = names->head;
    size_t i = place->index;
    bool has_next = i + 1 < head->generic->all.to;
    const struct {
        bool is_so;
        unsigned feature;
    } rows[] = {
        {place->is_by, HEAD_NAME_BY},
        {names->is_behind_by, HEAD_NAME_BEHIND_BY},
        {place->is_piece, HEAD_NAME_PIECE},
        {place->is_first_piece, HEAD_NAME_PIECE_FIRST},
        {place->is_bio, HEAD_NAME_BIO},
        {head_looks(head, i, LOOK_DAY), HEAD_NAME_WITH_DAY},
        {head_looks(head, i + 1, LOOK_DAY), HEAD_NAME_DAY_BELOW},
        {i && head_looks(head, i - 1, LOOK_DAY), HEAD_NAME_DAY_ABOVE},
        {head_looks(head, i + 1, LOOK_LONG), HEAD_NAME_LONG_BELOW},
        {head_looks(head, i, LOOK_CAPTION), HEAD_NAME_CAPTION},
        {head->page->lines[i].has_bullet, HEAD_NAME_BULLET},
        {has_next && head_name_is_position(head, i + 1), HEAD_NAME_POSITION_BELOW},
        {head_name_is_position(head, i), HEAD_NAME_POSITION_BEHIND},
        {has_next && select_bio_name(head->page->lines[i + 1].plain).data, HEAD_NAME_BIO_NEXT},
        {is_behind_end(head, i, PRINTED_PERSONS), HEAD_NAME_BEHIND_ABOUT},
        {is_behind_end(head, i, PRINTED_STOP), HEAD_NAME_BEHIND_END},
        {of > 1, HEAD_NAME_WITH_OTHERS},
        {of > MANY, HEAD_NAME_WITH_MANY},
    };
    for (size_t j = 0; j < sizeof(rows) / sizeof(*rows); j++)
        if (rows[j].is_so)
            candidate_mark(candidate, rows[j].feature);
    candidate_mark(candidate, place->is_by ? by_feature(place->zone) : line_feature(place->zone));
    mark_distance(head, candidate, i);
}

static bool has_better(const struct candidates *list, size_t i)
{
    for (size_t j = 0; j < list->count; j++)
        if (j != i && name_key_is_within(list->items[i].key, list->items[j].key))
            return true;
    return false;
}

static void mark_relations(struct head_names *names)
{
    struct candidates *list = &names->list;
    size_t by_head = 0, by_other = 0, line_head = 0, likely = 0;
    struct candidate *first = NULL;
    for (size_t i = 0; i < list->count; i++) {
        struct candidate *it = &list->items[i];
        bool is_by = candidate_has(it, HEAD_NAME_BY_HEAD);
        by_head += is_by;
        by_other += !is_by && candidate_has(it, HEAD_NAME_BY);
        line_head += candidate_has(it, HEAD_NAME_LINE_HEAD);
        likely += candidate_has(it, HEAD_NAME_LIKELY);
        if (names->first[i] > head_headline(names->head) &&
            (!first || names->first[i] < names->first[first - list->items]))
            first = it;
    }
    if (first)
        candidate_mark(first, HEAD_NAME_FIRST);
    for (size_t i = 0; i < list->count; i++) {
        struct candidate *it = &list->items[i];
        const struct {
            bool is_so;
            unsigned feature;
        } rows[] = {
            {by_head && !candidate_has(it, HEAD_NAME_BY_HEAD), HEAD_NAME_BY_DIFFERS},
            {by_other && !candidate_has(it, HEAD_NAME_BY), HEAD_NAME_BY_ELSEWHERE},
            {line_head && !candidate_has(it, HEAD_NAME_LINE_HEAD), HEAD_NAME_LINE_DIFFERS},
            {likely == 1 && candidate_has(it, HEAD_NAME_LIKELY), HEAD_NAME_ONLY},
            {names->counts[i] == 2, HEAD_NAME_TWICE},
            {names->counts[i] == 3, HEAD_NAME_THRICE},
            {names->counts[i] >= OFTEN, HEAD_NAME_OFTEN},
            {names->is_above[i] && names->is_below[i], HEAD_NAME_HEAD_AND_END},
            {has_better(list, i), HEAD_NAME_BETTER},
        };
        for (size_t j = 0; j < sizeof(rows) / sizeof(*rows); j++)
            if (rows[j].is_so)
                candidate_mark(it, rows[j].feature);
    }
}

// Who holds the copyright, and is called so elsewhere on the page.
static void mark_copyright(struct head_names *names)
{
    struct str holder = head_copyright(names->head).holder;
    struct str key = holder.length ? text_key(names->head->arena, holder) : (struct str){0};
    for (size_t i = 0; key.length && i < names->list.count; i++)
        if (str_contains(key, names->list.items[i].key))
            candidate_mark(&names->list.items[i], HEAD_NAME_COPYRIGHT);
}

void head_names_mark_all(struct head_names *names)
{
    mark_copyright(names);
    mark_relations(names);
}
