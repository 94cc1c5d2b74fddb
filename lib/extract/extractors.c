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

static void read_rules(struct rules *rules, const char *folder)
{
    struct str error = {0};
    if (!rules_read(rules, folder, &error))
        die_usage("--site-rules: %s", error.data);
    for (size_t i = 0; i < rules->warning_count; i++)
        warn("%s", rules->warnings[i].data);
}

void extractors_open(struct extractors *extractors, const struct extractor *model, size_t count,
                     const char *const *profiles, const char *site_rules)
{
    *extractors = (struct extractors){.items = memory_array(count, sizeof(*model)), .count = count};
    xml_begin();
    if (site_rules)
        read_rules(&extractors->rules, site_rules);
    for (size_t i = 0; i < count; i++) {
        extractors->items[i] = *model;
        extractors->items[i].rules = &extractors->rules;
        add_profiles(&extractors->items[i], profiles);
    }
}

void extractors_close(struct extractors *extractors)
{
    for (size_t i = 0; i < extractors->count; i++)
        extractor_free(&extractors->items[i]);
    free(extractors->items);
    rules_free(&extractors->rules);
}
