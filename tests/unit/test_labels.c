// SPDX-License-Identifier: MIT
#include "text/labels.h"

#undef NDEBUG
#include <assert.h>

int main(void)
{
    struct arena arena = {0};
    assert(label_find(&arena, STR("Published on ")) == LABEL_PUBLISHED);
    assert(label_find(&arena, STR(", mis à jour le ")) == LABEL_MODIFIED);
    assert(label_find(&arena, STR("Stand: ")) == LABEL_MODIFIED);
    assert(label_find(&arena, STR("Published and last updated ")) ==
           LABEL_MODIFIED); // the last word that says it
    assert(label_find(&arena, STR("Updated on ")) == LABEL_MODIFIED);
    assert(label_find(&arena, STR("Date: ")) == LABEL_PUBLISHED);
    assert(label_find(&arena, STR("born ")) == LABEL_EVENT);
    assert(label_find(&arena, STR("Harbor news, ")) == LABEL_NONE);
    assert(label_find(&arena, STR("अपडेटेड: ")) == LABEL_MODIFIED);
    assert(label_find(&arena, STR("Đăng ngày ")) == LABEL_PUBLISHED);
    assert(label_find(&arena, STR("Giriş Tarihi: ")) == LABEL_PUBLISHED);
    assert(label_find(&arena, STR("Ενημερώθηκε: ")) == LABEL_MODIFIED);
    // Keys hold Korean in pieces, and Japanese voicing marks apart.
    assert(label_find(&arena, STR("수정 ")) == LABEL_MODIFIED);
    assert(label_find(&arena, STR("게시일: ")) == LABEL_PUBLISHED);
    assert(label_find(&arena, (struct str){0}) == LABEL_NONE);
    arena_free(&arena);
    return 0;
}
