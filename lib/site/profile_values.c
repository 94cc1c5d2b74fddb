// SPDX-License-Identifier: MIT
#include "site/parser.h"

enum {
    VALUE_BYTES_MAX = 256, // struct vocabulary has a bit for each length
    VALUES_MAX = 20000,    // of a vocabulary, pairs of a mapping
};

static struct str lower_case(struct arena *arena, struct str s)
{
    struct str copy = arena_copy(arena, s);
    char *bytes = arena_alloc(arena, s.length + 1);
    for (size_t i = 0; i < s.length; i++)
        bytes[i] =
            (char)(copy.data[i] >= 'A' && copy.data[i] <= 'Z' ? copy.data[i] + 32 : copy.data[i]);
    return (struct str){bytes, s.length};
}

size_t vocabulary_find(const struct vocabulary *vocabulary, struct str value)
{
    char lower[VALUE_BYTES_MAX];
    if (!value.length || value.length >= VALUE_BYTES_MAX ||
        !(vocabulary->lengths[value.length / 32] & (1U << value.length % 32)))
        return STR_NONE;
    unsigned char first = (unsigned char)value.data[0];
    if (!(vocabulary->beginnings[first / 8] & (1U << first % 8)))
        return STR_NONE;
    for (size_t i = 0; i < value.length; i++)
        lower[i] = (char)(value.data[i] >= 'A' && value.data[i] <= 'Z' ? value.data[i] + 32
                                                                       : value.data[i]);
    const uint64_t *at = table_get(&vocabulary->index, (struct str){lower, value.length});
    return at ? (size_t)*at : STR_NONE;
}

struct vocabulary *parser_find_vocabulary(struct profile *profile, struct str name)
{
    for (size_t i = 0; i < profile->vocabulary_count; i++)
        if (str_equal(profile->vocabularies[i]->name, name))
            return profile->vocabularies[i];
    return NULL;
}

static void add_value(struct profile *profile, struct vocabulary *vocabulary, struct str value)
{
    bool is_new = false;
    table_put(&vocabulary->index, lower_case(&profile->arena, value), vocabulary->count, &is_new);
    if (!is_new)
        return;
    vocabulary->values = arena_grow(&profile->arena, vocabulary->values, vocabulary->count,
                                    &vocabulary->capacity, sizeof(*vocabulary->values));
    vocabulary->values[vocabulary->count++] = arena_copy(&profile->arena, value);
    vocabulary->lengths[value.length / 32] |= 1U << value.length % 32;
    vocabulary->longest = value.length > vocabulary->longest ? value.length : vocabulary->longest;
    unsigned char first = (unsigned char)value.data[0];
    vocabulary->beginnings[first / 8] |= (unsigned char)(1U << first % 8);
    if ((first | 32) >= 'a' && (first | 32) <= 'z')
        vocabulary->beginnings[(first ^ 32) / 8] |= (unsigned char)(1U << (first ^ 32) % 8);
}

// vocab NAME A | B | C
bool parser_vocabulary(struct parser *parser)
{
    struct profile *profile = parser->profile;
    struct str name = parser_take_word(parser), value;
    struct vocabulary *vocabulary = parser_find_vocabulary(profile, name);
    if (!vocabulary) {
        vocabulary = arena_alloc(&profile->arena, sizeof(*vocabulary));
        vocabulary->name = arena_copy(&profile->arena, name);
        profile->vocabularies =
            arena_grow(&profile->arena, profile->vocabularies, profile->vocabulary_count,
                       &profile->vocabulary_capacity, sizeof(struct vocabulary *));
        profile->vocabularies[profile->vocabulary_count++] = vocabulary;
    }
    while (str_split(&parser->rest, '|', &value)) {
        value = str_trim(value);
        if (!value.length || value.length >= VALUE_BYTES_MAX || vocabulary->count >= VALUES_MAX)
            return parser_fail(parser, "empty or long value or too many values in vocabulary",
                               name);
        add_value(profile, vocabulary, value);
    }
    return true;
}

const struct mapping *parser_find_mapping(struct profile *profile, struct str name)
{
    for (size_t i = 0; i < profile->mapping_count; i++)
        if (str_equal(profile->mappings[i]->name, name))
            return profile->mappings[i];
    return NULL;
}

// map NAME A = x | B = y
bool parser_mapping(struct parser *parser)
{
    struct profile *profile = parser->profile;
    struct arena *arena = &profile->arena;
    struct str name = parser_take_word(parser), pair;
    struct mapping *mapping = arena_alloc(arena, sizeof(*mapping));
    mapping->name = arena_copy(arena, name);
    profile->mappings = arena_grow(arena, profile->mappings, profile->mapping_count,
                                   &profile->mapping_capacity, sizeof(struct mapping *));
    profile->mappings[profile->mapping_count++] = mapping;
    while (str_split(&parser->rest, '|', &pair)) {
        size_t equals = str_find(pair, STR(" = "), 0);
        if (equals == STR_NONE || mapping->count >= VALUES_MAX)
            return parser_fail(parser, "expected 'PRINTED = VALUE', found", pair);
        mapping->from = arena_grow(arena, mapping->from, mapping->count, &mapping->capacity,
                                   sizeof(*mapping->from));
        mapping->to = arena_grow(arena, mapping->to, mapping->count, &mapping->capacity_to,
                                 sizeof(*mapping->to));
        mapping->from[mapping->count] = arena_copy(arena, str_trim(str_slice(pair, 0, equals)));
        mapping->to[mapping->count] =
            arena_copy(arena, str_trim(str_slice(pair, equals + 3, pair.length)));
        mapping->count++;
    }
    return true;
}
