// A record as the cleaning steps work on it: its texts decoded, its lists as lists, and one rule for all
// writing: a value of a type that the dictionary does not give the field is left as it is.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_CLEAN_ARTICLE_H
#define SHEAF_CLEAN_ARTICLE_H

#include "clean/memo.h"
#include "record/record.h"

struct languages;

// What lives as long as the program and makes no difference to a record but its speed. {0} is valid.
struct cleaner {
    struct languages *languages; // loaded by the first text that needs them
    struct memo memo;
};

void cleaner_free(struct cleaner *cleaner);

// A list of texts in the record's arena.
struct texts {
    struct str *items;
    size_t count, capacity;
};

// What the steps learn from lines that are no text of their own ("Read the full text"), as bits.
enum mark {
    MARK_FULL_ELSEWHERE = 1, // the text itself is said to stand elsewhere
    MARK_MEDIA_ELSEWHERE =
        2,        // what is to be heard, watched or read as a transcript stands elsewhere
    MARK_CUT = 4, // the text breaks off: "Read more", a final "..."
};

// {0} is valid. Everything in it but the cleaner dies with the record.
struct article {
    struct record *record;
    struct arena *arena;     // the record's
    struct cleaner *cleaner; // the caller's
    struct texts body;       // body_paragraphs
    bool is_html;            // the capture was a page in HTML, not text
    bool has_body; // body_paragraphs may be rewritten: it is absent, null or a list of texts
    bool is_body_changed;
    unsigned round; // of the steps that run again after a cut: only the body is new to them
    unsigned cuts;  // how often a step took something out of the body
    unsigned marks; // bits of enum mark
    struct texts warnings;
    bool has_warnings; // warnings may be rewritten
    bool is_warnings_changed;
};

// Takes the record apart. The article borrows the record until article_close.
void article_open(struct article *article, struct record *record, struct cleaner *cleaner);

// Writes what the steps changed back into the record.
void article_close(struct article *article);

// The text of a field; {0} when it is absent, null or no string.
struct str article_text(const struct article *article, struct str key);

// True when a field may be given a value of this kind: it is absent, null or of that kind already.
bool article_may_write(const struct article *article, struct str key, enum span_kind kind);

// Sets a text (data NULL: null), a bool, a whole number; nothing happens when article_may_write says no.
void article_set_text(struct article *article, struct str key, struct str text);
void article_set_bool(struct article *article, struct str key, bool value);
void article_set_count(struct article *article, struct str key, size_t count);

// A list of texts. False when the field is something else than a list of strings, null or absent.
bool article_texts(const struct article *article, struct str key, struct texts *texts);
void article_set_texts(struct article *article, struct str key, const struct texts *texts);

// The value of a member of a field that is an object ("capture", "hints", "metadata"); {0} when there is none.
struct str article_member(const struct article *article, struct str key, struct str member);

// The same as text, cleaned of nothing; {0} when it is no string.
struct str article_member_text(const struct article *article, struct str key, struct str member);

// Replaces the value of a member that stands; the other members stay byte for byte.
void article_replace_member(struct article *article, struct str key, struct str member,
                            struct str value);

// Adds a code to the warnings, once.
void article_warn(struct article *article, struct str code);
bool article_is_warned(const struct article *article, struct str code);

// Takes paragraph i out of the body, or cuts its text down to 'rest' (out when that is empty). Counted as a cut.
void article_drop_paragraph(struct article *article, size_t i);
void article_cut_paragraph(struct article *article, size_t i, struct str rest);

// The body's weight in words (see words_weight), for thresholds: counted up to the paragraph that passes 'enough'.
size_t article_weight(const struct article *article, size_t enough);

// Lists of texts in general.
void texts_add(struct arena *arena, struct texts *texts, struct str text);
bool texts_contain(const struct texts *texts, struct str text);

// The strings of a raw JSON array. False when it is no array or holds anything but strings.
bool texts_read(struct arena *arena, struct str array, struct texts *texts);

// The list as a raw JSON array.
struct str texts_json(struct arena *arena, const struct texts *texts);

#endif
