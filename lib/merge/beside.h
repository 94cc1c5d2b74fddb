// The files beside the stream that tell what was merged: --explain and --clusters.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_MERGE_BESIDE_H
#define SHEAF_MERGE_BESIDE_H

#include "base/output.h"
#include "dedup/collection.h"

// One line {"kept","dropped","rule","score"}. Nothing when the output is not open.
void beside_explain(struct output *output, const struct corpus *corpus, uint32_t kept,
                    uint32_t dropped);

// One line {"id","cluster"} for every record that was written or merged, by arrival, into the file 'path'; cluster is the
// survivor's name.
void beside_clusters(struct collection *collection, const char *path);

#endif
