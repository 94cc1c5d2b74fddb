// SPDX-License-Identifier: MIT
#include "record/fields.h"

#define NAME(literal)                                                                              \
    {                                                                                              \
        literal, sizeof(literal) - 1                                                               \
    }

enum { STANDS = 0, OPTIONAL = 1 };

const struct field fields[] = {
    {NAME("id"), FIELD_TEXT, BY_CLEAN | BY_DEDUP, STANDS,
     "the article's identity, the same in every run; copies of one article share it"},
    {NAME("record_type"), FIELD_TEXT, BY_EXTRACT | BY_DEDUP, STANDS,
     "article, event, podcast, newsletter or other (probably no article); with --keep-all also "
     "person, listing, product, error"},
    {NAME("profile"), FIELD_TEXT, BY_EXTRACT, STANDS,
     "the site rules that matched; generic when none did"},
    {NAME("layout"), FIELD_TEXT, BY_EXTRACT, STANDS, "the layout of the profile that matched"},
    {NAME("url"), FIELD_TEXT, BY_EXTRACT | BY_DEDUP, STANDS,
     "the address that was captured, as the input gives it"},
    {NAME("canonical_url"), FIELD_TEXT, BY_EXTRACT | BY_CLEAN | BY_DEDUP, STANDS,
     "the article's own address, in canonical form"},
    {NAME("headline"), FIELD_TEXT, BY_EXTRACT | BY_CLEAN | BY_DEDUP, STANDS, "the title, one line"},
    {NAME("description"), FIELD_TEXT, BY_EXTRACT | BY_CLEAN | BY_DEDUP, STANDS,
     "the summary under the title; null when it equals the headline"},
    {NAME("type"), FIELD_TEXT, BY_EXTRACT | BY_DEDUP, STANDS,
     "the type that the page's metadata state"},
    {NAME("type_label"), FIELD_TEXT, BY_EXTRACT | BY_CLEAN | BY_DEDUP, STANDS,
     "the label as printed"},
    {NAME("kicker"), FIELD_TEXT, BY_EXTRACT | BY_CLEAN | BY_DEDUP, STANDS,
     "the line under the label"},
    {NAME("blog"), FIELD_TEXT, BY_EXTRACT | BY_CLEAN | BY_DEDUP, STANDS,
     "the blog or series it stands in"},
    {NAME("date_published"), FIELD_DATE, BY_EXTRACT | BY_CLEAN | BY_DEDUP, STANDS,
     "ISO 8601 date; null rather than a guess"},
    {NAME("date_published_precision"), FIELD_TEXT, BY_EXTRACT | BY_CLEAN | BY_DEDUP, STANDS,
     "day, month or year: how much of date_published is known"},
    {NAME("date_published_text"), FIELD_TEXT, BY_EXTRACT | BY_CLEAN | BY_DEDUP, STANDS,
     "the date as printed"},
    {NAME("date_modified"), FIELD_DATE, BY_EXTRACT | BY_CLEAN | BY_DEDUP, STANDS, "ISO 8601 date"},
    {NAME("byline"), FIELD_TEXT, BY_EXTRACT | BY_CLEAN | BY_DEDUP, STANDS,
     "the author line as printed"},
    {NAME("authors"), FIELD_OBJECTS, BY_EXTRACT | BY_CLEAN | BY_DEDUP, STANDS,
     "persons in byline order: name, given_name, family_name, role, position, in_byline, "
     "in_metadata, "
     "job_title, former, description"},
    {NAME("publisher"), FIELD_TEXT, BY_EXTRACT | BY_CLEAN | BY_DEDUP, STANDS,
     "the house whose page it is"},
    {NAME("original_publisher"), FIELD_TEXT, BY_EXTRACT | BY_CLEAN | BY_DEDUP, STANDS,
     "where a republished article appeared first"},
    {NAME("original_source_text"), FIELD_TEXT, BY_EXTRACT | BY_CLEAN | BY_DEDUP, STANDS,
     "the source line after the date, as printed"},
    {NAME("provenance_note"), FIELD_TEXT, BY_EXTRACT | BY_CLEAN | BY_DEDUP, STANDS,
     "the note that says where it was first published; kept out of the body"},
    {NAME("is_republication"), FIELD_BOOL, BY_EXTRACT | BY_CLEAN | BY_DEDUP, STANDS,
     "true when another house published it first"},
    {NAME("image_credit"), FIELD_TEXT, BY_EXTRACT | BY_CLEAN | BY_DEDUP, STANDS,
     "the source line of the picture"},
    {NAME("in_language"), FIELD_TEXT, BY_EXTRACT | BY_CLEAN | BY_DEDUP, STANDS,
     "BCP 47 tag of the body"},
    {NAME("in_language_basis"), FIELD_TEXT, BY_EXTRACT | BY_CLEAN | BY_DEDUP, STANDS,
     "stated by the page, or inferred from the body"},
    {NAME("topics"), FIELD_TEXTS, BY_EXTRACT | BY_CLEAN | BY_DEDUP, STANDS,
     "topics, in the page's order"},
    {NAME("regions"), FIELD_TEXTS, BY_EXTRACT | BY_CLEAN | BY_DEDUP, STANDS,
     "regions, in the page's order"},
    {NAME("centers"), FIELD_TEXTS, BY_EXTRACT | BY_CLEAN | BY_DEDUP, STANDS,
     "centers, in the page's order"},
    {NAME("programs"), FIELD_TEXTS, BY_EXTRACT | BY_CLEAN | BY_DEDUP, STANDS,
     "programs, in the page's order"},
    {NAME("projects"), FIELD_TEXTS, BY_EXTRACT | BY_CLEAN | BY_DEDUP, STANDS,
     "projects, in the page's order"},
    {NAME("collections"), FIELD_TEXTS, BY_EXTRACT | BY_CLEAN | BY_DEDUP, STANDS,
     "collections, in the page's order"},
    {NAME("keywords"), FIELD_TEXTS, BY_EXTRACT | BY_CLEAN | BY_DEDUP, STANDS,
     "topics and regions, else the page's keywords"},
    {NAME("primary_center"), FIELD_TEXT, BY_EXTRACT | BY_CLEAN | BY_DEDUP, STANDS,
     "the first of the centers"},
    {NAME("tag_run_agrees"), FIELD_BOOL, BY_CLEAN | BY_DEDUP, STANDS,
     "whether the printed run of tags is topics and regions; null when none is printed"},
    {NAME("body_status"), FIELD_TEXT, BY_EXTRACT | BY_CLEAN | BY_DEDUP, STANDS,
     "full, excerpt, summary, stub, intro, none or unknown"},
    {NAME("body_paragraphs"), FIELD_TEXTS, BY_EXTRACT | BY_CLEAN | BY_DEDUP, STANDS,
     "the body, one paragraph an element"},
    {NAME("article_body"), FIELD_TEXT, BY_CLEAN | BY_DEDUP, STANDS,
     "the paragraphs joined by a blank line"},
    {NAME("paragraph_count"), FIELD_COUNT, BY_CLEAN | BY_DEDUP, STANDS, "paragraphs of the body"},
    {NAME("word_count"), FIELD_COUNT, BY_CLEAN | BY_DEDUP, STANDS,
     "runs of the body between white space"},
    {NAME("references"), FIELD_TEXTS, BY_EXTRACT | BY_CLEAN | BY_DEDUP, STANDS,
     "notes, one an element"},
    {NAME("disclaimer"), FIELD_TEXT, BY_EXTRACT | BY_CLEAN | BY_DEDUP, STANDS,
     "the house's disclaimer; kept out of the body"},
    {NAME("versions"), FIELD_OBJECTS, BY_EXTRACT | BY_CLEAN | BY_DEDUP, OPTIONAL,
     "what the page says of other texts: relation (edition: this page in in_language; translation "
     "of "
     "this one; translation-of, excerpt-of another one), url, headline, in_language"},
    {NAME("recent_work"), FIELD_OBJECTS, BY_EXTRACT | BY_CLEAN, STANDS,
     "cards of the author's other work: type_label, blog, headline, description, authors, "
     "authors_truncated"},
    {NAME("related_work"), FIELD_OBJECTS, BY_EXTRACT | BY_CLEAN, STANDS,
     "cards of related work, in the same form"},
    {NAME("metadata"), FIELD_OBJECT, BY_EXTRACT, STANDS, "the page's own metadata, verbatim"},
    {NAME("capture"), FIELD_OBJECT, BY_EXTRACT | BY_CLEAN, STANDS,
     "the captured file and the page's chrome: id, file, offset, sha256, bytes, lines, …"},
    {NAME("replaces"), FIELD_TEXTS, BY_DEDUP, OPTIONAL,
     "ids of earlier survivors that this record stands for"},
    {NAME("evidence"), FIELD_OBJECT, BY_EXTRACT | BY_CLEAN, OPTIONAL,
     "field to the lines and the rule it comes from"},
    {NAME("duplicates"), FIELD_OBJECTS, BY_DEDUP, OPTIONAL,
     "merged captures: capture_id, rule, score, and the fields that came from them"},
    {NAME("warnings"), FIELD_TEXTS, BY_EXTRACT | BY_CLEAN | BY_DEDUP, STANDS,
     "codes of what was odd or repaired"},
    {NAME("hints"), FIELD_OBJECT, BY_EXTRACT | BY_CLEAN, OPTIONAL,
     "what extract tells clean; clean takes it out"},
};

const size_t fields_count = sizeof(fields) / sizeof(fields[0]);

int field_index(struct str name)
{
    for (size_t i = 0; i < fields_count; i++)
        if (str_equal(fields[i].name, name))
            return (int)i;
    return -1;
}

struct str field_empty(const struct field *field)
{
    bool is_list = field->type == FIELD_TEXTS || field->type == FIELD_OBJECTS;
    return is_list ? STR("[]") : STR("null");
}
