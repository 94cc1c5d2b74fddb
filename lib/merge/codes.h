// warnings[] of a merged record: the survivor's, but a code that speaks of one field ("date_from_url", "no_body")
// follows that field: it stands when the capture that gave the field has it.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_MERGE_CODES_H
#define SHEAF_MERGE_CODES_H

#include "merge/overlay.h"

// Bits for the codes that follow a field. A raw 'warnings' value that is no list has none.
unsigned codes_of(struct arena *scratch, struct str warnings);

// 'now' with the codes of those fields replaced that come from 'source' now; 'its' are that capture's codes.
unsigned codes_follow(const struct overlay *overlay, unsigned now, unsigned its, uint32_t source);

// Sets the record's warnings: codes of 'before' that are not in 'now' go, those that are new in 'now' come last.
void codes_set(struct overlay *overlay, unsigned before, unsigned now);

// Adds a code.
void codes_add(struct overlay *overlay, struct str code);

#endif
