// How body and page of a text capture are made: amounts, shares, runs of prose, lines that look like entries of a list.
// SPDX-License-Identifier: MIT
#include "site/text_kind_row.h"

enum {
    LONG_WORDS = 40,       // of a paragraph that listings do not have
    SHORT_WORDS = 4,       // at most, of a label
    OPEN_WORDS = 12,       // of a line of the body that ends without a stop and is no heading
    TITLE_WORDS_MIN = 3,   // of an entry's title
    TITLE_WORDS_MAX = 20,  // the same, at most
    TEASER_WORDS_MAX = 70, // of what stands below it
    RUN_WORDS = 20,        // of a run of likely text
    EVEN_CHANCE = 500,     // thousandths
    DOUBT_CHANCE = 150,    // of lines that were not chosen, but might be text
    ENDS_PROSE = 6,        // kinds of last characters (line_counts.c): quotes and stops
    COLON_END = 5,
    QUESTION_END = 8,
};

// What is counted in lines, and what of it in the lines of the body.
struct sums {
    uint32_t lines, words, stops, capitals, digits, commas, ends, characters, marks, symbols, bars;
    uint32_t longs, bullets, shorts, questions, colons, repeated, open;
    uint64_t chance; // times words
    uint64_t alike;  // how many lines look like it, times words
};

struct shape {
    const struct generic *generic;
    const struct line_rows *rows;
    struct text_kind_row *row;
};

static const struct line *line_of(const struct shape *shape, uint32_t i)
{
    return &shape->rows->page->lines[shape->rows->lines[i]];
}

static bool is_chosen(const struct shape *shape, uint32_t i)
{
    return shape->generic->choice.is_chosen[shape->rows->lines[i]];
}

static unsigned chance_of(const struct shape *shape, uint32_t i)
{
    return shape->generic->choice.chances[shape->rows->lines[i]];
}

static uint8_t look_of(const struct shape *shape, enum line_feature feature, uint32_t i)
{
    return features_column(&shape->rows->table, feature)[i];
}

static void set(const struct shape *shape, enum text_kind_feature feature, unsigned value)
{
    text_kind_set(shape->row, feature, value);
}

static void add_line(struct sums *sums, const struct shape *shape, uint32_t i)
{
    const struct line_counts *own = &shape->rows->counts[i];
    uint32_t words = own->words < LINE_WORDS_MOST ? own->words : LINE_WORDS_MOST;
    sums->lines++;
    sums->words += words;
    sums->stops += own->stops;
    sums->capitals += own->capitals;
    sums->digits += own->digits;
    sums->commas += own->commas;
    sums->ends += own->ends;
    sums->characters += own->characters;
    sums->marks += own->marks;
    sums->symbols += own->symbols;
    sums->bars += own->bars;
    sums->longs += words >= LONG_WORDS;
    sums->bullets += line_of(shape, i)->has_bullet ? words : 0;
    sums->shorts += words <= SHORT_WORDS;
    sums->questions += own->last == QUESTION_END;
    sums->colons += own->last == COLON_END;
    sums->open += words >= OPEN_WORDS && own->last < COLON_END;
    sums->repeated += look_of(shape, LINE_REPEATED, i) ? words : 0;
    sums->chance += (uint64_t)chance_of(shape, i) * words;
    sums->alike += (uint64_t)look_of(shape, LINE_ALIKE, i) * words;
}

static unsigned mean(uint64_t sum, uint32_t count)
{
    return count ? (unsigned)(sum / count) : 0;
}

static void describe_body(const struct shape *shape, const struct sums *body)
{
    set(shape, TEXT_KIND_BODY_WORDS, feature_log(body->words));
    set(shape, TEXT_KIND_BODY_EXPECTED, feature_ratio(shape->generic->choice.expected, 1000));
    set(shape, TEXT_KIND_BODY_CHANCE, mean(body->chance, body->words) / 5);
    set(shape, TEXT_KIND_BODY_LINES, feature_log(body->lines));
    set(shape, TEXT_KIND_BODY_MEAN, feature_log(mean(body->words, body->lines)));
    set(shape, TEXT_KIND_BODY_LONG, feature_log(body->longs));
    set(shape, TEXT_KIND_BODY_ENDS, feature_ratio(body->ends * 5, body->words));
    set(shape, TEXT_KIND_BODY_STOPS, feature_ratio(body->stops, body->words));
    set(shape, TEXT_KIND_BODY_DIGITS, feature_ratio(body->digits * 4, body->characters));
    set(shape, TEXT_KIND_BODY_CAPITALS, feature_ratio(body->capitals, body->words));
    set(shape, TEXT_KIND_BODY_COMMAS, feature_ratio(body->commas * 5, body->words));
    set(shape, TEXT_KIND_BODY_MARKS, feature_ratio(body->marks * 5, body->words));
    set(shape, TEXT_KIND_BODY_SYMBOLS, feature_ratio(body->symbols * 20, body->words));
    set(shape, TEXT_KIND_BODY_BARS, feature_ratio(body->bars * 20, body->words));
    set(shape, TEXT_KIND_BODY_BULLETS, feature_ratio(body->bullets, body->words));
    set(shape, TEXT_KIND_BODY_SHORT, feature_ratio(body->shorts, body->lines));
    set(shape, TEXT_KIND_BODY_OPEN, feature_ratio(body->open, body->lines));
    set(shape, TEXT_KIND_BODY_QUESTIONS, feature_log(body->questions));
    set(shape, TEXT_KIND_BODY_COLONS, feature_log(body->colons));
    set(shape, TEXT_KIND_BODY_ALIKE, mean(body->alike, body->words));
    set(shape, TEXT_KIND_BODY_REPEATED, feature_ratio(body->repeated, body->words));
}

static void describe_page(const struct shape *shape, const struct sums *page,
                          const struct sums *body)
{
    const struct line_rows *rows = shape->rows;
    set(shape, TEXT_KIND_BODY_SHARE, feature_ratio(body->words, page->words));
    set(shape, TEXT_KIND_PAGE_WORDS, feature_log(page->words));
    set(shape, TEXT_KIND_PAGE_LINES, feature_log(page->lines));
    set(shape, TEXT_KIND_PAGE_PROSE, rows->count ? look_of(shape, LINE_PAGE_PROSE, 0) : 0);
    set(shape, TEXT_KIND_PAGE_CHANCE, mean(page->chance, page->words) / 5);
    set(shape, TEXT_KIND_OTHER_LONG, feature_log(page->longs - body->longs));
    set(shape, TEXT_KIND_SHORT, feature_ratio(page->shorts, page->lines));
    set(shape, TEXT_KIND_BULLETS, feature_ratio(page->bullets, page->words));
    set(shape, TEXT_KIND_CAPITALS, feature_ratio(page->capitals, page->words));
    set(shape, TEXT_KIND_DIGITS, feature_ratio(page->digits * 4, page->characters));
    set(shape, TEXT_KIND_QUESTIONS, feature_log(page->questions));
    set(shape, TEXT_KIND_REPEATED, feature_ratio(page->repeated, page->words));
    set(shape, TEXT_KIND_BARS, feature_ratio(page->bars * 10, page->words));
    set(shape, TEXT_KIND_SYMBOLS, feature_ratio(page->symbols * 10, page->words));
}

// Where the body begins, how much of it stands together, and what else may be a text.
static void describe_runs(const struct shape *shape, const struct sums *body)
{
    uint32_t first = shape->rows->count, last = 0, gaps = 0, run = 0, longest = 0, widest = 0;
    uint32_t prose = 0, doubt = 0, beside = 0, likely = 0, runs = 0, best = 0, second = 0;
    for (uint32_t i = 0; i <= shape->rows->count; i++) {
        bool is_end = i == shape->rows->count, is_body = !is_end && is_chosen(shape, i);
        uint32_t words = is_end ? 0 : shape->rows->counts[i].words;
        if (is_body) {
            size_t line = shape->rows->lines[i];
            first = first < i ? first : i;
            gaps += last && i > last;
            last = i + 1;
            widest = words > widest ? words : widest;
            beside +=
                line < shape->generic->body.from || line >= shape->generic->body.to ? words : 0;
        } else if (!is_end) {
            prose += shape->rows->counts[i].is_prose ? words : 0;
            doubt += chance_of(shape, i) >= DOUBT_CHANCE ? words : 0;
        }
        run = is_body ? run + words : 0;
        longest = run > longest ? run : longest;
        if (!is_end && chance_of(shape, i) >= EVEN_CHANCE) {
            likely += words;
            continue;
        }
        runs += likely >= RUN_WORDS;
        second = likely > best ? best : likely > second ? likely : second;
        best = likely > best ? likely : best;
        likely = 0;
    }
    set(shape, TEXT_KIND_BODY_FIRST, feature_ratio(first, shape->rows->count));
    set(shape, TEXT_KIND_BODY_SPAN, last > first ? feature_ratio(body->lines, last - first) : 0);
    set(shape, TEXT_KIND_BODY_GAPS, feature_log(gaps));
    set(shape, TEXT_KIND_BODY_RUN, feature_ratio(longest, body->words));
    set(shape, TEXT_KIND_BODY_BESIDE, feature_ratio(beside, body->words));
    set(shape, TEXT_KIND_BODY_LONGEST, feature_log(widest));
    set(shape, TEXT_KIND_OTHER_PROSE, feature_log(prose));
    set(shape, TEXT_KIND_OTHER_DOUBT, feature_log(doubt));
    set(shape, TEXT_KIND_RUNS, feature_log(runs));
    set(shape, TEXT_KIND_RUN_SECOND, feature_ratio(second, best));
}

// '$12', '€ 12', '12 €', '£12'
static bool has_price(struct str text)
{
    static const struct str signs[] = {STR_INIT("$"), STR_INIT("€"), STR_INIT("£")};
    for (size_t s = 0; s < sizeof(signs) / sizeof(*signs); s++) {
        size_t at = str_find(text, signs[s], 0);
        if (at == STR_NONE)
            continue;
        size_t behind = at + signs[s].length, before = at;
        behind += behind < text.length && text.data[behind] == ' ';
        before -= before && text.data[before - 1] == ' ';
        if ((behind < text.length && text.data[behind] >= '0' && text.data[behind] <= '9') ||
            (before && text.data[before - 1] >= '0' && text.data[before - 1] <= '9'))
            return true;
    }
    return false;
}

static bool is_title(const struct shape *shape, uint32_t i)
{
    const struct line_counts *own = &shape->rows->counts[i];
    return own->words >= TITLE_WORDS_MIN && own->words <= TITLE_WORDS_MAX &&
           own->last < ENDS_PROSE && !look_of(shape, LINE_IS_DATE, i);
}

// Titles over a sentence or two, over a day; lines that hold a day, a name, a number, a price.
static void describe_entries(const struct shape *shape)
{
    uint32_t dates = 0, names = 0, numbers = 0, prices = 0, entries = 0, dated = 0, cards = 0;
    uint32_t stoppers = 0, furniture = 0, count = shape->rows->count;
    uint32_t alike = 0, inside_dates = 0, inside_names = 0;
    for (uint32_t i = 0; i < count; i++) {
        const struct line_counts *own = &shape->rows->counts[i];
        bool is_prose = own->is_prose && own->words <= TEASER_WORDS_MAX;
        size_t line = shape->rows->lines[i];
        bool is_inside = line >= shape->generic->body.from && line < shape->generic->body.to;
        dates += look_of(shape, LINE_IS_DATE, i);
        names += look_of(shape, LINE_IS_NAME, i);
        inside_dates += is_inside && look_of(shape, LINE_IS_DATE, i);
        inside_names += is_inside && look_of(shape, LINE_IS_NAME, i);
        numbers += own->words <= SHORT_WORDS && own->digits * 2 > own->characters;
        prices += own->symbols && own->digits && has_price(line_of(shape, i)->plain);
        stoppers += look_of(shape, LINE_STOPPER, i) != 0;
        furniture += look_of(shape, LINE_FURNITURE, i);
        if (is_prose && look_of(shape, LINE_ALIKE, i) > alike)
            alike = look_of(shape, LINE_ALIKE, i);
        if (!i || !is_title(shape, i - 1))
            continue;
        bool ends = i + 1 == count || !shape->rows->counts[i + 1].is_prose;
        entries += is_prose;
        cards += is_prose && ends;
        dated += look_of(shape, LINE_IS_DATE, i);
    }
    set(shape, TEXT_KIND_BODY_DATES, feature_log(inside_dates));
    set(shape, TEXT_KIND_BODY_NAMES, feature_log(inside_names));
    set(shape, TEXT_KIND_DATES, feature_log(dates));
    set(shape, TEXT_KIND_DATES_SHARE, feature_ratio(dates * 4, count));
    set(shape, TEXT_KIND_NAMES, feature_log(names));
    set(shape, TEXT_KIND_NUMBERS, feature_log(numbers));
    set(shape, TEXT_KIND_PRICES, feature_log(prices));
    set(shape, TEXT_KIND_STOPPERS, feature_log(stoppers));
    set(shape, TEXT_KIND_FURNITURE, feature_log(furniture));
    set(shape, TEXT_KIND_ENTRIES, feature_log(entries));
    set(shape, TEXT_KIND_CARDS, feature_log(cards));
    set(shape, TEXT_KIND_DATED, feature_log(dated));
    set(shape, TEXT_KIND_ALIKE, alike);
}

void text_kind_shape(struct text_kind_row *row, const struct generic *generic)
{
    const struct shape shape = {.generic = generic, .rows = &generic->choice.rows, .row = row};
    struct sums page = {0}, body = {0};
    for (uint32_t i = 0; i < shape.rows->count; i++) {
        add_line(&page, &shape, i);
        if (is_chosen(&shape, i))
            add_line(&body, &shape, i);
    }
    describe_body(&shape, &body);
    describe_page(&shape, &page, &body);
    describe_runs(&shape, &body);
    describe_entries(&shape);
}
