// SPDX-License-Identifier: MIT
#include "base/buffer.h"
#include "site/line_body.h"
#include "site/printed.h"
#include "text/normalize.h"

#undef NDEBUG
#include <assert.h>
#include <stdio.h>
#include <stdlib.h>

static struct arena arena;

#define MENU "Home\nNews\nSport\nCulture\nShop\n\n"
#define PARAGRAPHS                                                                                    \
    "The council voted on Monday to rebuild the old harbour bridge, which has been closed since "     \
    "a barge struck one of its piers. Work is to begin in spring, and it will take two years, "       \
    "the mayor said.\n\n"                                                                             \
    "Residents on the northern bank, who have had to drive forty minutes to reach the hospital, "     \
    "welcomed the plan. “We have waited long enough,” said one of them, “and we would like to " \
    "see a date.”\n\n"                                                                              \
    "What it costs\n\n"                                                                               \
    "The cost, estimated at thirty million, will be shared by the city and the state. A second "      \
    "vote on the money is expected before the end of the year, and it may be close.\n\n"
#define FOOTER                                                                                     \
    "Related articles\n\n  • A bridge too far for the budget\n  • Ten harbours to see\n\n"     \
    "© 2024 The Harbour Post. All rights reserved.\nPrivacy policy\nTerms\n"

struct judged {
    struct page page;
    unsigned *printed;
    struct line_body body;
};

static struct judged judge(const char *text, size_t from)
{
    struct judged judged = {0};
    struct page *page = &judged.page;
    page_read(page, &arena, str_of(text));
    judged.printed = arena_array(&arena, page->count + 1, sizeof(unsigned));
    for (size_t i = 0; i < page->count; i++)
        judged.printed[i] =
            printed_of_line(page->lines[i].plain, text_key(&arena, page->lines[i].plain));
    line_body_choose(&judged.body, &arena,
                     &(struct line_scope){page, from, page->count, judged.printed});
    return judged;
}

// Is the line that begins so chosen? It must be there.
static bool keeps(const struct judged *judged, const char *begin)
{
    for (size_t i = 0; i < judged->page.count; i++)
        if (str_starts(judged->page.lines[i].plain, str_of(begin)))
            return judged->body.is_chosen[i];
    fprintf(stderr, "no line begins with '%s'\n", begin);
    abort();
}

static void test_article(void)
{
    struct judged judged =
        judge(MENU "Bridge to be rebuilt\n\nBy Ana Sol\n\n12 May 2024\n\n" PARAGRAPHS FOOTER, 0);
    assert(keeps(&judged, "The council") && keeps(&judged, "Residents"));
    assert(keeps(&judged, "What it costs") && keeps(&judged, "The cost"));
    assert(!keeps(&judged, "Home") && !keeps(&judged, "News") && !keeps(&judged, "Terms"));
    assert(!keeps(&judged, "Related") && !keeps(&judged, "A bridge too") && !keeps(&judged, "©"));
    assert(judged.body.chosen >= 4 && judged.body.words > 90 && judged.body.expected > 600);
}

static void test_nothing(void)
{
    struct judged judged = judge("", 0);
    assert(!judged.body.chosen && !judged.body.words);
    judged = judge("Home\nNews\nSport\n", 0);
    assert(!judged.body.chosen && judged.body.expected < 300);
}

// Lines outside of the range, and lines that a rule has taken, are not judged.
static void test_range(void)
{
    struct judged judged = judge(PARAGRAPHS, 1);
    assert(!keeps(&judged, "The council") && !judged.body.chances[0]);
    judged.page.lines[1].role = LINE_TAKEN;
    line_body_choose(&judged.body, &arena,
                     &(struct line_scope){&judged.page, 0, judged.page.count, judged.printed});
    assert(!keeps(&judged, "Residents") && !judged.body.chances[1] &&
           keeps(&judged, "The council"));
}

static void test_counts(void)
{
    struct page page;
    struct line_counts counts;
    page_read(&page, &arena, STR("On May 3, 2021 (a Monday) the “Ölfrachter” sank | Éva said.\n"));
    line_count(&counts, &page.lines[0]);
    assert(counts.words == 12 && counts.digits == 5 && counts.commas == 1 && counts.ends == 1);
    assert(counts.capitals == 4 && counts.marks == 3 && counts.bars == 1 && counts.is_prose);
    assert(counts.begins == 4 && counts.last == 9 && counts.stops >= 2);
    page_read(&page, &arena, STR("国务院总理会见了外国客人。双方交换了意见。\n"));
    line_count(&counts, &page.lines[0]);
    assert(counts.is_prose && counts.ends == 2 && counts.begins == 6 && counts.last == 9);
}

// A sentence that differs from one number to the next.
static void put_sentence(struct buffer *text, unsigned number)
{
    static const char *const words[] = {"the",    "harbour", "council", "of",     "a",
                                        "treaty", "was",     "in",      "budget", "and",
                                        "island", "to",      "ferry",   "market", "would"};
    buffer_put(text, STR("Ministers"));
    for (unsigned i = 0; i < 20; i++) {
        number = number * 1103515245 + 12345;
        buffer_put(text, i == 9 ? STR(", ") : STR(" "));
        buffer_put(text, str_of(words[number / 65536 % (sizeof(words) / sizeof(*words))]));
    }
    buffer_put(text, STR(". "));
}

// Of a page of any length the whole text is chosen; what parts comments is no part of it.
static void test_long_text(void)
{
    static const unsigned sizes[] = {20, 200, 400, 1000, 5000};
    for (size_t i = 0; i < sizeof(sizes) / sizeof(*sizes); i++) {
        struct buffer text = {0};
        buffer_put(&text, STR(MENU "The harbour in a hundred years\n\n12 May 2024\n\n"));
        for (unsigned k = 0; k < sizes[i]; k++) {
            put_sentence(&text, k);
            put_sentence(&text, k + sizes[i]);
            buffer_put(&text, STR("\n\n"));
        }
        buffer_put(&text, STR(FOOTER "\0"));
        struct judged judged = judge(buffer_str(&text).data, 0);
        size_t kept = 0;
        for (size_t k = 0; k < judged.page.count; k++)
            kept += judged.body.is_chosen[k] &&
                    str_starts(judged.page.lines[k].plain, STR("Ministers"));
        assert(kept == sizes[i]);
        assert(!keeps(&judged, "Home") && !keeps(&judged, "Terms"));
        const struct line_rows *rows = &judged.body.rows;
        assert(sizes[i] > 20 ? rows->places[rows->count] < 250
                             : rows->places[rows->count] == rows->count);
        buffer_free(&text);
    }
}

static uint8_t feature(const struct line_rows *rows, enum line_feature feature, uint32_t row)
{
    return features_column(&rows->table, feature)[row];
}

static void test_features(void)
{
    struct page page;
    size_t lines[] = {0, 1, 2, 3};
    unsigned printed[] = {0, 0, PRINTED_STOP | PRINTED_RELATED, 0};
    page_read(&page, &arena, STR("Menu\n\n  • One item of a list.\nRelated\nMenu\n"));
    struct line_rows rows = {.page = &page, .lines = lines, .printed = printed, .count = 4};
    line_features_of(&rows, &arena);
    assert(feature(&rows, LINE_REPEATED, 0) == 1 && feature(&rows, LINE_REPEATED, 3) == 2);
    assert(feature(&rows, LINE_BULLET, 1) == 1 && feature(&rows, LINE_INDENT, 1) == 2);
    assert(feature(&rows, LINE_BLANK, 1) && !feature(&rows, LINE_BLANK, 2));
    assert(feature(&rows, LINE_STOPPER, 2) == 2 && feature(&rows, LINE_FROM_STOPPER, 3) == 1);
    assert(feature(&rows, LINE_TO_STOPPER, 0) == 2 && feature(&rows, LINE_GROUP_LINES, 3) == 3);
    assert(feature(&rows, LINE_WORDS_1, 0) == 0 && feature(&rows, LINE_WORDS_1, 1) == 2);
    // What the second look sees of scores: the line's own, its neighbours', and their means without its own.
    const uint8_t scores[] = {255, 0, 255, 128};
    line_features_of_context(&rows, scores);
    assert(feature(&rows, LINE_SCORE, 3) == 128 && feature(&rows, LINE_SCORE_1, 3) == 255);
    assert(feature(&rows, LINE_SCORE_1, 0) == 0 && feature(&rows, LINE_SCORE_4, 0) == 0);
    assert(feature(&rows, LINE_MEAN_BEFORE, 0) == 255 &&
           feature(&rows, LINE_MEAN_BEFORE, 1) == 200);
    assert(feature(&rows, LINE_MEAN_ALIKE, 3) == 200); // 'Menu' and 'Related' look like it
}

int main(void)
{
    test_article();
    test_nothing();
    test_range();
    test_counts();
    test_features();
    test_long_text();
    arena_free(&arena);
    puts("ok line_body");
    return 0;
}
