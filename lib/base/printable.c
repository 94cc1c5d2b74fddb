// SPDX-License-Identifier: MIT
#include "base/printable.h"

#include <stdbool.h>

// U+202A–U+202E and U+2066–U+2069 make a line read as another one.
static bool turns_direction(const unsigned char *c)
{
    return c[0] == 0xe2 && ((c[1] == 0x80 && c[2] >= 0xaa && c[2] <= 0xae) ||
                            (c[1] == 0x81 && c[2] >= 0xa6 && c[2] <= 0xa9));
}

size_t printable_length(const char *at, size_t left)
{
    const unsigned char *c = (const unsigned char *)at;
    if (!left || (c[0] < 0x20 && c[0] != '\t') || c[0] == 0x7f)
        return 0;
    if (c[0] < 0x80)
        return 1;
    size_t length = c[0] >= 0xf0 ? 4 : c[0] >= 0xe0 ? 3 : 2;
    if (c[0] < 0xc2 || c[0] > 0xf4 || length > left)
        return 0;
    for (size_t i = 1; i < length; i++)
        if ((c[i] & 0xc0) != 0x80)
            return 0;
    bool is_overlong = (c[0] == 0xe0 && c[1] < 0xa0) || (c[0] == 0xf0 && c[1] < 0x90);
    bool is_beyond = (c[0] == 0xed && c[1] >= 0xa0) || (c[0] == 0xf4 && c[1] >= 0x90);
    bool is_control = c[0] == 0xc2 && c[1] < 0xa0;
    return is_overlong || is_beyond || is_control || (length == 3 && turns_direction(c)) ? 0
                                                                                         : length;
}
