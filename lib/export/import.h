// A table as a source of records: its rows become records, or corrections of records, and what is none is rejected.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_EXPORT_IMPORT_H
#define SHEAF_EXPORT_IMPORT_H

#include "export/restore.h"
#include "export/sheet.h"
#include "record/stream.h"

struct import {
    struct csv_reader reader;
    struct restore restore;
    bool has_headings; // false: the table is empty
};

// Opens a table on a file descriptor and takes its headings, or those of options->columns when it has none. Returns
// NULL, or why the headings are wrong; the message lives as long as 'import'. Rows over 'max_row' bytes are rejected.
const char *import_open(struct import *import, int fd, const struct restore_options *options,
                        bool has_header, size_t max_row);

// Every row becomes a record on the stream (opened with stream_open_output), or is rejected.
void import_records(struct import *import, struct stream *stream);

// Every record of the stream passes, with the values of the row laid over it whose cell of the column 'by' is the
// record's value there. Rows are counted as merged, or rejected: when they are wrong, or no record has their value.
// Returns NULL, or why no row can find its record: a static message.
const char *import_corrections(struct import *import, struct stream *stream, struct str by);

void import_free(struct import *import);

#endif
