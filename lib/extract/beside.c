// SPDX-License-Identifier: MIT
#include "extract/beside.h"

#include "base/printable.h"
#include "json/write.h"
#include "text/utf8.h"

static void write_member(struct buffer *out, struct str key, struct str value)
{
    write_key(out, key);
    write_text_or_null(out, value);
}

void beside_refused(const struct extractor *extractor, const struct extract_input *input,
                    struct buffer *out)
{
    struct arena arena = {0};
    buffer_byte(out, '{');
    write_member(out, STR("file"), utf8_repair(&arena, input->file, NULL));
    write_member(out, STR("url"), input->url);
    write_member(out, STR("record_type"), extractor->record_type);
    write_member(out, STR("reason"), extractor->reason);
    buffer_put(out, STR("}\n"));
    arena_free(&arena);
}

// The lines are for people, and the page's: what could drive a terminal is escaped.
static void put_printable(struct buffer *out, struct str text)
{
    for (size_t i = 0; i < text.length;) {
        size_t length = printable_length(text.data + i, text.length - i);
        if (length)
            buffer_put(out, str_slice(text, i, i + length));
        else
            buffer_printf(out, "\\x%02x", (unsigned char)text.data[i]);
        i += length ? length : 1;
    }
}

void beside_unclaimed(const struct extractor *extractor, struct str file, struct buffer *out)
{
    const struct page *page = &extractor->page;
    for (size_t i = 0; i < page->count; i++) {
        if (page->lines[i].role != LINE_TEXT)
            continue;
        put_printable(out, file);
        buffer_printf(out, ":%u: ", page->lines[i].number);
        put_printable(out, page->lines[i].text);
        buffer_byte(out, '\n');
    }
}
