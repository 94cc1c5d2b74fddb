// The language of a text: script ranges first, then libexttextcat's n-gram fingerprints.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_TEXT_LANGUAGE_H
#define SHEAF_TEXT_LANGUAGE_H

#include "base/arena.h"

struct languages; // the fingerprints; those of a script are loaded when a text needs them first

struct languages *languages_new(void);

// The same with the fingerprints (*.lm) of another folder; the path is copied. Where they are missing, Latin,
// Cyrillic, Devanagari and Ethiopic texts have no language; the others don't need them.
struct languages *languages_open(const char *folder);
void languages_free(struct languages *languages);

// A BCP 47 tag ("en", "ar", "ru", "zh") or {0} when the text is too short or no language stands out.
// Reads at most the first 4,000 bytes (cut at a character). Static storage: the tag needs no freeing.
// Only languages that publications come in are told apart (the tables in language.c).
struct str language_detect(struct languages *languages, struct str text);

// A language tag as printed in pages ("en_US", "EN-us", "English") in BCP 47 form: language lower case, script
// Titlecase, region upper case. Known three-letter codes and names become the short code ("eng", "Deutsch");
// extensions and private parts are dropped. {0} when it is none, or says nothing ("und", "mul").
struct str language_tag(struct arena *arena, struct str printed);

#endif
