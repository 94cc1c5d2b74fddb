// Title, description and URL.
// SPDX-License-Identifier: MIT
#include "clean_case.h"

static void test_site_name(void)
{
    case_is(step_title,
            "{\"headline\":\"A Title - River Institute\",\"publisher\":\"River Institute\"}",
            "{\"headline\":\"A Title\",\"publisher\":\"River Institute\"}");
    case_is(step_title,
            "{\"headline\":\"A | B | River Institute | The RIVER institute\",\"publisher\":\"River "
            "Institute\","
            "\"capture\":{\"site_edition\":\"The River Institute\"}}",
            "{\"headline\":\"A | B\",\"publisher\":\"River Institute\","
            "\"capture\":{\"site_edition\":\"The River Institute\"}}");
    case_is(step_title,
            "{\"headline\":\"River Institute | A Title\",\"publisher\":\"River Institute\"}",
            "{\"headline\":\"A Title\",\"publisher\":\"River Institute\"}");
    // No publisher known, another name, or the name alone: nothing is cut.
    case_stays(step_title, "{\"headline\":\"A Title - River Institute\"}");
    case_stays(step_title, "{\"headline\":\"A Title - River\",\"publisher\":\"River Institute\"}");
    case_stays(step_title, "{\"headline\":\"River Institute\",\"publisher\":\"River Institute\"}");
    case_stays(step_title,
               "{\"headline\":\"River Institute: A Title\",\"publisher\":\"River Institute\"}");
    case_stays(step_title, "{\"headline\":\"River-Institute\",\"publisher\":\"Institute\"}");
}

static void test_slug(void)
{
    case_is(step_title,
            "{\"headline\":null,\"url\":\"https://a.org/posts/2012/03/the-quiet-river-bank?x=1\"}",
            "{\"headline\":\"The quiet river bank\","
            "\"url\":\"https://a.org/posts/2012/03/"
            "the-quiet-river-bank?x=1\",\"warnings\":[\"title_from_slug\"]}");
    case_is(
        step_title,
        "{\"url\":\"https://a.org/"
        "%D9%86%D9%87%D8%B1-%D9%87%D8%A7%D8%AF%D8%A6-%D9%87%D9%86%D8%A7\"}",
        "{\"url\":\"https://a.org/%D9%86%D9%87%D8%B1-%D9%87%D8%A7%D8%AF%D8%A6-%D9%87%D9%86%D8%A7\","
        "\"headline\":\"نهر هادئ هنا\",\"warnings\":[\"title_from_slug\"]}");
    case_stays(step_title, "{\"headline\":null,\"url\":\"https://a.org/about-us\"}");
    case_stays(step_title, "{\"headline\":null,\"url\":\"https://a.org/\"}");
    case_stays(step_title, "{\"headline\":null,\"url\":null}");
    case_stays(step_title, "{\"headline\":7,\"url\":\"https://a.org/the-quiet-river-bank\"}");
}

static void test_description(void)
{
    case_is(step_description, "{\"headline\":\"A “Title”\",\"description\":\"a 'title'.\"}",
            "{\"headline\":\"A “Title”\",\"description\":null}");
    case_stays(step_description, "{\"headline\":\"A Title\",\"description\":\"A Title and More\"}");
    case_stays(step_description, "{\"headline\":\"?\",\"description\":\"!\"}");
    case_stays(step_description, "{\"description\":\"A Title\"}");
}

static void test_url(void)
{
    case_is(step_url, "{\"url\":\"http://www.Example.org/posts/a/?utm_source=x&lang=en#top\"}",
            "{\"url\":\"http://www.Example.org/posts/a/?utm_source=x&lang=en#top\","
            "\"canonical_url\":\"https://example.org/posts/a\"}");
    case_is(step_url,
            "{\"url\":\"https://example.org/b\",\"canonical_url\":\"https://example.org/a/\"}",
            "{\"url\":\"https://example.org/b\",\"canonical_url\":\"https://example.org/a\"}");
    // A canonical link to the home page is a mistake of the site.
    case_is(step_url,
            "{\"url\":\"https://example.org/b\",\"canonical_url\":\"https://example.org/\"}",
            "{\"url\":\"https://example.org/b\",\"canonical_url\":\"https://example.org/b\"}");
    case_is(step_url, "{\"url\":null,\"canonical_url\":\"/posts/a\"}",
            "{\"url\":null,\"canonical_url\":null,\"warnings\":[\"canonical_url_unreadable\"]}");
    case_stays(step_url, "{\"url\":null,\"canonical_url\":null}");
    case_stays(step_url, "{\"url\":\"https://example.org/b\",\"canonical_url\":false}");
}

int main(void)
{
    test_site_name();
    test_slug();
    test_description();
    test_url();
    puts("ok clean_title");
    return 0;
}
