// SPDX-License-Identifier: MIT
#include "export/array.h"

#include <assert.h>
#include <stdio.h>

static void check(const char *array, const char *const *tokens)
{
    size_t position = 0;
    struct str token;
    while ((token = array_token(str_of(array), &position)).data) {
        assert(*tokens && str_equal(token, str_of(*tokens)));
        tokens++;
    }
    assert(!*tokens);
    assert(position == strlen(array));
}

// Inner arrays, however deep, are passed through in one call each: no stack to overflow.
static void check_depth(void)
{
    enum { DEPTH = 1000 };
    char array[2 * DEPTH + 1];
    memset(array, '[', DEPTH);
    array[DEPTH] = '1';
    memset(array + DEPTH + 1, ']', DEPTH);
    struct str token, all = {array, sizeof(array)};
    size_t position = 0, leaves = 0, brackets = 0;
    while ((token = array_token(all, &position)).data)
        *(array_is_leaf(token) ? &leaves : &brackets) += 1;
    assert(leaves == 1 && brackets == 2 * DEPTH);
}

int main(void)
{
    check("[]", (const char *const[]){"[", "]", NULL});
    check("[1]", (const char *const[]){"[", "1", "]", NULL});
    check("[ \"a,]\\\"\" ,\tnull,[ ],-1e5 ]",
          (const char *const[]){"[", "\"a,]\\\"\"", ",", "null", ",", "[", "]", ",", "-1e5", "]",
                                NULL});
    check("[{\"a\":[1,{}]},[true,[false]]]",
          (const char *const[]){"[", "{\"a\":[1,{}]}", ",", "[", "true", ",", "[", "false", "]",
                                "]", "]", NULL});
    check_depth();
    puts("ok array");
    return 0;
}
