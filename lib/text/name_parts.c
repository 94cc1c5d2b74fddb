// SPDX-License-Identifier: MIT
#include "text/name_parts.h"

#include "text/name_words.h"
#include "text/utf8.h"

#include <stdint.h>

// What the letters of a word are like, read once.
struct letters {
    size_t count, capitals, small, uncased, han;
    size_t pieces, longest_piece; // runs of letters between stops and hyphens
    size_t dots;
    size_t seam;                  // offset of a capital behind a small letter, 0 for none
    bool starts_low;              // the first letter is a small one
    bool has_capital_behind_mark; // one stands behind an apostrophe or a hyphen: "d’Estaing"
    bool has_other;
};

bool name_is_apostrophe(uint32_t c)
{
    switch (c) {
    case '\'':
    case '`':
    case 0xB4:
    case 0x02B9:
    case 0x02BB:
    case 0x02BC:
    case 0x02BE:
    case 0x02BF:
    case 0x2018:
    case 0x2019: return true;
    default: return false;
    }
}

static bool is_hyphen(uint32_t c)
{
    return c == '-' || (c >= 0x2010 && c <= 0x2013) || c == 0xB7 || c == 0x30FB || c == 0x2022;
}

// Han, Kana and Hangul: names in them are a word or two of few characters.
static bool is_han(uint32_t c)
{
    return (c >= 0x3041 && c <= 0x30FF) || (c >= 0x3400 && c <= 0x9FFF) ||
           (c >= 0xAC00 && c <= 0xD7A3) || c == 0x3005;
}

static void read_letter(struct letters *letters, uint32_t c, uint32_t before, size_t start)
{
    letters->count++;
    if (utf8_is_upper(c)) {
        letters->capitals++;
        if (utf8_is_lower(before) && !letters->seam)
            letters->seam = start;
        if (name_is_apostrophe(before) || is_hyphen(before))
            letters->has_capital_behind_mark = true;
    } else if (utf8_is_lower(c)) {
        letters->starts_low = letters->starts_low || letters->count == 1;
        letters->small++;
    } else {
        letters->uncased++;
        letters->han += is_han(c);
    }
}

static struct letters read_letters(struct str word)
{
    struct letters letters = {0};
    uint32_t before = 0;
    size_t piece = 0;

    for (size_t position = 0; position < word.length;) {
        size_t start = position;
        uint32_t c = utf8_next(word, &position);
        if (utf8_is_mark(c) || c == 0x200C || c == 0x200D || c == 0x0640)
            continue;
        if (utf8_is_letter(c) && !name_is_apostrophe(c)) {
            letters.pieces += piece == 0;
            piece++;
            read_letter(&letters, c, before, start);
        } else if (c == '.' || is_hyphen(c)) {
            letters.dots += c == '.';
            piece = 0;
        } else if (!name_is_apostrophe(c)) {
            letters.has_other = true;
        }
        if (piece > letters.longest_piece)
            letters.longest_piece = piece;
        before = c;
    }
    return letters;
}

// "Mc", "De", "Fitz" and the like, behind which a capital may follow without a space.
static bool is_prefix(struct str before)
{
    static const struct str prefixes[] = {
        STR_INIT("Mc"),  STR_INIT("Mac"), STR_INIT("De"),    STR_INIT("Di"),     STR_INIT("La"),
        STR_INIT("Le"),  STR_INIT("Van"), STR_INIT("Von"),   STR_INIT("Fitz"),   STR_INIT("Du"),
        STR_INIT("Del"), STR_INIT("Des"), STR_INIT("Da"),    STR_INIT("Dos"),    STR_INIT("Al"),
        STR_INIT("El"),  STR_INIT("Ben"), STR_INIT("Abu"),   STR_INIT("Lo"),     STR_INIT("St"),
        STR_INIT("Mag"), STR_INIT("Ab"),  STR_INIT("Ap"),    STR_INIT("Vander"), STR_INIT("Ter"),
        STR_INIT("Ten"), STR_INIT("San"), STR_INIT("Della"), STR_INIT("Dal"),    STR_INIT("Lu")};
    for (size_t i = 0; i < sizeof(prefixes) / sizeof(prefixes[0]); i++)
        if (str_ends(before, prefixes[i]) &&
            (before.length == prefixes[i].length ||
             before.data[before.length - prefixes[i].length - 1] == '-'))
            return true;
    return false;
}

static bool is_possessive(struct str word)
{
    return str_ends(word, STR("'s")) || str_ends(word, STR("\xE2\x80\x99s"));
}

static unsigned shape_of_letters(struct str word)
{
    struct letters letters = read_letters(word);
    bool is_dotted = str_ends(word, STR("."));
    unsigned shape = is_dotted ? NAME_PART_STOP : 0;

    size_t end = word.length;
    bool is_cut =
        word.length && is_hyphen(utf8_previous(word, &end)); // "Land- und Forstwirtschaft"
    if (letters.has_other || letters.count == 0 || is_cut || is_possessive(word) ||
        (letters.uncased && letters.capitals + letters.small))
        return shape | NAME_PART_OTHER;
    if (letters.han)
        return shape | NAME_PART_UNCASED | NAME_PART_HAN;
    if (letters.uncased)
        return shape | NAME_PART_UNCASED;
    // "Th." and "Дж." are initials of two letters.
    bool is_pair = is_dotted && letters.pieces == 1 && letters.count == 2 && !letters.starts_low;
    if (!letters.starts_low && (letters.longest_piece == 1 || is_pair))
        return shape | NAME_PART_CAPITAL | NAME_PART_INITIAL;
    if (letters.dots > (size_t)is_dotted)
        return shape | NAME_PART_OTHER; // "example.org"
    if (letters.seam && !is_prefix(str_slice(word, 0, letters.seam)))
        shape |= NAME_PART_SEAM;
    if (letters.capitals == letters.count)
        shape |= NAME_PART_CAPITALS;
    if (letters.starts_low && !letters.has_capital_behind_mark)
        return shape | NAME_PART_LOW;
    return shape | NAME_PART_CAPITAL;
}

static bool is_ascii_letter(char c)
{
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

// The word within brackets or quotes, or {0}.
static struct str nickname(struct str word)
{
    static const struct str pairs[][2] = {{STR_INIT("("), STR_INIT(")")},
                                          {STR_INIT("\""), STR_INIT("\"")},
                                          {STR_INIT("\xE2\x80\x9C"), STR_INIT("\xE2\x80\x9D")},
                                          {STR_INIT("\xE2\x80\x98"), STR_INIT("\xE2\x80\x99")},
                                          {STR_INIT("\xC2\xAB"), STR_INIT("\xC2\xBB")},
                                          {STR_INIT("'"), STR_INIT("'")}};

    if (!word.length || is_ascii_letter(word.data[0]))
        return (struct str){0}; // the usual word
    for (size_t i = 0; i < sizeof(pairs) / sizeof(pairs[0]); i++) {
        struct str open = pairs[i][0], close = pairs[i][1];
        if (word.length > open.length + close.length && str_starts(word, open) &&
            str_ends(word, close))
            return str_slice(word, open.length, word.length - close.length);
    }
    return (struct str){0};
}

static void read_part(struct name_part *part, struct str word)
{
    static const struct str commas[] = {STR_INIT(","), STR_INIT("\xD8\x8C")}; // and the Arabic one

    *part = (struct name_part){0};
    for (size_t i = 0; i < 2;) {
        struct str comma = commas[i];
        if (str_ends(word, comma)) {
            word.length -= comma.length;
            part->shape |= NAME_PART_COMMA;
            i = 0;
        } else {
            i++;
        }
    }
    struct str inner = nickname(word);
    part->text = word;
    part->kinds = name_word_kinds(inner.data ? inner : word);
    part->shape |= shape_of_letters(inner.data ? inner : word);
    if (inner.data)
        part->shape |= NAME_PART_NICK;
}

// Splits at white space; a line that is too long gives nothing.
static void read_items(struct name_parts *parts, struct str line)
{
    size_t position = 0;

    while (position < line.length) {
        size_t start = position, next = position;
        if (utf8_is_space(utf8_next(line, &next))) {
            position = next;
            continue;
        }
        while (position < line.length) {
            next = position;
            if (utf8_is_space(utf8_next(line, &next)))
                break;
            position = next;
        }
        if (parts->count == NAME_PARTS_MAX) {
            parts->count = 0;
            return;
        }
        struct name_part *part = &parts->items[parts->count];
        read_part(part, str_slice(line, start, position));
        if (part->text.length > 0)
            parts->count++;
        else if (parts->count > 0) // a comma with a space before it
            part[-1].shape |= NAME_PART_COMMA;
    }
}

// How many parts of a name are left when it starts at 'first'; initials do not count.
static size_t words_left(const struct name_parts *parts, size_t first)
{
    size_t count = 0;
    for (size_t i = first; i < parts->last; i++)
        count += !(parts->items[i].shape & NAME_PART_INITIAL);
    return count;
}

// An abbreviation with a stop may go when one word is left ("Dr. Oz"), all others only when two are, so that
// "Major Garrett" and "Sen" keep their names.
static void drop_honorifics(struct name_parts *parts)
{
    size_t first = parts->first;

    while (first < parts->last) {
        size_t next = first;
        bool is_sure = false;
        while (next < parts->last && (parts->items[next].kinds & NAME_RANK_PART) &&
               !(parts->items[next].kinds & (NAME_RANK | NAME_HONORIFIC)))
            next++;
        const struct name_part *part = &parts->items[next];
        bool has_stop = next < parts->last && (part->shape & NAME_PART_STOP);
        if (next >= parts->last || !(part->kinds & (NAME_RANK | NAME_HONORIFIC)))
            break;
        // "H.E." but not "He"; "M." is an initial.
        if (str_equal_nocase(part->text, STR("he")) ||
            ((part->shape & NAME_PART_INITIAL) && part->text.length <= 2))
            break;
        is_sure = has_stop && (part->kinds & NAME_HONORIFIC);
        if (words_left(parts, next + 1) < (is_sure ? 1 : 2))
            break;
        first = next + 1;
        // "Dr. h.c.", "Dr. med."
        while (first + 1 < parts->last && (parts->items[first].kinds & NAME_RANK_PART) &&
               !(parts->items[first].shape & NAME_PART_CAPITAL))
            first++;
    }
    parts->first = first;
}

static bool is_degree(const struct name_part *part)
{
    size_t capitals = 0;

    if (!(part->kinds & NAME_DEGREE))
        return false;
    for (size_t position = 0; position < part->text.length;)
        capitals += utf8_is_upper(utf8_next(part->text, &position));
    // "Ma" is a name, "MA" a degree; "Esq." and "(Ret.)" need no second capital.
    return capitals >= 2 || ((part->shape & (NAME_PART_STOP | NAME_PART_NICK)) && capitals);
}

static bool is_suffix(const struct name_part *part)
{
    bool is_roman = part->kinds & NAME_SUFFIX && (part->text.data[0] == 'I');
    return (part->kinds & NAME_SUFFIX) && (!is_roman || (part->shape & NAME_PART_CAPITALS)) &&
           !(part->shape & NAME_PART_LOW);
}

static void drop_degrees(struct name_parts *parts)
{
    while (parts->last > parts->first + 1) {
        const struct name_part *part = &parts->items[parts->last - 1];
        bool is_apart = parts->items[parts->last - 2].shape & NAME_PART_COMMA;
        if (is_suffix(part) && !parts->suffix)
            parts->suffix = part;
        else if (!is_degree(part) || (!is_apart && parts->last - parts->first < 3))
            break;
        parts->last--;
    }
}

void name_parts_read(struct name_parts *parts, struct str line)
{
    memset(parts, 0, sizeof(*parts));
    if (line.length <= NAME_BYTES_MAX)
        read_items(parts, line);
    parts->last = parts->count;
    drop_degrees(parts);
    drop_honorifics(parts);
}
