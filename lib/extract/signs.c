// SPDX-License-Identifier: MIT
#include "extract/signs.h"

#include "extract/jsonld_signs.h"
#include "extract/names_of_meta.h"
#include "extract/sign_places.h"
#include "text/byline.h"
#include "text/language.h"
#include "text/space.h"
#include "text/url.h"

enum { HEADINGS_MAX = 40 }; // h2 that are noted

void signs_add(struct signs *signs, enum sign_field field, enum sign_source source, uint32_t node,
               struct str value)
{
    size_t bytes = value.data ? value.length : tree_text(signs->tree, node).length;
    bool is_long = bytes > SIGN_BYTES_MAX;
    if (signs->count >= SIGNS_MAX || (is_long && field != SIGN_DESCRIPTION))
        return;
    signs->items = arena_grow(signs->arena, signs->items, signs->count, &signs->capacity,
                              sizeof(*signs->items));
    signs->items[signs->count++] = (struct sign){
        .field = (uint8_t)field, .source = (uint8_t)source, .node = node, .value = value};
}

static void read_meta(struct signs *signs, uint32_t node)
{
    static const enum attribute_name keys[] = {ATTRIBUTE_NAME, ATTRIBUTE_PROPERTY,
                                               ATTRIBUTE_HTTP_EQUIV};
    const struct tree *tree = signs->tree;
    struct str content = tree_attribute(tree, node, ATTRIBUTE_CONTENT);
    if (!str_trim(content).length)
        content = tree_attribute(tree, node, ATTRIBUTE_VALUE);
    if (!str_trim(content).length)
        return;
    for (size_t i = 0; i < sizeof(keys) / sizeof(*keys); i++) {
        const struct meta_name *name = meta_name_find(tree_attribute(tree, node, keys[i]));
        if (!name)
            continue;
        signs_add(signs, name->field, name->source, node, content);
        return;
    }
}

// "Written by" beside a name, as in twitter:label1 and twitter:data1; in the second pair it is seldom a name.
static void read_labelled(struct signs *signs)
{
    const struct tree *tree = signs->tree;
    struct str label = {0};
    enum name_role role;
    bool is_byline = false;
    for (uint32_t i = 0; i < tree->count; i++) {
        if (tree->nodes[i].tag == TAG_BODY)
            return;
        if (tree->nodes[i].tag != TAG_META)
            continue;
        struct str name = tree_attribute(tree, i, ATTRIBUTE_NAME);
        struct str content = tree_attribute(tree, i, ATTRIBUTE_CONTENT);
        if (!name.length)
            name = tree_attribute(tree, i, ATTRIBUTE_PROPERTY);
        if (str_equal(name, STR("twitter:label1")))
            label = content;
        else if (str_equal(name, STR("twitter:label2")))
            is_byline = byline_is_label(content, &role);
        else if ((str_equal(name, STR("twitter:data1")) && label.length) ||
                 (str_equal(name, STR("twitter:data2")) && is_byline))
            signs_add(signs, SIGN_AUTHOR, SOURCE_LABELLED, i, content);
    }
}

// A link to a page about an author: /author/jane-doe, /autor/…
static bool is_author_link(struct str href)
{
    static const struct str marks[] = {
        STR_INIT("/author/"),         STR_INIT("/authors/"),    STR_INIT("/autor/"),
        STR_INIT("/autoren/"),        STR_INIT("/auteur/"),     STR_INIT("/by/"),
        STR_INIT("/profile/"),        STR_INIT("/profiles/"),   STR_INIT("/people/"),
        STR_INIT("/staff/"),          STR_INIT("/writers/"),    STR_INIT("/contributors/"),
        STR_INIT("/contributor/"),    STR_INIT("/journalist/"), STR_INIT("/reporters/"),
        STR_INIT("/team/"),           STR_INIT("/experts/"),    STR_INIT("/expert/"),
        STR_INIT("/columnists/"),     STR_INIT("/redactie/"),   STR_INIT("/autores/"),
        STR_INIT("?author="),         STR_INIT("/byline/"),     STR_INIT("/bio/"),
        STR_INIT("/reporter/"),       STR_INIT("/person/"),     STR_INIT("/user/"),
        STR_INIT("/impressum/autor"),
    };
    if (href.length > 300)
        return false;
    for (size_t i = 0; i < sizeof(marks) / sizeof(*marks); i++)
        if (str_contains(href, marks[i]))
            return true;
    return false;
}

static void read_link(struct signs *signs, uint32_t node)
{
    const struct tree *tree = signs->tree;
    struct str href = tree_attribute(tree, node, ATTRIBUTE_HREF);
    bool has_rel = tree_attribute(tree, node, ATTRIBUTE_REL).length > 0;
    if (has_rel && tree_has_word(tree, node, ATTRIBUTE_REL, STR("author")))
        signs_add(signs, SIGN_AUTHOR, SOURCE_REL, node, (struct str){0});
    else if (has_rel && tree_has_word(tree, node, ATTRIBUTE_REL, STR("tag")))
        signs_add(signs, SIGN_TAG, SOURCE_REL, node, (struct str){0});
    else if (has_rel && tree_has_word(tree, node, ATTRIBUTE_REL, STR("license")))
        signs_add(signs, SIGN_LICENSE, SOURCE_REL, node, href);
    else if (is_author_link(href))
        signs_add(signs, SIGN_AUTHOR, SOURCE_HREF, node, (struct str){0});
}

static void read_head_link(struct signs *signs, uint32_t node)
{
    const struct tree *tree = signs->tree;
    struct str href = tree_attribute(tree, node, ATTRIBUTE_HREF);
    if (tree_has_word(tree, node, ATTRIBUTE_REL, STR("canonical")))
        signs_add(signs, SIGN_CANONICAL, SOURCE_REL, node, href);
    else if (tree_has_word(tree, node, ATTRIBUTE_REL, STR("license")))
        signs_add(signs, SIGN_LICENSE, SOURCE_REL, node, href);
    else if (tree_has_word(tree, node, ATTRIBUTE_REL, STR("author")))
        signs_add(signs, SIGN_AUTHOR, SOURCE_REL, node, href);
}

// The value of an element with itemprop or property.
static struct str item_value(const struct tree *tree, uint32_t node)
{
    static const enum attribute_name names[] = {ATTRIBUTE_CONTENT, ATTRIBUTE_DATETIME};
    for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++) {
        struct str value = tree_attribute(tree, node, names[i]);
        if (str_trim(value).length)
            return value;
    }
    return (struct str){0};
}

static void read_items(struct signs *signs, uint32_t node)
{
    const struct tree *tree = signs->tree;
    struct str words = tree_attribute(tree, node, ATTRIBUTE_ITEMPROP), word;
    if (!words.length)
        words = tree_attribute(tree, node, ATTRIBUTE_PROPERTY);
    while (words.length && str_split(&words, ' ', &word)) {
        const struct meta_name *name = word.length ? itemprop_find(word) : NULL;
        if (name)
            signs_add(signs, name->field, name->source, node, item_value(tree, node));
        if (!words.data)
            break;
    }
}

// Elements that are called author, date or title; the outermost of those in each other.
static void read_called(struct signs *signs, uint32_t node)
{
    const struct tree *tree = signs->tree;
    uint32_t parent = tree->nodes[node].parent;
    uint32_t own = signs->places[node] & ~(parent == TREE_NONE ? 0 : signs->places[parent]);
    struct str title = {0};
    if (own & PLACE_AUTHOR)
        signs_add(signs, SIGN_AUTHOR, SOURCE_CLASS, node, title);
    if (own & PLACE_DATE) {
        title = item_value(tree, node);
        if (!title.length && tree->nodes[node].tag == TAG_ABBR)
            title = tree_attribute(tree, node, ATTRIBUTE_TITLE);
        signs_add(signs, SIGN_PUBLISHED, SOURCE_CLASS, node, title);
    }
    if ((own & PLACE_TITLE) && tree_text(tree, node).length < SIGN_SMALL_BYTES)
        signs_add(signs, SIGN_TITLE, SOURCE_CLASS, node, title);
}

// XHTML as sent to telephones has xml:lang alone.
static void read_language(struct signs *signs, uint32_t node)
{
    struct str tag = tree_attribute(signs->tree, node, ATTRIBUTE_LANG);
    if (!tag.length)
        tag = tree_attribute(signs->tree, node, ATTRIBUTE_XML_LANG);
    if (tag.length)
        signs_add(signs, SIGN_LANGUAGE, SOURCE_META_WEAK, node, tag);
}

static void read_element(struct signs *signs, uint32_t node, size_t *headings)
{
    const struct tree *tree = signs->tree;
    switch (tree->nodes[node].tag) {
    case TAG_META: read_meta(signs, node); break;
    case TAG_LINK: read_head_link(signs, node); break;
    case TAG_A: read_link(signs, node); break;
    case TAG_HTML: read_language(signs, node); break;
    case TAG_H2:
        if ((*headings)++ >= HEADINGS_MAX)
            break;
        signs_add(signs, SIGN_TITLE, SOURCE_ELEMENT, node, (struct str){0});
        break;
    case TAG_TITLE:
    case TAG_H1: signs_add(signs, SIGN_TITLE, SOURCE_ELEMENT, node, (struct str){0}); break;
    case TAG_TIME: {
        struct str value = tree_attribute(tree, node, ATTRIBUTE_DATETIME);
        signs_add(signs, SIGN_PUBLISHED, SOURCE_TIME, node, value.length ? value : (struct str){0});
        break;
    }
    default: break;
    }
    if (tree->nodes[node].attributes == tree->nodes[node + 1].attributes)
        return;
    read_items(signs, node);
    read_called(signs, node);
}

void signs_read(struct signs *signs)
{
    const struct tree *tree = signs->tree;
    size_t headings = 0;
    signs->places = arena_array(signs->arena, (size_t)tree->count + 1, sizeof(*signs->places));
    for (uint32_t i = 0; i < tree->count; i++) {
        signs->places[i] = sign_places(signs, i);
        if (tree->nodes[i].tag != TAG_TEXT)
            read_element(signs, i, &headings);
    }
    read_labelled(signs);
    jsonld_signs_read(signs);
}

const struct sign *signs_best(const struct signs *signs, enum sign_field field)
{
    const struct sign *best = NULL;
    for (size_t i = 0; i < signs->count; i++)
        if (signs->items[i].field == field && (!best || signs->items[i].source < best->source))
            best = &signs->items[i];
    return best;
}

struct str sign_line(const struct signs *signs, const struct sign *sign)
{
    if (sign->value.data)
        return space_line(signs->arena, sign->value);
    return tree_line(signs->tree, sign->node, signs->arena);
}

// <html lang> before all others: og:locale is often a default that nobody set.
struct str signs_language(const struct signs *signs)
{
    struct str best = {0};
    unsigned best_rank = UINT32_MAX;
    for (size_t i = 0; i < signs->count; i++) {
        const struct sign *sign = &signs->items[i];
        if (sign->field != SIGN_LANGUAGE)
            continue;
        bool is_element = sign->source == SOURCE_META_WEAK;
        unsigned rank = is_element ? 0 : sign->source + 1U;
        struct str tag =
            rank < best_rank ? language_tag(signs->arena, sign_line(signs, sign)) : (struct str){0};
        if (!tag.length)
            continue;
        best = tag;
        best_rank = rank;
    }
    return best;
}

struct str signs_address(const struct signs *signs)
{
    struct url url;
    if (url_split(signs->url, &url))
        return signs->url;
    for (size_t i = 0; i < signs->count; i++) {
        struct str value = str_trim(signs->items[i].value);
        if (signs->items[i].field == SIGN_CANONICAL && url_split(value, &url))
            return value;
    }
    return (struct str){0};
}
