// SPDX-License-Identifier: MIT
#include "export/schema.h"

#define TEXT(title, member, text)                                                                  \
    {                                                                                              \
        STR_INIT(title), TYPE_TEXT, FROM_MEMBER, STR_INIT(member), SCHEMA_NONE, 0, (text)          \
    }
#define TYPED(title, kind, member, flags, text)                                                    \
    {                                                                                              \
        STR_INIT(title), (kind), FROM_MEMBER, STR_INIT(member), SCHEMA_NONE, (flags), (text)       \
    }
#define MADE(title, kind, from, flags, text)                                                       \
    {                                                                                              \
        STR_INIT(title), (kind), (from), {NULL, 0}, SCHEMA_NONE, (flags), (text)                   \
    }
// Another table's key.
#define LINK(title, from, table, flags, text)                                                      \
    {                                                                                              \
        STR_INIT(title), TYPE_KEY, (from), {NULL, 0}, (table), (flags), (text)                     \
    }
// These stand in every row.
#define MUST SCHEMA_REQUIRED

static const struct schema_column publishers[] = {
    MADE("publisher_id", TYPE_KEY, FROM_ELEMENT_ID, MUST, "hash of the name"),
    MADE("name", TYPE_TEXT, FROM_ELEMENT, MUST, "as the record has it"),
    MADE("name_key", TYPE_TEXT, FROM_ELEMENT_KEY, 0, "without case, accents and punctuation"),
};

static const struct schema_column articles[] = {
    MADE("article_number", TYPE_INTEGER, FROM_NUMBER, MUST | SCHEMA_INTERNAL,
         "for the full-text index"),
    MADE("article_id", TYPE_KEY, FROM_ARTICLE_ID, MUST, "the article's identity"),
    MADE("version", TYPE_KEY, FROM_VERSION, MUST,
         "of several records of the article the one with the greatest version counts"),
    TEXT("record_type", "record_type", "article, event, podcast, newsletter or other"),
    TEXT("profile", "profile", "the site rules that matched"),
    TEXT("layout", "layout", "the layout of the profile that matched"),
    TEXT("url", "url", "the address that was captured"),
    TYPED("canonical_url", TYPE_TEXT, "canonical_url", SCHEMA_INDEXED, "the article's own address"),
    TEXT("headline", "headline", "the title"),
    TEXT("description", "description", "the summary under the title"),
    TEXT("type", "type", "the type that the page's metadata state"),
    TEXT("type_label", "type_label", "the label as printed"),
    TEXT("kicker", "kicker", "the line under the label"),
    TEXT("blog", "blog", "the blog or series"),
    TEXT("date_published", "date_published", "ISO 8601 date"),
    TEXT("date_published_precision", "date_published_precision", "day, month or year"),
    MADE("published_on", TYPE_DATE, FROM_DAY, SCHEMA_INDEXED,
         "date_published as a day: the first of a month or year"),
    TEXT("date_published_text", "date_published_text", "the date as printed"),
    TEXT("date_modified", "date_modified", "ISO 8601 date"),
    TEXT("byline", "byline", "the author line as printed"),
    LINK("publisher_id", FROM_PUBLISHER, TABLE_PUBLISHERS, SCHEMA_INDEXED,
         "the house whose page it is"),
    LINK("original_publisher_id", FROM_ORIGINAL, TABLE_PUBLISHERS, SCHEMA_INDEXED,
         "where it appeared first"),
    TEXT("original_source_text", "original_source_text", "the source line as printed"),
    TEXT("provenance_note", "provenance_note", "the note on where it was first published"),
    TYPED("is_republication", TYPE_BOOLEAN, "is_republication", 0,
          "another house published it first"),
    TEXT("image_credit", "image_credit", "the source line of the picture"),
    TEXT("in_language", "in_language", "BCP 47 tag of the body"),
    TEXT("in_language_basis", "in_language_basis", "stated or inferred"),
    TEXT("primary_center", "primary_center", "the first of the centers"),
    TYPED("tag_run_agrees", TYPE_BOOLEAN, "tag_run_agrees", 0,
          "the printed run of tags is topics and regions"),
    TEXT("body_status", "body_status", "full, excerpt, summary, stub, intro, none or unknown"),
    MADE("article_body", TYPE_TEXT, FROM_BODY, 0, "the body, a blank line between paragraphs"),
    TYPED("paragraph_count", TYPE_INTEGER, "paragraph_count", 0, "paragraphs of the body"),
    TYPED("word_count", TYPE_INTEGER, "word_count", 0, "words of the body"),
    TYPED("reference_list", TYPE_JSON, "references", 0, "notes: a JSON array of texts"),
    TEXT("disclaimer", "disclaimer", "the house's disclaimer"),
    TYPED("metadata", TYPE_JSON, "metadata", 0, "the page's own metadata: a JSON object"),
    TYPED("warnings", TYPE_JSON, "warnings", 0, "codes of what was odd: a JSON array of texts"),
    MADE("other_fields", TYPE_JSON, FROM_OTHERS, 0,
         "members of the record that no column has: JSON"),
};

static const struct schema_column replacements[] = {
    MADE("article_id", TYPE_KEY, FROM_ELEMENT, MUST, "an article that is in another one now"),
    MADE("replaced_by", TYPE_KEY, FROM_ARTICLE_ID, MUST | SCHEMA_INDEXED,
         "the article that says so"),
};

static const struct schema_column authors[] = {
    MADE("author_id", TYPE_KEY, FROM_ELEMENT_ID, MUST, "hash of name_key"),
    MADE("name", TYPE_KEY, FROM_ELEMENT, MUST | SCHEMA_INDEXED, "the longest spelling"),
    TYPED("given_name", TYPE_KEY, "given_name", 0, "of this spelling"),
    TYPED("family_name", TYPE_KEY, "family_name", 0, "of this spelling"),
    MADE("name_key", TYPE_TEXT, FROM_ELEMENT_KEY, 0,
         "without case, accents, honorifics and middle initials"),
    MADE("identity_basis", TYPE_TEXT, FROM_BASIS, MUST,
         "name: one author for each name; persons of one name are not told apart"),
};

static const struct schema_column aliases[] = {
    LINK("author_id", FROM_ELEMENT_ID, TABLE_AUTHORS, MUST, "whose spelling it is"),
    MADE("name", TYPE_KEY, FROM_ELEMENT, MUST, "a spelling that occurs"),
};

static const struct schema_column article_authors[] = {
    LINK("article_id", FROM_ARTICLE_ID, TABLE_ARTICLES, MUST, "the article"),
    MADE("position", TYPE_INTEGER, FROM_POSITION, MUST, "in the article's list, from 1"),
    LINK("author_id", FROM_ELEMENT_ID, TABLE_AUTHORS, SCHEMA_INDEXED, "null when there is no name"),
    MADE("name", TYPE_TEXT, FROM_ELEMENT, 0, "as this article has it"),
    TEXT("given_name", "given_name", "as this article has it"),
    TEXT("family_name", "family_name", "as this article has it"),
    TEXT("role", "role", "author, editor, interviewer, speaker or listed"),
    TYPED("byline_position", TYPE_INTEGER, "position", 0, "the position that the record states"),
    TYPED("in_byline", TYPE_BOOLEAN, "in_byline", 0, "stands in the byline"),
    TYPED("in_metadata", TYPE_BOOLEAN, "in_metadata", 0, "stands in the page's metadata"),
    TEXT("job_title", "job_title", "on this page"),
    TYPED("former", TYPE_BOOLEAN, "former", 0, "the title is a former one"),
    TEXT("bio", "description", "on this page"),
};

static const struct schema_column tags[] = {
    MADE("tag_id", TYPE_KEY, FROM_ELEMENT_ID, MUST, "hash of kind and value"),
    MADE("kind", TYPE_TEXT, FROM_KIND, MUST,
         "topic, region, center, program, project, collection or keyword"),
    MADE("value", TYPE_TEXT, FROM_ELEMENT, MUST | SCHEMA_INDEXED, "as the record has it"),
};

static const struct schema_column article_tags[] = {
    LINK("article_id", FROM_ARTICLE_ID, TABLE_ARTICLES, MUST, "the article"),
    LINK("tag_id", FROM_ELEMENT_ID, TABLE_TAGS, MUST | SCHEMA_INDEXED, "the tag"),
    MADE("position", TYPE_INTEGER, FROM_POSITION, MUST,
         "in the article's list of this kind, from 1"),
};

static const struct schema_column works[] = {
    LINK("article_id", FROM_ARTICLE_ID, TABLE_ARTICLES, MUST,
         "the article on whose page the card is"),
    MADE("kind", TYPE_KEY, FROM_KIND, MUST, "recent (other work of the author) or related"),
    MADE("position", TYPE_INTEGER, FROM_POSITION, MUST, "among the cards of this kind, from 1"),
    TEXT("type_label", "type_label", "the card's label"),
    TEXT("blog", "blog", "the card's blog"),
    TEXT("headline", "headline", "the card's title"),
    TEXT("description", "description", "the card's text"),
    TYPED("authors_truncated", TYPE_BOOLEAN, "authors_truncated", 0,
          "the card says there are more"),
};

static const struct schema_column work_authors[] = {
    LINK("article_id", FROM_ARTICLE_ID, TABLE_ARTICLES, MUST,
         "the article on whose page the card is"),
    MADE("kind", TYPE_KEY, FROM_KIND, MUST, "as in related_works"),
    MADE("position", TYPE_INTEGER, FROM_CARD_POSITION, MUST, "as in related_works"),
    MADE("author_position", TYPE_INTEGER, FROM_POSITION, MUST, "on the card, from 1"),
    LINK("author_id", FROM_ELEMENT_ID, TABLE_AUTHORS, SCHEMA_INDEXED, "null when there is no name"),
    MADE("name", TYPE_TEXT, FROM_ELEMENT, 0, "as the card has it"),
    TEXT("role", "role", "author, editor, interviewer, speaker or listed"),
};

static const struct schema_column captures[] = {
    LINK("article_id", FROM_ARTICLE_ID, TABLE_ARTICLES, MUST, "the article"),
    MADE("capture_id", TYPE_KEY, FROM_CAPTURE_ID, MUST, "the capture that the record comes from"),
    TEXT("file", "file", "the captured file, as given"),
    TYPED("byte_offset", TYPE_INTEGER, "offset", 0, "where the page begins in the file"),
    TYPED("sha256", TYPE_KEY, "sha256", SCHEMA_INDEXED, "digest of the page's bytes"),
    TYPED("bytes", TYPE_INTEGER, "bytes", 0, "size of the page"),
    TYPED("lines", TYPE_INTEGER, "lines", 0, "lines of the page"),
    TEXT("media_type", "media_type", ""),
    TEXT("charset", "charset", "the encoding the page was read in"),
    TEXT("charset_basis", "charset_basis", "how it was found"),
    TYPED("http_status", TYPE_INTEGER, "http_status", 0, ""),
    TYPED("codings", TYPE_JSON, "codings", 0, "content codings: a JSON array"),
    TEXT("payload_digest", "payload_digest", "as the archive states it"),
    TEXT("captured_at", "captured_at", "ISO 8601"),
    TEXT("captured_not_before", "captured_not_before", "what the page itself gives away"),
    TEXT("site_edition", "site_edition", ""),
    TEXT("site_edition_code", "site_edition_code", ""),
    TEXT("copyright_holder", "copyright_holder", ""),
    TYPED("copyright_year", TYPE_INTEGER, "copyright_year", 0, ""),
    TEXT("license", "license", ""),
    TYPED("trending", TYPE_JSON, "trending", 0, "tags of the site's chrome: a JSON array"),
};

static const struct schema_column merges[] = {
    LINK("article_id", FROM_ARTICLE_ID, TABLE_ARTICLES, MUST, "the article"),
    MADE("position", TYPE_INTEGER, FROM_POSITION, MUST, "in the record's duplicates, from 1"),
    MADE("kept_capture_id", TYPE_KEY, FROM_CAPTURE_ID, 0, "the capture that survived"),
    TYPED("dropped_capture_id", TYPE_TEXT, "capture_id", 0, "the capture that is in it now"),
    TEXT("rule", "rule", "url, key, text, near or contained; or a relation: translation-of"),
    TYPED("score", TYPE_NUMBER, "score", 0, "0 to 1"),
    TYPED("fields", TYPE_JSON, "fields", 0, "what came from the dropped capture: a JSON array"),
};

#define TABLE(title, owner, list, keys, text)                                                      \
    {                                                                                              \
        STR_INIT(title), (owner), (list), sizeof(list) / sizeof(*(list)), (keys), (text)           \
    }

const struct schema_table schema_tables[SCHEMA_TABLES] = {
    [TABLE_PUBLISHERS] =
        TABLE("publishers", SCHEMA_SHARED, publishers, 1, "houses, one for each spelling"),
    [TABLE_ARTICLES] = TABLE("articles", SCHEMA_ARTICLE, articles, 1, "one row an article"),
    [TABLE_REPLACEMENTS] =
        TABLE("article_replacements", SCHEMA_CLAIM, replacements, 2,
              "articles that are in another one now, which therefore do not stand in articles"),
    [TABLE_AUTHORS] = TABLE("authors", SCHEMA_BEST, authors, 1, "one row a name"),
    [TABLE_ALIASES] =
        TABLE("author_aliases", SCHEMA_SHARED, aliases, 2, "spellings of authors' names"),
    [TABLE_ARTICLE_AUTHORS] =
        TABLE("article_authors", SCHEMA_OWNED, article_authors, 2, "who wrote an article"),
    [TABLE_TAGS] = TABLE("tags", SCHEMA_SHARED, tags, 1, "topics, regions and other tags"),
    [TABLE_ARTICLE_TAGS] =
        TABLE("article_tags", SCHEMA_OWNED, article_tags, 3, "the tags of an article"),
    [TABLE_WORKS] =
        TABLE("related_works", SCHEMA_OWNED, works, 3, "cards of other work on an article's page"),
    [TABLE_WORK_AUTHORS] =
        TABLE("related_work_authors", SCHEMA_OWNED, work_authors, 4, "the authors on these cards"),
    [TABLE_CAPTURES] =
        TABLE("captures", SCHEMA_OWNED, captures, 2, "the captured page of an article"),
    [TABLE_MERGES] = TABLE("merges", SCHEMA_OWNED, merges, 2,
                           "captures that were merged into an article, or are related to it"),
};

size_t schema_column_index(const struct schema_table *table, struct str name)
{
    for (size_t i = 0; i < table->column_count; i++)
        if (str_equal(table->columns[i].name, name))
            return i;
    return STR_NONE;
}
