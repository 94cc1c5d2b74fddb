// JSON-LD: the list is well formed whatever came in, and every valid object is read whole, member for member.
// SPDX-License-Identifier: MIT
#include "web/jsonld.h"

#include "json/span.h"
#include "text/utf8.h"

#include <stdint.h>
#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void demand(bool claim)
{
    if (!claim)
        abort();
}

static void check_list(const struct jsonld *list, struct arena *arena)
{
    for (uint32_t i = 0; i < list->count; i++) {
        const struct jsonld_value *value = &list->values[i];
        bool has_parent = value->parent != JSONLD_NONE;
        demand(value->end > i && value->end <= list->count);
        demand(!has_parent || (value->parent < i && value->end <= list->values[value->parent].end));
        demand(value->kind >= JSONLD_ARRAY || value->end == i + 1);
        demand(!has_parent || list->values[value->parent].kind >= JSONLD_ARRAY);
        demand(utf8_is_valid(jsonld_text(list, i, arena)));
        demand(utf8_is_valid(jsonld_label(list, i, arena)));
        demand(jsonld_resolve(list, i) < list->count);
        jsonld_has_type(list, i, "Article");
        jsonld_bool(list, i, false);
    }
}

// What is a JSON object, is not damaged: its members are those that the strict reader sees.
static void check_valid(struct str text, const struct jsonld *list, bool is_whole)
{
    struct span_object object = {0};
    if (span_index(&object, text) && (is_whole || list->count < JSONLD_DEPTH_MAX)) {
        uint32_t at = 1;
        demand(is_whole && list->count > 0 && list->values[0].kind == JSONLD_OBJECT);
        for (size_t i = 0; i < object.count; i++) {
            demand(at < list->values[0].end);
            if (!object.members[i].key_has_escapes)
                demand(str_equal(list->values[at].key, object.members[i].key));
            at = list->values[at].end;
        }
        demand(at == list->values[0].end && at == list->count);
    }
    span_free(&object);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct arena arena = {0};
    struct jsonld list = {0};
    struct str text = utf8_repair(&arena, (struct str){(const char *)data, size}, NULL);
    bool is_whole = jsonld_read(&list, &arena, text);
    check_valid(text, &list, is_whole);
    jsonld_read(&list, &arena, text);
    if (list.count < 500)
        check_list(&list, &arena);
    arena_free(&arena);
    return 0;
}
