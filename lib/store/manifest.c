// SPDX-License-Identifier: MIT
#include "store/manifest.h"

#include "base/die.h"
#include "base/file.h"
#include "base/hash.h"

#include <ctype.h>
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <inttypes.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

static const char name_in_folder[] = "manifest", new_name[] = "manifest.new";

static void put(struct manifest *manifest, struct manifest_item item)
{
    item.name = arena_copy(&manifest->arena, str_of(item.name)).data;
    manifest->items = arena_grow(&manifest->arena, manifest->items, manifest->count,
                                 &manifest->capacity, sizeof(item));
    manifest->items[manifest->count++] = item;
}

void manifest_put_number(struct manifest *manifest, const char *name, uint64_t number)
{
    put(manifest, (struct manifest_item){.name = name, .value = number});
}

void manifest_put_file(struct manifest *manifest, const char *name, uint64_t length,
                       uint64_t digest)
{
    put(manifest, (struct manifest_item){name, true, length, digest});
}

const struct manifest_item *manifest_find(const struct manifest *manifest, const char *name)
{
    struct str wanted = str_of(name);
    for (size_t i = 0; i < manifest->count; i++) {
        const struct manifest_item *item = &manifest->items[i];
        struct str its = str_of(item->name);
        if (str_equal(its, wanted) ||
            (item->is_file && str_starts(its, wanted) && its.data[wanted.length] == '.'))
            return item;
    }
    return NULL;
}

uint64_t manifest_number(const struct manifest *manifest, const char *name)
{
    const struct manifest_item *item = manifest_find(manifest, name);
    return item && !item->is_file ? item->value : 0;
}

// A number at the beginning of a text, which loses it and the space or line end behind it.
static bool cut_number(struct str *rest, int base, uint64_t *number)
{
    size_t length = 0;
    *number = 0;
    for (; length < rest->length && isxdigit((unsigned char)rest->data[length]); length++) {
        unsigned char c = (unsigned char)rest->data[length];
        unsigned digit = (unsigned)c - '0';
        if (c > '9')
            digit = c >= 'a' ? (unsigned)c - 'a' + 10 : UINT_MAX; // one form a number
        if (digit >= (unsigned)base || *number > (UINT64_MAX - digit) / (unsigned)base)
            return false;
        *number = *number * (unsigned)base + digit;
    }
    if (length == 0 || (length < rest->length && rest->data[length] != ' '))
        return false;
    *rest = str_slice(*rest, length + 1, rest->length);
    return true;
}

static bool is_name(struct str name)
{
    if (name.length == 0 || name.data[0] == '.')
        return false;
    for (size_t i = 0; i < name.length; i++)
        if (!isalnum((unsigned char)name.data[i]) && name.data[i] != '.' && name.data[i] != '-')
            return false;
    return true;
}

static bool read_item(struct manifest *manifest, struct str line)
{
    struct str word, name;
    uint64_t value, digest = 0;
    if (!str_split(&line, ' ', &word) || !str_split(&line, ' ', &name) || !is_name(name))
        return false;
    bool is_file = str_equal(word, STR("file"));
    if ((!is_file && !str_equal(word, STR("number"))) || !cut_number(&line, 10, &value) ||
        (is_file && !cut_number(&line, 16, &digest)) || line.length)
        return false;
    const char *copy = arena_copy(&manifest->arena, name).data;
    put(manifest, (struct manifest_item){copy, is_file, value, digest});
    return true;
}

// What is wrong with a manifest, or NULL; *offset is where.
static const char *parse(struct manifest *manifest, struct str text, uint64_t *offset)
{
    struct str rest = text, line;
    uint64_t version, checksum;
    *offset = 0;
    if (!str_split(&rest, '\n', &line) || !str_starts(line, STR("sheaf-state ")))
        return "it does not begin as a manifest does";
    line = str_slice(line, sizeof("sheaf-state ") - 1, line.length);
    if (!cut_number(&line, 10, &version) || version != MANIFEST_VERSION)
        return "it is of another version of the format";
    for (;;) {
        *offset = rest.data ? (uint64_t)(rest.data - text.data) : text.length;
        if (!str_split(&rest, '\n', &line) || !line.length)
            return "it ends too early";
        if (str_starts(line, STR("end ")))
            break;
        if (!read_item(manifest, line))
            return "a line is none of a manifest's";
    }
    line = str_slice(line, sizeof("end ") - 1, line.length);
    if (!cut_number(&line, 16, &checksum) || checksum != hash64(str_slice(text, 0, *offset)))
        return "its checksum is wrong";
    return rest.length ? "something stands behind its end" : NULL;
}

enum manifest_status manifest_read(struct manifest *manifest, const char *folder,
                                   struct damage *damage)
{
    char *path = disk_path(folder, name_in_folder);
    struct buffer text = {0};
    struct stat about;
    const char *why;
    enum manifest_status status = MANIFEST_READ;
    *damage = (struct damage){arena_copy(&manifest->arena, str_of(path)).data, 0, NULL};
    if (stat(path, &about) < 0 && errno == ENOENT)
        status = MANIFEST_NONE;
    else if (!file_read(path, MANIFEST_BYTES_MAX, &text, &why))
        damage->what = why;
    else
        damage->what = parse(manifest, buffer_str(&text), &damage->offset);
    buffer_free(&text);
    free(path);
    return damage->what ? MANIFEST_DAMAGED : status;
}

static void format(const struct manifest *manifest, struct buffer *out)
{
    buffer_printf(out, "sheaf-state %d\n", MANIFEST_VERSION);
    for (size_t i = 0; i < manifest->count; i++) {
        const struct manifest_item *item = &manifest->items[i];
        if (item->is_file)
            buffer_printf(out, "file %s %" PRIu64 " %" PRIx64 "\n", item->name, item->value,
                          item->digest);
        else
            buffer_printf(out, "number %s %" PRIu64 "\n", item->name, item->value);
    }
    buffer_printf(out, "end %016" PRIx64 "\n", hash64(buffer_str(out)));
}

void manifest_write(const struct manifest *manifest, const char *folder)
{
    char *path = disk_path(folder, name_in_folder), *beside = disk_path(folder, new_name);
    struct disk disk = {.path = beside};
    struct buffer text = {0};
    format(manifest, &text);
    disk.fd = open(beside, O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
    if (disk.fd < 0)
        die("cannot write '%s':", beside);
    disk_append(&disk, buffer_str(&text));
    disk_sync(&disk);
    disk_sync_folder(folder); // the files that it names
    if (rename(beside, path) < 0)
        die("cannot rename '%s' to '%s':", beside, path);
    disk_sync_folder(folder);
    disk_close(&disk);
    buffer_free(&text);
    free(path);
}

static bool is_ours(const char *name)
{
    const char *point = strchr(name, '.');
    if (!point || point == name)
        return strcmp(name, new_name) == 0;
    for (const char *at = name; at < point; at++)
        if (*at < 'a' || *at > 'z')
            return false;
    size_t digits = strspn(point + 1, "0123456789");
    return (digits >= 6 && point[1 + digits] == '\0') || strcmp(name, new_name) == 0;
}

void manifest_sweep(const struct manifest *manifest, const char *folder)
{
    DIR *open = opendir(folder);
    if (!open)
        return;
    for (struct dirent *entry; (entry = readdir(open));) {
        const struct manifest_item *item = manifest_find(manifest, entry->d_name);
        if (!is_ours(entry->d_name) || (item && strcmp(item->name, entry->d_name) == 0))
            continue;
        char *path = disk_path(folder, entry->d_name);
        unlink(path); // a file that stays costs room and is tried again next time
        free(path);
    }
    closedir(open);
}

void manifest_free(struct manifest *manifest)
{
    arena_free(&manifest->arena);
    *manifest = (struct manifest){0};
}
