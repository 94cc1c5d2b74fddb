// SPDX-License-Identifier: MIT
#include "web/blocks.h"

#include "base/buffer.h"
#include "text/space.h"

// What the elements around a place say of it. One for each depth: an element's is made of its parent's.
struct context {
    uint32_t container, unit;
    uint8_t kind, heading, lists, places;
    bool is_outside; // in <head>, <title>
};

// Counting; words go on from one text to the next within a block.
struct counter {
    struct block_sums sums;
    unsigned parts; // of words of scripts without spaces
    bool is_word;   // within a word
    bool is_stop;   // the last character may end a sentence
};

struct maker {
    const struct tree *tree;
    struct blocks *blocks;
    struct buffer items, sums; // arrays that grow
    struct context *contexts;  // by depth
    struct counter counter;
    bool has_border; // a border was passed since the last text
    unsigned breaks; // <br> since the last text
};

enum { WORD_PARTS = 4 }; // the smallest parts that are counted of words without spaces

enum { OPENS_LIST = 1, IS_UNIT = 2, HAS_KIND = 4 };

// What an element changes in the context around it.
struct change {
    uint8_t flags, kind, places;
};

static const struct change changes[TAG_COUNT] = {
    [TAG_A] = {0, 0, BLOCK_IN_LINK},
    [TAG_BLOCKQUOTE] = {HAS_KIND | IS_UNIT, BLOCK_QUOTE, BLOCK_IN_QUOTE},
    [TAG_BUTTON] = {0, 0, BLOCK_IN_BUTTON},
    [TAG_CAPTION] = {HAS_KIND, BLOCK_CAPTION, BLOCK_IN_FIGURE},
    [TAG_DD] = {HAS_KIND | IS_UNIT, BLOCK_ITEM, BLOCK_IN_LIST},
    [TAG_DL] = {OPENS_LIST, 0, BLOCK_IN_LIST},
    [TAG_DT] = {HAS_KIND | IS_UNIT, BLOCK_ITEM, BLOCK_IN_LIST},
    [TAG_FIGCAPTION] = {HAS_KIND, BLOCK_CAPTION, BLOCK_IN_FIGURE},
    [TAG_FIGURE] = {0, 0, BLOCK_IN_FIGURE},
    [TAG_FORM] = {0, 0, BLOCK_IN_FORM},
    [TAG_H1] = {HAS_KIND, BLOCK_HEADING, 0},
    [TAG_H2] = {HAS_KIND, BLOCK_HEADING, 0},
    [TAG_H3] = {HAS_KIND, BLOCK_HEADING, 0},
    [TAG_H4] = {HAS_KIND, BLOCK_HEADING, 0},
    [TAG_H5] = {HAS_KIND, BLOCK_HEADING, 0},
    [TAG_H6] = {HAS_KIND, BLOCK_HEADING, 0},
    [TAG_LABEL] = {0, 0, BLOCK_IN_BUTTON},
    [TAG_LEGEND] = {0, 0, BLOCK_IN_BUTTON},
    [TAG_LI] = {HAS_KIND | IS_UNIT, BLOCK_ITEM, BLOCK_IN_LIST},
    [TAG_MENU] = {OPENS_LIST, 0, BLOCK_IN_LIST},
    [TAG_NOSCRIPT] = {0, 0, BLOCK_IN_NOSCRIPT},
    [TAG_OL] = {OPENS_LIST, 0, BLOCK_IN_LIST},
    [TAG_PRE] = {HAS_KIND, BLOCK_PRE, 0},
    [TAG_TABLE] = {0, 0, BLOCK_IN_TABLE},
    [TAG_TD] = {HAS_KIND, BLOCK_CELL, BLOCK_IN_TABLE},
    [TAG_TH] = {HAS_KIND, BLOCK_CELL, BLOCK_IN_TABLE},
    [TAG_TR] = {IS_UNIT, 0, BLOCK_IN_TABLE},
    [TAG_UL] = {OPENS_LIST, 0, BLOCK_IN_LIST},
};

// The kind of text directly in a block-level element that says nothing itself, by the kind around it.
static uint8_t inherited_kind(enum tag tag, uint8_t around)
{
    bool is_firm = around == BLOCK_QUOTE || around == BLOCK_PRE || around == BLOCK_CAPTION;
    if (tag == TAG_P)
        return is_firm || around == BLOCK_HEADING ? around : BLOCK_PARAGRAPH;
    bool is_kept = is_firm || around == BLOCK_ITEM || around == BLOCK_CELL;
    return is_kept || around == BLOCK_HEADING ? around : BLOCK_OTHER;
}

static struct context context_within(const struct context *around, enum tag tag, uint32_t index)
{
    struct context context = *around;
    const struct change *change = &changes[tag];
    if (tag_kinds(tag) & TAG_IS_BLOCK) {
        context.container = index;
        context.kind = change->flags & HAS_KIND ? change->kind : inherited_kind(tag, around->kind);
    }
    context.places |= change->places;
    if (change->flags & IS_UNIT)
        context.unit = index;
    if (change->flags & OPENS_LIST && context.lists < UINT8_MAX)
        context.lists++;
    if (change->kind == BLOCK_ITEM && !context.lists)
        context.lists = 1;
    if (change->kind == BLOCK_HEADING)
        context.heading = (uint8_t)(tag - TAG_H1 + 1);
    context.is_outside = context.is_outside || tag == TAG_HEAD || tag == TAG_TITLE;
    return context;
}

// Characters above ASCII, by their first bytes: what they count.
enum letter { LETTER, SPACE, COMMA, STOP, IDEOGRAPH, THAI };

static enum letter wide_letter(const unsigned char *p)
{
    unsigned second = (unsigned)p[0] << 8 | p[1];
    if (second == 0xC2A0)
        return SPACE;
    if (second == 0xD88C)
        return COMMA; // Arabic
    if (second == 0xD89F || second == 0xDB94)
        return STOP; // Arabic ? and .
    if (p[0] < 0xE0 || p[0] > 0xEF)
        return LETTER;
    unsigned third = second << 8 | p[2];
    if ((third >= 0xE28080 && third <= 0xE2808B) || third == 0xE280AF || third == 0xE38080 ||
        third == 0xEFBBBF)
        return SPACE;
    if (third == 0xE38081 || third == 0xEFBC8C)
        return COMMA;
    if (third == 0xE38082 || third == 0xEFBC81 || third == 0xEFBC9F || third == 0xE0A5A4)
        return STOP;
    if (p[0] >= 0xE3 && p[0] <= 0xE9)
        return IDEOGRAPH;
    return second >= 0xE0B8 && second <= 0xE0BB ? THAI : LETTER;
}

// A space, or the end of the block.
static void count_space(struct counter *counter)
{
    counter->sums.sentences += counter->is_stop;
    counter->is_word = counter->is_stop = false;
}

static void count_wide(struct counter *counter, const unsigned char *p)
{
    enum letter letter = wide_letter(p);
    if (letter == SPACE) {
        count_space(counter);
        return;
    }
    counter->sums.characters++;
    counter->sums.commas += letter == COMMA;
    counter->sums.sentences += letter == STOP;
    if (letter == LETTER) {
        counter->sums.words += !counter->is_word;
        counter->is_word = true;
    } else {
        counter->parts += letter == IDEOGRAPH ? 2 : letter == THAI ? 1 : 0;
        counter->is_word = false;
    }
    if (counter->parts >= WORD_PARTS) {
        counter->parts -= WORD_PARTS;
        counter->sums.words++;
    }
}

static void count_ascii(struct counter *counter, unsigned char c)
{
    counter->sums.characters++;
    counter->sums.words += !counter->is_word;
    counter->is_word = true;
    if (c >= '@') { // letters, mostly
        counter->is_stop = false;
        return;
    }
    counter->sums.commas += c == ',';
    if (c == '.' || c == '!' || c == '?')
        counter->is_stop = true;
    else if (c != '"' && c != '\'' && c != ')')
        counter->is_stop = false;
}

static void count_text(struct counter *counter, struct str text, bool is_link)
{
    struct block_sums before = counter->sums;
    const unsigned char *p = (const unsigned char *)text.data, *end = p + text.length;
    while (p < end) {
        if (*p < 0x80) {
            if (*p <= ' ')
                count_space(counter);
            else
                count_ascii(counter, *p);
            p++;
        } else {
            count_wide(counter, p);
            p += *p >= 0xF0 ? 4 : *p >= 0xE0 ? 3 : 2;
        }
    }
    if (is_link) {
        counter->sums.link_characters += counter->sums.characters - before.characters;
        counter->sums.link_words += counter->sums.words - before.words;
    }
}

static struct block *last_block(struct maker *maker)
{
    return (struct block *)(void *)maker->items.data + maker->blocks->count - 1;
}

static void add_sums(struct maker *maker)
{
    const struct block_sums *sums = &maker->counter.sums;
    buffer_put(&maker->sums, (struct str){(const char *)sums, sizeof(*sums)});
}

static void open_block(struct maker *maker, const struct context *context, uint32_t index)
{
    count_space(&maker->counter);
    maker->counter.parts = 0;
    add_sums(maker);
    maker->counter.sums.blocks++;
    maker->counter.sums.paragraphs += context->kind == BLOCK_PARAGRAPH;
    struct block block = {
        .first = index,
        .container = context->container,
        .unit = context->unit,
        .from = maker->tree->nodes[index].text,
        .kind = context->kind,
        .level = context->kind == BLOCK_HEADING ? context->heading : context->lists,
        .places = context->places,
    };
    buffer_put(&maker->items, (struct str){(const char *)&block, sizeof(block)});
    maker->blocks->count++;
}

static void read_text(struct maker *maker, const struct context *context, uint32_t index)
{
    struct str text = tree_text(maker->tree, index);
    if (context->is_outside || !space_trim(text).length)
        return;
    const struct block *last = maker->blocks->count ? last_block(maker) : NULL;
    if (!last || maker->has_border || maker->breaks > 1 || last->container != context->container)
        open_block(maker, context, index);
    maker->has_border = false;
    maker->breaks = 0;
    struct block *block = last_block(maker);
    block->end = index + 1;
    block->to = maker->tree->nodes[index + 1].text;
    if (tree_has_space_before(maker->tree, index))
        count_space(&maker->counter);
    count_text(&maker->counter, text, context->places & BLOCK_IN_LINK);
}

static void read_nodes(struct maker *maker)
{
    const struct tree *tree = maker->tree;
    for (uint32_t i = 0; i < tree->count; i++) {
        maker->blocks->before[i] = maker->blocks->count;
        enum tag tag = (enum tag)tree->nodes[i].tag;
        const struct context *around = &maker->contexts[tree->nodes[i].depth];
        if (tag == TAG_TEXT) {
            read_text(maker, around, i);
            continue;
        }
        maker->has_border = maker->has_border || tag_kinds(tag) & TAG_IS_BLOCK;
        maker->breaks += tag == TAG_BR;
        if (tree->nodes[i].end > i + 1)
            maker->contexts[tree->nodes[i].depth + 1] = context_within(around, tag, i);
    }
}

void blocks_make(struct blocks *blocks, const struct tree *tree, struct arena *arena)
{
    *blocks = (struct blocks){.before = arena_array(arena, tree->count + 1, sizeof(uint32_t))};
    struct maker maker = {
        .tree = tree,
        .blocks = blocks,
        .contexts = arena_array(arena, TREE_DEPTH_MAX + 2, sizeof(struct context)),
    };
    maker.contexts[0] = (struct context){.unit = TREE_NONE, .kind = BLOCK_OTHER};
    if (tree->count)
        read_nodes(&maker);
    blocks->before[tree->count] = blocks->count;
    count_space(&maker.counter);
    add_sums(&maker);
    blocks->items = (void *)arena_copy(arena, buffer_str(&maker.items)).data;
    blocks->sums = (void *)arena_copy(arena, buffer_str(&maker.sums)).data;
    buffer_free(&maker.items);
    buffer_free(&maker.sums);
}

struct block_sums blocks_between(const struct blocks *blocks, uint32_t first, uint32_t end)
{
    const struct block_sums *from = &blocks->sums[first], *to = &blocks->sums[end];
    return (struct block_sums){
        .blocks = to->blocks - from->blocks,
        .paragraphs = to->paragraphs - from->paragraphs,
        .characters = to->characters - from->characters,
        .words = to->words - from->words,
        .link_characters = to->link_characters - from->link_characters,
        .link_words = to->link_words - from->link_words,
        .commas = to->commas - from->commas,
        .sentences = to->sentences - from->sentences,
    };
}

struct str block_text(const struct tree *tree, const struct block *block)
{
    return str_slice(tree->text, block->from, block->to);
}

struct str block_line(const struct tree *tree, const struct block *block, struct arena *arena)
{
    return space_line(arena, block_text(tree, block));
}

struct str block_kind_name(enum block_kind kind)
{
    static const struct str names[] = {
        STR_INIT("paragraph"), STR_INIT("heading"), STR_INIT("item"),    STR_INIT("quote"),
        STR_INIT("pre"),       STR_INIT("cell"),    STR_INIT("caption"), STR_INIT("other"),
    };
    return names[kind];
}
