// SPDX-License-Identifier: MIT
#include "clean/steps.h"

// Text first, since all later steps compare texts; title before what compares with the title; what cuts the
// body before what measures it; the language before dates, whose order of day and month it may tell; all that the id is
// made of before the id.
const struct step steps[] = {
    {"text", "UTF-8, NFC, spaces and control characters of every text", step_text, true},
    {"debris", "IMGXYZ1IMGZYX, REQUIRED IMAGE, Endowment?s, <br>, &amp;, text decoded wrongly",
     step_debris, true},
    {"url", "canonical_url from canonical_url or url", step_url, true},
    {"title", "headline without the site's name; from the URL where there is none", step_title,
     true},
    {"description", "null where it repeats the headline", step_description, true},
    {"head", "headline, dek, byline and date glued to or repeated as the first paragraph",
     step_head, true},
    {"versions", "\"Excerpted from …\", \"A translation of …\" as versions[]", step_versions, true},
    {"disclaimer", "a disclaimer glued to the last sentence", step_disclaimer, true},
    {"provenance", "\"originally published\" out of the body, original_publisher, is_republication",
     step_provenance, true},
    {"appeals", "\"Sign up for our newsletter\", \"Read also: …\" out of the body", step_appeals,
     true},
    {"pointers", "\"Read the full text\" out of the body", step_pointers, true},
    {"footnotes",
     "digits of footnotes glued behind full stops and quotes, '[1]' where references hold it",
     step_footnotes, true},
    {"repeats", "a sentence doubled in a paragraph, or near it (pull quote)", step_repeats, true},
    {"tags", "mashed tags apart, keywords, tag_run_agrees, capture.trending", step_tags, false},
    {"language", "in_language as BCP 47, stated or detected", step_language, false},
    {"dates", "ISO dates with precision from text, metadata or URL", step_dates, false},
    {"authors", "byline, metadata and biographies merged: names, roles, positions", step_authors,
     false},
    {"cards", "authors of recent_work and related_work", step_cards, false},
    {"status", "body_status: full, excerpt, summary, stub, intro, none, unknown", step_status,
     false},
    {"body", "body_paragraphs, article_body, paragraph_count, word_count", step_body, false},
    {"id", "the article's identity", step_id, false},
    {"complete", "every field in the dictionary's order; hints removed", step_complete, false},
};
const size_t steps_count = sizeof(steps) / sizeof(*steps);
_Static_assert(sizeof(steps) / sizeof(*steps) <= STEPS_MAX, "more steps than a selection holds");

// Rounds of the repeated steps. A step that cuts can uncover work for another one; more rounds than these
// need a body made to provoke them.
enum { ROUNDS_MAX = 64 };

struct selection selection_all(void)
{
    struct selection selection = {{false}};
    for (size_t i = 0; i < steps_count; i++)
        selection.is_on[i] = true;
    return selection;
}

static bool turn_on(struct selection *selection, struct str name)
{
    for (size_t i = 0; i < steps_count; i++) {
        if (str_equal(name, str_of(steps[i].name))) {
            selection->is_on[i] = true;
            return true;
        }
    }
    return false;
}

bool selection_parse(struct str list, struct selection *selection, struct str *unknown)
{
    *selection = (struct selection){{false}};
    for (struct str name; str_split(&list, ',', &name);) {
        *unknown = str_trim(name);
        if (!turn_on(selection, *unknown))
            return false;
    }
    return true;
}

// Runs the repeated steps that start at 'first' until none of them cuts. Returns the place behind them.
static size_t run_repeated(const struct selection *selection, struct article *article, size_t first)
{
    size_t end = first;
    unsigned before;
    do {
        before = article->cuts;
        for (end = first; end < steps_count && steps[end].is_repeated; end++)
            if (selection->is_on[end])
                steps[end].run(article);
    } while (article->cuts != before && ++article->round < ROUNDS_MAX);
    return end;
}

void steps_run(const struct selection *selection, struct record *record, struct cleaner *cleaner)
{
    struct article article;
    article_open(&article, record, cleaner);
    for (size_t i = 0; i < steps_count;) {
        if (steps[i].is_repeated) {
            i = run_repeated(selection, &article, i);
            continue;
        }
        if (selection->is_on[i])
            steps[i].run(&article);
        i++;
    }
    article_close(&article);
}
