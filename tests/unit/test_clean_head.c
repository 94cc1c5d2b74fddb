// SPDX-License-Identifier: MIT
#include "clean_case.h"

// A headline and a first paragraph, with what is left of it behind the headline; NULL: nothing is cut.
static void head(const char *headline, const char *first, const char *rest)
{
    char in[1024], out[1024];
    snprintf(in, sizeof(in), "{\"headline\":\"%s\",\"body_paragraphs\":[\"%s\",\"End.\"]}",
             headline, first);
    if (rest)
        snprintf(out, sizeof(out),
                 "{\"headline\":\"%s\",\"body_paragraphs\":[\"%s\",\"End.\"],"
                 "\"warnings\":[\"title_glued_to_body\"]}",
                 headline, rest);
    case_is(step_head, in, rest ? out : in);
}

static void test_glued(void)
{
    head("Ports or Peril?", "Ports or Peril?Among the many", "Among the many");
    head("Ports or Peril?", "Ports or Peril? Among the many", "Among the many");
    head("Ports or Peril?", "Ports or Peril?\\nAmong the many", "Among the many");
    head("Time to Look Inward", "Time to Look InwardPorts matter.", "Ports matter.");
    head("Time to Look Inward", "Time to Look Inward“Ports” matter.", "“Ports” matter.");
    head("Time to Look Inward", "Time to Look Inward2014 was bad.", "2014 was bad.");
    head("The Ports’ “Long” Wait", "The Ports' \\\"Long\\\" WaitPorts matter.", "Ports matter.");
    head("Why Harbor Masters Never Sleep", "Why Harbor Masters Never Sleep Nobody knows.",
         "Nobody knows.");
    head("هل ينام البحر؟", "هل ينام البحر؟لا أحد يعرف.", "لا أحد يعرف.");
    // Twice.
    head("Ports or Peril?", "Ports or Peril?Ports or Peril?Among", "Among");
}

static void test_natural(void)
{
    head("The Harbor", "The Harbor of Tyre is old.", NULL);
    head("The Harbor Masters", "The Harbor Masters Guild met.", NULL);
    head("Ports", "PortsMouth is a town.", NULL);
    head("Time to Look Inward", "Time to Look Inwardly has come.", NULL);
    head("What the ports of the north want", "What the ports of the north want Poland knows.",
         NULL);
    head("Ports or Peril?", "Ports or Peril? asks the minister.", NULL);
    head("Vision 2030", "Vision 20301 is late.", NULL);
    head("港口与国家的未来", "港口与国家的未来取决于海。", NULL);
    head("الميناء والبحر", "الميناء والبحرية معا.", NULL);
}

static void test_repeated(void)
{
    case_is(step_head,
            "{\"headline\":\"A Long Title\",\"body_paragraphs\":[\"A long title.\",\"Text.\"]}",
            "{\"headline\":\"A Long "
            "Title\",\"body_paragraphs\":[\"Text.\"],\"warnings\":[\"title_repeated\"]}");
    case_is(step_head, "{\"description\":\"The dek.\",\"body_paragraphs\":[\"The dek\",\"Text.\"]}",
            "{\"description\":\"The "
            "dek.\",\"body_paragraphs\":[\"Text.\"],\"warnings\":[\"dek_repeated\"]}");
    case_is(step_head,
            "{\"headline\":\"A Title\",\"description\":\"The dek.\",\"byline\":\"By A B\","
            "\"date_published_text\":\"May 3, 2001\",\"body_paragraphs\":"
            "[\"***\",\"A Title\",\"The dek.\",\"by A B\",\"May 3, 2001\",\"Text.\"]}",
            "{\"headline\":\"A Title\",\"description\":\"The dek.\",\"byline\":\"By A B\","
            "\"date_published_text\":\"May 3, 2001\",\"body_paragraphs\":[\"Text.\"],"
            "\"warnings\":[\"title_repeated\",\"dek_repeated\"]}");
    case_is(step_head,
            "{\"description\":\"The dek is a sentence.\",\"body_paragraphs\":[\"The dek is a "
            "sentence.The text.\"]}",
            "{\"description\":\"The dek is a sentence.\",\"body_paragraphs\":[\"The text.\"],"
            "\"warnings\":[\"dek_repeated\"]}");
    // A page in HTML describes itself with its first paragraph, which is printed once only.
    case_stays(step_head,
               "{\"description\":\"The dek.\",\"capture\":{\"media_type\":\"text/html\"},"
               "\"body_paragraphs\":[\"The dek.\",\"Text.\"]}");
    case_stays(
        step_head,
        "{\"description\":\"The dek.\",\"body_paragraphs\":[\"The dek. And more.\",\"...\"]}");
    case_stays(step_head, "{\"headline\":\"A\",\"body_paragraphs\":[\"...\",\"A\"]}");
    // What stands above a headline in the body, and a date line at its head.
    case_is(step_head,
            "{\"headline\":\"A Long Title\",\"body_paragraphs\":[\"Analysis\",\"A Long "
            "Title\",\"Published on 8 "
            "February 2024\",\"Text.\"]}",
            "{\"headline\":\"A Long "
            "Title\",\"body_paragraphs\":[\"Text.\"],\"warnings\":[\"title_repeated\"]}");
    case_stays(step_head,
               "{\"headline\":\"A Long Title\",\"body_paragraphs\":[\"On 8 February 2024 it "
               "closed.\",\"A Long Title\",\"Text.\"]}");
    case_stays(step_head, "{\"body_paragraphs\":[\"8 February 2024\"]}");
}

// A line of byline, date and buttons, right at the head or below a dek; a sentence that has both stays.
static void test_facts_line(void)
{
#define FACTS "\"byline\":\"By Jane Doe\",\"date_published_text\":\"May 3, 2001\","
    case_is(step_head,
            "{" FACTS "\"body_paragraphs\":[\"Local By Jane Doe May 3, 2001 Print\",\"Text.\"]}",
            "{" FACTS "\"body_paragraphs\":[\"Text.\"]}");
    case_is(step_head,
            "{" FACTS
            "\"body_paragraphs\":[\"The dek.\",\"By Jane Doe | May 3, 2001 | Print\",\"Text.\"]}",
            "{" FACTS "\"body_paragraphs\":[\"The dek.\",\"Text.\"]}");
    case_stays(step_head, "{" FACTS
                          "\"body_paragraphs\":[\"By Jane Doe, on May 3, 2001, it "
                          "was told.\",\"Text.\"]}");
    case_stays(step_head,
               "{" FACTS "\"body_paragraphs\":[\"One.\",\"Two.\",\"By Jane Doe May 3, 2001\"]}");
    case_stays(step_head, "{" FACTS "\"body_paragraphs\":[\"By Jane Doe May 3, 2001\"]}");
}

// A body of nothing but headlines is gone in linear time.
static void test_long(void)
{
    struct buffer line = {0};
    buffer_put(&line, STR("{\"headline\":\"The Same Title?\",\"body_paragraphs\":[\"x\""));
    for (int i = 0; i < 100000; i++)
        buffer_put(&line, STR(",\"The Same Title?The Same Title?\""));
    buffer_put(&line, STR("]}"));
    struct str out = case_run(step_head, buffer_str(&line));
    assert(out.length > 1000000); // the first paragraph is text, so that none is cut
    line.length = 0;
    buffer_put(&line,
               STR("{\"headline\":\"The Same Title?\",\"body_paragraphs\":[\"The Same Title?\""));
    for (int i = 0; i < 100000; i++)
        buffer_put(&line, STR(",\"The Same Title?The Same Title?\""));
    buffer_put(&line, STR("]}"));
    out = case_run(step_head, buffer_str(&line));
    assert(str_contains(out, STR("\"body_paragraphs\":[]")));
    buffer_free(&line);
}

int main(void)
{
    test_glued();
    test_natural();
    test_repeated();
    test_facts_line();
    test_long();
    puts("ok clean_head");
    return 0;
}
