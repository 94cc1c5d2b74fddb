// SPDX-License-Identifier: MIT
#include "extract/repeats.h"

#include "json/span.h"

#include <inttypes.h>
#include <stdio.h>

enum { ORDINAL_SIZE = 24 };

void repeats_mark(struct repeats *repeats, struct str id, struct buffer *record)
{
    uint64_t *times = table_put(&repeats->seen, id, 0, NULL);
    char ordinal[ORDINAL_SIZE];
    if (++*times == 1)
        return;
    struct str old = span_get(span_get(buffer_str(record), STR("capture")), STR("id"));
    if (old.length < 2)
        return;
    size_t length = (size_t)snprintf(ordinal, sizeof(ordinal), "-%" PRIu64, *times);
    size_t at = (size_t)(old.data - record->data) + old.length - 1; // before its quote
    buffer_grow(record, length);
    memmove(record->data + at + length, record->data + at, record->length - at);
    memcpy(record->data + at, ordinal, length);
    record->length += length;
}

void repeats_free(struct repeats *repeats)
{
    table_free(&repeats->seen);
}
