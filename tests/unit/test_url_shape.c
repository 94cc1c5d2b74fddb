// SPDX-License-Identifier: MIT
#include "text/url_shape.h"

#undef NDEBUG
#include <assert.h>
#include <stdio.h>

int main(void)
{
    struct url_shape shape = url_shape(STR("/2024/05/old-bridge_closes/"));
    assert(shape.depth == 3 && shape.slug == 2 && shape.digits == 6 && shape.has_year);
    shape = url_shape(STR("/news/20245/a1"));
    assert(shape.depth == 3 && shape.slug == 0 && shape.digits == 6 && !shape.has_year);
    shape = url_shape(STR("/"));
    assert(!shape.depth && !shape.digits && !shape.has_year);
    assert(!url_shape((struct str){0}).depth);
    puts("url_shape: ok");
    return 0;
}
