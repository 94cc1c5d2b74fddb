// Dates of a page that no profile knows.
// SPDX-License-Identifier: MIT
#include "site/head_days.h"

#include "site/head_weights.h"
#include "text/labels.h"

enum {
    DATES_IN_LINE = 3,
    BEGINS_WORDS = 10, // words of a line that begins with a date and says more
    DAY_LEAST = 60,    // score of a day that is not enough: a wrong one is worse than none
};

// Takes a date line apart: 'Published on A, updated on B'. Of a line with one date all is kept as printed.
static void take_date_line(struct generic *generic, size_t index)
{
    struct facts *facts = generic->run.facts;
    struct str text = generic->run.page->lines[index].text, rest = text, where;
    struct str published = {0}, modified = {0};
    for (size_t i = 0; i < DATES_IN_LINE && rest.length; i++) {
        if (date_find(rest, DATE_ORDER_UNKNOWN, &where).precision == DATE_NONE)
            break;
        struct str before = {rest.data, (size_t)(where.data - rest.data)};
        enum label label = label_find(generic->run.arena, before);
        if (label == LABEL_MODIFIED && !modified.data)
            modified = where;
        else if (label != LABEL_MODIFIED && !published.data)
            published = i ? rest : text;
        rest = str_slice(rest, (size_t)(where.data + where.length - rest.data), rest.length);
    }
    if (modified.data && !facts_get(facts, STR("date_modified")))
        generic_take_part(generic, STR("date_modified"), index, modified);
    if (published.data && !facts_get(facts, STR("date_published_text")))
        generic_take_part(generic, STR("date_published_text"), index, published);
    struct str names = generic_before_bar(generic->run.arena, text);
    if (published.data && names.data && !facts_get(facts, STR("byline")))
        generic_take_part(generic, STR("byline"), index, names);
}

// '12/10/2021 05h00 Atualizado há 2 anos': a short line that begins with a date, whatever else it says.
static bool begins_with_date(struct generic *generic, size_t index)
{
    const struct line *line = &generic->run.page->lines[index];
    struct str where;
    return line->words <= BEGINS_WORDS && !generic_ends_sentence(line->plain) &&
           date_find(line->plain, DATE_ORDER_UNKNOWN, &where).precision != DATE_NONE &&
           where.data == line->plain.data;
}

// The next line with a date at or behind 'from' that may be the text's: above the body, or below it and before
// other texts' titles; STR_NONE without.
static size_t next_date(struct generic *generic, size_t from)
{
    for (size_t i = from; i < generic->all.to; i++) {
        if (i >= generic->body.from && i < generic->body.to)
            i = generic->body.to;
        if (i >= generic->all.to ||
            (i >= generic->body.to && generic->printed[i] & PRINTED_RELATED))
            return STR_NONE;
        if (generic_is_text(generic, i) &&
            (generic_is_date(generic, i) || begins_with_date(generic, i)))
            return i;
    }
    return STR_NONE;
}

bool generic_has_date(struct generic *generic)
{
    return facts_get(generic->run.facts, STR("date_published_text")) ||
           next_date(generic, generic->all.from) != STR_NONE;
}

// --- the chosen day ---

static bool is_day(struct str printed, struct date date)
{
    struct date found = date_find(printed, DATE_ORDER_UNKNOWN, NULL);
    return found.precision == DATE_DAY && date_compare(found, date) == 0;
}

// The day as printed: with its label where the line says nothing else.
static struct str printed_of(const struct head_days *days, size_t i, struct date date)
{
    struct head *head = days->head;
    struct str line = head->page->lines[days->list.items[i].node].text, part = days->printed[i];
    bool is_part = part.data >= line.data && part.data < line.data + line.length;
    bool is_alone = head_looks(head, days->list.items[i].node, LOOK_DATE) &&
                    !candidate_has(&days->list.items[i], HEAD_DAY_LABEL_MODIFIED);
    return (is_alone && is_day(line, date)) || !is_part ? line : part;
}

static void take_published(struct generic *generic, const struct head_days *days, size_t i)
{
    const struct candidate *day = &days->list.items[i];
    struct date date = date_from_iso(day->key);
    struct str printed = printed_of(days, i, date);
    struct fact *fact = generic_take(generic, STR("date_published_text"), day->node);
    fact->text = printed;
    unsigned line = fact->first_line;
    if (is_day(printed, date))
        return;
    fact = facts_add(generic->run.facts, generic->run.arena, STR("date_published"), day->key);
    fact->first_line = fact->last_line = line;
    fact->rule = STR("generic");
}

// The most likely day that is not only called that of a change or an event; STR_NONE where none is likely.
static size_t find_published(const struct head_days *days)
{
    size_t best = STR_NONE;
    for (size_t i = 0; i < days->list.count; i++)
        if (days->plain[i] && days->list.items[i].score > DAY_LEAST &&
            (best == STR_NONE || days->list.items[i].score > days->list.items[best].score))
            best = i;
    return best;
}

// 'Last updated on 17/07/2024' in a line of its own below the text and what ends it, but above the titles of others.
static bool is_line_of_text(struct head *head, size_t index)
{
    if (!head_looks(head, index, LOOK_DATE))
        return false;
    for (size_t i = head->generic->body.to; i < index; i++)
        if (head->generic->printed[i] & PRINTED_RELATED)
            return false;
    return true;
}

// The first day near the text that is called that of a change, and not before the publication.
static void take_modified(struct generic *generic, const struct head_days *days, size_t published)
{
    for (size_t i = 0; i < days->list.count; i++) {
        const struct candidate *day = &days->list.items[i];
        enum head_zone zone = days->zones[i];
        bool is_alone = zone >= HEAD_ZONE_BELOW && is_line_of_text(days->head, day->node);
        bool is_near = zone != HEAD_ZONE_FAR_ABOVE && zone != HEAD_ZONE_BODY &&
                       zone != HEAD_ZONE_FAR_BELOW && !candidate_has(day, HEAD_DAY_BEHIND_END);
        bool is_later =
            published == STR_NONE || str_compare(day->key, days->list.items[published].key) >= 0;
        if (!(is_near || is_alone) || !is_later || !candidate_has(day, HEAD_DAY_LABEL_MODIFIED))
            continue;
        generic_take_part(generic, STR("date_modified"), day->node, days->printed[i]);
        return;
    }
}

// Months, or days whose order nothing on the page shows: as printed, where they are lines of the head.
static void take_coarse(struct generic *generic)
{
    struct facts *facts = generic->run.facts;
    for (size_t i = generic->all.from;
         (i = next_date(generic, i)) != STR_NONE && i < generic->body.from; i++) {
        struct str line = generic->run.page->lines[i].text;
        bool is_wanted = !facts_get(facts, STR("date_published_text")) ||
                         label_find(generic->run.arena, line) == LABEL_MODIFIED;
        if (is_wanted && date_find(line, DATE_ORDER_UNKNOWN, NULL).precision < DATE_DAY)
            take_date_line(generic, i);
    }
}

void generic_take_dates(struct generic *generic)
{
    struct facts *facts = generic->run.facts;
    struct head_days days;
    if (facts_get(facts, STR("date_published_text")))
        return;
    head_days_read(&days, generic->head);
    candidates_score(&days.list, &head_day_choice);
    size_t published = find_published(&days);
    if (published != STR_NONE)
        take_published(generic, &days, published);
    if (!facts_get(facts, STR("date_modified")))
        take_modified(generic, &days, published);
    if (published == STR_NONE)
        take_coarse(generic);
}
