// SPDX-License-Identifier: MIT
#include "capture/arc.h"

#include "capture/header.h"

#include <inttypes.h>

enum {
    SCAN_SIZE = 256 * 1024,
    DATE_DIGITS = 14,
    BETWEEN = 8, // bytes of line ends behind a block
};

// The line of a record: address, IP address, date, media type, …, length. Addresses may hold spaces, so it is read from
// its end; version 2 has five fields more before the length.
struct line {
    struct str target, date, media_type;
    uint64_t length;
};

// Cuts the last word off.
static struct str last_word(struct str *rest)
{
    size_t from = rest->length;
    while (from > 0 && rest->data[from - 1] != ' ')
        from--;
    struct str word = str_slice(*rest, from, rest->length);
    *rest = str_slice(*rest, 0, from ? from - 1 : 0);
    return word;
}

static bool is_digits(struct str text)
{
    return text.length && header_number(text) != UINT64_MAX;
}

// "http:", "dns:", "filedesc:"
static bool has_scheme(struct str text)
{
    for (size_t i = 0; i < text.length && i < 16; i++) {
        if (text.data[i] == ':')
            return i >= 2;
        if ((text.data[i] | 32) < 'a' || (text.data[i] | 32) > 'z')
            return false;
    }
    return false;
}

static bool read_line(struct str text, unsigned extra, struct line *line)
{
    if (!has_scheme(text))
        return false;
    text = str_ends(text, STR("\r")) ? str_slice(text, 0, text.length - 1) : text;
    struct str length = last_word(&text);
    if (!is_digits(length))
        return false;
    while (extra--)
        last_word(&text);
    line->length = header_number(length);
    line->media_type = last_word(&text);
    line->date = last_word(&text);
    last_word(&text);
    line->target = text;
    return is_digits(line->date) && line->date.length >= 8 && line->date.length <= DATE_DIGITS &&
           text.length > 0;
}

static bool read_any_line(struct str text, struct line *line)
{
    return read_line(text, 0, line) || read_line(text, 5, line);
}

bool arc_sniff(struct str bytes)
{
    struct line line;
    size_t end = str_find_byte(str_slice(bytes, 0, ARC_LINE_MAX), '\n', 0);
    if (str_starts(bytes, STR("filedesc://")))
        return true; // whatever stands in the rest of it
    return end != STR_NONE && read_any_line(str_slice(bytes, 0, end), &line);
}

// The offset of the next line of a record behind 'from', or STR_NONE.
static size_t find(struct str bytes, size_t from)
{
    for (size_t at = from;;) {
        size_t end = str_find_byte(bytes, '\n', at);
        if (end == STR_NONE)
            return STR_NONE;
        at = end + 1;
        if (arc_sniff(str_slice(bytes, at, bytes.length)))
            return at;
    }
}

static enum arc_status fault(struct arc_record *record, struct str text)
{
    record->fault = text;
    return ARC_FAULT;
}

// Goes on to the next record, at most 'limit' bytes; how far it was.
static uint64_t scan(struct source *source, uint64_t limit)
{
    uint64_t passed = 0;
    while (passed < limit) {
        struct str bytes = source_peek(source, SCAN_SIZE);
        size_t found = find(bytes, 0);
        bool is_last = bytes.length < SCAN_SIZE;
        size_t step = found != STR_NONE ? found
                      : is_last         ? bytes.length
                                        : bytes.length - ARC_LINE_MAX;
        step = step < limit - passed ? step : (size_t)(limit - passed);
        source_skip(source, step);
        passed += step;
        if (found != STR_NONE || is_last)
            break;
    }
    return passed;
}

static void skip_blank(struct source *source)
{
    for (struct str bytes = source_peek(source, 1);
         bytes.length && (bytes.data[0] == '\n' || bytes.data[0] == '\r');
         bytes = source_peek(source, 1))
        source_skip(source, 1);
}

static bool ends_well(const struct source *source, struct str bytes, size_t end)
{
    if (str_starts(str_slice(bytes, end, bytes.length), STR("\n")))
        return true; // as it should; what follows is then junk, or the next record
    return end == bytes.length || source_ends_member(source, end) ||
           arc_sniff(str_slice(bytes, end, bytes.length));
}

static enum arc_status take_block(struct arc *arc, struct arc_record *record, size_t from,
                                  uint64_t length)
{
    struct source *source = arc->source;
    if (length > arc->max) {
        source_skip(source, from);
        scan(source, length);
        return fault(
            record,
            arena_printf(&arc->arena, "a record of %" PRIu64 " bytes is over --max-page", length));
    }
    size_t end = from + (size_t)length;
    struct str bytes = source_peek(source, end);
    if (bytes.length >= end && !source_ends_member(source, end))
        bytes = source_peek(source, end + BETWEEN + ARC_LINE_MAX);
    if (bytes.length < end || !ends_well(source, bytes, end)) {
        size_t next = find(bytes, from);
        record->is_length_wrong = next != STR_NONE;
        if (bytes.length < end && next == STR_NONE) {
            record->block = str_slice(bytes, from, bytes.length);
            arc->pending = bytes.length;
            arc->is_fault_told = source->fault != SOURCE_WHOLE;
            return fault(record, arena_printf(&arc->arena,
                                              "a record is cut short, %zu of %" PRIu64 " bytes",
                                              bytes.length - from, length));
        }
        end = next != STR_NONE ? next : end;
    }
    record->block = str_slice(bytes, from, end);
    arc->pending = end;
    if (record->is_length_wrong && str_ends(record->block, STR("\n")))
        record->block.length--;
    return ARC_RECORD;
}

static enum arc_status take_record(struct arc *arc, struct arc_record *record, struct str bytes)
{
    size_t end = str_find_byte(str_slice(bytes, 0, ARC_LINE_MAX), '\n', 0);
    struct str text = str_slice(bytes, 0, end == STR_NONE ? 0 : end);
    struct line line;
    unsigned extra = arc->version == 2 ? 5 : 0;
    bool is_record = arc->version ? read_line(text, extra, &line) : read_any_line(text, &line);
    if (!is_record) {
        uint64_t passed = scan(arc->source, UINT64_MAX);
        arc->is_fault_told = arc->source->fault != SOURCE_WHOLE;
        return fault(record,
                     arena_printf(&arc->arena, "%" PRIu64 " bytes that are no record", passed));
    }
    record->target = arena_copy(&arc->arena, line.target);
    record->date = arena_copy(&arc->arena, line.date);
    record->media_type = arena_copy(&arc->arena, line.media_type);
    record->is_version = str_starts(record->target, STR("filedesc:"));
    enum arc_status status = take_block(arc, record, end + 1, line.length);
    if (status == ARC_RECORD && record->is_version)
        arc->version = str_starts(record->block, STR("2 ")) ? 2 : 1;
    return status;
}

enum arc_status arc_next(struct arc *arc, struct arc_record *record)
{
    struct source *source = arc->source;
    arena_reset(&arc->arena);
    *record = (struct arc_record){0};
    source_skip(source, arc->pending);
    arc->pending = 0;
    skip_blank(source);
    struct str bytes = source_peek(source, ARC_LINE_MAX);
    record->offset = source_offset(source);
    if (bytes.length)
        return take_record(arc, record, bytes);
    if (source->fault && !arc->is_fault_told) {
        arc->is_fault_told = true;
        return fault(record, source_fault_text(source));
    }
    arc->is_fault_told = false;
    return source->fault && source_resync(source, STR("http")) ? arc_next(arc, record) : ARC_END;
}

void arc_free(struct arc *arc)
{
    arena_free(&arc->arena);
}
