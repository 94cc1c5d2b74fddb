// SPDX-License-Identifier: MIT
#include "text/name.h"

#include "text/name_asian.h"
#include "text/name_likely.h"
#include "text/name_words.h"
#include "text/normalize.h"
#include "text/space.h"
#include "text/utf8.h"

// The words from 'first' to 'last' with single spaces between them, and the commas that stood there.
static struct str join_parts(struct arena *arena, const struct name_part *first,
                             const struct name_part *last)
{
    size_t length = 0;
    if (first >= last)
        return (struct str){0};
    for (const struct name_part *part = first; part < last; part++)
        length += part->text.length + (part + 1 < last) +
                  (part + 1 < last && (part->shape & NAME_PART_COMMA));
    // As it is printed, where nothing has to change: the usual case.
    if (last[-1].text.data + last[-1].text.length == first->text.data + length)
        return (struct str){first->text.data, length};
    char *joined = arena_alloc(arena, length), *end = joined;
    for (const struct name_part *part = first; part < last; part++) {
        memcpy(end, part->text.data, part->text.length);
        end += part->text.length;
        if (part + 1 < last && (part->shape & NAME_PART_COMMA))
            *end++ = ',';
        if (part + 1 < last)
            *end++ = ' ';
    }
    return (struct str){joined, length};
}

static bool is_joiner(const struct name_part *part)
{
    return (part->shape & NAME_PART_LOW) && part->text.length == 1 &&
           strchr("yei", part->text.data[0]);
}

static bool is_particle(const struct name_part *part)
{
    return (part->kinds & NAME_PARTICLE) ||
           ((part->kinds & NAME_LOW_PARTICLE) && (part->shape & NAME_PART_LOW));
}

// Where the family name starts: at the last word, or at the first of the particles before it ("van der Berg",
// "Ben Ali", "Abdel Nasser"), or before a joiner ("Ortega y Gasset"). Never at the first word.
static const struct name_part *family_start(const struct name_part *first,
                                            const struct name_part *last)
{
    const struct name_part *family = last - 1;
    while (family - 1 > first) {
        if (is_joiner(family - 1) && family - 2 > first)
            family -= 2;
        else if (is_particle(family - 1))
            family--;
        else
            break;
    }
    return family;
}

// True when the parts are to be taken for a person's name: what is likely one, and a well-known given name with a
// family name that happens to be another word ("Karen Elliott House").
static bool is_person(const struct name_parts *parts)
{
    const struct name_part *first = parts->items + parts->first, *last = parts->items + parts->last;
    const unsigned odd = NAME_PART_OTHER | NAME_PART_LOW | NAME_PART_COMMA | NAME_PART_SEAM;

    if (name_parts_are_likely(parts))
        return true;
    if (last - first < 2 || last - first > 4 || !(first->kinds & NAME_GIVEN) ||
        (first->kinds & (NAME_SURNAME | NAME_HARD)))
        return false;
    for (const struct name_part *part = first; part < last; part++)
        if ((part->shape & odd) || (part < last - 1 && (part->kinds & (NAME_HARD | NAME_ORDINARY))))
            return false;
    return true;
}

// Names in Han and Hangul, family first; "安德鲁·布朗" is written the other way round.
static void divide_asian(const struct name_part *first, const struct name_part *last,
                         struct name *name)
{
    struct str word = first->text;
    size_t family = name_asian_family(word), dot = 0, behind = 0;

    if (last == first + 2) {
        name->family = word;
        name->given = last[-1].text;
        return;
    }
    if (family) {
        name->family = str_slice(word, 0, family);
        name->given = str_slice(word, family, word.length);
        return;
    }
    for (size_t position = 0; position < word.length;) {
        size_t start = position;
        uint32_t c = utf8_next(word, &position);
        if (c == 0xB7 || c == 0x30FB || c == 0x2022) {
            dot = start;
            behind = position;
        }
    }
    if (dot) {
        name->given = str_slice(word, 0, dot);
        name->family = str_slice(word, behind, word.length);
    }
}

static void divide(struct arena *arena, const struct name_parts *parts, struct name *name)
{
    const struct name_part *first = parts->items + parts->first, *last = parts->items + parts->last;

    if (last == first + 1 && !(first->shape & NAME_PART_HAN)) {
        if (name_part_may_stand_alone(first) || first->shape == NAME_PART_UNCASED)
            name->family = first->text;
        return;
    }
    if (!is_person(parts))
        return;
    if (first->shape & NAME_PART_HAN) {
        divide_asian(first, last, name);
        return;
    }
    const struct name_part *family = family_start(first, last);
    // "Lord Robertson": whether "Lord" is a given name does not show.
    if (family > first + 1 || !(first->kinds & NAME_RANK) || (first->kinds & NAME_GIVEN))
        name->given = join_parts(arena, first, family);
    name->family = join_parts(arena, family, last);
}

struct name name_parse(struct arena *arena, struct str printed)
{
    struct name name = {0};
    struct name_parts parts;
    struct str line = space_line(arena, printed);

    name_parts_read(&parts, line);
    if (parts.count == 0) {
        name.full = line;
        return name;
    }
    // A suffix stands behind the name without the comma that may have parted them.
    if (parts.suffix) {
        struct name_part whole[NAME_PARTS_MAX + 1];
        size_t count = parts.last - parts.first;
        memcpy(whole, parts.items + parts.first, count * sizeof(whole[0]));
        whole[count - 1].shape &= ~(unsigned)NAME_PART_COMMA;
        whole[count] = *parts.suffix;
        name.full = join_parts(arena, whole, whole + count + 1);
    } else {
        name.full = join_parts(arena, parts.items + parts.first, parts.items + parts.last);
    }
    divide(arena, &parts, &name);
    return name;
}

// A key without single letters between the first and the last word.
static struct str drop_middle_initials(struct arena *arena, struct str key)
{
    char *kept = arena_alloc(arena, key.length + 1), *end = kept;
    struct str rest = key, word;
    bool is_first = true;

    while (str_split(&rest, ' ', &word)) {
        size_t next = 0;
        bool is_letter = word.length && (utf8_next(word, &next), next == word.length);
        if (is_letter && !is_first && rest.data)
            continue;
        if (!is_first)
            *end++ = ' ';
        memcpy(end, word.data, word.length);
        end += word.length;
        is_first = false;
    }
    return (struct str){kept, (size_t)(end - kept)};
}

// A name without its apostrophes, however they are typed: "O’Brien" and "OBrien" meet, and no letter before one is
// taken for an initial.
static struct str drop_apostrophes(struct arena *arena, struct str name)
{
    char *kept = arena_alloc(arena, name.length + 1), *end = kept;

    for (size_t position = 0; position < name.length;) {
        size_t start = position;
        if (name_is_apostrophe(utf8_next(name, &position)))
            continue;
        memcpy(end, name.data + start, position - start);
        end += position - start;
    }
    return (struct str){kept, (size_t)(end - kept)};
}

static struct str key_once(struct arena *arena, struct str full)
{
    struct name_parts parts;
    size_t count = 0;

    name_parts_read(&parts, full);
    for (size_t i = parts.first; i < parts.last; i++)
        if (!(parts.items[i].shape & NAME_PART_NICK) || parts.last - parts.first == 1)
            parts.items[count++] = parts.items[i];
    if (count)
        full = join_parts(arena, parts.items, parts.items + count);
    return drop_middle_initials(arena, text_key(arena, drop_apostrophes(arena, full)));
}

struct str name_key(struct arena *arena, struct str full)
{
    struct str key = key_once(arena, full), again;
    // What the key parts ("Dr.John" is "dr john") may come off in turn; it gets shorter every time.
    while (!str_equal(again = key_once(arena, key), key))
        key = again;
    return key;
}

bool name_key_is_within(struct str key, struct str other)
{
    struct str word;
    if (other.length <= key.length)
        return false;
    for (struct str rest = key; rest.data && str_split(&rest, ' ', &word);)
        if (word.length == 1 ? other.data[0] != word.data[0] : !str_contains(other, word))
            return false;
    return true;
}
