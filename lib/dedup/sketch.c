// SPDX-License-Identifier: MIT
#include "dedup/sketch.h"

#include "text/utf8.h"

#ifdef __SSE2__
#include <emmintrin.h>
#endif

enum {
    TURN = 11, // bits by which a word's hash turns from one place to the next
    TURN_OUT = TURN * SHINGLE_WORDS % 64, // by which it has turned when it leaves
    SLOT_SHIFT = 57,                      // 64 less the bits of a slot's number
    SLOTS_OF_ROOT = SKETCH_SLOTS / SKETCH_ROOTS,
    DENSIFY_MAX = 64, // tries to find a filled part for an empty one
    BATCH_WORDS = 256,
    BLOCK = 64,      // bytes in which spaces are looked for at once
    SHORT_WORD = 16, // bytes: a shorter word is hashed without a branch
};

static const uint64_t ODD_A = 0x9E3779B97F4A7C15, ODD_B = 0xD6E8FEB86659FD93;
static const uint64_t HIGH_BITS = 0x8080808080808080;

// A sketch as it is made. Words are taken by the batch: first the hashes of all, then their shingles.
struct making {
    uint64_t least[SKETCH_SLOTS]; // hash without the slot's number, above it a bit; 0: empty
    uint32_t at[SKETCH_SLOTS];    // of the shingle, in words
    uint64_t word[SHINGLE_WORDS + BATCH_WORDS]; // hashes: the last ones before, then the batch
    size_t batch;                               // words in it
    uint64_t rolling;
    uint32_t words; // before the batch
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

// Without a branch that depends on a hash.
static void add_shingles(struct making *making)
{
    const uint64_t *word = making->word;
    uint64_t rolling = making->rolling;
    uint32_t words = making->words;
    for (size_t i = 0; i < making->batch; i++) {
        rolling = turn(rolling, TURN) ^ turn(word[i], TURN_OUT) ^ word[i + SHINGLE_WORDS];
        if (++words < SHINGLE_WORDS)
            continue;
        uint64_t shingle = mix(rolling * ODD_A);
        size_t slot = shingle >> SLOT_SHIFT;
        uint64_t value =
            ~shingle << (64 - SLOT_SHIFT) | 1; // the greatest of these is the least hash
        uint64_t least = making->least[slot];
        uint32_t at = making->at[slot];
        making->least[slot] = value > least ? value : least;
        making->at[slot] = value > least ? words : at;
    }
    making->rolling = rolling;
    making->words = words;
    memmove(making->word, &making->word[making->batch], SHINGLE_WORDS * sizeof(*word));
    making->batch = 0;
}

static inline void add_word(struct making *making, uint64_t hash)
{
    making->word[SHINGLE_WORDS + making->batch++] = hash;
    if (making->batch == BATCH_WORDS)
        add_shingles(making);
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

// A word is hashed eight bytes at a time; those that are not there count as zeros.
static void add_any_word(struct making *making, struct str word)
{
    uint64_t hash = 0, high = 0, bytes;
    size_t at = 0;
    for (; word.length - at >= 8; at += 8) {
        bytes = load(word.data + at);
        high |= bytes;
        hash = turn((hash ^ bytes) * ODD_A, 31);
    }
    bytes = load_end(word.data + at, word.length - at);
    if ((high | bytes) & HIGH_BITS)
        add_other(making, word);
    else
        add_word(making, mix((hash ^ bytes) * ODD_A));
}

// The same of a word behind which there are bytes enough.
static inline void add_short_word(struct making *making, struct str word)
{
    uint64_t first = load(word.data), second = load(word.data + 8);
    uint64_t is_long = -(uint64_t)(word.length >> 3); // all bits, or none
    uint64_t bytes = first ^ ((first ^ second) & is_long), before = first & is_long;
    bytes &= (UINT64_C(1) << 8 * (word.length & 7)) - 1;
    if ((before | bytes) & HIGH_BITS)
        add_other(making, word);
    else
        add_word(making, mix((turn(before * ODD_A, 31) ^ bytes) * ODD_A));
}

// A bit for each space of a block.
static inline uint64_t spaces_of(const char *block)
{
    uint64_t spaces = 0;
#ifdef __SSE2__
    for (unsigned i = 0; i < BLOCK; i += 16) {
        __m128i bytes = _mm_loadu_si128((const __m128i *)(const void *)(block + i));
        __m128i found = _mm_cmpeq_epi8(bytes, _mm_set1_epi8(' '));
        spaces |= (uint64_t)(unsigned)_mm_movemask_epi8(found) << i;
    }
#else
    for (unsigned i = 0; i < BLOCK; i++)
        spaces |= (uint64_t)(block[i] == ' ') << i;
#endif
    return spaces;
}

// Words of a key are parted by one space. Where they end is found for many at once, so that none waits for the end of the one before.
static void add_words(struct making *making, struct str key)
{
    size_t start = 0;
    for (size_t block = 0; block < key.length; block += BLOCK) {
        char last[BLOCK] = {0};
        const char *bytes = key.data + block;
        if (key.length - block < BLOCK)
            bytes = memcpy(last, bytes, key.length - block);
        for (uint64_t spaces = spaces_of(bytes); spaces; spaces &= spaces - 1) {
            size_t end = block + (unsigned)__builtin_ctzll(spaces);
            struct str word = {key.data + start, end - start};
            if (word.length < SHORT_WORD && key.length - start >= SHORT_WORD)
                add_short_word(making, word);
            else
                add_any_word(making, word);
            start = end + 1;
        }
    }
    if (start < key.length)
        add_any_word(making, str_slice(key, start, key.length));
    add_shingles(making);
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
    struct making making;
    memset(making.least, 0, sizeof(making.least));
    memset(making.word, 0, SHINGLE_WORDS * sizeof(*making.word));
    making.batch = making.rolling = making.words = 0;
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
