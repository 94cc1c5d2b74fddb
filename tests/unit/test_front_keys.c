// Unit tests of site/front_keys.h.
// SPDX-License-Identifier: MIT
#include "site/front_keys.h"

#undef NDEBUG
#include <assert.h>
#include <stdio.h>

int main(void)
{
    assert(front_key(STR("Title")) == FRONT_TITLE && front_key(STR("标题")) == FRONT_TITLE);
    assert(front_key(STR("URL Source")) == FRONT_URL && front_key(STR("source_url")) == FRONT_URL);
    assert(front_key(STR("published-time")) == FRONT_DATE &&
           front_key(STR("Автор")) == FRONT_AUTHOR);
    assert(front_key(STR("автор")) == FRONT_AUTHOR && front_key(STR("Autoren")) == FRONT_AUTHOR);
    assert(front_key(STR("Word Count")) == FRONT_IGNORED);
    assert(front_key(STR("")) == FRONT_UNKNOWN && front_key(STR("titles")) == FRONT_UNKNOWN);
    assert(front_key(STR("title title title title title title title")) == FRONT_UNKNOWN);
    puts("ok front_keys");
    return 0;
}
