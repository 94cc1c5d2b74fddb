// SPDX-License-Identifier: MIT
#include "site/head_names.h"

#include "site/position.h"
#include "text/byline.h"
#include "text/name.h"
#include "text/name_nobody.h"
#include "text/normalize.h"
#include "text/space.h"
#include "text/utf8.h"
#include "text/words.h"

enum {
    POSITION_WORDS = 20, // words of the longest position
    BESIDE_WORDS = 6,    // words of a position behind a name in the same line
    NAME_WORDS = 4,      // words of a name before it
    RAW_WORDS = 5,       // of what stands behind 'By' and is taken for a name
    END_LINES = 40,      // above a line in which a heading that ends texts is looked for
    OFTEN = 4,
    MANY = 3,        // names of a line
    PROSE_OFTEN = 3, // paragraphs that name a person
    FAMILY_BYTES = 4,
};

// A line that names persons.
struct place {
    size_t index;
    enum head_zone zone;
    struct str printed;
    bool is_by, is_piece, is_first_piece, is_raw, is_bio, is_other;
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

// --- the name itself ---

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

static void mark_name(const struct head_names *names, struct candidate *candidate)
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

// --- where it stands ---

static bool is_position(const struct head *head, size_t index)
{
    const struct line *line = &head->page->lines[index];
    return index < head->generic->all.to && line->words <= POSITION_WORDS &&
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

static void mark_place(struct head_names *names, struct candidate *candidate,
                       const struct place *place, size_t of)
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
        {has_next && is_position(head, i + 1), HEAD_NAME_POSITION_BELOW},
        {is_position(head, i), HEAD_NAME_POSITION_BEHIND},
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

static void put_name(struct head_names *names, const struct place *place, const struct name *name,
                     size_t of)
{
    static const uint8_t ranks[] = {
        [HEAD_ZONE_HEAD] = 0,       [HEAD_ZONE_ABOVE] = 1,     [HEAD_ZONE_HEADLINE] = 2,
        [HEAD_ZONE_BODY_START] = 3, [HEAD_ZONE_BODY_END] = 4,  [HEAD_ZONE_BELOW] = 5,
        [HEAD_ZONE_BODY] = 6,       [HEAD_ZONE_FAR_BELOW] = 7, [HEAD_ZONE_FAR_ABOVE] = 8};
    struct arena *arena = names->head->arena;
    size_t before = names->list.count;
    struct candidate *candidate = candidates_put(&names->list, arena, name_key(arena, name->full),
                                                 name->full, (uint32_t)place->index);
    if (!candidate)
        return;
    size_t i = (size_t)(candidate - names->list.items);
    bool is_new = names->list.count > before;
    if (is_new) {
        names->first[i] = place->index;
        mark_name(names, candidate);
    }
    if (is_new || ranks[place->zone] < ranks[names->zones[i]]) {
        candidate->node = (uint32_t)place->index;
        names->printed[i] = place->printed;
        names->zones[i] = (uint8_t)place->zone;
    }
    names->first[i] = place->index < names->first[i] ? place->index : names->first[i];
    names->counts[i]++;
    names->is_above[i] |= place->zone < HEAD_ZONE_BODY;
    names->is_below[i] |= place->zone >= HEAD_ZONE_BODY_END;
    bool is_author = !name->role.data || str_equal(name->role, STR("author"));
    if (!is_author || names->is_other || place->is_other)
        candidate_mark(candidate, HEAD_NAME_ROLE_OTHER);
    if (!names->roles[i].data)
        names->roles[i] = name->role;
    if (place->is_raw)
        candidate_mark(candidate, HEAD_NAME_RAW);
    mark_place(names, candidate, place, of);
}

// --- the forms of a line ---

// What stands behind 'By' and is no list of names: 'By jdoe', 'By The Example Team'.
static void read_raw(struct head_names *names, struct place *place, struct str text)
{
    struct str name = byline_names(text), where;
    size_t length = 0;
    for (size_t at = 0; at < name.length; at++)
        if (byline_is_mark(name, at, &length))
            name = str_slice(name, 0, at);
    name = space_trim(name);
    while (name.length && memchr(" -,.;:|/", name.data[name.length - 1], 8))
        name.length--;
    if (name.length < 2 || name.length > HEAD_NAME_BYTES || words_count(name) > RAW_WORDS ||
        date_find(name, DATE_ORDER_DAY_FIRST, &where).precision != DATE_NONE)
        return;
    place->is_raw = true;
    put_name(names, place, &(struct name){.full = name}, 1);
}

static bool read_list(struct head_names *names, const struct place *place, struct str text)
{
    struct names found = names_split(names->head->arena, text);
    for (size_t i = 0; i < found.count; i++)
        put_name(names, place, &found.items[i], found.count);
    return found.count > 0;
}

// "25.10.2022 - Jane Doe": the parts of a line that are names, where another one is none.
static void read_pieces(struct head_names *names, struct place *place, struct str text)
{
    size_t from = 0, length = 0, pieces = 0;
    for (size_t at = 0; at <= text.length; at++) {
        if (at < text.length && !byline_is_mark(text, at, &length))
            continue;
        struct str piece = space_trim(str_slice(text, from, at));
        from = at + length;
        pieces++;
        if (!piece.length || piece.length > HEAD_NAME_BYTES || !name_is_likely(piece))
            continue;
        place->is_piece = true;
        place->is_first_piece = pieces == 1;
        place->printed = piece;
        read_list(names, place, piece);
    }
}

// "Jane Doe June 3, 2020", "Jane Doe, 3.6.2020": what stands before the day, when it is a name.
static bool read_before_day(struct head_names *names, struct place *place, struct str text)
{
    struct str where;
    if (date_find(text, DATE_ORDER_DAY_FIRST, &where).precision < DATE_MONTH)
        return false;
    struct str before = space_trim(str_slice(text, 0, (size_t)(where.data - text.data)));
    while (before.length && memchr(" -,.;:|/(", before.data[before.length - 1], 9))
        before.length--;
    if (!before.length || before.length > HEAD_NAME_BYTES || !name_is_likely(before))
        return false;
    place->is_piece = place->is_first_piece = true;
    place->printed = before;
    return read_list(names, place, before);
}

struct str head_name_position(struct str text, struct str *name)
{
    size_t words = 1;
    *name = (struct str){0};
    struct str found = {0}, before_bracket, inside;
    if (position_in_brackets(text, &before_bracket, &inside) && name_is_likely(before_bracket) &&
        position_says(inside)) {
        *name = before_bracket;
        return inside;
    }
    for (size_t at = 0; at < text.length && words <= NAME_WORDS; at++) {
        if (text.data[at] != ' ' && text.data[at] != ',')
            continue;
        struct str before = str_slice(text, 0, at), rest = str_slice(text, at + 1, text.length);
        bool is_name = words > 1 && name_is_likely(before);
        if (is_name && words_count(rest) <= BESIDE_WORDS && position_says(rest)) {
            *name = before;
            found = space_trim(rest);
        }
        if (text.data[at] == ',')
            break;
        words++;
    }
    return found;
}

// "Jane Doe Environment correspondent", "Jane Doe, Senior Fellow": the name before a position.
static bool read_before_position(struct head_names *names, struct place *place, struct str text)
{
    struct str name;
    if (generic_ends_sentence(text) || !head_name_position(text, &name).length)
        return false;
    place->is_piece = place->is_first_piece = true;
    place->printed = name;
    return read_list(names, place, name);
}

static void read_forms(struct head_names *names, struct place *place, struct str text)
{
    struct head *head = names->head;
    size_t index = place->index;
    struct str whole = text;
    if (text.length <= HEAD_BYLINE_BYTES)
        text = byline_unglue(head->arena, text);
    if (text.length != whole.length)
        place->printed = text;
    struct str byline = head_looks(head, index, LOOK_BYLINE) ? byline_find(text) : (struct str){0};
    bool may_be_bio = head_looks(head, index, LOOK_LONG) || place->zone >= HEAD_ZONE_BODY_END;
    struct str bio = may_be_bio ? select_bio_name(text) : (struct str){0};
    if (byline.data) {
        place->is_by = true;
        place->printed = byline;
        if (read_list(names, place, byline))
            return;
        place->printed = byline_without_tail(head->arena, byline);
        if (!read_list(names, place, place->printed))
            read_raw(names, place, place->printed);
    } else if (names->is_behind_by && text.length <= HEAD_BYLINE_BYTES) {
        if (!read_list(names, place, text))
            read_raw(names, place, text);
    } else if (bio.data) {
        place->is_bio = true;
        place->printed = bio;
        read_list(names, place, bio);
    } else if (head_looks(head, index, LOOK_NAME | LOOK_NAMES) ||
               (text.length < whole.length && name_is_likely(text))) {
        read_list(names, place, text);
    } else if (head_looks(head, index, LOOK_SHORT)) {
        bool is_read = head_looks(head, index, LOOK_DAY) ? read_before_day(names, place, text)
                                                         : read_before_position(names, place, text);
        if (!is_read)
            read_pieces(names, place, text);
    }
}

// What stands between the names of a list: a position, how to reach the person.
static bool is_between(const struct head *head, size_t index)
{
    return index && page_is_name(head->page, index - 1)
               ? is_position(head, index) || generic_is_reach(head->generic, index)
               : generic_is_reach(head->generic, index);
}

static void read_line(struct head_names *names, size_t index)
{
    struct head *head = names->head;
    struct str text = head->page->lines[index].plain;
    struct place place = {.index = index, .printed = text, .zone = head_zone_of(head, index)};
    enum name_role role;
    bool is_prose = text.length > HEAD_BYLINE_BYTES;
    unsigned printed = head->generic->printed[index];
    if (index >= head->generic->body.to && printed & (PRINTED_RELATED | PRINTED_PERSONS))
        names->is_behind_related = !(printed & PRINTED_PERSONS);
    if (!generic_is_text(head->generic, index) || index == head->generic->headline ||
        names->is_behind_related || (is_prose && place.zone < HEAD_ZONE_BODY_END) ||
        (place.zone == HEAD_ZONE_BODY && head->page->lines[index].words > POSITION_WORDS))
        return;
    names->lines++;
    bool is_heading = printed & PRINTED_NAMES;
    if (!is_prose && (byline_is_label(text, &role) || is_heading)) {
        names->is_behind_by = true;
        names->is_list = is_heading;
        names->is_continued = false;
        names->is_other = !is_heading && role != NAME_ROLE_AUTHOR && role != NAME_ROLE_NONE;
        return;
    }
    bool is_name = head_looks(head, index, LOOK_NAME);
    if (names->is_continued && !is_name) {
        if (is_between(head, index))
            return;
        names->is_behind_by = names->is_other = false;
    }
    read_forms(names, &place, text);
    names->is_continued = names->is_behind_by && names->is_list && is_name;
    names->is_behind_by = names->is_continued;
    names->is_other = names->is_other && names->is_continued;
}

// --- what only all names together tell ---

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

void head_names_read(struct head_names *names, struct head *head)
{
    enum { BEFORE = 30 };
    const struct generic *generic = head->generic;
    size_t start = head_headline(head);
    start = start < generic->body.from ? start : generic->body.from;
    start = start > generic->all.from + BEFORE ? start - BEFORE : generic->all.from;
    *names = (struct head_names){.head = head};
    for (size_t i = start; i < generic->all.to && names->lines < HEAD_NAME_LINES; i++)
        read_line(names, i);
    mark_copyright(names);
    mark_relations(names);
}
