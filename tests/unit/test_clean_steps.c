// The table of steps as a whole: choosing, order, and records in which one rule makes work for another.
// SPDX-License-Identifier: MIT
#include "clean_case.h"

static struct selection all;

static struct str clean(struct str line)
{
    static struct buffer results[2];
    static unsigned turn;
    struct buffer *out = &results[turn++ % 2];
    arena_reset(&clean_case.arena);
    trees_reset(&clean_case.trees);
    clean_case.record.arena = &clean_case.arena;
    clean_case.record.trees = &clean_case.trees;
    assert(record_read(&clean_case.record, line));
    steps_run(&all, &clean_case.record, &clean_case.cleaner);
    buffer_reset(out);
    record_write(&clean_case.record, out);
    return buffer_str(out);
}

// Cleaned, the record holds 'part'; cleaned again it is the same.
static void gives(const char *line, const char *part)
{
    struct str once = clean(str_of(line));
    if (!str_contains(once, str_of(part)))
        fprintf(stderr, "no %s in\n%.*s\n", part, (int)once.length, once.data);
    assert(str_contains(once, str_of(part)));
    struct str twice = clean(once);
    if (!str_equal(once, twice))
        fprintf(stderr, "once  %.*s\ntwice %.*s\n", (int)once.length, once.data, (int)twice.length,
                twice.data);
    assert(str_equal(once, twice));
}

static void test_selection(void)
{
    struct selection selection;
    struct str unknown;
    assert(selection_parse(STR("text, dates"), &selection, &unknown));
    size_t count = 0;
    for (size_t i = 0; i < steps_count; i++)
        count += selection.is_on[i];
    assert(count == 2 && selection.is_on[0]);
    assert(!selection_parse(STR("text,nothing"), &selection, &unknown));
    assert(str_equal(unknown, STR("nothing")));
    assert(!selection_parse(STR(""), &selection, &unknown) && unknown.length == 0);
    for (size_t i = 0; i < steps_count; i++)
        assert(all.is_on[i]);
}

// What one step cuts uncovers what another one cuts.
static void test_chains(void)
{
    gives(
        "{\"headline\":\"Ports or Peril?\",\"body_paragraphs\":[\"This article was originally "
        "published in "
        "the Tide Times.\",\"Ports or Peril?IMGXYZ1IMGZYX The end.\"]}",
        "\"body_paragraphs\":[\"The end.\"]");
    gives(
        "{\"headline\":\"Ports or Peril?\",\"body_paragraphs\":[\"Text.\",\"Read "
        "more.”1\",\"***\"]}",
        "\"body_paragraphs\":[\"Text.\"]");
    gives(
        "{\"body_paragraphs\":[\"Text.\",\"Read more. Rivers does not take positions.\"],"
        "\"hints\":{\"disclaimer_starts\":[\"Rivers does not take\"]}}",
        "\"body_paragraphs\":[\"Text.\"]");
}

// Found by fuzzing: what comes from hints, metadata or parts of a text is a text like any other.
static void test_derived(void)
{
    gives("{\"hints\":{\"tag_run\":\"Aid<br>\"}}", "\"keywords\":[\"Aid\"]");
    gives("{\"hints\":{\"tag_run\":\"AidREQUIRED IMAGEIran\"}}", "\"keywords\":[\"Aid\",\"Iran\"]");
    gives("{\"hints\":{\"tag_run\":\"\xEF\xBF\xBD\"}}",
          "\"warnings\":[\"tags_unmashed_by_case\",\"no_body\","
          "\"replacement_characters\"]");
    gives("{\"metadata\":{\"authors\":[\"Annâ€™s Berg\"]}}", "\"name\":\"Ann’s Berg\"");
    gives("{\"date_modified\":\"\",\"date_published_text\":\"Updated May 3, 2001\"}",
          "\"date_modified\":\"2001-05-03\"");
    gives("{\"authors\":[{},{\"job_title\":\"Fellow\"},{\"name\":\"Ann Berg\"}]}",
          "\"job_title\":\"Fellow\",\"former\":false");
    gives(
        "{\"capture\":{\"trending\":[\"TheGambiaIran\"]},\"hints\":{\"vocabulary\":{\"x\":["
        "\"TheGambia\"]}}}",
        "\"trending\":[\"TheGambia\",\"Iran\"]");
}

// The same name many times, more names than the memo holds, and lines too long for it.
static void test_memo(void)
{
    struct buffer line = {0};
    for (int i = 0; i < 6000; i++) {
        buffer_reset(&line);
        buffer_printf(&line, "{\"byline\":\"By Ann Berg%c%c%c and Carl Dorn\"}", 'a' + i % 20,
                      'a' + i / 20 % 20, 'a' + i / 400);
        struct str out = clean(buffer_str(&line));
        assert(str_contains(out, STR("\"family_name\":\"Dorn\"")));
    }
    buffer_reset(&line);
    buffer_put(&line, STR("{\"byline\":\"By Carl Dorn"));
    for (int i = 0; i < 60; i++)
        buffer_put(&line, STR(", Ann Berg"));
    buffer_put(&line, STR("\"}"));
    struct str out = clean(buffer_str(&line));
    assert(str_contains(out, STR("\"name\":\"Ann Berg\"")) &&
           !str_contains(out, STR("\"position\":3")));
    buffer_free(&line);
}

int main(void)
{
    all = selection_all();
    test_selection();
    test_chains();
    test_derived();
    test_memo();
    puts("ok clean_steps");
    return 0;
}
