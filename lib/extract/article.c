// SPDX-License-Identifier: MIT
#include "extract/article.h"

#include "json/write.h"
#include "record/fields.h"

// Members of the objects in lists, in the order in which they are written. A name that ends in "[]" is a list
// of objects with the members of the second table.
static const struct str author_members[] = {
    STR_INIT("name"),     STR_INIT("given_name"),  STR_INIT("family_name"), STR_INIT("role"),
    STR_INIT("position"), STR_INIT("in_byline"),   STR_INIT("in_metadata"), STR_INIT("job_title"),
    STR_INIT("former"),   STR_INIT("description"),
};
static const struct str card_members[] = {
    STR_INIT("type_label"),
    STR_INIT("blog"),
    STR_INIT("headline"),
    STR_INIT("description"),
};
static const struct str version_members[] = {STR_INIT("relation"), STR_INIT("url"),
                                             STR_INIT("headline"), STR_INIT("in_language")};
static const struct str card_author_members[] = {STR_INIT("name"), STR_INIT("role")};

#define COUNT(table) (sizeof(table) / sizeof(*(table)))

// The texts of a field's facts, joined by a blank line, as a JSON string; null without.
static void write_joined(struct buffer *out, const struct facts *facts, struct str field)
{
    bool is_first = true;
    for (size_t i = 0; i < facts->count; i++) {
        const struct fact *fact = &facts->items[i];
        if (!str_equal(fact->field, field) || !fact->text.data)
            continue;
        buffer_put(out, is_first ? STR("\"") : STR("\\n\\n"));
        write_escaped(out, fact->text);
        is_first = false;
    }
    buffer_put(out, is_first ? STR("null") : STR("\""));
}

static void write_texts(struct buffer *out, const struct facts *facts, struct str field)
{
    buffer_byte(out, '[');
    for (size_t i = 0; i < facts->count; i++) {
        if (!str_equal(facts->items[i].field, field) || !facts->items[i].text.data)
            continue;
        write_comma(out);
        write_text(out, facts->items[i].text);
    }
    buffer_byte(out, ']');
}

static void write_members(struct buffer *out, const struct facts *object, const struct str *members,
                          size_t count)
{
    for (size_t i = 0; i < count; i++) {
        const struct fact *fact = facts_get(object, members[i]);
        write_key(out, members[i]);
        if (fact && fact->json.data)
            buffer_put(out, fact->json);
        else
            write_joined(out, object, members[i]);
    }
}

static void write_card(struct buffer *out, const struct facts *card)
{
    buffer_byte(out, '{');
    write_members(out, card, card_members, COUNT(card_members));
    write_key(out, STR("authors"));
    buffer_byte(out, '[');
    for (size_t i = 0; i < card->count; i++) {
        if (!str_equal(card->items[i].field, STR("authors")) || !card->items[i].object)
            continue;
        write_comma(out);
        buffer_byte(out, '{');
        write_members(out, card->items[i].object, card_author_members, COUNT(card_author_members));
        buffer_byte(out, '}');
    }
    buffer_put(out, STR("],\"authors_truncated\":null}"));
}

static void write_object(struct buffer *out, const struct facts *facts, struct str field)
{
    bool is_author = str_equal(field, STR("authors"));
    if (!is_author && !str_equal(field, STR("versions"))) {
        write_card(out, facts);
        return;
    }
    buffer_byte(out, '{');
    if (is_author)
        write_members(out, facts, author_members, COUNT(author_members));
    else
        write_members(out, facts, version_members, COUNT(version_members));
    buffer_byte(out, '}');
}

static void write_objects(struct buffer *out, const struct facts *facts, struct str field)
{
    buffer_byte(out, '[');
    for (size_t i = 0; i < facts->count; i++) {
        const struct fact *fact = &facts->items[i];
        if (!str_equal(fact->field, field) || !fact->object)
            continue;
        write_comma(out);
        write_object(out, fact->object, field);
    }
    buffer_byte(out, ']');
}

static void write_digits(struct buffer *out, struct str digits)
{
    bool is_number = digits.length > 0 && digits.length < 10 && digits.data[0] != '0';
    for (size_t i = 0; i < digits.length; i++)
        is_number = is_number && digits.data[i] >= '0' && digits.data[i] <= '9';
    buffer_put(out, is_number ? digits : STR("null"));
}

static void write_member_text(struct buffer *out, struct str key, struct str text)
{
    write_key(out, key);
    write_text_or_null(out, text);
}

static void write_member_number(struct buffer *out, struct str key, uint64_t number)
{
    write_key(out, key);
    write_number(out, number);
}

static void write_capture(struct buffer *out, const struct facts *facts,
                          const struct capture *capture)
{
    struct str stated = facts_text(facts, STR("capture.captured_at"));
    struct str year = facts_text(facts, STR("capture.copyright_year"));
    buffer_byte(out, '{');
    write_member_text(out, STR("id"), capture->id);
    write_member_text(out, STR("file"), capture->file);
    write_member_number(out, STR("offset"), capture->offset);
    write_member_text(out, STR("sha256"), capture->sha256);
    write_member_number(out, STR("bytes"), capture->bytes);
    write_member_number(out, STR("lines"), capture->lines);
    write_member_text(out, STR("media_type"), capture->media_type);
    write_member_text(out, STR("charset"), capture->charset);
    write_member_text(out, STR("charset_basis"), capture->charset_basis);
    write_key(out, STR("http_status"));
    if (capture->http_status)
        write_number(out, capture->http_status);
    else
        buffer_put(out, STR("null"));
    write_key(out, STR("codings"));
    buffer_put(out, capture->codings.data ? capture->codings : STR("[]"));
    write_member_text(out, STR("payload_digest"), capture->payload_digest);
    write_member_text(out, STR("captured_at"),
                      capture->captured_at.data ? capture->captured_at : stated);
    write_member_text(out, STR("captured_not_before"), year);
    write_key(out, STR("site_edition"));
    write_joined(out, facts, STR("capture.site_edition"));
    write_key(out, STR("site_edition_code"));
    write_joined(out, facts, STR("capture.site_edition_code"));
    write_key(out, STR("copyright_holder"));
    write_joined(out, facts, STR("capture.copyright_holder"));
    write_key(out, STR("copyright_year"));
    write_digits(out, year);
    write_key(out, STR("license"));
    write_joined(out, facts, STR("capture.license"));
    write_key(out, STR("trending"));
    write_texts(out, facts, STR("capture.trending"));
    write_member_number(out, STR("layout_rank"), (uint64_t)capture->layout_rank);
    buffer_byte(out, '}');
}

static bool is_stated(const struct article *article)
{
    return article->language.length || facts_get(article->facts, STR("in_language"));
}

// Fields that do not come from facts alone. False when the field is an ordinary one.
static bool write_special(struct buffer *out, const struct article *article,
                          const struct capture *capture, struct str name)
{
    const struct facts *facts = article->facts;
    bool has_fact = facts_get(facts, name) != NULL;
    if (str_equal(name, STR("record_type")) && !has_fact)
        write_text_or_null(out, article->record_type);
    else if (str_equal(name, STR("profile")))
        write_text_or_null(out, article->profile);
    else if (str_equal(name, STR("layout")))
        write_text_or_null(out, article->layout);
    else if (str_equal(name, STR("publisher")) && !has_fact)
        write_text_or_null(out, article->publisher);
    else if (str_equal(name, STR("in_language")) && !has_fact)
        write_text_or_null(out, article->language);
    else if (str_equal(name, STR("in_language_basis")))
        write_text_or_null(out, is_stated(article) ? STR("stated") : (struct str){0});
    else if (str_equal(name, STR("url")))
        write_text_or_null(out, capture->url);
    else if (str_equal(name, STR("metadata")))
        buffer_put(out, article->metadata.data ? article->metadata : STR("null"));
    else if (str_equal(name, STR("capture")))
        write_capture(out, facts, capture);
    else
        return false;
    return true;
}

static void write_warnings(struct buffer *out, const struct article *article)
{
    buffer_byte(out, '[');
    for (size_t i = 0; i < article->warning_count; i++) {
        write_comma(out);
        write_text(out, article->warnings[i]);
    }
    buffer_byte(out, ']');
}

static void write_field(struct buffer *out, const struct article *article,
                        const struct capture *capture, const struct field *field)
{
    write_key(out, field->name);
    if (write_special(out, article, capture, field->name))
        return;
    if (str_equal(field->name, STR("warnings")))
        write_warnings(out, article);
    else if (field->type == FIELD_TEXT || field->type == FIELD_DATE)
        write_joined(out, article->facts, field->name);
    else if (field->type == FIELD_TEXTS)
        write_texts(out, article->facts, field->name);
    else if (field->type == FIELD_OBJECTS)
        write_objects(out, article->facts, field->name);
    else
        buffer_put(out, STR("null"));
}

// Does a disclaimer that begins like this stand in the body, glued to a sentence?
static bool stands_in_body(const struct facts *facts, struct str beginning)
{
    for (size_t i = 0; i < facts->count; i++)
        if (str_equal(facts->items[i].field, STR("body_paragraphs")) &&
            str_contains(facts->items[i].text, beginning))
            return true;
    return false;
}

static void write_disclaimers(struct buffer *out, const struct article *article)
{
    bool has_one = false;
    for (size_t i = 0; i < article->disclaimer_count; i++) {
        if (!stands_in_body(article->facts, article->disclaimers[i]))
            continue;
        if (!has_one) {
            write_key(out, STR("disclaimer_starts"));
            buffer_byte(out, '[');
        }
        has_one = true;
        write_comma(out);
        write_text(out, article->disclaimers[i]);
    }
    if (has_one)
        buffer_byte(out, ']');
}

// What helps sheaf-clean and is no part of the final record.
static void write_hints(struct buffer *out, const struct article *article)
{
    const struct fact *run = facts_get(article->facts, STR("hints.tag_run"));
    const struct fact *vocabulary = facts_get(article->facts, STR("hints.vocabulary"));
    size_t before = out->length;
    write_key(out, STR("hints"));
    buffer_byte(out, '{');
    if (run)
        write_member_text(out, STR("tag_run"), run->text);
    if (vocabulary) {
        write_key(out, STR("vocabulary"));
        buffer_put(out, vocabulary->json);
    }
    write_disclaimers(out, article);
    if (article->date_order.data)
        write_member_text(out, STR("date_order"), article->date_order);
    buffer_byte(out, '}');
    if (str_ends(buffer_str(out), STR("\"hints\":{}")))
        out->length = before; // nothing to say
}

// field -> {"lines":[[first,last],…],"rule":…,"confidence":…}. A value of the metadata block is certain, one by a
// rule of a profile nearly so, one by the generic rule a good guess.
static void write_evidence_of(struct buffer *out, const struct facts *facts, size_t first)
{
    struct str field = facts->items[first].field;
    struct str rule = facts->items[first].rule;
    write_key(out, field);
    buffer_put(out, STR("{\"lines\":["));
    unsigned open_from = 0, open_to = 0;
    for (size_t i = first; i <= facts->count; i++) {
        const struct fact *fact = i < facts->count ? &facts->items[i] : NULL;
        if (fact && (!str_equal(fact->field, field) || !fact->first_line))
            continue;
        if (fact && open_from && fact->first_line <= open_to + 1 && fact->first_line >= open_from) {
            open_to = fact->last_line > open_to ? fact->last_line : open_to;
            continue;
        }
        if (open_from) {
            write_comma(out);
            buffer_printf(out, "[%u,%u]", open_from, open_to);
        }
        open_from = fact ? fact->first_line : 0;
        open_to = fact ? fact->last_line : 0;
    }
    buffer_byte(out, ']');
    if (facts->items[first].path.data)
        write_member_text(out, STR("xpath"), facts->items[first].path);
    write_member_text(out, STR("rule"), rule);
    write_key(out, STR("confidence"));
    unsigned percent = facts->items[first].confidence;
    if (percent)
        buffer_printf(out, "0.%02u", percent);
    else
        buffer_put(out, str_starts(rule, STR("generic")) ? STR("0.6") : STR("0.9"));
    buffer_byte(out, '}');
}

static void write_evidence(struct buffer *out, const struct article *article)
{
    const struct facts *facts = article->facts;
    write_key(out, STR("evidence"));
    buffer_byte(out, '{');
    for (size_t i = 0; i < facts->count; i++) {
        bool is_private = str_starts(facts->items[i].field, STR("_"));
        if (!is_private && facts_get(facts, facts->items[i].field) == &facts->items[i])
            write_evidence_of(out, facts, i);
    }
    buffer_byte(out, '}');
}

void article_write(struct buffer *out, const struct article *article, const struct capture *capture)
{
    buffer_byte(out, '{');
    for (size_t i = 0; i < fields_count; i++) {
        bool is_needed = !fields[i].is_optional || facts_get(article->facts, fields[i].name);
        if (is_needed)
            write_field(out, article, capture, &fields[i]);
    }
    if (article->has_evidence)
        write_evidence(out, article);
    write_hints(out, article);
    buffer_byte(out, '}');
}
