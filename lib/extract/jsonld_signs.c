// SPDX-License-Identifier: MIT
#include "extract/jsonld_signs.h"

#include "text/normalize.h"

enum {
    KEYWORDS_MAX = 100, // in one list
    SIGNS_TRIED = 100,  // signs that an article is held against
};

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
    for (size_t i = 0; i < signs->count && i < SIGNS_TRIED; i++) {
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
            signs_add(signs, field, source, jsonld_resolve(list, element), text);
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
        signs_add(signs, member->field, is_main ? SOURCE_JSONLD : SOURCE_JSONLD_OTHER, value, text);
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

void jsonld_signs_read(struct signs *signs)
{
    const struct jsonld *list = signs->jsonld;
    choose_article(signs);
    for (uint32_t i = 0; i < list->count; i++)
        if (list->values[i].kind == JSONLD_OBJECT)
            read_object(signs, i);
    uint32_t is_free = jsonld_get(list, signs->article, "isAccessibleForFree");
    if (is_free != JSONLD_NONE)
        signs_add(signs, SIGN_FREE, SOURCE_JSONLD, is_free,
                  jsonld_bool(list, is_free, true) ? STR("true") : STR("false"));
}
