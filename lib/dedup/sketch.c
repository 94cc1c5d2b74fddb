// SPDX-License-Identifier: MIT
#include "dedup/sketch.h"

#include "text/utf8.h"

enum {
    TURN = 11, // bits by which a word's hash turns from one place to the next
    TURN_OUT = TURN * SHINGLE_WORDS % 64, // by which it has turned when it leaves
    SLOT_SHIFT = 57,                      // 64 less the bits of a slot's number
    SLOTS_OF_ROOT = SKETCH_SLOTS / SKETCH_ROOTS,
    DENSIFY_MAX = 64, // tries to find a filled part for an empty one
};

static const uint64_t ODD_A = 0x9E3779B97F4A7C15, ODD_B = 0xD6E8FEB86659FD93;
static const uint64_t LOW_BITS = 0x0101010101010101, HIGH_BITS = 0x8080808080808080;
static const uint64_t SPACES = 0x2020202020202020;

// A sketch as it is made.
struct making {
    uint64_t least[SKETCH_SLOTS]; // hash without the slot's number, above it a bit; 0: empty
    uint32_t at[SKETCH_SLOTS];    // of the shingle, in words
    uint64_t recent[SHINGLE_WORDS];
    uint64_t rolling;
    uint32_t words;
    unsigned next; // in 'recent'
};

static inline uint64_t turn(uint64_t value, unsigned bits)
{
    return value << bits | value >> (64 - bits);
}

static inline uint64_t mix(uint64_t hash)
{
    hash = (hash ^ hash >> 32) * ODD_B;
    return hash ^ hash >> 29;
}

static inline void add_word(struct making *making, uint64_t hash)
{
    uint64_t *oldest = &making->recent[making->next];
    making->rolling = turn(making->rolling, TURN) ^ turn(*oldest, TURN_OUT) ^ hash;
    *oldest = hash;
    making->next = making->next + 1 == SHINGLE_WORDS ? 0 : making->next + 1;
    if (++making->words < SHINGLE_WORDS)
        return;
    uint64_t shingle = mix(making->rolling * ODD_A);
    size_t slot = shingle >> SLOT_SHIFT;
    uint64_t value = ~shingle << (64 - SLOT_SHIFT) | 1; // the greatest of these is the least hash
    if (value > making->least[slot]) {
        making->least[slot] = value;
        making->at[slot] = making->words;
    }
}

// Eight bytes, the first one lowest, on every machine.
static inline uint64_t load(const char *bytes)
{
    const unsigned char *at =
        (const unsigned char *)bytes; // written out: compilers make it one load
    return (uint64_t)at[0] | (uint64_t)at[1] << 8 | (uint64_t)at[2] << 16 | (uint64_t)at[3] << 24 |
           (uint64_t)at[4] << 32 | (uint64_t)at[5] << 40 | (uint64_t)at[6] << 48 |
           (uint64_t)at[7] << 56;
}

static inline uint64_t load_end(const char *bytes, size_t count)
{
    uint64_t value = 0;
    for (size_t i = 0; i < count; i++)
        value |= (uint64_t)(unsigned char)bytes[i] << 8 * i;
    return value;
}

// A word that is not all ASCII: each character of a script without spaces is one of its own.
static void add_other(struct making *making, struct str word)
{
    uint64_t hash = 0;
    for (size_t position = 0; position < word.length;) {
        uint32_t point = utf8_next(word, &position);
        bool is_alone = point >= 0x0E00 && utf8_is_unspaced_script(point);
        if (is_alone && hash)
            add_word(making, mix(hash * ODD_A));
        hash = (is_alone ? 0 : hash * ODD_B) + point + 1;
        if (is_alone) {
            add_word(making, mix(hash * ODD_A));
            hash = 0;
        }
    }
    if (hash)
        add_word(making, mix(hash * ODD_A));
}

// Words of a key are parted by one space: whole words are hashed eight bytes at a time.
static void add_words(struct making *making, struct str key)
{
    if (!key.length)
        return; // data may be NULL, and NULL + 0 is not defined in C
    const char *at = key.data, *end = key.data + key.length;
    while (at < end) {
        const char *start = at;
        uint64_t hash = 0, bytes, spaces;
        bool is_ascii = true;
        for (;;) {
            size_t left = (size_t)(end - at);
            bytes = left >= 8 ? load(at) : load_end(at, left) | SPACES << 8 * left;
            uint64_t zeros = bytes ^ SPACES;
            spaces = (zeros - LOW_BITS) & ~zeros & HIGH_BITS;
            if (spaces)
                break;
            is_ascii &= !(bytes & HIGH_BITS);
            hash = turn((hash ^ bytes) * ODD_A, 31);
            at += 8;
        }
        uint64_t before = (spaces & (~spaces + 1)) >> 7; // one bit, at the foot of the first space
        bytes &= before - 1;
        is_ascii &= !(bytes & HIGH_BITS);
        hash = mix((hash ^ bytes) * ODD_A);
        at += (unsigned)__builtin_ctzll(before) / 8;
        if (is_ascii)
            add_word(making, hash);
        else
            add_other(making, (struct str){start, (size_t)(at - start)});
        if (at < end)
            at++;
    }
}

// The roots: the least hash of each part; a part without any takes that of another one, the same for all texts
// that have it.
static void make_roots(struct sketch *sketch, const struct making *making)
{
    uint64_t least[SKETCH_ROOTS] = {0};
    for (size_t slot = 0; slot < SKETCH_SLOTS; slot++)
        if (making->least[slot] > least[slot / SLOTS_OF_ROOT])
            least[slot / SLOTS_OF_ROOT] = making->least[slot];
    for (size_t i = 0; i < SKETCH_ROOTS; i++) {
        size_t from = i;
        for (uint64_t attempt = 1; !least[from] && attempt < DENSIFY_MAX; attempt++)
            from = mix((i << 8 | attempt) * ODD_A) % SKETCH_ROOTS;
        for (size_t next = 0; !least[from]; next++)
            from = next;
        sketch->root[i] = (uint32_t)(mix((least[from] + from) * ODD_B) >> 16) | 1;
    }
}

void sketch_make(struct sketch *sketch, struct str key)
{
    struct making making = {0};
    *sketch = (struct sketch){0};
    add_words(&making, key);
    sketch->words = making.words;
    if (making.words < SHINGLE_WORDS)
        return;
    for (size_t slot = 0; slot < SKETCH_SLOTS; slot++) {
        if (!making.least[slot])
            continue;
        // Its low bits: the high ones are nearly the same in all slots, as it is the least.
        sketch->hash[slot] = (uint8_t)(making.least[slot] >> (64 - SLOT_SHIFT));
        sketch->place[slot] =
            (uint8_t)(1 + (uint64_t)(making.at[slot] - 1) * SKETCH_PLACES / making.words);
    }
    make_roots(sketch, &making);
}

struct sketch_match sketch_compare(const struct sketch *a, const struct sketch *b)
{
    struct sketch_match match = {0};
    for (size_t i = 0; i < SKETCH_SLOTS; i++) {
        match.same += (a->hash[i] == b->hash[i]) & (a->place[i] != 0) & (b->place[i] != 0);
        match.filled += (a->place[i] | b->place[i]) != 0;
    }
    return match;
}

double sketch_resemblance(const struct sketch *a, const struct sketch *b)
{
    struct sketch_match match = sketch_compare(a, b);
    return match.filled ? (double)match.same / match.filled : 0;
}

uint32_t sketch_shared_roots(const struct sketch *a, const struct sketch *b)
{
    // Written for compilers that take four at a time and have no shift by lane.
    static const uint32_t bit[SKETCH_ROOTS] = {
        1U << 0,  1U << 1,  1U << 2,  1U << 3,  1U << 4,  1U << 5,  1U << 6,  1U << 7,
        1U << 8,  1U << 9,  1U << 10, 1U << 11, 1U << 12, 1U << 13, 1U << 14, 1U << 15,
        1U << 16, 1U << 17, 1U << 18, 1U << 19, 1U << 20, 1U << 21, 1U << 22, 1U << 23,
        1U << 24, 1U << 25, 1U << 26, 1U << 27, 1U << 28, 1U << 29, 1U << 30, 1U << 31};
    uint32_t shared = 0;
    for (unsigned i = 0; i < SKETCH_ROOTS; i++)
        shared |= (a->root[i] == b->root[i] ? bit[i] : 0) & (a->root[i] ? bit[i] : 0);
    return shared;
}
