// Body, status, language, id and the last step.
// SPDX-License-Identifier: MIT
#include "clean_case.h"

#include "text/language.h"

static void test_body(void)
{
    case_is(step_body, "{\"body_paragraphs\":[\"a \\\"b\\\" c\",\"d\\ne\"]}",
            "{\"body_paragraphs\":[\"a \\\"b\\\" c\",\"d\\ne\"],\"article_body\":\"a \\\"b\\\" "
            "c\\n\\nd\\ne\","
            "\"paragraph_count\":2,\"word_count\":5}");
    case_is(step_body, "{\"body_paragraphs\":null,\"article_body\":null}",
            "{\"body_paragraphs\":[],\"article_body\":null,\"paragraph_count\":0,\"word_count\":0,"
            "\"warnings\":[\"no_body\"]}");
    case_is(step_body, "{\"article_body\":\"a b\\n\\nc\"}",
            "{\"article_body\":\"a b\\n\\nc\",\"paragraph_count\":2,\"word_count\":3,"
            "\"body_paragraphs\":[\"a b\",\"c\"]}");
    case_stays(step_body, "{\"body_paragraphs\":[1],\"article_body\":\"kept\"}");
}

// The status of a record of so many paragraphs of so many words each; 'last' stands behind them.
static void status(const char *members, int paragraphs, int words, const char *last,
                   const char *expected)
{
    struct buffer in = {0}, out = {0};
    buffer_printf(&in, "{%s\"body_paragraphs\":[", members);
    for (int i = 0; i < paragraphs; i++) {
        buffer_printf(&in, "%s\"", i ? "," : "");
        for (int j = 0; j < words; j++)
            buffer_printf(&in, "%sword", j ? " " : "");
        buffer_put(&in, STR(".\""));
    }
    if (last)
        buffer_printf(&in, "%s\"%s\"", paragraphs ? "," : "", last);
    buffer_printf(&in, "]");
    buffer_printf(&out, "%.*s,\"body_status\":\"%s\"}%c", (int)in.length, in.data, expected, 0);
    buffer_printf(&in, "}%c", 0);
    case_is(step_status, in.data, out.data);
    buffer_free(&in);
    buffer_free(&out);
}

static void test_status(void)
{
    status("", 0, 0, NULL, "none");
    status("", 1, 20, NULL, "stub");
    status("", 1, 60, NULL, "unknown");
    status("", 1, 90, NULL, "full");
    status("", 5, 100, NULL, "full");
    status("", 3, 60, "And it goes on and on...", "excerpt");
    status("", 3, 60, "Read more", "excerpt");
    status("", 1, 60, "Read the Full Text", "summary");
    status("", 1, 60, "So it ends. Click here to see the full article.", "summary");
    status("", 3, 30, "To read the full article, click here.", "excerpt");
    status("", 1, 60, "Listen to the interview", "intro");
    status("\"type_label\":\"Podcast\",", 1, 60, NULL, "intro");
    status("\"is_republication\":true,", 1, 60, NULL, "summary");
    status("\"is_republication\":true,", 1, 8, NULL, "stub");
    status("\"type_label\":\"in the media\",", 1, 90, NULL, "summary");
    status("\"type_label\":\"TV/Radio Broadcast\",", 7, 15, NULL, "full");
    status("", 0, 0,
           "The pilot has led ships into the port since 1981, and when the war came he led them "
           "out again, one by one "
           "and mostly at night, as he tells it. The Tide sat down with him in May to get his "
           "perspective on storms.",
           "intro");
    status("\"is_republication\":true,", 4, 60, NULL, "full");
}

static void test_stated_status(void)
{
    case_stays(step_status, "{\"body_status\":\"intro\",\"body_paragraphs\":[\"a\"]}");
    case_is(step_status, "{\"body_status\":\"none\",\"body_paragraphs\":[\"a\"]}",
            "{\"body_status\":\"stub\",\"body_paragraphs\":[\"a\"]}");
    case_is(step_status, "{\"body_status\":\"full\",\"body_paragraphs\":[]}",
            "{\"body_status\":\"none\",\"body_paragraphs\":[]}");
    case_is(step_status, "{\"body_status\":\"whole\",\"body_paragraphs\":[\"a\"]}",
            "{\"body_status\":\"stub\",\"body_paragraphs\":[\"a\"]}");
    case_stays(step_status, "{\"body_status\":7,\"body_paragraphs\":[\"a\"]}");
}

#define ENGLISH                                                                                    \
    "The master of the harbor had been asleep for most of the day, and it was only when the "      \
    "bells of "                                                                                    \
    "the town began to ring that he knew what had come. There was a ship in the roads which none " \
    "of "                                                                                          \
    "them had seen before, and it had no flag. He went down to the water with his son and a "      \
    "lamp, and "                                                                                   \
    "they waited for the boat that would be sent. It is said that he did not speak until the "     \
    "morning."
#define GERMAN                                                                                      \
    "Der Hafenmeister hatte den größten Teil des Tages geschlafen, und erst als die Glocken der " \
    "Stadt "                                                                                        \
    "läuteten, wusste er, was gekommen war. Auf der Reede lag ein Schiff, das keiner von ihnen "   \
    "je "                                                                                           \
    "gesehen hatte, und es führte keine Flagge. Er ging mit seinem Sohn und einer Lampe ans "      \
    "Wasser."

static void test_language(void)
{
    case_is(step_language, "{\"body_paragraphs\":[\"" ENGLISH "\"]}",
            "{\"body_paragraphs\":[\"" ENGLISH
            "\"],\"in_language\":\"en\",\"in_language_basis\":\"inferred\"}");
    case_is(step_language, "{\"body_paragraphs\":[\"" GERMAN "\"]}",
            "{\"body_paragraphs\":[\"" GERMAN
            "\"],\"in_language\":\"de\",\"in_language_basis\":\"inferred\"}");
    // What the page states wins, in its proper form.
    case_is(
        step_language,
        "{\"in_language\":\"en_us\",\"in_language_basis\":\"stated\",\"body_paragraphs\":[\"" GERMAN
        "\"]}",
        "{\"in_language\":\"en-US\",\"in_language_basis\":\"stated\",\"body_paragraphs\":[\"" GERMAN
        "\"]}");
    case_is(step_language, "{\"in_language\":\"fr\"}",
            "{\"in_language\":\"fr\",\"in_language_basis\":\"stated\"}");
    case_is(step_language, "{\"in_language\":\"?!\",\"body_paragraphs\":[\"12 34\"]}",
            "{\"in_language\":null,\"body_paragraphs\":[\"12 34\"],\"in_language_basis\":null,"
            "\"warnings\":[\"language_unreadable\"]}");
    case_stays(step_language, "{\"in_language\":1}");
}

// What the common words of English decide, the fingerprints must confirm.
static void test_plain_english(void)
{
    struct languages *languages = languages_new();
    assert(str_equal(language_detect(languages, STR(ENGLISH)), STR("en")));
    assert(str_equal(language_detect(languages, STR(GERMAN)), STR("de")));
    languages_free(languages);
}

static void id_of(const char *line, char id[40])
{
    struct str out = case_run(step_id, str_of(line));
    size_t at = str_find(out, STR("\"id\":\""), 0);
    assert(at != STR_NONE);
    snprintf(id, 40, "%.32s", out.data + at + 6);
}

static void test_id(void)
{
    char a[40], b[40], c[40];
    const char *authors = "\"authors\":[{\"name\":null},{\"name\":\"Ann Berg\"}]";
    char one[256], other[256];
    snprintf(one, sizeof(one), "{\"headline\":\"The Tide\",\"date_published\":\"2001-05-03\",%s}",
             authors);
    snprintf(other, sizeof(other),
             "{\"headline\":\"the “tide”\",\"date_published\":\"2001-05-03\",\"url\":\"u\",%s}",
             authors);
    id_of(one, a);
    id_of(other, b);
    assert(strcmp(a, b) == 0);
    id_of("{\"canonical_url\":\"https://a.org/tide\",\"body_paragraphs\":[\"x\"]}", b);
    id_of("{\"canonical_url\":\"https://a.org/tide\",\"body_paragraphs\":[\"y\"]}", c);
    assert(strcmp(b, c) == 0 && strcmp(a, b) != 0);
    id_of("{\"body_paragraphs\":[\"x\"]}", b);
    id_of("{\"body_paragraphs\":[\"y\"]}", c);
    assert(strcmp(b, c) != 0);
    case_stays(step_id, "{\"id\":\"given\",\"headline\":\"a\"}");
    case_stays(step_id, "{\"id\":7,\"headline\":\"a\"}");
    case_stays(step_id, "{\"id\":null}");
}

static void test_complete(void)
{
    struct str out = case_run(
        step_complete, STR("{\"zebra\":1.0,\"hints\":{\"a\":1},\"headline\":\"h\",\"id\":null}"));
    assert(str_starts(out, STR("{\"id\":null,\"record_type\":null,")));
    assert(str_ends(out, STR(",\"zebra\":1.0}")));
    assert(!str_contains(out, STR("hints")));
    out = case_run(step_complete, STR("{\"hints\":5,\"zebra\":1}"));
    assert(str_equal(out, case_run(step_complete, STR("{\"zebra\":1}"))));
}

int main(void)
{
    test_body();
    test_status();
    test_stated_status();
    test_language();
    test_plain_english();
    test_id();
    test_complete();
    puts("ok clean_body");
    return 0;
}
