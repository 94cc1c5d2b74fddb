// SPDX-License-Identifier: MIT
#include "learn/candidates.h"

#include "base/buffer.h"

struct candidate *candidates_put(struct candidates *list, struct arena *arena, struct str key,
                                 struct str value, uint32_t node)
{
    if (!key.length)
        return NULL;
    for (size_t i = 0; i < list->count; i++)
        if (str_equal(list->items[i].key, key))
            return &list->items[i];
    if (list->count >= CANDIDATES_MAX)
        return NULL;
    if (!list->items)
        list->items = arena_array(arena, CANDIDATES_MAX, sizeof(*list->items));
    struct candidate *candidate = &list->items[list->count];
    *candidate = (struct candidate){
        .value = value, .key = key, .node = node, .order = (uint32_t)list->count};
    list->count++;
    return candidate;
}

static int leaf_of(const struct choice_tree *tree, const struct candidate *candidate)
{
    unsigned leaf = 0;
    for (unsigned level = 0; level < CHOICE_DEPTH; level++)
        leaf |= (unsigned)candidate_has(candidate, tree->features[level]) << level;
    return tree->leaves[leaf];
}

void candidates_score(struct candidates *list, const struct choice *choice)
{
    for (size_t i = 0; i < list->count; i++) {
        struct candidate *candidate = &list->items[i];
        candidate->score = choice->bias;
        for (unsigned feature = 0; feature < choice->features; feature++)
            if (candidate_has(candidate, feature))
                candidate->score += choice->weights[feature];
        for (unsigned j = 0; j < choice->tree_count; j++)
            candidate->score += leaf_of(&choice->trees[j], candidate);
    }
}

const struct candidate *candidates_best(const struct candidates *list)
{
    const struct candidate *best = NULL;
    for (size_t i = 0; i < list->count; i++)
        if (!best || list->items[i].score > best->score)
            best = &list->items[i];
    return best;
}

struct str candidate_sources(struct arena *arena, const struct candidate *candidate,
                             const struct candidate_source *rows, size_t count)
{
    struct buffer out = {0};
    for (size_t i = 0; i < count; i++) {
        struct str words = str_of(rows[i].words);
        if (!candidate_has(candidate, rows[i].feature) || str_contains(buffer_str(&out), words))
            continue;
        if (out.length)
            buffer_put(&out, STR(", "));
        buffer_put(&out, words);
    }
    return arena_take(arena, &out);
}

unsigned candidate_confidence(int margin)
{
    static const struct {
        int margin;
        unsigned percent;
    } steps[] = {{460, 99}, {294, 95}, {220, 90}, {139, 80}, {85, 70}, {41, 60}, {0, 50}};
    for (size_t i = 0; i < sizeof(steps) / sizeof(*steps); i++)
        if (margin >= steps[i].margin)
            return steps[i].percent;
    return 40;
}

int candidates_margin(const struct candidates *list, const struct candidate *candidate, int least)
{
    for (size_t i = 0; i < list->count; i++)
        if (&list->items[i] != candidate && list->items[i].score > least)
            least = list->items[i].score;
    return candidate->score - least;
}
