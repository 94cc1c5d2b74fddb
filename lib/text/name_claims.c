// SPDX-License-Identifier: MIT
#include "text/name_claims.h"

#include "text/name_words.h"

bool name_parts_are_degrees(const struct name_parts *parts)
{
    const unsigned shapes = NAME_PART_CAPITAL | NAME_PART_OTHER; // "Ph.D." has a stop inside
    for (size_t i = 0; i < parts->count; i++)
        if (!(parts->items[i].kinds & NAME_DEGREE) || !(parts->items[i].shape & shapes))
            return false;
    return parts->count > 0;
}

static bool is_all_initials(const struct name_parts *parts)
{
    for (size_t i = 0; i < parts->count; i++)
        if (!(parts->items[i].shape & NAME_PART_INITIAL))
            return false;
    return parts->count > 0;
}

bool name_parts_have(const struct name_parts *parts, unsigned kinds)
{
    for (size_t i = 0; i < parts->count; i++)
        if (parts->items[i].kinds & kinds)
            return true;
    return false;
}

bool name_parts_have_only(const struct name_parts *parts, unsigned kinds)
{
    for (size_t i = 0; i < parts->count; i++)
        if (!(parts->items[i].kinds & kinds))
            return false;
    return parts->count > 0;
}

bool name_parts_are_titled(const struct name_parts *parts)
{
    for (size_t i = 0; i < parts->count; i++) {
        const struct name_part *part = &parts->items[i];
        bool is_joining = part->kinds & (NAME_FUNCTION | NAME_PARTICLE | NAME_LOW_PARTICLE);
        if (!(part->shape & (NAME_PART_CAPITAL | NAME_PART_UNCASED)) && !is_joining &&
            !str_equal(part->text, STR("&")))
            return false;
    }
    return parts->count > 0;
}

bool name_parts_are_given(const struct name_parts *parts)
{
    bool has_initial = parts->count == 2 && (parts->items[1].shape & NAME_PART_INITIAL);
    bool is_given = parts->count > 0 && (parts->items[0].kinds & NAME_GIVEN) &&
                    !(parts->items[0].kinds & NAME_HARD) && (parts->count == 1 || has_initial);
    return is_given || is_all_initials(parts);
}
