// SPDX-License-Identifier: MIT
#include "extract/sign_places.h"

#include "extract/place_words.h"

enum {
    AUTHOR_BYTES = 1500, // more is no byline, nor an author's box
    SHARE_PERCENT = 35,  // of the page's text: an element with more is neither a sidebar nor a card
};

static uint32_t places_of_tag(enum tag tag)
{
    switch (tag) {
    case TAG_HEADER: return PLACE_HEADER;
    case TAG_FOOTER: return PLACE_FOOTER;
    case TAG_NAV: return PLACE_NAV;
    case TAG_ASIDE: return PLACE_ASIDE;
    case TAG_ARTICLE: return PLACE_ARTICLE;
    case TAG_MAIN: return PLACE_MAIN;
    case TAG_A: return PLACE_LINK;
    case TAG_FIGURE:
    case TAG_FIGCAPTION: return PLACE_CAPTION;
    default: return 0;
    }
}

// What the names of an element say; of attributes that hold words.
static uint32_t places_of_names(const struct tree *tree, uint32_t node)
{
    uint32_t places = 0;
    uint32_t end = tree->nodes[node + 1].attributes;
    for (uint32_t i = tree->nodes[node].attributes; i < end; i++) {
        const struct attribute *attribute = &tree->attributes[i];
        switch (attribute->name) {
        case ATTRIBUTE_CLASS:
        case ATTRIBUTE_ID:
        case ATTRIBUTE_DATA_TESTID:
        case ATTRIBUTE_DATA_COMPONENT:
        case ATTRIBUTE_DATA_QA:
            if (attribute->value.length < 512)
                places |= places_of_words(attribute->value);
            break;
        case ATTRIBUTE_HIDDEN: places |= PLACE_HIDDEN; break;
        case ATTRIBUTE_STYLE:
            if (str_contains(attribute->value, STR("display:none")) ||
                str_contains(attribute->value, STR("display: none")))
                places |= PLACE_HIDDEN;
            break;
        default: break;
        }
    }
    return places;
}

static bool is_home(struct str href)
{
    size_t scheme = str_find(href, STR("://"), 0);
    if (str_equal(href, STR("/")))
        return true;
    if (scheme == STR_NONE)
        return false;
    size_t slash = str_find_byte(href, '/', scheme + 3);
    return slash == STR_NONE || slash + 1 == href.length;
}

uint32_t sign_places(const struct signs *signs, uint32_t node)
{
    const uint32_t small = PLACE_TITLE | PLACE_DATE | PLACE_META | PLACE_TAG | PLACE_KICKER |
                           PLACE_HOME | PLACE_MODIFIED | PLACE_CAPTION | PLACE_DEK | PLACE_ROLE;
    const struct tree *tree = signs->tree;
    const struct node *it = &tree->nodes[node];
    uint32_t around = it->parent == TREE_NONE ? 0 : signs->places[it->parent];
    if (it->tag == TAG_TEXT)
        return around;
    uint32_t own = places_of_names(tree, node);
    size_t bytes = tree_text(tree, node).length;
    bool is_whole = it->tag == TAG_BODY || it->tag == TAG_HTML || it->tag == TAG_MAIN ||
                    bytes * 100 > tree->text.length * SHARE_PERCENT;
    if (is_whole)
        own = 0;
    own |= places_of_tag(it->tag);
    if (it->tag == TAG_A && is_home(tree_attribute(tree, node, ATTRIBUTE_HREF)))
        own |= PLACE_HOME;
    if (bytes > SIGN_SMALL_BYTES)
        own &= ~small;
    if (bytes > AUTHOR_BYTES)
        own &= ~(uint32_t)(PLACE_AUTHOR | PLACE_BIO | PLACE_ABOUT);
    return around | own;
}
