// SPDX-License-Identifier: MIT
#include "extract/names_of_meta.h"

#include "text/fold.h"

#include <stddef.h>

enum { NAME_MAX_BYTES = 40 };

// Sorted by bytes.
static const struct meta_name meta_names[] = {
    {"abstract", SIGN_DESCRIPTION, SOURCE_META},
    {"al:android:app_name", SIGN_SITE, SOURCE_META},
    {"al:iphone:app_name", SIGN_SITE, SOURCE_META},
    {"analytics-author", SIGN_AUTHOR, SOURCE_META},
    {"analyticsattributes.articledate", SIGN_PUBLISHED, SOURCE_META},
    {"apple-mobile-web-app-title", SIGN_SITE, SOURCE_META},
    {"application-name", SIGN_SITE, SOURCE_META},
    {"article-author", SIGN_AUTHOR, SOURCE_META},
    {"article-publication-date", SIGN_PUBLISHED, SOURCE_META},
    {"article.author", SIGN_AUTHOR, SOURCE_META},
    {"article.created", SIGN_PUBLISHED, SOURCE_META},
    {"article.headline", SIGN_TITLE, SOURCE_META},
    {"article.opinion.paywall", SIGN_FREE, SOURCE_META},
    {"article.published", SIGN_PUBLISHED, SOURCE_OPEN_GRAPH},
    {"article.section", SIGN_SECTION, SOURCE_META},
    {"article:author", SIGN_AUTHOR, SOURCE_OPEN_GRAPH},
    {"article:author_name", SIGN_AUTHOR, SOURCE_OPEN_GRAPH},
    {"article:authors", SIGN_AUTHOR, SOURCE_OPEN_GRAPH},
    {"article:content_tier", SIGN_FREE, SOURCE_OPEN_GRAPH},
    {"article:create_at", SIGN_PUBLISHED, SOURCE_META},
    {"article:keywords", SIGN_KEYWORDS, SOURCE_META},
    {"article:modified", SIGN_MODIFIED, SOURCE_OPEN_GRAPH},
    {"article:modified_date", SIGN_MODIFIED, SOURCE_META},
    {"article:modified_time", SIGN_MODIFIED, SOURCE_OPEN_GRAPH},
    {"article:post_date", SIGN_PUBLISHED, SOURCE_META},
    {"article:published", SIGN_PUBLISHED, SOURCE_OPEN_GRAPH},
    {"article:published_at", SIGN_PUBLISHED, SOURCE_OPEN_GRAPH},
    {"article:published_date", SIGN_PUBLISHED, SOURCE_OPEN_GRAPH},
    {"article:published_time", SIGN_PUBLISHED, SOURCE_OPEN_GRAPH},
    {"article:section", SIGN_SECTION, SOURCE_OPEN_GRAPH},
    {"article:section:name", SIGN_SECTION, SOURCE_OPEN_GRAPH},
    {"article:tag", SIGN_TAG, SOURCE_OPEN_GRAPH},
    {"article:title", SIGN_TITLE, SOURCE_META},
    {"article:updated", SIGN_MODIFIED, SOURCE_OPEN_GRAPH},
    {"article:updated_time", SIGN_MODIFIED, SOURCE_OPEN_GRAPH},
    {"article_author", SIGN_AUTHOR, SOURCE_META},
    {"article_author_name", SIGN_AUTHOR, SOURCE_META},
    {"article_date", SIGN_PUBLISHED, SOURCE_META},
    {"article_date_original", SIGN_PUBLISHED, SOURCE_META},
    {"article_date_updated", SIGN_MODIFIED, SOURCE_META},
    {"article_publication_date", SIGN_PUBLISHED, SOURCE_META},
    {"article_updated", SIGN_MODIFIED, SOURCE_META},
    {"author", SIGN_AUTHOR, SOURCE_META},
    {"author-name", SIGN_AUTHOR, SOURCE_META},
    {"author_name", SIGN_AUTHOR, SOURCE_META},
    {"authorname", SIGN_AUTHOR, SOURCE_META},
    {"authors", SIGN_AUTHOR, SOURCE_META},
    {"book:author", SIGN_AUTHOR, SOURCE_OPEN_GRAPH},
    {"bt:pubdate", SIGN_PUBLISHED, SOURCE_META},
    {"byl", SIGN_AUTHOR, SOURCE_META},
    {"byline", SIGN_AUTHOR, SOURCE_META},
    {"bylines", SIGN_AUTHOR, SOURCE_META},
    {"category", SIGN_SECTION, SOURCE_META},
    {"citation_abstract", SIGN_DESCRIPTION, SOURCE_CITATION},
    {"citation_author", SIGN_AUTHOR, SOURCE_CITATION},
    {"citation_authors", SIGN_AUTHOR, SOURCE_CITATION},
    {"citation_cover_date", SIGN_PUBLISHED, SOURCE_CITATION},
    {"citation_date", SIGN_PUBLISHED, SOURCE_CITATION},
    {"citation_journal_title", SIGN_PUBLISHER, SOURCE_META_WEAK},
    {"citation_keywords", SIGN_KEYWORDS, SOURCE_CITATION},
    {"citation_online_date", SIGN_PUBLISHED, SOURCE_CITATION},
    {"citation_publication_date", SIGN_PUBLISHED, SOURCE_CITATION},
    {"citation_publisher", SIGN_PUBLISHER, SOURCE_META_WEAK},
    {"citation_title", SIGN_TITLE, SOURCE_CITATION},
    {"content-language", SIGN_LANGUAGE, SOURCE_META},
    {"content-type-name", SIGN_TYPE, SOURCE_META},
    {"content_author", SIGN_AUTHOR, SOURCE_META},
    {"content_tier", SIGN_FREE, SOURCE_META},
    {"contentauthor", SIGN_AUTHOR, SOURCE_META},
    {"copyright", SIGN_RIGHTS, SOURCE_META},
    {"cre", SIGN_SITE, SOURCE_META},
    {"created", SIGN_PUBLISHED, SOURCE_META_WEAK},
    {"created_at", SIGN_PUBLISHED, SOURCE_META_WEAK},
    {"creation_date", SIGN_PUBLISHED, SOURCE_META_WEAK},
    {"creator", SIGN_AUTHOR, SOURCE_META},
    {"cse_author", SIGN_AUTHOR, SOURCE_META},
    {"cxenseparse:author", SIGN_AUTHOR, SOURCE_META},
    {"cxenseparse:category", SIGN_SECTION, SOURCE_META},
    {"cxenseparse:description", SIGN_DESCRIPTION, SOURCE_META},
    {"cxenseparse:keywords", SIGN_KEYWORDS, SOURCE_META},
    {"cxenseparse:recs:publishtime", SIGN_PUBLISHED, SOURCE_META},
    {"cxenseparse:title", SIGN_TITLE, SOURCE_META},
    {"date", SIGN_PUBLISHED, SOURCE_META},
    {"date.created", SIGN_PUBLISHED, SOURCE_META_WEAK},
    {"date.updated", SIGN_MODIFIED, SOURCE_META},
    {"date_modified", SIGN_MODIFIED, SOURCE_META},
    {"date_published", SIGN_PUBLISHED, SOURCE_META},
    {"datearticle", SIGN_PUBLISHED, SOURCE_META},
    {"datecreated", SIGN_PUBLISHED, SOURCE_META_WEAK},
    {"datecreation", SIGN_PUBLISHED, SOURCE_META_WEAK},
    {"datecreation_iso", SIGN_PUBLISHED, SOURCE_META},
    {"datemodified", SIGN_MODIFIED, SOURCE_META},
    {"dateposted", SIGN_PUBLISHED, SOURCE_META},
    {"datepublished", SIGN_PUBLISHED, SOURCE_META},
    {"dateupdate", SIGN_MODIFIED, SOURCE_META},
    {"dc.author", SIGN_AUTHOR, SOURCE_CITATION},
    {"dc.contributor.author", SIGN_AUTHOR, SOURCE_CITATION},
    {"dc.created", SIGN_PUBLISHED, SOURCE_CITATION},
    {"dc.creator", SIGN_AUTHOR, SOURCE_CITATION},
    {"dc.creator.author", SIGN_AUTHOR, SOURCE_CITATION},
    {"dc.date", SIGN_PUBLISHED, SOURCE_CITATION},
    {"dc.date.created", SIGN_PUBLISHED, SOURCE_CITATION},
    {"dc.date.issued", SIGN_PUBLISHED, SOURCE_CITATION},
    {"dc.date.modified", SIGN_MODIFIED, SOURCE_CITATION},
    {"dc.date.published", SIGN_PUBLISHED, SOURCE_META},
    {"dc.date.updated", SIGN_MODIFIED, SOURCE_CITATION},
    {"dc.description", SIGN_DESCRIPTION, SOURCE_CITATION},
    {"dc.issued", SIGN_PUBLISHED, SOURCE_CITATION},
    {"dc.keywords", SIGN_KEYWORDS, SOURCE_CITATION},
    {"dc.language", SIGN_LANGUAGE, SOURCE_META},
    {"dc.modified", SIGN_MODIFIED, SOURCE_CITATION},
    {"dc.publisher", SIGN_PUBLISHER, SOURCE_META_WEAK},
    {"dc.publisher.author", SIGN_AUTHOR, SOURCE_CITATION},
    {"dc.rights", SIGN_RIGHTS, SOURCE_CITATION},
    {"dc.rights.license", SIGN_LICENSE, SOURCE_CITATION},
    {"dc.source", SIGN_PUBLISHER, SOURCE_META_WEAK},
    {"dc.subject", SIGN_KEYWORDS, SOURCE_CITATION},
    {"dc.title", SIGN_TITLE, SOURCE_CITATION},
    {"dc.type", SIGN_TYPE, SOURCE_META},
    {"dc:created", SIGN_PUBLISHED, SOURCE_CITATION},
    {"dc:creator", SIGN_AUTHOR, SOURCE_CITATION},
    {"dc:date", SIGN_PUBLISHED, SOURCE_CITATION},
    {"dc:description", SIGN_DESCRIPTION, SOURCE_CITATION},
    {"dc:modified", SIGN_MODIFIED, SOURCE_CITATION},
    {"dc:publisher", SIGN_PUBLISHER, SOURCE_META_WEAK},
    {"dc:subject", SIGN_KEYWORDS, SOURCE_CITATION},
    {"dc:title", SIGN_TITLE, SOURCE_CITATION},
    {"dcsext.author", SIGN_AUTHOR, SOURCE_META},
    {"dcterm.created", SIGN_PUBLISHED, SOURCE_CITATION},
    {"dcterms.abstract", SIGN_DESCRIPTION, SOURCE_CITATION},
    {"dcterms.available", SIGN_PUBLISHED, SOURCE_CITATION},
    {"dcterms.created", SIGN_PUBLISHED, SOURCE_CITATION},
    {"dcterms.creator", SIGN_AUTHOR, SOURCE_CITATION},
    {"dcterms.date", SIGN_PUBLISHED, SOURCE_CITATION},
    {"dcterms.dateaccepted", SIGN_MODIFIED, SOURCE_CITATION},
    {"dcterms.description", SIGN_DESCRIPTION, SOURCE_CITATION},
    {"dcterms.issued", SIGN_PUBLISHED, SOURCE_CITATION},
    {"dcterms.language", SIGN_LANGUAGE, SOURCE_META},
    {"dcterms.license", SIGN_LICENSE, SOURCE_CITATION},
    {"dcterms.modified", SIGN_MODIFIED, SOURCE_CITATION},
    {"dcterms.publisher", SIGN_PUBLISHER, SOURCE_META_WEAK},
    {"dcterms.rights", SIGN_RIGHTS, SOURCE_CITATION},
    {"dcterms.rightsholder", SIGN_RIGHTS, SOURCE_CITATION},
    {"dcterms.subject", SIGN_KEYWORDS, SOURCE_CITATION},
    {"dcterms.title", SIGN_TITLE, SOURCE_CITATION},
    {"dcterms:date", SIGN_PUBLISHED, SOURCE_CITATION},
    {"description", SIGN_DESCRIPTION, SOURCE_META},
    {"displaydate", SIGN_PUBLISHED, SOURCE_META},
    {"doc_date", SIGN_PUBLISHED, SOURCE_META_WEAK},
    {"eprints.creators_name", SIGN_AUTHOR, SOURCE_CITATION},
    {"eprints.date", SIGN_PUBLISHED, SOURCE_CITATION},
    {"eprints.title", SIGN_TITLE, SOURCE_CITATION},
    {"first_published_date", SIGN_PUBLISHED, SOURCE_META},
    {"firstpublished", SIGN_PUBLISHED, SOURCE_META},
    {"gentime", SIGN_PUBLISHED, SOURCE_META},
    {"hdl", SIGN_TITLE, SOURCE_META},
    {"headline", SIGN_TITLE, SOURCE_META},
    {"inlanguage", SIGN_LANGUAGE, SOURCE_META},
    {"isaccessibleforfree", SIGN_FREE, SOURCE_META},
    {"iso-8601-publish-date", SIGN_PUBLISHED, SOURCE_META},
    {"issuedate", SIGN_PUBLISHED, SOURCE_META_WEAK},
    {"keyword", SIGN_KEYWORDS, SOURCE_META},
    {"keywords", SIGN_KEYWORDS, SOURCE_META},
    {"lang", SIGN_LANGUAGE, SOURCE_META},
    {"language", SIGN_LANGUAGE, SOURCE_META},
    {"last-modified", SIGN_MODIFIED, SOURCE_META},
    {"last-update", SIGN_MODIFIED, SOURCE_META},
    {"last_updated_date", SIGN_MODIFIED, SOURCE_META},
    {"lastmod", SIGN_MODIFIED, SOURCE_META},
    {"lastmodified", SIGN_MODIFIED, SOURCE_META},
    {"lastpublisheddate", SIGN_PUBLISHED, SOURCE_META_WEAK},
    {"lastupdate", SIGN_MODIFIED, SOURCE_META},
    {"license", SIGN_LICENSE, SOURCE_META},
    {"mediator_author", SIGN_AUTHOR, SOURCE_META},
    {"mediator_published_time", SIGN_PUBLISHED, SOURCE_META},
    {"moddate", SIGN_MODIFIED, SOURCE_META},
    {"modificationdate", SIGN_MODIFIED, SOURCE_META},
    {"modified", SIGN_MODIFIED, SOURCE_META},
    {"modified_time", SIGN_MODIFIED, SOURCE_META},
    {"mrf:authors", SIGN_AUTHOR, SOURCE_META},
    {"news_keywords", SIGN_KEYWORDS, SOURCE_META},
    {"og:article:author", SIGN_AUTHOR, SOURCE_OPEN_GRAPH},
    {"og:article:modified_time", SIGN_MODIFIED, SOURCE_OPEN_GRAPH},
    {"og:article:published_date", SIGN_PUBLISHED, SOURCE_OPEN_GRAPH},
    {"og:article:published_time", SIGN_PUBLISHED, SOURCE_OPEN_GRAPH},
    {"og:article:section", SIGN_SECTION, SOURCE_OPEN_GRAPH},
    {"og:article:tag", SIGN_TAG, SOURCE_OPEN_GRAPH},
    {"og:author", SIGN_AUTHOR, SOURCE_OPEN_GRAPH},
    {"og:description", SIGN_DESCRIPTION, SOURCE_OPEN_GRAPH},
    {"og:headline", SIGN_TITLE, SOURCE_META},
    {"og:image", SIGN_IMAGE, SOURCE_OPEN_GRAPH},
    {"og:locale", SIGN_LANGUAGE, SOURCE_OPEN_GRAPH},
    {"og:locale_name", SIGN_LANGUAGE, SOURCE_META},
    {"og:modified_time", SIGN_MODIFIED, SOURCE_OPEN_GRAPH},
    {"og:pubdate", SIGN_PUBLISHED, SOURCE_META},
    {"og:publish_date", SIGN_PUBLISHED, SOURCE_META},
    {"og:published_time", SIGN_PUBLISHED, SOURCE_OPEN_GRAPH},
    {"og:question:published_time", SIGN_PUBLISHED, SOURCE_META},
    {"og:regdate", SIGN_PUBLISHED, SOURCE_META_WEAK},
    {"og:release_date", SIGN_PUBLISHED, SOURCE_META_WEAK},
    {"og:section", SIGN_SECTION, SOURCE_OPEN_GRAPH},
    {"og:site_name", SIGN_PUBLISHER, SOURCE_OPEN_GRAPH},
    {"og:time", SIGN_PUBLISHED, SOURCE_META_WEAK},
    {"og:title", SIGN_TITLE, SOURCE_OPEN_GRAPH},
    {"og:type", SIGN_TYPE, SOURCE_OPEN_GRAPH},
    {"og:updated_time", SIGN_MODIFIED, SOURCE_OPEN_GRAPH},
    {"og:url", SIGN_CANONICAL, SOURCE_OPEN_GRAPH},
    {"og:video:release_date", SIGN_PUBLISHED, SOURCE_META_WEAK},
    {"og:video:tag", SIGN_TAG, SOURCE_OPEN_GRAPH},
    {"originalpublicationdate", SIGN_PUBLISHED, SOURCE_META},
    {"page-type", SIGN_TYPE, SOURCE_META},
    {"page_author", SIGN_AUTHOR, SOURCE_META},
    {"page_type", SIGN_TYPE, SOURCE_META},
    {"pagetype", SIGN_TYPE, SOURCE_META},
    {"parsely-author", SIGN_AUTHOR, SOURCE_META},
    {"parsely-link", SIGN_CANONICAL, SOURCE_META},
    {"parsely-pub-date", SIGN_PUBLISHED, SOURCE_META},
    {"parsely-section", SIGN_SECTION, SOURCE_META},
    {"parsely-tags", SIGN_KEYWORDS, SOURCE_META},
    {"parsely-title", SIGN_TITLE, SOURCE_META},
    {"parsely-type", SIGN_TYPE, SOURCE_META},
    {"post_author", SIGN_AUTHOR, SOURCE_META},
    {"prism.publicationdate", SIGN_PUBLISHED, SOURCE_CITATION},
    {"ptime", SIGN_PUBLISHED, SOURCE_META},
    {"pub_date", SIGN_PUBLISHED, SOURCE_META},
    {"pubdate", SIGN_PUBLISHED, SOURCE_META},
    {"publication-date", SIGN_PUBLISHED, SOURCE_META},
    {"publication_date", SIGN_PUBLISHED, SOURCE_META},
    {"publicationdate", SIGN_PUBLISHED, SOURCE_META},
    {"publish-date", SIGN_PUBLISHED, SOURCE_META},
    {"publish_date", SIGN_PUBLISHED, SOURCE_META},
    {"publish_time", SIGN_PUBLISHED, SOURCE_META},
    {"publishdate", SIGN_PUBLISHED, SOURCE_META},
    {"published", SIGN_PUBLISHED, SOURCE_META},
    {"published-date", SIGN_PUBLISHED, SOURCE_META},
    {"published_at", SIGN_PUBLISHED, SOURCE_META},
    {"published_date", SIGN_PUBLISHED, SOURCE_META},
    {"published_on", SIGN_PUBLISHED, SOURCE_META},
    {"published_time", SIGN_PUBLISHED, SOURCE_META},
    {"publishedat", SIGN_PUBLISHED, SOURCE_META},
    {"publisheddate", SIGN_PUBLISHED, SOURCE_META},
    {"publisher", SIGN_PUBLISHER, SOURCE_META_WEAK},
    {"publishtime", SIGN_PUBLISHED, SOURCE_META},
    {"pubyear_date", SIGN_PUBLISHED, SOURCE_META},
    {"rbauthors", SIGN_AUTHOR, SOURCE_META},
    {"rbpubdate", SIGN_PUBLISHED, SOURCE_META},
    {"release_date", SIGN_PUBLISHED, SOURCE_META_WEAK},
    {"revised", SIGN_MODIFIED, SOURCE_META},
    {"revision_date", SIGN_MODIFIED, SOURCE_META},
    {"rights", SIGN_RIGHTS, SOURCE_META},
    {"rnews:datepublished", SIGN_PUBLISHED, SOURCE_OPEN_GRAPH},
    {"sailthru.author", SIGN_AUTHOR, SOURCE_META},
    {"sailthru.date", SIGN_PUBLISHED, SOURCE_META},
    {"sailthru.description", SIGN_DESCRIPTION, SOURCE_META},
    {"sailthru.section", SIGN_SECTION, SOURCE_META},
    {"sailthru.tags", SIGN_KEYWORDS, SOURCE_META},
    {"sailthru.title", SIGN_TITLE, SOURCE_META},
    {"sailthru.url", SIGN_CANONICAL, SOURCE_META},
    {"section", SIGN_SECTION, SOURCE_META},
    {"shareaholic:article_author_name", SIGN_AUTHOR, SOURCE_META},
    {"shareaholic:article_modified_time", SIGN_MODIFIED, SOURCE_META},
    {"shareaholic:article_published_time", SIGN_PUBLISHED, SOURCE_META},
    {"shorturl_date", SIGN_PUBLISHED, SOURCE_META},
    {"source", SIGN_PUBLISHER, SOURCE_META_WEAK},
    {"time", SIGN_PUBLISHED, SOURCE_META_WEAK},
    {"timestamp", SIGN_PUBLISHED, SOURCE_META_WEAK},
    {"title", SIGN_TITLE, SOURCE_META},
    {"twitter:app:name:googleplay", SIGN_SITE, SOURCE_META},
    {"twitter:app:name:iphone", SIGN_SITE, SOURCE_META},
    {"twitter:description", SIGN_DESCRIPTION, SOURCE_TWITTER},
    {"twitter:title", SIGN_TITLE, SOURCE_TWITTER},
    {"twitter:url", SIGN_CANONICAL, SOURCE_TWITTER},
    {"update_time", SIGN_MODIFIED, SOURCE_META},
    {"updated", SIGN_MODIFIED, SOURCE_META},
    {"updated_time", SIGN_MODIFIED, SOURCE_META},
    {"uploaddate", SIGN_PUBLISHED, SOURCE_META_WEAK},
    {"uploaded", SIGN_PUBLISHED, SOURCE_META_WEAK},
    {"utime", SIGN_MODIFIED, SOURCE_META},
    {"video:release_date", SIGN_PUBLISHED, SOURCE_META_WEAK},
    {"vr:author", SIGN_AUTHOR, SOURCE_META},
    {"weibo:article:create_at", SIGN_PUBLISHED, SOURCE_META},
    {"wf-publish-date", SIGN_PUBLISHED, SOURCE_META},
};

static const struct meta_name itemprops[] = {
    {"alternativeheadline", SIGN_DESCRIPTION, SOURCE_MICRODATA},
    {"articlesection", SIGN_SECTION, SOURCE_MICRODATA},
    {"articletitle", SIGN_TITLE, SOURCE_MICRODATA},
    {"author", SIGN_AUTHOR, SOURCE_MICRODATA},
    {"copyrightholder", SIGN_RIGHTS, SOURCE_MICRODATA},
    {"created", SIGN_PUBLISHED, SOURCE_MICRODATA},
    {"creator", SIGN_AUTHOR, SOURCE_MICRODATA},
    {"date", SIGN_PUBLISHED, SOURCE_MICRODATA},
    {"datecreated", SIGN_PUBLISHED, SOURCE_MICRODATA},
    {"datemodified", SIGN_MODIFIED, SOURCE_MICRODATA},
    {"datepublished", SIGN_PUBLISHED, SOURCE_MICRODATA},
    {"description", SIGN_DESCRIPTION, SOURCE_MICRODATA},
    {"headline", SIGN_TITLE, SOURCE_MICRODATA},
    {"inlanguage", SIGN_LANGUAGE, SOURCE_MICRODATA},
    {"isaccessibleforfree", SIGN_FREE, SOURCE_MICRODATA},
    {"keywords", SIGN_KEYWORDS, SOURCE_MICRODATA},
    {"license", SIGN_LICENSE, SOURCE_MICRODATA},
    {"modified", SIGN_MODIFIED, SOURCE_MICRODATA},
    {"published", SIGN_PUBLISHED, SOURCE_MICRODATA},
    {"uploaddate", SIGN_PUBLISHED, SOURCE_MICRODATA},
};

static bool lower_case(struct str name, char room[NAME_MAX_BYTES])
{
    if (name.length > NAME_MAX_BYTES)
        return false;
    for (size_t i = 0; i < name.length; i++) {
        char c = name.data[i];
        room[i] = c >= 'A' && c <= 'Z' ? (char)(c | 0x20) : c;
    }
    return true;
}

static const struct meta_name *find(const struct meta_name *table, size_t count, struct str name)
{
    char room[NAME_MAX_BYTES];
    name = str_trim(name);
    if (!name.length || !lower_case(name, room))
        return NULL;
    size_t at = fold_find(table, count, sizeof(*table), (struct str){room, name.length});
    return at == STR_NONE ? NULL : &table[at];
}

// A name of a site's own, "acme:published-time": it means what its last part does, where that is a date or an author.
static const struct meta_name *find_last_part(struct str name)
{
    static const struct meta_name weak[] = {{"published", SIGN_PUBLISHED, SOURCE_META_WEAK},
                                            {"modified", SIGN_MODIFIED, SOURCE_META},
                                            {"author", SIGN_AUTHOR, SOURCE_META_WEAK}};
    char room[NAME_MAX_BYTES];
    size_t from = name.length;
    while (from > 0 && name.data[from - 1] != ':' && name.data[from - 1] != '.')
        from--;
    if (from == 0 || name.length - from > NAME_MAX_BYTES)
        return NULL;
    for (size_t i = from; i < name.length; i++)
        room[i - from] = name.data[i] == '-' ? '_' : name.data[i];
    const struct meta_name *last = find(meta_names, sizeof(meta_names) / sizeof(*meta_names),
                                        (struct str){room, name.length - from});
    for (size_t i = 0; last && i < sizeof(weak) / sizeof(*weak); i++)
        if (last->field == weak[i].field)
            return &weak[i];
    return NULL;
}

const struct meta_name *meta_name_find(struct str name)
{
    const struct meta_name *whole =
        find(meta_names, sizeof(meta_names) / sizeof(*meta_names), name);
    return whole ? whole : find_last_part(str_trim(name));
}

const struct meta_name *itemprop_find(struct str word)
{
    size_t colon = str_find_byte(word, ':', 0);
    if (colon != STR_NONE && !str_contains(word, STR("//")))
        word = str_slice(word, colon + 1, word.length);
    for (size_t i = word.length; i > 0; i--) {
        if (word.data[i - 1] == '/' || word.data[i - 1] == '#') {
            word = str_slice(word, i, word.length);
            break;
        }
    }
    return find(itemprops, sizeof(itemprops) / sizeof(*itemprops), word);
}

const struct meta_name *meta_name_table(size_t *count)
{
    *count = sizeof(meta_names) / sizeof(*meta_names);
    return meta_names;
}
