// SPDX-License-Identifier: MIT
#include "text/url_archive.h"

#include "text/url.h"

enum { STAMP_DIGITS = 14 }; // year to second

// The length of "20040612093011/" or "20040612093011im_/" at the start of a text, or 0.
static size_t stamp_length(struct str text)
{
    enum { MARK_LETTERS = 3 }; // "im_", "id_", "cs_"
    size_t at = 0;
    while (at < text.length && text.data[at] >= '0' && text.data[at] <= '9')
        at++;
    if (at != STAMP_DIGITS)
        return 0;
    if (at < text.length && text.data[at] == '*')
        at++;
    else if (at + MARK_LETTERS <= text.length && text.data[at + MARK_LETTERS - 1] == '_')
        at += MARK_LETTERS;
    return at < text.length && text.data[at] == '/' ? at + 1 : 0;
}

// The length of "http:/" or "https:/" at the start of a text, or 0.
static size_t scheme_length(struct str text)
{
    static const struct str schemes[] = {STR_INIT("http:/"), STR_INIT("https:/")};
    for (size_t i = 0; i < sizeof(schemes) / sizeof(*schemes); i++)
        if (str_equal_nocase(str_slice(text, 0, schemes[i].length), schemes[i]))
            return schemes[i].length;
    return 0;
}

struct str url_unarchived(struct arena *arena, struct str text)
{
    struct url url;
    struct str found = {0};
    if (!url_split(text, &url))
        return text;
    size_t from = (size_t)(url.path.data - text.data), end = from + url.path.length;
    for (size_t at = from; url.path.length && at < end; at++) {
        struct str rest = str_slice(text, at + 1, text.length);
        size_t stamp = text.data[at] == '/' ? stamp_length(rest) : 0;
        rest = str_slice(rest, stamp, rest.length);
        if (stamp && scheme_length(rest))
            found = rest;
    }
    size_t scheme = scheme_length(found);
    if (!scheme)
        return text;
    if (scheme < found.length && found.data[scheme] != '/')
        found = arena_printf(arena, "%.*s/%.*s", (int)scheme, found.data,
                             (int)(found.length - scheme), found.data + scheme);
    return url_split(found, &url) ? found : text;
}
