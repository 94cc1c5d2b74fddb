// The evidence between records that are compared, for training: `near_pairs < RECORDS > TABLE`. One line a pair: the two ids, then
// the numbers of dedup/evidence.h, parted by tabs.
// SPDX-License-Identifier: MIT
#include "dedup/corpus.h"
#include "dedup/evidence.h"
#include "merge/view.h"
#include "record/stream.h"

#include <stdio.h>
#include <unistd.h>

static void put_pair(const struct corpus *corpus, uint32_t a, uint32_t b)
{
    float evidence[EVIDENCE_COUNT];
    struct compared of_a = {&corpus->signatures[a].own, sketches_at(&corpus->sketches, a)};
    struct compared of_b = {&corpus->signatures[b].own, sketches_at(&corpus->sketches, b)};
    if (!evidence_gather(of_a, of_b, evidence))
        return;
    printf("%.*s\t%.*s", (int)corpus->names[a].length, corpus->names[a].data,
           (int)corpus->names[b].length, corpus->names[b].data);
    for (int i = 0; i < EVIDENCE_COUNT; i++)
        printf("\t%.4g", (double)evidence[i]);
    putchar('\n');
}

int main(void)
{
    struct cli cli = cli_defaults();
    struct stream stream;
    struct corpus corpus;
    struct edges edges = {0};
    struct record *record;
    stream_open(&stream, STDIN_FILENO, "-", "/dev/null", &cli);
    corpus_open(&corpus, (size_t)1 << 30, "/tmp");
    corpus.threshold = 1;
    while ((record = stream_next(&stream))) {
        struct facts facts = view_facts(record);
        corpus_add(&corpus, record->arena, &facts, NULL);
    }
    edges_make(&edges, (struct texts){corpus.signatures, &corpus.sketches}, corpus.count, 0);
    for (size_t i = 0; i < edges.count; i++)
        put_pair(&corpus, edges.items[i].a, edges.items[i].b);
    edges_free(&edges);
    corpus_close(&corpus);
    return 0;
}
