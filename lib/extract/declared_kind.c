// SPDX-License-Identifier: MIT
#include "extract/declared_kind.h"

enum { OBJECTS_READ = 2000 };

static const char *const article_types[] = {
    "Article",
    "NewsArticle",
    "BlogPosting",
    "ReportageNewsArticle",
    "SocialMediaPosting",
    "OpinionNewsArticle",
    "AnalysisNewsArticle",
    "BackgroundNewsArticle",
    "TechArticle",
    "ScholarlyArticle",
    "LiveBlogPosting",
    "Report",
    "Review",
    "CriticReview",
    "MedicalWebPage",
    "Recipe",
    "HowTo",
    "AdvertiserContentArticle",
};

static const struct html_kind product = {STR_INIT("product"), STR_INIT("a product page")};
static const struct html_kind person = {STR_INIT("person"), STR_INIT("a page about a person")};
static const struct html_kind listing = {STR_INIT("listing"), STR_INIT("a page of links")};

static bool has_type_of(const struct jsonld *jsonld, uint32_t object, const char *const *types,
                        size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (jsonld_has_type(jsonld, object, types[i]))
            return true;
    return false;
}

// True for an object that stands by itself: a script's own, or an element of its array or its "@graph".
static bool is_own(const struct jsonld *jsonld, uint32_t object)
{
    uint32_t parent = jsonld->values[object].parent;
    if (parent != JSONLD_NONE && jsonld->values[parent].kind == JSONLD_ARRAY) {
        bool is_graph = str_equal(jsonld->values[parent].key, STR("@graph"));
        parent = jsonld->values[parent].parent;
        if (is_graph && parent != JSONLD_NONE)
            parent = jsonld->values[parent].parent;
        if (parent != JSONLD_NONE && jsonld->values[parent].kind == JSONLD_ARRAY)
            parent = jsonld->values[parent].parent;
    }
    return parent == JSONLD_NONE;
}

// Many sites call an article a product to have stars shown beside it; what is sold has a price.
static bool is_sold(const struct jsonld *jsonld, uint32_t object)
{
    return (jsonld_has_type(jsonld, object, "Product") ||
            jsonld_has_type(jsonld, object, "ProductGroup") ||
            jsonld_has_type(jsonld, object, "IndividualProduct")) &&
           jsonld_get(jsonld, object, "offers") != JSONLD_NONE;
}

static bool is_about_person(const struct jsonld *jsonld, uint32_t object)
{
    uint32_t entity = jsonld_first(jsonld, jsonld_get(jsonld, object, "mainEntity"));
    return jsonld_has_type(jsonld, object, "ProfilePage") ||
           (entity != JSONLD_NONE && jsonld_has_type(jsonld, entity, "Person"));
}

static struct html_kind kind_of_object(const struct jsonld *jsonld, uint32_t object)
{
    static const char *const lists[] = {"CollectionPage", "SearchResultsPage"};
    if (is_about_person(jsonld, object))
        return person;
    if (has_type_of(jsonld, object, lists, sizeof(lists) / sizeof(*lists)))
        return listing;
    if (is_sold(jsonld, object))
        return product;
    return (struct html_kind){0};
}

// The first own object that says what the page is. *has_article: one anywhere is an article.
static struct html_kind kind_of_objects(const struct jsonld *jsonld, bool *has_article)
{
    struct html_kind kind = {0};
    size_t objects = 0;
    for (uint32_t i = 0; i < jsonld->count && objects < OBJECTS_READ; i++) {
        if (jsonld->values[i].kind != JSONLD_OBJECT)
            continue;
        objects++;
        *has_article |=
            has_type_of(jsonld, i, article_types, sizeof(article_types) / sizeof(*article_types));
        if (!kind.reason.data && is_own(jsonld, i))
            kind = kind_of_object(jsonld, i);
    }
    return kind;
}

// og:type and what contradicts it in the same place.
static struct html_kind kind_of_elements(const struct tree *tree, bool *has_article)
{
    struct html_kind kind = {0};
    for (uint32_t node = tree_find(tree, TAG_META, 0, tree->count); node != TREE_NONE;
         node = tree_find(tree, TAG_META, node + 1, tree->count)) {
        struct str property = tree_attribute(tree, node, ATTRIBUTE_PROPERTY);
        struct str content = str_trim(tree_attribute(tree, node, ATTRIBUTE_CONTENT));
        *has_article |= str_equal_nocase(property, STR("article:published_time"));
        if (!str_equal_nocase(property, STR("og:type")))
            continue;
        *has_article |= str_contains(content, STR("article")) || str_contains(content, STR("blog"));
        if (str_equal_nocase(content, STR("profile")))
            kind = person;
        else if (str_equal_nocase(content, STR("product")) ||
                 str_equal_nocase(content, STR("og:product")) ||
                 str_equal_nocase(content, STR("product.item")))
            kind = product;
    }
    for (uint32_t node = 0; node < tree->count && !*has_article; node++) {
        struct str type = tree_attribute(tree, node, ATTRIBUTE_ITEMTYPE);
        *has_article |= str_contains(type, STR("Article")) || str_contains(type, STR("Posting"));
    }
    return kind;
}

struct html_kind declared_kind(const struct tree *tree, const struct jsonld *jsonld)
{
    bool has_article = false;
    struct html_kind own = kind_of_objects(jsonld, &has_article);
    struct html_kind called = kind_of_elements(tree, &has_article);
    if (has_article)
        return (struct html_kind){0};
    return own.reason.data ? own : called;
}

bool declared_article(const struct tree *tree, const struct jsonld *jsonld)
{
    bool has_article = false;
    kind_of_objects(jsonld, &has_article);
    kind_of_elements(tree, &has_article);
    return has_article;
}
