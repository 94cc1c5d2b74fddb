// The head of a page that no profile knows: headline, label and dek above its body, the credit of its picture.
// SPDX-License-Identifier: MIT
#include "site/head_names.h"

#include "site/head_weights.h"
#include "text/normalize.h"
#include "text/space.h"

enum {
    SENTENCE_WORDS = GENERIC_SENTENCE_WORDS,
    DEK_WORDS = 80,   // words of the longest dek
    CREDIT_WORDS = 8, // words of a picture's credit
    KNOWN_BYTES = 8,  // of the shortest line that is looked for in a known headline
    LABEL_LINES = 5,  // lines above the headline that the label may be one of
};

void generic_find_headline(struct generic *generic)
{
    struct candidates list = {0};
    head_titles(generic->head, &list);
    candidates_score(&list, &head_title_choice);
    const struct candidate *best = candidates_best(&list);
    if (!best)
        return;
    generic->headline = best->node;
    generic->headline_text = best->value;
}

// A headline that is known before the page is looked at (front matter): the line of the page, above its text or its first, that says the
// same, perhaps without the site's name.
void generic_find_known_headline(struct generic *generic, struct str headline)
{
    struct str key = text_key(generic->run.arena, headline);
    size_t end =
        generic->body.from + 1 < generic->all.to ? generic->body.from + 1 : generic->all.to;
    for (size_t i = generic->all.from; i < end && generic->headline == STR_NONE; i++)
        if (generic_is_text(generic, i) && generic->keys[i].length >= KNOWN_BYTES &&
            str_starts(key, generic->keys[i]))
            generic->headline = i;
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

// --- dek and credit ---

// A line that is no sentence over the credit of a picture: 'A bus at a depot' above 'Shutterstock/A. Sol'.
static bool is_over_credit(struct generic *generic, size_t index)
{
    const struct line *next = &generic->run.page->lines[index + 1];
    return index + 1 < generic->body.from && !next->is_after_blank && next->words <= CREDIT_WORDS &&
           !generic_ends_sentence(generic->run.page->lines[index].plain) &&
           head_is_caption(generic->run.arena, next->plain);
}

// A sentence or two that may stand between headline and text.
static bool is_dek(struct generic *generic, size_t index)
{
    struct generic_parts parts;
    const struct line *line = &generic->run.page->lines[index];
    return line->role == LINE_TEXT && line->words >= SENTENCE_WORDS && line->words <= DEK_WORDS &&
           !head_is_caption(generic->run.arena, line->plain) &&
           !generic_is_furniture(generic, index) && !generic_is_date(generic, index) &&
           !is_over_credit(generic, index) && !generic_read_parts(generic, index, &parts);
}

static void take_dek(struct generic *generic, size_t above)
{
    if (facts_get(generic->run.facts, STR("description")))
        return;
    for (size_t i = above; i < generic->body.from; i++) {
        if (!is_dek(generic, i) || generic_is_author_line(generic, i))
            continue;
        generic_take(generic, STR("description"), i);
        return;
    }
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
    struct head_names names;
    size_t above = generic->headline == STR_NONE ? generic->all.from : generic->headline + 1;
    if (generic->headline != STR_NONE && generic->headline_text.data)
        generic_take_part(generic, STR("headline"), generic->headline, generic->headline_text);
    else if (generic->headline != STR_NONE)
        generic->run.page->lines[generic->headline].role = LINE_TAKEN;
    take_label(generic);
    for (size_t i = above; i < generic->body.from; i++)
        if (generic_is_text(generic, i))
            generic_take_parts(generic, i);
    generic_choose_authors(generic, &names);
    generic_take_dates(generic);
    generic_take_authors(generic, &names);
    take_credit(generic);
    take_dek(generic, above);
}
