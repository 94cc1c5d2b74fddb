// SPDX-License-Identifier: MIT
#include "merge/beside.h"

#include "json/write.h"

static void put_name(struct buffer *out, struct str key, const struct corpus *corpus,
                     uint32_t record)
{
    char digits[CORPUS_DIGITS];
    write_key(out, key);
    write_text(out, corpus_name(corpus, record, digits));
}

void beside_explain(struct output *output, const struct corpus *corpus, uint32_t kept,
                    uint32_t dropped)
{
    struct buffer *out = output_buffer(output);
    if (output->fd < 0)
        return;
    struct reason reason = corpus_reason(corpus, kept, dropped);
    buffer_byte(out, '{');
    put_name(out, STR("kept"), corpus, kept);
    put_name(out, STR("dropped"), corpus, dropped);
    write_key(out, STR("rule"));
    write_text(out, str_of(rule_name(reason.rule)));
    write_key(out, STR("score"));
    buffer_put(out, str_of(reason.score));
    buffer_put(out, STR("}\n"));
    output_flush_when_full(output);
}

void beside_clusters(const struct corpus *corpus, const char *path)
{
    struct output output;
    output_open(&output, path);
    struct buffer *out = output_buffer(&output);
    for (uint32_t record = 0; record < corpus->count; record++) {
        uint32_t count;
        const uint32_t *members = corpus_members(corpus, corpus->clusters.number[record], &count);
        buffer_byte(out, '{');
        put_name(out, STR("id"), corpus, record);
        put_name(out, STR("cluster"), corpus, members[0]);
        buffer_put(out, STR("}\n"));
        output_flush_when_full(&output);
    }
    output_close(&output);
}
