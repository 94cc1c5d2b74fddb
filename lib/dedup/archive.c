// SPDX-License-Identifier: MIT
#include "dedup/archive.h"

#include "base/die.h"
#include "base/memory.h"

#include <errno.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>

enum {
    NAME_SIZE = 64,
    NAME_LENGTH = sizeof(uint32_t), // stands before the name in a text
    SHARES = 4,                     // of the memory: sorting keys takes one
    IDENTITY_SHIFT = 28,            // keys of identity have 36 bits,
    ROOT_NUMBER_BITS = 5,           // of roots 31, before their number
    ROOT_SHIFT = 64 - ARCHIVE_ROOT_BITS + ROOT_NUMBER_BITS,
};

static const uint64_t root_mark = UINT64_C(1) << ARCHIVE_ROOT_BITS;

const struct disk_kind archive_entries_kind = {"signatur", 1, sizeof(struct archived)};
const struct disk_kind archive_sketches_kind = {"sketches", 1, sizeof(struct sketch)};
const struct disk_kind archive_written_kind = {"written", 1, sizeof(uint64_t)};

_Noreturn void archive_damaged(const struct damage *damage)
{
    die("'%s' is damaged at byte %" PRIu64 ": %s", damage->path ? damage->path : "temporary file",
        damage->offset, damage->what);
}

// Its length is 0 when it is not named.
struct disk_claim archive_claim(const struct archive *archive, const char *name,
                                const struct disk_kind *kind)
{
    const struct manifest_item *item = manifest_find(&archive->manifest, name);
    return (struct disk_claim){archive->options.folder, item ? item->name : name, kind,
                               item ? item->value : 0, true};
}

// The bits of the number: the same float is the same, to the last bit.
static uint32_t threshold_number(const struct archive_options *options)
{
    uint32_t number;
    memcpy(&number, &options->threshold, sizeof(number));
    return number;
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

static void check_options(struct archive *archive)
{
    struct archive_options its = archive->options;
    uint32_t threshold = (uint32_t)manifest_number(&archive->manifest, "threshold");
    memcpy(&its.threshold, &threshold, sizeof(threshold));
    its.keep = (enum keep)manifest_number(&archive->manifest, "keep");
    if (!its.is_adopting && threshold != threshold_number(&archive->options))
        die("the state in '%s' was made with --near %.6g", its.folder, (double)its.threshold);
    if (!its.is_adopting && its.keep != archive->options.keep)
        die("the state in '%s' was made with another --keep", its.folder);
    archive->options = its;
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
        check_options(archive);
        open_files(archive);
    }
    index_reader_open(&archive->lookup, &archive->keys);
}

uint64_t archive_key(const struct key *key)
{
    const uint64_t parts[] = {key->kind, key->hash};
    return hash64((struct str){(const char *)parts, sizeof(parts)}) >> IDENTITY_SHIFT;
}

static uint64_t identity_key(struct hash128 identity)
{
    const uint64_t parts[] = {UINT64_MAX, identity.high, identity.low};
    return hash64((struct str){(const char *)parts, sizeof(parts)}) >> IDENTITY_SHIFT;
}

int archive_root(uint64_t key)
{
    return key & root_mark ? (int)(key & (SKETCH_ROOTS - 1)) : -1;
}

uint64_t archive_root_key(uint64_t bits)
{
    return root_mark | bits;
}

size_t archive_keys(const struct archived *entry, const struct sketch *sketch,
                    uint64_t keys[ARCHIVE_KEYS_MAX])
{
    struct keys own = {0};
    size_t count = 0;
    keys_add(&own, &entry->signature.own, 0);
    for (size_t i = 0; i < own.count && count < ARCHIVE_KEYS_MAX - SKETCH_ROOTS; i++)
        keys[count++] = archive_key(&own.items[i]);
    keys_free(&own);
    for (unsigned root = 0; sketch && root < SKETCH_ROOTS; root++) {
        if (!sketch->root[root])
            continue;
        // With the number: the roots of a text of few shingles, which are alike, go to partitions of their own.
        const uint32_t parts[] = {sketch->root[root], root};
        uint64_t hash = hash64((struct str){(const char *)parts, sizeof(parts)});
        keys[count++] = archive_root_key(hash >> ROOT_SHIFT << ROOT_NUMBER_BITS | root);
    }
    return count;
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
    size_t count = archive_keys(&entry, has_roots ? sketch : NULL, keys);
    for (size_t i = 0; i < count; i++)
        sorted_add(&archive->fresh, (struct entry){keys[i], archive->count});
    if (archive->options.folder)
        sorted_add(&archive->fresh, (struct entry){identity_key(entry.identity), archive->count});
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
    if (!index_find(&archive->lookup, identity_key(identity), &damage))
        archive_damaged(&damage);
    for (size_t i = 0; i < archive->lookup.count; i++)
        if (has_identity(archive, archive->lookup.values[i], identity))
            return (int64_t)(*number = archive->lookup.values[i]);
    return -1;
}

bool archive_add(struct archive *archive, struct arena *scratch, const struct facts *facts,
                 uint32_t *number)
{
    struct archived entry;
    struct sketch sketch;
    memset(&entry, 0, sizeof(entry));
    entry.identity = hash128(facts->is_capture ? facts->name : facts->line);
    int64_t known = archive->options.folder ? find_known(archive, entry.identity) : -1;
    *number = known < 0 ? archive->count : (uint32_t)known;
    if (known >= 0)
        return false;
    signature_make(&entry.signature, &sketch, scratch, facts);
    return archive_add_signed(archive, &entry, &sketch, facts->name, facts->line);
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

void archive_sketch(struct archive *archive, uint32_t record, struct sketch *sketch)
{
    struct damage damage;
    if (!ledger_read(&archive->sketches, record, 1, sketch, &damage))
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
    manifest_put_number(&manifest, "threshold", threshold_number(&archive->options));
    manifest_put_number(&manifest, "keep", archive->options.keep);
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
