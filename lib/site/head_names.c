// SPDX-License-Identifier: MIT
#include "site/head_names.h"

#include "site/head_name_marks.h"
#include "site/position.h"
#include "text/byline.h"
#include "text/name.h"
#include "text/space.h"
#include "text/words.h"

enum {
    BESIDE_WORDS = 6, // words of a position behind a name in the same line
    NAME_WORDS = 4,   // words of a name before it
    RAW_WORDS = 5,    // of what stands behind 'By' and is taken for a name
};

static void put_name(struct head_names *names, const struct head_name_place *place,
                     const struct name *name, size_t of)
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
        head_name_mark(names, candidate);
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
    head_name_mark_place(names, candidate, place, of);
}

// What stands behind 'By' and is no list of names: 'By jdoe', 'By The Example Team'.
static void read_raw(struct head_names *names, struct head_name_place *place, struct str text)
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

static bool read_list(struct head_names *names, const struct head_name_place *place,
                      struct str text)
{
    struct names found = names_split(names->head->arena, text);
    for (size_t i = 0; i < found.count; i++)
        put_name(names, place, &found.items[i], found.count);
    return found.count > 0;
}

// "25.10.2022 - Jane Doe": the parts of a line that are names, where another one is none.
static void read_pieces(struct head_names *names, struct head_name_place *place, struct str text)
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
static bool read_before_day(struct head_names *names, struct head_name_place *place,
                            struct str text)
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
static bool read_before_position(struct head_names *names, struct head_name_place *place,
                                 struct str text)
{
    struct str name;
    if (generic_ends_sentence(text) || !head_name_position(text, &name).length)
        return false;
    place->is_piece = place->is_first_piece = true;
    place->printed = name;
    return read_list(names, place, name);
}

static void read_forms(struct head_names *names, struct head_name_place *place, struct str text)
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
    if (may_be_bio && !bio.data)
        bio = select_bio_name_abroad(text);
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
               ? head_name_is_position(head, index) || generic_is_reach(head->generic, index)
               : generic_is_reach(head->generic, index);
}

static void read_line(struct head_names *names, size_t index)
{
    struct head *head = names->head;
    struct str text = head->page->lines[index].plain;
    struct head_name_place place = {
        .index = index, .printed = text, .zone = head_zone_of(head, index)};
    enum name_role role;
    bool is_prose = text.length > HEAD_BYLINE_BYTES;
    unsigned printed = head->generic->printed[index];
    if (index >= head->generic->body.to && printed & (PRINTED_RELATED | PRINTED_PERSONS))
        names->is_behind_related = !(printed & PRINTED_PERSONS);
    if (!generic_is_text(head->generic, index) || index == head->generic->headline ||
        names->is_behind_related || (is_prose && place.zone < HEAD_ZONE_BODY_END) ||
        (place.zone == HEAD_ZONE_BODY && head->page->lines[index].words > HEAD_POSITION_WORDS))
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
    head_names_mark_all(names);
}
