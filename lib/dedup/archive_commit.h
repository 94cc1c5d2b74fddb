// What a run leaves to the next one: a state is what its manifest says, and the manifest is put in place when all else is on disk.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_DEDUP_ARCHIVE_COMMIT_H
#define SHEAF_DEDUP_ARCHIVE_COMMIT_H

#include "dedup/archive.h"

// Commits what was added: from now on it is there whatever happens. 'extra' are keys of merged records, which are put into the
// index too. 'written' are the records that stand for clusters that this run writes: a run that is repeated because it
// died writes them again. Call archive_done when the run has delivered what it wrote.
void archive_commit(struct archive *archive, struct sorted *extra, const uint32_t *written,
                    size_t written_count);
void archive_done(struct archive *archive);

// The records that the last run wrote, to be freed; *count of them. *first is the first record that it added.
uint32_t *archive_written(struct archive *archive, size_t *count, uint32_t *first, bool *is_done);

// Writes all files anew and commits that: records in full blocks, keys in one run.
void archive_rewrite(struct archive *archive, const uint32_t *written, size_t written_count);

#endif
