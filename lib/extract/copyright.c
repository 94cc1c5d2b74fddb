// SPDX-License-Identifier: MIT
#include "extract/copyright.h"

#include "text/space.h"

enum { LINE_BYTES = 160, HOLDER_BYTES = 80 };

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static bool is_year(struct str text, size_t at)
{
    struct str century = str_slice(text, at, at + 2);
    return at + 4 <= text.length && (at == 0 || !is_digit(text.data[at - 1])) &&
           (str_equal(century, STR("19")) || str_equal(century, STR("20"))) &&
           is_digit(text.data[at + 2]) && is_digit(text.data[at + 3]);
}

// The holder ends where a sentence, a mark or a claim of rights begins.
static struct str cut_holder(struct str text)
{
    static const struct str ends[] = {STR_INIT("|"),
                                      STR_INIT(" All "),
                                      STR_INIT(" all "),
                                      STR_INIT(". "),
                                      STR_INIT("\n"),
                                      STR_INIT(" - "),
                                      STR_INIT("\xE2\x80\xA2"),
                                      STR_INIT("\xC2\xB7"),
                                      STR_INIT("\xC2\xAE"),
                                      STR_INIT(" Alle "),
                                      STR_INIT(" Tous "),
                                      STR_INIT(" \xE2\x80\x93 ")};
    for (size_t i = 0; i < sizeof(ends) / sizeof(*ends); i++) {
        size_t end = str_find(text, ends[i], 0);
        text = end == STR_NONE ? text : str_slice(text, 0, end);
    }
    return text;
}

struct copyright copyright_of(const struct signs *signs)
{
    struct str text = signs->tree->text;
    struct copyright copyright = {0};
    size_t at = STR_NONE, i = 0;
    for (size_t next = 0; (next = str_find(text, STR("\xC2\xA9"), next)) != STR_NONE; next++)
        at = next;
    if (at == STR_NONE)
        return copyright;
    text = str_slice(text, at + 2, at + 2 + LINE_BYTES);
    while (i < text.length) {
        char c = text.data[i];
        bool is_filling = (unsigned char)c < 'A' ||
                          str_starts(str_slice(text, i, i + 2), STR("\xE2\x80")) ||
                          str_starts(str_slice(text, i, i + 2), STR("\xC2\xA0"));
        if (!is_filling)
            break;
        if (is_year(text, i))
            copyright.year = str_slice(text, i, i + 4);
        i += (unsigned char)c == 0xE2 ? 3 : (unsigned char)c == 0xC2 ? 2 : 1;
    }
    struct str holder = space_line(signs->arena, cut_holder(str_slice(text, i, text.length)));
    if (str_ends(holder, STR(".")))
        holder.length--;
    if (holder.length > 1 && holder.length <= HOLDER_BYTES)
        copyright.holder = holder;
    return copyright;
}
