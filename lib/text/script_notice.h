// What a page prints where scripts do not run: "You need to enable JavaScript to run this app", "Bitte aktivieren Sie
// JavaScript". Told by words of many languages, compared as keys (see text_key).
// SPDX-License-Identifier: MIT
#ifndef SHEAF_TEXT_SCRIPT_NOTICE_H
#define SHEAF_TEXT_SCRIPT_NOTICE_H

#include "base/arena.h"

enum {
    SCRIPT_NOTICE_WORDS = 60,   // words of the longest notice
    SCRIPT_NOTICE_BYTES = 1000, // bytes of a line that is looked at; a longer one is none
};

// Does a line as a whole ask for scripts?
bool script_notice_is(struct arena *arena, struct str line);

// Does a line only say that the page is not there yet: "Loading…", "Please wait"?
bool script_notice_is_waiting(struct arena *arena, struct str line);

#endif
