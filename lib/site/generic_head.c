// The head of a page that no profile knows: headline and dek above its body, the credit of its picture.
// SPDX-License-Identifier: MIT
#include "site/head_names.h"

#include "site/head_weights.h"
#include "site/path.h"
#include "site/position.h"
#include "text/name.h"
#include "text/normalize.h"
#include "text/space.h"
#include "text/words.h"

enum {
    SENTENCE_WORDS = GENERIC_SENTENCE_WORDS,
    DEK_WORDS = 80,   // words of the longest dek
    PERSON_WORDS = 4, // words of a name
    CREDIT_WORDS = 8, // words of a picture's credit
    DEK_SURE = 860,   // score of a headline that is surely none
    DEK_BETTER = 170, // more than the line above it has, too
    DEK_EVEN = 40,    // the same where both are sure
    DEK_LEAST = 12,   // of the shortest that is taken for the headline
    TITLE_LEAST = 4,  // words of a headline above it
    ABOVE_LINES = 10, // from a headline to what stands behind its day and authors
    DETAIL_LINES = 4, // lines below a headline of which one is its day or author's
    BUTTON_WORDS = 3,
    ABOVE_BETTER = 40,   // score of that above the headline's
    UNIT_BETTER = 200,   // the same of a line right under a name
    STOP_LEAST = 7,      // words of the shortest sentence that is a dek
    BYLINE_BETTER = 300, // score of a byline above that of the headline
    KNOWN_BYTES = 8,     // of the shortest line that is looked for in a known headline
    KNOWN_MOST = 2000,   // bytes of the longest known headline that is taken apart
};

static const struct candidate *candidate_at(const struct candidates *list, size_t node)
{
    for (size_t i = 0; i < list->count; i++)
        if (list->items[i].node == node && !candidate_has(&list->items[i], HEAD_TITLE_PART))
            return &list->items[i];
    return NULL;
}

// May a line above the text be its headline at all? Of its looks, those that are against it.
static bool is_title_like(const struct generic *generic, const struct candidate *it)
{
    static const unsigned against[] = {
        HEAD_TITLE_BULLET,    HEAD_TITLE_LABEL,   HEAD_TITLE_END,     HEAD_TITLE_NAMES_FOLLOW,
        HEAD_TITLE_STOP,      HEAD_TITLE_CAPTION, HEAD_TITLE_HAS_DAY, HEAD_TITLE_IS_BYLINE,
        HEAD_TITLE_FURNITURE, HEAD_TITLE_COMMA,   HEAD_TITLE_COLON,   HEAD_TITLE_IS_NAME};
    for (size_t i = 0; i < sizeof(against) / sizeof(*against); i++)
        if (candidate_has(it, against[i]))
            return false;
    return generic->run.page->lines[it->node].words >= TITLE_LEAST;
}

// The candidate right above one that is long enough for a dek and not surely the headline: shorter, nearly as good, and nothing that stands above
// headlines. 'Headline', a line of furniture, 'what the text is about'.
static const struct candidate *above_dek(struct generic *generic, const struct candidates *list,
                                         const struct candidate *dek)
{
    const struct line *lines = generic->run.page->lines;
    size_t i = dek->node;
    size_t least = candidate_has(dek, HEAD_TITLE_STOP) ? STOP_LEAST : DEK_LEAST;
    if (lines[i].words < least || candidate_has(dek, HEAD_TITLE_PART) ||
        candidate_has(dek, HEAD_TITLE_HEADING_1) || i >= generic->body.from)
        return NULL;
    while (i > generic->all.from &&
           (!generic_is_text(generic, i - 1) || generic_is_furniture(generic, i - 1)))
        i--;
    const struct candidate *above = i > generic->all.from ? candidate_at(list, i - 1) : NULL;
    int better = dek->score >= DEK_SURE ? DEK_EVEN : DEK_BETTER;
    if (!above || above->score + better < dek->score)
        return NULL;
    bool is_shorter = lines[i - 1].words * 4 <= lines[dek->node].words * 3;
    return is_shorter && is_title_like(generic, above) ? above : NULL;
}

// 'Por Jane Doe y John Roe', 'Jane Doe, University of Springfield, John Roe, Example College'
static bool is_of_persons(struct generic *generic, const struct candidate *it)
{
    if (!it || candidate_has(it, HEAD_TITLE_PART) || candidate_has(it, HEAD_TITLE_HEADING_1))
        return false;
    if (candidate_has(it, HEAD_TITLE_IS_BYLINE))
        return names_split(generic->run.arena, it->value).count > 0;
    return it->node < generic->body.from &&
           generic->run.page->lines[it->node].words >= TITLE_LEAST &&
           generic_is_author_line(generic, it->node);
}

// The best candidate that is no byline, where it is not much worse than this one.
static const struct candidate *beside_byline(const struct generic *generic,
                                             const struct candidates *list,
                                             const struct candidate *byline)
{
    const struct candidate *best = NULL;
    for (size_t i = 0; i < list->count; i++) {
        const struct candidate *it = &list->items[i];
        if (it->node != byline->node && it->score + BYLINE_BETTER >= byline->score &&
            is_title_like(generic, it) && !candidate_has(it, HEAD_TITLE_POSITION) &&
            (!best || it->score > best->score))
            best = it;
    }
    return best ? best : byline;
}

// Do the day or the authors of a line stand right below it, but for what is as short as a button, and above another one?
static bool has_details_between(struct generic *generic, size_t from, size_t to)
{
    for (size_t i = from + 1, seen = 0; i < to && seen < DETAIL_LINES; i++) {
        if (!generic_is_text(generic, i))
            continue;
        if (generic_is_date(generic, i) || page_is_name(generic->run.page, i))
            return true;
        seen += generic->run.page->lines[i].words <= BUTTON_WORDS ? 1 : DETAIL_LINES;
    }
    return false;
}

// A line behind the day and the authors is a dek more likely than a headline where a line above these is nearly as good; and right under a
// name, what that person works for.
static const struct candidate *above_details(struct generic *generic, const struct candidates *list,
                                             const struct candidate *best)
{
    const struct candidate *above = NULL;
    const struct line *line = &generic->run.page->lines[best->node];
    bool is_unit =
        best->node && !line->is_after_blank && page_is_name(generic->run.page, best->node - 1);
    if (best->node > generic->body.from || candidate_has(best, HEAD_TITLE_PART) ||
        candidate_has(best, HEAD_TITLE_HEADING_1))
        return NULL;
    for (size_t i = 0; i < list->count; i++) {
        const struct candidate *it = &list->items[i];
        if (it->node < best->node && it->node + ABOVE_LINES >= best->node &&
            it->score + (is_unit ? UNIT_BETTER : ABOVE_BETTER) >= best->score &&
            is_title_like(generic, it) && (!above || it->score > above->score) &&
            has_details_between(generic, it->node, best->node))
            above = it;
    }
    return above;
}

// The best candidate; a sentence of the text only where no line above it may be one.
static const struct candidate *find_title(struct generic *generic, const struct candidates *list)
{
    const struct candidate *best = candidates_best(list), *above = NULL;
    size_t body = generic->body.from;
    if (is_of_persons(generic, best))
        return beside_byline(generic, list, best);
    if (!best || best->node < body || !candidate_has(best, HEAD_TITLE_STOP) ||
        generic->run.page->lines[best->node].words < DEK_LEAST)
        return best;
    for (size_t i = 0; i < list->count; i++) {
        const struct candidate *it = &list->items[i];
        if (it->node < body && is_title_like(generic, it) && (!above || it->score > above->score))
            above = it;
    }
    return above ? above : best;
}

void generic_find_headline(struct generic *generic)
{
    struct candidates list = {0};
    head_titles(generic->head, &list);
    candidates_score(&list, &head_title_choice);
    const struct candidate *best = find_title(generic, &list);
    if (!best)
        return;
    const struct candidate *above = above_dek(generic, &list, best);
    above = above ? above : above_details(generic, &list, best);
    best = above ? above : best;
    generic->headline = best->node;
    generic->headline_text = best->value;
}

// Is the key that of the headline's beginning, as far as a sign that parts it from the name of the site or of a rubric?
static bool is_before_sign(struct arena *arena, struct str headline, struct str key)
{
    static const struct str signs[] = {STR_INIT(" | "), STR_INIT(" - "),  STR_INIT(" – "),
                                       STR_INIT(" — "), STR_INIT(" − "),  STR_INIT(" · "),
                                       STR_INIT(" • "), STR_INIT(" :: "), STR_INIT(" » ")};
    for (size_t i = 0; i < sizeof(signs) / sizeof(*signs); i++)
        for (size_t at = 0; (at = str_find(headline, signs[i], at)) != STR_NONE; at++)
            if (str_equal(text_key(arena, str_slice(headline, 0, at)), key))
                return true;
    return false;
}

// A headline that is known before the page is looked at (front matter): the line of the page, above its text or its first, that says most of
// it. Titles of pages go on behind the headline with the site's name: where a line, and it alone, holds what stands before that, the
// line is the headline.
void generic_find_known_headline(struct generic *generic, struct str headline)
{
    struct arena *arena = generic->run.arena;
    struct str key = text_key(arena, headline);
    size_t end =
        generic->body.from + 1 < generic->all.to ? generic->body.from + 1 : generic->all.to;
    size_t longest = KNOWN_BYTES - 1;
    for (size_t i = generic->all.from; i < end; i++)
        if (generic_is_text(generic, i) && generic->keys[i].length > longest &&
            str_starts(key, generic->keys[i])) {
            generic->headline = i;
            longest = generic->keys[i].length;
        }
    if (generic->headline == STR_NONE || longest == key.length)
        return;
    const struct line *line = &generic->run.page->lines[generic->headline];
    if (line->words < TITLE_LEAST - 1 || headline.length > KNOWN_MOST ||
        !is_before_sign(arena, headline, generic->keys[generic->headline]))
        return;
    facts_remove(generic->run.facts, STR("headline"));
    generic->headline_text = line->plain;
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

// 'Jane Doe (Senior Fellow)', be the name a likely one or not.
static bool is_person(struct str text)
{
    struct str before, inside;
    return head_name_position(text, &before).length ||
           (position_in_brackets(text, &before, &inside) && position_says(inside) &&
            words_weight(before) <= PERSON_WORDS);
}

// A sentence or two that may stand between headline and text.
static bool is_dek(struct generic *generic, size_t index)
{
    struct generic_parts parts;
    const struct line *line = &generic->run.page->lines[index];
    return line->role == LINE_TEXT && line->words >= SENTENCE_WORDS && line->words <= DEK_WORDS &&
           !head_is_caption(generic->run.arena, line->plain) &&
           !generic_is_furniture(generic, index) && !generic_is_date(generic, index) &&
           (generic_ends_sentence(line->plain) || !generic_is_position(generic, index)) &&
           !is_over_credit(generic, index) && !generic_is_between_credits(line->plain) &&
           !path_is_sure(line->plain) && !path_is_from_home(generic->run.arena, line->plain) &&
           !is_person(line->plain) && !generic_read_parts(generic, index, &parts);
}

// A line of the table of contents: a heading of the text says the same.
static bool is_of_contents(const struct generic *generic, size_t index)
{
    struct str key = generic->keys[index];
    if (!key.length || generic_ends_sentence(generic->run.page->lines[index].plain))
        return false;
    for (size_t i = generic->body.from + 1; i < generic->body.to; i++)
        if (str_equal(generic->keys[i], key))
            return true;
    return false;
}

static void take_dek(struct generic *generic, size_t above)
{
    if (facts_get(generic->run.facts, STR("description")))
        return;
    for (size_t i = above; i < generic->body.from; i++) {
        if (!is_dek(generic, i) || generic_is_author_line(generic, i) || is_of_contents(generic, i))
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
    generic_take_label(generic);
    for (size_t i = above; i < generic->body.from; i++)
        if (generic_is_text(generic, i))
            generic_take_parts(generic, i);
    generic_choose_authors(generic, &names);
    generic_take_dates(generic);
    generic_take_authors(generic, &names);
    generic_take_label_beside(generic);
    generic_find_occasion(generic);
    take_credit(generic);
    take_dek(generic, above);
}
