// SPDX-License-Identifier: MIT
#include "web/nesting.h"

// How firm an element is: an end tag goes through what is no firmer than its own element, and is ignored when something
// firmer stands between.
enum firmness {
    INLINE = 20,
    ITEM = 25,
    BLOCK = 30,
    CELL = 40,
    ROW = 50,
    ROWS = 60,
    TABLE = 70,
    PAGE = 90
};

static enum firmness firmness_of(enum tag tag)
{
    switch (tag) {
    case TAG_LI:
    case TAG_DD:
    case TAG_DT: return ITEM;
    case TAG_P:
    case TAG_H1:
    case TAG_H2:
    case TAG_H3:
    case TAG_H4:
    case TAG_H5:
    case TAG_H6:
    case TAG_OPTION: return INLINE;
    case TAG_TD:
    case TAG_TH:
    case TAG_CAPTION: return CELL;
    case TAG_TR:
    case TAG_COLGROUP: return ROW;
    case TAG_TBODY:
    case TAG_THEAD:
    case TAG_TFOOT: return ROWS;
    case TAG_TABLE: return TABLE;
    case TAG_HTML:
    case TAG_HEAD:
    case TAG_BODY: return PAGE;
    case TAG_MATH: return BLOCK;
    default: return tag_kinds(tag) & (TAG_IS_BLOCK | TAG_IS_SKIPPED) ? BLOCK : INLINE;
    }
}

static bool is_heading(enum tag tag)
{
    return tag >= TAG_H1 && tag <= TAG_H6;
}

_Static_assert(TAG_COUNT <= 256, "a tag fits into a byte of the stack");

static uint32_t entry_of(struct element element)
{
    return (uint32_t)element.tag | (element.tag == TAG_OTHER ? element.hash << 8 : 0);
}

// The entry that lies 'down' below the innermost one.
static uint32_t entry_at(const struct nesting *nesting, uint32_t down)
{
    const uint32_t *stack = (const uint32_t *)(const void *)nesting->stack.data;
    return stack[nesting->depth - 1 - down];
}

static enum tag tag_at(const struct nesting *nesting, uint32_t down)
{
    return (enum tag)(entry_at(nesting, down) & 0xFF);
}

static bool push(struct nesting *nesting, struct element element)
{
    uint32_t entry = entry_of(element);
    buffer_put(&nesting->stack, (struct str){(const char *)&entry, sizeof(entry)});
    nesting->depth++;
    nesting->open[element.tag]++;
    return build_open(nesting->build, element.tag);
}

static void pop(struct nesting *nesting, uint32_t count)
{
    for (; count; count--) {
        nesting->open[tag_at(nesting, 0)]--;
        nesting->depth--;
        nesting->stack.length -= sizeof(uint32_t);
        build_close(nesting->build);
    }
}

static uint32_t scan_limit(const struct nesting *nesting)
{
    return nesting->depth < NESTING_SCAN_MAX ? nesting->depth : NESTING_SCAN_MAX;
}

// --- what a start tag ends ---

// An open <p> with nothing but inline elements within.
static void end_paragraph(struct nesting *nesting)
{
    if (!nesting->open[TAG_P])
        return;
    for (uint32_t down = 0; down < scan_limit(nesting); down++) {
        enum tag tag = tag_at(nesting, down);
        if (tag == TAG_P)
            pop(nesting, down + 1);
        if (tag == TAG_P || firmness_of(tag) > INLINE)
            return;
    }
}

// The open item of the same list, through <p>, <div> and inline elements.
static void end_item(struct nesting *nesting, enum tag first, enum tag second)
{
    if (!nesting->open[first] && !nesting->open[second])
        return;
    for (uint32_t down = 0; down < scan_limit(nesting); down++) {
        enum tag tag = tag_at(nesting, down);
        if (tag == first || tag == second) {
            pop(nesting, down + 1);
            return;
        }
        if (firmness_of(tag) > INLINE && tag != TAG_DIV && tag != TAG_ADDRESS)
            return;
    }
}

// The open cells, rows and groups of rows of the same table, as firm as 'firmness' and less.
static void end_parts_of_table(struct nesting *nesting, enum firmness firmness)
{
    uint32_t found = 0;
    if (!nesting->open[TAG_TABLE])
        return;
    for (uint32_t down = 0; down < scan_limit(nesting); down++) {
        enum firmness here = firmness_of(tag_at(nesting, down));
        if (here > firmness)
            break;
        if (here >= CELL)
            found = down + 1;
    }
    pop(nesting, found);
}

static void end_same(struct nesting *nesting, enum tag tag)
{
    if (nesting->open[tag])
        nesting_end(nesting, (struct element){.tag = tag});
}

// All that are in each other.
static void end_all(struct nesting *nesting, enum tag tag)
{
    for (uint32_t before = nesting->depth + 1; nesting->open[tag] && nesting->depth < before;) {
        before = nesting->depth;
        end_same(nesting, tag);
    }
}

// A block of text, which no picture and no menu holds.
static bool is_flow(enum tag tag)
{
    return tag_kinds(tag) & TAG_IS_BLOCK && tag != TAG_TITLE && tag != TAG_OPTION &&
           tag != TAG_OPTGROUP && tag != TAG_HR && tag != TAG_BUTTON && tag != TAG_LEGEND;
}

static void end_what_start_ends(struct nesting *nesting, enum tag tag)
{
    enum firmness firmness = firmness_of(tag);
    if (tag == TAG_LI)
        end_item(nesting, TAG_LI, TAG_LI);
    else if (tag == TAG_DD || tag == TAG_DT)
        end_item(nesting, TAG_DD, TAG_DT);
    else if (firmness >= CELL && firmness <= ROWS)
        end_parts_of_table(nesting, firmness);
    else if (tag == TAG_A || tag == TAG_BUTTON || tag == TAG_OPTION || tag == TAG_NOBR)
        end_same(nesting, tag);
    if (tag_kinds(tag) & TAG_IS_BLOCK && firmness <= BLOCK && tag != TAG_BUTTON &&
        tag != TAG_NOSCRIPT && tag != TAG_OPTION)
        end_paragraph(nesting);
    if (tag == TAG_TABLE)
        end_paragraph(nesting);
    if (is_flow(tag)) { // these two were not ended
        end_all(nesting, TAG_SVG);
        end_all(nesting, TAG_SELECT);
    }
    if (is_heading(tag) && nesting->depth && is_heading(tag_at(nesting, 0)))
        pop(nesting, 1);
}

// --- html, head, body ---

static bool belongs_in_head(enum tag tag)
{
    switch (tag) {
    case TAG_BASE:
    case TAG_LINK:
    case TAG_META:
    case TAG_NOSCRIPT:
    case TAG_SCRIPT:
    case TAG_STYLE:
    case TAG_TEMPLATE:
    case TAG_TITLE: return true;
    default: return false;
    }
}

static void begin(struct nesting *nesting)
{
    if (!nesting->depth)
        push(nesting, (struct element){.tag = TAG_HTML});
}

static void end_head(struct nesting *nesting)
{
    if (nesting->part != PART_HEAD)
        return;
    pop(nesting, nesting->depth - 1);
    nesting->part = PART_BETWEEN;
}

static void begin_head(struct nesting *nesting)
{
    begin(nesting);
    push(nesting, (struct element){.tag = TAG_HEAD});
    nesting->part = PART_HEAD;
}

// Within an element of the head (<title>, <noscript>), or one that stands between head and body?
static bool is_within(const struct nesting *nesting)
{
    return nesting->depth > (nesting->part == PART_HEAD ? 2 : 1);
}

// What belongs into the body opens it, unless it is in an element of the head.
static void begin_body(struct nesting *nesting)
{
    if (nesting->part == PART_BODY || is_within(nesting))
        return;
    begin(nesting);
    end_head(nesting);
    push(nesting, (struct element){.tag = TAG_BODY});
    nesting->part = PART_BODY;
}

// <html>, <head> and <body> are opened once; where they come again they are nothing.
static bool start_part(struct nesting *nesting, enum tag tag)
{
    bool is_first = tag == TAG_HTML   ? nesting->depth == 0
                    : tag == TAG_HEAD ? nesting->part == PART_START
                                      : nesting->part != PART_BODY;
    if (!is_first)
        return false;
    if (tag == TAG_HTML)
        return push(nesting, (struct element){.tag = TAG_HTML});
    begin(nesting);
    if (tag == TAG_BODY)
        end_head(nesting);
    nesting->part = tag == TAG_HEAD ? PART_HEAD : PART_BODY;
    return push(nesting, (struct element){.tag = tag});
}

// --- tags and text ---

bool nesting_start(struct nesting *nesting, struct element element)
{
    enum tag tag = element.tag;
    if (tag == TAG_HTML || tag == TAG_HEAD || tag == TAG_BODY)
        return start_part(nesting, tag);
    if (!belongs_in_head(tag))
        begin_body(nesting);
    else if (nesting->part == PART_START)
        begin_head(nesting);
    if (nesting->part == PART_BODY)
        end_what_start_ends(nesting, tag);
    return push(nesting, element);
}

static bool matches(uint32_t entry, struct element element)
{
    if (is_heading(element.tag))
        return is_heading((enum tag)(entry & 0xFF));
    return entry == entry_of(element);
}

void nesting_end(struct nesting *nesting, struct element element)
{
    if (element.tag == TAG_HEAD)
        end_head(nesting);
    if (element.tag == TAG_HTML || element.tag == TAG_HEAD || element.tag == TAG_BODY)
        return; // what follows is still read as part of the body
    if (!is_heading(element.tag) && !nesting->open[element.tag])
        return;
    enum firmness firmness = firmness_of(element.tag);
    for (uint32_t down = 0; down < scan_limit(nesting); down++) {
        if (matches(entry_at(nesting, down), element)) {
            pop(nesting, down + 1);
            return;
        }
        if (firmness_of(tag_at(nesting, down)) > firmness)
            return;
    }
}

// White space, or a byte order mark that is none.
static bool is_blank(struct str text)
{
    for (size_t i = 0; i < text.length; i++)
        if (!strchr(" \t\n\f\r\xEF\xBB\xBF", text.data[i]))
            return false;
    return true;
}

void nesting_text(struct nesting *nesting, struct str text)
{
    if (nesting->part != PART_BODY && !is_within(nesting)) {
        if (is_blank(text))
            return;
        begin_body(nesting);
    }
    build_text(nesting->build, text);
}

void nesting_finish(struct nesting *nesting)
{
    pop(nesting, nesting->depth);
    buffer_free(&nesting->stack);
}
