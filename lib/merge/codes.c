// SPDX-License-Identifier: MIT
#include "merge/codes.h"

#include "json/write.h"
#include "merge/value.h"

// Which field a code speaks of. 'article_body' stands for all that is taken with the body.
static const struct {
    const char *code, *field;
} tied[] = {
    {"date_from_url", "date_published"},
    {"date_unreadable", "date_published"},
    {"dek_repeated", "article_body"},
    {"disclaimer_glued", "article_body"},
    {"footnote_digits_glued", "article_body"},
    {"language_unreadable", "in_language"},
    {"no_body", "article_body"},
    {"sentence_doubled", "article_body"},
    {"title_from_slug", "headline"},
    {"title_glued_to_body", "article_body"},
    {"title_repeated", "article_body"},
};
enum { TIED = sizeof(tied) / sizeof(*tied) };

static bool is_list(struct str value)
{
    return !value_is_empty(value) && span_kind(value) == SPAN_ARRAY;
}

// The bit of a code, 0 when it follows no field.
static unsigned bit_of(struct arena *scratch, struct str element)
{
    struct str code = value_text(scratch, element);
    for (unsigned i = 0; i < TIED; i++)
        if (str_equal(code, str_of(tied[i].code)))
            return 1u << i;
    return 0;
}

unsigned codes_of(struct arena *scratch, struct str warnings)
{
    unsigned codes = 0;
    struct str element;
    if (is_list(warnings))
        for (size_t position = 0; span_next_element(warnings, &position, &element);)
            codes |= bit_of(scratch, element);
    return codes;
}

unsigned codes_follow(const struct overlay *overlay, unsigned now, unsigned its, uint32_t source)
{
    for (unsigned i = 0; i < TIED; i++) {
        const struct overlay_field *field = overlay_find(overlay, str_of(tied[i].field));
        if (field && field->source == source)
            now = (now & ~(1u << i)) | (its & 1u << i);
    }
    return now;
}

// The list without the codes in 'gone', its end still open.
static void write_open(struct overlay *overlay, unsigned gone, struct buffer *out)
{
    struct str warnings = overlay_get(overlay, STR("warnings")), element;
    buffer_byte(out, '[');
    if (!is_list(warnings))
        return;
    for (size_t position = 0; span_next_element(warnings, &position, &element);)
        if (!(bit_of(overlay->arena, element) & gone)) {
            write_comma(out);
            buffer_put(out, element);
        }
}

static void close_and_set(struct overlay *overlay, struct buffer *out)
{
    buffer_byte(out, ']');
    overlay_set(overlay, STR("warnings"), buffer_str(out), 0);
    buffer_free(out);
}

void codes_set(struct overlay *overlay, unsigned before, unsigned now)
{
    if (before == now)
        return;
    struct buffer out = {0};
    write_open(overlay, before & ~now, &out);
    for (unsigned i = 0; i < TIED; i++)
        if (now & ~before & 1u << i) {
            write_comma(&out);
            write_text(&out, str_of(tied[i].code));
        }
    close_and_set(overlay, &out);
}

void codes_add(struct overlay *overlay, struct str code)
{
    struct buffer out = {0};
    write_open(overlay, 0, &out);
    write_comma(&out);
    write_text(&out, code);
    close_and_set(overlay, &out);
}
