// Lines of a page's head that are several things at once: a date, a source, names.
// SPDX-License-Identifier: MIT
#include "site/generic_run.h"

#include "text/date.h"
#include "text/name.h"
#include "text/space.h"

enum { NAMES_WORDS = GENERIC_NAMES_WORDS };

bool generic_has_day(struct str text)
{
    struct str where;
    return date_find(text, DATE_ORDER_UNKNOWN, &where).precision == DATE_DAY;
}

// The end of the part of a line that begins at 'from': at a bar, a wide space, or before a word that opens
// the next one.
static size_t part_end(struct generic *generic, struct str text, size_t from)
{
    static const struct str bars[] = {STR_INIT("|"),  STR_INIT("·"),  STR_INIT("•"),
                                      STR_INIT("  "), STR_INIT("\t"), STR_INIT("　")};
    struct str rest;
    for (size_t at = from; at < text.length; at++) {
        struct str here = str_slice(text, at, text.length);
        for (size_t i = 0; i < sizeof(bars) / sizeof(*bars); i++)
            if (str_starts(here, bars[i]))
                return at;
        if (at == from || text.data[at - 1] != ' ')
            continue;
        struct str word = str_slice(here, 0, str_find_byte(here, ' ', 0));
        unsigned flags = printed_before_colon(generic->run.arena, here, &rest) |
                         (printed_find(generic->run.arena, word) & PRINTED_NAMES);
        if (flags & (PRINTED_NAMES | PRINTED_SOURCE))
            return at;
    }
    return text.length;
}

// What a part is, when it is something: a date line, names behind their word, a source.
static unsigned part_kind(struct generic *generic, struct str part, struct str *value)
{
    struct arena *arena = generic->run.arena;
    unsigned flags = printed_before_colon(arena, part, value);
    size_t space = str_find_byte(part, ' ', 0);
    if (flags & PRINTED_SOURCE)
        return PRINTED_SOURCE;
    if (!(flags & PRINTED_NAMES) && space != STR_NONE &&
        printed_find(arena, str_slice(part, 0, space)) & PRINTED_NAMES) {
        flags = PRINTED_NAMES;
        *value = space_trim(str_slice(part, space, part.length));
    }
    return flags & PRINTED_NAMES && names_split(arena, *value).count ? PRINTED_NAMES : 0;
}

bool generic_read_parts(struct generic *generic, size_t index, struct generic_parts *parts)
{
    struct str text = generic->run.page->lines[index].text, value = {0};
    *parts = (struct generic_parts){0};
    if (!generic_has_day(text) || generic->run.page->lines[index].words > NAMES_WORDS)
        return false;
    for (size_t from = 0, end; from < text.length; from = end + (end == from)) {
        end = part_end(generic, text, from);
        struct str part = space_trim(str_slice(text, from, end));
        unsigned kind = part_kind(generic, part, &value);
        if (kind == PRINTED_SOURCE && !parts->source.data)
            parts->source = value;
        else if (kind == PRINTED_NAMES && !parts->names.data)
            parts->names = part;
        else if (!kind && !parts->date.data && date_is_line(part))
            parts->date = part;
    }
    return parts->date.data && (parts->source.data || parts->names.data);
}

void generic_take_parts(struct generic *generic, size_t index)
{
    struct facts *facts = generic->run.facts;
    struct generic_parts parts;
    if (!generic_read_parts(generic, index, &parts))
        return;
    if (!facts_get(facts, STR("date_published_text")))
        generic_take_part(generic, STR("date_published_text"), index, parts.date);
    if (parts.source.data && !facts_get(facts, STR("original_publisher")))
        generic_take_part(generic, STR("original_publisher"), index, parts.source);
    if (parts.names.data && !facts_get(facts, STR("byline")))
        generic_take_part(generic, STR("byline"), index, parts.names);
}
