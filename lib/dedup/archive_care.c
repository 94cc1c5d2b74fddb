// SPDX-License-Identifier: MIT
#include "dedup/archive_care.h"

#include "base/die.h"
#include "base/memory.h"
#include "dedup/archive_commit.h"

#include <stdlib.h>

struct check {
    struct archive *archive;
    uint64_t found; // damaged places
};

static void tell(struct check *check, const struct damage *damage)
{
    check->found++;
    struct buffer message = {0};
    damage_put(damage, &message);
    warn("%s", message.data);
    buffer_free(&message);
}

static void check_ledger(struct check *check, const char *name, const struct disk_kind *kind,
                         uint64_t count)
{
    struct ledger own, *ledger = &own;
    struct damage damage;
    if (!ledger_open(ledger, archive_claim(check->archive, name, kind), count, &damage)) {
        tell(check, &damage);
        ledger_close(ledger);
        return;
    }
    char *entry = memory_array(1, ledger->size);
    for (uint64_t i = 0; i < count; i++)
        if (!ledger_read(ledger, i, 1, entry, &damage))
            tell(check, &damage);
    free(entry);
    ledger_close(ledger);
}

static void check_records(struct check *check, struct pack *pack, uint64_t count)
{
    struct damage damage = {0};
    struct pack_place place = {DISK_HEADER, 0};
    struct str text;
    uint64_t texts = 0, found = check->found;
    if (!pack_open(pack, archive_claim(check->archive, "records", &pack_kind), &damage)) {
        tell(check, &damage);
    } else {
        for (;;) {
            if (pack_next(pack, &place, &text, &damage))
                texts++;
            else if (damage.what)
                tell(check, &damage);
            else
                break;
        }
        damage = (struct damage){pack->disk.path, pack->disk.length,
                                 "it has not as many records as the manifest says"};
        if (texts != count && check->found == found)
            tell(check, &damage);
    }
    pack_close(pack);
}

static void check_run(struct check *check, const struct manifest_item *item)
{
    struct damage damage = {0};
    struct run run;
    struct run_cursor cursor;
    struct entry entry;
    struct disk_claim claim = {check->archive->options.folder, item->name, NULL, item->value,
                               false};
    if (!run_open(&run, claim, &damage)) {
        tell(check, &damage);
        run_close(&run);
        return;
    }
    damage = (struct damage){run.disk.path, 0, "it is not the file that was committed"};
    if (run.digest != item->digest)
        tell(check, &damage);
    run_cursor_open(&cursor, &run);
    for (;;) {
        if (run_next(&cursor, &entry, &damage))
            continue;
        if (!damage.what)
            break;
        tell(check, &damage);
    }
    run_cursor_close(&cursor);
    run_close(&run);
}

int archive_check(const struct archive_options *options)
{
    struct archive archive = {.options = *options, .lock.fd = -1};
    struct check check = {.archive = &archive};
    struct damage damage;
    if (!lock_take(&archive.lock, options->folder, options->may_wait))
        die("another process is at work on the state in '%s' (--wait waits for it)",
            options->folder);
    enum manifest_status status = manifest_read(&archive.manifest, options->folder, &damage);
    if (status == MANIFEST_NONE)
        die("there is no state in '%s'", options->folder);
    if (status == MANIFEST_DAMAGED) {
        tell(&check, &damage);
    } else {
        archive_options_version(options->folder, &archive.manifest);
        uint64_t count = manifest_number(&archive.manifest, "count");
        bool has_sketches = manifest_number(&archive.manifest, "threshold") > 0;
        check_ledger(&check, "signatures", &archive_entries_kind, count);
        check_ledger(&check, "sketches", &archive_sketches_kind, has_sketches ? count : 0);
        check_ledger(&check, "written", &archive_written_kind,
                     manifest_number(&archive.manifest, "listed"));
        check_records(&check, &archive.records, count);
        for (size_t i = 0; i < archive.manifest.count; i++)
            if (str_starts(str_of(archive.manifest.items[i].name), STR("keys.")))
                check_run(&check, &archive.manifest.items[i]);
    }
    manifest_free(&archive.manifest);
    lock_release(&archive.lock);
    return check.found ? EXIT_BROKEN : EXIT_DONE;
}

int archive_compact(const struct archive_options *options)
{
    struct archive archive;
    struct archive_options own = *options;
    size_t count;
    uint32_t first;
    bool is_done;
    own.is_adopting = true;
    archive_open(&archive, &own);
    uint32_t *written = archive_written(&archive, &count, &first, &is_done);
    archive_rewrite(&archive, written, count);
    if (is_done)
        archive_done(&archive);
    free(written);
    archive_close(&archive);
    return EXIT_DONE;
}
