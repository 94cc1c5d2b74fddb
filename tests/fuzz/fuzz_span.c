// Any bytes as a JSON text, judged by jansson too: what it takes we take, what we take it takes but for what it
// cannot hold. A text that is taken is walked, indexed, compacted, rewritten and compared with jansson's tree of it.
// The search in strings with SSE2 and the one without it must find the same.
// SPDX-License-Identifier: MIT
#include "require.h"

#include "json/span.h"

#include "json/scan.h"
#include "record/record.h"

#include <jansson.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static struct arena arena;
static struct trees trees;

static json_t *parse(struct str text, json_error_t *error)
{
    return json_loadb(text.data ? text.data : "", text.length, JSON_DECODE_ANY | JSON_ALLOW_NUL,
                      error);
}

static bool has_surrogate_escape(struct str text)
{
    size_t at = 0;
    while ((at = str_find(text, STR("\\u"), at)) != STR_NONE) {
        struct str unit = str_slice(text, at + 2, at + 4);
        if (unit.length == 2 && (unit.data[0] | 32) == 'd' &&
            !(unit.data[1] >= '0' && unit.data[1] <= '7'))
            return true;
        at += 2;
    }
    return false;
}

// What jansson refuses and we take: numbers it has no type for, lone surrogates, NUL in a key.
static bool is_documented(struct str text, const json_error_t *error)
{
    switch (json_error_code(error)) {
    case json_error_numeric_overflow: return true;
    case json_error_null_byte_in_key: return str_contains(text, STR("\\u0000"));
    case json_error_invalid_syntax:
        return strstr(error->text, "invalid Unicode") && has_surrogate_escape(text);
    default: return false;
    }
}

static void check_verdict(struct str text, bool is_valid, const char *error, size_t offset)
{
    json_error_t why;
    json_t *tree = parse(text, &why);
    // jansson goes twice as deep, and loses a NUL byte behind a number.
    if (tree && !is_valid)
        require(strcmp(error, "nested too deep") == 0 ||
                (offset < text.length && text.data[offset] == '\0'));
    if (!tree && is_valid)
        require(is_documented(text, &why));
    json_decref(tree);
    if (is_valid)
        return;
    // Up to the byte that is said to be wrong, nothing is.
    require(error && offset <= text.length);
    size_t end = 0;
    bool is_whole = span_validate(str_slice(text, 0, offset), &error, &end);
    require(is_whole || (strcmp(error, "unexpected end") == 0 && end == offset));
}

static void check_scan(struct str text)
{
    static const unsigned char lasts[] = {SCAN_ASCII, SCAN_ALL};
    const char *end = text.data + text.length;
    for (size_t i = 0; i < 2; i++) {
        for (const char *at = text.data, *found; at < end; at = found + 1) {
            found = scan_string(at, end, lasts[i]);
            require(found == scan_string_portable(at, end, lasts[i]));
            require(found == scan_bytewise(at, end, lasts[i]));
            if (found == end)
                break;
        }
    }
}

static bool is_blank(struct str s, char allowed)
{
    for (size_t i = 0; i < s.length; i++) {
        char c = s.data[i];
        if (c == allowed)
            allowed = '\0'; // once
        else if (c != ' ' && c != '\t' && c != '\n' && c != '\r')
            return false;
    }
    return allowed == '\0';
}

// What stands between two pointers into one text.
static struct str between(const char *from, const char *to)
{
    require(from <= to);
    return (struct str){from, (size_t)(to - from)};
}

static void check_string(struct str value, const json_t *tree)
{
    struct str text = span_text(&arena, value);
    require(span_is_utf8(text));
    if (tree)
        require(str_equal(text, tree_string(tree)));
}

// The members cover the object: between them stands only what must.
static void check_members(struct str object, const json_t *tree)
{
    struct span_member member;
    size_t position = 0, count = 0;
    const char *behind = object.data + 1;
    while (span_next_member(object, &position, &member)) {
        struct str before = between(behind, member.key.data - 1);
        require(is_blank(before, count ? ',' : '\0'));
        struct str colon = between(member.key.data + member.key.length + 1, member.value.data);
        require(is_blank(colon, ':') && span_validate(member.value, NULL, NULL));
        require(member.key_has_escapes == (str_find_byte(member.key, '\\', 0) != STR_NONE));
        struct str name = span_unescape(&arena, member.key);
        require(span_key_is(member.key, member.key_has_escapes, name) && span_is_utf8(name));
        require(span_get(object, name).data >= member.value.data);
        behind = member.value.data + member.value.length;
        count++;
    }
    require(is_blank(between(behind, object.data + object.length - 1), '\0'));
    if (tree)
        require(json_object_size(tree) <= count);
}

static void check_elements(struct str array, const json_t *tree)
{
    struct str element;
    size_t position = 0, count = 0;
    const char *behind = array.data + 1;
    while (span_next_element(array, &position, &element)) {
        require(is_blank(between(behind, element.data), count ? ',' : '\0'));
        require(span_validate(element, NULL, NULL));
        if (span_kind(element) == SPAN_STRING)
            check_string(element, json_array_get(tree, count));
        behind = element.data + element.length;
        count++;
    }
    require(is_blank(between(behind, array.data + array.length - 1), '\0'));
    if (tree)
        require(json_array_size(tree) == count);
}

// A tree is taken only when it can be written again without a change of meaning.
static void check_tree(struct str value, const json_t *expected)
{
    struct json_t *tree = tree_parse(&trees, value);
    if (!expected)
        require(!tree);
    if (!tree)
        return;
    require(tree_equal(tree, expected));
    struct str dump = tree_dump(&arena, tree);
    require(span_validate(dump, NULL, NULL) && tree_equal(tree_parse(&trees, dump), expected));
    require(str_equal(span_compact(&arena, dump), dump));
}

static void check_compact(struct str value, const json_t *tree)
{
    struct str compact = span_compact(&arena, value);
    require(compact.length <= value.length && span_validate(compact, NULL, NULL));
    require(str_equal(span_compact(&arena, compact), compact));
    json_t *again = parse(compact, NULL);
    require(tree ? json_equal(tree, again) : !again);
    json_decref(again);
}

static void check_record(struct str text, struct str value)
{
    struct record record = {.arena = &arena, .trees = &trees};
    struct buffer out = {0};
    require(record_read(&record, text) == (span_kind(value) == SPAN_OBJECT));
    if (span_kind(value) == SPAN_OBJECT) {
        record_write(&record, &out);
        require(str_equal(buffer_str(&out), text));
        for (size_t i = 0; i < record.count && i < 64; i++) {
            struct str name = span_unescape(&arena, record.fields[i].key);
            require(str_equal(record_get(&record, name), span_get(value, name)));
        }
        record_set(&record, STR("a"), STR("[\"new\"]"));
        record_remove(&record, STR("b"));
        record_complete(&record);
        buffer_reset(&out);
        record_write(&record, &out);
        require(span_validate(buffer_str(&out), NULL, NULL));
        require(str_equal(span_get(buffer_str(&out), STR("a")), STR("[\"new\"]")));
        require(!span_get(buffer_str(&out), STR("b")).data);
        struct str kept = span_get(value, STR("c"));
        require(str_equal(span_get(buffer_str(&out), STR("c")), kept));
    }
    buffer_free(&out);
    record_free(&record);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct str text = {(const char *)data, size};
    const char *error = NULL;
    size_t offset = 0;
    bool is_valid = span_validate(text, &error, &offset);
    check_scan(text);
    check_verdict(text, is_valid, error, offset);
    if (!is_valid)
        return 0;
    size_t start = 0;
    while (strchr(" \t\r\n", text.data[start]))
        start++;
    struct str value =
        str_slice(text, start, start + span_value_length(str_slice(text, start, size)));
    require(value.length && is_blank(str_slice(text, start + value.length, size), '\0'));
    json_t *tree = parse(text, NULL);
    enum span_kind kind = span_kind(value);
    if (kind == SPAN_STRING)
        check_string(value, tree);
    if (kind == SPAN_OBJECT)
        check_members(value, tree);
    if (kind == SPAN_ARRAY)
        check_elements(value, tree);
    check_tree(value, tree);
    check_compact(value, tree);
    check_record(text, value);
    json_decref(tree);
    trees_reset(&trees);
    arena_reset(&arena);
    return 0;
}
