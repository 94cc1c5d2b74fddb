// SPDX-License-Identifier: MIT
#include "extract/note_text.h"

#include "extract/note_marks.h"
#include "text/space.h"
#include "text/utf8.h"

#include <string.h>

enum {
    NOTE_BYTES = 4000, // of the longest note, as it stands
    BACK_CLIMBS = 4,   // elements around a text that may be a link
    BACK_BYTES = 24,   // of a link from a note back to its mark
};

// "↩", "^", "3", "Back to text".
static bool is_back_text(struct str text)
{
    static const struct str starts[] = {STR_INIT("back"),   STR_INIT("return"), STR_INIT("jump"),
                                        STR_INIT("zur"),    STR_INIT("retour"), STR_INIT("volver"),
                                        STR_INIT("voltar"), STR_INIT("nazad"),  STR_INIT("назад")};
    bool is_bare;
    if (!utf8_has_word(text) || note_is_mark(text, &is_bare))
        return true;
    for (size_t i = 0; i < sizeof(starts) / sizeof(*starts); i++)
        if (str_equal_nocase(str_slice(text, 0, starts[i].length), starts[i]))
            return true;
    return false;
}

static size_t bytes_of(const struct tree *tree, uint32_t node)
{
    return tree->nodes[tree->nodes[node].end].text - tree->nodes[node].text;
}

static bool is_back(const struct tree *tree, uint32_t node)
{
    for (int i = 0; i < BACK_CLIMBS && node != TREE_NONE; i++, node = tree->nodes[node].parent)
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

struct str note_without_mark(struct str text, struct str mark)
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

struct str note_printed_mark(struct str text)
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

struct str note_text(struct arena *arena, const struct tree *tree, uint32_t from, uint32_t to)
{
    uint32_t first = TREE_NONE, end = TREE_NONE;
    for (uint32_t i = from; i < to; i++) {
        if (tree->nodes[i].tag != TAG_TEXT || is_back(tree, i) ||
            !utf8_has_word(tree_text(tree, i)))
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
    return text.length <= NOTE_BYTES ? space_line(arena, text) : (struct str){0};
}
