// SPDX-License-Identifier: MIT
#include "dedup/archive_options.h"

#include "base/die.h"

#include <inttypes.h>
#include <string.h>

// The bits of the number: the same float is the same, to the last bit.
static uint32_t threshold_number(const struct archive_options *options)
{
    uint32_t number;
    memcpy(&number, &options->threshold, sizeof(number));
    return number;
}

void archive_options_version(const char *folder, const struct manifest *manifest)
{
    uint64_t version = manifest_number(manifest, "version");
    if (version != ARCHIVE_VERSION)
        die("the state in '%s' is of version %" PRIu64
            ", not %d: make it anew from its records (--dump of the program that made it)",
            folder, version ? version : 1, ARCHIVE_VERSION); // the first one did not say so
}

void archive_options_check(struct archive_options *options, const struct manifest *manifest)
{
    struct archive_options its = *options;
    uint32_t threshold = (uint32_t)manifest_number(manifest, "threshold");
    archive_options_version(options->folder, manifest);
    memcpy(&its.threshold, &threshold, sizeof(threshold));
    its.keep = (enum keep)manifest_number(manifest, "keep");
    if (!its.is_adopting && threshold != threshold_number(options))
        die("the state in '%s' was made with --near %.6g", its.folder, (double)its.threshold);
    if (!its.is_adopting && its.keep != options->keep)
        die("the state in '%s' was made with another --keep", its.folder);
    *options = its;
}

void archive_options_put(const struct archive_options *options, struct manifest *manifest)
{
    manifest_put_number(manifest, "version", ARCHIVE_VERSION);
    manifest_put_number(manifest, "threshold", threshold_number(options));
    manifest_put_number(manifest, "keep", options->keep);
}
