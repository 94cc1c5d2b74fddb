// SPDX-License-Identifier: MIT
#include "dedup/archive.h"

#include "base/die.h"
#include "base/memory.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>

enum {
    NAME_LENGTH = sizeof(uint32_t), // stands before the name in a text
    SHARES = 4,                     // of the memory: sorting keys takes one
};

const struct disk_kind archive_entries_kind = {"signatur", ARCHIVE_VERSION,
                                               sizeof(struct archived)};
const struct disk_kind archive_sketches_kind = {"sketches", ARCHIVE_VERSION, sizeof(struct sketch)};
const struct disk_kind archive_written_kind = {"written", 1, sizeof(uint64_t)};

_Noreturn void archive_damaged(const struct damage *damage)
{
    struct buffer message = {0};
    damage_put(damage, &message);
    die("%s", message.data);
}

// Its length is 0 when it is not named.
struct disk_claim archive_claim(const struct archive *archive, const char *name,
                                const struct disk_kind *kind)
{
    const struct manifest_item *item = manifest_find(&archive->manifest, name);
    return (struct disk_claim){archive->options.folder, item ? item->name : name, kind,
                               item ? item->value : 0, true};
}

static void create_files(struct archive *archive)
{
    const char *folder = archive->options.folder, *tmp = archive->options.tmp;
    if (!folder) {
        ledger_create_temporary(&archive->entries, tmp, sizeof(struct archived));
        ledger_create_temporary(&archive->sketches, tmp, sizeof(struct sketch));
        pack_create_temporary(&archive->records, tmp);
        return;
    }
    struct manifest nothing = {0};
    manifest_sweep(&nothing, folder); // of a first run that died
    ledger_create(&archive->entries, folder, "signatures.000001", &archive_entries_kind);
    ledger_create(&archive->sketches, folder, "sketches.000001", &archive_sketches_kind);
    pack_create(&archive->records, folder, "records.000001");
    archive->number = 1;
}

static void open_files(struct archive *archive)
{
    struct damage damage;
    uint64_t count = manifest_number(&archive->manifest, "count");
    uint64_t sketches = archive->options.threshold > 0 ? count : 0;
    archive->number = manifest_number(&archive->manifest, "number");
    if (count > ARCHIVE_MAX)
        die("the state in '%s' has more than %d records", archive->options.folder, ARCHIVE_MAX);
    archive->count = archive->committed = (uint32_t)count;
    manifest_sweep(&archive->manifest, archive->options.folder);
    if (!ledger_open(&archive->entries, archive_claim(archive, "signatures", &archive_entries_kind),
                     count, &damage) ||
        !ledger_open(&archive->sketches, archive_claim(archive, "sketches", &archive_sketches_kind),
                     sketches, &damage) ||
        !pack_open(&archive->records, archive_claim(archive, "records", &pack_kind), &damage) ||
        !index_open(&archive->keys, &archive->manifest, &damage))
        archive_damaged(&damage);
}

void archive_open(struct archive *archive, const struct archive_options *options)
{
    const char *folder = options->folder;
    *archive = (struct archive){.options = *options, .lock.fd = -1};
    archive->keys.folder = folder ? folder : options->tmp;
    archive->keys.name = folder ? "keys" : NULL;
    sorted_open(&archive->fresh, options->memory / SHARES, options->tmp);
    enum manifest_status status = MANIFEST_NONE;
    struct damage damage = {0};
    if (folder) {
        if (mkdir(folder, 0777) < 0 && errno != EEXIST)
            die("cannot make '%s':", folder);
        if (!lock_take(&archive->lock, folder, options->may_wait))
            die("another process is at work on the state in '%s' (--wait waits for it)", folder);
        status = manifest_read(&archive->manifest, folder, &damage);
    }
    if (status == MANIFEST_DAMAGED)
        archive_damaged(&damage);
    if (status == MANIFEST_NONE) {
        create_files(archive);
    } else {
        archive_options_check(&archive->options, &archive->manifest);
        open_files(archive);
    }
    index_reader_open(&archive->lookup, &archive->keys);
}

bool archive_add_signed(struct archive *archive, const struct archived *signed_as,
                        const struct sketch *sketch, struct str name, struct str line)
{
    if (archive->count >= ARCHIVE_MAX)
        die("more than %d records", ARCHIVE_MAX);
    struct archived entry = *signed_as;
    uint32_t name_length = (uint32_t)name.length + (name.data != NULL); // 0: it has none
    buffer_reset(&archive->text);
    buffer_put(&archive->text, (struct str){(const char *)&name_length, NAME_LENGTH});
    if (name.data)
        buffer_put(&archive->text, name);
    buffer_put(&archive->text, line);
    struct pack_place place = pack_add(&archive->records, buffer_str(&archive->text));
    if (archive->options.folder) // lines are counted anew in every run
        entry.signature.number = archive->count + 1;
    entry.offset = place.offset;
    entry.index = place.index;
    ledger_add(&archive->entries, &entry);
    bool has_sketch = archive->options.threshold > 0;
    if (has_sketch)
        ledger_add(&archive->sketches, sketch);
    uint64_t keys[ARCHIVE_KEYS_MAX];
    bool has_roots = has_sketch && !archive->is_rootless;
    size_t count = archive_keys(&entry.signature.own, has_roots ? sketch : NULL, keys);
    for (size_t i = 0; i < count; i++)
        sorted_add(&archive->fresh, (struct entry){keys[i], archive->count});
    if (archive->options.folder)
        sorted_add(&archive->fresh,
                   (struct entry){archive_identity_key(entry.identity), archive->count});
    archive->count++;
    return true;
}

static bool has_identity(struct archive *archive, uint64_t number, struct hash128 identity)
{
    struct archived entry;
    if (number >= archive->count)
        return false;
    archive_read(archive, (uint32_t)number, 1, &entry);
    return entry.identity.low == identity.low && entry.identity.high == identity.high;
}

// The number of a record that is known, or -1.
static int64_t find_known(struct archive *archive, struct hash128 identity)
{
    struct damage damage;
    bool is_new;
    uint64_t *number =
        numbers_put(&archive->known, identity.low ^ identity.high, archive->count, &is_new);
    if (!is_new && has_identity(archive, *number, identity))
        return (int64_t)*number;
    if (!index_find(&archive->lookup, archive_identity_key(identity), &damage))
        archive_damaged(&damage);
    for (size_t i = 0; i < archive->lookup.count; i++)
        if (has_identity(archive, archive->lookup.values[i], identity))
            return (int64_t)(*number = archive->lookup.values[i]);
    return -1;
}

bool archive_add(struct archive *archive, struct arena *scratch, const struct facts *facts,
                 const struct signed_as *made, uint32_t *number)
{
    struct archived entry;
    struct signed_as own;
    memset(&entry, 0, sizeof(entry));
    entry.identity = hash128(facts->is_capture ? facts->name : facts->line);
    int64_t known = archive->options.folder ? find_known(archive, entry.identity) : -1;
    *number = known < 0 ? archive->count : (uint32_t)known;
    if (known >= 0)
        return false;
    if (!made) {
        signature_make(&own.signature, &own.sketch, scratch, facts);
        made = &own;
    }
    entry.signature = made->signature;
    return archive_add_signed(archive, &entry, &made->sketch, facts->name, facts->line);
}

bool archive_index(struct archive *archive)
{
    size_t before = archive->keys.count;
    index_reader_close(&archive->lookup);
    index_add(&archive->keys, &archive->fresh);
    sorted_close(&archive->fresh);
    index_reader_open(&archive->lookup, &archive->keys);
    return archive->keys.count > before;
}

void archive_read(struct archive *archive, uint32_t first, size_t count, struct archived *entries)
{
    struct damage damage;
    if (!ledger_read(&archive->entries, first, count, entries, &damage))
        archive_damaged(&damage);
}

void archive_sketches(struct archive *archive, uint32_t first, size_t count,
                      struct sketch *sketches)
{
    struct damage damage;
    if (!ledger_read(&archive->sketches, first, count, sketches, &damage))
        archive_damaged(&damage);
}

struct str archive_text(struct archive *archive, uint32_t record, struct str *name)
{
    struct damage damage;
    struct archived entry;
    struct str text;
    uint32_t name_length;
    archive_read(archive, record, 1, &entry);
    struct pack_place place = {entry.offset, entry.index};
    if (!pack_get(&archive->records, place, &text, &damage))
        archive_damaged(&damage);
    damage = (struct damage){archive->records.disk.path, entry.offset, "a record is cut"};
    if (text.length < NAME_LENGTH)
        archive_damaged(&damage);
    memcpy(&name_length, text.data, NAME_LENGTH);
    text = str_slice(text, NAME_LENGTH, text.length);
    if (name_length > text.length + 1)
        archive_damaged(&damage);
    *name = name_length ? str_slice(text, 0, name_length - 1) : (struct str){0};
    return str_slice(text, name->length, text.length);
}

uint32_t archive_number(struct archive *archive, uint32_t record)
{
    struct archived entry;
    archive_read(archive, record, 1, &entry);
    return entry.signature.number;
}

void archive_close(struct archive *archive)
{
    ledger_close(&archive->entries);
    ledger_close(&archive->sketches);
    pack_close(&archive->records);
    index_reader_close(&archive->lookup);
    index_close(&archive->keys);
    sorted_close(&archive->fresh);
    numbers_free(&archive->known);
    manifest_free(&archive->manifest);
    buffer_free(&archive->text);
    lock_release(&archive->lock);
}
