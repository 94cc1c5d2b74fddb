// What makes two captures the same article, and the id that follows from it: the same in every program,
// so that an id that one program writes is the key by which another one merges.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_TEXT_IDENTITY_H
#define SHEAF_TEXT_IDENTITY_H

#include "base/arena.h"
#include "text/date.h"

// The headline key: normalised headline, day of publication and normalised name of the first author.
// {0} when any of the three is missing or the date is coarser than a day: "Letters to the Editor" alone, or
// with a date alone, is a guess and no identity.
struct str identity_key(struct arena *arena, struct str headline, struct date date,
                        struct str first_author);

// An article's id, 32 hexadecimal digits: the hash of the first of the three that is not empty, {0} when
// all are. 'key' is identity_key's, 'canonical_url' is url_canonical's, 'content' the own text (headline,
// description and body in this order, parted by line ends), normalised here.
struct str identity_id(struct arena *arena, struct str key, struct str canonical_url,
                       struct str content);

#endif
