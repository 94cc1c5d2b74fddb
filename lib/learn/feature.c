// SPDX-License-Identifier: MIT
#include "learn/feature.h"

void features_make(struct features *features, struct arena *arena, uint32_t count, unsigned columns)
{
    uint32_t rows = (count + FEATURE_ROWS - 1) / FEATURE_ROWS * FEATURE_ROWS;
    *features = (struct features){.count = count, .rows = rows};
    features->columns = arena_array(arena, columns, rows);
    if (rows)
        memset(features->columns, 0, (size_t)columns * rows);
}

uint8_t feature_log(uint32_t value)
{
    if (value < 16)
        return (uint8_t)value;
    unsigned exponent = 31u - (unsigned)__builtin_clz(value);
    return (uint8_t)(16 + (exponent - 4) * 8 + ((value >> (exponent - 3)) & 7));
}

uint8_t feature_ratio(uint32_t part, uint32_t whole)
{
    if (!whole)
        return 0;
    return (uint8_t)(part >= whole ? 200 : (uint64_t)part * 200 / whole);
}

uint8_t feature_centred(int value)
{
    value = 128 + value;
    return (uint8_t)(value < 0 ? 0 : value > 255 ? 255 : value);
}

// e^x / (1 + e^x) in thousandths, for x = (odds - 128) / 16.
static const uint16_t chances[256] = {
    0,    0,    0,    0,    0,   0,   0,   1,   1,   1,   1,   1,   1,   1,   1,   1,   1,    1,
    1,    1,    1,    1,    1,   1,   2,   2,   2,   2,   2,   2,   2,   2,   2,   3,   3,    3,
    3,    3,    4,    4,    4,   4,   5,   5,   5,   6,   6,   6,   7,   7,   8,   8,   9,    9,
    10,   10,   11,   12,   12,  13,  14,  15,  16,  17,  18,  19,  20,  22,  23,  24,  26,   28,
    29,   31,   33,   35,   37,  40,  42,  45,  47,  50,  53,  57,  60,  64,  68,  72,  76,   80,
    85,   90,   95,   101,  107, 113, 119, 126, 133, 140, 148, 156, 165, 173, 182, 192, 202,  212,
    223,  234,  245,  257,  269, 281, 294, 307, 321, 335, 349, 363, 378, 392, 407, 423, 438,  453,
    469,  484,  500,  516,  531, 547, 562, 577, 593, 608, 622, 637, 651, 665, 679, 693, 706,  719,
    731,  743,  755,  766,  777, 788, 798, 808, 818, 827, 835, 844, 852, 860, 867, 874, 881,  887,
    893,  899,  905,  910,  915, 920, 924, 928, 932, 936, 940, 943, 947, 950, 953, 955, 958,  960,
    963,  965,  967,  969,  971, 972, 974, 976, 977, 978, 980, 981, 982, 983, 984, 985, 986,  987,
    988,  988,  989,  990,  990, 991, 991, 992, 992, 993, 993, 994, 994, 994, 995, 995, 995,  996,
    996,  996,  996,  997,  997, 997, 997, 997, 998, 998, 998, 998, 998, 998, 998, 998, 998,  999,
    999,  999,  999,  999,  999, 999, 999, 999, 999, 999, 999, 999, 999, 999, 999, 999, 1000, 1000,
    1000, 1000, 1000, 1000,
};

unsigned feature_chance(uint8_t odds)
{
    return chances[odds];
}
