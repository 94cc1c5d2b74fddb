// SPDX-License-Identifier: MIT
#include "extract/extractors.h"

#include "base/die.h"
#include "base/memory.h"
#include "web/xml.h"

#include <stdlib.h>

static void add_profiles(struct extractor *extractor, const char *const *profiles)
{
    struct str error = {0};
    for (; *profiles; profiles++)
        if (!profiles_add_file(&extractor->profiles, *profiles, &error))
            die_usage("--profile: %s", error.data);
}

struct extractor *extractors_make(const struct extractor *model, size_t count,
                                  const char *const *profiles)
{
    struct extractor *extractors = memory_array(count, sizeof(*extractors));
    xml_begin();
    for (size_t i = 0; i < count; i++) {
        extractors[i] = *model;
        add_profiles(&extractors[i], profiles);
    }
    return extractors;
}

void extractors_free(struct extractor *extractors, size_t count)
{
    for (size_t i = 0; i < count; i++)
        extractor_free(&extractors[i]);
    free(extractors);
}
