// SPDX-License-Identifier: MIT
#include "text/name_splitter.h"

#include "text/name_asian.h"
#include "text/name_likely.h"
#include "text/name_members.h"
#include "text/name_tidy.h"
#include "text/name_words.h"
#include "text/space.h"

enum { TAIL_WORDS_MAX = 6 }; // "for The Mail on Sunday", behind a name in a byline

// --- single names ---

// The words of 'text' before item 'end' of the parts that were read from it.
static struct str words_before(struct str text, const struct name_parts *parts, size_t end)
{
    const struct name_part *last = &parts->items[end - 1];
    return str_slice(text, 0, (size_t)(last->text.data + last->text.length - text.data));
}

// True for a word that may start what stands behind a name in a byline without a comma: "for Reuters", "Staff Writer".
static bool starts_tail(const struct name_part *part)
{
    const unsigned telling = NAME_FUNCTION | NAME_TITLE | NAME_ORGANISATION;
    bool is_preposition = (part->kinds & NAME_LOW_PARTICLE) && (part->shape & NAME_PART_LOW);
    if (name_is_conjunction(part->text))
        return false;
    return is_preposition ||
           ((part->kinds & telling) && !(part->kinds & (NAME_GIVEN | NAME_SURNAME)));
}

// "홍길동 기자", "문정인 연세대 교수": a name in Han or Hangul with an office behind it.
static bool has_asian_office(const struct name_parts *parts)
{
    return parts->count >= 2 && parts->count <= 4 && (parts->items[0].shape & NAME_PART_HAN) &&
           (parts->items[parts->count - 1].kinds & NAME_TITLE) &&
           name_asian_is_likely(parts->items[0].text);
}

// A text that is a name: whole, or in a byline without its tail, which has to end with a word that is
// written as one of a title or place: "for The Mail on Sunday" may be cut off, "in his speech" not.
static bool find_person_in(const struct splitter *splitter, struct str text,
                           const struct name_parts *parts, struct str *person)
{
    *person = text;
    if (name_parts_are_likely(parts))
        return true;
    if (has_asian_office(parts)) {
        *person = parts->items[0].text;
        return true;
    }
    if (!splitter->has_prefix || parts->count < 3 ||
        !(parts->items[parts->count - 1].shape & (NAME_PART_CAPITAL | NAME_PART_UNCASED)))
        return false;
    for (size_t i = 2; i < parts->count; i++) {
        if (!starts_tail(&parts->items[i]))
            continue;
        *person = words_before(text, parts, i);
        if (parts->count - i <= TAIL_WORDS_MAX && name_is_likely(*person))
            return true;
    }
    return false;
}

bool splitter_find_person(const struct splitter *splitter, struct str text, struct str *person)
{
    struct name_parts parts;
    name_parts_read(&parts, text);
    return find_person_in(splitter, text, &parts, person);
}

// --- chunks that hold several names ---

// True for what is a name, but not one that can be told whole: a given name before "and Mary Smith", and in a byline
// any words with capitals ("Malcolm X").
static bool is_half_name(const struct splitter *splitter, struct str text)
{
    const unsigned never = NAME_HARD | NAME_ORDINARY;
    struct name_parts parts;

    name_parts_read(&parts, text);
    if (parts.count == 0 || parts.count > 4 ||
        !(splitter->has_prefix || (parts.count == 1 && (parts.items[0].kinds & NAME_GIVEN))))
        return false;
    for (size_t i = 0; i < parts.count; i++)
        if (!(parts.items[i].shape & NAME_PART_CAPITAL) || (parts.items[i].kinds & never) ||
            (parts.items[i].shape & NAME_PART_OTHER))
            return false;
    return true;
}

static bool is_agency(struct str text)
{
    struct name_parts parts;
    name_parts_read(&parts, text);
    return parts.count == 1 && (parts.items[0].kinds & (NAME_ORGANISATION | NAME_ACRONYM)) &&
           !(parts.items[0].shape & NAME_PART_LOW);
}

static void push_member(struct splitter *splitter, struct str person, enum name_role role)
{
    struct name name = name_parse(splitter->arena, person);
    if (role == NAME_ROLE_OTHER)
        return;
    name.role = name_role_text(role);
    splitter_push(splitter, name);
}

// One of the names that "and" joins.
struct member {
    struct str person; // {0}: there is one, and it cannot be told
    enum name_role role;
};

static bool read_member(const struct splitter *splitter, const struct name_members *members,
                        size_t i, struct member *member)
{
    struct str text = members->items[i], note;
    bool is_plural;

    *member = (struct member){.person = text};
    // "Anna Schmidt (Text) und Peter Müller (Fotos)"; the last bracket is about all, and taken off already.
    if (name_cut_bracket(&text, &note))
        member->role = name_role_find(note, &is_plural);
    // "Interview by A with B": B is the one who speaks.
    if (members->is_with[i] && splitter->role == NAME_ROLE_INTERVIEWER)
        member->role = NAME_ROLE_SPEAKER;
    if (splitter_find_person(splitter, text, &member->person))
        return true;
    if (is_half_name(splitter, text)) {
        member->person = (struct str){0};
        return true;
    }
    member->person = text;
    return i > 0 && is_agency(text);
}

// "A and B": all members are names, or agencies beside them. "John and Mary Smith" gives Mary Smith only, and says
// that one is missing: whose son John is does not show.
bool splitter_take_members(struct splitter *splitter, struct str text)
{
    struct name_members members;
    struct member read[NAME_MEMBERS_MAX];
    size_t found = 0, missing = 0;

    name_members_read(&members, text);
    if (members.count < 2)
        return false;
    for (size_t i = 0; i < members.count; i++) {
        if (!read_member(splitter, &members, i, &read[i]))
            return false;
        found += read[i].person.data && name_is_likely(read[i].person);
        missing += read[i].person.data == NULL;
    }
    if (found == 0 || (missing && name_is_likely(text)))
        return false;
    for (size_t i = 0; i < members.count; i++)
        if (read[i].person.data)
            push_member(splitter, read[i].person, read[i].role);
    splitter->names.is_truncated = splitter->names.is_truncated || missing;
    splitter->last_group = members.count;
    return true;
}

// A chunk that is one name, although a conjunction stands in it: "José Ortega y Gasset".
bool splitter_take_person(struct splitter *splitter, struct str text,
                          const struct name_parts *parts)
{
    struct str person;
    if (!find_person_in(splitter, text, parts, &person))
        return false;
    push_member(splitter, person, NAME_ROLE_NONE);
    splitter->last_group = 1;
    return true;
}

// "dpa", "SP-X": an agency or what abbreviates one, beside a name.
static bool is_abbreviation(struct str text)
{
    struct name_parts parts;
    name_parts_read(&parts, text);
    return parts.count == 1 && ((parts.items[0].kinds & (NAME_ORGANISATION | NAME_ACRONYM)) ||
                                (parts.items[0].shape & NAME_PART_CAPITALS));
}

// "A/B": names, or agencies beside them ("A/dpa").
bool splitter_take_sides(struct splitter *splitter, struct str text)
{
    struct str rest = text, part;
    size_t count = 0;

    if (str_find_byte(text, '/', 0) == STR_NONE)
        return false;
    while (str_split(&rest, '/', &part)) {
        part = space_trim(part);
        if (name_is_likely(part))
            count++;
        else if (!is_abbreviation(part))
            return false;
    }
    rest = text;
    while (count && str_split(&rest, '/', &part))
        if (name_is_likely(space_trim(part)))
            push_member(splitter, space_trim(part), NAME_ROLE_NONE);
    splitter->last_group = count;
    return count > 0;
}

// "记者" in "张三 记者 李四": who the next one is.
static bool is_author_word(const struct name_parts *parts, size_t index)
{
    struct name_prefix prefix;
    if (index + 1 == parts->count)
        return false;
    struct str next = parts->items[index + 1].text;
    struct str rest = {parts->items[index].text.data, 0};
    rest.length = (size_t)(next.data + next.length - rest.data);
    return name_prefix_find(rest, &prefix) && prefix.role == NAME_ROLE_AUTHOR;
}

// "张三 李四": names in Han with nothing but spaces, or what they are as authors, between them.
bool splitter_take_row(struct splitter *splitter, const struct name_parts *parts)
{
    size_t count = 0;
    for (size_t i = 0; i < parts->count; i++) {
        if (!(parts->items[i].shape & NAME_PART_HAN))
            return false;
        bool is_name = name_asian_is_likely(parts->items[i].text);
        if (!is_name && !is_author_word(parts, i))
            return false;
        count += is_name;
    }
    for (size_t i = 0; i < parts->count && count; i++)
        if (name_asian_is_likely(parts->items[i].text))
            push_member(splitter, parts->items[i].text, NAME_ROLE_NONE);
    splitter->last_group = count;
    return count > 0;
}
