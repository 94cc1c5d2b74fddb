// Names: what is taken off once is off, what is shown is parsed to itself, keys meet themselves, and parts of a name
// are found in it.
// SPDX-License-Identifier: MIT
#include "text/name.h"

#include "text/utf8.h"

#include <stdint.h>
#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void demand(bool claim)
{
    if (!claim)
        abort();
}

static void check_name(struct arena *arena, struct name name)
{
    struct name again = name_parse(arena, name.full);
    struct str key = name_key(arena, name.full);

    demand(str_equal(again.full, name.full));
    demand(str_equal(name_key(arena, key), key));
    demand(name.given.length <= name.full.length + 1);
    demand(name.family.length <= name.full.length + 1);
    demand(name.given.data == NULL || name.given.length > 0);
    demand(name.family.data == NULL || name.family.length > 0);
}

static void check_list(struct arena *arena, struct str printed)
{
    static const char *const roles[] = {"author", "editor", "interviewer", "speaker", "translator"};
    struct names names = names_split(arena, printed);

    for (size_t i = 0; i < names.count; i++) {
        struct str role = names.items[i].role;
        bool is_known = role.length == 0;
        for (size_t k = 0; k < sizeof(roles) / sizeof(roles[0]); k++)
            is_known = is_known || str_equal(role, str_of(roles[k]));
        demand(is_known);
        demand(names.items[i].full.length > 0);
        demand(names.items[i].title.length <= 1024);
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static struct arena arena;
    struct str raw = {(const char *)data, size};
    struct str text = utf8_repair(&arena, raw, NULL);

    check_name(&arena, name_parse(&arena, text));
    check_list(&arena, text);
    if (name_is_likely(text)) {
        struct name name = name_parse(&arena, text);
        demand(name.full.length > 0 && size <= 256 * 4);
        // Honorifics and degrees do not make a name.
        demand(name_is_likely(name.full));
    }
    // Bytes that are no text do no harm either.
    name_is_likely(raw);
    names_split(&arena, raw);
    arena_reset(&arena);
    return 0;
}
