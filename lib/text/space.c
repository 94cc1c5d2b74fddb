// SPDX-License-Identifier: MIT
#include "text/space.h"

#include "text/utf8.h"

#include <utf8proc.h>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

enum kind {
    KIND_TEXT,
    KIND_SPACE,    // white space within a line
    KIND_LINE_END, // LF, CR, U+2028, U+2029
    KIND_UNSEEN,   // control or invisible format character: goes
    KIND_JOINER,   // ZWNJ, ZWJ: stays between letters
};

static enum kind kind_of_ascii(unsigned char byte)
{
    if (byte > ' ')
        return byte == 0x7F ? KIND_UNSEEN : KIND_TEXT;
    if (byte == '\n' || byte == '\r')
        return KIND_LINE_END;
    return byte == ' ' || byte == '\t' || byte == '\v' || byte == '\f' ? KIND_SPACE : KIND_UNSEEN;
}

// U+2000 to U+206F.
static enum kind kind_of_general_punctuation(uint32_t c)
{
    if (c <= 0x200A || c == 0x202F || c == 0x205F)
        return KIND_SPACE;
    if (c == 0x200C || c == 0x200D)
        return KIND_JOINER;
    if (c == 0x2028 || c == 0x2029)
        return KIND_LINE_END;
    bool is_unseen = c == 0x200B || c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E) ||
                     c == 0x2060 || (c >= 0x2066 && c <= 0x2069);
    return is_unseen ? KIND_UNSEEN : KIND_TEXT;
}

static enum kind kind_of(uint32_t c)
{
    if (c < 0x80)
        return kind_of_ascii((unsigned char)c);
    if (c >= 0x2000 && c <= 0x206F)
        return kind_of_general_punctuation(c);
    if (c == 0x85 || c == 0xA0 || c == 0x1680 || c == 0x3000)
        return KIND_SPACE;
    if (c < 0xA0 || c == 0xAD || c == 0x061C || c == 0xFEFF)
        return KIND_UNSEEN;
    return KIND_TEXT;
}

struct str space_trim(struct str s)
{
    size_t from = 0, to = s.length, position = 0;

    while (position < s.length && utf8_is_space(utf8_next(s, &position)))
        from = position;
    position = to;
    while (position > from && utf8_is_space(utf8_previous(s, &position)))
        to = position;
    return str_slice(s, from, to);
}

// How far s is clean from 'from' on, for sure: up to a character that needs a closer look. Stops only
// behind a byte of text, so that what follows can be looked at without knowing what came before.
static size_t skip_clean_ascii(struct str s, size_t from)
{
    size_t start = from;
#ifdef __SSE2__
    const __m128i low = _mm_set1_epi8(0x1F), space = _mm_set1_epi8(' '),
                  rubout = _mm_set1_epi8(0x7F);
    while (s.length - from >= 16) {
        __m128i block = _mm_loadu_si128((const __m128i *)(const void *)(s.data + from));
        // Signed: bytes from 0x80 on are below the bound too.
        unsigned good = (unsigned)_mm_movemask_epi8(_mm_cmpgt_epi8(block, low));
        unsigned spaces = (unsigned)_mm_movemask_epi8(_mm_cmpeq_epi8(block, space));
        good &= ~(unsigned)_mm_movemask_epi8(_mm_cmpeq_epi8(block, rubout));
        good &= ~(spaces & (spaces << 1 | (from == start))); // second of two spaces, or in front
        unsigned clean = good == 0xFFFF ? 16 : (unsigned)__builtin_ctz(~good);
        if (clean && s.data[from + clean - 1] == ' ')
            clean--;
        from += clean;
        if (clean < 15)
            return from;
    }
#endif
    while (from < s.length && s.data[from] > ' ' && s.data[from] < 0x7F)
        from++;
    return from > start && s.data[from - 1] == ' ' ? from - 1 : from;
}

struct cleaner {
    struct str from;
    char *to;
    size_t length; // written
    bool keeps_line_ends;
    bool is_space_due;    // white space was read since the last character written
    size_t line_ends_due; // line ends likewise
    uint32_t last;        // the last character written, 0 at the start
};

static bool may_join(uint32_t c)
{
    if (c < 0x80)
        return utf8_is_letter(c) || utf8_is_digit(c);
    switch (utf8proc_category((utf8proc_int32_t)c)) {
    case UTF8PROC_CATEGORY_SO: // emoji sequences
    case UTF8PROC_CATEGORY_SK: // and their modifiers
    case UTF8PROC_CATEGORY_ND: return true;
    default: return utf8_is_letter(c) || utf8_is_mark(c);
    }
}

// True when a joiner that ends at 'position' stands between 'last' and a character that it can join.
static bool joins(uint32_t last, struct str s, size_t position)
{
    return position < s.length && may_join(last) && may_join(utf8_next(s, &position));
}

static void write_due(struct cleaner *cleaner)
{
    if (cleaner->length == 0) {
        // Nothing stands before: the text is trimmed.
    } else if (cleaner->line_ends_due) {
        memset(cleaner->to + cleaner->length, '\n', cleaner->line_ends_due);
        cleaner->length += cleaner->line_ends_due;
    } else if (cleaner->is_space_due) {
        cleaner->to[cleaner->length++] = ' ';
    }
    cleaner->line_ends_due = 0;
    cleaner->is_space_due = false;
}

static void write_text(struct cleaner *cleaner, size_t from, size_t to)
{
    write_due(cleaner);
    memcpy(cleaner->to + cleaner->length, cleaner->from.data + from, to - from);
    cleaner->length += to - from;
    cleaner->last = utf8_previous(cleaner->from, &to);
}

static size_t read_line_end(struct cleaner *cleaner, uint32_t c, size_t position)
{
    if (c == '\r' && position < cleaner->from.length && cleaner->from.data[position] == '\n')
        position++;
    cleaner->is_space_due = true;
    cleaner->line_ends_due += cleaner->keeps_line_ends;
    return position;
}

// One character, or a run of clean ASCII, at 'start'. Returns the position behind it.
static size_t clean_step(struct cleaner *cleaner, size_t start)
{
    size_t position = skip_clean_ascii(cleaner->from, start);
    if (position > start) {
        write_text(cleaner, start, position);
        return position;
    }
    uint32_t c = utf8_next(cleaner->from, &position);
    switch (kind_of(c)) {
    case KIND_TEXT: write_text(cleaner, start, position); break;
    case KIND_SPACE: cleaner->is_space_due = true; break;
    case KIND_LINE_END: position = read_line_end(cleaner, c, position); break;
    case KIND_JOINER:
        if (!cleaner->is_space_due && joins(cleaner->last, cleaner->from, position))
            write_text(cleaner, start, position);
        break;
    case KIND_UNSEEN: break;
    }
    return position;
}

// True when cleaning leaves a character alone that stands at 'start', behind what is clean already.
static bool stays(struct str s, size_t start, bool keeps_line_ends)
{
    size_t next = start, before = start;
    uint32_t c = utf8_next(s, &next);
    enum kind kind = kind_of(c);

    if (kind == KIND_TEXT)
        return true;
    if (start == 0 || next == s.length)
        return false;
    if (kind == KIND_JOINER)
        return joins(utf8_previous(s, &before), s, next);
    enum kind next_kind = kind_of(utf8_next(s, &next));
    if (c == '\n' && keeps_line_ends)
        return next_kind == KIND_TEXT || s.data[start + 1] == '\n';
    return c == ' ' && s.data[start - 1] != '\n' && next_kind == KIND_TEXT;
}

// The length of a prefix that cleaning does not change, but for line ends and spaces at its end.
static size_t clean_prefix(struct str s, bool keeps_line_ends)
{
    size_t position = 0;
    while (position < s.length) {
        size_t start = position;
        position = skip_clean_ascii(s, position);
        if (position > start)
            continue;
        if (!stays(s, position, keeps_line_ends))
            return position;
        utf8_next(s, &position);
    }
    return position;
}

static struct str clean(struct arena *arena, struct str s, bool keeps_line_ends)
{
    size_t prefix = clean_prefix(s, keeps_line_ends);
    if (prefix == s.length)
        return s;
    struct cleaner cleaner = {.from = s, .keeps_line_ends = keeps_line_ends};
    cleaner.to = arena_alloc(arena, s.length);
    // White space that ends the prefix may turn out to be the end of the text.
    while (prefix > 0 && (s.data[prefix - 1] == ' ' || s.data[prefix - 1] == '\n'))
        prefix--;
    if (prefix > 0)
        write_text(&cleaner, 0, prefix);
    for (size_t position = prefix; position < s.length;)
        position = clean_step(&cleaner, position);
    return (struct str){cleaner.to, cleaner.length};
}

struct str space_line(struct arena *arena, struct str s)
{
    return clean(arena, s, false);
}

struct str space_text(struct arena *arena, struct str s)
{
    return clean(arena, s, true);
}
