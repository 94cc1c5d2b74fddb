// SPDX-License-Identifier: MIT
#include "export/array.h"

#include "record/record.h"

#include <assert.h>

static bool is_space(char byte)
{
    return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r';
}

struct str array_token(struct str array, size_t *position)
{
    size_t at = *position;
    while (at < array.length && is_space(array.data[at]))
        at++;
    if (at == array.length) {
        *position = at;
        return (struct str){0};
    }
    struct str token = {array.data + at, 1};
    if (array_is_leaf(token))
        token.length = span_value_length(str_slice(array, at, array.length));
    assert(token.length > 0); // the array was validated with its record
    *position = at + token.length;
    return token;
}
