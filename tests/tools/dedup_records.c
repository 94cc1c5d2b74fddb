// usage: dedup_records COUNT SEED [POOL [versions]]
// Writes records whose URLs, headlines, days, authors, texts and languages come from small pools (POOL values each,
// default COUNT / 4) or are missing, so that captures meet by every rule, chain, contradict and complete each other.
// With "versions" all records have a capture.id, and many say of what others they are translations or excerpts. The same arguments give the same bytes.
// SPDX-License-Identifier: MIT
#include "base/buffer.h"
#include "json/write.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

static uint64_t state;
static bool has_versions;

static uint64_t next(uint64_t below)
{
    state = state * 6364136223846793005u + 1442695040888963407u;
    uint64_t bits = (state >> 33) ^ (state >> 11);
    return bits % below;
}

static bool chance(unsigned percent)
{
    return next(100) < percent;
}

static void put_text(struct buffer *out, const char *key, const char *text)
{
    write_key(out, str_of(key));
    write_text_or_null(out, str_of(text));
}

static void put_url(struct buffer *out, const char *key, uint64_t pool)
{
    static const char *const starts[] = {"https://example.org/", "http://www.example.org/europe/",
                                         "https://Mirror.example.net/"};
    static const char *const ends[] = {"", "?utm_source=x", "/#top"};
    char url[200];
    unsigned number = (unsigned)next(pool), form = (unsigned)next(4);
    if (form < 3)
        snprintf(url, sizeof(url), "%sposts/2019/%02u/story-about-topic-%u%s", starts[form],
                 number % 3 + 1, number, ends[next(3)]);
    else
        snprintf(url, sizeof(url), "https://example.org/page?id=%u", number);
    put_text(out, key, chance(75) ? url : NULL);
}

static void put_date(struct buffer *out, uint64_t pool)
{
    static const char *const precisions[] = {"day", "day", "day", "month", "year"};
    char day[20];
    unsigned number = (unsigned)next(pool);
    const char *precision = precisions[next(5)];
    snprintf(day, sizeof(day), "2019-%02u-%02u", number % 3 + 1, number % 28 + 1);
    bool has_date = chance(60);
    put_text(out, "date_published", has_date ? day : NULL);
    put_text(out, "date_published_precision", has_date ? precision : NULL);
    put_text(out, "date_published_text", chance(40) ? day : NULL);
}

static void put_authors(struct buffer *out, uint64_t pool)
{
    static const char *const names[] = {"Ana Person", "ANA PERSON", "Bo Writer"};
    bool has_byline = chance(40);
    put_text(out, "byline", has_byline ? "By somebody" : NULL);
    write_key(out, STR("authors"));
    buffer_byte(out, '[');
    for (uint64_t count = chance(70) ? next(3) + 1 : 0; count > 0; count--) {
        char name[60];
        snprintf(name, sizeof(name), "%s%u", names[next(3)], (unsigned)next(pool));
        write_comma(out);
        buffer_byte(out, '{');
        put_text(out, "name", chance(95) ? name : NULL);
        put_text(out, "job_title", chance(40) ? "Fellow" : NULL);
        put_text(out, "description", chance(30) ? "Ana is a fellow." : NULL);
        write_key(out, STR("in_byline"));
        write_bool(out, has_byline && chance(80));
        write_key(out, STR("in_metadata"));
        write_bool(out, chance(50));
        buffer_byte(out, '}');
    }
    buffer_byte(out, ']');
}

static void put_body(struct buffer *out, uint64_t pool)
{
    static const char *const statuses[] = {"full", "excerpt", "summary", "stub", "none", NULL};
    unsigned number = (unsigned)next(pool);
    uint64_t words = next(3) ? 30 + next(3) * 15 : 5;
    struct buffer body = {0};
    for (uint64_t i = 0; i < words; i++)
        buffer_printf(&body, "%sword%u", i ? i % 20 ? " " : "\n\n" : "",
                      (unsigned)i * number % 1000);
    put_text(out, "body_status", statuses[next(6)]);
    write_key(out, STR("article_body"));
    bool has_body = chance(70);
    write_text_or_null(out, has_body ? buffer_str(&body) : (struct str){0});
    write_key(out, STR("word_count"));
    if (has_body)
        write_number(out, words);
    else
        buffer_put(out, STR("null"));
    buffer_free(&body);
}

// What a record says of others, in the forms of addresses that put_url writes.
static void put_versions(struct buffer *out, uint64_t pool)
{
    static const char *const relations[] = {"edition",        "edition",    "translation",
                                            "translation-of", "excerpt-of", "another"};
    char text[200];
    write_key(out, STR("versions"));
    buffer_byte(out, '[');
    for (uint64_t count = next(4); count > 0; count--) {
        unsigned number = (unsigned)next(pool);
        write_comma(out);
        buffer_byte(out, '{');
        put_text(out, "relation", relations[next(6)]);
        snprintf(text, sizeof(text), "https://example.org/posts/2019/%02u/story-about-topic-%u",
                 number % 3 + 1, number);
        put_text(out, "url", chance(80) ? text : NULL);
        snprintf(text, sizeof(text), "The headline, no. %u", number);
        put_text(out, "headline", chance(50) ? text : NULL);
        buffer_byte(out, '}');
    }
    buffer_byte(out, ']');
}

static void put_record(struct buffer *out, uint64_t number, uint64_t pool)
{
    static const char *const languages[] = {"en", "en-US", "ar", NULL, NULL};
    static const char *const others[] = {"blog", "kicker", "disclaimer", "x_own"};
    char text[80];
    buffer_byte(out, '{');
    snprintf(text, sizeof(text), "id%" PRIu64, next(pool));
    if (chance(80))
        put_text(out, "id", chance(60) ? text : NULL);
    put_url(out, "url", pool);
    put_url(out, "canonical_url", pool);
    snprintf(text, sizeof(text), chance(50) ? "The headline, no. %u" : "the HEADLINE no %u",
             (unsigned)next(pool));
    put_text(out, "headline", chance(70) ? text : NULL);
    put_text(out, "description", chance(30) ? "A summary of it." : NULL);
    put_date(out, pool);
    put_authors(out, pool);
    put_text(out, "in_language", languages[next(5)]);
    put_body(out, pool);
    if (has_versions && chance(40))
        put_versions(out, pool);
    for (int i = 0; i < 4; i++)
        if (chance(50))
            put_text(out, others[i], chance(50) ? "Some value" : NULL);
    if (chance(90) || has_versions) {
        write_key(out, STR("capture"));
        buffer_printf(out, "{\"id\":\"c%" PRIu64 "\",\"layout_rank\":%u}", number,
                      (unsigned)next(4));
    }
    buffer_put(out, STR("}\n"));
}

int main(int argc, char **argv)
{
    if (argc < 3)
        return 2;
    uint64_t count = strtoull(argv[1], NULL, 10);
    state = strtoull(argv[2], NULL, 10) * 2654435761u + 1;
    has_versions = argc > 4;
    uint64_t pool = argc > 3 ? strtoull(argv[3], NULL, 10) : count / 4 + 1;
    struct buffer out = {0};
    for (uint64_t number = 0; number < count; number++)
        put_record(&out, number, pool);
    fwrite(out.data, 1, out.length, stdout);
    buffer_free(&out);
    return fflush(stdout) ? 1 : 0;
}
