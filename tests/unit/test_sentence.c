// SPDX-License-Identifier: MIT
#include "text/sentence.h"

#undef NDEBUG
#include <assert.h>
#include <stdio.h>

static bool ends(const char *text)
{
    return sentence_is_ended(str_of(text));
}

int main(void)
{
    assert(ends("It rained.") && ends("Why?") && ends("So it goes…") && ends("Halt!"));
    assert(ends("“It rained.”") && ends("(It rained.)") && ends("«Il pleut.»"));
    assert(ends("'No.'\")") && ends("[It rained.]") && ends("„Es regnet.“") &&
           ends("»Es regnet.«"));
    assert(ends("下雨了。") && ends("「下雨了。」") && ends("真的吗？") && ends("好！"));
    assert(ends("هل تمطر؟") && ends("بارش ہوئی۔") && ends("बारिश हुई।"));
    assert(!ends("") && !ends("A Harbor Without Cranes") && !ends("He said:") && !ends("(1961)"));
    assert(!ends("”") && !ends("rain, "));
    assert(sentence_is_stop('?') && !sentence_is_stop(',') && !sentence_is_stop(0));
    assert(sentence_is_closer(0xBB) && !sentence_is_closer('(') && !sentence_is_closer(0));
    puts("ok sentence");
    return 0;
}
