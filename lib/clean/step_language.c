// in_language as a BCP 47 tag: as stated by the page, else as detected on the text.
// SPDX-License-Identifier: MIT
#include "clean/steps.h"

#include "text/language.h"

enum {
    SAMPLE = 4000,      // bytes that are looked at
    ENGLISH_WORDS = 60, // least words, and
    ENOUGH_WORDS = 200, // words that are counted
    ENGLISH_PERCENT =
        25, // least share of them that the commonest words have in plain English; other languages
};          // share few of these words and stay below 10

// The beginning of the body, or of what describes it where there is little of it.
static struct str sample_text(const struct article *article)
{
    struct buffer out = {0};
    for (size_t i = 0; i < article->body.count && out.length < SAMPLE; i++) {
        buffer_put(&out, article->body.items[i]);
        buffer_byte(&out, '\n');
    }
    if (out.length < SAMPLE / 10) {
        buffer_put(&out, article_text(article, STR("description")));
        buffer_byte(&out, '\n');
        buffer_put(&out, article_text(article, STR("headline")));
    }
    return arena_take(article->arena, &out);
}

static bool is_common_english(struct str word)
{
    static const char *const by_letter[26] = {
        ['a' - 'a'] = "a an and are as at",
        ['b' - 'a'] = "be but by",
        ['f' - 'a'] = "for from",
        ['h' - 'a'] = "had has have he his",
        ['i' - 'a'] = "in is it its",
        ['m' - 'a'] = "more",
        ['n' - 'a'] = "not",
        ['o' - 'a'] = "of on or",
        ['s' - 'a'] = "so",
        ['t' - 'a'] = "that the their they this to",
        ['w' - 'a'] = "was we were what which who will with would",
    };
    if (word.length == 0 || word.length > 5 || word.data[0] < 'a' || word.data[0] > 'z')
        return false;
    struct str rest = str_of(by_letter[word.data[0] - 'a']), common;
    while (rest.data && str_split(&rest, ' ', &common))
        if (str_equal(word, common))
            return true;
    return false;
}

// True for what is surely English: most captures are, and counting words is fifty times as fast as comparing
// fingerprints.
static bool is_plain_english(struct str text)
{
    size_t words = 0, common = 0;
    struct str rest = text;
    for (struct str word; words < ENOUGH_WORDS && str_split(&rest, ' ', &word); words++)
        common += is_common_english(word);
    return words >= ENGLISH_WORDS && common * 100 >= words * ENGLISH_PERCENT;
}

static struct str detected(struct article *article)
{
    struct str text = sample_text(article);
    if (is_plain_english(text))
        return STR("en");
    if (!article->cleaner->languages)
        article->cleaner->languages = languages_new();
    return language_detect(article->cleaner->languages, text);
}

void step_language(struct article *article)
{
    struct str printed = article_text(article, STR("in_language"));
    struct str tag = language_tag(article->arena, printed);
    struct str basis = article_text(article, STR("in_language_basis"));

    if (!article_may_write(article, STR("in_language"), SPAN_STRING))
        return;
    if (printed.data && !tag.length)
        article_warn(article, STR("language_unreadable"));
    if (!tag.length) {
        tag = detected(article);
        basis = tag.length ? STR("inferred") : (struct str){0};
    } else if (!basis.length) {
        basis = STR("stated");
    }
    article_set_text(article, STR("in_language"), tag.length ? tag : (struct str){0});
    article_set_text(article, STR("in_language_basis"), basis);
}
