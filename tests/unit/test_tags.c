// SPDX-License-Identifier: MIT
#include "web/tags.h"

#undef NDEBUG
#include <assert.h>
#include <stdio.h>

int main(void)
{
    for (int tag = TAG_OTHER + 1; tag < TAG_COUNT; tag++)
        assert(tag_find(tag_name((enum tag)tag)) == (enum tag)tag);
    for (int name = 0; name < ATTRIBUTE_COUNT; name++)
        assert(attribute_find(attribute_text((enum attribute_name)name)) ==
               (enum attribute_name)name);
    assert(tag_find(STR("")) == TAG_OTHER && tag_find(STR("blink")) == TAG_OTHER);
    assert(attribute_find(STR("onclick")) == ATTRIBUTE_COUNT);
    assert(tag_kinds(TAG_H2) == (TAG_IS_HEADING | TAG_IS_BLOCK));
    assert(tag_kinds(TAG_TEXT) == 0 && tag_kinds(TAG_BR) == TAG_IS_VOID);
    puts("ok tags");
    return 0;
}
