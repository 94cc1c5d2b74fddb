// The language of a text: script ranges first, then libexttextcat's n-gram fingerprints.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_TEXT_LANGUAGE_H
#define SHEAF_TEXT_LANGUAGE_H

#include "base/arena.h"

struct languages; // the loaded fingerprints; load once, at the first use

struct languages *languages_new(void);
void languages_free(struct languages *languages);

// A BCP 47 tag ("en", "ar", "ru", "zh") or {0} when the text is too short or no language stands out.
// Reads at most the first 4,000 bytes (cut at a character). Static storage: the tag needs no freeing.
struct str language_detect(struct languages *languages, struct str text);

// A language tag as printed in pages ("en_US", "EN-us", "English") in BCP 47 form: language lower case, script
// Titlecase, region upper case. {0} when it is none.
struct str language_tag(struct arena *arena, struct str printed);

#endif
