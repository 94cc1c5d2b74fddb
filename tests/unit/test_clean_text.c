// SPDX-License-Identifier: MIT
#include "clean_case.h"

static void test_spaces(void)
{
    case_is(step_text, "{\"headline\":\"\\u00a0 A\\u00a0 b\\n c \"}", "{\"headline\":\"A b c\"}");
    case_is(step_text, "{\"byline\":\"By\\u200bA\\u00ad\\u0007\\u2028B\"}",
            "{\"byline\":\"ByA B\"}");
    case_is(step_text, "{\"kicker\":\" \\t\"}", "{\"kicker\":null}");
    case_stays(step_text, "{\"headline\":\"A “curly” title – with ‘dashes’…\"}");
}

static void test_normal_form(void)
{
    case_is(step_text, "{\"headline\":\"E\\u0301te\\u0301\"}", "{\"headline\":\"Été\"}");
    case_is(step_text, "{\"authors\":[{\"name\":\"Jose\\u0301\",\"x\":\"e\\u0301\"}]}",
            "{\"authors\":[{\"name\":\"José\",\"x\":\"e\\u0301\"}]}");
}

// C1 controls are windows-1252 that was read as ISO-8859-1.
static void test_windows_1252(void)
{
    case_is(step_text, "{\"headline\":\"It\\u0092s \\u0093so\\u0094 \\u0096 here\\u0081\"}",
            "{\"headline\":\"It’s “so” – here\"}");
}

static void test_lone_surrogate(void)
{
    case_is(step_text, "{\"headline\":\"a\\ud800b c\\u00a0d\"}",
            "{\"headline\":\"a�b c d\",\"warnings\":[\"replacement_characters\"]}");
}

static void test_lists_and_body(void)
{
    case_is(step_text, "{\"topics\":[\"A\\u00a0B\",\" \",\"C\"],\"regions\":[\"D\"]}",
            "{\"topics\":[\"A B\",\"C\"],\"regions\":[\"D\"]}");
    case_is(step_text,
            "{\"body_paragraphs\":[\" a\\u00a0b \",\"\\u2003\",\"one\\r\\ntwo\\n\\n\\nthree\"]}",
            "{\"body_paragraphs\":[\"a b\",\"one\\ntwo\",\"three\"]}");
    // A record of another origin may have the text in one piece only.
    case_is(step_text, "{\"article_body\":\"a\\n\\nb\\n\\n\\n\\nc\"}",
            "{\"article_body\":\"a\\n\\nb\\n\\n\\n\\nc\",\"body_paragraphs\":[\"a\",\"b\",\"c\"]}");
}

static void test_nested(void)
{
    case_is(
        step_text,
        "{\"capture\":{\"file\":\"a\\u00a0b\",\"trending\":[\"x\\u00a0y\"],\"license\":\" l \"},"
        "\"related_work\":[{\"headline\":\" H "
        "\",\"authors\":[{\"name\":\"N\\u00a0O\"}],\"n\":1.50}]}",
        "{\"capture\":{\"file\":\"a\\u00a0b\",\"trending\":[\"x y\"],\"license\":\"l\"},"
        "\"related_work\":[{\"headline\":\"H\",\"authors\":[{\"name\":\"N O\"}],\"n\":1.50}]}");
}

// What is not clean's to change, byte for byte.
static void test_untouched(void)
{
    case_stays(step_text,
               "{\"metadata\":{\"name\":\" a\\u00a0b \"},\"unknown\":\" \\u0041 \",\"x\":1e400}");
    case_stays(step_text, "{ \"headline\" : \"as\\u0020it is\" , \"topics\" : [ \"A\" ] }");
}

static void test_wrong_types(void)
{
    case_is(step_text,
            "{\"headline\":5,\"topics\":\"a\",\"authors\":[1],\"is_republication\":\"no\"}",
            "{\"headline\":5,\"topics\":\"a\",\"authors\":[1],\"is_republication\":\"no\","
            "\"warnings\":[\"wrong_type_headline\",\"wrong_type_authors\",\"wrong_type_is_"
            "republication\","
            "\"wrong_type_topics\"]}");
    case_stays(step_text, "{\"headline\":5,\"warnings\":\"none\"}");
    case_is(
        step_text, "{\"body_paragraphs\":[\"a\\u00a0b\",5]}",
        "{\"body_paragraphs\":[\"a\\u00a0b\",5],\"warnings\":[\"wrong_type_body_paragraphs\"]}");
}

int main(void)
{
    test_spaces();
    test_normal_form();
    test_windows_1252();
    test_lone_surrogate();
    test_lists_and_body();
    test_nested();
    test_untouched();
    test_wrong_types();
    puts("ok clean_text");
    return 0;
}
