// SPDX-License-Identifier: MIT
#include "site/generic.h"

#include "site/head.h"
#include "site/reader_head.h"
#include "site/text_kind.h"
#include "text/date.h"
#include "text/normalize.h"
#include "text/sentence.h"

enum { DATE_WORDS = 14 }; // words of a line that holds a date among other things

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

bool generic_is_text(const struct generic *generic, size_t index)
{
    return generic->run.page->lines[index].role == LINE_TEXT;
}

bool generic_is_furniture(const struct generic *generic, size_t index)
{
    struct str text = generic->run.page->lines[index].plain;
    return generic->printed[index] & PRINTED_FURNITURE || is_rule(text) ||
           str_contains(text, STR("min read")) || str_contains(text, STR("minute read")) ||
           str_contains(text, STR("Reading time")) || str_starts(text, STR("(Photo"));
}

bool generic_is_stop(const struct generic *generic, size_t index)
{
    return generic->printed[index] & (PRINTED_STOP | PRINTED_FURNITURE);
}

bool generic_ends_sentence(struct str text)
{
    return sentence_is_ended(text) || str_ends(text, STR(":")) || str_ends(text, STR(";"));
}

bool generic_is_date(struct generic *generic, size_t index)
{
    struct page *page = generic->run.page;
    struct str text = page->lines[index].plain, where;
    if (page_is_date(page, index))
        return true;
    return page->lines[index].words <= DATE_WORDS &&
           (str_contains(text, STR("|")) || str_contains(text, STR("•")) ||
            str_contains(text, STR("·")) || str_starts(text, STR("Published")) ||
            str_starts(text, STR("Posted")) || str_starts(text, STR("Date"))) &&
           date_find(text, DATE_ORDER_UNKNOWN, &where).precision == DATE_DAY;
}

struct fact *generic_take(struct generic *generic, struct str field, size_t index)
{
    struct rule rule = {.label = STR("generic")};
    return run_take(&generic->run, generic->run.facts, &rule, field, index);
}

void generic_take_part(struct generic *generic, struct str field, size_t index, struct str part)
{
    generic_take(generic, field, index)->text = part;
}

// What the line is, by its words; and its key.
static void read_line(struct generic *generic, size_t index)
{
    struct str text = generic->run.page->lines[index].plain;
    if (text.length <= HEAD_KEY_BYTES)
        generic->keys[index] = text_key(generic->run.arena, text);
    generic->printed[index] = printed_of_line(text, generic->keys[index]);
}

bool generic_begin(struct generic *generic, struct page *page, struct range all,
                   struct arena *arena, struct facts *facts)
{
    *generic = (struct generic){
        .run = {.page = page, .facts = facts, .arena = arena, .pairs_from = STR_NONE},
        .all = all,
        .printed = arena_array(arena, page->count + 1, sizeof(unsigned)),
        .keys = arena_array(arena, page->count + 1, sizeof(struct str)),
        .headline = STR_NONE,
    };
    for (size_t i = all.from; i < all.to; i++)
        if (generic_is_text(generic, i))
            read_line(generic, i);
    if (!generic_find_body(generic))
        return false;
    generic->head = head_make(generic);
    const struct fact *known = facts_get(facts, STR("headline"));
    size_t title = reader_head_title(page);
    if (known) {
        generic_find_known_headline(generic, known->text);
    } else if (title != STR_NONE && title >= all.from && generic_is_text(generic, title)) {
        generic->headline = title;
        generic->headline_text = page->lines[title].plain;
    } else {
        generic_find_headline(generic);
    }
    return true;
}

bool generic_read(struct generic *generic, struct page *page, struct range all, struct arena *arena,
                  struct facts *facts)
{
    if (!generic_begin(generic, page, all, arena, facts))
        return false;
    bool has_headline = facts_get(facts, STR("headline")) || generic->headline != STR_NONE;
    if (generic_count_long(generic) < 2 && !(has_headline && generic_has_date(generic)) &&
        !(has_headline && generic_is_full_prose(generic)))
        return false;
    generic_take_head(generic);
    generic_trim_body(generic);
    generic_drop_captions(generic);
    generic_take_body(generic);
    generic_take_tail(generic);
    return true;
}

bool generic_apply(struct page *page, size_t from, size_t to, struct arena *arena,
                   struct facts *facts)
{
    struct generic generic;
    return generic_read(&generic, page, (struct range){from, to}, arena, facts);
}

// Front matter that names an article: a headline, and whose it is or of what day.
static bool says_article(const struct facts *facts)
{
    return facts_get(facts, STR("headline")) &&
           (facts_get(facts, STR("date_published_text")) || facts_get(facts, STR("byline")) ||
            facts_get(facts, STR("authors")));
}

struct kind generic_page(struct page *page, struct str url, struct arena *arena,
                         struct facts *facts)
{
    struct generic generic;
    bool is_article = says_article(facts);
    if (!generic_read(&generic, page, (struct range){0, page->count}, arena, facts))
        return (struct kind){STR("other"), STR("no text of an article")};
    return is_article ? (struct kind){0} : text_kind(&generic, url);
}
