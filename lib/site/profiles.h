// The set of profiles that a program knows: those that ship with it, and the user's own before them.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_SITE_PROFILES_H
#define SHEAF_SITE_PROFILES_H

#include "site/page.h"
#include "site/profile.h"

// {0} is a valid empty set.
struct profiles {
    struct profile **items;
    size_t count, capacity;
    struct arena arena; // of the list and of messages
};

// Adds the profiles compiled into the program. False with a message when one of them is wrong (a bug).
bool profiles_add_builtin(struct profiles *profiles, struct str *error);

// Adds a profile from a file; a part that it uses ('use NAME') is looked for as _NAME.profile beside it, then among
// those compiled in. False with "PATH: line N: reason" when it can't be read.
bool profiles_add_file(struct profiles *profiles, const char *path, struct str *error);

// What detection found.
struct choice {
    const struct profile *profile; // NULL: no profile reaches its floor
    const struct profile *tied;    // another one with the same sum, or NULL
    int score;
};

// The profile with the highest sum of weights over its floor. Of two with the same sum the one with the higher
// rank is taken, then the earlier one, and 'tied' names the other.
struct choice profiles_choose(const struct profiles *profiles, struct page *page, struct str url);

void profiles_free(struct profiles *profiles);

#endif
