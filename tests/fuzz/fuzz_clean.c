// Cleaning: a record stays a record, cleaning twice is cleaning once byte for byte, unknown keys pass, the counts
// are those of the paragraphs. Inputs that start with '{' are lines as they are; others choose, byte by byte, fields
// and pieces of text that the steps look for, so that rules meet each other.
// SPDX-License-Identifier: MIT
#include "clean/steps.h"
#include "json/write.h"
#include "record/fields.h"
#include "text/words.h"

#include <stdio.h>
#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static struct selection all;
static struct cleaner cleaner;

static void demand(bool claim)
{
    if (!claim)
        abort();
}

static const char *const pieces[] = {
    "The Harbor Masters Never Sleep",
    "Ports or Peril?",
    "By ",
    "Ann Berg",
    "Carl Dorn",
    " and ",
    ", ",
    ". ",
    ".",
    "Harbor Times",
    "River Institute",
    " - ",
    " | ",
    "Read the Full Text",
    "Read more",
    "...",
    "Listen to the podcast",
    "This article was originally published in the ",
    "Rivers does not take positions",
    "”",
    "“",
    "1",
    "12",
    "2014",
    " ",
    "\n",
    "\n\n",
    "\xC2\xA0",
    "\xE2\x80\x8B",
    "IMGXYZ1IMGZYX",
    "REQUIRED IMAGE",
    "?s",
    "don?t",
    "<br>",
    "&amp;",
    "&lt;",
    "amp;",
    "â€™",
    "Ã",
    "Â",
    "©",
    "ƒ",
    "é",
    "e\xCC\x81",
    "Lebanon",
    "Iran",
    "EU",
    "Foreign Policy",
    "Aid",
    "May 3, 2001",
    "03/04/2020",
    "2014-07-08",
    "Updated ",
    "Source: ",
    "https://a.org/2012/03/the-quiet-river",
    "Former ",
    "Director",
    ", ed.",
    "- +18",
    "…",
    "***",
    "Dr. ",
    "Jr.",
    "the",
    "port",
    "x",
    "Berg is a fellow.",
    "It had not rained on the harbor for nine long days.",
    "هل ينام البحر؟",
    "لا أحد",
    "Море",
    "et al.",
    "\xEF\xBF\xBD",
    "•",
    "(",
    ")",
    "en_US",
    "full",
    "none",
    "null",
    "Staff",
    "\\u0041",
    "\xF0\x9F\x98\x80",
    "\x01",
    "Mc",
    "By Ann Berg",
};
enum { PIECES = sizeof(pieces) / sizeof(*pieces) };

// The bytes that choose; zero when they are used up.
struct choices {
    const uint8_t *data;
    size_t size;
};

static unsigned choose(struct choices *choices, unsigned count)
{
    if (choices->size == 0)
        return 0;
    choices->size--;
    return *choices->data++ % count;
}

static void put_text(struct buffer *out, struct choices *choices)
{
    buffer_byte(out, '"');
    for (unsigned i = choose(choices, 8); i > 0; i--)
        write_escaped(out, str_of(pieces[choose(choices, PIECES)]));
    buffer_byte(out, '"');
}

static void put_member(struct buffer *out, struct choices *choices, const char *key)
{
    write_key(out, str_of(key));
    switch (choose(choices, 9)) {
    case 0: buffer_put(out, STR("null")); break;
    case 1: buffer_put(out, choose(choices, 2) ? STR("7") : STR("true")); break;
    default: put_text(out, choices);
    }
}

static void put_texts(struct buffer *out, struct choices *choices)
{
    buffer_byte(out, '[');
    for (unsigned i = choose(choices, 5); i > 0; i--) {
        write_comma(out);
        put_text(out, choices);
    }
    buffer_byte(out, ']');
}

static void put_person(struct buffer *out, struct choices *choices, bool is_card)
{
    static const char *const members[] = {"name",      "given_name",  "family_name", "role",
                                          "job_title", "description", "former",      "url"};
    buffer_byte(out, '{');
    for (unsigned i = choose(choices, 5); i > 0; i--)
        put_member(out, choices, members[choose(choices, 8)]);
    if (is_card) {
        write_key(out, STR("authors"));
        buffer_byte(out, '[');
        for (unsigned i = choose(choices, 3); i > 0; i--) {
            write_comma(out);
            put_person(out, choices, false);
        }
        buffer_byte(out, ']');
    }
    buffer_byte(out, '}');
}

static void put_people(struct buffer *out, struct choices *choices, bool are_cards)
{
    buffer_byte(out, '[');
    for (unsigned i = choose(choices, 4); i > 0; i--) {
        write_comma(out);
        put_person(out, choices, are_cards);
    }
    buffer_byte(out, ']');
}

static void put_object(struct buffer *out, struct choices *choices, struct str name)
{
    buffer_byte(out, '{');
    if (str_equal(name, STR("capture"))) {
        put_member(out, choices, "site_edition");
        put_member(out, choices, "captured_at");
        write_key(out, STR("trending"));
        put_texts(out, choices);
    } else if (str_equal(name, STR("metadata"))) {
        write_key(out, STR("authors"));
        put_texts(out, choices);
    } else {
        put_member(out, choices, "tag_run");
        put_member(out, choices, "date_order");
        write_key(out, STR("disclaimer_starts"));
        put_texts(out, choices);
        write_key(out, STR("vocabulary"));
        buffer_put(out, STR("{\"topics\":"));
        put_texts(out, choices);
        buffer_put(out, STR(",\"regions\":"));
        put_texts(out, choices);
        buffer_byte(out, '}');
    }
    buffer_byte(out, '}');
}

static void put_field(struct buffer *out, struct choices *choices, const struct field *field)
{
    if (field->type == FIELD_TEXT || field->type == FIELD_DATE || choose(choices, 12) == 0) {
        put_member(out, choices, field->name.data);
        return;
    }
    write_key(out, field->name);
    switch (field->type) {
    case FIELD_BOOL: buffer_put(out, choose(choices, 2) ? STR("true") : STR("false")); break;
    case FIELD_TEXTS: put_texts(out, choices); break;
    case FIELD_OBJECTS: put_people(out, choices, !str_equal(field->name, STR("authors"))); break;
    case FIELD_OBJECT: put_object(out, choices, field->name); break;
    default: buffer_put(out, STR("3"));
    }
}

static void build_record(struct buffer *out, struct choices *choices)
{
    buffer_byte(out, '{');
    for (unsigned i = choose(choices, 24); i > 0; i--)
        put_field(out, choices, &fields[choose(choices, (unsigned)fields_count)]);
    if (choose(choices, 2)) {
        write_key(out, STR("hints"));
        put_object(out, choices, STR("hints"));
    }
    buffer_put(out, out->length > 1 ? STR(",\"unknown\":1.50}") : STR("\"unknown\":1.50}"));
}

// Cleans a line. False when it is no record.
static bool clean(struct record *record, struct str line, struct buffer *out)
{
    static struct arena arena;
    static struct trees trees;
    arena_reset(&arena);
    trees_reset(&trees);
    record->arena = &arena;
    record->trees = &trees;
    buffer_reset(out);
    if (!record_read(record, line))
        return false;
    steps_run(&all, record, &cleaner);
    record_write(record, out);
    return true;
}

static bool is_count(const struct record *record, struct str key, size_t count)
{
    char text[32];
    struct str value = record_get(record, key);
    snprintf(text, sizeof(text), "%zu", count);
    return span_kind(value) != SPAN_NUMBER || str_equal(value, str_of(text));
}

// Holds a record that was cleaned against what clean promises. 'before' is the same record as it came.
static void check_record(const struct record *before, const struct record *record)
{
    struct str body = record_get(record, STR("body_paragraphs")), element;
    size_t words = 0, paragraphs = 0;
    bool is_list = span_kind(body) == SPAN_ARRAY;
    for (size_t at = 0; is_list && span_next_element(body, &at, &element); paragraphs++) {
        is_list = span_kind(element) == SPAN_STRING;
        if (is_list)
            words += words_count(span_text(record->arena, element));
    }
    if (is_list) {
        demand(is_count(record, STR("paragraph_count"), paragraphs));
        demand(is_count(record, STR("word_count"), words));
    }
    demand(!record_has(record, STR("hints")));
    for (size_t i = 0; i < fields_count; i++)
        demand(fields[i].is_optional || record_has(record, fields[i].name));
    for (size_t i = 0; i < before->count; i++)
        if (field_index(before->fields[i].key) < 0 && !before->fields[i].key_has_escapes)
            demand(str_equal(record_get(record, before->fields[i].key),
                             record_get(before, before->fields[i].key)));
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static struct buffer built, once, twice;
    static struct record before, record, again;
    static struct arena arena;

    all = selection_all();
    arena_reset(&arena);
    buffer_reset(&built);
    if (size > 0 && data[0] == '{') {
        buffer_put(&built, (struct str){(const char *)data, size});
    } else {
        struct choices choices = {data, size};
        build_record(&built, &choices);
    }
    before.arena = &arena;
    if (!record_read(&before, buffer_str(&built)))
        return 0;
    demand(clean(&record, buffer_str(&built), &once));
    check_record(&before, &record);
    demand(span_validate(buffer_str(&once), NULL, NULL));
    demand(clean(&again, buffer_str(&once), &twice));
    if (!str_equal(buffer_str(&once), buffer_str(&twice)))
        fprintf(stderr, "from  %.*s\nonce  %.*s\ntwice %.*s\n", (int)built.length, built.data,
                (int)once.length, once.data, (int)twice.length, twice.data);
    demand(str_equal(buffer_str(&once), buffer_str(&twice)));
    return 0;
}
