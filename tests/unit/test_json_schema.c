// SPDX-License-Identifier: MIT
#include "json/span.h"
#include "record/json_schema.h"
#include "record/members.h"

#undef NDEBUG
#include <assert.h>
#include <stdio.h>

// The schema of a path: through properties, and through items of a list.
static struct str rules_of(struct str schema, struct str path)
{
    struct str part;
    while (str_split(&path, '.', &part)) {
        struct str items = span_get(schema, STR("items"));
        schema = span_get(span_get(items.data ? items : schema, STR("properties")), part);
        assert(schema.data);
    }
    return schema;
}

int main(void)
{
    struct buffer whole = {0}, partial = {0};
    json_schema_write(&whole, false);
    json_schema_write(&partial, true);
    struct str schema = buffer_str(&whole);
    assert(span_validate(schema, NULL, NULL) && span_validate(buffer_str(&partial), NULL, NULL));
    assert(span_get(schema, STR("required")).data);
    assert(!span_get(buffer_str(&partial), STR("required")).data);
    for (size_t i = 0; i < fields_count; i++)
        assert(span_get(rules_of(schema, fields[i].name), STR("description")).data);
    for (size_t i = 0; i < members_count; i++)
        assert(span_get(rules_of(schema, members[i].path), STR("type")).data);
    assert(str_equal(rules_of(schema, STR("authors.position")),
                     STR("{\"type\":[\"integer\",\"null\"],\"minimum\":0}")));
    buffer_free(&whole);
    buffer_free(&partial);
    puts("ok json_schema");
    return 0;
}
