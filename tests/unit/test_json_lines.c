// SPDX-License-Identifier: MIT
#include "capture/json_lines.h"

#undef NDEBUG
#include <assert.h>
#include <stdio.h>

static struct arena arena;
static struct json_page page;

static void read_line(const char *line)
{
    json_page_read(&page, &arena, str_of(line));
}

static bool sniffs(const char *head)
{
    return json_lines_sniff(str_of(head));
}

int main(void)
{
    read_line(
        "{\"url\":\"https:\\/\\/x.example\\/"
        "\",\"ht\\u006dl\":\"<p>caf\\u00e9\",\"fetched_at\":\"2020\"}");
    assert(!page.fault && str_equal(page.html, STR("<p>caf\xC3\xA9")) && !page.text.data);
    assert(str_equal(page.url, STR("https://x.example/")) &&
           str_equal(page.captured_at, STR("2020")));

    // Empty HTML beside a text, values of another type, the first of several times.
    read_line("{\"html\":\"\",\"text\":\"t\",\"url\":7,\"timestamp\":\"1\",\"crawled_at\":\"2\"}");
    assert(!page.fault && !page.html.data && str_equal(page.text, STR("t")) && !page.url.data);
    assert(str_equal(page.captured_at, STR("1")));
    read_line("{\"html\":\"\"}");
    assert(!page.fault && page.html.data && !page.html.length);
    read_line("{\"html\":null,\"text\":[\"t\"]}");
    assert(page.fault && !page.html.data && !page.text.data);
    static const char *const broken[] = {"", "[]", "{", "{\"html\":\"<p>\"",
                                         "{\"html\":\"<p>\"} x"};
    for (size_t i = 0; i < sizeof(broken) / sizeof(*broken); i++) {
        read_line(broken[i]);
        assert(page.fault);
    }

    assert(sniffs("{\"html\":\"<p>\"}") && sniffs("{\"text\":\"t\"}\n{\"a\":"));
    assert(sniffs("{\"url\":\"u\",\"html\":null}\n{\"url\":\"v\",\"html\":\"<p>\"}\n"));
    assert(sniffs("{ \"url\":\"u\",\"html\":\"<p> that goes on"));
    assert(!sniffs("{\"a\":1}\n{\"b\":2}\n") && !sniffs("") && !sniffs("{\n\"html\": \"<p>\"}\n"));
    assert(!sniffs("{\"a\":1}\ntext\n{\"html\":\"<p>\"}\n") && !sniffs("text \"html\""));
    arena_free(&arena);
    puts("ok json_lines");
    return 0;
}
