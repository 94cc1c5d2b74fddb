// SPDX-License-Identifier: MIT
#undef NDEBUG
#include "dedup/recall.h"

#include <assert.h>

static const struct recalled edges_of[] = {
    {{3, 5, 0.5F}, 1}, {{3, 9, 0.75F}, 6}, {{5, 9, 1}, UINT32_C(1) << 31}};

static void test_second_time(void)
{
    struct recall recall = {.limit = 1 << 20};
    const uint32_t records[] = {3, 5, 9};
    const struct recalled *edges;
    size_t count;
    assert(recall_find(&recall, records, 3, &edges, &count) == RECALL_NEW);
    assert(recall_find(&recall, records, 3, &edges, &count) == RECALL_AGAIN);
    recall_put(&recall, records, 3, edges_of, 3);
    assert(recall_find(&recall, records, 2, &edges, &count) == RECALL_NEW); // a part of it
    assert(recall_find(&recall, records, 3, &edges, &count) == RECALL_KNOWN);
    assert(count == 3 && memcmp(edges, edges_of, sizeof(edges_of)) == 0);
    assert(recall_find(&recall, records, 2, &edges, &count) == RECALL_AGAIN);
    recall_put(&recall, records, 2, NULL, 0);
    assert(recall_find(&recall, records, 2, &edges, &count) == RECALL_KNOWN && count == 0);
    recall_free(&recall);
}

// What does not fit is forgotten, and what is known is right whatever was forgotten.
static void test_limit(void)
{
    struct recall recall = {.limit = 8192};
    const struct recalled *edges;
    size_t count, known = 0, most = 0;
    for (int round = 0; round < 4; round++)
        for (uint32_t i = 0; i < 1000; i++) {
            const uint32_t records[] = {i / 4, i / 4 + 1000};
            struct recalled one = {{i / 4, i / 4 + 1000, 0.25F}, i / 4};
            switch (recall_find(&recall, records, 2, &edges, &count)) {
            case RECALL_NEW: break;
            case RECALL_AGAIN: recall_put(&recall, records, 2, &one, 1); break;
            case RECALL_KNOWN: assert(count == 1 && memcmp(edges, &one, sizeof(one)) == 0); known++;
            }
            size_t used = recall.known.length + recall.lists.capacity * sizeof(struct numbers_slot);
            most = used > most ? used : most;
        }
    assert(known > 1000 && most < 8192 + 64);
    recall_free(&recall);
}

int main(void)
{
    test_second_time();
    test_limit();
    return 0;
}
