// Paragraphs in which a page speaks to its reader instead of telling the text: "Sign up for our newsletter", "Follow us on
// Facebook", "Read also: another title". Told by tables of phrases, compared as keys (see text_key).
// SPDX-License-Identifier: MIT
#ifndef SHEAF_CLEAN_APPEAL_H
#define SHEAF_CLEAN_APPEAL_H

#include "base/arena.h"

enum { APPEAL_WORDS = 45 }; // words of such a paragraph

enum appeal {
    APPEAL_NONE,    // text
    APPEAL_ASK,     // to subscribe, to follow, to share, to give
    APPEAL_ADVICE,  // another text's title behind "Read also"
    APPEAL_PAYWALL, // the rest of the text is for those who pay or sign in
};

// What a paragraph is as a whole.
enum appeal appeal_find(struct arena *arena, struct str paragraph);

#endif
