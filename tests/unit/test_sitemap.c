// SPDX-License-Identifier: MIT
#include "capture/sitemap.h"

#undef NDEBUG
#include <assert.h>
#include <stdio.h>

static void lists(struct str bytes, struct str wanted, bool is_whole)
{
    struct buffer out = {0};
    const char *why = "";
    assert(sitemap_list(&out, bytes, (struct str){0}, &why) && !why == is_whole);
    assert(str_equal(buffer_str(&out), wanted));
    buffer_free(&out);
}

static void refuses(struct str bytes)
{
    struct buffer out = {0};
    const char *why = NULL;
    assert(!sitemap_list(&out, bytes, (struct str){0}, &why) && why && !out.length);
    buffer_free(&out);
}

int main(void)
{
    lists(STR("<urlset><url><loc> https://x.example/a?b=1&amp;c </loc><lastmod>2020-01-01</lastmod>"
              "</url><url><loc>https://x.example/b c</loc></url></urlset>"),
          STR("https://x.example/a?b=1&c\t2020-01-01\nhttps://x.example/b%20c\t\n"), true);
    lists(STR("<sitemapindex><sitemap><loc>https://x.example/1.xml</loc></sitemap></sitemapindex>"),
          STR("https://x.example/1.xml\t\n"), true);

    // Text behind an entry, and an address in something that is none: neither ends up in the next entry.
    lists(STR("<urlset><url><loc>a</loc></url>text<other><loc>b</loc></other>"
              "<url><lastmod>2020</lastmod></url><url><loc>c</loc></url></urlset>"),
          STR("a\t\nc\t\n"), true);

    // What can be read of one that is cut.
    lists(STR("<urlset><url><loc>a</loc></url><url><lo"), STR("a\t\n"), false);

    refuses(STR(""));
    refuses(STR("<urlset></urlset>"));
    refuses(STR("<!DOCTYPE u [<!ENTITY a 'b'>]><urlset><url><loc>&a;</loc></url></urlset>"));
    puts("ok sitemap");
    return 0;
}
