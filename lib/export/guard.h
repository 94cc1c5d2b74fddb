// The guard of the excel dialect: spreadsheets run a cell that begins with = + - @ tab or CR as a
// formula, quoted or not; an apostrophe before it makes it text.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_EXPORT_GUARD_H
#define SHEAF_EXPORT_GUARD_H

#include "base/str.h"

#include <stdbool.h>

// True when a text needs an apostrophe: it begins with one of these characters and is no plain
// number such as -1.5e3, or it begins with apostrophes and then one of them (so that undoing is
// exact).
bool guard_is_due(struct str text);

// A cell's text without the guard: the inverse for every text, guarded or not.
struct str guard_undo(struct str cell);

#endif
