// SPDX-License-Identifier: MIT
#include "site/head_days.h"

#include "text/labels.h"
#include "text/space.h"

enum {
    ABOVE_LINES = 6,   // above the headline, or behind the body, that are close
    START_LINES = 3,   // of the body's start and end
    PROSE_BYTES = 110, // that are read at each end of a line of prose
    LABEL_BYTES = 60,  // before a date
    NEAR_LINES = 6,    // in which other days are counted
    OFTEN = 4,
    OTHERS_MANY = 3,
    OLD_DAYS = 730,
    WEB_YEAR = 1995, // from which on pages come from the web
    TITLE_WORDS = 5, // words of the shortest title in a list of texts
    END_LINES = 40,  // above a line in which a heading that ends texts is looked for
};

enum head_zone head_zone_of(const struct head *head, size_t index)
{
    const struct generic *generic = head->generic;
    size_t headline = generic->headline == STR_NONE ? generic->body.from : generic->headline;
    const struct range body = generic->body;
    if (index == generic->headline)
        return HEAD_ZONE_HEADLINE;
    if (index < headline)
        return index + ABOVE_LINES >= headline ? HEAD_ZONE_ABOVE : HEAD_ZONE_FAR_ABOVE;
    if (index < body.from)
        return HEAD_ZONE_HEAD;
    if (index >= body.to)
        return index < body.to + ABOVE_LINES ? HEAD_ZONE_BELOW : HEAD_ZONE_FAR_BELOW;
    if (index < body.from + START_LINES)
        return HEAD_ZONE_BODY_START;
    return index + START_LINES >= body.to ? HEAD_ZONE_BODY_END : HEAD_ZONE_BODY;
}

// How little a place has to do with a text's own date.
static unsigned zone_rank(enum head_zone zone)
{
    static const uint8_t ranks[] = {
        [HEAD_ZONE_HEAD] = 0,       [HEAD_ZONE_HEADLINE] = 1,  [HEAD_ZONE_ABOVE] = 2,
        [HEAD_ZONE_BODY_START] = 3, [HEAD_ZONE_BODY_END] = 4,  [HEAD_ZONE_BELOW] = 5,
        [HEAD_ZONE_BODY] = 6,       [HEAD_ZONE_FAR_ABOVE] = 7, [HEAD_ZONE_FAR_BELOW] = 8,
    };
    return ranks[zone];
}

// --- one sight of a day ---

// What the words before it call a day, or those of the line above where it stands alone.
static enum label find_label(const struct head_days *days, struct str before, size_t index,
                             bool *is_above)
{
    struct arena *arena = days->head->arena;
    *is_above = false;
    if (before.length > LABEL_BYTES)
        before = str_slice(before, before.length - LABEL_BYTES, before.length);
    if (space_trim(before).length || index == days->head->first)
        return label_find(arena, before);
    struct str above = days->head->page->lines[index - 1].plain;
    enum label label = above.length <= LABEL_BYTES && !head_has_digit(above)
                           ? label_find(arena, above)
                           : LABEL_NONE;
    *is_above = label != LABEL_NONE;
    return label;
}

static void mark_zone(struct head_days *days, struct candidate *candidate, size_t index)
{
    static const uint8_t behind[] = {1, 2, 3, 6, 12};
    const struct generic *generic = days->head->generic;
    enum head_zone zone = head_zone_of(days->head, index);
    candidate_mark(candidate, HEAD_DAY_FAR_ABOVE + zone);
    if (generic->headline != STR_NONE && index > generic->headline)
        head_mark_step(candidate, HEAD_DAY_HEADLINE_1, behind, sizeof(behind),
                       index - generic->headline);
    if (index < days->head->first + START_LINES)
        candidate_mark(candidate, HEAD_DAY_FIRST_LINES);
    for (size_t i = index; i > generic->body.from && index - i < END_LINES; i--) {
        if (generic->printed[i - 1] & PRINTED_STOP) {
            candidate_mark(candidate, HEAD_DAY_BEHIND_END);
            break;
        }
    }
}

static bool is_title(struct head *head, size_t index)
{
    return head_looks(head, index, LOOK_SHORT) && head->page->lines[index].words >= TITLE_WORDS &&
           !head_looks(head, index, LOOK_DAY | LOOK_NAME | LOOK_BYLINE);
}

static void mark_neighbours(struct head_days *days, struct candidate *candidate, size_t index)
{
    struct head *head = days->head;
    const unsigned names = LOOK_NAME | LOOK_NAMES | LOOK_BYLINE;
    const struct line *line = &head->page->lines[index];
    size_t others = 0;
    for (size_t i = index > NEAR_LINES ? index - NEAR_LINES : 0; i <= index + NEAR_LINES; i++)
        others += i != index && head_looks(head, i, LOOK_DAY);
    const struct {
        bool is_so;
        unsigned feature;
    } rows[] = {
        {head_looks(head, index, names), HEAD_DAY_NAME_IN_LINE},
        {(index && head_looks(head, index - 1, names)) || head_looks(head, index + 1, names),
         HEAD_DAY_NAME_BESIDE},
        {head_looks(head, index, LOOK_CAPTION), HEAD_DAY_CAPTION},
        {line->has_bullet, HEAD_DAY_BULLET},
        {generic_ends_sentence(line->plain), HEAD_DAY_SENTENCE},
        {others > 0, HEAD_DAY_OTHERS_NEAR},
        {others >= OTHERS_MANY, HEAD_DAY_OTHERS_MANY},
        {index != head->generic->headline && is_title(head, index + 1), HEAD_DAY_TITLE_BELOW},
        {index && is_title(head, index - 1), HEAD_DAY_TITLE_ABOVE},
        {head_looks(head, index + 1, LOOK_LONG), HEAD_DAY_LONG_BELOW},
    };
    for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++)
        if (rows[i].is_so)
            candidate_mark(candidate, rows[i].feature);
}

struct sight {
    size_t index;   // of the line
    unsigned shape; // feature of the line's form
    struct str before, printed, behind;
    bool is_assumed, is_second;
};

static void mark_sight(struct head_days *days, struct candidate *candidate, const struct sight *it)
{
    bool is_label_above;
    enum label label = find_label(days, it->before, it->index, &is_label_above);
    size_t i = (size_t)(candidate - days->list.items);
    candidate_mark(candidate, it->shape);
    mark_zone(days, candidate, it->index);
    mark_neighbours(days, candidate, it->index);
    if (label != LABEL_NONE)
        candidate_mark(candidate, label == LABEL_PUBLISHED  ? HEAD_DAY_LABEL_PUBLISHED
                                  : label == LABEL_MODIFIED ? HEAD_DAY_LABEL_MODIFIED
                                                            : HEAD_DAY_LABEL_EVENT);
    if (is_label_above)
        candidate_mark(candidate, HEAD_DAY_LABEL_ALONE);
    if (!space_trim(it->before).length)
        candidate_mark(candidate, HEAD_DAY_STARTS_LINE);
    if (!space_trim(it->behind).length)
        candidate_mark(candidate, HEAD_DAY_ENDS_LINE);
    if (date_has_time(it->before) || date_has_time(it->behind))
        candidate_mark(candidate, HEAD_DAY_WITH_TIME);
    if (it->is_assumed)
        candidate_mark(candidate, HEAD_DAY_ASSUMED);
    if (it->is_second)
        candidate_mark(candidate, HEAD_DAY_SECOND);
    days->counts[i]++;
    days->plain[i] += label == LABEL_NONE || label == LABEL_PUBLISHED;
}

// Notes the day; the first line of the best zone is where it is taken from.
static void put(struct head_days *days, struct date date, const struct sight *sight)
{
    char iso[DATE_ISO_MAX];
    date_iso(date, iso);
    struct str key = arena_copy(days->head->arena, str_of(iso));
    size_t before = days->list.count;
    struct candidate *candidate =
        candidates_put(&days->list, days->head->arena, key, key, (uint32_t)sight->index);
    if (!candidate)
        return;
    size_t i = (size_t)(candidate - days->list.items);
    enum head_zone zone = head_zone_of(days->head, sight->index);
    if (days->list.count > before || zone_rank(zone) < zone_rank(days->zones[i])) {
        candidate->node = (uint32_t)sight->index;
        days->printed[i] = sight->printed;
        days->zones[i] = (uint8_t)zone;
    }
    mark_sight(days, candidate, sight);
}

static void read_text(struct head_days *days, struct str text, size_t index, unsigned shape)
{
    struct str rest = text, where;
    for (size_t i = 0; i < HEAD_DAYS_IN_LINE && rest.length; i++) {
        struct sight sight = {.index = index, .shape = shape, .is_second = i > 0};
        struct date date = day_order_read(&days->order, rest, &where, &sight.is_assumed);
        if (date.precision == DATE_NONE)
            return;
        sight.before = (struct str){rest.data, (size_t)(where.data - rest.data)};
        sight.printed = where;
        rest = str_slice(rest, (size_t)(where.data + where.length - rest.data), rest.length);
        sight.behind = rest;
        if (date.precision == DATE_DAY)
            put(days, date, &sight);
    }
}

static void read_line(struct head_days *days, size_t index)
{
    struct head *head = days->head;
    if (!generic_is_text(head->generic, index))
        return;
    struct str text = head->page->lines[index].text;
    enum head_zone zone = head_zone_of(head, index);
    bool is_prose = text.length > HEAD_DAY_BYTES;
    bool is_start = zone == HEAD_ZONE_HEAD || zone == HEAD_ZONE_BODY_START;
    if (is_prose && !is_start && zone != HEAD_ZONE_BODY_END)
        return;
    if (is_prose)
        text = is_start ? str_slice(text, 0, PROSE_BYTES)
                        : str_slice(text, text.length - PROSE_BYTES, text.length);
    if (!head_has_digit(text))
        return;
    days->lines++;
    text = day_order_full_years(head->arena, text);
    unsigned shape = is_prose                             ? HEAD_DAY_PROSE
                     : head_looks(head, index, LOOK_DATE) ? HEAD_DAY_LINE
                     : text.length <= 70                  ? HEAD_DAY_SHORT_LINE
                                                          : HEAD_DAY_LONG_LINE;
    read_text(days, text, index, shape);
}

// What is close to the headline first, should there be too many lines.
static void read_lines(struct head_days *days)
{
    enum { BEFORE = 20 };
    const struct generic *generic = days->head->generic;
    size_t start = generic->headline == STR_NONE ? generic->body.from : generic->headline;
    start = start > generic->all.from + BEFORE ? start - BEFORE : generic->all.from;
    for (size_t i = start; i < generic->all.to && days->lines < HEAD_DAY_LINES; i++)
        read_line(days, i);
    for (size_t i = generic->all.from; i < start && days->lines < HEAD_DAY_LINES; i++)
        read_line(days, i);
}

// --- what only all days together tell ---

static bool is_in_head(const struct candidate *candidate)
{
    return candidate_has(candidate, HEAD_DAY_HEAD) || candidate_has(candidate, HEAD_DAY_HEADLINE);
}

static void mark_relations(struct head_days *days)
{
    struct candidates *list = &days->list;
    long earliest = 0, latest = 0;
    int copyright = copyright_line_year(head_copyright(days->head));
    size_t published = 0, heads = 0;
    for (size_t i = 0; i < list->count; i++) {
        long day = date_day_number(date_from_iso(list->items[i].key));
        earliest = i == 0 || day < earliest ? day : earliest;
        latest = i == 0 || day > latest ? day : latest;
        published += candidate_has(&list->items[i], HEAD_DAY_LABEL_PUBLISHED);
        heads += is_in_head(&list->items[i]);
    }
    for (size_t i = 0; i < list->count; i++) {
        struct candidate *it = &list->items[i];
        long day = date_day_number(date_from_iso(it->key));
        int year = date_from_iso(it->key).year;
        const struct {
            bool is_so;
            unsigned feature;
        } rows[] = {
            {list->count == 1, HEAD_DAY_ONLY},
            {list->count > 1 && day == earliest, HEAD_DAY_EARLIEST},
            {list->count > 1 && day == latest, HEAD_DAY_LATEST},
            {day + OLD_DAYS < latest, HEAD_DAY_OLD},
            {year < WEB_YEAR, HEAD_DAY_BEFORE_WEB},
            {days->counts[i] >= 2, HEAD_DAY_TWICE},
            {days->counts[i] >= OFTEN, HEAD_DAY_OFTEN},
            {copyright && year == copyright, HEAD_DAY_COPYRIGHT_SAME},
            {copyright && year > copyright, HEAD_DAY_COPYRIGHT_LATER},
            {copyright && year < copyright, HEAD_DAY_COPYRIGHT_EARLIER},
            {published && !candidate_has(it, HEAD_DAY_LABEL_PUBLISHED), HEAD_DAY_PUBLISHED_DIFFERS},
            {heads && !is_in_head(it), HEAD_DAY_HEAD_DIFFERS},
        };
        for (size_t j = 0; j < sizeof(rows) / sizeof(*rows); j++)
            if (rows[j].is_so)
                candidate_mark(it, rows[j].feature);
    }
}

static void mark_order(struct head_days *days)
{
    size_t headline = days->head->generic->headline;
    struct candidate *first = NULL, *last = NULL;
    if (headline == STR_NONE)
        return;
    for (size_t i = 0; i < days->list.count; i++) {
        struct candidate *it = &days->list.items[i];
        if (it->node >= headline && (!first || it->node < first->node))
            first = it;
        if (it->node < headline && (!last || it->node > last->node))
            last = it;
    }
    if (first)
        candidate_mark(first, HEAD_DAY_FIRST_BELOW);
    if (last)
        candidate_mark(last, HEAD_DAY_LAST_ABOVE);
}

void head_days_read(struct head_days *days, struct head *head)
{
    *days = (struct head_days){.head = head};
    read_lines(days);
    enum date_order shown = day_order_shown(&days->order);
    if (shown != DATE_ORDER_UNKNOWN) { // dates whose order does not show can be read now
        const struct day_order known = {.order = shown};
        *days = (struct head_days){.head = head, .order = known};
        read_lines(days);
    }
    mark_order(days);
    mark_relations(days);
}
