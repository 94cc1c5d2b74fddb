// SPDX-License-Identifier: MIT
#include "store/manifest.h"
#include "store_case.h"

static void touch(const char *name)
{
    char *path = disk_path(case_folder, name);
    int fd = open(path, O_CREAT | O_WRONLY, 0666);
    assert(fd >= 0);
    close(fd);
    free(path);
}

static bool is_there(const char *name)
{
    char *path = disk_path(case_folder, name);
    bool answer = access(path, F_OK) == 0;
    free(path);
    return answer;
}

static enum manifest_status status(void)
{
    struct manifest manifest = {0};
    struct damage damage;
    enum manifest_status result = manifest_read(&manifest, case_folder, &damage);
    assert((result == MANIFEST_DAMAGED) == (damage.what != NULL));
    manifest_free(&manifest);
    return result;
}

int main(void)
{
    struct manifest manifest = {0}, again = {0};
    struct damage damage;
    case_start();
    assert(status() == MANIFEST_NONE);
    manifest_put_number(&manifest, "records", 1200);
    manifest_put_file(&manifest, "records.000001", UINT64_MAX, 0);
    manifest_put_file(&manifest, "keys.000007", 91822, 0x8d0e5a31c2f46b70);
    manifest_write(&manifest, case_folder);
    assert(manifest_read(&again, case_folder, &damage) == MANIFEST_READ && again.count == 3);
    assert(manifest_find(&again, "records")->value == 1200);
    assert(manifest_find(&again, "records.000001")->value == UINT64_MAX);
    assert(manifest_find(&again, "keys")->digest == 0x8d0e5a31c2f46b70);
    assert(!manifest_find(&again, "key") && !manifest_find(&again, "keys.00000"));

    static const char *const stray[] = {"keys.000001", "signatures.1000000", "manifest.new"};
    static const char *const kept[] = {"lock", "keys.000007", "notes.txt", "keys.12", "A.000001"};
    for (size_t i = 0; i < 3; i++)
        touch(stray[i]);
    for (size_t i = 0; i < 5; i++)
        touch(kept[i]);
    manifest_sweep(&again, case_folder);
    for (size_t i = 0; i < 3; i++)
        assert(!is_there(stray[i]));
    for (size_t i = 0; i < 5; i++)
        case_remove(kept[i]);

    for (uint64_t offset = 0; offset < 100; offset++)
        for (unsigned bit = 0; bit < 8; bit++) {
            case_flip("manifest", offset, bit);
            assert(status() == MANIFEST_DAMAGED);
            case_flip("manifest", offset, bit);
        }
    assert(status() == MANIFEST_READ);
    manifest_free(&manifest);
    manifest_free(&again);
    case_remove("manifest");
    case_end();
    puts("ok manifest");
    return 0;
}
