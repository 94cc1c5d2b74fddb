// SPDX-License-Identifier: MIT
#include "json/tree.h"

#include "base/die.h"
#include "json/scan.h"
#include "json/write.h"

#include <assert.h>
#include <jansson.h>
#include <stdio.h>
#include <stdlib.h>

enum {
    NUMBER_SIZE = 40, // bytes of the longest number that a double or 64 bits are printed as
    DIGITS_MAX = 17,  // significant digits that a double can hold (IEEE 754, shortest round trip)
    FIRST_ROOTS = 16,
};

static void *allocate(size_t size)
{
    void *memory = malloc(size ? size : 1);
    if (!memory)
        die("out of memory");
    return memory;
}

// With this jansson's NULL always means "cannot be held", never "out of memory".
static void prepare_jansson(void)
{
    static bool is_prepared;
    if (!is_prepared)
        json_set_alloc_funcs(allocate, free);
    is_prepared = true;
}

// Takes over one reference.
static json_t *own(struct trees *trees, json_t *root)
{
    if (!root)
        return NULL;
    if (trees->count == trees->capacity) {
        trees->capacity = trees->capacity ? trees->capacity * 2 : FIRST_ROOTS;
        trees->roots = realloc(trees->roots, trees->capacity * sizeof(*trees->roots));
        if (!trees->roots)
            die("out of memory");
    }
    trees->roots[trees->count++] = root;
    return root;
}

void trees_reset(struct trees *trees)
{
    for (size_t i = 0; i < trees->count; i++)
        json_decref(trees->roots[i]);
    trees->count = 0;
}

void trees_free(struct trees *trees)
{
    trees_reset(trees);
    free(trees->roots);
    *trees = (struct trees){0};
}

// A decimal number without its notation: 0.dddd * 10^exponent, no zero at either end of the digits.
struct decimal {
    char digits[DIGITS_MAX];
    size_t count;
    long exponent;
    bool is_negative;
};

// False when the number has more digits than a double holds or an exponent that cannot be one.
static bool decimal_read(struct decimal *decimal, struct str number)
{
    *decimal = (struct decimal){0};
    size_t zeros = 0, i = 0;
    bool is_behind_point = false;
    decimal->is_negative = number.data[0] == '-';
    for (i = decimal->is_negative; i < number.length && (number.data[i] | 0x20) != 'e'; i++) {
        char c = number.data[i];
        if (c == '.') {
            is_behind_point = true;
            continue;
        }
        decimal->exponent += decimal->count || c != '0' ? !is_behind_point : -(long)is_behind_point;
        if (c == '0') {
            zeros += decimal->count > 0;
            continue;
        }
        if (decimal->count + zeros + 1 > DIGITS_MAX)
            return false;
        memset(decimal->digits + decimal->count, '0', zeros);
        decimal->count += zeros;
        decimal->digits[decimal->count++] = c;
        zeros = 0;
    }
    if (number.length - i > 8) // "e" and at most 7 more: no overflow below
        return false;
    long exponent = 0;
    bool is_small = false;
    for (i++; i < number.length; i++) {
        if (number.data[i] == '-')
            is_small = true;
        else if (number.data[i] != '+')
            exponent = exponent * 10 + (number.data[i] - '0');
    }
    decimal->exponent = decimal->count ? decimal->exponent + (is_small ? -exponent : exponent) : 0;
    return true;
}

static bool decimal_equal(const struct decimal *a, const struct decimal *b)
{
    return a->count == b->count && a->exponent == b->exponent && a->is_negative == b->is_negative &&
           memcmp(a->digits, b->digits, a->count) == 0;
}

// The shortest decimal form that reads back as the same double.
static struct str real_text(double value, char out[NUMBER_SIZE])
{
    for (int digits = DIGITS_MAX - 2; digits <= DIGITS_MAX; digits++) {
        snprintf(out, NUMBER_SIZE, "%.*g", digits, value);
        if (strtod(out, NULL) == value)
            break;
    }
    size_t length = strlen(out);
    if (!strpbrk(out, ".e")) // keep it a real number
        length += (size_t)snprintf(out + length, NUMBER_SIZE - length, ".0");
    return (struct str){out, length};
}

static bool number_fits(struct str number)
{
    struct str rest = number;
    bool is_real = false;
    for (; rest.length; rest = str_slice(rest, 1, rest.length))
        is_real |= rest.data[0] == '.' || (rest.data[0] | 0x20) == 'e';
    if (!is_real) // jansson refuses what does not fit 64 bits; it has no negative 0
        return !str_equal(number, STR("-0"));
    char text[NUMBER_SIZE * 2];
    struct decimal given, held;
    if (!decimal_read(&given, number))
        return false;
    if (number.length >= sizeof(text)) // only zeros make a number of so few digits so long
        return false;
    memcpy(text, number.data, number.length);
    text[number.length] = '\0';
    double value = strtod(text, NULL);
    return decimal_read(&held, real_text(value, text)) && decimal_equal(&given, &held);
}

static bool is_number_byte(char c)
{
    return (c >= '0' && c <= '9') || c == '-' || c == '+' || c == '.' || (c | 0x20) == 'e';
}

// True when a double or 64 bits hold every number of a valid text without change of its value.
static bool numbers_fit(struct str text)
{
    const char *at = text.data, *end = text.data + text.length;
    while (at < end) {
        if (*at == '"') {
            for (at = scan_string(at + 1, end, SCAN_ALL); at < end && *at == '\\';)
                at = scan_string(at + 2, end, SCAN_ALL);
            at++;
        } else if (*at == '-' || (*at >= '0' && *at <= '9')) {
            const char *start = at;
            while (at < end && is_number_byte(*at))
                at++;
            if (!number_fits((struct str){start, (size_t)(at - start)}))
                return false;
        } else {
            at++;
        }
    }
    return true;
}

struct json_t *tree_parse(struct trees *trees, struct str value)
{
    if (!value.length || !numbers_fit(value))
        return NULL;
    prepare_jansson();
    return own(trees, json_loadb(value.data, value.length, JSON_DECODE_ANY | JSON_ALLOW_NUL, NULL));
}

struct json_t *tree_new_object(struct trees *trees)
{
    prepare_jansson();
    return own(trees, json_object());
}

struct json_t *tree_new_array(struct trees *trees)
{
    prepare_jansson();
    return own(trees, json_array());
}

bool tree_is_object(const struct json_t *value)
{
    return json_is_object(value);
}

bool tree_is_array(const struct json_t *value)
{
    return json_is_array(value);
}

bool tree_is_null(const struct json_t *value)
{
    return !value || json_is_null(value);
}

struct json_t *tree_get(const struct json_t *object, const char *key)
{
    return json_object_get(object, key);
}

size_t tree_count(const struct json_t *array)
{
    return json_array_size(array);
}

struct json_t *tree_at(const struct json_t *array, size_t i)
{
    return json_array_get(array, i);
}

struct str tree_string(const struct json_t *value)
{
    if (!json_is_string(value))
        return (struct str){0};
    return (struct str){json_string_value(value), json_string_length(value)};
}

struct str tree_get_text(const struct json_t *object, const char *key)
{
    return tree_string(tree_get(object, key));
}

bool tree_get_bool(const struct json_t *object, const char *key, bool otherwise)
{
    const json_t *value = tree_get(object, key);
    return json_is_boolean(value) ? json_is_true(value) : otherwise;
}

int64_t tree_get_int(const struct json_t *object, const char *key, int64_t otherwise)
{
    const json_t *value = tree_get(object, key);
    return json_is_integer(value) ? json_integer_value(value) : otherwise;
}

// A failure is a bug of the caller: no object, or text that is not UTF-8.
static void set_new(json_t *object, const char *key, json_t *value)
{
    int failed = json_object_set_new(object, key, value);
    assert(!failed);
    (void)failed;
}

static json_t *new_text(struct str text)
{
    return text.data ? json_stringn(text.data, text.length) : json_null();
}

void tree_set_text(struct json_t *object, const char *key, struct str text)
{
    set_new(object, key, new_text(text));
}

void tree_set_bool(struct json_t *object, const char *key, bool value)
{
    set_new(object, key, json_boolean(value));
}

void tree_set_int(struct json_t *object, const char *key, int64_t value)
{
    set_new(object, key, json_integer(value));
}

void tree_set_null(struct json_t *object, const char *key)
{
    set_new(object, key, json_null());
}

void tree_set(struct json_t *object, const char *key, struct json_t *value)
{
    set_new(object, key, json_incref(value));
}

void tree_remove(struct json_t *object, const char *key)
{
    json_object_del(object, key);
}

void tree_append(struct json_t *array, struct json_t *value)
{
    int failed = json_array_append(array, value);
    assert(!failed);
    (void)failed;
}

void tree_append_text(struct json_t *array, struct str text)
{
    int failed = json_array_append_new(array, new_text(text));
    assert(!failed);
    (void)failed;
}

void tree_clear(struct json_t *array)
{
    json_array_clear(array);
}

bool tree_equal(const struct json_t *a, const struct json_t *b)
{
    return json_equal(a, b);
}

// An open container of a dump and what comes next in it.
struct level {
    json_t *container;
    void *member; // of an object
    size_t i;     // of an array
};

struct dump {
    struct buffer out;
    struct level *levels;
    size_t depth, capacity;
};

static void dump_scalar(struct buffer *out, const json_t *value)
{
    char number[NUMBER_SIZE];
    switch (json_typeof(value)) {
    case JSON_STRING: write_text(out, tree_string(value)); break;
    case JSON_INTEGER:
        buffer_printf(out, "%" JSON_INTEGER_FORMAT, json_integer_value(value));
        break;
    case JSON_REAL: buffer_put(out, real_text(json_real_value(value), number)); break;
    case JSON_TRUE:
    case JSON_FALSE: write_bool(out, json_is_true(value)); break;
    default: buffer_put(out, STR("null")); break;
    }
}

static void dump_value(struct dump *dump, json_t *value)
{
    if (!json_is_object(value) && !json_is_array(value)) {
        dump_scalar(&dump->out, value);
        return;
    }
    buffer_byte(&dump->out, json_is_object(value) ? '{' : '[');
    if (dump->depth == dump->capacity) {
        dump->capacity = dump->capacity ? dump->capacity * 2 : 16;
        dump->levels = realloc(dump->levels, dump->capacity * sizeof(*dump->levels));
        if (!dump->levels)
            die("out of memory");
    }
    dump->levels[dump->depth++] = (struct level){value, json_object_iter(value), 0};
}

// Writes the next value of the innermost container, or closes it.
static void dump_step(struct dump *dump)
{
    struct level *level = &dump->levels[dump->depth - 1];
    json_t *container = level->container;
    json_t *next = NULL;
    if (json_is_object(container) && level->member) {
        write_key(&dump->out, str_of(json_object_iter_key(level->member)));
        next = json_object_iter_value(level->member);
        level->member = json_object_iter_next(container, level->member);
    } else if (level->i < json_array_size(container)) {
        write_comma(&dump->out);
        next = json_array_get(container, level->i++);
    }
    if (next) {
        dump_value(dump, next);
        return;
    }
    buffer_byte(&dump->out, json_is_object(container) ? '}' : ']');
    dump->depth--;
}

struct str tree_dump(struct arena *arena, const struct json_t *value)
{
    struct dump dump = {0};
    if (!value)
        return (struct str){0};
    dump_value(&dump, (json_t *)(uintptr_t)value); // iterating takes no const
    while (dump.depth)
        dump_step(&dump);
    struct str text = arena_take(arena, &dump.out);
    free(dump.levels);
    return text;
}
