// Records in runs of any size: what each run says has changed, laid over what was there before, is what clusters_make says of
// all records at once.
// SPDX-License-Identifier: MIT
#include "dedup/archive_commit.h"
#include "dedup/resolve.h"
#include "dedup/verdict.h"
#include "store_case.h"

#include "base/buffer.h"

#include <dirent.h>

enum { RECORDS = 350, WORDS = 60, SHARED = 35 };

static const float threshold = 0.3F;
static struct arena arena;
static struct facts all[RECORDS];

// A body of one of few articles, some words changed; long enough to be compared. All begin as one of two do, so that many
// meet under a root that have little else in common.
static struct str make_body(uint64_t seed, unsigned article)
{
    struct buffer body = {0};
    unsigned changed = (unsigned)(case_mix(seed) % 12);
    for (unsigned i = 0; i < WORDS; i++) {
        bool is_other = case_mix(seed * 1000 + i) % WORDS < changed;
        unsigned source = i < SHARED ? article % 2 : article;
        uint64_t word = is_other ? case_mix(seed + i) : case_mix(source * 1000 + i);
        buffer_printf(&body, "%sw%u", i ? " " : "", (unsigned)(word % 5000));
    }
    struct str copy = arena_copy(&arena, buffer_str(&body));
    buffer_free(&body);
    return copy;
}

static void make_records(uint64_t seed, unsigned articles)
{
    for (unsigned i = 0; i < RECORDS; i++) {
        uint64_t random = case_mix(seed * RECORDS + i);
        unsigned article = (unsigned)(random % articles);
        all[i] = (struct facts){.number = i + 1, .is_capture = true};
        all[i].name = arena_printf(&arena, "capture %u", i);
        all[i].line = arena_printf(&arena, "{\"line\":%u}", i);
        all[i].layout_rank = (int64_t)(random >> 8 & 3);
        if (random >> 12 & 1)
            all[i].url = arena_printf(&arena, "https://example.org/page?id=%u",
                                      article + (unsigned)(random >> 16 & 3));
        if (random >> 20 & 1)
            all[i].headline =
                arena_printf(&arena, "Headline of number %u", (unsigned)(random >> 24) % articles);
        if (random >> 32 & 1)
            all[i].first_author = arena_printf(&arena, "Ana Person%u", article % 7);
        if (random >> 36 & 1)
            all[i].date = (struct date){2019, 1, 1 + (int)(article % 5), DATE_DAY};
        if (random >> 40 & 3)
            all[i].body = make_body(random, article % (articles / 3 + 1));
    }
}

// What is known of each record: the first of its cluster, the survivor, how it was joined.
struct known {
    uint32_t first[RECORDS], survivor[RECORDS];
    uint8_t joined[RECORDS];
};

static void expect(struct known *known)
{
    static struct signature signatures[RECORDS];
    struct sketches sketches = {0};
    struct edges edges = {0};
    struct clusters clusters;
    struct arena scratch = {0};
    for (uint32_t i = 0; i < RECORDS; i++) {
        struct sketch sketch;
        signature_make(&signatures[i], &sketch, &scratch, &all[i]);
        sketches_add(&sketches, &sketch);
    }
    edges_make(&edges, (struct texts){signatures, &sketches}, RECORDS, verdict_least(threshold));
    struct near near = {&sketches, edges.items, edges.count, threshold};
    clusters_make(&clusters, &(struct grouping){signatures, RECORDS, KEEP_BEST, &near, NULL});
    for (uint32_t i = RECORDS; i-- > 0;) {
        uint32_t cluster = clusters.number[i];
        for (uint32_t n = clusters.start[cluster]; n < clusters.start[cluster + 1]; n++)
            known->first[clusters.members[n]] = i;
        known->survivor[i] = clusters.members[clusters.start[cluster]];
        known->joined[i] = clusters.joined[i];
    }
    clusters_free(&clusters);
    edges_free(&edges);
    sketches_free(&sketches);
    arena_free(&scratch);
}

static void take(struct known *known, struct resolve *resolve)
{
    struct resolved cluster = {0};
    uint32_t position = 0;
    while (resolve_next(resolve, &position, &cluster)) {
        for (uint32_t i = 0; i < cluster.count; i++) {
            known->first[cluster.members[i]] = position - 1;
            known->survivor[cluster.members[i]] = cluster.members[0];
            known->joined[cluster.members[i]] = cluster.joined[i];
        }
    }
}

static void run(struct known *known, uint32_t from, uint32_t to, size_t memory)
{
    struct archive_options options = {
        .folder = case_folder, .tmp = "/tmp", .memory = memory, .threshold = threshold};
    struct archive archive;
    struct resolve resolve;
    struct sorted extra;
    struct arena scratch = {0};
    uint32_t number;
    archive_open(&archive, &options);
    assert(archive.count == from);
    for (uint32_t i = from; i < to; i++) {
        assert(archive_add(&archive, &scratch, &all[i], NULL, &number) && number == i);
        assert(!archive_add(&archive, &scratch, &all[i / 2], NULL, &number) && number == i / 2);
        arena_reset(&scratch);
    }
    archive_index(&archive);
    resolve_run(&resolve, &archive, from, NULL, 0);
    take(known, &resolve);
    sorted_open(&extra, memory, "/tmp");
    resolve_extra(&resolve, &extra);
    resolve_close(&resolve);
    archive_commit(&archive, &extra, NULL, 0);
    sorted_close(&extra);
    archive_done(&archive);
    archive_close(&archive);
    arena_free(&scratch);
}

static void check(const struct known *known, const struct known *expected)
{
    for (uint32_t i = 0; i < RECORDS; i++)
        assert(known->first[i] == expected->first[i] &&
               known->survivor[i] == expected->survivor[i] &&
               known->joined[i] == expected->joined[i]);
}

static void check_all_at_once(const struct known *expected)
{
    struct archive_options options = {
        .folder = case_folder, .tmp = "/tmp", .memory = 1, .threshold = threshold};
    static struct known known;
    struct archive archive;
    struct resolve resolve;
    struct str name;
    archive_open(&archive, &options);
    resolve_run(&resolve, &archive, 0, NULL, 0);
    take(&known, &resolve);
    check(&known, expected);
    for (uint32_t i = 0; i < RECORDS; i++)
        assert(str_equal(archive_text(&archive, i, &name), all[i].line) &&
               str_equal(name, all[i].name));
    resolve_close(&resolve);
    archive_close(&archive);
}

static void empty_folder(void)
{
    DIR *open = opendir(case_folder);
    assert(open);
    for (struct dirent *entry; (entry = readdir(open));)
        if (entry->d_name[0] != '.')
            case_remove(entry->d_name);
    closedir(open);
}

int main(void)
{
    static struct known known, expected;
    static const uint32_t runs[] = {1, 2, 10, 100};
    case_start();
    for (uint64_t seed = 0; seed < 3; seed++) {
        make_records(seed, seed == 0 ? 30 : 300);
        expect(&expected);
        for (size_t i = 0; i < sizeof(runs) / sizeof(*runs); i++) {
            if (seed && runs[i] == 100)
                continue;
            for (uint32_t n = 0; n < runs[i]; n++)
                run(&known, RECORDS * n / runs[i], RECORDS * (n + 1) / runs[i],
                    i % 2 ? 1 : 1 << 24);
            check(&known, &expected);
            if (i % 3 == 0)
                check_all_at_once(&expected);
            empty_folder();
        }
    }
    arena_free(&arena);
    case_end();
    puts("ok resolve");
    return 0;
}
