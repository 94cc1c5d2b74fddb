// SPDX-License-Identifier: MIT
#include "merge/survivors.h"

#include "merge/beside.h"

void survivors_open(struct survivors *survivors, struct stream *stream,
                    struct collection *collection, const char *explain)
{
    *survivors = (struct survivors){
        .stream = stream,
        .collection = collection,
        .merge.limit = stream->cli.max_line,
        .explained.fd = -1,
    };
    if (explain)
        output_open(&survivors->explained, explain);
    const struct collection_options *options = &collection->options;
    survivors->merge.has_replaces = options->archive.folder && !options->is_dump;
}

// One record of a cluster goes into its survivor.
static void merge_record(struct survivors *survivors, uint32_t kept, uint32_t dropped,
                         bool has_body)
{
    char hex[CORPUS_HEX];
    struct corpus *corpus = &survivors->collection->corpus;
    struct reason reason = corpus_reason(corpus, kept, dropped);
    struct merge_source source = {
        .name = corpus_trace_name(corpus, dropped, hex),
        .rule = str_of(rule_name(reason.rule)),
        .score = str_of(reason.score),
        .has_body = has_body,
    };
    merge_add(&survivors->merge, corpus_record(corpus, dropped, &survivors->dropped), &source);
    beside_explain(&survivors->explained, corpus, kept, dropped);
    stream_drop(survivors->stream);
}

static void put_cluster(struct survivors *survivors, const uint32_t *members, uint32_t count)
{
    char hex[CORPUS_HEX];
    struct corpus *corpus = &survivors->collection->corpus;
    struct str survivor = corpus_record(corpus, members[0], &survivors->kept);
    struct buffer *out = output_buffer(&survivors->stream->out);
    uint32_t cluster = corpus->clusters.number[members[0]];
    size_t related_count;
    const struct related *related = corpus_related(corpus, cluster, &related_count);

    if (count == 1 && !related_count && corpus->signatures[members[0]].has_id) {
        buffer_put(out, survivor); // nothing to change: not even parsed again
    } else {
        uint32_t fullest = corpus_fullest(corpus, cluster);
        merge_start(&survivors->merge, survivor, corpus_trace_name(corpus, members[0], hex));
        for (uint32_t i = 1; i < count; i++)
            merge_record(survivors, members[0], members[i], members[i] == fullest);
        for (size_t i = 0; i < related_count; i++)
            merge_relate(&survivors->merge, str_of(related[i].rule), related[i].name);
        merge_write(&survivors->merge, out);
    }
    buffer_byte(out, '\n');
    stream_put_form(survivors->stream);
}

void survivors_write(struct survivors *survivors)
{
    const uint32_t *members;
    uint32_t count, old_count;
    while ((members = collection_next(survivors->collection, &count, &old_count))) {
        survivors->stream->counts.in += old_count;
        put_cluster(survivors, members, count);
    }
    output_flush(&survivors->stream->out);
}

void survivors_close(struct survivors *survivors)
{
    output_close(&survivors->explained);
    merge_free(&survivors->merge);
    buffer_free(&survivors->kept);
    buffer_free(&survivors->dropped);
}
