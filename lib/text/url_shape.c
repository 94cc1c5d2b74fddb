// SPDX-License-Identifier: MIT
#include "text/url_shape.h"

static void add_segment(struct url_shape *shape, struct str segment)
{
    unsigned hyphens = 0, digits = 0;
    for (size_t i = 0; i < segment.length; i++) {
        char c = segment.data[i];
        hyphens += c == '-' || c == '_';
        digits += c >= '0' && c <= '9';
    }
    shape->digits += digits;
    if (!segment.length)
        return;
    shape->depth++;
    shape->slug = hyphens;
    if (segment.length == 4 && digits == 4 &&
        (str_starts(segment, STR("20")) || str_starts(segment, STR("19"))))
        shape->has_year = true;
}

struct url_shape url_shape(struct str path)
{
    struct url_shape shape = {0};
    struct str segment;
    while (str_split(&path, '/', &segment))
        add_segment(&shape, segment);
    return shape;
}
