// Paths of pages: which lines begin at a site's first page.
// SPDX-License-Identifier: MIT
#include "site/path.h"

#include <assert.h>

int main(void)
{
    // Composed and decomposed letters, signs of all kinds.
    static const char *const paths[] = {
        "Home > News > Ports",      "Startseite » Themen » Häfen",
        "Inicio — Temas — Puertos", "Ana Sayfa > Yayınlar",
        "首页 > 政经 > 正文",       "トップ > 政治 > 記事",
        "トップページ > ニュース",  "ホーム＞ニュース",
        "홈 > 뉴스 > 경제",         "Главная / Аналитика",
        "You are here: Home",
    };
    static const char *const others[] = {
        "Home rule is back: what it costs", "Home", "홈 카메라의 값", "News > Ports > Home",
        "Home - a poem about a harbour",    "",
    };
    struct arena arena = {0};
    for (size_t i = 0; i < sizeof(paths) / sizeof(*paths); i++)
        assert(path_is_from_home(&arena, str_of(paths[i])));
    for (size_t i = 0; i < sizeof(others) / sizeof(*others); i++)
        assert(!path_is_from_home(&arena, str_of(others[i])));
    arena_free(&arena);
    return 0;
}
