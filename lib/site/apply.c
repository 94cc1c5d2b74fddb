// SPDX-License-Identifier: MIT
#include "site/apply.h"

#include "json/span.h"
#include "site/run.h"
#include "text/name.h"
#include "text/sentence.h"

enum {
    MISSED_PARAGRAPHS = 3,
    OFTEN = 3,            // lines that make a list
    PARAGRAPH_WORDS = 25, // of a paragraph of prose
};

static bool detects(struct run *run, const struct detector *detector, struct str url)
{
    if (detector->url_pattern)
        return url.length && pattern_match(detector->url_pattern, url, 0, NULL);
    if (detector->metadata_key.length)
        return page_member(run->page, detector->metadata_key).data;
    struct range range = {0, run->page->count};
    for (int least = detector->is_often ? OFTEN : 1; least > 0; least--) {
        size_t found = select_find(run, &detector->selector, range, NULL);
        if (found == STR_NONE)
            return false;
        range.from = found + 1;
    }
    return true;
}

// Names of the metadata block: who a biography or a line of names can be about.
static void learn_names(struct run *run)
{
    struct str list = page_member(run->page, STR("authors"));
    struct str element;
    size_t position = 0;
    if (!list.data || span_kind(list) != SPAN_ARRAY)
        return;
    while (run->known_count < KNOWN_NAMES_MAX && span_next_element(list, &position, &element)) {
        if (span_kind(element) != SPAN_STRING)
            continue;
        struct str full = span_text(run->arena, element);
        struct name name = name_parse(run->arena, full);
        if (full.length)
            run->known[run->known_count++] =
                (struct known_name){full, name.family, name_key(run->arena, full)};
    }
}

int profile_score(const struct profile *profile, struct page *page, struct str url)
{
    struct arena scratch = {0};
    struct run run = {.profile = profile, .page = page, .arena = &scratch, .pairs_from = STR_NONE};
    int score = 0;
    for (size_t i = 0; i < profile->detector_count; i++)
        if (detects(&run, &profile->detectors[i], url))
            score += profile->detectors[i].weight;
    arena_free(&scratch);
    return score;
}

static bool is_anywhere(const struct section *section)
{
    return section->start_count && section->starts[0].is_anywhere;
}

// 'behind A,B': may the section begin while 'open' (NULL: none) is the one before it?
static bool may_follow(const struct section *section, const struct section *open)
{
    struct str names = section->behind, name;
    if (!names.data)
        return true;
    while (str_split(&names, ',', &name))
        if (open && str_equal(open->name, name))
            return true;
    return false;
}

// Does the page begin with its metadata block, and the profile have a section behind that? Then nothing stands before it.
static bool is_metadata_first(const struct run *run)
{
    if (!run->page->metadata_to || run->page->metadata_line)
        return false;
    for (size_t s = 0; s < run->profile->section_count; s++)
        for (size_t i = 0; i < run->profile->sections[s].start_count; i++)
            if (run->profile->sections[s].starts[i].is_after_metadata)
                return true;
    return false;
}

// The last of the section's headings on the page, or STR_NONE: looked for once.
static size_t last_heading(struct run *run, const struct section *section)
{
    if (run->headed == section)
        return run->last_heading;
    run->headed = section;
    run->last_heading = STR_NONE;
    for (size_t i = 0; i < section->start_count; i++) {
        struct selector heading = section->starts[i].selector;
        if (!heading.pattern || heading.checks)
            continue;
        heading.is_last = true;
        size_t at = select_find(run, &heading, (struct range){0, run->page->count}, NULL);
        if (at != STR_NONE && (run->last_heading == STR_NONE || at > run->last_heading))
            run->last_heading = at;
    }
    return run->last_heading;
}

// A biography opens a section only where none of the section's headings follows: the same words may stand in the text.
static bool is_overruled(struct run *run, const struct section *section,
                         const struct section_start *guess, size_t index)
{
    if (!(guess->selector.checks & CHECK_BIO))
        return false;
    size_t heading = last_heading(run, section);
    return heading != STR_NONE && heading > index;
}

// Does the section begin at this line, when 'open' is the section before it (NULL: none)? A landmark is furniture
// unless it is kept ('at').
static bool begins(struct run *run, const struct section *section, const struct section *open,
                   size_t index)
{
    if (is_anywhere(section) || !may_follow(section, open))
        return false;
    for (size_t i = 0; i < section->start_count; i++) {
        const struct section_start *start = &section->starts[i];
        if (start->is_top              ? index == 0 && !is_metadata_first(run)
            : start->is_after_metadata ? run->page->metadata_to && index == run->page->metadata_line
                                       : select_line(run, &start->selector, index, NULL) &&
                                             !is_overruled(run, section, start, index)) {
            if (!start->is_kept && !start->is_top && !start->is_after_metadata)
                run->page->lines[index].role = LINE_CHROME;
            return true;
        }
    }
    return false;
}

// Cuts the page into sections: ranges[s] is where section s stands, empty when it does not.
static void divide(struct run *run, struct range *ranges)
{
    const struct profile *profile = run->profile;
    size_t current = STR_NONE;
    for (size_t i = 0; i < run->page->count; i++) {
        const struct section *open = current == STR_NONE ? NULL : &profile->sections[current];
        size_t next = current == STR_NONE ? 0 : current + 1;
        while (next < profile->section_count && !begins(run, &profile->sections[next], open, i))
            next++;
        if (next < profile->section_count) {
            if (current != STR_NONE)
                ranges[current].to = i;
            current = next;
            ranges[current] = (struct range){i, run->page->count};
        }
    }
}

static void run_section(struct run *run, const struct section *section, struct range range)
{
    for (size_t i = 0; i < section->count; i++)
        rule_run(run, &section->rules[i], range, run->facts);
}

void profile_apply(const struct profile *profile, struct page *page, struct arena *arena,
                   struct facts *facts)
{
    struct run run = {
        .profile = profile, .page = page, .facts = facts, .arena = arena, .pairs_from = STR_NONE};
    struct range all = {0, page->count};
    struct range *ranges = arena_array(arena, profile->section_count + 1, sizeof(*ranges));
    size_t first = 0;
    learn_names(&run);
    for (; first < profile->section_count && is_anywhere(&profile->sections[first]); first++)
        run_section(&run, &profile->sections[first], all);
    divide(&run, ranges);
    for (size_t i = first; i < profile->section_count; i++)
        run_section(&run, &profile->sections[i],
                    is_anywhere(&profile->sections[i]) ? all : ranges[i]);
}

bool profile_missed(const struct page *page, const struct facts *facts)
{
    size_t paragraphs = 0;
    if (page->metadata.data || facts_get(facts, STR("body_paragraphs")))
        return false;
    for (size_t i = 0; i < page->count && paragraphs < MISSED_PARAGRAPHS; i++) {
        const struct line *line = &page->lines[i];
        paragraphs += line->role != LINE_TAKEN && line->words >= PARAGRAPH_WORDS &&
                      sentence_is_ended(line->plain);
    }
    return paragraphs == MISSED_PARAGRAPHS;
}
