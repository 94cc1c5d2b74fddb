// SPDX-License-Identifier: MIT
#include "json/number.h"

#undef NDEBUG
#include <assert.h>
#include <stdio.h>

static int compare(const char *a, const char *b)
{
    int order = number_compare(str_of(a), str_of(b));
    int back = number_compare(str_of(b), str_of(a));
    assert((order > 0) == (back < 0) && (order < 0) == (back > 0));
    return (order > 0) - (order < 0);
}

int main(void)
{
    assert(compare("1", "1") == 0 && compare("2", "10") < 0 && compare("-2", "-10") > 0);
    assert(compare("-1", "1") < 0 && compare("0", "-0") == 0 && compare("-0", "1") < 0);
    assert(compare("12345678901234567890", "12345678901234567891") < 0);
    assert(compare("-12345678901234567890", "-12345678901234567891") > 0);
    assert(compare("1e2", "100") == 0 && compare("1E2", "99") > 0 && compare("1.5", "1.25") > 0);
    assert(compare("-1.5", "-1.25") < 0 && compare("0.1", "1e-1") == 0);
    assert(compare("1e400", "1e308") > 0 && compare("1e-400", "0") == 0);
    char digits[2000] = "1.";
    for (size_t i = 2; i < sizeof(digits) - 1; i++)
        digits[i] = '3';
    assert(compare(digits, "1.3") > 0 && compare(digits, "1.4") < 0);
    digits[1] = '3';
    assert(compare(digits, "1e300") > 0 && compare(digits, "1") > 0);
    puts("ok number");
    return 0;
}
