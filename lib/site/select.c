// Which line a rule means.
// SPDX-License-Identifier: MIT
#include "site/run.h"

#include "site/position.h"

#include "text/name.h"
#include "text/name_words.h"
#include "text/utf8.h"
#include "text/words.h"

enum {
    SHORT_WORDS = 16, // a heading has no more words
    SHORT_BYTES = 200,
    PROSE_WORDS = 8,  // a sentence has at least so many
    BIO_PREFIX = 160, // bytes in which a biography says what its person is
    BIO_WORDS = 5,    // words behind the name
    BRIEF_WORDS = 70, // words of the longest dek
    NAME_BYTES = 120, // a name has no more
    NAME_WORDS = 5,   // nor words
    ITEM_INDENT = 4,  // columns before the text of an item
};

static bool ends_sentence(struct str text)
{
    static const struct str closing[] = {STR_INIT("\""), STR_INIT("”"), STR_INIT("’"),
                                         STR_INIT(")"),  STR_INIT("»"), STR_INIT("'")};
    for (size_t i = 0; i < sizeof(closing) / sizeof(*closing); i++)
        if (str_ends(text, closing[i]))
            text = str_slice(text, 0, text.length - closing[i].length);
    static const struct str stops[] = {STR_INIT("."),  STR_INIT("!"), STR_INIT(";"), STR_INIT("…"),
                                       STR_INIT("。"), STR_INIT("؟"), STR_INIT("۔")};
    for (size_t i = 0; i < sizeof(stops) / sizeof(*stops); i++)
        if (str_ends(text, stops[i]))
            return true;
    return false;
}

static bool is_short(const struct line *line)
{
    struct str text = line->plain;
    return text.length <= SHORT_BYTES && line->words <= SHORT_WORDS && !str_ends(text, STR(".")) &&
           !str_ends(text, STR(";")) && !str_ends(text, STR(","));
}

static bool is_prose(const struct line *line)
{
    return line->words > 2 * SHORT_WORDS ||
           (line->words >= PROSE_WORDS && ends_sentence(line->plain));
}

static bool is_known(struct run *run, struct str text)
{
    for (size_t i = 0; i < run->known_count; i++)
        if (str_equal(run->known[i].full, text))
            return true;
    return false;
}

bool select_is_person(struct run *run, size_t index)
{
    return is_known(run, run->page->lines[index].plain) || page_is_name(run->page, index);
}

// Does the word stand in the text, in small letters or with a capital?
static bool contains_word(struct str text, struct str word)
{
    for (size_t at = 0; at + word.length <= text.length; at++)
        if ((text.data[at] | 32) == word.data[0] &&
            memcmp(text.data + at + 1, word.data + 1, word.length - 1) == 0)
            return true;
    return false;
}

// Words that tell what a person is.
static bool says_position(struct str text)
{
    static const struct str words[] = {
        STR_INIT("fellow"),     STR_INIT("director"),    STR_INIT("scholar"),
        STR_INIT("professor"),  STR_INIT("analyst"),     STR_INIT("research"),
        STR_INIT("editor"),     STR_INIT("associate"),   STR_INIT("expert"),
        STR_INIT("ambassador"), STR_INIT("president"),   STR_INIT("journalist"),
        STR_INIT("writer"),     STR_INIT("author"),      STR_INIT("chair"),
        STR_INIT("advis"),      STR_INIT("lecturer"),    STR_INIT("correspondent"),
        STR_INIT("minister"),   STR_INIT("founder"),     STR_INIT("head of"),
        STR_INIT("member"),     STR_INIT("coordinator"), STR_INIT("manager"),
        STR_INIT("specialist"), STR_INIT("candidate"),   STR_INIT("columnist"),
        STR_INIT("reporter"),   STR_INIT("economist"),   STR_INIT("historian"),
        STR_INIT("officer"),    STR_INIT("counsel"),
    };
    for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++)
        if (contains_word(text, words[i]))
            return true;
    return false;
}

static bool says_is(struct str text)
{
    static const struct str verbs[] = {
        STR_INIT("is "),      STR_INIT("was "),         STR_INIT("are "),      STR_INIT("were "),
        STR_INIT("serves "),  STR_INIT("served "),      STR_INIT("has been "), STR_INIT("works "),
        STR_INIT("joined "),  STR_INIT("holds "),       STR_INIT("directs "),  STR_INIT("leads "),
        STR_INIT("focuses "), STR_INIT("specializes "),
    };
    for (size_t at = str_find_byte(text, ' ', 0); at != STR_NONE;
         at = str_find_byte(text, ' ', at + 1)) {
        struct str rest = str_slice(text, at + 1, text.length);
        for (size_t i = 0; i < sizeof(verbs) / sizeof(*verbs); i++)
            if (rest.length && rest.data[0] == verbs[i].data[0] && str_starts(rest, verbs[i]))
                return true;
    }
    return str_contains(text, STR("’s research "));
}

// The text behind a name that stands first, or {0}.
static struct str behind(struct str text, struct str name)
{
    if (name.length < 3 || !str_starts(text, name) || text.length == name.length)
        return (struct str){0};
    char next = text.data[name.length];
    if (next != ' ' && next != ',' && (unsigned char)next < 0x80)
        return (struct str){0};
    return str_slice(text, name.length, text.length);
}

// The known person with whose name the text begins, and what stands behind it; STR_NONE for nobody.
static size_t find_known(const struct run *run, struct str text, struct str *rest)
{
    for (size_t i = 0; i < run->known_count; i++) {
        *rest = behind(text, run->known[i].full);
        if (!rest->data)
            *rest = behind(text, run->known[i].family);
        if (rest->data)
            return i;
    }
    *rest = (struct str){0};
    return STR_NONE;
}

static bool says_who(struct str rest)
{
    return says_is(str_slice(rest, 0, BIO_PREFIX)) && words_weight(rest) >= BIO_WORDS;
}

size_t select_bio_known(const struct run *run, struct str text)
{
    struct str rest;
    size_t known = find_known(run, text, &rest);
    return known != STR_NONE && says_who(rest) ? known : STR_NONE;
}

// Two to five words at the beginning that read as a name, or {0}.
static struct str likely_name(struct str text)
{
    size_t end = 0;
    struct str longest = {0};
    struct str first = str_slice(text, 0, str_find_byte(text, ' ', 0));
    if (name_word_kinds(first) & NAME_FUNCTION)
        return longest; // most sentences: "The", "In", "But"
    for (int words = 1; words <= NAME_WORDS; words++) {
        end = str_find_byte(text, ' ', end);
        if (end == STR_NONE || end > NAME_BYTES)
            break;
        struct str name = str_slice(text, 0, end - (end && text.data[end - 1] == ','));
        if (words >= 2 && name_is_likely(name))
            longest = name;
        end++;
    }
    return longest;
}

bool select_says_position(struct str text)
{
    return says_position(text);
}

bool select_says_is(struct str text)
{
    return says_is(str_slice(text, 0, BIO_PREFIX + NAME_BYTES));
}

struct str select_bio_name(struct str text)
{
    if (!select_says_is(text))
        return (struct str){0}; // the cheap test first
    struct str name = likely_name(text);
    struct str rest = name.data ? str_slice(text, name.length, text.length) : (struct str){0};
    bool is_bio = rest.data && says_is(str_slice(rest, 0, BIO_PREFIX)) &&
                  says_position(str_slice(rest, 0, 2 * BIO_PREFIX));
    return is_bio ? name : (struct str){0};
}

// Does the text, whose first byte is a blank, go on with 'is' of some language?
static bool goes_on_with_is(struct str text)
{
    static const struct str verbs[] = {
        STR_INIT(" est "),       STR_INIT(" es "),        STR_INIT(" é "),
        STR_INIT(" è "),         STR_INIT(" ist "),       STR_INIT(" is "),
        STR_INIT(" jest "),      STR_INIT(" — "),         STR_INIT(" – "),
        STR_INIT(" является "),  STR_INIT(" є "),         STR_INIT(" arbeitet als "),
        STR_INIT(" travaille "), STR_INIT(" werkt als "),
    };
    for (size_t i = 0; text.length > 1 && i < sizeof(verbs) / sizeof(*verbs); i++)
        if (text.data[1] == verbs[i].data[1] && str_starts(text, verbs[i]))
            return true;
    return false;
}

// The same in other languages, by words of position.h: 'Jane Doe est chercheuse au Centre'. Whom a text is about may be called
// president or minister in its last paragraph.
struct str select_bio_name_abroad(struct str text)
{
    static const struct str others[] = {
        STR_INIT("inist"),    STR_INIT("resident"), STR_INIT("résident"),
        STR_INIT("räsident"), STR_INIT("rezydent"), STR_INIT("резидент"),
        STR_INIT("иректор"),  STR_INIT("anzler"),   STR_INIT("иністр")};
    bool has_verb = false;
    size_t at = str_find_byte(text, ' ', 0);
    for (int words = 1; words <= NAME_WORDS && at != STR_NONE && !has_verb; words++) {
        has_verb = goes_on_with_is(str_slice(text, at, text.length));
        at = str_find_byte(text, ' ', at + 1);
    }
    if (!has_verb)
        return (struct str){0}; // the cheap test first
    struct str name = likely_name(text);
    struct str rest = name.data ? str_slice(text, name.length, text.length) : (struct str){0};
    struct str said = str_slice(rest, 0, BIO_PREFIX);
    bool is_bio = goes_on_with_is(rest) && position_says(said);
    for (size_t i = 0; is_bio && i < sizeof(others) / sizeof(*others); i++)
        is_bio = !str_contains(said, others[i]);
    return is_bio ? name : (struct str){0};
}

bool select_is_bio(struct run *run, struct str text)
{
    struct str rest;
    if (find_known(run, text, &rest) != STR_NONE)
        return says_who(rest);
    return !run->known_count && select_bio_name(text).data;
}

static bool is_position(struct run *run, size_t index)
{
    const struct line *line = &run->page->lines[index];
    return is_short(line) && says_position(line->plain);
}

// The next line that no rule has taken, or STR_NONE.
static size_t next_line(const struct run *run, size_t index)
{
    for (size_t i = index + 1; i < run->page->count; i++)
        if (run->page->lines[i].role == LINE_TEXT)
            return i;
    return STR_NONE;
}

// A biography; or the name or the position that stands in a line of its own before one.
static bool begins_bio(struct run *run, size_t index)
{
    struct str text = run->page->lines[index].plain;
    if (select_is_bio(run, text))
        return true;
    size_t next = next_line(run, index);
    if (next != STR_NONE && str_equal(run->page->lines[next].plain, text))
        next = next_line(run, next); // a portrait's caption says the name once more
    if (next == STR_NONE)
        return false;
    if (is_known(run, text))
        return is_position(run, next) || select_is_bio(run, run->page->lines[next].plain);
    return is_position(run, index) && select_is_bio(run, run->page->lines[next].plain);
}

static bool is_margin(const struct page *page, size_t index)
{
    const struct line *line = &page->lines[index];
    return !line->indent && !line->has_bullet && index && page->lines[index - 1].indent;
}

static bool meets_form(struct run *run, unsigned checks, size_t index)
{
    const struct line *line = &run->page->lines[index];
    if ((checks & CHECK_BULLET && !line->has_bullet) || (checks & CHECK_PLAIN && line->has_bullet))
        return false;
    if ((checks & CHECK_HEAD && !line->is_after_blank) ||
        (checks & CHECK_INDENTED && line->indent < ITEM_INDENT))
        return false;
    return !(checks & CHECK_MARGIN) || is_margin(run->page, index);
}

static bool meets_meaning(struct run *run, unsigned checks, size_t index)
{
    const struct line *line = &run->page->lines[index];
    struct str text = line->plain;
    if (checks & CHECK_ITEM &&
        (!line->has_bullet || text.data[0] == '+' || select_is_person(run, index)))
        return false;
    if ((checks & CHECK_SHORT && !is_short(line)) || (checks & CHECK_PROSE && !is_prose(line)) ||
        (checks & CHECK_BRIEF && line->words > BRIEF_WORDS))
        return false;
    if ((checks & CHECK_DATE && !page_is_date(run->page, index)) ||
        (checks & CHECK_NAME && !select_is_person(run, index)))
        return false;
    if ((checks & CHECK_NAMES && !page_is_names(run->page, run->arena, index)) ||
        (checks & CHECK_BIO && !begins_bio(run, index)))
        return false;
    return !(checks & CHECK_PAIRS) ||
           pairs_begin(run, (struct range){0, run->page->count}) == index;
}

bool select_line(struct run *run, const struct selector *selector, size_t index,
                 struct str groups[PATTERN_GROUPS_MAX])
{
    const struct line *line = &run->page->lines[index];
    if (line->role != LINE_TEXT || !meets_form(run, selector->checks, index))
        return false;
    if (selector->pattern &&
        (!pattern_may_start(selector->pattern, (unsigned char)line->text.data[0]) ||
         !pattern_match(selector->pattern, line->text, 0, groups)))
        return false;
    if (selector->vocabulary && vocabulary_find(selector->vocabulary, line->plain) == STR_NONE)
        return false;
    return meets_meaning(run, selector->checks, index);
}

bool select_may_match(const struct run *run, const struct selector *selector)
{
    return !selector->pattern || pattern_may_start_any(selector->pattern, run->page->beginnings);
}

size_t select_find(struct run *run, const struct selector *selector, struct range range,
                   struct str groups[PATTERN_GROUPS_MAX])
{
    unsigned seen = 0;
    size_t found = STR_NONE;
    if (!select_may_match(run, selector))
        return STR_NONE;
    const uint64_t *starts = selector->pattern ? pattern_starts(selector->pattern) : NULL;
    for (size_t i = range.from; i < range.to; i++) {
        if (run->page->lines[i].role != LINE_TEXT)
            continue;
        if (selector->within && ++seen > selector->within)
            break;
        unsigned char first = (unsigned char)run->page->lines[i].text.data[0];
        if (starts && !(starts[first / 64] >> first % 64 & 1))
            continue;
        if (!select_line(run, selector, i, groups))
            continue;
        found = i;
        if (!selector->is_last)
            return found;
    }
    if (found != STR_NONE)
        select_line(run, selector, found, groups); // 'last': the groups of that line again
    return found;
}
