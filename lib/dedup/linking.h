// Records of many shards, of which only signatures are at hand, linked into clusters: what resolve.h does with an archive, fed from
// files of sheaf-sign.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_DEDUP_LINKING_H
#define SHEAF_DEDUP_LINKING_H

#include "dedup/collection.h"
#include "dedup/signing.h"

struct linking {
    struct archive archive;
    struct resolve resolve;
    struct hash128 *identities; // by record
    size_t capacity;
    struct numbers by_identity; // first record of an identity
    uint32_t *same;             // by record: the next one of equal bytes, from 1; 0: none
    size_t same_capacity;
    struct hash128 line_identity; // the last line that was added
    uint64_t line_key;
    bool has_line;
    struct corpus corpus; // the cluster at hand
    struct resolved cluster;
    uint32_t next;
};

void linking_open(struct linking *linking, const struct archive_options *options);

// Adds all records of a file of signatures; files in the order of their shards. Dies when it is damaged.
void linking_read(struct linking *linking, const char *path);

// Adds a line of sheaf-sign. False when it is none, or names a record that no file has.
bool linking_add_line(struct linking *linking, struct str line);

// Partitions: writes the edges that follow from the lines that were added, one a line, "RECORD RECORD SCORE": numbers of records over all
// files and the bits of the score, eight hexadecimal digits each.
enum { LINKING_EDGE = 8 + 1 + 8 + 1 + 8 + 1 };
void linking_write_edges(struct linking *linking, struct output *out);

// Adds such an edge. False when the line is none. After all of them linking_clusters needs no lines of sheaf-sign.
bool linking_add_edge(struct linking *linking, struct str line);

// After the last line or edge.
void linking_clusters(struct linking *linking);

// The next cluster of two and more, or with relations (linking->cluster.relations): *count records of linking->corpus, survivor first. NULL at the end. The identity of
// such a record is linking_identity's.
const uint32_t *linking_next(struct linking *linking, uint32_t *count);
struct hash128 linking_identity(const struct linking *linking, uint32_t member);
struct hash128 linking_target(const struct linking *linking, const struct relation *relation);

void linking_close(struct linking *linking);

#endif
