// SPDX-License-Identifier: MIT
#include "extract/versions.h"

#include "text/language.h"
#include "text/space.h"
#include "text/url.h"

struct found {
    const struct signs *signs;
    struct arena *arena;
    struct facts *facts;
    size_t count;
};

struct version {
    const char *relation;
    struct str url, headline, language;
};

static void add_member(struct facts *object, struct arena *arena, struct str name, struct str text)
{
    if (text.length)
        facts_add(object, arena, name, text);
}

static void add_version(struct found *found, const struct version *version)
{
    if (found->count == VERSIONS_FOUND_MAX || (!version->url.length && !version->headline.length))
        return;
    struct facts *object = arena_alloc(found->arena, sizeof(*object));
    *object = (struct facts){0};
    struct fact *fact = facts_add(found->facts, found->arena, STR("versions"), (struct str){0});
    fact->object = object;
    fact->rule = STR("metadata");
    add_member(object, found->arena, STR("relation"), str_of(version->relation));
    add_member(object, found->arena, STR("url"), version->url);
    add_member(object, found->arena, STR("headline"), version->headline);
    add_member(object, found->arena, STR("in_language"), version->language);
    found->count++;
}

// An absolute address, or {0}.
static struct str absolute(const struct found *found, struct str reference)
{
    struct url url;
    reference = str_trim(reference);
    if (reference.length == 0 || reference.length > SIGN_BYTES_MAX || reference.data[0] == '#')
        return (struct str){0};
    if (url_split(reference, &url))
        return reference;
    struct str base = signs_address(found->signs);
    struct str address = url_resolve(found->arena, base, reference);
    return url_split(address, &url) ? address : (struct str){0};
}

// <link rel="alternate" hreflang="fr" href="…">, also as a link in the page's text; feeds are alternates too, but of a type.
static struct str edition_of(const struct found *found, uint32_t node)
{
    const struct tree *tree = found->signs->tree;
    enum tag tag = tree->nodes[node].tag;
    struct str type = tree_attribute(tree, node, ATTRIBUTE_TYPE);
    if ((tag != TAG_LINK && tag != TAG_A) ||
        !tree_attribute(tree, node, ATTRIBUTE_HREFLANG).length ||
        !tree_has_word(tree, node, ATTRIBUTE_REL, STR("alternate")) ||
        (type.length && !str_contains(type, STR("html"))))
        return (struct str){0};
    return absolute(found, tree_attribute(tree, node, ATTRIBUTE_HREF));
}

// Editions count where a page names itself among them, as it is to do: others are links that all pages of a site share, to its
// front page or a section in another language.
static bool names_itself(const struct found *found)
{
    const struct signs *signs = found->signs;
    struct str given = url_canonical(found->arena, signs->url);
    struct str stated = url_canonical(found->arena, facts_text(found->facts, STR("canonical_url")));
    for (uint32_t i = 0; i < signs->tree->count; i++) {
        struct str url = edition_of(found, i);
        struct str canonical = url.length ? url_canonical(found->arena, url) : url;
        if (canonical.length && (str_equal(canonical, given) || str_equal(canonical, stated)))
            return true;
    }
    return false;
}

static void read_editions(struct found *found)
{
    const struct tree *tree = found->signs->tree;
    if (!names_itself(found))
        return;
    for (uint32_t i = 0; i < tree->count; i++) {
        struct version version = {.relation = "edition", .url = edition_of(found, i)};
        if (!version.url.length)
            continue;
        version.language = language_tag(found->arena, tree_attribute(tree, i, ATTRIBUTE_HREFLANG));
        add_version(found, &version);
    }
}

// A work as JSON-LD names it: by its address alone, or as an object.
static void read_work(struct found *found, uint32_t value, const char *relation)
{
    const struct jsonld *list = found->signs->jsonld;
    uint32_t object = jsonld_resolve(list, value);
    struct version version = {.relation = relation};
    if (object == JSONLD_NONE)
        return;
    if (list->values[object].kind != JSONLD_OBJECT) {
        version.url = absolute(found, jsonld_text(list, object, found->arena));
        add_version(found, &version);
        return;
    }
    static const char *const addresses[] = {"url", "@id"}, *const names[] = {"headline", "name"};
    for (size_t i = 0; i < 2 && !version.url.length; i++)
        version.url = absolute(
            found, jsonld_text(list, jsonld_get(list, object, addresses[i]), found->arena));
    for (size_t i = 0; i < 2 && !version.headline.length; i++)
        version.headline = space_line(
            found->arena, jsonld_text(list, jsonld_get(list, object, names[i]), found->arena));
    version.language = language_tag(
        found->arena, jsonld_label(list, jsonld_get(list, object, "inLanguage"), found->arena));
    add_version(found, &version);
}

static void read_works(struct found *found, const char *key, const char *relation)
{
    const struct jsonld *list = found->signs->jsonld;
    uint32_t value = jsonld_get(list, found->signs->article, key), element = JSONLD_NONE;
    while (found->count < VERSIONS_FOUND_MAX && jsonld_next(list, value, &element))
        read_work(found, element, relation);
}

void versions_find(const struct signs *signs, struct arena *arena, struct facts *facts)
{
    struct found found = {.signs = signs, .arena = arena, .facts = facts};
    read_works(&found, "translationOfWork", "translation-of");
    read_works(&found, "workTranslation", "translation");
    read_editions(&found);
}
