// SPDX-License-Identifier: MIT
#include "extract/kind_inspector.h"

#include "extract/features.h"
#include "text/url.h"
#include "text/url_shape.h"

static struct str attribute_of(const struct tree *tree, enum tag tag, enum attribute_name key,
                               struct str wanted, enum attribute_name value)
{
    for (uint32_t node = tree_find(tree, tag, 0, tree->count); node != TREE_NONE;
         node = tree_find(tree, tag, node + 1, tree->count))
        if (str_equal_nocase(tree_attribute(tree, node, key), wanted))
            return tree_attribute(tree, node, value);
    return (struct str){0};
}

// Where it was captured, else what it calls its own address.
static struct str address(const struct html_kind_input *input)
{
    struct str url = input->url;
    if (!url.length)
        url = facts_text(input->facts, STR("canonical_url"));
    if (!url.length)
        url = attribute_of(input->tree, TAG_LINK, ATTRIBUTE_REL, STR("canonical"), ATTRIBUTE_HREF);
    return url;
}

void kind_inspect_address(struct kind_inspector *inspector)
{
    struct url url;
    if (!url_split(address(inspector->input), &url))
        return;
    struct url_shape shape = url_shape(url.path);
    kind_set(inspector, KIND_HAS_URL, 1);
    kind_set(inspector, KIND_URL_DEPTH, shape.depth);
    kind_set(inspector, KIND_URL_SLUG, shape.slug);
    kind_set(inspector, KIND_URL_DIGITS, shape.digits);
    kind_set(inspector, KIND_URL_YEAR, shape.has_year);
    kind_set(inspector, KIND_URL_QUERY, url.query.length > 0);
    kind_set(inspector, KIND_URL_LENGTH, (unsigned)url.path.length);
    kind_set(inspector, KIND_URL_SUM,
             feature_centred(kind_add_text(inspector, url.path, KIND_ORIGIN_ADDRESS)));
}

struct type_group {
    enum kind_feature feature;
    const char *types[10];
};

static const struct type_group type_groups[] = {
    {KIND_LD_ARTICLE,
     {"Article", "NewsArticle", "BlogPosting", "ReportageNewsArticle", "OpinionNewsArticle",
      "TechArticle", "ScholarlyArticle", "LiveBlogPosting", "AnalysisNewsArticle"}},
    {KIND_LD_PRODUCT,
     {"Product", "ProductGroup", "Offer", "AggregateOffer", "IndividualProduct", "Vehicle",
      "SoftwareApplication", "Service"}},
    {KIND_LD_LIST,
     {"CollectionPage", "ItemList", "SearchResultsPage", "OfferCatalog", "Blog", "ItemPage"}},
    {KIND_LD_FORUM, {"DiscussionForumPosting", "QAPage", "Question", "Comment", "Conversation"}},
    {KIND_LD_PERSON, {"ProfilePage", "AboutPage", "ContactPage", "LocalBusiness"}},
};

static void inspect_object(struct kind_inspector *inspector, uint32_t value, int *sum)
{
    const struct jsonld *jsonld = inspector->input->jsonld;
    for (size_t i = 0; i < sizeof(type_groups) / sizeof(*type_groups); i++) {
        const struct type_group *group = &type_groups[i];
        for (size_t k = 0; k < 10 && group->types[k]; k++)
            if (jsonld_has_type(jsonld, value, group->types[k]))
                inspector->row->features[group->feature] |=
                    jsonld->values[value].parent == JSONLD_NONE ? 3 : 1;
    }
    struct str type = jsonld_text(jsonld, jsonld_first(jsonld, jsonld_get(jsonld, value, "@type")),
                                  inspector->arena);
    *sum += kind_add_text(inspector, type, KIND_ORIGIN_TYPE);
}

void kind_inspect_types(struct kind_inspector *inspector)
{
    enum { OBJECTS_READ = 200 };
    const struct jsonld *jsonld = inspector->input->jsonld;
    int sum = 0;
    unsigned objects = 0;
    for (uint32_t i = 0; i < jsonld->count && objects < OBJECTS_READ; i++) {
        if (jsonld->values[i].kind != JSONLD_OBJECT)
            continue;
        objects++;
        inspect_object(inspector, i, &sum);
    }
    kind_set(inspector, KIND_LD_TYPES, feature_log(objects));
    kind_set(inspector, KIND_LD_SUM, feature_centred(sum));
}

void kind_inspect_metadata(struct kind_inspector *inspector)
{
    const struct tree *tree = inspector->input->tree;
    const struct facts *facts = inspector->input->facts;
    struct str type =
        attribute_of(tree, TAG_META, ATTRIBUTE_PROPERTY, STR("og:type"), ATTRIBUTE_CONTENT);
    kind_add_text(inspector, type, KIND_ORIGIN_OPEN_GRAPH);
    kind_set(inspector, KIND_OG_TYPE,
             !type.data                               ? 0
             : str_contains(type, STR("article"))     ? 4
             : str_contains(type, STR("product"))     ? 1
             : str_equal_nocase(type, STR("website")) ? 2
                                                      : 3);
    kind_set(inspector, KIND_HAS_PUBLISHED,
             attribute_of(tree, TAG_META, ATTRIBUTE_PROPERTY, STR("article:published_time"),
                          ATTRIBUTE_CONTENT)
                     .length > 0);
    kind_set(inspector, KIND_HAS_DATE, facts_get(facts, STR("date_published")) != NULL);
    kind_set(inspector, KIND_HAS_AUTHOR, facts_get(facts, STR("authors")) != NULL);
    kind_set(inspector, KIND_HAS_BYLINE, facts_get(facts, STR("byline")) != NULL);
}
