// JSON values as trees, for values that a filter reads as a tree or changes. jansson does the work and is
// seen nowhere else: callers hold 'struct json_t *' pointers that belong to a struct trees and die with it.
// What jansson cannot hold without change (numbers beyond double or 64 bits or with more digits than a double, -0,
// lone surrogates, NUL in a key) is refused by tree_parse: such values pass through as bytes and are never
// rewritten. Of a duplicate key only the last is in the tree.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_JSON_TREE_H
#define SHEAF_JSON_TREE_H

#include "base/arena.h"
#include "base/buffer.h"

#include <stdint.h>

struct json_t;

// Owner of every tree made or parsed for one record. {0} is valid and empty.
struct trees {
    struct json_t **roots;
    size_t count, capacity;
};

void trees_reset(struct trees *trees);
void trees_free(struct trees *trees);

// A valid JSON value as a tree, or NULL when jansson cannot hold it unchanged.
struct json_t *tree_parse(struct trees *trees, struct str value);

struct json_t *tree_new_object(struct trees *trees);
struct json_t *tree_new_array(struct trees *trees);

bool tree_is_object(const struct json_t *value);
bool tree_is_array(const struct json_t *value);
bool tree_is_null(const struct json_t *value); // also for NULL

// A member of an object, or NULL. NULL in, NULL out.
struct json_t *tree_get(const struct json_t *object, const char *key);
size_t tree_count(const struct json_t *array); // 0 when it is no array
struct json_t *tree_at(const struct json_t *array, size_t i);

// The text of a string value, valid as long as the tree and unchanged; {0} for any other value.
struct str tree_string(const struct json_t *value);
struct str tree_get_text(const struct json_t *object, const char *key);
bool tree_get_bool(const struct json_t *object, const char *key, bool otherwise);
int64_t tree_get_int(const struct json_t *object, const char *key, int64_t otherwise);

// Setting a member: at its old place when there is one, else at the end. text.data NULL sets null.
void tree_set_text(struct json_t *object, const char *key, struct str text);
void tree_set_bool(struct json_t *object, const char *key, bool value);
void tree_set_int(struct json_t *object, const char *key, int64_t value);
void tree_set_null(struct json_t *object, const char *key);
// The tree takes part of another: 'value' must be a root of the same struct trees or a part of one.
void tree_set(struct json_t *object, const char *key, struct json_t *value);
void tree_remove(struct json_t *object, const char *key);

void tree_append(struct json_t *array, struct json_t *value);
void tree_append_text(struct json_t *array, struct str text);
void tree_clear(struct json_t *array);

bool tree_equal(const struct json_t *a, const struct json_t *b);

// The value as compact JSON, members in order, UTF-8 unescaped, '/' unescaped.
struct str tree_dump(struct arena *arena, const struct json_t *value);

#endif
