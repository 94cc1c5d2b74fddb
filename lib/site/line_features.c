// SPDX-License-Identifier: MIT
#include "site/line_features.h"

#include "base/hash.h"
#include "site/printed.h"

enum {
    LONG_WORDS = 25,  // words of a paragraph that is surely one
    SHORT_COST = 12,  // what other lines cost the run of prose, in words
    DATE_COST = 25,   // what furniture and dates cost it
    RUN_WORDS = 400,  // words of a paragraph that count in it
    NEAR = 4,         // lines on either side
    DATE_WORDS = 14,  // words of the longest line that is asked for a date
    NAME_WORDS = 6,   // the same for a name
    NONE_FOUND = 255, // a distance to what is not there
    NEARBY = 100,     // lines that are counted as they are
};

static void set(struct line_rows *rows, enum line_feature feature, uint32_t row, unsigned value)
{
    features_column(&rows->table, feature)[row] = (uint8_t)(value < 255 ? value : 255);
}

static const struct line *line_of(const struct line_rows *rows, uint32_t row)
{
    return &rows->page->lines[rows->lines[row]];
}

static bool is_date(const struct line_rows *rows, uint32_t row)
{
    return rows->counts[row].words <= DATE_WORDS && rows->counts[row].digits &&
           page_is_date(rows->page, rows->lines[row]);
}

static unsigned kind_of_stopper(unsigned printed)
{
    return printed & PRINTED_RELATED                                     ? 2
           : printed & PRINTED_PERSONS                                   ? 3
           : printed & PRINTED_NOTES                                     ? 4
           : printed & (PRINTED_TAGS | PRINTED_TOPICS | PRINTED_REGIONS) ? 5
           : printed & PRINTED_STOP                                      ? 1
                                                                         : 0;
}

// Where a colon stands: 0 none, else its place in steps of four bytes.
static unsigned place_of_colon(struct str text)
{
    size_t at = str_find_byte(str_slice(text, 0, 80), ':', 0);
    return at == STR_NONE || at + 1 == text.length ? 0 : 1 + (unsigned)at / 4;
}

static void describe_line(struct line_rows *rows, uint32_t i)
{
    const struct line_counts *own = &rows->counts[i];
    const struct line *line = line_of(rows, i);
    unsigned printed = rows->printed[rows->lines[i]];
    set(rows, LINE_WORDS, i, feature_log(own->words));
    set(rows, LINE_STOPS, i, feature_ratio(own->stops, own->words));
    set(rows, LINE_CAPITALS, i, feature_ratio(own->capitals, own->words));
    set(rows, LINE_DIGITS, i, feature_ratio(own->digits, own->characters));
    set(rows, LINE_COMMAS, i, feature_log(own->commas));
    set(rows, LINE_ENDS, i, feature_log(own->ends));
    set(rows, LINE_WORD_LENGTH, i, feature_log(own->words ? own->characters * 8 / own->words : 0));
    set(rows, LINE_BEGINS, i, own->begins);
    set(rows, LINE_LAST, i, own->last);
    set(rows, LINE_BULLET, i, line->has_bullet);
    set(rows, LINE_INDENT, i, line->indent);
    set(rows, LINE_HEADING, i, line->heading);
    set(rows, LINE_BLANK, i, line->is_after_blank);
    set(rows, LINE_BLANK_BEHIND, i, i + 1 == rows->count || line_of(rows, i + 1)->is_after_blank);
    set(rows, LINE_MARKS, i, feature_log(own->marks));
    set(rows, LINE_BARS, i, feature_log(own->bars));
    set(rows, LINE_SYMBOLS, i, feature_log(own->symbols));
    set(rows, LINE_IS_DATE, i, is_date(rows, i));
    set(rows, LINE_IS_NAME, i,
        own->words <= NAME_WORDS && !line->has_bullet && page_is_name(rows->page, rows->lines[i]));
    set(rows, LINE_FURNITURE, i, (printed & PRINTED_FURNITURE) != 0);
    set(rows, LINE_STOPPER, i, kind_of_stopper(printed));
    set(rows, LINE_LABEL, i,
        printed & (PRINTED_LABEL | PRINTED_NAMES)     ? 1
        : printed & (PRINTED_CREDIT | PRINTED_SOURCE) ? 2
                                                      : 0);
    set(rows, LINE_COLON, i, place_of_colon(line->plain));
}

static void describe_neighbours(struct line_rows *rows, uint32_t i)
{
    static const enum line_feature words[8] = {LINE_WORDS_1, LINE_WORDS_2, LINE_WORDS_3,
                                               LINE_WORDS_4, LINE_WORDS_5, LINE_WORDS_6,
                                               LINE_WORDS_7, LINE_WORDS_8};
    for (uint32_t k = 0; k < 2 * NEAR; k++) {
        uint32_t step = k % NEAR + 1;
        bool is_before = k < NEAR;
        if (is_before ? i < step : i + step >= rows->count)
            continue;
        uint32_t other = is_before ? i - step : i + step;
        const struct line_counts *counts = &rows->counts[other];
        set(rows, words[k], i, 1u + feature_log(counts->words));
        if (step <= 2) {
            static const enum line_feature last[] = {LINE_LAST_1, LINE_LAST_2, LINE_LAST_5,
                                                     LINE_LAST_6};
            static const enum line_feature stops[] = {LINE_STOPS_1, LINE_STOPS_2, LINE_STOPS_5,
                                                      LINE_STOPS_6};
            unsigned place = step - 1 + (is_before ? 0 : 2);
            set(rows, last[place], i, 1u + counts->last);
            set(rows, stops[place], i, 1u + feature_ratio(counts->stops, counts->words));
        }
        if (step == 1) {
            set(rows, is_before ? LINE_ENDS_1 : LINE_ENDS_5, i, 1u + feature_log(counts->ends));
            set(rows, is_before ? LINE_BULLET_1 : LINE_BULLET_5, i,
                1u + line_of(rows, other)->has_bullet);
        }
    }
}

static uint32_t words_between(const struct line_rows *rows, uint32_t from, uint32_t to)
{
    uint64_t words = rows->words[to] - rows->words[from];
    return words < UINT32_MAX ? (uint32_t)words : UINT32_MAX;
}

// The same on the folded page; what lies wholly within a fold counts as it is.
static uint32_t far_words_between(const struct line_rows *rows, uint32_t from, uint32_t to)
{
    uint64_t words = rows->far_words[to] - rows->far_words[from];
    if (rows->places[from] == rows->places[to])
        return words_between(rows, from, to);
    return words < UINT32_MAX ? (uint32_t)words : UINT32_MAX;
}

// Lines from one to another: as they are where they are few, else on the folded page.
static uint32_t lines_between(const struct line_rows *rows, uint32_t from, uint32_t to)
{
    uint32_t lines = to - from, far = rows->places[to] - rows->places[from];
    lines = lines < NEARBY ? lines : NEARBY;
    return lines > far ? lines : far;
}

// Words of prose before a line, those further away counting ever less: 7/8 for every line between.
static void describe_density(struct line_rows *rows)
{
    uint32_t flow = 0;
    for (uint32_t i = 0; i < rows->count; i++) {
        const struct line_counts *own = &rows->counts[i];
        set(rows, LINE_DENSITY_BEFORE, i, feature_log(flow / 8));
        flow =
            flow - flow / 8 + (own->is_prose ? own->words < RUN_WORDS ? own->words : RUN_WORDS : 0);
    }
    flow = 0;
    for (uint32_t i = rows->count; i-- > 0;) {
        const struct line_counts *own = &rows->counts[i];
        set(rows, LINE_DENSITY_BEHIND, i, feature_log(flow / 8));
        flow =
            flow - flow / 8 + (own->is_prose ? own->words < RUN_WORDS ? own->words : RUN_WORDS : 0);
        uint32_t from = i > NEAR ? i - NEAR : 0, to = i + NEAR + 1;
        to = to < rows->count ? to : rows->count;
        set(rows, LINE_DENSITY, i, feature_log(words_between(rows, from, to) / (to - from)));
    }
}

static bool is_long(const struct line_rows *rows, uint32_t i)
{
    return rows->counts[i].words >= LONG_WORDS && rows->counts[i].ends;
}

static unsigned distance(const struct line_rows *rows, int64_t from, int64_t to)
{
    return from < 0 ? NONE_FOUND : feature_log(lines_between(rows, (uint32_t)from, (uint32_t)to));
}

// How far it is from and to the nearest of some lines.
static void describe_distances(struct line_rows *rows)
{
    int64_t prose = -1, stopper = -1, date = -1, first_date = -1, heading = -1;
    uint32_t shorts = 0;
    for (uint32_t i = 0; i < rows->count; i++) {
        const struct line_counts *own = &rows->counts[i];
        set(rows, LINE_FROM_PROSE, i, distance(rows, prose, i));
        set(rows, LINE_FROM_STOPPER, i, distance(rows, stopper, i));
        set(rows, LINE_FROM_DATE, i, distance(rows, date, i));
        set(rows, LINE_FROM_FIRST_DATE, i, distance(rows, first_date, i));
        set(rows, LINE_FROM_HEADING, i, distance(rows, heading, i));
        set(rows, LINE_SHORT_BEFORE, i, feature_log(shorts));
        prose = is_long(rows, i) ? i : prose;
        shorts = is_long(rows, i) ? 0 : shorts + own->words;
        stopper = kind_of_stopper(rows->printed[rows->lines[i]]) ? i : stopper;
        date = features_column(&rows->table, LINE_IS_DATE)[i] ? i : date;
        first_date = first_date < 0 ? date : first_date;
        heading = line_of(rows, i)->heading ? i : heading;
    }
    prose = stopper = -1;
    shorts = 0;
    for (uint32_t i = rows->count; i-- > 0;) {
        set(rows, LINE_TO_PROSE, i, prose < 0 ? NONE_FOUND : distance(rows, i, prose));
        set(rows, LINE_TO_STOPPER, i, stopper < 0 ? NONE_FOUND : distance(rows, i, stopper));
        set(rows, LINE_SHORT_BEHIND, i, feature_log(shorts));
        prose = is_long(rows, i) ? i : prose;
        shorts = is_long(rows, i) ? 0 : shorts + rows->counts[i].words;
        stopper = kind_of_stopper(rows->printed[rows->lines[i]]) ? i : stopper;
    }
}

static long weight_in_run(const struct line_rows *rows, uint32_t i)
{
    const struct line_counts *own = &rows->counts[i];
    if (rows->printed[rows->lines[i]] & PRINTED_FURNITURE || is_date(rows, i))
        return -DATE_COST;
    if (own->is_prose || own->words >= LONG_WORDS)
        return (long)(own->words < RUN_WORDS ? own->words : RUN_WORDS);
    return -SHORT_COST;
}

// The run of lines with the most prose (maximum subarray; Kadane), and where lines stand to it.
static void describe_run(struct line_rows *rows)
{
    long sum = 0, best = 0;
    uint32_t start = 0, from = 0, to = 0;
    for (uint32_t i = 0; i < rows->count; i++) {
        if (sum <= 0) {
            sum = 0;
            start = i;
        }
        sum += weight_in_run(rows, i);
        if (sum > best) {
            best = sum;
            from = start;
            to = i + 1;
        }
    }
    unsigned share =
        feature_ratio(far_words_between(rows, from, to), far_words_between(rows, 0, rows->count));
    for (uint32_t i = 0; i < rows->count; i++) {
        uint32_t left = i < from ? lines_between(rows, i, from) : lines_between(rows, from, i + 1);
        uint32_t right = i < to ? lines_between(rows, i, to) : lines_between(rows, to, i + 1);
        bool is_inside = i >= from && i < to;
        set(rows, LINE_RUN, i,
            is_inside  ? 128
            : i < from ? 120u - feature_log(left) / 2
                       : 136u + feature_log(right) / 2);
        set(rows, LINE_RUN_DISTANCE, i, feature_log(left < right ? left : right));
        set(rows, LINE_RUN_SHARE, i, share);
    }
}

// Lines between two blank ones: a paragraph and its heading, a card, a menu.
static void describe_groups(struct line_rows *rows)
{
    for (uint32_t from = 0, to; from < rows->count; from = to) {
        to = from + 1;
        while (to < rows->count && !line_of(rows, to)->is_after_blank)
            to++;
        uint32_t words = far_words_between(rows, from, to);
        for (uint32_t i = from; i < to; i++) {
            rows->counts[i].group_from = from;
            rows->counts[i].group_to = to;
            set(rows, LINE_GROUP_LINES, i, feature_log(lines_between(rows, from, to)));
            set(rows, LINE_GROUP_WORDS, i, feature_log(words));
            set(rows, LINE_GROUP_PLACE, i, feature_log(lines_between(rows, from, i)));
        }
    }
}

static uint64_t signature_of(const struct line_rows *rows, uint32_t i)
{
    const struct line *line = line_of(rows, i);
    const struct line_counts *own = &rows->counts[i];
    uint64_t length = 32u - (unsigned)__builtin_clz(own->words | 1u);
    uint64_t end = own->last >= 7 ? 2 : own->last == 2;
    return 1 | length << 1 | end << 8 | (uint64_t)line->has_bullet << 10 |
           (uint64_t)(line->indent < 255 ? line->indent : 255) << 12;
}

static size_t slot_of(const struct line_rows *rows, uint64_t hash)
{
    return (size_t)(hash * 0x9E3779B97F4A7C15u >> 20) & (rows->alike_capacity - 1);
}

static void describe_alikes(struct line_rows *rows, struct arena *arena)
{
    rows->alike_capacity = 16;
    while (rows->alike_capacity < (size_t)rows->count * 2)
        rows->alike_capacity *= 2;
    rows->alikes = arena_array(arena, rows->alike_capacity, sizeof(*rows->alikes));
    memset(rows->alikes, 0, rows->alike_capacity * sizeof(*rows->alikes));
    for (uint32_t i = 0; i < rows->count; i++) {
        uint64_t signature = signature_of(rows, i);
        size_t slot = slot_of(rows, signature);
        while (rows->alikes[slot].signature && rows->alikes[slot].signature != signature)
            slot = (slot + 1) & (rows->alike_capacity - 1);
        rows->alikes[slot].signature = signature;
        bool counts = rows->places[i + 1] > rows->places[i];
        rows->alikes[slot].lines += counts;
        rows->alikes[slot].words += counts ? rows->counts[i].words : 0;
        rows->counts[i].alike = (uint32_t)slot;
    }
    for (uint32_t i = 0; i < rows->count; i++) {
        const struct alike_lines *alike = &rows->alikes[rows->counts[i].alike];
        set(rows, LINE_ALIKE, i, feature_log(alike->lines));
        set(rows, LINE_ALIKE_WORDS, i,
            feature_ratio((uint32_t)(alike->words < UINT32_MAX ? alike->words : UINT32_MAX),
                          far_words_between(rows, 0, rows->count)));
    }
}

// The same text elsewhere on the page: 1 when it comes again, 2 when it stood before.
static void find_repeated(struct line_rows *rows, struct arena *arena)
{
    uint8_t *column = features_column(&rows->table, LINE_REPEATED);
    struct {
        uint64_t hash;
        uint32_t row;
    } *slots = arena_array(arena, rows->alike_capacity, sizeof(*slots));
    memset(slots, 0, rows->alike_capacity * sizeof(*slots));
    for (uint32_t i = 0; i < rows->count; i++) {
        uint64_t hash = hash64(line_of(rows, i)->plain) | 1;
        size_t slot = slot_of(rows, hash);
        while (slots[slot].hash && slots[slot].hash != hash)
            slot = (slot + 1) & (rows->alike_capacity - 1);
        if (slots[slot].hash) {
            column[i] = 2;
            if (!column[slots[slot].row])
                column[slots[slot].row] = 1;
        } else {
            slots[slot].hash = hash;
            slots[slot].row = i;
        }
    }
}

static void describe_page(struct line_rows *rows)
{
    uint32_t prose = 0, blanks = 0, words = far_words_between(rows, 0, rows->count);
    uint32_t lines = rows->places[rows->count];
    for (uint32_t i = 0; i < rows->count; i++) {
        if (rows->places[i] == rows->places[i + 1])
            continue;
        prose += rows->counts[i].is_prose ? rows->counts[i].words : 0;
        blanks += line_of(rows, i)->is_after_blank;
    }
    for (uint32_t i = 0; i < rows->count; i++) {
        uint32_t before = (uint32_t)rows->far_words[i];
        uint32_t behind = (uint32_t)(rows->far_words[rows->count] - rows->far_words[i + 1]);
        set(rows, LINE_POSITION, i, feature_ratio(rows->places[i], lines));
        set(rows, LINE_WORDS_BEFORE, i, feature_ratio(before, words));
        set(rows, LINE_WORDS_BEHIND, i, feature_log(behind));
        set(rows, LINE_PAGE_WORDS, i, feature_log(words));
        set(rows, LINE_PAGE_LINES, i, feature_log(lines));
        set(rows, LINE_PAGE_PROSE, i, feature_ratio(prose, words));
        set(rows, LINE_PAGE_BLANKS, i, feature_ratio(blanks, lines));
    }
}

void line_features_of(struct line_rows *rows, struct arena *arena)
{
    uint32_t count = rows->count;
    features_make(&rows->table, arena, count, LINE_FEATURE_COUNT);
    rows->counts = arena_array(arena, count + 1, sizeof(*rows->counts));
    rows->words = arena_array(arena, count + 1, sizeof(*rows->words));
    rows->words[0] = 0;
    for (uint32_t i = 0; i < count; i++) {
        line_count(&rows->counts[i], line_of(rows, i));
        uint32_t words = rows->counts[i].words;
        rows->words[i + 1] = rows->words[i] + (words < LINE_WORDS_MOST ? words : LINE_WORDS_MOST);
    }
    if (!count)
        return;
    for (uint32_t i = 0; i < count; i++) {
        describe_line(rows, i);
        describe_neighbours(rows, i);
    }
    line_fold(rows, arena);
    describe_density(rows);
    describe_distances(rows);
    describe_run(rows);
    describe_groups(rows);
    describe_alikes(rows, arena);
    find_repeated(rows, arena);
    describe_page(rows);
}
