// SPDX-License-Identifier: MIT
#include "text/byline.h"

#include "base/buffer.h"
#include "text/date.h"
#include "text/labels.h"
#include "text/name_claims.h"
#include "text/normalize.h"
#include "text/space.h"

bool byline_is_label(struct str text, enum name_role *role)
{
    enum { ROOM = 64 };
    static const char name[] = " Xx";
    struct name_prefix prefix;
    char room[ROOM];
    text = space_trim(text);
    if (!text.length || text.length + sizeof(name) > ROOM)
        return false;
    memcpy(room, text.data, text.length);
    memcpy(room + text.length, name, sizeof(name) - 1);
    struct str line = {room, text.length + sizeof(name) - 1};
    bool is_prefix = name_prefix_find(line, &prefix) && prefix.length > text.length;
    *role = is_prefix ? prefix.role : NAME_ROLE_NONE;
    return is_prefix;
}

bool byline_names_nobody(struct str text)
{
    static const struct str ends[] = {STR_INIT(" by"),  STR_INIT(" by:"), STR_INIT(" from"),
                                      STR_INIT(" von"), STR_INIT(":"),    STR_INIT(" on")};
    enum name_role role;
    text = space_trim(text);
    for (size_t i = 0; i < sizeof(ends) / sizeof(*ends); i++)
        if (text.length >= ends[i].length &&
            str_equal_nocase(str_slice(text, text.length - ends[i].length, text.length), ends[i]))
            return true;
    return byline_is_label(text, &role);
}

struct str byline_names(struct str text)
{
    struct name_prefix prefix;
    text = space_trim(text);
    if (name_prefix_find(text, &prefix) && prefix.length < text.length)
        return space_trim(str_slice(text, prefix.length, text.length));
    return text;
}

bool byline_is_mark(struct str text, size_t at, size_t *length)
{
    static const struct str marks[] = {STR_INIT("|"),
                                       STR_INIT("\xC2\xB7"),
                                       STR_INIT("\xE2\x80\xA2"),
                                       STR_INIT("\xE2\x8B\x85"), // U+22C5
                                       STR_INIT(" \xE2\x80\x93 "),
                                       STR_INIT(" \xE2\x80\x94 "),
                                       STR_INIT(" - "),
                                       STR_INIT("\n"),
                                       STR_INIT("  "),
                                       STR_INIT(" / "),
                                       STR_INIT("\xE3\x80\x80")}; // the ideographic space
    char first = text.data[at];
    if (first != '|' && first != '\xC2' && first != '\xE2' && first != '\xE3' && first != ' ' &&
        first != '\n')
        return false; // no mark begins so
    for (size_t i = 0; i < sizeof(marks) / sizeof(*marks); i++) {
        *length = marks[i].length;
        if (str_starts(str_slice(text, at, text.length), marks[i]))
            return true;
    }
    return false;
}

// " by ", behind something with a digit: "Posted on March 3, 2020 by Jane Doe".
static bool is_inner_by(struct str text, size_t at)
{
    static const struct str words[] = {STR_INIT(" by "),  STR_INIT(" von "),  STR_INIT(" par "),
                                       STR_INIT(" por "), STR_INIT(" door "), STR_INIT(" By ")};
    bool has_digit = false;
    for (size_t i = 0; i < at; i++)
        has_digit |= text.data[i] >= '0' && text.data[i] <= '9';
    for (size_t i = 0; has_digit && i < sizeof(words) / sizeof(*words); i++)
        if (str_starts(str_slice(text, at, text.length), words[i]))
            return true;
    return false;
}

// " 作者：" amid a line of facts, as Chinese pages print them: "2006年04月10日 来源：柳河日报 作者：宋雨亭".
static bool is_inner_label(struct str text, size_t at)
{
    struct name_prefix prefix;
    struct str part = str_slice(text, at + 1, text.length);
    unsigned char first = part.length ? (unsigned char)part.data[0] : 0;
    return first >= 0xE4 && first <= 0xE9 && name_prefix_find(part, &prefix) && !prefix.is_weak;
}

struct str byline_find(struct str text)
{
    struct name_prefix prefix;
    size_t length = 0;
    for (size_t at = 0; at < text.length; at++) {
        size_t from = 0;
        if (at == 0 && byline_is_mark(text, 0, &length))
            from = length; // "| By Jane Doe"
        else if (at && text.data[at] == ' ' && (is_inner_by(text, at) || is_inner_label(text, at)))
            from = at + 1;
        else if (at && byline_is_mark(text, at, &length))
            from = at + length;
        else if (at)
            continue;
        struct str part = space_trim(str_slice(text, from, text.length));
        if (part.length && name_prefix_find(part, &prefix) && prefix.role != NAME_ROLE_OTHER &&
            prefix.length < part.length)
            return part;
        at = from > at ? from - 1 : at;
    }
    return (struct str){0};
}

// The text between brackets that stand at both its ends; {0} without.
static struct str in_brackets(struct str text)
{
    static const struct {
        struct str open, close;
    } pairs[] = {
        {STR_INIT("("), STR_INIT(")")},   {STR_INIT("["), STR_INIT("]")},
        {STR_INIT("（"), STR_INIT("）")}, {STR_INIT("【"), STR_INIT("】")},
        {STR_INIT("〔"), STR_INIT("〕")}, {STR_INIT("［"), STR_INIT("］")},
    };
    for (size_t i = 0; i < sizeof(pairs) / sizeof(*pairs); i++)
        if (str_starts(text, pairs[i].open) && str_ends(text, pairs[i].close))
            return str_slice(text, pairs[i].open.length, text.length - pairs[i].close.length);
    return (struct str){0};
}

struct str byline_sign_off(struct arena *arena, struct str text)
{
    enum { SIGN_OFF_BYTES = 120 };
    static const struct str joints[] = {STR_INIT("・"), STR_INIT("／"), STR_INIT("/"),
                                        STR_INIT("＝"), STR_INIT("="),  STR_INIT("："),
                                        STR_INIT(":"),  STR_INIT(" "),  STR_INIT("　")};
    enum name_role role;
    text = space_trim(text);
    struct str inner =
        text.length <= SIGN_OFF_BYTES ? space_trim(in_brackets(text)) : (struct str){0};
    for (size_t i = 0; inner.length && i < sizeof(joints) / sizeof(*joints); i++) {
        size_t at = str_find(inner, joints[i], 0);
        if (at == STR_NONE || !byline_is_label(str_slice(inner, 0, at), &role) ||
            role == NAME_ROLE_OTHER)
            continue;
        struct str name = space_trim(str_slice(inner, at + joints[i].length, inner.length));
        if (name.length)
            return arena_printf(arena, "%.*s %.*s", (int)at, inner.data, (int)name.length,
                                name.data);
    }
    return (struct str){0};
}

// True when the words "By" and its like, or those before a date, begin at 'at' of a text, glued to what stands before.
static bool is_glued(struct str text, size_t at)
{
    static const struct str words[] = {STR_INIT("By "),        STR_INIT("Published"),
                                       STR_INIT("Updated"),    STR_INIT("Posted"),
                                       STR_INIT("Written by"), STR_INIT("Last updated")};
    char before = text.data[at - 1];
    if (!memchr("BPUWL", text.data[at], 5)) // what any of them begins with
        return false;
    if (!((before >= 'a' && before <= 'z') || (before >= '0' && before <= '9') || before == ')'))
        return false;
    for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++)
        if (str_starts(str_slice(text, at, text.length), words[i]))
            return true;
    return false;
}

// "ByJane": a capital behind "By" at the start of a word, and a small letter behind it.
static bool is_glued_by(struct str text, size_t at)
{
    return at >= 2 && at + 1 < text.length && text.data[at - 2] == 'B' &&
           text.data[at - 1] == 'y' && (at == 2 || text.data[at - 3] == ' ') &&
           text.data[at] >= 'A' && text.data[at] <= 'Z' && text.data[at + 1] >= 'a' &&
           text.data[at + 1] <= 'z';
}

struct str byline_unglue(struct arena *arena, struct str text)
{
    struct buffer out = {0};
    size_t from = 0;
    if (text.data && text.length && text.data[0] == '[') { // a picture's name
        size_t end = str_find_byte(text, ']', 0);
        from = end == STR_NONE ? 0 : end + 1;
    }
    text = space_trim(str_slice(text, from, text.length));
    from = 0;
    for (size_t at = 1; at < text.length; at++) {
        if (!is_glued(text, at) && !is_glued_by(text, at))
            continue;
        buffer_put(&out, str_slice(text, from, at));
        buffer_byte(&out, ' ');
        from = at;
    }
    if (!from)
        return text;
    buffer_put(&out, str_slice(text, from, text.length));
    return arena_take(arena, &out);
}

// Where in a byline something else begins: a date, a number, a bracket, a dash or bar, a wide space.
static size_t find_tail(struct str text)
{
    struct str where;
    if (date_find(text, DATE_ORDER_DAY_FIRST, &where).precision >= DATE_MONTH)
        text = str_slice(text, 0, (size_t)(where.data - text.data));
    static const struct str marks[] = {STR_INIT("["), STR_INIT("("),  STR_INIT("—"), STR_INIT("–"),
                                       STR_INIT("|"), STR_INIT("  "), STR_INIT("•"), STR_INIT("·")};
    for (size_t at = 1; at < text.length; at++) {
        bool is_tail = text.data[at] >= '0' && text.data[at] <= '9' && text.data[at - 1] == ' ';
        for (size_t i = 0; i < sizeof(marks) / sizeof(*marks) && !is_tail; i++)
            is_tail = str_starts(str_slice(text, at, text.length), marks[i]);
        if (is_tail)
            return at;
    }
    return text.length;
}

// True for a word that only joins a name to what stands behind it: "on", "Published", "am".
static bool is_joint(struct arena *arena, struct str word)
{
    return (word.length && word.data[0] >= 'a' && word.data[0] <= 'z') ||
           label_find(arena, word) != LABEL_NONE;
}

struct str byline_without_tail(struct arena *arena, struct str text)
{
    text = space_trim(str_slice(text, 0, find_tail(text)));
    for (;;) {
        size_t from = text.length;
        while (from && text.data[from - 1] != ' ')
            from--;
        struct str word = str_slice(text, from, text.length);
        bool is_sign = word.length && !text_key(arena, word).length;
        if (!from || !(is_sign || is_joint(arena, word)))
            return text;
        text = space_trim(str_slice(text, 0, from));
    }
}
