// Records made of fields and values that the input chooses from small tables, odd ones among them, so that captures
// meet, contradict and complete each other in every way. Held for all of them: what is written is valid, nothing is
// lost, a second run changes nothing, and the reverse order gives the same records.
// SPDX-License-Identifier: MIT
#include "base/buffer.h"
#include "dedup/corpus.h"
#include "json/write.h"
#include "merge/merge.h"
#include "merge/view.h"

#include <stdlib.h>

enum { RECORDS_MAX = 40, FIELDS_MAX = 40 };

#define FORTY                                                                                      \
    "a b c d e f g h i j k l m n o p q r s t u v w x y z a b c d e f g h i j k l m n o p q r s t"

// NULL ends a row. Any field may also get one of the odd values.
static const struct {
    const char *name, *values[8];
} fields[] = {
    {"id", {"\"i\"", "\"j\"", "\"k\"", NULL}},
    {"url",
     {"\"https://a.org/posts/2009/05/one-two-three\"",
      "\"https://a.org/europe/posts/2009/05/one-two-three?lang=ar\"",
      "\"https://b.org/2009/05/one-two-three.html\"", "\"https://b.org/x?id=1\"",
      "\"https://b.org/\"", NULL}},
    {"canonical_url",
     {"\"https://a.org/posts/2009/05/one-two-three\"", "\"https://b.org/x?id=1\"",
      "\"https://b.org\"", "\"x\"", NULL}},
    {"headline", {"\"One\"", "\"one!\"", "\"Two\"", "\"\\u2026\"", NULL}},
    {"description", {"\"D\"", "\"E\"", "\"" FORTY "\"", NULL}},
    {"date_published",
     {"\"2009-05-14\"", "\"2009-05-15\"", "\"2009-05-01\"", "\"May 14, 2009\"", "\"soon\"", NULL}},
    {"date_published_precision", {"\"day\"", "\"month\"", "\"year\"", NULL}},
    {"date_published_text", {"\"May 14\"", "\"May\"", NULL}},
    {"byline", {"\"By A\"", NULL}},
    {"authors",
     {"[{\"name\":\"A B\"}]",
      "[{\"name\":\"a b\",\"job_title\":\"F\",\"former\":true},{\"name\":\"C "
      "D\",\"in_byline\":true,\"position\":2}]",
      "[{\"name\":null,\"in_metadata\":true}]",
      "[{\"name\":\"C D\",\"in_metadata\":true,\"job_title\":null}]", "[\"A B\"]", "\"A B\"",
      NULL}},
    {"in_language", {"\"en\"", "\"en-GB\"", "\"ar\"", NULL}},
    {"in_language_basis", {"\"stated\"", "\"inferred\"", NULL}},
    {"body_status", {"\"full\"", "\"excerpt\"", "\"none\"", NULL}},
    {"article_body", {"\"" FORTY "\"", "\"short\"", "\"" FORTY " more\"", NULL}},
    {"body_paragraphs", {"[\"" FORTY "\"]", "[\"short\",1]", "[1]", NULL}},
    {"word_count", {"1", "2", NULL}},
    {"is_republication", {"true", "false", NULL}},
    {"provenance_note", {"\"N\"", NULL}},
    {"original_publisher", {"\"P\"", NULL}},
    {"topics", {"[\"a\"]", "[\"b\"]", NULL}},
    {"warnings", {"[\"no_body\",\"date_from_url\"]", "[\"dek_repeated\",1]", NULL}},
    {"duplicates",
     {"[{\"capture_id\":\"c1\",\"rule\":\"url\",\"score\":1,\"fields\":[\"topics\",\"headline\","
      "\"article_body\"]}]",
      "[{\"capture_id\":\"c2\",\"rule\":\"translation-of\"},3]", "[{\"fields\":[\"url\",7]}]",
      NULL}},
    {"capture",
     {"{\"id\":\"c1\",\"layout_rank\":3}", "{\"id\":\"c2\"}", "{\"id\":\"c3\",\"layout_rank\":-1}",
      "{\"captured_at\":\"2024-01-01T00:00:00Z\"}", NULL}},
    {"evidence", {"{\"a\":1}", NULL}},
    {"hi\\u0064ts", {"1", NULL}},
    {"x", {"1e2", "[ 1 ]", NULL}},
    {"y\\\"", {"0.10", NULL}},
};
static const char *const odd[] = {"null",   "\"\"",         "[]",          "{}",   "0",
                                  "[null]", "{\"name\":1}", "\"\\ud800\"", " [ ] "};

enum { FIELDS = sizeof(fields) / sizeof(*fields), ODD = sizeof(odd) / sizeof(*odd) };

struct lines {
    struct str items[RECORDS_MAX];
    size_t count;
};

static void put_value(struct buffer *out, size_t field, uint8_t choice)
{
    size_t count = 0;
    while (fields[field].values[count])
        count++;
    size_t i = choice % (count + ODD);
    buffer_put(out, str_of(i < count ? fields[field].values[i] : odd[i - count]));
}

// Two bytes a field; a first byte above 0xF0 ends the record.
static struct lines make_lines(struct arena *arena, const uint8_t *data, size_t size)
{
    struct lines lines = {0};
    struct buffer out = {0};
    for (size_t at = 0; at < size && lines.count < RECORDS_MAX;) {
        buffer_reset(&out);
        buffer_byte(&out, '{');
        for (int n = 0; n < FIELDS_MAX && at < size && data[at] <= 0xF0; n++, at += 2) {
            size_t field = data[at] % FIELDS;
            write_comma(&out);
            buffer_printf(&out, "\"%s\":", fields[field].name);
            put_value(&out, field, at + 1 < size ? data[at + 1] : 0);
        }
        at++;
        buffer_byte(&out, '}');
        lines.items[lines.count++] = arena_copy(arena, buffer_str(&out));
    }
    buffer_free(&out);
    return lines;
}

static void check(bool holds)
{
    if (!holds)
        abort();
}

static void read_lines(struct corpus *corpus, const struct lines *lines)
{
    struct arena scratch = {0};
    struct trees trees = {0};
    struct record record = {.arena = &scratch, .trees = &trees};
    for (size_t i = 0; i < lines->count; i++) {
        arena_reset(&scratch);
        check(record_read(&record, lines->items[i]));
        record.number = i + 1;
        struct facts facts = view_facts(&record);
        corpus_add(corpus, &scratch, &facts, NULL);
    }
    record_free(&record);
    trees_free(&trees);
    arena_free(&scratch);
}

static struct str write_cluster(struct arena *arena, struct corpus *corpus, struct merge *merge,
                                uint32_t cluster)
{
    struct buffer out = {0}, copy = {0};
    char hex[CORPUS_HEX];
    uint32_t count, fullest = corpus_fullest(corpus, cluster);
    const uint32_t *members = corpus_members(corpus, cluster, &count);
    merge_start(merge, corpus_record(corpus, members[0], &copy),
                corpus_trace_name(corpus, members[0], hex));
    for (uint32_t i = 1; i < count; i++) {
        struct reason reason = corpus_reason(corpus, members[0], members[i]);
        struct str rule = str_of(rule_name(reason.rule));
        struct merge_source source = {corpus_trace_name(corpus, members[i], hex), rule,
                                      str_of(reason.score), members[i] == fullest};
        struct buffer line = {0};
        merge_add(merge, corpus_record(corpus, members[i], &line), &source);
        buffer_free(&line);
    }
    merge_write(merge, &out);
    check(span_validate(buffer_str(&out), NULL, NULL));
    struct str written = arena_copy(arena, buffer_str(&out));
    buffer_free(&out);
    buffer_free(&copy);
    return written;
}

static struct lines run(struct arena *arena, const struct lines *in)
{
    struct corpus corpus;
    struct merge merge = {.limit = 1 << 20};
    struct lines out = {0};
    corpus_open(&corpus, 1 << 20, "/tmp");
    corpus.threshold = 0.5F;
    read_lines(&corpus, in);
    corpus_cluster(&corpus);
    check(corpus.clusters.count <= in->count &&
          corpus.clusters.start[corpus.clusters.count] == in->count);
    for (uint32_t cluster = 0; cluster < corpus.clusters.count; cluster++)
        out.items[out.count++] = write_cluster(arena, &corpus, &merge, cluster);
    merge_free(&merge);
    corpus_close(&corpus);
    return out;
}

static int by_bytes(const void *a, const void *b)
{
    return str_compare(*(const struct str *)a, *(const struct str *)b);
}

static void check_same(struct lines a, struct lines b, bool in_order)
{
    check(a.count == b.count);
    if (!in_order && a.count) {
        qsort(a.items, a.count, sizeof(*a.items), by_bytes);
        qsort(b.items, b.count, sizeof(*b.items), by_bytes);
    }
    for (size_t i = 0; i < a.count; i++)
        check(str_equal(a.items[i], b.items[i]));
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct arena arena = {0};
    struct lines in = make_lines(&arena, data, size), reversed = {.count = in.count};
    for (size_t i = 0; i < in.count; i++)
        reversed.items[i] = in.items[in.count - 1 - i];
    struct lines once = run(&arena, &in);
    check_same(once, run(&arena, &once), true);
    check_same(once, run(&arena, &reversed), false);
    arena_free(&arena);
    return 0;
}
