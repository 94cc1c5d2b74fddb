// SPDX-License-Identifier: MIT
#include "dedup/evidence.h"

#include "text/date.h"

#include <math.h>
#include <string.h>

enum {
    DAYS_MOST = 400,
    SHIFT_BINS = 512,
    SHIFT_WIDTH = 4, // bins of one distance: what is quantised and lightly edited strays a little
};

_Static_assert((int)EVIDENCE_PARTS == (int)SKETCH_PARTS, "parts are those of a sketch");

static const float LEAST_CONTAINED = 0.08F; // of the smaller text: below it chance begins

// Where what two texts have in common stands in each of them; zeros behind it, to the end of a block.
struct places {
    uint8_t of[2][SKETCH_SLOTS + SKETCH_BLOCK];
    unsigned count, blocks; // blocks: bytes
};

static void list_places(const struct sketch *a, const struct sketch *b,
                        const struct sketch_match *match, struct places *places)
{
    unsigned count = 0;
    for (unsigned i = 0; i < SKETCH_SLOTS / 64; i++)
        for (uint64_t slots = match->slots[i]; slots; slots &= slots - 1) {
            unsigned slot = i * 64 + (unsigned)__builtin_ctzll(slots);
            places->of[0][count] = a->place[slot];
            places->of[1][count++] = b->place[slot];
        }
    memset(&places->of[0][count], 0, SKETCH_BLOCK);
    memset(&places->of[1][count], 0, SKETCH_BLOCK);
    places->count = count;
    places->blocks = (count + SKETCH_BLOCK - 1) / SKETCH_BLOCK * SKETCH_BLOCK;
}

static float at_most(float value, float most)
{
    return value < most ? value : most;
}

// How much of each part of a text is in the other one, where 'places' of it are, the first or the second ones; 'scale' makes a share of a
// text's slots one of its shingles.
static void share_parts(const struct sketch *sketch, const struct places *places, int which,
                        float scale, float shares[EVIDENCE_PARTS])
{
    uint8_t same[EVIDENCE_PARTS], filled[EVIDENCE_PARTS];
    float found[EVIDENCE_PARTS];
    sketch_count_parts(places->of[which], places->blocks, same);
    sketch_count_parts(sketch->place, SKETCH_SLOTS, filled);
    for (unsigned i = 0; i < EVIDENCE_PARTS; i++)
        filled[i] = filled[i] ? filled[i] : 1; // of nothing nothing is shared
    for (unsigned i = 0; i < EVIDENCE_PARTS; i++)
        found[i] = at_most((float)same[i] / (float)filled[i] * scale, 1.25F);
    memcpy(shares, found, sizeof(found));
}

static inline void put_in_order(float *a, float *b)
{
    float low = *a < *b ? *a : *b, high = *a > *b ? *a : *b;
    *a = low;
    *b = high;
}

// The network of the fewest comparisons that there is for eight (D. Knuth, "The Art of Computer Programming", 5.3.4): no branch depends
// on a value.
static void sort(float values[EVIDENCE_PARTS])
{
    float a = values[0], b = values[1], c = values[2], d = values[3];
    float e = values[4], f = values[5], g = values[6], h = values[7];
    put_in_order(&a, &c), put_in_order(&b, &d), put_in_order(&e, &g), put_in_order(&f, &h);
    put_in_order(&a, &e), put_in_order(&b, &f), put_in_order(&c, &g), put_in_order(&d, &h);
    put_in_order(&a, &b), put_in_order(&c, &d), put_in_order(&e, &f), put_in_order(&g, &h);
    put_in_order(&c, &e), put_in_order(&d, &f);
    put_in_order(&b, &e), put_in_order(&d, &g);
    put_in_order(&b, &c), put_in_order(&d, &e), put_in_order(&f, &g);
    const float sorted[EVIDENCE_PARTS] = {a, b, c, d, e, f, g, h};
    memcpy(values, sorted, sizeof(sorted));
}

static float middle(const float shares[EVIDENCE_PARTS])
{
    return (shares[2] + shares[3] + shares[4] + shares[5]) / 4;
}

// The largest share of the common shingles that stands at one distance in the two texts. The bins of one distance that hold the most
// begin with one that holds any, or are the last ones.
static float shift_of(const float words[2], const struct places *places)
{
    uint8_t bins[SHIFT_WIDTH - 1 + SHIFT_BINS] = {0};
    uint16_t first[SKETCH_SLOTS];
    unsigned starts = 0, most = 0;
    float a_unit = words[0] / SKETCH_PLACES, b_unit = words[1] / SKETCH_PLACES;
    float bin = SHIFT_BINS / 2.0F / ((words[0] > words[1] ? words[0] : words[1]) + 1);
    for (unsigned i = 0; i < places->count; i++) {
        float shift = places->of[0][i] * a_unit - places->of[1][i] * b_unit;
        unsigned place = SHIFT_WIDTH - 1 + (unsigned)(int)(SHIFT_BINS / 2.0F + shift * bin);
        first[starts] = (uint16_t)(place < SHIFT_BINS ? place : SHIFT_BINS - 1);
        starts += bins[place]++ == 0;
    }
    for (unsigned i = 0; i < starts; i++) {
        // What is counted is set. NOLINTNEXTLINE(clang-analyzer-core.uninitialized.ArraySubscript)
        const uint8_t *run = &bins[first[i]];
        unsigned sum = (unsigned)run[0] + run[1] + run[2] + run[3];
        most = sum > most ? sum : most;
    }
    return (float)most / (float)places->count;
}

// How much the two texts have in common at all. The smaller one is the first.
struct overlap {
    float words[2];
    float resemblance, shared, all; // shared and all: words
};

static struct overlap overlap_of(struct compared a, struct compared b,
                                 const struct sketch_match *match)
{
    struct overlap overlap = {.words = {(float)a.sketch->words, (float)b.sketch->words}};
    float words = overlap.words[0] + overlap.words[1];
    overlap.resemblance = (float)match->same / (float)match->filled;
    overlap.shared = overlap.resemblance / (1 + overlap.resemblance) * words;
    overlap.all = words - overlap.shared;
    return overlap;
}

static void gather_whole(const struct overlap *overlap, float *evidence)
{
    const float *words = overlap->words;
    evidence[EVIDENCE_RESEMBLANCE] = overlap->resemblance;
    evidence[EVIDENCE_CONTAINED] = at_most(overlap->shared / words[0], 1);
    evidence[EVIDENCE_CONTAINS] = at_most(overlap->shared / words[1], 1);
    evidence[EVIDENCE_WORDS] = log2f(words[0]);
    evidence[EVIDENCE_RATIO] = words[0] / words[1];
}

static void gather_parts(struct compared a, struct compared b, const struct overlap *overlap,
                         const struct sketch_match *match, float *evidence)
{
    struct places places;
    float small[EVIDENCE_PARTS], large[EVIDENCE_PARTS];
    list_places(a.sketch, b.sketch, match, &places);
    share_parts(a.sketch, &places, 0, overlap->all / overlap->words[0], small);
    share_parts(b.sketch, &places, 1, overlap->all / overlap->words[1], large);
    evidence[EVIDENCE_HEAD] = small[0];
    evidence[EVIDENCE_MIDDLE] = middle(small);
    evidence[EVIDENCE_TAIL] = small[EVIDENCE_PARTS - 1];
    evidence[EVIDENCE_LARGE_HEAD] = large[0];
    evidence[EVIDENCE_LARGE_MIDDLE] = middle(large);
    evidence[EVIDENCE_LARGE_TAIL] = large[EVIDENCE_PARTS - 1];
    sort(small);
    sort(large);
    evidence[EVIDENCE_LEAST] = small[0];
    evidence[EVIDENCE_SECOND] = small[1];
    evidence[EVIDENCE_QUARTER] = small[2];
    evidence[EVIDENCE_MEDIAN] = (small[3] + small[4]) / 2;
    evidence[EVIDENCE_THREE_QUARTERS] = small[5];
    evidence[EVIDENCE_MOST] = small[7];
    evidence[EVIDENCE_LARGE_LEAST] = large[0];
    evidence[EVIDENCE_LARGE_MEDIAN] = (large[3] + large[4]) / 2;
    evidence[EVIDENCE_LARGE_MOST] = large[7];
    evidence[EVIDENCE_SHIFT] = shift_of(overlap->words, &places);
}

// How many bits are set: sums of pairs, of fours, of eights, then of all.
static float bits_of(uint64_t set)
{
    set -= set >> 1 & 0x5555555555555555;
    set = (set & 0x3333333333333333) + (set >> 2 & 0x3333333333333333);
    set = (set + (set >> 4)) & 0x0F0F0F0F0F0F0F0F;
    return (float)(int)(set * 0x0101010101010101 >> 56);
}

static float equal_or_unknown(uint64_t a, uint64_t b)
{
    return a <= HASH_EMPTY || b <= HASH_EMPTY ? -1 : (float)(a == b);
}

static struct date date_of(uint32_t day)
{
    return (struct date){DATE_DAY, (int)(day / 10000), (int)(day / 100 % 100), (int)(day % 100)};
}

static float days_between(uint32_t a, uint32_t b)
{
    if (!a || !b)
        return -1;
    long days = date_day_number(date_of(a)) - date_day_number(date_of(b));
    days = days < 0 ? -days : days;
    return (float)(days < DAYS_MOST ? days : DAYS_MOST);
}

static float author_of(const struct attributes *a, const struct attributes *b)
{
    if (a->author <= HASH_EMPTY || b->author <= HASH_EMPTY)
        return -1;
    return a->author == b->author ? 2 : (float)(a->surname == b->surname);
}

static void gather_attributes(const struct attributes *a, const struct attributes *b,
                              float *evidence)
{
    float common = bits_of(a->title & b->title);
    float of_a = bits_of(a->title), of_b = bits_of(b->title);
    bool is_known = a->title && b->title;
    evidence[EVIDENCE_TITLE_SMALL] = is_known ? common / (of_a < of_b ? of_a : of_b) : -1;
    evidence[EVIDENCE_TITLE_LARGE] = is_known ? common / (of_a < of_b ? of_b : of_a) : -1;
    evidence[EVIDENCE_TITLE_EQUAL] = equal_or_unknown(a->headline, b->headline);
    evidence[EVIDENCE_DAYS] = days_between(a->day, b->day);
    evidence[EVIDENCE_AUTHOR] = author_of(a, b);
    evidence[EVIDENCE_SITE] = equal_or_unknown(a->site, b->site);
    evidence[EVIDENCE_SLUG] = equal_or_unknown(a->url_slug, b->url_slug);
    evidence[EVIDENCE_DESCRIPTION] = equal_or_unknown(a->description, b->description);
}

bool evidence_gather(struct compared a, struct compared b, float evidence[EVIDENCE_COUNT])
{
    if (a.sketch->words < SHINGLE_WORDS || b.sketch->words < SHINGLE_WORDS)
        return false;
    // Which is the smaller one must not hang on the order of the two.
    bool is_equal = a.sketch->words == b.sketch->words;
    if (is_equal ? a.own->body > b.own->body : a.sketch->words > b.sketch->words) {
        struct compared turned = a;
        a = b;
        b = turned;
    }
    struct sketch_match match = sketch_compare(a.sketch, b.sketch);
    if (!match.same)
        return false;
    struct overlap overlap = overlap_of(a, b, &match);
    gather_whole(&overlap, evidence);
    if (evidence[EVIDENCE_CONTAINED] < LEAST_CONTAINED)
        return false;
    gather_parts(a, b, &overlap, &match, evidence);
    gather_attributes(a.own, b.own, evidence);
    return true;
}
