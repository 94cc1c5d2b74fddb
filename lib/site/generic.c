// SPDX-License-Identifier: MIT
#include "site/generic.h"

#include "site/run.h"
#include "text/date.h"
#include "text/name.h"
#include "text/words.h"

enum {
    LONG_WORDS = 25,        // words of a paragraph that is surely one
    SENTENCE_WORDS = 8,     // words of the shortest prose
    SHORT_COST = 12,        // what a short line costs the body's run, in words
    NAME_COST = 25,         // what a line of names or a date costs
    HEAD_LINES = 40,        // lines above the body in which the headline is looked for
    HEADLINE_WORDS = 30,    // words of the longest headline
    DEK_WORDS = 80,         // words of the longest dek
    NAMES_BELOW_MAX = 12,   // lines of names under a heading
    HEADING_DATE_WORDS = 6, // a line of no more words with a day in it is no headline
    COMBINED_WORDS = 12,    // words of a line with a date and a label or region
    NAMES_WORDS = 40,       // words of the longest line of names
    INTERRUPTED_WORDS = 40, // words of a paragraph that goes on behind a block of cards
    DATE_WORDS = 14,        // words of a line that holds a date among other things
};

static bool is_stop_heading(struct str text)
{
    static const struct str headings[] = {
        STR_INIT("Related"),
        STR_INIT("Related content"),
        STR_INIT("Related articles"),
        STR_INIT("Related stories"),
        STR_INIT("Related topics"),
        STR_INIT("Related posts"),
        STR_INIT("Recent Work"),
        STR_INIT("Read next"),
        STR_INIT("Recommended"),
        STR_INIT("You may also like"),
        STR_INIT("You might also like"),
        STR_INIT("Most read"),
        STR_INIT("Most popular"),
        STR_INIT("Further reading"),
        STR_INIT("Comments"),
        STR_INIT("Leave a comment"),
        STR_INIT("Leave a Reply"),
        STR_INIT("About the author"),
        STR_INIT("About the authors"),
        STR_INIT("Author"),
        STR_INIT("Authors"),
        STR_INIT("ABOUT THE AUTHOR(S)"),
        STR_INIT("Tags"),
        STR_INIT("Up next"),
        STR_INIT("Also of interest"),
        STR_INIT("Trending"),
        STR_INIT("More on this topic"),
        STR_INIT("Topics"),
        STR_INIT("Contact"),
        STR_INIT("Keep reading"),
        STR_INIT("More stories"),
        STR_INIT("In this series"),
    };
    for (size_t i = 0; i < sizeof(headings) / sizeof(*headings); i++)
        if (str_equal_nocase(text, headings[i]))
            return true;
    return str_starts(text, STR("More About This ")) || str_starts(text, STR("More from ")) ||
           str_starts(text, STR("More From ")) || str_starts(text, STR("Related ")) ||
           str_starts(text, STR("Tagged")) || str_starts(text, STR("Filed under")) ||
           str_starts(text, STR("©")) || str_starts(text, STR("Copyright ")) ||
           str_starts(text, STR("All rights reserved"));
}

// '====', '* * *': a rule drawn with signs.
static bool is_rule(struct str text)
{
    size_t signs = 0;
    for (size_t i = 0; i < text.length; i++)
        if (memchr("=-_*~#+.", text.data[i], 8))
            signs++;
        else if (text.data[i] != ' ')
            return false;
    return signs >= 3;
}

// Buttons for sharing, printing, subscribing, in the languages of most sites; and what asks for them.
static bool is_share_line(struct str text)
{
    static const struct str beginnings[] = {
        STR_INIT("Read more"),         STR_INIT("Sign up"),       STR_INIT("Subscribe"),
        STR_INIT("Newsletter"),        STR_INIT("Share this"),    STR_INIT("Teilen"),
        STR_INIT("Drucken"),           STR_INIT("Seite drucken"), STR_INIT("Per E-Mail"),
        STR_INIT("Partager"),          STR_INIT("Imprimer"),      STR_INIT("Envoyer par"),
        STR_INIT("Compartir"),         STR_INIT("Imprimir"),      STR_INIT("Enviar por"),
        STR_INIT("Condividi"),         STR_INIT("Compartilhar"),  STR_INIT("Delen"),
        STR_INIT("Поделиться"),        STR_INIT("مشاركة"),        STR_INIT("Follow us"),
        STR_INIT("Listen to"),         STR_INIT("Copy URL"),      STR_INIT("Cookie"),
        STR_INIT("Also available in"), STR_INIT("Print this"),    STR_INIT("Email this"),
    };
    if (text.length > 120)
        return false;
    for (size_t i = 0; i < sizeof(beginnings) / sizeof(*beginnings); i++)
        if (str_starts(text, beginnings[i]))
            return true;
    return false;
}

// Furniture that stands between headline and body, or anywhere.
static bool is_furniture(struct str text)
{
    static const struct str lines[] = {
        STR_INIT("Share"),
        STR_INIT("Print"),
        STR_INIT("Email"),
        STR_INIT("Tweet"),
        STR_INIT("Facebook"),
        STR_INIT("Twitter"),
        STR_INIT("LinkedIn"),
        STR_INIT("WhatsApp"),
        STR_INIT("Menu"),
        STR_INIT("Search"),
        STR_INIT("Home"),
        STR_INIT("Copy link"),
        STR_INIT("Link Copied"),
        STR_INIT("Download"),
        STR_INIT("Download PDF"),
        STR_INIT("Listen"),
        STR_INIT("Advertisement"),
        STR_INIT("Skip to main content"),
        STR_INIT("Skip to content"),
        STR_INIT("Toggle navigation"),
        STR_INIT("Log in"),
        STR_INIT("Sign in"),
        STR_INIT("Donate"),
        STR_INIT("Subscribe"),
        STR_INIT("Close"),
        STR_INIT("Save"),
        STR_INIT("Bookmark"),
    };
    for (size_t i = 0; i < sizeof(lines) / sizeof(*lines); i++)
        if (str_equal_nocase(text, lines[i]))
            return true;
    return is_rule(text) || is_share_line(text) || str_contains(text, STR("min read")) ||
           str_contains(text, STR("minute read")) || str_contains(text, STR("Reading time")) ||
           str_starts(text, STR("Photo:")) || str_starts(text, STR("Image:")) ||
           str_starts(text, STR("Credit:")) || str_starts(text, STR("(Photo")) ||
           str_starts(text, STR("Share "));
}

static bool ends_sentence(struct str text)
{
    static const struct str stops[] = {
        STR_INIT("."),  STR_INIT("!"),  STR_INIT("?"),   STR_INIT("…"),  STR_INIT(".”"),
        STR_INIT("?”"), STR_INIT("!”"), STR_INIT(".\""), STR_INIT(".)"), STR_INIT(":"),
        STR_INIT("。"), STR_INIT("؟"),  STR_INIT(".’"),  STR_INIT(".»"), STR_INIT(";"),
    };
    for (size_t i = 0; i < sizeof(stops) / sizeof(*stops); i++)
        if (str_ends(text, stops[i]))
            return true;
    return false;
}

// What a line adds to the body's run.
static long weight(struct page *page, size_t index)
{
    const struct line *line = &page->lines[index];
    struct str text = line->plain;
    size_t words = line->words;
    if (is_furniture(text) || page_is_date(page, index))
        return -NAME_COST;
    if (words >= LONG_WORDS)
        return (long)(words > 400 ? 400 : words);
    if (words >= SENTENCE_WORDS && ends_sentence(text))
        return (long)words;
    return words <= 6 && !line->has_bullet && page_is_name(page, index) ? -NAME_COST : -SHORT_COST;
}

// The lines up to the first heading that ends articles, once there was a paragraph.
static size_t find_end(const struct page *page, struct range all)
{
    size_t paragraphs = 0;
    for (size_t i = all.from; i < all.to; i++) {
        struct str text = page->lines[i].plain;
        if (page->lines[i].role != LINE_TEXT)
            continue;
        if (page->lines[i].words >= LONG_WORDS)
            paragraphs++;
        else if (paragraphs >= 2 && is_stop_heading(text))
            return i;
    }
    return all.to;
}

// The run of lines with the highest sum of weights.
static struct range find_body(struct page *page, struct range all)
{
    struct range best = {all.from, all.from};
    long best_sum = 0, sum = 0;
    size_t from = all.from;
    for (size_t i = all.from; i < all.to; i++) {
        long more = page->lines[i].role == LINE_TEXT ? weight(page, i) : 0;
        if (sum <= 0) {
            sum = 0;
            from = i;
        }
        sum += more;
        if (sum > best_sum) {
            best_sum = sum;
            best = (struct range){from, i + 1};
        }
    }
    return best;
}

static size_t count_long(const struct page *page, struct range body)
{
    size_t count = 0;
    for (size_t i = body.from; i < body.to; i++)
        count += page->lines[i].role == LINE_TEXT && page->lines[i].words >= LONG_WORDS;
    return count;
}

static struct str behind_prefix(struct str text)
{
    static const struct str prefixes[] = {
        STR_INIT("By "),      STR_INIT("by "),       STR_INIT("By: "),        STR_INIT("BY "),
        STR_INIT("Author: "), STR_INIT("Authors: "), STR_INIT("Written by "), STR_INIT("Автор: "),
        STR_INIT("Авторы: "), STR_INIT("بقلم "),     STR_INIT("Von "),        STR_INIT("Par "),
        STR_INIT("Por "),
    };
    for (size_t i = 0; i < sizeof(prefixes) / sizeof(*prefixes); i++)
        if (str_starts(text, prefixes[i]))
            return str_slice(text, prefixes[i].length, text.length);
    return (struct str){0};
}

static bool is_byline(struct arena *arena, struct str text)
{
    return text.length < 400 && behind_prefix(text).data && names_split(arena, text).count > 0;
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

// 'By', 'Authors': a heading over lines of names.
static bool is_names_heading(struct str text)
{
    static const struct str headings[] = {
        STR_INIT("By"),       STR_INIT("Author"),  STR_INIT("Authors"),    STR_INIT("Author(s)"),
        STR_INIT("Authors:"), STR_INIT("Author:"), STR_INIT("Written by"), STR_INIT("Autor"),
        STR_INIT("Autoren"),  STR_INIT("Autorin"), STR_INIT("Autores"),    STR_INIT("Auteur"),
        STR_INIT("Auteurs"),  STR_INIT("Автор"),   STR_INIT("Авторы"),     STR_INIT("Von"),
    };
    for (size_t i = 0; i < sizeof(headings) / sizeof(*headings); i++)
        if (str_equal_nocase(text, headings[i]))
            return true;
    return false;
}

static bool is_author_line(struct page *page, struct arena *arena, size_t index)
{
    struct str text = page->lines[index].plain;
    if (page->lines[index].words > NAMES_WORDS)
        return false;
    return is_byline(arena, text) || page_is_name(page, index) || before_bar(arena, text).data ||
           (page_is_names(page, arena, index) && names_split(arena, text).count > 1);
}

static bool is_date(struct page *page, size_t index)
{
    struct str text = page->lines[index].plain, where;
    if (page_is_date(page, index))
        return true;
    return page->lines[index].words <= DATE_WORDS &&
           (str_contains(text, STR("|")) || str_contains(text, STR("•")) ||
            str_contains(text, STR("·")) || str_starts(text, STR("Published")) ||
            str_starts(text, STR("Posted")) || str_starts(text, STR("Date"))) &&
           date_find(text, DATE_ORDER_UNKNOWN, &where).precision == DATE_DAY;
}

struct generic {
    struct page *page;
    struct arena *arena;
    struct facts *facts;
    struct range all; // the lines that count
};

static void take(struct generic *generic, struct str field, size_t index)
{
    struct line *line = &generic->page->lines[index];
    struct fact *fact = facts_add(generic->facts, generic->arena, field, line->text);
    fact->first_line = line->number;
    fact->last_line = line->last_number;
    fact->rule = STR("generic");
    line->role = LINE_TAKEN;
}

static bool is_headline(struct page *page, size_t index)
{
    const struct line *line = &page->lines[index];
    size_t words = line->words;
    return line->role == LINE_TEXT && !line->has_bullet && words >= 1 && words <= HEADLINE_WORDS &&
           !str_ends(line->plain, STR(".")) && !str_ends(line->plain, STR(",")) &&
           !is_furniture(line->plain) && !is_date(page, index) && !str_ends(line->plain, STR(":"));
}

// The caption or credit of a picture, a breadcrumb, a handle: short, and no headline.
static bool is_caption(struct str text)
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
    for (size_t i = 0; i < sizeof(signs) / sizeof(*signs); i++)
        if (str_contains(text, signs[i]))
            return true;
    return str_starts(text, STR("(")) && str_ends(text, STR(")"));
}

// Does the line stand in another one of the first lines too: in a breadcrumb, or with the site's name behind it?
static bool is_repeated(const struct generic *generic, size_t index, size_t body)
{
    const struct page *page = generic->page;
    for (size_t i = generic->all.from; i < body; i++)
        if (i != index && page->lines[index].plain.length > 12 &&
            str_contains(page->lines[i].plain, page->lines[index].plain))
            return true;
    return false;
}

// The printed kind of a text, which stands over its headline on many sites.
static bool is_label(struct str text)
{
    static const struct str labels[] = {
        STR_INIT("Commentary"),     STR_INIT("Opinion"),     STR_INIT("Analysis"),
        STR_INIT("News"),           STR_INIT("Article"),     STR_INIT("Report"),
        STR_INIT("Blog"),           STR_INIT("Blog Post"),   STR_INIT("Feature"),
        STR_INIT("Essay"),          STR_INIT("Interview"),   STR_INIT("Policy Brief"),
        STR_INIT("Press Release"),  STR_INIT("Research"),    STR_INIT("Op-Ed"),
        STR_INIT("Expert comment"), STR_INIT("Issue Brief"), STR_INIT("Explainer"),
        STR_INIT("Editorial"),      STR_INIT("Column"),
    };
    for (size_t i = 0; i < sizeof(labels) / sizeof(*labels); i++)
        if (str_equal_nocase(text, labels[i]))
            return true;
    return false;
}

static bool has_day(struct str text)
{
    struct str where;
    return date_find(text, DATE_ORDER_UNKNOWN, &where).precision == DATE_DAY;
}

// A person's position, under the person's name: 'Senior Analyst, Upper Rivers'.
static bool is_position_line(const struct generic *generic, size_t index)
{
    struct page *page = generic->page;
    if (index == generic->all.from || !select_says_position(page->lines[index].plain))
        return false;
    return is_author_line(page, generic->arena, index - 1) ||
           is_names_heading(page->lines[index - 1].plain) || page_is_name(page, index - 1);
}

// A sentence or two that may stand between headline and text.
static bool is_dek(struct generic *generic, size_t index)
{
    const struct line *line = &generic->page->lines[index];
    return line->role == LINE_TEXT && line->words >= SENTENCE_WORDS && line->words <= DEK_WORDS &&
           !is_caption(line->plain) && !is_furniture(line->plain) && !is_date(generic->page, index);
}

// How much speaks for the line as the headline of a body that begins at line 'body'.
static long headline_score(struct generic *generic, size_t index, size_t body)
{
    struct page *page = generic->page;
    struct str text = page->lines[index].plain;
    size_t words = page->lines[index].words;
    long score = 20 - (long)(body - index);
    score -= words < 2 ? 16 : words < 3 ? 8 : words > 20 ? 4 : 0;
    score += is_repeated(generic, index, body) ? 12 : 0;
    score -= is_caption(text) ? 14 : 0;
    score += page->lines[index].is_after_blank ? 1 : 0;
    score -= str_find_byte(text, '[', 0) != STR_NONE || str_contains(text, STR(" | ")) ? 8 : 0;
    score -= is_position_line(generic, index) ? 14 : 0;
    score -= words <= HEADING_DATE_WORDS && has_day(text) ? 20 : 0;
    score += index + 1 < body && is_rule(page->lines[index + 1].plain) ? 12 : 0;
    score += index + 1 < body && is_dek(generic, index + 1) ? 8 : 0;
    score -= is_label(text) ? 10 : 0;
    score += index > generic->all.from && is_label(page->lines[index - 1].plain) ? 8 : 0;
    for (size_t i = index + 1; i < body && i <= index + 2; i++) {
        bool is_detail = page->lines[i].role == LINE_TEXT &&
                         (is_date(page, i) || is_author_line(page, generic->arena, i));
        score += is_detail ? 3 : 0;
    }
    return score;
}

// The line above the body that most speaks for: near it, long enough, no caption, repeated in breadcrumb or title.
static size_t find_headline(struct generic *generic, size_t body)
{
    struct page *page = generic->page;
    size_t best = STR_NONE;
    long best_score = -1000;
    for (size_t i = body; i-- > generic->all.from && body - i <= HEAD_LINES;) {
        if (!is_headline(page, i) || is_author_line(page, generic->arena, i))
            continue;
        long score = headline_score(generic, i, body);
        if (score > best_score) {
            best = i;
            best_score = score;
        }
    }
    return best;
}

static void take_byline(struct generic *generic, size_t index)
{
    struct str names = before_bar(generic->arena, generic->page->lines[index].plain);
    take(generic, STR("byline"), index);
    if (names.data)
        generic->facts->items[generic->facts->count - 1].text = names;
}

// The lines of names under 'By' or 'Authors', as one byline. A position between them is passed over.
static bool take_names_below(struct generic *generic, size_t heading, size_t to)
{
    struct page *page = generic->page;
    struct str all = {0};
    unsigned first = 0, last = 0;
    for (size_t i = heading + 1; i < to && i <= heading + 3 * NAMES_BELOW_MAX; i++) {
        if (page->lines[i].role != LINE_TEXT)
            continue;
        if (!page_is_name(page, i) && !page_is_names(page, generic->arena, i)) {
            if (all.data && is_position_line(generic, i))
                continue;
            break;
        }
        first = first ? first : page->lines[i].number;
        last = page->lines[i].last_number;
        page->lines[i].role = LINE_TAKEN;
        all =
            arena_join(generic->arena, all.data ? arena_join(generic->arena, all, STR(", ")) : all,
                       page->lines[i].plain);
    }
    if (!all.data)
        return false;
    take(generic, STR("byline"), heading);
    struct fact *fact = &generic->facts->items[generic->facts->count - 1];
    fact->text = all;
    fact->first_line = first;
    fact->last_line = last;
    return true;
}

// Byline and dek between the headline and the body.
static void take_head(struct generic *generic, size_t above, size_t body)
{
    struct page *page = generic->page;
    bool has_byline = facts_get(generic->facts, STR("byline"));
    bool has_dek = facts_get(generic->facts, STR("description"));
    for (size_t i = above; i < body; i++) {
        struct str text = page->lines[i].plain;
        if (page->lines[i].role != LINE_TEXT || is_furniture(text))
            continue;
        if (!has_byline && is_author_line(page, generic->arena, i)) {
            take_byline(generic, i);
            has_byline = true;
        } else if (!has_byline && is_names_heading(text)) {
            has_byline = take_names_below(generic, i, body);
        } else if (!has_dek && is_dek(generic, i)) {
            take(generic, STR("description"), i);
            has_dek = true;
        }
    }
    for (size_t i = generic->all.from; i < above && !has_byline; i++)
        if (page->lines[i].role == LINE_TEXT && is_byline(generic->arena, page->lines[i].plain)) {
            take(generic, STR("byline"), i);
            has_byline = true;
        }
}

// 'Commentary / Africa   19 October 2020   4 minutes': a short line above the body with a date in it.
static void take_combined_date(struct generic *generic, size_t body)
{
    struct page *page = generic->page;
    struct str where;
    for (size_t i = body; i-- > generic->all.from && body - i <= HEAD_LINES;) {
        struct str text = page->lines[i].plain;
        bool is_candidate = page->lines[i].role == LINE_TEXT &&
                            page->lines[i].words <= COMBINED_WORDS && !is_caption(text) &&
                            !ends_sentence(text);
        if (is_candidate && date_find(text, DATE_ORDER_UNKNOWN, &where).precision == DATE_DAY) {
            take(generic, STR("date_published_text"), i);
            return;
        }
    }
}

// The first date line outside of the body: nearest the headline first, then below.
static void take_date(struct generic *generic, struct range body)
{
    struct page *page = generic->page;
    if (facts_get(generic->facts, STR("date_published_text")))
        return;
    for (size_t i = generic->all.from; i < generic->all.to; i++) {
        if (i == body.from)
            i = body.to;
        if (i >= generic->all.to)
            return;
        if (page->lines[i].role == LINE_TEXT && is_date(page, i)) {
            struct str names = before_bar(generic->arena, page->lines[i].plain);
            take(generic, STR("date_published_text"), i);
            if (names.data && !facts_get(generic->facts, STR("byline"))) {
                take(generic, STR("byline"), i);
                generic->facts->items[generic->facts->count - 1].text = names;
            }
            return;
        }
    }
    take_combined_date(generic, body.from);
}

static bool has_date(const struct generic *generic, struct range body)
{
    if (facts_get(generic->facts, STR("date_published_text")))
        return true;
    for (size_t i = generic->all.from; i < generic->all.to; i++)
        if ((i < body.from || i >= body.to) && generic->page->lines[i].role == LINE_TEXT &&
            is_date(generic->page, i))
            return true;
    return false;
}

// A dek that stands as the first lines of the run, before the byline: 'headline, dek, By A, date, text' has its
// run begin at the dek when byline and date cost less than the dek adds.
static struct range without_head(struct generic *generic, struct range body)
{
    struct page *page = generic->page;
    for (size_t i = body.from, seen = 0; i < body.to && seen < 4; i++, seen++)
        if (is_date(page, i) || is_byline(generic->arena, page->lines[i].plain))
            return (struct range){i + 1, body.to};
    return body;
}

// The last paragraphs of a body that say who its authors are: persons, no text of theirs.
static struct range without_bios(struct generic *generic, struct range body)
{
    struct page *page = generic->page;
    for (size_t i = body.to; i-- > body.from + 2;) {
        struct line *line = &page->lines[i];
        if (line->role != LINE_TEXT)
            continue;
        struct str name = select_bio_name(line->plain);
        if (!name.data)
            break;
        struct facts *person = arena_alloc(generic->arena, sizeof(*person));
        facts_add(person, generic->arena, STR("name"), name);
        facts_add(person, generic->arena, STR("description"), line->text);
        take(generic, STR("authors"), i);
        struct fact *fact = &generic->facts->items[generic->facts->count - 1];
        fact->object = person;
        fact->text = (struct str){0};
        body.to = i;
    }
    return body;
}

// Words of notices that are no part of a text, long as they are.
static bool is_notice(struct str text)
{
    static const struct str words[] = {
        STR_INIT("newsletter"),
        STR_INIT("subscri"),
        STR_INIT("Subscri"),
        STR_INIT("cookie"),
        STR_INIT("sign up"),
        STR_INIT("Sign up"),
        STR_INIT("nonprofit"),
        STR_INIT("non-profit"),
        STR_INIT("donat"),
        STR_INIT("rights reserved"),
        STR_INIT("independent institut"),
    };
    for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++)
        if (str_contains(text, words[i]))
            return true;
    return false;
}

// Some sites put a block of related cards into the text: long paragraphs between its heading and the next one of
// its kind belong to the body. Only when there is a next one: what follows the last such heading is furniture.
static void take_interrupted(struct generic *generic, size_t from)
{
    struct page *page = generic->page;
    struct range rest = {from, generic->all.to};
    size_t end = STR_NONE;
    for (size_t i = from + 1; i < rest.to && end == STR_NONE; i++)
        if (page->lines[i].role == LINE_TEXT && is_stop_heading(page->lines[i].plain))
            end = i;
    for (size_t i = from; end != STR_NONE && i < end; i++) {
        struct str text = page->lines[i].plain;
        if (page->lines[i].role == LINE_TEXT && page->lines[i].words >= INTERRUPTED_WORDS &&
            ends_sentence(text) && !select_bio_name(text).data && !is_notice(text))
            take(generic, STR("body_paragraphs"), i);
    }
}

static bool is_year(struct str text)
{
    for (size_t i = 0; i < text.length; i++)
        if (text.data[i] < '0' || text.data[i] > '9')
            return false;
    return text.length == 4 && (str_starts(text, STR("19")) || str_starts(text, STR("20")));
}

// '© 2022 by the Institute. All rights reserved.': the year, and who holds the right.
static void take_copyright(struct generic *generic)
{
    struct page *page = generic->page;
    for (size_t i = generic->all.to; i-- > generic->all.from;) {
        struct str text = page->lines[i].plain;
        size_t sign = str_find(text, STR("©"), 0);
        if (page->lines[i].role != LINE_TEXT || sign == STR_NONE || sign > 40)
            continue;
        for (size_t at = sign + 2; at + 4 <= text.length; at++) {
            struct str year = str_slice(text, at, at + 4);
            if (is_year(year)) {
                take(generic, STR("capture.copyright_year"), i);
                generic->facts->items[generic->facts->count - 1].text = year;
                return;
            }
        }
    }
}

bool generic_apply(struct page *page, size_t from, size_t to, struct arena *arena,
                   struct facts *facts)
{
    struct generic generic = {page, arena, facts, {from, to}};
    struct range region = {from, find_end(page, generic.all)};
    struct range body = without_head(&generic, find_body(page, region));
    size_t long_count = count_long(page, body);
    bool has_headline = facts_get(facts, STR("headline"));
    size_t headline = has_headline ? STR_NONE : find_headline(&generic, body.from);
    has_headline = has_headline || headline != STR_NONE;
    if (long_count < 1 || (long_count < 2 && !(has_headline && has_date(&generic, body))))
        return false;
    if (headline != STR_NONE)
        take(&generic, STR("headline"), headline);
    take_date(&generic, body);
    take_head(&generic, headline == STR_NONE ? from : headline + 1, body.from);
    if (!facts_get(facts, STR("capture.copyright_year")))
        take_copyright(&generic);
    body = without_bios(&generic, body);
    for (size_t i = body.from; i < body.to; i++) {
        struct line *line = &page->lines[i];
        if (line->role == LINE_TEXT && !is_furniture(line->plain))
            take(&generic, STR("body_paragraphs"), i);
    }
    if (region.to < to)
        take_interrupted(&generic, region.to);
    return true;
}
