// SPDX-License-Identifier: MIT
#include "text/identity.h"

#include "base/hash.h"
#include "text/name.h"
#include "text/normalize.h"

struct str identity_key(struct arena *arena, struct str headline, struct date date,
                        struct str first_author)
{
    if (date.precision != DATE_DAY)
        return (struct str){0};
    struct str title = text_key(arena, headline);
    struct str name = name_key(arena, first_author);
    if (!title.length || !name.length)
        return (struct str){0};
    char day[DATE_ISO_MAX];
    date_iso(date, day);
    struct str middle = arena_printf(arena, "\n%s\n", day);
    return arena_join(arena, arena_join(arena, title, middle), name);
}

struct str identity_id(struct arena *arena, struct str key, struct str canonical_url,
                       struct str content)
{
    // The kind stands in front: a headline can not be made to look like a URL.
    struct str kind = STR("key\n"), basis = key;
    if (!basis.length) {
        kind = STR("url\n");
        basis = canonical_url;
    }
    if (!basis.length) {
        kind = STR("text\n");
        basis = text_key(arena, content);
    }
    if (!basis.length)
        return (struct str){0};
    char hex[HASH128_HEX + 1];
    hash128_hex(hash128(arena_join(arena, kind, basis)), hex);
    return arena_copy(arena, (struct str){hex, HASH128_HEX});
}
