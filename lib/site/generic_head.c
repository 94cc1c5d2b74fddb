// The head of a page that no profile knows: headline, label, dates, byline and dek above its body.
// SPDX-License-Identifier: MIT
#include "site/generic_run.h"

#include "text/date.h"
#include "text/labels.h"
#include "text/name.h"
#include "text/space.h"

enum {
    SENTENCE_WORDS = GENERIC_SENTENCE_WORDS,
    HEAD_LINES = GENERIC_HEAD_LINES,
    HEADLINE_WORDS = 30,    // words of the longest headline
    DEK_WORDS = 80,         // words of the longest dek
    NAMES_BELOW_MAX = 12,   // lines of names under a heading
    HEADING_DATE_WORDS = 6, // a line of no more words with a day in it is no headline
    COMBINED_WORDS = 12,    // words of a line with a date and a label or region
    NAMES_WORDS = 40,       // words of the longest line of names
    POSITION_WORDS = 20,    // words of the longest position
    LABEL_LINES = 5,        // lines above the headline that the label may be one of
    DATES_IN_LINE = 3,
};

// --- names ---

static struct str behind_prefix(struct str text)
{
    static const struct str prefixes[] = {
        STR_INIT("By "),      STR_INIT("by "),       STR_INIT("By: "),        STR_INIT("BY "),
        STR_INIT("Author: "), STR_INIT("Authors: "), STR_INIT("Written by "), STR_INIT("Автор: "),
        STR_INIT("Авторы: "), STR_INIT("بقلم "),     STR_INIT("Von "),        STR_INIT("Par "),
        STR_INIT("Por "),     STR_INIT("بقلم: "),    STR_INIT("作者：")};
    for (size_t i = 0; i < sizeof(prefixes) / sizeof(*prefixes); i++)
        if (str_starts(text, prefixes[i]))
            return str_slice(text, prefixes[i].length, text.length);
    return (struct str){0};
}

bool generic_is_byline(struct generic *generic, size_t index)
{
    struct str text = generic->run.page->lines[index].plain;
    return text.length < 400 && behind_prefix(text).data &&
           names_split(generic->run.arena, text).count > 0;
}

// 'María Ejemplo | 6 de abril de 2021': the part before the bar when it is names, else {0}.
static struct str before_bar(struct arena *arena, struct str text)
{
    size_t bar = str_find(text, STR(" | "), 0);
    bar = bar == STR_NONE ? str_find(text, STR(" · "), 0) : bar;
    bar = bar == STR_NONE ? str_find(text, STR(" • "), 0) : bar;
    struct str before = bar == STR_NONE ? (struct str){0} : str_slice(text, 0, bar);
    for (size_t i = 0; i < before.length; i++)
        if (before.data[i] >= '0' && before.data[i] <= '9')
            return (struct str){0}; // 'Posted June 2, 2021 | Updated …'
    return before.length && names_split(arena, before).count > 0 ? before : (struct str){0};
}

bool generic_is_author_line(struct generic *generic, size_t index)
{
    struct page *page = generic->run.page;
    struct arena *arena = generic->run.arena;
    struct str text = page->lines[index].plain;
    if (page->lines[index].words > NAMES_WORDS)
        return false;
    return generic_is_byline(generic, index) || page_is_name(page, index) ||
           before_bar(arena, text).data ||
           (page_is_names(page, arena, index) && names_split(arena, text).count > 1);
}

// A heading over lines of names: 'By', 'Authors'.
static bool is_names_heading(const struct generic *generic, size_t index)
{
    return generic->printed[index] & PRINTED_NAMES;
}

// A person's position, under the person's name: 'Senior Analyst, Upper Rivers'.
static bool is_position_line(struct generic *generic, size_t index)
{
    struct page *page = generic->run.page;
    if (index == generic->all.from || page->lines[index].words > POSITION_WORDS ||
        !select_says_position(page->lines[index].plain))
        return false;
    return generic_is_author_line(generic, index - 1) || is_names_heading(generic, index - 1) ||
           page_is_name(page, index - 1);
}

static bool has_day(struct str text)
{
    struct str where;
    return date_find(text, DATE_ORDER_UNKNOWN, &where).precision == DATE_DAY;
}

// --- a line of several parts: '2021-09-14 08:32  来源：江畔日报  记者 林晓雯', 'May 4, 2020 | Source: A | By B' ---

// The end of the part of a line that begins at 'from': at a bar, a wide space, or before a word that opens
// the next one.
static size_t part_end(struct generic *generic, struct str text, size_t from)
{
    static const struct str bars[] = {STR_INIT("|"),  STR_INIT("·"),  STR_INIT("•"),
                                      STR_INIT("  "), STR_INIT("\t"), STR_INIT("　")};
    struct str rest;
    for (size_t at = from; at < text.length; at++) {
        struct str here = str_slice(text, at, text.length);
        for (size_t i = 0; i < sizeof(bars) / sizeof(*bars); i++)
            if (str_starts(here, bars[i]))
                return at;
        if (at == from || text.data[at - 1] != ' ')
            continue;
        struct str word = str_slice(here, 0, str_find_byte(here, ' ', 0));
        unsigned flags = printed_before_colon(generic->run.arena, here, &rest) |
                         (printed_find(generic->run.arena, word) & PRINTED_NAMES);
        if (flags & (PRINTED_NAMES | PRINTED_SOURCE))
            return at;
    }
    return text.length;
}

// What a part is, when it is something: a date line, names behind their word, a source.
static unsigned part_kind(struct generic *generic, struct str part, struct str *value)
{
    struct arena *arena = generic->run.arena;
    unsigned flags = printed_before_colon(arena, part, value);
    size_t space = str_find_byte(part, ' ', 0);
    if (flags & PRINTED_SOURCE)
        return PRINTED_SOURCE;
    if (!(flags & PRINTED_NAMES) && space != STR_NONE &&
        printed_find(arena, str_slice(part, 0, space)) & PRINTED_NAMES) {
        flags = PRINTED_NAMES;
        *value = space_trim(str_slice(part, space, part.length));
    }
    return flags & PRINTED_NAMES && names_split(arena, *value).count ? PRINTED_NAMES : 0;
}

struct parts {
    struct str date, source, names; // {0}: not there
};

// False for a line that is not a date with a source or names beside it.
static bool read_parts(struct generic *generic, size_t index, struct parts *parts)
{
    struct str text = generic->run.page->lines[index].text, value = {0};
    *parts = (struct parts){0};
    if (!has_day(text) || generic->run.page->lines[index].words > NAMES_WORDS)
        return false;
    for (size_t from = 0, end; from < text.length; from = end + (end == from)) {
        end = part_end(generic, text, from);
        struct str part = space_trim(str_slice(text, from, end));
        unsigned kind = part_kind(generic, part, &value);
        if (kind == PRINTED_SOURCE && !parts->source.data)
            parts->source = value;
        else if (kind == PRINTED_NAMES && !parts->names.data)
            parts->names = part;
        else if (!kind && !parts->date.data && date_is_line(part))
            parts->date = part;
    }
    return parts->date.data && (parts->source.data || parts->names.data);
}

static void take_parts(struct generic *generic, size_t index)
{
    struct facts *facts = generic->run.facts;
    struct parts parts;
    if (!read_parts(generic, index, &parts))
        return;
    if (!facts_get(facts, STR("date_published_text")))
        generic_take_part(generic, STR("date_published_text"), index, parts.date);
    if (parts.source.data && !facts_get(facts, STR("original_publisher")))
        generic_take_part(generic, STR("original_publisher"), index, parts.source);
    if (parts.names.data && !facts_get(facts, STR("byline")))
        generic_take_part(generic, STR("byline"), index, parts.names);
}

// --- headline ---

static bool is_headline(struct generic *generic, size_t index)
{
    struct parts parts;
    const struct line *line = &generic->run.page->lines[index];
    return line->role == LINE_TEXT && !line->has_bullet && line->words >= 1 &&
           line->words <= HEADLINE_WORDS && !str_ends(line->plain, STR(".")) &&
           !str_ends(line->plain, STR(",")) && !str_ends(line->plain, STR(":")) &&
           !generic_is_furniture(generic, index) && !generic_is_date(generic, index) &&
           !read_parts(generic, index, &parts);
}

// The caption or credit of a picture, a breadcrumb, a handle: short, and no headline.
static bool is_caption(struct arena *arena, struct str text)
{
    static const struct str signs[] = {
        STR_INIT("photo"),
        STR_INIT("Photo"),
        STR_INIT("PHOTO"),
        STR_INIT("Getty"),
        STR_INIT("Reuters"),
        STR_INIT("REUTERS"),
        STR_INIT("Image by"),
        STR_INIT("Courtesy"),
        STR_INIT("courtesy"),
        STR_INIT("Shutterstock"),
        STR_INIT("Flickr"),
        STR_INIT("Credit"),
        STR_INIT("picture alliance"),
        STR_INIT("Illustration"),
        STR_INIT("Wikimedia"),
        STR_INIT("›"),
        STR_INIT("»"),
        STR_INIT(" > "),
        STR_INIT("AFP"),
        STR_INIT("@"),
        STR_INIT("Copyright"),
        STR_INIT("©"),
        STR_INIT("Breadcrumb"),
        STR_INIT("http"),
    };
    struct str rest;
    for (size_t i = 0; i < sizeof(signs) / sizeof(*signs); i++)
        if (str_contains(text, signs[i]))
            return true;
    return (str_starts(text, STR("(")) && str_ends(text, STR(")"))) ||
           printed_before_colon(arena, text, &rest) & PRINTED_CREDIT;
}

// Does the line stand in another one of the first lines too: in a breadcrumb, or with the site's name behind it?
static bool is_repeated(const struct generic *generic, size_t index)
{
    const struct page *page = generic->run.page;
    for (size_t i = generic->all.from; i < generic->body.from; i++)
        if (i != index && page->lines[index].plain.length > 12 &&
            str_contains(page->lines[i].plain, page->lines[index].plain))
            return true;
    return false;
}

// A sentence or two that may stand between headline and text.
static bool is_dek(struct generic *generic, size_t index)
{
    struct parts parts;
    const struct line *line = &generic->run.page->lines[index];
    return line->role == LINE_TEXT && line->words >= SENTENCE_WORDS && line->words <= DEK_WORDS &&
           !is_caption(generic->run.arena, line->plain) && !generic_is_furniture(generic, index) &&
           !generic_is_date(generic, index) && !read_parts(generic, index, &parts);
}

// How much speaks for the line as the headline of the body.
static long headline_score(struct generic *generic, size_t index)
{
    struct page *page = generic->run.page;
    struct str text = page->lines[index].plain;
    size_t words = page->lines[index].words, body = generic->body.from;
    long score = 20 - (long)(body - index);
    score -= words < 2 ? 16 : words < 3 ? 8 : words > 20 ? 4 : 0;
    score += is_repeated(generic, index) ? 12 : 0;
    score -= is_caption(generic->run.arena, text) ? 14 : 0;
    score += page->lines[index].is_after_blank ? 1 : 0;
    score -= str_find_byte(text, '[', 0) != STR_NONE || str_contains(text, STR(" | ")) ? 8 : 0;
    score -= is_position_line(generic, index) ? 14 : 0;
    score -= words <= HEADING_DATE_WORDS && has_day(text) ? 20 : 0;
    score += index + 1 < body && is_dek(generic, index + 1) ? 8 : 0;
    score -= generic->printed[index] & (PRINTED_LABEL | PRINTED_STOP) ? 10 : 0;
    score += index > generic->all.from && generic->printed[index - 1] & PRINTED_LABEL ? 8 : 0;
    for (size_t i = index + 1; i < body && i <= index + 2; i++) {
        bool is_detail = generic_is_text(generic, i) &&
                         (generic_is_date(generic, i) || generic_is_author_line(generic, i));
        score += is_detail ? 3 : 0;
    }
    return score;
}

// A headline that a text file underlines with signs.
static bool is_underlined(const struct generic *generic, size_t index)
{
    struct str next = generic->run.page->lines[index + 1].plain;
    return index + 1 < generic->body.from && next.length >= 3 &&
           (next.data[0] == '=' || next.data[0] == '-' || next.data[0] == '*') &&
           next.data[1] == next.data[0];
}

// The line above the body that most speaks for: near it, long enough, no caption, repeated in breadcrumb or title.
size_t generic_find_headline(struct generic *generic)
{
    size_t best = STR_NONE, body = generic->body.from;
    long best_score = -1000;
    for (size_t i = body; i-- > generic->all.from && body - i <= HEAD_LINES;) {
        if (!is_headline(generic, i) || generic_is_author_line(generic, i))
            continue;
        long score = headline_score(generic, i) + (is_underlined(generic, i) ? 12 : 0);
        if (score > best_score) {
            best = i;
            best_score = score;
        }
    }
    return best;
}

// --- label ---

// The printed kind of the text: a line of its own near the headline, with a blank line before it.
static void take_label(struct generic *generic)
{
    static const struct {
        unsigned flag;
        struct str type;
    } types[] = {{PRINTED_PODCAST, STR_INIT("podcast")},
                 {PRINTED_EVENT, STR_INIT("event")},
                 {PRINTED_NEWSLETTER, STR_INIT("newsletter")}};
    struct facts *facts = generic->run.facts;
    if (generic->headline == STR_NONE || facts_get(facts, STR("type_label")))
        return;
    for (size_t i = generic->headline, seen = 0; i-- > generic->all.from && seen < LABEL_LINES;) {
        bool is_label = generic_is_text(generic, i) && generic->printed[i] & PRINTED_LABEL;
        seen++;
        if (!is_label || !generic->run.page->lines[i].is_after_blank)
            continue;
        struct fact *fact = generic_take(generic, STR("type_label"), i);
        unsigned first = fact->first_line;
        for (size_t t = 0; t < sizeof(types) / sizeof(*types); t++)
            if (generic->printed[i] & types[t].flag && !facts_get(facts, STR("record_type"))) {
                fact = facts_add(facts, generic->run.arena, STR("record_type"), types[t].type);
                fact->first_line = fact->last_line = first;
                fact->rule = STR("generic");
            }
        return;
    }
}

// --- dates ---

// Takes a date line apart: 'Published on A, updated on B'. Of a line with one date all is kept as printed.
static void take_date_line(struct generic *generic, size_t index)
{
    struct facts *facts = generic->run.facts;
    struct str text = generic->run.page->lines[index].text, rest = text, where;
    struct str published = {0}, modified = {0};
    for (size_t i = 0; i < DATES_IN_LINE && rest.length; i++) {
        if (date_find(rest, DATE_ORDER_UNKNOWN, &where).precision == DATE_NONE)
            break;
        struct str before = {rest.data, (size_t)(where.data - rest.data)};
        enum label label = label_find(generic->run.arena, before);
        if (label == LABEL_MODIFIED && !modified.data)
            modified = where;
        else if (label != LABEL_MODIFIED && !published.data)
            published = i ? rest : text;
        rest = str_slice(rest, (size_t)(where.data + where.length - rest.data), rest.length);
    }
    if (modified.data && !facts_get(facts, STR("date_modified")))
        generic_take_part(generic, STR("date_modified"), index, modified);
    if (published.data && !facts_get(facts, STR("date_published_text")))
        generic_take_part(generic, STR("date_published_text"), index, published);
    struct str names = before_bar(generic->run.arena, text);
    if (published.data && names.data && !facts_get(facts, STR("byline")))
        generic_take_part(generic, STR("byline"), index, names);
}

// 'Commentary / Africa   19 October 2020   4 minutes': a short line above the body with a date in it.
static void take_combined_date(struct generic *generic)
{
    struct page *page = generic->run.page;
    size_t body = generic->body.from;
    for (size_t i = body; i-- > generic->all.from && body - i <= HEAD_LINES;) {
        struct str text = page->lines[i].plain;
        if (generic_is_text(generic, i) && page->lines[i].words <= COMBINED_WORDS &&
            !is_caption(generic->run.arena, text) && !generic_ends_sentence(text) &&
            has_day(text)) {
            take_date_line(generic, i);
            return;
        }
    }
}

// The next line with a date at or behind 'from' that may be the text's: above the body, or below it and before
// other texts' titles; STR_NONE without.
static size_t next_date(struct generic *generic, size_t from)
{
    for (size_t i = from; i < generic->all.to; i++) {
        if (i >= generic->body.from && i < generic->body.to)
            i = generic->body.to;
        if (i >= generic->all.to ||
            (i >= generic->body.to && generic->printed[i] & PRINTED_RELATED))
            return STR_NONE;
        if (generic_is_text(generic, i) && generic_is_date(generic, i))
            return i;
    }
    return STR_NONE;
}

bool generic_has_date(struct generic *generic)
{
    return facts_get(generic->run.facts, STR("date_published_text")) ||
           next_date(generic, generic->all.from) != STR_NONE;
}

// The first date line outside of the body: nearest the headline first, then below; and a line of the last change.
static void take_dates(struct generic *generic)
{
    struct facts *facts = generic->run.facts;
    if (facts_get(facts, STR("date_published_text")))
        return;
    for (size_t i = generic->all.from; (i = next_date(generic, i)) != STR_NONE; i++) {
        bool has_published = facts_get(facts, STR("date_published_text"));
        bool says_modified =
            label_find(generic->run.arena, generic->run.page->lines[i].text) == LABEL_MODIFIED;
        if (!has_published || (says_modified && i < generic->body.from))
            take_date_line(generic, i);
    }
    if (!facts_get(facts, STR("date_published_text")))
        take_combined_date(generic);
}

// --- byline and dek ---

static void add_author(struct generic *generic, size_t name, size_t position)
{
    struct arena *arena = generic->run.arena;
    struct line *lines = generic->run.page->lines;
    struct facts *person = arena_alloc(arena, sizeof(*person));
    facts_add(person, arena, STR("name"), lines[name].plain);
    facts_add(person, arena, STR("job_title"), lines[position].plain);
    struct fact *fact = generic_take(generic, STR("authors"), position);
    fact->object = person;
    fact->text = (struct str){0};
    fact->first_line = lines[name].number;
}

// Names in lines of their own from 'from' on, as one byline; positions between them are the persons'. A name behind
// the first one counts only in such a list: under a heading, or where positions stand between the names.
static bool take_name_lines(struct generic *generic, size_t from, size_t to, bool has_heading)
{
    struct page *page = generic->run.page;
    struct arena *arena = generic->run.arena;
    struct str all = {0};
    size_t first = STR_NONE, last = STR_NONE;
    bool has_position = has_heading;
    for (size_t i = from; i < to && i <= from + 3 * NAMES_BELOW_MAX; i++) {
        if (!generic_is_text(generic, i))
            continue;
        bool is_name = page_is_name(page, i) || page_is_names(page, arena, i);
        if (is_name && (!all.data || has_position)) {
            first = first == STR_NONE ? i : first;
            last = i;
            page->lines[i].role = LINE_TAKEN;
            all = arena_join(arena, all.data ? arena_join(arena, all, STR(", ")) : all,
                             page->lines[i].plain);
            has_position = has_heading;
        } else if (last != STR_NONE && is_position_line(generic, i)) {
            if (page_is_name(page, last))
                add_author(generic, last, i);
            has_position = true;
        } else {
            break;
        }
    }
    if (!all.data)
        return false;
    struct fact *fact = generic_take(generic, STR("byline"), first);
    fact->text = all;
    fact->last_line = page->lines[last].last_number;
    return true;
}

static bool take_byline(struct generic *generic, size_t index, size_t to)
{
    struct page *page = generic->run.page;
    struct str names = before_bar(generic->run.arena, page->lines[index].plain);
    if (!names.data && page_is_name(page, index))
        return take_name_lines(generic, index, to, false);
    generic_take_part(generic, STR("byline"), index, names.data ? names : page->lines[index].text);
    return true;
}

// Byline and dek between the headline and the body; a byline above the headline where there is none below.
static void take_names_and_dek(struct generic *generic, size_t above)
{
    struct facts *facts = generic->run.facts;
    size_t body = generic->body.from;
    bool has_byline = facts_get(facts, STR("byline"));
    bool has_dek = facts_get(facts, STR("description"));
    for (size_t i = above; i < body; i++) {
        if (!generic_is_text(generic, i) || generic_is_furniture(generic, i))
            continue;
        if (!has_byline && generic_is_author_line(generic, i)) {
            has_byline = take_byline(generic, i, body);
        } else if (!has_byline && is_names_heading(generic, i)) {
            has_byline = take_name_lines(generic, i + 1, body, true);
            if (has_byline)
                generic->run.page->lines[i].role = LINE_CHROME;
        } else if (!has_dek && is_dek(generic, i)) {
            generic_take(generic, STR("description"), i);
            has_dek = true;
        }
    }
    for (size_t i = generic->all.from; i < above && !has_byline; i++)
        if (generic_is_text(generic, i) && generic_is_byline(generic, i))
            has_byline = generic_take(generic, STR("byline"), i);
}

// 'Photo: Ana Sol/Agency', above or below the text.
static void take_credit(struct generic *generic)
{
    struct page *page = generic->run.page;
    struct str rest;
    if (facts_get(generic->run.facts, STR("image_credit")))
        return;
    for (size_t i = generic->all.from; i < generic->end; i++) {
        bool is_outside = i < generic->body.from || i >= generic->body.to;
        if (is_outside && generic_is_text(generic, i) &&
            printed_before_colon(generic->run.arena, page->lines[i].plain, &rest) &
                PRINTED_CREDIT &&
            rest.length) {
            size_t sign = str_find(rest, STR("©"), 0); // behind a caption
            if (sign != STR_NONE && sign + 2 < rest.length)
                rest = space_trim(str_slice(rest, sign + 2, rest.length));
            generic_take_part(generic, STR("image_credit"), i, rest);
            return;
        }
    }
}

void generic_take_head(struct generic *generic)
{
    size_t above = generic->headline == STR_NONE ? generic->all.from : generic->headline + 1;
    if (generic->headline != STR_NONE)
        generic_take(generic, STR("headline"), generic->headline);
    take_label(generic);
    for (size_t i = above; i < generic->body.from; i++)
        if (generic_is_text(generic, i))
            take_parts(generic, i);
    take_dates(generic);
    take_credit(generic);
    take_names_and_dek(generic, above);
}
