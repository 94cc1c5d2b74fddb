// A record under merging: the survivor's fields with values of other captures laid over them, each remembering
// which capture it comes from. Unlike struct record it takes any number of new fields in linear time.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_MERGE_OVERLAY_H
#define SHEAF_MERGE_OVERLAY_H

#include "base/arena.h"
#include "base/buffer.h"
#include "base/table.h"
#include "json/span.h"

#include <stdint.h>

struct overlay_field {
    struct str key, value; // raw
    uint32_t source;       // 0: the survivor; else the number of a merged capture
    int place;             // in record/fields.h; -1: not known there
    bool is_claimed;       // an entry of duplicates[] names it (see trace.h)
};

// {0} is a valid empty overlay.
struct overlay {
    struct arena *arena;          // of the cluster: holds what is taken
    struct str line;              // the survivor as it stands
    struct overlay_field *fields; // the survivor's, then those that are new
    size_t count, capacity, own_count;
    struct table by_name; // unescaped key -> position; of a key that stands twice the last
    size_t size, limit;   // bytes of the record, about; it does not grow beyond the limit
    bool is_changed;
};

// Starts with a survivor, a valid record that outlives the overlay.
void overlay_start(struct overlay *overlay, struct arena *arena, struct str line, size_t limit);

// A field, or NULL.
struct overlay_field *overlay_find(const struct overlay *overlay, struct str name);

// A field's raw value; {0} when there is none.
struct str overlay_get(const struct overlay *overlay, struct str name);

// Sets a field to a copy of a raw value (none: null) from a source. False, and nothing done, when the record would
// grow beyond its limits; what captures give leaves room for what the program adds itself (source 0).
bool overlay_set(struct overlay *overlay, struct str name, struct str value, uint32_t source);

// The record on one line without LF; the survivor's bytes when nothing was changed.
void overlay_write(const struct overlay *overlay, struct buffer *out);

void overlay_free(struct overlay *overlay);

#endif
