// SPDX-License-Identifier: MIT
#include "text/byline.h"

#include "text/name_claims.h"
#include "text/space.h"

bool byline_is_label(struct str text, enum name_role *role)
{
    enum { ROOM = 64 };
    static const char name[] = " Xx";
    struct name_prefix prefix;
    char room[ROOM];
    text = space_trim(text);
    if (!text.length || text.length + sizeof(name) > ROOM)
        return false;
    memcpy(room, text.data, text.length);
    memcpy(room + text.length, name, sizeof(name) - 1);
    struct str line = {room, text.length + sizeof(name) - 1};
    bool is_prefix = name_prefix_find(line, &prefix) && prefix.length > text.length;
    *role = is_prefix ? prefix.role : NAME_ROLE_NONE;
    return is_prefix;
}

bool byline_names_nobody(struct str text)
{
    static const struct str ends[] = {STR_INIT(" by"),  STR_INIT(" by:"), STR_INIT(" from"),
                                      STR_INIT(" von"), STR_INIT(":"),    STR_INIT(" on")};
    enum name_role role;
    text = space_trim(text);
    for (size_t i = 0; i < sizeof(ends) / sizeof(*ends); i++)
        if (text.length >= ends[i].length &&
            str_equal_nocase(str_slice(text, text.length - ends[i].length, text.length), ends[i]))
            return true;
    return byline_is_label(text, &role);
}

struct str byline_names(struct str text)
{
    struct name_prefix prefix;
    text = space_trim(text);
    if (name_prefix_find(text, &prefix) && prefix.length < text.length)
        return space_trim(str_slice(text, prefix.length, text.length));
    return text;
}

bool byline_is_mark(struct str text, size_t at, size_t *length)
{
    static const struct str marks[] = {STR_INIT("|"),
                                       STR_INIT("\xC2\xB7"),
                                       STR_INIT("\xE2\x80\xA2"),
                                       STR_INIT("\xE2\x8B\x85"), // U+22C5
                                       STR_INIT(" \xE2\x80\x93 "),
                                       STR_INIT(" \xE2\x80\x94 "),
                                       STR_INIT(" - "),
                                       STR_INIT("\n"),
                                       STR_INIT(" / ")};
    for (size_t i = 0; i < sizeof(marks) / sizeof(*marks); i++) {
        *length = marks[i].length;
        if (str_starts(str_slice(text, at, text.length), marks[i]))
            return true;
    }
    return false;
}

// " by ", behind something with a digit: "Posted on March 3, 2020 by Jane Doe".
static bool is_inner_by(struct str text, size_t at)
{
    static const struct str words[] = {STR_INIT(" by "),  STR_INIT(" von "),  STR_INIT(" par "),
                                       STR_INIT(" por "), STR_INIT(" door "), STR_INIT(" By ")};
    bool has_digit = false;
    for (size_t i = 0; i < at; i++)
        has_digit |= text.data[i] >= '0' && text.data[i] <= '9';
    for (size_t i = 0; has_digit && i < sizeof(words) / sizeof(*words); i++)
        if (str_starts(str_slice(text, at, text.length), words[i]))
            return true;
    return false;
}

struct str byline_find(struct str text)
{
    struct name_prefix prefix;
    size_t length = 0;
    for (size_t at = 0; at < text.length; at++) {
        size_t from = 0;
        if (at == 0 && byline_is_mark(text, 0, &length))
            from = length; // "| By Jane Doe"
        else if (at && text.data[at] == ' ' && is_inner_by(text, at))
            from = at + 1;
        else if (at && byline_is_mark(text, at, &length))
            from = at + length;
        else if (at)
            continue;
        struct str part = space_trim(str_slice(text, from, text.length));
        if (part.length && name_prefix_find(part, &prefix) && prefix.role != NAME_ROLE_OTHER &&
            prefix.length < part.length)
            return part;
        at = from > at ? from - 1 : at;
    }
    return (struct str){0};
}
