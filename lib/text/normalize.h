// Unicode normal forms, and the keys under which texts are compared.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_TEXT_NORMALIZE_H
#define SHEAF_TEXT_NORMALIZE_H

#include "base/arena.h"

// Valid UTF-8 in NFC: s itself when it is so already (the usual case is found without allocating).
// Linear in the length, whatever marks there are in whatever order.
struct str text_nfc(struct arena *arena, struct str s);

// The key of a text for comparison: NFKD, case folded, marks taken off, every run of anything but letters and
// digits one space, none at the ends. "L’Été  2009!" -> "l ete 2009". Apostrophes inside a word vanish without
// a space ("Endowment’s" -> "endowments") so that quote styles do not part words, but not behind a single letter
// ("L’Été", "O’Brien" -> "o brien"): French and Italian articles are words. So do format characters
// (soft hyphen, ZWNJ) and the Arabic tatweel. Marks are accents and the vowel points of Arabic and Hebrew; what
// spells words in Indic and South-East Asian scripts and in kana stays. Hangul comes apart into its
// letters, and kana from their voicing marks: tables that are compared with keys hold them so. Digits stay as written ("١٢"), the
// dotless i is an i. Equal for canonically equivalent texts; idempotent.
struct str text_key(struct arena *arena, struct str s);

#endif
