// SPDX-License-Identifier: MIT
#include "extract/notes.h"

#include "extract/note_marks.h"
#include "extract/note_text.h"
#include "site/printed.h"
#include "text/date.h"
#include "text/normalize.h"
#include "text/space.h"
#include "text/utf8.h"
#include "text/words.h"

#include <stdlib.h>

enum {
    NOTE_BLOCKS = 6,   // of a note that ends where the next one begins
    HEADING_WORDS = 4, // of a heading that is no <h2>
    SECTION_BLOCKS = 400,
    YEAR_LETTERS = 12, // letters that a source has beside its year
    LINKED_WORDS = 5,  // of a source that has nothing but a link in it
    LINK_PERCENT = 80,
    RIGHTS_BYTES = 20, // before the sign of a copyright line
    CUTS = 64,         // marks that are taken out of one paragraph
    SKIPPED = 2,       // lines between a heading and its notes
};

static const uint32_t elsewhere =
    PLACE_COMMENT | PLACE_RELATED | PLACE_NAV | PLACE_FOOTER | PLACE_HIDDEN;

static void add_note(struct notes *notes, uint32_t node, struct str text, struct str mark)
{
    struct str number = note_printed_mark(text);
    text = note_without_mark(text, number.length ? number : mark);
    if (!utf8_has_word(text))
        return;
    struct fact *fact = facts_add(notes->facts, notes->signs->arena, STR("references"), text);
    fact->node = node + 1;
    fact->rule = STR("html notes");
}

static void take_blocks(struct notes *notes, uint32_t first, uint32_t end)
{
    for (uint32_t i = first; i < end && i < notes->blocks->count; i++)
        notes->is_taken[i] = true;
}

// What a block is by its words, where it is short enough for a heading.
static unsigned heading_flags(const struct notes *notes, uint32_t index)
{
    const struct block *block = &notes->blocks->items[index];
    struct block_sums sums = blocks_between(notes->blocks, index, index + 1);
    if (block->kind != BLOCK_HEADING &&
        (block->kind == BLOCK_CELL || sums.words > HEADING_WORDS || sums.link_characters))
        return 0;
    return printed_find(notes->signs->arena, block_line(notes->tree, block, notes->signs->arena));
}

static void take_heading(struct notes *notes, uint32_t first)
{
    if (first && heading_flags(notes, first - 1) & PRINTED_NOTES)
        notes->is_taken[first - 1] = true;
}

// --- notes that marks point to ---

// Where a note ends: with its element; or where the next one begins, when little stands between. Of the last one that is
// no block of its own, with the block around it; of one without text, with what stands behind it.
static uint32_t note_end(const struct notes *notes, uint32_t node, uint32_t next)
{
    const struct tree *tree = notes->tree;
    uint32_t end = tree->nodes[node].end;
    if (next != TREE_NONE && next >= end) {
        uint32_t between = notes->blocks->before[next] - notes->blocks->before[end];
        return between <= NOTE_BLOCKS ? next : end;
    }
    if (next != TREE_NONE)
        return end;
    uint32_t block = note_block(notes, node), sibling = tree_next_sibling(tree, node);
    if (!(tag_kinds((enum tag)tree->nodes[node].tag) & TAG_IS_BLOCK) &&
        block < notes->blocks->count)
        return tree->nodes[notes->blocks->items[block].container].end;
    if (sibling != TREE_NONE && words_weight(tree_text(tree, node)) < 2)
        return tree->nodes[sibling].end;
    return end;
}

static void take_linked(struct notes *notes)
{
    notes->kept.links =
        arena_array(notes->signs->arena, notes->found + 1, sizeof(*notes->kept.links));
    uint32_t *elements = arena_array(notes->signs->arena, notes->found + 1, sizeof(*elements));
    for (size_t i = 0; i < notes->found; i++)
        elements[i] = note_element(notes, i);
    for (size_t i = 0; i < notes->found; i++) {
        const struct mark *mark = &notes->marks[notes->order[i]];
        uint32_t next = i + 1 < notes->found ? elements[i + 1] : TREE_NONE;
        uint32_t end = note_end(notes, elements[i], next);
        uint32_t first = note_block(notes, elements[i]);
        struct str text = note_text(notes->signs->arena, notes->tree, elements[i], end);
        if (!text.length || first >= notes->blocks->count ||
            first <= note_block(notes, mark->link) || notes->is_marked[first])
            continue;
        if (!notes->is_taken[first])
            take_heading(notes, first);
        notes->kept.links[notes->kept.count++] = mark->link;
        add_note(notes, elements[i], text, mark->text);
        uint32_t last = notes->blocks->before[end];
        take_blocks(notes, first, last > first ? last : first + 1);
    }
}

// --- notes under their heading, or in an element called so ---

static bool has_year(struct str text)
{
    for (size_t i = 0; i + 4 <= text.length; i++) {
        bool is_start = !i || text.data[i - 1] < '0' || text.data[i - 1] > '9';
        bool is_end = i + 4 == text.length || text.data[i + 4] < '0' || text.data[i + 4] > '9';
        bool is_century = (text.data[i] == '1' && (text.data[i + 1] | 1) == '9') ||
                          (text.data[i] == '2' && text.data[i + 1] == '0');
        if (is_start && is_end && is_century && text.data[i + 2] >= '0' &&
            text.data[i + 2] <= '9' && text.data[i + 3] >= '0' && text.data[i + 3] <= '9')
            return text.length >= YEAR_LETTERS;
    }
    return false;
}

// A copyright line, or a day alone.
static bool is_other(struct str text)
{
    return str_contains(str_slice(text, 0, RIGHTS_BYTES), STR("©")) || date_is_line(text);
}

// Does it read as a note or a source: a number before it, a year or an address in it?
static bool is_source(struct str text)
{
    return !is_other(text) && (note_printed_mark(text).length || has_year(text) ||
                               str_contains(text, STR("://")) || str_contains(text, STR("www.")));
}

// A sentence with a link in it; a link alone is another page's title.
static bool has_link(const struct notes *notes, uint32_t first, uint32_t end, struct str text)
{
    struct block_sums sums = blocks_between(notes->blocks, first, end);
    return sums.link_characters && sums.words >= LINKED_WORDS && !is_other(text) &&
           sums.link_characters * 100 <= sums.characters * LINK_PERCENT;
}

// The end of the item that begins with a block: an item of a list may have several.
static uint32_t item_end(const struct notes *notes, uint32_t first, uint32_t to)
{
    const struct block *items = notes->blocks->items;
    uint32_t end = first + 1;
    if (!(items[first].places & BLOCK_IN_LIST) || items[first].unit == TREE_NONE)
        return end;
    while (end < to && items[end].unit == items[first].unit)
        end++;
    return end;
}

static struct str item_text(const struct notes *notes, uint32_t first, uint32_t end)
{
    const struct block *items = notes->blocks->items;
    return note_text(notes->signs->arena, notes->tree, items[first].first, items[end - 1].end);
}

// The list that a block is an item of; TREE_NONE outside of lists.
static uint32_t list_of(const struct notes *notes, uint32_t index)
{
    const struct block *block = &notes->blocks->items[index];
    bool is_item = block->places & BLOCK_IN_LIST && block->unit != TREE_NONE;
    return is_item ? notes->tree->nodes[block->unit].parent : TREE_NONE;
}

// The blocks [first, to) are notes up to the first that does not read as one, but for items of a list that others of
// are. 'is_named': an element is called so, and no heading.
static void take_items(struct notes *notes, uint32_t first, uint32_t to, bool is_named)
{
    uint32_t from = first, stop = first, list = TREE_NONE;
    size_t items = 0, sources = 0, skipped = 0;
    for (uint32_t i = first, end; i < to; i = end) {
        end = item_end(notes, i, to);
        struct str text = item_text(notes, i, end);
        bool is_one = is_source(text) || (!is_named && has_link(notes, i, end, text));
        bool is_beside = list != TREE_NONE && list_of(notes, i) == list;
        if (notes->is_taken[i] ||
            (utf8_has_word(text) && !is_one && !is_beside && (sources || skipped++ == SKIPPED)))
            break;
        if (!is_one && !sources)
            continue;
        from = sources ? from : i;
        list = list_of(notes, i);
        items += utf8_has_word(text);
        sources += is_one;
        stop = end;
    }
    if (!sources || sources * 2 < items)
        return;
    take_heading(notes, first);
    for (uint32_t i = from, end; i < stop; i = end) {
        end = item_end(notes, i, stop);
        add_note(notes, notes->blocks->items[i].container, item_text(notes, i, end),
                 (struct str){0});
        take_blocks(notes, i, end);
    }
}

// Where the section ends that a heading opens: with the element that holds more than the heading, with the next heading
// of its level, or where other things begin.
static uint32_t section_end(const struct notes *notes, uint32_t heading)
{
    const struct block *items = notes->blocks->items;
    uint32_t node = items[heading].container, end = heading + 1;
    while (node != TREE_NONE && blocks_end(notes->blocks, notes->tree, node) <= heading + 1)
        node = notes->tree->nodes[node].parent;
    if (node == TREE_NONE)
        return end;
    uint32_t last = blocks_end(notes->blocks, notes->tree, node);
    for (; end < last && end < heading + SECTION_BLOCKS; end++) {
        bool is_heading = items[end].kind == BLOCK_HEADING;
        if ((is_heading &&
             (items[heading].kind != BLOCK_HEADING || items[end].level <= items[heading].level)) ||
            (notes->signs->places[items[end].first] & elsewhere) || items[end].kind == BLOCK_CELL ||
            heading_flags(notes, end) & (PRINTED_STOP | PRINTED_RELATED))
            break;
    }
    return end;
}

static void take_headed(struct notes *notes, uint32_t from, uint32_t to)
{
    for (uint32_t i = from; i < to; i++) {
        const struct block *block = &notes->blocks->items[i];
        if (notes->is_taken[i] || notes->signs->places[block->first] & elsewhere ||
            (heading_flags(notes, i) & (PRINTED_NOTES | PRINTED_LABEL)) != PRINTED_NOTES)
            continue;
        uint32_t end = section_end(notes, i);
        if (end > i + 1)
            take_items(notes, i + 1, end, false);
    }
}

static void take_named(struct notes *notes, uint32_t from, uint32_t to)
{
    for (uint32_t i = from, end; i < to; i = end) {
        end = i + 1;
        if (!(notes->signs->places[notes->blocks->items[i].first] & PLACE_NOTES))
            continue;
        while (end < to && notes->signs->places[notes->blocks->items[end].first] & PLACE_NOTES)
            end++;
        bool is_heading = heading_flags(notes, i) & PRINTED_NOTES;
        if (!notes->is_taken[i] && i + is_heading < end)
            take_items(notes, i + is_heading, end, true);
    }
}

// --- marks in the text ---

static int compare_nodes(const void *a, const void *b)
{
    const uint32_t *left = a, *right = b;
    return (*left > *right) - (*left < *right);
}

// Of "the second one [3]." what is left: with the brackets goes the space before them.
static struct str cut_mark(struct arena *arena, struct str text, struct str mark, size_t *from)
{
    struct str number = mark;
    if (str_starts(number, STR("[")) && str_ends(number, STR("]")))
        number = str_slice(number, 1, number.length - 1);
    struct str whole = arena_printf(arena, "[%.*s]", (int)number.length, number.data);
    size_t at = str_find(text, whole, *from);
    if (at == STR_NONE)
        return text;
    size_t end = at + whole.length;
    bool is_parted = end == text.length || strchr(" .,;:!?)", text.data[end]);
    while (is_parted && at && text.data[at - 1] == ' ')
        at--;
    *from = at;
    return arena_join(arena, str_slice(text, 0, at), str_slice(text, end, text.length));
}

struct str notes_unmarked(struct arena *arena, const struct note_marks *marks, uint32_t from,
                          uint32_t to, struct str paragraph)
{
    size_t at = 0, cut = 0, low = 0, high = marks->count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (marks->links[middle] < from)
            low = middle + 1;
        else
            high = middle;
    }
    for (; low < marks->count && marks->links[low] < to && cut++ < CUTS; low++) {
        struct str mark = space_trim(tree_text(marks->tree, marks->links[low]));
        paragraph = cut_mark(arena, paragraph, mark, &at);
    }
    return paragraph;
}

struct note_marks notes_take(const struct signs *signs, const bool *is_chosen, bool *is_taken,
                             struct facts *facts)
{
    struct notes notes = {.signs = signs,
                          .tree = signs->tree,
                          .blocks = signs->blocks,
                          .is_chosen = is_chosen,
                          .is_taken = is_taken,
                          .facts = facts,
                          .kept = {.tree = signs->tree}};
    if (!signs->body_to)
        return notes.kept;
    notes.is_marked = arena_array(signs->arena, signs->blocks->count + 1, sizeof(bool));
    note_marks_read(&notes);
    if (notes.count) {
        note_marks_follow(&notes);
        take_linked(&notes);
    }
    uint32_t from = signs->blocks->before[signs->body_from] + 1;
    uint32_t to = signs->end ? signs->blocks->before[signs->end] : signs->blocks->count;
    take_named(&notes, from, to);
    take_headed(&notes, from, to);
    if (notes.kept.count)
        qsort(notes.kept.links, notes.kept.count, sizeof(*notes.kept.links), compare_nodes);
    return notes.kept;
}
