// SPDX-License-Identifier: MIT
#include "json/number.h"

#include <stdlib.h>

enum {
    DIGITS_MAX = 400
}; // bytes of a number that strtod is given; the rest does not change a double

static bool is_whole(struct str number)
{
    for (size_t i = 0; i < number.length; i++)
        if (number.data[i] == '.' || (number.data[i] | 0x20) == 'e')
            return false;
    return true;
}

static int compare_digits(struct str a, struct str b)
{
    if (a.length != b.length)
        return a.length < b.length ? -1 : 1;
    return str_compare(a, b);
}

static int compare_whole(struct str a, struct str b)
{
    bool is_a_negative = a.data[0] == '-', is_b_negative = b.data[0] == '-';
    a = str_slice(a, is_a_negative, a.length);
    b = str_slice(b, is_b_negative, b.length);
    is_a_negative &= a.data[0] != '0'; // -0 is 0
    is_b_negative &= b.data[0] != '0';
    if (is_a_negative != is_b_negative)
        return is_a_negative ? -1 : 1;
    return is_a_negative ? compare_digits(b, a) : compare_digits(a, b);
}

// The number as a double. Too long a number is cut where its digits no longer matter: behind the point, or before the
// exponent, which is kept.
static double value_of(struct str number)
{
    char text[DIGITS_MAX + 32];
    size_t exponent = 0;
    while (exponent < number.length && (number.data[exponent] | 0x20) != 'e')
        exponent++;
    size_t digits = exponent < DIGITS_MAX ? exponent : DIGITS_MAX;
    size_t rest = number.length - exponent < 30 ? number.length - exponent : 30;
    memcpy(text, number.data, digits);
    if (rest)
        memcpy(text + digits, number.data + exponent, rest);
    text[digits + rest] = '\0';
    return strtod(text, NULL);
}

int number_compare(struct str a, struct str b)
{
    if (is_whole(a) && is_whole(b))
        return compare_whole(a, b);
    double x = value_of(a), y = value_of(b);
    return (x > y) - (x < y);
}
