// SPDX-License-Identifier: MIT
#include "text/name_likely.h"

#include "text/name.h"
#include "text/name_asian.h"
#include "text/name_words.h"
#include "text/utf8.h"

enum {
    WORDS_MIN = 2,
    WORDS_MAX = 6,
    UNCASED_MAX = 5,       // words of a name in a script without case
    ARTICLE_WORD_MIN = 8,  // bytes of an Arabic word that may start with the article
    WORD_LETTERS_MAX = 16, // longer ones without a hyphen are German compounds
    LOW_PARTICLE_MAX = 5,  // letters of a particle in small letters
    CAPITALS_MIN = 4,      // letters of a family name that alone is in capitals: "Kazım TÜRKMEN"
};

static bool has_shape(const struct name_part *part, unsigned shapes)
{
    return part->shape & shapes;
}

static bool is_low_particle(const struct name_part *part)
{
    return has_shape(part, NAME_PART_LOW) && (part->kinds & (NAME_PARTICLE | NAME_LOW_PARTICLE));
}

// True when a name may have such a word at all.
static bool is_shaped(const struct name_part *part, bool is_first, bool is_last)
{
    const unsigned never = NAME_PART_OTHER | NAME_PART_SEAM | NAME_PART_COMMA;

    if (has_shape(part, never) && !(is_last && !has_shape(part, never & ~NAME_PART_COMMA)))
        return false;
    if (has_shape(part, NAME_PART_NICK))
        return !is_first && !is_last && has_shape(part, NAME_PART_CAPITAL | NAME_PART_UNCASED);
    if (has_shape(part, NAME_PART_INITIAL))
        return !is_last && !(part->kinds & NAME_ACRONYM);
    // "St." is a particle; "Inc." and the end of a sentence are not.
    if (has_shape(part, NAME_PART_STOP))
        return !is_last && (part->kinds & NAME_PARTICLE);
    if (has_shape(part, NAME_PART_LOW))
        return !is_first && !is_last && is_low_particle(part);
    return has_shape(part, NAME_PART_CAPITAL | NAME_PART_UNCASED);
}

// --- scripts with case ---

// "The", "Der", "Le", "San", "North": before a capital they begin names of papers, places and things; "Von" a byline.
static bool is_leading_article(const struct name_part *part)
{
    static const char *const articles[] = {"The",  "Der",  "Die",   "Das", "El",    "Le",   "La",
                                           "Les",  "Los",  "Las",   "Il",  "Het",   "San",  "Santa",
                                           "São",  "St.",  "Saint", "St",  "Sankt", "Sint", "North",
                                           "West", "East", "South", "Von"};
    for (size_t i = 0; i < sizeof(articles) / sizeof(articles[0]); i++)
        if (str_equal(part->text, str_of(articles[i])))
            return true;
    return false;
}

// One word in capitals among others that are not: fine for "JD Vance" and "Kazım TÜRKMEN". Two
// letters at the end are the initials of a citation ("Kumar SS").
static bool is_odd_capitals(const struct name_part *part, const struct name_part *first,
                            const struct name_part *last)
{
    size_t letters = utf8_length(part->text);
    if (!has_shape(part, NAME_PART_CAPITALS))
        return false;
    if (part == first)
        return letters > 2;
    return part != last - 1 || letters < CAPITALS_MIN;
}

// Particles that join ordinary words as well ("Rezepte der Woche", "Pan y Vino"): behind a single word they speak
// for a name only when that is a given name or an initial. Those before which "van" or "von" stands are fine.
static bool is_joiner(const struct name_part *part)
{
    return str_equal(part->text, STR("y")) || str_equal(part->text, STR("e")) ||
           str_equal(part->text, STR("i")) || str_equal(part->text, STR("und"));
}

static bool is_joining_particle(const struct name_part *part)
{
    static const char *const words[] = {
        "de",  "del", "della", "delle", "dei", "degli", "di",  "da",  "das", "do",
        "dos", "du",  "des",   "la",    "le",  "las",   "los", "der", "den", "zur",
        "zum", "zu",  "vom",   "in",    "op",  "t",     "lo",  "al",  "el"};
    for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++)
        if (str_equal(part->text, str_of(words[i])))
            return true;
    return false;
}

// "Ortega y Gasset", "Pinto e Sousa": two family names behind a given one. "und" only in "von und zu".
static bool is_joiner_in_place(const struct name_part *first, const struct name_part *part,
                               const struct name_part *last)
{
    if (str_equal(part->text, STR("und")))
        return is_low_particle(part - 1);
    return part - first >= 2 && part == last - 2;
}

static bool is_joined_phrase(const struct name_part *first, const struct name_part *last)
{
    bool is_vouched = (first->kinds & NAME_GIVEN) || has_shape(first, NAME_PART_INITIAL);

    for (const struct name_part *part = first + 1; part < last; part++) {
        if (is_joiner(part) && !is_joiner_in_place(first, part, last))
            return true;
        if (!is_low_particle(part) || !is_joining_particle(part) || is_low_particle(part - 1))
            continue;
        // Of two words before it the second may be a family name: "Itxaso Domínguez de Olazábal".
        bool is_late = part - first >= 2 && !(part->kinds & NAME_LOW_PARTICLE);
        if (!is_vouched && !is_late)
            return true;
    }
    return false;
}

// What the words of a name tell together.
struct evidence {
    size_t free_words;    // that no list has, or given names only, or initials
    bool is_given_first;  // the first word is a given name
    bool is_plain_given;  // and nothing else
    bool is_surname_last; // the last word is a family name
    bool is_ordinary_last;
    size_t full_words; // that are no initials and no particles
};

static bool weigh(const struct name_part *part, bool is_first, bool is_last,
                  struct evidence *evidence)
{
    unsigned kinds = part->kinds;

    if (has_shape(part, NAME_PART_INITIAL) || is_low_particle(part)) {
        evidence->free_words += has_shape(part, NAME_PART_STOP); // "J.D. Vance"
        return !(kinds & NAME_ACRONYM);
    }
    if ((kinds & NAME_PARTICLE) && !is_first && !is_last)
        return true;
    evidence->full_words++;
    if (utf8_length(part->text) > WORD_LETTERS_MAX && str_find_byte(part->text, '-', 0) == STR_NONE)
        return false;
    if (kinds & (NAME_GIVEN | NAME_SURNAME)) // "Jack London", "Howard Dean"
        kinds &= ~(unsigned)(NAME_PLACE | NAME_TITLE | NAME_ORGANISATION);
    if (kinds & NAME_HARD)
        return false;
    if (kinds & NAME_ORDINARY) {
        evidence->is_ordinary_last = is_last;
        return is_last;
    }
    if (is_first) {
        evidence->is_given_first = kinds & NAME_GIVEN;
        evidence->is_plain_given = (kinds & NAME_GIVEN) && !(kinds & NAME_SURNAME);
    }
    if (is_last)
        evidence->is_surname_last = kinds & NAME_SURNAME;
    evidence->free_words += !(kinds & NAME_SURNAME);
    return true;
}

static bool are_all_capitals(const struct name_part *first, const struct name_part *last)
{
    for (const struct name_part *part = first; part < last; part++)
        if (!has_shape(part, NAME_PART_CAPITALS | NAME_PART_INITIAL))
            return false;
    return true;
}

static bool is_cased_name(const struct name_part *first, const struct name_part *last)
{
    bool is_loud = are_all_capitals(first, last);
    struct evidence evidence = {0};

    if (is_leading_article(first) || is_joined_phrase(first, last))
        return false;
    for (const struct name_part *part = first; part < last; part++) {
        bool is_first = part == first, is_last = part == last - 1;
        if (!is_loud && is_odd_capitals(part, first, last))
            return false;
        if (!weigh(part, is_first, is_last, &evidence))
            return false;
    }
    if (evidence.is_ordinary_last) // "Samantha Ford", but no "Grace Period"
        return evidence.is_plain_given && evidence.full_words == 2;
    return evidence.free_words > 0 || (evidence.is_given_first && evidence.is_surname_last);
}

// --- scripts without case ---

static bool starts_with_article(struct str word)
{
    static const char *const articles[] = {"ال", "وال", "بال", "لل", "كال", "فال"};
    for (size_t i = 0; i < sizeof(articles) / sizeof(articles[0]); i++)
        if (str_starts(word, str_of(articles[i])) && word.length >= ARTICLE_WORD_MIN)
            return true;
    return false;
}

// Given names that are written with the article; others are not.
static bool is_article_given(struct str word)
{
    static const char *const names[] = {"الحسن",  "الحسين",  "الطيب",   "الطاهر",  "الهادي",
                                        "المنصف", "الحبيب",  "المختار", "العربي",  "المهدي",
                                        "الصادق", "الأمين",  "البشير",  "الياس",   "المعطي",
                                        "إلياس",  "العياشي", "المصطفى", "الشاذلي", "التيجاني"};
    for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++)
        if (str_equal(word, str_of(names[i])))
            return true;
    return false;
}

// "والسياسة", "السياسية": joined with "and", "in", "for"; or an adjective of things.
static bool is_arabic_phrase(struct str word)
{
    if (!starts_with_article(word))
        return false;
    return !str_starts(word, STR("ال")) || str_ends(word, STR("ية"));
}

static bool is_uncased_name(const struct name_part *first, const struct name_part *last)
{
    if (last - first > UNCASED_MAX)
        return false;
    if (starts_with_article(first->text) && !is_article_given(first->text))
        return false;
    for (const struct name_part *part = first; part < last; part++) {
        if (!has_shape(part, NAME_PART_UNCASED) || (part->kinds & (NAME_HARD | NAME_ORDINARY)))
            return false;
        if (is_arabic_phrase(part->text))
            return false;
        if (has_shape(part, NAME_PART_HAN) && utf8_length(part->text) > 6)
            return false;
    }
    // "山田 太郎": the words of a name in Han are its family and its given name.
    if (has_shape(first, NAME_PART_HAN))
        return last - first == 2 && utf8_length(first->text) <= 4 &&
               name_asian_is_spaced(first->text, last[-1].text);
    return true;
}

// --- all ---

// "Silver Spring, MD": the degree is a state, unless a given name stands first.
static bool is_place_and_state(const struct name_part *first, const struct name_part *last)
{
    return last->text.length == 2 && !has_shape(last, NAME_PART_STOP) &&
           !(first->kinds & NAME_GIVEN);
}

bool name_parts_are_likely(const struct name_parts *parts)
{
    const struct name_part *first = parts->items + parts->first, *last = parts->items + parts->last;

    if (last == first + 1 && has_shape(first, NAME_PART_HAN))
        return !(first->kinds & NAME_HARD) && name_asian_is_likely(first->text);
    if (last - first < WORDS_MIN || last - first > WORDS_MAX)
        return false;
    for (const struct name_part *part = first; part < last; part++)
        if (!is_shaped(part, part == first, part == last - 1))
            return false;
    if (has_shape(&last[-1], NAME_PART_COMMA) &&
        (last == parts->items + parts->count || is_place_and_state(first, last)))
        return false;
    return has_shape(first, NAME_PART_UNCASED) ? is_uncased_name(first, last)
                                               : is_cased_name(first, last);
}

bool name_part_may_stand_alone(const struct name_part *part)
{
    const unsigned never =
        NAME_PART_OTHER | NAME_PART_INITIAL | NAME_PART_STOP | NAME_PART_NICK | NAME_PART_UNCASED;
    return has_shape(part, NAME_PART_CAPITAL) && !has_shape(part, never) &&
           !(part->kinds & (NAME_HARD | NAME_ORDINARY));
}

// False for what most lines fail by, before any word is looked up: digits, signs, a word in small letters that is
// longer than particles are.
static bool is_worth_reading(struct str line)
{
    size_t small = 0, position = 0;

    if (line.length == 0 || line.length > NAME_BYTES_MAX)
        return false;
    for (size_t i = 0; i < line.length; i++) {
        char c = line.data[i];
        bool is_usual = (c >= 'a' && c <= 'z') || c == ' ' || (c >= 'A' && c <= 'Z');
        if (!is_usual && strchr("0123456789?!:;@/&=+_<>[]{}|*#%$\\^~\n\r", c))
            return false;
        // The run of small letters from the start of a word on.
        if (c == ' ')
            small = 1;
        else if (small && c >= 'a' && c <= 'z')
            small++;
        else
            small = 0;
        if (small > LOW_PARTICLE_MAX + 1)
            return false;
    }
    return !utf8_is_lower(utf8_next(line, &position));
}

bool name_is_likely(struct str line)
{
    struct name_parts parts;

    // A Japanese particle that no name has: "複製を禁じます".
    if (!is_worth_reading(line) || str_contains(line, STR("を")))
        return false;
    name_parts_read(&parts, line);
    return name_parts_are_likely(&parts);
}
