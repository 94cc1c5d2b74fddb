// One record: a JSON object on one line, indexed, with the values that a filter changed laid over it.
// What nobody touched is written back byte for byte: an unchanged record is its line.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_RECORD_RECORD_H
#define SHEAF_RECORD_RECORD_H

#include "base/arena.h"
#include "base/buffer.h"
#include "json/span.h"
#include "json/tree.h"

#include <stdint.h>

// A member of the record as it stands now. 'value' is raw JSON.
struct record_field {
    struct str key; // as written between the quotes
    struct str value;
    bool key_has_escapes, is_changed, is_removed;
};

struct record {
    struct str line;             // as read, without LF (a CR before it cut off)
    uint64_t number;             // of the line in its input, from 1
    uint64_t offset;             // of its first byte
    struct record_field *fields; // in the line's order, added ones behind
    size_t count, capacity;
    bool is_changed;
    struct arena *arena;      // of this record; reset by stream_next
    struct trees *trees;      // likewise
    struct span_object index; // reused from line to line
    struct buffer scratch;    // likewise
};

// Fills a record from a line: false with index.error and index.error_offset set when it is no JSON object.
// The line must outlive the record; arena and trees must be set. Reuses the record's memory.
bool record_read(struct record *record, struct str line);
void record_free(struct record *record);

// The raw JSON value of a key (the last one when it stands twice); {0} when absent or removed.
struct str record_get(const struct record *record, struct str key);
bool record_has(const struct record *record, struct str key);

// The value as text: {0} when absent, null or no string. Valid as long as the record.
struct str record_text(const struct record *record, struct str key);

// A path such as 'capture.file': members of nested objects. A path whose first part is a literal key wins
// ('a.b' as a key). {0} when any part is absent. Arrays are not entered (see export/columns.h).
struct str record_path(const struct record *record, struct str path);

// The value as a tree (parsed once per call): NULL when absent or not to be held by jansson.
struct json_t *record_tree(const struct record *record, struct str key);

// Setting a value marks the record as changed, unless the bytes are the same. The bytes must be valid JSON and
// live as long as the record. A new key goes to the end; the last of a duplicate key is replaced.
void record_set(struct record *record, struct str key, struct str raw_json);
void record_set_text(struct record *record, struct str key, struct str text); // data NULL: null
void record_set_tree(struct record *record, struct str key, const struct json_t *tree);
void record_remove(struct record *record, struct str key);

// Puts the fields into the order of record/fields.h, adds absent ones with their empty value (null or []),
// unknown ones behind in their old order. Marks the record as changed when anything moved.
void record_complete(struct record *record);

// The record as one line without LF: the old bytes when unchanged.
void record_write(const struct record *record, struct buffer *out);

#endif
