// SPDX-License-Identifier: MIT
#include "extract/note_marks.h"

#include "text/space.h"
#include "text/utf8.h"
#include "text/words.h"

#include <stdlib.h>

enum {
    NOTE_MARKS_MAX = 4000, // marks and notes of a page; further ones stay text
    MARK_BYTES = 10,       // of a mark: "[12]", "†"
    TARGET_BYTES = 200,    // of what a mark points to
    CONTEXT_WORDS = 4,     // of the shortest block with a mark in it
    CLIMBS = 4,            // elements around a target without text
};

static bool is_sign(uint32_t c)
{
    return c == '*' || c == 0x2020 || c == 0x2021 || c == 0xA7 || c == 0xB6;
}

bool note_is_mark(struct str text, bool *is_bare)
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

uint32_t note_block(const struct notes *notes, uint32_t node)
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
    if (!mark->text.length || !note_is_mark(mark->text, &is_bare))
        return false;
    mark->target = fragment(tree_attribute(tree, node, ATTRIBUTE_HREF));
    mark->link = node;
    mark->note = TREE_NONE;
    if (!mark->target.length)
        return false;
    uint32_t block = note_block(notes, node);
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

void note_marks_read(struct notes *notes)
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
void note_marks_follow(struct notes *notes)
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
            notes->is_marked[note_block(notes, mark->link)] = true;
            notes->order[notes->found++] = (uint32_t)(mark - notes->marks);
        }
    }
}

uint32_t note_element(const struct notes *notes, size_t which)
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
