// SPDX-License-Identifier: MIT
#include "capture/warc.h"

#include "capture/header.h"

#include <inttypes.h>

enum {
    HEADER_PEEK = 4096,     // bytes looked at for a header at first
    SCAN_SIZE = 256 * 1024, // bytes looked through at a time for the next record
    START_MAX = 64,         // bytes in which the beginning of a record shows
    BETWEEN = 16,           // bytes behind a block in which the next record must begin
    BLOCK_STEP = 16 << 20,  // bytes of a block between two looks at how they expand
    PROOF_MAX = 16 << 20,   // bytes of a block whose end is looked for to see that a record is one
};

// "WARC/1.0", its end of line, and the name of a field.
static bool starts_record(struct str bytes)
{
    if (!bytes.data || !str_starts(bytes, STR("WARC/")))
        return false;
    size_t end = str_find_byte(str_slice(bytes, 0, START_MAX), '\n', 5);
    if (end == STR_NONE)
        return false;
    for (size_t i = 5; i < end; i++)
        if ((bytes.data[i] < '0' || bytes.data[i] > '9') && bytes.data[i] != '.' &&
            !(bytes.data[i] == '\r' && i + 1 == end))
            return false;
    struct str field = str_slice(bytes, end + 1, end + 9);
    return str_equal_nocase(str_slice(field, 0, 5), STR("WARC-")) ||
           str_equal_nocase(field, STR("Content-"));
}

size_t warc_find(struct str bytes, size_t from)
{
    for (size_t at = from;; at++) {
        at = str_find(bytes, STR("WARC/"), at);
        if (at == STR_NONE || !bytes.data)
            return STR_NONE;
        if ((at == 0 || bytes.data[at - 1] == '\n') &&
            starts_record(str_slice(bytes, at, bytes.length)))
            return at;
    }
}

static enum warc_status fault(struct warc_record *record, struct str text)
{
    record->fault = text;
    return WARC_FAULT;
}

// Goes on to what may be the next record, at most 'limit' bytes; how far it was.
static uint64_t scan(struct warc *warc, uint64_t limit)
{
    struct source *source = warc->source;
    uint64_t passed = 0;
    while (passed < limit) {
        struct str bytes = source_peek(source, SCAN_SIZE);
        size_t found = warc_find(bytes, passed == 0 ? 1 : 0);
        bool is_last = bytes.length < SCAN_SIZE;
        size_t step = found != STR_NONE ? found : is_last ? bytes.length : bytes.length - START_MAX;
        if (step > limit - passed)
            step = (size_t)(limit - passed);
        source_skip(source, step);
        passed += step;
        if (found != STR_NONE || is_last)
            break;
    }
    return passed;
}

// Nothing is left before a fault of the source: tell it once, then go on behind it. True when there is more.
static bool pass_fault(struct warc *warc)
{
    warc->is_fault_told = false;
    return source_resync(warc->source, STR("WARC/"));
}

static void skip_blank(struct source *source)
{
    for (;;) {
        struct str bytes = source_peek(source, 1);
        size_t blank = 0;
        while (blank < bytes.length && (bytes.data[blank] == '\r' || bytes.data[blank] == '\n'))
            blank++;
        if (!blank)
            return;
        source_skip(source, blank);
    }
}

static enum warc_status junk(struct warc *warc, struct warc_record *record)
{
    uint64_t passed = scan(warc, UINT64_MAX);
    warc->is_fault_told = warc->source->fault != SOURCE_WHOLE;
    return fault(record,
                 arena_printf(&warc->arena, "%" PRIu64 " bytes that are no record", passed));
}

static void read_fields(struct warc *warc, struct str header, struct warc_record *record)
{
    struct header_walk walk = header_walk(&warc->arena, header);
    struct header_field field;
    struct {
        struct str name, *value;
    } known[] = {
        {STR("WARC-Type"), &record->type},
        {STR("WARC-Target-URI"), &record->target},
        {STR("WARC-Date"), &record->date},
        {STR("Content-Type"), &record->content_type},
        {STR("WARC-Payload-Digest"), &record->payload_digest},
        {STR("WARC-Block-Digest"), &record->block_digest},
        {STR("WARC-Truncated"), &record->truncated},
        {STR("WARC-Segment-Number"), &record->segment},
    };
    while (header_next(&walk, &field))
        for (size_t i = 0; i < sizeof(known) / sizeof(*known); i++)
            if (!known[i].value->data && str_equal_nocase(field.name, known[i].name))
                *known[i].value = field.value;
    if (str_starts(record->target, STR("<")) && str_ends(record->target, STR(">")))
        record->target = str_slice(record->target, 1, record->target.length - 1);
}

// Where another record begins within a header, in the middle of a line, too: the header breaks off there. STR_NONE as it should.
static size_t find_break(struct str header)
{
    for (size_t at = 1;; at++) {
        at = str_find(header, STR("WARC/"), at);
        if (at == STR_NONE || starts_record(str_slice(header, at, header.length)))
            return at;
    }
}

// The header, at the reader, with the blank line behind it, or up to where it breaks off; {0} when there is no end of it.
static struct str peek_header(struct source *source, bool *is_broken)
{
    for (size_t want = HEADER_PEEK; want <= WARC_HEADER_MAX; want *= 4) {
        struct str bytes = str_slice(source_peek(source, want), 0, want);
        size_t end = header_end(bytes), broken = find_break(str_slice(bytes, 0, end));
        *is_broken = broken != STR_NONE;
        if (*is_broken)
            return str_slice(bytes, 0, broken);
        if (end != STR_NONE)
            return str_slice(bytes, 0, end);
        if (bytes.length < want)
            break;
    }
    return (struct str){0};
}

static size_t behind_blank(struct str bytes, size_t at)
{
    while (at < bytes.length && (bytes.data[at] == '\r' || bytes.data[at] == '\n'))
        at++;
    return at;
}

// Does the packed member end with the block that ends here? Then nobody needs to look into the next one.
static bool ends_member(const struct source *source, struct str bytes, size_t end)
{
    return source_ends_member(source, end) || source_ends_member(source, behind_blank(bytes, end));
}

// Does the next record, or nothing, stand behind the block that ends here?
static bool ends_well(const struct source *source, struct str bytes, size_t end)
{
    size_t at = behind_blank(bytes, end);
    return at == bytes.length || ends_member(source, bytes, end) ||
           starts_record(str_slice(bytes, at, bytes.length)) ||
           str_starts(str_slice(bytes, end, bytes.length), STR("\r\n\r\n")); // what follows is junk
}

// The end of a block whose length is wrong: where the next record begins, without the two line ends before it.
static size_t end_before(struct str bytes, size_t from, size_t next)
{
    size_t end = next;
    for (int i = 0; i < 2 && end > from && bytes.data[end - 1] == '\n'; i++)
        end -= end > from + 1 && bytes.data[end - 2] == '\r' ? 2 : 1;
    return end;
}

// Bytes from the reader to the end of the block, as many as there are of them. Stops when they are a bomb.
static struct str peek_block(struct source *source, size_t want, bool *is_bomb)
{
    uint64_t before = source_packed(source);
    struct str bytes = {0};
    for (size_t step = BLOCK_STEP;; step *= 2) {
        bytes = source_peek(source, step < want ? step : want);
        *is_bomb =
            source->coding != CODING_NONE &&
            unpack_is_bomb(source_packed(source) - before + SOURCE_PACKED_MAX / 64, bytes.length);
        if (*is_bomb || step >= want || bytes.length < step)
            return bytes;
    }
}

static enum warc_status pass_large(struct warc *warc, struct warc_record *record, uint64_t length,
                                   const char *why)
{
    uint64_t passed = scan(warc, length);
    if (passed < length)
        warc->is_fault_told = warc->source->fault != SOURCE_WHOLE;
    return fault(record,
                 arena_printf(&warc->arena, "a record of %" PRIu64 " bytes %s", length, why));
}

// The block's length is not right, or the file ends: takes what there is up to the next record.
static enum warc_status mend_block(struct warc *warc, struct warc_record *record, size_t from,
                                   uint64_t length)
{
    struct source *source = warc->source;
    size_t next = STR_NONE, at = from;
    struct str bytes = {0};
    for (size_t want = from + SCAN_SIZE;; want *= 2) {
        bytes = source_peek(source, want);
        next = warc_find(bytes, at);
        at = bytes.length > START_MAX + from ? bytes.length - START_MAX : from;
        if (next != STR_NONE || bytes.length < want || bytes.length > from + warc->max)
            break;
    }
    record->is_length_wrong = true;
    if (next != STR_NONE) {
        record->block = str_slice(bytes, from, end_before(bytes, from, next));
        warc->pending = next;
        return WARC_RECORD;
    }
    if (length != UINT64_MAX && bytes.length - from >= length) { // what follows is no record at all
        record->block = str_slice(bytes, from, from + (size_t)length);
        record->is_length_wrong = false;
        warc->pending = from + length;
        return WARC_RECORD;
    }
    record->block = str_slice(bytes, from, bytes.length);
    warc->pending = bytes.length;
    warc->is_fault_told = source->fault != SOURCE_WHOLE;
    if (length == UINT64_MAX)
        return fault(record, STR("a record without a length, and without another behind it"));
    struct str why = source_fault_text(source);
    return fault(record,
                 arena_printf(&warc->arena, "a record is cut short, %zu of %" PRIu64 " bytes: %s",
                              bytes.length - from, length, why.data));
}

static enum warc_status take_block(struct warc *warc, struct warc_record *record, size_t from,
                                   uint64_t length)
{
    struct source *source = warc->source;
    bool is_bomb = false;
    if (length > warc->max && length != UINT64_MAX) {
        source_skip(source, from);
        return pass_large(warc, record, length, "is over --max-page");
    }
    if (length == UINT64_MAX)
        return mend_block(warc, record, from, length);
    struct str bytes = peek_block(source, from + (size_t)length, &is_bomb);
    if (is_bomb) {
        source_skip(source, from);
        return pass_large(warc, record, length, "expands too much: a bomb");
    }
    bool has_end = bytes.length >= from + length;
    if (has_end && !ends_member(source, bytes, from + (size_t)length))
        bytes = source_peek(source, from + (size_t)length + BETWEEN + START_MAX);
    if (bytes.length < from + length || !ends_well(source, bytes, from + (size_t)length))
        return mend_block(warc, record, from, length);
    record->block = str_slice(bytes, from, from + (size_t)length);
    warc->pending = from + length;
    return WARC_RECORD;
}

enum warc_status warc_next(struct warc *warc, struct warc_record *record)
{
    struct source *source = warc->source;
    arena_reset(&warc->arena);
    *record = (struct warc_record){0};
    source_skip(source, warc->pending);
    warc->pending = 0;
    skip_blank(source);
    struct str bytes = source_peek(source, START_MAX);
    record->offset = source_offset(source);
    if (!bytes.length && source->fault && !warc->is_fault_told) {
        warc->is_fault_told = true;
        return fault(record, source_fault_text(source));
    }
    if (!bytes.length)
        return source->fault && pass_fault(warc) ? warc_next(warc, record) : WARC_END;
    if (!str_starts(bytes, STR("WARC/")))
        return junk(warc, record);
    bool is_broken = false;
    struct str header = peek_header(source, &is_broken);
    if (!header.data) {
        bytes = source_peek(source, HEADER_PEEK);
        read_fields(warc, arena_copy(&warc->arena, str_slice(bytes, 0, HEADER_PEEK)), record);
        scan(warc, UINT64_MAX);
        warc->is_fault_told = source->fault != SOURCE_WHOLE;
        return fault(record, STR("a record's header has no end"));
    }
    header = arena_copy(&warc->arena, header); // the window moves on for the block
    read_fields(warc, header, record);
    if (is_broken) {
        warc->pending = header.length;
        return fault(record, STR("a record's header breaks off"));
    }
    uint64_t length = header_number(header_value(&warc->arena, header, STR("Content-Length")));
    return take_block(warc, record, header.length, length);
}

// A header in which every line is a field, or goes on with one, up to the blank line; {0} for any other.
static struct str strict_header(struct str bytes)
{
    struct str rest = str_slice(bytes, str_find_byte(bytes, '\n', 0) + 1, bytes.length), line;
    while (str_split(&rest, '\n', &line) && rest.data) {
        size_t colon = str_find_byte(line, ':', 1), space = str_find_byte(line, ' ', 0);
        if (!str_trim(line).length)
            return str_slice(bytes, 0, (size_t)(rest.data - bytes.data));
        bool is_folded = line.data[0] == ' ' || line.data[0] == '\t';
        if (!is_folded && (colon == STR_NONE || space < colon))
            break;
    }
    return (struct str){0};
}

// Does a record stand 'at' bytes ahead, whole, with another one or nothing behind it? 'bytes' are from the reader on.
static bool is_whole(struct source *source, struct str bytes, size_t at)
{
    struct arena arena = {0};
    struct str header = strict_header(str_slice(bytes, at, bytes.length));
    size_t end = at + header.length;
    uint64_t length = UINT64_MAX;
    if (header.data && header_value(&arena, header, STR("WARC-Type")).length)
        length = header_number(header_value(&arena, header, STR("Content-Length")));
    arena_free(&arena);
    if (!length || length > PROOF_MAX)
        return false;
    end += (size_t)length;
    size_t want = end + BETWEEN + START_MAX;
    bytes = str_slice(source_peek(source, want), 0, want);
    if (bytes.length < end)
        return false;
    size_t next = behind_blank(bytes, end);
    bool is_last = next == bytes.length && bytes.length < want;
    return is_last || starts_record(str_slice(bytes, next, bytes.length));
}

bool warc_begins_within(struct source *source, size_t limit)
{
    for (size_t at = 1;; at++) {
        struct str bytes = str_slice(source_peek(source, limit), 0, limit);
        at = warc_find(bytes, at);
        if (at == STR_NONE || is_whole(source, bytes, at))
            return at != STR_NONE;
    }
}

void warc_free(struct warc *warc)
{
    arena_free(&warc->arena);
}
