// SPDX-License-Identifier: MIT
#include "site/path.h"

#include "text/space.h"

enum { PATH_BYTES = 200 };

// is_sure: one of them makes a path; is_path: two of them part nothing else.
static const struct {
    struct str sign;
    bool is_sure, is_path;
} signs[] = {{STR_INIT(" > "), true, true},   {STR_INIT(" › "), true, true},
             {STR_INIT(" » "), true, true},   {STR_INIT("›"), true, true},
             {STR_INIT("＞"), true, true},    {STR_INIT(" / "), false, true},
             {STR_INIT(" — "), false, false}, {STR_INIT(" | "), false, false},
             {STR_INIT(" → "), true, true}};

// The cheap test first: most lines have no byte of a sign.
static bool may_have_sign(struct str line)
{
    for (size_t i = 0; i < line.length && line.length <= PATH_BYTES; i++) {
        unsigned char byte = (unsigned char)line.data[i];
        if (byte == '>' || byte == '/' || byte == '|' || byte >= 0xC2)
            return true;
    }
    return false;
}

struct str path_sign(struct str line)
{
    if (!may_have_sign(line))
        return (struct str){0};
    for (size_t i = 0; i < sizeof(signs) / sizeof(*signs); i++) {
        size_t at = str_find(line, signs[i].sign, 0);
        bool is_path = at != STR_NONE &&
                       (signs[i].is_sure || str_find(line, signs[i].sign, at + 1) != STR_NONE);
        if (is_path)
            return signs[i].sign;
    }
    return (struct str){0};
}

bool path_is_sure(struct str line)
{
    if (!may_have_sign(line))
        return false;
    for (size_t i = 0; i < sizeof(signs) / sizeof(*signs); i++) {
        size_t at = signs[i].is_path ? str_find(line, signs[i].sign, 0) : STR_NONE;
        if (at != STR_NONE && str_find(line, signs[i].sign, at + 1) != STR_NONE)
            return true;
    }
    return false;
}

struct str path_last_step(struct str line)
{
    struct str sign = path_sign(line);
    size_t from = 0;
    for (size_t at; sign.length && (at = str_find(line, sign, from)) != STR_NONE;)
        from = at + sign.length;
    return space_trim(str_slice(line, from, line.length));
}
