// SPDX-License-Identifier: MIT
#include "extract/archive_bar.h"

#include "base/buffer.h"

struct str archive_bar_cut(struct arena *arena, struct str html)
{
    static const struct str begin = STR_INIT("<!-- BEGIN WAYBACK TOOLBAR INSERT -->"),
                            end = STR_INIT("<!-- END WAYBACK TOOLBAR INSERT -->");
    struct buffer out = {0};
    size_t from = 0;
    if (str_find(html, STR("WAYBACK"), 0) == STR_NONE)
        return html; // most pages: a capital is found faster than what each tag begins with
    for (;;) {
        size_t open = str_find(html, begin, from);
        size_t close = open == STR_NONE ? STR_NONE : str_find(html, end, open + begin.length);
        if (close == STR_NONE)
            break;
        buffer_put(&out, str_slice(html, from, open));
        from = close + end.length;
    }
    if (!from)
        return html;
    buffer_put(&out, str_slice(html, from, html.length));
    return arena_take(arena, &out);
}
