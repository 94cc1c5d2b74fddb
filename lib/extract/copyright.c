// SPDX-License-Identifier: MIT
#include "extract/copyright.h"

struct copyright copyright_of(const struct signs *signs)
{
    struct str text = signs->tree->text;
    size_t at = STR_NONE;
    for (size_t next = 0; (next = str_find(text, STR("©"), next)) != STR_NONE; next++)
        at = next;
    if (at == STR_NONE)
        return (struct copyright){0};
    return copyright_line_read(signs->arena, str_slice(text, at + 2, text.length));
}
