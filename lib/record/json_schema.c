// SPDX-License-Identifier: MIT
#include "record/json_schema.h"

#include "json/write.h"
#include "record/members.h"

// The same dates as validate_date.
static const char date_pattern[] =
    "^[0-9]{4}(-((0[13578]|1[02])(-(0[1-9]|[12][0-9]|3[01]))?|(0[469]|11)(-(0[1-9]|[12][0-9]|30))?|"
    "02(-(0[1-9]|[12][0-9]))?))?$";

// "type":["text","null"], or only the first.
static void write_type(struct buffer *out, const char *type, bool may_be_null)
{
    write_key(out, STR("type"));
    if (may_be_null)
        buffer_printf(out, "[\"%s\",\"null\"]", type);
    else
        buffer_printf(out, "\"%s\"", type);
}

static void write_values(struct buffer *out, const char *values)
{
    struct str value;
    write_key(out, STR("enum"));
    buffer_byte(out, '[');
    for (struct str rest = str_of(values); str_split(&rest, '|', &value);) {
        write_comma(out);
        write_text(out, value);
    }
    buffer_put(out, STR(",null]"));
}

static void write_rules(struct buffer *out, struct str path, enum field_type type,
                        bool may_be_null);

// True for a member of the object or list at 'path', not of one below; *key is its name.
static bool is_member(struct str member, struct str path, struct str *key)
{
    if (!str_starts(member, path) || member.length <= path.length ||
        member.data[path.length] != '.')
        return false;
    *key = str_slice(member, path.length + 1, member.length);
    return str_find_byte(*key, '.', 0) == STR_NONE;
}

// Calls itself, through write_rules, once a level of the dictionary's paths.
static void write_members(struct buffer *out, struct str path)
{
    struct str key;
    write_key(out, STR("properties"));
    buffer_byte(out, '{');
    for (size_t i = 0; i < members_count; i++) {
        if (!is_member(members[i].path, path, &key))
            continue;
        write_key(out, key);
        buffer_byte(out, '{');
        write_rules(out, members[i].path, members[i].type, true);
        buffer_byte(out, '}');
    }
    buffer_byte(out, '}');
}

static void write_items(struct buffer *out, struct str path, bool has_objects)
{
    write_key(out, STR("items"));
    buffer_byte(out, '{');
    write_type(out, has_objects ? "object" : "string", false);
    if (has_objects)
        write_members(out, path);
    buffer_byte(out, '}');
}

static void write_rules(struct buffer *out, struct str path, enum field_type type, bool may_be_null)
{
    const char *values = member_values(path);
    switch (type) {
    case FIELD_TEXT: write_type(out, "string", may_be_null); break;
    case FIELD_DATE:
        write_type(out, "string", may_be_null);
        write_key(out, STR("pattern"));
        write_text(out, str_of(date_pattern));
        break;
    case FIELD_BOOL: write_type(out, "boolean", may_be_null); break;
    case FIELD_COUNT:
        write_type(out, "integer", may_be_null);
        buffer_put(out, STR(",\"minimum\":0"));
        break;
    case FIELD_NUMBER: write_type(out, "number", may_be_null); break;
    case FIELD_TEXTS:
    case FIELD_OBJECTS:
        write_type(out, "array", may_be_null);
        write_items(out, path, type == FIELD_OBJECTS);
        break;
    case FIELD_OBJECT:
        write_type(out, "object", may_be_null);
        write_members(out, path);
        break;
    }
    if (values)
        write_values(out, values);
}

static void write_required(struct buffer *out)
{
    buffer_put(out, STR(",\n\"required\":["));
    for (size_t i = 0; i < fields_count; i++) {
        if (fields[i].is_optional)
            continue;
        write_comma(out);
        write_text(out, fields[i].name);
    }
    buffer_byte(out, ']');
}

void json_schema_write(struct buffer *out, bool is_partial)
{
    buffer_put(out, STR("{\"$schema\":\"https://json-schema.org/draft/2020-12/schema\",\n"
                        "\"$id\":\"urn:sheaf:record\",\n\"title\":\"A record of sheaf\",\n"
                        "\"description\":\"An article as a captured page gives it\",\n"
                        "\"type\":\"object\""));
    if (!is_partial)
        write_required(out);
    buffer_put(out, STR(",\n\"properties\":{"));
    for (size_t i = 0; i < fields_count; i++) {
        bool is_list = fields[i].type == FIELD_TEXTS || fields[i].type == FIELD_OBJECTS;
        buffer_put(out, i ? STR(",\n") : STR("\n"));
        write_text(out, fields[i].name);
        buffer_put(out, STR(":{"));
        write_key(out, STR("description"));
        write_text(out, str_of(fields[i].meaning));
        write_rules(out, fields[i].name, fields[i].type, !is_list);
        buffer_byte(out, '}');
    }
    buffer_put(out, STR("\n}}\n"));
}
