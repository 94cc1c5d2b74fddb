// SPDX-License-Identifier: MIT
#include "record/fields.h"

#include "json/span.h"

#undef NDEBUG
#include <assert.h>
#include <stdio.h>

static bool is_name(struct str name)
{
    for (size_t i = 0; i < name.length; i++)
        if (!(name.data[i] >= 'a' && name.data[i] <= 'z') && name.data[i] != '_')
            return false;
    return name.length > 0;
}

int main(void)
{
    size_t optional = 0;
    for (size_t i = 0; i < fields_count; i++) {
        const struct field *field = &fields[i];
        assert(is_name(field->name) && str_of(field->meaning).length > 0);
        assert(field_index(field->name) == (int)i); // each stands once
        assert(field->written_by != 0);
        struct str empty = field_empty(field);
        assert(span_validate(empty, NULL, NULL));
        bool is_list = field->type == FIELD_TEXTS || field->type == FIELD_OBJECTS;
        assert(span_kind(empty) == (is_list ? SPAN_ARRAY : SPAN_NULL));
        optional += field->is_optional;
    }
    static const char *const sometimes[] = {"versions", "replaces", "evidence", "duplicates",
                                            "hints"};
    assert(optional == sizeof(sometimes) / sizeof(sometimes[0]));
    for (size_t i = 0; i < optional; i++)
        assert(fields[field_index(str_of(sometimes[i]))].is_optional);
    assert(field_index(STR("id")) == 0);
    assert(field_index(STR("headline")) < field_index(STR("description")));
    assert(field_index(STR("description")) < field_index(STR("authors")));
    assert(field_index(STR("capture")) < field_index(STR("warnings")));
    assert(fields[field_index(STR("authors"))].type == FIELD_OBJECTS);
    assert(fields[field_index(STR("date_published"))].type == FIELD_DATE);
    assert(field_index(STR("Id")) == -1 && field_index(STR("")) == -1);
    assert(field_index(STR("headlines")) == -1 && field_index((struct str){0}) == -1);
    puts("ok fields");
    return 0;
}
