// Unit tests of text/name_members.h.
// SPDX-License-Identifier: MIT
#include "text/name_members.h"

#undef NDEBUG
#include <assert.h>
#include <stdio.h>

// The parts of a text, joined by '|'; those that 'with' joins by '+'.
static bool parts(const char *text, const char *expected)
{
    struct name_members members;
    char out[400];
    size_t length = 0;
    name_members_read(&members, str_of(text));
    for (size_t i = 0; i < members.count; i++)
        length += (size_t)snprintf(out + length, sizeof(out) - length, "%s%.*s",
                                   i == 0 ? "" : (members.is_with[i] ? "+" : "|"),
                                   (int)members.items[i].length, members.items[i].data);
    out[length] = '\0';
    bool is_right = str_equal(str_of(out), str_of(expected));
    if (!is_right)
        fprintf(stderr, "%s: %s, not %s\n", text, out, expected);
    return is_right;
}

int main(void)
{
    assert(parts("Ann Lee", "Ann Lee"));
    assert(parts("Ann Lee and Bo Chen", "Ann Lee|Bo Chen"));
    assert(parts("Ann Lee & Bo Chen und Eva Ort", "Ann Lee|Bo Chen|Eva Ort"));
    assert(parts("Ann Lee with Bo Chen", "Ann Lee+Bo Chen"));
    assert(parts("Анна Ли и Иван Петров", "Анна Ли|Иван Петров"));
    assert(parts("Andrea Anderson", "Andrea Anderson"));
    assert(parts("سلمى القاضي وليلى حداد", "سلمى القاضي|ليلى حداد"));
    assert(name_is_conjunction(STR("and")) && name_is_conjunction(STR("et")));
    assert(name_is_conjunction(STR("&")) && !name_is_conjunction(STR("Andy")));
    puts("ok name_members");
    return 0;
}
