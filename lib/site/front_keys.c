// SPDX-License-Identifier: MIT
#include "site/front_keys.h"

#include "text/utf8.h"

// Without blanks, '_' and '-', in small letters.
static const struct {
    struct str key;
    enum front_key kind;
} keys[] = {
    {STR_INIT("title"), FRONT_TITLE},
    {STR_INIT("headline"), FRONT_TITLE},
    {STR_INIT("titel"), FRONT_TITLE},
    {STR_INIT("titre"), FRONT_TITLE},
    {STR_INIT("título"), FRONT_TITLE},
    {STR_INIT("titolo"), FRONT_TITLE},
    {STR_INIT("заголовок"), FRONT_TITLE},
    {STR_INIT("标题"), FRONT_TITLE},
    {STR_INIT("url"), FRONT_URL},
    {STR_INIT("urlsource"), FRONT_URL},
    {STR_INIT("sourceurl"), FRONT_URL},
    {STR_INIT("pageurl"), FRONT_URL},
    {STR_INIT("link"), FRONT_URL},
    {STR_INIT("permalink"), FRONT_URL},
    {STR_INIT("canonical"), FRONT_URL},
    {STR_INIT("canonicalurl"), FRONT_URL},
    {STR_INIT("source"), FRONT_SOURCE},
    {STR_INIT("quelle"), FRONT_SOURCE},
    {STR_INIT("fuente"), FRONT_SOURCE},
    {STR_INIT("author"), FRONT_AUTHOR},
    {STR_INIT("authors"), FRONT_AUTHOR},
    {STR_INIT("by"), FRONT_AUTHOR},
    {STR_INIT("byline"), FRONT_AUTHOR},
    {STR_INIT("writer"), FRONT_AUTHOR},
    {STR_INIT("autor"), FRONT_AUTHOR},
    {STR_INIT("autoren"), FRONT_AUTHOR},
    {STR_INIT("auteur"), FRONT_AUTHOR},
    {STR_INIT("auteurs"), FRONT_AUTHOR},
    {STR_INIT("autore"), FRONT_AUTHOR},
    {STR_INIT("автор"), FRONT_AUTHOR},
    {STR_INIT("作者"), FRONT_AUTHOR},
    {STR_INIT("date"), FRONT_DATE},
    {STR_INIT("published"), FRONT_DATE},
    {STR_INIT("publishedtime"), FRONT_DATE},
    {STR_INIT("publishedat"), FRONT_DATE},
    {STR_INIT("publishedon"), FRONT_DATE},
    {STR_INIT("publisheddate"), FRONT_DATE},
    {STR_INIT("publishdate"), FRONT_DATE},
    {STR_INIT("publicationdate"), FRONT_DATE},
    {STR_INIT("datepublished"), FRONT_DATE},
    {STR_INIT("pubdate"), FRONT_DATE},
    {STR_INIT("datum"), FRONT_DATE},
    {STR_INIT("fecha"), FRONT_DATE},
    {STR_INIT("data"), FRONT_DATE},
    {STR_INIT("дата"), FRONT_DATE},
    {STR_INIT("日期"), FRONT_DATE},
    {STR_INIT("updated"), FRONT_MODIFIED},
    {STR_INIT("updatedat"), FRONT_MODIFIED},
    {STR_INIT("modified"), FRONT_MODIFIED},
    {STR_INIT("modifiedtime"), FRONT_MODIFIED},
    {STR_INIT("lastmod"), FRONT_MODIFIED},
    {STR_INIT("lastmodified"), FRONT_MODIFIED},
    {STR_INIT("lastupdated"), FRONT_MODIFIED},
    {STR_INIT("datemodified"), FRONT_MODIFIED},
    {STR_INIT("site"), FRONT_PUBLISHER},
    {STR_INIT("sitename"), FRONT_PUBLISHER},
    {STR_INIT("website"), FRONT_PUBLISHER},
    {STR_INIT("publisher"), FRONT_PUBLISHER},
    {STR_INIT("publication"), FRONT_PUBLISHER},
    {STR_INIT("outlet"), FRONT_PUBLISHER},
    {STR_INIT("description"), FRONT_DESCRIPTION},
    {STR_INIT("summary"), FRONT_DESCRIPTION},
    {STR_INIT("excerpt"), FRONT_DESCRIPTION},
    {STR_INIT("subtitle"), FRONT_DESCRIPTION},
    {STR_INIT("dek"), FRONT_DESCRIPTION},
    {STR_INIT("tags"), FRONT_KEYWORDS},
    {STR_INIT("keywords"), FRONT_KEYWORDS},
    {STR_INIT("categories"), FRONT_KEYWORDS},
    {STR_INIT("topics"), FRONT_KEYWORDS},
    {STR_INIT("language"), FRONT_LANGUAGE},
    {STR_INIT("lang"), FRONT_LANGUAGE},
    {STR_INIT("captured"), FRONT_CAPTURED},
    {STR_INIT("capturedat"), FRONT_CAPTURED},
    {STR_INIT("crawled"), FRONT_CAPTURED},
    {STR_INIT("crawledat"), FRONT_CAPTURED},
    {STR_INIT("scraped"), FRONT_CAPTURED},
    {STR_INIT("scrapedat"), FRONT_CAPTURED},
    {STR_INIT("fetched"), FRONT_CAPTURED},
    {STR_INIT("fetchedat"), FRONT_CAPTURED},
    {STR_INIT("retrieved"), FRONT_CAPTURED},
    {STR_INIT("retrievedat"), FRONT_CAPTURED},
    {STR_INIT("accessed"), FRONT_CAPTURED},
    {STR_INIT("saved"), FRONT_CAPTURED},
    {STR_INIT("warning"), FRONT_IGNORED},
    {STR_INIT("numberofpages"), FRONT_IGNORED},
    {STR_INIT("wordcount"), FRONT_IGNORED},
    {STR_INIT("readingtime"), FRONT_IGNORED},
    {STR_INIT("type"), FRONT_IGNORED},
    {STR_INIT("markdowncontent"), FRONT_IGNORED},
    {STR_INIT("content"), FRONT_IGNORED},
};

static bool is_written(struct str written, struct str key)
{
    size_t at = 0, in_key = 0;
    while (at < written.length) {
        uint32_t c = utf8_lower(utf8_next(written, &at));
        if (c == ' ' || c == '_' || c == '-')
            continue;
        if (in_key == key.length || c != utf8_next(key, &in_key))
            return false;
    }
    return in_key == key.length;
}

enum front_key front_key(struct str key)
{
    if (!key.length || key.length > FRONT_KEY_BYTES_MAX)
        return FRONT_UNKNOWN;
    for (size_t i = 0; i < sizeof(keys) / sizeof(*keys); i++)
        if (is_written(key, keys[i].key))
            return keys[i].kind;
    return FRONT_UNKNOWN;
}
