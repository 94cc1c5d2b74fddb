// Several captures of one article made one record: the survivor's, with what it lacks filled from the others,
// best capture first. What is not listed here stays as the survivor has it.
//
// field by field   a value that is null, "", [] or {} is taken from the first capture that has one
// record type      another than "other" wins
// date             with precision and text as printed, together; the more precise one wins
// language         with its basis, together
// body             paragraphs, text, counts and status together, from the capture with the fullest body
// provenance       original publisher, source text, note and is_republication: together where the survivor has none
// authors          persons are matched by name; what a person lacks is filled; persons are added only
//                  while the record has no byline
// never            capture, profile, layout, metadata, recent_work, related_work, evidence, hints, replaces:
//                  they speak of the survivor's own capture
// warnings         see codes.h
// duplicates       see trace.h
// replaces         with has_replaces: the ids of the others, where they differ
// id               kept, else taken like any other field, else made (text/identity.h)
// SPDX-License-Identifier: MIT
#ifndef SHEAF_MERGE_MERGE_H
#define SHEAF_MERGE_MERGE_H

#include "merge/overlay.h"
#include "merge/persons.h"
#include "record/record.h"

// One capture that goes into a survivor.
struct merge_source {
    struct str name;  // its capture id
    struct str rule;  // why it is the same article
    struct str score; // raw JSON number
    bool has_body;    // its body is the fullest of the cluster
};

struct merge_capture;
struct trace_entry;

// {0} is valid; memory is reused from cluster to cluster.
struct merge {
    size_t limit;         // bytes of a record that is written: nothing is filled in beyond it
    bool has_replaces;    // name the ids of the other captures in replaces[]
    struct arena arena;   // of the cluster
    struct arena scratch; // of the capture that is looked at
    struct trees trees;   // likewise
    struct record record; // that capture
    struct overlay overlay;
    struct persons persons;
    struct str survivor;              // its name
    int date_level;                   // how much is known of the date of publication
    unsigned codes_before, codes_now; // see codes.h
    struct merge_capture *captures;
    size_t count, capacity;
    struct trace_entry *related; // articles that are kept apart
    size_t related_count, related_capacity;
};

// Starts a cluster. 'line' is the survivor, a valid record, and lives until merge_write.
void merge_start(struct merge *merge, struct str line, struct str name);

// Adds the next capture, best first. 'line' and name and score may go away after it; the rule may not.
void merge_add(struct merge *merge, struct str line, const struct merge_source *source);

// Adds a relation to another article, by the name of its capture; the rule may not go away after it.
void merge_relate(struct merge *merge, struct str rule, struct str name);

// Appends the merged record, without LF.
void merge_write(struct merge *merge, struct buffer *out);

void merge_free(struct merge *merge);

#endif
