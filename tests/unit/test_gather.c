// What joins over edges: members verify against their survivor, and nothing is chained.
// SPDX-License-Identifier: MIT
#include "dedup/gather.h"

#include "dedup/clusters.h"
#include "near_case.h"

static const float threshold = 0.8F;

// The clusters of the records with these edges.
static struct clusters made(struct near_case *records, struct edge *edges, size_t count)
{
    struct clusters clusters;
    struct near near = {&records->sketches, edges, count, threshold};
    clusters_make(&clusters,
                  &(struct grouping){records->signatures, records->count, KEEP_BEST, &near, NULL});
    return clusters;
}

int main(void)
{
    struct near_case records = {0};
    for (unsigned i = 0; i < 3; i++) // of one article: 0, 1, 2; the longer one survives
        near_add(&records, (struct near_body){.article = 1, .seed = i, .count = 300 - i});
    near_add(&records, (struct near_body){.article = 2, .count = 200});
    near_add(&records, (struct near_body){.article = 3, .count = 100});

    // Over an edge each; the others verify.
    struct edge chain[] = {{0, 1, 0.9F}, {1, 2, 0.9F}};
    struct clusters clusters = made(&records, chain, 2);
    assert(clusters.count == 3 && clusters.number[0] == clusters.number[2]);
    assert(clusters.joined[2] == RULE_NEAR);
    clusters_free(&clusters);

    // 3 joins the survivor by its edge; 4 comes by way of 3 and has nothing in common with the survivor.
    struct edge bridge[] = {{0, 1, 0.9F}, {0, 3, 0.9F}, {3, 4, 0.9F}};
    clusters = made(&records, bridge, 3);
    assert(clusters.number[0] == clusters.number[1] && clusters.number[0] == clusters.number[3]);
    assert(clusters.number[4] != clusters.number[0]);
    clusters_free(&clusters);

    // What is below the threshold joins nothing.
    struct edge weak[] = {{0, 3, 0.79F}};
    clusters = made(&records, weak, 1);
    assert(clusters.count == 5);
    clusters_free(&clusters);
    near_free(&records);
    puts("ok gather");
    return 0;
}
