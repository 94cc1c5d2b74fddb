// SPDX-License-Identifier: MIT
#include "dedup/frames.h"

#include "base/memory.h"
#include "dedup/verdict.h"

#include <stdlib.h>
#include <string.h>

enum {
    HASHES = 256,
    BLOCK = 16, // slots
};

static const float OWN_LEAST = 0.25F; // of a text that is more than the frame

// Whether a record is one of those that are counted: one in 'step', a power of two, by the hash of its bytes.
static bool is_counted(struct texts texts, uint32_t record, size_t step)
{
    return (texts.signatures[record].line_hash & (step - 1)) == 0;
}

// Lists the sketches that are counted. Returns how many there are.
static size_t list_counted(const struct sketch ***counted, struct texts texts,
                           const struct rooted *members, size_t count)
{
    size_t step = 1, capacity = 0, listed = 0;
    while (count / step > (size_t)2 * FRAMES_TEXTS)
        step *= 2;
    *counted = NULL;
    for (size_t i = 0; i < count; i++) {
        if (!is_counted(texts, members[i].record, step))
            continue;
        *counted = memory_grow(*counted, listed, &capacity, sizeof(**counted));
        (*counted)[listed++] = sketches_at(texts.sketches, members[i].record);
    }
    return listed;
}

// Slots from 'first' on, a block of them, so that what is counted stays in the processor's caches.
static void find_block(struct frames *frames, const struct sketch *const *counted, size_t count,
                       size_t enough, unsigned first)
{
    uint32_t held[BLOCK][HASHES] = {0};
    for (size_t i = 0; i < count; i++)
        for (unsigned slot = first; slot < first + BLOCK; slot++) {
            unsigned hash = counted[i]->hash[slot];
            uint32_t now = held[slot - first][hash] += counted[i]->place[slot] != 0;
            if (now == enough)
                frames->bits[slot][hash / 64] |= UINT64_C(1) << hash % 64;
        }
}

void frames_find(struct frames *frames, struct texts texts, const struct rooted *members,
                 size_t count)
{
    const struct sketch **counted;
    size_t texts_counted = list_counted(&counted, texts, members, count);
    size_t enough = (texts_counted + FRAMES_PARTS - 1) / FRAMES_PARTS;
    enough = enough < 2 ? 2 : enough;
    memset(frames, 0, sizeof(*frames));
    for (unsigned slot = 0; slot < SKETCH_SLOTS; slot += BLOCK)
        find_block(frames, counted, texts_counted, enough, slot);
    free(counted);
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
