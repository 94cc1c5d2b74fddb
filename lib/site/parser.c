// SPDX-License-Identifier: MIT
#include "site/parser.h"

enum { NUMBER_MAX = 100000 };

bool parser_fail(struct parser *parser, const char *what, struct str subject)
{
    if (!parser->error.data)
        parser->error = arena_printf(parser->arena, "%s '%.*s'", what,
                                     (int)(subject.length > 80 ? 80 : subject.length),
                                     subject.data ? subject.data : "");
    return false;
}

void parser_skip_blanks(struct parser *parser)
{
    parser->rest = str_trim(parser->rest);
}

struct str parser_take_word(struct parser *parser)
{
    parser_skip_blanks(parser);
    size_t end = str_find_byte(parser->rest, ' ', 0);
    struct str word = str_slice(parser->rest, 0, end == STR_NONE ? parser->rest.length : end);
    parser->rest = str_slice(parser->rest, word.length, parser->rest.length);
    parser_skip_blanks(parser);
    return word;
}

bool parser_next_is(struct parser *parser, struct str word)
{
    struct str rest = parser->rest;
    return str_starts(rest, word) && (rest.length == word.length || rest.data[word.length] == ' ');
}

bool parser_accept(struct parser *parser, struct str word)
{
    if (!parser_next_is(parser, word))
        return false;
    parser_take_word(parser);
    return true;
}

struct str parser_rest_of_line(struct parser *parser)
{
    struct str value = str_trim(parser->rest);
    parser->rest = (struct str){0};
    return arena_copy(&parser->profile->arena, value);
}

bool parser_number_of(struct str word, int *number)
{
    bool is_negative = word.length && word.data[0] == '-';
    word = str_slice(word, is_negative, word.length);
    int value = 0;
    if (!word.length)
        return false;
    for (size_t i = 0; i < word.length; i++) {
        if (word.data[i] < '0' || word.data[i] > '9' || value > NUMBER_MAX)
            return false;
        value = value * 10 + (word.data[i] - '0');
    }
    *number = is_negative ? -value : value;
    return true;
}
