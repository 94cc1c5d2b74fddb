// SPDX-License-Identifier: MIT
#include "text/url_archive.h"

#include "text/url.h"

#undef NDEBUG
#include <assert.h>

static struct arena arena;

static bool is_of(const char *text, const char *wanted)
{
    return str_equal(url_unarchived(&arena, str_of(text)), str_of(wanted));
}

int main(void)
{
    static const char *const own[] = {
        "https://harbor.example/2004/06/12/ferry",
        "https://harbor.example/20040612093011/ferry",
        "https://harbor.example/go/http://other.example/a",
        "https://web.archive.org/web/2004061209301/http://a.example/", // 13 digits
        "/web/20040612093011/http://a.example/",
        "",
    };
    for (size_t i = 0; i < sizeof(own) / sizeof(*own); i++)
        assert(is_of(own[i], own[i]));
    assert(is_of("https://web.archive.org/web/20040612093011/http://www.a.example/x?b=1#c",
                 "http://www.a.example/x?b=1#c"));
    assert(is_of("https://web.archive.org/web/20040612093011id_/https://a.example/",
                 "https://a.example/"));
    assert(is_of("https://web.archive.org/web/20040612093011*/http://a.example/x",
                 "http://a.example/x"));
    assert(is_of("https://webarchive.house.example/ukgwa/20190101000000/http:/a.example/x",
                 "http://a.example/x"));
    assert(
        is_of("https://b.example/20040612093011/https://web.archive.org/web/"
              "20050612093011/http://a.example/x",
              "http://a.example/x"));
    struct str canonical = url_canonical(
        &arena, STR("https://web.archive.org/web/20040612093011/http://www.a.example/x/"));
    assert(str_equal(canonical, STR("https://a.example/x")));
    canonical = url_canonical(&arena, STR("https://b.example/2004061209301%31/http://a.example/x"));
    assert(str_equal(canonical, STR("https://a.example/x")));
    arena_free(&arena);
    return 0;
}
