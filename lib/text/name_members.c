// SPDX-License-Identifier: MIT
#include "text/name_members.h"

#include "text/space.h"

bool name_is_conjunction(struct str word)
{
    // Single letters only as they are: "John A Smith" has an initial.
    enum { LONGEST = 6 }; // bytes
    static const char *const exact[] = {"&", "+", "y", "e", "i", "a", "и", "і", "й", "та", "و"};
    static const char *const words[] = {"and",  "und", "et",   "ve",  "en",  "og",
                                        "och",  "ja",  "és",   "ir",  "και", "ja",
                                        "with", "mit", "avec", "con", "com", "met"};
    if (word.length == 0 || word.length > LONGEST)
        return false;
    for (size_t i = 0; i < sizeof(exact) / sizeof(exact[0]); i++)
        if (str_equal(word, str_of(exact[i])))
            return true;
    for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++)
        if (str_equal_nocase(word, str_of(words[i])))
            return true;
    return false;
}

// Arabic given names that start with the letter that is also "and".
static bool is_waw_name(struct str word)
{
    static const char *const names[] = {"وليد", "وائل", "وسام", "وفاء",   "وداد",  "وجيه", "وحيد",
                                        "ورد",  "وردة", "وهبة", "وهيب",   "وضاح",  "وجدي", "وصفي",
                                        "ودود", "وديع", "وسيم", "وفيق",   "وجيهة", "ولاء", "وعد",
                                        "ونيس", "وهب",  "ولد",  "ويليام", "وليم",  "ويل",  "والتر"};
    for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++)
        if (str_equal(word, str_of(names[i])))
            return true;
    return false;
}

static void add_member(struct name_members *members, struct str text, bool is_with)
{
    if (members->count < NAME_MEMBERS_MAX) {
        members->is_with[members->count] = is_with;
        members->items[members->count++] = space_trim(text);
    }
}

void name_members_read(struct name_members *members, struct str text)
{
    size_t start = 0, position = 0, words = 0;
    bool is_with = false;

    members->count = 0;
    while (position < text.length) {
        size_t end = str_find_byte(text, ' ', position);
        end = end == STR_NONE ? text.length : end;
        struct str word = str_slice(text, position, end);
        bool is_glued =
            words >= 2 && str_starts(word, STR("و")) && word.length > 6 && !is_waw_name(word);
        if (name_is_conjunction(word) || is_glued) {
            add_member(members, str_slice(text, start, position), is_with);
            start = is_glued ? position + strlen("و") : end;
            is_with = str_equal_nocase(word, STR("with"));
            words = 0;
        }
        words += !name_is_conjunction(word);
        position = end + 1;
    }
    add_member(members, str_slice(text, start, text.length), is_with);
}
