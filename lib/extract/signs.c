// SPDX-License-Identifier: MIT
#include "extract/signs.h"

#include "extract/names_of_meta.h"
#include "extract/place_words.h"
#include "text/byline.h"
#include "text/language.h"
#include "text/normalize.h"
#include "text/space.h"
#include "text/url.h"

enum {
    SMALL_BYTES = 600,   // of text, as it stands: more is no title, date, label
    AUTHOR_BYTES = 1500, // more is no byline, nor an author's box
    SHARE_PERCENT = 35,  // of the page's text: an element with more is neither a sidebar nor a card
    HEADINGS_MAX = 40,   // h2 that are noted
    AUTHORS_MAX = 64,    // in one list of JSON-LD
    KEYWORDS_MAX = 100,
};

static size_t text_bytes(const struct tree *tree, uint32_t node)
{
    return tree->nodes[tree->nodes[node].end].text - tree->nodes[node].text;
}

static void add(struct signs *signs, enum sign_field field, enum sign_source source, uint32_t node,
                struct str value)
{
    size_t bytes = value.data ? value.length : text_bytes(signs->tree, node);
    bool is_long = bytes > SIGN_BYTES_MAX;
    if (signs->count >= SIGNS_MAX || (is_long && field != SIGN_DESCRIPTION))
        return;
    signs->items = arena_grow(signs->arena, signs->items, signs->count, &signs->capacity,
                              sizeof(*signs->items));
    signs->items[signs->count++] = (struct sign){
        .field = (uint8_t)field, .source = (uint8_t)source, .node = node, .value = value};
}

// --- where nodes stand ---

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

static uint32_t places_of(const struct signs *signs, uint32_t node)
{
    const uint32_t small = PLACE_TITLE | PLACE_DATE | PLACE_META | PLACE_TAG | PLACE_KICKER |
                           PLACE_HOME | PLACE_MODIFIED | PLACE_CAPTION | PLACE_DEK | PLACE_ROLE;
    const struct tree *tree = signs->tree;
    const struct node *it = &tree->nodes[node];
    uint32_t around = it->parent == TREE_NONE ? 0 : signs->places[it->parent];
    if (it->tag == TAG_TEXT)
        return around;
    uint32_t own = places_of_names(tree, node);
    size_t bytes = text_bytes(tree, node);
    bool is_whole = it->tag == TAG_BODY || it->tag == TAG_HTML || it->tag == TAG_MAIN ||
                    bytes * 100 > tree->text.length * SHARE_PERCENT;
    if (is_whole)
        own = 0;
    own |= places_of_tag(it->tag);
    if (it->tag == TAG_A && is_home(tree_attribute(tree, node, ATTRIBUTE_HREF)))
        own |= PLACE_HOME;
    if (bytes > SMALL_BYTES)
        own &= ~small;
    if (bytes > AUTHOR_BYTES)
        own &= ~(uint32_t)(PLACE_AUTHOR | PLACE_BIO | PLACE_ABOUT);
    return around | own;
}

// --- elements ---

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
        add(signs, name->field, name->source, node, content);
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
            add(signs, SIGN_AUTHOR, SOURCE_LABELLED, i, content);
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
        add(signs, SIGN_AUTHOR, SOURCE_REL, node, (struct str){0});
    else if (has_rel && tree_has_word(tree, node, ATTRIBUTE_REL, STR("tag")))
        add(signs, SIGN_TAG, SOURCE_REL, node, (struct str){0});
    else if (has_rel && tree_has_word(tree, node, ATTRIBUTE_REL, STR("license")))
        add(signs, SIGN_LICENSE, SOURCE_REL, node, href);
    else if (is_author_link(href))
        add(signs, SIGN_AUTHOR, SOURCE_HREF, node, (struct str){0});
}

static void read_head_link(struct signs *signs, uint32_t node)
{
    const struct tree *tree = signs->tree;
    struct str href = tree_attribute(tree, node, ATTRIBUTE_HREF);
    if (tree_has_word(tree, node, ATTRIBUTE_REL, STR("canonical")))
        add(signs, SIGN_CANONICAL, SOURCE_REL, node, href);
    else if (tree_has_word(tree, node, ATTRIBUTE_REL, STR("license")))
        add(signs, SIGN_LICENSE, SOURCE_REL, node, href);
    else if (tree_has_word(tree, node, ATTRIBUTE_REL, STR("author")))
        add(signs, SIGN_AUTHOR, SOURCE_REL, node, href);
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
            add(signs, name->field, name->source, node, item_value(tree, node));
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
        add(signs, SIGN_AUTHOR, SOURCE_CLASS, node, title);
    if (own & PLACE_DATE) {
        title = item_value(tree, node);
        if (!title.length && tree->nodes[node].tag == TAG_ABBR)
            title = tree_attribute(tree, node, ATTRIBUTE_TITLE);
        add(signs, SIGN_PUBLISHED, SOURCE_CLASS, node, title);
    }
    if ((own & PLACE_TITLE) && text_bytes(tree, node) < SMALL_BYTES)
        add(signs, SIGN_TITLE, SOURCE_CLASS, node, title);
}

// XHTML as sent to telephones has xml:lang alone.
static void read_language(struct signs *signs, uint32_t node)
{
    struct str tag = tree_attribute(signs->tree, node, ATTRIBUTE_LANG);
    if (!tag.length)
        tag = tree_attribute(signs->tree, node, ATTRIBUTE_XML_LANG);
    if (tag.length)
        add(signs, SIGN_LANGUAGE, SOURCE_META_WEAK, node, tag);
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
        add(signs, SIGN_TITLE, SOURCE_ELEMENT, node, (struct str){0});
        break;
    case TAG_TITLE:
    case TAG_H1: add(signs, SIGN_TITLE, SOURCE_ELEMENT, node, (struct str){0}); break;
    case TAG_TIME: {
        struct str value = tree_attribute(tree, node, ATTRIBUTE_DATETIME);
        add(signs, SIGN_PUBLISHED, SOURCE_TIME, node, value.length ? value : (struct str){0});
        break;
    }
    default: break;
    }
    if (tree->nodes[node].attributes == tree->nodes[node + 1].attributes)
        return;
    read_items(signs, node);
    read_called(signs, node);
}

// --- JSON-LD ---

static bool is_article(const struct jsonld *list, uint32_t object)
{
    static const char *const types[] = {"NewsArticle",
                                        "Article",
                                        "BlogPosting",
                                        "ReportageNewsArticle",
                                        "LiveBlogPosting",
                                        "OpinionNewsArticle",
                                        "AnalysisNewsArticle",
                                        "ReviewNewsArticle",
                                        "BackgroundNewsArticle",
                                        "Report",
                                        "ScholarlyArticle",
                                        "TechArticle",
                                        "SocialMediaPosting",
                                        "AskPublicNewsArticle",
                                        "AdvertiserContentArticle",
                                        "MedicalScholarlyArticle",
                                        "Recipe",
                                        "HowTo",
                                        "Review",
                                        "PodcastEpisode",
                                        "DiscussionForumPosting",
                                        "SatiricalArticle",
                                        "Blogposting",
                                        "newsarticle",
                                        "article"};
    for (size_t i = 0; i < sizeof(types) / sizeof(*types); i++)
        if (jsonld_has_type(list, object, types[i]))
            return true;
    return false;
}

// True for an object that is no part of another one's list: of comments, further articles, an image.
static bool is_top(const struct jsonld *list, uint32_t object)
{
    for (uint32_t i = object; i != JSONLD_NONE; i = list->values[i].parent) {
        struct str key = list->values[i].key;
        if (key.data && !str_equal(key, STR("@graph")) && !str_equal(key, STR("mainEntity")) &&
            !str_equal(key, STR("mainEntityOfPage")))
            return false;
    }
    return true;
}

// True when two texts have the same key, or one's key holds the other's.
static bool agree(struct arena *arena, struct str a, struct str b)
{
    struct str one = text_key(arena, a), other = text_key(arena, b);
    return one.length > 8 && other.length > 8 &&
           (str_contains(one, other) || str_contains(other, one));
}

// How well an article of JSON-LD fits the page.
static int fit(const struct signs *signs, uint32_t object)
{
    const struct jsonld *list = signs->jsonld;
    struct str headline = jsonld_text(list, jsonld_get(list, object, "headline"), signs->arena);
    struct str address = jsonld_label(list, jsonld_get(list, object, "url"), signs->arena);
    int points = headline.length > 0;
    points += jsonld_get(list, object, "datePublished") != JSONLD_NONE;
    points += jsonld_get(list, object, "author") != JSONLD_NONE;
    for (size_t i = 0; i < signs->count && i < 100; i++) {
        const struct sign *sign = &signs->items[i];
        bool is_shown = sign->field == SIGN_TITLE &&
                        (sign->source == SOURCE_OPEN_GRAPH || sign->source == SOURCE_ELEMENT);
        if (is_shown && headline.length && agree(signs->arena, headline, sign_line(signs, sign)))
            return points + 20;
        if (sign->field == SIGN_CANONICAL && address.length && str_equal(address, sign->value))
            points += 10;
    }
    return points;
}

static void choose_article(struct signs *signs)
{
    enum { TRIED_MAX = 12 };
    const struct jsonld *list = signs->jsonld;
    int best = -1;
    signs->article = JSONLD_NONE;
    for (uint32_t i = 0; i < list->count; i++) {
        if (list->values[i].kind != JSONLD_OBJECT || !is_article(list, i) || !is_top(list, i))
            continue;
        if (++signs->articles > TRIED_MAX)
            return;
        int points = fit(signs, i);
        if (points > best) {
            best = points;
            signs->article = i;
        }
    }
}

static void add_members(struct signs *signs, uint32_t object, const char *key,
                        enum sign_field field)
{
    const struct jsonld *list = signs->jsonld;
    enum sign_source source = object == signs->article ? SOURCE_JSONLD : SOURCE_JSONLD_OTHER;
    uint32_t value = jsonld_get(list, object, key), element = JSONLD_NONE;
    for (size_t i = 0; i < KEYWORDS_MAX && jsonld_next(list, value, &element); i++) {
        struct str text = jsonld_label(list, element, signs->arena);
        if (text.length)
            add(signs, field, source, jsonld_resolve(list, element), text);
    }
}

struct member {
    const char *key;
    enum sign_field field;
    bool is_list, is_weak;
};

static void add_member(struct signs *signs, uint32_t object, const struct member *member)
{
    const struct jsonld *list = signs->jsonld;
    bool is_main = object == signs->article && !member->is_weak;
    uint32_t value = jsonld_get(list, object, member->key);
    struct str text = jsonld_label(list, value, signs->arena);
    if (text.length)
        add(signs, member->field, is_main ? SOURCE_JSONLD : SOURCE_JSONLD_OTHER, value, text);
}

static const struct member article_members[] = {
    {"headline", SIGN_TITLE, false, false},
    {"name", SIGN_TITLE, false, false},
    {"datePublished", SIGN_PUBLISHED, false, false},
    {"dateCreated", SIGN_PUBLISHED, false, true},
    {"uploadDate", SIGN_PUBLISHED, false, true},
    {"dateModified", SIGN_MODIFIED, false, false},
    {"author", SIGN_AUTHOR, true, false},
    {"creator", SIGN_AUTHOR, true, false},
    {"description", SIGN_DESCRIPTION, false, false},
    {"keywords", SIGN_KEYWORDS, true, false},
    {"articleSection", SIGN_SECTION, false, false},
    {"publisher", SIGN_PUBLISHER, false, false},
    {"inLanguage", SIGN_LANGUAGE, false, false},
    {"license", SIGN_LICENSE, false, false},
    {"copyrightHolder", SIGN_RIGHTS, false, false},
    {"@type", SIGN_TYPE, false, false},
};

static void read_object(struct signs *signs, uint32_t object)
{
    const struct jsonld *list = signs->jsonld;
    bool is_page = jsonld_has_type(list, object, "WebPage") ||
                   jsonld_has_type(list, object, "VideoObject") ||
                   jsonld_has_type(list, object, "CollectionPage");
    if (object == signs->article || (is_page && is_top(list, object))) {
        for (size_t i = 0; i < sizeof(article_members) / sizeof(*article_members); i++) {
            const struct member *member = &article_members[i];
            if (member->is_list)
                add_members(signs, object, member->key, member->field);
            else
                add_member(signs, object, member);
        }
        return;
    }
    bool is_site = jsonld_has_type(list, object, "WebSite") ||
                   jsonld_has_type(list, object, "Organization") ||
                   jsonld_has_type(list, object, "NewsMediaOrganization");
    if (is_site)
        add_member(signs, object, &(struct member){"name", SIGN_SITE, false, false});
    else if (jsonld_has_type(list, object, "Person") && is_top(list, object))
        add_member(signs, object, &(struct member){"name", SIGN_AUTHOR, false, true});
}

static void read_structured(struct signs *signs)
{
    const struct jsonld *list = signs->jsonld;
    choose_article(signs);
    for (uint32_t i = 0; i < list->count; i++)
        if (list->values[i].kind == JSONLD_OBJECT)
            read_object(signs, i);
    uint32_t is_free = jsonld_get(list, signs->article, "isAccessibleForFree");
    if (is_free != JSONLD_NONE)
        add(signs, SIGN_FREE, SOURCE_JSONLD, is_free,
            jsonld_bool(list, is_free, true) ? STR("true") : STR("false"));
}

void signs_read(struct signs *signs)
{
    const struct tree *tree = signs->tree;
    size_t headings = 0;
    signs->places = arena_array(signs->arena, (size_t)tree->count + 1, sizeof(*signs->places));
    for (uint32_t i = 0; i < tree->count; i++) {
        signs->places[i] = places_of(signs, i);
        if (tree->nodes[i].tag != TAG_TEXT)
            read_element(signs, i, &headings);
    }
    read_labelled(signs);
    read_structured(signs);
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
