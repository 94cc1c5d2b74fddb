// SPDX-License-Identifier: MIT
#include "text/date_tokens.h"

#include "text/date_words.h"
#include "text/utf8.h"

enum { DIGITS_MAX = 8 };

// The zeros of the decimal digits that dates are printed with; the nine others follow each.
static const uint32_t zeros[] = {
    '0',    // Latin
    0x0660, // Arabic
    0x06F0, // Persian and Urdu
    0x0966, // Devanagari
    0x09E6, // Bengali
    0x0E50, // Thai
    0xFF10, // full width
};

// The zero of a digit's script, 0 when it is no digit of ours.
static uint32_t zero_of(uint32_t c)
{
    for (size_t i = 0; i < sizeof(zeros) / sizeof(zeros[0]); i++)
        if (c >= zeros[i] && c < zeros[i] + 10)
            return zeros[i];
    return 0;
}

// Counters of years, months and days: each a token of its own behind a number.
static bool is_counter(uint32_t c)
{
    switch (c) {
    case 0x5E74: // 年
    case 0x6708: // 月
    case 0x65E5: // 日
    case 0x53F7: // 号
    case 0x865F: // 號
    case 0xB144: // 년
    case 0xC6D4: // 월
    case 0xC77C: // 일
        return true;
    default: return false;
    }
}

static void read_number(struct date_token *token, struct str text, size_t *position)
{
    uint32_t script = 0;

    token->kind = DATE_TOKEN_NUMBER;
    token->value = 0;
    while (*position < text.length) {
        size_t next = *position;
        uint32_t c = utf8_next(text, &next);
        if (!utf8_is_digit(c))
            break;
        uint32_t zero = zero_of(c);
        if (!zero || (script && zero != script) || token->digits >= DIGITS_MAX)
            token->value = -1;
        else if (token->value >= 0)
            token->value = token->value * 10 + (int)(c - zero);
        script = zero;
        token->digits++;
        *position = next;
    }
}

// True when a word ends between two letters.
static bool is_seam(uint32_t before, uint32_t after)
{
    return (utf8_is_lower(before) && utf8_is_upper(after)) ||
           utf8_is_unspaced_script(before) != utf8_is_unspaced_script(after);
}

// The end of the word that starts at 'position' with a letter.
static size_t word_end(struct str text, size_t position)
{
    uint32_t before = utf8_next(text, &position);

    while (position < text.length) {
        size_t next = position;
        uint32_t c = utf8_next(text, &next);
        bool is_part = utf8_is_mark(c) || c == 0x0640 || c == 0x200C || c == 0x200D;
        if (!is_part && (!utf8_is_letter(c) || is_seam(before, c)))
            break;
        if (!is_part)
            before = c;
        position = next;
    }
    return position;
}

// The word and the one behind it, where the two are one name; else NULL.
static const struct date_word *find_pair(struct str text, size_t start, size_t *position)
{
    size_t next = *position;

    if (next >= text.length || !utf8_is_space(utf8_next(text, &next)) || next >= text.length ||
        !utf8_is_letter(utf8_next(text, &(size_t){next})))
        return NULL;
    next = word_end(text, next);
    const struct date_word *pair = date_word_find(str_slice(text, start, next));
    if (pair)
        *position = next;
    return pair;
}

static void read_word(struct date_token *token, struct str text, size_t *position)
{
    size_t start = *position, next = start;
    bool is_alone = token[-1].kind == DATE_TOKEN_NUMBER && is_counter(utf8_next(text, &next));

    token->kind = DATE_TOKEN_WORD;
    *position = is_alone ? next : word_end(text, start);
    const struct date_word *word = date_word_find(str_slice(text, start, *position));
    if (word && (word->flags & DATE_WORD_PAIRED)) {
        const struct date_word *pair = find_pair(text, start, position);
        word = pair ? pair : word;
    }
    // Behind a number 월 and 日 count months and days; by themselves they are weekdays, too.
    unsigned flags = word ? word->flags : 0;
    token->words = is_alone ? flags & ~(unsigned)DATE_WORD_WEEKDAY : flags;
    token->number = word ? word->number : 0;
}

// Marks that mean the same in other scripts and typography as their ASCII one.
static uint32_t plain_mark(uint32_t c)
{
    if ((c >= 0x2010 && c <= 0x2015) || c == 0x2212 || c == 0xFF0D)
        return '-';
    switch (c) {
    case 0x060C: // Arabic comma
    case 0x3001: // ideographic comma
    case 0xFF0C: return ',';
    case 0xFF0E: return '.';
    case 0xFF0F:
    case 0x2044: // fraction slash
        return '/';
    case 0xFF1A: return ':';
    case 0x02BC:
    case 0x2018:
    case 0x2019: return '\'';
    default: return c;
    }
}

static bool is_invisible(uint32_t c)
{
    return utf8_is_space(c) || c == 0x00AD || c == 0x061C || (c >= 0x200B && c <= 0x200F) ||
           (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x2069);
}

static void read_token(struct date_tokens *tokens, struct date_token *token)
{
    struct str text = tokens->text;
    size_t start = tokens->position, next = start;
    uint32_t c = 0;

    *token = (struct date_token){.is_glued = token[-1].kind != DATE_TOKEN_END};
    while (start < text.length) {
        next = start;
        c = utf8_next(text, &next);
        if (!is_invisible(c))
            break;
        token->is_glued = false;
        start = next;
    }
    tokens->position = start;
    if (start < text.length) {
        if (utf8_is_digit(c)) {
            read_number(token, text, &tokens->position);
        } else if (utf8_is_letter(c)) {
            read_word(token, text, &tokens->position);
        } else {
            token->kind = DATE_TOKEN_MARK;
            token->mark = plain_mark(c);
            tokens->position = next;
        }
    }
    token->text = str_slice(text, start, tokens->position);
    token->is_glued = token->is_glued && token->kind != DATE_TOKEN_END;
}

void date_tokens_start(struct date_tokens *tokens, struct str text)
{
    memset(tokens->window, 0, DATE_LOOK_BEHIND * sizeof(tokens->window[0]));
    tokens->text = text;
    tokens->position = 0;
    tokens->current = tokens->count = DATE_LOOK_BEHIND;
}

const struct date_token *date_tokens_peek(struct date_tokens *tokens)
{
    size_t needed = tokens->current + DATE_LOOK_AHEAD;
    if (needed > DATE_WINDOW) {
        size_t first = tokens->current - DATE_LOOK_BEHIND;
        memmove(tokens->window, tokens->window + first,
                (tokens->count - first) * sizeof(tokens->window[0]));
        tokens->count -= first;
        tokens->current = DATE_LOOK_BEHIND;
        needed = DATE_LOOK_BEHIND + DATE_LOOK_AHEAD;
    }
    while (tokens->count < needed)
        read_token(tokens, &tokens->window[tokens->count++]);
    return &tokens->window[tokens->current];
}

void date_tokens_skip(struct date_tokens *tokens, size_t count)
{
    tokens->current += count;
}
