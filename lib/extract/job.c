// SPDX-License-Identifier: MIT
#include "extract/job.h"

#include "capture/media.h"
#include "capture/sitemap.h"
#include "extract/beside.h"
#include "json/write.h"
#include "text/utf8.h"

void job_begin(struct job *job, struct str file, const struct document *document)
{
    arena_reset(&job->arena);
    buffer_reset(&job->out);
    buffer_reset(&job->refused);
    job->file = file;
    job->document = document ? *document : (struct document){0};
    job->is_missing = !document;
    job->outcome = EXTRACT_REJECTED;
    job->id = job->reason = (struct str){0};
    job->note_count = 0;
}

static void keep(struct arena *arena, struct str *text)
{
    if (text->data)
        *text = arena_copy(arena, *text);
}

static const struct str *keep_list(struct arena *arena, const struct str *list, size_t count)
{
    struct str *kept = arena_array(arena, count + 1, sizeof(*kept));
    for (size_t i = 0; i < count; i++)
        kept[i] = arena_copy(arena, list[i]);
    return kept;
}

static const struct entry_facts *keep_entry(struct arena *arena, const struct entry_facts *entry)
{
    struct entry_facts *kept = arena_alloc(arena, sizeof(*kept));
    *kept = *entry;
    struct str *texts[] = {&kept->headline,           &kept->description,    &kept->language,
                           &kept->publisher,          &kept->date_published, &kept->date_modified,
                           &kept->date_published_text};
    for (size_t i = 0; i < sizeof(texts) / sizeof(*texts); i++)
        keep(arena, texts[i]);
    kept->authors = keep_list(arena, entry->authors, entry->author_count);
    kept->keywords = keep_list(arena, entry->keywords, entry->keyword_count);
    return kept;
}

void job_keep(struct job *job)
{
    struct document *document = &job->document;
    struct str *texts[] = {&job->file,
                           &document->type,
                           &document->url,
                           &document->captured_at,
                           &document->media_type,
                           &document->charset,
                           &document->codings,
                           &document->payload_digest,
                           &document->reason};
    for (size_t i = 0; i < sizeof(texts) / sizeof(*texts); i++)
        keep(&job->arena, texts[i]);
    if (document->entry)
        document->entry = keep_entry(&job->arena, document->entry);
    buffer_reset(&job->bytes);
    buffer_put(&job->bytes, document->bytes);
    if (document->bytes.data)
        document->bytes = buffer_str(&job->bytes);
}

static void list(struct job *job, const struct job_options *options)
{
    const struct document *document = &job->document;
    list_write(&job->out, &job->arena, job->file, document, options->list);
    job->reason = document->reason;
    job->outcome = document->status == DOCUMENT_PAGE      ? EXTRACT_RECORD
                   : document->status == DOCUMENT_SKIPPED ? EXTRACT_REFUSED
                                                          : EXTRACT_REJECTED;
}

static struct extract_input input_of(const struct job *job)
{
    const struct document *document = &job->document;
    return (struct extract_input){
        .file = job->file,
        .url = document->url,
        .captured_at = document->captured_at,
        .bytes = document->bytes,
        .offset = document->offset,
        .media_type = document->media_type,
        .charset = document->charset,
        .http_status = document->http_status,
        .codings = document->codings,
        .payload_digest = document->payload_digest,
        .entry = document->entry,
        .kind = document->is_kind_told ? document->kind : CAPTURE_AUTO,
        .is_cut = document->is_cut,
    };
}

static void add_note(struct job *job, struct str note)
{
    if (job->note_count < JOB_NOTES_MAX)
        job->notes[job->note_count++] = note;
}

static void refuse(struct job *job, struct extractor *extractor, const struct job_options *options,
                   struct str record_type, struct str reason)
{
    struct extract_input input = input_of(job);
    job->outcome = EXTRACT_REFUSED;
    job->reason = reason;
    extractor->record_type = record_type;
    extractor->reason = utf8_repair(&job->arena, reason, NULL);
    if (options->has_refused)
        beside_refused(extractor, &input, &job->refused);
}

static struct str last_change(const struct entry_facts *entry)
{
    return entry->date_modified.data ? entry->date_modified : entry->date_published;
}

// URL<TAB>LASTMOD of what sitemaps and feeds name. A file that is neither is most likely a mistake, and told; pages of an archive
// are not.
static void list_urls(struct job *job, struct extractor *extractor,
                      const struct job_options *options)
{
    const struct document *document = &job->document;
    const char *why = NULL;
    job->outcome = EXTRACT_RECORD;
    if (document->status == DOCUMENT_PAGE && document->entry) {
        if (document->url.length)
            sitemap_line(&job->out, document->url, last_change(document->entry));
    } else if (document->status == DOCUMENT_PAGE && document->kind == CAPTURE_SITEMAP) {
        bool is_read = sitemap_list(&job->out, document->bytes, document->charset, &why);
        if (is_read && why)
            add_note(job, arena_printf(&job->arena, "a sitemap: %s", why));
        if (is_read)
            return;
        job->outcome = EXTRACT_REJECTED;
        job->reason = arena_printf(&job->arena, "a sitemap: %s", why);
    } else if (document->status == DOCUMENT_DAMAGED) {
        job->outcome = EXTRACT_REJECTED;
        job->reason = arena_copy(&job->arena, document->reason);
    } else {
        refuse(job, extractor, options, (struct str){0},
               document->reason.data ? arena_copy(&job->arena, document->reason)
                                     : STR("neither a sitemap nor a feed"));
        if (str_equal(document->type, STR("file")))
            add_note(job, job->reason);
    }
}

static void take_results(struct job *job, struct extractor *extractor,
                         const struct job_options *options)
{
    for (size_t i = 0; i < extractor->note_count; i++)
        add_note(job, arena_copy(&job->arena, extractor->notes[i]));
    if (job->outcome == EXTRACT_REFUSED) {
        refuse(job, extractor, options, extractor->record_type,
               arena_copy(&job->arena, extractor->reason));
    } else if (job->outcome == EXTRACT_REJECTED) {
        job->reason = arena_copy(&job->arena, extractor->reason);
    } else if (options->task == JOB_UNCLAIMED) {
        beside_unclaimed(extractor, job->file, &job->out);
    } else {
        buffer_put(&job->out, buffer_str(&extractor->record));
        buffer_byte(&job->out, '\n');
        job->id = arena_copy(&job->arena, extractor->id);
    }
}

static void extract(struct job *job, struct extractor *extractor, const struct job_options *options)
{
    const struct document *document = &job->document;
    if (document->status == DOCUMENT_DAMAGED || document->digest == DIGEST_WRONG) {
        job->reason = document->status == DOCUMENT_DAMAGED
                          ? arena_copy(&job->arena, document->reason)
                          : STR("the digest that the archive states is not that of the bytes");
        return;
    }
    struct str refusal = document->status == DOCUMENT_SKIPPED
                             ? arena_copy(&job->arena, document->reason)
                             : media_refusal(&job->arena, document);
    if (document->kind == CAPTURE_SITEMAP && !refusal.data)
        refusal = STR("a sitemap: --list-urls reads it");
    if (refusal.data) {
        refuse(job, extractor, options, (struct str){0}, refusal);
        return;
    }
    struct extract_input input = input_of(job);
    job->outcome = extractor_run(extractor, &input);
    take_results(job, extractor, options);
}

void job_run(struct job *job, struct extractor *extractor, const struct job_options *options)
{
    if (job->is_missing)
        return;
    if (options->task == JOB_LIST)
        list(job, options);
    else if (options->task == JOB_URLS)
        list_urls(job, extractor, options);
    else
        extract(job, extractor, options);
}

void job_free(struct job *job)
{
    buffer_free(&job->out);
    buffer_free(&job->refused);
    buffer_free(&job->bytes);
    arena_free(&job->arena);
    *job = (struct job){0};
}
