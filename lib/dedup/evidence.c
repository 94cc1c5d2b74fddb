// SPDX-License-Identifier: MIT
#include "dedup/evidence.h"

#include <math.h>
#include <string.h>

enum {
    DAYS_MOST = 400,
    SHIFT_BINS = 512,
    SHIFT_WIDTH = 4, // bins of one distance: what is quantised and lightly edited strays a little
};

static const float LEAST_CONTAINED = 0.08F; // of the smaller text: below it chance begins

// Of one of the two texts: how many filled slots each part has, and how many of them the other one shares.
struct parts {
    unsigned filled[EVIDENCE_PARTS], same[EVIDENCE_PARTS];
};

struct common {
    unsigned same, filled;
    struct parts parts[2];
    uint8_t slots[SKETCH_SLOTS]; // those that are the same
    uint8_t is_same[SKETCH_SLOTS];
};

// Loops over all slots are written for compilers that take sixteen of them at a time.
static void find_common(const struct sketch *a, const struct sketch *b, struct common *common)
{
    uint8_t *is_same = common->is_same, filled = 0;
    unsigned same = 0;
    for (unsigned i = 0; i < SKETCH_SLOTS; i++) {
        is_same[i] = (a->hash[i] == b->hash[i]) & (a->place[i] != 0) & (b->place[i] != 0);
        filled = (uint8_t)(filled + ((a->place[i] | b->place[i]) != 0));
    }
    common->filled = filled;
    for (unsigned i = 0; i < SKETCH_SLOTS; i += sizeof(uint64_t)) {
        uint64_t any;
        memcpy(&any, &is_same[i], sizeof(any));
        for (unsigned slot = i; any && slot < i + sizeof(any); slot++) {
            common->slots[same] = (uint8_t)slot;
            same += is_same[slot];
        }
    }
    common->same = same;
}

// How many of the places are in each part of a text.
static void count_places(const uint8_t place[SKETCH_SLOTS], unsigned counts[EVIDENCE_PARTS])
{
    unsigned behind = 0; // places in the parts behind the one at hand
    for (unsigned part = EVIDENCE_PARTS; part-- > 0;) {
        // The first place of this part: (place - 1) * EVIDENCE_PARTS / SKETCH_PLACES is its number.
        unsigned first = 1 + (part * SKETCH_PLACES + EVIDENCE_PARTS - 1) / EVIDENCE_PARTS;
        uint8_t least = (uint8_t)first, from_here = 0;
        for (unsigned i = 0; i < SKETCH_SLOTS; i++)
            from_here = (uint8_t)(from_here + (place[i] >= least));
        counts[part] = from_here - behind;
        behind = from_here;
    }
}

static void count_parts(const struct sketch *sketch, const struct common *common,
                        struct parts *parts)
{
    uint8_t same[SKETCH_SLOTS]; // places
    for (unsigned i = 0; i < SKETCH_SLOTS; i++)
        same[i] = sketch->place[i] & (uint8_t)-common->is_same[i];
    count_places(sketch->place, parts->filled);
    count_places(same, parts->same);
}

static float at_most(float value, float most)
{
    return value < most ? value : most;
}

// How much of each part of a text is in the other one; 'scale' makes a share of a text's slots one of its shingles.
static void shares_of(const struct parts *parts, float scale, float shares[EVIDENCE_PARTS])
{
    for (unsigned i = 0; i < EVIDENCE_PARTS; i++) {
        float same = (float)parts->same[i], filled = (float)parts->filled[i];
        shares[i] = parts->filled[i] ? at_most(same / filled * scale, 1.25F) : 0;
    }
}

static void sort(float values[EVIDENCE_PARTS])
{
    for (unsigned i = 1; i < EVIDENCE_PARTS; i++) {
        float value = values[i];
        unsigned place = i;
        for (; place > 0 && values[place - 1] > value; place--)
            values[place] = values[place - 1];
        values[place] = value;
    }
}

static float middle(const float shares[EVIDENCE_PARTS])
{
    return (shares[2] + shares[3] + shares[4] + shares[5]) / 4;
}

// The largest share of the common shingles that stands at one distance in the two texts.
static float shift_of(const struct sketch *a, const struct sketch *b, const struct common *common)
{
    uint8_t bins[SHIFT_WIDTH - 1 + SHIFT_BINS] = {0}; // each bin is behind SHIFT_WIDTH - 1 others
    float a_unit = (float)a->words / SKETCH_PLACES, b_unit = (float)b->words / SKETCH_PLACES;
    float bin = SHIFT_BINS / 2.0F / ((float)(a->words > b->words ? a->words : b->words) + 1);
    for (unsigned i = 0; i < common->same; i++) {
        unsigned slot = common->slots[i];
        float shift = a->place[slot] * a_unit - b->place[slot] * b_unit;
        bins[SHIFT_WIDTH - 1 + (unsigned)(SHIFT_BINS / 2.0F + shift * bin)]++;
    }
    uint8_t most = 0; // a run has at most SKETCH_SLOTS in it
    for (unsigned i = 0; i < SHIFT_BINS; i++) {
        uint8_t sum = (uint8_t)(bins[i] + bins[i + 1] + bins[i + 2] + bins[i + 3]);
        most = sum > most ? sum : most;
    }
    return common->same ? (float)most / (float)common->same : 0;
}

// How much the two texts have in common at all.
struct overlap {
    float words[2];
    float resemblance, shared, all; // shared and all: words
};

static struct overlap overlap_of(struct compared a, struct compared b, const struct common *common)
{
    struct overlap overlap = {.words = {(float)a.sketch->words, (float)b.sketch->words}};
    float words = overlap.words[0] + overlap.words[1];
    overlap.resemblance = (float)common->same / (float)common->filled;
    overlap.shared = overlap.resemblance / (1 + overlap.resemblance) * words;
    overlap.all = words - overlap.shared;
    return overlap;
}

static void gather_texts(struct compared a, struct compared b, const struct common *common,
                         float *evidence)
{
    struct overlap overlap = overlap_of(a, b, common);
    const float *words = overlap.words;
    unsigned small = words[1] < words[0];
    float shares[2][EVIDENCE_PARTS];
    shares_of(&common->parts[small], overlap.all / words[small], shares[0]);
    shares_of(&common->parts[!small], overlap.all / words[!small], shares[1]);

    evidence[EVIDENCE_RESEMBLANCE] = overlap.resemblance;
    evidence[EVIDENCE_CONTAINED] = at_most(overlap.shared / words[small], 1);
    evidence[EVIDENCE_CONTAINS] = at_most(overlap.shared / words[!small], 1);
    evidence[EVIDENCE_WORDS] = log2f(words[small]);
    evidence[EVIDENCE_RATIO] = words[small] / words[!small];
    evidence[EVIDENCE_HEAD] = shares[0][0];
    evidence[EVIDENCE_MIDDLE] = middle(shares[0]);
    evidence[EVIDENCE_TAIL] = shares[0][EVIDENCE_PARTS - 1];
    evidence[EVIDENCE_LARGE_HEAD] = shares[1][0];
    evidence[EVIDENCE_LARGE_MIDDLE] = middle(shares[1]);
    evidence[EVIDENCE_LARGE_TAIL] = shares[1][EVIDENCE_PARTS - 1];
    sort(shares[0]);
    sort(shares[1]);
    evidence[EVIDENCE_LEAST] = shares[0][0];
    evidence[EVIDENCE_SECOND] = shares[0][1];
    evidence[EVIDENCE_QUARTER] = shares[0][2];
    evidence[EVIDENCE_MEDIAN] = (shares[0][3] + shares[0][4]) / 2;
    evidence[EVIDENCE_THREE_QUARTERS] = shares[0][5];
    evidence[EVIDENCE_MOST] = shares[0][7];
    evidence[EVIDENCE_LARGE_LEAST] = shares[1][0];
    evidence[EVIDENCE_LARGE_MEDIAN] = (shares[1][3] + shares[1][4]) / 2;
    evidence[EVIDENCE_LARGE_MOST] = shares[1][7];
    evidence[EVIDENCE_SHIFT] =
        small ? shift_of(b.sketch, a.sketch, common) : shift_of(a.sketch, b.sketch, common);
}

static float bits_of(uint64_t set)
{
    unsigned bits = 0;
    for (; set; set &= set - 1)
        bits++;
    return (float)bits;
}

static float equal_or_unknown(uint64_t a, uint64_t b)
{
    return a <= HASH_EMPTY || b <= HASH_EMPTY ? -1 : (float)(a == b);
}

// Days since some day long ago (proleptic Gregorian calendar).
static int32_t day_number(uint32_t day)
{
    int32_t year = (int32_t)(day / 10000), month = (int32_t)(day / 100 % 100);
    year -= month <= 2;
    month += month <= 2 ? 12 : 0;
    return 365 * year + year / 4 - year / 100 + year / 400 + (153 * (month - 3) + 2) / 5 +
           (int32_t)(day % 100);
}

static float days_between(uint32_t a, uint32_t b)
{
    if (!a || !b)
        return -1;
    int32_t days = day_number(a) - day_number(b);
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
    struct common common;
    if (a.sketch->words < SHINGLE_WORDS || b.sketch->words < SHINGLE_WORDS)
        return false;
    // Which is the smaller one must not hang on the order of the two.
    if (a.sketch->words == b.sketch->words && a.own->body > b.own->body) {
        struct compared turned = a;
        a = b;
        b = turned;
    }
    find_common(a.sketch, b.sketch, &common);
    if (!common.same)
        return false;
    struct overlap overlap = overlap_of(a, b, &common);
    unsigned small = overlap.words[1] < overlap.words[0];
    if (at_most(overlap.shared / overlap.words[small], 1) < LEAST_CONTAINED)
        return false;
    count_parts(a.sketch, &common, &common.parts[0]);
    count_parts(b.sketch, &common, &common.parts[1]);
    gather_texts(a, b, &common, evidence);
    gather_attributes(a.own, b.own, evidence);
    return true;
}
