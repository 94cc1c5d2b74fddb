// SPDX-License-Identifier: MIT
#include "export/identify.h"

#include "base/hash.h"
#include "export/raw.h"
#include "record/record.h"
#include "text/identity.h"

#include <inttypes.h>

enum { CAPTURES_MOST = 99998, WORDS_MOST = 99999999 }; // what the digits of a version hold

struct str identify_body(const struct record *record, uint64_t *replaced)
{
    struct str raw = record_get(record, STR("article_body")), paragraph;
    if (!raw_is_null(raw))
        return raw;
    struct raw_walk walk = raw_walk(record_get(record, STR("body_paragraphs")));
    struct buffer out = {0};
    raw = (struct str){0};
    while (raw_next(&walk, &paragraph)) {
        if (out.length)
            buffer_put(&out, STR("\n\n"));
        buffer_put(&out, raw_text(record->arena, paragraph, replaced));
    }
    if (out.length)
        raw = raw_quoted(record->arena, buffer_str(&out));
    buffer_free(&out);
    return raw;
}

static struct str first_author(const struct record *record, uint64_t *replaced)
{
    struct raw_walk walk = raw_walk(record_get(record, STR("authors")));
    struct str person;
    while (raw_next(&walk, &person)) {
        struct str name = raw_name(person);
        if (name.data && name.data[0] == '"')
            return raw_text(record->arena, name, replaced);
    }
    return (struct str){0};
}

static struct str text_of(const struct record *record, struct str key, uint64_t *replaced)
{
    return raw_text(record->arena, record_get(record, key), replaced);
}

struct str identify_article(const struct record *record, uint64_t *replaced)
{
    struct arena *arena = record->arena;
    struct str id = text_of(record, STR("id"), replaced);
    if (id.length)
        return id;
    struct str headline = text_of(record, STR("headline"), replaced);
    struct str url = text_of(record, STR("canonical_url"), replaced);
    struct date date = date_from_iso(text_of(record, STR("date_published"), replaced));
    struct str key = identity_key(arena, headline, date, first_author(record, replaced));
    struct str content = {0};
    if (!key.length && !url.length) {
        content = arena_join(arena, headline, STR("\n"));
        content = arena_join(arena, content, text_of(record, STR("description"), replaced));
        content = arena_join(arena, content, STR("\n"));
        struct str body = raw_text(arena, identify_body(record, replaced), replaced);
        content = arena_join(arena, content, body);
    }
    id = identity_id(arena, key, url, content);
    if (id.length)
        return id;
    struct str hash = raw_hash(arena, record->line);
    return str_slice(hash, 1, hash.length - 1);
}

static unsigned status_rank(struct str status)
{
    static const struct str least_first[] = {
        STR_INIT("none"),    STR_INIT("unknown"), STR_INIT("stub"), STR_INIT("intro"),
        STR_INIT("summary"), STR_INIT("excerpt"), STR_INIT("full"),
    };
    for (unsigned i = 0; i < sizeof(least_first) / sizeof(*least_first); i++)
        if (str_equal(status, least_first[i]))
            return i + 1;
    return 0;
}

// Captures that were merged into the record; relations ("translation-of") are none of them.
static unsigned merged_captures(const struct record *record)
{
    struct raw_walk walk = raw_walk(record_get(record, STR("duplicates")));
    struct str entry;
    uint64_t ignored = 0;
    unsigned count = 0;
    while (raw_next(&walk, &entry) && count < CAPTURES_MOST)
        count +=
            entry.data[0] != '{' ||
            !str_ends(raw_text(record->arena, span_get(entry, STR("rule")), &ignored), STR("-of"));
    return count;
}

static uint64_t word_count(const struct record *record)
{
    struct str words = record_get(record, STR("word_count"));
    uint64_t count = 0;
    if (raw_is_integer(words) && words.data[0] != '-')
        for (size_t i = 0; i < words.length; i++)
            count = count * 10 + (uint64_t)(words.data[i] - '0');
    return count > WORDS_MOST ? WORDS_MOST : count;
}

struct str identify_version(const struct record *record, uint64_t rank)
{
    uint64_t ignored = 0;
    char hex[HASH128_HEX + 1];
    hash128_hex(hash128(record->line), hex);
    return arena_printf(
        record->arena, "%012" PRIu64 "-%05u-%u-%08" PRIu64 "-%s", rank, 1 + merged_captures(record),
        status_rank(text_of(record, STR("body_status"), &ignored)), word_count(record), hex);
}
