// SPDX-License-Identifier: MIT
#include "web/markdown.h"

#include "text/space.h"
#include "text/url.h"

enum mark { MARK_NONE, MARK_STRONG, MARK_EMPHASIS, MARK_CODE, MARK_DELETED, MARK_LINK };

// An inline element that is open. Its mark is written before its first character that is no space.
struct open_mark {
    enum mark mark;
    uint32_t end;  // node behind its last descendant
    uint32_t node; // the element
    bool is_written;
    size_t text; // where in 'out' what is marked begins, when it is written
};

struct inline_writer {
    struct buffer *out;
    struct arena arena;
    const struct tree *tree;
    struct str base;
    struct open_mark open[MARKDOWN_OPEN_MAX];
    unsigned depth;
    size_t start; // of the block in 'out'
    bool has_space, has_break;
};

static enum mark mark_of(enum tag tag)
{
    switch (tag) {
    case TAG_B:
    case TAG_STRONG: return MARK_STRONG;
    case TAG_I:
    case TAG_EM:
    case TAG_CITE:
    case TAG_DFN:
    case TAG_VAR: return MARK_EMPHASIS;
    case TAG_CODE:
    case TAG_KBD:
    case TAG_SAMP:
    case TAG_TT: return MARK_CODE;
    case TAG_DEL:
    case TAG_S:
    case TAG_STRIKE: return MARK_DELETED;
    case TAG_A: return MARK_LINK;
    default: return MARK_NONE;
    }
}

static bool is_open(const struct inline_writer *writer, enum mark mark)
{
    for (unsigned i = 0; i < writer->depth; i++)
        if (writer->open[i].mark == mark)
            return true;
    return false;
}

// --- links ---

static bool starts_nocase(struct str text, struct str prefix)
{
    return str_equal_nocase(str_slice(text, 0, prefix.length), prefix);
}

// Where a link goes; {0} when it goes nowhere outside of the page.
static struct str target_of(struct inline_writer *writer, uint32_t node)
{
    struct str href = str_trim(tree_attribute(writer->tree, node, ATTRIBUTE_HREF));
    if (!href.length || href.data[0] == '#' || starts_nocase(href, STR("javascript:")) ||
        starts_nocase(href, STR("data:")))
        return (struct str){0};
    struct str absolute = url_resolve(&writer->arena, writer->base, href);
    return absolute.data ? absolute : href;
}

// The bytes that would end a link's target are escaped as URLs escape them.
static void put_target(struct buffer *out, struct str target)
{
    for (size_t i = 0; i < target.length; i++) {
        unsigned char c = (unsigned char)target.data[i];
        if (c <= ' ' || strchr("()<>\\", c))
            buffer_printf(out, "%%%02X", c);
        else
            buffer_byte(out, (char)c);
    }
}

// --- marks ---

static struct str delimiter(enum mark mark)
{
    switch (mark) {
    case MARK_STRONG: return STR("**");
    case MARK_EMPHASIS: return STR("*");
    case MARK_CODE: return STR("`");
    case MARK_DELETED: return STR("~~");
    case MARK_LINK: return STR("[");
    case MARK_NONE: break;
    }
    return STR("");
}

static void open_element(struct inline_writer *writer, uint32_t node)
{
    enum mark mark = mark_of((enum tag)writer->tree->nodes[node].tag);
    if (mark == MARK_NONE || writer->depth == MARKDOWN_OPEN_MAX || is_open(writer, mark) ||
        is_open(writer, MARK_CODE) || (mark == MARK_LINK && !target_of(writer, node).data))
        return;
    writer->open[writer->depth++] =
        (struct open_mark){.mark = mark, .end = writer->tree->nodes[node].end, .node = node};
}

static void insert(struct buffer *out, size_t at, struct str text)
{
    buffer_put(out, text); // for the room
    memmove(out->data + at + text.length, out->data + at, out->length - text.length - at);
    memcpy(out->data + at, text.data, text.length);
}

// Code is fenced by one backtick more than it holds in a row, and by a space where it begins or ends with one.
static void close_code(struct buffer *out, size_t start)
{
    struct str code = str_slice(buffer_str(out), start, out->length);
    size_t run = 0, longest = 0;
    for (size_t i = 0; i < code.length; i++) {
        run = code.data[i] == '`' ? run + 1 : 0;
        longest = run > longest ? run : longest;
    }
    bool is_padded = longest && (code.data[0] == '`' || code.data[code.length - 1] == '`');
    struct buffer fence = {0};
    for (size_t i = 0; i < longest; i++)
        buffer_byte(&fence, '`');
    if (is_padded) {
        buffer_byte(out, ' ');
        insert(out, start, STR(" "));
    }
    buffer_byte(out, '`');
    if (longest) {
        buffer_put(out, buffer_str(&fence));
        insert(out, start, buffer_str(&fence));
    }
    buffer_free(&fence);
}

static void close_elements(struct inline_writer *writer, uint32_t node)
{
    while (writer->depth && writer->open[writer->depth - 1].end <= node) {
        const struct open_mark *open = &writer->open[--writer->depth];
        if (!open->is_written)
            continue;
        if (open->mark == MARK_CODE) {
            close_code(writer->out, open->text);
            continue;
        }
        if (open->mark != MARK_LINK) {
            buffer_put(writer->out, delimiter(open->mark));
            continue;
        }
        buffer_put(writer->out, STR("]("));
        put_target(writer->out, target_of(writer, open->node));
        buffer_byte(writer->out, ')');
    }
}

// Before a character that is no space: the space or line end in front of it, and the marks that begin here.
static void begin_text(struct inline_writer *writer)
{
    if (writer->out->length > writer->start) {
        if (writer->has_break)
            buffer_put(writer->out, STR("\\\n"));
        else if (writer->has_space)
            buffer_byte(writer->out, ' ');
    }
    writer->has_break = writer->has_space = false;
    for (unsigned i = 0; i < writer->depth; i++) {
        if (writer->open[i].is_written)
            continue;
        writer->open[i].is_written = true;
        buffer_put(writer->out, delimiter(writer->open[i].mark));
        writer->open[i].text = writer->out->length;
    }
}

// --- text ---

static bool is_word_byte(char c)
{
    return (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z') || (c & 0x80);
}

static bool means_something(struct str text, size_t at)
{
    char c = text.data[at];
    char before = '\0', behind = '\0';
    if (at > 0)
        before = text.data[at - 1];
    if (at + 1 < text.length)
        behind = text.data[at + 1];
    if (c == '_')
        return !is_word_byte(before) || !is_word_byte(behind);
    if (c == '&')
        return is_word_byte(behind) || behind == '#';
    return strchr("\\`*[]<~|", c) != NULL;
}

void markdown_escape(struct buffer *out, struct str text)
{
    for (size_t i = 0; i < text.length; i++) {
        if (text.data[i] && means_something(text, i))
            buffer_byte(out, '\\');
        buffer_byte(out, text.data[i]);
    }
}

static void put_text(struct inline_writer *writer, struct str text)
{
    struct str line = space_line(&writer->arena, text);
    bool is_code = is_open(writer, MARK_CODE);
    struct str trimmed = space_trim(text);
    if (!line.length) {
        writer->has_space = writer->has_space || text.length;
        return;
    }
    writer->has_space = writer->has_space || trimmed.data > text.data;
    begin_text(writer);
    if (is_code)
        buffer_put(writer->out, line);
    else
        markdown_escape(writer->out, line);
    writer->has_space = trimmed.data + trimmed.length < text.data + text.length;
}

// What would be a heading, a quote, a list or a rule at the beginning of a paragraph is none.
static void escape_start(struct buffer *out, size_t start)
{
    struct str text = str_slice(buffer_str(out), start, out->length);
    size_t digits = 0, at = STR_NONE;
    while (digits < text.length && text.data[digits] >= '0' && text.data[digits] <= '9')
        digits++;
    if (digits && digits < text.length && strchr(".)", text.data[digits]))
        at = digits;
    else if (text.length && strchr("#>+-=", text.data[0]))
        at = 0;
    if (at == STR_NONE)
        return;
    buffer_byte(out, '\0');
    memmove(out->data + start + at + 1, out->data + start + at, out->length - start - at - 1);
    out->data[start + at] = '\\';
}

// A link around the whole block.
static void open_outer_link(struct inline_writer *writer, const struct block *block)
{
    uint32_t node = block->container;
    for (unsigned i = 0; i < MARKDOWN_OPEN_MAX && node != TREE_NONE; i++) {
        if (writer->tree->nodes[node].tag == TAG_A) {
            open_element(writer, node);
            return;
        }
        node = writer->tree->nodes[node].parent;
    }
}

void markdown_inline(struct buffer *out, const struct tree *tree, const struct blocks *blocks,
                     uint32_t index, struct str base)
{
    const struct block *block = &blocks->items[index];
    struct inline_writer writer = {.out = out, .tree = tree, .base = base, .start = out->length};
    uint32_t from = block->container + 1;
    if (index && blocks->items[index - 1].end > from)
        from = blocks->items[index - 1].end;
    if (block->places & BLOCK_IN_LINK)
        open_outer_link(&writer, block);
    for (uint32_t i = from; i < block->end; i++) {
        const struct node *node = &tree->nodes[i];
        close_elements(&writer, i);
        writer.has_space = writer.has_space || tree_has_space_before(tree, i);
        if (node->tag == TAG_TEXT)
            put_text(&writer, tree_text(tree, i));
        else if (node->tag == TAG_BR)
            writer.has_break = true;
        else
            open_element(&writer, i);
    }
    close_elements(&writer, TREE_NONE);
    escape_start(out, writer.start);
    arena_free(&writer.arena);
}
