// All records of a run: their bytes in the store, their signatures in memory, and what became of them.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_DEDUP_CORPUS_H
#define SHEAF_DEDUP_CORPUS_H

#include "dedup/clusters.h"
#include "dedup/store.h"

struct archive;
struct given;
struct resolved;

// Another article that one is made of, by its name: capture.id, else id.
struct related {
    const char *rule; // relation_name
    struct str name;
};

enum { CORPUS_MAX = INT32_MAX }; // records of one run

struct corpus {
    struct store store;
    struct signature *signatures;
    struct sketches sketches; // empty without a threshold
    struct str *names;        // capture.id, else id; {0}: the record has neither
    uint32_t count, capacity;
    struct arena names_memory;
    size_t names_length; // bytes of all names
    // Set after corpus_open and before the first record:
    float threshold; // of near-duplicates, 0 to 1; 0: only keys count
    enum keep keep;
    struct clusters clusters; // after corpus_cluster
    struct archive *archive;  // set by corpus_load: has the records' bytes, under these numbers
    const uint32_t *numbers;
    struct given *
        given; // clusters that were made elsewhere, or NULL; borrowed; set it before the first record
    struct related *related; // of the cluster that was asked for last
    size_t related_count, related_capacity;
};

// 'memory' bytes of records stay in memory, the rest goes to a file in 'folder'.
void corpus_open(struct corpus *corpus, size_t memory, const char *folder);

// Adds the record of 'facts'. 'scratch' is the record's arena. With a signature that was made before, only line, name and is_capture of
// the facts are needed; else it is NULL. Dies after CORPUS_MAX records.
void corpus_add(struct corpus *corpus, struct arena *scratch, const struct facts *facts,
                const struct signed_as *made);

// Bytes in memory that the records take and that making clusters of them will take, about.
size_t corpus_bytes(const struct corpus *corpus);

// Puts some of the records' bytes on disk; false when there are none left to. Signatures stay in memory.
bool corpus_spill(struct corpus *corpus);

// Call once, after the last record.
void corpus_cluster(struct corpus *corpus);

// Makes this the corpus of one cluster of an archive, which is borrowed.
void corpus_load(struct corpus *corpus, struct archive *archive, const struct resolved *cluster);

// The records of a cluster, *count of them, the survivor first, then by merit. Valid until corpus_close.
const uint32_t *corpus_members(const struct corpus *corpus, uint32_t cluster, uint32_t *count);

// The articles that a cluster is related to, *count of them, valid until the next call.
const struct related *corpus_related(struct corpus *corpus, uint32_t cluster, size_t *count);

// The record of a cluster whose body is the fullest.
uint32_t corpus_fullest(const struct corpus *corpus, uint32_t cluster);

// Why a record goes into its survivor: the rule by which the two meet themselves, when there is one.
struct reason {
    enum rule rule;
    char score[8]; // a JSON number: of verdict_score for near and contained, else 1
};
struct reason corpus_reason(const struct corpus *corpus, uint32_t survivor, uint32_t dropped);

// A record's bytes, valid until 'copy' changes.
struct str corpus_record(struct corpus *corpus, uint32_t record, struct buffer *copy);

// What a record is called in files beside the stream: its capture.id, else its id, else the number of its
// line, which is written into 'digits'.
enum { CORPUS_DIGITS = 12 };
struct str corpus_name(const struct corpus *corpus, uint32_t record, char digits[CORPUS_DIGITS]);

// The name under which the merged record remembers a capture: the same whatever the order of the input, so the
// hash of its bytes where it has neither capture.id nor id.
enum { CORPUS_HEX = 17 };
struct str corpus_trace_name(const struct corpus *corpus, uint32_t record, char hex[CORPUS_HEX]);

void corpus_close(struct corpus *corpus);

#endif
