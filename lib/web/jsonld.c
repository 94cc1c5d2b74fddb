// SPDX-License-Identifier: MIT
#include "web/jsonld.h"

#include "json/span.h"
#include "text/utf8.h"
#include "web/reference.h"

#include <stdlib.h>

enum {
    REFERENCE_MEMBERS =
        2, // of an object that only refers to another one: "@id", and perhaps "@type"
};

// The reader's place in one script.
struct reader {
    struct jsonld *list;
    struct arena *arena;
    struct str text;
    size_t at;
    uint32_t open; // the array or object that is being read, or JSONLD_NONE
    size_t depth;
    struct str key; // read, its value is still to come
    bool is_full;   // a limit was reached
};

static bool is_space(char c)
{
    return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == '\v';
}

// --- what stands between values ---

static bool skip(struct reader *reader, struct str mark)
{
    struct str rest = str_slice(reader->text, reader->at, reader->text.length);
    if (!str_starts(rest, mark))
        return false;
    reader->at += mark.length;
    return true;
}

static void skip_past(struct reader *reader, struct str mark)
{
    size_t end = str_find(reader->text, mark, reader->at);
    reader->at = end == STR_NONE ? reader->text.length : end + mark.length;
}

// Space, comments, the marks with which scripts are hidden from old browsers and XML parsers, and no-break spaces.
static void skip_filling(struct reader *reader)
{
    static const struct str marks[] = {STR_INIT("<!--"),         STR_INIT("-->"),
                                       STR_INIT("<![CDATA["),    STR_INIT("]]>"),
                                       STR_INIT("\xEF\xBB\xBF"), STR_INIT("\xC2\xA0")};
    for (size_t before = STR_NONE; before != reader->at;) {
        before = reader->at;
        while (reader->at < reader->text.length && is_space(reader->text.data[reader->at]))
            reader->at++;
        for (size_t i = 0; i < sizeof(marks) / sizeof(*marks); i++)
            skip(reader, marks[i]);
        if (skip(reader, STR("/*")))
            skip_past(reader, STR("*/"));
        else if (skip(reader, STR("//<![CDATA[")) || skip(reader, STR("//]]>")))
            continue;
        else if (skip(reader, STR("//")))
            skip_past(reader, STR("\n"));
    }
}

// --- strings ---

static size_t behind_space(struct str text, size_t at, bool *has_line_end)
{
    for (*has_line_end = false; at < text.length && is_space(text.data[at]); at++)
        *has_line_end |= text.data[at] == '\n';
    return at;
}

// True when the quote at 'at' ends a string: what follows is what may follow one. Always so in valid JSON.
static bool ends_string(const struct reader *reader, size_t at, bool is_key)
{
    bool has_line_end, is_in_object = reader->open != JSONLD_NONE &&
                                      reader->list->values[reader->open].kind == JSONLD_OBJECT;
    size_t next = behind_space(reader->text, at + 1, &has_line_end);
    char c = next < reader->text.length ? reader->text.data[next] : '\0';
    if (is_key)
        return c == ':' || c == '\0';
    if (c == '"' && has_line_end)
        return true; // a comma is missing
    if (c != ',')
        return c == '}' || c == ']' || c == '\0' || c == '/' || c == ';' || c == '<';
    next = behind_space(reader->text, next + 1, &has_line_end);
    c = next < reader->text.length ? reader->text.data[next] : '\0';
    if (is_in_object)
        return c == '"' || c == '}' || c == ',' || c == '\0' || c == '/';
    return strchr("\"{[],-0123456789tfn/", c) != NULL;
}

// Reads a string from its opening quote on. False when it has no end: what is behind is no value then.
static bool read_string(struct reader *reader, bool is_key, struct str *inside, bool *has_escapes)
{
    size_t from = reader->at + 1, at = from;
    const char *data = reader->text.data;
    *has_escapes = false;
    for (; at < reader->text.length; at++) {
        if (data[at] == '\\') {
            *has_escapes = true;
            at++;
        } else if (data[at] == '"' && ends_string(reader, at, is_key)) {
            break;
        }
    }
    if (at >= reader->text.length)
        return false;
    *inside = str_slice(reader->text, from, at);
    reader->at = at + 1;
    return true;
}

static bool is_hex(struct str digits)
{
    for (size_t i = 0; i < digits.length; i++)
        if (!strchr("0123456789abcdefABCDEF", digits.data[i]) || !digits.data[i])
            return false;
    return digits.length == 4;
}

// The bytes between quotes with damaged escapes mended, so that span_unescape may read them.
static struct str unescape(struct arena *arena, struct str inside)
{
    char *mended = arena_alloc(arena, inside.length + 1);
    size_t length = 0;
    for (size_t i = 0; i < inside.length; i++) {
        char c = inside.data[i];
        if (c == '\\') {
            char next = i + 1 < inside.length ? inside.data[i + 1] : '\0';
            bool is_valid = next && strchr("\"\\/bfnrt", next);
            is_valid |= next == 'u' && is_hex(str_slice(inside, i + 2, i + 6));
            if (!is_valid)
                continue; // the character itself was meant
            mended[length++] = c;
            c = next;
            i++;
        }
        mended[length++] = c;
    }
    return span_unescape(arena, (struct str){mended, length});
}

// --- values ---

static struct jsonld_value *add(struct reader *reader, enum jsonld_kind kind, struct str text)
{
    struct jsonld *list = reader->list;
    if (list->count >= JSONLD_VALUES_MAX) {
        reader->is_full = true;
        return NULL;
    }
    list->values = arena_grow(reader->arena, list->values, list->count, &list->capacity,
                              sizeof(*list->values));
    struct jsonld_value *value = &list->values[list->count++];
    *value = (struct jsonld_value){.key = reader->key,
                                   .text = text,
                                   .parent = reader->open,
                                   .end = (uint32_t)list->count,
                                   .kind = kind};
    reader->key = (struct str){0};
    return value;
}

static void open_container(struct reader *reader, enum jsonld_kind kind)
{
    reader->at++;
    if (reader->depth >= JSONLD_DEPTH_MAX)
        reader->is_full = true;
    else if (add(reader, kind, (struct str){0})) {
        reader->open = (uint32_t)(reader->list->count - 1);
        reader->depth++;
    }
}

// Closes the innermost container, whatever bracket stands there.
static void close_container(struct reader *reader)
{
    reader->at++;
    reader->key = (struct str){0};
    if (reader->open == JSONLD_NONE)
        return;
    reader->list->values[reader->open].end = (uint32_t)reader->list->count;
    reader->open = reader->list->values[reader->open].parent;
    reader->depth--;
}

// A number, a literal, or a word that JSON does not have. False when no such thing stands there.
static bool read_word(struct reader *reader)
{
    size_t from = reader->at, at = from;
    const char *data = reader->text.data;
    while (at < reader->text.length && !is_space(data[at]) && !strchr(",:{}[]\"<>()=;", data[at]))
        at++;
    struct str word = str_slice(reader->text, from, at);
    enum jsonld_kind kind = JSONLD_NULL;
    if (!word.length)
        return false;
    if (str_equal(word, STR("true")))
        kind = JSONLD_TRUE;
    else if (str_equal(word, STR("false")))
        kind = JSONLD_FALSE;
    else if (word.data[0] == '-' || (word.data[0] >= '0' && word.data[0] <= '9'))
        kind = JSONLD_NUMBER;
    add(reader, kind, kind == JSONLD_NUMBER ? word : (struct str){0});
    reader->at = at;
    return true;
}

static bool read_key(struct reader *reader)
{
    bool has_escapes;
    struct str key;
    if (!read_string(reader, true, &key, &has_escapes))
        return false;
    skip_filling(reader);
    if (!skip(reader, STR(":")))
        return false;
    reader->key = has_escapes ? unescape(reader->arena, key) : key;
    if (!reader->key.data)
        reader->key = STR("");
    return true;
}

// Reads the next value, key or bracket. False where nothing is understood.
static bool read_next(struct reader *reader)
{
    char c = reader->text.data[reader->at];
    bool is_in_object =
        reader->open != JSONLD_NONE && reader->list->values[reader->open].kind == JSONLD_OBJECT;
    struct str inside;
    bool has_escapes;

    switch (c) {
    case ',':
    case ';': reader->at++; return true;
    case '}':
    case ']': close_container(reader); return true;
    case '{': open_container(reader, JSONLD_OBJECT); return true;
    case '[': open_container(reader, JSONLD_ARRAY); return true;
    case '"': break;
    default:
        return (reader->open != JSONLD_NONE) && (!is_in_object || reader->key.data) &&
               read_word(reader);
    }
    if (is_in_object && !reader->key.data)
        return read_key(reader);
    if (!read_string(reader, false, &inside, &has_escapes))
        return false;
    struct jsonld_value *value = add(reader, JSONLD_STRING, inside);
    if (value)
        value->has_escapes = has_escapes;
    return true;
}

static bool read_script(struct jsonld *list, struct arena *arena, struct str script)
{
    struct reader reader = {.list = list, .arena = arena, .text = script, .open = JSONLD_NONE};
    bool is_understood = true;
    for (skip_filling(&reader); is_understood && !reader.is_full && reader.at < script.length;
         skip_filling(&reader))
        is_understood = read_next(&reader);
    if (!is_understood || reader.is_full || reader.open != JSONLD_NONE)
        list->is_broken = true;
    while (reader.open != JSONLD_NONE)
        close_container(&reader);
    return is_understood && !reader.is_full;
}

// --- references ---

static bool is_reference(const struct jsonld *list, uint32_t object)
{
    size_t count = 0;
    for (uint32_t i = object + 1; i < list->values[object].end; i = list->values[i].end)
        if (++count > REFERENCE_MEMBERS)
            return false;
    return true;
}

static bool is_target(const struct jsonld *list, uint32_t value)
{
    const struct jsonld_value *it = &list->values[value];
    return it->kind == JSONLD_STRING && str_equal(it->key, STR("@id")) &&
           !is_reference(list, it->parent);
}

static int compare_targets(const void *a, const void *b)
{
    const struct jsonld_target *one = a, *other = b;
    int order = str_compare(one->id, other->id);
    return order ? order : (one->object > other->object) - (one->object < other->object);
}

// Sorted once, so that following references stays linear in a page that is full of them.
static void find_targets(struct jsonld *list, struct arena *arena)
{
    list->target_count = 0;
    for (uint32_t i = 0; i < list->count; i++)
        list->target_count += is_target(list, i);
    list->targets = arena_array(arena, list->target_count, sizeof(*list->targets));
    struct jsonld_target *next = list->targets;
    for (uint32_t i = 0; i < list->count; i++)
        if (is_target(list, i))
            *next++ = (struct jsonld_target){list->values[i].text, list->values[i].parent};
    if (list->target_count)
        qsort(list->targets, list->target_count, sizeof(*list->targets), compare_targets);
}

bool jsonld_read(struct jsonld *list, struct arena *arena, struct str script)
{
    bool is_whole = read_script(list, arena, script);
    find_targets(list, arena);
    return is_whole;
}

void jsonld_read_tree(struct jsonld *list, struct arena *arena, const struct tree *tree)
{
    for (uint32_t i = 0; i < tree->script_count; i++) {
        struct str type = tree_attribute(tree, tree->scripts[i].node, ATTRIBUTE_TYPE);
        if (str_contains_nocase(type, STR("ld+json")))
            read_script(list, arena, tree->scripts[i].content);
    }
    find_targets(list, arena);
}

// --- reading the list ---

static bool is_of(const struct jsonld *list, uint32_t value, enum jsonld_kind kind)
{
    return value < list->count && list->values[value].kind == kind;
}

uint32_t jsonld_get(const struct jsonld *list, uint32_t object, const char *key)
{
    struct str name = str_of(key);
    if (!is_of(list, object, JSONLD_OBJECT))
        return JSONLD_NONE;
    for (uint32_t i = object + 1; i < list->values[object].end; i = list->values[i].end)
        if (str_equal(list->values[i].key, name))
            return i;
    return JSONLD_NONE;
}

uint32_t jsonld_resolve(const struct jsonld *list, uint32_t value)
{
    uint32_t id = jsonld_get(list, value, "@id");
    if (id == JSONLD_NONE || !is_reference(list, value))
        return value;
    struct str text = list->values[id].text;
    size_t from = 0, to = list->target_count;
    while (from < to) {
        size_t middle = from + (to - from) / 2;
        if (str_compare(list->targets[middle].id, text) < 0)
            from = middle + 1;
        else
            to = middle;
    }
    bool is_found = from < list->target_count && str_equal(list->targets[from].id, text);
    return is_found ? list->targets[from].object : value;
}

bool jsonld_next(const struct jsonld *list, uint32_t value, uint32_t *element)
{
    uint32_t before = *element;
    if (value >= list->count)
        return false;
    if (list->values[value].kind != JSONLD_ARRAY) {
        *element = value;
        return before == JSONLD_NONE;
    }
    *element = before == JSONLD_NONE ? value + 1 : list->values[before].end;
    return *element < list->values[value].end;
}

uint32_t jsonld_first(const struct jsonld *list, uint32_t value)
{
    uint32_t element = JSONLD_NONE;
    return jsonld_next(list, value, &element) ? jsonld_resolve(list, element) : JSONLD_NONE;
}

bool jsonld_has_type(const struct jsonld *list, uint32_t object, const char *type)
{
    struct str name = str_of(type);
    uint32_t types = jsonld_get(list, object, "@type"), element = JSONLD_NONE;
    while (jsonld_next(list, types, &element)) {
        struct str text = list->values[element].text;
        if (!str_ends(text, name))
            continue;
        char before = text.length > name.length ? text.data[text.length - name.length - 1] : '/';
        if (before == '/' || before == ':' || before == '#')
            return true;
    }
    return false;
}

struct str jsonld_text(const struct jsonld *list, uint32_t value, struct arena *arena)
{
    if (!is_of(list, value, JSONLD_STRING) && !is_of(list, value, JSONLD_NUMBER))
        return (struct str){0};
    struct str text = list->values[value].text;
    if (list->values[value].has_escapes)
        text = unescape(arena, text);
    return reference_decode(arena, text);
}

struct str jsonld_label(const struct jsonld *list, uint32_t value, struct arena *arena)
{
    static const char *const keys[] = {"name", "@value", "headline", "url", "@id"};
    uint32_t first = jsonld_first(list, value);
    if (!is_of(list, first, JSONLD_OBJECT))
        return jsonld_text(list, first, arena);
    for (size_t i = 0; i < sizeof(keys) / sizeof(*keys); i++) {
        struct str text =
            jsonld_text(list, jsonld_first(list, jsonld_get(list, first, keys[i])), arena);
        if (text.length)
            return text;
    }
    return (struct str){0};
}

bool jsonld_bool(const struct jsonld *list, uint32_t value, bool otherwise)
{
    uint32_t first = jsonld_first(list, value);
    if (first == JSONLD_NONE)
        return otherwise;
    const struct jsonld_value *it = &list->values[first];
    if (it->kind == JSONLD_TRUE || str_equal_nocase(it->text, STR("true")))
        return true;
    if (it->kind == JSONLD_FALSE || str_equal_nocase(it->text, STR("false")))
        return false;
    return otherwise;
}
