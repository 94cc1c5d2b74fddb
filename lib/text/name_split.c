// SPDX-License-Identifier: MIT
#include "text/name_splitter.h"

#include "text/name_asian.h"
#include "text/name_likely.h"
#include "text/name_members.h"
#include "text/name_tidy.h"
#include "text/name_words.h"
#include "text/space.h"

enum { LIST_BYTES_MAX = 32768 }; // a longer text is no list of names

void splitter_push(struct splitter *splitter, struct name name)
{
    struct names *names = &splitter->names;

    if (splitter->role == NAME_ROLE_OTHER)
        return;
    if (!name.role.data)
        name.role = name_role_text(splitter->role);
    names->items = arena_grow(splitter->arena, names->items, names->count, &splitter->capacity,
                              sizeof(names->items[0]));
    names->items[names->count++] = name;
}

// A prefix at the start of a chunk. A weak one counts only before a likely name.
static struct str strip_prefix(struct splitter *splitter, struct str text)
{
    struct name_prefix prefix;
    struct str rest, person;

    if (!name_prefix_find(text, &prefix))
        return text;
    rest = name_asian_behind_house(space_trim(str_slice(text, prefix.length, text.length)));
    if (prefix.is_weak) {
        struct name_members members;
        size_t space = str_find_byte(rest, ' ', 0);
        name_members_read(&members, rest);
        if (members.count == 0 || (!splitter_find_person(splitter, members.items[0], &person) &&
                                   !name_cut_bracket(&members.items[0], &person) &&
                                   !name_asian_is_likely(str_slice(rest, 0, space))))
            return text;
    }
    if (prefix.names_speaker)
        for (size_t i = 0; i < splitter->names.count; i++)
            splitter->names.items[i].role = name_role_text(NAME_ROLE_SPEAKER);
    splitter->role = prefix.role;
    splitter->has_prefix = true;
    return rest;
}

// A family name, a pen name: decided by what follows.
static bool take_loose(struct splitter *splitter, struct str text, const struct name_parts *parts)
{
    bool is_family =
        parts->last == parts->first + 1 && name_part_may_stand_alone(&parts->items[parts->first]);
    // "van der Berg, A. B."
    for (size_t i = 0; !is_family && parts->count > 1 && i + 1 < parts->count; i++) {
        if (!(parts->items[i].kinds & NAME_PARTICLE))
            break;
        is_family = i + 2 == parts->count && name_part_may_stand_alone(&parts->items[i + 1]);
    }
    if (is_family && (splitter->names.count == 0 || splitter->is_inverted) &&
        !splitter->loose.data) {
        splitter->loose = text;
        return true;
    }
    return false;
}

// What stands in brackets behind a name.
static void take_note(struct splitter *splitter, struct str note)
{
    struct name_chunk chunk = {note, NAME_BREAK_COMMA};
    struct name_parts parts;

    name_parts_read(&parts, note);
    // "(with files from Reuters)", "(avec AFP)": who helped.
    bool is_help = name_is_conjunction(str_slice(note, 0, str_find_byte(note, ' ', 0)));
    if (splitter->names.count == 0 || is_help || name_parts_are_degrees(&parts) ||
        splitter_take_role(splitter, note, true))
        return;
    // "(R-AZ)", "(She/Her)" are no titles.
    if (parts.count > 1 || name_parts_have(&parts, NAME_TITLE))
        splitter_take_title(splitter, &chunk);
}

// A pen name in a byline, before what is surely no given name: "By Katerina, Staff Writer".
static void settle_loose(struct splitter *splitter, const struct name_parts *next)
{
    if (splitter->loose.data && splitter->has_prefix && splitter->names.count == 0 &&
        name_parts_have(next, NAME_TITLE | NAME_ORGANISATION)) {
        splitter_push(splitter, name_parse(splitter->arena, splitter->loose));
        splitter->loose = (struct str){0};
        splitter->last_group = 1;
    }
}

static void take_chunk(struct splitter *splitter, const struct name_chunk *chunk, bool is_last)
{
    struct name_chunk rest = *chunk;
    struct name_parts parts;
    struct str note = {0};

    rest.text = name_strip_conjunction(name_tidy(splitter->arena, rest.text));
    rest.text = strip_prefix(splitter, rest.text);
    if (rest.text.length == 0 || splitter_take_role(splitter, rest.text, is_last))
        return;
    name_cut_bracket(&rest.text, &note);
    name_parts_read(&parts, rest.text);
    if (splitter_take_suffix(splitter, &parts) ||
        (name_parts_are_degrees(&parts) && splitter->names.count) ||
        splitter_take_inverted(splitter, &rest, &parts))
        return;
    settle_loose(splitter, &parts);
    if (splitter->is_inverted && take_loose(splitter, rest.text, &parts))
        return;
    if (splitter_take_members(splitter, rest.text) ||
        splitter_take_person(splitter, rest.text, &parts) ||
        splitter_take_sides(splitter, rest.text) || splitter_take_row(splitter, &parts)) {
        splitter->is_inverted = false;
        take_note(splitter, note);
        return;
    }
    if (splitter_take_title(splitter, &rest) ||
        (splitter->names.count == 0 && (splitter_take_organisation(splitter, rest.text, &parts) ||
                                        take_loose(splitter, rest.text, &parts))))
        return;
    splitter->is_broken = true;
}

// A single word is a name when it is all there is; in capitals it is rather an abbreviation.
static bool is_pen_name(struct str word, struct str text)
{
    struct name_parts parts;
    name_parts_read(&parts, word);
    return word.length == text.length && parts.count == 1 &&
           !(parts.items[0].shape & NAME_PART_CAPITALS);
}

// '文｜林嘉颖 周启明', '作者 | 王小明': behind a bar that stands for a colon no other list begins.
static struct str with_colon(struct arena *arena, struct str text)
{
    static const struct str bars[] = {STR_INIT("|"), STR_INIT("｜")};
    struct name_prefix prefix;
    if (!text.length || (unsigned char)text.data[0] < 0xE3 || !name_prefix_find(text, &prefix))
        return text;
    for (size_t i = 0; i < sizeof(bars) / sizeof(*bars); i++) {
        size_t at = str_find(str_slice(text, 0, prefix.length), bars[i], 0);
        if (at != STR_NONE)
            return arena_join(arena, arena_join(arena, str_slice(text, 0, at), STR(":")),
                              str_slice(text, prefix.length, text.length));
    }
    return text;
}

struct names names_split(struct arena *arena, struct str printed)
{
    struct splitter splitter = {.arena = arena};
    struct name_prefix prefix;
    struct str text = printed;

    if (printed.length > LIST_BYTES_MAX)
        return splitter.names;
    text = with_colon(arena, name_without_date(space_text(arena, text)));
    if (name_is_prose(text) && !name_prefix_find(text, &prefix))
        return splitter.names;
    struct name_chunks chunks = name_chunks_read(arena, text);
    splitter.names.is_truncated = chunks.is_truncated;
    for (size_t i = 0; i < chunks.count && !splitter.is_broken; i++)
        take_chunk(&splitter, &chunks.items[i], i + 1 == chunks.count);
    if (splitter.is_broken && !splitter.has_prefix)
        splitter.names.count = 0;
    if (splitter.loose.data && splitter.names.count == 0 && !splitter.is_broken &&
        (splitter.has_prefix || is_pen_name(splitter.loose, text)))
        splitter_push(&splitter, name_parse(arena, splitter.loose));
    return splitter.names;
}
