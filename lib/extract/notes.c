// SPDX-License-Identifier: MIT
#include "extract/notes.h"

#include "base/buffer.h"
#include "site/printed.h"
#include "text/date.h"
#include "text/normalize.h"
#include "text/space.h"
#include "text/utf8.h"
#include "text/words.h"

#include <stdlib.h>

enum {
    NOTE_MARKS_MAX = 4000, // marks and notes of a page; further ones stay text
    MARK_BYTES = 10,       // of a mark: "[12]", "†"
    TARGET_BYTES = 200,    // of what a mark points to
    CONTEXT_WORDS = 4,     // of the shortest block with a mark in it
    NOTE_BYTES = 4000,     // of the longest note, as it stands
    NOTE_BLOCKS = 6,       // of a note that ends where the next one begins
    CLIMBS = 4,            // elements around a target without text
    BACK_BYTES = 24,       // of a link from a note back to its mark
    HEADING_WORDS = 4,     // of a heading that is no <h2>
    SECTION_BLOCKS = 400,
    YEAR_LETTERS = 12, // letters that a source has beside its year
    LINKED_WORDS = 5,  // of a source that has nothing but a link in it
    LINK_PERCENT = 80,
    RIGHTS_BYTES = 20, // before the sign of a copyright line
    CUTS = 64,         // marks that are taken out of one paragraph
    SKIPPED = 2,       // lines between a heading and its notes
};

// A link in the text that is nothing but a note's number, and the node it points to.
struct mark {
    struct str target, text;
    uint32_t link, note;
};

struct notes {
    const struct signs *signs;
    const struct tree *tree;
    const struct blocks *blocks;
    const bool *is_chosen;
    bool *is_taken;
    struct facts *facts;
    struct mark *marks; // by target, then as they stand
    size_t count;
    bool *is_marked; // of every block: a mark with a note stands in it
    uint32_t *order; // marks that have a note, as the notes stand
    size_t found;
    struct note_marks kept; // marks whose notes became facts
};

static const uint32_t elsewhere =
    PLACE_COMMENT | PLACE_RELATED | PLACE_NAV | PLACE_FOOTER | PLACE_HIDDEN;

// --- marks ---

static bool is_sign(uint32_t c)
{
    return c == '*' || c == 0x2020 || c == 0x2021 || c == 0xA7 || c == 0xB6;
}

// "3", "[3]", "(iv)", "†": *is_bare when no bracket says that it is a note's.
static bool is_mark_text(struct str text, bool *is_bare)
{
    size_t digits = 0, letters = 0, signs = 0, brackets = 0;
    for (size_t at = 0; at < text.length;) {
        uint32_t c = utf8_next(text, &at);
        if (c >= '0' && c <= '9')
            digits++;
        else if (is_sign(c))
            signs++;
        else if (c == '[' || c == ']' || c == '(' || c == ')')
            brackets++;
        else if (c == 'i' || c == 'v' || c == 'x' || (c >= 'a' && c <= 'z' && text.length <= 3))
            letters++;
        else
            return false;
    }
    *is_bare = !brackets && !signs;
    return (digits > 0) + (letters > 0) + (signs > 0) == 1 && digits <= 3;
}

// The part of an address behind '#'; {0} without one, or for one that is no name of a note.
static struct str fragment(struct str address)
{
    static const struct str others[] = {STR_INIT("fig"),     STR_INIT("tab"), STR_INIT("eq"),
                                        STR_INIT("comment"), STR_INIT("sec"), STR_INIT("chap"),
                                        STR_INIT("respond"), STR_INIT("page")};
    size_t at = str_find_byte(address, '#', 0);
    if (at == STR_NONE || address.length - at > TARGET_BYTES)
        return (struct str){0};
    struct str target = str_slice(address, at + 1, address.length);
    for (size_t i = 0; i < sizeof(others) / sizeof(*others); i++)
        if (str_equal_nocase(str_slice(target, 0, others[i].length), others[i]))
            return (struct str){0};
    return target;
}

// The block that a node stands in or begins; 'count' of them where there is none.
static uint32_t block_of(const struct notes *notes, uint32_t node)
{
    uint32_t i = notes->blocks->before[node];
    if (i < notes->blocks->count && tree_contains(notes->tree, node, notes->blocks->items[i].first))
        return i;
    return i ? i - 1 : notes->blocks->count;
}

static bool is_superscript(const struct tree *tree, uint32_t node)
{
    uint32_t child = tree_first_child(tree, node);
    uint32_t parent = tree->nodes[node].parent;
    return (child != TREE_NONE && tree->nodes[child].tag == TAG_SUP) ||
           (parent != TREE_NONE && tree->nodes[parent].tag == TAG_SUP);
}

// True where text touches the link: "decree.3". Of "see table 3" it does not.
static bool is_glued(const struct tree *tree, uint32_t node)
{
    size_t at = tree->nodes[node].text;
    return at > 0 && !tree_is_space(tree->text.data[at - 1]);
}

static bool is_mark(const struct notes *notes, uint32_t node, struct mark *mark)
{
    const struct tree *tree = notes->tree;
    bool is_bare;
    if (tree->nodes[tree->nodes[node].end].text - tree->nodes[node].text > MARK_BYTES)
        return false;
    mark->text = space_trim(tree_text(tree, node));
    if (!mark->text.length || !is_mark_text(mark->text, &is_bare))
        return false;
    mark->target = fragment(tree_attribute(tree, node, ATTRIBUTE_HREF));
    mark->link = node;
    mark->note = TREE_NONE;
    if (!mark->target.length)
        return false;
    uint32_t block = block_of(notes, node);
    return block < notes->blocks->count && notes->is_chosen[block] &&
           blocks_between(notes->blocks, block, block + 1).words >= CONTEXT_WORDS &&
           (!is_bare || is_superscript(tree, node) || is_glued(tree, node));
}

static int compare_marks(const void *a, const void *b)
{
    const struct mark *left = a, *right = b;
    int order = str_compare(left->target, right->target);
    return order ? order : (left->link > right->link) - (left->link < right->link);
}

static void read_marks(struct notes *notes)
{
    size_t capacity = 0;
    struct mark mark;
    for (uint32_t i = notes->signs->body_from;
         i < notes->signs->body_to && notes->count < NOTE_MARKS_MAX; i++) {
        if (notes->tree->nodes[i].tag != TAG_A || !is_mark(notes, i, &mark))
            continue;
        notes->marks = arena_grow(notes->signs->arena, notes->marks, notes->count, &capacity,
                                  sizeof(*notes->marks));
        notes->marks[notes->count++] = mark;
    }
    if (notes->count)
        qsort(notes->marks, notes->count, sizeof(*notes->marks), compare_marks);
}

// --- what marks point to ---

// The first mark with a target, or NULL.
static struct mark *find_mark(struct notes *notes, struct str target)
{
    size_t from = 0, to = notes->count;
    while (from < to) {
        size_t middle = from + (to - from) / 2;
        if (str_compare(notes->marks[middle].target, target) < 0)
            from = middle + 1;
        else
            to = middle;
    }
    bool is_found = from < notes->count && str_equal(notes->marks[from].target, target);
    return is_found ? &notes->marks[from] : NULL;
}

// A note stands behind its mark; what a note points back to stands before it.
static void find_notes(struct notes *notes)
{
    const struct tree *tree = notes->tree;
    uint32_t first = TREE_NONE;
    for (size_t i = 0; i < notes->count; i++)
        first = notes->marks[i].link < first ? notes->marks[i].link : first;
    notes->order = arena_array(notes->signs->arena, notes->count + 1, sizeof(*notes->order));
    for (uint32_t i = first; i < tree->count && notes->found < notes->count; i++) {
        uint32_t end = tree->nodes[i + 1].attributes;
        for (uint32_t j = tree->nodes[i].attributes; j < end; j++) {
            const struct attribute *attribute = &tree->attributes[j];
            bool is_id = attribute->name == ATTRIBUTE_ID ||
                         (attribute->name == ATTRIBUTE_NAME && tree->nodes[i].tag == TAG_A);
            struct mark *mark = is_id ? find_mark(notes, attribute->value) : NULL;
            if (!mark || mark->note != TREE_NONE || i <= mark->link ||
                (notes->signs->places[i] & PLACE_COMMENT))
                continue;
            mark->note = i;
            notes->is_marked[block_of(notes, mark->link)] = true;
            notes->order[notes->found++] = (uint32_t)(mark - notes->marks);
        }
    }
}

static size_t bytes_of(const struct tree *tree, uint32_t node)
{
    return tree->nodes[tree->nodes[node].end].text - tree->nodes[node].text;
}

// The largest element around a target that holds neither its neighbours nor the mark. A single note has none: it is
// the nearest element with some text.
static uint32_t note_element(const struct notes *notes, size_t which)
{
    const struct tree *tree = notes->tree;
    const struct mark *mark = &notes->marks[notes->order[which]];
    uint32_t before = which ? notes->marks[notes->order[which - 1]].note : mark->link;
    uint32_t behind = which + 1 < notes->found ? notes->marks[notes->order[which + 1]].note : 0;
    bool is_single = notes->found == 1;
    uint32_t node = mark->note, climbs = 0;
    for (uint32_t up; (up = tree->nodes[node].parent) != TREE_NONE; node = up, climbs++) {
        bool is_block = tag_kinds((enum tag)tree->nodes[node].tag) & TAG_IS_BLOCK;
        if (is_single && is_block && words_weight(tree_text(tree, node)) >= 2)
            break;
        if (tree_contains(tree, up, before) || tree_contains(tree, up, mark->link) ||
            (behind && tree_contains(tree, up, behind)) || (is_single && climbs == CLIMBS))
            break;
    }
    return node;
}

// --- the text of a note ---

static bool has_letter(struct str text)
{
    for (size_t at = 0; at < text.length;) {
        uint32_t c = utf8_next(text, &at);
        if (utf8_is_letter(c) || utf8_is_digit(c))
            return true;
    }
    return false;
}

// "↩", "^", "3", "Back to text".
static bool is_back_text(struct str text)
{
    static const struct str starts[] = {STR_INIT("back"),   STR_INIT("return"), STR_INIT("jump"),
                                        STR_INIT("zur"),    STR_INIT("retour"), STR_INIT("volver"),
                                        STR_INIT("voltar"), STR_INIT("nazad"),  STR_INIT("назад")};
    bool is_bare;
    if (!has_letter(text) || is_mark_text(text, &is_bare))
        return true;
    for (size_t i = 0; i < sizeof(starts) / sizeof(*starts); i++)
        if (str_equal_nocase(str_slice(text, 0, starts[i].length), starts[i]))
            return true;
    return false;
}

static bool is_back(const struct tree *tree, uint32_t node)
{
    for (int i = 0; i < CLIMBS && node != TREE_NONE; i++, node = tree->nodes[node].parent)
        if (tree->nodes[node].tag == TAG_A)
            return bytes_of(tree, node) <= BACK_BYTES &&
                   str_contains(tree_attribute(tree, node, ATTRIBUTE_HREF), STR("#")) &&
                   is_back_text(space_trim(tree_text(tree, node)));
    return false;
}

static bool is_edge(uint32_t c)
{
    return c == ']' || c == ')' || c == '.' || c == ':' || c == '^' || c == '|' || c == ' ' ||
           (c >= 0x2190 && c <= 0x21FF) || c == 0xFE0E || c == 0xFE0F;
}

// Without the note's number, and without what parts it from the text.
static struct str without_mark(struct str text, struct str mark)
{
    size_t at = 0, end = text.length;
    if (mark.length && str_starts(text, mark) && mark.length < text.length &&
        !(text.data[mark.length] >= '0' && text.data[mark.length] <= '9'))
        at = mark.length;
    for (size_t next = at; next < text.length && is_edge(utf8_next(text, &next)); at = next)
        continue;
    for (size_t last = end; last > at; end = last) {
        uint32_t c = utf8_previous(text, &last);
        if (c != ' ' && c != '[' && c != '^' && c != 0xFE0E && c != 0xFE0F &&
            !(c >= 0x2190 && c <= 0x21FF))
            break;
    }
    return str_slice(text, at, end);
}

// A number in its brackets at the beginning of a note that no link gives: "[3] ", "3. ", "3) ".
static struct str printed_mark(struct str text)
{
    size_t at = 0;
    bool is_open = text.length && (text.data[0] == '[' || text.data[0] == '(');
    at += is_open;
    size_t from = at;
    while (at < text.length && text.data[at] >= '0' && text.data[at] <= '9')
        at++;
    bool is_number = at > from && at - from <= 3 && at < text.length;
    if (!is_number || !strchr(is_open ? "])" : ".)", text.data[at]))
        return (struct str){0};
    bool is_parted = text.data[at] == ']' || (at + 1 < text.length && text.data[at + 1] == ' ');
    return is_parted ? str_slice(text, 0, at + 1) : (struct str){0};
}

static bool has_quote(struct str text)
{
    static const struct str quotes[] = {STR_INIT("«"), STR_INIT("“"), STR_INIT("„"), STR_INIT("‘"),
                                        STR_INIT("\"")};
    for (size_t i = 0; i < sizeof(quotes) / sizeof(*quotes); i++)
        if (str_contains(text, quotes[i]))
            return true;
    return false;
}

// The text of nodes [from, to) without the links back at its ends.
static struct str note_text(const struct notes *notes, uint32_t from, uint32_t to)
{
    const struct tree *tree = notes->tree;
    uint32_t first = TREE_NONE, end = TREE_NONE;
    for (uint32_t i = from; i < to; i++) {
        if (tree->nodes[i].tag != TAG_TEXT || is_back(tree, i) || !has_letter(tree_text(tree, i)))
            continue;
        first = first == TREE_NONE ? i : first;
        end = i + 1;
    }
    if (first == TREE_NONE)
        return (struct str){0};
    // Quotes of their own before the first words, stops and brackets behind the last ones belong to them.
    while (first > from && tree->nodes[first - 1].tag == TAG_TEXT && !is_back(tree, first - 1) &&
           has_quote(tree_text(tree, first - 1)))
        first--;
    for (; end < to && tree->nodes[end].tag == TAG_TEXT && !is_back(tree, end); end++)
        continue;
    struct str text = str_slice(tree->text, tree->nodes[first].text, tree->nodes[end].text);
    return text.length <= NOTE_BYTES ? space_line(notes->signs->arena, text) : (struct str){0};
}

static void add_note(struct notes *notes, uint32_t node, struct str text, struct str mark)
{
    struct str number = printed_mark(text);
    text = without_mark(text, number.length ? number : mark);
    if (!has_letter(text))
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
    uint32_t block = block_of(notes, node), sibling = tree_next_sibling(tree, node);
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
        uint32_t first = block_of(notes, elements[i]);
        struct str text = note_text(notes, elements[i], end);
        if (!text.length || first >= notes->blocks->count || first <= block_of(notes, mark->link) ||
            notes->is_marked[first])
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
    return !is_other(text) && (printed_mark(text).length || has_year(text) ||
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
    return note_text(notes, items[first].first, items[end - 1].end);
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
            (has_letter(text) && !is_one && !is_beside && (sources || skipped++ == SKIPPED)))
            break;
        if (!is_one && !sources)
            continue;
        from = sources ? from : i;
        list = list_of(notes, i);
        items += has_letter(text);
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
    read_marks(&notes);
    if (notes.count) {
        find_notes(&notes);
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
