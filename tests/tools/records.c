// usage: records MEBIBYTES [SEED [WORDS]]
// Writes made-up article records, always the same for the same arguments: every field of the record, bodies of WORDS
// (200 to 1,400) words with quotes, commas, curly quotes and accents, one in eight in Arabic or Russian. For benches.
// SPDX-License-Identifier: MIT
#include "pick.h"

#include "base/buffer.h"
#include "base/die.h"
#include "base/output.h"
#include "json/write.h"

#include <stdlib.h>

static const char *const english[] = {
    "the",        "of",       "and",     "in",         "policy",   "to",      "a",
    "that",       "security", "for",     "government", "alliance", "its",     "energy",
    "with",       "reform",   "treaty",  "on",         "as",       "water",   "by",
    "economic",   "from",     "council", "election",   "is",       "are",     "border",
    "regional",   "it",       "trade",   "summit",     "would",    "has",     "negotiation",
    "not",        "climate",  "but",     "nuclear",    "minister", "be",      "sanction",
    "deterrence", "public",   "café",    "São Paulo",  "—",        "protest", "their",
    "state’s",    "which",    "more",    "diplomacy",  "naïve",    "army",    "fiscal",
};
static const char *const arabic[] = {
    "السياسة", "في",      "من",   "الحكومة", "إلى", "على",
    "الأمن",   "المنطقة", "التي", "الدولة",  "و",   "هذا",
};
static const char *const russian[] = {
    "политика",    "и", "в", "безопасность", "на",     "что", "правительство", "с",
    "государство", "—", "о", "как",          "регион", "это",
};
static const char *const given[] = {"Anna", "Jörg", "Leïla", "Marcus", "Noor", "Pavel", "Ruth"};
static const char *const family[] = {"Berg", "Castillo", "Dvořák", "Haddad", "Müller", "Okafor"};
static const char *const topics[] = {"Energy, Climate", "Security", "Trade: Sanctions", "Reform"};

struct language {
    const char *code;
    const char *const *words;
    size_t count;
};
#define LANGUAGE(code, words)                                                                      \
    {                                                                                              \
        code, words, sizeof(words) / sizeof(*(words))                                              \
    }
static const struct language languages[] = {
    LANGUAGE("en", english),
    LANGUAGE("ar", arabic),
    LANGUAGE("ru", russian),
};

static size_t body_words; // 0: many lengths

static void sentence(struct buffer *out, const struct language *language, size_t words)
{
    for (size_t i = 0; i < words; i++) {
        struct str word = str_of(language->words[pick(language->count)]);
        bool is_quoted = pick(60) == 0;
        if (i > 0)
            buffer_put(out, pick(12) ? STR(" ") : STR(", "));
        if (is_quoted)
            buffer_byte(out, '"');
        buffer_put(out, word);
        if (is_quoted)
            buffer_byte(out, '"');
    }
    buffer_put(out, pick(20) ? STR(".") : STR(" (“sic”)."));
}

static void text_field(struct buffer *out, const char *key, struct str text)
{
    write_key(out, str_of(key));
    write_text_or_null(out, text);
}

static void authors(struct buffer *out, struct buffer *scratch)
{
    size_t count = 1 + pick(3);
    write_key(out, STR("authors"));
    buffer_byte(out, '[');
    for (size_t i = 0; i < count; i++) {
        struct str first = str_of(PICK(given)), last = str_of(PICK(family));
        buffer_reset(scratch);
        buffer_printf(scratch, "%s %s", first.data, last.data);
        write_comma(out);
        buffer_byte(out, '{');
        text_field(out, "name", buffer_str(scratch));
        text_field(out, "given_name", first);
        text_field(out, "family_name", last);
        buffer_printf(out, ",\"role\":\"author\",\"position\":%zu,\"in_byline\":true", i + 1);
        buffer_put(out, STR(",\"in_metadata\":false,\"job_title\":null,\"former\":null}"));
    }
    buffer_byte(out, ']');
}

// The paragraphs as a list, and joined as one text.
static void body(struct buffer *out, const struct language *language, struct buffer *scratch)
{
    size_t words = 0, most = body_words ? body_words : 200 + pick(1200), paragraphs = 0, from = 0;
    buffer_reset(scratch);
    write_key(out, STR("body_paragraphs"));
    buffer_byte(out, '[');
    while (words < most) {
        if (paragraphs++ > 0)
            buffer_put(scratch, STR("\n\n"));
        from = scratch->length;
        for (size_t i = 0; i < 4; i++) {
            size_t length = 8 + pick(24);
            if (i > 0)
                buffer_byte(scratch, ' ');
            sentence(scratch, language, length);
            words += length;
        }
        write_comma(out);
        write_text(out, str_slice(buffer_str(scratch), from, scratch->length));
    }
    buffer_byte(out, ']');
    text_field(out, "article_body", buffer_str(scratch));
    buffer_printf(out, ",\"paragraph_count\":%zu,\"word_count\":%zu", paragraphs, words);
}

static void cards(struct buffer *out, const struct language *language, struct buffer *scratch)
{
    size_t count = pick(4);
    write_key(out, STR("recent_work"));
    buffer_byte(out, '[');
    for (size_t i = 0; i < count; i++) {
        buffer_reset(scratch);
        sentence(scratch, language, 8);
        write_comma(out);
        buffer_byte(out, '{');
        text_field(out, "type_label", STR("Article"));
        text_field(out, "headline", buffer_str(scratch));
        buffer_put(out, STR(",\"authors\":[{\"name\":\"Ruth Berg\",\"role\":null}]}"));
    }
    buffer_put(out, STR("],\"related_work\":[]"));
}

static void record(struct buffer *out, size_t number, struct buffer *scratch)
{
    const struct language *language = &languages[pick(8) ? 0 : 1 + pick(2)];
    buffer_printf(out, "{\"id\":\"%016zx\",\"record_type\":\"article\",\"profile\":\"made-up\"",
                  number);
    buffer_printf(out, ",\"layout\":null,\"url\":\"https://example.org/%zu/?a=1&b=2\"", number);
    buffer_printf(out, ",\"canonical_url\":\"https://example.org/%zu/\"", number);
    buffer_reset(scratch);
    sentence(scratch, language, 4 + pick(8));
    text_field(out, "headline", buffer_str(scratch));
    buffer_reset(scratch);
    sentence(scratch, language, 20);
    text_field(out, "description", pick(4) ? buffer_str(scratch) : (struct str){0});
    buffer_put(out, STR(",\"type\":null,\"type_label\":\"Op-Ed\",\"kicker\":null,\"blog\":\"\""));
    size_t year = pick(25), month = 1 + pick(12), day = 1 + pick(28);
    buffer_printf(out, ",\"date_published\":\"20%02zu-%02zu-%02zu\"", year, month, day);
    buffer_put(out, STR(",\"date_published_precision\":\"day\",\"date_modified\":null"));
    text_field(out, "byline", STR("By the staff"));
    authors(out, scratch);
    text_field(out, "publisher", STR("Institute for Made-Up Studies, Example"));
    buffer_put(out, STR(",\"original_publisher\":null,\"is_republication\":false"));
    text_field(out, "in_language", str_of(language->code));
    write_key(out, STR("topics"));
    buffer_byte(out, '[');
    write_text(out, str_of(PICK(topics)));
    buffer_put(out, STR(",\"Governance\"],\"regions\":[],\"centers\":[\"Example Center\"]"));
    buffer_put(out, STR(",\"programs\":[],\"projects\":[],\"collections\":[],\"keywords\":[]"));
    text_field(out, "body_status", STR("full"));
    body(out, language, scratch);
    buffer_put(out, STR(",\"references\":[],\"disclaimer\":null"));
    cards(out, language, scratch);
    buffer_printf(
        out, ",\"metadata\":{\"title\":\"\",\"n\":1e2,\"tags\":[]},\"capture\":{\"id\":\"%zu\"",
        number);
    buffer_printf(out, ",\"file\":\"in/%zu.txt\",\"offset\":0,\"bytes\":%zu", number,
                  1000 + pick(9000));
    buffer_put(out, STR(",\"media_type\":\"text/plain\",\"trending\":[]},\"warnings\":[]}\n"));
}

int main(int argc, char **argv)
{
    fail_init(argv[0]);
    if (argc < 2)
        die_usage("usage: records MEBIBYTES [SEED [WORDS]]");
    size_t most = (size_t)strtoull(argv[1], NULL, 10) << 20, written = 0;
    pick_state = argc > 2 ? strtoull(argv[2], NULL, 10) : 0;
    body_words = argc > 3 ? (size_t)strtoull(argv[3], NULL, 10) : 0;
    struct output out;
    struct buffer scratch = {0};
    output_open(&out, NULL);
    for (size_t number = 1; written < most; number++) {
        size_t before = output_buffer(&out)->length;
        record(output_buffer(&out), number, &scratch);
        written += output_buffer(&out)->length - before;
        output_flush_when_full(&out);
    }
    output_close(&out);
    buffer_free(&scratch);
    return EXIT_DONE;
}
