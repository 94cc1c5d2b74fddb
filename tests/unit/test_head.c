// Headline, dates and authors of text captures that no profile knows.
// SPDX-License-Identifier: MIT
#include "site/generic.h"
#include "site/head_days.h"
#include "site/head_names.h"

#undef NDEBUG
#include <assert.h>
#include <stdio.h>

#define TEXT                                                                                       \
    "The harbour of the old town silts up faster than it did a decade ago, and the masters of "    \
    "its ferries say that they need a dredger before the winter storms come back again.\n"         \
    "Engineers of the county measured the channel in spring and found that two metres of water "   \
    "are left at low tide, which is less than most of the boats that call there need to turn.\n"   \
    "A vote on the money is planned for autumn, when the council meets in public and hears what "  \
    "fishermen, hoteliers and the owners of the yard have to say about who should pay for it.\n"

static struct arena arena;
static struct page page;
static struct facts facts;
static struct generic generic;

static void apply(const char *text)
{
    facts = (struct facts){0};
    page = (struct page){0};
    page_read(&page, &arena, str_of(text));
    assert(generic_apply(&page, 0, page.count, &arena, &facts));
}

static void begin(const char *text)
{
    facts = (struct facts){0};
    page = (struct page){0};
    page_read(&page, &arena, str_of(text));
    assert(generic_begin(&generic, &page, (struct range){0, page.count}, &arena, &facts));
}

static bool is(const char *field, const char *expected)
{
    struct str got = facts_text(&facts, str_of(field));
    if (!str_equal(got, str_of(expected)))
        fprintf(stderr, "%s: %.*s\n", field, (int)got.length, got.data ? got.data : "");
    return str_equal(got, str_of(expected));
}

// The names of the list of authors, parted by commas.
static bool authors_are(const char *expected)
{
    struct str all = STR("");
    for (size_t i = 0; i < facts.count; i++) {
        if (!str_equal(facts.items[i].field, STR("authors")))
            continue;
        struct str name = facts_text(facts.items[i].object, STR("name"));
        all = all.length ? arena_join(&arena, arena_join(&arena, all, STR(", ")), name) : name;
    }
    return str_equal(all, str_of(expected));
}

static void test_a_headline_far_above_the_text(void)
{
    apply(
        "Home\nNews\nSports\nThe harbour silts up as ferries wait for a "
        "dredger\nShare\nTweet\nPrint\n"
        "By Jane Doe\nMarch 3, 2020\nSave\nComments\n" TEXT);
    assert(is("headline", "The harbour silts up as ferries wait for a dredger"));
    assert(is("byline", "By Jane Doe"));
    assert(is("date_published_text", "March 3, 2020"));
}

static const struct candidate *find_title(const char *value)
{
    struct candidates list = {0};
    head_titles(generic.head, &list);
    for (size_t i = 0; i < list.count; i++)
        if (str_equal(list.items[i].value, str_of(value)))
            return &list.items[i];
    return NULL;
}

static void test_the_part_of_a_title_that_is_the_headline(void)
{
    begin("Harbour silts up, ferries wait | The Example Post\nHome\nNews\n" TEXT);
    const struct candidate *part = find_title("Harbour silts up, ferries wait");
    assert(part && candidate_has(part, HEAD_TITLE_PART_FIRST) &&
           candidate_has(part, HEAD_TITLE_PART_LONGEST));
}

static void test_what_speaks_for_a_headline(void)
{
    begin("Harbour town waits for its dredger\nMarch 3, 2020\nBy Jane Doe\n" TEXT);
    const struct candidate *it = find_title("Harbour town waits for its dredger");
    assert(it);
    assert(candidate_has(it, HEAD_TITLE_DAY_1) && candidate_has(it, HEAD_TITLE_NAME_2));
    assert(candidate_has(it, HEAD_TITLE_FIRST_LINE) && candidate_has(it, HEAD_TITLE_WORDS_6));
    assert(candidate_has(it, HEAD_TITLE_AGAIN_MOST) || candidate_has(it, HEAD_TITLE_AGAIN_SOME));
    assert(!candidate_has(it, HEAD_TITLE_HAS_DAY) && !candidate_has(it, HEAD_TITLE_BULLET));
}

static void test_published_and_changed_are_kept_apart(void)
{
    apply(
        "Harbour town waits for its dredger\nBy Jane Doe\nPublished March 3, 2020\n"
        "Updated March 9, 2020\n" TEXT);
    assert(is("date_published_text", "Published March 3, 2020"));
    assert(is("date_modified", "March 9, 2020"));
    apply("Harbour town waits for its dredger\nBy Jane Doe\nUpdated March 9, 2020\n" TEXT);
    assert(!facts_get(&facts, STR("date_published_text")));
    assert(is("date_modified", "March 9, 2020"));
}

static void test_no_day_is_made_of_a_relative_time(void)
{
    apply("Harbour town waits for its dredger\nBy Jane Doe\n3 days ago\n" TEXT);
    assert(!facts_get(&facts, STR("date_published_text")));
    assert(!facts_get(&facts, STR("date_published")));
}

// Where another date of the page shows the order, 03/04/2020 can be told.
static void test_the_order_of_day_and_month_that_the_page_shows(void)
{
    apply("Harbour town waits for its dredger\nPublished 03/04/2020\nUpdated 25/04/2020\n" TEXT);
    assert(is("date_published", "2020-04-03"));
    struct head_days days;
    begin("Harbour town waits for its dredger\nPublished 03/04/2020\n" TEXT);
    head_days_read(&days, generic.head);
    assert(days.list.count == 0); // it is not guessed
}

static void test_a_day_is_one_candidate_with_all_its_sights(void)
{
    struct head_days days;
    begin("Harbour town waits for its dredger\nMarch 3, 2020\n" TEXT
          "Posted on 3 March 2020\n"
          "© 2020 The Example Post\n");
    head_days_read(&days, generic.head);
    assert(days.list.count == 1 && days.counts[0] == 2 && days.plain[0] == 2);
    const struct candidate *day = &days.list.items[0];
    assert(str_equal(day->key, STR("2020-03-03")) && day->node == 1);
    assert(candidate_has(day, HEAD_DAY_HEAD) && candidate_has(day, HEAD_DAY_BELOW));
    assert(candidate_has(day, HEAD_DAY_COPYRIGHT_SAME) && candidate_has(day, HEAD_DAY_ONLY));
}

static void test_names_of_a_byline_belong_together(void)
{
    apply(
        "Harbour town waits for its dredger\nBy Jane Doe and Maria de la Torre\nMarch 3, "
        "2020\n" TEXT);
    assert(is("byline", "By Jane Doe and Maria de la Torre"));
    assert(authors_are("Jane Doe, Maria de la Torre"));
}

static void test_names_below_each_other_are_one_byline(void)
{
    apply(
        "Harbour town waits for its dredger\nJane Doe\nSenior Fellow, Coast Programme\nPaul Smith\n"
        "March 3, 2020\n" TEXT);
    assert(is("byline", "Jane Doe, Paul Smith"));
    assert(authors_are("Jane Doe, Paul Smith"));
}

static void test_bylines_with_something_behind_them(void)
{
    static const char *const bylines[] = {"By Jane Doe 15 min read",
                                          "Posted by Jane Doe on March 3, 2020", "ByJane Doe",
                                          "March 3, 2020By Jane Doe"};
    for (size_t i = 0; i < sizeof(bylines) / sizeof(*bylines); i++) {
        struct head_names names;
        struct str text =
            arena_join(&arena, STR("Harbour town waits for its dredger\n"), str_of(bylines[i]));
        begin(arena_join(&arena, text, STR("\n" TEXT)).data);
        head_names_read(&names, generic.head);
        assert(names.list.count == 1 && str_equal(names.list.items[0].value, STR("Jane Doe")));
        assert(candidate_has(&names.list.items[0], HEAD_NAME_BY_HEAD));
    }
}

// Whom a text is about, whose picture it is, who edited it: no author is made of them.
static void test_nobody_is_invented(void)
{
    apply("Harbour town waits for its dredger\nMarch 3, 2020\nPhoto: Jane Doe\n" TEXT);
    assert(authors_are(""));
    apply("Harbour town waits for its dredger\nMarch 3, 2020\n" TEXT
          "Related articles\nPaul Smith\n");
    assert(authors_are(""));
}

static void test_words_of_scripts_without_spaces(void)
{
    size_t all;
    begin("Harbour\nMarch 3, 2020\n" TEXT
          "港口的老城比十年前淤积得更快船长们说他们在冬天的风暴回来之前需要一艘挖泥船来清理航道而且"
          "县里的工程师在春天测量了水道"
          "发现低潮时只剩下两米的水这比大多数在那里停靠的船只转弯所需要的水还要少。\n");
    assert(head_again(generic.head, STR("港口的老城"), &all) == 4 && all == 4);
    assert(head_again(generic.head, STR("harbour dredger umbrella"), &all) == 2 && all == 3);
    assert(head_again(generic.head, STR("a of to"), &all) == 0 && all == 0);
}

int main(void)
{
    test_a_headline_far_above_the_text();
    test_the_part_of_a_title_that_is_the_headline();
    test_what_speaks_for_a_headline();
    test_published_and_changed_are_kept_apart();
    test_no_day_is_made_of_a_relative_time();
    test_the_order_of_day_and_month_that_the_page_shows();
    test_a_day_is_one_candidate_with_all_its_sights();
    test_names_of_a_byline_belong_together();
    test_names_below_each_other_are_one_byline();
    test_bylines_with_something_behind_them();
    test_nobody_is_invented();
    test_words_of_scripts_without_spaces();
    arena_free(&arena);
    return 0;
}
