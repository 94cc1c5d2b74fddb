// SPDX-License-Identifier: MIT
#include "site/kind.h"

#include "site/run.h"

enum {
    LONG_WORDS = 25,     // words of a paragraph of an article
    ENTRY_WORDS = 20,    // words of a title in a list
    ENTRIES_MIN = 6,     // entries that make a listing
    LONG_IN_LISTING = 2, // paragraphs in a row that a listing may hold: an introduction
    PERSON_HEADINGS = 2, // headings that make a person's page
    TOP_LINES = 12,      // lines in which a person's page names the person
    ERROR_LINES = 40,    // lines of an error page
};

static bool is_one_of(struct str text, const struct str *values, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (str_equal_nocase(text, values[i]))
            return true;
    return false;
}

static bool is_person_heading(struct str text)
{
    static const struct str headings[] = {
        STR_INIT("Education"),
        STR_INIT("Languages"),
        STR_INIT("Expertise"),
        STR_INIT("Areas of expertise"),
        STR_INIT("Area of expertise"),
        STR_INIT("Experience"),
        STR_INIT("Past experience"),
        STR_INIT("Biography"),
        STR_INIT("Bio"),
        STR_INIT("Contact"),
        STR_INIT("Contact information"),
        STR_INIT("Media contact"),
        STR_INIT("Affiliations"),
        STR_INIT("Current affiliations"),
        STR_INIT("Past affiliations"),
        STR_INIT("Latest publications"),
        STR_INIT("Recent publications"),
        STR_INIT("Publications"),
        STR_INIT("Selected publications"),
        STR_INIT("All work"),
        STR_INIT("Research interests"),
        STR_INIT("Media appearances"),
        STR_INIT("Download bio"),
        STR_INIT("Subject areas"),
        STR_INIT("Awards"),
        STR_INIT("Regions of expertise"),
    };
    if (is_one_of(text, headings, sizeof(headings) / sizeof(*headings)))
        return true;
    return str_starts(text, STR("All work from ")) || str_starts(text, STR("All Work from ")) ||
           str_starts(text, STR("More from ")) || str_starts(text, STR("Publications by "));
}

// Is a person's name, and behind it a position, among the first lines?
static bool names_person(struct page *page)
{
    for (size_t i = 0; i < page->count && i < TOP_LINES; i++) {
        const struct line *line = &page->lines[i];
        if (line->role != LINE_TEXT || line->has_bullet || !page_is_name(page, i))
            continue;
        if (i + 1 < page->count && page->lines[i + 1].words <= ENTRY_WORDS)
            return true;
    }
    return false;
}

// '97 Results'
static bool is_result_count(struct str text)
{
    size_t at = 0;
    while (at < text.length && text.data[at] >= '0' && text.data[at] <= '9')
        at++;
    struct str rest = str_slice(text, at, text.length);
    return at &&
           (str_equal_nocase(rest, STR(" results")) || str_equal_nocase(rest, STR(" result")));
}

static bool is_search(struct str text)
{
    return is_result_count(text) || str_starts(text, STR("Search results")) ||
           str_starts(text, STR("Search Results")) || str_starts(text, STR("Results for ")) ||
           str_starts(text, STR("Showing results")) || str_starts(text, STR("No results"));
}

static bool is_error(struct str text)
{
    static const struct str titles[] = {
        STR_INIT("404"),
        STR_INIT("Page not found"),
        STR_INIT("Not Found"),
        STR_INIT("404 Not Found"),
        STR_INIT("Access denied"),
        STR_INIT("403 Forbidden"),
        STR_INIT("Error 404"),
        STR_INIT("500 Internal Server Error"),
        STR_INIT("Internal Server Error"),
        STR_INIT("Service Unavailable"),
        STR_INIT("404 - Page not found"),
        STR_INIT("Just a moment..."),
    };
    return is_one_of(text, titles, sizeof(titles) / sizeof(*titles));
}

struct tally {
    size_t long_texts;  // paragraphs of LONG_WORDS and more
    size_t longest_run; // of those without a title between
    size_t run;
    size_t entries; // titles with a dek, a date or names behind
    size_t dates, person_headings, lines;
    bool has_search, has_error, has_bio;
};

// A short line that stands over a dek, a date or a line of names: an entry of a list.
static bool is_entry(struct page *page, size_t i)
{
    struct str text = page->lines[i].plain;
    size_t words = page->lines[i].words;
    if (words < 3 || words > ENTRY_WORDS || str_ends(text, STR(".")) || i + 1 >= page->count ||
        page_is_date(page, i))
        return false;
    struct str next = page->lines[i + 1].plain;
    size_t next_words = page->lines[i + 1].words;
    return page_is_date(page, i + 1) || page_is_name(page, i + 1) ||
           (next_words >= 8 && next_words <= 70 && str_ends(next, STR(".")));
}

static void tally_line(struct run *run, size_t i, struct tally *tally)
{
    struct str text = run->page->lines[i].plain;
    size_t words = run->page->lines[i].words;
    tally->lines++;
    if (words >= LONG_WORDS) {
        tally->long_texts++;
        tally->run++;
        tally->longest_run = tally->run > tally->longest_run ? tally->run : tally->longest_run;
        tally->has_bio = tally->has_bio || (tally->long_texts <= 2 && select_is_bio(run, text));
        return;
    }
    if (is_entry(run->page, i)) {
        tally->entries++;
        tally->run = 0;
    }
    tally->dates += page_is_date(run->page, i);
    tally->person_headings += is_person_heading(text);
    tally->has_search = tally->has_search || is_search(text);
    tally->has_error = tally->has_error || is_error(text);
}

struct kind page_kind(struct page *page)
{
    struct arena scratch = {0};
    struct run run = {.page = page, .arena = &scratch, .pairs_from = STR_NONE};
    struct tally tally = {0};
    for (size_t i = 0; i < page->count; i++)
        if (page->lines[i].role == LINE_TEXT)
            tally_line(&run, i, &tally);
    arena_free(&scratch);
    if (tally.has_error && tally.lines <= ERROR_LINES && tally.long_texts <= 1)
        return (struct kind){STR("error"), STR("an error page")};
    if (tally.has_search && tally.longest_run <= LONG_IN_LISTING)
        return (struct kind){STR("listing"), STR("a page of search results")};
    if (tally.person_headings >= PERSON_HEADINGS && names_person(page) && tally.has_bio)
        return (struct kind){STR("person"), STR("a person's page")};
    if (tally.entries >= ENTRIES_MIN && tally.longest_run < LONG_IN_LISTING &&
        tally.long_texts <= tally.entries)
        return (struct kind){STR("listing"), STR("a list of titles without a text of its own")};
    return (struct kind){0};
}
