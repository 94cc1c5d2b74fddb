// The printed kind of a text whose page no profile knows: a label near its headline.
// SPDX-License-Identifier: MIT
#include "site/generic_run.h"

#include "text/name.h"
#include "text/space.h"

enum {
    ABOVE_LINES = 5,     // lines above the headline that the label may be one of
    BELOW_LINES = 4,     // lines below it
    PATH_BYTES = 200,    // of a path: 'Home > Publications > Reports'
    PATH_STEPS = 8,      // of a path
    BESIDE_BYTES = 120,  // of a line that says more than the label: 'Report by Jane Doe'
    OCCASIONS = 3,       // headings that make the page of an event
    OCCASION_LINES = 60, // lines behind the text that they may be among
};

static const unsigned LABELS = PRINTED_LABEL | PRINTED_PATH;

static bool has_label(const struct generic *generic)
{
    return facts_get(generic->run.facts, STR("type_label"));
}

static void add_type(struct generic *generic, struct str type, size_t index)
{
    struct facts *facts = generic->run.facts;
    if (facts_get(facts, STR("record_type")))
        return;
    struct fact *fact = facts_add(facts, generic->run.arena, STR("record_type"), type);
    fact->first_line = fact->last_line = generic->run.page->lines[index].number;
    fact->rule = STR("generic");
}

// Takes a part of a line as the label; one that names no article makes the record's type.
static void take(struct generic *generic, size_t index, struct str part, unsigned flags)
{
    static const struct {
        unsigned flag;
        struct str type;
    } types[] = {{PRINTED_PODCAST, STR_INIT("podcast")},
                 {PRINTED_EVENT, STR_INIT("event")},
                 {PRINTED_NEWSLETTER, STR_INIT("newsletter")}};
    generic_take_part(generic, STR("type_label"), index, part);
    for (size_t t = 0; t < sizeof(types) / sizeof(*types); t++)
        if (flags & types[t].flag)
            add_type(generic, types[t].type, index);
}

// A line of its own above the headline: with a blank line before it, or right above.
static void take_above(struct generic *generic)
{
    for (size_t i = generic->headline, seen = 0; i-- > generic->all.from && seen < ABOVE_LINES;
         seen++) {
        unsigned flags = generic->printed[i];
        bool is_beside = i + 1 == generic->headline;
        bool is_label = is_beside
                            ? flags & LABELS
                            : flags & PRINTED_LABEL && generic->run.page->lines[i].is_after_blank;
        if (!generic_is_text(generic, i) || !is_label)
            continue;
        take(generic, i, generic->run.page->lines[i].plain, flags);
        return;
    }
}

// A line of its own between headline and text.
static void take_below(struct generic *generic)
{
    size_t end = generic->headline + 1 + BELOW_LINES;
    for (size_t i = generic->headline + 1; i < end && i < generic->body.from; i++) {
        unsigned flags = generic->printed[i];
        if (!generic_is_text(generic, i) || !(flags & PRINTED_LABEL) || flags & PRINTED_STOP)
            continue;
        take(generic, i, generic->run.page->lines[i].plain, flags);
        return;
    }
}

// The sign that parts the steps of a path; {0} where the line is none. A slash, a dash or a bar parts other things, too: two
// of them do.
static struct str path_sign(struct str text)
{
    static const struct {
        struct str sign;
        bool is_sure;
    } signs[] = {{STR_INIT(" > "), true},  {STR_INIT(" › "), true},  {STR_INIT(" » "), true},
                 {STR_INIT("›"), true},    {STR_INIT("＞"), true},   {STR_INIT(" / "), false},
                 {STR_INIT(" — "), false}, {STR_INIT(" | "), false}, {STR_INIT(" → "), true}};
    for (size_t i = 0; i < sizeof(signs) / sizeof(*signs); i++) {
        size_t at = str_find(text, signs[i].sign, 0);
        bool is_path = at != STR_NONE &&
                       (signs[i].is_sure || str_find(text, signs[i].sign, at + 1) != STR_NONE);
        if (is_path)
            return signs[i].sign;
    }
    return (struct str){0};
}

// The last step of a path that is a label, before the headline's own.
static bool take_path(struct generic *generic, size_t index)
{
    struct arena *arena = generic->run.arena;
    struct str text = generic->run.page->lines[index].plain, sign = path_sign(text),
               steps[PATH_STEPS];
    size_t count = 0;
    if (!sign.data || text.length > PATH_BYTES)
        return false;
    for (size_t from = 0, end; from <= text.length && count < PATH_STEPS;
         from = end + sign.length) {
        end = str_find(text, sign, from);
        end = end == STR_NONE ? text.length : end;
        steps[count++] = space_trim(str_slice(text, from, end));
        if (end == text.length)
            break;
    }
    for (size_t left = 2; count && left; left--) {
        struct str step = steps[--count];
        unsigned flags = printed_find(arena, step);
        if (flags & LABELS) {
            take(generic, index, step, flags);
            return true;
        }
    }
    return false;
}

static void take_paths(struct generic *generic)
{
    for (size_t i = generic->headline, seen = 0; i-- > generic->all.from && seen < ABOVE_LINES;
         seen++)
        if (generic_is_text(generic, i) && take_path(generic, i))
            return;
}

void generic_take_label(struct generic *generic)
{
    if (generic->headline == STR_NONE)
        return;
    if (!has_label(generic))
        take_above(generic);
    if (!has_label(generic))
        take_paths(generic);
    if (!has_label(generic))
        take_below(generic);
}

// Where what stands before 'by' or a bar ends: 'Report by Jane Doe', 'Commentary | May 3, 2024'; 0: nowhere.
static size_t first_part(struct str text)
{
    static const struct str marks[] = {STR_INIT(" by "),  STR_INIT(" By "),  STR_INIT(" von "),
                                       STR_INIT(" par "), STR_INIT(" por "), STR_INIT(" door "),
                                       STR_INIT(" di "),  STR_INIT(" | "),   STR_INIT(" · "),
                                       STR_INIT(" • "),   STR_INIT(" – "),   STR_INIT(" — "),
                                       STR_INIT(" - "),   STR_INIT("｜"),    STR_INIT(" / ")};
    size_t first = 0;
    for (size_t i = 0; i < sizeof(marks) / sizeof(*marks); i++) {
        size_t at = str_find(text, marks[i], 0);
        if (at != STR_NONE && (!first || at < first))
            first = at;
    }
    return first;
}

// Does what stands behind the label say whose the text is, or of what day?
static bool has_details(struct generic *generic, struct str rest)
{
    if (generic_has_day(rest))
        return true;
    struct str marks = STR(" |·•–—-/｜");
    while (rest.length && memchr(marks.data, rest.data[0], marks.length))
        rest = str_slice(rest, 1, rest.length);
    return names_split(generic->run.arena, rest).count > 0;
}

void generic_take_label_beside(struct generic *generic)
{
    struct page *page = generic->run.page;
    if (generic->headline == STR_NONE || has_label(generic))
        return;
    size_t from = generic->headline > generic->all.from + ABOVE_LINES
                      ? generic->headline - ABOVE_LINES
                      : generic->all.from;
    for (size_t i = from; i < generic->headline + 1 + ABOVE_LINES && i < generic->body.from; i++) {
        struct str text = page->lines[i].plain;
        size_t end = text.length > BESIDE_BYTES || i == generic->headline ? 0 : first_part(text);
        unsigned flags = end ? printed_find(generic->run.arena, str_slice(text, 0, end)) : 0;
        if (!(flags & PRINTED_LABEL) || !has_details(generic, str_slice(text, end, text.length)))
            continue;
        take(generic, i, space_trim(str_slice(text, 0, end)), flags);
        return;
    }
}

// Three of an event's headings behind the headline: 'Location', 'Register', 'Speakers'.
void generic_find_occasion(struct generic *generic)
{
    size_t from = generic->headline == STR_NONE ? generic->body.from : generic->headline, first = 0;
    struct str seen[OCCASIONS];
    size_t count = 0;
    for (size_t i = from; i < generic->all.to && i < generic->body.to + OCCASION_LINES; i++) {
        bool is_new = generic->printed[i] & PRINTED_OCCASION;
        for (size_t j = 0; j < count && is_new; j++)
            is_new = !str_equal(seen[j], generic->keys[i]);
        if (!is_new)
            continue;
        first = count ? first : i;
        seen[count++] = generic->keys[i];
        if (count == OCCASIONS) {
            add_type(generic, STR("event"), first);
            return;
        }
    }
}
