// The body of a page that no profile knows: the run of lines with the highest sum of weights.
// SPDX-License-Identifier: MIT
#include "site/generic_run.h"

#include "text/name.h"

enum {
    LONG_WORDS = GENERIC_LONG_WORDS,
    SENTENCE_WORDS = GENERIC_SENTENCE_WORDS,
    SHORT_COST = 12,        // what a short line costs the body's run, in words
    NAME_COST = 25,         // what a line of names or a date costs
    WEIGHT_MAX = 400,       // words of a paragraph that count
    INTERRUPTED_WORDS = 40, // words of a paragraph that goes on behind a block of cards
    SHORT_PROSE_WORDS = 40, // words of paragraphs of which each is short
    HEAD_LINES = 4,         // first lines of the run that may still be the page's head
    ADVICE_WORDS = 24,      // words of a line such as 'Read also: …'
};

// 'Lire aussi : Le port se prépare': another text's title, behind a colon in the middle of this one.
static bool is_advice(const struct generic *generic, size_t index)
{
    const struct line *line = &generic->run.page->lines[index];
    struct str rest;
    return line->words <= ADVICE_WORDS &&
           printed_before_colon(generic->run.arena, line->plain, &rest) & PRINTED_RELATED;
}

// What a line adds to the body's run.
static long weight(struct generic *generic, size_t index)
{
    struct page *page = generic->run.page;
    const struct line *line = &page->lines[index];
    size_t words = line->words;
    if (generic_is_furniture(generic, index) || page_is_date(page, index))
        return -NAME_COST;
    if (words >= LONG_WORDS)
        return (long)(words > WEIGHT_MAX ? WEIGHT_MAX : words);
    if (words >= SENTENCE_WORDS && generic_ends_sentence(line->plain))
        return (long)words;
    return words <= 6 && !line->has_bullet && page_is_name(page, index) ? -NAME_COST : -SHORT_COST;
}

// Is the heading one of the text's own? 'Issues', 'Länder' over a paragraph: where tags follow, they are short.
static bool is_subheading(const struct generic *generic, size_t index)
{
    const unsigned tags = PRINTED_TAGS | PRINTED_TOPICS | PRINTED_REGIONS;
    size_t next = index + 1;
    while (next < generic->all.to && !generic_is_text(generic, next))
        next++;
    return generic->printed[index] & tags && next < generic->all.to &&
           generic->run.page->lines[next].words >= LONG_WORDS;
}

// The lines up to the first heading that ends articles, once there was a paragraph.
static size_t find_end(const struct generic *generic)
{
    size_t paragraphs = 0;
    for (size_t i = generic->all.from; i < generic->all.to; i++) {
        if (!generic_is_text(generic, i))
            continue;
        if (generic->run.page->lines[i].words >= LONG_WORDS)
            paragraphs++;
        else if (paragraphs >= 2 && generic->printed[i] & PRINTED_STOP &&
                 !is_subheading(generic, i))
            return i;
    }
    return generic->all.to;
}

static struct range find_run(struct generic *generic)
{
    struct range best = {generic->all.from, generic->all.from};
    long best_sum = 0, sum = 0;
    size_t from = generic->all.from;
    for (size_t i = generic->all.from; i < generic->end; i++) {
        long more = generic_is_text(generic, i) ? weight(generic, i) : 0;
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

size_t generic_count_long(const struct generic *generic)
{
    size_t count = 0;
    for (size_t i = generic->body.from; i < generic->body.to; i++)
        count += generic_is_text(generic, i) && generic->run.page->lines[i].words >= LONG_WORDS;
    return count;
}

// A dek that stands as the first lines of the run, before the byline: 'headline, dek, By A, date, text' has its
// run begin at the dek when byline and date cost less than the dek adds.
static struct range without_head(struct generic *generic, struct range body)
{
    for (size_t i = body.from, seen = 0; i < body.to && seen < HEAD_LINES; i++, seen++)
        if (generic_is_date(generic, i) || generic_is_byline(generic, i))
            return (struct range){i + 1, body.to};
    return body;
}

// The last items of a list are no paragraphs, and still the text's.
static size_t list_end(const struct generic *generic, struct range body)
{
    const struct line *lines = generic->run.page->lines;
    size_t to = body.to;
    if (!body.to || !lines[body.to - 1].has_bullet)
        return to;
    while (to < generic->end && lines[to].has_bullet && generic_is_text(generic, to) &&
           !generic->printed[to] && lines[to].indent == lines[body.to - 1].indent)
        to++;
    return to;
}

// Newsrooms write paragraphs of one sentence: several of them are a text, too.
static bool is_short_prose(const struct generic *generic)
{
    size_t sentences = 0, words = 0;
    for (size_t i = generic->body.from; i < generic->body.to; i++) {
        const struct line *line = &generic->run.page->lines[i];
        if (!generic_is_text(generic, i) || line->has_bullet || line->words < SENTENCE_WORDS ||
            !generic_ends_sentence(line->plain))
            continue;
        sentences++;
        words += line->words;
    }
    return sentences >= 2 && words >= SHORT_PROSE_WORDS;
}

bool generic_find_body(struct generic *generic)
{
    generic->end = find_end(generic);
    generic->body = without_head(generic, find_run(generic));
    generic->body.to = list_end(generic, generic->body);
    return generic_count_long(generic) > 0 || is_short_prose(generic);
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
static void take_interrupted(struct generic *generic)
{
    struct page *page = generic->run.page;
    size_t end = STR_NONE;
    for (size_t i = generic->end + 1; i < generic->all.to && end == STR_NONE; i++)
        if (generic_is_text(generic, i) && generic->printed[i] & PRINTED_STOP)
            end = i;
    for (size_t i = generic->end; end != STR_NONE && i < end; i++) {
        struct str text = page->lines[i].plain;
        if (generic_is_text(generic, i) && page->lines[i].words >= INTERRUPTED_WORDS &&
            generic_ends_sentence(text) && !select_bio_name(text).data && !is_notice(text))
            generic_take(generic, STR("body_paragraphs"), i);
    }
}

void generic_take_body(struct generic *generic)
{
    for (size_t i = generic->body.from; i < generic->body.to; i++)
        if (generic_is_text(generic, i) && !generic_is_furniture(generic, i) &&
            !is_advice(generic, i))
            generic_take(generic, STR("body_paragraphs"), i);
    if (generic->end < generic->all.to)
        take_interrupted(generic);
}
