// SPDX-License-Identifier: MIT
#include "text/sentence.h"

#include "text/utf8.h"

static bool is_among(uint32_t c, const uint32_t *list)
{
    while (*list && *list != c)
        list++;
    return *list != 0;
}

bool sentence_is_stop(uint32_t c)
{
    static const uint32_t stops[] = {'.',    '!',    '?',    0x2026, 0x3002, 0xFF01,
                                     0xFF1F, 0x061F, 0x06D4, 0x0964, 0};
    return is_among(c, stops);
}

bool sentence_is_closer(uint32_t c)
{
    static const uint32_t closers[] = {'"',  '\'',   ')',    ']',    0x2019, 0x201D,
                                       0xBB, 0x203A, 0x300D, 0x300F, 0xFF09, 0};
    return is_among(c, closers);
}

bool sentence_is_ended(struct str text)
{
    size_t at = text.length;
    uint32_t c = 0;
    // At the end of a text “ and « close what „ and » opened.
    while (at > 0 && (sentence_is_closer(c = utf8_previous(text, &at)) || c == 0x201C || c == 0xAB))
        continue;
    return sentence_is_stop(c);
}
