// SPDX-License-Identifier: MIT
#include "merge/merge.h"

#undef NDEBUG
#include <assert.h>
#include <stdio.h>
#include <stdlib.h>

static struct merge merge = {.limit = 1 << 20};

// Merges lines (the survivor "s" first, then "c1", "c2", …; a line that starts with '+' has the fullest body).
static struct str merged(const char *const *lines)
{
    static struct buffer out;
    buffer_reset(&out);
    merge_start(&merge, str_of(lines[0]), STR("s"));
    for (int i = 1; lines[i]; i++) {
        char name[16], line[2000];
        bool has_body = lines[i][0] == '+';
        snprintf(name, sizeof(name), "c%d", i);
        snprintf(line, sizeof(line), "%s", lines[i] + has_body);
        struct merge_source source = {str_of(name), STR("url"), STR("1"), has_body};
        merge_add(&merge, str_of(line), &source);
        memset(line, 'x', sizeof(line)); // what was added may go away
        memset(name, 'x', sizeof(name));
    }
    merge_write(&merge, &out);
    return buffer_str(&out);
}

#define EXPECT(expected, ...) expect(merged((const char *const[]){__VA_ARGS__, NULL}), expected)

static void expect(struct str line, const char *expected)
{
    if (!str_equal(line, str_of(expected)))
        fprintf(stderr, "got %.*s\nnot %s\n", (int)line.length, line.data, expected);
    assert(str_equal(line, str_of(expected)));
    const char *error = NULL;
    assert(span_validate(line, &error, NULL));
}

#define ENTRY(id, fields)                                                                          \
    "{\"capture_id\":\"" id "\",\"rule\":\"url\",\"score\":1,\"fields\":[" fields "]}"

static void test_alone(void)
{
    EXPECT("{ \"id\":\"i\", \"n\":1e2 }", "{ \"id\":\"i\", \"n\":1e2 }");
    EXPECT("{ \"n\":1e2 }", "{ \"n\":1e2 }"); // nothing to make an id of
    struct str line = merged((const char *const[]){"{\"headline\":\"H\"}", NULL});
    assert(str_starts(line, STR("{\"id\":\"")) && str_ends(line, STR("\",\"headline\":\"H\"}")));
}

static void test_fill(void)
{
    EXPECT(
        "{\"id\":\"i\",\"headline\":\"H\",\"topics\":[\"a\"],\"blog\":\"B2\",\"n\":0.10,"
        "\"duplicates\":[" ENTRY("c1", "\"topics\",\"n\"") "," ENTRY(
            "c2", "\"blog\",\"more\"") "],\"more\":{\"x\": 1}}",
        "{\"id\":\"i\",\"headline\":\"H\",\"topics\":[],\"blog\":null,\"n\":\"\"}",
        "{\"id\":\"j\",\"headline\":\"other\",\"topics\":[\"a\"],\"blog\":null,\"n\":0.10}",
        "{\"topics\":[\"b\"],\"blog\":\"B1\",\"blog\":\"B2\",\"more\":{\"x\": 1}}");
    // The id of another capture is better than none.
    EXPECT("{\"id\":\"j\",\"headline\":\"H\",\"duplicates\":[" ENTRY("c1", "\"id\"") "]}",
           "{\"id\":null,\"headline\":\"H\"}", "{\"id\":\"j\"}");
}

static void test_what_speaks_of_a_capture_stays(void)
{
    EXPECT("{\"id\":\"i\",\"layout\":null,\"capture\":{},\"recent_work\":[],\"duplicates\":[" ENTRY(
               "c1", "") "]}",
           "{\"id\":\"i\",\"layout\":null,\"capture\":{},\"recent_work\":[]}",
           "{\"layout\":\"x\",\"capture\":{\"id\":1},\"recent_work\":[1],\"evidence\":{\"a\":1},"
           "\"profile\":\"p\","
           "\"metadata\":{\"a\":1},\"warnings\":[\"w\"],\"hints\":{\"a\":1},\"replaces\":[\"r\"]}");
}

static void test_body_is_one(void)
{
    EXPECT(
        "{\"id\":\"i\",\"body_status\":\"full\",\"body_paragraphs\":null,\"article_body\":\"long\","
        "\"word_count\":1,"
        "\"duplicates\":[" ENTRY("c1", "") "," ENTRY(
            "c2", "\"body_status\",\"body_paragraphs\",\"article_body\",\"word_count\"") "]}",
        "{\"id\":\"i\",\"body_status\":\"excerpt\",\"body_paragraphs\":[\"p\"],\"article_body\":"
        "\"p\",\"word_count\":null}",
        "{\"body_status\":\"full\",\"paragraph_count\":3,\"word_count\":9}",
        "+{\"body_status\":\"full\",\"article_body\":\"long\",\"word_count\":1}");
}

static void test_date_is_one(void)
{
    EXPECT(
        "{\"id\":\"i\",\"date_published\":\"2009-05-14\",\"date_published_precision\":null,"
        "\"date_published_text\":\"May 14\",\"duplicates\":[" ENTRY("c1", "") "," ENTRY(
            "c2",
            "\"date_published\",\"date_published_precision\",\"date_published_"
            "text\"") "," ENTRY("c3", "") "]}",
        "{\"id\":\"i\",\"date_published\":\"2009-05-01\",\"date_published_precision\":\"month\","
        "\"date_published_text\":null}",
        "{\"date_published\":\"2009-06-01\",\"date_published_precision\":\"month\",\"date_"
        "published_text\":\"June\"}",
        "{\"date_published\":\"2009-05-14\",\"date_published_text\":\"May 14\"}",
        "{\"date_published\":\"2009-05-15\",\"date_published_text\":\"May 15\"}");
}

// What is an article in one capture is one; the survivor's type stays when it says more than 'other'.
static void test_type(void)
{
    EXPECT("{\"id\":\"i\",\"record_type\":\"article\",\"duplicates\":[" ENTRY("c1", "") "," ENTRY(
               "c2", "\"record_type\"") "," ENTRY("c3", "") "]}",
           "{\"id\":\"i\",\"record_type\":\"other\"}", "{\"record_type\":\"other\"}",
           "{\"record_type\":\"article\"}", "{\"record_type\":\"podcast\"}");
    EXPECT("{\"id\":\"i\",\"record_type\":\"event\",\"duplicates\":[" ENTRY("c1", "") "]}",
           "{\"id\":\"i\",\"record_type\":\"event\"}", "{\"record_type\":\"article\"}");
}

static void test_language_and_provenance(void)
{
    EXPECT(
        "{\"id\":\"i\",\"provenance_note\":\"First in "
        "X.\",\"in_language\":\"en\",\"in_language_basis\":null,"
        "\"is_republication\":true,\"duplicates\":[" ENTRY(
            "c1",
            "\"in_language\",\"in_language_basis\","
            "\"is_republication\",\"provenance_note\"") "]}",
        "{\"id\":\"i\",\"in_language\":null,\"in_language_basis\":\"inferred\",\"is_"
        "republication\":false}",
        "{\"in_language\":\"en\",\"is_republication\":true,\"provenance_note\":\"First in X.\"}");
}

static void test_authors(void)
{
    // What a person lacks is filled; job_title and former go together; nobody is added to a printed byline.
    EXPECT(
        "{\"id\":\"i\",\"byline\":\"By A B\",\"authors\":[{\"name\":\"A "
        "B\",\"job_title\":\"Fellow\",\"former\":true,\"x\":1.0}],"
        "\"duplicates\":[" ENTRY("c1", "\"authors\"") "," ENTRY("c2", "") "]}",
        "{\"id\":\"i\",\"byline\":\"By A B\",\"authors\":[{\"name\":\"A "
        "B\",\"job_title\":null,\"former\":false,\"x\":1.0}]}",
        "{\"authors\":[{\"name\":\"Z\",\"in_byline\":true},{\"name\":\"a "
        "b\",\"job_title\":\"Fellow\",\"former\":true}]}",
        "{\"authors\":[{\"name\":\"A B\",\"job_title\":\"Director\"}]}");
    // Without a byline persons of another one's byline or metadata come in, but nobody from beside the text.
    EXPECT(
        "{\"id\":\"i\",\"byline\":\"By C D\",\"authors\":[{\"name\":\"A B\"},{\"name\":\"C "
        "D\",\"position\":2,\"in_byline\":true}],"
        "\"duplicates\":[" ENTRY("c1", "\"byline\",\"authors\"") "," ENTRY("c2", "") "]}",
        "{\"id\":\"i\",\"authors\":[ {\"name\":\"A B\"}]}",
        "{\"byline\":\"By C D\",\"authors\":[{\"name\":\"C D\",\"position\":1,\"in_byline\":true},"
        "{\"name\":\"E F\",\"in_byline\":false,\"in_metadata\":false}]}",
        "{\"authors\":[{\"name\":\"G H\",\"in_byline\":true}]}");
    // A list from another capture is taken whole.
    EXPECT(
        "{\"id\":\"i\",\"authors\":[{\"name\":\"C D\",\"role\":\"author\"}],\"duplicates\":[" ENTRY(
            "c1", "\"authors\"") "," ENTRY("c2", "\"authors\"") "]}",
        "{\"id\":\"i\",\"authors\":[]}", "{\"authors\":[{\"name\":\"C D\"}]}",
        "{\"authors\":[{\"name\":\"C D\",\"role\":\"author\"}]}");
}

static void test_earlier_duplicates(void)
{
    // c1 stood for "old", which had given it its blog; the record takes that blog, but not the kicker.
    EXPECT(
        "{\"id\":\"i\",\"kicker\":\"K\",\"blog\":\"B\",\"date_modified\":\"D\",\"duplicates\":"
        "[" ENTRY("c1", "\"date_modified\"") "," ENTRY("old", "\"blog\"") "]}",
        "{\"id\":\"i\",\"kicker\":\"K\",\"blog\":null,\"date_modified\":null}",
        "{\"kicker\":\"L\",\"blog\":\"B\",\"date_modified\":\"D\",\"duplicates\":[" ENTRY(
            "old", "\"kicker\",\"blog\"") "," ENTRY("s", "") "]}");
    // The same capture again says nothing new.
    EXPECT("{\"id\":\"i\",\"blog\":\"B\",\"duplicates\":[" ENTRY("c1", "\"blog\"") "]}",
           "{\"id\":\"i\",\"blog\":\"B\",\"duplicates\":[" ENTRY("c1", "\"blog\"") "]}",
           "{\"blog\":\"B\"}");
}

static void test_warnings_follow_their_field(void)
{
    EXPECT(
        "{\"id\":\"i\",\"date_published\":\"2009-05-14\",\"article_body\":\"b\",\"duplicates\":"
        "[" ENTRY("c1",
                  "\"date_published\",\"article_body\"") "],\"warnings\":[\"x\",\"dek_repeated\"]}",
        "{\"id\":\"i\",\"date_published\":\"2009-05\",\"article_body\":null,\"warnings\":[\"date_"
        "from_url\",\"x\",\"no_body\"]}",
        "+{\"date_published\":\"2009-05-14\",\"article_body\":\"b\",\"warnings\":[\"y\",\"dek_"
        "repeated\",\"title_from_slug\"]}");
}

static void test_limit(void)
{
    merge.limit = 160;
    EXPECT("{\"id\":\"i\",\"blog\":null,\"kicker\":\"K\",\"warnings\":[\"duplicates_truncated\"]}",
           "{\"id\":\"i\",\"blog\":null,\"kicker\":null}",
           "{\"blog\":\"a text that is far longer than what is left when one hundred and sixty "
           "bytes are all there is, "
           "and then some more of it\",\"kicker\":\"K\"}");
    merge.limit = 1 << 20;
}

int main(void)
{
    test_alone();
    test_fill();
    test_what_speaks_of_a_capture_stays();
    test_body_is_one();
    test_date_is_one();
    test_type();
    test_language_and_provenance();
    test_authors();
    test_earlier_duplicates();
    test_warnings_follow_their_field();
    test_limit();
    merge_free(&merge);
    puts("ok merge");
    return 0;
}
