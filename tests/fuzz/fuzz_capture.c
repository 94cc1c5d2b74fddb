// Any bytes as a text capture: a record that is one valid JSON object, a refusal or a rejection with a reason, and the same
// again for the same bytes.
// SPDX-License-Identifier: MIT
#include "require.h"

#include "extract/extractor.h"
#include "json/span.h"

#include <stdint.h>
#include <stdio.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static struct extractor extractor;

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    extractor.line_max = 1 << 20;
    extractor.has_evidence = true;
    extractor.keeps_all = size && data[0] == '+';
    struct extract_input input = {.file = STR("capture.txt"), .bytes = {(const char *)data, size}};
    if (size > 1 && data[size - 1] == '/')
        input.url = STR("https://carnegieendowment.org/2005/05/18/a-b-pub-1");
    struct buffer first = {0};
    for (int again = 0; again < 2; again++) {
        enum extract_outcome outcome = extractor_run(&extractor, &input);
        require(outcome == EXTRACT_RECORD || extractor.reason.length > 0);
        require(outcome != EXTRACT_REFUSED || extractor.record_type.length > 0);
        if (outcome != EXTRACT_RECORD)
            break;
        struct str record = buffer_str(&extractor.record);
        require(span_validate(record, NULL, NULL) && span_kind(record) == SPAN_OBJECT);
        require(str_find_byte(record, '\n', 0) == STR_NONE);
        if (again)
            require(str_equal(record, buffer_str(&first)));
        else
            buffer_put(&first, record);
    }
    buffer_free(&first);
    return 0;
}
