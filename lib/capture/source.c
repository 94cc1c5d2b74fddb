// SPDX-License-Identifier: MIT
#include "capture/source.h"

#include "base/die.h"
#include "base/file.h"

#include <errno.h>
#include <stdlib.h>

enum {
    READ_SIZE = 256 * 1024,  // bytes asked of the file, and of a decoder
    PLAIN_SIZE = 2 << 20,    // bytes of the window before it grows
    PLAIN_KEPT = 16 << 20,   // a larger one is given back when it is empty
    PACKED_KEPT = 64 * 1024, // packed bytes behind the reader that a resync can look at again
    TRIAL_SIZE = 64,         // bytes unpacked to see whether a member begins here
    TRIAL_GZIP = 2048,       // packed bytes that must be enough for them; zstd needs a block
    DICTIONARY_HEADER = 8,
};

static struct str unread_packed(const struct source *source)
{
    return str_slice(buffer_str(&source->packed), source->packed_at, source->packed.length);
}

static bool read_more(struct source *source, struct buffer *into)
{
    if (source->at_end)
        return false;
    char *room = buffer_room(into, READ_SIZE);
    ptrdiff_t got = file_read_some(source->fd, room, READ_SIZE);
    if (got > 0) {
        into->length += (size_t)got;
        return true;
    }
    source->at_end = true;
    if (got < 0) {
        source->fault = SOURCE_UNREADABLE;
        source->error = errno;
    }
    return false;
}

// The unread bytes of the file, at least 'want' of them unless it ends before.
static struct str peek_packed(struct source *source, size_t want)
{
    struct buffer *packed = &source->packed;
    if (packed->length - source->packed_at < want && source->packed_at > PACKED_KEPT) {
        size_t drop = source->packed_at - PACKED_KEPT;
        memmove(packed->data, packed->data + drop, packed->length - drop);
        packed->length -= drop;
        source->packed_at -= drop;
        source->packed_offset += drop;
    }
    while (packed->length - source->packed_at < want && read_more(source, packed))
        continue;
    return unread_packed(source);
}

// The dictionary stands, itself packed or not, in a skippable frame before all others: "Zstandard compression of WARC
// files" (IIPC).
static void read_dictionary(struct source *source)
{
    struct str head = peek_packed(source, DICTIONARY_HEADER);
    if (head.length < DICTIONARY_HEADER || !str_starts(head, STR("\x5d\x2a\x4d\x18")))
        return;
    const unsigned char *size = (const unsigned char *)head.data + 4;
    size_t length = size[0] | (size_t)size[1] << 8 | (size_t)size[2] << 16 | (size_t)size[3] << 24;
    if (length > SOURCE_DICTIONARY_MAX)
        return;
    struct str frame = peek_packed(source, DICTIONARY_HEADER + length);
    frame = str_slice(frame, DICTIONARY_HEADER, DICTIONARY_HEADER + length);
    if (coding_sniff(frame) != CODING_ZSTD ||
        unpack(CODING_ZSTD, frame, SOURCE_DICTIONARY_MAX, &source->dictionary) != UNPACK_DONE) {
        buffer_reset(&source->dictionary);
        buffer_put(&source->dictionary, frame);
    }
}

void source_open(struct source *source, int fd)
{
    *source = (struct source){.fd = fd};
    source->coding = coding_sniff(peek_packed(source, 4));
    if (source->coding == CODING_ZLIB)
        source->coding = CODING_NONE; // two bytes are no magic for a file
    if (source->coding == CODING_ZSTD)
        read_dictionary(source);
    if (source->coding != CODING_NONE)
        return;
    source->plain = source->packed;
    source->packed = (struct buffer){0};
}

static void mark_member(struct source *source)
{
    struct source_mark mark = {source->plain_offset + source->plain.length,
                               source->packed_offset + source->packed_at};
    uint64_t here = source->plain_offset + source->at;
    size_t gone = 0;
    while (gone + 1 < source->mark_count && source->marks[gone + 1].plain <= here)
        gone++;
    if (gone) {
        memmove(source->marks, source->marks + gone,
                (source->mark_count - gone) * sizeof(*source->marks));
        source->mark_count -= gone;
    }
    if (source->mark_count && source->marks[source->mark_count - 1].plain == mark.plain)
        source->mark_count--; // the one before it is empty
    if (source->mark_count == source->mark_capacity) {
        source->mark_capacity = source->mark_capacity ? source->mark_capacity * 2 : 16;
        source->marks = realloc(source->marks, source->mark_capacity * sizeof(*source->marks));
        if (!source->marks)
            die("out of memory");
    }
    source->marks[source->mark_count++] = mark;
}

// Tries the member that begins here in one go; a second time with more of it.
static bool take_whole_member(struct source *source)
{
    size_t used = 0, wants[] = {READ_SIZE, SOURCE_PACKED_MAX}, had = 0;
    if (source->coding != CODING_GZIP || source->are_large)
        return false;
    for (size_t i = 0; i < sizeof(wants) / sizeof(*wants); i++) {
        struct str packed = peek_packed(source, wants[i]);
        if (packed.length == had)
            return false;
        had = packed.length;
        if (unpack_member(&source->members, packed, SOURCE_MEMBER_MAX, &source->plain, &used)) {
            source->packed_at += used;
            return true;
        }
    }
    return false;
}

static size_t count_zeros(struct str bytes)
{
    size_t count = 0;
    while (count < bytes.length && !bytes.data[count])
        count++;
    return count;
}

// Passes zeros behind a member. False when something else stands behind them, which is damage.
static bool pass_padding(struct source *source)
{
    for (;;) {
        struct str packed = peek_packed(source, READ_SIZE);
        size_t zeros = count_zeros(packed);
        source->packed_at += zeros;
        if (zeros < packed.length || !packed.length)
            return !packed.length;
    }
}

static bool begin_member(struct source *source)
{
    struct str packed = peek_packed(source, READ_SIZE);
    if (!packed.length)
        return false;
    mark_member(source);
    if (coding_sniff(packed) != source->coding) {
        if (packed.data[0] || !pass_padding(source))
            source->fault = SOURCE_DAMAGED;
        return false;
    }
    if (take_whole_member(source))
        return true;
    decoder_open(&source->decoder, source->coding, buffer_str(&source->dictionary));
    source->in_member = true;
    return true;
}

static bool go_through_member(struct source *source)
{
    struct str packed = peek_packed(source, 1);
    size_t made = 0, before = packed.length;
    char *room = buffer_room(&source->plain, READ_SIZE);
    enum decoder_status status = decoder_step(&source->decoder, &packed, room, READ_SIZE, &made);
    source->packed_at += before - packed.length;
    source->plain.length += made;
    if (status == DECODER_END) {
        source->in_member = false;
        const struct source_mark *mark = &source->marks[source->mark_count - 1];
        source->are_large =
            source->plain_offset + source->plain.length - mark->plain > SOURCE_MEMBER_MAX;
    } else if (status == DECODER_BROKEN) {
        source->fault = SOURCE_DAMAGED;
    } else if (!before && !made) {
        source->fault = source->fault ? source->fault : SOURCE_CUT;
    }
    return source->fault == SOURCE_WHOLE;
}

// Makes room behind the unread bytes, by giving up read ones.
static void make_room(struct source *source)
{
    struct buffer *plain = &source->plain;
    bool is_full = plain->capacity - plain->length < PLAIN_SIZE / 2;
    if (source->at > 0 && (source->at == plain->length || is_full)) {
        memmove(plain->data, plain->data + source->at, plain->length - source->at);
        plain->length -= source->at;
        source->plain_offset += source->at;
        source->at = 0;
    }
    if (plain->length == 0 && plain->capacity > PLAIN_KEPT)
        buffer_free(plain);
    if (!plain->data)
        buffer_grow(plain, PLAIN_SIZE);
}

static bool fill(struct source *source)
{
    if (source->fault)
        return false;
    make_room(source);
    if (source->coding == CODING_NONE)
        return read_more(source, &source->plain);
    return source->in_member ? go_through_member(source) : begin_member(source);
}

struct str source_peek(struct source *source, size_t want)
{
    while (source->plain.length - source->at < want && fill(source))
        continue;
    return str_slice(buffer_str(&source->plain), source->at, source->plain.length);
}

uint64_t source_skip(struct source *source, uint64_t count)
{
    uint64_t skipped = 0;
    while (skipped < count) {
        size_t available = source->plain.length - source->at;
        if (!available && !fill(source))
            break;
        available = source->plain.length - source->at;
        size_t step = available < count - skipped ? available : (size_t)(count - skipped);
        source->at += step;
        skipped += step;
    }
    return skipped;
}

uint64_t source_offset(const struct source *source)
{
    uint64_t here = source->plain_offset + source->at, found = 0;
    if (source->coding == CODING_NONE)
        return here;
    for (size_t i = 0; i < source->mark_count && source->marks[i].plain <= here; i++)
        found = source->marks[i].packed;
    return found;
}

bool source_ends_member(const struct source *source, size_t ahead)
{
    uint64_t there = source->plain_offset + source->at + ahead;
    if (source->coding == CODING_NONE)
        return false;
    if (!source->in_member && !source->fault && source->at + ahead == source->plain.length)
        return true;
    for (size_t i = 0; i < source->mark_count; i++)
        if (source->marks[i].plain == there)
            return true;
    return false;
}

uint64_t source_packed(const struct source *source)
{
    return source->coding == CODING_NONE ? source->plain_offset + source->plain.length
                                         : source->packed_offset + source->packed_at;
}

struct str source_fault_text(const struct source *source)
{
    switch (source->fault) {
    case SOURCE_CUT: return STR("the compressed file ends in the middle");
    case SOURCE_DAMAGED: return STR("the compressed bytes are damaged");
    case SOURCE_UNREADABLE: return STR("reading failed");
    case SOURCE_WHOLE: break;
    }
    return STR("the file ends in the middle");
}

// Does a member begin here, and what is in it with 'beginning'?
static bool begins_here(struct source *source, struct str packed, struct str beginning)
{
    char room[TRIAL_SIZE];
    size_t made = 0, total = 0;
    enum decoder_status status = DECODER_GOING;
    if (coding_sniff(packed) != source->coding)
        return false;
    if (source->coding == CODING_GZIP)
        packed = str_slice(packed, 0, TRIAL_GZIP); // names in headers need not end
    decoder_open(&source->decoder, source->coding, buffer_str(&source->dictionary));
    while (status == DECODER_GOING && total < sizeof(room)) {
        status = decoder_step(&source->decoder, &packed, room + total, sizeof(room) - total, &made);
        total += made;
        if (!made && !packed.length)
            break;
    }
    return status != DECODER_BROKEN && str_starts((struct str){room, total}, beginning);
}

static const struct str magics[] = {
    [CODING_GZIP] = STR_INIT("\x1f\x8b\x08"), [CODING_ZSTD] = STR_INIT("\x28\xb5\x2f\xfd")};

bool source_resync(struct source *source, struct str beginning)
{
    uint64_t start = source->mark_count ? source->marks[source->mark_count - 1].packed + 1 : 0;
    if (source->coding == CODING_NONE || source->fault == SOURCE_UNREADABLE)
        return false;
    size_t at = start > source->packed_offset ? (size_t)(start - source->packed_offset) : 0;
    source->at = source->plain.length;
    source->packed_at = at < source->packed.length ? at : source->packed.length;
    for (;;) {
        struct str packed = peek_packed(source, READ_SIZE);
        size_t found = str_find(packed, magics[source->coding], 0);
        if (found == STR_NONE && source->at_end)
            return false;
        if (found == STR_NONE) {
            source->packed_at = source->packed.length - 3; // a magic may be cut there
            continue;
        }
        source->packed_at += found;
        if (begins_here(source, peek_packed(source, READ_SIZE), beginning))
            break;
        source->packed_at++;
    }
    source->fault = SOURCE_WHOLE;
    source->in_member = source->are_large = false;
    return true;
}

// The first member of the source's coding that begins in the first 'limit' bytes; 0: none.
static size_t find_member(struct source *source, struct str bytes, struct str beginning,
                          size_t limit)
{
    for (size_t at = 1;; at++) {
        at = str_find(str_slice(bytes, 0, limit), magics[source->coding], at);
        if (at == STR_NONE)
            return 0;
        if (begins_here(source, str_slice(bytes, at, bytes.length), beginning))
            return at;
    }
}

size_t source_find_member(struct source *source, struct str beginning, size_t limit)
{
    static const enum coding codings[] = {CODING_GZIP, CODING_ZSTD};
    if (source->coding != CODING_NONE || source->plain_offset)
        return 0;
    struct str bytes = source_peek(source, limit + READ_SIZE);
    size_t found = 0;
    for (size_t i = 0; i < sizeof(codings) / sizeof(*codings) && !found; i++) {
        source->coding = codings[i];
        found = find_member(source, bytes, beginning, limit);
    }
    if (!found) {
        source->coding = CODING_NONE;
        return 0;
    }
    source->packed = source->plain;
    source->packed_at = source->at + found;
    source->plain = (struct buffer){0};
    source->at = 0;
    return found;
}

void source_free(struct source *source)
{
    decoder_free(&source->decoder);
    unpack_free_member(&source->members);
    buffer_free(&source->dictionary);
    buffer_free(&source->packed);
    buffer_free(&source->plain);
    free(source->marks);
    *source = (struct source){.fd = -1};
}
