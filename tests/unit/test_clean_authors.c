// Authors, and the authors of cards.
// SPDX-License-Identifier: MIT
#include "clean_case.h"

#include "clean/biography.h"

// A member of authors as clean writes it; NULL texts are null.
static void put_text(struct buffer *out, const char *key, const char *text)
{
    if (text)
        buffer_printf(out, "\"%s\":\"%s\",", key, text);
    else
        buffer_printf(out, "\"%s\":null,", key);
}

struct expected {
    const char *given, *family, *role;
    bool in_byline, in_metadata;
    const char *title, *former, *bio;
};

// The record without its closing brace, with these authors behind it.
static void becomes(const char *record, const char *authors, const struct expected *people,
                    const char *rest)
{
    struct buffer in = {0}, out = {0};
    buffer_printf(&in, "{%s%s}%c", record, authors, 0);
    buffer_printf(&out, "{%s\"authors\":[", record);
    for (size_t i = 0; people[i].role || people[i].bio; i++) {
        const struct expected *e = &people[i];
        buffer_printf(&out, "%s{", i ? "," : "");
        if (e->family)
            buffer_printf(&out, "\"name\":\"%s %s\",", e->given, e->family);
        else
            put_text(&out, "name", NULL);
        put_text(&out, "given_name", e->given);
        put_text(&out, "family_name", e->family);
        put_text(&out, "role", e->role);
        buffer_printf(&out, "\"position\":%zu,\"in_byline\":%s,\"in_metadata\":%s,", i + 1,
                      e->in_byline ? "true" : "false", e->in_metadata ? "true" : "false");
        put_text(&out, "job_title", e->title);
        buffer_printf(&out, "\"former\":%s,", e->former ? e->former : "null");
        put_text(&out, "description", e->bio);
        out.length--;
        buffer_byte(&out, '}');
    }
    buffer_printf(&out, "]%s}%c", rest, 0);
    case_is(step_authors, in.data, out.data);
    buffer_free(&in);
    buffer_free(&out);
}

static void test_order(void)
{
    becomes(
        "\"byline\":\"By Ann Berg and Carl Dorn\","
        "\"metadata\":{\"authors\":[\"Eva Frost\",\"Carl Dorn\",\"Ann Berg\"]},",
        "\"authors\":[]",
        (struct expected[]){{"Ann", "Berg", "author", true, true, NULL, NULL, NULL},
                            {"Carl", "Dorn", "author", true, true, NULL, NULL, NULL},
                            {"Eva", "Frost", "listed", false, true, NULL, NULL, NULL},
                            {0}},
        "");
}

static void test_biographies(void)
{
    // By family name, whatever their order; a title that begins with Former.
    becomes("\"byline\":\"By Ann Berg and Carl Dorn\",",
            "\"authors\":[{\"name\":null,\"job_title\":\"Former Director\",\"description\":\"Dorn, "
            "a former judge, "
            "is here.\"},{\"name\":\"Ann Berg\",\"job_title\":\"Fellow\",\"description\":\"Ann "
            "Berg is a fellow.\"}]",
            (struct expected[]){
                {"Ann", "Berg", "author", true, false, "Fellow", "false", "Ann Berg is a fellow."},
                {"Carl", "Dorn", "author", true, false, "Former Director", "true",
                 "Dorn, a former judge, is here."},
                {0}},
            "");
    // Without a byline a biography confirms what metadata say.
    becomes(
        "\"byline\":null,\"metadata\":{\"authors\":[\"Ann Berg\"]},",
        "\"authors\":[{\"name\":null,\"description\":\"A fellow who studies ports.\"}]",
        (struct expected[]){
            {"Ann", "Berg", "author", false, true, NULL, NULL, "A fellow who studies ports."}, {0}},
        "");
    // Two of one family: nobody is chosen, unless the other one is told apart.
    becomes("\"byline\":\"By Ann Berg and Carl Berg\",",
            "\"authors\":[{\"name\":null,\"description\":\"Berg is a judge.\"}]",
            (struct expected[]){{"Ann", "Berg", "author", true, false, NULL, NULL, NULL},
                                {"Carl", "Berg", "author", true, false, NULL, NULL, NULL},
                                {NULL, NULL, NULL, false, false, NULL, NULL, "Berg is a judge."},
                                {0}},
            "");
    becomes("\"byline\":\"By Ann Berg and Carl Berg\",",
            "\"authors\":[{\"name\":null,\"description\":\"Berg is a judge.\"},"
            "{\"name\":null,\"description\":\"Carl Berg is a sailor.\"}]",
            (struct expected[]){
                {"Ann", "Berg", "author", true, false, NULL, NULL, "Berg is a judge."},
                {"Carl", "Berg", "author", true, false, NULL, NULL, "Carl Berg is a sailor."},
                {0}},
            "");
}

// A biography that names somebody else is not the only author's.
static void test_subjects(void)
{
    becomes("\"metadata\":{\"authors\":[\"Ann Berg\"]},",
            "\"authors\":[{\"name\":null,\"description\":\"Dorn was a judge in Aden.\"}]",
            (struct expected[]){
                {"Ann", "Berg", "listed", false, true, NULL, NULL, NULL},
                {NULL, NULL, NULL, false, false, NULL, NULL, "Dorn was a judge in Aden."},
                {0}},
            "");
    becomes("\"byline\":null,",
            "\"authors\":[{\"name\":null,\"job_title\":\"Judge\",\"description\":\"Carl Dorn was a "
            "judge.\"}]",
            (struct expected[]){{"Carl", "Dorn", "author", false, false, "Judge", "false",
                                 "Carl Dorn was a judge."},
                                {0}},
            "");
    assert(str_equal(biography_subject(STR("Joost van der Velde is a fellow.")),
                     STR("Joost van der Velde")));
    assert(str_equal(biography_subject(STR("Rumer, a former officer, is here.")), STR("Rumer")));
    assert(biography_subject(STR("He is a fellow.")).length == 0);
    assert(biography_subject(STR("A fellow is what he is.")).length == 0);
    assert(biography_subject(STR("Nonresident fellow at the center")).length == 0);
    assert(biography_subject((struct str){0}).length == 0);
}

static void test_once(void)
{
    becomes("\"byline\":\"By Ann Berg\",\"metadata\":{\"authors\":[\"Ann Berg\"]},",
            "\"authors\":[{\"name\":\"Ann Berg\",\"role\":null},{\"name\":\"Ann "
            "Berg\",\"job_title\":\"Fellow\"},"
            "{\"name\":null,\"description\":\"Berg is a "
            "fellow.\"},{\"name\":null,\"description\":\"Berg is a fellow.\"}]",
            (struct expected[]){
                {"Ann", "Berg", "author", true, true, "Fellow", "false", "Berg is a fellow."}, {0}},
            "");
}

static void test_speakers(void)
{
    becomes(
        "\"byline\":null,",
        "\"authors\":[{\"name\":\"Ann Berg\",\"role\":\"speaker\",\"job_title\":\"Fellow\"}]",
        (struct expected[]){{"Ann", "Berg", "speaker", false, false, "Fellow", "false", NULL}, {0}},
        "");
}

static void test_nobody(void)
{
    becomes(
        "\"publisher\":\"Harbor Council\",\"byline\":\"By Harbor Council\","
        "\"metadata\":{\"authors\":[\"Staff\",\"harbor council\",\"press@harbor.org\",\"Harbor "
        "Council Staff\"]},",
        "\"authors\":[{\"name\":\"Harbor Council\",\"description\":\"The council.\"}]",
        (struct expected[]){{0}}, "");
    case_stays(step_authors, "{\"headline\":\"no authors at all\"}");
    case_stays(step_authors, "{\"authors\":[]}");
}

static void test_unknown_members(void)
{
    case_is(step_authors,
            "{\"authors\":[{\"name\":\"Ann Berg\",\"orcid\":1.50,\"n\\u0061me2\":[1, 2]}]}",
            "{\"authors\":[{\"name\":\"Ann "
            "Berg\",\"given_name\":\"Ann\",\"family_name\":\"Berg\",\"role\":\"author\","
            "\"position\":1,\"in_byline\":false,\"in_metadata\":false,\"job_title\":null,"
            "\"former\":null,"
            "\"description\":null,\"orcid\":1.50,\"n\\u0061me2\":[1, 2]}]}");
    case_is(step_authors, "{\"authors\":[{\"name\":5}],\"byline\":\"By Ann Berg\"}",
            "{\"authors\":[{\"name\":5}],\"byline\":\"By Ann "
            "Berg\",\"warnings\":[\"wrong_type_authors\"]}");
    case_is(step_authors, "{\"authors\":\"Ann Berg\"}",
            "{\"authors\":\"Ann Berg\",\"warnings\":[\"wrong_type_authors\"]}");
}

static void test_cards(void)
{
    case_is(step_cards,
            "{\"related_work\":[{\"headline\":\"T\",\"authors\":[{\"name\":\"Ann Berg, Carl "
            "Dorn\",\"role\":null}],"
            "\"authors_truncated\":null}],\"recent_work\":[]}",
            "{\"related_work\":[{\"headline\":\"T\",\"authors\":[{\"name\":\"Ann "
            "Berg\",\"role\":\"author\"},"
            "{\"name\":\"Carl "
            "Dorn\",\"role\":\"author\"}],\"authors_truncated\":false}],\"recent_work\":[]}");
    case_stays(step_cards, "{\"related_work\":[{\"authors\":5},{\"headline\":\"T\"},7]}");
    case_stays(step_cards, "{\"related_work\":null,\"recent_work\":\"none\"}");
    case_is(
        step_cards,
        "{\"related_work\":[{\"authors\":[{\"name\":\"Ann Berg\",\"role\":\"editor\",\"x\":1.0},"
        "{\"name\":\"Ann Berg\",\"role\":null}]}]}",
        "{\"related_work\":[{\"authors\":[{\"name\":\"Ann Berg\",\"role\":\"editor\",\"x\":1.0}],"
        "\"authors_truncated\":false}]}");
}

int main(void)
{
    test_order();
    test_biographies();
    test_subjects();
    test_once();
    test_speakers();
    test_nobody();
    test_unknown_members();
    test_cards();
    puts("ok clean_authors");
    return 0;
}
