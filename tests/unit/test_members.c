// SPDX-License-Identifier: MIT
#include "record/members.h"

#undef NDEBUG
#include <assert.h>
#include <stdio.h>

// The path up to its last dot; {0} when it has none.
static struct str parent(struct str path)
{
    for (size_t i = path.length; i-- > 0;)
        if (path.data[i] == '.')
            return str_slice(path, 0, i);
    return (struct str){0};
}

int main(void)
{
    enum field_type type;
    for (size_t i = 0; i < members_count; i++) {
        struct str path = members[i].path;
        assert(member_type(path, &type) && type == members[i].type); // each stands once
        assert(parent(path).data && member_type(parent(path), &type));
        assert(type == FIELD_OBJECT || type == FIELD_OBJECTS);
    }
    assert(member_type(STR("authors"), &type) && type == FIELD_OBJECTS);
    assert(member_type(STR("authors.position"), &type) && type == FIELD_COUNT);
    assert(member_type(STR("recent_work.authors.name"), &type) && type == FIELD_TEXT);
    assert(!member_type(STR("authors.nam"), &type) && !member_type(STR("nothing"), &type));
    assert(!member_type(STR("metadata.x"), &type) && !member_type(STR(""), &type));
    assert(str_contains(str_of(member_values(STR("body_status"))), STR("excerpt")));
    assert(!member_values(STR("headline")) && !member_values(STR("authors.name")));
    puts("ok members");
    return 0;
}
