// SPDX-License-Identifier: MIT
#include "extract/dates.h"

#include "base/buffer.h"
#include "extract/copyright.h"
#include "extract/labels.h"
#include "extract/weights.h"
#include "extract/zones.h"
#include "text/space.h"

enum {
    LINE_BYTES = 240,  // a longer block is prose: only its ends are read
    PROSE_BYTES = 110, // of each end
    NEAR_BLOCKS = 3,   // behind the headline
    LABEL_BYTES = 60,  // before a date
    DATES_IN_LINE = 3,
    OFTEN = 4,
    OLD_DAYS = 730,
    WEB_YEAR = 1995, // from which on pages come from the web
};

struct context {
    const struct signs *signs;
    struct candidates *list;
    enum date_order order;
    unsigned counts[CANDIDATES_MAX];
    uint32_t seen[CANDIDATES_MAX];      // node where it speaks most for the day, or TREE_NONE
    struct str printed[CANDIDATES_MAX]; // the day as printed, or {0}
    struct zones zones;
    struct date coarse;                // a month or year, when no day is found
    bool is_below_seen;                // a date behind the headline was read
    struct candidate *above_candidate; // last seen before the headline
    bool is_time_seen, is_called_seen;
    bool has_assumed;                // a day was read by 'order' alone
    unsigned day_first, month_first; // dates of the page in which the order shows
    size_t lines;
};

// --- order of day and month ---

static struct str host_of(struct str address)
{
    size_t from = str_find(address, STR("://"), 0);
    if (from == STR_NONE)
        return (struct str){0};
    size_t end = str_find_byte(address, '/', from + 3);
    return str_slice(address, from + 3, end);
}

enum date_order dates_order(const struct signs *signs)
{
    static const struct str day_first[] = {STR_INIT(".uk"), STR_INIT(".au"), STR_INIT(".nz"),
                                           STR_INIT(".in"), STR_INIT(".ie"), STR_INIT(".za"),
                                           STR_INIT(".eu"), STR_INIT(".sg"), STR_INIT(".ng"),
                                           STR_INIT(".de"), STR_INIT(".pk"), STR_INIT(".ke")};
    struct str tag = signs_language(signs);
    struct str host = host_of(signs_address(signs));
    if (tag.length >= 2 && !str_equal_nocase(str_slice(tag, 0, 2), STR("en")))
        return DATE_ORDER_DAY_FIRST;
    for (size_t i = 0; i < sizeof(day_first) / sizeof(*day_first); i++)
        if (str_ends(host, day_first[i]))
            return DATE_ORDER_DAY_FIRST;
    struct str region = str_slice(tag, 3, 5);
    bool is_american = !region.length || str_equal_nocase(region, STR("US")) ||
                       str_equal_nocase(region, STR("PH"));
    if (tag.length >= 2)
        return is_american ? DATE_ORDER_MONTH_FIRST : DATE_ORDER_DAY_FIRST;
    return DATE_ORDER_UNKNOWN;
}

// How little a place speaks for a day: 0 close to the text, and not in a part about something else.
static unsigned distance(const struct context *context, uint32_t node)
{
    const uint32_t far = PLACE_RELATED | PLACE_COMMENT | PLACE_FOOTER | PLACE_NAV | PLACE_ASIDE;
    bool is_far = context->signs->places[node] & far;
    return (zone_is_near(zone_of(&context->zones, node)) ? 0 : 2) + (is_far ? 1 : 0);
}

static void see(struct context *context, struct candidate *candidate, uint32_t node)
{
    size_t i = (size_t)(candidate - context->list->items);
    if (context->seen[i] == TREE_NONE ||
        distance(context, node) < distance(context, context->seen[i]))
        context->seen[i] = node;
}

static void mark_places(const struct context *context, struct candidate *candidate, uint32_t node)
{
    static const struct {
        uint32_t places;
        unsigned feature;
    } rows[] = {
        {PLACE_RELATED, DATE_IN_RELATED_FEATURE},
        {PLACE_COMMENT, DATE_IN_COMMENT_FEATURE},
        {PLACE_FOOTER | PLACE_NAV | PLACE_ASIDE, DATE_IN_OTHER_FEATURE},
        {PLACE_LINK, DATE_IN_LINK_FEATURE},
        {PLACE_AUTHOR, DATE_IN_AUTHOR_FEATURE},
        {PLACE_META, DATE_IN_META_FEATURE},
        {PLACE_ARTICLE, DATE_IN_ARTICLE_FEATURE},
        {PLACE_HEADER, DATE_IN_HEADER_FEATURE},
        {PLACE_MODIFIED, DATE_CALLED_MODIFIED_FEATURE},
        {PLACE_DATE, DATE_CALLED_FEATURE},
    };
    uint32_t places = context->signs->places[node];
    for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++)
        if (places & rows[i].places)
            candidate_mark(candidate, rows[i].feature);
    candidate_mark(candidate, DATE_FAR_ABOVE_FEATURE + zone_of(&context->zones, node));
}

// --- days ---

static struct candidate *put(struct context *context, struct date date, uint32_t node)
{
    char iso[DATE_ISO_MAX];
    if (date.precision != DATE_DAY)
        return NULL;
    date_iso(date, iso);
    struct str key = arena_copy(context->signs->arena, str_of(iso));
    size_t before = context->list->count;
    struct candidate *candidate =
        candidates_put(context->list, context->signs->arena, key, key, node);
    if (!candidate)
        return NULL;
    size_t i = (size_t)(candidate - context->list->items);
    if (context->list->count > before)
        context->seen[i] = TREE_NONE;
    context->counts[i]++;
    return candidate;
}

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

// "3 March 2020" and "25/12/2020" say how this page writes dates; so do "March 3, 2020" and "12/25/2020".
static void learn_order(struct context *context, struct str printed)
{
    size_t digits = 0, groups = 0, letters[2] = {0};
    int numbers[2] = {0};
    for (size_t i = 0; i < printed.length && groups <= 2; i++) {
        bool is_number = is_digit(printed.data[i]);
        groups += is_number && digits == 0;
        digits = is_number ? digits + 1 : 0;
        if (is_number && groups <= 2 && digits <= 2)
            numbers[groups - 1] = numbers[groups - 1] * 10 + printed.data[i] - '0';
        else if (is_number && groups == 1)
            return; // begins with a year
        else if (!is_number && groups < 2)
            letters[groups] += (printed.data[i] | 0x20) >= 'a' || printed.data[i] < 0;
    }
    bool has_words = letters[0] + letters[1] >= 3;
    bool is_day_first = has_words ? letters[1] >= 3 : numbers[0] > 12;
    bool is_month_first = has_words ? letters[1] < 3 : numbers[1] > 12;
    context->day_first += is_day_first;
    context->month_first += is_month_first && !is_day_first;
}

// A date in a text. *is_assumed: the order of its day and month does not show.
static struct date read_date(struct context *context, struct str text, struct str *where,
                             bool *is_assumed)
{
    struct date date = date_find(text, DATE_ORDER_UNKNOWN, where);
    *is_assumed = false;
    if (date.precision == DATE_DAY)
        learn_order(context, *where);
    if (date.precision != DATE_YEAR || context->order == DATE_ORDER_UNKNOWN)
        return date;
    struct str other;
    struct date assumed = date_find(text, context->order, &other);
    if (assumed.precision != DATE_DAY)
        return date;
    *is_assumed = context->has_assumed = true;
    *where = other;
    return assumed;
}

// "3.12.19" -> "3.12.2019": two digits of a year behind a day and a month with stops, which no other number has.
static struct str full_years(struct arena *arena, struct str text)
{
    struct buffer out = {0};
    size_t from = 0, groups = 0, digits = 0;
    for (size_t i = 0; i <= text.length; i++) {
        char c = i < text.length ? text.data[i] : ' ';
        if (is_digit(c)) {
            digits++;
            continue;
        }
        bool is_part = digits == 1 || digits == 2;
        if (groups == 2 && digits == 2 && c != '.') {
            buffer_put(&out, str_slice(text, from, i - 2));
            buffer_put(&out, text.data[i - 2] < '5' ? STR("20") : STR("19"));
            from = i - 2;
        }
        groups = c == '.' && is_part ? groups + 1 : 0;
        digits = 0;
    }
    if (from == 0)
        return text;
    buffer_put(&out, str_slice(text, from, text.length));
    struct str full = arena_copy(arena, buffer_str(&out));
    buffer_free(&out);
    return full;
}

// A machine-readable value, or what stands where one should.
static struct candidate *put_value(struct context *context, struct str value, uint32_t node)
{
    struct date date = date_from_iso(value);
    struct str where;
    bool is_assumed = false;
    if (date.precision != DATE_DAY)
        date = read_date(context, value, &where, &is_assumed);
    struct candidate *candidate = put(context, date, node);
    if (candidate && is_assumed)
        candidate_mark(candidate, DATE_AMBIGUOUS_FEATURE);
    return candidate;
}

// --- signs ---

static void read_element(struct context *context, const struct sign *sign)
{
    bool is_time = sign->source == SOURCE_TIME;
    struct str value = sign->value;
    if (!value.data) {
        value = full_years(context->signs->arena, sign_line(context->signs, sign));
        if (value.length > LINE_BYTES)
            return;
    }
    struct candidate *candidate = put_value(context, value, sign->node);
    if (!candidate)
        return;
    see(context, candidate, sign->node);
    bool *is_seen = is_time ? &context->is_time_seen : &context->is_called_seen;
    enum zone zone = zone_of(&context->zones, sign->node);
    bool is_related = context->signs->places[sign->node] & (PLACE_RELATED | PLACE_COMMENT);
    candidate_mark(candidate, is_time ? DATE_TIME_FEATURE : DATE_CALLED_FEATURE);
    if (is_related && is_time)
        candidate_mark(candidate, DATE_TIME_RELATED_FEATURE);
    if (!*is_seen && !is_related)
        candidate_mark(candidate, is_time ? DATE_TIME_FIRST_FEATURE : DATE_CALLED_FIRST_FEATURE);
    if (!is_related && (zone == ZONE_HEAD || zone == ZONE_ABOVE))
        candidate_mark(candidate, is_time ? DATE_TIME_HEAD_FEATURE : DATE_CALLED_HEAD_FEATURE);
    *is_seen |= !is_related;
}

static void read_sign(struct context *context, const struct sign *sign)
{
    static const uint8_t published[SOURCE_COUNT] = {
        [SOURCE_JSONLD] = DATE_JSONLD_FEATURE,
        [SOURCE_JSONLD_OTHER] = DATE_JSONLD_OTHER_FEATURE,
        [SOURCE_OPEN_GRAPH] = DATE_OPEN_GRAPH_FEATURE,
        [SOURCE_META] = DATE_META_FEATURE,
        [SOURCE_META_WEAK] = DATE_META_WEAK_FEATURE,
        [SOURCE_CITATION] = DATE_CITATION_FEATURE,
        [SOURCE_MICRODATA] = DATE_MICRODATA_FEATURE,
    };
    static const uint8_t modified[SOURCE_COUNT] = {
        [SOURCE_JSONLD] = DATE_MODIFIED_JSONLD_FEATURE,
        [SOURCE_OPEN_GRAPH] = DATE_MODIFIED_OPEN_GRAPH_FEATURE,
        [SOURCE_META] = DATE_MODIFIED_META_FEATURE,
    };
    if (sign->source == SOURCE_TIME || sign->source == SOURCE_CLASS) {
        read_element(context, sign);
        return;
    }
    struct candidate *candidate = put_value(context, sign_line(context->signs, sign), TREE_NONE);
    if (!candidate)
        return;
    bool is_modified = sign->field == SIGN_MODIFIED;
    if (is_modified)
        candidate_mark(candidate, modified[sign->source] ? modified[sign->source]
                                                         : DATE_MODIFIED_OTHER_FEATURE);
    else
        candidate_mark(candidate, published[sign->source]);
    if (sign->source == SOURCE_MICRODATA)
        see(context, candidate, sign->node);
}

// --- text ---

// True when a year may stand in a text, or numbers of a script whose digits are not looked at.
static bool may_have_date(struct str text, bool is_any_digit_enough)
{
    for (size_t i = 0; i < text.length; i++) {
        char c = text.data[i];
        if ((unsigned char)c == 0xD9 || (unsigned char)c == 0xDB)
            return true;
        if (!is_digit(c))
            continue;
        if (is_any_digit_enough)
            return true;
        bool is_short = i >= 2 && text.data[i - 1] == '.' && is_digit(text.data[i - 2]);
        if (is_short)
            return true;
        bool is_century = i + 3 < text.length && (c == '1' || c == '2') &&
                          (text.data[i + 1] == '9' || text.data[i + 1] == '0') &&
                          is_digit(text.data[i + 2]) && is_digit(text.data[i + 3]);
        if (is_century)
            return true;
    }
    return false;
}

// A time of day beside a date: "14:30", "2.15 Uhr".
static bool has_time(struct str text)
{
    for (size_t i = 0; i + 2 < text.length; i++)
        if (is_digit(text.data[i]) && (text.data[i + 1] == ':' || text.data[i + 1] == 'h') &&
            is_digit(text.data[i + 2]))
            return true;
    return false;
}

// What stands before a date: in its line, or where nothing does, in a short block before it.
static struct str label_text(const struct context *context, struct str before, uint32_t block)
{
    const struct signs *signs = context->signs;
    if (before.length > LABEL_BYTES)
        return str_slice(before, before.length - LABEL_BYTES, before.length);
    if (space_trim(before).length || block == 0)
        return before;
    struct str other = space_trim(block_text(signs->tree, &signs->blocks->items[block - 1]));
    return other.length <= LABEL_BYTES ? other : before;
}

static void mark_label(const struct context *context, struct candidate *candidate,
                       struct str before)
{
    enum label label = label_find(context->signs->arena, before);
    if (label == LABEL_PUBLISHED)
        candidate_mark(candidate, DATE_LABEL_PUBLISHED_FEATURE);
    else if (label == LABEL_MODIFIED)
        candidate_mark(candidate, DATE_LABEL_MODIFIED_FEATURE);
    else if (label == LABEL_EVENT)
        candidate_mark(candidate, DATE_LABEL_EVENT_FEATURE);
}

static void mark_order(struct context *context, struct candidate *candidate, uint32_t block)
{
    bool is_related = context->signs->places[context->signs->blocks->items[block].first] &
                      (PLACE_RELATED | PLACE_COMMENT);
    if (block < context->zones.headline_block)
        context->above_candidate = is_related ? context->above_candidate : candidate;
    else if (!context->is_below_seen && !is_related) {
        context->is_below_seen = true;
        candidate_mark(candidate, DATE_FIRST_BELOW_HEADLINE_FEATURE);
    }
    bool is_next = block >= context->zones.headline_block &&
                   block <= context->zones.headline_block + NEAR_BLOCKS &&
                   context->zones.headline != TREE_NONE;
    if (is_next)
        candidate_mark(candidate, DATE_NEXT_LINE_FEATURE);
}

// A month or a year counts only with a label, or in a line of its own close to the headline.
static void read_coarse(struct context *context, struct date date, struct str before,
                        struct str line)
{
    if (context->coarse.precision >= date.precision || date.precision != DATE_MONTH)
        return;
    if (label_find(context->signs->arena, before) == LABEL_PUBLISHED || date_is_line(line))
        context->coarse = date;
}

// The dates of a line, or of one end of a block of prose.
static void read_line(struct context *context, struct str line, uint32_t block, unsigned shape)
{
    const struct block *it = &context->signs->blocks->items[block];
    enum zone zone = zone_of(&context->zones, it->first);
    struct str rest = line, where;
    for (size_t i = 0; i < DATES_IN_LINE; i++) {
        bool is_assumed;
        struct date date = read_date(context, rest, &where, &is_assumed);
        if (date.precision == DATE_NONE)
            return;
        size_t from = (size_t)(where.data - rest.data);
        struct str before = label_text(context, str_slice(rest, 0, from), block);
        struct str after = str_slice(rest, from + where.length, from + where.length + 14);
        struct candidate *candidate = put(context, date, it->first);
        rest = str_slice(rest, from + where.length, rest.length);
        if (!candidate) {
            if (zone_is_near(zone))
                read_coarse(context, date, before, line);
            continue;
        }
        size_t index = (size_t)(candidate - context->list->items);
        if (!context->printed[index].data)
            context->printed[index] = where;
        candidate_mark(candidate, shape);
        see(context, candidate, it->first);
        mark_label(context, candidate, before);
        mark_order(context, candidate, block);
        if (is_assumed)
            candidate_mark(candidate, DATE_AMBIGUOUS_FEATURE);
        if (has_time(after))
            candidate_mark(candidate, DATE_WITH_TIME_FEATURE);
        if (it->places & BLOCK_IN_LIST)
            candidate_mark(candidate, DATE_IN_LIST_FEATURE);
    }
}

static void read_block(struct context *context, uint32_t block)
{
    const struct signs *signs = context->signs;
    const struct block *it = &signs->blocks->items[block];
    struct str raw = block_text(signs->tree, it);
    bool is_prose = raw.length > LINE_BYTES;
    enum zone zone = zone_of(&context->zones, it->first);
    if (is_prose && !zone_is_near(zone))
        return;
    struct str head = is_prose ? str_slice(raw, 0, PROSE_BYTES) : raw;
    struct str tail =
        is_prose ? str_slice(raw, raw.length - PROSE_BYTES, raw.length) : (struct str){0};
    if (may_have_date(head, zone_is_near(zone))) {
        struct str line = full_years(signs->arena, space_line(signs->arena, head));
        unsigned shape = is_prose             ? DATE_PROSE_FEATURE
                         : date_is_line(line) ? DATE_LINE_FEATURE
                         : line.length <= 70  ? DATE_SHORT_LINE_FEATURE
                                              : DATE_LONG_LINE_FEATURE;
        context->lines++;
        read_line(context, line, block, shape);
    }
    if (tail.length && zone == ZONE_BODY_END && may_have_date(tail, false))
        read_line(context, space_line(signs->arena, tail), block, DATE_PROSE_FEATURE);
}

static void read_text(struct context *context)
{
    const struct signs *signs = context->signs;
    // What is close to the headline first, should there be too many lines.
    uint32_t start = context->zones.headline_block > 20 ? context->zones.headline_block - 20 : 0;
    for (uint32_t i = start; i < signs->blocks->count && context->lines < DATE_LINES_MAX; i++)
        read_block(context, i);
    for (uint32_t i = 0; i < start && context->lines < DATE_LINES_MAX; i++)
        read_block(context, i);
    if (context->above_candidate)
        candidate_mark(context->above_candidate, DATE_LAST_ABOVE_HEADLINE_FEATURE);
}

// --- data in scripts ---

static bool is_strong(const struct candidate *candidate)
{
    return candidate_has(candidate, DATE_JSONLD_FEATURE) ||
           candidate_has(candidate, DATE_OPEN_GRAPH_FEATURE) ||
           candidate_has(candidate, DATE_META_FEATURE);
}

// The date behind the first of these keys in other JSON of a page, where nothing better states one.
static void read_scripts(struct context *context)
{
    static const struct str keys[] = {
        STR_INIT("\"datePublished\""),   STR_INIT("\"publishedDate\""),
        STR_INIT("\"published_at\""),    STR_INIT("\"publishedAt\""),
        STR_INIT("\"publishDate\""),     STR_INIT("\"publish_date\""),
        STR_INIT("\"publicationDate\""), STR_INIT("\"createdAt\"")};
    const struct tree *tree = context->signs->tree;
    for (size_t i = 0; i < context->list->count; i++)
        if (is_strong(&context->list->items[i]))
            return;
    for (size_t i = 0; i < sizeof(keys) / sizeof(*keys); i++) {
        for (uint32_t j = 0; j < tree->script_count; j++) {
            struct str script = tree->scripts[j].content;
            size_t at = str_find(script, keys[i], 0);
            if (at == STR_NONE)
                continue;
            struct str value = str_slice(script, at + keys[i].length, at + keys[i].length + 40);
            size_t quote = str_find_byte(value, '"', 0);
            value = quote == STR_NONE ? value : str_slice(value, quote + 1, value.length);
            struct candidate *candidate = put(context, date_from_iso(value), TREE_NONE);
            if (candidate)
                candidate_mark(candidate, DATE_SCRIPT_FEATURE);
            return;
        }
    }
}

// --- what shows when all days are known ---

// Days since 1 March 0000 (proleptic Gregorian calendar).
static long day_number(struct date date)
{
    long year = date.year - (date.month <= 2), month = (date.month + 9) % 12;
    return 365 * year + year / 4 - year / 100 + year / 400 + (month * 306 + 5) / 10 + date.day - 1;
}

// The last year of the copyright line, or 0.
static int copyright_year(const struct signs *signs)
{
    struct str year = copyright_of(signs).year;
    int value = 0;
    for (size_t i = 0; i < year.length; i++)
        value = value * 10 + year.data[i] - '0';
    return value;
}

static void mark_address(const struct context *context, struct candidate *candidate,
                         struct date date, struct date address)
{
    bool is_month = date.year == address.year && date.month == address.month;
    (void)context;
    if (address.precision == DATE_NONE)
        return;
    if (date_compare(date, address) == 0)
        candidate_mark(candidate, DATE_URL_DAY_FEATURE);
    if (address.precision >= DATE_MONTH && is_month)
        candidate_mark(candidate, DATE_URL_MONTH_FEATURE);
    else if (date.year == address.year)
        candidate_mark(candidate, DATE_URL_YEAR_FEATURE);
    else
        candidate_mark(candidate, DATE_URL_DIFFERS_FEATURE);
}

struct bounds {
    long earliest, latest;
    bool has_strong;
    struct date address, image;
    int copyright;
};

static void mark_image(struct candidate *candidate, struct date date, struct date image)
{
    if (image.precision < DATE_MONTH)
        return;
    if (date.year == image.year && date.month == image.month)
        candidate_mark(candidate, DATE_IMAGE_MONTH_FEATURE);
    else if (date.year * 12 + date.month < image.year * 12 + image.month)
        candidate_mark(candidate, DATE_IMAGE_LATER_FEATURE);
}

static bool is_next_to_strong(const struct candidates *list, long day)
{
    for (size_t i = 0; i < list->count; i++) {
        long other = day_number(date_from_iso(list->items[i].key));
        if (is_strong(&list->items[i]) && (other == day + 1 || other == day - 1))
            return true;
    }
    return false;
}

// True for the day of a change, as printed or as metadata say, behind one that is stated otherwise.
static bool is_change(const struct candidates *list, const struct candidate *candidate)
{
    bool is_called = candidate_has(candidate, DATE_LABEL_MODIFIED_FEATURE) ||
                     candidate_has(candidate, DATE_MODIFIED_JSONLD_FEATURE) ||
                     candidate_has(candidate, DATE_MODIFIED_OPEN_GRAPH_FEATURE) ||
                     candidate_has(candidate, DATE_MODIFIED_META_FEATURE);
    if (!is_called || is_strong(candidate) ||
        candidate_has(candidate, DATE_LABEL_PUBLISHED_FEATURE))
        return false;
    for (size_t i = 0; i < list->count; i++)
        if (is_strong(&list->items[i]) && str_compare(list->items[i].key, candidate->key) < 0)
            return true;
    return false;
}

static void mark_relations(const struct context *context, size_t i, const struct bounds *bounds)
{
    struct candidate *candidate = &context->list->items[i];
    struct date date = date_from_iso(candidate->key);
    long day = day_number(date);
    const uint64_t modified = (UINT64_C(1) << DATE_MODIFIED_JSONLD_FEATURE) |
                              (UINT64_C(1) << DATE_MODIFIED_OPEN_GRAPH_FEATURE) |
                              (UINT64_C(1) << DATE_MODIFIED_META_FEATURE) |
                              (UINT64_C(1) << DATE_MODIFIED_OTHER_FEATURE);
    if (candidate->features[1] == 0 && (candidate->features[0] & ~modified) == 0)
        candidate_mark(candidate, DATE_ONLY_MODIFIED_FEATURE);
    if (bounds->has_strong && !is_strong(candidate)) {
        candidate_mark(candidate, DATE_STRONG_DIFFERS_FEATURE);
        if (is_next_to_strong(context->list, day))
            candidate_mark(candidate, DATE_STRONG_NEXT_FEATURE);
    }
    mark_address(context, candidate, date, bounds->address);
    mark_image(candidate, date, bounds->image);
    if (context->list->count == 1)
        candidate_mark(candidate, DATE_ONLY_FEATURE);
    else if (day == bounds->earliest)
        candidate_mark(candidate, DATE_EARLIEST_FEATURE);
    else if (day == bounds->latest)
        candidate_mark(candidate, DATE_LATEST_FEATURE);
    if (day + OLD_DAYS < bounds->latest)
        candidate_mark(candidate, DATE_OLD_FEATURE);
    if (is_change(context->list, candidate))
        candidate_mark(candidate, DATE_CHANGED_FEATURE);
    if (date.year < WEB_YEAR)
        candidate_mark(candidate, DATE_BEFORE_WEB_FEATURE);
    if (context->counts[i] >= 2)
        candidate_mark(candidate,
                       context->counts[i] >= OFTEN ? DATE_OFTEN_FEATURE : DATE_TWICE_FEATURE);
    if (bounds->copyright && date.year >= bounds->copyright)
        candidate_mark(candidate, date.year == bounds->copyright ? DATE_COPYRIGHT_SAME_FEATURE
                                                                 : DATE_COPYRIGHT_LATER_FEATURE);
}

static void relate(struct context *context)
{
    const struct signs *signs = context->signs;
    const struct sign *image = signs_best(signs, SIGN_IMAGE);
    struct bounds bounds = {.address = date_of_url(signs_address(signs)),
                            .copyright = copyright_year(signs)};
    if (image)
        bounds.image = date_of_url(image->value);
    put(context, bounds.address, TREE_NONE);
    for (size_t i = 0; i < context->list->count; i++) {
        const struct candidate *candidate = &context->list->items[i];
        long day = day_number(date_from_iso(candidate->key));
        bounds.earliest = i == 0 || day < bounds.earliest ? day : bounds.earliest;
        bounds.latest = i == 0 || day > bounds.latest ? day : bounds.latest;
        bounds.has_strong |= is_strong(candidate);
    }
    for (size_t i = 0; i < context->list->count; i++) {
        mark_relations(context, i, &bounds);
        if (context->seen[i] != TREE_NONE)
            mark_places(context, &context->list->items[i], context->seen[i]);
    }
    if (bounds.address.precision == DATE_MONTH)
        context->coarse = bounds.address;
}

static void read_once(struct context *context)
{
    const struct signs *signs = context->signs;
    for (size_t i = 0; i < signs->count; i++)
        if (signs->items[i].field == SIGN_PUBLISHED || signs->items[i].field == SIGN_MODIFIED)
            read_sign(context, &signs->items[i]);
    read_text(context);
}

// Reads all dates, and once more when those whose order shows are against what was assumed for the others.
static void read_all(struct context *context)
{
    const struct signs *signs = context->signs;
    context->order = dates_order(signs);
    if (signs->tree->count == 0)
        return;
    read_once(context);
    enum date_order shown = context->day_first > context->month_first   ? DATE_ORDER_DAY_FIRST
                            : context->day_first < context->month_first ? DATE_ORDER_MONTH_FIRST
                                                                        : context->order;
    if (context->has_assumed && shown != context->order) {
        context->list->count = 0;
        *context = (struct context){
            .signs = signs, .list = context->list, .zones = context->zones, .order = shown};
        read_once(context);
    }
    read_scripts(context);
    relate(context);
    candidates_score(context->list, date_weights, sizeof(date_weights) / sizeof(*date_weights),
                     date_bias);
}

void dates_candidates(const struct signs *signs, uint32_t headline, struct candidates *list)
{
    struct context context = {.signs = signs, .list = list, .zones = zones_make(signs, headline)};
    read_all(&context);
}

// The last change, where the page states one that is not before the publication.
static struct date find_modified(const struct context *context, struct date published)
{
    static const unsigned features[] = {
        DATE_MODIFIED_JSONLD_FEATURE, DATE_MODIFIED_OPEN_GRAPH_FEATURE, DATE_MODIFIED_META_FEATURE,
        DATE_MODIFIED_OTHER_FEATURE, DATE_LABEL_MODIFIED_FEATURE};
    for (size_t i = 0; i < sizeof(features) / sizeof(*features); i++) {
        for (size_t j = 0; j < context->list->count; j++) {
            const struct candidate *candidate = &context->list->items[j];
            struct date date = date_from_iso(candidate->key);
            bool is_apart = published.precision == DATE_NONE || date_compare(date, published) >= 0;
            if (candidate_has(candidate, features[i]) && is_apart)
                return date;
        }
    }
    return (struct date){0};
}

struct dates dates_find(const struct signs *signs, uint32_t headline)
{
    struct candidates list = {0};
    struct context context = {.signs = signs, .list = &list, .zones = zones_make(signs, headline)};
    struct dates dates = {0};
    read_all(&context);
    const struct candidate *best = candidates_best(&list);
    dates.order = context.order;
    if (best && best->score > 0) {
        dates.published = date_from_iso(best->key);
        dates.published_text = context.printed[best - list.items];
    } else {
        dates.published = context.coarse;
    }
    dates.modified = find_modified(&context, dates.published);
    return dates;
}
