// SPDX-License-Identifier: MIT
#include "extract/day_lines.h"

#include "extract/node_lines.h"
#include "text/labels.h"
#include "text/space.h"

enum {
    PROSE_BYTES = 110, // that are read at each end of a block of prose
    NEAR_BLOCKS = 3,   // behind the headline
    LABEL_BYTES = 60,  // before a date
    DATES_IN_LINE = 3,
};

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

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

// What stands before a date: in its line, or where nothing does, in a short block before it.
static struct str label_text(const struct day_pool *pool, struct str before, uint32_t block)
{
    const struct signs *signs = pool->signs;
    if (before.length > LABEL_BYTES)
        return str_slice(before, before.length - LABEL_BYTES, before.length);
    if (space_trim(before).length || block == 0)
        return before;
    struct str other = space_trim(block_text(signs->tree, &signs->blocks->items[block - 1]));
    return other.length <= LABEL_BYTES ? other : before;
}

static void mark_label(const struct day_pool *pool, struct candidate *candidate, struct str before)
{
    enum label label = label_find(pool->signs->arena, before);
    if (label == LABEL_PUBLISHED)
        candidate_mark(candidate, DATE_LABEL_PUBLISHED_FEATURE);
    else if (label == LABEL_MODIFIED)
        candidate_mark(candidate, DATE_LABEL_MODIFIED_FEATURE);
    else if (label == LABEL_EVENT)
        candidate_mark(candidate, DATE_LABEL_EVENT_FEATURE);
}

static void mark_order(struct day_pool *pool, struct candidate *candidate, uint32_t block)
{
    bool is_related = pool->signs->places[pool->signs->blocks->items[block].first] &
                      (PLACE_RELATED | PLACE_COMMENT);
    if (block < pool->zones.headline_block)
        pool->above = is_related ? pool->above : candidate;
    else if (!pool->is_below_seen && !is_related) {
        pool->is_below_seen = true;
        candidate_mark(candidate, DATE_FIRST_BELOW_HEADLINE_FEATURE);
    }
    bool is_next = block >= pool->zones.headline_block &&
                   block <= pool->zones.headline_block + NEAR_BLOCKS &&
                   pool->zones.headline != TREE_NONE;
    if (is_next)
        candidate_mark(candidate, DATE_NEXT_LINE_FEATURE);
}

// A month or a year counts only with a label, or in a line of its own close to the headline.
static void read_coarse(struct day_pool *pool, struct date date, bool may_count, uint32_t node)
{
    if (!may_count || pool->coarse.precision >= date.precision || date.precision != DATE_MONTH)
        return;
    pool->coarse = date;
    pool->coarse_node = node;
}

// "10/9/2024" beside a datePublished of 2024-09-10 shows in which order the page writes day and month.
static void compare_order(struct day_pool *pool, struct str printed)
{
    for (size_t i = 0; i < pool->list->count; i++)
        if (day_is_strong(&pool->list->items[i]) &&
            !candidate_has(&pool->list->items[i], DATE_AMBIGUOUS_FEATURE))
            day_order_compare(&pool->order, printed, date_from_iso(pool->list->items[i].key));
}

// The dates of a line, or of one end of a block of prose.
static void read_line(struct day_pool *pool, struct str line, uint32_t block, unsigned shape)
{
    const struct block *it = &pool->signs->blocks->items[block];
    enum zone zone = zone_of(&pool->zones, it->first);
    struct str rest = line, where;
    for (size_t i = 0; i < DATES_IN_LINE; i++) {
        bool is_assumed;
        struct date date = day_order_read(&pool->order, rest, &where, &is_assumed);
        if (date.precision == DATE_NONE)
            return;
        if (is_assumed || date.precision == DATE_YEAR)
            compare_order(pool, where);
        size_t from = (size_t)(where.data - rest.data);
        struct str before = label_text(pool, str_slice(rest, 0, from), block);
        struct str after = str_slice(rest, from + where.length, from + where.length + 14);
        struct candidate *candidate = day_pool_put(pool, date, it->first);
        rest = str_slice(rest, from + where.length, rest.length);
        if (!candidate) {
            bool is_labelled = label_find(pool->signs->arena, before) == LABEL_PUBLISHED;
            bool may_count = zone_is_near(zone) && (is_labelled || date_is_line(line));
            read_coarse(pool, date, may_count, it->first);
            continue;
        }
        size_t index = (size_t)(candidate - pool->list->items);
        if (!pool->printed[index].data)
            pool->printed[index] = where;
        candidate_mark(candidate, shape);
        day_pool_see(pool, candidate, it->first);
        mark_label(pool, candidate, before);
        mark_order(pool, candidate, block);
        if (is_assumed)
            candidate_mark(candidate, DATE_AMBIGUOUS_FEATURE);
        if (date_has_time(after))
            candidate_mark(candidate, DATE_WITH_TIME_FEATURE);
        if (it->places & BLOCK_IN_LIST)
            candidate_mark(candidate, DATE_IN_LIST_FEATURE);
    }
}

static void read_block(struct day_pool *pool, uint32_t block)
{
    const struct signs *signs = pool->signs;
    const struct block *it = &signs->blocks->items[block];
    struct str raw = block_text(signs->tree, it);
    bool is_prose = raw.length > DAY_LINE_BYTES;
    enum zone zone = zone_of(&pool->zones, it->first);
    if (is_prose && !zone_is_near(zone))
        return;
    struct str head = is_prose ? str_slice(raw, 0, PROSE_BYTES) : raw;
    struct str tail =
        is_prose ? str_slice(raw, raw.length - PROSE_BYTES, raw.length) : (struct str){0};
    if (may_have_date(head, zone_is_near(zone))) {
        bool may_have_seams = !is_prose && it->end - it->first > 1;
        if (may_have_seams)
            head =
                node_lines(signs, it->first, it->end); // "Jane Doe", "Oct 17, 2023" without space
        struct str line = day_order_full_years(signs->arena, space_line(signs->arena, head));
        unsigned shape = is_prose             ? DATE_PROSE_FEATURE
                         : date_is_line(line) ? DATE_LINE_FEATURE
                         : line.length <= 70  ? DATE_SHORT_LINE_FEATURE
                                              : DATE_LONG_LINE_FEATURE;
        pool->lines++;
        read_line(pool, line, block, shape);
    }
    if (tail.length && zone == ZONE_BODY_END && may_have_date(tail, false))
        read_line(pool, space_line(signs->arena, tail), block, DATE_PROSE_FEATURE);
}

void day_lines_read(struct day_pool *pool)
{
    const struct signs *signs = pool->signs;
    // What is close to the headline first, should there be too many lines.
    uint32_t start = pool->zones.headline_block > 20 ? pool->zones.headline_block - 20 : 0;
    for (uint32_t i = start; i < signs->blocks->count && pool->lines < DATE_LINES_MAX; i++)
        read_block(pool, i);
    for (uint32_t i = 0; i < start && pool->lines < DATE_LINES_MAX; i++)
        read_block(pool, i);
    if (pool->above)
        candidate_mark(pool->above, DATE_LAST_ABOVE_HEADLINE_FEATURE);
}
