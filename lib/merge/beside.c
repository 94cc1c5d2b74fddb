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

void beside_clusters(struct collection *collection, const char *path)
{
    struct output output;
    struct collection_pair pair = {0};
    uint32_t position = 0;
    output_open(&output, path);
    struct buffer *out = output_buffer(&output);
    while (collection_pair(collection, &position, &pair)) {
        buffer_byte(out, '{');
        write_key(out, STR("id"));
        write_text(out, pair.name);
        write_key(out, STR("cluster"));
        write_text(out, pair.survivor);
        buffer_put(out, STR("}\n"));
        output_flush_when_full(&output);
    }
    buffer_free(&pair.memory);
    output_close(&output);
}
