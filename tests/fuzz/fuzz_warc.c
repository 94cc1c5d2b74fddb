// Any bytes as an archive, or whatever holds pages: the documents come to an end, each says what it is or why it is none, offsets never go
// back or beyond the input, no page is over the limit, and every document ends as exactly one of record, refusal and rejection.
// SPDX-License-Identifier: MIT
#include "require.h"

#include "codec/pack.h"
#include "extract/intake.h"
#include "extract/job.h"
#include "json/span.h"
#include "text/utf8.h"
#include "web/xml.h"

#include <unistd.h>

enum {
    INPUT_MAX = 60000, // fits into a pipe, and packed too
    PAGE_MAX = 1 << 20,
};

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

// Makes the bytes standard input, through a pipe: nothing may seek.
static void become_input(struct str bytes)
{
    int ends[2];
    require(pipe(ends) == 0);
    require(write(ends[1], bytes.data, bytes.length) == (ptrdiff_t)bytes.length);
    close(ends[1]);
    require(dup2(ends[0], STDIN_FILENO) == STDIN_FILENO);
    close(ends[0]);
}

static bool is_text(struct str text)
{
    return !text.data || utf8_is_valid(text);
}

static void check_document(const struct document *document, uint64_t *offset, size_t size)
{
    bool is_page = document->status == DOCUMENT_PAGE;
    require(is_page ? document->kind != CAPTURE_AUTO : document->reason.length > 0);
    require(document->offset >= *offset && document->offset <= size);
    *offset = document->offset;
    require(!is_page || document->bytes.length <= PAGE_MAX);
    require(is_text(document->type) && is_text(document->url) && is_text(document->captured_at));
    require(is_text(document->codings) && is_text(document->payload_digest));
    require(document->http_status < 1000);
}

// What a task makes of it: lines that are whole, and a reason where there is none.
static void check_job(struct job *job, const struct document *document, enum job_task task)
{
    static struct extractor extractor;
    struct job_options options = {.task = task, .list = {.verifies = true}};
    job_begin(job, STR("-"), document);
    job_keep(job);
    job_run(job, &extractor, &options);
    struct str out = buffer_str(&job->out), line;
    require(job->outcome == EXTRACT_RECORD || job->reason.length > 0);
    require(job->outcome == EXTRACT_RECORD || task == JOB_LIST || out.length == 0);
    require(!out.length || str_ends(out, STR("\n")));
    out = str_slice(out, 0, out.length - (out.length > 0));
    if (task != JOB_LIST)
        return;
    require(str_split(&out, '\n', &line) && span_validate(line, NULL, NULL));
    require(span_kind(line) == SPAN_OBJECT && !out.data);
}

// The first byte says what the input is taken for, and whether it is packed.
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const enum capture_kind kinds[] = {CAPTURE_AUTO, CAPTURE_WARC, CAPTURE_ARC,
                                              CAPTURE_JSONL, CAPTURE_MHTML};
    static struct job job;
    if (size == 0 || size > INPUT_MAX)
        return 0;
    xml_begin();
    struct str input = {(const char *)data + 1, size - 1};
    struct buffer packed = {0};
    if (data[0] & 16)
        pack(data[0] & 32 ? CODING_ZSTD : CODING_GZIP, input, (struct str){0}, &packed);
    become_input(packed.length ? buffer_str(&packed) : input);
    size_t length = packed.length ? packed.length : input.length;
    struct intake intake = {.reader = {.from = kinds[(data[0] & 15) % 5], .page_max = PAGE_MAX},
                            .is_raw = (data[0] & 64) != 0};
    intake.reader.verifies = true;
    char *const none[] = {NULL};
    intake_open(&intake, none);

    uint64_t offset = 0, count = 0;
    struct document document;
    enum intake_status status;
    while ((status = intake_next(&intake, &document)) != INTAKE_END) {
        require(status == INTAKE_DOCUMENT && ++count <= 300 * (uint64_t)size);
        check_document(&document, &offset, length);
        check_job(&job, &document, JOB_LIST);
        check_job(&job, &document, JOB_URLS);
    }
    intake_close(&intake);
    buffer_free(&packed);
    return 0;
}
