// A metadata block that is no valid JSON any more: a comma lost or too much, the end cut off.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_SITE_PAGE_DAMAGE_H
#define SHEAF_SITE_PAGE_DAMAGE_H

#include "base/arena.h"

// An object of what can be read of the damaged one: its members up to the damage, and behind it those that begin a line of their
// own and whose value is a string or a list of strings. {0} when there is none.
struct str page_damage_members(struct arena *arena, struct str text);

#endif
