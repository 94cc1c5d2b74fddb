// SPDX-License-Identifier: MIT
#include "text/name.h"

#include "text/name_asian.h"
#include "text/name_chunks.h"
#include "text/name_claims.h"
#include "text/name_likely.h"
#include "text/name_members.h"
#include "text/name_roles.h"
#include "text/name_tidy.h"
#include "text/name_words.h"
#include "text/space.h"
#include "text/utf8.h"

enum {
    LIST_BYTES_MAX = 32768, // a longer text is no list of names
    ORGANISATION_WORDS_MAX = 9,
    TITLE_BYTES_MAX = 200,
    TAIL_WORDS_MAX = 6, // "for The Mail on Sunday", behind a name in a byline
};

// The state of one list.
struct splitter {
    struct arena *arena;
    struct names names;
    size_t capacity;
    enum name_role role; // that a prefix gave to the names behind it
    bool has_prefix;     // the list has one, so that it is a byline
    bool is_broken;      // prose was met: what follows is no list
    size_t last_group;   // how many names the last chunk of names gave
    struct str loose;    // a single word that may be half of "Family, Given"
    bool is_inverted;    // the last name was printed so
};

// --- single names ---

static void push(struct splitter *splitter, struct name name)
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

static bool find_person(const struct splitter *splitter, struct str text, struct str *person)
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
    push(splitter, name);
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
    if (find_person(splitter, text, &member->person))
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
static bool take_members(struct splitter *splitter, struct str text)
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
static bool take_person(struct splitter *splitter, struct str text, const struct name_parts *parts)
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
static bool take_sides(struct splitter *splitter, struct str text)
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
static bool take_asian_row(struct splitter *splitter, const struct name_parts *parts)
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
static bool take_title(struct splitter *splitter, const struct name_chunk *chunk)
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

static bool take_role(struct splitter *splitter, struct str text, bool is_last)
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
static bool take_suffix(struct splitter *splitter, const struct name_parts *parts)
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

static bool take_organisation(struct splitter *splitter, struct str text,
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
    push(splitter, (struct name){.full = text});
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
static bool take_inverted(struct splitter *splitter, const struct name_chunk *chunk,
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
    push(splitter, name);
    splitter->loose = (struct str){0};
    splitter->is_inverted = true;
    splitter->last_group = 1;
    return true;
}

// --- the list ---

// A prefix at the start of a chunk. A weak one counts only before a likely name.
static struct str strip_prefix(struct splitter *splitter, struct str text)
{
    struct name_prefix prefix;
    struct str rest, person;

    if (!name_prefix_find(text, &prefix))
        return text;
    rest = space_trim(str_slice(text, prefix.length, text.length));
    if (prefix.is_weak) {
        struct name_members members;
        size_t space = str_find_byte(rest, ' ', 0);
        name_members_read(&members, rest);
        if (members.count == 0 || (!find_person(splitter, members.items[0], &person) &&
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
        take_role(splitter, note, true))
        return;
    // "(R-AZ)", "(She/Her)" are no titles.
    if (parts.count > 1 || name_parts_have(&parts, NAME_TITLE))
        take_title(splitter, &chunk);
}

// A pen name in a byline, before what is surely no given name: "By Katerina, Staff Writer".
static void settle_loose(struct splitter *splitter, const struct name_parts *next)
{
    if (splitter->loose.data && splitter->has_prefix && splitter->names.count == 0 &&
        name_parts_have(next, NAME_TITLE | NAME_ORGANISATION)) {
        push(splitter, name_parse(splitter->arena, splitter->loose));
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
    if (rest.text.length == 0 || take_role(splitter, rest.text, is_last))
        return;
    name_cut_bracket(&rest.text, &note);
    name_parts_read(&parts, rest.text);
    if (take_suffix(splitter, &parts) ||
        (name_parts_are_degrees(&parts) && splitter->names.count) ||
        take_inverted(splitter, &rest, &parts))
        return;
    settle_loose(splitter, &parts);
    if (splitter->is_inverted && take_loose(splitter, rest.text, &parts))
        return;
    if (take_members(splitter, rest.text) || take_person(splitter, rest.text, &parts) ||
        take_sides(splitter, rest.text) || take_asian_row(splitter, &parts)) {
        splitter->is_inverted = false;
        take_note(splitter, note);
        return;
    }
    if (take_title(splitter, &rest) ||
        (splitter->names.count == 0 && (take_organisation(splitter, rest.text, &parts) ||
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

struct names names_split(struct arena *arena, struct str printed)
{
    struct splitter splitter = {.arena = arena};
    struct name_prefix prefix;
    struct str text = printed;

    if (printed.length > LIST_BYTES_MAX)
        return splitter.names;
    text = name_without_date(space_text(arena, text));
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
        push(&splitter, name_parse(arena, splitter.loose));
    return splitter.names;
}
