// SPDX-License-Identifier: MIT
#include "dedup/frames.h"

#include "base/memory.h"
#include "dedup/verdict.h"

#include <stdlib.h>
#include <string.h>

enum { HASHES = 256 };

static const float OWN_LEAST = 0.25F; // of a text that is more than the frame

// Whether a record is one of those that are counted: one in 'step', a power of two, by the hash of its bytes.
static bool is_counted(struct texts texts, uint32_t record, size_t step)
{
    return (texts.signatures[record].line_hash & (step - 1)) == 0;
}

void frames_find(struct frames *frames, struct texts texts, const struct rooted *members,
                 size_t count)
{
    uint32_t(*held)[HASHES] = memory_array(SKETCH_SLOTS, sizeof(*held));
    size_t step = 1, counted = 0;
    while (count / step > (size_t)2 * FRAMES_TEXTS)
        step *= 2;
    for (size_t i = 0; i < count; i++) {
        struct sketch copy;
        if (!is_counted(texts, members[i].record, step))
            continue;
        const struct sketch *sketch = sketches_at(texts.sketches, members[i].record, &copy);
        for (unsigned slot = 0; slot < SKETCH_SLOTS; slot++)
            held[slot][sketch->hash[slot]] += sketch->place[slot] != 0;
        counted++;
    }
    memset(frames, 0, sizeof(*frames));
    for (unsigned slot = 0; slot < SKETCH_SLOTS; slot++)
        for (unsigned hash = 0; hash < HASHES; hash++)
            if (held[slot][hash] > 1 && (size_t)held[slot][hash] * FRAMES_PARTS >= counted)
                frames->bits[slot][hash / 64] |= UINT64_C(1) << hash % 64;
    free(held);
}

// A text without the frame. Returns the share of it that is left.
static float leave_own(const struct frames *frames, const struct sketch *sketch, struct sketch *own)
{
    unsigned filled = 0, left = 0;
    *own = *sketch;
    for (unsigned slot = 0; slot < SKETCH_SLOTS; slot++) {
        unsigned hash = sketch->hash[slot];
        bool is_frame = frames->bits[slot][hash / 64] >> hash % 64 & 1;
        filled += sketch->place[slot] != 0;
        left += sketch->place[slot] != 0 && !is_frame;
        if (is_frame)
            own->place[slot] = 0;
    }
    own->words = filled ? (uint32_t)((uint64_t)sketch->words * left / filled) : 0;
    return filled ? (float)left / (float)filled : 0;
}

float frames_score(const struct frames *frames, struct compared a, struct compared b, float score)
{
    struct sketch own[2];
    float least = leave_own(frames, a.sketch, &own[0]),
          other = leave_own(frames, b.sketch, &own[1]);
    if (least < OWN_LEAST || other < OWN_LEAST)
        return score;
    float beside =
        verdict_score((struct compared){a.own, &own[0]}, (struct compared){b.own, &own[1]});
    return beside < score ? beside : score;
}
