// SPDX-License-Identifier: MIT
#include "dedup/signing.h"

#include "base/memory.h"

#include <stdlib.h>
#include <sys/stat.h>

static const struct disk_kind signed_kind = {"signed", ARCHIVE_VERSION,
                                             sizeof(struct signed_record)};
static const char digits[] = "0123456789abcdef";

void signing_open(struct signing *signing, const char *path, size_t memory, const char *tmp)
{
    *signing = (struct signing){0};
    output_open(&signing->signatures, path);
    disk_put_header(&signed_kind, output_buffer(&signing->signatures));
    sorted_open(&signing->keys, memory, tmp);
}

void signing_add(struct signing *signing, struct arena *scratch, const struct facts *facts)
{
    struct signed_record entry;
    uint64_t keys[ARCHIVE_KEYS_MAX];
    memset(&entry, 0, sizeof(entry));
    signature_make(&entry.archived.signature, &entry.sketch, scratch, facts);
    entry.archived.identity = hash128(facts->line);
    signing->identities = memory_grow(signing->identities, signing->count, &signing->capacity,
                                      sizeof(*signing->identities));
    signing->identities[signing->count] = entry.archived.identity;
    size_t count = archive_keys(&entry.archived.signature.own, &entry.sketch, keys);
    for (size_t i = 0; i < count; i++)
        if (archive_root(keys[i]) >= 0)
            sorted_add(&signing->keys, (struct entry){keys[i], signing->count});
    ledger_put(output_buffer(&signing->signatures), signing->count++, &entry, sizeof(entry));
    output_flush_when_full(&signing->signatures);
}

struct line {
    char bytes[SIGNING_LINE];
};

static int by_bytes(const void *a, const void *b)
{
    return memcmp(a, b, sizeof(struct line));
}

static void put_lines(struct output *out, struct line *lines, size_t count)
{
    if (count > 1)
        qsort(lines, count, sizeof(*lines), by_bytes);
    for (size_t i = 0; i < count; i++)
        output_write(out, (struct str){lines[i].bytes, sizeof(lines[i].bytes)});
}

static struct line make_line(uint64_t key, struct hash128 identity)
{
    struct line line;
    char hex[HASH128_HEX + 1];
    for (int i = 0; i < SIGNING_KEY; i++)
        line.bytes[i] = digits[key >> (4 * (SIGNING_KEY - 1 - i)) & 15];
    line.bytes[SIGNING_KEY] = ' ';
    hash128_hex(identity, hex);
    memcpy(&line.bytes[SIGNING_KEY + 1], hex, HASH128_HEX);
    line.bytes[SIGNING_LINE - 1] = '\n';
    return line;
}

// Lines of one key are sorted by their records here, as the sort knows only the records' places.
void signing_write(struct signing *signing, struct output *out)
{
    struct line *lines = NULL;
    size_t count = 0, capacity = 0;
    uint64_t key = 0;
    struct entry entry;
    sorted_start(&signing->keys);
    while (sorted_next(&signing->keys, &entry)) {
        if (entry.key != key) {
            put_lines(out, lines, count);
            count = 0;
        }
        key = entry.key;
        lines = memory_grow(lines, count, &capacity, sizeof(*lines));
        lines[count++] = make_line(key, signing->identities[entry.value]);
    }
    put_lines(out, lines, count);
    free(lines);
}

void signing_close(struct signing *signing)
{
    output_close(&signing->signatures);
    sorted_close(&signing->keys);
    free(signing->identities);
}

// A number in hexadecimal digits, lower case; false when a byte is none.
static bool read_digits(struct str text, uint64_t *number)
{
    *number = 0;
    for (size_t i = 0; i < text.length; i++) {
        const char *at = memchr(digits, text.data[i], sizeof(digits) - 1);
        if (!at)
            return false;
        *number = *number << 4 | (uint64_t)(at - digits);
    }
    return true;
}

bool signing_read_identity(struct str text, struct hash128 *identity)
{
    return text.length == HASH128_HEX &&
           read_digits(str_slice(text, 0, HASH128_HEX / 2), &identity->high) &&
           read_digits(str_slice(text, HASH128_HEX / 2, HASH128_HEX), &identity->low);
}

bool signing_read(struct str line, uint64_t *key, struct hash128 *identity)
{
    uint64_t bits;
    if (line.length != SIGNING_LINE - 1 || line.data[SIGNING_KEY] != ' ' ||
        !read_digits(str_slice(line, 0, SIGNING_KEY), &bits))
        return false;
    *key = archive_root_key(bits);
    return signing_read_identity(str_slice(line, SIGNING_KEY + 1, line.length), identity);
}

bool signing_open_file(struct ledger *ledger, const char *path, struct damage *damage)
{
    struct stat about;
    uint64_t length = stat(path, &about) == 0 ? (uint64_t)about.st_size : 0;
    uint64_t each = sizeof(struct signed_record) + LEDGER_CHECKSUM;
    uint64_t count = length > DISK_HEADER ? (length - DISK_HEADER) / each : 0;
    struct disk_claim claim = {NULL, path, &signed_kind, 0, false};
    if (!ledger_open(ledger, claim, count, damage))
        return false;
    *damage = (struct damage){ledger->disk.path, length, "it ends within an entry"};
    return length == ledger_length(ledger);
}
