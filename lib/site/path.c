// SPDX-License-Identifier: MIT
#include "site/path.h"

// is_sure: one of them makes a path; is_path: two of them part nothing else.
static const struct {
    struct str sign;
    bool is_sure, is_path;
} signs[] = {{STR_INIT(" > "), true, true},   {STR_INIT(" › "), true, true},
             {STR_INIT(" » "), true, true},   {STR_INIT("›"), true, true},
             {STR_INIT("＞"), true, true},    {STR_INIT(" / "), false, true},
             {STR_INIT(" — "), false, false}, {STR_INIT(" | "), false, false},
             {STR_INIT(" → "), true, true}};

struct str path_sign(struct str line)
{
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
    for (size_t i = 0; i < sizeof(signs) / sizeof(*signs); i++) {
        size_t at = signs[i].is_path ? str_find(line, signs[i].sign, 0) : STR_NONE;
        if (at != STR_NONE && str_find(line, signs[i].sign, at + 1) != STR_NONE)
            return true;
    }
    return false;
}
