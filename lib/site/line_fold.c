// SPDX-License-Identifier: MIT
#include "site/line_features.h"
#include "site/printed.h"

enum {
    END_WORDS = 2000, // what counts at either end of a stretch
    END_LINES = 100,
    OTHERS_MAX = 3, // lines in a row that are no prose, within a stretch: headings, labels
    PARTING = 2,    // so many among them that part comments end it
};

// A line of furniture, a date or a name: what parts comments, and cards, from each other.
static bool parts(const struct line_rows *rows, uint32_t i)
{
    return (rows->printed[rows->lines[i]] & (PRINTED_FURNITURE | PRINTED_STOP | PRINTED_RELATED)) ||
           features_column(&rows->table, LINE_IS_DATE)[i] ||
           features_column(&rows->table, LINE_IS_NAME)[i];
}

// Behind the stretch of prose that begins with a row.
static uint32_t end_of_stretch(const struct line_rows *rows, uint32_t from)
{
    uint32_t end = from + 1, parting = 0;
    for (uint32_t i = end; i < rows->count && i - end <= OTHERS_MAX && parting < PARTING; i++) {
        parting += parts(rows, i);
        if (rows->counts[i].is_prose && !parts(rows, i)) {
            end = i + 1;
            parting = 0;
        }
    }
    return end;
}

static bool is_end(const struct line_rows *rows, uint32_t from, uint32_t i, uint32_t end)
{
    return (i - from < END_LINES && rows->words[i] - rows->words[from] < END_WORDS) ||
           (end - i <= END_LINES && rows->words[end] - rows->words[i + 1] < END_WORDS);
}

void line_fold(struct line_rows *rows, struct arena *arena)
{
    rows->far_words = arena_array(arena, rows->count + 1, sizeof(*rows->far_words));
    rows->places = arena_array(arena, rows->count + 1, sizeof(*rows->places));
    rows->far_words[0] = rows->places[0] = 0;
    for (uint32_t from = 0, end; from < rows->count; from = end) {
        end = rows->counts[from].is_prose ? end_of_stretch(rows, from) : from + 1;
        for (uint32_t i = from; i < end; i++) {
            bool counts = is_end(rows, from, i, end);
            rows->places[i + 1] = rows->places[i] + counts;
            rows->far_words[i + 1] =
                rows->far_words[i] + (counts ? rows->words[i + 1] - rows->words[i] : 0);
        }
    }
}
