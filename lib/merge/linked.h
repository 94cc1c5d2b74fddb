// Clusters as JSON Lines, from sheaf-link to sheaf-dedup --use-clusters: one line for each record that is not alone,
// {"id","cluster","number","rank","rule","score","has_body"}: hashes of the record's bytes and of the survivor's, the cluster's number
// from 1, the place of the record in it by merit (0: it survives), why it goes into the survivor, whether its body is the fullest. And one for each relation to a cluster
// that is kept apart, in the same form: 'rule' is translation-of or excerpt-of, 'cluster' the other's survivor.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_MERGE_LINKED_H
#define SHEAF_MERGE_LINKED_H

#include "base/output.h"
#include "dedup/given.h"
#include "dedup/linking.h"

// Writes all clusters that linking_next gives.
void linked_write(struct linking *linking, struct output *out);

// Reads such a file. False, with *why and the number of the line, when it cannot be read or is none.
bool linked_read(struct given *given, const char *path, const char **why, uint64_t *line);

#endif
