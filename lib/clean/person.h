// A person of a record: an element of authors[], or of a card's authors.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_CLEAN_PERSON_H
#define SHEAF_CLEAN_PERSON_H

#include "base/arena.h"
#include "base/buffer.h"
#include "clean/memo.h"

enum { PEOPLE_MAX = 200 }; // of one record; more is no list of authors

// All texts {0} when null. Borrowed from the record or its arena.
struct person {
    struct str name, given_name, family_name, role, job_title, description;
    struct str former; // raw: true, false or null
    bool in_byline, in_metadata;
    struct str key;                  // name_key of the name
    struct str full_key, family_key; // text_key of name and family name, where they are needed
    struct str object; // raw, as read: members that are not named here pass from it; {0}: made here
};

struct people {
    struct person *items;
    size_t count, capacity;
};

// Reads an array of objects, without making keys. False when it is something else, when a member is not of its type, or when there are
// more than PEOPLE_MAX.
bool people_read(struct arena *arena, struct str array, struct people *people);

struct person *people_add(struct arena *arena, struct people *people);

// The person of this name key, or NULL. An empty key finds nobody.
struct person *people_find(const struct people *people, struct str key);

// Gives a person its name, with what follows from it: key, given and family name where they are not known.
void person_set_name(struct arena *arena, struct memo *memo, struct person *person,
                     struct str printed);

// Takes over what 'from' knows and 'to' does not.
void person_merge(struct person *to, const struct person *from);

// The people as a JSON array; positions count from 1. 'is_short': name and role only, as in cards.
void people_write(struct buffer *out, const struct people *people, bool is_short);

#endif
