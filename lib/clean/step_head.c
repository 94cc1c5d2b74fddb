// What does not belong to the text but stands at its head: the headline glued to the first sentence, the dek,
// the byline or the date printed once more.
// SPDX-License-Identifier: MIT
#include "clean/steps.h"

#include "text/date.h"
#include "text/normalize.h"
#include "text/sentence.h"
#include "text/space.h"
#include "text/utf8.h"
#include "text/words.h"

enum {
    GLUED_WORDS = 2,      // least words of a headline that is cut off without a mark between
    SPACED_WORDS = 4,     // the same when a space stands between, as in any sentence
    DEK_WORDS = 5,        // least words of a dek that is cut off
    ABOVE_PARAGRAPHS = 2, // before a headline in the body
    ABOVE_WORDS = 6,      // words of each
    FACTS_WORDS = 40,     // of a line of byline, date and what stands beside them
    LONG_WORD = 5,        // letters from which on a headline in title case capitalises a word
};

// Quotes and dashes of one kind compare equal: the headline and the body come through different typesetters.
static uint32_t folded(uint32_t c)
{
    switch (c) {
    case 0x2018:
    case 0x2019: return '\'';
    case 0x201C:
    case 0x201D: return '"';
    case 0x2010:
    case 0x2011:
    case 0x2013:
    case 0x2014: return '-';
    default: return c;
    }
}

// The length of the part of 'text' that reads as 'prefix', or 0.
static size_t match_prefix(struct str text, struct str prefix)
{
    size_t at = 0, in_prefix = 0;
    while (in_prefix < prefix.length) {
        if (at >= text.length ||
            folded(utf8_next(text, &at)) != folded(utf8_next(prefix, &in_prefix)))
            return 0;
    }
    return at;
}

static bool is_opener(uint32_t c)
{
    return c == '"' || c == 0x2018 || c == 0x201C || c == 0x201E || c == 0xAB || c == '(' ||
           c == '[';
}

// True when a headline is written In Title Case: a sentence of the body that agrees with it to the letter
// is then the headline and not a sentence that happens to start alike.
static bool is_title_case(struct str headline)
{
    size_t capitals = 0;
    for (struct str rest = headline, word; str_split(&rest, ' ', &word);) {
        size_t position = 0;
        if (word.length == 0 || utf8_length(word) < LONG_WORD)
            continue;
        uint32_t first = utf8_next(word, &position);
        if (utf8_is_lower(first))
            return false;
        capitals += utf8_is_upper(first);
    }
    return capitals >= 2;
}

// True when the text behind the headline surely starts a sentence of its own.
static bool starts_body(struct str headline, struct str rest)
{
    if (rest.data[0] == '\n')
        return true;
    bool is_spaced = rest.data[0] == ' ';
    size_t words = words_count(headline), position = is_spaced;
    if (position >= rest.length)
        return false;
    uint32_t first = utf8_next(rest, &position);
    size_t before = headline.length;
    bool is_digit = utf8_is_digit(first) && !utf8_is_digit(utf8_previous(headline, &before));
    bool is_cased = utf8_is_upper(first) || is_opener(first) || is_digit;
    bool is_uncased = utf8_is_letter(first) && !utf8_is_upper(first) && !utf8_is_lower(first);

    if (sentence_is_ended(headline))
        return is_cased || is_uncased;
    if (is_spaced)
        return is_cased && words >= SPACED_WORDS && is_title_case(headline);
    if (is_uncased) // without capitals only a longer headline is told from a word's beginning
        return words >= SPACED_WORDS && !utf8_is_unspaced_script(first);
    return is_cased && words >= GLUED_WORDS;
}

static bool cut_headline(struct article *article, struct str headline)
{
    struct str first = article->body.items[0];
    size_t end = match_prefix(first, headline);
    if (headline.length == 0 || end == 0)
        return false;
    struct str rest = str_slice(first, end, first.length);
    if (rest.length > 0 && !starts_body(headline, rest))
        return false;
    article_warn(article, rest.length > 0 ? STR("title_glued_to_body") : STR("title_repeated"));
    article_cut_paragraph(article, 0, space_trim(rest));
    return true;
}

// True when two texts are the same but for case, quotes, marks and punctuation.
static bool is_same_text(struct arena *arena, struct str a, struct str b)
{
    if (!a.data || !b.data || a.length > 2 * b.length + 32 || b.length > 2 * a.length + 32)
        return false;
    struct str key = text_key(arena, a);
    return key.length > 0 && str_equal(key, text_key(arena, b));
}

// The dek glued to the first sentence, without a space: with one it may be how the text begins.
static bool cut_dek(struct article *article, struct str dek)
{
    struct str first = article->body.items[0];
    size_t end =
        words_count(dek) >= DEK_WORDS && sentence_is_ended(dek) ? match_prefix(first, dek) : 0;
    if (end == 0 || end == first.length || first.data[end] == ' ')
        return false;
    struct str rest = str_slice(first, end, first.length);
    if (!starts_body(dek, rest))
        return false;
    article_warn(article, STR("dek_repeated"));
    article_cut_paragraph(article, 0, space_trim(rest));
    return true;
}

static bool drop_repeated(struct article *article)
{
    struct str first = article->body.items[0];
    if (is_same_text(article->arena, first, article_text(article, STR("headline")))) {
        article_warn(article, STR("title_repeated"));
    } else if (is_same_text(article->arena, first, article_text(article, STR("description")))) {
        if (article
                ->is_html) // describes itself with its first paragraph, which is printed once only
            return false;
        article_warn(article, STR("dek_repeated"));
    } else if (!is_same_text(article->arena, first, article_text(article, STR("byline"))) &&
               !is_same_text(article->arena, first,
                             article_text(article, STR("date_published_text")))) {
        return false;
    }
    article_drop_paragraph(article, 0);
    return true;
}

// The headline among the first paragraphs, below a label or a day: what stands above it is no text either.
static bool drop_above_headline(struct article *article, struct str headline)
{
    for (size_t i = 1; i <= ABOVE_PARAGRAPHS && i + 1 < article->body.count; i++) {
        if (words_count(article->body.items[i - 1]) > ABOVE_WORDS ||
            sentence_is_ended(article->body.items[i - 1]))
            return false;
        if (!is_same_text(article->arena, article->body.items[i], headline))
            continue;
        for (size_t k = 0; k <= i; k++)
            article_drop_paragraph(article, 0);
        article_warn(article, STR("title_repeated"));
        return true;
    }
    return false;
}

// "2006年04月10日 来源：柳河日报 作者：宋雨亭 【打印】": a line that holds both byline and date, and says nothing; a dek may stand
// above it.
static bool drop_facts_line(struct article *article)
{
    struct str byline = article_text(article, STR("byline"));
    struct str date = article_text(article, STR("date_published_text"));
    for (size_t i = 0; byline.length && date.length && i <= 1 && i + 1 < article->body.count; i++) {
        struct str line = article->body.items[i];
        if (words_weight(line) > FACTS_WORDS || sentence_is_ended(line) ||
            !str_contains(line, byline) || !str_contains(line, date))
            continue;
        article_drop_paragraph(article, i);
        return true;
    }
    return false;
}

// "Published on 8 February 2024, 6 p.m.": the date line of the page's head.
static bool drop_date(struct article *article)
{
    if (article->body.count < 2 || !date_is_line(article->body.items[0]))
        return false;
    article_drop_paragraph(article, 0);
    return true;
}

// A rule or a row of stars before the text.
static bool drop_ornament(struct article *article)
{
    struct str first = article->body.items[0];
    if (first.length > 64 || text_key(article->arena, first).length > 0 ||
        str_contains(first, STR("...")) || str_contains(first, STR("\xE2\x80\xA6")))
        return false;
    article_drop_paragraph(article, 0);
    return true;
}

void step_head(struct article *article)
{
    struct str headline = article_text(article, STR("headline"));
    struct str dek = article_text(article, STR("description"));
    while (article->body.count > 0 &&
           (drop_ornament(article) || cut_headline(article, headline) || cut_dek(article, dek) ||
            drop_repeated(article) || drop_above_headline(article, headline) ||
            drop_date(article) || drop_facts_line(article)))
        continue;
}
