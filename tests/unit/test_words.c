// SPDX-License-Identifier: MIT
#include "text/words.h"

#undef NDEBUG
#include <assert.h>
#include <stdio.h>

static void both(struct str s, size_t count, size_t weight)
{
    assert(words_count(s) == count);
    assert(words_weight(s) == weight);
}

int main(void)
{
    both((struct str){0}, 0, 0);
    both(STR(" \n\t"), 0, 0);
    both(STR("one"), 1, 1);
    both(STR(" one  two\nthree "), 3, 3);
    both(STR("a \xE2\x80\x94 b"), 3, 3); // a dash between spaces is a run
    both(STR("a\xC2\xA0"
             "b\xE3\x80\x80"
             "c\xE2\x80\xA8"
             "d"),
         4, 4);
    both(STR("zero\xE2\x80\x8Bwidth\xEF\xBB\xBF"), 1, 1); // goes in cleaning, so parts nothing
    both(STR("caf\xC3\xA9 d\xC3\xA9j\xC3\xA0 vu"), 3, 3);
    both(STR("\xD0\x9C\xD0\xB8\xD1\x80 \xD0\xB8"), 2, 2);
    // Six characters of Chinese, with a stop: three words' worth in one run.
    both(
        STR("\xE4\xB8\xAD\xE5\x9B\xBD\xE7\xBB\x8F\xE6\xB5\x8E\xE5\xA2\x9E\xE9\x95\xBF\xE3\x80\x82"),
        1, 3);
    // Chinese with a Latin word within, and a Latin word behind a space.
    both(STR("\xE4\xB8\xAD\xE5\x9B\xBD"
             "AI\xE5\x85\xAC\xE5\x8F\xB8 Ltd"),
         2, 4);
    both(STR("\xE4\xB8\xAD"), 1, 1);
    // Korean is written with spaces.
    both(STR("\xED\x95\x9C\xEA\xB5\xAD \xEA\xB2\xBD\xEC\xA0\x9C"), 2, 2);
    puts("ok words");
    return 0;
}
