// SPDX-License-Identifier: MIT
#include "dedup/evidence.h"

#include <math.h>

enum {
    DAYS_MOST = 400,
    SHIFT_BINS = 512,
    SHIFT_WIDTH = 4, // bins of one distance: what is quantised and lightly edited strays a little
};

static const float LEAST_CONTAINED = 0.08F; // of the smaller text: below it chance begins

// Of one of the two texts: how many filled slots each part has, and how many of them the other one shares.
struct parts {
    uint16_t filled[EVIDENCE_PARTS], same[EVIDENCE_PARTS];
};

struct common {
    unsigned same, filled;
    struct parts parts[2];
    uint8_t slots[SKETCH_SLOTS]; // those that are the same
};

static void count_common(const struct sketch *a, const struct sketch *b, struct common *common)
{
    struct parts *of_a = &common->parts[0], *of_b = &common->parts[1];
    for (unsigned i = 0; i < SKETCH_SLOTS; i++) {
        unsigned part_a = (a->place[i] - 1U) * EVIDENCE_PARTS / SKETCH_PLACES;
        unsigned part_b = (b->place[i] - 1U) * EVIDENCE_PARTS / SKETCH_PLACES;
        bool in_a = a->place[i] != 0, in_b = b->place[i] != 0;
        common->filled += in_a | in_b;
        if (in_a)
            of_a->filled[part_a]++;
        if (in_b)
            of_b->filled[part_b]++;
        if (in_a && in_b && a->hash[i] == b->hash[i]) {
            of_a->same[part_a]++;
            of_b->same[part_b]++;
            common->slots[common->same++] = (uint8_t)i;
        }
    }
}

static float at_most(float value, float most)
{
    return value < most ? value : most;
}

// How much of each part of a text is in the other one; 'scale' makes a share of a text's slots one of its shingles.
static void shares_of(const struct parts *parts, float scale, float shares[EVIDENCE_PARTS])
{
    for (unsigned i = 0; i < EVIDENCE_PARTS; i++)
        shares[i] =
            parts->filled[i] ? at_most((float)parts->same[i] / parts->filled[i] * scale, 1.25F) : 0;
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
    uint16_t bins[SHIFT_BINS + SHIFT_WIDTH] = {0};
    float a_unit = (float)a->words / SKETCH_PLACES, b_unit = (float)b->words / SKETCH_PLACES;
    float bin = SHIFT_BINS / 2.0F / ((float)(a->words > b->words ? a->words : b->words) + 1);
    for (unsigned i = 0; i < common->same; i++) {
        unsigned slot = common->slots[i];
        float shift = a->place[slot] * a_unit - b->place[slot] * b_unit;
        bins[(unsigned)(SHIFT_BINS / 2.0F + shift * bin)]++;
    }
    unsigned most = 0, sum = 0;
    for (unsigned i = 0; i < SHIFT_BINS; i++) {
        sum += bins[i];
        if (i >= SHIFT_WIDTH)
            sum -= bins[i - SHIFT_WIDTH];
        most = sum > most ? sum : most;
    }
    return common->same ? (float)most / (float)common->same : 0;
}

static void gather_texts(struct compared a, struct compared b, const struct common *common,
                         float *evidence)
{
    float words[] = {(float)a.sketch->words, (float)b.sketch->words};
    float resemblance = (float)common->same / (float)common->filled;
    float shared = resemblance / (1 + resemblance) * (words[0] + words[1]);
    float all = words[0] + words[1] - shared;
    unsigned small = words[1] < words[0];
    float shares[2][EVIDENCE_PARTS];
    shares_of(&common->parts[small], all / words[small], shares[0]);
    shares_of(&common->parts[!small], all / words[!small], shares[1]);

    evidence[EVIDENCE_RESEMBLANCE] = resemblance;
    evidence[EVIDENCE_CONTAINED] = at_most(shared / words[small], 1);
    evidence[EVIDENCE_CONTAINS] = at_most(shared / words[!small], 1);
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
    struct common common = {0};
    count_common(a.sketch, b.sketch, &common);
    if (!common.same || a.sketch->words < SHINGLE_WORDS || b.sketch->words < SHINGLE_WORDS)
        return false;
    // Which is the smaller one must not hang on the order of the two.
    bool is_turned = a.sketch->words == b.sketch->words && a.own->body > b.own->body;
    if (is_turned) {
        struct parts parts = common.parts[0];
        common.parts[0] = common.parts[1];
        common.parts[1] = parts;
    }
    gather_texts(is_turned ? b : a, is_turned ? a : b, &common, evidence);
    gather_attributes(a.own, b.own, evidence);
    return evidence[EVIDENCE_CONTAINED] >= LEAST_CONTAINED;
}
