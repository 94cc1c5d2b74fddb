// SPDX-License-Identifier: MIT
#include "capture/source.h"
#include "codec/pack.h"

#undef NDEBUG
#include <assert.h>
#include <stdio.h>
#include <unistd.h>

static struct source source;

static void open_bytes(const struct buffer *bytes)
{
    int ends[2];
    assert(pipe(ends) == 0 && bytes->length < 60000);
    assert(write(ends[1], bytes->data, bytes->length) == (ptrdiff_t)bytes->length);
    close(ends[1]);
    source_open(&source, ends[0]);
}

static void close_bytes(struct buffer *bytes)
{
    close(source.fd);
    source_free(&source);
    buffer_reset(bytes);
}

static void next_is(const char *text)
{
    struct str wanted = str_of(text), bytes = source_peek(&source, wanted.length);
    assert(str_starts(bytes, wanted));
    assert(source_skip(&source, wanted.length) == wanted.length);
}

static void end_is(enum source_fault fault)
{
    assert(!source_peek(&source, 1).length && source.fault == fault);
    assert(source_skip(&source, 5) == 0);
}

// Offsets are those of the bytes, of packed ones those of their member.
static void offsets(enum coding coding)
{
    struct buffer bytes = {0};
    pack(coding, STR("first"), (struct str){0}, &bytes);
    size_t second = bytes.length;
    pack(coding, STR("second"), (struct str){0}, &bytes);
    open_bytes(&bytes);
    assert(source.coding == coding && source_offset(&source) == 0);
    assert(coding == CODING_NONE || !source_ends_member(&source, 4));
    next_is("fir");
    assert(source_offset(&source) == (coding == CODING_NONE ? 3 : 0));
    assert(str_starts(source_peek(&source, 8), STR("stsecond")));
    assert(source_ends_member(&source, 2) == (coding != CODING_NONE));
    next_is("st");
    assert(source_offset(&source) == (coding == CODING_NONE ? 5 : second));
    next_is("second");
    end_is(SOURCE_WHOLE);
    assert(source_packed(&source) == bytes.length);
    close_bytes(&bytes);
    buffer_free(&bytes);
}

static void damage(enum coding coding)
{
    struct buffer bytes = {0};
    pack(coding, STR("first"), (struct str){0}, &bytes);
    buffer_put(&bytes, STR("garbage"));
    size_t third = bytes.length;
    pack(coding, STR("other"), (struct str){0}, &bytes);
    pack(coding, STR("{\"third\""), (struct str){0}, &bytes);
    open_bytes(&bytes);
    next_is("first");
    end_is(SOURCE_DAMAGED);
    assert(str_equal(source_fault_text(&source), STR("the compressed bytes are damaged")));
    assert(source_resync(&source, STR("{")) && source.fault == SOURCE_WHOLE);
    next_is("{\"third");
    assert(source_offset(&source) > third);
    close_bytes(&bytes);

    pack(coding, STR("first"), (struct str){0}, &bytes);
    bytes.length -= 3;
    open_bytes(&bytes);
    source_peek(&source, 100);
    source_skip(&source, 100);
    end_is(SOURCE_CUT);
    assert(!source_resync(&source, STR("")) && source.fault == SOURCE_CUT);
    close_bytes(&bytes);
    buffer_free(&bytes);
}

// Zeros behind the last member are padding; before another one they are damage.
static void padding(void)
{
    struct buffer bytes = {0};
    for (int is_last = 0; is_last < 2; is_last++) {
        pack(CODING_GZIP, STR("first"), (struct str){0}, &bytes);
        for (int i = 0; i < 1000; i++)
            buffer_byte(&bytes, '\0');
        if (!is_last)
            pack(CODING_GZIP, STR("second"), (struct str){0}, &bytes);
        open_bytes(&bytes);
        next_is("first");
        end_is(is_last ? SOURCE_WHOLE : SOURCE_DAMAGED);
        close_bytes(&bytes);
    }
    buffer_free(&bytes);
}

int main(void)
{
    struct buffer none = {0};
    offsets(CODING_NONE);
    offsets(CODING_GZIP);
    offsets(CODING_ZSTD);
    damage(CODING_GZIP);
    damage(CODING_ZSTD);
    padding();
    open_bytes(&none);
    end_is(SOURCE_WHOLE);
    close_bytes(&none);
    source_open(&source, -1);
    end_is(SOURCE_UNREADABLE);
    assert(source.error && !source_resync(&source, STR("")));
    source_free(&source);
    puts("ok source");
    return 0;
}
