// SPDX-License-Identifier: MIT
#include "clean/debris.h"

#include "base/buffer.h"
#include "clean/markup.h"
#include "clean/mojibake.h"
#include "clean/plain.h"
#include "text/utf8.h"

enum {
    PASSES_MAX = 8,        // what one pass takes out may join what the next one sees
    TOKEN_LOOK_BACK = 256, // bytes looked back for the start of an address
};

static bool is_alphanumeric(unsigned char byte)
{
    return (byte >= '0' && byte <= '9') || (byte >= 'A' && byte <= 'Z') ||
           (byte >= 'a' && byte <= 'z') || byte >= 0x80;
}

// The end of an image marker IMGXYZ<digits>IMGZYX that starts at 'at', or 'at' when it is none.
static size_t marker_end(struct str text, size_t at)
{
    const struct str open = STR("IMGXYZ"), shut = STR("IMGZYX");
    size_t i = at + open.length;
    while (i < text.length && text.data[i] >= '0' && text.data[i] <= '9')
        i++;
    return str_starts(str_slice(text, i, text.length), shut) ? i + shut.length : at;
}

static struct str without_markers(struct arena *arena, struct str text)
{
    size_t at = str_find(text, STR("IMGXYZ"), 0), copied = 0;
    struct buffer out = {0};
    for (; at != STR_NONE; at = str_find(text, STR("IMGXYZ"), at + 1)) {
        size_t end = marker_end(text, at);
        if (end == at)
            continue;
        buffer_put(&out, str_slice(text, copied, at));
        // Two words that only the marker kept apart stay apart.
        if (at > 0 && end < text.length && is_alphanumeric((unsigned char)text.data[at - 1]) &&
            is_alphanumeric((unsigned char)text.data[end]))
            buffer_byte(&out, ' ');
        copied = end;
    }
    if (copied == 0)
        return text;
    buffer_put(&out, str_slice(text, copied, text.length));
    return arena_take(arena, &out);
}

// The placeholder of a missing picture, at either end of a text.
static struct str without_placeholder(struct str text)
{
    const struct str placeholder = STR("REQUIRED IMAGE");
    while (str_starts(text, placeholder))
        text = str_trim(str_slice(text, placeholder.length, text.length));
    while (str_ends(text, placeholder))
        text = str_trim(str_slice(text, 0, text.length - placeholder.length));
    return text;
}

static bool is_letter_at(struct str text, size_t at)
{
    return at < text.length && utf8_is_letter(utf8_next(text, &at));
}

static bool is_letter_before(struct str text, size_t at)
{
    return at > 0 && utf8_is_letter(utf8_previous(text, &at));
}

// True when the word around 'at' reads like an address, where '?' is itself.
static bool is_in_address(struct str text, size_t at)
{
    size_t least = at > TOKEN_LOOK_BACK ? at - TOKEN_LOOK_BACK : 0;
    for (size_t i = at; i > least && text.data[i - 1] > ' '; i--)
        if (strchr("/=@&%?", text.data[i - 1]))
            return true;
    return false;
}

// True when a letter?letter at 'at' ('width' bytes wide) can only be an apostrophe: Endowment?s, don?t, we?ll.
static bool is_lost_apostrophe(struct str text, size_t at, size_t width)
{
    static const char *const endings[] = {"s", "t", "ll", "re", "ve", "d", "m"};
    struct str rest = str_slice(text, at + width, text.length);

    if (!is_letter_before(text, at) || is_in_address(text, at))
        return false;
    for (size_t i = 0; i < sizeof(endings) / sizeof(*endings); i++) {
        struct str ending = str_of(endings[i]);
        if (!str_starts(rest, ending) || is_letter_at(rest, ending.length) ||
            (ending.length < rest.length && rest.data[ending.length] >= '0' &&
             rest.data[ending.length] <= '9'))
            continue;
        char before = text.data[at - 1];
        if (str_equal(ending, STR("t")))
            return before == 'n' || before == 'N';
        if (str_equal(ending, STR("m")))
            return before == 'I';
        return true;
    }
    return false;
}

static struct str with_apostrophes(struct arena *arena, struct str text, struct str lost)
{
    size_t copied = 0;
    struct buffer out = {0};
    for (size_t at = 0; (at = str_find(text, lost, at)) != STR_NONE; at += lost.length) {
        if (!is_lost_apostrophe(text, at, lost.length))
            continue;
        buffer_put(&out, str_slice(text, copied, at));
        buffer_put(&out, STR("\xE2\x80\x99"));
        copied = at + lost.length;
    }
    if (copied == 0)
        return text;
    buffer_put(&out, str_slice(text, copied, text.length));
    return arena_take(arena, &out);
}

static bool is_same(struct str a, struct str b)
{
    return a.data == b.data && a.length == b.length;
}

// The arrow behind a footnote that leads back to its number, bare or as an emoji.
static struct str without_return(struct str text)
{
    static const struct str marks[] = {STR_INIT("\u21A9\uFE0E"), STR_INIT("\u21A9\uFE0F"),
                                       STR_INIT("\u21A9")};
    for (size_t i = 0; i < sizeof(marks) / sizeof(*marks); i++)
        if (text.length > marks[i].length && str_ends(text, marks[i]))
            return str_trim(str_slice(text, 0, text.length - marks[i].length));
    return text;
}

struct str debris_strip(struct arena *arena, struct str text, enum markup_debris markup,
                        bool has_lines, bool *is_repaired)
{
    for (int pass = 0; pass < PASSES_MAX; pass++) {
        struct str new = without_return(without_placeholder(without_markers(arena, text)));
        if (markup != MARKUP_NONE)
            new = markup_strip(arena, new, markup == MARKUP_ALL);
        new = with_apostrophes(arena, new, STR("?"));
        new = with_apostrophes(arena, new, STR("\xEF\xBF\xBD"));
        struct str repaired = mojibake_repair(arena, new);
        *is_repaired |= !is_same(repaired, new);
        if (is_same(repaired, text))
            break;
        text = plain_text(arena, repaired, has_lines);
    }
    return text;
}

struct str debris_free_line(struct arena *arena, struct str text)
{
    bool is_repaired = false;
    text = plain_text(arena, text, false);
    return debris_strip(arena, text, MARKUP_ALL, false, &is_repaired);
}
