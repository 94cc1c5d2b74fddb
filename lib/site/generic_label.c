// The printed kind of a text whose page no profile knows: a label near its headline.
// SPDX-License-Identifier: MIT
#include "site/generic_run.h"

#include "site/path.h"
#include "site/series.h"
#include "text/name.h"
#include "text/space.h"
#include "text/words.h"

enum {
    ABOVE_LINES = 5,     // lines above the headline that the label may be one of
    BELOW_LINES = 4,     // lines below it
    PATH_STEPS = 8,      // of a path
    BESIDE_BYTES = 120,  // of a line that says more than the label: 'Report by Jane Doe'
    TOPIC_WORDS = 4,     // of what stands beside a label
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

// 'Client alert | Deals': a label before what the text is about.
static bool has_topic(struct str rest)
{
    static const struct str marks[] = {STR_INIT(" | "), STR_INIT(" · "), STR_INIT(" • "),
                                       STR_INIT("｜"), STR_INIT(" / ")};
    for (size_t i = 0; i < sizeof(marks) / sizeof(*marks); i++)
        if (str_starts(rest, marks[i]))
            return words_weight(str_slice(rest, marks[i].length, rest.length)) <= TOPIC_WORDS;
    return false;
}

// The kind in a line that stands right at the headline and says more than a label, or none that is known: 'Strategic Comments',
// 'ARI 41/2024', 'Report by Jane Doe'; {0} where there is none.
static struct str kind_of_line(struct generic *generic, size_t index)
{
    struct arena *arena = generic->run.arena;
    struct str text = generic->run.page->lines[index].plain, kind;
    if (text.length > BESIDE_BYTES || generic_is_stop(generic, index) || path_sign(text).data)
        return (struct str){0};
    kind = series_before_number(arena, text);
    if (kind.length || series_is(arena, text, index < generic->headline))
        return kind.length ? kind : text;
    size_t end = first_part(text);
    struct str rest = str_slice(text, end, text.length);
    bool is_kind = end && printed_find(arena, str_slice(text, 0, end)) & PRINTED_LABEL &&
                   (has_topic(rest) || has_details(generic, rest));
    return is_kind ? space_trim(str_slice(text, 0, end)) : (struct str){0};
}

// Takes it. What stands beside it in the line is looked at later.
static bool take_kind(struct generic *generic, size_t index)
{
    struct line *line = &generic->run.page->lines[index];
    struct str kind = kind_of_line(generic, index);
    if (!kind.length)
        return false;
    take(generic, index, kind, printed_find(generic->run.arena, kind));
    if (kind.length < line->plain.length)
        line->role = LINE_TEXT;
    return true;
}

// A line of its own above the headline: with a blank line before it, or right above, but for days.
static void take_above(struct generic *generic)
{
    bool is_beside = true;
    for (size_t i = generic->headline, seen = 0; i-- > generic->all.from && seen < ABOVE_LINES;
         seen++) {
        unsigned flags = generic->printed[i];
        if (!generic_is_text(generic, i))
            continue;
        const struct line *line = &generic->run.page->lines[i];
        bool is_alone = line->is_after_blank && !line->has_bullet; // no item of a menu
        bool is_label = is_beside ? flags & LABELS : flags & PRINTED_LABEL && is_alone;
        if (is_label)
            take(generic, i, line->plain, flags);
        if (is_label || (is_beside && take_kind(generic, i)))
            return;
        is_beside = is_beside && generic_is_date(generic, i);
    }
}

// A line of its own between headline and text.
static void take_below(struct generic *generic)
{
    size_t end = generic->headline + 1 + BELOW_LINES;
    for (size_t i = generic->headline + 1; i < end && i < generic->body.from; i++) {
        unsigned flags = generic->printed[i];
        if (!generic_is_text(generic, i) || flags & PRINTED_STOP)
            continue;
        if (flags & PRINTED_LABEL)
            take(generic, i, generic->run.page->lines[i].plain, flags);
        if (flags & PRINTED_LABEL || take_kind(generic, i))
            return;
    }
}

// The last step of a path that is a label, before the headline's own.
static bool take_path(struct generic *generic, size_t index)
{
    struct arena *arena = generic->run.arena;
    struct str text = generic->run.page->lines[index].plain, sign = path_sign(text),
               steps[PATH_STEPS];
    size_t count = 0;
    if (!sign.data)
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
