// SPDX-License-Identifier: MIT
#include "dedup/survivor.h"

#undef NDEBUG
#include <assert.h>
#include <stdio.h>
#include <stdlib.h>

// Each signature is better than the next one by the criterion that its comment names, and worse by all that follow.
static const struct signature ranking[] = {
    {.layout_rank = 7, .own = {.status = 1}, .filled = 1, .line_hash = 90}, // layout
    {.layout_rank = 6, .own = {.status = 6}, .filled = 1, .line_hash = 91}, // body status
    {.layout_rank = 6,
     .own = {.status = 5},
     .filled = 30,
     .text_length = 1,
     .line_hash = 92}, // fields
    {.layout_rank = 6,
     .own = {.status = 5},
     .filled = 29,
     .text_length = 900,
     .line_hash = 93}, // text
    {.layout_rank = 6,
     .own = {.status = 5, .day = 20200101},
     .filled = 29,
     .text_length = 800,
     .captured = 20200102000000,
     .line_hash = 94}, // capture
    {.layout_rank = 6,
     .own = {.status = 5, .day = 20190101},
     .filled = 29,
     .text_length = 800,
     .captured = 20200103000000,
     .line_hash = 95}, // a known time
    {.layout_rank = 6,
     .own = {.status = 5, .day = 20180101},
     .filled = 29,
     .text_length = 800,
     .name = "z",
     .line_hash = 96}, // date
    {.layout_rank = 6,
     .own = {.status = 5, .day = 20180102},
     .filled = 29,
     .text_length = 800,
     .name = "y",
     .line_hash = 97}, // a known date
    {.layout_rank = 6,
     .own = {.status = 5},
     .filled = 29,
     .text_length = 800,
     .name = "a",
     .line_hash = 99}, // name
    {.layout_rank = 6,
     .own = {.status = 5},
     .filled = 29,
     .text_length = 800,
     .name = "b",
     .line_hash = 98},
    {.layout_rank = 6,
     .own = {.status = 5},
     .filled = 29,
     .text_length = 800,
     .name = "b",
     .name_end = 34,
     .line_hash = 97}, // the end of a name
    {.layout_rank = 6,
     .own = {.status = 5},
     .filled = 29,
     .text_length = 800,
     .name = "b",
     .name_end = 35,
     .line_hash = 96}, // a known name
    {.layout_rank = 6,
     .own = {.status = 5},
     .filled = 29,
     .text_length = 800,
     .line_hash = 1}, // hash
    {.layout_rank = 6, .own = {.status = 5}, .filled = 29, .text_length = 800, .line_hash = 2},
    {.layout_rank = -1, .own = {.status = 6}, .filled = 60, .text_length = 900, .captured = 1},
};

int main(void)
{
    size_t count = sizeof(ranking) / sizeof(*ranking);
    for (size_t i = 0; i < count; i++)
        for (size_t j = 0; j < count; j++) {
            int order = survivor_compare(&ranking[i], &ranking[j], KEEP_BEST);
            assert((order < 0) == (i < j) && (order > 0) == (i > j));
        }
    puts("ok survivor");
    return 0;
}
