// A text as the tokens that dates are made of: numbers in any script, words, marks.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_TEXT_DATE_TOKENS_H
#define SHEAF_TEXT_DATE_TOKENS_H

#include "base/str.h"

#include <stdint.h>

enum date_token_kind { DATE_TOKEN_END, DATE_TOKEN_NUMBER, DATE_TOKEN_WORD, DATE_TOKEN_MARK };

// White space is no token; it shows as is_glued being false.
struct date_token {
    enum date_token_kind kind;
    struct str text;
    bool is_glued; // nothing stands between it and the token before
    int value; // of a number, -1 when it has more than eight digits or a script without a place here
    size_t digits;  // of a number
    unsigned words; // of a word: enum date_word_flags, 0 when the table does not have it
    int number;     // of a word: which month or weekday it is, 0 when it is none
    uint32_t mark;  // of a mark: its code point, that of its ASCII look-alike where there is one
};

enum {
    DATE_LOOK_BEHIND = 3, // tokens that may be read before the current one
    DATE_LOOK_AHEAD = 48, // tokens that may be read from the current one on
    DATE_WINDOW = 160,
};

// Reads every token once. Behind the last one, and before the first, are tokens of kind DATE_TOKEN_END.
// A word ends where a capital follows a small letter, so that "DempseyThursday" is two.
struct date_tokens {
    struct str text;
    size_t position; // of the first byte that is no token yet
    size_t current, count;
    struct date_token window[DATE_WINDOW];
};

void date_tokens_start(struct date_tokens *tokens, struct str text);

// The current token; [-DATE_LOOK_BEHIND] to [DATE_LOOK_AHEAD - 1] may be read, until the next call.
const struct date_token *date_tokens_peek(struct date_tokens *tokens);

// Goes on by 'count' tokens, at most DATE_LOOK_AHEAD - 1.
void date_tokens_skip(struct date_tokens *tokens, size_t count);

#endif
