// SPDX-License-Identifier: MIT
#include "dedup/archive_commit.h"

#include "base/die.h"
#include "base/memory.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

enum { NAME_SIZE = 64 };

static char *next_name(struct archive *archive, const char *kind)
{
    char *name = memory_array(NAME_SIZE, 1);
    snprintf(name, NAME_SIZE, "%s.%06" PRIu64, kind, ++archive->number);
    return name;
}

static void put_disk(struct manifest *manifest, struct disk *disk)
{
    disk_sync(disk);
    manifest_put_file(manifest, strrchr(disk->path, '/') + 1, disk->length, 0);
}

static void write_written(struct archive *archive, struct manifest *manifest,
                          const uint32_t *written, size_t count)
{
    struct ledger ledger;
    char *name = next_name(archive, "written");
    ledger_create(&ledger, archive->options.folder, name, &archive_written_kind);
    for (size_t i = 0; i < count; i++) {
        uint64_t record = written[i];
        ledger_add(&ledger, &record);
    }
    put_disk(manifest, &ledger.disk);
    ledger_close(&ledger);
    free(name);
}

// Names all files and numbers in a manifest and puts it in place.
static void commit(struct archive *archive, const uint32_t *written, size_t count)
{
    struct manifest manifest = {0};
    pack_flush(&archive->records);
    write_written(archive, &manifest, written, count);
    put_disk(&manifest, &archive->entries.disk);
    put_disk(&manifest, &archive->sketches.disk);
    put_disk(&manifest, &archive->records.disk);
    index_commit(&archive->keys, &manifest);
    manifest_put_number(&manifest, "count", archive->count);
    manifest_put_number(&manifest, "first", archive->committed);
    manifest_put_number(&manifest, "listed", count);
    manifest_put_number(&manifest, "number", archive->number);
    archive_options_put(&archive->options, &manifest);
    manifest_put_number(&manifest, "done", 0);
    manifest_write(&manifest, archive->options.folder);
    manifest_sweep(&manifest, archive->options.folder);
    manifest_free(&archive->manifest);
    archive->manifest = manifest;
    archive->committed = archive->count;
}

void archive_commit(struct archive *archive, struct sorted *extra, const uint32_t *written,
                    size_t written_count)
{
    struct damage damage;
    index_reader_close(&archive->lookup);
    index_add(&archive->keys, extra);
    if (!index_merge(&archive->keys, false, &damage))
        archive_damaged(&damage);
    commit(archive, written, written_count);
}

// All texts in full blocks, and entries that know where they are now.
static void repack(struct archive *archive, const char *name, const char *entries_name)
{
    struct archive old = *archive;
    struct archived entry;
    struct pack_place place = {DISK_HEADER, 0};
    struct str text;
    struct damage damage;
    pack_create(&archive->records, archive->options.folder, name);
    ledger_create(&archive->entries, archive->options.folder, entries_name, &archive_entries_kind);
    for (uint32_t record = 0; record < archive->count; record++) {
        if (!pack_next(&old.records, &place, &text, &damage)) {
            if (!damage.what)
                damage = (struct damage){old.records.disk.path, place.offset, "it ends too early"};
            archive_damaged(&damage);
        }
        archive_read(&old, record, 1, &entry);
        struct pack_place now = pack_add(&archive->records, text);
        entry.offset = now.offset;
        entry.index = now.index;
        ledger_add(&archive->entries, &entry);
    }
    pack_close(&old.records);
    ledger_close(&old.entries);
}

void archive_rewrite(struct archive *archive, const uint32_t *written, size_t written_count)
{
    struct damage damage;
    uint32_t first = (uint32_t)manifest_number(&archive->manifest, "first");
    char *name = next_name(archive, "records"), *entries_name = next_name(archive, "signatures");
    index_reader_close(&archive->lookup);
    repack(archive, name, entries_name);
    if (!index_merge(&archive->keys, true, &damage))
        archive_damaged(&damage);
    archive->committed = first; // as before: nothing was added
    commit(archive, written, written_count);
    free(name);
    free(entries_name);
}

void archive_done(struct archive *archive)
{
    for (size_t i = 0; i < archive->manifest.count; i++)
        if (strcmp(archive->manifest.items[i].name, "done") == 0)
            archive->manifest.items[i].value = 1;
    manifest_write(&archive->manifest, archive->options.folder);
}

uint32_t *archive_written(struct archive *archive, size_t *count, uint32_t *first, bool *is_done)
{
    struct ledger ledger;
    struct damage damage;
    uint64_t listed = manifest_number(&archive->manifest, "listed"), record;
    *first = (uint32_t)manifest_number(&archive->manifest, "first");
    *is_done = archive->committed == 0 || manifest_number(&archive->manifest, "done");
    *count = 0;
    if (listed > archive->committed)
        die("the state in '%s' lists more records than it has", archive->options.folder);
    uint32_t *written = memory_array(listed, sizeof(*written));
    if (listed == 0)
        return written;
    if (!ledger_open(&ledger, archive_claim(archive, "written", &archive_written_kind), listed,
                     &damage))
        archive_damaged(&damage);
    for (; *count < listed; ++*count) {
        if (!ledger_read(&ledger, *count, 1, &record, &damage))
            archive_damaged(&damage);
        written[*count] = (uint32_t)(record < archive->committed ? record : 0);
    }
    ledger_close(&ledger);
    return written;
}
