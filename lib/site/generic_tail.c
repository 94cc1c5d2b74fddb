// What stands behind the text of a page that no profile knows: biographies, notes, tags, disclaimer, titles
// of other texts.
// SPDX-License-Identifier: MIT
#include "site/head_names.h"

#include "text/date.h"
#include "text/disclaimer.h"
#include "text/name.h"
#include "text/normalize.h"
#include "text/space.h"
#include "text/words.h"

enum {
    LONG_WORDS = GENERIC_LONG_WORDS,
    TAG_WORDS = 6,        // words of a tag in a line of its own
    TAG_LINES = 30,       // such tags
    DISCLAIMER_LINES = 6, // last lines of the body that may be one
    CARD_LINES = 60,      // lines under a heading of related titles
    CARD_WORDS = 3,       // words of the shortest title
    CARD_WORDS_MAX = 30,
    CREDIT_WORDS = 10, // of a picture's credit below the text
    AGAIN_WORDS = 24,  // of an author's name and position
};

// --- disclaimer ---

static bool take_disclaimer(struct generic *generic, size_t index)
{
    const struct line *line = &generic->run.page->lines[index];
    if (line->words > DISCLAIMER_WORDS || !disclaimer_is(generic->run.arena, line->plain))
        return false;
    if (!facts_get(generic->run.facts, STR("disclaimer")))
        generic_take(generic, STR("disclaimer"), index);
    return true;
}

// --- the end of the body ---

// 'Image: Ana Sol' below the text.
static bool is_credit(struct generic *generic, size_t index)
{
    struct str rest;
    const struct line *line = &generic->run.page->lines[index];
    return line->words <= CREDIT_WORDS &&
           printed_before_colon(generic->run.arena, line->plain, &rest) & PRINTED_CREDIT &&
           rest.length;
}

// 'Aminata Doe, Researcher, the Institute' below the text of that author.
static bool is_author_again(struct generic *generic, size_t index)
{
    struct str name;
    const struct line *line = &generic->run.page->lines[index];
    if (line->words > AGAIN_WORDS || generic_ends_sentence(line->plain) ||
        !head_name_position(line->plain, &name).length)
        return false;
    struct str key = name_key(generic->run.arena, name);
    for (size_t i = 0; i < generic->run.known_count; i++)
        if (str_equal(generic->run.known[i].key, key))
            return true;
    return false;
}

// The last lines of a body that say who its authors are, or whose opinion it is: no text of theirs.
static void trim_body(struct generic *generic)
{
    struct range *body = &generic->body;
    size_t seen = 0;
    for (size_t i = body->to; i-- > body->from + 1 && seen < DISCLAIMER_LINES;) {
        if (!generic_is_text(generic, i))
            continue;
        seen++;
        bool is_heading = generic->printed[i] & PRINTED_STOP;
        bool is_taken = is_heading || is_credit(generic, i) || is_author_again(generic, i) ||
                        take_disclaimer(generic, i) ||
                        (i > body->from + 1 && generic_take_bio(generic, i));
        if (!is_taken)
            return;
        body->to = i;
    }
}

// --- tags ---

static struct str tag_field(unsigned flags)
{
    return flags & PRINTED_TOPICS    ? STR("topics")
           : flags & PRINTED_REGIONS ? STR("regions")
                                     : STR("keywords");
}

// The sign that parts the tags of a line; commas only where no other sign does, and no value seems to hold them.
static char tag_separator(struct str text)
{
    if (str_find_byte(text, '|', 0) != STR_NONE)
        return '|';
    if (str_find_byte(text, ';', 0) != STR_NONE)
        return ';';
    bool has_conjunction = str_contains(text, STR(", and ")) || str_contains(text, STR(", & "));
    return has_conjunction ? '\n' : ',';
}

static void take_tags(struct generic *generic, size_t index, unsigned flags, struct str text)
{
    char separator = tag_separator(text);
    struct str tag;
    while (text.length && str_split(&text, separator, &tag)) {
        tag = space_trim(tag);
        if (str_starts(tag, STR("#")))
            tag = str_slice(tag, 1, tag.length);
        if (tag.length)
            generic_take_part(generic, tag_field(flags), index, tag);
    }
}

// Tags in lines of their own under a heading; they end with the next heading, or a line too long for one.
static void take_tag_lines(struct generic *generic, size_t heading)
{
    struct line *lines = generic->run.page->lines;
    for (size_t i = heading + 1; i < generic->all.to && i <= heading + TAG_LINES; i++) {
        if (!generic_is_text(generic, i))
            continue;
        if (generic_is_stop(generic, i) || lines[i].words > TAG_WORDS ||
            generic_ends_sentence(lines[i].plain) ||
            (lines[i].is_after_blank && i > heading + 1 && !lines[i - 1].is_after_blank))
            break;
        generic_take_part(generic, tag_field(generic->printed[heading]), i, lines[i].plain);
    }
    lines[heading].role = LINE_CHROME;
}

// --- titles of other texts ---

static bool is_detail(struct generic *generic, size_t index)
{
    return page_is_date(generic->run.page, index) || generic_is_author_line(generic, index);
}

static bool is_title(struct generic *generic, size_t index)
{
    const struct line *line = &generic->run.page->lines[index];
    return line->words >= CARD_WORDS && line->words <= CARD_WORDS_MAX &&
           !str_ends(line->plain, STR(".")) && !is_detail(generic, index);
}

static size_t cards_end(struct generic *generic, size_t heading)
{
    size_t i = heading + 1;
    while (i < generic->all.to && i <= heading + CARD_LINES &&
           !(generic_is_text(generic, i) && (generic->printed[i] & PRINTED_STOP ||
                                             generic->run.page->lines[i].words > 2 * LONG_WORDS)))
        i++;
    return i;
}

// A title without the date that stands at its end.
static struct str without_date(struct str title)
{
    struct str where;
    if (date_find(title, DATE_ORDER_UNKNOWN, &where).precision == DATE_DAY &&
        where.data + where.length == title.data + title.length)
        return space_trim(str_slice(title, 0, title.length - where.length));
    return title;
}

static void take_card(struct generic *generic, size_t title, size_t to)
{
    struct arena *arena = generic->run.arena;
    struct line *lines = generic->run.page->lines;
    struct rule authors = {.fields = {STR_INIT("authors")}, .label = STR("generic")};
    struct facts *card = arena_alloc(arena, sizeof(*card));
    struct fact *fact = generic_take(generic, STR("related_work"), title);
    facts_add(card, arena, STR("headline"), without_date(lines[title].plain));
    fact->object = card;
    fact->text = (struct str){0};
    for (size_t i = title + 1; i < to && is_detail(generic, i); i++) {
        if (generic_is_author_line(generic, i))
            names_run(&generic->run, &authors, (struct range){i, i + 1}, card);
        fact->last_line = lines[i].last_number;
        lines[i].role = LINE_TAKEN;
    }
}

// Where some titles have a date or names beside them, only such are titles; else all lines of their length are.
static void take_related(struct generic *generic, size_t heading)
{
    size_t to = cards_end(generic, heading);
    bool has_details = false;
    for (size_t i = heading + 1; i < to; i++)
        has_details = has_details || (generic_is_text(generic, i) && is_detail(generic, i));
    for (size_t i = heading + 1; i < to; i++) {
        bool is_first =
            generic->run.page->lines[i].is_after_blank; // what stands above is another one's
        bool is_beside = (i > heading + 1 && !is_first && is_detail(generic, i - 1)) ||
                         (i + 1 < to && is_detail(generic, i + 1));
        if (generic_is_text(generic, i) && !generic_is_stop(generic, i) && is_title(generic, i) &&
            (!has_details || is_beside))
            take_card(generic, i, to);
    }
    generic->run.page->lines[heading].role = LINE_CHROME;
}

// --- all of it ---

// Tags may stand above the body too: 'Topics: Water, Money'.
static void take_tag_line(struct generic *generic, size_t index)
{
    const unsigned tags = PRINTED_TAGS | PRINTED_TOPICS | PRINTED_REGIONS;
    struct str rest;
    unsigned flags =
        printed_before_colon(generic->run.arena, generic->run.page->lines[index].plain, &rest);
    if (flags & tags && rest.length)
        take_tags(generic, index, flags, rest);
}

static void take_line(struct generic *generic, size_t index)
{
    unsigned flags = generic->printed[index];
    if (flags & PRINTED_PERSONS || (flags & PRINTED_NAMES && flags & PRINTED_STOP))
        generic_take_persons(generic, index);
    else if (flags & PRINTED_NOTES)
        generic_take_headed_notes(generic, index);
    else if (flags & PRINTED_RELATED)
        take_related(generic, index);
    else if (flags & (PRINTED_TAGS | PRINTED_TOPICS | PRINTED_REGIONS))
        take_tag_lines(generic, index);
}

void generic_trim_body(struct generic *generic)
{
    generic_learn_names(generic);
    generic_take_notes(generic);
    generic_take_house(generic);
    for (size_t i = generic->body.to; i < generic->all.to; i++)
        if (generic_is_text(generic, i))
            take_disclaimer(generic, i);
    trim_body(generic);
    generic_take_bios(generic);
}

void generic_take_tail(struct generic *generic)
{
    for (size_t i = generic->all.from; i < generic->all.to; i++)
        if ((i < generic->body.from || i >= generic->body.to) && generic_is_text(generic, i))
            take_tag_line(generic, i);
    for (size_t i = generic->body.to; i < generic->all.to; i++)
        if (generic_is_text(generic, i))
            take_line(generic, i);
}
