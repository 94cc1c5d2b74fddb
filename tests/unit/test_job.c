// SPDX-License-Identifier: MIT
#include "extract/job.h"

#undef NDEBUG
#include <assert.h>
#include <stdio.h>

#define PROSE                                                                                      \
    "The council voted to rebuild the old harbour bridge, which has been closed since a barge "    \
    "struck one of its piers, and the work will take two years, the mayor of the town said.\n\n"
#define ARTICLE "Bridge to be rebuilt\n\nBy Ann Example\n\n8 July 2014\n\n" PROSE PROSE PROSE PROSE

static struct extractor extractor = {.line_max = 1 << 20};
static struct job job;

static struct document text_of(const char *bytes)
{
    return (struct document){.kind = CAPTURE_TEXT, .type = STR("file"), .bytes = str_of(bytes)};
}

static void run(const struct document *document, const struct job_options *options)
{
    job_begin(&job, STR("in.txt"), document);
    job_run(&job, &extractor, options);
}

static bool reason_is(const char *reason)
{
    return strcmp(job.reason.data, reason) == 0 && job.reason.length == strlen(reason);
}

static void test_record(void)
{
    static const struct job_options options = {.has_refused = true};
    struct document document = text_of(ARTICLE);
    run(&document, &options);
    assert(job.outcome == EXTRACT_RECORD && job.id.length == 32 && job.refused.length == 0);
    struct str out = buffer_str(&job.out);
    assert(str_ends(out, STR("}\n")) && str_contains(out, STR("\"Bridge to be rebuilt\"")));
    assert(str_contains(out, STR("\"file\":\"in.txt\"")));

    document.status = DOCUMENT_DAMAGED;
    document.reason = STR("half of it");
    run(&document, &options);
    assert(job.outcome == EXTRACT_REJECTED && reason_is("half of it"));
    assert(job.out.length == 0 && !job.id.data); // nothing of the job before

    document = text_of(ARTICLE);
    document.digest = DIGEST_WRONG;
    run(&document, &options);
    assert(job.outcome == EXTRACT_REJECTED && str_contains(job.reason, STR("digest")));
}

static void test_refused(void)
{
    static const struct job_options quiet = {0}, loud = {.has_refused = true};
    struct document document = text_of("a request");
    document.status = DOCUMENT_SKIPPED;
    document.reason = STR("a \"request\"");
    document.url = STR("https://x.example/");
    run(&document, &loud);
    assert(job.outcome == EXTRACT_REFUSED && reason_is("a \"request\"") && job.out.length == 0);
    assert(str_equal(buffer_str(&job.refused),
                     STR("{\"file\":\"in.txt\",\"url\":\"https://x.example/\",\"record_type\":null,"
                         "\"reason\":\"a \\\"request\\\"\"}\n")));
    run(&document, &quiet);
    assert(job.outcome == EXTRACT_REFUSED && job.refused.length == 0);

    document = text_of("<urlset/>");
    document.kind = CAPTURE_SITEMAP;
    run(&document, &quiet);
    assert(job.outcome == EXTRACT_REFUSED && str_contains(job.reason, STR("--list-urls")));
    document = text_of("%PDF-1.4");
    document.media_type = STR("application/pdf");
    run(&document, &quiet);
    assert(job.outcome == EXTRACT_REFUSED);
}

static void test_missing(void)
{
    static const struct job_options options = {0};
    job_begin(&job, STR("gone"), NULL);
    job.reason = STR("No such file");
    job_run(&job, &extractor, &options);
    assert(job.is_missing && job.outcome == EXTRACT_REJECTED && reason_is("No such file"));
}

static void test_unclaimed(void)
{
    static const struct job_options options = {.task = JOB_UNCLAIMED};
    struct document document = text_of(ARTICLE "Share this on \033[31mWire\n");
    run(&document, &options);
    assert(job.outcome == EXTRACT_RECORD);
    assert(str_equal(buffer_str(&job.out), STR("in.txt:15: Share this on \\x1b[31mWire\n")));
}

static void test_list(void)
{
    static const struct job_options options = {.task = JOB_LIST};
    struct document document = text_of(ARTICLE);
    run(&document, &options);
    assert(job.outcome == EXTRACT_RECORD &&
           str_contains(buffer_str(&job.out), STR("\"type\":\"file\"")));
    document.status = DOCUMENT_SKIPPED;
    document.reason = STR("warcinfo");
    run(&document, &options);
    assert(job.outcome == EXTRACT_REFUSED && reason_is("warcinfo") && job.out.length);
    document.status = DOCUMENT_DAMAGED;
    run(&document, &options);
    assert(job.outcome == EXTRACT_REJECTED && job.out.length);
}

static void test_urls(void)
{
    static const struct job_options options = {.task = JOB_URLS, .has_refused = true};
    static const struct entry_facts entry = {.date_published = STR_INIT("2020-02-03")};
    struct document document = {.kind = CAPTURE_SITEMAP, .type = STR("file")};
    document.bytes = STR("<urlset><url><loc>https://x.example/a</loc></url></urlset>");
    run(&document, &options);
    assert(job.outcome == EXTRACT_RECORD && job.note_count == 0);
    assert(str_equal(buffer_str(&job.out), STR("https://x.example/a\t\n")));
    document.bytes = STR("<urlset><url><loc>https://x.example/a</loc></url>");
    run(&document, &options); // cut: what is there, and a word
    assert(job.outcome == EXTRACT_RECORD && job.note_count == 1 && job.out.length);

    document = (struct document){.kind = CAPTURE_HTML,
                                 .type = STR("entry"),
                                 .url = STR("https://f.example/"),
                                 .entry = &entry};
    run(&document, &options);
    assert(str_equal(buffer_str(&job.out), STR("https://f.example/\t2020-02-03\n")));
    document.url = (struct str){0};
    run(&document, &options);
    assert(job.outcome == EXTRACT_RECORD && job.out.length == 0);

    document = text_of(ARTICLE);
    run(&document, &options);
    assert(job.outcome == EXTRACT_REFUSED && reason_is("neither a sitemap nor a feed"));
    assert(job.note_count == 1 && str_equal(job.notes[0], job.reason) && job.refused.length);
    document.type = STR("response"); // a page of an archive is no mistake
    run(&document, &options);
    assert(job.outcome == EXTRACT_REFUSED && job.note_count == 0);
    document.status = DOCUMENT_DAMAGED;
    document.reason = STR("cut short");
    run(&document, &options);
    assert(job.outcome == EXTRACT_REJECTED && reason_is("cut short"));
}

// What was borrowed may be overwritten once the job is kept: the record is the same.
static void test_keep(void)
{
    static const struct job_options options = {0};
    struct arena first = {0};
    struct str name = STR_INIT("Eva Frost"), word = STR_INIT("ice");
    char bytes[] = "<p>" PROSE "</p>", url[] = "https://f.example/ice", headline[] = "Of ice";
    struct entry_facts entry = {.headline = str_of(headline),
                                .authors = &name,
                                .author_count = 1,
                                .keywords = &word,
                                .keyword_count = 1};
    struct document document = {.kind = CAPTURE_HTML,
                                .is_kind_told = true,
                                .type = STR("entry"),
                                .url = str_of(url),
                                .media_type = STR("text/html"),
                                .bytes = str_of(bytes),
                                .entry = &entry};
    run(&document, &options);
    struct str expected = arena_copy(&first, buffer_str(&job.out));
    assert(job.outcome == EXTRACT_RECORD && str_contains(expected, STR("Eva Frost")));
    assert(str_contains(expected, STR("\"ice\"")));

    job_begin(&job, STR("in.txt"), &document);
    job_keep(&job);
    memset(bytes, 'x', sizeof(bytes));
    memset(url, 'x', sizeof(url));
    memset(headline, 'x', sizeof(headline));
    name = word = (struct str){0};
    entry = (struct entry_facts){0};
    job_run(&job, &extractor, &options);
    assert(str_equal(buffer_str(&job.out), expected));
    arena_free(&first);
}

int main(void)
{
    test_record();
    test_refused();
    test_missing();
    test_unclaimed();
    test_list();
    test_urls();
    test_keep();
    job_free(&job);
    job_free(&job); // harmless
    extractor_free(&extractor);
    puts("ok job");
    return 0;
}
