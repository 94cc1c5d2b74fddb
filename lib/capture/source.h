// The bytes of a capture file as one window that moves on: read from a file or a pipe, unpacked when they are packed (gzip and
// zstd, many members or one, zstd with the dictionary of a WARC). Never seeks; holds what is looked at, and little more.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_CAPTURE_SOURCE_H
#define SHEAF_CAPTURE_SOURCE_H

#include "base/buffer.h"
#include "codec/unpack.h"

#include <stdint.h>

enum {
    SOURCE_MEMBER_MAX = 8 << 20,      // bytes of a member unpacked in one go; larger ones stream
    SOURCE_PACKED_MAX = 2 << 20,      // packed bytes of one; larger ones stream
    SOURCE_DICTIONARY_MAX = 16 << 20, // bytes of a zstd dictionary; without it nothing can be read
};

// Where a member begins: in the unpacked bytes, and in the file.
struct source_mark {
    uint64_t plain, packed;
};

// Zeros behind the last member are padding, as gzip(1) has it, and no damage.
enum source_fault { SOURCE_WHOLE, SOURCE_CUT, SOURCE_DAMAGED, SOURCE_UNREADABLE };

// {0} is a valid closed source.
struct source {
    int fd; // borrowed
    enum coding coding;
    struct decoder decoder;
    struct member_unpacker members;
    struct buffer dictionary;
    struct buffer packed; // window over the file, unread from 'packed_at' on
    size_t packed_at;
    uint64_t packed_offset; // of the window in the file
    struct buffer plain;    // window over the unpacked bytes, unread from 'at' on
    size_t at;
    uint64_t plain_offset; // of the window in the unpacked bytes
    struct source_mark *marks;
    size_t mark_count, mark_capacity;
    bool in_member;          // the decoder is in the middle of one
    bool are_large;          // the last member was: the next one is not tried in one go
    bool at_end;             // of the file
    enum source_fault fault; // the unpacked bytes end here, and why
    int error;               // errno of SOURCE_UNREADABLE
};

// Takes a file descriptor, and looks whether it is packed.
void source_open(struct source *source, int fd);

// The unread bytes: at least 'want' of them unless fewer are left before the end or a fault. Valid until the next call.
struct str source_peek(struct source *source, size_t want);

// Moves on by at most 'count' bytes; gives how far. Bytes that are not in the window are unpacked and forgotten.
uint64_t source_skip(struct source *source, uint64_t count);

// Where the next unread byte is: in the file, or, when that is packed, where its member begins there.
uint64_t source_offset(const struct source *source);

// True when the bytes behind the next 'ahead' ones are those of another member, or of none.
bool source_ends_member(const struct source *source, size_t ahead);

// Packed bytes read so far, to hold against what came of them.
uint64_t source_packed(const struct source *source);

// What the fault is, for people. Static.
struct str source_fault_text(const struct source *source);

// After a fault: goes to the next member that begins with 'beginning'. False when there is none.
bool source_resync(struct source *source, struct str beginning);

// A file that does not begin packed: goes to the first member within 'limit' bytes that begins with 'beginning'. Gives how far that
// is; 0, and nothing is changed, when there is none.
size_t source_find_member(struct source *source, struct str beginning, size_t limit);

void source_free(struct source *source);

#endif
