// body_status: how much of the text the page holds. What extract states counts; else the first row of the table
// below that applies.
// SPDX-License-Identifier: MIT
#include "clean/keys.h"
#include "clean/pointer.h"
#include "clean/steps.h"

#include "text/normalize.h"
#include "text/words.h"

enum {
    STUB_WORDS = 40,     // fewer are a stub
    SUMMARY_WORDS = 15,  // fewer are no summary either
    FULL_WORDS = 80,     // from here on a text without a mark is taken for whole
    SHORT_WORDS = 150,   // a paragraph or two up to here introduce or sum up
    POINTED_WORDS = 250, // the same above a pointer
    SHORT_PARAGRAPHS = 2,
    LAST_PARAGRAPHS = 4, // that may hold a pointer
    ANY = 1 << 30,
};

// What is known of a body besides the bits of enum mark.
enum {
    HAS_MARK = 1 << 16,         // any of enum mark
    IS_REPUBLICATION = 1 << 17, // of a text that stands elsewhere
    IS_MEDIA = 1 << 18,         // the page is about something to hear or watch
    IS_OPENING = 1 << 19,       // ends like the opening of an interview
};

// The first row applies whose 'needs' are all known and whose limits hold: at most so many paragraphs, at least
// 'words_min' and fewer than 'words_below' words.
static const struct rule {
    unsigned needs;
    size_t paragraphs_max, words_min, words_below;
    const char *status;
} rules[] = {
    {HAS_MARK, 0, 0, ANY, "stub"}, // only a pointer
    {0, 0, 0, ANY, "none"},        // no own text
    {MARK_CUT, ANY, 0, ANY, "excerpt"},
    {MARK_MEDIA_ELSEWHERE, ANY, SUMMARY_WORDS, POINTED_WORDS, "intro"},
    {MARK_FULL_ELSEWHERE, SHORT_PARAGRAPHS, SUMMARY_WORDS, ANY, "summary"},
    {MARK_FULL_ELSEWHERE, ANY, SUMMARY_WORDS, ANY, "excerpt"},
    {IS_MEDIA, SHORT_PARAGRAPHS, STUB_WORDS, SHORT_WORDS, "intro"},
    {IS_OPENING, 1, STUB_WORDS, SHORT_WORDS, "intro"},
    {IS_REPUBLICATION, 1, SUMMARY_WORDS, SHORT_WORDS, "summary"},
    {0, ANY, 0, STUB_WORDS, "stub"},
    {0, ANY, FULL_WORDS, ANY, "full"},
    {0, ANY, 0, ANY, "unknown"}, // 40 to 80 words without a mark
};

static bool is_status(struct str text)
{
    static const char *const names[] = {"full",  "excerpt", "summary", "stub",
                                        "intro", "none",    "unknown"};
    for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++)
        if (str_equal(text, str_of(names[i])))
            return true;
    return false;
}

// The last sentence of a paragraph: what stands behind the last full stop before its end.
static struct str last_sentence(struct str paragraph)
{
    size_t start = 0;
    for (size_t i = 0; i + 2 < paragraph.length; i++)
        if ((paragraph.data[i] == '.' || paragraph.data[i] == '!' || paragraph.data[i] == '?') &&
            paragraph.data[i + 1] == ' ')
            start = i + 2;
    return str_slice(paragraph, start, paragraph.length);
}

// Marks of lines that stand in the body still, and of its end.
static unsigned body_marks(const struct article *article)
{
    const struct texts *body = &article->body;
    unsigned marks = article->marks;
    for (size_t i = 0; i < LAST_PARAGRAPHS && i < body->count; i++)
        marks |= pointer_mark(article->arena, body->items[body->count - 1 - i]);
    if (body->count > 0) {
        struct str last = body->items[body->count - 1];
        marks |= pointer_end(last) | pointer_mark(article->arena, last_sentence(last));
    }
    return marks | (marks ? HAS_MARK : 0);
}

// Labels of pages about something to hear or watch, and about texts that stand elsewhere; as keys.
#define MEDIA_LABELS                                                                               \
    "podcast|video|tv radio broadcast|tv broadcast|radio broadcast|audio|broadcast|webcast"
#define REPUBLICATION_LABELS "in the media|media mention|media coverage|в прессе"
// Where the last sentence before the questions says how the interview came about.
#define OPENING                                                                                    \
    "interviewed|sat with|sat down with|caught up with|spoke with|to get his perspective|"         \
    "to get her perspective|to get their perspective|his perspective on|her perspective on"

static bool is_label(const struct article *article, const char *labels)
{
    struct str key = text_key(article->arena, article_text(article, STR("type_label"))), label;
    for (struct str rest = str_of(labels); str_split(&rest, '|', &label);)
        if (str_equal(key, label))
            return true;
    return false;
}

static unsigned page_facts(const struct article *article)
{
    const struct texts *body = &article->body;
    struct str republication = record_get(article->record, STR("is_republication"));
    unsigned facts = 0;
    if ((republication.data && span_kind(republication) == SPAN_TRUE) ||
        is_label(article, REPUBLICATION_LABELS))
        facts |= IS_REPUBLICATION;
    if (is_label(article, MEDIA_LABELS))
        facts |= IS_MEDIA;
    if (body->count == 1) {
        struct str sentence = last_sentence(body->items[0]);
        facts |= keys_have_any(keys_short(article->arena, sentence, SHORT_WORDS), OPENING)
                     ? IS_OPENING
                     : 0;
    }
    return facts;
}

static const char *decide(const struct article *article)
{
    unsigned facts = body_marks(article) | page_facts(article);
    size_t words = article_weight(article, POINTED_WORDS), paragraphs = article->body.count;
    const struct rule *rule = rules;
    while ((rule->needs & facts) != rule->needs || paragraphs > rule->paragraphs_max ||
           words < rule->words_min || words >= rule->words_below)
        rule++;
    return rule->status;
}

void step_status(struct article *article)
{
    struct str stated = article_text(article, STR("body_status"));
    if (!article->has_body)
        return;
    bool is_none = str_equal(stated, STR("none"));
    bool fits = article->body.count > 0 ? !is_none : is_none || str_equal(stated, STR("stub"));
    if (is_status(stated) && fits)
        return;
    article_set_text(article, STR("body_status"), str_of(decide(article)));
}
