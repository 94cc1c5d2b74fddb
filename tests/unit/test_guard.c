// SPDX-License-Identifier: MIT
#include "export/guard.h"

#include <assert.h>
#include <stdio.h>

static void check_due(void)
{
    static const char *const due[] = {"=",  "=1+1", "+a",  "-",    "-.",   "@",      "\t", "\r",
                                      "'=", "''-1", "-5e", "-5e+", "-1-1", "+49 30", "-1 "};
    static const char *const not_due[] = {"a",   "'a",      "'",   "''",  "-1", "+1",  "-.5", "-5.",
                                          "1e5", "+1.5E-3", " =1", "\n=", "1=", "007", "-007"};
    for (size_t i = 0; i < sizeof(due) / sizeof(*due); i++)
        assert(guard_is_due(str_of(due[i])));
    for (size_t i = 0; i < sizeof(not_due) / sizeof(*not_due); i++)
        assert(!guard_is_due(str_of(not_due[i])));
    assert(!guard_is_due((struct str){"\0=", 2}));
}

// Every text of up to five characters of those that matter comes back.
static void check_guard_is_undone(void)
{
    static const char letters[] = "'=-1a";
    for (int number = 0; number < 5 * 5 * 5 * 5 * 5; number++) {
        char text[6] = "'";
        size_t length = 0;
        for (int rest = number; rest; rest /= 5)
            text[1 + length++] = letters[rest % 5];
        struct str plain = {text + 1, length};
        struct str cell = guard_is_due(plain) ? (struct str){text, length + 1} : plain;
        assert(str_equal(guard_undo(cell), plain));
    }
}

int main(void)
{
    check_due();
    check_guard_is_undone();
    puts("ok guard");
    return 0;
}
