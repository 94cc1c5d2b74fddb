// SPDX-License-Identifier: MIT
#include "text/name_splitter.h"

#include "text/name_tidy.h"
#include "text/name_words.h"
#include "text/space.h"

enum {
    ORGANISATION_WORDS_MAX = 9,
    TITLE_BYTES_MAX = 200,
};

// --- chunks behind a name ---

static void add_title(struct splitter *splitter, struct str text)
{
    struct name *last = &splitter->names.items[splitter->names.count - 1];

    if (last->title.length + text.length > TITLE_BYTES_MAX)
        return;
    last->title = last->title.length
                      ? arena_printf(splitter->arena, "%.*s, %.*s", (int)last->title.length,
                                     last->title.data, (int)text.length, text.data)
                      : text;
}

// A job title or an affiliation. A place alone ("London") is where the byline was written.
bool splitter_take_title(struct splitter *splitter, const struct name_chunk *chunk)
{
    const unsigned telling = NAME_TITLE | NAME_ORGANISATION;
    struct name_parts parts;

    if (splitter->names.count == 0 || name_is_sentence(chunk->text))
        return false;
    name_parts_read(&parts, chunk->text);
    bool is_place = name_parts_have(&parts, NAME_PLACE) &&
                    name_parts_have_only(&parts, NAME_PLACE | NAME_ACRONYM | NAME_FUNCTION |
                                                     NAME_LOW_PARTICLE | NAME_PARTICLE);
    if (!name_parts_have(&parts, telling) && !name_parts_are_titled(&parts))
        return false;
    const struct name *last = &splitter->names.items[splitter->names.count - 1];
    bool is_own = chunk->before == NAME_BREAK_HARD && !name_parts_have(&parts, NAME_TITLE);
    // Behind "A and B" it does not show whose title it is.
    if (splitter->role != NAME_ROLE_OTHER && splitter->last_group == 1 && !is_own &&
        !(is_place && last->title.length == 0))
        add_title(splitter, chunk->text);
    return true;
}

bool splitter_take_role(struct splitter *splitter, struct str text, bool is_last)
{
    bool is_plural;
    enum name_role role = name_role_find(text, &is_plural);
    size_t first = splitter->names.count - 1;

    // "A, Editor, Foreign Affairs": a post, not what the person did here.
    if (role == NAME_ROLE_NONE || splitter->names.count == 0 ||
        (!is_last && !str_ends(text, STR(".")) && !str_ends(text, STR(")"))))
        return false;
    if (role == NAME_ROLE_OTHER) {
        splitter->names.count--;
        return true;
    }
    if (is_plural)
        first = 0;
    for (size_t i = first; i < splitter->names.count; i++)
        splitter->names.items[i].role = name_role_text(role);
    return true;
}

// "Jr." behind a comma.
bool splitter_take_suffix(struct splitter *splitter, const struct name_parts *parts)
{
    if (splitter->names.count == 0 || parts->count != 1 || !(parts->items[0].kinds & NAME_SUFFIX))
        return false;
    struct name *last = &splitter->names.items[splitter->names.count - 1];
    if (last->full.length > NAME_BYTES_MAX)
        return true;
    last->full = arena_printf(splitter->arena, "%.*s %.*s", (int)last->full.length, last->full.data,
                              (int)parts->items[0].text.length, parts->items[0].text.data);
    return true;
}

// --- organisations and single words ---

// A title line with a word that organisations have. Without "By" before it, one with a label in it is a label.
static bool is_organisation(const struct splitter *splitter, const struct name_parts *parts)
{
    const unsigned joining = NAME_FUNCTION | NAME_PARTICLE | NAME_LOW_PARTICLE;
    bool has_word = false;

    if (parts->count == 0 || parts->count > ORGANISATION_WORDS_MAX || !name_parts_are_titled(parts))
        return false;
    for (size_t i = 0; i < parts->count; i++) {
        const struct name_part *part = &parts->items[i];
        bool is_label = (part->kinds & NAME_LABEL) &&
                        !(part->kinds & (NAME_ORGANISATION | NAME_TITLE | NAME_PLACE | NAME_TOPIC));
        has_word = has_word || (part->kinds & (NAME_ORGANISATION | NAME_ACRONYM));
        if (is_label && !splitter->has_prefix)
            return false;
        if ((part->shape & NAME_PART_LOW) && !(part->kinds & joining))
            return false;
    }
    return has_word;
}

bool splitter_take_organisation(struct splitter *splitter, struct str text,
                                const struct name_parts *parts)
{
    struct name_parts part;
    struct str rest = text, side;
    bool has_sides = parts->count && str_find_byte(text, '/', 0) != STR_NONE;

    if (!has_sides && !is_organisation(splitter, parts))
        return false;
    // "AFP/The Local"
    while (has_sides && str_split(&rest, '/', &side)) {
        name_parts_read(&part, space_trim(side));
        if (!is_organisation(splitter, &part))
            return false;
    }
    splitter_push(splitter, (struct name){.full = text});
    splitter->last_group = 1;
    return true;
}

// "García Márquez, Gabriel": what was taken for a whole name does not begin with a given one.
static bool is_double_family(const struct splitter *splitter)
{
    struct name_parts parts;

    if (splitter->names.count == 0 || splitter->last_group != 1)
        return false;
    const struct name *last = &splitter->names.items[splitter->names.count - 1];
    if (last->title.length)
        return false;
    name_parts_read(&parts, last->full);
    return parts.count == 2 && !(parts.items[0].kinds & NAME_GIVEN) &&
           !(parts.items[0].shape & NAME_PART_INITIAL);
}

// "Rumer, Eugene" and "Smith, A. B.": what stands before the comma was the family name.
bool splitter_take_inverted(struct splitter *splitter, const struct name_chunk *chunk,
                            const struct name_parts *parts)
{
    struct str family = splitter->loose, text = chunk->text;

    if (chunk->before != NAME_BREAK_COMMA || !name_parts_are_given(parts))
        return false;
    if (!family.data && is_double_family(splitter))
        family = splitter->names.items[--splitter->names.count].full;
    if (!family.data)
        return false;
    struct str full = arena_printf(splitter->arena, "%.*s %.*s", (int)text.length, text.data,
                                   (int)family.length, family.data);
    struct name name = name_parse(splitter->arena, full);
    name.family = family;
    name.given = text;
    splitter_push(splitter, name);
    splitter->loose = (struct str){0};
    splitter->is_inverted = true;
    splitter->last_group = 1;
    return true;
}
