// The lines that may be a page's headline, and what speaks for each.
// SPDX-License-Identifier: MIT
#include "site/head.h"

#include "site/path.h"
#include "text/normalize.h"
#include "text/space.h"
#include "text/utf8.h"
#include "text/words.h"

enum {
    TITLE_WORDS = 40,      // words of the longest headline
    TOP_LINES = 3,         // first lines of the page, among which its title may be
    ABOVE_CANDIDATES = 38, // lines above the body that are candidates
    BODY_LINES = 16,       // lines of the body that are looked at
    NEAR_LINES = 12,       // above the body, where even a line of one word is a candidate
    TOP_WORDS = 5,         // words of a line that is likely to be a title
    LOOK_LINES = 12,       // lines behind the headline in which days and names are looked for
    NEAR_BYLINE = 6,       // of these, those in which a byline is near
    LONG_LINES = 40,       // the same for paragraphs
    HELD_BYTES = 12,       // of the shortest line that is looked for in others
    PARTS = 4,             // of a line
    PART_BYTES = 8,        // of the shortest part
    CODE_BYTES = 16,       // of a text's number, with the blank behind it
    CODE_DIGITS = 2,       // digits of the shortest one
    DATELINE_BYTES = 48,   // of what stands in brackets before a text
};

// --- place ---

static void mark_place(struct head *head, struct candidate *candidate, size_t i)
{
    static const uint8_t above[] = {1, 2, 3, 4, 6, 9, 15, 26, 50}, inside[] = {0, 1, 4},
                         behind[] = {1, 2, 3, 4, 7, 13, 25};
    const struct generic *generic = head->generic;
    size_t body = generic->body.from, longs = 0;
    if (i < body)
        head_mark_step(candidate, HEAD_TITLE_ABOVE_1, above, sizeof(above), body - i);
    else
        head_mark_step(candidate, HEAD_TITLE_BODY_0, inside, sizeof(inside), i - body);
    size_t next = i + 1;
    while (next < generic->all.to && next - i < LONG_LINES && !head_looks(head, next, LOOK_LONG))
        next++;
    head_mark_step(candidate, HEAD_TITLE_LONG_1, behind, sizeof(behind), next - i);
    for (size_t j = i; j > head->first && i - j < LONG_LINES; j--)
        longs += head_looks(head, j - 1, LOOK_LONG);
    if (longs)
        candidate_mark(candidate, longs > 1 ? HEAD_TITLE_BEHIND_LONGS : HEAD_TITLE_BEHIND_LONG);
    if (i == head->first)
        candidate_mark(candidate, HEAD_TITLE_FIRST_LINE);
    else if (i - head->first < TOP_LINES)
        candidate_mark(candidate, HEAD_TITLE_FIRST_LINES);
}

// --- form ---

struct form {
    size_t upper, lower, digits, words,
        capitals; // words that begin with a letter, and of these with a capital
    bool is_small;
};

static struct form form_of(struct str text)
{
    struct form form = {0};
    bool is_start = true, is_first = true;
    for (size_t at = 0; at < text.length;) {
        uint32_t c = utf8_next(text, &at);
        bool is_upper = utf8_is_upper(c), is_lower = utf8_is_lower(c);
        if (is_first && (is_upper || is_lower)) {
            form.is_small = is_lower;
            is_first = false;
        }
        form.upper += is_upper;
        form.lower += is_lower;
        form.digits += c >= '0' && c <= '9';
        form.words += is_start && (is_upper || is_lower);
        form.capitals += is_start && is_upper;
        is_start = utf8_is_space(c);
    }
    return form;
}

static void mark_form(struct candidate *candidate, const struct line *line, size_t words)
{
    static const uint8_t steps[] = {1, 2, 3, 4, 6, 9, 14, 21};
    struct str text = candidate->value;
    struct form form = form_of(text);
    const struct {
        bool is_so;
        unsigned feature;
    } rows[] = {
        {str_ends(text, STR(".")) || str_ends(text, STR("。")), HEAD_TITLE_STOP},
        {str_ends(text, STR("?")) || str_ends(text, STR("!")), HEAD_TITLE_QUESTION},
        {str_ends(text, STR(",")), HEAD_TITLE_COMMA},
        {str_ends(text, STR(":")), HEAD_TITLE_COLON},
        {form.is_small, HEAD_TITLE_SMALL},
        {form.upper > 3 && !form.lower, HEAD_TITLE_CAPITALS},
        {form.words > 2 && form.lower && form.capitals * 3 >= form.words * 2,
         HEAD_TITLE_TITLE_CASE},
        {form.digits > 0, HEAD_TITLE_DIGITS},
        {line->has_bullet, HEAD_TITLE_BULLET},
        {line->is_after_blank, HEAD_TITLE_BLANK_ABOVE},
        {str_contains(text, STR("|")) || str_contains(text, STR("•")), HEAD_TITLE_BAR},
        {str_contains(text, STR(" - ")) || str_contains(text, STR(" – ")) ||
             str_contains(text, STR(" — ")),
         HEAD_TITLE_DASH},
        {str_find_byte(text, '[', 0) != STR_NONE, HEAD_TITLE_BRACKET},
        {line->heading == 1, HEAD_TITLE_HEADING_1},
        {line->heading > 1, HEAD_TITLE_HEADING},
    };
    for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++)
        if (rows[i].is_so)
            candidate_mark(candidate, rows[i].feature);
    head_mark_step(candidate, HEAD_TITLE_WORDS_1, steps, sizeof(steps), words);
}

// --- neighbours ---

// How far below the next line with one of these looks stands, of so many lines, up to the next paragraphs; 0: nowhere
// near.
static size_t next_look(struct head *head, size_t i, size_t lines, unsigned looks)
{
    size_t longs = 0;
    for (size_t j = i + 1; j <= i + lines && longs < 3; j++) {
        if (head_looks(head, j, looks))
            return j - i;
        longs += head_looks(head, j, LOOK_LONG);
    }
    return 0;
}

static bool may_be_title(struct head *head, size_t i)
{
    return head_looks(head, i, LOOK_SHORT) && head->page->lines[i].words >= TOP_WORDS &&
           !str_ends(head->page->lines[i].plain, STR(".")) &&
           !head_looks(head, i, LOOK_DAY | LOOK_NAME | LOOK_BYLINE);
}

// A headline that a text file underlines with signs.
static bool is_underlined(const struct head *head, size_t i)
{
    if (i + 1 >= head->generic->all.to)
        return false;
    struct str next = head->page->lines[i + 1].plain;
    return next.length >= 3 &&
           (next.data[0] == '=' || next.data[0] == '-' || next.data[0] == '*') &&
           next.data[1] == next.data[0];
}

static void mark_below(struct head *head, struct candidate *candidate, size_t i)
{
    static const uint8_t steps[] = {1, 2, 4, 7};
    const struct line *lines = head->page->lines;
    size_t day = next_look(head, i, LOOK_LINES, LOOK_DAY),
           name = next_look(head, i, LOOK_LINES, LOOK_NAME | LOOK_NAMES | LOOK_BYLINE);
    head_mark_step(candidate, HEAD_TITLE_DAY_1, steps, sizeof(steps), day);
    head_mark_step(candidate, HEAD_TITLE_NAME_1, steps, sizeof(steps), name);
    if (next_look(head, i, NEAR_BYLINE, LOOK_BYLINE))
        candidate_mark(candidate, HEAD_TITLE_BYLINE_NEAR);
    if (is_underlined(head, i))
        candidate_mark(candidate, HEAD_TITLE_UNDERLINED);
    if (i + 1 >= head->generic->all.to)
        return;
    const struct line *below = &lines[i + 1];
    if (below->has_bullet)
        candidate_mark(candidate, HEAD_TITLE_BULLET_BELOW);
    if (below->is_after_blank)
        candidate_mark(candidate, HEAD_TITLE_BLANK_BELOW);
    if (head_looks(head, i + 1, LOOK_LONG))
        candidate_mark(candidate, HEAD_TITLE_LONG_BELOW);
    else if (below->words >= GENERIC_SENTENCE_WORDS && generic_ends_sentence(below->plain))
        candidate_mark(candidate, HEAD_TITLE_DEK_BELOW);
    else if (below->words <= 3)
        candidate_mark(candidate, HEAD_TITLE_SHORT_BELOW);
    if (may_be_title(head, i + 1))
        candidate_mark(candidate, HEAD_TITLE_ALIKE_BELOW);
}

static void mark_above(struct head *head, struct candidate *candidate, size_t i)
{
    if (i <= head->first)
        return;
    const struct line *line = &head->page->lines[i - 1];
    if (line->has_bullet)
        candidate_mark(candidate, HEAD_TITLE_BULLET_ABOVE);
    if (head->generic->printed[i - 1] & PRINTED_LABEL)
        candidate_mark(candidate, HEAD_TITLE_LABEL_ABOVE);
    if (head_looks(head, i - 1, LOOK_DAY) || (i >= 2 && head_looks(head, i - 2, LOOK_DAY)))
        candidate_mark(candidate, HEAD_TITLE_DAY_ABOVE);
    if (head_looks(head, i - 1, LOOK_NAME | LOOK_NAMES | LOOK_BYLINE))
        candidate_mark(candidate, HEAD_TITLE_NAME_ABOVE);
    if (may_be_title(head, i - 1))
        candidate_mark(candidate, HEAD_TITLE_ALIKE_ABOVE);
}

static void mark_look(struct head *head, struct candidate *candidate, size_t i)
{
    const struct line *lines = head->page->lines;
    unsigned printed = head->generic->printed[i];
    size_t body = head->generic->body.from;
    const struct {
        bool is_so;
        unsigned feature;
    } rows[] = {
        {generic_is_furniture(head->generic, i), HEAD_TITLE_FURNITURE},
        {printed & PRINTED_LABEL, HEAD_TITLE_LABEL},
        {printed & PRINTED_STOP, HEAD_TITLE_END},
        {printed & PRINTED_NAMES, HEAD_TITLE_NAMES_FOLLOW},
        {head_looks(head, i, LOOK_CAPTION), HEAD_TITLE_CAPTION},
        {head_looks(head, i, LOOK_DAY), HEAD_TITLE_HAS_DAY},
        {head_looks(head, i, LOOK_NAME), HEAD_TITLE_IS_NAME},
        {head_looks(head, i, LOOK_BYLINE), HEAD_TITLE_IS_BYLINE},
        {lines[i].words <= 20 && select_says_position(lines[i].plain), HEAD_TITLE_POSITION},
        {lines[i].indent > lines[body].indent, HEAD_TITLE_INDENT_MORE},
        {lines[i].indent < lines[body].indent, HEAD_TITLE_INDENT_LESS},
    };
    for (size_t j = 0; j < sizeof(rows) / sizeof(*rows); j++)
        if (rows[j].is_so)
            candidate_mark(candidate, rows[j].feature);
}

// --- the same words elsewhere ---

static void mark_again(struct head *head, struct candidate *candidate)
{
    size_t all, again = head_again(head, candidate->value, &all);
    if (!all)
        return;
    candidate_mark(candidate, again == 0            ? HEAD_TITLE_AGAIN_NONE
                              : again == all        ? HEAD_TITLE_AGAIN_ALL
                              : again * 3 < all     ? HEAD_TITLE_AGAIN_FEW
                              : again * 3 < 2 * all ? HEAD_TITLE_AGAIN_SOME
                                                    : HEAD_TITLE_AGAIN_MOST);
}

static void mark_repeats(struct head *head, struct candidate *candidate, size_t i)
{
    const struct range all = head->generic->all;
    struct str key = candidate->key, first = head->keys[head->first];
    size_t from = i > all.from + HEAD_SIGHT ? i - HEAD_SIGHT : all.from;
    size_t to = i + HEAD_SIGHT < all.to ? i + HEAD_SIGHT : all.to, equal = 0;
    for (size_t j = from; j < to; j++) {
        struct str other = head->keys[j];
        if (j == i || other.length < key.length)
            continue;
        if (other.length == key.length && str_equal(other, key)) {
            equal++;
            candidate_mark(candidate, j < i ? HEAD_TITLE_EQUAL_ABOVE : HEAD_TITLE_EQUAL_BELOW);
        } else if (key.length > HELD_BYTES && str_contains(other, key)) {
            candidate_mark(candidate, j < i ? HEAD_TITLE_HELD_ABOVE : HEAD_TITLE_HELD_BELOW);
        }
    }
    if (equal > 2)
        candidate_mark(candidate, HEAD_TITLE_EQUAL_OFTEN);
    if (i == head->first || first.length < key.length)
        return;
    if (str_starts(first, key))
        candidate_mark(candidate, HEAD_TITLE_STARTS_FIRST);
    else if (str_contains(first, key))
        candidate_mark(candidate, HEAD_TITLE_HELD_FIRST);
}

// --- reading ---

static struct candidate *read_title(struct head *head, struct candidates *list, size_t i,
                                    struct str key, struct str value)
{
    size_t before = list->count;
    struct candidate *candidate = candidates_put(list, head->arena, key, value, (uint32_t)i);
    if (!candidate || list->count == before)
        return NULL;
    bool is_whole = value.length == head->page->lines[i].plain.length;
    mark_form(candidate, &head->page->lines[i],
              is_whole ? head->page->lines[i].words : words_weight(value));
    mark_place(head, candidate, i);
    mark_look(head, candidate, i);
    mark_above(head, candidate, i);
    mark_below(head, candidate, i);
    mark_again(head, candidate);
    mark_repeats(head, candidate, i);
    return candidate;
}

// The mark at 'at' that parts a title from the site's name; 0: none.
static size_t mark_length(struct str text, size_t at)
{
    static const struct str marks[] = {STR_INIT(" | "), STR_INIT(" - "),  STR_INIT(" – "),
                                       STR_INIT(" — "), STR_INIT(" · "),  STR_INIT(" • "),
                                       STR_INIT(" » "), STR_INIT(" :: "), STR_INIT("]")};
    for (size_t i = 0; i < sizeof(marks) / sizeof(*marks); i++)
        if (str_starts(str_slice(text, at, text.length), marks[i]))
            return marks[i].length;
    return 0;
}

// 'Headline | Site', '[picture] Headline': each part of such a line is a candidate as well.
static void read_parts(struct head *head, struct candidates *list, size_t i)
{
    struct str text = head->page->lines[i].plain, parts[PARTS];
    size_t count = 0, from = 0, longest = 0;
    for (size_t at = 0; at <= text.length && count < PARTS; at++) {
        size_t length = at < text.length ? mark_length(text, at) : 0;
        if (at < text.length && !length)
            continue;
        parts[count++] = space_trim(str_slice(text, from, at));
        from = at + length;
        longest = parts[count - 1].length > parts[longest].length ? count - 1 : longest;
    }
    for (size_t j = 0; count > 1 && j < count; j++) {
        struct candidate *candidate =
            parts[j].length < PART_BYTES
                ? NULL
                : read_title(head, list, i, text_key(head->arena, parts[j]), parts[j]);
        if (!candidate)
            continue;
        candidate_mark(candidate, HEAD_TITLE_PART);
        if (j == 0)
            candidate_mark(candidate, HEAD_TITLE_PART_FIRST);
        if (j == longest)
            candidate_mark(candidate, HEAD_TITLE_PART_LONGEST);
    }
}

// 'CO24098 | Headline': without the number that the text has on its site.
static struct str behind_code(struct str text)
{
    struct str mark = STR(" | ");
    size_t end = str_find_byte(str_slice(text, 0, CODE_BYTES), ' ', 0), digits = 0;
    if (end == STR_NONE || !str_starts(str_slice(text, end, text.length), mark))
        return text;
    for (size_t i = 0; i < end; i++)
        digits += text.data[i] >= '0' && text.data[i] <= '9';
    return digits >= CODE_DIGITS ? space_trim(str_slice(text, end + mark.length, text.length))
                                 : text;
}

// '【财新网】泰国和越南…', '(서울=연합뉴스) …': a text's first words, behind the house that the page names once more or a place and a house.
static bool is_behind_dateline(const struct head *head, size_t i)
{
    static const struct str pairs[][2] = {{STR_INIT("【"), STR_INIT("】")},
                                          {STR_INIT("["), STR_INIT("]")},
                                          {STR_INIT("("), STR_INIT(")")},
                                          {STR_INIT("（"), STR_INIT("）")}};
    const struct range all = head->generic->all;
    struct str text = head->page->lines[i].plain;
    for (size_t p = 0; p < sizeof(pairs) / sizeof(*pairs); p++) {
        size_t end = str_starts(text, pairs[p][0]) ? str_find(text, pairs[p][1], 0) : STR_NONE;
        if (end == STR_NONE || end > DATELINE_BYTES || end + pairs[p][1].length == text.length)
            continue;
        struct str inside = str_slice(text, pairs[p][0].length, end);
        if (str_find_byte(inside, '=', 0) != STR_NONE)
            return true;
        for (size_t j = all.from; p == 0 && j < all.to; j++)
            if (str_equal(head->page->lines[j].plain, inside))
                return true;
    }
    return false;
}

// A path, or several of its steps once more in a line of their own. Its last step alone may be the headline.
static bool is_of_path(const struct head *head, size_t i)
{
    if (path_is_sure(head->page->lines[i].plain) ||
        path_is_from_home(head->arena, head->page->lines[i].plain) || is_behind_dateline(head, i))
        return true;
    struct str key = head->keys[i];
    return str_contains(head->path, key) && words_count(key) > 1 && !str_contains(head->step, key);
}

static void find_path(struct head *head)
{
    size_t path = STR_NONE;
    for (size_t i = head->first; i < head->generic->body.from; i++)
        if (head->keys[i].length && path_is_sure(head->page->lines[i].plain))
            path = i;
    head->path_line = path;
    if (path == STR_NONE)
        return;
    head->path = head->keys[path];
    head->step = text_key(head->arena, path_last_step(head->page->lines[path].plain));
}

static void read_line(struct head *head, struct candidates *list, size_t i, bool is_near)
{
    const struct line *line = &head->page->lines[i];
    if (line->words > TITLE_WORDS || !head->keys[i].length)
        return;
    if (!is_near && (line->words < 2 || (line->words == 2 && line->has_bullet)))
        return;
    if (!head_looks(head, i, LOOK_LONG | LOOK_SHORT) || head_looks(head, i, LOOK_DATE))
        return;
    struct str title = behind_code(line->plain);
    if (title.length < line->plain.length)
        read_title(head, list, i, text_key(head->arena, title), title);
    else if (!is_of_path(head, i))
        read_title(head, list, i, head->keys[i], line->plain);
    if (i < head->first + TOP_LINES || line->plain.data[0] == '[')
        read_parts(head, list, i);
}

// The headline may stand nowhere but at a path's end: 'Home » Blog » Headline'.
static void read_step(struct head *head, struct candidates *list)
{
    if (head->path_line == STR_NONE)
        return;
    struct str step = path_last_step(head->page->lines[head->path_line].plain);
    if (words_count(step) < TOP_WORDS || list->count >= CANDIDATES_MAX)
        return;
    struct candidate *candidate = read_title(head, list, head->path_line, head->step, step);
    if (candidate)
        candidate_mark(candidate, HEAD_TITLE_PART);
}

// What only a look at all candidates tells.
static void mark_ranks(const struct head *head, struct candidates *list)
{
    struct candidate *longest = NULL, *first = NULL, *last = NULL;
    for (size_t i = 0; i < list->count; i++) {
        struct candidate *it = &list->items[i];
        size_t words = head->page->lines[it->node].words;
        if (words < TOP_WORDS || candidate_has(it, HEAD_TITLE_STOP) ||
            candidate_has(it, HEAD_TITLE_WORDS_21) || candidate_has(it, HEAD_TITLE_PART))
            continue;
        if (!longest || it->value.length > longest->value.length)
            longest = it;
        if (!first || it->node < first->node)
            first = it;
        if (it->node < head->generic->body.from && (!last || it->node > last->node))
            last = it;
    }
    if (longest)
        candidate_mark(longest, HEAD_TITLE_LONGEST);
    if (first)
        candidate_mark(first, HEAD_TITLE_FIRST_TOP);
    if (last)
        candidate_mark(last, HEAD_TITLE_LAST_ABOVE);
}

// May be a headline wherever it stands: where the body's borders are wrong, its day or byline tells.
static bool has_details(struct head *head, size_t i)
{
    enum { DETAIL_LINES = 4 };
    return !head->page->lines[i].has_bullet && may_be_title(head, i) &&
           next_look(head, i, DETAIL_LINES, LOOK_DAY | LOOK_BYLINE);
}

void head_titles(struct head *head, struct candidates *list)
{
    const struct generic *generic = head->generic;
    size_t body = generic->body.from, end = body + BODY_LINES;
    find_path(head);
    for (size_t i = body; i-- > head->first && list->count < ABOVE_CANDIDATES;)
        read_line(head, list, i, body - i <= NEAR_LINES);
    for (size_t i = body; i < end && i < generic->body.to; i++)
        read_line(head, list, i, false);
    for (size_t i = head->first; i < head->first + TOP_LINES && i < body; i++)
        read_line(head, list, i, true);
    for (size_t i = head->first; i < generic->body.to && list->count < CANDIDATES_MAX; i++)
        if (has_details(head, i))
            read_line(head, list, i, false);
    read_step(head, list);
    mark_ranks(head, list);
}
