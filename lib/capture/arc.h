// Records of an ARC file (Internet Archive, "Arc File Format", versions 1 and 2), one after the other.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_CAPTURE_ARC_H
#define SHEAF_CAPTURE_ARC_H

#include "base/arena.h"
#include "capture/source.h"

enum { ARC_LINE_MAX = 64 * 1024 }; // bytes of the line before a record; a longer one is damage

// Texts are borrowed, valid until the next call.
struct arc_record {
    uint64_t offset; // see source_offset
    struct str target, date, media_type;
    struct str
        block; // an HTTP response, or what the media type says; of one that is cut what is there
    bool is_version;      // the block that describes the file
    bool is_length_wrong; // the block was taken up to the next record
    struct str fault;     // of ARC_FAULT
};

enum arc_status { ARC_END, ARC_RECORD, ARC_FAULT };

// {.source, .max} is a reader at the beginning.
struct arc {
    struct source *source; // borrowed
    size_t max;            // bytes of a block
    struct arena arena;
    uint64_t pending;
    bool is_fault_told;
    unsigned version;
};

enum arc_status arc_next(struct arc *arc, struct arc_record *record);

// Does a record of an ARC file begin here?
bool arc_sniff(struct str bytes);
void arc_free(struct arc *arc);

#endif
