// Files of a state: made of what the input says and then changed as it says, or made of its bytes altogether. Held for all: nothing
// that was not changed is taken for damaged, everything that was changed is, and what is read of foreign bytes stays within them.
// SPDX-License-Identifier: MIT
#include "dedup/signing.h"
#include "store/index.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

enum { LEDGER, PACK, RUN, MANIFEST, KINDS };

static char folder[32];
static const struct disk_kind kind = {"items", 1, 5};
static const char *const names[KINDS] = {"ledger.000001", "pack.000001", "run.000001", "manifest"};

static void check(bool holds)
{
    if (!holds)
        abort();
}

static void remove_file(void)
{
    for (int i = 0; i < KINDS; i++) {
        char *path = disk_path(folder, names[i]);
        unlink(path);
        free(path);
    }
}

static void remove_folder(void)
{
    remove_file();
    rmdir(folder);
}

static void make_folder(void)
{
    if (folder[0])
        return;
    snprintf(folder, sizeof(folder), "%s/sheaf_fuzz.XXXXXX",
             access("/dev/shm", W_OK) == 0 ? "/dev/shm" : "/tmp");
    check(mkdtemp(folder));
    atexit(remove_folder);
}

// What a file was made with, besides its name.
struct made {
    uint64_t count, length, digest;
};

static bool read_ledger(const struct made *made)
{
    struct ledger ledger;
    struct damage damage;
    char entry[5];
    struct disk_claim claim = {folder, names[LEDGER], &kind, 0, false};
    bool ok = ledger_open(&ledger, claim, made->count, &damage);
    for (uint64_t i = 0; ok && i < made->count; i++)
        ok = ledger_read(&ledger, i, 1, entry, &damage);
    ledger_close(&ledger);
    return ok;
}

static bool read_pack(const struct made *made)
{
    struct pack pack;
    struct damage damage;
    struct str text;
    struct pack_place place = {DISK_HEADER, 0};
    uint64_t count = 0, length = 0;
    struct disk_claim claim = {folder, names[PACK], NULL, made->length, false};
    bool ok = pack_open(&pack, claim, &damage);
    while (ok && pack_next(&pack, &place, &text, &damage)) {
        for (size_t i = 0; i < text.length; i++)
            length += (unsigned char)text.data[i] > 0; // reads every byte
        count++;
    }
    ok = ok && !damage.what && count == made->count && length <= made->length << 20;
    pack_close(&pack);
    return ok;
}

static bool read_run(const struct made *made)
{
    struct run run;
    struct run_cursor cursor;
    struct damage damage;
    struct entry entry, last = {0};
    uint64_t count = 0;
    struct disk_claim claim = {folder, names[RUN], NULL, made->length, false};
    bool ok = run_open(&run, claim, &damage) && run.digest == made->digest;
    if (ok) {
        run_cursor_open(&cursor, &run);
        for (; run_next(&cursor, &entry, &damage); last = entry, count++)
            ok = ok && (!count || entry_compare(&last, &entry) < 0);
        ok = ok && !damage.what && count == run.count && count == made->count;
        run_seek(&cursor, 1000, &damage);
        run_cursor_close(&cursor);
    }
    run_close(&run);
    return ok;
}

static bool read_manifest(const struct made *made)
{
    struct manifest manifest = {0};
    struct damage damage;
    bool ok = manifest_read(&manifest, folder, &damage) == MANIFEST_READ;
    ok = ok && manifest.count == made->count;
    manifest_free(&manifest);
    return ok;
}

static bool read_file(int which, const struct made *made)
{
    switch (which) {
    case LEDGER: return read_ledger(made);
    case PACK: return read_pack(made);
    case RUN: return read_run(made);
    default: return read_manifest(made);
    }
}

static struct made make_ledger(const uint8_t *data, size_t size)
{
    struct ledger ledger;
    ledger_create(&ledger, folder, names[LEDGER], &kind);
    for (; size >= 5; data += 5, size -= 5)
        ledger_add(&ledger, data);
    disk_flush(&ledger.disk);
    struct made made = {ledger.count, ledger.disk.length, 0};
    ledger_close(&ledger);
    return made;
}

static struct made make_pack(const uint8_t *data, size_t size)
{
    struct pack pack;
    uint64_t count = 0;
    pack_create(&pack, folder, names[PACK]);
    for (; size; count++) {
        size_t length = data[0] < size ? data[0] : size - 1;
        pack_add(&pack, (struct str){(const char *)data + 1, length});
        if (data[0] & 1)
            pack_flush(&pack);
        data += length + 1;
        size -= length + 1;
    }
    pack_flush(&pack);
    disk_flush(&pack.disk);
    struct made made = {count, pack.disk.length, 0};
    pack_close(&pack);
    return made;
}

static struct made make_run(const uint8_t *data, size_t size)
{
    struct run run;
    struct entry entry = {0};
    run_create(&run, folder, names[RUN]);
    for (; size >= 2; data += 2, size -= 2) {
        entry.key += (uint64_t)data[0] << data[1] % 40;
        entry.value = data[0] ? data[1] : entry.value + data[1] + 1;
        if (entry.key >> RUN_KEY_BITS)
            break;
        run_add(&run, entry);
    }
    run_finish(&run);
    struct made made = {run.count, run.disk.length, run.digest};
    run_close(&run);
    return made;
}

static struct made make_manifest(const uint8_t *data, size_t size)
{
    struct manifest manifest = {0};
    for (; size >= 2; data += 2, size -= 2) {
        char name[16];
        snprintf(name, sizeof(name), "n%u", data[0]);
        if (data[0] & 1)
            manifest_put_number(&manifest, name, (uint64_t)data[1] << data[0] % 50);
        else
            manifest_put_file(&manifest, name, data[1], (uint64_t)data[1] << data[0] % 50);
    }
    manifest_write(&manifest, folder);
    struct made made = {manifest.count, 0, 0};
    manifest_free(&manifest);
    return made;
}

static struct made make_file(int which, const uint8_t *data, size_t size)
{
    switch (which) {
    case LEDGER: return make_ledger(data, size);
    case PACK: return make_pack(data, size);
    case RUN: return make_run(data, size);
    default: return make_manifest(data, size);
    }
}

// One byte is changed.
static void change(int which, uint64_t at, uint8_t by)
{
    char *path = disk_path(folder, names[which]), byte = 0;
    int fd = open(path, O_RDWR | O_CLOEXEC);
    off_t size = lseek(fd, 0, SEEK_END), offset = (off_t)(at % (uint64_t)size);
    check(fd >= 0 && size > 0 && pread(fd, &byte, 1, offset) == 1);
    byte = (char)(byte ^ by);
    check(pwrite(fd, &byte, 1, offset) == 1);
    close(fd);
    free(path);
}

// The input is the file: whatever it says, reading it ends. Its header is made right, so that more than that is read.
static void read_foreign(int which, const uint8_t *data, size_t size)
{
    static const struct disk_kind *const kinds[] = {&kind, &pack_kind, &run_kind};
    struct buffer bytes = {0};
    if (which != MANIFEST)
        disk_put_header(kinds[which], &bytes);
    buffer_put(&bytes, (struct str){(const char *)data, size});
    char *path = disk_path(folder, names[which]);
    int fd = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    check(fd >= 0 && write(fd, bytes.data, bytes.length) == (ssize_t)bytes.length);
    close(fd);
    free(path);
    struct made made = {size / 13, bytes.length, 0};
    read_file(which, &made);
    buffer_free(&bytes);
    uint64_t key;
    struct hash128 identity;
    signing_read((struct str){(const char *)data, size}, &key, &identity);
}

// First byte: which file, and whether it is foreign. Then where it is changed, and by what.
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size < 4)
        return 0;
    int which = data[0] % KINDS;
    make_folder();
    if (data[0] & 0x80) {
        read_foreign(which, data + 1, size - 1);
    } else {
        struct made made = make_file(which, data + 4, size - 4);
        check(read_file(which, &made));
        change(which, (uint64_t)data[1] << 8 | data[2], data[3]);
        check(read_file(which, &made) == (data[3] == 0));
    }
    remove_file();
    return 0;
}
