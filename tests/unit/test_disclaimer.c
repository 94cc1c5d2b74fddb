// Unit tests of text/disclaimer.h.
// SPDX-License-Identifier: MIT
#include "text/disclaimer.h"

#include "base/buffer.h"

#undef NDEBUG
#include <assert.h>
#include <stdio.h>

int main(void)
{
    static const char *const notices[] = {
        "The views expressed here do not represent the views of the institute.",
        "Views are the author’s own, and NOT THE VIEWS OF the House.",
        "Les propos n’engagent que leur auteur.",
        "Мнение автора может не совпадать с позицией редакции.",
        "لا تعكس بالضرورة رأي المركز",
        "本文仅代表作者观点",
        "이 글은 필자의 개인 의견입니다.",
        "本稿は個人の見解であり、所属機関の見解ではない。",
    };
    static const char *const texts[] = {"", "He said the views of the author were well known.",
                                        "The harbor does not represent the whole coast."};
    struct arena arena = {0};
    for (size_t i = 0; i < sizeof(notices) / sizeof(*notices); i++)
        assert(disclaimer_is(&arena, str_of(notices[i])));
    for (size_t i = 0; i < sizeof(texts) / sizeof(*texts); i++)
        assert(!disclaimer_is(&arena, str_of(texts[i])));

    // A paragraph that says so among much else is text.
    struct buffer longer = {0};
    buffer_put(&longer, str_of(notices[0]));
    for (int i = 0; i < DISCLAIMER_WORDS; i++)
        buffer_put(&longer, STR(" word"));
    assert(!disclaimer_is(&arena, buffer_str(&longer)));
    buffer_free(&longer);
    arena_free(&arena);
    puts("ok disclaimer");
    return 0;
}
