// SPDX-License-Identifier: MIT
#include "extract/author_lines.h"

#include "extract/author_source.h"
#include "extract/copyright.h"
#include "extract/node_lines.h"
#include "site/printed.h"
#include "text/byline.h"
#include "text/date.h"
#include "text/name.h"
#include "text/normalize.h"
#include "text/space.h"
#include "text/utf8.h"

enum {
    NAME_JOINT_BYTES = 5, // between two names of a list: ", and "
    CONTACT_BYTES = 60,   // of the longest label before whom to ask
    FAR_LINE_BYTES = 120, // of a line away from both ends of the body that may be a byline
};

static unsigned by_feature(enum zone zone)
{
    switch (zone) {
    case ZONE_ABOVE: return AUTHOR_BY_ABOVE;
    case ZONE_HEAD: return AUTHOR_BY_HEAD;
    case ZONE_BODY_START: return AUTHOR_BY_BODY_START;
    case ZONE_BODY_END: return AUTHOR_BY_BODY_END;
    case ZONE_BELOW: return AUTHOR_BY_BELOW;
    case ZONE_BODY: return AUTHOR_BY_BODY;
    default: return AUTHOR_BY_FAR;
    }
}

static unsigned line_feature(enum zone zone)
{
    switch (zone) {
    case ZONE_ABOVE: return AUTHOR_LINE_ABOVE;
    case ZONE_HEAD: return AUTHOR_LINE_HEAD;
    case ZONE_BODY_START: return AUTHOR_LINE_BODY_START;
    case ZONE_BODY_END: return AUTHOR_LINE_BODY_END;
    case ZONE_BELOW: return AUTHOR_LINE_BELOW;
    default: return AUTHOR_COUNT;
    }
}

// True for a line of nothing but names of persons: "Jane Doe, John Roe and Ann Other".
static bool is_list_of_names(const struct author_pool *pool, struct str text)
{
    struct names names = names_split(pool->signs->arena, text);
    size_t length = 0;
    for (size_t i = 0; i < names.count; i++) {
        if (!name_is_likely(names.items[i].full) || names.items[i].title.length)
            return false;
        length += names.items[i].full.length;
    }
    return names.count > 1 && length + names.count * NAME_JOINT_BYTES >= text.length;
}

static bool has_digit(struct str text)
{
    for (size_t i = 0; i < text.length; i++)
        if (text.data[i] >= '0' && text.data[i] <= '9')
            return true;
    return false;
}

// A byline up to what a page prints behind it between wide brackets: "作者：宋雨亭　【打印】【关闭】".
static struct str byline_of(struct str text)
{
    struct str byline = byline_find(text);
    size_t end = str_find(byline, STR("【"), 1);
    return str_slice(byline, 0, end == STR_NONE ? byline.length : end);
}

// "Related news", "Share", "Comments": where there are no capitals, such words look like a name.
static bool is_printed(const struct author_pool *pool, struct str text)
{
    const unsigned words = PRINTED_STOP | PRINTED_RELATED | PRINTED_TAGS | PRINTED_FURNITURE;
    unsigned flags = printed_find(pool->signs->arena, text);
    return flags & words && !(flags & PRINTED_NAMES);
}

// "Jane Doe, 14 March 2019": a name and a comma before the date, and nothing else.
static bool is_name_before(struct str text, struct str date, struct str *name)
{
    if (date.data + date.length != text.data + text.length)
        return false;
    struct str before = space_trim(str_slice(text, 0, (size_t)(date.data - text.data)));
    *name = str_ends(before, STR(",")) ? str_slice(before, 0, before.length - 1) : (struct str){0};
    return name->length && name->length <= AUTHOR_NAME_BYTES && name_is_likely(*name);
}

static void read_line(struct author_pool *pool, struct str text, enum zone zone,
                      struct author_source *source)
{
    struct str where = {0}, name, byline = byline_of(text);
    source->has_date =
        has_digit(text) && date_find(text, DATE_ORDER_DAY_FIRST, &where).precision >= DATE_MONTH;
    if (byline.length || pool->is_behind_by) {
        source->features[0] = AUTHOR_BY;
        source->features[1] = by_feature(zone);
        source->features[2] = pool->is_behind_by ? AUTHOR_BEHIND_BY : AUTHOR_COUNT;
        source->raw = AUTHOR_RAW_BY;
        source->line = space_line(pool->signs->arena, byline.length ? byline : text);
        author_source_read(pool, source, byline.length ? byline : text);
    } else if (line_feature(zone) < AUTHOR_COUNT) {
        source->features[0] = line_feature(zone);
        if (text.length <= AUTHOR_NAME_BYTES && name_is_likely(text)) {
            if (is_printed(pool, text))
                return;
            source->line = text;
            author_source_read(pool, source, text);
        } else if (source->has_date && is_name_before(text, where, &name)) {
            source->features[1] = AUTHOR_PIECE;
            source->line = name;
            author_source_read(pool, source, name);
        } else if (source->has_date || str_find_byte(text, '\n', 0) != STR_NONE) {
            source->features[1] = AUTHOR_PIECE;
            author_source_read_pieces(pool, source, text);
        } else if (zone == ZONE_HEAD && is_list_of_names(pool, text)) {
            source->features[1] = AUTHOR_LISTED;
            source->line = text;
            author_source_read(pool, source, text);
        }
    }
}

static struct str text_of(const struct author_pool *pool, const struct block *block)
{
    const struct signs *signs = pool->signs;
    return block->end - block->first > 1 ? node_lines(signs, block->first, block->end)
                                         : space_line(signs->arena, block_text(signs->tree, block));
}

// Amid what was taken for the body, or far behind it: only what begins with "By" and a person's name, or stands behind
// such a line.
static void read_far(struct author_pool *pool, const struct block *block, enum zone zone)
{
    const uint32_t others =
        PLACE_RELATED | PLACE_COMMENT | PLACE_NAV | PLACE_FOOTER | PLACE_ASIDE | PLACE_CAPTION;
    struct author_source source = {.features = {AUTHOR_BY, by_feature(zone), AUTHOR_COUNT},
                                   .raw = AUTHOR_COUNT,
                                   .node = block->first};
    struct name_prefix prefix;
    enum name_role role;
    bool is_behind = pool->is_behind_by;
    pool->is_behind_by = false;
    if (pool->signs->places[block->first] & others || zone == ZONE_FAR_ABOVE ||
        pool->far_count == AUTHOR_LINES_MAX)
        return;
    pool->far_count++;
    struct str text = text_of(pool, block);
    if (byline_is_label(text, &role)) {
        pool->is_behind_by = true;
        pool->behind_role = role;
        return;
    }
    bool is_by = name_prefix_find(text, &prefix) && prefix.role != NAME_ROLE_OTHER;
    if (!is_by && !is_behind)
        return;
    if (is_behind)
        source.features[2] = AUTHOR_BEHIND_BY;
    source.is_other = is_behind && pool->behind_role != NAME_ROLE_AUTHOR;
    author_source_read(pool, &source, text);
}

// "Media contact: Jane Doe", in one block or in two: whom to ask, not who wrote it.
static bool is_of_contact(struct author_pool *pool, struct str text)
{
    static const struct str words[] = {
        STR_INIT("media contact"),
        STR_INIT("media contacts"),
        STR_INIT("press contact"),
        STR_INIT("press contacts"),
        STR_INIT("contact"),
        STR_INIT("contacts"),
        STR_INIT("pressekontakt"),
        STR_INIT("kontakt"),
        STR_INIT("ansprechpartner"),
        STR_INIT("contact presse"),
        STR_INIT("contacts presse"),
        STR_INIT("contacto"),
        STR_INIT("contacto de prensa"),
        STR_INIT("contato"),
        STR_INIT("contatti"),
        STR_INIT("contatto stampa"),
        STR_INIT("контакты"),
        STR_INIT("контакт"),
        STR_INIT("联系人"),
        STR_INIT("聯絡人"),
        STR_INIT("お問い合わせ"),
    };
    size_t end = 0;
    while (end < text.length && end <= CONTACT_BYTES && text.data[end] != ':' &&
           text.data[end] != '\n')
        end++;
    bool was = pool->is_behind_contact;
    pool->is_behind_contact = false;
    if (end > CONTACT_BYTES)
        return was;
    struct str label = text_key(pool->signs->arena, str_slice(text, 0, end));
    for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++)
        if (str_equal(label, words[i])) {
            pool->is_behind_contact = end + 1 >= text.length;
            return true;
        }
    return was;
}

static void read_block(struct author_pool *pool, uint32_t block)
{
    const struct signs *signs = pool->signs;
    const struct block *it = &signs->blocks->items[block];
    struct str raw = block_text(signs->tree, it);
    enum zone zone = zone_of(&pool->zones, it->first);
    bool is_headline = pool->zones.headline != TREE_NONE && block == pool->zones.headline_block;
    if (raw.length > AUTHOR_LINE_BYTES || is_headline)
        return;
    if (!zone_is_near(zone)) {
        if (raw.length <= FAR_LINE_BYTES)
            read_far(pool, it, zone);
        return;
    }
    struct str text = text_of(pool, it), signed_by = byline_sign_off(signs->arena, text);
    struct author_source source = {.features = {AUTHOR_COUNT, AUTHOR_COUNT, AUTHOR_COUNT},
                                   .raw = AUTHOR_COUNT,
                                   .node = it->first};
    enum name_role role;
    pool->line_count++;
    text = signed_by.length ? signed_by : text;
    if (is_of_contact(pool, text))
        return;
    if (byline_is_label(text, &role)) {
        pool->is_behind_by = true;
        pool->behind_role = role;
        return;
    }
    source.is_other = pool->is_behind_by && pool->behind_role != NAME_ROLE_AUTHOR;
    read_line(pool, text, zone, &source);
    pool->is_behind_by = false;
}

void author_lines_read(struct author_pool *pool)
{
    const struct signs *signs = pool->signs;
    uint32_t start = pool->zones.headline_block;
    start = start > 20 ? start - 20 : 0;
    for (uint32_t i = start; i < signs->blocks->count && pool->line_count < AUTHOR_LINES_MAX; i++)
        read_block(pool, i);
}

// --- the site's own name ---

static void read_person(struct author_pool *pool, struct str name, unsigned feature)
{
    struct author_source source = {
        .features = {feature, AUTHOR_COUNT, AUTHOR_COUNT}, .raw = AUTHOR_COUNT, .node = TREE_NONE};
    name = space_line(pool->signs->arena, name);
    // In scripts without capitals any two words may be a name: "Valley News", too.
    if (name.length && name.length <= AUTHOR_NAME_BYTES && utf8_cases(name).upper &&
        name_is_likely(name))
        author_source_read(pool, &source, name);
}

// A site of one person is often called like him.
void author_lines_read_site(struct author_pool *pool)
{
    const struct signs *signs = pool->signs;
    size_t headings = 0;
    for (size_t i = 0; i < signs->count; i++) {
        const struct sign *sign = &signs->items[i];
        bool is_name = sign->field == SIGN_PUBLISHER || sign->field == SIGN_SITE;
        bool is_heading =
            sign->field == SIGN_TITLE && sign->source == SOURCE_ELEMENT && headings < 6;
        if (is_name)
            read_person(pool, sign->value, AUTHOR_SITE_PERSON);
        if (!is_heading)
            continue;
        headings++;
        struct str line = sign_line(signs, sign);
        size_t last = 0, length = 0;
        for (size_t at = 0; at < line.length; at++)
            if (byline_is_mark(line, at, &length))
                last = at + length;
        bool is_home = signs->places[sign->node] & PLACE_HOME;
        if (last || is_home ||
            tree_find(signs->tree, TAG_A, sign->node, signs->tree->nodes[sign->node].end) !=
                TREE_NONE)
            read_person(pool, str_slice(line, last, line.length), AUTHOR_SITE_PERSON);
    }
    struct str holder = copyright_of(signs).holder;
    read_person(pool, holder, AUTHOR_COPYRIGHT);
}
