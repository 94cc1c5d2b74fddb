// Whether the parts of a line read as one person's name.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_TEXT_NAME_LIKELY_H
#define SHEAF_TEXT_NAME_LIKELY_H

#include "text/name_parts.h"

// What name_is_likely asks, of a line that has been read already.
bool name_parts_are_likely(const struct name_parts *parts);

// True for one capitalised word that is no ordinary one, topic, place or office: a pen name, or half of "Rumer, Eugene".
bool name_part_may_stand_alone(const struct name_part *part);

#endif
