// The publisher's disclaimer, where it stands in the body: glued to the last sentence, or as a paragraph; one that is not known
// from elsewhere is told by its words.
// SPDX-License-Identifier: MIT
#include "clean/debris.h"
#include "clean/steps.h"

#include "text/disclaimer.h"
#include "text/normalize.h"
#include "text/sentence.h"
#include "text/space.h"
#include "text/utf8.h"

enum {
    STARTS_MAX = 32, // beginnings of disclaimers that are looked for
    START_MIN = 12,  // bytes of a beginning; less would be found in any text
    PARAGRAPHS = 3,  // last ones that are looked at
};

// How disclaimers of this site begin: from the profile, and the one that extract found elsewhere.
static struct texts disclaimer_starts(struct article *article)
{
    struct texts starts = {0}, hinted;
    struct arena *arena = article->arena;
    texts_read(arena, article_member(article, STR("hints"), STR("disclaimer_starts")), &hinted);
    for (size_t i = 0; i < hinted.count && i < STARTS_MAX; i++) {
        struct str start = debris_free_line(arena, hinted.items[i]);
        if (start.length >= START_MIN)
            texts_add(arena, &starts, start);
    }
    struct str known = article_text(article, STR("disclaimer"));
    if (known.length >= START_MIN)
        texts_add(arena, &starts, known);
    return starts;
}

// True when a sentence ends before 'at', whatever space and closing quotes stand between.
static bool follows_sentence(struct str text, size_t at)
{
    while (at > 0) {
        uint32_t c = utf8_previous(text, &at);
        if (sentence_is_stop(c))
            return true;
        if (c != ' ' && c != '\n' && !sentence_is_closer(c) && !utf8_is_digit(c))
            return false;
    }
    return true;
}

// The offset at which a disclaimer begins in a paragraph, or STR_NONE.
static size_t find_start(struct str paragraph, const struct texts *starts)
{
    for (size_t i = 0; i < starts->count; i++) {
        size_t at = str_find(paragraph, starts->items[i], 0);
        if (at != STR_NONE && follows_sentence(paragraph, at))
            return at;
    }
    return STR_NONE;
}

// True when the text found may become, or repeats, the record's disclaimer.
static bool agrees(struct arena *arena, struct str known, struct str found)
{
    if (!known.data)
        return true;
    struct str a = text_key(arena, known), b = text_key(arena, found);
    return a.length > 0 && b.length > 0 && (str_starts(a, b) || str_starts(b, a));
}

static bool cut_disclaimer(struct article *article, size_t i, const struct texts *starts)
{
    struct str paragraph = article->body.items[i];
    size_t at = find_start(paragraph, starts);
    if (at == STR_NONE)
        return false;
    struct str found = str_slice(paragraph, at, paragraph.length);
    struct str known = article_text(article, STR("disclaimer"));
    if (!article_may_write(article, STR("disclaimer"), SPAN_STRING) ||
        !agrees(article->arena, known, found))
        return false;
    if (!known.data)
        article_set_text(article, STR("disclaimer"), debris_free_line(article->arena, found));
    if (at > 0)
        article_warn(article, STR("disclaimer_glued"));
    article_cut_paragraph(article, i, space_trim(str_slice(paragraph, 0, at)));
    return true;
}

// A last paragraph that says whose views the text holds, whatever house it is of.
static void take_paragraph(struct article *article, size_t i)
{
    struct str paragraph = article->body.items[i];
    struct str known = article_text(article, STR("disclaimer"));
    if (!i || !disclaimer_is(article->arena, paragraph) ||
        !article_may_write(article, STR("disclaimer"), SPAN_STRING))
        return;
    if (!known.data)
        article_set_text(article, STR("disclaimer"), debris_free_line(article->arena, paragraph));
    article_drop_paragraph(article, i);
}

void step_disclaimer(struct article *article)
{
    struct texts starts = disclaimer_starts(article);
    size_t least = article->body.count > PARAGRAPHS ? article->body.count - PARAGRAPHS : 0;
    for (size_t i = article->body.count; i > least; i--)
        if (!starts.count || !cut_disclaimer(article, i - 1, &starts))
            take_paragraph(article, i - 1);
}
