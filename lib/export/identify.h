// Which article a record is of, and which of the records of an article counts.
//
// A version is a text that is compared byte by byte: rank (of whoever loads it), number of captures that the record
// stands for, how much of the body is there, words, hash of the record's line. The greatest counts, so the order in
// which records come has no part in it.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_EXPORT_IDENTIFY_H
#define SHEAF_EXPORT_IDENTIFY_H

#include "base/str.h"

#include <stdint.h>

struct record;

#define IDENTIFY_RANK_MAX UINT64_C(999999999999)

// The article's id as text: the record's, else the one that sheaf-clean would give (text/identity.h), else the hash of
// its line. A record is never left out for want of one. NUL and the like are replaced as in export/cell.h.
struct str identify_article(const struct record *record, uint64_t *replaced);

struct str identify_version(const struct record *record, uint64_t rank);

// article_body, else body_paragraphs joined by blank lines: raw JSON, or {0}.
struct str identify_body(const struct record *record, uint64_t *replaced);

#endif
