// SPDX-License-Identifier: MIT
#include "export/sql.h"

#include <stdio.h>

enum { TOKENS_MAX = 16 }; // that are tried for a text

// 'text' in apostrophes, its own doubled.
static void put_in_apostrophes(struct buffer *out, struct str text)
{
    size_t at = 0, next;
    buffer_byte(out, '\'');
    while ((next = str_find_byte(text, '\'', at)) != STR_NONE) {
        buffer_put(out, str_slice(text, at, next + 1));
        buffer_byte(out, '\'');
        at = next + 1;
    }
    buffer_put(out, str_slice(text, at, text.length));
    buffer_byte(out, '\'');
}

static void put_hexadecimal(struct buffer *out, struct str text)
{
    static const char digits[] = "0123456789abcdef";
    buffer_put(out, STR("cast(x'"));
    char *room = buffer_room(out, 2 * text.length);
    for (size_t i = 0; i < text.length; i++) {
        room[2 * i] = digits[(unsigned char)text.data[i] >> 4];
        room[2 * i + 1] = digits[(unsigned char)text.data[i] & 15];
    }
    out->length += 2 * text.length;
    buffer_put(out, STR("' as text)"));
}

// A token such as \n or \n3 that the text has not. False when none was found.
static bool find_token(struct str text, char letter, char token[8])
{
    for (int i = 0; i < TOKENS_MAX; i++) {
        snprintf(token, 8, i ? "\\%c%d" : "\\%c", letter, i);
        if (!str_contains(text, str_of(token)))
            return true;
    }
    return false;
}

struct line_ends {
    char line_feed[8], carriage_return[8]; // tokens; empty: the text has none
};

// The literal with tokens in place of line ends.
static void put_with_tokens(struct buffer *out, struct str text, const struct line_ends *ends)
{
    size_t from = 0;
    buffer_byte(out, '\'');
    for (size_t i = 0; i < text.length; i++) {
        char byte = text.data[i];
        if (byte != '\n' && byte != '\r' && byte != '\'')
            continue;
        buffer_put(out, str_slice(text, from, i));
        buffer_put(out, byte == '\''   ? STR("''")
                        : byte == '\n' ? str_of(ends->line_feed)
                                       : str_of(ends->carriage_return));
        from = i + 1;
    }
    buffer_put(out, str_slice(text, from, text.length));
    buffer_byte(out, '\'');
}

static void put_sqlite(struct buffer *out, struct str text)
{
    bool has_feed = str_find_byte(text, '\n', 0) != STR_NONE;
    bool has_return = str_find_byte(text, '\r', 0) != STR_NONE;
    struct line_ends ends = {"", ""};
    if (!has_feed && !has_return) {
        put_in_apostrophes(out, text);
        return;
    }
    if ((has_feed && !find_token(text, 'n', ends.line_feed)) ||
        (has_return && !find_token(text, 'r', ends.carriage_return))) {
        put_hexadecimal(out, text);
        return;
    }
    buffer_put(out, has_feed && has_return ? STR("replace(replace(") : STR("replace("));
    put_with_tokens(out, text, &ends);
    if (has_feed)
        buffer_printf(out, ",'%s',char(10))", ends.line_feed);
    if (has_return)
        buffer_printf(out, ",'%s',char(13))", ends.carriage_return);
}

static void put_postgres(struct buffer *out, struct str text)
{
    bool is_plain = str_find_byte(text, '\\', 0) == STR_NONE &&
                    str_find_byte(text, '\n', 0) == STR_NONE &&
                    str_find_byte(text, '\r', 0) == STR_NONE;
    if (is_plain) {
        put_in_apostrophes(out, text);
        return;
    }
    buffer_put(out, STR("E'"));
    size_t from = 0;
    for (size_t i = 0; i < text.length; i++) {
        char byte = text.data[i];
        if (byte != '\n' && byte != '\r' && byte != '\'' && byte != '\\')
            continue;
        buffer_put(out, str_slice(text, from, i));
        buffer_put(out, byte == '\n'   ? STR("\\n")
                        : byte == '\r' ? STR("\\r")
                        : byte == '\'' ? STR("''")
                                       : STR("\\\\"));
        from = i + 1;
    }
    buffer_put(out, str_slice(text, from, text.length));
    buffer_byte(out, '\'');
}

void sql_text(struct buffer *out, enum sql_target target, struct str text)
{
    if (target == SQL_SQLITE)
        put_sqlite(out, text);
    else
        put_postgres(out, text);
}

void sql_value(struct buffer *out, enum sql_target target, enum schema_type type, struct str value)
{
    if (!value.data) {
        buffer_put(out, STR("null"));
        return;
    }
    switch (type) {
    case TYPE_INTEGER:
    case TYPE_NUMBER: buffer_put(out, value); break;
    case TYPE_BOOLEAN:
        if (target == SQL_SQLITE)
            buffer_byte(out, value.data[0] == 't' ? '1' : '0');
        else
            buffer_put(out, value);
        break;
    default: sql_text(out, target, value);
    }
}
